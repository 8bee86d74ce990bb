"""Names that the lists know, and pairs of words that no dictionary does."""

from __future__ import annotations

from collections.abc import Sequence

from pipelines.detect import names
from pipelines.detect.names import cues, looks_like_surname
from pipelines.detect.names.evidence import Found, plainly_a_name, within
from pipelines.detect.names.firms import is_trade
from pipelines.detect.names.reach import HUMPED, LONGEST, extend, extend_lower, is_brand
from pipelines.detect.names.tokens import Token


def listed(text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """Hatice Yıldırım, Roos Wiersma, and a given name alone where it can be nothing else."""
    token = tokens[at]
    if not (token.capital and token.given) or len(token.key) < 2 or is_trade(token.key):
        return None
    if _shouted(tokens, at) or token.key in cues.NEVER or token.key in cues.TITLES or _salutes(tokens, at):
        return None
    last = extend(tokens, at)
    alone = last - at == 1
    if alone and at and token.joined() and tokens[at - 1].key in _WHERE and names.is_place(token.key):
        return None
    if not token.word and not token.common:
        if alone and len(token.key) < _SHORTEST and text[token.end : token.end + 2].strip()[:1].isdigit():
            return None  # "Ep 41"
        if alone and len(token.key) < _SHORTEST:
            return (at, last, 0.6, "list") if token.text[1:].islower() and within(text, tokens, at) else None
        return at, last, 0.8 if alone else 0.9, "list"
    if last - at > 2 and tokens[last - 2].key in _BEFORE_WORDS and not tokens[last - 2].capital:
        return at, last, 0.8, "list"
    if _with_particles(tokens, at, last):
        return at, last, 0.8, "list"
    if not alone and _paired(token, tokens[last - 1], within(text, tokens, at)):
        return at, last, 0.8, "list"
    phrase = last < len(tokens) and tokens[last].joined() and tokens[last].capital  # "Ascension Day"
    sure = alone and not phrase and not token.common and within(text, tokens, at)
    return (at, last, 0.6, "list") if sure else None


def _with_particles(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a given name that is a word too has a surname with its tussenvoegsel: "Floor van Dijk", "Dan de Wit"."""
    inner, head = tokens[first + 1 : last - 1], tokens[last - 1]
    written = tokens[first].text[1:].islower() and head.capital and head.surname and not head.particle
    return bool(inner) and written and all(t.particle for t in inner) and tokens[first].key not in _OPENING


_OPENING = frozenset("bel mail app licht stem mist dank".split()).union(
    cues.SENTENCES, cues.SALUTATIONS, cues.NOBODY, cues.RELATIONS, cues.SPOKEN_TO, cues.DAYS
)
"""Words that open a sentence before a surname: "Bel de Vries even"."""
_BEFORE_WORDS = frozenset({"ten", "ter", "der"})
"""Tussenvoegsels behind which any word is a surname: "Geurt ten Have"."""
_WHERE = frozenset({"in", "te", "uit", "naar", "to", "from", "near"})


_SHORTEST = 3  # letters of a given name that is sure alone


def syllables(text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """Two or three words in a row that are all names, though each is a word too: "Yuk Ping", "Ka Po", "Chi Man"."""
    last = row(tokens, at)
    inside = last - at in {2, 3} and within(text, tokens, at) and tokens[last - 1].key != "day"
    return (at, last, 0.6, "list") if inside and any(t.given for t in tokens[at:last]) else None


def row(tokens: Sequence[Token], at: int) -> int:
    """The end of a row of known names with capitals, none of them a word that opens sentences or names a day."""
    last = at
    while last < min(len(tokens), at + LONGEST) and (last == at or tokens[last].joined()) and _is_name(tokens[last]):
        last += 1
    goes_on = last < len(tokens) and tokens[last].joined() and tokens[last].capital
    return at if goes_on else last


def _is_name(token: Token) -> bool:
    if not (token.capital and token.text[1:].islower() and token.whole and token.listed) or is_trade(token.key):
        return False
    return token.key not in _NO_NAMES and not is_brand(token)


_NO_NAMES = frozenset().union(
    cues.NEVER, cues.SALUTATIONS, cues.TITLES, cues.NOBODY, cues.SENTENCES, cues.MONTHS, cues.RELATIONS, cues.DAYS
)


def _salutes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a salutation that is a name elsewhere stands before another given name: "Hoi Romano"."""
    token = tokens[at]
    greets = token.key in cues.SALUTATIONS and token.text.isascii() and (at == 0 or not token.joined())
    return greets and at + 1 < len(tokens) and tokens[at + 1].joined() and tokens[at + 1].given


def _shouted(tokens: Sequence[Token], at: int) -> bool:
    """An abbreviation ("IBAN"), unless the words around it are in capitals too ("DEKKER, Jesaja")."""
    token = tokens[at]
    near = (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])
    return len(token.text) > 1 and token.text.isupper() and not any(t.text.isupper() and len(t.text) > 1 for t in near)


def _paired(token: Token, last: Token, inside: bool) -> bool:
    """Whether a given name that is also a word gets a surname's support."""
    if last.key == "day":
        return False  # "Ascension Day", "Valentine Day"
    if token.common or (token.text.isupper() and len(token.text) < 4):
        return last.surname and not is_brand(last) and (inside or not last.word) and not token.text.isupper()
    return not last.word or (last.surname and inside)


def unknown(_text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """Two or more capitalised words that no dictionary knows, the last a surname."""
    token = tokens[at]
    if not token.capital or token.initials or token.particle or token.word or token.common:
        return None
    if is_brand(token) or token.key in cues.TITLES:
        return None
    if token.text.isupper() and len(token.text) > 1:
        return None
    if HUMPED.fullmatch(token.text) and not token.listed:
        return None
    last = extend(tokens, at)
    head = tokens[last - 1]
    if last - at < 2 or head.initials or head.word or is_brand(head) or is_trade(head.key):
        return None
    known = head.surname or looks_like_surname(head.key) or (token.surname and head.given)
    return (at, last, 0.65, "surname") if known else None


def lower(_text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """Hidde brandsma, lotte: a given name without a capital, if it is no word."""
    token = tokens[at]
    if at and token.joined() and tokens[at - 1].key in cues.ARTICLES:
        return None  # "the marina's gate"
    if token.capital or not plainly_a_name(token) or len(token.key) < 4:
        paired = not token.capital and len(token.key) == 3 and token.given and not token.common and not token.word
        last = extend_lower(tokens, at) if paired else at + 1
        return (at, last, 0.7, "lower") if last - at > 1 else None
    last = extend_lower(tokens, at)
    return at, last, 0.7 if last - at > 1 else 0.55, "lower"
