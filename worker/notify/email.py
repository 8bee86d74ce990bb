"""E-mail to one address of staff, by the relay that letters leave by; without a relay into the folder `outgoing`.

Notices are auto-generated (RFC 3834 section 5) and have the null reverse-path, so that nothing answers them and no
bounce comes back into a mailbox that we read.
"""

from __future__ import annotations

from collections.abc import Mapping
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from aiosmtplib import SMTPException

from models.errors import ConfigurationError
from models.notice import Notice
from pipelines.correspond.answer import sendable
from worker.letters.compose import Post
from worker.letters.folder import Folder
from worker.letters.relay import Relay
from worker.letters.transport import Outcome as Left
from worker.letters.transport import Transport
from worker.mailboxes import Mailboxes
from worker.notices.attempt import Attempt, Outcome
from worker.notices.targets import Notifier, Site
from worker.notices.wording import Told, tell
from worker.settings import NotifySettings, Settings

NAME = "briefgeheim"
OUTCOMES: Mapping[Left, Outcome] = {
    Left.SENT: Outcome.SENT,
    Left.AGAIN: Outcome.AGAIN,
    Left.REFUSED: Outcome.REFUSED,
}


class Email:
    """One recipient; `sender` is the address in From."""

    def __init__(self, transport: Transport, to: str, sender: str, language: str, link: str) -> None:
        self._transport = transport
        self._to = to
        self._sender = sender
        self._language = language
        self._link = link

    async def send(self, notice_id: str, notice: Notice) -> Attempt:
        """Hand it over once; the Message-ID is the same over all attempts."""
        mail = compose(tell(notice, self._language, self._link), notice_id, notice, self._sender, self._to)
        left = await self._transport.send(notice_id, mail)
        return Attempt(OUTCOMES[left.outcome], left.code)

    @property
    def where(self) -> str:
        """The address."""
        return self._to if isinstance(self._transport, Relay) else f"{self._to} (no relay: stays in `outgoing`)"

    async def reach(self) -> str:
        """Whether the relay lets us in."""
        if not isinstance(self._transport, Relay):
            return ""
        try:
            await self._transport.greet()
        except (SMTPException, OSError, TimeoutError):
            return "relay_away"
        return ""

    async def close(self) -> None:
        """Nothing stays open between two notices."""


def compose(told: Told, notice_id: str, notice: Notice, sender: str, to: str) -> Post:
    """The notice as a plain-text mail."""
    message_id = f"<{notice_id}@{sender.rpartition('@')[2]}>"
    mail = EmailMessage(policy=SMTP)
    mail["From"] = Address(NAME, addr_spec=sender)
    mail["To"] = to
    mail["Subject"] = f"[{NAME}] {told.subject}"
    mail["Date"] = format_datetime(notice.at)
    mail["Message-ID"] = message_id
    mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "All"
    lines = [told.title, "", *(f"{name}: {value}" for name, value in told.facts), *([told.link] if told.link else [])]
    mail.set_content("\n".join(lines) + "\n", cte="quoted-printable")
    return Post(sender=sender, to=to, reverse_path="", message_id=message_id, raw=mail.as_bytes())


def _build(_name: str, place: str, target: NotifySettings, site: Site) -> Email:
    if not sendable(target.to):
        raise ConfigurationError(f"{place}.to", "must be one plain address, name@domain")
    ours = site.settings.smtp.recipients or site.policy.owner.mailboxes
    if Mailboxes(ours).match(target.to):
        raise ConfigurationError(f"{place}.to", "is a mailbox that we read ourselves: each notice would cause another")
    sender = site.settings.letters.sender or site.policy.owner.mailboxes[0]
    return Email(_transport(site.settings), target.to, sender, site.language(target), target.link)


def _transport(settings: Settings) -> Transport:
    if settings.relay.host:
        return Relay(settings.relay)
    return Folder(settings.letters.outgoing or settings.data_dir / "outgoing")


NOTIFIER = Notifier(needs=frozenset({"to"}), takes=frozenset({"language", "link"}), build=_build)
