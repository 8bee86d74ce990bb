"""`briefgeheim train triage` from the examples to the packaged weights with their card."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import sklearn

from pipelines.triage.model import Judgement, Model, Trained
from worker.train import triage_run
from worker.train.triage_data import Frame, frames
from worker.train.triage_mails import Learnt, annotated
from worker.train.triage_score import micro_f1, right_figures

NEGLIGIBLE = 0.01
"""A weight below this share of its label's largest is left out: it makes the file half as large."""


def train_triage(
    folder: Path, date: str, seed: int, corpora: Sequence[Path], told: Callable[[str], None]
) -> dict[str, Any]:
    """Train on the frames and all annotated messages, write weights.npz and card.json; returns the card.

    The same seed, data and library versions give the same weights.
    """
    begun = time.process_time()
    shop, real = triage_run.Workshop(frames(), seed), annotated(corpora)
    told("reading each message by models that never saw it")
    judged = triage_run.held_out(shop, real)
    said = triage_run.cross_judged(real, judged, seed)
    told("fitting on everything")
    size = pack(triage_run.train(shop, real, judged), folder)
    card = _card(shop.frames, real, said) | {
        "training": {"seed": seed, "date": date, "scikit_learn": sklearn.__version__,
                     "cpu_seconds": round(time.process_time() - begun)},
        "size_bytes": size,
    }  # fmt: skip
    (folder / "card.json").write_text(json.dumps(card, indent=1) + "\n", "utf-8")
    return card


def _card(
    used: Sequence[Frame], real: Sequence[Learnt], said: dict[str, tuple[frozenset[str], frozenset[str]]]
) -> dict[str, Any]:
    rights = [(m.rights, said[m.id][0]) for m in real]
    return {
        "name": "briefgeheim-triage",
        "licence": "GPL-3.0-or-later",
        "languages": ["nl", "en"],
        "frames": dict(sorted(Counter(f.file for f in used).items())),
        "annotated_messages": len(real),
        "scores": {"how": f"{triage_run.FOLDS} folds by message, nothing fitted on the message judged",
                   "rights": right_figures(rights),
                   "purposes_micro_f1": micro_f1([(m.purposes, said[m.id][1]) for m in real])},
        "limits": "trained on made-up sentences and few whole messages; used beside the cue rules, never alone",
        "fitted_on": [m.id for m in real],
    }  # fmt: skip


def pack(trained: Trained, folder: Path) -> int:
    """Write weights.npz: whole numbers of one byte and a scale a label; returns its size in bytes."""
    arrays: dict[str, Any] = {}
    for name, model in (("rights", trained.rights), ("topics", trained.topics), ("purposes", trained.purposes)):
        arrays |= _packed(name, model)
    for name, judge in (("rights", trained.right_judge), ("purposes", trained.purpose_judge)):
        arrays |= _packed_judge(name, judge)
    np.savez_compressed(folder / "weights.npz", **arrays)
    return (folder / "weights.npz").stat().st_size


def _packed(name: str, model: Model) -> dict[str, Any]:
    largest = np.abs(model.weights).max(1, keepdims=True)
    kept = np.where(np.abs(model.weights) < NEGLIGIBLE * largest, 0.0, model.weights)
    return {
        f"{name}_labels": np.array(model.labels),
        f"{name}_scales": (largest[:, 0] / 127).astype(np.float32),
        f"{name}_biases": model.biases,
        f"{name}_weights": np.rint(kept / largest * 127).astype(np.int8),
    }


def _packed_judge(name: str, judge: Judgement) -> dict[str, Any]:
    return {f"{name}_judge": judge.weights, f"{name}_judge_bias": np.float64(judge.bias)}
