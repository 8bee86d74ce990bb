"""A text, and where each of its characters came from.

What is searched is not what was written: line endings are one character, entities are decoded, tags are
gone. A `Trace` keeps the way back, so that a span of the text can be taken out of its source.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

ZERO_WIDTH = "\u00ad\u200b-\u200d\u2060\ufeff"
"""Characters (for a regex class) that nobody sees: soft hyphen, zero-width spaces, byte-order mark."""

_ODD = re.compile("[\x00\r\x85\u00a0\u2007\u2028\u2029\u202f\ud800-\udfff]")
_INVISIBLE = re.compile(f"[{ZERO_WIDTH}]+")
_LINE_BREAK = re.compile(f"\r\n|[{ZERO_WIDTH}]+")
_PLAIN = {"\r": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\u00a0": " ", "\u2007": " ", "\u202f": " "}


class Piece(NamedTuple):
    """One run of a text: characters [start, end) of it come from [source_start, source_end)."""

    start: int
    end: int
    source_start: int
    source_end: int
    verbatim: bool


@dataclass(frozen=True, slots=True)
class Trace:
    """A text with its way back to the source, as runs in the order of the text."""

    text: str = field(repr=False)
    starts: array[int] = field(repr=False)
    sources: array[int] = field(repr=False)
    widths: array[int] = field(repr=False)
    verbatim: bytearray = field(repr=False)

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """The runs under [start, end), verbatim ones cut to it, all others whole."""
        run = max(bisect_right(self.starts, start) - 1, 0)
        while run < len(self.starts) and self.starts[run] < end:
            piece = self._piece(run)
            if piece.end > start:
                yield _cut(piece, start, end) if piece.verbatim else piece
            run += 1

    def _piece(self, run: int) -> Piece:
        end = self.starts[run + 1] if run + 1 < len(self.starts) else len(self.text)
        source = self.sources[run]
        return Piece(self.starts[run], end, source, source + self.widths[run], bool(self.verbatim[run]))


def _cut(piece: Piece, start: int, end: int) -> Piece:
    first, last = max(piece.start, start), min(piece.end, end)
    at = piece.source_start + first - piece.start
    return Piece(first, last, at, at + last - first, True)


class Weaver:
    """Builds a `Trace` from left to right of the text."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.length = 0
        self.last = ""
        self._texts: list[str] = []
        self._runs: tuple[array[int], array[int], array[int]] = (array("L"), array("L"), array("L"))
        self._verbatim = bytearray()

    def verbatim(self, start: int, end: int) -> None:
        """Characters [start, end) of the source as they are (odd spaces and broken bytes made plain)."""
        if start < end:
            self._add(plain(self.source[start:end]), start, end - start, verbatim=True)

    def solid(self, text: str, start: int, end: int) -> None:
        """A text that stands for [start, end) of the source as a whole; start = end for one made up."""
        if text:
            self._add(plain(text), start, end - start, verbatim=False)

    def lines(self, start: int, end: int) -> None:
        """The source as it is, but each line ending one character and nothing invisible in it."""
        for match in _LINE_BREAK.finditer(self.source, start, end):
            self.verbatim(start, match.start())
            if match[0] == "\r\n":
                self.solid("\n", *match.span())
            start = match.end()
        self.verbatim(start, end)

    def trace(self) -> Trace:
        """What was woven."""
        return Trace("".join(self._texts), *self._runs, self._verbatim)

    def _add(self, text: str, source: int, width: int, *, verbatim: bool) -> None:
        for column, value in zip(self._runs, (self.length, source, width), strict=True):
            column.append(value)
        self._verbatim.append(verbatim)
        self._texts.append(text)
        self.length += len(text)
        self.last = text[-1]


def trace_lines(source: str) -> Trace:
    """A plain text with its line endings made one character."""
    weaver = Weaver(source)
    weaver.lines(0, len(source))
    return weaver.trace()


def visible(text: str) -> str:
    """The text without characters of no width."""
    return _INVISIBLE.sub("", text)


def plain(text: str) -> str:
    """Unusual spaces as a space, unusual line ends as a line end, broken bytes as U+FFFD; same length."""
    return _ODD.sub(lambda match: _PLAIN.get(match[0], "\ufffd"), text) if _ODD.search(text) else text
