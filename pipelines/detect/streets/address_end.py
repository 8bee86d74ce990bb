"""Where an address ends: postcode and place behind the street, known from a list or by how they are joined."""

from __future__ import annotations

import re
from importlib import resources

from pipelines.detect.streets.words import DUTCH_POSTCODE, UK_POSTCODE

PLACE = re.compile(
    r"[ \t]{0,3},?[ \t]{0,3}(?:(?:te|in)[ \t])?((?:'s-|'t[ \t])?[A-ZÀ-Þ][\w'’À-ÿ-]{1,28}(?:[ \t](?:aan|op|bij|"
    r"van|den|de|der|het|en|a/d|aan[ \t]de|aan[ \t]den|op[ \t]den|bij[ \t]de)"
    r"(?:[ \t](?:den|de|het))?[ \t][A-ZÀ-Þ][\w'’-]{1,24}|"
    r"[ \t][A-ZÀ-Þ][\w'’-]{1,24}){0,2}(?:[ \t]\([A-Z][\w .-]{1,24}\))?)"
)
_JOIN = re.compile(
    r"[ \t]{0,3}(?:,|\||-|–|·|/|te|in)?[ \t]{0,3}(?:\n[ \t>|]{0,8})?[ \t]{0,3}(?:NL-|B-|D-|BE-|DE-)?\(?$"
)
_LOWER_CODE = re.compile(r"(?i),?[ \t]{0,2}[1-9]\d{3} ?[a-z]{2},?[ \t]{1,2}((?:'s-)?[a-zà-ÿ-]{2,28})(?!\w)")
_ABROAD = re.compile(
    r"[ \t]{0,2}(?:,|te(?=[ \t])|in(?=[ \t])|-|–)?[ \t]{0,2}(?:\n[ \t>|]{0,24})?(?:B-|BE-|D-|DE-|F-|A-|CH-|"
    r"L-)?(\d{4,5}|\d{4}-\d{3}|\d{2}-\d{3}|\d{3} \d{2})[ \t]([A-ZÀ-Þ][\w'’À-ÿ-]{2,28}(?:[ \t](?:am|an der|im|ob der|"
    r"sur|"
    r"en)[ \t][A-ZÀ-Þ][\w-]{2,24})?)"
)
_NOT_A_PLACE = re.compile(
    r"(?i)(?:jan\w*|feb\w*|maart|march|apr\w*|mei|may|jun[ie]|jul[iy]|aug\w*|sept\w*|okt\w*|oct\w*|nov\w*|dec\w*|"
    r"word|excel|google|de|het|een|the|verband|totaal|overleg|gebruik|plaats)\b"
)


def _places() -> frozenset[str]:
    text = resources.files("pipelines.detect").joinpath("places.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(name.strip().casefold() for line in lines for name in line.split(","))


PLACES = _places()


def joined_by_te(text: str, end: int) -> bool:
    """Whether a place follows as only addresses have it: "De Kamp 12 te Surhuisterveen", "Het Laantje 4, Ede"."""
    return bool(re.compile(r",? te [A-ZÀ-Þ']|, [A-ZÀ-Þ']").match(text, end))


def unknown_place(text: str, end: int) -> int:
    """The end of a place that no list knows, behind a street that leaves no doubt: "Kerkpad 3a in Oirlo"."""
    place = re.compile(r",? (?:te|in) ([A-ZÀ-Þ][\w'’-]{2,28})(?!\w)").match(text, end)
    return place.end(1) if place and not _NOT_A_PLACE.match(place[1]) else end


def go_on(text: str, end: int) -> tuple[int, str]:
    """(end, what followed) of postcode and place behind a street."""
    code = DUTCH_POSTCODE.search(text, end, end + 40)
    if code and _JOIN.match(text[end : code.start()]):
        close = code.end() + (text[code.end() : code.end() + 1] == ")")
        cell = _NEXT_CELL.match(text, close)
        place = PLACE.match(text, close) or (PLACE.match(text, cell.end()) if cell else None)
        return (place_end(place) if place else close), "code"
    lower = _LOWER_CODE.match(text, end)
    if lower and lower[1].casefold() in PLACES:
        return lower.end(), "code"
    abroad = _ABROAD.match(text, end)
    if abroad and (not re.fullmatch(r"(?:19|20)\d\d", abroad[1]) or _CITY.match(abroad[2])):
        return abroad.end(), "code"
    place = PLACE.match(text, end)
    if place and (sign := text[end : place.start(1)].strip(" \t")) in ("", ",", "te", ", te", "in"):
        known = known_place(place[1])
        if known and (sign or _CLOSES.match(text, place.start(1) + known)):
            return place.start(1) + known, "place"
    below = re.compile(r"[ \t]{0,3},?[ \t]{0,3}\n[ \t>|]{0,8}").match(text, end)
    place = PLACE.match(text, below.end()) if below else None
    if (
        place
        and (known := known_place(place[1]))
        and text[place.start(1) + known : place.start(1) + known + 1] in ("", "\n", ",", " ", "\r")
    ):
        return place.start(1) + known, "place"
    return end, ""


_NEXT_CELL = re.compile(r"[ \t]{0,3}\|[ \t]{0,3}(?=[A-ZÀ-Þ'])")
_CITY = re.compile(r"(?:Antwerpen|Berchem|Hoboken|Wilrijk|Deurne|Borgerhout|Merksem|Ekeren|Neuchâtel|Wien)\b")
"""Cities whose postcode looks like a year."""
_CLOSES = re.compile(r"[\s]{0,3}(?:[,.;:)\n|]|$)")


def known_place(words: str) -> int:
    """The length of the longest known place that opens the words; 0 when none does."""
    pieces = [m.end() for m in re.finditer(r"\S+", words)]
    return next((end for end in reversed(pieces) if words[:end].casefold().rstrip(".,") in PLACES), 0)


def place_end(place: re.Match[str]) -> int:
    """The end of the place behind a postcode: the known one, else its first words as written."""
    known = known_place(place[1])
    if known:
        rest = place[1][known:]
        bracket = re.match(r"[ \t]\([A-Z][\w .-]{1,24}\)", rest)
        return place.start(1) + known + (bracket.end() if bracket else 0)
    return place.end(1)


def with_uk_postcode(text: str, match: re.Match[str]) -> tuple[int, int]:
    """The match, and the British postcode behind it when there is one."""
    code = UK_POSTCODE.search(text, match.end(), match.end() + 32)
    if code and not text[match.end() : code.start()].strip(" ,\t\n>"):
        return match.start(), code.end()
    return match.span()
