"""Fit the text models of triage without the messages that they are to be judged on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from importlib.resources import files

from pipelines.triage.model import using
from worker.evaluate.corpus import GoldMessage
from worker.train.triage_data import frames
from worker.train.triage_mails import learnt
from worker.train.triage_run import Workshop, each, held_out
from worker.train.triage_written import written

SEED = 1


class TriageRefit:
    """As the shipped models are trained, fold by fold."""

    def saw(self) -> frozenset[str]:
        """By the card."""
        card = json.loads((files("pipelines.triage") / "card.json").read_text("utf-8"))
        return frozenset(card["fitted_on"])

    def each(self, folds: Sequence[Sequence[GoldMessage]]) -> Iterator[AbstractContextManager[None]]:
        """The models of a fold are fitted on the others; so is how much each witness is believed."""
        shop, extra = Workshop(frames(), SEED), written()
        annotated = [[learnt(gold, number) for number, gold in enumerate(fold)] for fold in folds]
        parts = [[*part, *extra[at :: len(folds)]] for at, part in enumerate(annotated)]
        yield from (using(trained) for trained in each(shop, held_out(shop, parts)))


REFIT = TriageRefit()
