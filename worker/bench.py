"""Throughput and growth, side by side with stock Presidio on the same mails in the same run.

Figures are CPU time per KB of message text, so that a busy machine disturbs them little; the ratio is what to quote.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from models.policy import Policy
from worker.policy_file import load_policy
from worker.settings import Settings

SIZES = (1, 4, 16, 64)
"""KB of text per message."""

_Sample = TypeVar("_Sample")


@dataclass(frozen=True, slots=True)
class Row:
    """CPU milliseconds per KB of text for one message size, ours and stock."""

    kilobytes: int
    ours: float
    stock: float

    @property
    def ratio(self) -> float:
        """How many times the cost of stock Presidio ours is; below 1 is cheaper."""
        return self.ours / self.stock


def bench(mails: list[Path], settings: Settings, rounds: int = 3) -> Iterator[Row]:
    """One row per message size, in rising order; each figure is the best of `rounds` alternating runs."""
    text = "\n\n".join(_body(path) for path in mails)
    ours, stock = _ours(load_policy(settings.policy, settings.data_dir), settings), _stock()
    for size in SIZES:
        sample = (text * (size * 1024 // len(text) + 1))[: size * 1024]
        pairs = [(cpu(ours, sample), cpu(stock, sample)) for _ in range(rounds)]
        yield Row(size, min(a for a, _ in pairs) / size, min(b for _, b in pairs) / size)


def _body(path: Path) -> str:
    from worker.evaluate.align import texts

    return "\n\n".join(texts(path.read_bytes())[1])


def cpu(work: Callable[[_Sample], object], sample: _Sample) -> float:
    """CPU milliseconds of one call."""
    start = time.process_time()
    work(sample)
    return (time.process_time() - start) * 1000


def _ours(policy: Policy, settings: Settings) -> Callable[[str], object]:
    """All of examine(): parsing, attribution, decision and redaction included."""
    from pipelines.detect.engine import Detector
    from pipelines.examine import examine

    detector = Detector.build()
    head = b"From: Ans <ans@voorbeeld.example>\r\nSubject: vraag\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    return lambda text: examine(head + text.encode(), policy, detector, settings.limits)


def _stock() -> Callable[[str], object]:
    """Presidio as it comes, with blank pipelines: finding only, nothing decided, nothing redacted."""
    from worker.evaluate.reference import presidio

    find = presidio()
    return lambda text: list(find(text, "nl"))
