"""Passwords as people make them, with no word for one beside them: a word and figures, where a way in is spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.detect.context import Context

_MADE = re.compile(
    r"(?<![\w@./#:=&?%~<>\\-])(?:[A-Z]?[a-z]{4,20}[-_.!]?\d{2,4}[!?]{0,3}|[A-Z][a-z]{2,16}\d[a-z]{3,16}[!?]{0,3}"
    r"|[A-Z][a-z]{3,16}_(?=\w{0,12}\d)\w{2,14}|[A-Z][a-z]{3,16}(?:-[A-Z]?[a-z]{2,12}){0,3}-\d{2,4})(?![\w@/:=<>]|[.-]\w)"
)
_WAY_IN = re.compile(
    r"(?i)\b(?:control ?panel|panel|\w{0,12}paneel|inlog\w*|log(?:ged)?[ -]?(?:in|on)|aanmelden|"
    r"pogingen?|attempts?|toegang(?:scode)?|whiteboard|briefje|kaartje|sticker|post-?it|geeltje|schriftje|notebook|"
    r"staging|basic auth|htpasswd|wi-?fi|ftp|dashboard|kluis|vault|geprobeerd|probeer(?:de)?|typ(?:te|ed?|t)?)\b"
)
"""What lets somebody in, and where people keep what does."""
_NAMED = re.compile(
    r"(?i)\b(?:(?:inlog|aanmeld|gebruikers?|account|login|log-?in|user|server|host|pakket|package|map|folder|bestand|"
    r"domein|domain|database|tabel|kortings?|actie|coupon|promo|model|versie|version|file|bus)"
    r"(?:[- ]?(?:naam|name|code))?|inlog|als|as|user|door|by|van|from)(?: is| was|:)? ?[\"'(]{0,2}$"
    r"|\b(?:inlog|log-?in|account|user)\b[^.\n]{0,30}\($"
)
"""What names something else before it."""
_NEAR = 60
_BEHIND = 24
_NO_WORDS = frozenset("""
    access acrobat android apr april aug august augustus base blok chrome code core cpanel customer dag davilex
    debian dec december deel drupal edge error exact excel exchange factuur fase feb februari february fedora
    firefox flat foto galaxy host image indesign intel invoice ipad iphone jaar jan januari january joomla jul juli
    july jun june juni kamer klant level lokaal maart macbook macos magento mail march mariadb may mei mrt mysql
    node nov november october office okt oktober order outlook page pagina part perl phase photoshop php pixel plesk
    postgres punt python room ruby ryzen safari seizoen sep sept september server stap step surface team teams tekst
    thinkpad thunderbird ticket top twinfield typo ubuntu unit versie visma vps web week windows word wordpress year
    zaal
""".split())  # fmt: skip
"""Of a month, a machine, a program with its version, a room: names of files, hosts and wares."""
_LETTERS = re.compile(r"[A-Za-z]+")


def made(text: str, about: Context) -> Iterator[tuple[int, int]]:
    """[start, end) of each, in the paragraph of the word that speaks of a way in."""
    for match in _MADE.finditer(text):
        low = max(0, match.start() - _NEAR)
        before = text[low : match.start()].rpartition("\n\n")[2]
        behind = text[match.end() : match.end() + _BEHIND].partition("\n\n")[0]
        spoken = _WAY_IN.search(before) or _WAY_IN.search(behind)
        word = _LETTERS.match(match[0])
        if spoken and not (
            (word and word[0].lower() in _NO_WORDS) or _NAMED.search(before) or about.kinds(*match.span())
        ):
            yield match.span()
