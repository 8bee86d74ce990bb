"""Machine-readable zones (ICAO Doc 9303): each line of a TD1, TD2 or TD3 document is one finding, names included."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.recogniser import Hit, Scene

SURE = 0.99

_LINE = re.compile(r"[A-Z0-9<«‹ ]{18,96}")
_HEAD = re.compile(r"[PIACV][A-Z<][A-Z<]{3}[A-Z0-9<]")
_NUMBERS = re.compile(
    r"[A-Z0-9<]{9}[0-9<O][A-Z<]{3}\d{6}[0-9O<][MFX<]\d{6}[0-9O<]|\d{6}[0-9O][MFX<]\d{6}[0-9O][A-Z<]{3}"
)
_NAMES = re.compile(r"[A-Z]+(?:<[A-Z]+)*<<[A-Z<]+")
MIN_FILLERS = 3


class MrzRecogniser:
    """`ID_DOCUMENT` with detail "mrz": lines of capitals, digits and "<"."""

    name = "mrz"
    types = (EntityType.ID_DOCUMENT,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Lines in the shape of a machine-readable zone, typed over with or without all fillers."""
        if "<" not in text:
            return
        for match in _LINE.finditer(text):
            raw = match[0]
            start = match.start() + len(raw) - len(raw.lstrip(" "))
            end = match.end() - (len(raw) - len(raw.rstrip(" ")))
            value = text[start:end].replace(" ", "").replace("«", "<<").replace("‹", "<")
            if "<" in value and _shape(value):
                yield Hit(start, end, EntityType.ID_DOCUMENT, SURE, "mrz")


def _shape(value: str) -> bool:
    if _NUMBERS.match(value):
        return True
    return value.count("<") >= MIN_FILLERS and bool(_HEAD.match(value) or _NAMES.match(value))


RECOGNISER = MrzRecogniser()
