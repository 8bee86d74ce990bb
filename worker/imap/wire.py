"""aioimaplib 2.0.3 with guards. The only file that imports it.

What is guarded against (each seen to happen): a connection that dies is not told to whoever waits; a
thousand lines in one answer overflow the stack (one frame a line) and the command's own time-out never
fires; its FETCH looks through all lines again at each (an ordinary command does as well); a greeting that
is no greeting leaves a task to wait; SASL continuations are not answered; an answer after a time-out is
taken for that of the next command. So: whatever goes wrong ends the connection, and whoever waits hears of
it at once.
"""

from __future__ import annotations

import asyncio
import re
import ssl
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass
from typing import Any

from aioimaplib import aioimaplib as lib

from models.errors import Transient

LINE_LIMIT = 4 * 1024 * 1024
"""Bytes of one line of an answer: half a million UIDs in one SEARCH."""

_LITERAL = re.compile(rb"~?\{(\d{1,10})\+?\}\Z")
_TOLD_AS = {"STORE": "FETCH"}
"""Whose untagged lines answer a command, where they do not bear its own name."""
_AFTER = {"SELECT": "SELECTED", "EXAMINE": "SELECTED", "AUTHENTICATE": "AUTH", "LOGIN": "AUTH"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server said: OK, NO or BAD; the untagged lines and literals; the text of the tagged line."""

    result: str
    lines: tuple[bytes, ...]
    text: bytes


class Wire(lib.IMAP4ClientProtocol):  # type: ignore[misc] # the library has no types
    """One connection. Not for two callers at once: `worker.imap.client` has the lock."""

    def __init__(self, literal_limit: int) -> None:
        super().__init__(asyncio.get_running_loop())
        self.lost: asyncio.Future[None] = self.loop.create_future()
        self._literal_limit = literal_limit
        self.transport: Any = self.transport
        self.capabilities: set[str] = set()
        self.current_command: Any = None
        self._buffer = b""
        self._sasl: list[bytes] = []

    # what the library's protocol is told

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell whoever waits."""
        super().connection_lost(exc)
        if not self.lost.done():
            self.lost.set_result(None)

    def data_received(self, d: bytes) -> None:
        """Line by line and literal by literal, in a loop; what cannot be read ends the connection."""
        self._buffer += d
        try:
            while self._buffer and self._take():
                pass
        except Exception:  # noqa: BLE001 - whatever it is, what follows cannot be trusted
            self.abort()
            return
        if not self._buffer and self.pending_sync_command is not None:
            self.pending_sync_command.flush()

    def _take(self) -> bool:
        """One literal or line from the buffer; False when it is not whole yet."""
        command = self.current_command
        if command is not None and command.wait_literal_data():
            self._buffer = command.append_literal_data(self._buffer)
            return not command.wait_literal_data()
        line, end, rest = self._buffer.partition(lib.CRLF)
        if not end:
            if len(line) > LINE_LIMIT:
                raise ValueError("line too long")
            return False
        self._buffer = rest
        self.current_command = self._read(line, self._handle_line(line, command))
        return True

    def _read(self, line: bytes, command: Any) -> Any:
        """The command that what follows belongs to, if any."""
        literal = _LITERAL.search(line)
        if not literal:
            return command if command is not None and command.wait_data() else None
        if int(literal[1]) > self._literal_limit:
            raise ValueError("literal too long")
        command = command or lib.Command("NIL", "unused")
        command.begin_literal_data(int(literal[1]))
        return command

    async def welcome(self, command: bytes) -> None:
        """Only OK and PREAUTH are greetings (RFC 3501 section 7.1)."""
        try:
            if not command.startswith((b"* OK", b"* PREAUTH")):
                raise lib.Error("no greeting")
            await super().welcome(command)
        except lib.AioImapException:
            self.abort()

    def _continuation(self, line: bytes) -> None:
        """SASL: what we have to say, then an empty line, so that a refusal is told (RFC 7628 section 3.2.3)."""
        command = self.pending_sync_command
        if command is not None and command.name == "AUTHENTICATE":
            self.transport.write((self._sasl.pop(0) if self._sasl else b"") + lib.CRLF)
        else:
            super()._continuation(line)

    # what we ask of it

    async def command(self, name: str, *args: str, uid: bool = False, literal: bytes | None = None) -> Answer:
        """Send a command and wait for its answer. Use within `within`, which limits the time."""
        self.literal_data = literal
        told_as = _TOLD_AS.get(name)
        command = lib.Command(name, self.new_tag(), *args, prefix="UID" if uid else "", untagged_resp_name=told_as)
        response = await self.execute(command)
        if response.result == "OK" and name in _AFTER:
            self.state = _AFTER[name]
        return Answer(response.result, tuple(map(bytes, response.lines[:-1])), bytes(response.lines[-1]))

    async def authenticate(self, mechanism: str, *words: bytes) -> Answer:
        """SASL with what is to be said at each continuation."""
        self._sasl = list(words)
        return await self.command("AUTHENTICATE", mechanism)

    async def greeting(self) -> None:
        """Wait until the server said hello and what it can do."""
        await self.wait("AUTH|NONAUTH")

    async def start_tls(self, context: ssl.SSLContext, host: str) -> None:
        """RFC 3501 section 6.2.1; what was said in the clear counts for nothing (CVE-2011-0411, RFC 9051 11.1)."""
        if self.state != "NONAUTH":  # PREAUTH: somebody between us would spare us the TLS (RFC 9051 section 11.1)
            raise Transient("imap_no_starttls")
        answer = await self.command("STARTTLS")
        if answer.result != "OK" or self._buffer:
            raise Transient("imap_no_starttls")
        self.capabilities.clear()
        self.transport = await self.loop.start_tls(self.transport, self, context, server_hostname=host)
        await self.capability()

    async def idle(self, ended: Sequence[Awaitable[Any]], seconds: float) -> None:
        """IDLE until something is pushed, one of `ended` is over, or `seconds` are (RFC 2177)."""
        while not self.idle_queue.empty():
            self.idle_queue.get_nowait()
        self._idle_event.clear()
        idling = asyncio.ensure_future(self.execute(lib.IdleCommand(self.new_tag(), self.idle_queue, loop=self.loop)))
        begun = asyncio.ensure_future(self.wait_for_idle_response())
        waits = [asyncio.ensure_future(wanted) for wanted in (self.idle_queue.get(), *ended)]
        try:
            for first in ({begun}, set(waits)):
                await asyncio.wait({idling, self.lost, *first}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            if not self.lost.done() and not idling.done():
                self.idle_done()
                await idling
        finally:
            for task in (idling, begun, *waits):
                task.cancel()

    async def within(self, seconds: float, work: Awaitable[Any]) -> Any:
        """`work`, unless the connection is lost or the time is over; then the connection ends."""
        task = asyncio.ensure_future(work)
        try:
            await asyncio.wait({task, self.lost}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            if task.done():
                return task.result()
            raise Transient("imap_connection_lost" if self.lost.done() else "imap_timeout")
        except lib.AioImapException:
            raise Transient("imap_protocol") from None
        finally:
            task.add_done_callback(_seen)
            if not task.done():  # timed out, cut off or cancelled: what comes next would be taken for another answer
                task.cancel()
                self.abort()

    def abort(self) -> None:
        """End the connection now."""
        if self.transport is not None:
            self.transport.abort()


def _seen(task: asyncio.Future[Any]) -> None:
    """Nobody is left to look at it."""
    if not task.cancelled():
        task.exception()
