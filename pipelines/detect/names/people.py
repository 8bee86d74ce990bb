"""Names of people in running text: where one may begin, how far it goes, and what speaks for it.

Evidence decides, not a capital alone: a title or a relation before the name, initials with a surname, a given name
of the lists, an unknown capitalised pair. Names of things (`firms.things`) are never people.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pipelines.detect.names import cues
from pipelines.detect.names.evidence import Found, Name, Rule, is_date
from pipelines.detect.names.firms import Named, is_trade
from pipelines.detect.names.known import listed, lower, syllables, unknown
from pipelines.detect.names.mine import mine
from pipelines.detect.names.opening import OPENING
from pipelines.detect.names.pairs import PAIRED
from pipelines.detect.names.placed import PLACED
from pipelines.detect.names.reach import is_brand
from pipelines.detect.names.said import CUED, SPOKEN, lives
from pipelines.detect.names.tokens import Token
from pipelines.detect.names.written import ROWS, SURNAME_FIRST, initialled

_UNCUED: tuple[Rule, ...] = (
    initialled,
    *SURNAME_FIRST,
    listed,
    *ROWS,
    unknown,
    syllables,
    *PAIRED,
    *SPOKEN,
    mine,
    lower,
)
"""In the order of their weight: the first that speaks decides."""


def people(
    text: str, tokens: Sequence[Token], things: Iterable[Named], own: frozenset[str] = frozenset()
) -> tuple[Name, ...]:
    """All names of people that are no `things`; `own` holds folded words that are the mailbox owner's. Linear."""
    blocked = {i: thing for thing in things for i in range(thing.first, thing.last)}
    blocked |= {i: Named(i, i + 1, "firm") for i, t in enumerate(tokens) if t.key in own}
    return tuple(_people(text, tokens, blocked))


def _people(text: str, tokens: Sequence[Token], blocked: dict[int, Named]) -> Iterator[Name]:
    at = 0
    while at < len(tokens):
        found = None if not tokens[at].whole or is_date(text, tokens, at) else _start(text, tokens, at, blocked)
        if found is None:
            at = blocked[at].last if at in blocked else at + 1
            continue
        first, last, score, why = found
        if why in {"list", "surname"} and _leads(tokens, first, blocked):
            first -= 1
        yield Name(tokens[first].start, tokens[last - 1].end, score, why)
        at = last


def _leads(tokens: Sequence[Token], at: int, blocked: dict[int, Named]) -> bool:
    """Whether the capitalised word before is a given name that is also a word: "by Hyacinth Adewale"."""
    if at < 2 or not tokens[at].joined() or at - 1 in blocked:
        return False
    word, before = tokens[at - 1], tokens[at - 2]
    plain = word.capital and word.whole and not (word.initials or word.common or word.particle or word.text.isupper())
    cue = word.key in cues.TITLES or word.key in cues.RELATIONS or word.key in cues.SALUTATIONS or is_trade(word.key)
    return plain and not cue and not is_brand(word) and word.joined() and not before.capital and tokens[at].surname


def _is_said_to_be(tokens: Sequence[Token], at: int, thing: Named) -> bool:
    """Whether a thing, or the full name of somebody famous, is only said to be a name: "boats called Donald Duck"."""
    named = thing.kind == "ware" or (thing.kind == "fame" and thing.last - thing.first > 1)
    return named and tokens[at - 1].key in cues.INTRODUCTIONS


def _titled_thing(tokens: Sequence[Token], at: int, thing: Named) -> bool:
    """Whether a title is part of a thing's name: the cat "Meneer Jansen", the cake "tante Sjaan"."""
    return thing.kind in {"ware", "brand"} and thing.first < at and tokens[thing.first].key in cues.TITLES


def _start(text: str, tokens: Sequence[Token], at: int, blocked: dict[int, Named]) -> Found | None:
    """The name that begins at this token, by the first rule that speaks for it; a cue outweighs a namesake's fame."""
    if at in blocked and (blocked[at].kind == "firm" or (blocked[at].kind == "street" and not lives(tokens, at))):
        return None
    if at in blocked and (_is_said_to_be(tokens, at, blocked[at]) or _titled_thing(tokens, at, blocked[at])):
        return None
    for rule in (*CUED, *OPENING, *PLACED):
        found = rule(text, tokens, at)
        if found:
            return found
    if at in blocked:
        return None
    return next((found for found in (rule(text, tokens, at) for rule in _UNCUED) if found), None)
