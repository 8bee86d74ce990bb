"""A term and the sentence around it, flat and as written; windows are bounded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from pipelines.detect.names import is_given, is_word

BEFORE, AFTER = 160, 90
"""Characters of the sentence that are read on either side."""

_SHORTENED = "".join(
    rf"(?<!\b{word})" for word in ("dhr", "mevr", "mw", "mr", "mrs", "ms", "dr", "drs", "prof", "geb", "nr")
)
"""An initial or one of these words before a full stop does not end the sentence."""
_END = re.compile(
    rf"(?:(?<![\s(][a-z]){_SHORTENED}\.|[!?;\u2026])[)\"']?\s|\n[ \t>]*\n"
    r"|\n[ \t>]*(?:[-*+]|\d{1,2}[.)])[ \t]|:[ \t]*\n"
)
_INITIALS = re.compile(r"\b[A-Z]\.[ ]?(?:[A-Z]\.[ ]?){0,2}(?:(?:van|de|der|den|ten|ter|te)[ ]){0,2}[A-ZÀ-Þ][a-zß-ÿ]")
_CAPITAL = re.compile(r"\b[A-ZÀ-Þ][\w'’-]{1,30}")


def capitals(text: str) -> list[str]:
    """The words of a text, as written, that have a capital."""
    return _CAPITAL.findall(text)


def names_somebody(text: str) -> bool:
    """Whether a given name that is no other word, or a surname behind initials, stands in a text, as written."""
    return bool(_INITIALS.search(text)) or any(
        is_given(name) and not is_word(name) for name in map(str.casefold, capitals(text))
    )


@dataclass(frozen=True)
class Surroundings:
    """A term at [start, end) in its sentence: flat text before and after, and the original text."""

    text: str
    plain: str
    start: int
    end: int

    @cached_property
    def before(self) -> str:
        """The sentence up to the term, at most `BEFORE` characters."""
        window = self.plain[max(0, self.start - BEFORE) : self.start]
        cut = 0
        for match in _END.finditer(window):
            cut = match.end()
        return window[cut:].replace("\n", " ").replace(">", " ")

    @cached_property
    def after(self) -> str:
        """The sentence from the term on, at most `AFTER` characters."""
        window = self.plain[self.end : self.end + AFTER]
        match = _END.search(window)
        return (window[: match.start()] if match else window).replace("\n", " ").replace(">", " ")

    @cached_property
    def term(self) -> str:
        """The term itself, flat."""
        return self.plain[self.start : self.end]

    @cached_property
    def named(self) -> bool:
        """A given name in the sentence that is no other word."""
        return names_somebody(self.text[max(0, self.start - len(self.before)) : self.end + len(self.after)])

    @cached_property
    def line(self) -> tuple[str, str]:
        """The line before and after the term, flat."""
        start = self.plain.rfind("\n", max(0, self.start - BEFORE), self.start) + 1 or max(0, self.start - BEFORE)
        end = self.plain.find("\n", self.end, self.end + AFTER)
        return self.plain[start : self.start], self.plain[self.end : end if end >= 0 else self.end + AFTER]
