"""What independent witnesses say of each label, side by side: the rules, and the trained models."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float64]

KINDS = ("complaint", "authority_demand", "data_breach", "automated_decision")
"""The rights that `known` tells apart; all others are one kind."""

_LEAST, _MOST = -5.0, 6.0
_CUE, _WEAK = 4.0, 0.2
_PRIOR = 0.5
"""How freely a label is commoner or rarer than others of the same evidence."""


def right_evidence(windows: Table, message: Table, rules: Table) -> Table:
    """One row a right: its best window, the whole message, the rules, any right at all, the strongest other right.

    `windows` and `message` are log-odds, a column a right and a last one for any right; `rules` are scores (0 to 1).
    That no cue was seen says nothing (people find other words), that a strong one was seen says much.
    """
    count = len(rules)
    best, whole = np.clip(windows, -3.0, _MOST), np.clip(message, -4.0, _MOST)
    cues = np.maximum(_CUE * (rules - _WEAK), 0.0)
    return np.column_stack([
        best[:count], whole[:count], cues, np.full(count, best[-1]), np.full(count, min(whole[-1], 4.0)),
        _others(best[:count]), _others(whole[:count]), _others(cues), _PRIOR * np.eye(count),
    ])  # fmt: skip


def _others(values: Table) -> Table:
    """The largest of the other values, for each."""
    second, first = np.sort(values)[-2:]
    return np.asarray(np.where(values == first, second, first), np.float64)


def purpose_evidence(topics: Table, headline: Table, message: Table, known: Table) -> Table:
    """One row a purpose: its windows, the subject line, the whole message, and what the rules know.

    `topics` has one row a window and at least one; `known` is `pipelines.triage.purposes.known`.
    """
    count = len(message)
    share = (1 / (1 + np.exp(-topics))).mean(0)
    whole = np.clip(message, _LEAST - 1, 5)
    words, shares, kinds = np.split(known, [count, 2 * count])
    one = np.eye(count)
    least = max(share.max(), 0.05)
    return np.column_stack([
        whole, whole - whole.max(), np.clip(topics.max(0), _LEAST, _MOST), 3 * share, 2 * share / least,
        np.clip(headline, _LEAST, 5), 2 * words, 2 * shares, 0.7 * one, *(_PRIOR * one * kind for kind in kinds),
    ])  # fmt: skip
