"""The optional Dutch name finder of the package `deduce` (UMC Utrecht), fenced.

It sees Dutch text only, and its names are added to ours. Its time grows faster than the square of a run of names with
nothing but blanks or hyphens between them (512 characters: 0.8 s, 4 KB: a minute), so a longer run is shown to it
word by word. Its tables take minutes to build: `worker.deduce_tables` does that once, in the data folder.
"""

from __future__ import annotations

import gc
import importlib
import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from models.finding import EntityType
from pipelines.detect.recogniser import Hit, Scene

SCORE = 0.6
"""Alone: below what a title or a field says; agreement raises it."""
LONGEST_RUN = 6
"""Capitalised words in a row that are still somebody's name: "Mr. Jan Pieter Willem van der Berg-Smit"."""
TAGS = frozenset({"persoon", "patient"})
OFF = frozenset("locations institutions dates ages identifiers phone_numbers email_addresses urls redactor".split())
"""Its other annotators: we have our own."""

_WORD = re.compile(r"[^\W\d_]+")
_LINK = re.compile(r"[ -]+")
_SHORT = 4  # letters of a tussenvoegsel
_TITLE = re.compile(
    r"(?:(?:de heer|dhr|hr|mevrouw|mevr|mw|meneer|mr|mrs|ms|drs|dr|ir|ing|prof|fam|familie)\b\.?[ ]{1,3}){1,3}",
    re.IGNORECASE,
)


class DeduceRecogniser:
    """`PERSON`, on Dutch text."""

    name = "deduce"
    types: tuple[EntityType, ...] = (EntityType.PERSON,)

    def __init__(self, cache: Path | None = None) -> None:
        """`cache` is where its tables are, by release. Raises ImportError when the package is not installed."""
        options = {"cache_path": tables(cache)} if cache else {}
        self._model: Any = importlib.import_module("deduce").Deduce(**options)
        gc.freeze()  # a gigabyte of tables, which a full collection would walk through time and again

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Names, without the titles before them."""
        if scene.language != "nl":
            return
        for annotation in self._model.deidentify(fenced(text), disabled=set(OFF)).annotations:
            if annotation.tag in TAGS:
                title = _TITLE.match(text, annotation.start_char, annotation.end_char)
                start = title.end() if title else annotation.start_char
                if start < annotation.end_char:
                    yield Hit(start, annotation.end_char, EntityType.PERSON, SCORE)


def tables(cache: Path) -> Path:
    """The folder of the tables of the installed release. Raises ImportError when none is."""
    return cache / metadata.version("deduce")


def fenced(text: str) -> str:
    """The text, as long as before, with tabs between the words of every run that is too long to be one name."""
    pieces, at = [], 0
    for start, end in _runs(text):
        pieces += [text[at:start], _LINK.sub(lambda link: "\t" * len(link[0]), text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of the rows of more than `LONGEST_RUN` capitalised words with blanks or hyphens between."""
    start = end = count = 0
    for word in _WORD.finditer(text):
        capital = word[0][0].isupper()
        linked = bool(count) and _LINK.fullmatch(text, end, word.start()) is not None
        if linked and (capital or len(word[0]) <= _SHORT):
            count += capital
        else:
            if count > LONGEST_RUN:
                yield start, end
            start, count = word.start(), int(capital)
        end = word.end()
    if count > LONGEST_RUN:
        yield start, end
