"""Fit the text models of triage without the messages that they are to be judged on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from importlib.resources import files

from pipelines.triage.model import Trained, using
from worker.evaluate.corpus import GoldMessage
from worker.train.triage_data import frames
from worker.train.triage_mails import Learnt, learnt
from worker.train.triage_run import Labels, Table, Workshop, named, purpose_judge, right_judge

SEED = 1
Parts = Sequence[Sequence[Learnt]]


class TriageRefit:
    """As the shipped models are trained, fold by fold."""

    def saw(self) -> frozenset[str]:
        """By the card."""
        card = json.loads((files("pipelines.triage") / "card.json").read_text("utf-8"))
        return frozenset(card["fitted_on"])

    def each(self, folds: Sequence[Sequence[GoldMessage]]) -> Iterator[AbstractContextManager[None]]:
        """The models of a fold are fitted on the others; so is how much each witness is believed."""
        parts = [[learnt(gold, number) for number, gold in enumerate(fold)] for fold in folds]
        yield from (using(trained) for trained in _trained(Workshop(frames(), SEED), parts))


def _trained(shop: Workshop, parts: Parts) -> Iterator[Trained]:
    """All models, without each part in turn.

    The judges learn from the labels of the other parts only. The evidence they weigh there comes from the models of
    those parts, of which each left its own part out, but not this one: fitting all anew would take four times as long.
    """
    every = range(len(parts))
    models = [shop.rights(_without(parts, at)) for at in every]
    evidence: dict[str, Table] = {m.id: shop.right_rows(m, models[at]) for at in every for m in parts[at]}
    judges = [right_judge(_without(parts, at), evidence) for at in every]
    used: dict[str, Labels] = {m.id: named(judges[at], evidence[m.id], m.rules) for at in every for m in parts[at]}
    wholes = [shop.purposes(_without(parts, at), used) for at in every]
    about = {m.id: shop.purpose_rows(m, wholes[at], used[m.id]) for at in every for m in parts[at]}
    for at in every:
        judge = purpose_judge(_without(parts, at), about)
        yield Trained(models[at], shop.topics, wholes[at], judges[at], judge)


def _without(parts: Parts, left_out: int) -> list[Learnt]:
    return [message for number, part in enumerate(parts) if number != left_out for message in part]


REFIT = TriageRefit()
