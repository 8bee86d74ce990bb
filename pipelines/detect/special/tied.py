"""Hits of one category that belong together: overlapping, tied by a preposition, coordinated by an "and"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from models.finding import EntityType
from pipelines.detect.recogniser import Hit
from pipelines.detect.special.said_of import SURE

_LONGEST_TIE = 16
"""Characters of a preposition and an article with the blanks around them, at most."""
DOUBTFUL = 0.19
"""From here on a term counts that only an "and" or a comma parts from one that is sure."""
_LONGEST_AND = 24
"""Characters between the two, at most."""


def joined(hits: Iterable[Hit]) -> list[Hit]:
    """Overlapping hits as one: a phrase and the term within it say the same."""
    merged: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start, h.end)):
        last = merged[-1] if merged else None
        if last and hit.start < last.end:
            best = max(last, hit, key=lambda h: h.score)
            merged[-1] = replace(best, start=last.start, end=max(last.end, hit.end))
        else:
            merged.append(hit)
    return merged


_AND = re.compile(
    r"(?:\s?[,;/+&]\s?|,?\s(?:en|and|of|or|plus|dus|alsook|voor|for|met|with|door|from|wegens|na|after)\s){1,2}"
    r"(?:(?:ook|also|een|an?|the|de|zijn|haar|mijn|m'n|his|her|my|wat|some|nu|now)\s){0,2}"
)


def coordinated(plain: str, sure: list[Hit], terms: list[Hit]) -> Iterator[Hit]:
    """The doubtful terms beside a sure one: "twee gebroken ribben en een klaplong", "rehab for alcohol"."""
    ends, starts = {hit.end for hit in sure}, {hit.start for hit in sure}
    for hit in terms:
        if hit.score < SURE and hit.type is EntityType.HEALTH and _beside(plain, hit, ends, starts):
            ends.add(hit.end)
            yield replace(hit, score=SURE)


def _beside(plain: str, hit: Hit, ends: set[int], starts: set[int]) -> bool:
    """Whether only an "and" or a preposition parts the hit from an end before or a start behind it."""
    return any(
        (hit.start - gap in ends and _AND.fullmatch(plain, hit.start - gap, hit.start))
        or (hit.end + gap in starts and _AND.fullmatch(plain, hit.end, hit.end + gap))
        for gap in range(1, _LONGEST_AND)
    )


_TIE = re.compile(r"\s(?:from|van|of|voor|for|wegens|vanwege|aan|to)(?:\s(?:an?|een|the|de|het))?\s")


def tied(plain: str, hits: Iterable[Hit]) -> list[Hit]:
    """Neighbours that only a preposition parts as one: "recovering from a stroke"."""
    chain: list[Hit] = []
    for hit in hits:
        last = chain[-1] if chain else None
        if last and hit.start - last.end < _LONGEST_TIE and _TIE.fullmatch(plain, last.end, hit.start):
            chain[-1] = replace(last, end=hit.end, score=max(last.score, hit.score))
        else:
            chain.append(hit)
    return chain
