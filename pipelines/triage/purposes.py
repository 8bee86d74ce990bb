"""What a message is about: weighted words of subject and new text, and what its rights already say."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import re2

from models.triage import Purpose, RightHit
from pipelines.triage.new_text import NewText
from pipelines.triage.purpose_words import WORDS

ENOUGH = 1.6
"""Weight from which a purpose is one."""
SHARE = 0.4
"""A purpose with less than this share of the strongest one's weight is a side remark."""
IN_SUBJECT = 2.0
BESIDE_RIGHTS = 3.5
"""Beside a right, a word of invoice or website is mostly a side remark: so much weight makes it a purpose."""

_BY_RIGHT = {
    "complaint": Purpose.COMPLAINT,
    "authority_demand": Purpose.LEGAL,
    "data_breach": None,
}
"""The purpose that a right makes; every other right makes `rights`."""


@cache
def _patterns() -> tuple[tuple[Purpose, float, re2._Regexp], ...]:
    options = re2.Options()
    options.max_mem = 32 << 20
    options.log_errors = False
    return tuple(
        (purpose, weight, re2.compile(rf"\b(?:{pattern})\b", options))
        for purpose, rows in WORDS.items()
        for weight, pattern in rows
    )


def purposes(text: NewText, rights: Iterable[RightHit]) -> tuple[Purpose, ...]:
    """One or more purposes in the order of `Purpose`; `general` where nothing else speaks."""
    weights = _weigh(text)
    labels = {hit.label for hit in rights}
    by_right = _by_rights(labels)
    if Purpose.LEGAL in by_right:
        return (Purpose.LEGAL,)
    least = BESIDE_RIGHTS if by_right - {Purpose.COMPLAINT} else ENOUGH
    strongest = max(weights.values(), default=0.0)
    said = {p for p, w in weights.items() if w >= max(least, SHARE * strongest)}
    if "data_breach" in labels and not said & {Purpose.ACCOUNT, Purpose.TECHNICAL} and not by_right:
        by_right |= {Purpose.RIGHTS}
    found = said | by_right
    if not found and weights:
        found = {max(weights, key=lambda p: weights[p])}
    return tuple(p for p in Purpose if p in found) or (Purpose.GENERAL,)


def _weigh(text: NewText) -> dict[Purpose, float]:
    weights: dict[Purpose, float] = {}
    for purpose, weight, pattern in _patterns():
        times = IN_SUBJECT * bool(pattern.search(text.headline)) + bool(pattern.search(text.body))
        if times:
            weights[purpose] = weights.get(purpose, 0.0) + times * weight
    return weights


def _by_rights(labels: set[str]) -> set[Purpose]:
    return {p for p in (_BY_RIGHT.get(label, Purpose.RIGHTS) for label in labels) if p}
