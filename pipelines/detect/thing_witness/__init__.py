"""A third witness: whether what is taken for somebody's name is a thing's, by how it stands in its sentence.

A given name alone may be a potato, a lamp, a ship or a pizza. A linear model over hashed features (`features`), trained
by `briefgeheim train things` on messages written for it and on annotated ones, hears the words around it. It is asked
only of names that nothing but the lists or the name model claims; what a title, a relation or a header gives to
somebody stays theirs, and so does every further mention of them (`mentions`).
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from pipelines.detect.thing_witness.features import Vector

LEAST = 0.75
"""Log-odds from which on a name is believed to be a thing's: a leak is worse than a word too many gone."""


@dataclass(frozen=True, slots=True)
class ThingWitness:
    """One weight a bucket, and a bias."""

    weights: NDArray[np.float32]
    bias: float

    def odds(self, features: Vector) -> float:
        """Log-odds that a name with these features is a thing's."""
        buckets, values = features
        return float(self.weights[buckets] @ values) + self.bias


_others: ContextVar[ThingWitness | None] = ContextVar("a witness in the place of the packaged one", default=None)


@contextmanager
def using(other: ThingWitness) -> Iterator[None]:
    """Within the context this one is heard, not the packaged one: for cross-validation."""
    token = _others.set(other)
    try:
        yield
    finally:
        _others.reset(token)


def thing_witness() -> ThingWitness:
    """The one that is heard."""
    return _others.get() or packaged()


@cache
def packaged() -> ThingWitness:
    """The model of weights.npz beside this file: whole numbers of one byte, and a scale."""
    with np.load(io.BytesIO((files(__name__) / "weights.npz").read_bytes()), allow_pickle=False) as stored:
        return ThingWitness(stored["weights"].astype(np.float32) * float(stored["scale"]), float(stored["bias"]))
