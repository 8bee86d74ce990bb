"""Firms, clubs, offices and brands, above all those that bear the name of a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.finding import EntityType
from models.message import PartKind
from pipelines.detect.names.fields import fields
from pipelines.detect.names.reading import read
from pipelines.detect.recogniser import Hit, Scene

_SCORE = {"firm": 0.8, "brand": 0.7}


class OrganisationRecogniser:
    """Emits `ORGANIZATION` for what trade words, legal forms, labels and the list of brands show."""

    name = "organisation"
    types = (EntityType.ORGANIZATION,)

    def find(self, text: str, scene: Scene) -> Iterable[Hit]:
        """Names of organisations in `text`."""
        if scene.part is not None and scene.part.kind is PartKind.FILENAME:
            return []
        return [*_named(text), *_labelled(text)]


def _named(text: str) -> Iterator[Hit]:
    words, things = read(text)
    for thing in things:
        if thing.kind in _SCORE and words[thing.first].whole:
            start, end = words[thing.first].start, words[thing.last - 1].end
            yield Hit(start, end, EntityType.ORGANIZATION, _SCORE[thing.kind], thing.kind)


def _labelled(text: str) -> Iterator[Hit]:
    for field in fields(text):
        value = text[field.start : field.end]
        address = "@" in value or (" " not in value and "." in value)
        if field.kind == "firm" and not address:
            yield Hit(field.start, field.end, EntityType.ORGANIZATION, 0.85, "field")


RECOGNISER = OrganisationRecogniser()
