"""Content-Transfer-Encoding (RFC 2045 section 6): decode leniently, encode strictly."""

from __future__ import annotations

import binascii
import re
from enum import StrEnum
from typing import NamedTuple

_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
_PADDED = re.compile(rb"=[=\s]*")
_TAIL = re.compile(rb"[^A-Za-z0-9+/=\s]")
_BLANK_WITHIN = re.compile(rb"(?<=[!-~\x80-\xff])[ \t](?=[!-~\x80-\xff])")
_BLANKS = 3  # fewer may be a slip
_SAMPLE = 16 * 1024  # bytes that tell
_CODED = re.compile(rb"[A-Za-z0-9+/]{40,76}")
_CODED_SHARE = 0.2  # of the body in runs that long: base64 with a footer that a list put below it
_LEGIBLE = bytes(range(0x20, 0x7F)) + b"\t\r\n"
_LEGIBLE_SHARE = 0.8  # rubbish has 0.38
_LONG_LINE = re.compile(rb"[^\n]{999}")


class Transfer(StrEnum):
    """How a body travels. IDENTITY stands for 7bit, 8bit, binary and for what nobody knows."""

    IDENTITY = "8bit"
    BASE64 = "base64"
    QUOTED_PRINTABLE = "quoted-printable"


class Opened(NamedTuple):
    """A decoded body, and the name of what was wrong with it ("" when nothing was)."""

    data: bytes
    defect: str = ""


def transfer_of(value: str) -> Transfer | None:
    """The encoding that a header value names; None for an unknown one."""
    name = value.split(";")[0].split("(")[0].strip().strip('"').lower()
    if name in {"", "7bit", "8bit", "binary", "7-bit", "8-bit", "8bits", "7bits"}:
        return Transfer.IDENTITY
    return next((kind for kind in (Transfer.BASE64, Transfer.QUOTED_PRINTABLE) if name == kind), None)


def true_transfer(data: bytes, kind: Transfer) -> Transfer:
    """How a body really travels: words with blanks between them, named base64, are what they seem.

    Base64 has no blanks within its lines. Where a body has them and does not decode to something legible, a mail
    program shows the words, or rubbish that nobody can read.
    """
    if kind is not Transfer.BASE64 or len(_BLANK_WITHIN.findall(data)) < _BLANKS:
        return kind
    sample = data[:_SAMPLE]
    if sum(map(len, _CODED.findall(sample))) > len(sample) * _CODED_SHARE:
        return kind
    opened = _base64(sample)
    legible = len(opened) - len(opened.translate(None, _LEGIBLE))
    return kind if legible >= len(opened) * _LEGIBLE_SHARE else Transfer.IDENTITY


def open_body(data: bytes, kind: Transfer) -> Opened:
    """The bytes that the encoding stands for."""
    if kind is Transfer.BASE64:
        return _open_base64(data)
    if kind is Transfer.QUOTED_PRINTABLE:
        return Opened(binascii.a2b_qp(data))
    return Opened(data)


def close_body(data: bytes, kind: Transfer, eol: bytes, *, wide: bool = False) -> bytes:
    """The encoded body, in lines of at most 76 characters, without a last line ending.

    `wide`: line endings in it are more than one or two bytes (UTF-16), so they are data like any other.
    """
    if kind is Transfer.BASE64:
        coded = binascii.b2a_base64(data, newline=False)
        return eol.join(coded[at : at + 76] for at in range(0, len(coded), 76))
    if kind is Transfer.QUOTED_PRINTABLE and wide:
        return _quoted_line(data, eol)
    if kind is Transfer.QUOTED_PRINTABLE:
        return eol.join(_quoted_line(line, eol) for line in data.replace(b"\r\n", b"\n").split(b"\n"))
    return data


def too_long(data: bytes) -> bool:
    """Whether a line is longer than the 998 octets of RFC 5322 section 2.1.1."""
    return bool(_LONG_LINE.search(data.replace(b"\r\n", b"\n")))


def _open_base64(data: bytes) -> Opened:
    """Alien characters are skipped (RFC 2045 section 6.8); plain text after the padding stays text."""
    padding = _PADDED.search(data)
    tail = data[padding.end() :] if padding else b""
    if not tail:
        return Opened(_base64(data), "base64" if _TAIL.search(data) else "")
    if not _TAIL.search(tail):
        return Opened(b"".join(_base64(piece) for piece in _PADDED.split(data)), "base64")
    return Opened(_base64(data[: padding.start()] if padding else data) + b"\n" + tail, "base64")


def _base64(data: bytes) -> bytes:
    clean = _NOT_BASE64.sub(b"", data)
    clean = clean[: len(clean) - (len(clean) % 4 == 1)]
    return binascii.a2b_base64(clean + b"=" * (-len(clean) % 4))


def _quoted_line(line: bytes, eol: bytes) -> bytes:
    return binascii.b2a_qp(line, istext=False).replace(b"=\n", b"=" + eol)
