"""SQL: what a dump puts into a table is read as a table, with the names of its columns as heads.

The names stand in the statement itself, or in the CREATE TABLE before it. All else is read line by line. A number that
has to go becomes a string.
"""

from __future__ import annotations

import re
from itertools import islice

from models.limits import Limits
from models.verdict import Uninspected
from pipelines.parse.layout import Stretch, Zone
from pipelines.parse.reader import Content, Reading, Text
from pipelines.parse.trace import Weaver

_NAMED = r"[`\"\[]?(?:\w{1,64}[`\"\]]?\.[`\"\[]?)?(\w{1,64})[`\"\]]?"
_INSERT = re.compile(
    rf"(?i)\b(?:INSERT|REPLACE)\s{{1,9}}(?:IGNORE\s{{1,9}})?INTO\s{{1,9}}{_NAMED}\s{{0,9}}"
    r"(?:\(([^()]{1,4000})\)\s{0,9})?VALUES\s{0,9}(?=\()"
)
_CREATE = re.compile(rf"(?i)\bCREATE\s{{1,9}}TABLE\s{{1,9}}(?:IF\s+NOT\s+EXISTS\s{{1,9}})?{_NAMED}\s{{0,9}}\(")
_COLUMN = re.compile(r"\n[ \t]{1,20}[`\"\[]?(\w{1,64})[`\"\]]?[ \t]")
_STATEMENT = 20_000  # characters of a CREATE TABLE in which columns are sought
_TABLES = 500  # that are looked at
_TOKEN = re.compile(
    r"(?P<string>'[^'\\]*(?:(?:\\.|'')[^'\\]*)*'?|\"[^\"\\]*(?:(?:\\.|\"\")[^\"\\]*)*\"?)|(?P<mark>[(),;])|(?P<space>\s+)"
    r"|(?P<number>-?\d[\d.]*(?![\w.]))|(?P<word>[^\s'\"(),;]+)",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\.|''|\"\"|[;\r\n]+", re.DOTALL)
_KEYWORDS = frozenset({"primary", "key", "unique", "constraint", "index", "fulltext", "foreign", "check"})


class Sql:
    """Reads dumps."""

    name = "sql"
    media_types = frozenset({"application/sql", "application/x-sql", "text/x-sql"})
    extensions = frozenset({"sql", "dump"})
    certainty = 2
    binary = False

    def fits(self, content: Content) -> bool:
        """Whether it puts rows into a table."""
        return bool(_INSERT.search(content.text))

    def read(self, content: Content, limits: Limits) -> Reading:
        """One line for each row, the other statements as they stand."""
        source = content.text
        weaving, at, heads = _Weaving(source), 0, _heads(source)
        for insert in _INSERT.finditer(source):
            if insert.start() < at:  # inside a value
                continue
            weaving.weaver.lines(at, insert.end())
            weaving.head(insert, heads)
            at = weaving.rows(insert.end())
            if weaving.count > limits.attachment_rows:
                return Reading(refused=Uninspected.SIZE)
        weaving.weaver.lines(at, len(source))
        return Reading((Text(weaving.weaver.trace(), zones=tuple(weaving.numbers)),))


def _heads(source: str) -> dict[str, list[str]]:
    """The columns of each table that is created here."""
    heads: dict[str, list[str]] = {}
    for table in islice(_CREATE.finditer(source), _TABLES):
        end = source.find(";", table.end(), table.end() + _STATEMENT)
        columns = _COLUMN.findall(source, table.end(), end if end > 0 else table.end())
        heads[table[1].lower()] = [name for name in columns if name.lower() not in _KEYWORDS]
    return heads


class _Weaving:
    """Takes the statements of one source."""

    def __init__(self, source: str) -> None:
        self.weaver = Weaver(source)
        self.numbers: list[Stretch] = []
        self.count = 0

    def head(self, insert: re.Match[str], heads: dict[str, list[str]]) -> None:
        """A line with the names of the columns."""
        at = insert.end()
        columns = insert[2].split(",") if insert[2] else heads.get(insert[1].lower(), [])
        names = [column.strip(' \t\r\n`"[]') for column in columns]
        self.weaver.solid("".join(["\n", *(f"{name};" for name in names), "\n"]), at, at)

    def rows(self, at: int) -> int:
        """The rows from here on, each as a line; where they end."""
        depth = 0
        while token := _TOKEN.match(self.weaver.source, at):
            at = token.end()
            if token.lastgroup == "mark":
                depth += (token[0] == "(") - (token[0] == ")")
                self._mark(token, depth)
                if token[0] == ";" and depth <= 0:
                    break
            elif token.lastgroup == "string":
                self._string(*token.span())
            elif token.lastgroup != "space":
                if token.lastgroup == "number":
                    self.numbers.append(Stretch(*token.span(), Zone.LITERAL))
                self.weaver.lines(*token.span())
        return at

    def _mark(self, token: re.Match[str], depth: int) -> None:
        if token[0] == "," and depth == 1:
            self.weaver.solid(";", *token.span())
        elif token[0] == ")" and not depth:
            self.weaver.solid(";\n", *token.span())
            self.count += 1
        elif depth > 1 or (token[0] == ")" and depth == 1):
            self.weaver.verbatim(*token.span())

    def _string(self, start: int, end: int) -> None:
        """A value on one line, without semicolons."""
        quote = self.weaver.source[start]
        start, end = start + 1, end - (end - start > 1 and self.weaver.source[end - 1] == quote)
        for match in _ESCAPE.finditer(self.weaver.source, start, end):
            self.weaver.lines(start, match.start())
            plain = match[0][1] if match[0][0] in "\\'\"" else " "
            self.weaver.solid({"n": " ", "r": " ", "t": " "}.get(plain, plain), *match.span())
            start = match.end()
        self.weaver.lines(start, end)


READER = Sql()
