"""Lines that a mail program broke because they were long, read as the paragraphs that were written.

Plain text is broken at some width (RFC 3676 section 4.2 asks for 78 characters or less), in the middle of a name or
between a number and its label. A break is soft when the next word would have passed the width, in prose: there it is
read as a blank, and so are the quotation marks that the next line begins with. No character moves, so offsets hold.
Lists, forms, tables, logs and signatures keep their lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

import re2

NARROWEST, WIDEST = 40, 100
"""Characters: no program breaks prose at less, and what is longer was not broken."""

_SHORTEST = 0.7
"""Of the width: a shorter line ends where its writer ended it, however long the next word is."""

_EVIDENCE = 2
"""Breaks in the middle of a sentence that a text must show before it counts as broken at a width."""

_USUAL = 55
"""Characters: at this width or more one such break is enough."""

_AGREE = 0.8
"""The share of these that the next word explains."""

_SLACK = 4
"""Characters that the longest break in the middle of a sentence may be short of the width."""

_LOOK = 300
"""Characters of a line that are looked at."""

_QUOTE = re2.compile(r"[ \t]{0,3}(?:>[ \t]?){1,50}")
_SMALL = re2.compile(r"[\p{Ll}'’]+(?:[ ,;]|[.?!)]+(?: |$)|$)")
_PROSE_WORDS = 4
"""Words in small letters of a line of prose."""
_OWN_LINE = re2.compile(
    r"[-*•·|+#=~_>\[<{}]|\d{1,3}[.)]\s|\d{1,2}[:.]\d\d\b|https?:|\p{Lu}[\p{L} /'-]{0,30}:(?:\s|$)|[\w.-]{1,40}[:=]"
)
"""How a line begins that is one of a list, chat, log, form or file of settings."""


class _Line(NamedTuple):
    """Characters [start, end) of a text without the quotation marks before and the line ending behind them."""

    start: int
    end: int
    depth: int
    text: str  # at most _LOOK characters
    first: int  # characters of the first word

    @property
    def length(self) -> int:
        return self.end - self.start


def unwrapped(text: str) -> str:
    """The text with a blank for each character of a soft break; as long as it was."""
    pieces, at = [], 0
    for start, end in _breaks(list(_lines(text))):
        pieces += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*pieces, text[at:]]) if pieces else text


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    for raw in text.split("\n"):
        quote = _QUOTE.match(raw[:_LOOK]) if raw else None
        skip = quote.end() if quote else 0
        whole = raw[skip:].rstrip()
        look = whole[:_LOOK]
        yield _Line(at + skip, at + skip + len(whole), raw[:skip].count(">"), look, len(look.partition(" ")[0]))
        at += len(raw) + 1


def _breaks(lines: Sequence[_Line]) -> Iterator[tuple[int, int]]:
    """[start, end) of each soft break: the line ending and the quotation marks behind it."""
    for _, group in groupby(lines, key=lambda line: line.depth):
        stretch = list(group)
        pairs = [pair for pair in pairwise(stretch) if _prose(*pair)]
        width = _width(pairs)
        for line, following in pairs:
            if width and _full(line, following, width):
                yield line.end, following.start


def _prose(line: _Line, following: _Line) -> bool:
    """Whether both are lines of one paragraph of prose."""
    return (
        NARROWEST * _SHORTEST <= line.length <= WIDEST
        and bool(following.text)
        and following.length <= WIDEST
        and not line.text.endswith(":")
        and not following.text[0].isspace()
        and not _OWN_LINE.match(following.text)
        and sum(word.isalpha() and word.islower() for word in line.text.split()) >= _PROSE_WORDS
    )


def _width(pairs: Sequence[tuple[_Line, _Line]]) -> int:
    """The width that these lines were broken at; 0 when nothing shows that they were."""
    broken = [pair for pair in pairs if _SMALL.match(pair[1].text) and not pair[0].text.endswith((".", "!", "?"))]
    width = max((line.length for line, _ in broken), default=0)
    full = sum(_full(*pair, width) for pair in broken)
    enough = max(1 if width >= _USUAL else _EVIDENCE, _AGREE * len(broken))
    return width if width >= NARROWEST and full >= enough else 0


def _full(line: _Line, following: _Line, width: int) -> bool:
    """Whether the next word did not fit."""
    return _SHORTEST * width <= line.length <= width + _SLACK and width < line.length + 1 + following.first
