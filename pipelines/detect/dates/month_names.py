"""Months that are names too, behind the number of a day: "4 June Leeds, 5 June York" names nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from models.finding import Candidate, EntityType

_DAY = re.compile(r"(?<![\w.,/-])(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th|e|ste|de)?(?: of)? $")
_MONTH = re.compile(r"(?i)(?:april|may|mei|june|juni|august|augustus|julia?y|juli|jan|maart|march)(?![\w-])")
_SHORT = "jan"
"""May be a given name behind the number of a room or a shirt: only alone it is the month."""
_BEFORE = 10


def without_months(found: Iterable[Candidate], text: str) -> Iterator[Candidate]:
    """The candidates but persons that begin with a month behind the number of a day."""
    return (one for one in found if one.type is not EntityType.PERSON or not _dated(text, one.start, one.end))


def _dated(text: str, start: int, end: int) -> bool:
    month = _MONTH.match(text, start, end)
    if not month or not _DAY.search(text[max(0, start - _BEFORE) : start]):
        return False
    return month[0].lower() != _SHORT or month.end() == end
