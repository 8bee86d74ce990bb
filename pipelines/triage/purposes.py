"""What a message is about: weighted words of subject and new text, and a trained model that has read them too."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import islice

import numpy as np
import re2
from numpy.typing import NDArray

from models.triage import Purpose
from pipelines.triage.judge import KINDS, purpose_evidence
from pipelines.triage.model import Reading, read, trained
from pipelines.triage.new_text import NewText
from pipelines.triage.purpose_words import MONEY_MOVES, WORDS

ENOUGH = -0.4
"""Log-odds from which a purpose is one."""
HARDLY = -2.5
"""Log-odds below which not even a decision that is about an order or a payment makes it one of them."""
IN_SUBJECT = 2.0
"""How many times a word of the subject line counts."""
EARLY, EARLY_MORE = 300, 0.5
"""People say what they want first: within so many characters a word counts half as much again."""
AGAIN, AGAIN_MOST = 0.3, 4
"""What each further mention adds, and up to how many."""

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


def purposes(
    text: NewText, rights: Iterable[str], near_accounts: Iterable[str] = (), reading: Reading | None = None
) -> tuple[Purpose, ...]:
    """One or more purposes in the order of `Purpose`.

    `rights` are the labels of the rights used; `near_accounts` the folded words around each bank account number.
    """
    labels = frozenset(rights)
    seen = reading or read(text)
    said = decided(_odds(known(text, labels, near_accounts), seen), labels, speaks=bool(len(seen.topics)))
    return tuple(p for p in Purpose if p in said)


def decided(odds: dict[Purpose, float], rights: frozenset[str], *, speaks: bool) -> frozenset[Purpose]:
    """Purposes from their log-odds and from the rights, which make some by themselves and rule others out.

    What a machine decides here is whom to sell to or how to be paid. Where nothing is clear it is the likeliest
    purpose, or `general` of an empty message, which does not speak.
    """
    if "authority_demand" in rights:
        return frozenset({Purpose.LEGAL})
    made = {p for p in (_BY_RIGHT.get(label, Purpose.RIGHTS) for label in rights) if p}
    if "data_breach" in rights and odds[Purpose.RIGHTS] >= ENOUGH:
        made |= {Purpose.RIGHTS}
    free = [p for p in odds if p not in (Purpose.RIGHTS, Purpose.COMPLAINT)]
    said = made | {p for p in free if odds[p] >= ENOUGH}
    if "automated_decision" in rights and not said.intersection(free):
        likelier = max(Purpose.ORDER, Purpose.BILLING, key=lambda p: odds[p])
        said |= {likelier} if odds[likelier] > HARDLY else set()
    return frozenset(said or {max(free, key=lambda p: odds[p]) if speaks else Purpose.GENERAL})


def _odds(known: NDArray[np.float32], reading: Reading) -> dict[Purpose, float]:
    if not len(reading.topics):
        return dict.fromkeys(Purpose, -1.0)
    both = trained()
    told = (reading.topics, reading.headline, reading.purposes, known)
    odds = both.purpose_judge.odds(purpose_evidence(*map(_wide, told)))
    return {Purpose(label): float(o) for label, o in zip(both.purposes.labels, odds, strict=True)}


def known(text: NewText, rights: frozenset[str], near_accounts: Iterable[str]) -> NDArray[np.float32]:
    """What the rules know: each purpose's weight of words and its share, kinds of rights, money beside an account."""
    weighed = _weigh(text)
    weights = np.array([weighed.get(p, 0.0) for p in Purpose])
    kinds = [kind in rights for kind in KINDS] + [bool(rights - set(KINDS))]
    money = any(_money().search(words) for words in near_accounts)
    shares = weights / max(weights.max(), 1.0)
    return np.concatenate([np.log1p(weights) / 2, shares, kinds, [money]]).astype(np.float32)


def _wide(values: NDArray[np.float32]) -> NDArray[np.float64]:
    return values.astype(float)


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
