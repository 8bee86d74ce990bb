"""Find known values in a text: whole words, any capitals, numbers with any spacing; linear in the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipelines.redact.values import Token, Value, gap_between, tokens

_MAX_GAP = 6  # characters between two words of a value: a line end with a quote mark is the longest that occurs
_SPACING = frozenset(" .-/()\t\n\u2010\u2011\u2013")


class Occurrence(NamedTuple):
    """A value at [start, end) of a text."""

    start: int
    end: int
    value: Value


class Searcher:
    """Knows the values, finds them in one text after another; how many there are hardly matters."""

    def __init__(self, values: Iterable[Value]) -> None:
        self._strict: dict[tuple[str, ...], list[Value]] = defaultdict(list)
        self._loose: dict[str, list[Value]] = defaultdict(list)
        for value in dict.fromkeys(values):
            if value.loose:
                self._loose["".join(value.words)].append(value)
            else:
                self._strict[value.words].append(value)
        self._lengths = sorted({len(words) for words in self._strict})
        self._longest = max(map(len, self._loose), default=0)
        self._starts = {words[0] for words in self._strict}

    def find(self, text: str) -> Iterator[Occurrence]:
        """Every occurrence, overlapping ones too."""
        found = tokens(text) if self._strict or self._loose else []
        for at, token in enumerate(found):
            if token.text in self._starts:
                yield from self._strict_at(text, found, at)
            if self._longest:
                yield from self._loose_at(text, found, at)

    def _strict_at(self, text: str, found: Sequence[Token], at: int) -> Iterator[Occurrence]:
        """Values of just these words, apart as they were where the value was found."""
        for length in self._lengths:
            run = found[at : at + length]
            start, end = run[0].start, run[-1].end
            values = self._strict.get(tuple(token.text for token in run), ())
            if values and not _inside_word(text, start, end):
                yield from (Occurrence(start, end, value) for value in values if _same_gaps(text, run, value))

    def _loose_at(self, text: str, found: Sequence[Token], at: int) -> Iterator[Occurrence]:
        """Values of just these letters and digits, however they are spaced."""
        start, compact = found[at].start, ""
        for index in range(at, len(found)):
            token = found[index]
            gap = text[found[index - 1].end : token.start] if index > at else ""
            compact += token.text
            if len(gap) > _MAX_GAP or not _SPACING.issuperset(gap) or len(compact) > self._longest:
                return
            if compact in self._loose and not _splits_letters(text, start, token.end):
                yield from (Occurrence(start, token.end, value) for value in self._loose[compact])


def _same_gaps(text: str, run: Sequence[Token], value: Value) -> bool:
    return all(
        two.start - one.end <= _MAX_GAP + len(gap) and gap_between(text, one, two) == gap
        for (one, two), gap in zip(pairwise(run), value.gaps, strict=True)
    )


def _inside_word(text: str, start: int, end: int) -> bool:
    return (start > 0 and text[start - 1].isalnum()) or (end < len(text) and text[end].isalnum())


def _splits_letters(text: str, start: int, end: int) -> bool:
    """Whether the stretch starts or ends within a run of letters that goes on in digits, or the other way."""
    before = start > 0 and text[start].isalpha() and text[start - 1].isalnum()
    return before or (end < len(text) and text[end - 1].isalpha() and text[end].isalnum())
