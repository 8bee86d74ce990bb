"""Names and firms in fields and tables: "Naam: X", `"naam": "X"`, `| voornaam | X |`, a CSV column."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipelines.detect.names import cues, fold, is_given, is_surname, is_word
from pipelines.detect.names.articles import articles
from pipelines.sql_rows import values

_FIELD = re.compile(
    r"[\s>*|{,\[-]*[\"']?(?P<label>[^\W\d_][^:=|\"'\n;]{0,40}?)[\"']?\s{0,3}(?:[:=]>?|\|)"
    r"[\s\"']{0,6}(?P<value>[^\"|;{}\[\]\n]{1,120})"
)
_SPACED = re.compile(
    r"[\s>*-]*(?:\d{1,3}[.)]?\s{1,3})?\[?(?P<label>[^\W\d_][\w' -]{1,30}?)\]?"
    r"(?:[ .]{3,60}|\t+|\]\s{0,20})(?P<value>[^\W\d_][^|;{}\[\]\n]{0,80})"
)
_TAG = re.compile(r"<(?P<label>[A-Za-z]{2,20})>(?P<value>[^<>\n]{2,80})</")
_INLINE = re.compile(
    r"[\"'](?P<label>[^\W\d_][\w .-]{0,30})[\"']\s{0,3}[:=]>?\s{0,3}[\"'](?P<value>[^\"'\n]{1,80})[\"']"
)
_END = re.compile(
    r"\s{2,}|\s[-–|/]\s|[,;<>\[\]{}\t@\d\"|(]|\s(?:\.\.\.|e-?mail|tel|mail)\b|\s[\w-]{2,20}=", re.IGNORECASE
)
_LETTERS_ONLY = re.compile(r"[^a-z]+")
_JSON_KEY = re.compile(r'"([^"\n]{1,40})"\s{0,3}:')
_SLUG = re.compile(r"@?[a-z0-9]+(?:[-_./][a-z0-9]+)+")
_WARES = frozenset(
    "omschrijving description product productnaam productname artikel artikelnaam titel title item".split()
)
"""Headings of what an article is called."""
_OWN_NAMES = frozenset("""
    dier diernaam huisdier pet petname hond dog kat paard horse boot boat schip ship vessel rol part personage character
