"""The life of one SMTP connection: its clock, its end, TLS, and what aiosmtpd lacks there on an open port.

Changed against aiosmtpd 1.4.6 (pinned, because private parts are touched): the peer never sees the text of an
exception; a half-closed connection still gets its reply; time-outs, too many errors and a stop are told with 421.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import Callable
from typing import Any, ClassVar

import structlog
from aiosmtpd.smtp import SMTP

from worker.intake.smtp_client import Client
from worker.intake.smtp_door import Door
from worker.intake.smtp_opening import opening
from worker.intake.smtp_replies import CLOSED, CLOSING, ERRORS, LATER, TIME_OUT, enhanced
from worker.intake.smtp_tls import FAREWELL_SECONDS, secured

_log = structlog.get_logger()

_COMMAND = 512  # octets, RFC 5321 section 4.5.3.1.4
_COMMANDS = {"MAIL": _COMMAND + 26 + 10, "AUTH": 1000, "XFORWARD": 1000}


class Connection(SMTP):  # type: ignore[misc]  # aiosmtpd carries no usable types
    """The protocol of one connection; `handler` answers, `gone` is called when it is over."""

    session: Any  # aiosmtpd makes one for each side of a STARTTLS
    ident: ClassVar = "ESMTP"
    each: ClassVar = False  # whether every recipient is answered for at the end of DATA

    def __init__(
        self, handler: object, door: Door, gone: Callable[[Connection], None], *, tls_at_once: bool = False
    ) -> None:
        # aiosmtpd shares this table between all connections and lets every EHLO widen it.
        self.command_size_limits: dict[str, int] = defaultdict(lambda: _COMMAND, _COMMANDS)
        super().__init__(
            handler,
            data_size_limit=door.message_size,
            enable_SMTPUTF8=True,
            hostname=door.settings.hostname,  # else it asks the DNS for each connection
            ident=self.ident,
            timeout=door.settings.idle_seconds,
            auth_required=door.settings.auth == "required",
            loop=asyncio.get_running_loop(),
        )
        self.command_size_limits.update(_COMMANDS)  # cleared by it
        self.require_starttls = door.settings.tls == "required"
        self.door = door
        self.client = Client()
        self.tls_at_once = tls_at_once
        self.admitted = False
        self._gone = gone
        self._errors = 0
        self._in_data = False
        self._handshaking = False
        self._lost = False
        self._farewell = ""
        self._timers: list[asyncio.TimerHandle] = []

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Start the clock of the whole session, which nothing re-arms."""
        super().connection_made(transport)
        session, data = self.door.settings.session_seconds, self.door.settings.data_seconds
        self._after(session, self.part, TIME_OUT)
        self._after(session + data + FAREWELL_SECONDS, self.abort)
        if self._farewell:  # asked to leave before we arrived
            self._leave()

    def connection_lost(self, error: Exception | None) -> None:
        """Free the slot first, whatever happens after."""
        if self._lost:
            return
        self._lost = True
        self._gone(self)
        if self.admitted:
            self.door.gate.leave(self.client)
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

    def serves(self, _client: Client) -> bool:
        """Whether this client may say anything at all."""
        return True

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
        if self._handshaking:
            self.abort()  # a word in the clear would be no part of the handshake
        elif self.transport is not None and not self.transport.is_closing():
            self._writer.write(f"{self._farewell}\r\n".encode())
            self.transport.close()
            self._after(FAREWELL_SECONDS, self.abort)  # a peer that does not read would keep its place for ever

    def _after(self, seconds: float, act: Callable[..., None], *arguments: str) -> None:
        self._timers.append(self.loop.call_later(seconds, act, *arguments))

    def _timeout_cb(self) -> None:
        self.part(TIME_OUT)

    async def _handle_client(self) -> None:
        try:
            begun = await opening(self)
        except Exception as error:  # noqa: BLE001 - whatever it is, nobody is served before it is known who they are
            _log.error("smtp.failed", exc_info=error)
            self.abort()
            self.connection_lost(None)  # in a handshake nobody tells us
        else:
            if begun:
                await super()._handle_client()

    async def push(self, status: str | bytes) -> None:
        """Send a reply; a peer that collects permanent errors is shown out."""
        status = enhanced(status) if isinstance(status, str) and not self._in_data else status
        with contextlib.suppress(ConnectionError):  # gone: connection_lost has cancelled us already
            await super().push(status)
        self._errors += status[:1] in ("5", b"5")
        if self._errors >= self.door.settings.errors_before_close:
            self.part(ERRORS)

    async def handle_exception(self, error: Exception) -> str:
        """Whatever went wrong is ours (or the line is dead): 451, without a word of it."""
        if isinstance(error, asyncio.IncompleteReadError):  # the peer closed its half and is served
            self.part(CLOSED)
            self._handler_coroutine.cancel()
        else:
            _log.error("smtp.failed", exc_info=error)
        return LATER

    async def encrypt(self, early: bytes = b"") -> None:
        """Go on over TLS, knowing nothing of what was said before; without a handshake the connection is over."""
        assert self.door.certificate is not None
        self._handshaking = True
        try:
            context, seconds = self.door.certificate.context(), self.door.settings.idle_seconds
            self.transport = await secured(self, context, seconds, early)
        except OSError:  # ssl.SSLError too; asyncio has closed the transport without telling us
            self.connection_lost(None)
            return
        finally:
            self._handshaking = False
        self._tls_protocol = self.transport
        forgotten, self.session = self.session, self._create_session()
        self.session.peer, self.session.ssl = forgotten.peer, {}
        self._set_rset_state()
