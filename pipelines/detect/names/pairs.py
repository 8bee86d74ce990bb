"""Surnames enumerated behind one title, and given names joined to another: "de heren Stam en Kok", "Chidi en Bo"."""

from __future__ import annotations

from collections.abc import Sequence

from pipelines.detect.names import cues
from pipelines.detect.names.evidence import Found, Rule
from pipelines.detect.names.firms import is_trade
from pipelines.detect.names.reach import extend, is_brand
from pipelines.detect.names.tokens import Token

_SEVERAL = frozenset("heren dames messrs gebroeders zusters broeders mesdames".split())
_AND = frozenset({"en", "and", "&"})
_BACK = 8
"""Words between a title for several and the last of them."""
_LEAST = 2


def _of_several(_text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """Each surname behind "de heren" or "messrs": "de heren Stam, Kok en Lodewijks"."""
    if not _may_be_surname(tokens[at]):
        return None
    i = at
    while i > 0 and at - i < _BACK and (tokens[i].joined() or tokens[i].gap == ", "):
        i -= 1
        before = tokens[i]
        if before.key in _SEVERAL:
            return at, extend(tokens, at), 0.85, "title"
        if not (_may_be_surname(before) or before.key in _AND or before.particle or before.initials):
            return None
    return None


def _may_be_surname(token: Token) -> bool:
    written = token.capital and token.text[1:].islower() and len(token.key) >= _LEAST
    return written and not (token.common or is_trade(token.key) or is_brand(token) or token.key in _SAID)


_SAID = frozenset().union(cues.NEVER, cues.SENTENCES, cues.NOBODY, cues.SALUTATIONS, cues.DAYS, cues.MONTHS)


def _joined_to(_text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """A short given name that is a word too, joined to one that is none: "Chidi en Bo", "Anouk and Bo"."""
    token = tokens[at]
    if at < _LEAST or not (token.capital and token.given and token.joined()) or token.key in _SAID:
        return None
    joint, other = tokens[at - 1], tokens[at - 2]
    sure = other.given and other.capital and not (other.word or other.common or is_brand(other))
    goes_on = at + 1 < len(tokens) and tokens[at + 1].joined() and tokens[at + 1].capital
    if not (sure and joint.key in _AND and joint.joined()) or goes_on or is_trade(token.key) or is_brand(token):
        return None
    return at, at + 1, 0.6, "list"


def _surname_told(_text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """Behind words for a surname: "family name Haverland", "haar meisjesnaam is Sneek"."""
    start = at - 1 if at and tokens[at - 1].key in _IS and tokens[at - 1].joined() else at
    if not start or not (tokens[start].joined() and tokens[at].joined()) or not _may_be_surname(tokens[at]):
        return None
    before = tokens[start - 1]
    two = (tokens[start - 2].key if start > 1 else "", before.key)
    told = before.key in _SURNAME or (two[1] == "name" and two[0] in _WHOSE)
    known = tokens[at].surname or not tokens[at].word
    return (at, extend(tokens, at), 0.8, "relation") if told and known else None


_IS = frozenset({"is", "was", "luidt"})
_SURNAME = frozenset("achternaam familienaam surname meisjesnaam geboortenaam trouwnaam".split())
_WHOSE = frozenset({"family", "last", "maiden", "married", "birth"})

PAIRED: tuple[Rule, ...] = (_of_several, _joined_to, _surname_told)
