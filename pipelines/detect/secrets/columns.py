"""Rows parted by commas without a head: the column of passwords beside log-in names and addresses of sites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipelines.detect.secrets.rows import FEWEST, looks_strong
from pipelines.detect.secrets.words import NOT_A_VALUE

_CELL = re.compile(r"[ \t]*(?:\"((?:[^\"\n]|\"\")*)\"|([^,;\n\"]*))[ \t]*(?:([,;])|$)")
_PLACE = re.compile(r"(?i)(?:https?://)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?(?:/\S*)?|[\w.+-]+@[\w.-]+")
_LOGIN = re.compile(r"[\w.+-]{2,40}@[\w.-]{3,60}|[a-z][\w.-]{2,24}")
_SAYS = re.compile(r"\S{4,64}")
LONGEST, WIDEST = 300, 12
"""Characters and cells of a row that is read."""


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int
    value: str


def in_columns(text: str) -> Iterator[tuple[int, int]]:
    """The cells of a column of which at least two and half look like passwords, if sites stand in another.

    Rows of one length that follow each other; plain words of that column go too, remarks stay.
    """
    block: list[list[_Cell]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        row = _row(text, at, at + len(line.rstrip("\r\n")))
        if not row or (block and len(row) != len(block[0])):
            yield from _secrets(block)
            block = []
        if row:
            block.append(row)
        at += len(line)
    yield from _secrets(block)


def _row(text: str, start: int, end: int) -> list[_Cell]:
    if not FEWEST <= end - start <= LONGEST:
        return []
    cells: list[_Cell] = []
    while start <= end and len(cells) <= WIDEST:
        match = _CELL.match(text, start, end)
        if not match:
            return []
        group = 1 if match[1] is not None else 2
        cells.append(_Cell(*match.span(group), match[group].strip()))
        if not match[3]:
            break
        start = match.end()
    return cells if FEWEST < len(cells) <= WIDEST else []


def _secrets(block: Sequence[list[_Cell]]) -> Iterator[tuple[int, int]]:
    if len(block) < FEWEST:
        return
    columns = list(zip(*block, strict=True))
    placed = [sum(bool(_PLACE.fullmatch(cell.value)) for cell in column) for column in columns]
    for at, column in enumerate(columns):
        strong = sum(looks_strong(cell.value) for cell in column)
        beside = any(2 * count >= len(block) for i, count in enumerate(placed) if i != at)
        named = at > 0 and sum(bool(_LOGIN.fullmatch(cell.value)) for cell in columns[at - 1]) * 2 >= len(block)
        if strong >= FEWEST and 2 * strong >= len(block) and beside and named and 2 * placed[at] < len(block):
            yield from ((cell.start, cell.end) for cell in column if _is_value(cell.value))


def _is_value(value: str) -> bool:
    return bool(_SAYS.fullmatch(value)) and not NOT_A_VALUE.fullmatch(value)
