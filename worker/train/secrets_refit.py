"""Fit the witness of secrets without the messages that it is to be judged on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from importlib.resources import files

from pipelines.detect.secrets.witness import using
from worker.evaluate.corpus import GoldMessage
from worker.train.secrets_data import learnt
from worker.train.secrets_fit import fit
from worker.train.short_mails import short_mails


class SecretsRefit:
    """As the shipped witness is trained, fold by fold."""

    def saw(self) -> frozenset[str]:
        """By the card."""
        card = json.loads((files("pipelines.detect.secrets.witness") / "card.json").read_text("utf-8"))
        return frozenset(card["fitted_on"])

    def each(self, folds: Sequence[Sequence[GoldMessage]]) -> Iterator[AbstractContextManager[None]]:
        """The witness of a fold is fitted on the written messages and the other folds."""
        told = learnt(short_mails())
        parts = [learnt(fold) for fold in folds]
        for left_out in range(len(parts)):
            rest = [word for number, part in enumerate(parts) if number != left_out for word in part]
            yield using(fit([*told, *rest]))


REFIT = SecretsRefit()
