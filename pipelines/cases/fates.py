"""What happens to each category of data on an erasure request: erased, restricted, or kept until a date on a ground.

Statutes are data of the policy (`[retention.legal]`); a person's word for a category wins over what follows from them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from models.case import Case, Fate, Hold
from models.policy import Retention
from pipelines.due import AMSTERDAM

ERASURE = "erasure"
CORRESPONDENCE, CASE_FILE = "correspondence", "case file"
"""What is ours to erase: sealed mail, and the case itself."""

RIGHT = "GDPR art. 17(1)"
ACCOUNTS = "GDPR art. 5(2) and 17(3)(e): it proves that the request was met"


def fates(case: Case, retention: Retention, decided: Iterable[Hold]) -> tuple[Hold, ...]:
    """Every category with its fate: as decided, else as the policy says; nothing where no erasure is asked for."""
    if ERASURE not in case.labels:
        return tuple(decided)
    found = {hold.category: hold for hold in (*proposed(case, retention), *decided)}
    return tuple(found[category] for category in sorted(found))


def proposed(case: Case, retention: Retention) -> tuple[Hold, ...]:
    """What follows from the policy for an erasure; empty for other requests."""
    if ERASURE not in case.labels:
        return ()
    kept = [
        Hold(category, Fate.KEPT, ground, last_day(years, case.received_at))
        for category, (years, ground) in retention.legal.items()
    ]
    return (*kept, Hold(CORRESPONDENCE, Fate.ERASED, RIGHT), Hold(CASE_FILE, Fate.KEPT, ACCOUNTS))


def last_day(years: int, made_at: datetime) -> date:
    """A statute's years begin with the end of the year in which the record was made: the last day of the last one."""
    return date(made_at.astimezone(AMSTERDAM).year + years, 12, 31)


def statute(purposes: Iterable[str], legal: Mapping[str, tuple[int, str]], made_at: datetime) -> Hold | None:
    """The statute that keeps a message with these purposes longest, if one does."""
    holds = [
        Hold(purpose, Fate.KEPT, legal[purpose][1], last_day(legal[purpose][0], made_at))
        for purpose in purposes
        if purpose in legal
    ]
    return max(holds, key=lambda hold: hold.until or date.min, default=None)


def told(holds: Iterable[Hold]) -> str:
    """What is not erased, as lines for a letter or the file: keeping is refusing in part (GDPR art. 12(4))."""
    lines = (f"{hold.category}: {_words(hold)}" for hold in holds if hold.fate is not Fate.ERASED)
    return "; ".join(lines)


def _words(hold: Hold) -> str:
    until = f" until {hold.until.isoformat()}" if hold.until else ""
    return f"{hold.fate}{until} ({hold.ground})"
