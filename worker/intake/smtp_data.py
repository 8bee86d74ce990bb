"""Reads the mail data of one DATA command from chunks, without I/O and with constant overhead.

aiosmtpd's own reader keeps an object for each line: 20 MB of empty lines cost it 1.8 GB and half a minute.

Only CRLF "." CRLF ends the data (RFC 5321 section 4.1.1.4). A bare LF or CR never does. By `smtp.bare_newline` it stays
in the content as it came, becomes what every server sees alike, or has the message refused, as Postfix's
`smtpd_forbid_bare_newline`. What goes on from here by SMTP or LMTP is made alike in any case (`worker.onward.lines`).
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Literal

from worker.onward.lines import travelling

_CRLF = b"\r\n"
_END = b"\r\n.\r\n"
_STUFFED = b"\r\n."
_HEAD = 1024 * 1024  # octets in which Received lines are looked for
_HEADER_END = re.compile(rb"\n\r?\n")
_RECEIVED = re.compile(rb"(?i)\nReceived[ \t]*:")
_BARE = re.compile(rb"(?<!\r)\n|\r(?!\n)")

BareNewline = Literal["keep", "normalize", "refuse"]


class DataFault(StrEnum):
    """Why the data cannot be taken in; none of them heals by trying again."""

    TOO_BIG = "message_size"
    LINE_TOO_LONG = "line_length"
    LOOP = "hops"
    BARE = "bare_newline"


class DataReader:
    """Feed it chunks until `feed` returns bytes: what came after the end.

    `size_limit` and `line_limit` are octets on the wire (without CRLF for the line). Content beyond the
    size limit is counted, not kept.
    """

    def __init__(self, size_limit: int, line_limit: int, hop_limit: int, bare: BareNewline = "keep") -> None:
        self._bare = bare
        self._size_limit = size_limit
        self._line_limit = line_limit
        self._hop_limit = hop_limit
        self._buffer = bytearray(_CRLF)  # as if a line had ended: a first line "." ends the data too
        self._dropped = 0

    @property
    def size(self) -> int:
        """Octets seen so far, dot-stuffing included."""
        return self._dropped + len(self._buffer) - len(_CRLF)

    @property
    def hopeless(self) -> bool:
        """More than twice the limit came: not worth waiting for the end."""
        return self.size > 2 * self._size_limit

    def feed(self, chunk: bytes) -> bytes | None:
        """Take a chunk in; return what follows the end of the data, or None when there is more to come."""
        seen = max(0, len(self._buffer) - len(_END) + 1)
        self._buffer += chunk
        end = self._buffer.find(_END, seen)
        if end >= 0:
            rest = bytes(memoryview(self._buffer)[end + len(_END) :])
            del self._buffer[end + len(_CRLF) :]
            return rest
        if self.size > self._size_limit:
            self._drop()
        return None

    def finish(self) -> bytes | DataFault:
        """The content with its dots unstuffed (RFC 5321 section 4.5.2), or what is wrong with it."""
        if self.size > self._size_limit:
            return DataFault.TOO_BIG
        stuffed, self._buffer = self._buffer, bytearray(_CRLF)
        if _STUFFED in stuffed:  # seldom; spares the others a copy
            stuffed = stuffed.replace(_STUFFED, _CRLF)
        content = bytes(memoryview(stuffed)[len(_CRLF) :])
        if self._bare != "keep" and _BARE.search(content):
            if self._bare == "refuse":
                return DataFault.BARE
            content = travelling(content)
        if _longer_line(content, self._line_limit):
            return DataFault.LINE_TOO_LONG
        return DataFault.LOOP if _hops(content) > self._hop_limit else content

    def _drop(self) -> None:
        """Keep no more than could be the beginning of an end."""
        before = len(self._buffer)
        del self._buffer[: 1 - len(_END)]
        self._dropped += before - len(self._buffer)


def _longer_line(content: bytes, limit: int) -> bool:
    """Whether a line has more than `limit` octets: leaps from line end to line end, about `limit` at a time."""
    start = 0
    while len(content) - start > limit:
        end = content.rfind(_CRLF, start, start + limit + len(_CRLF))
        if end < 0:
            return True
        start = end + len(_CRLF)
    return False


def _hops(content: bytes) -> int:
    """How many servers say they handled the message (RFC 5321 section 6.3: count Received lines)."""
    end = _HEADER_END.search(content, 0, _HEAD)
    head = b"\n" + content[: end.start() if end else _HEAD]  # lines that end in a bare LF count too
    return sum(1 for _ in _RECEIVED.finditer(head))
