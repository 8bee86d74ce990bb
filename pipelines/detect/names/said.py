"""Names that the words around them give away: a relation, a verb of speech, an apposition; titles are in `titled`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from pipelines.detect import names
from pipelines.detect.names import cues
from pipelines.detect.names.evidence import Found, Rule, plainly_a_name
from pipelines.detect.names.firms import is_trade
from pipelines.detect.names.professions import PROFESSIONS
from pipelines.detect.names.reach import after_particles, extend, is_brand
from pipelines.detect.names.titled import CARRY_ON, titled
from pipelines.detect.names.tokens import Token
from pipelines.detect.names.written import initialled

_SHORTEST_UNKNOWN = 3
_APPOSITION = 4


def lives(tokens: Sequence[Token], at: int) -> bool:
    """Whether what ends as a street does is a man all the same: "mijn man, Jan Lelieveldweg,"."""
    token = tokens[at]
    apposed = at > 0 and token.gap == ", " and tokens[at - 1].key in cues.RELATIONS
    return token.given and token.capital and not token.word and (apposed or (at > 0 and is_kin(tokens, at)))


def is_kin(tokens: Sequence[Token], at: int) -> bool:
    """Whether "mijn broer" and the like stands directly before."""
    return (
        tokens[at].gap == " " and at > 1 and tokens[at - 1].key in cues.KIN and tokens[at - 2].key in cues.POSSESSIVES
    )


def _related(text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """Mijn collega Fatih, onze zoon (Tygo), my husband Tomasz, ene Stefan de Wit."""
    if not at or tokens[at].gap not in {" ", ", ", " (", ": ", " - ", ' "', "\u00a0"}:
        return None
    before, token = tokens[at - 1], tokens[at]
    introduced = (before.key in cues.INTRODUCTIONS or _named_by(tokens, at)) and tokens[at].gap == " "
    introduced = introduced or _of_trade(tokens, at)
    if not (introduced or before.key in cues.RELATIONS or before.key.rpartition("-")[2] in cues.RELATIONS):
        return None
    kin = before.key in cues.KIN and at > 1 and tokens[at - 2].key in cues.POSSESSIVES and tokens[at].gap == " "
    if kin and not token.capital and ((token.given and not token.common) or _small_name(tokens, at)):
        return at, at + 1, 0.7, "relation"
    if token.key in cues.TITLES:
        return None
    named = token.initials or (token.given and (token.capital or plainly_a_name(token)))
    unknown = token.capital and not (token.word or token.common or token.initials or _lettered(token))
    if token.common and token.capital and token.key in cues.LANGUAGES:
        return None
    if not (named or (unknown and not token.particle) or _tussen(tokens, at)) or is_trade(token.key) or is_brand(token):
        return None
    if tokens[at].gap != " " and not (token.capital and (token.given or token.initials)):
        return None
    if token.common and not token.given:
        return None
    if token.initials:
        return initialled(text, tokens, at)
    return at, extend(tokens, at), 0.9, "relation"


def _of_trade(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody's worker is named: "his apprentice Ren", "onze bakker Tarik"; not their firm."""
    if at < 2 or tokens[at].gap != " " or tokens[at - 2].key not in cues.POSSESSIVES:
        return False
    return tokens[at - 1].key in PROFESSIONS and not tokens[at - 1].capital


def _named_by(tokens: Sequence[Token], at: int) -> bool:
    """Whether what somebody is called by follows: "who calls herself Wren", "noemt zich Wren", "goes by Wren"."""
    pair = (tokens[at - 2].key, tokens[at - 1].key) if at > 1 else ("", "")
    return pair in cues.CALLED


def _lettered(token: Token) -> bool:
    """Whether a word is an abbreviation: "lid AOb", "lid CNV"."""
    return len(token.text) <= _LONGEST_LETTERED and not token.text[1:].islower() and not token.given


_LONGEST_LETTERED = 5


