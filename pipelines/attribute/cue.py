"""What a cue is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Cues = Iterator[tuple[Any, int, str]]
"""Whether a cue holds, its weight, and how it reads in a report."""

STRONG = 2
"""The weight of a cue that is enough by itself."""

HINTS = frozenset({
    "shown on a page that has to change",
    "in the sentence about the team page",
    "in the sentence that asks",
    "in a sentence about the account",
    "their place has to be taken over",
})  # fmt: skip
"""The cues of weight 1, which alone are little to go by."""

REPRESENTED = frozenset({
    "on whose behalf it is asked",
    "whose right is used by the writer",
    "whose affairs the writer looks after",
    "whose affairs have to be settled",
})  # fmt: skip
"""The cues of somebody whom the writer stands in for: a data subject by an agent (GDPR art. 80), a ward, an estate."""
