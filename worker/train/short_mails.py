"""Short annotated messages written to learn from (`worker/train/lines`), one subject a file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from worker.evaluate.corpus import GoldMessage, read_corpus

LINES = Path(__file__).parent / "lines"


@cache
def short_mails() -> tuple[GoldMessage, ...]:
    """All of them, in the order of the files; `Rejected("corpus")` names one that is malformed."""
    return tuple(message for file in sorted(LINES.glob("*.mail")) for message in read_corpus(file))
