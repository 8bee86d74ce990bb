"""What is decided of a message on its way in: whom it may be for, and whether it is stored."""

# ruff: noqa: N802 - aiosmtpd finds hooks by these names
from __future__ import annotations

import asyncio
from typing import Any

import structlog
from aiosmtpd.smtp import MISSING

from models.errors import Rejected, Transient
from models.message import Channel, Envelope
from worker.clock import Clock
from worker.intake.contract import Accept, Accepted
from worker.intake.settings import SmtpSettings
from worker.intake.smtp_replies import LATER, REJECTED, REJECTIONS, TOO_FAST
from worker.mailboxes import Mailboxes

_log = structlog.get_logger()

NULL_PATH = "<>"  # how aiosmtpd spells the null reverse-path (RFC 5321 section 4.5.5)
_KEPT = ("SMTPUTF8", "BODY=8BITMIME", "BODY=7BIT")
"""Parameters of MAIL that the next hop may have to hear."""


class Reception:
    """Answers MAIL, RCPT and the end of DATA; aiosmtpd finds the methods by their names."""

    def __init__(self, accept: Accept, mailboxes: Mailboxes, settings: SmtpSettings, clock: Clock) -> None:
        self._accept = accept
        self._mailboxes = mailboxes
        self._settings = settings
        self._clock = clock
        self.storing: set[asyncio.Task[Accepted]] = set()

    async def handle_MAIL(self, server: Any, _session: Any, envelope: Any, address: str, options: list[str]) -> str:
        """Any sender, the null reverse-path included, that can be written down; not too many of one client."""
        if not _wellformed(address):
            return "553 5.1.7 Malformed sender address"
        if not server.door.gate.message(server.client):
            return TOO_FAST
        envelope.mail_from = address
        envelope.mail_options.extend(option for option in options if option in _KEPT)
        return "250 2.1.0 OK"

    async def handle_RCPT(self, server: Any, _session: Any, envelope: Any, address: str, _options: list[str]) -> str:
        """Role mailboxes; with `smtp.accept = "any"` whomever a client of ours names."""
        if not _wellformed(address) or not (self._mailboxes.match(address) or self._any(server, address)):
            return "550 5.1.1 No such mailbox here"
        if len(envelope.rcpt_tos) >= self._settings.max_recipients:
            return "452 4.5.3 Too many recipients"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:
        """250 once the message is stored for good; 451 whenever that is not certain.

        With LMTP there is a reply for each recipient, in their order (RFC 2033 section 4.2), and what is for several
        mailboxes is stored for each: it may be kept for one and not for another.
        """
        if not server.each:
            mailbox = next(iter(self._mailboxes.matching(envelope.rcpt_tos)), self._mailboxes.default)
            return await self._taken_in(self._enveloped(envelope, mailbox, envelope.rcpt_tos), envelope.content)
        filed = [self._mailboxes.match(address) or self._mailboxes.default for address in envelope.rcpt_tos]
        replies = await asyncio.gather(*(self._for(envelope, filed, mailbox) for mailbox in dict.fromkeys(filed)))
        told = dict(zip(dict.fromkeys(filed), replies, strict=True))
        return "\r\n".join(told[mailbox] for mailbox in filed)

    async def _for(self, envelope: Any, filed: list[str], mailbox: str) -> str:
        recipients = [to for to, box in zip(envelope.rcpt_tos, filed, strict=True) if box == mailbox]
        return await self._taken_in(self._enveloped(envelope, mailbox, recipients), envelope.content)

    def _any(self, server: Any, address: str) -> bool:
        local, at, domain = address.rpartition("@")
        return self._settings.accept == "any" and bool(local and at and domain) and server.relays

    def _enveloped(self, envelope: Any, mailbox: str, recipients: list[str]) -> Envelope:
        return Envelope(
            channel=Channel.EMAIL,
            mailbox=mailbox,
            received_at=self._clock(),
            reverse_path="" if envelope.mail_from in (NULL_PATH, MISSING) else envelope.mail_from,
            recipients=tuple(recipients),
            options=tuple(envelope.mail_options),
            forwarded=envelope.forwarded,
        )

    async def _taken_in(self, envelope: Envelope, raw: bytes) -> str:
        task = asyncio.ensure_future(self._accept(envelope, raw))
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
