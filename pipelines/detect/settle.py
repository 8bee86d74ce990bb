"""What the policy says of a word comes before what a recogniser makes of it.

A denied word takes everything it touches along, so that no rest of it leaks. An allowed word wins from what lies
within it; from what the law forbids only where the policy names that very value. It loses from what is larger: the
product "Roos" is not the person "Roos de Vries".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from models.finding import SPECIAL_CATEGORIES, Candidate, EntityType
from models.policy import ALLOWED, Policy
from pipelines.detect.overlap import TRIMMED, denied


def settle(candidates: Iterable[Candidate], policy: Policy) -> list[Candidate]:
    """The candidates of one part that the policy's own words leave standing. O(n log n)."""
    found = _without_homonyms(list(candidates))
    if any(map(denied, found)):
        found = _with_all_it_touches(found)
    allowed = _apart(c for c in found if _allows(c))
    if not allowed:
        return found
    others = [c for c in found if not _allows(c)]
    standing = _standing(others, allowed, lambda kind: policy.forbids(kind) is not None)
    return [*standing, *_untouched(allowed, standing)]


def _without_homonyms(found: list[Candidate]) -> list[Candidate]:
    """Who is surely named is no people, medicine or brand of that name: "Sami", "Yasmine", "mevrouw Tatar"."""
    named = {(c.start, c.end): c.score for c in found if c.type is EntityType.PERSON and c.detail != "fame"}

    def stands(candidate: Candidate) -> bool:
        score = named.get((candidate.start, candidate.end), 0.0)
        if candidate.type in SPECIAL_CATEGORIES:
            return score < _NAMED or denied(candidate)
        return not (candidate.type is EntityType.ORGANIZATION and candidate.detail == "brand" and score >= _SURELY)

    return [candidate for candidate in found if stands(candidate)]


_NAMED, _SURELY = 0.8, 0.85
"""A given name that is nothing else; one that a title, a greeting or a header names."""


def _allows(candidate: Candidate) -> bool:
    return candidate.detail.startswith(ALLOWED)


def _exact(candidate: Candidate) -> bool:
    """Whether the policy names this very value."""
    return candidate.detail.partition(":")[0] == ALLOWED


def _with_all_it_touches(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Each denied word grown over the candidates that overlap it, those that can be trimmed aside."""
    settled: list[Candidate] = []
    row: list[Candidate] = []
    end = -1
    for candidate in sorted(candidates, key=lambda c: c.start):
        if candidate.type in TRIMMED and not denied(candidate):
            settled.append(candidate)
            continue
        if row and candidate.start >= end:
            settled += _one_denied(row)
            row = []
        end = max(end, candidate.end) if row else candidate.end
        row.append(candidate)
    return [*settled, *_one_denied(row)]


def _one_denied(row: Sequence[Candidate]) -> list[Candidate]:
    """A row of candidates that overlap, as one denied word if one of them is."""
    first = next(filter(denied, row), None)
    if first is None:
        return list(row)
    return [replace(first, start=min(c.start for c in row), end=max(c.end for c in row))]


def _apart(allowed: Iterable[Candidate]) -> list[Candidate]:
    """The allowed words in order, none overlapping another; an exact word before a shape."""
    apart: list[Candidate] = []
    for candidate in sorted(allowed, key=lambda c: (c.start, -c.end, not _exact(c))):
        if not apart or candidate.start >= apart[-1].end:
            apart.append(candidate)
    return apart


def _standing(
    others: Iterable[Candidate], allowed: Sequence[Candidate], forbidden: Callable[[EntityType], bool]
) -> list[Candidate]:
    """What no allowed word covers, and what it covers but must not let through."""
    starts = [c.start for c in allowed]

    def stands(candidate: Candidate) -> bool:
        at = bisect_right(starts, candidate.start) - 1
        if at < 0 or candidate.end > allowed[at].end or denied(candidate):
            return True
        word = allowed[at]
        exact = _exact(word) and (word.start, word.end) == (candidate.start, candidate.end)
        return forbidden(candidate.type) and not exact

    return [c for c in others if stands(c)]


def _untouched(allowed: Iterable[Candidate], standing: Iterable[Candidate]) -> list[Candidate]:
    """The allowed words that nothing overlaps."""
    order = sorted(standing, key=lambda c: c.start)
    starts, reach = [c.start for c in order], list(accumulate((c.end for c in order), max))

    def free(word: Candidate) -> bool:
        before = bisect_left(starts, word.end)
        return not before or reach[before - 1] <= word.start

    return [word for word in allowed if free(word)]
