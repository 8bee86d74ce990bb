"""Compound files (MS-CFB): Office before 2007, Outlook's .msg, Office documents with a password. Not read yet."""

from __future__ import annotations

import re

from models.verdict import Uninspected
from pipelines.parse.reader import Content, Opaque

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # the stream of MS-OFFCRYPTO


def _reason(content: Content) -> Uninspected:
    return Uninspected.ENCRYPTED if _ENCRYPTED in content.data else Uninspected.FORMAT


READER = Opaque(
    "office_legacy",
    frozenset(
        "application/msword application/vnd.ms-excel application/vnd.ms-powerpoint "
        "application/vnd.ms-outlook application/x-msg application/x-ole-storage".split()
    ),
    frozenset("doc dot xls xlt ppt pps msg pub vsd mpp docx xlsx pptx".split()),  # the last three when encrypted
    re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    _reason,
)
