"""A second witness for secrets: a trained model's opinion of single words, where the rules say nothing.

A linear model over hashed features (`features`), trained by `briefgeheim train secrets` on messages written for it and
on annotated ones. It tells how likely a word is a password, a code or a key, by how it is made and by what is said
around it; the recogniser `worded_secret` hears it.
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

from pipelines.detect.secrets.witness.features import Token, Vector, near_a_way_in, tokens, vector


@dataclass(frozen=True, slots=True)
class SecretWitness:
    """One weight a bucket, and a bias."""

    weights: NDArray[np.float32]
    bias: float

    def odds(self, features: Vector) -> float:
        """Log-odds that a word with these features is a secret."""
        buckets, values = features
        return float(self.weights[buckets] @ values) + self.bias


def opinions(text: str) -> Iterator[tuple[Token, float]]:
    """Each word that stands near something that lets somebody in, with its log-odds, in reading order."""
    words, heard = tokens(text), secret_witness()
    return ((words[at], heard.odds(vector(text, words, at))) for at in near_a_way_in(text, words))


_others: ContextVar[SecretWitness | None] = ContextVar("a witness in the place of the packaged one", default=None)


@contextmanager
def using(other: SecretWitness) -> Iterator[None]:
    """Within the context this one is heard, not the packaged one: for cross-validation."""
    token = _others.set(other)
    try:
        yield
    finally:
        _others.reset(token)


def secret_witness() -> SecretWitness:
    """The one that is heard."""
    return _others.get() or packaged()


@cache
def packaged() -> SecretWitness:
    """The model of weights.npz beside this file: whole numbers of one byte, and a scale."""
    with np.load(io.BytesIO((files(__name__) / "weights.npz").read_bytes()), allow_pickle=False) as stored:
        return SecretWitness(stored["weights"].astype(np.float32) * float(stored["scale"]), float(stored["bias"]))
