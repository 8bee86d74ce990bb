"""What the message asks for: its purposes, its rights, and whether it wants accounts or roles changed."""

from __future__ import annotations

from dataclasses import dataclass

import re2

from models.message import LayerKind, Mail, PartKind
from models.triage import Purpose, Triage
from pipelines.attribute.words import asking_words, contact_words, job_words
from pipelines.detect.names import fold

_POSSIBLE = frozenset(Purpose) - {Purpose.GENERAL, Purpose.COMPLAINT}
ACCOUNTS = frozenset({Purpose.ACCOUNT, Purpose.DOMAIN})
"""Purposes that change accounts, mailboxes or holders."""

_ATTACHED = re2.compile(
    r"\b(?:bijlagen?|bijgevoegde?|bijgesloten|meegestuurde?|aangehechte?|attached|attachments?|enclosed"
    r"|(?:deze|onderstaande|this) (?:lijst|list)|csv|excel|spreadsheet|vcf|vcard)\b"
)
"""Words that point at a file that came with the message."""

_BELOW = re2.compile(
    r"\b(?:zie(?:t u)?(?: het| de| mijn)? (?:onder\w*|hieronder|bijgaand\w*|mail|bericht)|hieronder"
    r"|onderstaande?|see (?:the )?(?:below|mail|message|forwarded)|below|as forwarded|doorgestuurd|forwarded)\b"
)
"""Words that point at the message quoted below."""

_LINE = 400
_LINES = 400


@dataclass(frozen=True, slots=True)
class Job:
    """What the message is for, and whether some sentence of it asks for a change of accounts, roles or the like."""

    purposes: frozenset[Purpose]
    rights: frozenset[str]
    asked: bool
    blocking: bool
    domains: frozenset[str] = frozenset()  # of the sender's own, not of a provider
    listed: bool = False  # for those who stand in an attached list
    below: bool = False  # for those who are spoken of in a message that is quoted below

    @property
    def possible(self) -> bool:
        """Whether the message asks for anything that can be about a named person."""
        return bool(self.purposes & _POSSIBLE) or self.asked

    @property
    def changes(self) -> bool:
        """Whether it asks to change accounts, mailboxes, holders or the like."""
        return self.asked and bool(self.purposes & ACCOUNTS)

    @property
    def demanded(self) -> bool:
        """Whether an authority demands somebody's data."""
        return "authority_demand" in self.rights


def job(mail: Mail, about: Triage) -> Job:
    """Read the sender's own words for what is asked."""
    lines = [fold(line[:_LINE]) for line in _own_lines(mail)]
    return Job(
        purposes=frozenset(about.purposes),
        rights=frozenset(r.label for r in about.rights),
        asked=any(requests(line) for line in lines) or any(map(asking_words.REQUEST.search, lines[:1])),
        blocking=any(job_words.BLOCK.search(line) for line in lines),
        listed=any(requests(line) and _ATTACHED.search(line) for line in _with_next(lines)),
        below=any(_BELOW.search(line) for line in lines[1:]) and any(map(asking_words.ASKED.search, lines)),
        domains=frozenset(p.address.casefold().rpartition("@")[2] for p in mail.sender)
        - {""}
        - contact_words.FREE_MAIL,
    )


def _own_lines(mail: Mail) -> list[str]:
    bodies = (part for part in mail.parts if part.kind in {PartKind.PLAIN, PartKind.HTML})
    own = (p.text[la.start : la.end] for p in bodies for la in p.layers if la.kind in {LayerKind.NEW, LayerKind.FORM})
    subject = [part.text for part in mail.parts if part.id == "subject"]
    return [*subject, *(line for text in own for line in text.split("\n")[:_LINES])]


def _with_next(lines: list[str]) -> list[str]:
    """Each line with the one below it."""
    return [" ".join(pair) for pair in zip(lines, [*lines[1:], ""][: len(lines)], strict=True)]


def requests(text: str) -> bool:
    """Whether a folded sentence asks for a change of an account, a mailbox, a role or the like."""
    return bool(asking_words.REQUEST.search(text) and asking_words.ASKED.search(text))
