"""One claimed name of a text as hashed features: how it is written, the words around it, what it is enumerated with."""

from __future__ import annotations

import re
import zlib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from pipelines.detect import names
from pipelines.detect.names import cues
from pipelines.detect.names.firms import Named, is_trade
from pipelines.detect.names.professions import PROFESSIONS
from pipelines.detect.names.tokens import Token
from pipelines.detect.names.wares import is_goods, nouns
from pipelines.detect.ner import lone, lone_words

SIZE = 1 << 15
"""Buckets; two features that share one add up."""
REACH, BEYOND = 6, 8
"""Words read before a name and behind it, in its sentence and in those beside it."""
PLACED = 2
"""Words on either side that are told apart by their place."""
AFFIX = 4
"""Letters of the end of a word around: "eettafel" ends as "tafel" does."""
ROW = 6
"""Names on either side that may be enumerated with it."""
CAP = 2.0
_FADED = 0.6
"""What a word counts that stands in another sentence."""
_SENTENCE = re.compile(r"[.!?]\s|\n")
_LIST = re.compile(r"[ \n]*[,;/&+|\n][ \n]*[-*•]?[ ]?|[ ]")
_DIGIT, _LETTER = re.compile(r"\d+"), re.compile(r"[^\W\d_]+")
_FIGURES = {
    "price": re.compile(r"[^\w\n]{0,3}(?:€ ?)?\d{1,4}[.,](?:\d\d?|-)(?!\d)"),
    "year": re.compile(r"[ ,(]{1,2}(?:1[5-9]|20)\d\d(?!\d)"),
    "number": re.compile(r" \d{1,3}(?![\d.,/-]\d)(?! jaar)"),
    "long": re.compile(r"[ ,:]{1,2}[+\d][\d ()-]{6}"),
    "more": re.compile(r"[^\d]{1,10}\d"),
}
_AND = frozenset({"en", "and", "of", "or", "noch", "nor"})
_SIGNS, _FIGURE, _NEAR = 6, 14, 12

