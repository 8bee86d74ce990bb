"""What a message is about: weighted words of subject and new text, and what its rights already say."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import islice

import re2

from models.triage import Purpose, RightHit
from pipelines.triage.new_text import NewText
from pipelines.triage.purpose_words import MONEY_MOVES, WORDS

ENOUGH = 2.0
"""Weight from which a purpose is one."""
SHARE = 0.5
"""A purpose with less than this share of the strongest one's weight is a side remark."""
IN_SUBJECT = 2.0
"""How many times a word of the subject line counts."""
EARLY, EARLY_MORE = 300, 0.5
"""People say what they want first: within so many characters a word counts half as much again."""
AGAIN, AGAIN_MOST = 0.3, 4
"""What each further mention adds, and up to how many."""
BESIDE_COMPLAINT, BESIDE_RIGHTS = 4.0, 5.0
"""Beside a complaint or a right, a word of invoice or website is mostly a side remark: so much makes it a purpose."""

BY_ACCOUNT = 4.0
"""What an account number does for billing when money is to move to or from it."""
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


def purposes(text: NewText, rights: Iterable[RightHit], near_accounts: Iterable[str] = ()) -> tuple[Purpose, ...]:
    """One or more purposes in the order of `Purpose`; `general` where nothing else speaks.

    `near_accounts` are the folded words around each bank account number: money that is to move makes it billing.
    """
    weights = _weigh(text)
    if any(_money().search(words) for words in near_accounts):
        weights[Purpose.BILLING] = weights.get(Purpose.BILLING, 0.0) + BY_ACCOUNT
    labels = {hit.label for hit in rights}
    by_right = _by_rights(labels)
    if Purpose.LEGAL in by_right:
        return (Purpose.LEGAL,)
    least = BESIDE_RIGHTS if by_right - {Purpose.COMPLAINT} else BESIDE_COMPLAINT if by_right else ENOUGH
    strongest = max(weights.values(), default=0.0)
    said = {p for p, w in weights.items() if w >= max(least, SHARE * strongest)}
    if "data_breach" in labels and not said & {Purpose.ACCOUNT, Purpose.TECHNICAL} and not by_right:
        by_right |= {Purpose.RIGHTS}
    found = said | by_right
    if not found and weights:
        found = {max(weights, key=lambda p: weights[p])}
    return tuple(p for p in Purpose if p in found) or (Purpose.GENERAL,)


@cache
def _money() -> re2._Regexp:
    return re2.compile(rf"\b(?:{MONEY_MOVES})\b")


def _weigh(text: NewText) -> dict[Purpose, float]:
    weights: dict[Purpose, float] = {}
    for purpose, weight, pattern in _patterns():
        times = IN_SUBJECT * bool(pattern.search(text.headline)) + _times(pattern, text.body)
        if times:
            weights[purpose] = weights.get(purpose, 0.0) + times * weight
    return weights


def _times(pattern: re2._Regexp, body: str) -> float:
    """How often a pattern counts in the body: once, a little more for an early or a further mention."""
    starts = [match.start() for match in islice(pattern.finditer(body), AGAIN_MOST + 1)]
    return 1 + AGAIN * (len(starts) - 1) + EARLY_MORE * (starts[0] < EARLY) if starts else 0.0


def _by_rights(labels: set[str]) -> set[Purpose]:
    return {p for p in (_BY_RIGHT.get(label, Purpose.RIGHTS) for label in labels) if p}
