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

from pipelines.triage.model import Judgement, Model, Trained, read, using
from pipelines.triage.purposes import purposes
from pipelines.triage.rights import rights
from worker.train import triage_run
from worker.train.triage_data import Frame, frames
from worker.train.triage_mails import Learnt, annotated
from worker.train.triage_score import Labels, micro_f1, right_figures
from worker.train.triage_written import written

NEGLIGIBLE = 0.01
"""A weight below this share of its label's largest is left out: it makes the file half as large."""


def train_triage(
    folder: Path, date: str, seed: int, corpora: Sequence[Path], told: Callable[[str], None]
) -> dict[str, Any]:
    """Train on the frames, all written and all annotated messages, write weights.npz and card.json; returns the card.

    The same seed, data and library versions give the same weights.
    """
    begun = time.process_time()
    shop, real, extra = triage_run.Workshop(frames(), seed), annotated(corpora), written()
    told("reading each message by models that never saw it")
    parts = [[*a, *b] for a, b in zip(triage_run.folds(real, seed), triage_run.folds(extra, seed), strict=True)]
    held = triage_run.held_out(shop, parts)
    said = judged(shop, held)
    told("fitting on everything")
    size = pack(triage_run.train(shop, held), folder)
    card = _card(shop.frames, real, extra, said) | {
        "training": {"seed": seed, "date": date, "scikit_learn": sklearn.__version__,
                     "cpu_seconds": round(time.process_time() - begun)},
        "size_bytes": size,
    }  # fmt: skip
    (folder / "card.json").write_text(json.dumps(card, indent=1) + "\n", "utf-8")
    return card


def judged(shop: triage_run.Workshop, held: triage_run.HeldOut) -> dict[str, tuple[Labels, Labels]]:
    """Rights and purposes of each message, everything fitted without it."""
    said: dict[str, tuple[Labels, Labels]] = {}
    for part, trained in zip(held.parts, triage_run.each(shop, held), strict=True):
        with using(trained):
            said |= {m.id: _about(m) for m in part}
    return said


def _about(message: Learnt) -> tuple[Labels, Labels]:
    reading = read(message.text)
    used = frozenset(hit.label for hit in rights(message.text, reading))
    return used, frozenset(map(str, purposes(message.text, used, message.accounts, reading)))


def _scores(messages: Sequence[Learnt], said: dict[str, tuple[Labels, Labels]]) -> dict[str, Any]:
    return {
        "rights": right_figures([(m.rights, said[m.id][0]) for m in messages]),
        "purposes_micro_f1": micro_f1([(m.purposes, said[m.id][1]) for m in messages]),
    }


def _by_file(messages: Sequence[Learnt], said: dict[str, tuple[Labels, Labels]]) -> dict[str, Any]:
    files = sorted({m.id.rpartition("-")[0] for m in messages})
    return {file: _scores([m for m in messages if m.id.rpartition("-")[0] == file], said) for file in files}


def _card(
    used: Sequence[Frame], real: Sequence[Learnt], extra: Sequence[Learnt], said: dict[str, tuple[Labels, Labels]]
) -> dict[str, Any]:
    return {
        "name": "briefgeheim-triage",
        "licence": "GPL-3.0-or-later",
        "languages": ["nl", "en"],
        "frames": dict(sorted(Counter(f.file for f in used).items())),
        "annotated_messages": len(real),
        "written_messages": len(extra),
        "scores": {"how": f"{triage_run.FOLDS} folds by message, nothing fitted on the message judged",
                   **_scores(real, said), "by_file": _by_file(real, said), "written_messages": _scores(extra, said)},
        "limits": "trained on made-up sentences and few whole messages; used beside the cue rules, never alone",
        "fitted_on": [m.id for m in real],
    }  # fmt: skip


def pack(trained: Trained, folder: Path) -> int:
    """Write weights.npz: whole numbers of one byte and a scale a label; returns its size in bytes."""
    arrays: dict[str, Any] = {}
    for name, model in _models(trained):
        arrays |= _packed(name, model)
    for name, judge in (("rights", trained.right_judge), ("purposes", trained.purpose_judge)):
        arrays |= _packed_judge(name, judge)
    np.savez_compressed(folder / "weights.npz", **arrays)
    return (folder / "weights.npz").stat().st_size


def _models(trained: Trained) -> tuple[tuple[str, Model], ...]:
    return tuple((name, getattr(trained, name)) for name in ("rights", "topics", "asked", "purposes"))


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
