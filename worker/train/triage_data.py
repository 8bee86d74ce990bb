"""Written examples of `worker/train/examples`: frames under headings of labels, made into texts of one window each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from models.right import all_rights
from models.triage import Purpose
from pipelines.triage.new_text import sentences

_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
EXAMPLES = Path(__file__).parent / "examples"
OPENINGS = (
    "",
    "",
    "",
    "hallo, ",
    "beste mensen, ",
    "hoi ",
    "goedemiddag, ",
    "dear all, ",
    "hi, ",
    "l.s. ",
    "geachte heer, mevrouw, ",
)
SLANG = {"jullie": "jlie", "even": "ff", "mijn": "mn", "please": "pls", "your": "ur", "gegevens": "gegevns"}


BY_RIGHT = {"complaint": Purpose.COMPLAINT, "authority_demand": Purpose.LEGAL}
"""The purposes that rights make; a breach makes none, every other right makes `rights`."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One written line: `id` names it, `file` says where it stands."""

    id: int
    file: str
    text: str
    labels: frozenset[str]

    @property
    def rights(self) -> frozenset[str]:
        """The headings' rights."""
        return self.labels & all_rights().keys()

    @property
    def purposes(self) -> frozenset[Purpose]:
        """The headings' purposes, and those that its rights make."""
        implied = {BY_RIGHT.get(right, Purpose.RIGHTS) for right in self.rights - {"data_breach"}}
        return frozenset({p for p in Purpose if p in self.labels} | implied)


@cache
def frames() -> tuple[Frame, ...]:
    """Every frame, in the order of the files."""
    found: list[Frame] = []
    for file in sorted(EXAMPLES.glob("*.txt")):
        labels: frozenset[str] = frozenset()
        for line in file.read_text("utf-8").splitlines():
            if line.startswith("## "):
                labels = frozenset(line[3:].split(", "))
            elif line:
                found.append(Frame(len(found), file.name, line, labels))
    return tuple(found)


def choose(text: str, rng: Random) -> str:
    """One of each [choice|of words]."""
    return _CHOICE.sub(lambda m: rng.choice(m[1].split("|")), text)


def untidy(text: str, rng: Random) -> str:
    """As somebody in a hurry types it: an abbreviation, a typing mistake."""
    for word, short in SLANG.items():
        if rng.random() < 0.3:
            text = re.sub(rf"\b{word}\b", short, text)
    words = text.split(" ")
    for at in rng.sample(range(len(words)), min(len(words), rng.randint(0, 2))):
        words[at] = _mistyped(words[at], rng)
    return " ".join(words)


def _mistyped(word: str, rng: Random) -> str:
    if len(word) < 5:
        return word
    at = rng.randrange(1, len(word) - 1)
    return word[:at] + rng.choice(("", word[at] * 2, word[at + 1] + word[at])) + word[at + 1 + rng.randint(0, 1) :]


def window(text: str) -> str:
    """The text as triage sees it, in one line."""
    return sentences(text).replace("\n", " ")


def snippets(frame: Frame, others: Sequence[Frame], rng: Random) -> Iterator[tuple[str, frozenset[str]]]:
    """Texts of one window from a frame: plain, untidy, beside a sentence about something else; and their rights."""
    for _ in range(3 if "[" in frame.text else 1):
        yield window(choose(frame.text, rng)), frame.rights
    yield window(rng.choice(OPENINGS) + untidy(choose(frame.text, rng), rng)), frame.rights
    for _ in range(2):
        beside = rng.choice(others)
        pair = [frame, beside] if rng.random() < 0.5 else [beside, frame]
        text = " ".join(choose(f.text, rng) for f in pair)
        yield window(text), frame.rights | beside.rights


def topic_snippets(frame: Frame, others: Sequence[Frame], rng: Random) -> Iterator[tuple[str, frozenset[Purpose]]]:
    """Texts of one window from a frame with a purpose: plain, untidy, beside one of the same and one of another."""
    for _ in range(3 if "[" in frame.text else 1):
        yield window(choose(frame.text, rng)), frame.purposes
    yield window(untidy(choose(frame.text, rng), rng)), frame.purposes
    for beside in (rng.choice([f for f in others if f.labels == frame.labels]), rng.choice(others)):
        text = window(f"{choose(frame.text, rng)} {choose(beside.text, rng)}")
        yield text, frame.purposes | beside.purposes
