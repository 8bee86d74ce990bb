"""Fit the text models of triage: linear, one label against the rest; scikit-learn is needed here only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from models.right import all_rights
from models.triage import Purpose
from pipelines.triage.features import SIZE, Vector, vector
from pipelines.triage.model import Model

RIGHTS = tuple(sorted(all_rights()))
ASKED = (*RIGHTS, "any")
"""The rights, and whether there is any: what the models of rights tell."""
PURPOSES = tuple(str(p) for p in Purpose)
UNKNOWN = -1
"""A label of a window that nobody gave: it is left out where that label is learnt."""
FOUND = 1.0
"""A window of a message with a right counts as saying it from this log-odds on; the best one always."""
EASY, ONE_IN = -6.0, 10
"""A window below this log-odds teaches nothing new; one in so many is kept."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Texts as features, labels (1, 0 or UNKNOWN; one column a label), and how much each counts."""

    vectors: list[Vector] = field(default_factory=list)
    labels: list[NDArray[np.int8]] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)

    def weighing(self, share: float) -> Rows:
        """The same rows, each counting for so much of its weight; others may be added."""
        return Rows(list(self.vectors), list(self.labels), [share * w for w in self.weights])

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


def fit(rows: Rows, names: tuple[str, ...], strength: float, favour: float, *, rare: bool = False) -> Model:
    """One logistic regression a label; `strength` is scikit-learn's C, `favour` how much more a positive row counts.

    With `rare` a feature is trusted the more the fewer rows have it (inverse document frequency).
    """
    x, y, counts = matrix(rows.vectors, SIZE), np.array(rows.labels), np.array(rows.weights)
    trust = _rarity(x) if rare else np.ones(SIZE)
    scaled = (x @ diags(trust)).tocsr().astype(np.float64)
    fitted = [_one(scaled, y[:, column], counts, strength, favour) for column in range(len(names))]
    weights = np.array([f.coef_[0] * trust for f in fitted], np.float32)
    return Model(names, weights, np.array([f.intercept_[0] for f in fitted], np.float32))


def _rarity(x: csr_matrix) -> NDArray[np.float64]:
    seen = np.bincount(x.indices, minlength=SIZE)
    return np.asarray(np.log((1 + x.shape[0]) / (1 + seen)) / 4, np.float64)


def _one(x: csr_matrix, y: NDArray[np.int8], counts: NDArray[Any], strength: float, favour: float) -> Any:
    known = y != UNKNOWN
    counts = counts[known] * np.where(y[known] == 1, favour, 1.0)
    model = LogisticRegression(C=strength, solver="liblinear", dual=True, tol=0.1, random_state=0)
    return model.fit(x if known.all() else x[known], y[known], counts)


def which_windows(model: Model, seen: Sequence[Vector], said: NDArray[np.int8]) -> NDArray[np.int8]:
    """Labels of a message's windows from the labels of the message: its best windows say it, others are unknown."""
    scores = np.array([model.score(v) for v in seen])
    labels = np.where((scores < EASY) & (np.arange(len(scores)) % ONE_IN > 0)[:, None], UNKNOWN, 0).astype(np.int8)
    for column in np.flatnonzero(said):
        labels[:, column] = np.where(scores[:, column] > FOUND, 1, UNKNOWN)
        labels[scores[:, column].argmax(), column] = 1
    return labels
