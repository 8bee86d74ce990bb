"""What is named after somebody: a brand, a boat, a tent, a rose, a film; said by the word before or the writing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from pipelines.detect.names import fold
from pipelines.detect.names.tokens import Token

QUOTES = ('"', "'", "“", "‘", "„", "«")
CLOSES = ('"', "'", "”", "’", "“", "»")
_LONGEST = 6  # words of a ware's name
_FAR = 5  # words between "merken" and the colon of its list
_BETWEEN = frozenset({", ", " & ", " ", "; ", " / "})
_AND = frozenset({"en", "and", "of", "or"})


def ware(tokens: Sequence[Token], at: int) -> int:
    """The end of the ware's name that begins at this token; `at` when none does."""
    if not tokens[at].capital:
        return at
    return max(_told(tokens, at), _listed(tokens, at), _cultivar(tokens, at))


def _told(tokens: Sequence[Token], at: int) -> int:
    """Behind a word that says what it is: "merk Suprema", 'de tent "Jan Klaassen"'."""
    if not at or not (_leads(tokens[at - 1]) or (_GOODS.search(tokens[at - 1].key) and not tokens[at - 1].listed)):
        return at
    quoted = tokens[at].gap[1:] in QUOTES
    return run(tokens, at) if quoted or (tokens[at].gap == " " and not tokens[at].initials) else at


def _leads(token: Token) -> bool:
    return token.key in _leading() and not token.capital


_GOODS = re.compile(
    r"(?:broodje|salade|burger|schotel|pizza|taart|pannenkoek|sandwich|kapsalon|tafel|stoel|fauteuil|lamp|kast|boot|schip|molen|jurk|jas|trui|vest|sjaal|muts|fiets|camper|caravan|armchair|couch)$"
)
"""Goods that shops name after people, with a capital too where an item begins: "Eettafel Hugo", "Trui Lotte"."""


def _listed(tokens: Sequence[Token], at: int) -> int:
    """A list of them: "Merken in deze volgorde: Petrof, August Förster en Yamaha"."""
    if tokens[at].gap != ": " or not any(t.key in _leading() for t in _before(tokens, at)):
        return at
    last = run(tokens, at)
    while last < len(tokens) and tokens[last].gap in _BETWEEN:
        start = last + 1 if tokens[last].key in _AND and last + 1 < len(tokens) else last
        if not tokens[start].capital:
            break
        last = run(tokens, start)
    return last


def _before(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The words before a colon, within their sentence."""
    first = at - 1
    while first > 0 and at - first < _FAR and tokens[first].joined():
        first -= 1
    return tokens[max(first, 0) : at]


def _cultivar(tokens: Sequence[Token], at: int) -> int:
    """A plant as the ICNCP (International Code of Nomenclature for Cultivated Plants) writes it: Rosa 'Madame Hardy'.

    A nickname is written so too, but behind a given name, and mostly with a surname behind it.
    """
    first = tokens[at]
    if at + 1 >= len(tokens) or tokens[at + 1].gap not in {" '", " ‘"} or not tokens[at + 1].capital:
        return at
    if first.given and not first.word and first.key not in _GENERA:
        return at
    last = run(tokens, at + 1)
    if last == len(tokens):
        return last
    surname = tokens[last].capital and len(tokens[last].gap) == len("' ") and first.key not in _GENERA
    return last if tokens[last].gap[:1] in CLOSES and not surname else at


_GENERA = frozenset("rosa iris viola erica veronica camellia jasminum magnolia lavandula salvia malus prunus".split())
"""Genera of plants that are given names too."""


def run(tokens: Sequence[Token], at: int) -> int:
    """The end of a row of capitalised words and tussenvoegsels."""
    last = i = at + 1
    while i < len(tokens) and i - at < _LONGEST and tokens[i].joined():
        if tokens[i].capital:
            last = i + 1
        elif not tokens[i].particle:
            break
        i += 1
    return last


@cache
def nouns() -> frozenset[str]:
    """Words for things that bear a name, folded."""
    return frozenset(fold(" ".join(line.removeprefix("= ") for line in _lines())).split())


@cache
def _leading() -> frozenset[str]:
    """Of these, the ones that a name follows directly."""
    return frozenset(fold(" ".join(line for line in _lines() if not line.startswith("= "))).split())


def _lines() -> list[str]:
    lines = files(__package__).joinpath("wares.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]
