"""Cut a text into words and initials, with what can be said of each without its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.detect import names
from pipelines.detect.names import fold

_LETTER = r"[^\W\d_]"
_INITIAL = rf"(?:{_LETTER}|Th|Chr?|Joh|IJ|Ph|Tj|Sj|Fr)\."
_TOKEN = re.compile(
    rf"{_INITIAL}(?:[- ]?{_INITIAL})*|['’][tns](?!\w)|[vV][/.][dD]\.?(?!\w)|{_LETTER}+(?:['’`´‑-]{_LETTER}+)*"
)
_NO_INITIALS = frozenset(
    {"b.v.", "n.v.", "v.o.f.", "l.s.", "p.s.", "u.s.", "u.k.", "e.v.", "k.v.k.", "c.v.", "a.d.", "n.a."}
)
_BEFORE = "@/\\_#&=+$%~*"
_AFTER = "@_\\=~"


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a row of initials at [start, end) of the text; `key` is it folded, without possessive 's.

    `gap` is what stands between it and the token before it. `whole` is False inside an address, URL, path or code.
    """

    text: str
    start: int
    end: int
    key: str
    gap: str
    initials: bool
    whole: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()

    @property
    def given(self) -> bool:
        """Whether it is a known given name ("Piets" and "Sanne-Lotte" too)."""
        return not self.initials and self.key not in names.PARTICLES and (names.is_given(self.key) or self._genitive())

    @property
    def surname(self) -> bool:
        """Whether it is a known surname."""
        return not self.initials and names.is_surname(self.key)

    @property
    def word(self) -> bool:
        """Whether it is an ordinary word."""
        return names.is_word(self.key)

    @property
    def common(self) -> bool:
        """Whether it says nothing even with a capital."""
        return names.is_common(self.key)

    @property
    def particle(self) -> bool:
        """Whether it is a tussenvoegsel."""
        return self.key in names.PARTICLES

    def _genitive(self) -> bool:
        return self.key.endswith("s") and len(self.key) > 4 and names.is_given(self.key[:-1]) and not self.word

    def joined(self) -> bool:
        """Whether only a space parts it from the token before it."""
        return self.gap in {" ", "\u00a0"}


def tokens(text: str) -> tuple[Token, ...]:
    """All tokens of a text, in order. Linear."""
    return tuple(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    for match in _TOKEN.finditer(text):
        start, end, word = match.start(), match.end(), match[0]
        initials = word.endswith(".")
        if initials and not _are_initials(word):
            word, end, initials = word.rstrip("."), end - 1, False
        key = fold(word)
        if key.endswith("'s") and len(key) > 3:
            word, end, key = word[:-2], end - 2, key[:-2]
        yield Token(word, start, end, key, text[at:start], initials, _whole(text, start, match.end()))
        at = end


def _are_initials(word: str) -> bool:
    return (
        word[0].isupper()
        and word.casefold().replace(" ", "") not in _NO_INITIALS
        and all(part.strip("- ")[:1].isupper() for part in word.split(".") if part.strip("- "))
    )


def _whole(text: str, start: int, end: int) -> bool:
    """Whether the token is no piece of something longer."""
    before = text[start - 1] if start else " "
    after = text[end : end + 2] + "  "
    if before in _BEFORE or before.isdigit() or after[0] in _AFTER or after[0].isdigit():
        return before == "*" and not after[0].isdigit()
    if before in ".-:" and start > 1 and (text[start - 2].isalnum()):
        return False
    return not (after[0] in ".-/:" and after[1].isalnum() and text[end - 1] != ".")
