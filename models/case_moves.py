"""The life of a case as a table: which act is allowed in which state, and where it leads.

`docs/rights.md` draws it; `pipelines.cases.acts` says what else each act asks for (reasons, time, identity).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from models.case import CaseState


class Act(StrEnum):
    """What can be done with a case; each is a verb of `worker.desk` and a command of `briefgeheim cases`."""

    JUDGE = "judge"  # a person says which rights it uses
    DISMISS = "dismiss"  # a person says that it is no request
    ASSIGN = "assign"
    NOTE_EVIDENCE = "note_evidence"
    SETTLE = "settle"  # one of several rights is dealt with: its own date no longer counts
    ASK_IDENTITY = "ask_identity"
    CONFIRM = "confirm"
    FAIL_IDENTITY = "fail_identity"
    EXTEND = "extend"
    REFUSE = "refuse"
    ANSWER = "answer"
    HOLD = "hold"
    ERASE = "erase"  # what is held here about whoever asked was erased, except what is kept
    WITHDRAW = "withdraw"
    CLOSE = "close"
    ADD_MESSAGE = "add_message"
    OPEN_ORIGINAL = "open_original"  # somebody reads the unredacted message


@dataclass(frozen=True, slots=True)
class Move:
    """`act` is allowed in each state of `before` and leads to `after`; None: the state stays."""

    act: Act
    before: frozenset[CaseState]
    after: CaseState | None = None


_S = CaseState
_NEW = frozenset({_S.TO_BE_JUDGED, _S.RECEIVED})
_AT_WORK = frozenset({_S.RECEIVED, _S.IDENTITY_ASKED, _S.IN_PROGRESS, _S.EXTENDED})
_ENDS = frozenset({_S.ANSWERED, _S.REFUSED, _S.WITHDRAWN})

OPEN: frozenset[CaseState] = frozenset(CaseState) - {_S.CLOSED}
"""While a case is in one of these, the sealed original is held."""

WAITING: frozenset[CaseState] = OPEN - _ENDS
"""While a case is in one of these, its term can be missed."""

MOVES: tuple[Move, ...] = (
    Move(Act.JUDGE, _NEW, _S.RECEIVED),
    Move(Act.JUDGE, _AT_WORK - _NEW),
    Move(Act.DISMISS, _NEW, _S.CLOSED),
    Move(Act.ASSIGN, OPEN),
    Move(Act.NOTE_EVIDENCE, WAITING),
    Move(Act.SETTLE, _AT_WORK),
    Move(Act.ASK_IDENTITY, _AT_WORK - {_S.IDENTITY_ASKED}, _S.IDENTITY_ASKED),
    Move(Act.CONFIRM, frozenset({_S.RECEIVED, _S.IDENTITY_ASKED, _S.IN_PROGRESS}), _S.IN_PROGRESS),
    Move(Act.CONFIRM, frozenset({_S.IDENTITY_ASKED, _S.EXTENDED}), _S.EXTENDED),  # when it was extended before
    Move(Act.FAIL_IDENTITY, frozenset({_S.IDENTITY_ASKED})),
    Move(Act.EXTEND, frozenset({_S.RECEIVED, _S.IN_PROGRESS}), _S.EXTENDED),
    Move(Act.EXTEND, frozenset({_S.IDENTITY_ASKED})),  # the question stays open, the date moves
    Move(Act.REFUSE, _AT_WORK, _S.REFUSED),
    Move(Act.ANSWER, frozenset({_S.RECEIVED, _S.IN_PROGRESS, _S.EXTENDED}), _S.ANSWERED),
    Move(Act.HOLD, WAITING | {_S.ANSWERED, _S.REFUSED}),
    Move(Act.ERASE, _AT_WORK | {_S.ANSWERED}),
    Move(Act.WITHDRAW, WAITING, _S.WITHDRAWN),
    Move(Act.CLOSE, _ENDS, _S.CLOSED),
    Move(Act.ADD_MESSAGE, OPEN),
    Move(Act.OPEN_ORIGINAL, OPEN),
)
"""Every act that there is. What stands in no row is refused."""


def after(act: Act, state: CaseState, *, extended: bool = False) -> CaseState | None:
    """Where `act` leads from `state`, or None when it is not allowed there.

    `extended` says that the term was extended before: a confirmed identity leads back to `extended` then.
    """
    rows = [move for move in MOVES if move.act is act and state in move.before]
    if len(rows) > 1:
        rows = [move for move in rows if (move.after is _S.EXTENDED) == extended]
    return (rows[0].after or state) if rows else None


def allowed(state: CaseState) -> tuple[Act, ...]:
    """What can be done in a state, for a message that says what can be done instead."""
    return tuple(act for act in Act if any(state in move.before for move in MOVES if move.act is act))


def _following(state: CaseState) -> frozenset[CaseState]:
    return frozenset(move.after for move in MOVES if state in move.before and move.after) - {state}


TRANSITIONS: Mapping[CaseState, frozenset[CaseState]] = MappingProxyType(
    {state: _following(state) for state in CaseState}
)
"""From each state, the states that may follow. Nothing follows `closed`."""
