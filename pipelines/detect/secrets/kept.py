"""Secrets behind what they open rather than behind a word for secret: "root is still ...", "de wifi hier is ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.detect.names import fold, is_word
from pipelines.detect.secrets.rows import looks_strong
from pipelines.detect.secrets.words import NOT_A_VALUE

_STILL = r"(?:is|was|=|:)(?: (?:still|nog|nog steeds|now|nu|gewoon|just|altijd|always)){0,2}"
_PLACE = r"(?: (?:at|in|van|bij|of|from|op|voor|for) (?:the |de |het |our |onze |my |mijn )?[\w-]{2,16})?"
_OPENED = re.compile(
    rf"(?i)\b(?:wi-?fi|root|admin|s?ftp|ssh|database|router|nas|cpanel|plesk|wordpress|wp|panel|paneel){_PLACE} "
    rf"{_STILL} [\"'“]?([^\s\"'”,;]{{5,40}})"
)
_CODE = re.compile(
    r"(?i)\b(?:oude|nieuwe|old|new|vorige|previous|mijn|my|onze|our) (?:code|sleutel|key|pass) "
    r"(?:is|was|wordt|becomes) [\"'“]?([^\s\"'”,;]{5,40})"
)
_ANOTHER = re.compile(
    r"(?i)[\"'”]?[,;.]? (?:en |and |maar |but )?(?:de nieuwe|the new one|the old one|de oude|nu|now) (?:is|was|wordt) "
    r"[\"'“]?([^\s\"'”,;]{5,40})"
)
_NETWORK = re.compile(
    rf"(?i)\bwi-?fi{_PLACE} {_STILL} [\"'“]?([a-z]{{8,24}})"
    r"(?=[\"'”]?(?:[.!;)]|$|\n| (?:if|als|voor|for|mocht|in case)\b))"
)
_THREE = re.compile(
    r"(?i)\b(?:cijferslot|hangslot|fietsslot|slot|slotje|padlock|combination lock|lock|kluisje|locker)\b[^.\n\d]{0,30}"
    r"\b(?:code|cijfers|combinatie|combination|digits|staat op|set to|opens with)\b"
    r"[^.\n\d]{0,12}(\d{3})(?![\w%€-]| ?(?:euro|cm|mm|kg))"
)
_TRADE = re.compile(
    r"(?i)\b(?:installateurs?|monteurs?|service|master|engineers?|beheerders?|installer|hoofdgebruikers?|technicus)"
    r"[- ]?(?:code|pin)[ ]?(?:is |was |: ?|= ?)?[\"'(]?([a-z]{0,4}-?\d{3,8})(?![\w-])"
)


def kept(text: str) -> Iterator[tuple[int, int]]:
    """What opens a network, an account, a lock or an installer's menu, by what is said of it in one breath."""
    for pattern in (_OPENED, _CODE):
        for match in pattern.finditer(text):
            if looks_strong(_bare(match[1])):
                yield match.start(1), match.start(1) + len(_bare(match[1]))
                yield from _another(text, match.start(1) + len(_bare(match[1])))
    for match in _NETWORK.finditer(text):
        if not is_word(fold(match[1])) and not NOT_A_VALUE.fullmatch(match[1]):
            yield match.span(1)
    for pattern in (_THREE, _TRADE):
        yield from (match.span(1) for match in pattern.finditer(text))


def _another(text: str, end: int) -> Iterator[tuple[int, int]]:
    match = _ANOTHER.match(text, end)
    if match and looks_strong(_bare(match[1])):
        yield match.start(1), match.start(1) + len(_bare(match[1]))


def _bare(value: str) -> str:
    """Without the sentence's own sign at the end."""
    return value.rstrip(".?)") if value[-1:] in ".?)" else value
