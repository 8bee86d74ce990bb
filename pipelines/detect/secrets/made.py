"""Passwords as people make them, with no word for one beside them: a word and figures, where a way in is spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.detect.context import Context
from pipelines.detect.secrets.words import NOT_SECRET

_MADE = re.compile(
    r"(?<![\w@./#:=&?%~<>\\-])(?:[A-Z]?[a-z]{4,20}[-_.!]?\d{2,4}[!?]{0,3}|[A-Z][a-z]{2,16}\d[a-z]{3,16}[!?]{0,3}"
    r"|[A-Z][a-z]{3,16}[#!$%&*+]\d{1,4}|[A-Z][a-z]{0,6}\d[a-z]{1,6}\d[a-z]{2,8}[!?]{0,3}"
    r"|[A-Z][a-z]{3,16}_(?=\w{0,12}\d)\w{2,14}|[A-Z][a-z]{3,16}(?:-[A-Z]?[a-z]{2,12}){0,3}-\d{2,4})(?![\w@/:=<>]|[.-]\w)"
)
_WAY_IN = re.compile(
    r"(?i)\b(?:control ?panel|panel|\w{0,12}paneel|inlog\w*|log(?:ged)?[ -]?(?:in|on)|aanmelden|"
    r"pogingen?|attempts?|toegang(?:scode)?|whiteboard|briefje|kaartje|sticker|post-?it|geeltje|schriftje|notebook|"
    r"staging|basic auth|htpasswd|wi-?fi|ftp|dashboard|kluis|vault|geprobeerd|probeer(?:de)?|typ(?:te|ed?|t)?|"
    r"ingesteld|ingevoerd|ingetikt|set it to|changed it to|veranderd in|gewijzigd in|"
    r"overal (?:hetzelfde|dezelfde|de zelfde)|"
    r"(?:old|new|same) one|mijn oude|het oude|doorgestreept|same everywhere|for everything)\b"
)
"""What lets somebody in, and where people keep what does."""
_NAMED = re.compile(
    r"(?i)\b(?:(?:inlog|aanmeld|gebruikers?|account|login|log-?in|user|server|host|pakket|package|map|folder|bestand|"
    r"domein|domain|database|tabel|kortings?|actie|coupon|promo|model|versie|version|file|bus|"
    r"printer|camera|router|modem|scanner|kassa|toestel|telefoon|phone|laptop|tablet|monitor|beamer|speaker)"
    r"(?:[- ]?(?:naam|name|code))?|inlog|als|as|user|door|by|van|from)(?: is| was|:)? ?[\"'(]{0,2}$"
    r"|\b(?:inlog|log-?in|account|user)\b[^.\n]{0,30}\($"
)
"""What names something else before it."""
_SEED = re.compile(
    r"(?<![\w@./#:=-])(?=[A-Z]{0,31}[2-7])(?:[A-Z2-7]{16,32}|[A-Z2-7]{4}(?: [A-Z2-7]{4}){3,7})(?![\w@/=-])"
)
"""What a code app is set up with (RFC 4648 section 6: base 32)."""
_APP = re.compile(r"(?i)\b(?:qr(?:-?codes?)?|sleutel|2fa|authenticator|app|key|seed|setup|koppelen|tweestaps\w*)\b")
_RECEIVED = re.compile(
    r"(?i)\bcode (?:die|dat|that|which) (?:ik|we|i|hij|zij|she|he)(?: net| nu| just)? "
    r"(?:kreeg|krijg|ontving|got|get|received)(?: (?:per|via|by) (?:sms|mail|e-mail|text))? "
    r"(?:was|is) (\d{6}|\d{3} \d{3})(?![\w-])"
)
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
    for match in _RECEIVED.finditer(text):
        yield match.span(1)
    for match in _SEED.finditer(text):
        around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if _APP.search(around) and not about.kinds(*match.span()) & NOT_SECRET:
            yield match.span()
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
