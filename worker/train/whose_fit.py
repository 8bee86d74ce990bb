"""Fit the witness that tells who is needed from who is only told about."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from pipelines.attribute.witness import Witness
from pipelines.attribute.witness.features import SIZE
from worker.train.triage_fit import matrix
from worker.train.whose_data import Learnt

STRENGTH = 0.5
"""Scikit-learn's C."""


def fit(people: Sequence[Learnt]) -> Witness:
    """One logistic regression; designates and third parties count the same in all, however many there are of each."""
    x = matrix([p.features for p in people], SIZE)
    model = LogisticRegression(C=STRENGTH, solver="liblinear", class_weight="balanced", random_state=0)
    model.fit(x, [p.needed for p in people], [p.weight for p in people])
    return Witness(model.coef_[0].astype(np.float32), float(model.intercept_[0]))
