"""Values that SQL statements put into tables, with the names of their columns: in a dump, or pasted into a mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

_NAMED = r"[`\"\[]?(?:\w{1,64}[`\"\]]?\.[`\"\[]?)?(\w{1,64})[`\"\]]?"
INSERT = re.compile(
    rf"(?i)\b(?:INSERT|REPLACE)\s{{1,9}}(?:IGNORE\s{{1,9}})?INTO\s{{1,9}}{_NAMED}\s{{0,9}}"
    r"(?:\(([^()]{1,4000})\)\s{0,9})?VALUES\s{0,9}(?=\()"
)
"""The beginning of a statement up to its first row: the name of the table, and the columns if it names them."""
TOKEN = re.compile(
    r"(?P<string>'[^'\\]*(?:(?:\\.|'')[^'\\]*)*'?|\"[^\"\\]*(?:(?:\\.|\"\")[^\"\\]*)*\"?)|(?P<mark>[(),;])|(?P<space>\s+)"
    r"|(?P<number>-?\d[\d.]*(?![\w.]))|(?P<word>[^\s'\"(),;]+)",
    re.DOTALL,
)
_CREATE = re.compile(rf"(?i)\bCREATE\s{{1,9}}TABLE\s{{1,9}}(?:IF\s+NOT\s+EXISTS\s{{1,9}})?{_NAMED}\s{{0,9}}\(")
_COLUMN = re.compile(r"\n[ \t]{1,20}[`\"\[]?(\w{1,64})[`\"\]]?[ \t]")
_STATEMENT = 20_000  # characters of a CREATE TABLE in which columns are sought
_TABLES = 500  # that are looked at
_KEYWORDS = frozenset({"primary", "key", "unique", "constraint", "index", "fulltext", "foreign", "check"})


def created(source: str) -> dict[str, list[str]]:
    """The columns of each table that is created here, by the table's name in lower case."""
    heads: dict[str, list[str]] = {}
    for table in islice(_CREATE.finditer(source), _TABLES):
        end = source.find(";", table.end(), table.end() + _STATEMENT)
        columns = _COLUMN.findall(source, table.end(), end if end > 0 else table.end())
        heads[table[1].lower()] = [name for name in columns if name.lower() not in _KEYWORDS]
    return heads


def columns(insert: re.Match[str], heads: dict[str, list[str]]) -> list[str]:
    """The names of the columns that an `INSERT` fills; `heads` as of `created`."""
    named = insert[2].split(",") if insert[2] else heads.get(insert[1].lower(), [])
    return [column.strip(' \t\r\n`"[]') for column in named]


def values(text: str) -> Iterator[tuple[str, int, int]]:
    """(column, start, end) of every value of the rows, without its quotation marks, in reading order."""
    if "insert" not in (folded := text.casefold()) and "replace" not in folded:
        return
    heads, at = created(text), 0
    for insert in INSERT.finditer(text):
        if insert.start() >= at:  # not inside a value
            names = columns(insert, heads)
            found, at = _values(text, insert.end())
            yield from ((names[number], start, end) for number, start, end in found if number < len(names))


def _values(text: str, at: int) -> tuple[list[tuple[int, int, int]], int]:
    """(number of the column, start, end) of each value that is one token, and where the statement ends."""
    found: list[tuple[int, int, int]] = []
    depth = number = 0
    while token := TOKEN.match(text, at):
        at, told = token.end(), token.lastgroup != "space"
        if token.lastgroup == "mark":
            depth += (token[0] == "(") - (token[0] == ")")
            number = number + (token[0] == "," and depth == 1) if depth > 0 else 0
        elif depth == 1 and told:
            quoted = token.lastgroup == "string"
            found.append(
                (number, token.start() + quoted, at - (quoted and len(token[0]) > 1 and token[0][-1] in "'\""))
            )
        if depth <= 0 and told and token[0] not in {",", ")"}:
            break
    return found, at
