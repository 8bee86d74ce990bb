"""A letter as RFC 5322 bytes. Nothing of the person's message comes into it but the address and the thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from models.errors import Bug
from models.letter import Letter
from pipelines.correspond.answer import sendable
from worker.letters.render import render

THREADS = 10
"""Message ids that References carries: the first, and the last ones (RFC 5322 section 3.6.4 sets no limit)."""

_POLICY = SMTP.clone(max_line_length=900)  # at 78 the library puts long message ids into encoded words


@dataclass(frozen=True, slots=True)
class Post:
    """A letter ready to leave: its envelope and bytes. `reverse_path` is "" for the null reverse-path."""

    sender: str  # the mailbox in From
    to: str = field(repr=False)
    reverse_path: str
    message_id: str = field(repr=False)
    raw: bytes = field(repr=False)


def compose(letter: Letter, secret: str) -> Post:
    """The letter as it leaves; `secret` makes its Message-ID one that nobody can guess.

    Automatic letters have the null reverse-path and say so (RFC 3834 sections 3.1.7 and 3.3), so that nothing answers
    them; those that a person decided on come back to the mailbox when they cannot be delivered.
    """
    if not (sendable(letter.to) and sendable(letter.sender)):
        raise Bug("letter_address")
    subject, text = render(letter)
    message_id = f"<bg.{secret}@{letter.sender.rpartition('@')[2]}>"
    message = EmailMessage(policy=_POLICY)
    message["From"] = Address(letter.owner, addr_spec=letter.sender)
    message["To"] = letter.to
    message["Subject"] = subject
    message["Date"] = format_datetime(letter.written_at)
    message["Message-ID"] = message_id
    for name, value in (*_threading(letter), *_manners(letter)):
        message[name] = value
    message.set_content(text, cte="quoted-printable")
    return Post(letter.sender, letter.to, "" if letter.automatic else letter.sender, message_id, message.as_bytes())


def _threading(letter: Letter) -> tuple[tuple[str, str], ...]:
    """In-Reply-To and References (RFC 3834 section 3.1.6); their ids were checked when they were read."""
    if not letter.in_reply_to:
        return ()
    known = [one for one in letter.references if one != letter.in_reply_to]
    shown = [*known[:1], *known[1:][-THREADS:], letter.in_reply_to]
    return ("In-Reply-To", letter.in_reply_to), ("References", " ".join(shown))


def _manners(letter: Letter) -> tuple[tuple[str, str], ...]:
    """What tells other machines not to answer."""
    told = (("X-Auto-Response-Suppress", "All"), ("X-Briefgeheim-Letter", str(letter.kind)))
    return (*told, ("Auto-Submitted", "auto-replied")) if letter.automatic else told
