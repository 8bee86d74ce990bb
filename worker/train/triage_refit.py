"""Fit the text models of triage without the messages that they are to be judged on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from importlib.resources import files
from itertools import combinations
from random import Random

import numpy as np
from numpy.typing import NDArray

from pipelines.triage.model import Model, Trained, using
from worker.evaluate.corpus import GoldMessage
from worker.train.triage_data import frames
from worker.train.triage_fit import Rows, Vectors
from worker.train.triage_mails import Learnt, composed, learnt
from worker.train.triage_run import COMPOSED, Workshop, said, stack

SEED = 1


class TriageRefit:
    """As `triage_run` trains the shipped models, fold by fold."""

    def saw(self) -> frozenset[str]:
        """By the card."""
        card = json.loads((files("pipelines.triage") / "card.json").read_text("utf-8"))
        return frozenset(card["fitted_on"])

    def each(self, folds: Sequence[Sequence[GoldMessage]]) -> Iterator[AbstractContextManager[None]]:
        """The weights of the two witnesses are fitted on scores by models that saw neither fold nor message."""
        shop = Workshop(frames(), Vectors(), SEED)
        parts = [[learnt(gold, number) for number, gold in enumerate(fold)] for fold in folds]
        basis = shop.basis()
        by_pair = {
            pair: shop.rights(_without(parts, *pair), basis=basis) for pair in combinations(range(len(parts)), 2)
        }
        made = composed(shop.frames, COMPOSED, Random(SEED))  # noqa: S311 - must repeat
        for at in range(len(parts)):
            yield using(_trained(shop, basis, parts, at, by_pair, made))


def _trained(
    shop: Workshop,
    basis: tuple[Rows, Model],
    parts: Sequence[Sequence[Learnt]],
    at: int,
    by_pair: dict[tuple[int, int], Model],
    made: Sequence[Learnt],
) -> Trained:
    """All models, fitted without part `at`."""
    real = _without(parts, at)
    scores: dict[str, NDArray[np.float64]] = {}
    for other, part in enumerate(parts):
        if other != at:
            model = by_pair[min(at, other), max(at, other)]
            scores |= {message.id: shop.best(model, message) for message in part}
    both = stack(real, scores)
    used = {message.id: said(both, message, scores[message.id]) for message in real}
    return Trained(shop.rights(real, basis=basis), shop.purposes(made, real, used), both)


def _without(parts: Sequence[Sequence[Learnt]], *left_out: int) -> list[Learnt]:
    return [message for number, part in enumerate(parts) if number not in left_out for message in part]


REFIT = TriageRefit()
