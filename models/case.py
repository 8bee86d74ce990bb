"""A case: what one message asks of the owner in law, by when, and how far it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from models.right import Lane, Term
from models.terms import Due
from models.triage import RightHit


class CaseState(StrEnum):
    """Where a case stands."""

    RECEIVED = "received"
    TO_BE_JUDGED = "to_be_judged"  # doubt whether it is a request at all; the clock runs
    IDENTITY_ASKED = "identity_asked"
    IN_PROGRESS = "in_progress"
    EXTENDED = "extended"
    ANSWERED = "answered"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


_ENDS = frozenset({CaseState.ANSWERED, CaseState.REFUSED, CaseState.WITHDRAWN})

TRANSITIONS: Mapping[CaseState, frozenset[CaseState]] = MappingProxyType(
    {
        CaseState.TO_BE_JUDGED: frozenset({CaseState.RECEIVED, CaseState.WITHDRAWN, CaseState.CLOSED}),
        CaseState.RECEIVED: _ENDS
        | {CaseState.TO_BE_JUDGED, CaseState.IDENTITY_ASKED, CaseState.IN_PROGRESS, CaseState.EXTENDED},
        CaseState.IDENTITY_ASKED: _ENDS | {CaseState.IN_PROGRESS, CaseState.EXTENDED},
        CaseState.IN_PROGRESS: _ENDS | {CaseState.IDENTITY_ASKED, CaseState.EXTENDED},
        CaseState.EXTENDED: _ENDS | {CaseState.IDENTITY_ASKED},
        CaseState.ANSWERED: frozenset({CaseState.CLOSED}),
        CaseState.REFUSED: frozenset({CaseState.CLOSED}),
        CaseState.WITHDRAWN: frozenset({CaseState.CLOSED}),
        CaseState.CLOSED: frozenset(),
    }
)
"""From each state, the states that may follow. Nothing follows `closed`."""

OPEN: frozenset[CaseState] = frozenset(CaseState) - {CaseState.CLOSED}
"""While a case is in one of these, the sealed original is held."""

WAITING: frozenset[CaseState] = OPEN - _ENDS
"""While a case is in one of these, its term can be missed."""


@dataclass(frozen=True, slots=True)
class NewCase:
    """A case about to be opened: it has everything but its reference."""

    rights: tuple[RightHit, ...]
    lane: Lane
    state: CaseState
    term: Term
    received_at: datetime
    due: Due
