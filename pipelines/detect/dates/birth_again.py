"""Birth dates that no word names: the same date again in other signs, and columns of them in lists of accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MONTHS = {
    name: number % 12 + 1
    for number, name in enumerate(
        (
            *"januari februari maart april mei juni juli augustus september oktober november december".split(),
            *"january february march april may june july august september october november december".split(),
        )
    )
}
_MISSPELT = re.compile(r"(?<![\w/.-])\d{1,2} ([A-Za-zà-ÿ]{5,12}) (?:19|20)\d\d(?!\d)")

_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.\w")
_FULL = re.compile(r"(?<![\w/.-])(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\1((?:19|20)\d\d)(?![\w/-])")
OLDEST, BEFORE_ACCOUNTS, YOUNGEST = 1930, 1996, 2022
"""In a list of accounts one date from before there were any shows that the column holds birth dates."""
LONGEST_ROW = 400


def misspelt(text: str) -> Iterator[re.Match[str]]:
    """Dates whose month is nearly the name of one."""
    for match in _MISSPELT.finditer(text):
        if match[1].casefold() not in _MONTHS and month(match[1]):
            yield match


def month(word: str) -> int:
    """1 to 12 for the name of a month, whole, cut short or nearly right; 0 for another word."""
    low = word.casefold()
    names = [name for name in _MONTHS if len(low) > 2 and name.startswith(low)]
    return _MONTHS[names[0]] if names else _SKELETONS.get(_skeleton(low), 0)


def _skeleton(word: str) -> str:
    """What dialect and haste leave of a word: its first letter and its consonants, none twice in a row."""
    low = re.sub(r"c(?=[ei])", "s", word).replace("c", "k")
    return low[:1] + re.sub(r"(.)\1+", r"\1", re.sub(r"[^bdfghklmnpqrstvxz]", "", low[1:]))


_SKELETONS = {_skeleton(name): number for name, number in _MONTHS.items() if len(name) > 3}
"""Only names with enough consonants: "sjeptember", "ocktober", "febuari"."""


def day(date: str) -> tuple[int, int, int] | None:
    """(day, month, last two digits of the year), to know a date again; None when that cannot be read."""
    numbers = re.findall(r"\d+", date)
    word = re.search(r"[A-Za-zà-ÿ]{3,12}", date)
    if word and len(numbers) == 2:
        numbers.insert(1, str(month(word[0])))
    if len(numbers) != 3 or numbers[1] == "0":
        return None
    if len(numbers[0]) == 4:
        numbers.reverse()
    return int(numbers[0]), int(numbers[1]), int(numbers[2]) % 100


def in_rows(text: str) -> Iterator[tuple[int, int]]:
    """The dates of two or more lines in a row that each hold one e-mail address and one date."""
    rows: list[re.Match[str]] = []
    for line in re.finditer(r"[^\n]*(?:\n|$)", text):
        date = _date_of_row(text, *line.span())
        if date:
            rows.append(date)
            continue
        yield from _spans(rows)
        rows = []
    yield from _spans(rows)


def _date_of_row(text: str, start: int, end: int) -> re.Match[str] | None:
    if end - start > LONGEST_ROW or not _ADDRESS.search(text, start, end):
        return None
    dates = list(_FULL.finditer(text, start, end))
    return dates[0] if len(dates) == 1 else None


def _spans(rows: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    years = [int(row[2]) for row in rows]
    if len(rows) > 1 and min(years) < BEFORE_ACCOUNTS and min(years) >= OLDEST and max(years) <= YOUNGEST:
        yield from (row.span() for row in rows)
