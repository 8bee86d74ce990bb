"""vCards (RFC 6350, and the older 2.1 and 3.0): each card is one person's record, each property a labelled value.

A property that may hold no words (a date of birth) becomes a NOTE, so that the card stays valid; photos are not looked
into.
"""

from __future__ import annotations

import re

from models.limits import Limits
from models.verdict import Uninspected
from pipelines.parse.content_lines import Line, split, taken, weave
from pipelines.parse.html import DataUrl
from pipelines.parse.layout import Stretch, Zone
from pipelines.parse.reader import Content, Reading, Text
from pipelines.parse.records import Records

_STARTS = re.compile(r"\ufeff?\s*BEGIN:VCARD\b", re.IGNORECASE)
_LABELS = {
    "FN": "naam",
    "N": "naam",
    "NICKNAME": "naam",
    "SORT-STRING": "naam",
    "EMAIL": "e-mail",
    "TEL": "telefoon",
    "ADR": "adres",
    "LABEL": "adres",
    "BDAY": "geboortedatum",
    "ANNIVERSARY": "datum",
    "ORG": "bedrijf",
    "TITLE": "functie",
    "ROLE": "functie",
    "NOTE": "notitie",
    "URL": "url",
    "IMPP": "account",
}
_ORDERS = {"N": (3, 1, 2, 0, 4), "ADR": (0, 1, 2, 5, 3, 4, 6)}
"""In which order the components of a value are said: given name first, postcode before town."""
_JOINTS = {"N": " ", "ADR": ", "}
_FRAME = frozenset({"BEGIN", "END", "VERSION", "PRODID", "REV", "KIND", "PROFILE"})
_TYPED = frozenset({"BDAY", "ANNIVERSARY", "DEATHDATE"})


class VCard:
    """Reads vCards."""

    name = "vcard"
    media_types = frozenset({"text/vcard", "text/x-vcard", "text/directory", "application/vcard"})
    extensions = frozenset({"vcf", "vcard"})
    certainty = 3
    binary = False

    def fits(self, content: Content) -> bool:
        """Whether a card begins it."""
        return bool(_STARTS.match(content.text))

    def read(self, content: Content, limits: Limits) -> Reading:
        """One line for each card."""
        weaving = _Weaving(content.text)
        if not taken(content.text, limits, weaving.take):
            return Reading(refused=Uninspected.SIZE)
        text = Text(weaving.records.trace(), zones=tuple(weaving.zones))
        return Reading((text,), embedded=tuple(weaving.files))


class _Weaving:
    """Takes the lines of one source."""

    def __init__(self, source: str) -> None:
        self.records = Records(source)
        self.zones: list[Stretch] = []
        self.files: list[DataUrl] = []

    def take(self, line: Line) -> None:
        """The next line."""
        if line.name == "BEGIN":
            self.records.record(line.start)
        elif line.encoded:
            self.files.append(DataUrl("application/octet-stream", line.at(line.value), line.end))
        elif line.name not in _FRAME:
            self._field(line)

    def _field(self, line: Line) -> None:
        end = len(line.trace.text)
        if not line.name:
            self.records.line(line.start)
            weave(self.records.weaver, line, 0, end)
            return
        self.records.field(_LABELS.get(line.name, line.name.lower()), line.start)
        parts = split(line, line.value, end) if line.name in _ORDERS else [(line.value, end)]
        order = [parts[n] for n in _ORDERS.get(line.name, (0,)) if n < len(parts)]
        said = [(first, last) for first, last in order if line.trace.text[first:last].strip()]
        for number, (first, last) in enumerate(said):
            if number:
                self.records.weaver.solid(_JOINTS.get(line.name, ""), line.start, line.start)
            weave(self.records.weaver, line, first, last)
        if line.name in _TYPED:
            self.zones.append(Stretch(line.start, line.end, Zone.NOTE))
        elif line.parameter("VALUE") == "URI" or line.name in {"URL", "IMPP"}:
            self.zones.append(Stretch(line.at(line.value), line.end, Zone.BARE))


READER = VCard()
