"""A case as a row of `cases`, and back."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from models.case import Case, CaseState, Evidence, Identity, Suspension
from models.right import Lane, Term
from models.triage import RightHit


def columns(case: Case) -> dict[str, Any]:
    """A case as the columns of its row, the reference left out."""
    fields = asdict(case)
    del fields["reference"]
    return fields | {
        "evidence": [e | {"at": e["at"].isoformat()} for e in fields["evidence"]],
        "suspensions": [{n: at.isoformat() if at else None for n, at in s.items()} for s in fields["suspensions"]],
        "rights": list(fields["rights"]),
        "settled": list(fields["settled"]),
    }


def case_of(row: Row[Any]) -> Case:
    """The case in a row of `cases`."""
    return Case(
        reference=row.reference,
        message_id=row.message_id,
        rights=tuple(RightHit(**hit) for hit in row.rights),
        lane=Lane(row.lane),
        state=CaseState(row.state),
        term=Term(row.term),
        received_at=row.received_at,
        opened_at=row.opened_at,
        due_at=row.due_at,
        due_arguable_at=row.due_arguable_at,
        due_explanation=row.due_explanation,
        closed_at=row.closed_at,
        assignee=row.assignee,
        language=row.language,
        identity=Identity(row.identity),
        evidence=tuple(Evidence(e["kind"], e["result"], datetime.fromisoformat(e["at"])) for e in row.evidence),
        suspensions=tuple(Suspension(*map(_moment, (s["since"], s["until"]))) for s in row.suspensions),
        extended_at=row.extended_at,
        answered_at=row.answered_at,
        demand=row.demand,
        settled=tuple(row.settled),
    )


def _moment(text: str | None) -> Any:
    return datetime.fromisoformat(text) if text else None
