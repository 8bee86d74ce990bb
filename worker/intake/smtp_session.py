"""One SMTP connection: aiosmtpd's session with what it lacks on an open port.

Changed against aiosmtpd 1.4.6 (pinned, because private parts are touched): DATA is read in chunks and
under limits; the peer never sees the text of an exception; a half-closed connection still gets its
reply; time-outs, too many errors and a stop are told with 421; VRFY, EXPN, AUTH, STARTTLS and HELP say nothing.
"""

# ruff: noqa: N802 - aiosmtpd finds commands by these names
from __future__ import annotations

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import structlog
from aiosmtpd.smtp import SMTP

from worker.intake.smtp_data import DataFault, DataReader
from worker.intake.smtp_replies import CLOSED, CLOSING, CUT_OFF, ERRORS, FAULTS, FIXED, LATER, TIME_OUT

_log = structlog.get_logger()

_CHUNK = 1 << 30  # whatever has arrived: the transport stops reading long before
_COMMAND = 512  # octets, RFC 5321 section 4.5.3.1.4
FAREWELL_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class SessionLimits:
    """Sizes in octets, times in seconds."""

    message_size: int
    line_length: int
    hops: int = 50  # RFC 5321 section 6.3 asks for at least 100; Postfix takes 50
    idle: float = 60.0
    data: float = 300.0  # reading and storing together
    session: float = 1800.0
    errors: int = 20

    @property
    def storing(self) -> float:
        """The end of the DATA budget that reading may not use, so that a reply still gets out."""
        return min(30.0, self.data / 4)


class _RefusedError(Exception):
    """Ends DATA with this reply; the connection closes where its state is unknown."""

    def __init__(self, reply: str) -> None:
        super().__init__(reply)
        self.reply = reply


