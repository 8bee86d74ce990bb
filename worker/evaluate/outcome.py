"""What a redactor made of one annotated message, and the contract that every redactor under test satisfies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from worker.evaluate.corpus import GoldMessage


@dataclass(frozen=True, slots=True)
class Said:
    """A finding, placed in the annotated text: character offsets into its subject line or body.

    `why` and `by` are words of our own; `subject` and `decision` may be "" of a redactor that knows neither.
    """

    where: str  # "subject" | "body"
    start: int
    end: int
    type: str
    subject: str = ""
    decision: str = ""
    why: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The redacted message (RFC 5322 bytes), what was found, and the labels; labels None: says nothing of them."""

    redacted: bytes = field(repr=False)
    said: tuple[Said, ...] = ()
    rights: frozenset[str] | None = None
    purposes: frozenset[str] | None = None


Redactor = Callable[[GoldMessage, int], Outcome]
"""Takes an annotated message and its number in the run, redacts the mail that `render` makes of both."""
