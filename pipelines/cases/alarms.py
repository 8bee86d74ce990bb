"""What staff must be told of a case by now, from nothing but what is stored and the moment.

So an alarm that fell due while nothing ran is told later, and one that was told is known by its key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from models.case import Case, CaseState, Fate, Hold
from models.case_moves import WAITING
from models.notice import NoticeKind
from models.terms import AT_ONCE_GRACE, DUE_SOON, EXTENSION_CLOSES, IDENTITY_UNANSWERED
from pipelines.cases.acts import QUESTION
from pipelines.cases.dates import can_extend, extension_due
from pipelines.due import AMSTERDAM, working_days_before

MORNING = time(8)
"""When a day's alarms are told, in Amsterdam."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """One thing to tell; `serial` tells it apart from the same thing for another date."""

    kind: NoticeKind
    serial: int


def alarms(case: Case, now: datetime, holds: Iterable[Hold] = ()) -> tuple[Alarm, ...]:
    """All that is due to be told by `now`, told before or not."""
    found = [*_holds(holds, now)]
    if case.state in WAITING:
        found += [*_soon(case, now), *_overdue(case, now), *_extension(case, now), *_identity(case, now)]
    return tuple(found)


def _soon(case: Case, now: datetime) -> Iterator[Alarm]:
    """7, 3 and 1 working days before; not what lay before the case itself, and not once it is too late."""
    day = _day(case.due_at)
    for days in DUE_SOON:
        if case.opened_at <= _morning(working_days_before(day, days)) <= now <= case.due_at:
            yield Alarm(NoticeKind.CASE_DUE_SOON, _serial(day, days))


def _overdue(case: Case, now: datetime) -> Iterator[Alarm]:
    grace = timedelta(hours=AT_ONCE_GRACE.hours if case.due_at <= case.received_at else 0)
    if now > case.due_at + grace:
        yield Alarm(NoticeKind.CASE_OVERDUE, _serial(_day(case.due_at)))


def _extension(case: Case, now: datetime) -> Iterator[Alarm]:
    day = _day(extension_due(case))
    if can_extend(case, now) and now >= _morning(working_days_before(day, EXTENSION_CLOSES)):
        yield Alarm(NoticeKind.CASE_EXTENSION_CLOSES, _serial(day))


def _identity(case: Case, now: datetime) -> Iterator[Alarm]:
    if case.state is not CaseState.IDENTITY_ASKED:
        return
    asked = max((seen.at for seen in case.evidence if seen.kind == QUESTION), default=now)
    for days in IDENTITY_UNANSWERED:
        if now >= asked + timedelta(days=days):
            yield Alarm(NoticeKind.CASE_IDENTITY_UNANSWERED, _serial(_day(asked), IDENTITY_UNANSWERED.index(days)))


def _holds(holds: Iterable[Hold], now: datetime) -> Iterator[Alarm]:
    """What was kept until a date is to be erased after it."""
    for until in sorted({hold.until for hold in holds if hold.fate is Fate.KEPT and hold.until}):
        if _day(now) > until:
            yield Alarm(NoticeKind.CASE_HOLD_ENDED, _serial(until))


def _day(moment: datetime) -> date:
    return moment.astimezone(AMSTERDAM).date()


def _morning(day: date) -> datetime:
    return datetime.combine(day, MORNING, AMSTERDAM)


def _serial(day: date, days: int = 0) -> int:
    return (day.year * 10_000 + day.month * 100 + day.day) * 10 + days
