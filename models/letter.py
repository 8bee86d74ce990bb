"""A letter: what we write to the person of a case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from models.right import Lane


class LetterKind(StrEnum):
    """What a letter is for; each kind is a template in each language."""

    ACKNOWLEDGEMENT = "acknowledgement"
    COMPLAINT_ACKNOWLEDGEMENT = "complaint_acknowledgement"
    BREACH_ACKNOWLEDGEMENT = "breach_acknowledgement"
    IDENTITY_QUESTION = "identity_question"
    IDENTITY_CONFIRMED = "identity_confirmed"
    EXTENSION = "extension"
    REFUSAL = "refusal"
    COMPLETION = "completion"


ACKNOWLEDGES: Mapping[Lane, LetterKind] = MappingProxyType(
    {
        Lane.ORDINARY: LetterKind.ACKNOWLEDGEMENT,
        Lane.COMPLAINT: LetterKind.COMPLAINT_ACKNOWLEDGEMENT,
        Lane.BREACH: LetterKind.BREACH_ACKNOWLEDGEMENT,
    }
)
"""What a new case is acknowledged with. The restricted lane has no row (secrecy, art. 126bb(5) Sv)."""


class LetterState(StrEnum):
    """Where a letter stands: waiting -> sent | given_up; or withheld from the start, with the reason."""

    WAITING = "waiting"
    SENT = "sent"
    GIVEN_UP = "given_up"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Letter:
    """What a template needs. Nothing of the person's own message stands in it but the address and the thread.

    `reasons` is written by staff (plain text, several lines at most); `code` is a one-time code. `automatic` letters
    follow RFC 3834; the others answer for a person's decision.
    """

    id: str
    kind: LetterKind
    language: str
    reference: str
    sender: str
    to: str = field(repr=False)
    owner: str
    received_at: datetime
    due: datetime | None  # of what has a date
    written_at: datetime
    rights: tuple[str, ...] = ()
    at_once: bool = False  # some of it waits for no date (GDPR art. 7(3), 21(3))
    reasons: str = field(default="", repr=False)
    code: str = field(default="", repr=False)
    code_until: datetime | None = None
    in_reply_to: str = field(default="", repr=False)
    references: tuple[str, ...] = field(default=(), repr=False)
    automatic: bool = True
