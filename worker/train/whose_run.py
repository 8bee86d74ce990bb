"""`briefgeheim train whose`: from written sentences and annotated messages to the packaged witness with its card."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from random import Random
from typing import Any

import sklearn

from pipelines.attribute import witness
from pipelines.attribute.witness import heard
from worker.evaluate.corpus import GoldMessage
from worker.policy_file import load_policy
from worker.train.pack import pack
from worker.train.short_mails import short_mails
from worker.train.whose_data import Learnt, annotated, lines, written
from worker.train.whose_fit import fit

FOLDS = 8


def train_whose(
    folder: Path, date: str, seed: int, messages: Sequence[GoldMessage], told: Callable[[str], None]
) -> dict[str, Any]:
    """Train on everything, write weights.npz and card.json; returns the card. The same data give the same weights."""
    policy = load_policy()
    told("reading sentences and messages")
    people = [*written(policy), *annotated(messages, policy)]
    told("judging each person by a model that never saw the message")
    scores = cross_judged(people, seed)
    card = {
        "name": "briefgeheim-whose",
        "licence": "GPL-3.0-or-later",
        "languages": ["nl", "en"],
        "written_lines": lines(),
        "short_messages": len(short_mails()),
        "annotated_messages": len(messages),
        "people": {"designates": sum(p.needed for p in people), "third_parties": sum(not p.needed for p in people)},
        "scores": {"how": f"{FOLDS} folds by message, nothing fitted on the message judged"} | scores,
        "limits": "made-up sentences and few whole messages; heard beside the rules, never alone",
        "heard": {"asked": witness.ASKED, "hinted": witness.HINTED, "told": witness.TOLD, "silent": witness.SILENT},
        "fitted_on": [m.id for m in messages],
        "training": {"seed": seed, "date": date, "scikit_learn": sklearn.__version__},
    }
    model = fit(people)
    return card | {"size_bytes": pack(model.weights, model.bias, folder, card)}


def cross_judged(people: Sequence[Learnt], seed: int) -> dict[str, Any]:
    """How many of both kinds the rules take for the other kind, and how many rules and model together do."""
    names = sorted({p.message for p in people})
    Random(seed).shuffle(names)  # noqa: S311 - must repeat
    by_both: list[bool] = []
    judged: list[Learnt] = []
    for number in range(FOLDS):
        part = set(names[number::FOLDS])
        model = fit([p for p in people if p.message not in part])
        mine = [p for p in people if p.message in part]
        judged += mine
        by_both += [heard(p.rules, p.evidence, model.odds(p.features)) for p in mine]
    return {
        "rules": _faults(judged, [p.by_rules for p in judged]),
        "rules_and_model": _faults(judged, by_both),
    }


def _faults(people: Sequence[Learnt], said: Iterable[bool]) -> dict[str, int]:
    pairs = list(zip((p.needed for p in people), said, strict=True))
    return {
        "designates_missed": sum(needed and not held for needed, held in pairs),
        "third_parties_kept": sum(held and not needed for needed, held in pairs),
    }
