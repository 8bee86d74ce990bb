"""Names that the way they are written gives away: initials, surname first, alone on a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.detect import names
from pipelines.detect.names import cues, fold, looks_like_surname
from pipelines.detect.names.evidence import Found, Rule, within
from pipelines.detect.names.firms import is_trade
from pipelines.detect.names.reach import HUMPED, after_particles, extend, is_brand
from pipelines.detect.names.tokens import Token


def initialled(_text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """A.M. van Schaik-Roos, K. Yiğit, J.-B. Declercq."""
    token = tokens[at]
    single = len(token.text) == 1 and token.capital and token.text not in "AIOU"
    if not (token.initials or single or _bare(tokens, at)):
        return None
    last = extend(tokens, at)
    if last - at > 1 and tokens[at + 1].particle and tokens[at + 1].capital and not _sure(tokens[last - 1]):
        return None  # "H.V. De Schelp" is a club
    head = next((t for t in tokens[at + 1 : last] if not (t.particle or t.initials)), None)
    if head is None or not head.capital or is_trade(head.key) or head.key in cues.MONTHS:
        return None
    sure = head.surname or head.given or not head.word or (token.initials and tokens[last - 2].particle)
    return (
        (at, last, 0.85 if token.initials else 0.6, "initials") if sure and (token.initials or head.surname) else None
    )


def _sure(token: Token) -> bool:
    return token.surname and not token.word


def _bare(tokens: Sequence[Token], at: int) -> bool:
    """Two or three initials without their dots: "HT Coffy", "KJ van der Meer", but not "PDF Reader", "TV Philips"."""
    text = tokens[at].text
    if not (2 <= len(text) <= _MOST_INITIALS and text.isupper() and text.isalpha()) or _is_no_initial(fold(text)):
        return False
    last = after_particles(tokens, at + 1) if at + 1 < len(tokens) and tokens[at + 1].particle else at + 2
    if at + 1 < last <= len(tokens) and tokens[at + 1].joined():
        head = tokens[last - 1]
        return _sure(head) and head.text[1:2].islower() and not is_brand(head)
    return False


def _is_no_initial(key: str) -> bool:
    return names.is_capitals(key) or key in names.PARTICLES or any(key in said for said in _SAID) or is_trade(key)


_SAID = (cues.TITLES, cues.NEVER, cues.SALUTATIONS, cues.RELATIONS, cues.NOBODY)
_MOST_INITIALS = 3


def _surname_first(text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """Jansen P.J., de Vries, M. as lists of members have it."""
    token = tokens[at]
    if not (token.capital and token.surname) or at + 1 >= len(tokens) or is_trade(token.key):
        return None
    after = tokens[at + 1]
    if (
        not after.initials
        or after.gap not in {" ", ", "}
        or (token.word and after.gap == " " and not within(text, tokens, at))
    ):
        return None
    followed = at + 2 < len(tokens) and tokens[at + 2].joined() and tokens[at + 2].capital
    return None if followed else (at, at + 2, 0.7, "initials")


def _surname_comma(text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """DEKKER, Jesaja Benjamin; van den Berghe, Lowie: as registers write it."""
    last = after_particles(tokens, at) if tokens[at].particle else at + 1
    if last == at or last >= len(tokens) or not tokens[last - 1].capital or tokens[last].gap != ", ":
        return None
    head, given = tokens[last - 1], tokens[last]
    shouted = head.text.isupper() and len(head.text) > 1
    if not (head.surname or looks_like_surname(head.key)) or not given.capital or given.common:
        return None
    if not given.given and (given.word or not shouted):
        return None
    begins = text[max(0, tokens[at].start - 2) : tokens[at].start].strip(" -*>|") in {"", "\n"} or at == 0
    end = extend(tokens, last)
    while end < len(tokens) and tokens[end].joined() and tokens[end].particle and not tokens[end].capital:
        end += 1  # "Vries, Okke-Jan de"
    return (at, end, 0.75, "surname first") if shouted or (begins and not head.given) else None


def _heading(text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """A pair that fills its line, with a surname that is a word too: "== Shu-Fen Roos =="."""
    token = tokens[at]
    last = extend(tokens, at)
    if HUMPED.fullmatch(token.text) and not token.listed:
        return None
    if not token.capital or token.word or token.common or not 2 <= last - at <= 4 or not tokens[last - 1].surname:
        return None
    before = text[max(0, token.start - 8) : token.start].rpartition("\n")[2]
    after = text[tokens[last - 1].end : tokens[last - 1].end + 8].partition("\n")[0]
    bare = not (before + after).strip(" =#*-_>.0123456789)") and not is_trade(tokens[last - 1].key)
    return (at, last, 0.6, "alone on its line") if bare else None


_EDGE = re.compile(r"(?:^|[|;\t]|\n[ >\t]{0,4}(?:[-*•]|\d{1,3}[.)])?)[ \t]{0,3}$")
_LIVES = re.compile(
    r", ?(?:[A-ZÀ-Þ][\w'’.-]{0,20} ){0,3}[A-ZÀ-Þ][\w'’-]{0,20}"
    r"(?:straat|str\.|laan|weg|plein|hof|dijk|kade|gracht|singel"
    r"|pad|dreef|steeg|plantsoen|park|dorp|wal|markt) \d{1,4}\b"
)


def _lives(text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """A surname that opens a row or a cell, its address behind it: "SN-44 | Kramer, Esweg 12"."""
    token = tokens[at]
    written = token.capital and token.whole and token.text[1:].islower() and not (token.particle or token.initials)
    if not (written and token.surname) or is_trade(token.key) or is_brand(token) or token.key in cues.NOBODY:
        return None
    edge = _EDGE.search(text, max(0, token.start - 12), token.start)
    return (at, at + 1, 0.6, "address") if edge and _LIVES.match(text, token.end) else None


SURNAME_FIRST: tuple[Rule, ...] = (_surname_comma,)
ROWS: tuple[Rule, ...] = (_surname_first, _heading, _lives)
