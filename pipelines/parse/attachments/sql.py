"""SQL: what a dump puts into a table is read as a table, with the names of its columns as heads.

The names stand in the statement itself, or in the CREATE TABLE before it. All else is read line by line. A number that
has to go becomes a string.
"""

from __future__ import annotations

import re

from models.limits import Limits
from models.verdict import Uninspected
from pipelines.parse.layout import Stretch, Zone
from pipelines.parse.reader import Content, Reading, Text
from pipelines.parse.trace import Weaver
from pipelines.sql_rows import INSERT, TOKEN, columns, created

_ESCAPE = re.compile(r"\\.|''|\"\"|[;\r\n]+", re.DOTALL)


class Sql:
    """Reads dumps."""

    name = "sql"
    media_types = frozenset({"application/sql", "application/x-sql", "text/x-sql"})
    extensions = frozenset({"sql", "dump"})
    certainty = 2
    binary = False

    def fits(self, content: Content) -> bool:
        """Whether it puts rows into a table."""
        return bool(INSERT.search(content.text))

    def read(self, content: Content, limits: Limits) -> Reading:
        """One line for each row, the other statements as they stand."""
        source = content.text
        weaving, at, heads = _Weaving(source), 0, created(source)
        for insert in INSERT.finditer(source):
            if insert.start() < at:  # inside a value
                continue
            weaving.weaver.lines(at, insert.end())
            weaving.head(insert, heads)
            at = weaving.rows(insert.end())
            if weaving.count > limits.attachment_rows:
                return Reading(refused=Uninspected.SIZE)
        weaving.weaver.lines(at, len(source))
        return Reading((Text(weaving.weaver.trace(), zones=tuple(weaving.numbers)),))


class _Weaving:
    """Takes the statements of one source."""

    def __init__(self, source: str) -> None:
        self.weaver = Weaver(source)
        self.numbers: list[Stretch] = []
        self.count = 0

    def head(self, insert: re.Match[str], heads: dict[str, list[str]]) -> None:
        """A line with the names of the columns."""
        at = insert.end()
        names = columns(insert, heads)
        self.weaver.solid("".join(["\n", *(f"{name};" for name in names), "\n"]), at, at)

    def rows(self, at: int) -> int:
        """The rows from here on, each as a line; where they end."""
        depth = 0
        while token := TOKEN.match(self.weaver.source, at):
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
