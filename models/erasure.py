"""What became of all that is held about one person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.case import Fate


@dataclass(frozen=True, slots=True)
class Line:
    """So many things of a category, and what became of them; `reference` when an open case is the reason."""

    category: str
    count: int
    fate: Fate
    ground: str
    until: date | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Erased:
    """The report of one erasure; it names no person, and whoever asked knows which."""

    lines: tuple[Line, ...]

    def count(self, fate: Fate) -> int:
        """How many things had this fate."""
        return sum(line.count for line in self.lines if line.fate is fate)

    @property
    def words(self) -> str:
        """One line for the file."""
        return f"{self.count(Fate.ERASED)} erased, {self.count(Fate.KEPT)} kept"
