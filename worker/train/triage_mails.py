"""Whole messages to learn from: put together from frames, and annotated ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from models.limits import Limits
from pipelines.parse import parse
from pipelines.triage.model import message_vector, windows
from pipelines.triage.new_text import NewText, fold, new_text, sentences
from pipelines.triage.purposes import known
from pipelines.triage.rights import rule_scores
from worker.evaluate.corpus import GoldMessage, read_corpus
from worker.evaluate.render import render
from worker.train.triage_data import Frame, choose, untidy
from worker.train.triage_fit import RIGHTS

SUBJECTS = "subjects.txt"
NEAR = 120


@dataclass(slots=True)
class Learnt:
    """A message with what it teaches: labels, windows, the rules' scores, the account numbers' surroundings."""

    id: str
    text: NewText
    rights: frozenset[str]
    purposes: frozenset[str]
    accounts: tuple[str, ...]
    windows: list[str]
    rules: NDArray[np.float64]

    def features(self, used: frozenset[str]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """For its purposes, where the rights `used` are known."""
        return message_vector(self.text, known(self.text, used, self.accounts))


def annotated(paths: Iterable[Path]) -> list[Learnt]:
    """Every message of the corpus files, rendered as mail and parsed as such."""
    return [learnt(gold, number) for path in paths for number, gold in enumerate(read_corpus(path))]


def learnt(gold: GoldMessage, number: int) -> Learnt:
    """One message, rendered as mail number `number` and parsed as such."""
    text = new_text(parse(render(gold, number), Limits()))
    near = tuple(
        fold(gold.body[max(0, s.start - NEAR) : s.start] + " " + gold.body[s.end : s.end + NEAR])
        for s in gold.spans
        if s.type == "IBAN_CODE" and s.where == "body"
    )
    return _made(gold.id, text, gold.rights, gold.purposes, near)


def _made(
    name: str, text: NewText, rights: frozenset[str], purposes: frozenset[str], near: tuple[str, ...] = ()
) -> Learnt:
    said = rule_scores(text)
    rules = np.array([said[label][0] if label in said else 0.0 for label in RIGHTS])
    return Learnt(name, text, rights, purposes, near, windows(text), rules)


def composed(frames: Sequence[Frame], number: int, rng: Random) -> list[Learnt]:
    """Messages put together from frames: one matter, at times a second one."""
    bodies = [f for f in frames if f.file != SUBJECTS and f.purposes]
    return [_compose(bodies, frames, rng, at) for at in range(number)]


def _compose(bodies: Sequence[Frame], frames: Sequence[Frame], rng: Random, number: int) -> Learnt:
    matters = [rng.choice(bodies)]
    if rng.random() < 0.2:
        matters.append(rng.choice(bodies))
    said: list[Frame] = []
    for matter in matters:
        same = [f for f in bodies if f.labels == matter.labels and f.file == matter.file]
        said += [matter, *rng.sample(same, min(len(same), rng.randint(0, 2)))]
    purposes = frozenset(str(p) for f in said for p in f.purposes)
    body = "\n".join(untidy(choose(f.text, rng), rng) for f in said)
    headline = sentences(_subject(matters[0], frames, rng)).replace("\n", " ")
    rights = frozenset(label for f in said for label in f.rights)
    return _made(f"made-{number}", NewText(headline, headline, sentences(body)), rights, purposes)


def _subject(matter: Frame, frames: Sequence[Frame], rng: Random) -> str:
    if rng.random() < 0.3:
        return " ".join(re.split(r"\s+", choose(matter.text, rng))[: rng.randint(2, 7)])
    fitting = [f for f in frames if f.file == SUBJECTS and matter.purposes <= f.purposes]
    return rng.choice(fitting).text if fitting else ""
