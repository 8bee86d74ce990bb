"""What one part of a message says to be a thing is one in every other: "onderdelen Giulietta" over a list of cars.

A name that the message gives to somebody too, by a header, a title, a greeting or a relation, stays theirs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from models.finding import Candidate, EntityType
from models.message import Mail, Part, PartKind
from pipelines.detect.names.called import is_personal
from pipelines.detect.names.reading import read
from pipelines.detect.names.tokens import tokens

SURE = frozenset({"header", "title", "relation", "author", "field", "greeting", "alias"})
"""What gives a name to somebody, whatever else bears it."""


def without_things(mail: Mail, candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The candidates without persons who are things of another part. Linear."""
    found = tuple(candidates)
    texts = {part.id: part.text for part in mail.parts}
    somebody = {
        token.key
        for c in found
        if c.type is EntityType.PERSON and c.detail in SURE
        for token in tokens(texts[c.part][c.start : c.end])
    }
    things = {key for part in mail.parts for key in _things(part) if somebody.isdisjoint(key)}
    if not things:
        return found
    by_part: dict[str, list[Candidate]] = {}
    for candidate in found:
        by_part.setdefault(candidate.part, []).append(candidate)
    gone = {c for part, group in by_part.items() for c in _gone(texts[part], group, things)}
    return tuple(c for c in found if c not in gone)


def _gone(text: str, group: Sequence[Candidate], things: set[tuple[str, ...]]) -> Iterator[Candidate]:
    """Of the candidates of one part those that are things."""
    named = [c for c in group if c.type is EntityType.PERSON and c.detail not in SURE]
    named = [c for c in named if tuple(t.key for t in tokens(text[c.start : c.end])) in things]
    words = read(text).words if named else ()
    starts = [word.start for word in words]
    for candidate in named:
        if not is_personal(words, bisect_left(starts, candidate.start), bisect_left(starts, candidate.end)):
            yield candidate


def _things(part: Part) -> Iterator[tuple[str, ...]]:
    """The folded words of every named thing of a part's text."""
    if part.kind is PartKind.FILENAME:
        return
    words, named = read(part.text)
    for thing in named:
        if thing.kind == "ware":
            yield tuple(word.key for word in words[thing.first : thing.last])
