"""Find known values in a text: whole words, any capitals, numbers with any spacing; linear in the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pipelines.redact.values import Token, Value, gap_between, tokens

_MAX_GAP = 6  # characters between two words of a value: a line end with a quote mark is the longest that occurs
_SPACING = frozenset(" .-/()\t\n\u2010\u2011\u2013")
_KEY = 4  # first characters by which a loose value is looked up


class Occurrence(NamedTuple):
    """A value at [start, end) of a text."""

    start: int
    end: int
    value: Value


class Searcher:
    """Knows the values, finds them in one text after another."""

    def __init__(self, values: Iterable[Value]) -> None:
        self._strict: dict[str, list[Value]] = defaultdict(list)
        self._loose: dict[str, list[Value]] = defaultdict(list)
        for value in dict.fromkeys(values):
            if value.loose:
                self._loose[value.compact[:_KEY]].append(value)
            else:
                self._strict[value.words[0]].append(value)

    def find(self, text: str) -> Iterator[Occurrence]:
        """Every occurrence, overlapping ones too."""
        if not (self._strict or self._loose):
            return
        found = tokens(text)
        for at, token in enumerate(found):
            for value in self._strict.get(token.text, ()):
                if _is_strict(text, found, at, value):
                    yield Occurrence(token.start, found[at + len(value.words) - 1].end, value)
            for value in self._loose_at(found, at):
                end = _loose_end(text, found, at, value.compact)
                if end:
                    yield Occurrence(token.start, end, value)

    def _loose_at(self, found: Sequence[Token], at: int) -> Sequence[Value]:
        if not self._loose:
            return ()
        key = "".join(token.text[:_KEY] for token in found[at : at + _KEY])
        return self._loose.get(key[:_KEY], ())


def _is_strict(text: str, found: Sequence[Token], at: int, value: Value) -> bool:
    last = at + len(value.words) - 1
    if last >= len(found) or _inside_word(text, found[at].start, found[last].end):
        return False
    for offset, (word, gap) in enumerate(zip(value.words[1:], value.gaps, strict=True), at):
        one, two = found[offset], found[offset + 1]
        if two.text != word or two.start - one.end > _MAX_GAP + len(gap) or gap_between(text, one, two) != gap:
            return False
    return True


def _loose_end(text: str, found: Sequence[Token], at: int, compact: str) -> int:
    """Where the value ends that starts at this token, however it is spaced; 0 when it does not stand here."""
    seen = 0
    for index in range(at, len(found)):
        token = found[index]
        gap = text[found[index - 1].end : token.start] if index > at else ""
        if len(gap) > _MAX_GAP or not _SPACING.issuperset(gap) or not compact.startswith(token.text, seen):
            return 0
        seen += len(token.text)
        if seen == len(compact):
            return 0 if _splits_letters(text, found[at].start, token.end) else token.end
    return 0


def _inside_word(text: str, start: int, end: int) -> bool:
    return (start > 0 and text[start - 1].isalnum()) or (end < len(text) and text[end].isalnum())


def _splits_letters(text: str, start: int, end: int) -> bool:
    """Whether the stretch starts or ends within a run of letters that goes on in digits, or the other way."""
    before = start > 0 and text[start].isalpha() and text[start - 1].isalnum()
    return before or (end < len(text) and text[end - 1].isalpha() and text[end].isalnum())
