"""Lines of text as a mail program shows them: white space collapsed, blocks apart, quoted messages marked."""

from __future__ import annotations

import re

from pipelines.parse.markup import ENTITY, entity
from pipelines.parse.trace import ZERO_WIDTH, Trace, Weaver, visible

_WORDS = rf"[^& \t\r\n\f{ZERO_WIDTH}]+"
_TEXT = re.compile(
    rf"(?P<space>[ \t\r\n\f]+)|(?P<zero>[{ZERO_WIDTH}]+)|(?P<entity>{ENTITY})|{_WORDS}(?: {_WORDS})*|&", re.DOTALL
)
_ENTITY = re.compile(ENTITY)
_MAX_QUOTE_DEPTH = 10


class Shown:
    """The visible text of an HTML source, built from left to right."""

    def __init__(self, source: str) -> None:
        self.quotes = 0
        self._weaver = Weaver(source)
        self._newlines = 2  # line endings that the text ends with; as if blank lines stood before it
        self._breaks = 0  # line endings wanted before the next word
        self._gap: tuple[int, int] | None = None  # white space before the next word
        self._cell = False

    def text(self, start: int, end: int) -> None:
        """Text between tags."""
        for match in _TEXT.finditer(self._weaver.source, start, end):
            if match.lastgroup == "space":
                self._gap = match.span()
            elif match.lastgroup != "zero":
                self._word(match)

    def preformatted(self, start: int, end: int) -> None:
        """Text in which white space counts."""
        source, at = self._weaver.source, start
        if source[start:end].strip():
            self._flush(start)
        for match in _ENTITY.finditer(source, start, end):
            self._weaver.lines(at, match.start())
            self._weaver.solid(visible(entity(match[0])), *match.span())
            at = match.end()
        self._weaver.lines(at, end)
        self._newlines = min(self._weaver.last == "\n", 1)

    def apart(self, lines: int) -> None:
        """What comes next stands on a new line (1) or after a blank line (2)."""
        self._breaks = max(self._breaks, lines)

    def line_break(self, at: int) -> None:
        """A br element."""
        self._feed(at)
        self._weaver.solid("\n", at, at)
        self._newlines += 1

    def cell(self) -> None:
        """The next cell of a table's row begins."""
        self._cell = True

    def trace(self) -> Trace:
        """The text so far."""
        return self._weaver.trace()

    def _word(self, match: re.Match[str]) -> None:
        text = visible(entity(match[0])) if match.lastgroup == "entity" else match[0]
        if not text:
            return
        self._flush(match.start())
        if match.lastgroup == "entity":
            self._weaver.solid(text, *match.span())
        else:
            self._weaver.verbatim(*match.span())
        self._newlines = 0

    def _flush(self, at: int) -> None:
        """Write what has to stand before a word at this offset of the source."""
        self._feed(at)
        if self._newlines:
            self._weaver.solid("> " * min(self.quotes, _MAX_QUOTE_DEPTH), at, at)
        elif self._cell:
            self._weaver.solid("\t", at, at)
        elif self._gap:
            self._weaver.solid(" ", *self._gap)
        self._gap, self._cell = None, False

    def _feed(self, at: int) -> None:
        wanted = self._breaks - self._newlines
        if wanted > 0:
            self._weaver.solid("\n" * wanted, at, at)
            self._newlines = self._breaks
        self._breaks = 0
        self._gap = None if self._newlines else self._gap
