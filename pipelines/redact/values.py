"""Which values, once decided to go, go elsewhere in the message too, and how far that reaches."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import quote, quote_plus

from models.finding import EntityType
from pipelines.redact.placeholders import Mark

_NUMBERS = frozenset(
    {
        EntityType.IBAN_CODE,
        EntityType.NL_BSN,
        EntityType.NATIONAL_ID,
        EntityType.PHONE_NUMBER,
        EntityType.CREDIT_CARD,
        EntityType.ID_DOCUMENT,
        EntityType.LICENCE_PLATE,
    }
)
"""Written with spaces, dots and dashes anywhere, and the same value all the while."""

_DISTINCT = frozenset(
    {EntityType.EMAIL_ADDRESS, EntityType.IP_ADDRESS, EntityType.DATE_OF_BIRTH, EntityType.ADDRESS}
    | {EntityType.CREDENTIAL, EntityType.USERNAME, EntityType.SOCIAL_HANDLE}
)
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_SHORTEST = 6  # letters and digits of a value that goes everywhere; a PIN is also a year
_SHORTEST_NAME = 4  # letters of one name alone
_NATIONAL_NUMBER = 9  # digits of a Dutch phone number without its leading zero


class Reach(IntEnum):
    """Where a value is removed besides the place where it was found."""

    NOWHERE = 0
    ELSEWHERE = 1  # what says the same (alternatives), headers, file names, hidden text
    CAPITALISED = 2  # those, and other text where it is written with the same capitals
    EVERYWHERE = 3


class Token(NamedTuple):
    """A run of letters or of digits, casefolded."""

    start: int
    end: int
    text: str


def tokens(text: str) -> list[Token]:
    """The runs of letters and of digits of a text."""
    return [Token(*match.span(), match[0].casefold()) for match in _TOKEN.finditer(text)]


@dataclass(frozen=True, slots=True)
class Value:
    """One value to look for. `gaps` are what stands between its tokens; `loose` ones may be spaced anyhow."""

    words: tuple[str, ...] = field(repr=False)
    gaps: tuple[str, ...] = field(repr=False)
    text: str = field(repr=False)
    mark: Mark
    reach: Reach
    loose: bool = False


def values_of(text: str, mark: Mark) -> Iterator[Value]:
    """The value in all the ways in which it may be written elsewhere."""
    loose = mark.kind in _NUMBERS and "<" not in text  # the filler of a machine-readable zone is no spacing
    reach = reach_of(text, mark.kind)
    for spelling in _spellings(text, mark.kind):
        found = tokens(spelling)
        if found:
            gaps = tuple(gap_between(spelling, one, two) for one, two in pairwise(found))
            yield Value(tuple(token.text for token in found), gaps, text, mark, reach, loose)


def reach_of(text: str, kind: EntityType) -> Reach:
    """How far a value reaches: what is distinct goes everywhere, what is an ordinary word hardly anywhere."""
    words = text.split()
    size = sum(char.isalnum() for char in text)
    if kind is EntityType.PERSON:
        if len(words) > 1 and size >= _SHORTEST:
            return Reach.EVERYWHERE
        return Reach.CAPITALISED if size >= _SHORTEST_NAME else Reach.NOWHERE
    if kind in _NUMBERS:
        return Reach.EVERYWHERE if size >= _SHORTEST else Reach.ELSEWHERE
    if kind in _DISTINCT and size >= _SHORTEST and any(not char.isalpha() for char in text.strip("@")):
        return Reach.EVERYWHERE
    return Reach.ELSEWHERE if size >= _SHORTEST_NAME else Reach.NOWHERE


def gap_between(text: str, one: Token, two: Token) -> str:
    """What stands between two tokens; white space and what stands for it in names of files counts as nothing."""
    gap = text[one.end : two.start]
    return re.sub(r"[\s_+>]|%20", "", gap)


def _spellings(text: str, kind: EntityType) -> Iterable[str]:
    spellings = [text, quote(text, safe=""), quote_plus(text), html.escape(text)]
    if kind is EntityType.PHONE_NUMBER:
        spellings += _phone_spellings(text)
    return dict.fromkeys(spellings)


def _phone_spellings(text: str) -> Iterator[str]:
    """A Dutch number with and without its country code."""
    digits = "".join(re.findall(r"\d", text))
    for prefix in ("00310", "0031", "310", "31", "0"):
        if digits.startswith(prefix) and len(digits) - len(prefix) == _NATIONAL_NUMBER:
            national = digits[len(prefix) :]
            yield from (f"{code}{national}" for code in ("0", "31", "0031", "310"))
            return