class SmtpSession(SMTP):  # type: ignore[misc]  # aiosmtpd carries no usable types
    """The protocol of one connection; `handler` answers, `gone` is called when it is over."""

    def __init__(self, handler: Any, hostname: str, limits: SessionLimits, gone: Callable[[SmtpSession], None]) -> None:
        # aiosmtpd shares this table between all connections and lets every EHLO widen it.
        self.command_size_limits: dict[str, int] = defaultdict(lambda: _COMMAND)
        super().__init__(
            handler,
            data_size_limit=limits.message_size,
            enable_SMTPUTF8=True,
            hostname=hostname,  # else it asks the DNS for each connection
            ident="ESMTP",
            timeout=limits.idle,
            loop=asyncio.get_running_loop(),
        )
        self._smtp_methods |= {verb: partial(self._answer, reply) for verb, reply in FIXED.items()}
        self._limits = limits
        self._gone = gone
        self._errors = 0
        self._in_data = False
        self._farewell = ""
        self._timers: list[asyncio.TimerHandle] = []

    # -- the connection ----------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Start the clock of the whole session, which nothing re-arms."""
        super().connection_made(transport)
        session, data = self._limits.session, self._limits.data
        self._after(session, self.part, TIME_OUT)
        self._after(session + data + FAREWELL_SECONDS, self.abort)
        if self._farewell:  # asked to leave before we arrived
            self._leave()

    def connection_lost(self, error: Exception | None) -> None:
        """Free the slot first, whatever happens after."""
        self._gone(self)
        for timer in self._timers:
            timer.cancel()
        super().connection_lost(error)

    def eof_received(self) -> bool | None:
        """Go on with what the peer sent before it closed its half; aiosmtpd cancels even while storing."""
        kept_open: bool | None = asyncio.StreamReaderProtocol.eof_received(self)
        return kept_open

    def part(self, reply: str = CLOSING) -> None:
        """Say goodbye: now, or after the DATA that is being taken in."""
        self._farewell = self._farewell or reply
        if not self._in_data:
            self._leave()

    @property
    def running(self) -> asyncio.Task[None] | None:
        """The task that serves the connection, until it is over."""
        task: asyncio.Task[None] | None = self._handler_coroutine
        return task

    def abort(self) -> None:
        """Drop the connection without another word."""
        if self.transport is not None:
            self.transport.abort()

    def _leave(self) -> None:
        if self.transport is not None and not self.transport.is_closing():
            self._writer.write(f"{self._farewell}\r\n".encode())
            self.transport.close()
            self._after(FAREWELL_SECONDS, self.abort)  # a peer that does not read would keep its place for ever

    def _after(self, seconds: float, act: Callable[..., None], *arguments: str) -> None:
        self._timers.append(self.loop.call_later(seconds, act, *arguments))

    def _timeout_cb(self) -> None:
        self.part(TIME_OUT)

    async def push(self, status: str | bytes) -> None:
        """Send a reply; a peer that collects permanent errors is shown out."""
        with contextlib.suppress(ConnectionError):  # gone: connection_lost has cancelled us already
            await super().push(status)
        self._errors += status[:1] in ("5", b"5")
        if self._errors >= self._limits.errors:
            self.part(ERRORS)

    async def handle_exception(self, error: Exception) -> str:
        """Whatever went wrong is ours (or the line is dead): 451, without a word of it."""
        if isinstance(error, asyncio.IncompleteReadError):  # the peer closed its half and is served
            self.part(CLOSED)
            self._handler_coroutine.cancel()
        else:
            _log.error("smtp.failed", exc_info=error)
        return LATER

    # -- the commands ------------------------------------------------------------------------------------

    async def smtp_HELO(self, hostname: str | None) -> None:
        """Control characters in the name are dropped: it may end in a header or a log one day."""
        await super().smtp_HELO(_printable(hostname))

    async def smtp_EHLO(self, hostname: str | None) -> None:
        """As HELO."""
        await super().smtp_EHLO(_printable(hostname))

    async def smtp_DATA(self, arg: str | None) -> None:
        """RFC 5321 section 4.1.1.4; replaces the reader of aiosmtpd."""
        if await self.check_helo_needed():
            return
        if not self.envelope.rcpt_tos or arg:
            await self.push("501 5.5.4 Syntax: DATA" if arg else "503 5.5.1 Need RCPT first")
            return
        self._in_data = True
        self._timeout_handle.cancel()  # command timer; DATA has its own
        try:
            await self.push(await self._take_in())
        except _RefusedError as refusal:
            self._farewell = refusal.reply
        finally:
            self._in_data = False
            self._set_post_data_state()
            if self.transport is not None:
                self._reset_timeout()
        if self._farewell:
            self._leave()

    async def _take_in(self) -> str:
        """The reply to the end of data."""
        end = self.loop.time() + self._limits.data
        await self.push("354 End data with <CR><LF>.<CR><LF>")
        content = await self._read(end - self._limits.storing)
        if isinstance(content, DataFault):
            return FAULTS[content]
        self.envelope.content = content
        try:
            async with asyncio.timeout_at(end):
                reply: str = await self._call_handler_hook("DATA")
        except TimeoutError:
            return LATER
        return reply

    async def _read(self, end: float) -> bytes | DataFault:
        reader = DataReader(self._limits.message_size, self._limits.line_length, self._limits.hops)
        rest = None
        while rest is None:
            rest = reader.feed(await self._chunk(end))
            if rest is None and reader.hopeless:
                raise _RefusedError(FAULTS[DataFault.TOO_BIG])
        self._reader._buffer[:0] = rest  # noqa: SLF001 - pipelined commands go back; StreamReader can only append
        return reader.finish()

    async def _chunk(self, end: float) -> bytes:
        """What the peer sends next, within the idle time and before `end`."""
        try:
            async with asyncio.timeout_at(min(end, self.loop.time() + self._limits.idle)):
                chunk: bytes = await self._reader.read(_CHUNK)
        except TimeoutError:
            raise _RefusedError(TIME_OUT) from None
        if not chunk:
            raise _RefusedError(CUT_OFF)
        return chunk

    async def _answer(self, reply: str, _arg: str | None) -> None:
        await self.push(reply)


def _printable(word: str | None) -> str:
    return "".join(c for c in word or "" if c.isprintable())
