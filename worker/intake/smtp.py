"""The SMTP door: takes mail for the role mailboxes and answers 250 only once it is stored."""

# ruff: noqa: N802 - aiosmtpd finds hooks by these names
from __future__ import annotations

import asyncio
import logging
from typing import Any

import structlog
from aiosmtpd.smtp import MISSING

from models.errors import Rejected, Transient
from models.limits import Limits
from models.message import Channel, Envelope
from worker.clock import Clock, utc_now
from worker.intake.contract import Accept, Accepted
from worker.intake.settings import SmtpSettings
from worker.intake.smtp_replies import BUSY, CLOSING, LATER, REJECTED, REJECTIONS
from worker.intake.smtp_session import SessionLimits, SmtpSession
from worker.mailboxes import Mailboxes

_log = structlog.get_logger()

NULL_PATH = "<>"  # how aiosmtpd spells the null reverse-path (RFC 5321 section 4.5.5)


class SmtpIntake:
    """An SMTP listener inside the running event loop."""

    def __init__(
        self, accept: Accept, mailboxes: Mailboxes, settings: SmtpSettings, limits: Limits, clock: Clock = utc_now
    ) -> None:
        self._settings = settings
        self._reception = Reception(accept, mailboxes, settings.max_recipients, clock)
        self._limits = SessionLimits(
            message_size=limits.message_size,
            line_length=settings.line_length,
            idle=settings.idle_seconds,
            data=settings.data_seconds,
            session=settings.session_seconds,
            errors=settings.errors_before_close,
        )
        self._sessions: set[SmtpSession] = set()
        self._server: asyncio.Server | None = None

    @property
    def port(self) -> int:
        """The port listened on (`smtp.port` 0 lets the system choose); known once `listen` returned."""
        if self._server is None:
            return self._settings.port
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    @property
    def connections(self) -> int:
        """Connections open now."""
        return len(self._sessions)

    async def listen(self) -> None:
        """Open the listening socket; `OSError` when the address is taken or forbidden."""
        logging.getLogger("mail.log").setLevel(logging.CRITICAL)  # tells addresses at INFO, message lines at DEBUG
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(self._greet, self._settings.host, self._settings.port)

    async def serve(self, stop: asyncio.Event, drain_seconds: float = 25.0) -> None:
        """Listen (unless `listen` was called) until `stop` is set, then drain and close.

        Draining: no new connections, 421 to everyone, and `drain_seconds` for messages being taken in.
        """
        if self._server is None:
            await self.listen()
        try:
            await stop.wait()
        finally:
            await self._drain(drain_seconds)

    def _greet(self) -> asyncio.Protocol:
        if len(self._sessions) >= self._settings.max_connections:
            return Turnaway()
        session = SmtpSession(self._reception, self._settings.hostname, self._limits, self._sessions.discard)
        self._sessions.add(session)
        return session

    async def _drain(self, seconds: float) -> None:
        assert self._server is not None
        self._server.close()
        for session in tuple(self._sessions):
            session.part(CLOSING)
        if busy := {session.running for session in self._sessions if session.running} | self._reception.storing:
            await asyncio.wait(busy, timeout=seconds)
        for session in tuple(self._sessions):
            session.abort()
        self._server = None


class Turnaway(asyncio.Protocol):
    """Answers a connection beyond the limit, without the cost of a session."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Tell and close."""
        assert isinstance(transport, asyncio.WriteTransport)
        transport.write(f"{BUSY}\r\n".encode())
        transport.close()


class Reception:
    """Answers MAIL, RCPT and the end of DATA; aiosmtpd finds the methods by their names."""

    def __init__(self, accept: Accept, mailboxes: Mailboxes, max_recipients: int, clock: Clock) -> None:
        self._accept = accept
        self._mailboxes = mailboxes
        self._max_recipients = max_recipients
        self._clock = clock
        self.storing: set[asyncio.Task[Accepted]] = set()

    async def handle_MAIL(self, _server: Any, _session: Any, envelope: Any, address: str, options: list[str]) -> str:
        """Any sender, the null reverse-path included, that can be written down."""
        if not _wellformed(address):
            return "553 5.1.7 Malformed sender address"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 OK"

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: list[str]) -> str:
        """Role mailboxes only."""
        if not _wellformed(address) or self._mailboxes.match(address) is None:
            return "550 5.1.1 No such mailbox here"
        if len(envelope.rcpt_tos) >= self._max_recipients:
            return "452 4.5.3 Too many recipients"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:
        """250 once the message is stored for good; 451 whenever that is not certain."""
        task = asyncio.create_task(self._store(envelope))
        self.storing.add(task)
        task.add_done_callback(self._stored)
        try:
            # A peer that leaves cancels us, not the storing: at worst it sends the message again.
            accepted = await asyncio.shield(task)
        except Rejected as rejected:
            return REJECTIONS.get(rejected.code, REJECTED)
        except Exception:  # noqa: BLE001 - whatever it is, the peer keeps the message; `_stored` tells of it
            return LATER
        return f"250 2.0.0 Stored as {accepted.id}"

    async def _store(self, envelope: Any) -> Accepted:
        recipients = tuple(envelope.rcpt_tos)
        return await self._accept(
            Envelope(
                channel=Channel.EMAIL,
                mailbox=self._mailboxes.matching(recipients)[0],
                received_at=self._clock(),
                reverse_path="" if envelope.mail_from in (NULL_PATH, MISSING) else envelope.mail_from,
                recipients=recipients,
            ),
            envelope.content,
        )

    def _stored(self, task: asyncio.Task[Accepted]) -> None:
        """Tell what came of it, also when nobody waits any more."""
        self.storing.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is None and not task.cancelled():
            _log.info("smtp.stored", id=task.result().id, state="duplicate" if task.result().duplicate else "new")
        elif isinstance(error, Rejected | Transient):
            _log.warning("smtp.refused", error=type(error).__name__, code=error.code)
        elif error is not None:
            _log.error("smtp.failed", exc_info=error)


def _wellformed(address: str) -> bool:
    """No control characters, and valid UTF-8: aiosmtpd smuggles other bytes in as surrogates, never printable."""
    return address.isprintable()
