"""IP addresses, version 4 and 6; not version numbers, which look the same."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.context import Context, context
from pipelines.detect.recogniser import Hit, Scene

CERTAIN, BY_FORM = 0.97, 0.9

_V4 = re.compile(r"(?<![\w.-])(?:::ffff:)?(?:\d{1,3}\.){3}\d{1,3}(?![\w]|\.\d|-[a-z])|(?<=ip4:)(?:\d{1,3}\.){3}\d{1,3}")
_BLOCK = re.compile(r"/(?:[1-9]|[12]\d|3[0-2])(?![\w/.])")
"""The length of the prefix of a block of addresses (RFC 4632)."""
_V6 = re.compile(r"(?i)(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:])")
_DEFANGED = re.compile(
    r"(?<![\w.-])\d{1,3}(?:[\[({]\.[\])}]|\[dot\]|\(dot\))\d{1,3}(?:(?:[\[({]\.[\])}]|\[dot\]|\(dot\)|"
    r"\.)\d{1,3}){2}(?![\w]|\.\d)"
)
"""As security people write it, so that nobody clicks."""
_REVERSE = re.compile(r"(?<![\w.-])\d{1,3}(?:-\d{1,3}){3}(?=[.-][a-z])")
"""In the host name that a provider gives a line: "84-5-140-164.cable.example"."""
_VERSION = re.compile(
    r"(?i)\b(?:\w{0,12}(?:module|plugin|driver)|v|ver|versie|version|update|release|build|php|mysql|wordpress|wp|"
    r"woocommerce|plug-?in|module|"
    r"firmware|app|kernel|importer|chrome|"

                      r"firefox|safari|edge|theme|thema|went to|naar)[ /:=]{0,2}$")  # fmt: skip
SMALL = 20
"""Parts of a version number seldom reach this; two parts of an address nearly always do."""


class IpAddressRecogniser:
    """`IP_ADDRESS`."""

    name = "ip_address"
    types = (EntityType.IP_ADDRESS,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Addresses that parse, minus those that are more likely versions."""
        about = context(text, scene)
        for match in _V4.finditer(text):
            if _parses(match[0]) and not _is_version(about, match):
                block = _BLOCK.match(text, match.end())
                end = block.end() if block else match.end()
                yield Hit(match.start(), end, EntityType.IP_ADDRESS, _score(about, match))
        for match in _DEFANGED.finditer(text):
            if _parses(re.sub(r"[^\d]+", ".", match[0])):
                yield Hit(match.start(), match.end(), EntityType.IP_ADDRESS, BY_FORM)
        for match in _REVERSE.finditer(text):
            if _parses(match[0].replace("-", ".")):
                yield Hit(match.start(), match.end(), EntityType.IP_ADDRESS, BY_FORM)
        for match in _V6.finditer(text):
            if _parses(match[0]) and sum(c in "0123456789abcdefABCDEF" for c in match[0]) > 3:
                yield Hit(match.start(), match.end(), EntityType.IP_ADDRESS, _score(about, match))


def _parses(value: str) -> bool:
    try:
        ipaddress.ip_address(value)
    except ValueError:
        return False
    return True


def _score(about: Context, match: re.Match[str]) -> float:
    return CERTAIN if "ip" in about.kinds(*match.span()) else BY_FORM


def _is_version(about: Context, match: re.Match[str]) -> bool:
    if "ip" in about.kinds(*match.span()):
        return False
    parts = [int(part) for part in match[0].rpartition(":")[2].split(".")]
    large = sum(part >= SMALL for part in parts)
    if large < len("abc") and _VERSION.search(about.text, max(0, match.start() - 24), match.start()):
        return True
    if parts[0] == 0 and any(parts):
        return True  # RFC 1122, section 3.2.1.3: no host is in network 0
    address = ipaddress.ip_address(match[0])
    return not address.is_private and large < 2 and len(set(parts)) > 1


RECOGNISER = IpAddressRecogniser()
