"""How far a name goes: over given names, initials, tussenvoegsels, surnames and a nickname in brackets."""

from __future__ import annotations

from collections.abc import Sequence

from pipelines.detect.names import LEANING, cues, phrases
from pipelines.detect.names.firms import is_trade
from pipelines.detect.names.tokens import Token

_NICKNAME_GAPS = frozenset({" (", ' "', " “", " '", " ‘", " („"})


_NICKNAME_CLOSE = frozenset({") ", '" ', "” ", "' ", "’ "})


def extend(tokens: Sequence[Token], at: int) -> int:
    """The end of the name that begins at token `at`: given names, initials, tussenvoegsels, surnames."""
    first = tokens[at]
    if not first.capital and not first.particle:
        return extend_lower(tokens, at)
    last = max(after_particles(tokens, at), at + 1) if first.particle else at + 1
    while last < len(tokens):
        token = tokens[last]
        if token.gap in _NICKNAME_GAPS and last + 1 < len(tokens) and tokens[last + 1].gap in _NICKNAME_CLOSE:
            if not tokens[last + 1].capital and not tokens[last + 1].particle:
                break
            last = last + 1
            continue
        closes = token.gap in _NICKNAME_CLOSE and last >= 1 and tokens[last - 1].gap in _NICKNAME_GAPS
        if not (token.joined() or closes) or not token.whole:
            break
        following = after_particles(tokens, last) if token.particle else 0
        if following > last:
            last = following
        elif token.initials or _belongs(token, tokens[last - 1]):
            last += 1
        else:
            break
    return last


def after_particles(tokens: Sequence[Token], at: int) -> int:
    """The end of "van der Meer" beginning at its first tussenvoegsel; `at` when no such name follows."""
    i = at
    while i < len(tokens) and i - at < 4 and tokens[i].particle and (i == at or tokens[i].joined()):
        i += 1
    if i >= len(tokens) or i == at or not tokens[i].joined() or (i - at == 1 and tokens[at].key in LEANING):
        return at
    head = tokens[i]
    if not head.capital or is_trade(head.key):
        return at
    named = at > 0 and (tokens[at - 1].initials or (tokens[at - 1].given and not tokens[at - 1].word))
    article = tokens[i - 1].key not in {"van", "la", "al", "el"} or tokens[at - 1].initials
    good = head.surname or not (head.word or is_brand(head)) or (named and article and tokens[at].joined())
    return i + 1 if good else at


def _belongs(token: Token, before: Token) -> bool:
    """Whether a capitalised word can go on a name."""
    if not token.capital or is_trade(token.key) or (is_brand(token) and not token.surname):
        return False
    if token.common:
        return token.surname and token.key not in cues.MONTHS and before.given and not before.word
    return token.given or token.surname or not token.word


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
