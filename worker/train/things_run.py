"""`briefgeheim train things`: from annotated and written messages to the packaged witness with its card."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any

import sklearn

from pipelines.detect.thing_witness import LEAST
from worker.evaluate.corpus import GoldMessage
from worker.train.pack import pack
from worker.train.short_mails import short_mails
from worker.train.things_data import Learnt, learnt, learnt_short
from worker.train.things_fit import fit

FOLDS = 5


def train_things(
    folder: Path, date: str, seed: int, messages: Sequence[GoldMessage], told: Callable[[str], None]
) -> dict[str, Any]:
    """Train on everything, write weights.npz and card.json; returns the card. The same data give the same weights."""
    told("reading messages")
    names = [*learnt(messages), *learnt_short()]
    told("judging each name by a model that never saw its message")
    card = {
        "name": "briefgeheim-things",
        "licence": "GPL-3.0-or-later",
        "languages": ["nl", "en"],
        "short_messages": len(short_mails()),
        "annotated_messages": len(messages),
        "names": {"things": sum(n.thing for n in names), "people": sum(not n.thing for n in names)},
        "scores": {"how": f"{FOLDS} folds by message, nothing fitted on the message judged; the model alone"}
        | cross_judged(names, seed),
        "limits": "made-up messages; asked only of names that lists or name model alone claim",
        "heard": {"least": LEAST},
        "fitted_on": [m.id for m in messages],
        "training": {"seed": seed, "date": date, "scikit_learn": sklearn.__version__},
    }
    model = fit(names)
    return card | {"size_bytes": pack(model.weights, model.bias, folder, card)}


def cross_judged(names: Sequence[Learnt], seed: int) -> dict[str, Any]:
    """Things told and missed, and people taken for one, from the log-odds on from which they are believed."""
    messages = sorted({name.message for name in names})
    Random(seed).shuffle(messages)  # noqa: S311 - must repeat
    judged: list[tuple[bool, bool]] = []
    for number in range(FOLDS):
        part = set(messages[number::FOLDS])
        model = fit([name for name in names if name.message not in part])
        judged += [(name.thing, model.odds(name.features) > LEAST) for name in names if name.message in part]
    kinds = {"told": (True, True), "missed": (True, False), "wrongly": (False, True)}
    return {kind: judged.count(pair) for kind, pair in kinds.items()}
