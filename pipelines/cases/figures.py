"""Figures of all cases of a year: what a yearly report and a supervisory authority ask for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from models.case import Case, CaseState
from models.case_moves import WAITING


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts; `days` is the median from receipt to answer, None where nothing was answered."""

    cases: int
    states: dict[str, int]
    rights: dict[str, int]
    lanes: dict[str, int]
    answered: int
    in_time: int
    extended: int
    identity_asked: int
    overdue: int
    days: float | None


def figures(cases: Iterable[Case], now: datetime) -> Figures:
    """Of these cases."""
    found = tuple(cases)
    done = [case for case in found if case.answered_at]
    days = [(case.answered_at - case.received_at).total_seconds() / 86_400 for case in done if case.answered_at]
    return Figures(
        cases=len(found),
        states=_counted(str(case.state) for case in found),
        rights=_counted(label for case in found for label in case.labels),
        lanes=_counted(str(case.lane) for case in found),
        answered=len(done),
        in_time=sum(case.answered_at <= case.due_arguable_at for case in done if case.answered_at),
        extended=sum(case.extended_at is not None for case in found),
        identity_asked=sum(_asked(case) for case in found),
        overdue=sum(case.state in WAITING and case.due_at < now for case in found),
        days=round(median(days), 1) if days else None,
    )


def _counted(words: Iterable[str]) -> dict[str, int]:
    return dict(Counter(words).most_common())


def _asked(case: Case) -> bool:
    return case.state is CaseState.IDENTITY_ASKED or any(seen.kind == "question" for seen in case.evidence)
