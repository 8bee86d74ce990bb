"""Archives and packed files: what lies in them is not looked into yet. A reader that opens them goes here."""

from __future__ import annotations

import re

from models.verdict import Uninspected
from pipelines.parse.reader import Content, Opaque

_FLAGS = 6  # where a ZIP says that its first file is encrypted (APPNOTE.TXT section 4.4.4)
_ENCRYPTED = 1
_END = b"PK\x05\x06"


def _reason(content: Content) -> Uninspected:
    if not content.data.startswith(b"PK\x03\x04"):
        return Uninspected.FORMAT
    if content.data[_FLAGS : _FLAGS + 1] and content.data[_FLAGS] & _ENCRYPTED:
        return Uninspected.ENCRYPTED
    return Uninspected.FORMAT if _END in content.data else Uninspected.DAMAGED


READER = Opaque(
    "archive",
    frozenset(
        "application/zip application/x-zip-compressed application/gzip application/x-gzip application/x-tar "
        "application/x-7z-compressed application/vnd.rar application/x-rar-compressed application/x-bzip2 "
        "application/x-xz application/zstd application/java-archive application/epub+zip".split()
    ),
    frozenset("zip gz tgz tar 7z rar bz2 tbz xz zst jar war epub wpress br lz4".split()),
    re.compile(
        rb"(?s)PK(?:\x03\x04|\x05\x06|\x07\x08)|\x1f\x8b|BZh[1-9]1AY&SY|\xfd7zXZ\x00|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07"
        rb"|\x28\xb5\x2f\xfd|.{257}ustar"
    ),
    _reason,
    certainty=2,  # an Office document is one as well
)
