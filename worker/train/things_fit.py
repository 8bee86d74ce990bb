"""Fit the witness that tells things with a name from people."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from pipelines.detect.thing_witness import ThingWitness
from pipelines.detect.thing_witness.features import SIZE
from worker.train.things_data import Learnt
from worker.train.triage_fit import matrix

STRENGTH = 1.0
"""Scikit-learn's C."""


def fit(names: Sequence[Learnt]) -> ThingWitness:
    """One logistic regression over all names."""
    model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0)
    model.fit(matrix([name.features for name in names], SIZE), [name.thing for name in names])
    return ThingWitness(model.coef_[0].astype(np.float32), float(model.intercept_[0]))
