"""The same people again: every further mention of a name that some part of the message gave away.

A name found once by its place, a title or a list is looked for everywhere, also without a capital, alone, or
with its surname only. What another candidate already claims is left alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from models.finding import Candidate, EntityType
from models.message import Mail, Part, PartKind
from pipelines.detect.legible import stem
from pipelines.detect.names.reading import read
from pipelines.detect.names.tokens import Token, tokens
from pipelines.detect.namesakes import without_namesakes
from pipelines.detect.thing_witness.claims import without_things_heard
from pipelines.detect.things_again import without_things

_SCORE = 0.75
_SHORTEST = 3
_MODEL = "ner"


def mentions(mail: Mail, candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The candidates with all further mentions of their people added, in reading order. Linear in the text."""
    found = without_things_heard(mail, without_things(mail, without_namesakes(mail, candidates)))
    known = _known(mail, found)
    if not known:
        return found
    by_part: dict[str, list[Candidate]] = {}
    for candidate in found:
        by_part.setdefault(candidate.part, []).append(candidate)
    return tuple(c for part in mail.parts for c in _with_mentions(part, by_part.get(part.id, []), known))


def _known(mail: Mail, candidates: Iterable[Candidate]) -> frozenset[str]:
    """Folded words that are part of a name of this message; of a single word the name model alone is not enough."""
    texts = {part.id: part.text for part in mail.parts}
    named = [
        (c.by, tokens(texts[c.part][c.start : c.end]))
        for c in candidates
        if c.type is EntityType.PERSON and c.detail != "fame"
    ]
    words = (token for by, name in named if by != _MODEL or len(name) > 1 for token in name)
    return frozenset(t.key for t in words if not (t.initials or t.particle) and len(t.key) >= _SHORTEST)


def _with_mentions(part: Part, claimed: Sequence[Candidate], known: frozenset[str]) -> Iterator[Candidate]:
    ends = sorted(c.end for c in claimed)
    starts = sorted(c.start for c in claimed)
    text = stem(part.text) if part.kind is PartKind.FILENAME else part.text
    more = [
        Candidate(part.id, start, end, EntityType.PERSON, _SCORE, "mentions", "mention")
        for start, end in _spans(text, known)
        if bisect_right(ends, start) == bisect_right(starts, end - 1)
    ]
    return iter(sorted([*claimed, *more], key=lambda c: c.start))


def _spans(text: str, known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Rows of known words with tussenvoegsels between and initials before them."""
    words, things = read(text)
    blocked = {i for thing in things if thing.kind != "fame" for i in range(thing.first, thing.last)}
    at = 0
    while at < len(words):
        if at in blocked or not _mentions(words[at], known):
            at += 1
            continue
        first, last = _before(words, at), _after(words, at, known)
        yield words[first].start, words[last - 1].end
        at = last


def _mentions(token: Token, known: frozenset[str]) -> bool:
    """Whether a word is one of the known: with a capital, or without where it is no ordinary word."""
    if not token.whole or token.initials or token.particle:
        return False
    key = token.key if token.key in known else token.key.removesuffix("s")
    return key in known and (token.capital or not (token.word or token.common))


def _before(words: Sequence[Token], at: int) -> int:
    """Initials and tussenvoegsels that stand directly before belong to the name."""
    first = at
    while first and words[first].joined() and (words[first - 1].initials or words[first - 1].particle):
        first -= 1
    while (
        first < at
        and words[first].key in {"van", "la", "op", "in", "aan", "uit", "over", "bij", "voor", "tot"}
        and not (words[first + 1].particle or words[at].surname)
    ):
        first += 1
    return first if first == at or words[first].initials or words[at].surname else at


def _after(words: Sequence[Token], at: int, known: frozenset[str]) -> int:
    last = i = at + 1
    while i < len(words) and words[i].joined():
        if _mentions(words[i], known) and words[i].capital == words[at].capital:
            last = i + 1
        elif not words[i].particle:
            break
        i += 1
    return last
