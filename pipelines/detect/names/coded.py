"""Names as machines write them: in the query of an address ("?naam=Henk+Loos"), in an airline's booking.

A booking system puts the surname first, a slash, the given names and the title, run together or not:
"1.VERHEIJ/ARNOUD MR" (IATA, Passenger Name Record).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.detect.names import cues, fold, is_given, is_surname, is_word
from pipelines.detect.names.evidence import Name

_QUERY = re.compile(r"[?&](?P<key>[A-Za-z][A-Za-z_.-]{1,23})=(?P<value>[^\s&\"'<>#;=]{2,80})")
_PARTS = re.compile(r"\+|%20|%2C|[_.,-]|%[0-9A-Fa-f]{2}")
_WORDS = re.compile(r"[a-z]+")
_LETTERS_ONLY = re.compile(r"[^a-z]+")
_ANYTHING = frozenset({"name", "lid", "kind", "ouder", "gebruiker", "user"})
"""Keys that name other things as often."""
_BOOKING = re.compile(
    r"(?<![A-Z0-9/])(?P<name>[A-Z][A-Z'-]{1,30}(?: [A-Z][A-Z'-]{1,30}){0,2}/[A-Z]{2,20}?(?: [A-Z]{2,20}?){0,2})"
    r" ?(?:MR|MRS|MS|MISS|MSTR|CHD|INF|DR)(?![A-Z])"
)
_SHORTEST_BOOKED = 9  # letters and slash: "TCP/IP", "AND/OR" are shorter


def coded(text: str) -> Iterator[Name]:
    """Every such name of a text. Linear."""
    for match in _QUERY.finditer(text):
        if _is_name(_LETTERS_ONLY.sub("", match["key"].casefold()), match["value"]):
            yield Name(match.start("value"), match.end("value"), 0.85, "field")
    for match in _BOOKING.finditer(text):
        known = any(map(_is_known, _WORDS.findall(fold(match["name"]))))
        if known and len(match["name"]) >= _SHORTEST_BOOKED:
            yield Name(match.start("name"), match.end("name"), 0.85, "field")


def _is_name(key: str, value: str) -> bool:
    words = [word for part in _PARTS.split(value) if (word := fold(part))]
    if key not in cues.NAME_FIELDS or not words or set(words) & cues.PLACEHOLDERS or not all(map(str.isalpha, words)):
        return False
    known = any(map(_is_known, words))
    return known if key in _ANYTHING or not value[0].isupper() else True


def _is_known(word: str) -> bool:
    return is_given(word) or (is_surname(word) and not is_word(word))
