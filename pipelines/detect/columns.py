"""Tables in plain text: which column head stands over a cell (CSV, TSV, semicolons, pipes)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

DELIMITERS = (";", "|", "\t", ",")
MAX_CELLS = 64
MAX_LINE = 4_000
MOST_GAPS = 1
"""Blank lines between a table's head and its rows, or between its rows."""
_LINE = re.compile(r"[^\n]*\n?")
_RULE = re.compile(r"[\s|:+=-]+")
_APART = re.compile(r"[\s/&+(),]+")


@dataclass(frozen=True, slots=True)
class Cell:
    """A filled cell at [start, end) under a head that names these kinds."""

    start: int
    end: int
    kinds: frozenset[str]


def cells(text: str, head: str, kinds_of: Callable[[str], frozenset[str]]) -> list[Cell]:
    """The cells of every table in the text whose column has a head that `kinds_of` knows.

    `head` is the head line of a table that began before this text, or "".
    """
    found: list[Cell] = []
    columns, delimiter = _head(head, kinds_of) if head else ({}, "")
    width = head.count(delimiter) if delimiter else 0
    gaps = 0
    for line in _LINE.finditer(text):
        row = line[0].rstrip("\n")
        gaps = 0 if row.strip(" >") else gaps + 1
        if (gaps and (delimiter == "," or gaps > MOST_GAPS)) or len(row) > MAX_LINE:
            columns, delimiter = {}, ""
        elif gaps:
            continue
        elif delimiter and _fits(row, delimiter, width):
            for number, (start, end) in enumerate(split(row, delimiter)):
                if start < end and columns.get(number):
                    found.append(Cell(line.start() + start, line.start() + end, columns[number]))
        elif not _RULE.fullmatch(row):
            columns, delimiter = _head(row, kinds_of)
            width = row.count(delimiter) if delimiter else 0
    return found


WIDE = 3
"""Commas of a head from which on a row may have more of them: a remark in its last column."""


def _fits(row: str, delimiter: str, width: int) -> bool:
    """Whether the line is a row of a table with so many delimiters; prose has commas too, so these must match."""
    if _RULE.fullmatch(row) or delimiter not in row:
        return False
    count = sum(1 for _ in split(row, delimiter)) - 1
    more = 0 if delimiter == "," and width < WIDE else 2  # a remark in the last column may hold some itself
    return count >= width * (delimiter == ",") and count <= width + more


def _head(row: str, kinds_of: Callable[[str], frozenset[str]]) -> tuple[dict[int, frozenset[str]], str]:
    """Column number -> kinds, if this line is a table's head: several cells, no digits, a known word."""
    for delimiter in DELIMITERS:
        if row.count(delimiter) < (2 if delimiter == "," else 1):
            continue
        parts = [_lead_in(row, s, e) for s, e in split(row, delimiter)]
        if any(any(map(str.isdigit, row[s:e])) for s, e in parts):
            continue
        columns = {n: kinds for n, (s, e) in enumerate(parts) if (kinds := _kinds(row[s:e], kinds_of))}
        words = max(len(row[s:e].split()) for s, e in parts)
        if columns and words <= 4:
            return columns, delimiter
    return {}, ""


def _lead_in(row: str, start: int, end: int) -> tuple[int, int]:
    """The cell behind a bracket or colon that opens the head: "Dit zijn ze (nr;naam;..."; not "BSN (kind)"."""
    bracket = row.rfind("(", start, end - 1)
    opened = bracket + 1 if row.find(")", bracket, end) < 0 else start
    return max(start, opened, row.rfind(":", start, end - 1) + 1), end


def _kinds(words: str, kinds_of: Callable[[str], frozenset[str]]) -> frozenset[str]:
    """What a head names: as a whole, else by one of its words ("Geboortedatum kind")."""
    head = words.strip("\"'*_):. ")
    return kinds_of(head) or frozenset().union(*map(kinds_of, _APART.split(head)))


def split(row: str, delimiter: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each cell without its spaces and quotation marks; quoted cells may hold the delimiter."""
    start, quoted, count = 0, False, 0
    for at in range(len(row) + 1):
        if at < len(row) and row[at] == '"' and delimiter != "|":
            quoted = not quoted
        if at == len(row) or (row[at] == delimiter and not quoted):
            yield _strip(row, start, at)
            start, count = at + 1, count + 1
            if count > MAX_CELLS:
                return


def _strip(row: str, start: int, end: int) -> tuple[int, int]:
    while start < end and row[start] in " \t\"'>":
        start += 1
    while start < end and row[end - 1] in " \t\"'\r":
        end -= 1
    return start, end
