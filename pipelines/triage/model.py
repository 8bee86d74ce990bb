"""The second witness: a trained text model that knows nothing of the cue rules.

Linear models over hashed features (`pipelines.triage.features`), trained by `briefgeheim train triage`. Rights are
scored by window (a sentence, or two neighbours) and the best window counts; purposes by whole message.
Scores are log-odds: 0 is even odds.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from models.triage import Purpose
from pipelines.triage.features import SIZE, Vector, vector
from pipelines.triage.new_text import NewText

Array = NDArray[np.float32]

MOST_SENTENCES = 800
SENTENCE = 600
"""What is read of a message: so many sentences, and so many characters of each."""
BODY = 4_000
"""Characters of a body that purposes are judged by."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights, and biases, one row a label in the order of `labels`."""

    labels: tuple[str, ...]
    weights: Array
    biases: Array

    def score(self, features: Vector) -> Array:
        """Log-odds of each label."""
        buckets, values = features
        return np.asarray(self.weights[:, buckets] @ values + self.biases, np.float32)


@dataclass(frozen=True, slots=True)
class Judgement:
    """How two witnesses of a right add up: weights of `worker.train.triage_stack`'s features, and a bias."""

    weights: Array
    bias: float


@dataclass(frozen=True, slots=True)
class Trained:
    """All that is trained."""

    rights: Model
    purposes: Model
    both: Judgement


def windows(text: NewText) -> list[str]:
    """Subject and sentences of the body, and each with its next one."""
    lines = [line[:SENTENCE] for line in [text.subject, *text.body.split("\n")[:MOST_SENTENCES]] if line]
    return [*lines, *(f"{one} {two}" for one, two in pairwise(lines))]


def right_scores(text: NewText) -> dict[str, float]:
    """Log-odds of each right in the window that says it clearest; empty for an empty message."""
    model = trained().rights
    found = [model.score(vector(window)) for window in windows(text)]
    return dict(zip(model.labels, np.max(found, 0).tolist(), strict=True)) if found else {}


def message_vector(text: NewText, known: Array) -> Vector:
    """Subject, body and what the rules `known` of them, side by side."""
    body, headline = vector(text.body.replace("\n", " "), BODY), vector(text.headline)
    buckets = np.concatenate([body[0], headline[0] + SIZE, np.arange(len(known)) + 2 * SIZE])
    return buckets, np.concatenate([body[1], headline[1], known])


def purpose_scores(text: NewText, known: Array) -> dict[Purpose, float]:
    """Log-odds of each purpose."""
    model = trained().purposes
    scores = model.score(message_vector(text, known))
    return {Purpose(label): float(score) for label, score in zip(model.labels, scores, strict=True)}


_others: ContextVar[Trained | None] = ContextVar("models in the place of the packaged ones", default=None)


@contextmanager
def using(others: Trained) -> Iterator[None]:
    """Within the context these models judge, not the packaged ones: for cross-validation."""
    token = _others.set(others)
    try:
        yield
    finally:
        _others.reset(token)


def trained() -> Trained:
    """The models that judge."""
    return _others.get() or packaged()


@cache
def packaged() -> Trained:
    """The models of weights.npz beside this file: whole numbers of a scale per label, no code."""
    packed = (files("pipelines.triage") / "weights.npz").read_bytes()
    with np.load(io.BytesIO(packed), allow_pickle=False) as stored:
        both = Judgement(stored["both_weights"], float(stored["both_bias"]))
        return Trained(_model(stored, "rights"), _model(stored, "purposes"), both)


def _model(stored: np.lib.npyio.NpzFile, name: str) -> Model:
    weights = stored[f"{name}_weights"].astype(np.float32) * stored[f"{name}_scales"][:, None]
    return Model(tuple(stored[f"{name}_labels"].tolist()), weights, stored[f"{name}_biases"])
