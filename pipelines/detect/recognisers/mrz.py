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
    r"[A-Z0-9<]{9}[0-9<O]?[A-Z<]{3}\d{6}[0-9O<][MFX<]\d{6}[0-9O<]|\d{6}[0-9O][MFX<]\d{6}[0-9O][A-Z<]{3}|"
    r"\d{12,13}[A-Z]{2,14}<[A-Z<]{0,12}\d{6,7}[MF]\d"
)
_NAMES = re.compile(r"[A-Z]+(?:<[A-Z]+)*<<[A-Z<]+")
MIN_FILLERS = 3


class MrzRecogniser:
    """`ID_DOCUMENT` with detail "mrz": lines of capitals, digits and "<"."""

    name = "mrz"
    types = (EntityType.ID_DOCUMENT,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Lines in the shape of a machine-readable zone, typed over with or without all fillers."""
        for match in _LINE.finditer(text):
            for piece in (match, *_PIECE.finditer(text, *match.span())):
                start, end = _bare(text, *piece.span())
                value = text[start:end].replace(" ", "").replace("«", "<<").replace("‹", "<")
                if _NUMBERS.match(value) or ("<" in value and _shape(value)):
                    yield Hit(start, end, EntityType.ID_DOCUMENT, SURE, "mrz")
                    break


_PIECE = re.compile(r"[^\s]{18,96}(?: [^\s]{1,44}){0,4}|[^\s]{18,96}")
"""What follows a label and a gap."""
_LABEL = re.compile(r"(?:MRZ|LINE|REGEL|ID|PP|DOC)\d? {1,12}")


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without blanks around it and without a label in capitals before it."""
    label = _LABEL.match(text, start + len(text[start:end]) - len(text[start:end].lstrip(" ")), end)
    start = label.end() if label else start
    raw = text[start:end]
    return start + len(raw) - len(raw.lstrip(" ")), end - (len(raw) - len(raw.rstrip(" ")))


def _shape(value: str) -> bool:
    return value.count("<") >= MIN_FILLERS and bool(_HEAD.match(value) or _NAMES.match(value))


RECOGNISER = MrzRecogniser()
