"""Fit the witness that tells secrets by how words are made and what is said around them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from pipelines.detect.secrets.witness import SecretWitness
from pipelines.detect.secrets.witness.features import SIZE
from worker.train.secrets_data import Learnt
from worker.train.triage_fit import matrix

STRENGTH = 2.0
"""Scikit-learn's C."""


def fit(words: Sequence[Learnt]) -> SecretWitness:
    """One logistic regression over all words."""
    model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0)
    model.fit(matrix([word.features for word in words], SIZE), [word.secret for word in words])
    return SecretWitness(model.coef_[0].astype(np.float32), float(model.intercept_[0]))
