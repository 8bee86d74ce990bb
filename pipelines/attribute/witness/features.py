"""One person of a message as hashed features: the words around each mention, what they mean, where they stand."""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from pipelines.attribute.headings import asks, heading
from pipelines.attribute.jobs import Job
from pipelines.attribute.scope import following
from pipelines.attribute.setting import Setting
from pipelines.attribute.signs import signs
from pipelines.attribute.weighing import Scales
from pipelines.attribute.words import asking_words, told_words
from pipelines.triage.concepts import concept

if TYPE_CHECKING:
    from pipelines.attribute.entity import Entity

SIZE = 1 << 15
"""Buckets; two features that share one add up."""
MENTIONS = 6
"""So many mentions of one person are looked at."""
REACH, LEAD, HEADING = 14, 25, 12
"""Words read on either side of a mention, of the sentence before or the next two, and of the heading above a list."""
FADE = 0.15
"""How fast a word counts less, the farther it stands."""
NEXT = 3
"""So many words on either side are told apart by their place."""
CAP = 2.0
_SHORT_LINE = 60

_WORD = re.compile(r"[a-z0-9@][a-z0-9@'-]*|[:?|>(),]")
_DIGITS = re.compile(r"\d+")

Weighted = Iterator[tuple[str, float]]
Vector = tuple[NDArray[np.int64], NDArray[np.float32]]


def vector(person: Entity, scales: Scales) -> Vector:
    """(buckets, values), buckets ascending and unique."""
    found: defaultdict[int, float] = defaultdict(float)
    for name, value in _named(person, scales):
        found[zlib.crc32(name.encode()) % SIZE] += value
    order = sorted(found)
    return np.array(order, np.int64), np.array([min(found[b], CAP) for b in order], np.float32)


def _named(person: Entity, scales: Scales) -> Weighted:
    yield from _of_message(person, scales.job)
    for mention in person.mentions[:MENTIONS]:
        yield f"voice {mention.voice}", 1.0
        yield from _of_place(mention.setting)
        yield from _of_words(mention.setting)
        yield from _of_sentences(mention.setting)
        yield from _of_heading(mention.setting)
        yield from ((f"told {sign}", 1.0) for sign in signs(mention.setting))
        yield from ((f"cue {cue}", 1.0) for cue in scales.weigh(mention.setting)[0])
        yield "told", scales.told(mention.setting) / 2


def _of_message(person: Entity, asked: Job) -> Weighted:
    yield f"mentions {min(len(person.mentions), 4)}", 1.0
    yield "full" if any(name.full for name in person.names) else "bare", 1.0
    yield "possible" if asked.possible else "no job", 1.0
    if asked.changes:
        yield "changes", 1.0
    for contact in person.contacts:
        domain = contact.value.casefold().rpartition("@")[2]
        yield "has an address", 1.0
        yield "own domain" if domain in asked.domains else "another domain", 1.0
    yield from ((f"purpose {p}", 1.0) for p in asked.purposes)
    yield from ((f"right {r}", 1.0) for r in asked.rights)


def _of_place(place: Setting) -> Weighted:
    yield f"layer {place.layer.kind if place.layer else 'none'}", 1.0
    line = place.text[slice(*place.line)]
    for holds, name in (
        (place.signed, "signed"),
        (place.greeted, "greeted"),
        (place.introduced, "introduced"),
        (place.candidate.part == "subject", "subject line"),
        (not place.before.strip(" -*•"), "starts"),
        (not place.after.strip(" .,;"), "ends"),
        (len(line) < _SHORT_LINE, "short line"),
        (any(sign in line for sign in "|;\t"), "table"),
    ):
        if holds:
            yield name, 1.0


def _of_words(place: Setting) -> Weighted:
    before, after = _words(place.before)[-REACH:], _words(place.after)[:REACH]
    yield from _side("b", before[::-1])
    yield from _side("a", after)
    yield from ((f"bb {one} {two}", 0.6) for one, two in pairwise(before))
    yield from ((f"aa {one} {two}", 0.6) for one, two in pairwise(after))
    yield from ((f"l {word}", 0.4) for word in _words(place.lead)[-LEAD:])
    yield from ((f"n {word}", 0.4) for word in _words(" ".join(following(place)))[:LEAD])
    near = [*before[-2:], "_", *after[:2]]
    yield from ((f"t {' '.join(near[at : at + NEXT])}", 0.6) for at in range(len(near) - NEXT + 1))


def _of_sentences(place: Setting) -> Weighted:
    """Whether this sentence, the one before and the next ones ask something, name an account, or tell the past."""
    said = {"here": f"{place.before} {place.after}", "before": place.lead, "next": " . ".join(following(place))}
    for where, text in said.items():
        wish, thing = asking_words.ASKED.search(text), asking_words.NAMED_THING.search(text)
        for holds, name in (
            (wish, "asks"),
            (thing, "names a thing"),
            (wish and thing, "asks for a thing"),
            (asking_words.REQUEST.search(text), "requests"),
            (told_words.PAST.search(text), "past"),
        ):
            if holds:
                yield f"{where} {name}", 1.0


def _of_heading(place: Setting) -> Weighted:
    """What stands above the list or table that somebody is listed in."""
    above = heading(place)
    if above:
        yield "listed below a request" if asks(above) else "listed", 1.0
    yield from ((f"h {word}", 0.5) for word in _words(above)[-HEADING:])


def _side(side: str, words: Iterable[str]) -> Weighted:
    """The words of one side, the nearest first."""
    for far, word in enumerate(words):
        yield f"{side} {word}", 1 / (1 + FADE * far)
        if far < NEXT:
            yield f"{side}{far} {word}", 1.0
        if meaning := concept(word):
            yield f"c{side} {meaning}", 1.0


def _words(text: str) -> list[str]:
    return _WORD.findall(_DIGITS.sub("0", text))
