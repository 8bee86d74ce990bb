"""How far a name goes: over given names, initials, tussenvoegsels, surnames and a nickname in brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.detect.names import LEANING, cues, is_place, phrases
from pipelines.detect.names.firms import is_trade
from pipelines.detect.names.tokens import Token

HUMPED = re.compile(r"(?!(?:Mac|Mc|De|Van|Le|La|Di|Du|O|Fitz)[A-Z])[A-Z][a-z]{1,12}(?:[A-Z][a-z]{1,12}){1,3}")
"""Words that programs and brands write with capitals inside: "AuthType", "WooCommerce"; no "McDonald", "DeVries"."""

LONGEST = 12
"""Words and initials of a name; a longer row is a list, and reading it anew from each word would take for ever."""
_NICKNAME_GAPS = frozenset({" (", ' "', " “", " '", " ‘", " („"})
_NICKNAME_CLOSE = frozenset({") ", '" ', "” ", "' ", "’ "})


def extend(tokens: Sequence[Token], at: int) -> int:
    """The end of the name that begins at token `at`: given names, initials, tussenvoegsels, surnames."""
    first = tokens[at]
    if not first.capital and not first.particle:
        return extend_lower(tokens, at)
    last = max(after_particles(tokens, at), at + 1) if first.particle else at + 1
    while last < min(len(tokens), at + LONGEST):
        token = tokens[last]
        if token.gap in _NICKNAME_GAPS and last + 1 < len(tokens) and tokens[last + 1].gap in _NICKNAME_CLOSE:
            if not tokens[last + 1].capital and not tokens[last + 1].particle:
                break
            last = last + 1
            continue
        closes = token.gap in _NICKNAME_CLOSE and last >= 1 and tokens[last - 1].gap in _NICKNAME_GAPS
        if not (token.joined() or closes) or not token.whole:
            break
        following = _goes_on(tokens, last) if token.particle else 0
        if following > last:
            last = following
        elif _continues(tokens, at, last):
            last += 1
        else:
            break
    return last


def _continues(tokens: Sequence[Token], first: int, at: int) -> bool:
    token = tokens[at]
    belongs = token.initials or _belongs(token, tokens[at - 1])
    named = at - first == 1 and tokens[first].given and not tokens[first].word
    craft = named and (token.key in cues.CRAFTS or _related(tokens, first))
    return belongs or (craft and token.capital) or _second(tokens, at) or _namesake(tokens, first, at)


def _related(tokens: Sequence[Token], first: int) -> bool:
    """Whether a relation in small letters stands right before the name."""
    before = tokens[first - 1] if first and tokens[first].joined() else None
    return before is not None and before.key in cues.RELATIONS and not before.capital


def _goes_on(tokens: Sequence[Token], at: int) -> int:
    """Like `after_particles`, behind a name: in "Stefan de Wit van MediaBoost" it says where he works."""
    last = after_particles(tokens, at)
    before, head = tokens[at - 1], tokens[last - 1]
    complete = not (before.initials or before.given) or (at > 1 and before.surname and tokens[at - 2].particle)
    whence = last - at == 2 and tokens[at].key in _WHENCE
    return at if last > at and complete and whence and not tokens[at].capital and not head.surname else last


_WHENCE = frozenset({"van", "uit", "te", "bij", "in", "op", "aan", "voor", "from", "of", "at"})


def after_particles(tokens: Sequence[Token], at: int) -> int:
    """The end of "van der Meer" beginning at its first tussenvoegsel; `at` when no such name follows."""
    i = at
    while i < len(tokens) and i - at < 4 and tokens[i].particle and (i == at or tokens[i].joined()):
        i += 1
    if i >= len(tokens) or i == at or not tokens[i].joined() or (i - at == 1 and tokens[at].key in LEANING):
        return at
    head = tokens[i]
    if not head.capital or is_trade(head.key) or (HUMPED.fullmatch(head.text) and not head.listed):
        return at
    named = at > 0 and (
        tokens[at - 1].initials or (tokens[at - 1].given and (not tokens[at - 1].word or tokens[at].key in _FIRM))
    )
    article = tokens[i - 1].key not in {"van", "la", "al", "el"} or tokens[at - 1].initials
    good = head.surname or not (head.word or is_brand(head)) or (named and article and tokens[at].joined())
    good = good or (named and tokens[at].key == "van" and tokens[at].joined() and _like_surname(head))
    return i + 1 if good else at


def _like_surname(head: Token) -> bool:
    """Whether an ordinary word may be a surname behind a given name and "van": "Dominique van Ast", not "van Sales"."""
    return head.text[1:].islower() and not (is_place(head.key) or is_brand(head) or head.key in _DEPARTMENTS)


_DEPARTMENTS = frozenset("""
    support sales marketing administratie administration facturatie billing hosting planning verkoop inkoop receptie
    balie helpdesk service klantenservice techniek kantoor office boekhouding accounting directie bestuur management
    team onderhoud magazijn logistiek communicatie redactie webshop winkel school kerk club vereniging stichting
    gemeente bank hotel restaurant bedrijf firma zaak praktijk salon studio atelier werkplaats keuken bar development
    design finance legal security personeelszaken hr it ict huis school zorg thuis werk hierboven hiernaast boven
    beneden daar hier vroeger vorige volgende maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
