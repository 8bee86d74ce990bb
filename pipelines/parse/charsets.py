"""Bytes to text in whatever charset they are, and back to the same bytes.

Decoding never fails and loses nothing: a byte that does not fit becomes a lone surrogate (PEP 383), which
encodes to that byte again. Labels are read as the WHATWG Encoding Standard reads them (latin-1 is windows-1252).
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from charset_normalizer import from_bytes

_WHATWG = {
    **dict.fromkeys(("ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "ansi"), "cp1252"),
    **dict.fromkeys(("default", "default_charset", "unknown-8bit", "x-unknown", "unknown", "binary"), ""),
    **dict.fromkeys(("iso-8859-9", "latin5"), "cp1254"),
    **dict.fromkeys(("gb2312", "gbk", "x-gbk", "chinesegb", "gb_2312-80", "cp936", "ms936", "euc-cn"), "gb18030"),
    **dict.fromkeys(("big5", "csbig5", "cn-big5", "chinesebig5", "x-big5", "big5-hkscs"), "big5hkscs"),
    **dict.fromkeys(("ks_c_5601-1987", "ks_c_5601", "euc-kr", "x-windows-949"), "cp949"),
    **dict.fromkeys(("shift_jis", "shift-jis", "x-sjis", "sjis", "windows-31j", "cswindows31j"), "cp932"),
    **dict.fromkeys(("utf8", "unicode-1-1-utf-8", "x-unicode-2-0-utf-8", "utf-8-sig", "utf8mb4"), "utf-8"),
    **dict.fromkeys(("iso-8859-8-i", "iso-8859-8-e"), "iso8859-8"),
    **dict.fromkeys(("windows-874", "x-windows-874", "iso-8859-11", "tis-620"), "cp874"),
    **dict.fromkeys(("x-cp1252", "us-askey", "cp-1252", "windows1252"), "cp1252"),
    **dict.fromkeys(("x-euc-jp", "cseucpkdfmtjapanese"), "euc_jp"),
    **dict.fromkeys(("koi8-ru",), "koi8-u"),
    **dict.fromkeys(("x-mac-cyrillic",), "mac-cyrillic"),
    **dict.fromkeys(("x-mac-roman", "macintosh", "x-macintosh"), "mac-roman"),
}
_TEXT_CODEC = re.compile(
    r"(?:ascii|utf-(?:7|8|16|32)(?:-[bl]e)?|iso8859-\d+|cp\d+|koi8-[rtu]|mac-[a-z]+|gb18030|big5hkscs|euc_jp|hz"
    r"|iso2022_jp(?:_\w+)?|iso2022_kr|johab|tis-620|ptcp154|hp-roman8|kz1048)"
)
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins as that of UTF-16, so it goes first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDTHS = {"utf-16": 2, "utf-32": 4}  # bytes of a unit whose order the label does not say
_LABEL_LENGTH = 40
_SAMPLE = 16 * 1024  # bytes that are looked at to guess a charset


class Decoded(NamedTuple):
    """A text and the codec that made it."""

    text: str
    codec: str


def codec_of(label: str) -> str:
    """Python's codec for a charset label, "" for one that is unknown or no text charset at all."""
    name = label.strip().strip("\"'").lower().split("\n")[0].strip()[:_LABEL_LENGTH]
    name = _WHATWG.get(name, name)
    try:
        found = codecs.lookup(name).name if name else ""
    except (LookupError, ValueError, UnicodeError):
        return ""
    return found if _TEXT_CODEC.fullmatch(found) else ""


def decode(data: bytes, label: str = "") -> Decoded:
    """The text of these bytes, by byte-order mark, as labelled, as UTF-8, or as it looks, in that order."""
    for mark, codec in _BYTE_ORDER_MARKS:
        if data.startswith(mark) and (codec[:6] != "utf-32" or _fits(data, codec)):
            return _lenient(data, codec)
    declared = _ordered(codec_of(label), data)
    for codec in _candidates(declared):
        try:
            return Decoded(data.decode(codec), codec)
        except (UnicodeError, ValueError):
            continue
    return _lenient(data, declared or _guess(data))


def encode(text: str, codec: str) -> Decoded | bytes:
    """The bytes of a text in its codec; a `Decoded` in UTF-8 where the codec cannot hold it any more."""
    try:
        return text.encode(codec, "surrogateescape")
    except (UnicodeError, ValueError, LookupError):
        return Decoded(text.encode("utf-8", "replace").decode("utf-8"), "utf-8")


def _fits(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeError:
        return False
    return True


def _ordered(codec: str, data: bytes) -> str:
    """UTF-16 and UTF-32 without a byte-order mark by where the noughts stand; little-endian in doubt (WHATWG)."""
    width = _WIDTHS.get(codec)
    if width is None:
        return codec
    first, last = data[0::width].count(0), data[width - 1 :: width].count(0)
    return f"{codec}-be" if first > last else f"{codec}-le"


def _candidates(declared: str) -> tuple[str, ...]:
    """UTF-8 goes before single-byte labels: other text is hardly ever valid UTF-8 by chance."""
    if not declared or declared.startswith(("cp125", "iso8859", "ascii")):
        return ("utf-8", declared) if declared else ("utf-8",)
    return (declared, "utf-8")


def _lenient(data: bytes, codec: str) -> Decoded:
    try:
        return Decoded(data.decode(codec, "surrogateescape"), codec)
    except (UnicodeError, ValueError):
        return Decoded(data.decode("cp1252", "surrogateescape"), "cp1252")


def _guess(data: bytes) -> str:
    best = from_bytes(data[:_SAMPLE], steps=3, chunk_size=512, cp_isolation=["cp1252", "cp1250", "cp1251"]).best()
    return codec_of(best.encoding) if best else "cp1252"
