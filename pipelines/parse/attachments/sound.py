"""Sound and film: a voice message is one. Known by their bytes, not looked into."""

from __future__ import annotations

import re

from pipelines.parse.reader import Opaque

READER = Opaque(
    "sound",
    frozenset(
        "audio/mpeg audio/mp4 audio/x-m4a audio/ogg audio/wav audio/x-wav audio/amr audio/flac video/mp4 "
        "video/quicktime video/webm video/x-msvideo video/x-matroska video/mpeg".split()
    ),
    frozenset("mp3 m4a ogg oga opus wav amr flac mp4 mov webm avi mkv mpg mpeg 3gp".split()),
    re.compile(
        rb"(?s)ID3[\x02-\x04]|\xff[\xfb\xf3\xf2\xfa]|OggS\0|RIFF.{4}(?:WAVE|AVI )|fLaC\0|#!AMR\n"
        rb"|\0\0.{2}(?:ftyp|moov|mdat|wide)|\x1a\x45\xdf\xa3|\0\0\x01[\xb3\xba]"
    ),
    certainty=2,  # some pictures are films by their first bytes
)
