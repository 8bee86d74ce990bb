"""The optional Dutch name finder of the package `deduce` (UMC Utrecht), fenced.

Importing it sets up logging to standard output at DEBUG, and its time grows faster than the square of a
run of names; so the engine guards its import, and it sees short pieces of Dutch text only.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from typing import Any

from models.finding import EntityType
from pipelines.detect.recogniser import Hit, Scene

PIECE = 256
"""Characters at a time: a quarter of what takes seconds when it is all names."""
SCORE = 0.8
TAGS = frozenset({"persoon", "patient"})

_PIECES = re.compile(rf"[^\n]{{1,{PIECE}}}")


class DeduceRecogniser:
    """`PERSON`, on Dutch text."""

    name = "deduce"
    types: tuple[EntityType, ...] = (EntityType.PERSON,)

    def __init__(self) -> None:
        """Raises ImportError when the package is not installed."""
        self._model: Any = importlib.import_module("deduce").Deduce()

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Names in each line, long lines in pieces."""
        if scene.language != "nl":
            return
        for piece in _PIECES.finditer(text):
            for annotation in self._model.deidentify(piece[0]).annotations:
                if annotation.tag in TAGS:
                    start, end = piece.start() + annotation.start_char, piece.start() + annotation.end_char
                    yield Hit(start, end, EntityType.PERSON, SCORE)
