"""Text made plain without moving a character: lower-case ASCII of the same length, and its words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_OTHER_LETTERS = dict(zip("ßłøđðıæœþ’‘`´–—‐‑“”„", "sloddiaot''''----" + 3 * '"', strict=True))
_WORD = re.compile(r"[a-z0-9]+")


class _Plain(dict[int, str]):
    """One plain character for each character, worked out once."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        low = char.lower()
        base = unicodedata.normalize("NFKD", low)[:1]
        plain = _OTHER_LETTERS.get(low, base if base.isascii() else "")
        self[code] = plain if len(plain) == 1 else ("x" if char.isalnum() else char if char == "\n" else " ")
        return self[code]


_PLAIN = _Plain()


class Word(NamedTuple):
    """A run of letters and digits at [start, end), plain."""

    plain: str
    start: int
    end: int


def flat(text: str) -> str:
    """The text in lower-case ASCII: each character becomes exactly one, so offsets hold."""
    return text.translate(_PLAIN)


def words(plain: str) -> list[Word]:
    """The words of a flat text."""
    return [Word(m[0], m.start(), m.end()) for m in _WORD.finditer(plain)]


class Reading(NamedTuple):
    """A text made flat, and its words."""

    plain: str
    words: list[Word]


@lru_cache(maxsize=1)
def read(text: str) -> Reading:
    """The flat text and its words, worked out once for the recognisers that follow each other on one text."""
    plain = flat(text)
    return Reading(plain, words(plain))


def forget() -> None:
    """Drop the text that `read` keeps."""
    read.cache_clear()
