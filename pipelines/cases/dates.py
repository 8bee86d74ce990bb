"""The dates of a case, from nothing but its facts: what is asked, since when, extended or not, suspended when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from models.case import Case, Suspension
from models.right import Term, all_rights
from models.terms import Due
from pipelines.due import AMSTERDAM, due, extension, put_off


def due_of(case: Case) -> tuple[Term, Due]:
    """The term that ends first among the rights that still wait, and its dates."""
    return first_due(dates(case))


def first_due(dated: Mapping[Term, Due]) -> tuple[Term, Due]:
    """The term whose conservative date comes first."""
    return min(dated.items(), key=lambda item: item[1].conservative)


def dates(case: Case) -> dict[Term, Due]:
    """The dates of each term that still runs."""
    found = terms(case.unsettled, case.received_at, case.demand)
    if Term.MONTH in found:
        month = extension(case.received_at) if case.extended_at else found[Term.MONTH]
        found[Term.MONTH] = put_off(month, suspended_days(case.suspensions))
    return found


def terms(labels: Iterable[str], received_at: datetime, demand: str = "") -> dict[Term, Due]:
    """The dates of each term that these rights start, not extended and not suspended."""
    kinds = {all_rights()[label].term for label in labels}
    return {kind: due(kind, received_at, demand if kind is Term.AUTHORITY else "") for kind in sorted(kinds)}


def suspended_days(suspensions: Iterable[Suspension]) -> int:
    """Whole days between each question and its answer; what is unanswered adds nothing yet."""
    closed = ((s.since, s.until) for s in suspensions if s.until)
    return sum(max(0, (_day(until) - _day(since)).days) for since, until in closed)


def extension_deadline(case: Case) -> datetime:
    """The last moment of the first month: an extension may be told until then (GDPR art. 12(3))."""
    return due(Term.MONTH, case.received_at).arguable


def extension_due(case: Case) -> datetime:
    """The day to be alarmed by: the first month's end with no day off skipped."""
    return due(Term.MONTH, case.received_at).conservative


def can_extend(case: Case, now: datetime) -> bool:
    """Whether an extension is still possible."""
    return not case.extended_at and Term.MONTH in dates(case) and now <= extension_deadline(case)


def suspends(case: Case, now: datetime) -> bool:
    """Whether a question asked now stops a term: only the month of GDPR art. 12(3), and only while it runs."""
    found = dates(case).get(Term.MONTH)
    return bool(found and now <= found.arguable)


def _day(moment: datetime) -> datetime:
    return moment.astimezone(AMSTERDAM).replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
