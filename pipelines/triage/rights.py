"""Which rights a message uses: the cues of `models.rights` searched in each sentence, and a trained model."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import numpy as np
import re2
from numpy.typing import NDArray

from models.right import Right, all_rights
from models.triage import RightHit
from models.wording import GROUPS, HYPOTHETICAL
from pipelines.triage.judge import right_evidence
from pipelines.triage.model import Reading, read, trained
from pipelines.triage.new_text import NewText

THRESHOLD = 0.5
"""A right counts from this score on: lower than even odds, since a missed request costs more than a false alarm."""

STRONG, ALONE = 0.93, 0.65
"""A rule of this score or more counts by itself, for so much of its score: enough to be judged by a person."""

LEAN = 0.8
"""Log-odds in favour of a right: a missed request costs more than a false alarm."""
LEAN_MORE = {"authority_demand": 1.6, "data_breach": 1.6}
"""The same where hours count: these must never be missed."""
BY_MODEL = "trained model"
"""The cue of a right that no cue rule saw."""

_GROUP = re.compile(r"\{([a-z_]+)\}")
_GAP = r"\b.{0,60}\b"
_OPTIONS = re2.Options()
_OPTIONS.max_mem = 64 << 20  # bytes, for the largest automaton; most use a fraction
_OPTIONS.log_errors = False


@dataclass(frozen=True, slots=True)
class _Rule:
    name: str
    score: float
    pattern: re2._Regexp


@dataclass(frozen=True, slots=True)
class _Right:
    label: str
    cues: tuple[_Rule, ...]
    denials: re2._Regexp | None


def expand(pattern: str) -> str:
    """A cue in full: groups put in, gaps and either-order spelt out."""
    full = _GROUP.sub(lambda m: GROUPS[m[1]], pattern)
    if " <> " in full:
        left, right = (f"(?:{side})" for side in full.split(" <> ", 1))
        full = f"{left}{_GAP}{right}|{right}{_GAP}{left}"
    return full.replace(" ... ", _GAP)


def _compiled(pattern: str) -> re2._Regexp:
    return re2.compile(rf"(?m)(?:^|\b)(?:{expand(pattern)})(?:\b|$)", _OPTIONS)


@cache
def _rules() -> tuple[_Right, ...]:
    return tuple(_compile(right) for right in all_rights().values())


def _compile(right: Right) -> _Right:
    cues = tuple(_Rule(c.name, c.score, _compiled(c.pattern)) for cs in right.cues.values() for c in cs)
    denials = [d for ds in right.denials.values() for d in ds]
    if right.label not in ("rights_question", "complaint", "data_breach"):
        denials += HYPOTHETICAL
    denied = _compiled("|".join(f"(?:{expand(d)})" for d in denials)) if denials else None
    return _Right(right.label, cues, denied)


def rights(text: NewText, reading: Reading | None = None) -> tuple[RightHit, ...]:
    """Every right with a score of at least `THRESHOLD`, the surest first.

    `cue` names what the rules saw, or says that only the trained model did.
    """
    said = rule_scores(text)
    hits = (
        RightHit(label, round(s, 3), said.get(label, (0.0, BY_MODEL))[1])
        for label, s in _judged({label: score for label, (score, _) in said.items()}, reading or read(text)).items()
    )
    return tuple(sorted((h for h in hits if h.score >= THRESHOLD), key=lambda h: (-h.score, h.label)))


def _judged(rules: dict[str, float], reading: Reading) -> dict[str, float]:
    """The score (0 to 1) of each right: both witnesses, and a lean towards the request."""
    if not len(reading.rights):
        return rules
    labels = trained().rights.labels[:-1]
    said = np.array([rules.get(label, 0.0) for label in labels])
    rows = right_evidence(reading.rights.max(0).astype(float), reading.asked.astype(float), said)
    scores = weighed(trained().right_judge.odds(rows) + leaning(labels), said)
    return dict(zip(labels, scores.tolist(), strict=True))


def leaning(labels: Iterable[str]) -> NDArray[np.float64]:
    """Log-odds in favour of each label."""
    return np.array([LEAN_MORE.get(label, LEAN) for label in labels])


def weighed(odds: NDArray[np.float64], rules: NDArray[np.float64]) -> NDArray[np.float64]:
    """Scores (0 to 1) from log-odds and the rules' scores; a strong rule counts even where the models are silent."""
    return np.maximum(1 / (1 + np.exp(-odds)), np.where(rules >= STRONG, ALONE * rules, 0.0))


def rule_scores(text: NewText) -> dict[str, tuple[float, str]]:
    """(score, cue) of each right that some cue speaks for."""
    lines = f"{text.subject}\n{text.body}"
    found = ((right.label, _hit(right, lines)) for right in _rules())
    return {label: (hit.score, hit.cue) for label, hit in found if hit}


def _hit(right: _Right, lines: str) -> RightHit | None:
    """Noisy or over the cues by name: two different witnesses add up, the same one twice does not."""
    scores: dict[str, float] = {}
    for cue in right.cues:
        if cue.score > scores.get(cue.name, 0.0) and _said(cue, right, lines):
            scores[cue.name] = cue.score
    if not scores:
        return None
    doubt = 1.0
    for score in scores.values():
        doubt *= 1 - score
    return RightHit(right.label, round(1 - doubt, 3), max(scores, key=lambda n: scores[n]))


def _said(cue: _Rule, right: _Right, lines: str) -> bool:
    """Whether some sentence holds the cue and no denial."""
    for match in cue.pattern.finditer(lines):
        start = lines.rfind("\n", 0, match.start() + 1) + 1
        end = lines.find("\n", max(match.end() - 1, start))
        line = lines[start : end if end >= 0 else len(lines)]
        if not (right.denials and right.denials.search(line)):
            return True
    return False
