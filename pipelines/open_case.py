"""Open a case: which rights of a message need one, in which lane, and how long there is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from models.case import Case, CaseState, NewCase
from models.policy import Policy
from models.right import Lane, all_rights
from models.triage import RightHit
from pipelines.cases.dates import first_due, terms

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
    labels = [hit.label for hit in hits]
    term, date = first_due(terms(labels, received_at))
    doubt = all(hit.score < CERTAIN for hit in hits)
    state = CaseState.TO_BE_JUDGED if doubt else CaseState.RECEIVED
    return NewCase(hits, lane_of(labels), state, term, received_at, date)


def lane_of(labels: Iterable[str]) -> Lane:
    """Who may see and handle a case about these rights."""
    return min((all_rights()[label].lane for label in labels), key=LANES.index)


def opened(reference: str, message_id: str, language: str, new: NewCase, now: datetime) -> Case:
    """The case as it stands when it is opened at `now`."""
    return Case(
        reference=reference,
        message_id=message_id,
        rights=new.rights,
        lane=new.lane,
        state=new.state,
        term=new.term,
        received_at=new.received_at,
        opened_at=now,
        due_at=new.due.conservative,
        due_arguable_at=new.due.arguable,
        due_explanation=new.due.explanation,
        language=language,
    )
