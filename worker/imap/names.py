"""Folder names on the wire: modified UTF-7 (RFC 3501 section 5.1.3) and quoted strings (section 4.3)."""

from __future__ import annotations

import base64
import re

_DIRECT = re.compile(r"[\x20-\x7e]+")
_CODED = re.compile(r"&([^-]*)-")


def encode_name(name: str) -> str:
    """A folder's name as the server writes it: "Überprüfung & Co" becomes "&ANw-berpr&APw-fung &- Co"."""
    coded = []
    at = 0
    for direct in _DIRECT.finditer(name):
        coded += [_base64(name[at : direct.start()]), direct[0].replace("&", "&-")]
        at = direct.end()
    return "".join([*coded, _base64(name[at:])])


def decode_name(coded: str) -> str:
    """The name as a person reads it; what is not well coded stays as it is."""
    return _CODED.sub(lambda m: "&" if not m[1] else _plain(m), coded)


def quoted(word: str) -> str:
    """A quoted string. `ValueError` for what none can hold (NUL, CR, LF)."""
    if any(c in word for c in "\0\r\n"):
        raise ValueError("cannot stand in a quoted string")
    escaped = word.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def folder_argument(name: str) -> str:
    """A folder's name as an argument of a command."""
    return quoted(encode_name(name))


def _base64(text: str) -> str:
    if not text:
        return ""
    return f"&{base64.b64encode(text.encode('utf-16-be')).decode().rstrip('=').replace('/', ',')}-"


def _plain(match: re.Match[str]) -> str:
    coded = match[1].replace(",", "/")
    try:
        return base64.b64decode(coded + "=" * (-len(coded) % 4), validate=True).decode("utf-16-be")
    except ValueError:
        return match[0]
