"""A second witness: does the request need this person, or are they only told about? A trained model's opinion.

A linear model over hashed features (`features`), trained by `briefgeheim train whose` on sentences written for it and
on annotated messages. Its opinion is log-odds: above 0 it takes somebody for a designate, below for a third party.
The rules (`pipelines.attribute.cues`) are the first witness; `heard` tells how much each is believed.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from models.finding import Subject
from pipelines.attribute.cue import HINTS, REPRESENTED
from pipelines.attribute.weighing import Scales
from pipelines.attribute.witness.features import Vector, vector

if TYPE_CHECKING:
    from pipelines.attribute.entity import Entity


@dataclass(frozen=True, slots=True)
class Witness:
    """One weight a bucket, and a bias."""

    weights: NDArray[np.float32]
    bias: float

    def odds(self, features: Vector) -> float:
        """Log-odds that a person with these features is a designate."""
        buckets, values = features
        return float(self.weights[buckets] @ values) + self.bias


ASKED, HINTED, TOLD, SILENT = 2.25, 0.1, -3.0, -1.75
"""Log-odds that the rules add: when they say that somebody is asked for (or only hint at it), is told about, or when
they see nothing.

Chosen on 270 messages that whoever wrote the rules had not read: rules look better on the messages that they were
written for than on any other.
"""
SURE = 4.0
"""The same where the writer says to stand in for somebody, which is a matter of law, not of wording."""
AGAINST = 0.5
"""What a sign of weight 1 takes from these."""
NOTHING = "nothing says that the request needs this person"
"""The evidence of the rules when they see nothing."""


def opinion(person: Entity, scales: Scales) -> float:
    """Log-odds that the request cannot be done without this person."""
    return witness().odds(vector(person, scales))


def heard(rules: Subject, evidence: Iterable[str], odds: float, against: int = 0) -> bool:
    """Whether somebody is needed, by what the rules say and by the `odds` of the trained model.

    `against` is the weight of the signs that somebody is only told about, where the rules came to no verdict.
    """
    said = tuple(evidence)
    if rules is Subject.DESIGNATE:
        rules_say = SURE if not REPRESENTED.isdisjoint(said) else ASKED
        return odds + (HINTED if len(said) == 1 and said[0] in HINTS else rules_say) > 0
    return odds + (max(TOLD, SILENT - AGAINST * against) if NOTHING in said else TOLD) > 0


_others: ContextVar[Witness | None] = ContextVar("a witness in the place of the packaged one", default=None)


@contextmanager
def using(other: Witness) -> Iterator[None]:
    """Within the context this one is heard, not the packaged one: for cross-validation."""
    token = _others.set(other)
    try:
        yield
    finally:
        _others.reset(token)


def witness() -> Witness:
    """The one that is heard."""
    return _others.get() or packaged()


@cache
def packaged() -> Witness:
    """The model of weights.npz beside this file: whole numbers of one byte, and a scale."""
    with np.load(io.BytesIO((files(__name__) / "weights.npz").read_bytes()), allow_pickle=False) as stored:
        return Witness(stored["weights"].astype(np.float32) * float(stored["scale"]), float(stored["bias"]))
