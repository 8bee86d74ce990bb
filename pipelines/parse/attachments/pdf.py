"""PDF (ISO 32000): known by its bytes, not read yet. A reader of its text goes here."""

from __future__ import annotations

import re

from models.verdict import Uninspected
from pipelines.parse.reader import Content, Opaque

_TAIL = 2048  # bytes at the end in which the end marker stands


def _reason(content: Content) -> Uninspected:
    if b"%%EOF" not in content.data[-_TAIL:]:
        return Uninspected.DAMAGED
    return Uninspected.ENCRYPTED if b"/Encrypt" in content.data else Uninspected.FORMAT


READER = Opaque(
    "pdf",
    frozenset({"application/pdf", "application/x-pdf", "application/acrobat"}),
    frozenset({"pdf", "ai"}),
    re.compile(rb"(?:\xef\xbb\xbf)?\s{0,64}%PDF-"),
    _reason,
)
