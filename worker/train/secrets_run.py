"""`briefgeheim train secrets`: from annotated and written messages to the packaged witness with its card."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any

import sklearn

from pipelines.detect.recognisers.worded_secret import LEAST, SURE
from worker.evaluate.corpus import GoldMessage
from worker.train.pack import pack
from worker.train.secrets_data import Learnt, learnt
from worker.train.secrets_fit import fit
from worker.train.short_mails import short_mails

FOLDS = 5


def train_secrets(
    folder: Path, date: str, seed: int, messages: Sequence[GoldMessage], told: Callable[[str], None]
) -> dict[str, Any]:
    """Train on everything, write weights.npz and card.json; returns the card. The same data give the same weights."""
    told("reading messages")
    words = learnt([*messages, *short_mails()])
    told("judging each word by a model that never saw its message")
    card = {
        "name": "briefgeheim-secrets",
        "licence": "GPL-3.0-or-later",
        "languages": ["nl", "en"],
        "short_messages": len(short_mails()),
        "annotated_messages": len(messages),
        "words": {"secret": sum(w.secret for w in words), "other": sum(not w.secret for w in words)},
        "scores": {"how": f"{FOLDS} folds by message, nothing fitted on the message judged; the model alone"}
        | cross_judged(words, seed),
        "limits": "made-up messages; heard where the rules found nothing",
        "heard": {"least": LEAST, "sure": SURE},
        "fitted_on": [m.id for m in messages],
        "training": {"seed": seed, "date": date, "scikit_learn": sklearn.__version__},
    }
    model = fit(words)
    return card | {"size_bytes": pack(model.weights, model.bias, folder, card)}


def cross_judged(words: Sequence[Learnt], seed: int) -> dict[str, Any]:
    """Words of secrets found and missed, and others taken for one, by the log-odds from which on they are taken."""
    names = sorted({word.message for word in words})
    Random(seed).shuffle(names)  # noqa: S311 - must repeat
    judged: list[tuple[bool, float]] = []
    for number in range(FOLDS):
        part = set(names[number::FOLDS])
        model = fit([word for word in words if word.message not in part])
        judged += [(word.secret, model.odds(word.features)) for word in words if word.message in part]
    return {name: _counts(judged, least) for name, least in (("least", LEAST), ("sure", SURE))}


def _counts(judged: Sequence[tuple[bool, float]], least: float) -> dict[str, int]:
    pairs = [(secret, odds > least) for secret, odds in judged]
    kinds = {"found": (True, True), "missed": (True, False), "wrongly": (False, True)}
    return {kind: pairs.count(pair) for kind, pair in kinds.items()}
