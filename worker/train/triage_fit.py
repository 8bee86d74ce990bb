"""Fit the text models of triage: linear, one label against the rest; scikit-learn is needed here only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from models.right import all_rights
from models.triage import Purpose
from pipelines.triage.features import SIZE, Vector, vector
from pipelines.triage.model import Model

RIGHTS = tuple(sorted(all_rights()))
PURPOSES = tuple(str(p) for p in Purpose)
UNKNOWN = -1
"""A label of a window that nobody gave: it is left out where that label is learnt."""
FOUND = 1.0
"""A window of a message with a right counts as saying it from this log-odds on; the best one always."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Texts as features, labels (1, 0 or UNKNOWN; one column a label), and how much each counts."""

    vectors: list[Vector] = field(default_factory=list)
    labels: list[NDArray[np.int8]] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)

    def copy(self) -> Rows:
        """The same rows, to which others may be added."""
        return Rows(list(self.vectors), list(self.labels), list(self.weights))

    def add(self, features: Vector, labels: NDArray[np.int8], weight: float = 1.0) -> None:
        """One row more."""
        self.vectors.append(features)
        self.labels.append(labels)
        self.weights.append(weight)


class Vectors:
    """Features of texts, each made once."""

    def __init__(self) -> None:
        self._made: dict[str, Vector] = {}

    def __call__(self, text: str) -> Vector:
        """The features of a window."""
        if text not in self._made:
            self._made[text] = vector(text)
        return self._made[text]


def flags(said: frozenset[Any], names: Sequence[str]) -> NDArray[np.int8]:
    """1 for each name that is said."""
    return np.array([name in said for name in names], np.int8)


def matrix(vectors: Sequence[Vector], size: int) -> csr_matrix:
    """The rows side by side."""
    ends = np.cumsum([0, *(len(v[0]) for v in vectors)])
    values, buckets = (np.concatenate([v[i] for v in vectors]) for i in (1, 0))
    return csr_matrix((values, buckets, ends), (len(vectors), size))


def fit(rows: Rows, names: tuple[str, ...], strength: float, favour: float, size: int = SIZE) -> Model:
    """One logistic regression a label; `strength` is scikit-learn's C, `favour` how much more a positive row counts."""
    x, y, counts = matrix(rows.vectors, size), np.array(rows.labels), np.array(rows.weights)
    fitted = [_one(x, y[:, column], counts, strength, favour) for column in range(len(names))]
    weights = np.array([f.coef_[0] for f in fitted], np.float32)
    return Model(names, weights, np.array([f.intercept_[0] for f in fitted], np.float32))


def _one(x: csr_matrix, y: NDArray[np.int8], counts: NDArray[Any], strength: float, favour: float) -> Any:
    known = y != UNKNOWN
    counts = counts[known] * np.where(y[known] == 1, favour, 1.0)
    return LogisticRegression(C=strength, solver="liblinear", tol=1e-3, random_state=0).fit(x[known], y[known], counts)


def which_windows(model: Model, seen: Sequence[Vector], said: NDArray[np.int8]) -> NDArray[np.int8]:
    """Labels of a message's windows from the labels of the message: its best windows say it, others are unknown."""
    scores = np.array([model.score(v) for v in seen])
    labels = np.zeros(scores.shape, np.int8)
    for column in np.flatnonzero(said):
        labels[:, column] = np.where(scores[:, column] > FOUND, 1, UNKNOWN)
        labels[scores[:, column].argmax(), column] = 1
    return labels
