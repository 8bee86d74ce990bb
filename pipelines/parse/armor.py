"""OpenPGP inside a text (RFC 9580 section 6.2): where blocks of it stand, and which lines are nobody's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

_LINE = re.compile(r"^-----(BEGIN|END) PGP ([A-Z][A-Z ]{1,30}[A-Z])-----[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_BLANK = re.compile(r"\n[ \t]*\r?\n")
_HASH = re.compile(r"(?:(?:Hash|SaltedHash|NotDashEscaped)[ \t]*:[^\n]{0,200}\n)*[ \t]*\r?\n", re.IGNORECASE)
_DATA = re.compile(r"(?:(?:[A-Za-z0-9+/]{4})*[A-Za-z0-9+/=]{4}[ \t]*\r?\n|=[A-Za-z0-9+/]{4}[ \t]*\r?\n)+")
_PACKET = frozenset("ghijklmnopqrstuvwxyz0123456789+/")
"""What base64 starts with where the first bit is set, as it is in every packet (section 4.2)."""

MESSAGE, SIGNATURE, SIGNED, KEY = "MESSAGE", "SIGNATURE", "SIGNED MESSAGE", "PUBLIC KEY BLOCK"


class Armor(NamedTuple):
    """A block in [start, end) of a text; [data, data_end) of it is base64 and nothing else.

    A signed text is one block of kind `SIGNED`: its lines before the text are [start, data), its signature
    [data_end, end).
    """

    kind: str
    start: int
    end: int
    data: int
    data_end: int


def armors(text: str) -> Iterator[Armor]:
    """The blocks of a text, in order; one that is not whole, or not base64, is text like any other."""
    if "-----BEGIN PGP " not in text:
        return
    lines = list(_LINE.finditer(text))
    for at, (first, last) in enumerate(pairwise(lines)):
        if (first[1], last[1]) != ("BEGIN", "END") or first[2] != last[2]:
            continue
        data = _data(text, first.end() - 1, last.start())
        if data is None:
            continue
        opening = lines[at - 1] if at else None
        signed = first[2] == SIGNATURE and opening is not None and (opening[1], opening[2]) == ("BEGIN", SIGNED)
        if signed and opening and (hashes := _HASH.match(text, opening.end())):
            yield Armor(SIGNED, opening.start(), last.end(), hashes.end(), first.start())
        yield Armor(first[2], first.start(), last.end(), *data)


def _data(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the base64 of a block stands: after the empty line below its own header lines."""
    blank = _BLANK.search(text, start, end)
    if not blank or text[blank.end() : blank.end() + 1] not in _PACKET:
        return None
    return (blank.end(), end) if _DATA.fullmatch(text, blank.end(), end) else None