""".split())  # fmt: skip
"""Where somebody works rather than what they are called."""
_FIRM = frozenset({"ten", "ter"})
"""Tussenvoegsels that are nothing else."""


def _belongs(token: Token, before: Token) -> bool:
    """Whether a capitalised word can go on a name."""
    if not token.capital or is_trade(token.key) or (is_brand(token) and not token.surname):
        return False
    if token.common:
        return token.surname and token.key not in cues.MONTHS and before.given and not before.word
    return token.given or token.surname or not token.word


def _second(tokens: Sequence[Token], at: int) -> bool:
    """Whether a month is the second given name: "Hendrik Jan Slootweg"."""
    before, after = tokens[at - 1], tokens[at + 1] if at + 1 < len(tokens) else None
    follows = after is not None and after.joined() and (after.capital or after.particle)
    return follows and tokens[at].capital and tokens[at].given and before.given and not before.word


def _namesake(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a surname that is a word too stands behind a given name that is none, within a line: "Giles Farthing".

    The words behind it must begin small: in a heading every word has a capital.
    """
    token, before = tokens[at], tokens[at - 1]
    if at - first != 1 or not (token.capital and token.text[1:].islower() and len(token.key) >= _SHORTEST_SURNAME):
        return False
    if not before.given or before.word or before.common or before.text.isupper() or is_brand(token):
        return False
    if token.common or is_trade(token.key) or token.key in _NO_SURNAMES:
        return False
    return at + 1 == len(tokens) or not tokens[at + 1].joined() or not tokens[at + 1].capital


_SHORTEST_SURNAME = 4
_NO_SURNAMES = frozenset().union(
    cues.SPEAKING, cues.SALUTATIONS, cues.TITLES, cues.NEVER, cues.RELATIONS, cues.NOBODY, cues.SENTENCES
)


def extend_lower(tokens: Sequence[Token], at: int) -> int:
    """The end of a name without capitals: tussenvoegsels and known surnames behind it."""
    last = i = at + 1
    while i < len(tokens) and tokens[i].joined() and tokens[i].whole and not tokens[i].capital and i - at < 6:
        token = tokens[i]
        if token.surname and (not token.word or i > last) and not token.common:
            last = i + 1
        elif not token.particle:
            break
        i += 1
    return last


def is_brand(token: Token) -> bool:
    """Whether a word alone is a brand or a famous person."""
    return token.key in phrases("brands") or token.key in phrases("fame")
