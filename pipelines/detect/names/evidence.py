"""What counts as a name in running text, and what its surroundings say of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipelines.detect.names import cues
from pipelines.detect.names.reach import extend_lower, is_brand
from pipelines.detect.names.tokens import Token

_ENDS = ".!?:;\n\t|•–—"


@dataclass(frozen=True, slots=True)
class Name:
    """A name at [start, end) of the text, with how sure we are and why ("title", "list", ...)."""

    start: int
    end: int
    score: float
    why: str


Found = tuple[int, int, float, str]
"""Tokens [first, last), score and reason."""

Rule = Callable[[str, Sequence[Token], int], Found | None]
"""Says of a text and its tokens whether a name begins at a token."""


def plainly_a_name(token: Token) -> bool:
    """A given name that is nothing else."""
    return token.given and not token.word and not token.common and not is_brand(token)


def within(_text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether the token stands inside a sentence, where a capital means something."""
    token = tokens[at]
    before = token.gap.rstrip(" \u00a0\"'“‘(*_")
    if at == 0 or not token.gap or any(c in _ENDS for c in before):
        return False
    previous = tokens[at - 1]
    return not previous.capital or previous.given or previous.key in cues.JOINING


def is_date(text: str, tokens: Sequence[Token], at: int) -> bool:
    """2 jan, 9 mei 2025, May 2024, in May."""
    token = tokens[at]
    if token.key not in cues.MONTHS:
        return False
    before = text[max(0, token.start - 4) : token.start].rstrip(" ")
    after = text[token.end : token.end + 6].lstrip(". ")
    return before[-1:].isdigit() or after[:1].isdigit() or (not token.capital and not _named(tokens, at))


def _named(tokens: Sequence[Token], at: int) -> bool:
    """Whether a surname follows a lower-case month ("jan de vries", "mei lan tan")."""
    return extend_lower(tokens, at) > at + 1
