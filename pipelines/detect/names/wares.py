"""Words for things that bear a name, and names of things that their writing shows: "Rosa 'Madame Hardy'"."""

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
_LIVING = 5  # the first blocks of nouns: general ones, vessels, animals, plants, food

_GOODS = re.compile(
    r"(?:broodje|salade|burger|schotel|pizza|taart|kaas|pannenkoek|sandwich|kapsalon|tafel|stoel|fauteuil|lamp|kast|boot"
    r"|schip|molen|jurk|jas|trui|vest|sjaal|muts|fiets|camper|caravan|armchair|couch|kaars|zaal|kamer|poes|kater|hond"
    r"|konijn|kat|paard|pony|merrie|hengst|ezel|papegaai|queue|server|worker|node|gordijn|plisse|jaloezie|loungebank"
    r"|hoekbank|tuinbank|tuinset|loungeset|beddengoedset|servies|parasol|kleed|tapijt|behang|dekbed|dekbedovertrek|kussen"
    r"|spiegel|horloge|fauteuils|tafels|zetel|sofa|bureaus|sideboard|dressoir|schoen|laars|sandaal|sneaker|pump|panty"
    r"|legging|blouse|rok|pyjama|badpak|bikini|handtas|rugtas|schoudertas|ketting|armband|oorbel|broche|tulp|roos|dahlia"
    r"|chrysant|aardappel|tomaat|koekje|gebak|croissant|kroket|uitsmijter|wafel|likeur|jenever|bier|wijn|thee|koffie"
    r"|melange|front|glazuur|tarwe|gerst|haver|mais|kavel|sloep|jacht|zeilboot|tent|bungalow|chalet|zwembad|haard|kachel"
    r"|fornuis|wieg|kinderwagen|buggy|boxspring|ledikant|matras|knuffel|pop|puzzel|rugzak|koffer|helm|zadel|step)s?$"
)
"""Goods that shops name after people, at the end of a compound: "eettafel", "wollen babytrui", "lapjespoes"."""


def ware(tokens: Sequence[Token], at: int) -> int:
    """The end of the ware's name that begins at this token; `at` when none does."""
    return _cultivar(tokens, at) if tokens[at].capital else at


def is_goods(token: Token) -> bool:
    """Whether a word is a compound of goods, and nobody's name."""
    return bool(_GOODS.search(token.key)) and not token.listed


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
        elif not (tokens[i].particle or tokens[i].key == "of"):
            break
        i += 1
    return last


@cache
def nouns() -> frozenset[str]:
    """Words for things that bear a name, folded."""
    return _sort("") | _sort("~ ") | _sort("= ")


@cache
def leading() -> frozenset[str]:
    """Of these, the ones that a name follows directly."""
    return _sort("")


@cache
def ambiguous() -> frozenset[str]:
    """Of these, the ones that are verbs or people's names too."""
    return _sort("~ ")


@cache
def living() -> frozenset[str]:
    """Of these, what nobody works with: behind a name "konijn" says what it is, "camera" what somebody does."""
    return frozenset().union(*(_words(block, mark) for block in _blocks()[1:_LIVING] for mark in ("", "~ ", "= ")))


def _sort(mark: str) -> frozenset[str]:
    return frozenset().union(*(_words(block, mark) for block in _blocks()))


def _words(block: Sequence[str], mark: str) -> frozenset[str]:
    """The words of the lines with a mark, "" for those with none."""
    rows = [row for row in block if (row.startswith(mark) if mark else row[:1] not in {"~", "=", "#"})]
    return frozenset(fold(" ".join(row.removeprefix(mark) for row in rows)).split())


@cache
def _blocks() -> tuple[tuple[str, ...], ...]:
    """The lines below each heading."""
    text = files(__package__).joinpath("wares.txt").read_text(encoding="utf-8")
    return tuple(tuple(block.splitlines()[1:]) for block in text.split("\n## "))
