"""Train the text models of triage, and judge messages by models that never saw them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from pipelines.triage.judge import purpose_evidence, right_evidence
from pipelines.triage.model import Judgement, Model, Trained, message_vector
from pipelines.triage.purposes import known
from pipelines.triage.rights import THRESHOLD, leaning, weighed
from worker.train.triage_data import Frame, snippets, topic_snippets
from worker.train.triage_fit import ASKED, PURPOSES, RIGHTS, Rows, Vectors, fit, flags, which_windows
from worker.train.triage_mails import SUBJECTS, Learnt

STRENGTH, FAVOUR = 10.0, 3.0
"""Scikit-learn's C for windows, and how much more a window with the label counts."""
FAVOUR_TOPICS = 1.5
WINDOW = 0.5
"""How much a window of a message counts beside a written line; there are many of them."""
STRENGTH_MESSAGE, FAVOUR_MESSAGE = 30.0, 2.0
"""C for whole messages, and how much more one with the right counts."""
LINE, TOPIC_LINE = 0.3, 0.2
"""How much a written line counts as a message of its own, for rights and for purposes."""
STRENGTH_JUDGE = 0.3
MANY = 5
"""A line with so many purposes says nothing of any."""
FOLDS = 5

Table = NDArray[np.float64]
Labels = frozenset[str]
Parts = Sequence[Sequence[Learnt]]


@dataclass(frozen=True, slots=True)
class Witnesses:
    """The models that are fitted on messages."""

    rights: Model
    asked: Model
    purposes: Model


@dataclass
class Workshop:
    """What is trained on, and what every fold needs again."""

    frames: tuple[Frame, ...]
    seed: int
    vectors: Vectors = field(default_factory=Vectors)

    @cached_property
    def guess(self) -> Model:
        """Rights by window from the frames alone; it reads the messages for the model proper."""
        return fit(self._right_rows, ASKED, STRENGTH, FAVOUR)

    @cached_property
    def topics(self) -> Model:
        """Purposes by window, from the frames alone."""
        return fit(self._topic_rows, PURPOSES, STRENGTH, FAVOUR_TOPICS)

    def witnesses(self, messages: Sequence[Learnt]) -> Witnesses:
        """Every model that learns from messages, fitted on these."""
        asked, purposes = self._right_rows.weighing(LINE), self._topic_rows.weighing(TOPIC_LINE)
        for learnt in messages:
            body, subject, headline = learnt.text.body, learnt.text.subject, learnt.text.headline
            asked.add(message_vector(body, subject), flags(learnt.asked, ASKED))
            purposes.add(message_vector(body, headline), flags(learnt.purposes, PURPOSES))
        return Witnesses(
            self._rights(messages),
            fit(asked, ASKED, STRENGTH_MESSAGE, FAVOUR_MESSAGE, rare=True),
            fit(purposes, PURPOSES, STRENGTH_MESSAGE, 1.0, rare=True),
        )

    def _rights(self, messages: Sequence[Learnt]) -> Model:
        rows = self._right_rows.weighing(1.0)
        for learnt in messages:
            seen = [self.vectors(w) for w in learnt.windows]
            labels = which_windows(self.guess, seen, flags(learnt.asked, ASKED))
            for features, said in zip(seen, labels, strict=True):
                rows.add(features, said, WINDOW)
        return fit(rows, ASKED, STRENGTH, FAVOUR)

    @cached_property
    def _right_rows(self) -> Rows:
        rng, rows = Random(self.seed), Rows()  # noqa: S311 - must repeat
        used = [f for f in self.frames if f.file != SUBJECTS]
        neutral = [f for f in used if not f.rights]
        for frame in used:
            for text, said in snippets(frame, neutral, rng):
                rows.add(self.vectors(text), flags(said | {"any"} if said else said, ASKED))
        return rows

    @cached_property
    def _topic_rows(self) -> Rows:
        rng, rows = Random(self.seed), Rows()  # noqa: S311 - must repeat
        told = [f for f in self.frames if 0 < len(f.purposes) < MANY]
        for frame in told:
            for text, said in topic_snippets(frame, told, rng):
                rows.add(self.vectors(text), flags(said, PURPOSES))
        return rows

    def right_rows(self, learnt: Learnt, models: Witnesses) -> Table:
        """Evidence for each right."""
        best = np.max([models.rights.score(self.vectors(w)) for w in learnt.windows], 0)
        whole = models.asked.score(message_vector(learnt.text.body, learnt.text.subject))
        return right_evidence(best.astype(float), whole.astype(float), learnt.rules)

    def purpose_rows(self, learnt: Learnt, models: Witnesses, used: Labels) -> Table:
        """Evidence for each purpose, where the rights `used` are known."""
        topics = np.array([self.topics.score(self.vectors(w)) for w in learnt.windows])
        headline = self.topics.score(self.vectors(learnt.text.headline))
        whole = models.purposes.score(message_vector(learnt.text.body, learnt.text.headline))
        told = (topics, headline, whole, known(learnt.text, used, learnt.accounts))
        return purpose_evidence(*(values.astype(float) for values in told))


