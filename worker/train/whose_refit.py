"""Fit the witness of who is needed without the messages that it is to be judged on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from importlib.resources import files

from pipelines.attribute.witness import using
from worker.evaluate.corpus import GoldMessage
from worker.policy_file import load_policy
from worker.train.whose_data import annotated, written
from worker.train.whose_fit import fit


class WhoseRefit:
    """As the shipped witness is trained, fold by fold."""

    def saw(self) -> frozenset[str]:
        """By the card."""
        card = json.loads((files("pipelines.attribute.witness") / "card.json").read_text("utf-8"))
        return frozenset(card["fitted_on"])

    def each(self, folds: Sequence[Sequence[GoldMessage]]) -> Iterator[AbstractContextManager[None]]:
        """The witness of a fold is fitted on the written sentences and the other folds."""
        policy = load_policy()
        told = written(policy)
        parts = [annotated(fold, policy) for fold in folds]
        for left_out in range(len(parts)):
            rest = [person for number, part in enumerate(parts) if number != left_out for person in part]
            yield using(fit([*told, *rest]))


REFIT = WhoseRefit()
