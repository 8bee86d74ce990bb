"""Two independent witnesses of a right, the cue rules and the trained model, made into one score."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from pipelines.triage.model import trained

QUESTION = "rights_question"
ASKED = 0.7
SAYS = 0.5
"""From this score on the rules alone would name a right."""
LEAN = 0.8
"""Log-odds in favour of a right: a missed request costs more than a false alarm."""
_LEAST, _MOST = -4.0, 6.0
_NO_CUE = -3.0


def evidence(rules: NDArray[np.float64], model: NDArray[np.float64], question: int) -> NDArray[np.float64]:
    """One row of evidence a label from the rules' scores (0 to 1) and the model's (log-odds), in one order of labels.

    `question` is the row of the label `rights_question`: who asks how rights work often names them.
    """
    cue = np.where(rules > 0, np.log((rules + 0.01) / (1.01 - rules)), _NO_CUE)
    seen = np.clip(model, _LEAST, _MOST)
    sure = rules >= SAYS
    rivals = [max(np.delete(rules, i).max(), 0.0) for i in range(len(rules))]
    asked = np.full(len(rules), float(rules[question] > ASKED))
    return np.stack([seen, cue, sure, seen * sure, seen.max() - seen, asked, rivals], 1)


def judged(rules: dict[str, float], model: dict[str, float]) -> dict[str, float]:
    """The score (0 to 1) of each right that the model knows; from 0.5 on it counts."""
    if not model:
        return dict(rules)
    labels = list(model)
    said = np.array([rules.get(label, 0.0) for label in labels])
    rows = evidence(said, np.array(list(model.values())), labels.index(QUESTION))
    both = trained().both
    odds = rows @ both.weights + both.bias + LEAN
    return dict(zip(labels, (1 / (1 + np.exp(-odds))).tolist(), strict=True))
