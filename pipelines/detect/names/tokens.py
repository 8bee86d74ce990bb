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
    rf"{_INITIAL}(?:[- ]?{_INITIAL}){{0,11}}|['’][tns](?!\w)|[vV][/.][dD]\.?(?!\w)|{_LETTER}+(?:['’`´‑-]{_LETTER}+)*"
)
LEGAL_FORMS = frozenset({"b.v.", "n.v.", "v.o.f.", "c.v.", "k.v.", "e.v.", "n.v", "b.v", "v.o.f", "c.v"})
_NO_INITIALS = LEGAL_FORMS | {"l.s.", "p.s.", "n.b.", "u.s.", "u.k.", "k.v.k.", "a.d.", "n.a.", "a.u.b.", "i.v.m."}
_BEFORE = "@/\\_#&=+$%~*"
_AFTER = "@_\\=~"
_ORDINARY = re.compile(r"[\x00-\x7fàáâäçèéêëìíîïñòóôöùúûü’‘´‐‑]*", re.IGNORECASE)
"""Letters of Dutch and English words; one beyond them makes a word foreign."""


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
    def listed(self) -> bool:
        """Whether it is a known name."""
        return self.given or self.surname

    @property
    def word(self) -> bool:
        """Whether it is an ordinary word; "Hélder" and "Hằng" are none, though "helder" and "hang" are."""
        return names.is_word(self.key) and not (self._foreign() or (self.capital and self._marked_name()))

    @property
    def common(self) -> bool:
        """Whether it says nothing even with a capital."""
        return names.is_common(self.key) and not self._foreign()

    @property
    def particle(self) -> bool:
        """Whether it is a tussenvoegsel."""
        return self.key in names.PARTICLES

    def _foreign(self) -> bool:
        return not _ORDINARY.fullmatch(self.text)

    def _marked_name(self) -> bool:
        """Whether a known name is written with diacritics: the dictionary is folded and cannot tell."""
        return not (self.text.isascii() or names.is_common(self.key)) and (
            names.is_given(self.key) or names.is_surname(self.key)
        )

    def _genitive(self) -> bool:
        return self.key.endswith("s") and len(self.key) > 4 and names.is_given(self.key[:-1]) and not self.word

    def joined(self) -> bool:
        """Whether only a space parts it from the token before it."""
        return self.gap in {" ", "\u00a0"}


def tokens(text: str) -> tuple[Token, ...]:
    """All tokens of a text, in order. Linear."""
    return tuple(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    at = behind = 0
    while match := _TOKEN.search(text, behind):
        start, end, word = match.start(), match.end(), match[0]
        behind = end
        initials = word.endswith(".")
        if initials and not _are_initials(word):
            head = word.partition(" ")[0]  # "w.g. R. Vos": the initials begin behind
            word, initials, behind = head.rstrip("."), False, start + len(head)
            end = start + len(word)
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
