"""Whole messages to learn from: annotated ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.limits import Limits
from pipelines.parse import parse
from pipelines.triage.model import windows
from pipelines.triage.new_text import NewText, fold, new_text
from pipelines.triage.rights import rule_scores
from worker.evaluate.corpus import GoldMessage, read_corpus
from worker.evaluate.render import render
from worker.train.triage_fit import RIGHTS

SUBJECTS = "subjects.txt"
NEAR = 120
ANNOTATED, WRITTEN = 3.0, 1.0
"""How much a message counts where witnesses of purposes are weighed: written ones are harder than what comes in."""


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
    counts: float = WRITTEN

    @property
    def asked(self) -> frozenset[str]:
        """Its rights, and "any" where there is one."""
        return self.rights | ({"any"} if self.rights else frozenset())


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
    return replace(made(gold.id, text, gold.rights, gold.purposes, near), counts=ANNOTATED)


def made(
    name: str, text: NewText, rights: frozenset[str], purposes: frozenset[str], near: tuple[str, ...] = ()
) -> Learnt:
    """A message with what the rules make of it."""
    said = rule_scores(text)
    rules = np.array([said[label][0] if label in said else 0.0 for label in RIGHTS])
    return Learnt(name, text, rights, purposes, near, windows(text), rules)
