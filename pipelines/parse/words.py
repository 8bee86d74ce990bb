"""Encoded words of header fields (RFC 2047), read leniently and written strictly."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from pipelines.parse.charsets import decode
from pipelines.parse.transfer import Transfer, open_body

_WORD = re.compile(r"=\?([^?\s*]{1,60})(?:\*[^?\s]{0,40})?\?([bq])\?([^?\r\n]*)\?=", re.IGNORECASE)
_BYTES_A_WORD = 45  # of UTF-8; in base64 that is a word of 72 characters, RFC 2047 allows 75


class Group(NamedTuple):
    """Neighbouring encoded words in [start, end) of a value, and the text they stand for together."""

    start: int
    end: int
    text: str


def word_groups(value: str) -> Iterator[Group]:
    """Every run of encoded words; white space between two of them is no text (RFC 2047 section 6.2)."""
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(value):
        if run and value[run[-1].end() : match.start()].strip(" \t\r\n"):
            yield _group(run)
            run = []
        run.append(match)
    if run:
        yield _group(run)


def decode_words(value: str) -> str:
    """The value with its encoded words decoded."""
    out, at = [], 0
    for group in word_groups(value):
        out += [value[at : group.start], group.text]
        at = group.end
    return "".join([*out, value[at:]])


def encode_words(text: str) -> str:
    """The text as encoded words in UTF-8, each within RFC 2047's length and of whole characters."""
    words, piece = [], b""
    for char in text:
        coded = char.encode("utf-8", "replace")
        if len(piece) + len(coded) > _BYTES_A_WORD:
            words.append(piece)
            piece = b""
        piece += coded
    words += [piece] if piece else []
    return "\r\n ".join(f"=?utf-8?b?{binascii.b2a_base64(word, newline=False).decode()}?=" for word in words)


def _group(run: list[re.Match[str]]) -> Group:
    """A character may be split over two words of one charset, so their bytes are joined before decoding."""
    pieces = ((match[1].lower(), _bytes(match)) for match in run)
    joined = (
        (label, b"".join(data for _, data in same)) for label, same in groupby(pieces, key=lambda piece: piece[0])
    )
    return Group(run[0].start(), run[-1].end(), "".join(decode(data, label).text for label, data in joined))


def _bytes(match: re.Match[str]) -> bytes:
    data = match[3].encode("utf-8", "surrogateescape")
    if match[2] in "bB":
        return open_body(data, Transfer.BASE64).data
    return binascii.a2b_qp(data, header=True)
