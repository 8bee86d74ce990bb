"""A case: what one message asks of the owner in law, by when, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from models.right import Lane, Term
from models.terms import Due
from models.triage import RightHit


class CaseState(StrEnum):
    """Where a case stands; `models.case_moves` says what may follow."""

    RECEIVED = "received"
    TO_BE_JUDGED = "to_be_judged"  # doubt whether it is a request at all; the clock runs
    IDENTITY_ASKED = "identity_asked"
    IN_PROGRESS = "in_progress"
    EXTENDED = "extended"
    ANSWERED = "answered"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


class Identity(StrEnum):
    """What is known of who asks (GDPR art. 12(6): more is asked only on reasonable doubt)."""

    UNCHECKED = "unchecked"
    DOUBTED = "doubted"  # the silent check found a contradiction
    ASKED = "asked"
    FAILED = "failed"  # wrong code too often, or too late
    CONFIRMED = "confirmed"


class Proof(StrEnum):
    """By what an identity was confirmed; never a copy of an identity document."""

    CODE = "code"  # the one-time code, sent to the address on file, came back
    KNOWN_SENDER = "known_sender"  # an authenticated sender whose address is known from before
    BY_HAND = "hand"  # a handler checked it in another way and wrote down how


class Fate(StrEnum):
    """What happens to a category of data on an erasure request."""

    ERASED = "erased"
    RESTRICTED = "restricted"  # GDPR art. 18: kept, and used for nothing
    KEPT = "kept"  # GDPR art. 17(3): until a date, on a ground


@dataclass(frozen=True, slots=True)
class NewCase:
    """A case about to be opened: it has everything but its reference."""

    rights: tuple[RightHit, ...]
    lane: Lane
    state: CaseState
    term: Term
    received_at: datetime
    due: Due


@dataclass(frozen=True, slots=True)
class Suspension:
    """From the question who asks to its answer; `until` is None while it is unanswered."""

    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing seen about who asks, as codes of ours.

    `kind` and `result`: "dmarc", "dkim" or "spf" with "pass", "fail" or "none"; "known_sender" with "yes" or "no";
    "id_copy" with "deleted"; "code" with "wrong" or "late". A "fail" anywhere forbids an automatic confirmation.
    """

    kind: str
    result: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Hold:
    """What happens to one category of data, and on which ground; `until` only when it is kept."""

    category: str
    fate: Fate
    ground: str
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A case as it stands. All moments are aware."""

    reference: str
    message_id: str  # of the message that opened it
    rights: tuple[RightHit, ...]
    lane: Lane
    state: CaseState
    term: Term
    received_at: datetime
    opened_at: datetime
    due_at: datetime  # conservative: drives the alarms
    due_arguable_at: datetime
    due_explanation: str
    closed_at: datetime | None = None
    assignee: str = ""  # a login or initials of staff
    language: str = ""
    identity: Identity = Identity.UNCHECKED
    evidence: tuple[Evidence, ...] = ()
    suspensions: tuple[Suspension, ...] = ()
    extended_at: datetime | None = None
    answered_at: datetime | None = None  # or refused, withdrawn, found to be no request
    demand: str = ""  # a row of `models.terms.DEMANDS`, once a person has seen which it is
    settled: tuple[str, ...] = ()  # rights that were dealt with before the others

    @property
    def labels(self) -> tuple[str, ...]:
        """The rights it is about."""
        return tuple(hit.label for hit in self.rights)

    @property
    def unsettled(self) -> tuple[str, ...]:
        """The rights that still wait; all of them when none does, for a date is always somebody's."""
        return tuple(label for label in self.labels if label not in self.settled) or self.labels
