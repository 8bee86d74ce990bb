"""Postal addresses: street and number, postcode, place; one span for one contiguous address.

Anchored on what an address cannot do without: a house number behind a street name, or a postcode. A
street name is known by its ending ("-straat", "-laan"), by the postcode behind it, or by a label.
"""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.context import Context, context
from pipelines.detect.labelling import kinds_of
from pipelines.detect.names import fold, is_word
from pipelines.detect.recogniser import Hit, Scene
from pipelines.detect.streets.abroad import addresses_abroad
from pipelines.detect.streets.address_end import (
    PLACE,
    go_on,
    joined_by_te,
    known_place,
    place_end,
    unknown_place,
    with_uk_postcode,
)
from pipelines.detect.streets.words import (
    BOX,
    CODE_FIRST,
    DUTCH_POSTCODE,
    ENDING,
    ENGLISH_ADDRESS,
    FORM,
    FRENCH_ADDRESS,
    LEGAL,
    LIKELY,
    LIVES,
    LOWER_STREET,
    MAY_NOT_OPEN,
    NOT_A_STREET,
    POLISH_ADDRESS,
    STREET_NUMBER,
    SURE_ENDING,
    TYPE_FIRST,
    UK_POSTCODE,
)

WHOLE, STREET, POSTCODE = 0.95, 0.88, 0.9


class AddressRecogniser:
    """`ADDRESS`."""

    name = "address"
    types = (EntityType.ADDRESS,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Addresses from the street or box on, then postcodes that no street stands before."""
        about = context(text, scene)
        done: list[tuple[int, int]] = []
        for sure in _by_form(text):
            if not _inside(sure.start, done):
                insort(done, (sure.start, sure.end))
                yield sure
        for pattern in (STREET_NUMBER, LOWER_STREET, BOX):
            for match in pattern.finditer(text):
                hit = _from_street(text, match, about, pattern is BOX)
                if hit and not _inside(hit.start, done):
                    insort(done, (hit.start, hit.end))
                    yield hit
        for match in DUTCH_POSTCODE.finditer(text):
            if not _inside(match.start(), done) and (hit := _from_postcode(text, match, about)):
                yield hit


def _by_form(text: str) -> Iterator[Hit]:
    """Addresses that leave no doubt wherever they stand: those of forms, of other countries, of deeds."""
    for match in FORM.finditer(text):
        yield Hit(match.start(1), match.end(1), EntityType.ADDRESS, STREET)
    for span in addresses_abroad(text):
        yield Hit(*span, EntityType.ADDRESS, STREET)
    for pattern in (FRENCH_ADDRESS, POLISH_ADDRESS, ENGLISH_ADDRESS, UK_POSTCODE):
        for match in pattern.finditer(text):
            british = pattern in (ENGLISH_ADDRESS, UK_POSTCODE)
            yield Hit(*(with_uk_postcode(text, match) if british else match.span()), EntityType.ADDRESS, STREET)
    for match in (*LEGAL.finditer(text), *CODE_FIRST.finditer(text)):
        yield Hit(*match.span(), EntityType.ADDRESS, WHOLE, "with postcode")


def _inside(at: int, spans: list[tuple[int, int]]) -> bool:
    """Whether one of the sorted spans holds this place."""
    place = bisect_right(spans, (at, 1 << 62)) - 1
    return place >= 0 and spans[place][0] <= at < spans[place][1]


def _from_street(text: str, match: re.Match[str], about: Context, box: bool) -> Hit | None:
    """The address that begins with this street and number, as far as it goes on."""
    start = match.start() if box else _open(match)
    if start < 0:
        return None
    end, more = go_on(text, match.end())
    if more == "code" or box:
        return Hit(start, end, EntityType.ADDRESS, WHOLE, "with postcode")
    last = match[1].split()[-1]
    name = text[start : match.end(1)]
    article = name.startswith(("De ", "Het ", "'t ", "It ")) and joined_by_te(text, match.end())
    street = bool(SURE_ENDING.search(last) or TYPE_FIRST.match(name)) or (
        more == "place" and (bool(ENDING.search(last)) or article)
    )
    street = street and not (last.endswith("ring") and more != "place" and is_word(fold(last)))
    street = street or _likely(text, match, last)
    known = street and not NOT_A_STREET.fullmatch(last) and (len(last) > 4 or match[1] == last or more == "place")
    if known and not more:
        end = unknown_place(text, end)
    called = bool(LIVES.search(text, max(0, start - 32), start)) and match[1][0].isupper()
    called = (
        called or any("address" in label.kinds for label in about.before(start, 24)) or "address" in about.column(start)
    )
    if known or called or _in_brackets(text, start, end, last):
        return Hit(start, end, EntityType.ADDRESS, STREET)
    return None


def _likely(text: str, match: re.Match[str], name: str) -> bool:
    """Whether the one word before the number ends as streets do and is no word: "Kersengaarde 15,"."""
    closes = text[match.end() : match.end() + 1] in ("", ",", ".", ";", ")", "\n", " ")
    short = sum(map(str.isdigit, match[2])) <= len("999")
    return bool(LIKELY.search(name) and name[0].isupper() and len(name) > _LONG and closes and short) and not is_word(
        fold(name)
    )


_LONG = 8


def _in_brackets(text: str, start: int, end: int, name: str) -> bool:
    """Whether street and number fill a bracket, and the street is no word: "Tjeerd Hoppe (Vlasrede 8)"."""
    alone = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
    street = ENDING.search(name) and name[:1].isupper() and not NOT_A_STREET.fullmatch(name)
    return bool(alone and street and len(name) > _SHORTEST and not is_word(fold(name)))


_SHORTEST = 6


def _open(match: re.Match[str]) -> int:
    """Where the street's name begins, without words that lead up to it; -1 when nothing is left."""
    start = match.start(1)
    for word in re.finditer(r"\S+", match[1]):
        if word[0] in ("de", "het", "den", "een"):
            continue
        if (word[0] == "Van" or not MAY_NOT_OPEN.fullmatch(word[0].rstrip(".:"))) and not kinds_of(word[0]):
            return start + word.start()
        if word.end() == len(match[1]):
            return -1 if kinds_of(word[0]) and "address" not in kinds_of(word[0]) else start + word.start()
    return -1


def _from_postcode(text: str, match: re.Match[str], about: Context) -> Hit | None:
    if _ZONE.match(text, match.end()):
        return None
    place = PLACE.match(text, match.end())
    called = any("address" in label.kinds for label in about.before(match.start(), 24)) or "address" in about.column(
        match.start()
    )
    year = re.match(r"(?:19|20)\d\d ", match[0]) is not None
    if place and (known_place(place[1]) or called or not year) and match[0][-2:].isupper():
        sure = "with postcode" if known_place(place[1]) else ""
        return Hit(match.start(), place_end(place), EntityType.ADDRESS, POSTCODE, sure)
    if called or (" " not in match[0] and match[0][-2:].isupper() and not about.kinds(*match.span())):
        return Hit(match.start(), match.end(), EntityType.ADDRESS, STREET)
    return None


_ZONE = re.compile(r"[ \t]+(?:A|AAAA|MX|TXT|CNAME|NS|SRV|CAA|SOA|PTR|TLSA|DS)\b")
"""The record that follows in a zone file (RFC 1035): its class is no postcode's letters."""

RECOGNISER = AddressRecogniser()