Vector = tuple[NDArray[np.int64], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Claim:
    """Words [first, last) that a recogniser takes for somebody, and what it says of them."""

    first: int
    last: int
    told: str


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its words, the things named in it, and all claims, in order.

    `kinds` are the kinds of other data that the mail holds, `addressed` the words of its addresses before the at sign.
    """

    text: str
    words: Sequence[Token]
    things: Sequence[Named]
    claims: Sequence[Claim]
    kinds: frozenset[str]
    addressed: frozenset[str]

    def near(self, claim: Claim) -> set[str]:
        """What kinds of things are named around a claim."""
        first = bisect_left(self.things, claim.first - _NEAR, key=lambda thing: thing.first)
        last = bisect_left(self.things, claim.last + _NEAR, key=lambda thing: thing.first)
        return {thing.kind for thing in self.things[first:last] if thing.kind != "street"}


def vector(page: Page, claim: Claim) -> Vector:
    """(buckets, values) of a claim, buckets ascending and unique; each looks at a bounded window."""
    found: defaultdict[int, float] = defaultdict(float)
    for name, value in _named(page, claim):
        found[zlib.crc32(name.encode()) % SIZE] += value
    order = sorted(found)
    return np.array(order, np.int64), np.array([min(found[b], CAP) for b in order], np.float32)


def _named(page: Page, claim: Claim) -> Iterator[tuple[str, float]]:
    group = page.words[claim.first : claim.last]
    form = "".join(map(_kind, group[:4]))
    yield from ((name, 1.0) for name in _made(claim, group, form))
    yield from ((name, 1.0) for name in _signs(page, claim, form))
    yield from _around(page, claim)
    yield from ((name, 1.0) for name in _pairs(page, claim))
    yield from ((name, 1.0) for name in _enumerated(page, claim))
    yield from ((name, 1.0) for name in _of_mail(page, group))


def _of_mail(page: Page, group: Sequence[Token]) -> Iterator[str]:
    """What the rest of the mail says: whether it holds data of people, and an address with this name."""
    yield from (f"mail {kind}" for kind in sorted(page.kinds) or ["none"])
    if page.addressed.intersection(token.key for token in group):
        yield "addressed"


def _made(claim: Claim, group: Sequence[Token], form: str) -> Iterator[str]:
    """How the name is written, and who claims it."""
    yield from (f"form {form}", f"told {claim.told}", f"told {claim.told} {form}", f"words {min(len(group), 4)}")
    shape = round(lone.shape([t.key for t in group if not (t.particle or t.initials)]) * 2)
    yield f"shape {shape}"
    if any(not t.text.isascii() for t in group):
        yield "marked"
    if any(names.is_place(t.key) for t in group):
        yield "place"


def _kind(token: Token) -> str:
    """What the lists know of one word of a name."""
    if token.initials or len(token.text) == 1:
        return "i"
    if token.particle:
        return "p"
    sign = ("b" if token.surname else "g") if token.given else "s" if token.surname else "u"
    sign += "w" if token.word else "c" if token.common else ""
    return sign.upper() if token.capital else sign


def _signs(page: Page, claim: Claim, form: str) -> Iterator[str]:
    """The signs right before and right behind, letters and digits but for their kind."""
    start, end = page.words[claim.first].start, page.words[claim.last - 1].end
    head = _shape(page.text[max(0, start - _SIGNS) : start])
    tail = _shape(page.text[end : end + _SIGNS])
    yield from (
        f"head {head[-2:]}",
        f"tail {tail[:2]}",
        f"tail {tail[:3]}",
        f"tail {tail[:4]}",
        f"signs {head[-1:]}{tail[:1]}",
    )
    yield f"{form} {head[-1:]}{tail[:2]}"
    line = page.text[max(0, start - 60) : start].rpartition("\n")[2]
    near = page.text[end : end + _FIGURE].partition("\n")[0]
    yield from (f"figure {name}" for name, shape in _FIGURES.items() if shape.match(near))
    yield "opens" if not line.strip(" >*-•\t\"'“‘") else "inside"


def _shape(text: str) -> str:
    return _LETTER.sub("a", _DIGIT.sub("0", text)).replace("\n", "/")


def _pairs(page: Page, claim: Claim) -> Iterator[str]:
    """The two words before together, and the two behind."""
    before, behind = page.words[max(0, claim.first - 2) : claim.first], page.words[claim.last : claim.last + 2]
    yield from (f"bb {a.key} {b.key}" for a, b in pairwise(before))
    yield from (f"aa {a.key} {b.key}" for a, b in pairwise(behind))


def _around(page: Page, claim: Claim) -> Iterator[tuple[str, float]]:
    """The words before and behind, and what is known of them."""
    yield from _side("b", page.words, range(claim.first - 1, claim.first - 1 - REACH, -1), shift=1)
    yield from _side("a", page.words, range(claim.last, claim.last + BEYOND), shift=0)


def _side(side: str, words: Sequence[Token], places: range, shift: int) -> Iterator[tuple[str, float]]:
    """The words of one side, the nearest first; those of another sentence count for less."""
    tied = True
    for far, at in enumerate(places):
        if not 0 <= at < len(words):
            if far < PLACED:
                yield f"{side}{far} -", 1.0
            return
        tied = tied and not _SENTENCE.search(words[at + shift].gap)
        yield from _word(side, words[at], far, tied=tied)


def _word(side: str, token: Token, far: int, *, tied: bool) -> Iterator[tuple[str, float]]:
    value = 1.0 if tied else _FADED
    key = token.key if token.word or token.common or not token.capital else "Name"
    yield f"{side} {key}", value
    if len(key) > AFFIX and key != "Name":
        yield f"{side} -{key[-AFFIX:]}", value
    for sense in senses(token):
        yield f"{side} ={sense}", value
        if far < PLACED and tied:
            yield f"{side}{far} ={sense}", 1.0
    if far < PLACED and tied:
        yield f"{side}{far} {key}", 1.0


def senses(token: Token) -> Iterator[str]:
    """What kind of word it is."""
    key = token.key
    if key in lone_words.PEOPLE or key in cues.RELATIONS or key in PROFESSIONS or key in cues.TITLES:
        yield "who"
    if key in nouns() or is_goods(token):
        yield "thing"
    known = {
        "does": lone_words.DEEDS | cues.SPEAKING,
        "runs": lone_words.DOINGS,
        "wares": lone_words.WARES,
        "states": lone_words.STATES,
        "pronoun": lone_words.PRONOUNS,
        "owned": lone_words.OWNED,
        "mine": cues.POSSESSIVES,
        "article": cues.ARTICLES | {"de"},
    }
    yield from (name for name, keys in known.items() if key in keys)
    if token.capital and (names.is_product(key) or is_trade(key)):
        yield "product"
    if token.capital and names.is_place(key):
        yield "place"


def _enumerated(page: Page, claim: Claim) -> Iterator[str]:
    """What else stands in its row, and how many names and things the text speaks of."""
    yield f"claims {min(len(page.claims) - 1, 5)}"
    yield from (f"near {kind}" for kind in sorted(page.near(claim)))
    row = [*_row(page, claim.first, -1), *_row(page, claim.last - 1, 1)]
    if row:
        yield f"row {min(len(row), 4)}"
        yield from {f"beside {_kind(token)}" for token in row}
        if any(names.is_product(t.key) or names.is_place(t.key) for t in row):
            yield "beside product"
        if not any(token.given for token in row):
            yield "beside no given"


def _row(page: Page, at: int, step: int) -> Iterator[Token]:
    """The capitalised words that commas, "and" and line breaks part from each other, from a word on."""
    words = page.words
    for _ in range(ROW):
        at += step
        if not 0 <= at < len(words):
            return
        gap = words[at if step > 0 else at + 1].gap
        if words[at].key in _AND and gap in {" ", ", "}:
            continue
        if not words[at].capital or not _LIST.fullmatch(_DIGIT.sub("", gap)):
            return
        yield words[at]
