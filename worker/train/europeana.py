"""Real Dutch as noise: the Europeana newspapers corpus of the KB (CC0), 19th and 20th century, read by machine.

One token and its tag a line (`B-PER`, `I-LOC`, `O`). Its old names are replaced by names of today three
times out of four: what is learnt is the sentence around them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from worker.train.fillers import Made, Span, Words, fill

_LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}
_SLOTS = {"PERSON": ("{p}", "{full}", "{ini}", "{last}"), "ORG": ("{org}",), "LOC": ("{loc}", "{loc}", "{street}")}
_SWAPPED = 0.75
_Token = tuple[str, str]


def read(path: Path) -> Sequence[_Token]:
    """(token, tag) of the whole file; the file has no sentence borders."""
    found = []
    for line in path.read_text("utf-8").splitlines():
        token, _, tag = line.rpartition(" ")
        if token:
            found.append((token, tag))
    return found


def excerpt(tokens: Sequence[_Token], rng: Random, words: Words) -> Made:
    """Twenty to eighty tokens from anywhere, not beginning within an entity."""
    start = rng.randrange(max(1, len(tokens) - 80))
    while start < len(tokens) and tokens[start][1].startswith("I-"):
        start += 1
    text, spans = "", []
    for entity, label in _groups(tokens[start : start + rng.randint(20, 80)]):
        value = fill(rng.choice(_SLOTS[label]), rng, words).text if label and rng.random() < _SWAPPED else entity
        if label:
            spans.append(_span(len(text), value, label))
        text += value + " "
    return Made(text.rstrip(), tuple(s for s in spans if s[0] < s[1]))


def _span(at: int, value: str, label: str) -> Span:
    return at, at + len(value.rstrip(" .,;:")), label


def _groups(tokens: Sequence[_Token]) -> Iterator[tuple[str, str]]:
    """Tokens with those of one entity joined: (text, label or "")."""
    held: list[str] = []
    label = ""
    for token, tag in tokens:
        if held and not tag.startswith("I-"):
            yield " ".join(held), label
            held = []
        if tag == "O":
            yield token, ""
        else:
            label = _LABELS.get(tag[2:], "LOC") if not held else label
            held.append(token)
    if held:
        yield " ".join(held), label
