"""Stretches of a text that go, each with its mark; none overlaps another once they are merged."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from models.finding import EntityType
from pipelines.redact.placeholders import Mark

_BLANK = re.compile(r"[ \t]{0,4}")
_ADDRESS_LINES = re.compile(r"[\s,>]{0,12}")  # an address goes over several lines


class Removal(NamedTuple):
    """Characters [start, end) of a view's text, and what stands in their place."""

    start: int
    end: int
    mark: Mark


def merge(text: str, removals: Iterable[Removal]) -> list[Removal]:
    """In order; overlapping ones as one (the longer gives the mark), as are neighbours with the same mark."""
    merged: list[Removal] = []
    longest = 0
    for removal in sorted(removals, key=lambda item: (item.start, -item.end)):
        if not merged or not _joins(text, merged[-1], removal):
            merged.append(removal)
            longest = removal.end - removal.start
            continue
        last, length = merged[-1], removal.end - removal.start
        mark = removal.mark if length > longest else last.mark
        longest = max(longest, length)
        merged[-1] = Removal(last.start, max(last.end, removal.end), mark)
    return merged


def _joins(text: str, last: Removal, following: Removal) -> bool:
    if following.start < last.end:
        return True
    gap = _ADDRESS_LINES if last.mark.kind is EntityType.ADDRESS else _BLANK
    return last.mark == following.mark and bool(gap.fullmatch(text, last.end, following.start))
