"""Fit the witness of things without the messages that it is to be judged on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from importlib.resources import files

from pipelines.detect.thing_witness import using
from worker.evaluate.corpus import GoldMessage
from worker.train.things_data import learnt, learnt_short
from worker.train.things_fit import fit


class ThingsRefit:
    """As the shipped witness is trained, fold by fold."""

    def saw(self) -> frozenset[str]:
        """By the card."""
        card = json.loads((files("pipelines.detect.thing_witness") / "card.json").read_text("utf-8"))
        return frozenset(card["fitted_on"])

    def each(self, folds: Sequence[Sequence[GoldMessage]]) -> Iterator[AbstractContextManager[None]]:
        """The witness of a fold is fitted on the written messages and the other folds."""
        told = learnt_short()
        parts = [learnt(fold) for fold in folds]
        for left_out in range(len(parts)):
            rest = [name for number, part in enumerate(parts) if number != left_out for name in part]
            yield using(fit([*told, *rest]))


REFIT = ThingsRefit()
