"""The record of a case for others: what was done when, and that it was in time; no personal data but the reference.

Who of the staff did it is told as a number, unless names are asked for: then the hashes can be checked as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from models.case import Case, Hold
from models.case_moves import Act
from pipelines.cases.log import Entry
from pipelines.due import AMSTERDAM


@dataclass(frozen=True, slots=True)
class Record:
    """A case with its log; `whole` says whether the log was found to hold."""

    case: Case
    log: tuple[tuple[Entry, str], ...]
    holds: tuple[Hold, ...]
    whole: bool
    made_at: datetime
    staff: bool = False

    def fields(self) -> dict[str, Any]:
        """As JSON can hold it."""
        case = self.case
        return {
            "reference": case.reference,
            "rights": list(case.labels),
            "lane": str(case.lane),
            "state": str(case.state),
            "identity": str(case.identity),
            "received": _told(case.received_at),
            "due": _told(case.due_at),
            "at_the_latest": _told(case.due_arguable_at),
            "because": case.due_explanation,
            "extended": _told(case.extended_at),
            "answered": _told(case.answered_at),
            "closed": _told(case.closed_at),
            "suspended": [{"from": _told(s.since), "to": _told(s.until)} for s in case.suspensions],
            "data": [_hold(hold) for hold in self.holds],
            "events": list(self.events()),
            "log_holds": self.whole,
            "made": _told(self.made_at),
        }

    def events(self) -> Iterable[dict[str, Any]]:
        """Each event with its hash."""
        numbers: dict[str, int] = {}
        for entry, kept in self.log:
            who = entry.actor if self.staff or entry.actor == SOFTWARE else _number(numbers, entry.actor)
            named = entry.kind == Act.ASSIGN and not self.staff  # whom it was given to
            yield {
                "number": entry.number,
                "at": _told(entry.at),
                "who": who,
                "what": entry.kind,
                "why": "" if named else entry.reason,
                "hash": kept,
            }


SOFTWARE = "briefgeheim"
"""Who acts when nobody does."""


def _number(numbers: dict[str, int], actor: str) -> str:
    return f"staff {numbers.setdefault(actor, len(numbers) + 1)}"


def _hold(hold: Hold) -> dict[str, Any]:
    until = hold.until.isoformat() if hold.until else None
    return {"category": hold.category, "fate": str(hold.fate), "until": until, "ground": hold.ground}


def _told(moment: datetime | None) -> str | None:
    return moment.astimezone(AMSTERDAM).isoformat(timespec="seconds") if moment else None
