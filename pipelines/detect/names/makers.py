"""People of history and art who stand in no list: "werk van Sweelinck en Widor", "(Antoine Darquier, 1779)".

Whoever is named by the surname alone as the maker of a symphony, who lived before anybody who writes to us, and
whose name a comet or a law bears, is no person of a message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipelines.detect.names.tokens import Token

_WORKS = frozenset("""
    muziek music orgelwerk orgelwerken orgelmuziek pianomuziek symfonie symfonieen symphony symphonies requiem sonate
    sonates sonata cantate cantates cantata passion passie opera operas opera's operette mazurka mazurka's nocturne
    nocturnes concerto aria aria's motetten mis missa strijkkwartet etudes preludes fuga's gedicht gedichten poem poems
    sonnet sonnetten roman romans novel novels toneelstuk toneelstukken tragedie komedie schilderij schilderijen
    painting paintings ets etsen etchings gravure gravures prenten beeldhouwwerk sculptuur sculpturen sculptures
    choreografie choreography ballet compositie composities compositions filosofie philosophy theorie theory
    orgelconcert pianoconcert vioolconcert klavierwerken toonzetting libretto sprookjes fabels
""".split())  # fmt: skip
_WORK = frozenset({"werk", "werken", "works", "stukken", "pieces", "liederen", "songs"})
"""Others make them too: more than one name must follow."""
_BY = frozenset({"van", "by", "of", "door"})
_MOST_WORDS = 6
_HISTORIC = re.compile(r" \((?:ca?\. ?|circa )?1[0-8]\d\d\b|, (?:ca?\. ?)?1[0-8]\d\d\)")
_FOUNDED = re.compile(r",? 1(?:[0-8]\d\d|9[0-2]\d)\b")
_MADE = re.compile(r",? 1[0-8]\d\d\b")
_FOUNDERS = frozenset(
    "oprichter stichter founder architect schilder painter componist composer bouwer builder luthier maker".split()
)
_EPONYMS = frozenset("star nebula law theorem paradox principle razor comet constant equation effect disease".split())
_SKY = frozenset("komeet comet planetoide asteroide asteroid nebula nevel krater crater".split())


def makers(tokens: Sequence[Token]) -> dict[int, int]:
    """First token -> end of each such name. Linear."""
    return dict([*_of_works(tokens), *_historic(tokens), *_eponyms(tokens), *_crowned(tokens), *_numbered(tokens)])


def _of_works(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    for at in range(1, len(tokens) - 1):
        if tokens[at].key not in _BY or not tokens[at].joined() or tokens[at - 1].key not in _WORKS | _WORK:
            continue
        row = list(_surnames(tokens, at + 1))
        if len(row) > (tokens[at - 1].key in _WORK):
            yield from row


def _surnames(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """Enumerated names of one word each that are no given names."""
    gap = tokens[at].gap
    while at < len(tokens) and gap in {" ", ", "} and _alone(tokens, at):
        yield at, at + 1
        at += 1
        gap = tokens[at].gap if at < len(tokens) else ""
        if at + 1 < len(tokens) and tokens[at].key in {"en", "and"}:
            at, gap = at + 1, tokens[at + 1].gap


def _alone(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    follows = at + 1 < len(tokens) and tokens[at + 1].joined() and (tokens[at + 1].capital or tokens[at + 1].particle)
    return token.capital and not (token.given or token.word or token.common or token.initials or follows)


def _historic(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Before a year that nobody who is alive saw."""
    for at in range(len(tokens) - 1):
        if tokens[at].capital and (_HISTORIC.match(tokens[at + 1].gap) or _long_dead(tokens, at + 1)):
            first = at
            while first and at - first < _MOST_WORDS and tokens[first].joined() and _of_name(tokens[first - 1]):
                first -= 1
            while tokens[first].particle and not tokens[first].capital:
                first += 1
            yield first, at + 1


def _long_dead(tokens: Sequence[Token], after: int) -> bool:
    """Whether what somebody made and when follows: "(oprichter, 1911)", ", Amsterdam 1690"."""
    if after + 1 >= len(tokens):
        return False
    word, year = tokens[after], tokens[after + 1].gap
    founder = word.gap == " (" and word.key in _FOUNDERS and _FOUNDED.match(year)
    return bool(founder or (word.gap == ", " and word.capital and _MADE.match(year)))


def _of_name(token: Token) -> bool:
    return token.capital or token.particle or token.initials


def _eponyms(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """What the sky and the laws of nature are named after: "Barnard's Star", "komeet Hale-Bopp"."""
    for at in range(len(tokens) - 1):
        after = tokens[at + 1]
        if tokens[at].capital and after.gap in {"'s ", "’s "} and after.key in _EPONYMS:
            yield at, at + 2
        elif tokens[at].key in _SKY and after.joined() and after.capital:
            yield (at if tokens[at].capital else at + 1), at + 2


_CROWNS = frozenset(
    "koning koningin prins prinses keizer keizerin paus queen king prince princess emperor pope".split()
)
_SAINTS = frozenset("sint st saint sankt san santa santo sao".split())


def _crowned(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Saints, and who reigns or reigned: "Sint Victor", "San Agustin", "koningin Beatrix"; not "Sam King Jones"."""
    for at in range(len(tokens) - 1):
        key, after = tokens[at].key, tokens[at + 1]
        joined = after.joined() or (key == "st" and after.gap == ". ")
        if not (key in _SAINTS or key in _CROWNS) or not (joined and after.capital and after.given):
            continue
        inside = at > 0 and tokens[at].joined() and tokens[at - 1].capital and tokens[at - 1].given
        if not inside and (key in _CROWNS or tokens[at].capital):
            yield at, at + 2


_NUMERAL = frozenset("II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXIII".split())


def _numbered(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Who reigned, by the number: "Willem III", "Louis XVI"; not "Jan de Vries II" nor "stand van Ajax II"."""
    for at in range(len(tokens) - 1):
        name, number = tokens[at], tokens[at + 1]
        inside = at > 0 and name.joined() and tokens[at - 1].capital
        if name.capital and name.given and number.joined() and number.text in _NUMERAL and not inside:
            yield at, at + 2
