"""Text as a reader sees it: odd spaces, hyphens and digits made plain, invisible characters out, file names as words.

A number that holds a soft hyphen or a zero-width space is the same number to whoever reads it (Unicode Technical
Report 36, section 2), and must not pass for that.
"""

from __future__ import annotations

import re
import unicodedata

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_HYPHENS = "\u2010\u2011\u2012\u2212\ufe63"
_ZEROS = "\u0660\u06f0\u0966\uff10"
"""The nought of the digits that mail programs put in by themselves: Arabic, Persian, Devanagari, full width."""
_PLAIN = (
    dict.fromkeys(map(ord, _SPACES), " ")
    | dict.fromkeys(map(ord, _HYPHENS), "-")
    | {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFF01, 0xFF5F)}
    | {ord(zero) + digit: str(digit) for zero in _ZEROS for digit in range(10)}
)
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]+"
)


def plain(text: str) -> str:
    """The text with each such character replaced by one plain character: offsets hold."""
    return text if text.isascii() else text.translate(_PLAIN)


def visible(text: str) -> tuple[str, list[int]] | None:
    """The text without invisible characters, and for each character left where it stood; None when all are visible."""
    if not _INVISIBLE.search(text):
        return None
    kept: list[int] = []
    at = 0
    for gap in _INVISIBLE.finditer(text):
        kept.extend(range(at, gap.start()))
        at = gap.end()
    kept.extend(range(at, len(text)))
    return _INVISIBLE.sub("", text), kept


_EXTENSION = re.compile(r"(?:\.(?:tar|pdf|docx?))?\.[A-Za-z0-9]{1,5}\Z")
_JOINT = re.compile(r"_|(?<=[a-z])-(?=\w)|(?<=\w)-(?=[A-Za-z][a-z])|(?<=[a-z])\.(?=[A-Z])")
"""What stands for a blank between the words of a file name; not within "GR-DV-16"."""


def stem(name: str) -> str:
    """A file name without its extension, blanks between its words: offsets hold."""
    extension = _EXTENSION.search(name)
    words = name[: extension.start()] if extension and extension.start() else name
    return words.replace("_", " ") if "@" in words else _JOINT.sub(" ", words)
