"""Streets, squares, halls and tournaments, above all those that bear the name of a person."""

from __future__ import annotations

from collections.abc import Sequence

from pipelines.detect import names
from pipelines.detect.names import cues
from pipelines.detect.names.tokens import Token

_OF_SURNAMES = tuple("dijk huis hof brink wal haven kerk hoek molen brug wei weg pad steeg laan burcht baan".split())
"""Of the endings of streets those that many Dutch surnames have too."""
_SHORT = 4
"""Letters of a given name that says nothing as the first half of such a word ("Oppe", "Sij")."""
_WHERE = frozenset("""
    aan in op langs bij naar nabij achter tegenover vanaf halte route at on near along in behind opposite onto hoek van
    tot over adres adressen straat wegens woont wonen gevestigd kantoor richting via
""".split())  # fmt: skip
"""Before a street without an article: "op Anton Pieckhof", "woont Anton Pieckhof"."""
_ARTICLES = frozenset({"de", "het", "'t", "the"})


def street(tokens: Sequence[Token], at: int) -> int:
    """A street, square, hall or tournament: capitalised words up to one that ends as those do."""
    if not (tokens[at].capital or tokens[at].initials):
        return at
    i = at
    while i < len(tokens) and i - at < 6 and (i == at or _joined(tokens, i)):
        if _is_street(tokens[i]):
            return at if _somebody(tokens, at, i) else i + 1
        if not (tokens[i].capital or tokens[i].particle or tokens[i].initials) or _whence(tokens, at, i):
            return at
        i += 1
    return at


def _joined(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing but a space parts a word from the one before it, or the dot of an abbreviation: "Jac. P."."""
    short = tokens[at].gap == ". " and len(tokens[at - 1].key) <= _SHORT and not tokens[at - 1].word
    return short or tokens[at].gap in {" ", "\u00a0"}


def _somebody(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether it is a person's surname that ends so: "mevrouw Oppedijk", "Ruben Akkerhuis", not "Anton Pieckhof"."""
    if {token.key for token in tokens[max(0, first - 1) : last]} & (cues.TITLES | cues.RELATIONS):
        return True
    stem = next((tokens[last].key.removesuffix(e) for e in _OF_SURNAMES if tokens[last].key.endswith(e)), "")
    bears = (names.is_surname(stem) and not names.is_word(stem)) or (len(stem) > _SHORT and names.is_given(stem))
    numbered = last + 1 < len(tokens) and tokens[last + 1].gap.lstrip(" ")[:1].isdigit()
    lead = tokens[first - 1].key if first and tokens[first].joined() else ""
    street = numbered or lead in _ARTICLES or (bears and lead in _WHERE)
    return bool(stem) and "-" not in tokens[last].text and not street and _called(tokens, last)


def _called(tokens: Sequence[Token], at: int) -> bool:
    """Whether a given name or initials stand before a surname, and no article before them."""
    while at and tokens[at].joined() and tokens[at - 1].particle:
        at -= 1
    if not (at and tokens[at].joined() and (tokens[at - 1].given or tokens[at - 1].initials)):
        return False
    return not (at > 1 and tokens[at - 1].joined() and tokens[at - 2].key in _ARTICLES)


def _whence(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether somebody's full name ends before "van": "Bram Outhuijse van Webhuis" lives in no street."""
    if at - first < 2 or tokens[at].key not in {"van", "bij", "uit"} or tokens[at].capital:
        return False
    before = tokens[at - 1]
    direct = at + 1 < len(tokens) and tokens[at + 1].capital
    return direct and tokens[first].given and not (before.given or before.initials or before.particle)


def _is_street(token: Token) -> bool:
    """Whether a word ends as streets do, and is no surname ("Verbrugge-Dijk") or plain word ("Markt")."""
    stem, hyphen, tail = token.text.rpartition("-")
    if hyphen and tail[:1].isupper():
        return False
    key = token.key.rpartition("-")[2] if hyphen else token.key
    if hyphen and token.capital and not token.given and key not in names.PARTICLES and names.is_word(key):
        return True  # "Verstappen-burger", "Lenstra-toernooi"
    if not token.capital or not key.endswith(cues.STREETS):
        return False
    ending = next(e for e in cues.STREETS if key.endswith(e))
    if hyphen:
        return bool(stem)
    return len(key) > len(ending) + 2 and not (token.given or token.surname or token.word)
