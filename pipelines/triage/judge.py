"""What independent witnesses say of each label, side by side: the rules, and the trained models."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float64]

ASKED = 0.7
"""From this score of the rules on, somebody asks how rights work."""
SAYS = 0.5
"""From this score on the rules alone would name a right."""
KINDS = ("complaint", "authority_demand", "data_breach")
"""The rights that `known` tells apart; all others are one kind."""

_LEAST, _MOST = -5.0, 6.0
_NO_CUE = -3.0
_UNSEEN = -2.0
"""So little a model may hold against a right: that it never saw such words is no proof against a strong rule."""


def right_evidence(rules: Table, model: Table, question: int) -> Table:
    """One row a right from the rules' scores (0 to 1) and the model's best windows (log-odds).

    `question` is the row of `rights_question`: who asks how rights work often names them.
    """
    cue = np.where(rules > 0, np.log((rules + 0.01) / (1.01 - rules)), _NO_CUE)
    seen = np.clip(model, _UNSEEN, _MOST)
    sure = rules >= SAYS
    rivals = [max(np.delete(rules, i).max(), 0.0) for i in range(len(rules))]
    asked = np.full(len(rules), float(rules[question] > ASKED))
    return np.stack([seen, cue, sure, seen * sure, seen.max() - seen, asked, rivals], 1)


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
