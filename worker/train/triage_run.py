"""Train the text models of triage, and judge annotated messages by models that never saw them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from models.triage import Purpose
from pipelines.triage.features import SIZE, Vector
from pipelines.triage.judge import KINDS, purpose_evidence, right_evidence
from pipelines.triage.model import Judgement, Model, Trained
from pipelines.triage.purposes import decided
from pipelines.triage.rights import THRESHOLD, weighed
from worker.train.triage_data import Frame, snippets, topic_snippets
from worker.train.triage_fit import PURPOSES, RIGHTS, Rows, Vectors, fit, flags, which_windows
from worker.train.triage_mails import SUBJECTS, Learnt, composed

STRENGTH, FAVOUR = 10.0, 3.0
"""Scikit-learn's C for windows, and how much more a window with the label counts."""
FAVOUR_TOPICS = 1.5
REAL_WINDOW = 0.5
"""How much a window of an annotated message counts beside a written one; there are many of them."""
COMPOSED, REAL_MESSAGE, STRENGTH_MESSAGE = 1_500, 4.0, 3.0
"""Messages put together for the purposes, how much an annotated one counts beside them, and C."""
KNOWN = 2 * len(PURPOSES) + len(KINDS) + 2
FOLDS = 5

Table = NDArray[np.float64]
Labels = frozenset[str]


@dataclass
class Workshop:
    """What is trained on, and what every fold needs again."""

    frames: tuple[Frame, ...]
    seed: int
    vectors: Vectors = field(default_factory=Vectors)

    @cached_property
    def written(self) -> Model:
        """Rights by window from the frames alone; it reads the annotated messages for the model proper."""
        return fit(self._right_rows(), RIGHTS, STRENGTH, FAVOUR)

    @cached_property
    def topics(self) -> Model:
        """Purposes by window, from the frames alone."""
        rng, rows = Random(self.seed), Rows()  # noqa: S311 - must repeat
        told = [f for f in self.frames if 0 < len(f.purposes) < MANY]
        for frame in told:
            for text, said in topic_snippets(frame, told, rng):
                rows.add(self.vectors(text), flags(said, PURPOSES))
        return fit(rows, PURPOSES, STRENGTH, FAVOUR_TOPICS)

    @cached_property
    def made(self) -> tuple[tuple[Vector, NDArray[np.int8]], ...]:
        """Messages put together from the frames."""
        messages = composed(self.frames, COMPOSED, Random(self.seed))  # noqa: S311 - must repeat
        return tuple((m.features(m.rights), flags(m.purposes, PURPOSES)) for m in messages)

    def rights(self, real: Sequence[Learnt]) -> Model:
        """Rights by window, from the frames and from annotated messages."""
        rows = self._right_rows()
        for learnt in real:
            seen = [self.vectors(w) for w in learnt.windows]
            labels = which_windows(self.written, seen, flags(learnt.rights, RIGHTS))
            for features, said in zip(seen, labels, strict=True):
                rows.add(features, said, REAL_WINDOW)
        return fit(rows, RIGHTS, STRENGTH, FAVOUR)

    def _right_rows(self) -> Rows:
        rng, rows = Random(self.seed), Rows()  # noqa: S311 - must repeat
        used = [f for f in self.frames if f.file != SUBJECTS]
        neutral = [f for f in used if not f.rights]
        for frame in used:
            for text, said in snippets(frame, neutral, rng):
                rows.add(self.vectors(text), flags(said, RIGHTS))
        return rows

    def purposes(self, real: Sequence[Learnt], used: dict[str, Labels]) -> Model:
        """Purposes by message; `used` are the rights that an annotated message is taken to use."""
        rows = Rows()
        for features, said in self.made:
            rows.add(features, said)
        for learnt in real:
            rows.add(learnt.features(used[learnt.id]), flags(learnt.purposes, PURPOSES), REAL_MESSAGE)
        return fit(rows, PURPOSES, STRENGTH_MESSAGE, 1.0, 2 * SIZE + KNOWN)

    def right_rows(self, learnt: Learnt, model: Model) -> Table:
        """Evidence for each right."""
        best = np.max([model.score(self.vectors(w)) for w in learnt.windows], 0).astype(float)
        return right_evidence(best)

    def purpose_rows(self, learnt: Learnt, model: Model, used: Labels) -> Table:
        """Evidence for each purpose."""
        topics = np.array([self.topics.score(self.vectors(w)) for w in learnt.windows])
        features = learnt.features(used)
        headline = self.topics.score(self.vectors(learnt.text.headline))
        told = (topics, headline, model.score(features), features[1][-KNOWN:])
        return purpose_evidence(*(values.astype(float) for values in told))