def _small_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether an unknown word without a capital stands where a name does: "me neef alhaji, die", "my son tavi is"."""
    token = tokens[at]
    if token.word or token.common or token.particle or not token.whole or not _SMALL.fullmatch(token.key):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or not after.joined() or after.key in cues.SPEAKING or after.key in CARRY_ON


_SMALL = re.compile(r"(?!(?:voor|aan|op|uit|af|mee|terug|over|door|in)?ge\w{3,}(?:en|[dt])$)\w{4,12}")
"""No participle, and no longer than the words of the dictionary: "mijn moeder voorgeschoten"."""


def _tussen(tokens: Sequence[Token], at: int) -> bool:
    """Whether a surname with its tussenvoegsel follows, and not where somebody works ("teamleider bij Webflex")."""
    last = after_particles(tokens, at) if tokens[at].particle else at
    return last > at and (tokens[last - 1].surname or (last - at > 2 and not tokens[last - 1].word))


def _speaking(_text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """A capitalised word that no dictionary knows, and that speaks or is spoken to: "Olumi zei", "volgens Olumi"."""
    token = tokens[at]
    if not token.capital or token.common or token.particle or token.initials or is_brand(token):
        return None
    if (token.word and not token.given) or not _plain_word(token) or is_trade(token.key):
        return None
    if at > 0 and tokens[at].joined() and tokens[at - 1].key in _WHERE:
        return None
    last = extend(tokens, at)
    says = last < len(tokens) and tokens[last].joined() and tokens[last].key in cues.SPEAKING
    spoken_to = at > 0 and tokens[at].joined() and (tokens[at - 1].key in cues.SPOKEN_TO or _with_whom(tokens, at))
    return (at, last, 0.6, "speech") if says or spoken_to else None


def _plain_word(token: Token) -> bool:
    """Whether an unknown word is written as names are: no contraction, compound, product or abbreviation."""
    written = token.text[1:].islower() and token.text.isalpha() and len(token.key) >= _SHORTEST_UNKNOWN
    return written and (token.given or not (names.is_product(token.key) or names.is_compound(token.key)))


def _with_whom(tokens: Sequence[Token], at: int) -> bool:
    """Whether what one does with people stands before: "samen met Tavian", "wacht op Tavian", "married to Tavian"."""
    return at > 1 and tokens[at - 1].joined() and (tokens[at - 2].key, tokens[at - 1].key) in cues.WITH_WHOM


def _explained(_text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """A word no dictionary knows, with an apposition that says who it is: "Nomvula, our only driver, is ill"."""
    token = tokens[at]
    if not token.capital or not token.text[1:].islower() or token.word or token.common or token.particle:
        return None
    if len(token.key) < _SHORTEST_UNKNOWN or is_brand(token) or is_trade(token.key):
        return None
    last = extend(tokens, at)
    apposed = last < len(tokens) and tokens[last].gap in {", ", " ("} and tokens[last].key in cues.POSSESSIVES
    if not apposed:
        return None
    row = takewhile(lambda t: t.gap == " ", tokens[last + 1 : last + 1 + _APPOSITION])
    said = any(t.key in cues.RELATIONS or t.key in PROFESSIONS for t in row)
    return (at, last, 0.7, "apposition") if said else None


_WHERE = frozenset({"in", "te", "uit", "naar", "near", "to", "from"})
"""What follows is a place, whoever speaks behind it: "de moskee in Veghel zei"."""


def _other_tongue(_text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """A given name that is a word of the other language: "Said heeft het", "Roos has it"; the verb tells which."""
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or not after.joined() or after.capital or not token.capital or not token.text[1:].islower():
        return None
    english = token.key in cues.ENGLISH_WORDS and after.key in cues.DUTCH_VERBS
    dutch = token.key in cues.DUTCH_WORDS and after.key in cues.ENGLISH_VERBS
    return (at, at + 1, 0.6, "speech") if english or dutch else None


def _family(_text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """A family by its surname: "the Okonjos", "de Bakkertjes" not."""
    token = tokens[at]
    if not (at and token.capital and token.joined() and tokens[at - 1].key == "the" and token.key.endswith("s")):
        return None
    stem = token.key[:-1]
    known = names.is_surname(stem) and not (names.is_given(token.key) or names.is_word(stem) or token.word)
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return (at, at + 1, 0.6, "family") if known and not (after and after.joined() and after.capital) else None


CUED: tuple[Rule, ...] = (titled, _related)
"""What outweighs a namesake's fame."""

SPOKEN: tuple[Rule, ...] = (_speaking, _explained, _other_tongue, _family)
