"""What a text itself calls a value: the label before it, after it, or at the head of its column.

One pass over a chunk finds every word of `labels.LABELS`; recognisers then ask by position. Linear: each
question looks at a bounded window only.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from pipelines.detect.columns import Cell, cells
from pipelines.detect.labelling import Label, kinds_of, labels_in
from pipelines.detect.recogniser import Scene
from pipelines.sql_rows import values

REACH = 80
"""Characters before a value in which its label is sought."""
LONGEST_TABLE = 1024 * 1024
"""Characters before a chunk in which the head of the table it continues is sought."""
LONGEST_HEAD = 1000
REACH_AFTER = 32
DIRECT = 14
"""Characters between a label and a value that leave no doubt: " is dus: ", " nummer ("."""
WRAPPED = 50
"""A line at least this long may be prose that goes on in the next line."""
LIST_STEPS = 12
"""How many values of one list share the label before the first."""

_SENTENCE_END = re.compile(
    r"(?<=[\w)\]'\"”])(?<!\be\.g)(?<!\bi\.e)(?<!\bo\.a)(?<!\bbijv)(?<!\bdhr)(?<!\bmevr)(?<!\bmw)"
    r"[.!?…][)\"”']?\s+(?=[A-ZÀ-Þ])"
)
_NUMBER_BETWEEN = re.compile(r"\d{3}|\d[ .-]\d\d|[A-Z]\d")
_BLANK_LINES = re.compile(r"\n[ \t>|*•-]{0,8}\n[ \t>]{0,8}\n")
_JOINT = re.compile(
    r"[)\"']?[ \t]{0,3}(?:[,;/&+\n]|\b(?:en|and|of|or|und|et|resp\.))[ \t]{0,3}(?:(?:en|and|of|or) |[-*•>] ?)?$"
)
_OPENS = re.compile(r".*[\s,;:(\[\"']", re.DOTALL)
_AFTER = re.compile(
    r"[\"'”)\]]?[ \t]{0,3}(?:,[ \t])?(?:[=(\[:←-]|(?:dat\s)?(?:is|was|zijn|are|als|as|ben|being)\b)?[ \t]?"
    r"(?:(?:dus|ook|toch|nu|mijn|m'n|mn|my|zijn|z'n|haar|het|de|the|his|her|our|ons|onze|your|je|jouw|uw|"
    r"een|a|eigen)[ \t]){0,3}$",
    re.IGNORECASE,
)


_BORDER = re.compile(r"([\"'])[,;|] ?\1")
"""Between two quoted cells of a row (RFC 4180 section 2)."""
_OWN_VALUE = re.compile(r"\s?[:=]|\W{1,3}\w{0,4}\d")
"""What follows a label that names the next value, not the one before it."""


class Context:
    """The labels and columns of one text."""

    def __init__(self, text: str, table_head: str = "") -> None:
        self.text = text
        self.labels = list(labels_in(text))
        self._ends = [label.end for label in self.labels]
        self._starts = [label.start for label in self.labels]
        self._cells = _all_cells(text, table_head)
        self._asked: dict[tuple[int, int], list[Label]] = {}
        self._cell_starts = [cell.start for cell in self._cells]

    def before(self, start: int, reach: int = REACH) -> list[Label]:
        """The labels that may name a value at `start`: nearest first, strong before weak.

        A label is out of reach beyond a sentence's end, a blank line, or another number, unless that number
        and the value stand in one list.
        """
        return self._before(start, reach, LIST_STEPS)

    def _before(self, start: int, reach: int, steps: int) -> list[Label]:
        known = self._asked.get((start, reach))
        if known is not None or not steps:
            return known or []
        found = [one for one in self._between(self._low(start, reach), start) if not self._in_another_cell(one, start)]
        labels = sorted(found, key=lambda label: (label.weak, -label.end))
        item = -1 if found else _item_before(self.text, start)
        if 0 <= item < start:
            labels = self._before(item, reach, steps - 1)
        self._asked[start, reach] = labels
        return labels

    def _in_another_cell(self, label: Label, start: int) -> bool:
        """Whether a word within a quoted cell of a row names nothing in the next: `"no gelatine","0031..."`."""
        border = _BORDER.search(self.text, label.end, start)
        whole = border and border.start() == label.end and self.text[label.start - 1 : label.start] == border[0][0]
        return bool(border) and not whole

    def after(self, end: int) -> list[Label]:
        """The label behind a value: "123456782 is mijn bsn", "06-... (mobiel)"."""
        at = bisect_left(self._starts, end)
        for label in self.labels[at : at + 2]:
            if label.start - end > REACH_AFTER:
                break
            if label.weak and "phone" not in label.kinds:
                continue
            if (
                label.start > end
                and _AFTER.fullmatch(self.text, end, label.start)
                and not _OWN_VALUE.match(self.text, label.end)
            ):
                return [label]
        return []

    def column(self, start: int) -> frozenset[str]:
        """The kinds that the head of the table column at `start` names."""
        at = bisect_left(self._cell_starts, start + 1) - 1
        if at >= 0 and self._cells[at].start <= start < self._cells[at].end:
            return self._cells[at].kinds
        return frozenset()

    def kinds(self, start: int, end: int) -> frozenset[str]:
        """What the nearest label calls the value at [start, end): its column, else before, else after it."""
        kinds = self.column(start)
        if kinds:
            return kinds
        before = self.before(start)
        if before and not before[0].weak:
            return before[0].kinds
        for label in (*self.after(end), *before):
            return label.kinds
        return frozenset()

    def strong_kinds(self, start: int, end: int) -> frozenset[str]:
        """The same without words that name many things ("nummer")."""
        labels = (*self.before(start), *self.after(end))
        return self.column(start) or next((label.kinds for label in labels if not label.weak), frozenset())

    def directly(self, kinds: Iterable[str], start: int, end: int) -> bool:
        """Whether the value stands under such a head, or right behind or before such a label."""
        wanted = frozenset(kinds)
        if self.column(start):
            return bool(self.column(start) & wanted)
        before = self.before(start)
        near = before[0] if before and start - before[0].end <= DIRECT else next(iter(self.after(end)), None)
        return near is not None and bool(near.kinds & wanted)

    def named(self, kind: str, start: int, end: int) -> bool:
        """Whether any label in reach of the value at [start, end) is of this kind."""
        if kind in self.column(start):
            return True
        return any(kind in label.kinds for label in (*self.before(start), *self.after(end)))

    def of(self, *kinds: str) -> Iterator[Label]:
        """The labels of some kinds, in reading order."""
        wanted = frozenset(kinds)
        return (label for label in self.labels if label.kinds & wanted)

    def within(self, low: int, high: int) -> Sequence[Label]:
        """The labels that begin in [low, high)."""
        return self.labels[bisect_left(self._starts, low) : bisect_left(self._starts, high)]

    def cells_of(self, *kinds: str) -> Iterator[tuple[int, int]]:
        """(start, end) of the filled table cells whose column head names one of the kinds."""
        wanted = frozenset(kinds)
        return ((cell.start, cell.end) for cell in self._cells if cell.kinds & wanted)

    def row(self, low: int, high: int) -> Sequence[Cell]:
        """The table cells that begin in [low, high)."""
        return self._cells[bisect_left(self._cell_starts, low) : bisect_left(self._cell_starts, high)]

    def _low(self, start: int, reach: int) -> int:
        """Where the stretch before `start` begins in which a label may stand: this line, or also the one above
        when the value opens its line or the lines are wrapped prose.
        """
        low = max(0, start - reach)
        line = self.text.rfind("\n", low, start)
        if line >= 0 and any(map(str.isalnum, self.text[line:start])):
            above = self.text.rfind("\n", max(0, line - WRAPPED), line)
            low = low if line - above >= WRAPPED or above < 0 <= line - WRAPPED else line + 1
        for border in (_SENTENCE_END, _BLANK_LINES):
            for end in border.finditer(self.text, low, start):
                low = end.end() if end.end() < start else low
        return low

    def _between(self, low: int, start: int) -> list[Label]:
        at = bisect_left(self._ends, start + 1)
        found: list[Label] = []
        while at and self.labels[at - 1].start >= low:
            at -= 1
            label = self.labels[at]
            if _NUMBER_BETWEEN.search(self.text, label.end, start):
                break
            found.append(label)
        return found


def _item_before(text: str, start: int) -> int:
    """Where the number begins that stands before this one in a list ("12 34 en "); -1 when none does."""
    joint = _JOINT.search(text, max(0, start - 12), start)
    if not joint:
        return -1
    words = text[max(0, joint.start() - 40) : joint.start()].split(" ")
    first = len(words) - 1
    while first and words[first].isalnum() and words[first].upper() == words[first] and _has_digit(words[first - 1]):
        first -= 1
    opening = _OPENS.match(words[first])
    if not _has_digit(words[first][opening.end() if opening else 0 :]):
        return -1
    return joint.start() - len(" ".join(words[first:])) + (opening.end() if opening else 0)


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))


def _all_cells(text: str, table_head: str) -> list[Cell]:
    """The cells of tables and of SQL statements; within a statement its own columns name the values."""
    before = f"{table_head}\n" if "values" in table_head.casefold() else ""
    inserted = [
        Cell(start - len(before), end - len(before), kinds)
        for name, start, end in values(before + text)
        if start >= len(before) and start < end and (kinds := kinds_of(name))
    ]
    if not inserted:
        return cells(text, table_head, kinds_of)
    low, high = inserted[0].start, inserted[-1].end
    others = [cell for cell in cells(text, table_head, kinds_of) if cell.end <= low or cell.start >= high]
    return sorted([*others, *inserted], key=lambda cell: cell.start)


@lru_cache(maxsize=1)
def _context(text: str, table_head: str) -> Context:
    return Context(text, table_head)


def context(text: str, scene: Scene | None = None) -> Context:
    """The context of a text; the last one is remembered, since all recognisers ask about the same chunk."""
    return _context(text, _table_head(scene) if scene else "")


def _table_head(scene: Scene) -> str:
    """The first line of the paragraph that began before this chunk: the head, if it is a long table."""
    if not scene.part or not scene.offset:
        return ""
    whole = scene.part.text
    border = whole.rfind("\n\n", max(0, scene.offset - LONGEST_TABLE), scene.offset)
    if border < 0 or border + 2 >= scene.offset:
        border = -2 if border < 0 and scene.offset < LONGEST_TABLE else scene.offset - 2
    end = whole.find("\n", border + 2, border + 2 + LONGEST_HEAD)
    return whole[border + 2 : end] if border + 2 < scene.offset and end > 0 else ""


def forget() -> None:
    """Drop what is remembered of the last text: nothing of a message outlives its examination."""
    _context.cache_clear()
