"""Train the text models of triage, judge them by cross-validation, pack them with their card."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from pipelines.triage.features import SIZE
from pipelines.triage.judge import LEAN, QUESTION, evidence
from pipelines.triage.model import Judgement, Model, Trained
from worker.train.triage_data import Frame, frames, snippets
from worker.train.triage_fit import PURPOSES, RIGHTS, Rows, Vectors, fit, flags, which_windows
from worker.train.triage_mails import SUBJECTS, Learnt, annotated, composed, window_labels

STRENGTH, FAVOUR = 10.0, 3.0
REAL_WINDOW = 0.5
"""How much a window of an annotated message counts beside a written one; there are many of them."""
COMPOSED, REAL_MESSAGE = 1_500, 4.0
"""Messages put together for the purposes, and how much an annotated one counts beside them."""
STRENGTH_PURPOSES, FAVOUR_PURPOSES = 3.0, 1.0
KNOWN = 2 * len(PURPOSES) + 5
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Workshop:
    """What is trained on; features are kept, since every fold needs most of them again."""

    frames: tuple[Frame, ...]
    vectors: Vectors
    seed: int

    def basis(self, used: Sequence[Frame] | None = None) -> tuple[Rows, Model]:
        """What the frames alone teach."""
        rows = self._frame_rows(self.frames if used is None else used)
        return rows, fit(rows, RIGHTS, STRENGTH, FAVOUR)

    def rights(
        self,
        real: Sequence[Learnt],
        used: Sequence[Frame] | None = None,
        basis: tuple[Rows, Model] | None = None,
    ) -> Model:
        """The model of windows: from the frames, then once more with annotated messages read by the first."""
        known, model = basis or self.basis(used)
        if not real:
            return model
        rows = known.copy()
        for learnt in real:
            seen, said = window_labels(learnt, self.vectors)
            for features, labels in zip(seen, which_windows(model, seen, said), strict=True):
                rows.add(features, labels, REAL_WINDOW)
        return fit(rows, RIGHTS, STRENGTH, FAVOUR)

    def _frame_rows(self, used: Sequence[Frame]) -> Rows:
        rng, rows = Random(self.seed), Rows()  # noqa: S311 - must repeat
        used = [f for f in used if f.file != SUBJECTS]
        neutral = [f for f in used if not f.rights]
        for frame in used:
            for text, said in snippets(frame, neutral, rng):
                rows.add(self.vectors(text), flags(said, RIGHTS))
        return rows

    def purposes(self, made: Sequence[Learnt], real: Sequence[Learnt], used: dict[str, frozenset[str]]) -> Model:
        """The model of messages; `used` are the rights that an annotated message is taken to use."""
        rows = Rows()
        for learnt in made:
            rows.add(learnt.features(learnt.rights), flags(learnt.purposes, PURPOSES))
        for learnt in real:
            rows.add(learnt.features(used[learnt.id]), flags(learnt.purposes, PURPOSES), REAL_MESSAGE)
        return fit(rows, PURPOSES, STRENGTH_PURPOSES, FAVOUR_PURPOSES, 2 * SIZE + KNOWN)

    def best(self, model: Model, learnt: Learnt) -> NDArray[np.float64]:
        """The model's log-odds of each right."""
        return np.max([model.score(self.vectors(w)) for w in learnt.windows], 0).astype(float)


def rows_of(learnt: Learnt, scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Evidence of both witnesses."""
    return evidence(learnt.rules, scores, RIGHTS.index(QUESTION))


def stack(real: Sequence[Learnt], scores: dict[str, NDArray[np.float64]]) -> Judgement:
    """How to weigh both witnesses, from messages that neither was fitted on."""
    x = np.vstack([rows_of(m, scores[m.id]) for m in real])
    y = np.concatenate([flags(m.rights, RIGHTS) for m in real])
    fitted = LogisticRegression(C=1.0, max_iter=1000).fit(x, y)
    return Judgement(fitted.coef_[0].astype(np.float32), float(fitted.intercept_[0]))


def folds(real: Sequence[Learnt], seed: int) -> list[list[Learnt]]:
    """The messages in `FOLDS` random parts."""
    order = list(real)
    Random(seed).shuffle(order)  # noqa: S311 - must repeat
    return [order[k::FOLDS] for k in range(FOLDS)]


def held_out(shop: Workshop, real: Sequence[Learnt]) -> dict[str, NDArray[np.float64]]:
    """The model's scores of each message by a model fitted without it."""
    scores: dict[str, NDArray[np.float64]] = {}
    basis = shop.basis()
    for fold in folds(real, shop.seed):
        model = shop.rights([m for m in real if m not in fold], basis=basis)
        scores |= {m.id: shop.best(model, m) for m in fold}
    return scores


def said(both: Judgement, learnt: Learnt, scores: NDArray[np.float64], threshold: float = -LEAN) -> frozenset[str]:
    """The rights that both witnesses together name."""
    odds = rows_of(learnt, scores) @ both.weights + both.bias
    return frozenset(label for label, o in zip(RIGHTS, odds, strict=True) if o >= threshold)


def pack(trained: Trained, folder: Path) -> int:
    """Write `folder`/weights.npz: whole numbers of one byte and a scale a label; returns its size in bytes."""
    arrays: dict[str, Any] = {"both_weights": trained.both.weights, "both_bias": np.float64(trained.both.bias)}
    for name, model in (("rights", trained.rights), ("purposes", trained.purposes)):
        scales = np.abs(model.weights).max(1) / 127
        arrays |= {f"{name}_labels": np.array(model.labels), f"{name}_scales": scales.astype(np.float32),
                   f"{name}_biases": model.biases,
                   f"{name}_weights": np.rint(model.weights / scales[:, None]).astype(np.int8)}  # fmt: skip
    np.savez_compressed(folder / "weights.npz", **arrays)
    return (folder / "weights.npz").stat().st_size


def train_triage(folder: Path, date: str, seed: int, corpora: Sequence[Path]) -> dict[str, Any]:
    """Train on the frames and the annotated messages, write weights and card; returns the card."""
    shop, real = Workshop(frames(), Vectors(), seed), annotated(corpora)
    scores = held_out(shop, real)
    both = stack(real, scores)
    used = {m.id: said(both, m, scores[m.id]) for m in real}
    made = composed(shop.frames, COMPOSED, Random(seed))  # noqa: S311 - must repeat
    trained = Trained(shop.rights(real), shop.purposes(made, real, used), both)
    card = {"name": "briefgeheim-triage", "licence": "GPL-3.0-or-later", "seed": seed, "date": date,
            "frames": len(shop.frames), "messages": len(real), "size_bytes": pack(trained, folder),
            "fitted_on": sorted(m.id for m in real)}  # fmt: skip
    (folder / "card.json").write_text(json.dumps(card, indent=1) + "\n", "utf-8")
    return card
