"""What a recogniser, or the whole detector, finds in a text: the words themselves, in reading order."""

from __future__ import annotations

from functools import cache

from models.message import Mail, Part, PartKind
from pipelines.detect import context
from pipelines.detect.engine import Detector
from pipelines.detect.recogniser import Recogniser, Scene


def found(recogniser: Recogniser, text: str) -> list[str]:
    """The spans of one recogniser, without repetitions."""
    context.forget()
    return [text[start:end] for start, end in sorted({(hit.start, hit.end) for hit in recogniser.find(text, Scene())})]


@cache
def detector() -> Detector:
    """One detector with everything in the folder, for all tests."""
    return Detector.build()


def candidates(text: str) -> list[tuple[str, str]]:
    """(type, words) of what the whole detector says of a text."""
    part = Part("1", PartKind.PLAIN, text)
    found_ones = detector().find_in(part, Mail(b"", (part,)))
    return [(str(c.type), text[c.start : c.end]) for c in found_ones]
