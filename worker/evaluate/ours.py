"""The shipped software under test: under any policy, on annotated messages or on names by origin."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from models.policy import Policy
from pipelines.detect.engine import Detector
from pipelines.examine import examine
from pipelines.parse import parse
from worker.evaluate import by_origin
from worker.evaluate.corpus import GoldMessage
from worker.evaluate.origins import Mention
from worker.evaluate.outcome import Outcome, Redactor
from worker.evaluate.place import place
from worker.evaluate.render import render
from worker.policy_file import load_policy
from worker.settings import Settings, load_settings

ROUNDS = {"listed": 2, "unlisted": 1}
"""How often each pattern gets a name of each origin; more, and chance moves an origin less."""


@dataclass(frozen=True, slots=True)
class Ours:
    """Settings, detector and policy, loaded once."""

    settings: Settings
    detector: Detector
    policy: Policy

    @classmethod
    def load(cls, policy: Path | None = None) -> Ours:
        """What the settings describe, under the policy file given, else under the configured one."""
        settings = load_settings()
        told, under = settings.detect, load_policy(policy or settings.policy, settings.data_dir)
        detector = Detector.build(spacy=told.spacy, presidio=told.presidio, deduce=told.deduce)
        return cls(settings, detector, under)

    def under(self, policy: Path) -> Ours:
        """The same software under another policy file."""
        return replace(self, policy=load_policy(policy))

    def redactor(self) -> Redactor:
        """Everything that a message goes through between intake and delivery."""

        def redactor(gold: GoldMessage, number: int) -> Outcome:
            raw, limits = render(gold, number), self.settings.limits
            verdict = examine(raw, self.policy, self.detector, limits)
            return Outcome(
                redacted=verdict.redacted.raw,
                said=place(verdict.findings, parse(raw, limits), gold),
                rights=frozenset(right.label for right in verdict.rights),
                purposes=frozenset(map(str, verdict.purposes)),
            )

        return redactor

    def by_origin(
        self, names: str, progress: Callable[[tuple[Mention, ...]], Iterable[Mention]] = iter
    ) -> dict[str, Any]:
        """`by_origin` of names that stand in our lists ("listed") or in none ("unlisted")."""
        rounds, unlisted = ROUNDS[names], names == "unlisted"
        return by_origin.by_origin(
            self.policy, self.detector, self.settings, unlisted=unlisted, rounds=rounds, progress=progress
        )
