"""What independent witnesses say of each label, side by side: the rules, and the trained models."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float64]

KINDS = ("complaint", "authority_demand", "data_breach")
"""The rights that `known` tells apart; all others are one kind."""

_LEAST, _MOST = -5.0, 6.0
_CUE, _WEAK, _NO_CUE = 4.0, 0.2, -0.4
_UNSEEN = -2.0
"""So little a model may hold against a right: that it never saw such words is no proof against a strong rule."""


def right_evidence(model: Table) -> Table:
    """One row a right from the model's best windows (log-odds)."""
    return np.clip(model, _UNSEEN, _MOST)[:, None]


def by_rules(rules: Table) -> Table:
    """The log-odds that the rules add to the model's, from their scores (0 to 1).

    Not fitted: rules look better on the messages that they were written for than on any other. That no cue was seen
    says little (people find other words), that a strong one was seen says much.
    """
    return np.where(rules > 0, _CUE * (rules - _WEAK), _NO_CUE)


def purpose_evidence(topics: Table, headline: Table, message: Table, known: Table) -> Table:
    """One row a purpose: its windows, the subject line, the whole message, and what the rules know.

    `topics` has one row a window and at least one; `known` is `pipelines.triage.purposes.known`.
    """
    count = len(message)
    ranked = np.sort(topics, 0)[::-1]
    share = (1 / (1 + np.exp(-topics))).mean(0)
    whole = np.clip(message, _LEAST, 5)
    words, shares, kinds, money = np.split(known, [count, 2 * count, 2 * count + len(KINDS) + 1])
    one = np.eye(count)
    asks = one * kinds[-1]  # beside a request, other purposes need more
    return np.column_stack([
        np.clip(ranked[0], _LEAST, _MOST), np.clip(ranked[min(2, len(ranked) - 1)], _LEAST, _MOST),
        3 * share, 2 * share / max(share.max(), 0.05), np.clip(headline, _LEAST, 5),
        whole, (whole - whole.max()) / 2, 2 * words, 2 * shares,
        np.full(count, kinds[0]), np.full(count, kinds[-1]), np.full(count, money[0]), one, asks,
        one * money[0],
    ])  # fmt: skip