""".split())  # fmt: skip
"""Headings of what animals, boats and parts are called, also beside their owners."""
_MOST_WORDS = 6
_LINE = 400


@dataclass(frozen=True, slots=True)
class Field:
    """A value at [start, end) of the text, and what its label says of it.

    "name", "role" (a person, if like one), "firm" or "ware" (an article of a list).
    """

    start: int
    end: int
    kind: str


def fields(text: str) -> tuple[Field, ...]:
    """Every labelled value and table cell that a label says is a person or a firm. Linear."""
    found = {span: Field(*span, "ware") for span in articles(text)}
    for field in (*_inserted(text), *_labelled(text), *_cells(text)):
        found.setdefault((field.start, field.end), field)
    return tuple(sorted(found.values(), key=lambda f: (f.start, -f.end)))


class Articles:
    """The cells of a text that name articles, not people."""

    def __init__(self, labelled: Sequence[Field]) -> None:
        cells = _apart(field for field in labelled if field.kind == "ware")
        self._starts, self._ends = [cell.start for cell in cells], [cell.end for cell in cells]

    def cover(self, at: int) -> bool:
        """Whether the character `at` stands in one."""
        before = bisect_right(self._starts, at)
        return before > 0 and at < self._ends[before - 1]


def _apart(cells: Iterable[Field]) -> list[Field]:
    """The cells, those within another left out."""
    apart: list[Field] = []
    for cell in cells:
        if not apart or cell.end > apart[-1].end:
            apart.append(cell)
    return apart


def _kind(label: str) -> str:
    """What a label says of its value; "" when nothing."""
    key = _key(label)
    if key in cues.NAME_FIELDS:
        return "name"
    if key in cues.FIRM_FIELDS:
        return "firm"
    return "role" if key in cues.ROLE_FIELDS else ""


def _key(label: str) -> str:
    return _LETTERS_ONLY.sub("", fold(label.partition("(")[0]))


def _labelled(text: str) -> Iterator[Field]:
    at = 0
    for line in text.splitlines(keepends=True):
        short = line[:_LINE] if not line.isspace() else ""
        article = short.startswith("{") and _of_articles([match[1] for match in _JSON_KEY.finditer(short)])
        for pattern in (_FIELD.match(short), _SPACED.match(short), *_INLINE.finditer(short), *_TAG.finditer(short)):
            kind = _kind(pattern["label"]) if pattern else ""
            if pattern and kind:
                start, end = at + pattern.start("value"), at + pattern.end("value")
                yield from [Field(start, end, "ware")] if article and kind == "name" else _value(text, start, end, kind)
        at += len(line)


def _value(text: str, start: int, end: int, kind: str) -> Iterator[Field]:
    """The value without what follows it on the line, if it can be a name at all."""
    value = text[start:end]
    stop = None if kind == "firm" else _END.search(value)
    if stop and stop[0] == "(" and _nickname(value, stop.start()):
        stop = _END.search(value, value.index(")", stop.start()) + 1)
    value = value[: stop.start()] if stop else value
    lead = len(value) - len(value.lstrip(" \t\"'*"))
    value = value.strip(" \t\"'*.\r\n")
    words = fold(value).replace(".", "").split()
    if _kind(value) or _key(value) in cues.OTHER_FIELDS or _technical(value):
        return
    if (
        value
        and any(map(str.isalpha, value))
        and len(words) <= _MOST_WORDS * 2
        and not (set(words) & cues.PLACEHOLDERS or "".join(words) in cues.PLACEHOLDERS)
        and not _said(value, words)
    ):
        if kind != "firm" and len(words) > _MOST_WORDS:
            return
        yield Field(start + lead, start + lead + len(value), kind)


def _said(value: str, words: Sequence[str]) -> bool:
    """Whether somebody writes a remark where a name is asked: "you have", "zie boven"."""
    plain = value.islower() and len(words) > 1
    return plain and all(is_word(word) and not is_given(word) for word in words) and not is_surname(words[-1])


def _technical(value: str) -> bool:
    """Whether it is a name of a program or a page: "shop-theme", "acme/mail_v2"; not "jan-willem"."""
    parts = re.split(r"[-_./]", value)
    return bool(_SLUG.fullmatch(value)) and not any(is_given(part) and not is_word(part) for part in parts)


def _nickname(value: str, at: int) -> bool:
    """Whether a parenthesis holds a nickname with more of the name behind it: "Daniël (Daan) Pattinama"."""
    close = value.find(")", at)
    return close > 0 and value[at + 1 : close].isalpha() and value[close + 1 : close + 3].strip()[:1].isalpha()


def _cells(text: str) -> Iterator[Field]:
    """The cells of name columns below a heading row."""
    rows = [(start, row, *_heading(row)) for start, row in _rows(text)]
    at = 0
    while at < len(rows):
        _, _, delimiter, columns = rows[at]
        at += 1
        if (
            not columns
            or (at > 1 and delimiter in rows[at - 2][1])
            or (at < len(rows) and _labels(rows[at][1], delimiter, columns))
        ):
            continue
        while at < len(rows) and rows[at][1].strip() and rows[at][1].count(delimiter) >= max(columns):
            yield from _row(text, rows[at][0], rows[at][1], delimiter, columns)
            at += 1


def _inserted(text: str) -> Iterator[Field]:
    """The values that SQL statements put into columns of names."""
    for name, start, end in values(text):
        if kind := _kind(name):
            yield from _cell(text, start, end, kind)


def _labels(row: str, delimiter: str, columns: dict[int, str]) -> bool:
    """Whether the row below has labels where names should be: then the table has its labels on the left."""
    cells = row.split(delimiter)
    return any(_kind(cells[column]) for column in columns if column < len(cells))


def _rows(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.splitlines(keepends=True):
        yield at, line[:_LINE]
        at += len(line)


def _heading(row: str) -> tuple[str, dict[int, str]]:
    """The delimiter and the columns of names of a heading row; no columns when it is none."""
    for delimiter, fewest in (("|", 2), (";", 2), ("\t", 2), (",", 3)):
        cells = row.split(delimiter)
        kinds = {
            i: k
            for i, cell in enumerate(cells)
            if (k := _kind(cell)) in {"name", "firm"} or (k == "role" and delimiter != ",")
        }
        filled = [c for c in cells if c.strip()]
        if _of_articles(cells):
            kinds = {i: "ware" for i, cell in enumerate(cells) if kinds.get(i) == "name" or _key(cell) in _WARES}
        kinds |= {i: "ware" for i, cell in enumerate(cells) if _key(cell) in _OWN_NAMES}
        if kinds and len(filled) >= fewest and all(len(c.split()) <= 3 for c in cells) and not re.search(r"\d", row):
            return delimiter, kinds
    return "", {}


def _of_articles(cells: Sequence[str]) -> bool:
    """Whether headings are those of an article list, and not of orders with their buyers."""
    keys = {_key(cell) for cell in cells}
    return bool(keys & cues.WARE_FIELDS) and not keys & cues.REACH_FIELDS


def _row(text: str, start: int, row: str, delimiter: str, columns: dict[int, str]) -> Iterator[Field]:
    cells: Sequence[str] = row.split(delimiter)
    for column, kind in columns.items():
        if column < len(cells) and cells[column].strip(" -:\r\n"):
            begin = start + sum(len(c) + 1 for c in cells[:column])
            yield from _cell(text, begin, begin + len(cells[column]), kind)


def _cell(text: str, start: int, end: int, kind: str) -> Iterator[Field]:
    value = text[start:end]
    bare = value.strip(" \t\"'\r\n")
    begin = start + value.index(bare)
    if bare and kind == "ware":
        yield Field(begin, begin + len(bare), kind)
        return
    if not bare or not any(map(str.isalpha, bare)) or any(map(str.isdigit, bare)) or len(bare.split()) > _MOST_WORDS:
        return
    if fold(bare).replace(".", "") not in cues.PLACEHOLDERS:
        yield Field(begin, begin + len(bare), kind)