@dataclass(frozen=True, slots=True)
class HeldOut:
    """Models fitted without each part, their evidence of the messages of that part, and the rights then named."""

    parts: Parts
    models: list[Witnesses]
    rights: dict[str, Table]
    used: dict[str, Labels]
    purposes: dict[str, Table]


def folds(messages: Sequence[Learnt], seed: int) -> list[list[Learnt]]:
    """The messages in `FOLDS` random parts."""
    order = list(messages)
    Random(seed).shuffle(order)  # noqa: S311 - must repeat
    return [order[k::FOLDS] for k in range(FOLDS)]


def held_out(shop: Workshop, parts: Parts) -> HeldOut:
    """Each part read by models fitted on the others."""
    models = [shop.witnesses(without(parts, at)) for at in range(len(parts))]
    read = [(m, at) for at, part in enumerate(parts) for m in part]
    rights = {m.id: shop.right_rows(m, models[at]) for m, at in read}
    judges = [right_judge(without(parts, at), rights) for at in range(len(parts))]
    used = {m.id: named(judges[at], rights[m.id], m.rules) for m, at in read}
    purposes = {m.id: shop.purpose_rows(m, models[at], used[m.id]) for m, at in read}
    return HeldOut(parts, models, rights, used, purposes)


def without(parts: Parts, left_out: int) -> list[Learnt]:
    """The messages of all other parts."""
    return [message for number, part in enumerate(parts) if number != left_out for message in part]


def right_judge(messages: Sequence[Learnt], evidence: dict[str, Table]) -> Judgement:
    """How much to believe each witness, from messages that no model was fitted on."""
    return _judge(messages, evidence, lambda m: flags(m.rights, RIGHTS), np.ones(len(messages)))


def purpose_judge(messages: Sequence[Learnt], evidence: dict[str, Table]) -> Judgement:
    """The same for purposes."""
    return _judge(messages, evidence, lambda m: flags(m.purposes, PURPOSES), np.array([m.counts for m in messages]))


def _judge(
    messages: Sequence[Learnt], evidence: dict[str, Table], gold: Callable[[Learnt], NDArray[Any]], counts: Table
) -> Judgement:
    """A logistic regression on one row a label, the same weights for all; `counts` is each message's weight."""
    x, y = np.vstack([evidence[m.id] for m in messages]), np.concatenate([gold(m) for m in messages])
    fitted = LogisticRegression(C=STRENGTH_JUDGE, max_iter=3000).fit(x, y, np.repeat(counts, len(y) // len(messages)))
    return Judgement(fitted.coef_[0].astype(np.float32), float(fitted.intercept_[0]))


def named(judge: Judgement, evidence: Table, rules: Table) -> Labels:
    """The rights that all witnesses together name."""
    scores = weighed(judge.odds(evidence) + leaning(RIGHTS), rules)
    return frozenset(label for label, score in zip(RIGHTS, scores, strict=True) if score >= THRESHOLD)


def each(shop: Workshop, held: HeldOut) -> Iterator[Trained]:
    """All models, without each part in turn.

    The judges learn from the labels of the other parts only. The evidence they weigh there comes from models that each
    left its own part out, but not this one: fitting all anew would take four times as long.
    """
    for at in range(len(held.parts)):
        yield _trained(shop, held.models[at], without(held.parts, at), held)


def train(shop: Workshop, held: HeldOut) -> Trained:
    """The models on everything, the judges on what was held out."""
    messages = [m for part in held.parts for m in part]
    return _trained(shop, shop.witnesses(messages), messages, held)


def _trained(shop: Workshop, models: Witnesses, messages: Sequence[Learnt], held: HeldOut) -> Trained:
    judges = right_judge(messages, held.rights), purpose_judge(messages, held.purposes)
    return Trained(models.rights, shop.topics, models.asked, models.purposes, *judges)
