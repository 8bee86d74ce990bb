"""Header fields by their place in the bytes (RFC 5322 section 2.2)."""

from __future__ import annotations

import re
from typing import NamedTuple

from models.limits import Limits

_NAME = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
_EMPTY_LINE = re.compile(rb"\n\r?\n")
_MIME_FIELD = re.compile(rb"\n(?:content-type|content-transfer-encoding|mime-version)[ \t]*:", re.IGNORECASE)

_LONGEST_MARK = 200  # bytes of a delimiter; RFC 2046 allows 72
_LONGEST_TYPE = 2000  # bytes of a Content-Type in which its boundary is looked for


class Field(NamedTuple):
    """One header field in bytes: [start, next) with its line ending, its value in [value, end).

    `name` is lower-case, and "" for a line that is no field.
    """

    name: str
    start: int
    value: int
    end: int
    next: int


class Header(NamedTuple):
    """The fields of one entity and where its body starts; `defect` names what was wrong."""

    fields: tuple[Field, ...]
    body: int
    defect: str = ""

    def get(self, name: str) -> Field | None:
        """The first field of this name."""
        return next((item for item in self.fields if item.name == name), None)


def split_header(raw: bytes, start: int, end: int, limits: Limits) -> Header:
    """The header of the entity in [start, end), which may be empty.

    A line that is no field ends it as if an empty line stood before, unless MIME fields follow: those say
    how the body reads, whatever a lenient mail program makes of the line.
    """
    fields: list[Field] = []
    at = start
    last_mime: int | None = None
    kind = -1  # the place of Content-Type among the fields
    while at < end:
        following = raw.find(b"\n", at, end) + 1 or end
        if following - at <= len(b"\r\n") and raw[at:following].strip(b"\r\n") == b"":
            return Header(tuple(fields), following, _defect(fields))
        name = _NAME.match(raw, at, following)
        if fields and raw[at] in b" \t":
            fields[-1] = _field(raw, fields[-1].name, fields[-1].start, fields[-1].value, following)
        elif name:
            kind = len(fields) if kind < 0 and name[1].lower() == b"content-type" else kind
            fields.append(_field(raw, name[1].decode("ascii").lower(), at, name.end(), following))
        else:
            last_mime = _last_mime_field(raw, at, end, limits) if last_mime is None else last_mime
            if kind >= 0 and _is_delimiter(raw, at, following, fields[kind]):
                return Header(tuple(fields), at, "no_header_body_separator")
            if at > last_mime and not (at == 0 and raw.startswith(b"From ")):
                return Header(tuple(fields), at, "no_header_body_separator")
            fields.append(_field(raw, "", at, at, following))
        if following - start > limits.header_size:
            raise limits.exceeded("header_size")
        at = following
    return Header(tuple(fields), end, _defect(fields))


def _is_delimiter(raw: bytes, at: int, following: int, kind: Field) -> bool:
    """Whether a line is the first delimiter of the multipart whose header has not ended: the empty line is missing."""
    mark = raw[at : min(following, at + _LONGEST_MARK)].strip()
    named = raw.find(mark[2:], kind.value, min(kind.end, kind.value + _LONGEST_TYPE))
    return mark.startswith(b"--") and len(mark) > len(b"--") and named >= 0


def _field(raw: bytes, name: str, start: int, value: int, following: int) -> Field:
    end = following - raw.endswith(b"\n", start, following)
    return Field(name, start, value, end - raw.endswith(b"\r", value, end), following)


def _defect(fields: list[Field]) -> str:
    return "line_in_header_is_no_field" if any(not item.name and item.start for item in fields) else ""


def _last_mime_field(raw: bytes, at: int, end: int, limits: Limits) -> int:
    """Where the last MIME field before the next empty line starts; -1 when there is none."""
    end = min(end, at + limits.header_size)
    empty = _EMPTY_LINE.search(raw, at, end)
    return max((match.start() for match in _MIME_FIELD.finditer(raw, at, empty.start() if empty else end)), default=-1)
