"""Open a case: which rights of a message need one, in which lane, and how long there is."""

from __future__ import annotations

from datetime import datetime

from models.case import CaseState, NewCase
from models.policy import Policy
from models.right import Lane, Right, Term, all_rights
from models.terms import Due
from models.triage import RightHit
from pipelines.due import due

CERTAIN = 0.75
"""With no right at or above this score, a person judges whether the message is a request at all."""

LANES = (Lane.RESTRICTED, Lane.BREACH, Lane.ORDINARY, Lane.COMPLAINT)
"""Of several lanes the first one wins: secrecy first, and a request inside a complaint is a request."""


def open_case(rights: tuple[RightHit, ...], received_at: datetime, policy: Policy) -> NewCase | None:
    """The one case for all rights that a message uses, due when the first of them is; None without any.

    `received_at` is the moment of legal receipt (aware).
    """
    hits = tuple(hit for hit in rights if hit.label in policy.case_rights)
    if not hits:
        return None
    kinds = [all_rights()[hit.label] for hit in hits]
    term, date = _first(kinds, received_at)
    lane = min((kind.lane for kind in kinds), key=LANES.index)
    doubt = all(hit.score < CERTAIN for hit in hits)
    state = CaseState.TO_BE_JUDGED if doubt else CaseState.RECEIVED
    return NewCase(hits, lane, state, term, received_at, date)


def _first(kinds: list[Right], received_at: datetime) -> tuple[Term, Due]:
    dates = {kind.term: due(kind.term, received_at) for kind in kinds}
    return min(dates.items(), key=lambda item: item[1].conservative)
