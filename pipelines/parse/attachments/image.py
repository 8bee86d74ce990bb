"""Pictures: a scan of a passport is one. Known by their bytes, not read yet; a reader with OCR goes here."""

from __future__ import annotations

import re

from pipelines.parse.reader import Opaque

READER = Opaque(
    "image",
    frozenset(
        "image/png image/jpeg image/jpg image/pjpeg image/gif image/webp image/bmp image/x-ms-bmp "
        "image/tiff image/heic image/heif image/avif image/x-icon "
        "image/vnd.microsoft.icon image/vnd.adobe.photoshop".split()
    ),
    frozenset("png jpg jpeg jfif gif webp bmp tif tiff heic heif avif ico psd".split()),
    re.compile(
        rb"(?s)\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|BM.{4}\0{4}|II\*\0|MM\0\*|\0\0\x01\0[^\0]"
        rb"|\0\0.{2}ftyp(?:heic|heix|hevc|mif1|msf1|avif)|8BPS"
    ),
)
