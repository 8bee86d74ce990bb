"""Tables of delimited values (RFC 4180, and what spreadsheets make of it): CSV, TSV, semicolons, pipes.

Whatever the delimiter and the quoting, the text is one row a line with semicolons: so the head of a column names what
stands under it, and a row is one person's. In the file itself delimiters and quoting stay.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from models.limits import Limits
from models.verdict import Uninspected
from pipelines.parse.reader import Content, Reading, Text
from pipelines.parse.trace import Weaver

_DELIMITERS = ";\t|,"
_CELLS = {
    mark: re.compile(
        rf' *(?:"(?P<quoted>[^"]*(?:""[^"]*)*)"?)?(?P<bare>[^{re.escape(mark)}\r\n]*)'
        rf"(?P<end>{re.escape(mark)}|\r\n?|\n|\Z)"
    )
    for mark in _DELIMITERS
}
_SAMPLE = 16 * 1024  # characters from which the delimiter is told
_LINES = 20  # of them
_FEWEST = 3  # rows of the same width, in a file that is not called a table
_SPECIAL = re.compile(r'""|\r\n?|\n|;')
_SEPARATOR_LINE = re.compile(r"\ufeff?sep=(.)\r?\n")  # how spreadsheets are told the delimiter


class Csv:
    """Reads tables of delimited values."""

    name = "csv"
    media_types = frozenset({"text/csv", "application/csv", "text/tab-separated-values", "text/comma-separated-values"})
    extensions = frozenset({"csv", "tsv", "tab", "psv"})
    certainty = 1
    binary = False

    def fits(self, content: Content) -> bool:
        """Whether it is called a table, or has rows of one width from its first line on."""
        kind, extension = content.claims
        if kind in self.media_types or extension in self.extensions:
            return True
        if kind or extension:
            return False
        delimiter, rows, width = _told(content.text)
        return rows >= _FEWEST and width >= (2 if delimiter == "," else 1)

    def read(self, content: Content, limits: Limits) -> Reading:
        """One line for each row."""
        source = content.text
        told = _SEPARATOR_LINE.match(source)
        delimiter = told[1] if told and told[1] in _CELLS else _told(source)[0]
        weaver, rows = Weaver(source), 0
        for start, end, quoted, last in _cells(source, delimiter):
            _weave(weaver, start, end, quoted=quoted)
            weaver.solid(";", end, end)
            if last:
                weaver.solid("\n", end, end)
                rows += 1
                if rows > limits.attachment_rows:
                    return Reading(refused=Uninspected.SIZE)
        return Reading((Text(weaver.trace()),))


def _cells(source: str, delimiter: str) -> Iterator[tuple[int, int, bool, bool]]:
    """Each cell without its quotation marks: start, end, whether it is quoted, whether it is the last of its row.

    What stands behind a closing quotation mark is a cell of its own, so that nothing is left unread.
    """
    pattern, at = _CELLS[delimiter], 0
    while at < len(source):
        cell = pattern.match(source, at)
        if not cell:  # cannot be: every group may be empty
            return
        last = cell["end"] != delimiter
        bare = cell["bare"].strip(" ")
        if cell["quoted"] is not None:
            yield *cell.span("quoted"), True, last and not bare
        if bare or cell["quoted"] is None:
            yield *cell.span("bare"), False, last
        at = cell.end()


def _weave(weaver: Weaver, start: int, end: int, *, quoted: bool) -> None:
    """A cell as one line without semicolons."""
    for match in _SPECIAL.finditer(weaver.source, start, end):
        weaver.lines(start, match.start())
        weaver.solid('"' if quoted and match[0] == '""' else "," if match[0] == ";" else " ", *match.span())
        start = match.end()
    weaver.lines(start, end)


def _told(text: str) -> tuple[str, int, int]:
    """The delimiter that the first lines agree on, how many rows do, and how often it stands in each."""
    lines = [line for line in text[:_SAMPLE].splitlines()[:_LINES] if line.strip()]
    lines = lines[:-1] if len(text) > _SAMPLE and len(lines) > 1 else lines
    best = (",", 0, 0)
    for mark in _DELIMITERS:
        counts = [_count(line, mark) for line in lines]
        width, rows = Counter(counts).most_common(1)[0] if counts else (0, 0)
        agreeing = rows if width and counts[0] == width and rows * 10 >= len(lines) * 8 else 0
        best = max(best, (mark, agreeing, width), key=lambda found: (found[1], found[2]))
    return best


def _count(line: str, mark: str) -> int:
    """How often a delimiter stands outside quotation marks."""
    return sum(piece.count(mark) for piece in line.split('"')[::2])


READER = Csv()
