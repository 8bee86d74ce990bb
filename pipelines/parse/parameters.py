"""Parameters of Content-Type and Content-Disposition (RFC 2045 section 5.1), with RFC 2231's pieces put together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import quote, unquote_to_bytes

from pipelines.parse.charsets import decode
from pipelines.parse.trace import plain
from pipelines.parse.words import decode_words

_UNDIVIDED = r"\s(?=(?:boundary|charset|format|delsp|report-type|name|filename)=)"
"""Where a well-known parameter follows a blank alone: the semicolon before it was forgotten."""
_PARAMETER = re.compile(
    rf'(?:;\s*|{_UNDIVIDED})(?:([^\s;="]+)\s*=\s*("(?:[^"\\]|\\.)*"?|(?:(?!{_UNDIVIDED})[^;])*))?',
    re.DOTALL | re.IGNORECASE,
)
_ATOM = r"([\w!#$%&*+.^`{|}~-]+)"
_MAIN = re.compile(rf"\s*[\"'<]?{_ATOM}(?:[ \t]{{0,9}}/[ \t]{{0,9}}{_ATOM})?", re.ASCII)
_PIECE = re.compile(r"([^*]*)(?:\*(\d{1,4}))?(\*)?")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_FOLD = re.compile(r"\r?\n[ \t]*")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter; `ranges` are its pieces in the field's value, in order, each without its ";"."""

    name: str
    value: str = field(repr=False)
    ranges: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    name: str
    number: int
    extended: bool
    value: str
    range: tuple[int, int]


def main_value(value: str) -> str:
    """What stands before the first parameter, in lower case and without comments; "" for nothing like a name."""
    found = _MAIN.match(value)
    return "/".join(filter(None, found.groups())).lower() if found else ""


def parameters(value: str) -> tuple[Parameter, ...]:
    """Every parameter of a field's value, decoded; of two with one name both."""
    pieces: dict[tuple[str, bool, int], list[_Piece]] = {}
    for count, match in enumerate(_PARAMETER.finditer(value)):
        if match[1]:
            piece = _piece(match)
            alone = count if piece.number < 0 else -1
            pieces.setdefault((piece.name, piece.number >= 0, alone), []).append(piece)
    return tuple(_parameter(same) for same in pieces.values())


def write_parameter(name: str, value: str) -> str:
    """A parameter as quoted string, or by RFC 2231 where it is not ASCII."""
    if value.isascii() and value.isprintable():
        return '{}="{}"'.format(name, value.replace("\\", "\\\\").replace('"', '\\"'))
    return f"{name}*=utf-8''{quote(value.encode('utf-8', 'replace'), safe='')}"


def _piece(match: re.Match[str]) -> _Piece:
    named = _PIECE.match(match[1])
    name, number, star = (named[1], named[2], named[3]) if named else (match[1], None, None)
    value = match[2].rstrip()
    start = match.start(1)
    return _Piece(name.lower(), int(number or -1), bool(star), _unquoted(value), (start, match.start(2) + len(value)))


def _unquoted(value: str) -> str:
    if value.startswith('"'):
        value = _ESCAPED.sub(r"\1", value[1:-1] if len(value) > 1 and value.endswith('"') else value[1:])
    return _FOLD.sub(" ", value)


def _parameter(pieces: Iterable[_Piece]) -> Parameter:
    ordered = sorted(pieces, key=lambda piece: piece.number)
    first = ordered[0]
    charset, value = "", [piece.value for piece in ordered]
    if first.extended and first.value.count("'") > 1:
        charset, _, value[0] = first.value.split("'", 2)
    data = [
        unquote_to_bytes(coded) if piece.extended else coded
        for piece, coded in zip(ordered, map(_bytes, value), strict=True)
    ]
    joined, ranges = b"".join(data), tuple(sorted(piece.range for piece in ordered))
    if first.name == "boundary":  # bytes to look for, whatever they would mean
        return Parameter(first.name, joined.decode("utf-8", "surrogateescape"), ranges)
    return Parameter(first.name, plain(decode_words(decode(joined, charset).text)), ranges)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
