"""Office documents in a ZIP: Office Open XML (ECMA-376) and OpenDocument (ISO 26300). Known, not read yet."""

from __future__ import annotations

import re

from models.verdict import Uninspected
from pipelines.parse.reader import Content, Opaque

_END = b"PK\x05\x06"  # of the central directory


def _reason(content: Content) -> Uninspected:
    if _END not in content.data:
        return Uninspected.DAMAGED
    # OpenDocument names its ciphers in the manifest, which stands in the archive as it is or packed
    return Uninspected.ENCRYPTED if b"manifest:encryption-data" in content.data else Uninspected.FORMAT


_OPEN_XML = "application/vnd.openxmlformats-officedocument"
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument"

READER = Opaque(
    "office",
    frozenset(
        [f"{_OPEN_XML}.{kind}" for kind in ("wordprocessingml.document", "spreadsheetml.sheet")]
        + [f"{_OPEN_XML}.presentationml.presentation"]
        + [f"{_OPEN_DOCUMENT}.{kind}" for kind in ("text", "spreadsheet", "presentation", "graphics")]
        + ["application/vnd.ms-excel.sheet.macroenabled.12", "application/vnd.ms-word.document.macroenabled.12"]
    ),
    frozenset("docx docm dotx xlsx xlsm xltx xlsb pptx pptm ppsx odt ods odp odg ott pages numbers key".split()),
    re.compile(
        rb"(?s)PK\x03\x04.{26}(?:\[Content_Types\]\.xml|_rels/|docProps/|word/|xl/|ppt/|mimetypeapplication/vnd\.oasis)"
    ),
    _reason,
)
