"""What may be erased of one message or case that is held about a person, and what keeps it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from models.case import Fate
from models.erasure import Erased, Line
from pipelines.cases.fates import ACCOUNTS, CASE_FILE, CORRESPONDENCE, RIGHT, statute
from pipelines.due import AMSTERDAM

OPEN_CASE = "GDPR art. 12 and 17(3)(e): the case needs it until it is closed"
AT_WORK = "it is being handled or waits in quarantine: run it again afterwards"


@dataclass(frozen=True, slots=True)
class Message:
    """A message as far as its erasure is concerned; `case` is the open case that holds it, or ""."""

    id: str
    received_at: datetime
    purposes: tuple[str, ...]
    case: str = ""
    finished: bool = True


def fate_of(message: Message, legal: Mapping[str, tuple[int, str]], today: date) -> Line:
    """Whether it can go: not while it is at work, not under an open case, not before a statute's date."""
    if not message.finished:
        return Line(CORRESPONDENCE, 1, Fate.KEPT, AT_WORK)
    if message.case:
        return Line(CORRESPONDENCE, 1, Fate.KEPT, OPEN_CASE, reference=message.case)
    hold = statute(message.purposes, legal, message.received_at)
    if hold and hold.until and today <= hold.until:
        return Line(hold.category, 1, Fate.KEPT, hold.ground, hold.until)
    return Line(CORRESPONDENCE, 1, Fate.ERASED, RIGHT)


def fate_of_case(closed_at: datetime, term: timedelta) -> Line:
    """The facts of a closed case stay for its own term; what was written in it goes."""
    return Line(CASE_FILE, 1, Fate.KEPT, ACCOUNTS, (closed_at + term).astimezone(AMSTERDAM).date())


def report(lines: Iterable[Line]) -> Erased:
    """The lines, each sort once with its count."""
    counted: Counter[tuple[str, Fate, str, date | None, str]] = Counter()
    for line in lines:
        counted[line.category, line.fate, line.ground, line.until, line.reference] += line.count
    ordered = sorted(counted.items(), key=lambda item: (item[0][1], item[0][0], item[0][4], str(item[0][3])))
    return Erased(tuple(Line(what[0], count, *what[1:]) for what, count in ordered))
