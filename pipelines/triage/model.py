"""The second witness: trained text models that know nothing of the cue rules.

Linear models over hashed features (`pipelines.triage.features`), trained by `briefgeheim train triage`. Rights and
topics are scored by window (a sentence, or two neighbours), rights and purposes also by whole message. Scores are
log-odds: 0 is even odds.
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

from pipelines.triage.features import Vector, together, vector
from pipelines.triage.new_text import NewText

Array = NDArray[np.float32]

MOST_SENTENCES = 800
SENTENCE = 600
"""What is read of a message: so many sentences, and so many characters of each."""
BODY = 4_000
"""Characters of a body that a whole message is judged by."""
HEADLINE = 0.7
"""How much the words of the subject count beside those of the body."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights and biases, one row a label in the order of `labels`."""

    labels: tuple[str, ...]
    weights: Array
    biases: Array

    def score(self, features: Vector) -> Array:
        """Log-odds of each label."""
        buckets, values = features
        return np.asarray(self.weights[:, buckets] @ values + self.biases, np.float32)


@dataclass(frozen=True, slots=True)
class Judgement:
    """How several witnesses of one label add up to log-odds (`pipelines.triage.judge` makes the evidence)."""

    weights: Array
    bias: float

    def odds(self, evidence: NDArray[np.float64]) -> NDArray[np.float64]:
        """Log-odds of each row of evidence."""
        return np.asarray(evidence @ self.weights + self.bias, np.float64)


@dataclass(frozen=True, slots=True)
class Trained:
    """All that is trained: models of rights and of purposes, by window and by message; who is believed how much.

    The models of rights have one label more, for any right at all.
    """

    rights: Model
    topics: Model
    asked: Model
    purposes: Model
    right_judge: Judgement
    purpose_judge: Judgement


@dataclass(frozen=True, slots=True)
class Reading:
    """What the models make of a message: one row a window (none for an empty message), its headline, and all of it."""

    rights: Array
    topics: Array
    headline: Array
    asked: Array
    purposes: Array


def windows(text: NewText) -> list[str]:
    """Subject and sentences of the body, and each with its next one."""
    lines = [line[:SENTENCE] for line in [text.subject, *text.body.split("\n")[:MOST_SENTENCES]] if line]
    return [*lines, *(f"{one} {two}" for one, two in pairwise(lines))]


def read(text: NewText) -> Reading:
    """Every window of a message scored once."""
    both = trained()
    vectors = [vector(window) for window in windows(text)]
    rights, topics = (
        np.array([m.score(v) for v in vectors], np.float32).reshape(-1, len(m.labels))
        for m in (both.rights, both.topics)
    )
    headline = both.topics.score(vector(text.headline))
    asked = both.asked.score(message_vector(text.body, text.subject))
    return Reading(rights, topics, headline, asked, both.purposes.score(message_vector(text.body, text.headline)))


def message_vector(body: str, subject: str) -> Vector:
    """Body and subject of a message, together; `subject` is empty where somebody else wrote it."""
    buckets, values = vector(subject)
    return together([vector(body.replace("\n", " "), BODY), (buckets, values * HEADLINE)])


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
    """The models of weights.npz beside this file: whole numbers and a scale a label, no code."""
    return unpack((files("pipelines.triage") / "weights.npz").read_bytes())


def unpack(packed: bytes) -> Trained:
    """The models in a file that `worker.train.triage_pack` wrote."""
    with np.load(io.BytesIO(packed), allow_pickle=False) as stored:
        rights, topics, asked, purposes = (_model(stored, n) for n in ("rights", "topics", "asked", "purposes"))
        judges = (Judgement(stored[f"{n}_judge"], float(stored[f"{n}_judge_bias"])) for n in ("rights", "purposes"))
        return Trained(rights, topics, asked, purposes, *judges)


def _model(stored: np.lib.npyio.NpzFile, name: str) -> Model:
    weights = stored[f"{name}_weights"].astype(np.float32) * stored[f"{name}_scales"][:, None]
    return Model(tuple(stored[f"{name}_labels"].tolist()), weights, stored[f"{name}_biases"])