MANY = 5
"""A line with so many purposes says nothing of any."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Evidence of every annotated message by models fitted without it, and the rights then named."""

    rights: dict[str, Table]
    used: dict[str, Labels]
    purposes: dict[str, Table]


def folds(real: Sequence[Learnt], seed: int) -> list[list[Learnt]]:
    """The messages in `FOLDS` random parts."""
    order = list(real)
    Random(seed).shuffle(order)  # noqa: S311 - must repeat
    return [order[k::FOLDS] for k in range(FOLDS)]


def held_out(shop: Workshop, real: Sequence[Learnt]) -> Judged:
    """Each fold read by models fitted on the others."""
    rights: dict[str, Table] = {}
    used: dict[str, Labels] = {}
    purposes: dict[str, Table] = {}
    for fold, rest in _splits(real, shop.seed):
        model = shop.rights(rest)
        rights |= {m.id: shop.right_rows(m, model) for m in fold}
    for fold, rest in _splits(real, shop.seed + 1):
        judge = right_judge(rest, rights)
        used |= {m.id: named(judge, rights[m.id], m.rules) for m in fold}
    for fold, rest in _splits(real, shop.seed):
        whole = shop.purposes(rest, used)
        purposes |= {m.id: shop.purpose_rows(m, whole, used[m.id]) for m in fold}
    return Judged(rights, used, purposes)


def _splits(real: Sequence[Learnt], seed: int) -> list[tuple[list[Learnt], list[Learnt]]]:
    return [(fold, [m for m in real if m not in fold]) for fold in folds(real, seed)]


def right_judge(real: Sequence[Learnt], evidence: dict[str, Table]) -> Judgement:
    """How much to believe the model, from messages that it was not fitted on."""
    return _judge(real, evidence, lambda m: flags(m.rights, RIGHTS), 1.0)


def purpose_judge(real: Sequence[Learnt], evidence: dict[str, Table]) -> Judgement:
    """The same for purposes."""
    return _judge(real, evidence, lambda m: flags(m.purposes, PURPOSES), 0.1)


def _judge(
    real: Sequence[Learnt], evidence: dict[str, Table], gold: Callable[[Learnt], NDArray[Any]], strength: float
) -> Judgement:
    x, y = np.vstack([evidence[m.id] for m in real]), np.concatenate([gold(m) for m in real])
    fitted = LogisticRegression(C=strength, max_iter=3000).fit(x, y)
    return Judgement(fitted.coef_[0].astype(np.float32), float(fitted.intercept_[0]))


def named(judge: Judgement, evidence: Table, rules: Table) -> Labels:
    """The rights that both witnesses together name."""
    scores = weighed(judge.odds(evidence), rules)
    return frozenset(label for label, score in zip(RIGHTS, scores, strict=True) if score >= THRESHOLD)


def about(judge: Judgement, evidence: Table, used: Labels) -> Labels:
    """The purposes decided upon."""
    odds = {Purpose(p): float(o) for p, o in zip(PURPOSES, judge.odds(evidence), strict=True)}
    return frozenset(map(str, decided(odds, used, speaks=True)))


def cross_judged(real: Sequence[Learnt], judged: Judged, seed: int) -> dict[str, tuple[Labels, Labels]]:
    """Rights and purposes of each message, everything fitted without it."""
    said: dict[str, tuple[Labels, Labels]] = {}
    for fold, rest in _splits(real, seed + 1):
        judge = purpose_judge(rest, judged.purposes)
        said |= {m.id: (judged.used[m.id], about(judge, judged.purposes[m.id], judged.used[m.id])) for m in fold}
    return said


def train(shop: Workshop, real: Sequence[Learnt], judged: Judged | None = None) -> Trained:
    """The models on everything, the judges on what was held out."""
    judged = judged or held_out(shop, real)
    return Trained(
        shop.rights(real),
        shop.topics,
        shop.purposes(real, judged.used),
        right_judge(real, judged.rights),
        purpose_judge(real, judged.purposes),
    )
