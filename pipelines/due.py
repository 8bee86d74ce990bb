"""When a case is due: Regulation (EEC, Euratom) 1182/71 art. 3, in days of Europe/Amsterdam.

Days off are Saturdays, Sundays and the public holidays of the Algemene termijnenwet art. 3.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays

from models.right import Term
from models.terms import DEMANDS, TERMS, Due, Period, Rule

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_LAST = time(23, 59, 59)
_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def due(term: Term, received_at: datetime, demand: str = "") -> Due:
    """The dates for a term that began at `received_at` (aware).

    `demand` names a row of `models.terms.DEMANDS` once a person has seen which demand it is.
    """
    return due_by(DEMANDS[demand] if demand else TERMS[term], received_at)


def due_by(rule: Rule, received_at: datetime) -> Due:
    """The dates for one rule."""
    if rule.period.hours or not (rule.period.months or rule.period.days):
        return _hours(rule, received_at)
    return _days(rule, received_at, (nominal(_local(received_at), rule.period),), "")


def extension(received_at: datetime) -> Due:
    """One month and the two further months of GDPR art. 12(3).

    Counted at once and counted as one plus two they can differ (31 January: 30 or 28 April); the earlier
    of both is taken.
    """
    rule = TERMS[Term.MONTH]
    assert rule.extension
    start = _local(received_at)
    whole = Period(months=rule.period.months + rule.extension.months)
    counts = (nominal(start, whole), nominal(nominal(start, rule.period), rule.extension))
    return _days(rule, received_at, counts, " with its extension of two months")


def put_off(found: Due, days: int) -> Due:
    """The same term when it stood still for so many days: only the arguable date moves (EDPB 01/2022, par. 159).

    The days are added to the nominal end, and a day off is skipped after that.
    """
    if not days:
        return found
    end = found.conservative.astimezone(AMSTERDAM).date()
    day = end + timedelta(days=days)
    last, passed = working_day(day)
    text = (
        f"{found.explanation.partition('; ')[0]}; {days} days suspended while identity was in doubt: {day.isoformat()}"
    )
    return Due(found.conservative, _end(last), text + _skipped(last, passed), found.certain)


def nominal(start: date, period: Period) -> date:
    """The day on which a period of months or days ends before any day off is looked at.

    The day of the event is not counted; a month ends on the day with the same number, or on the last
    day of the month that lacks it (art. 3(1) and 3(2)(c)).
    """
    months = start.year * 12 + start.month - 1 + period.months
    year, month = divmod(months, 12)
    day = min(start.day, calendar.monthrange(year, month + 1)[1])
    return date(year, month + 1, day) + timedelta(days=period.days)


def working_day(day: date) -> tuple[date, tuple[str, ...]]:
    """The first day from `day` on that is no day off, and the names of the days off before it (art. 3(4))."""
    passed = []
    while name := day_off(day):
        passed.append(f"{day.isoformat()} ({name})")
        day += timedelta(days=1)
    return day, tuple(passed)


def working_days_before(day: date, count: int) -> date:
    """The working day that lies `count` working days before `day`."""
    while count:
        day -= timedelta(days=1)
        count -= not day_off(day)
    return day


def day_off(day: date) -> str:
    """The Dutch name of the day off, or ""."""
    return _holidays(day.year).get(day) or (_DAYS[day.weekday()] if day.weekday() >= calendar.SATURDAY else "")


@cache
def _holidays(year: int) -> dict[date, str]:
    """5 May is a holiday of the Termijnenwet each year, though `holidays` counts it as optional."""
    both = (holidays.PUBLIC, holidays.OPTIONAL)
    return dict(holidays.country_holidays("NL", years=year, categories=both, language="nl"))


def _days(rule: Rule, received_at: datetime, counts: Iterable[date], suffix: str) -> Due:
    day = min(counts)
    last, passed = working_day(day)
    text = f"{rule.source}{suffix}: received {_local(received_at).isoformat()}, ends {day.isoformat()}"
    return Due(_end(day), _end(last), text + _skipped(last, passed), rule.certain)


def _skipped(last: date, passed: tuple[str, ...]) -> str:
    """Which days off were skipped, by name."""
    if not passed:
        return ""
    are = "is a day off" if len(passed) == 1 else "are days off"
    return f"; {' and '.join(passed)} {are}, so the term ends {last.isoformat()} (Reg. 1182/71 art. 3(4))"


def _hours(rule: Rule, received_at: datetime) -> Due:
    """Hours run from the moment itself; the regulation leaves out the hour of the event (art. 3(1))."""
    moment = received_at.astimezone(AMSTERDAM)
    if not rule.period.hours:
        return Due(moment, moment, f"{rule.source}: at once", rule.certain)
    length = timedelta(hours=rule.period.hours)
    whole = received_at.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    text = f"{rule.source}: {rule.period.hours} hours from receipt, days off included"
    return Due(_after(received_at, length), _after(whole, length), text, rule.certain)


def _after(moment: datetime, length: timedelta) -> datetime:
    """Elapsed time, not wall time: a night of 23 or 25 hours must not shift it."""
    return (moment.astimezone(ZoneInfo("UTC")) + length).astimezone(AMSTERDAM)


def _local(moment: datetime) -> date:
    return moment.astimezone(AMSTERDAM).date()


def _end(day: date) -> datetime:
    return datetime.combine(day, _LAST, AMSTERDAM)
