"""Fit the witness that tells who is needed from who is only told about, and write it down."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

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


def pack(witness: Witness, folder: Path, card: dict[str, Any]) -> int:
    """Write weights.npz (whole numbers of one byte, a scale, a bias) and card.json; returns the size in bytes."""
    scale = float(np.abs(witness.weights).max()) / 127
    np.savez_compressed(
        folder / "weights.npz",
        weights=np.rint(witness.weights / scale).astype(np.int8),
        scale=np.float64(scale),
        bias=np.float64(witness.bias),
    )
    size = (folder / "weights.npz").stat().st_size
    (folder / "card.json").write_text(json.dumps(card | {"size_bytes": size}, indent=1) + "\n", "utf-8")
    return size
