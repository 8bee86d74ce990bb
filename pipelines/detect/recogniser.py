"""What a recogniser is: a named finder of spans in one text, linear in its length.

A file in `recognisers/` holds one class that satisfies `Recogniser` and names itself in
`RECOGNISER`. It never imports Presidio: `engine.py` makes an `EntityRecognizer` of each.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from models.finding import EntityType
from models.message import Mail, Part
from models.policy import Policy


@dataclass(frozen=True, slots=True)
class Hit:
    """One span [start, end) of the text given, with a score from 0 to 1."""

    start: int
    end: int
    type: EntityType
    score: float
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """Where the text stands: its message, its part, and how far into that part it begins.

    `mail`, `part` and `policy` are None when a recogniser is used on a bare text.
    """

    language: str = "nl"
    mail: Mail | None = field(default=None, repr=False)
    part: Part | None = field(default=None, repr=False)
    offset: int = 0
    policy: Policy | None = field(default=None, repr=False)


class Recogniser(Protocol):
    """Finds spans of some types.

    `name` goes into reports as `by`; `types` lists all that `find` may return. `find` must be pure
    and linear in `len(text)`; what it raises fails the whole message.
    """

    name: str
    types: tuple[EntityType, ...]

    def find(self, text: str, scene: Scene) -> Iterable[Hit]:
        """Every span found in `text`, in any order, overlaps allowed."""
        ...
