"""Examine every message of some corpus files and count."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from worker.evaluate.corpus import GoldMessage, read_corpus
from worker.evaluate.render import render
from worker.evaluate.score import Tally
from worker.policy_file import load_policy
from worker.settings import load_settings


def evaluate_files(
    files: Iterable[Path], progress: Callable[[Sequence[GoldMessage]], Iterable[GoldMessage]] = iter
) -> Tally:
    """Score the configured policy and detectors on the messages of `files`."""
    from pipelines.detect.engine import Detector
    from pipelines.examine import examine

    settings = load_settings()
    policy, detector = load_policy(settings.policy), Detector.build()
    messages = [message for file in files for message in read_corpus(file)]
    tally = Tally()
    for number, message in enumerate(progress(messages)):
        raw = render(message, number)
        verdict = examine(raw, policy, detector, settings.limits)
        rights, purposes = {r.label for r in verdict.rights}, {str(p) for p in verdict.purposes}
        tally.add(message, raw, verdict.redacted.raw, rights, purposes)
    return tally
