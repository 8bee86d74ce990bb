"""Score a finder of names by where the names come from: made-up mentions in sentence patterns that training never uses."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

Find = Callable[[str], Iterable[tuple[int, int]]]
"""Gives the (start, end) character spans of persons in a text."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One name [start, end) in a text, the origin of the name and the position it stands in."""

    text: str
    start: int
    end: int
    origin: str
    position: str  # "text" | "greeting" | "signature" | "header" | "table" | "chat"


def mentions(seed: int = 1, per_origin: int = 60) -> tuple[Mention, ...]:
    """At least 1,500 mentions: `per_origin` of every origin, spread evenly over positions and patterns."""
    raise NotImplementedError


def score(find: Find, given: Iterable[Mention]) -> dict[str, Any]:
    """Recall (a word of the name touched) by origin and by position, with the worst and the best origin."""
    raise NotImplementedError
