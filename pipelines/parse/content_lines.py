"""Content lines of vCards and calendars (RFC 6350 section 3.3, RFC 5545 section 3.1), by their place in the source."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from models.limits import Limits
from pipelines.parse.trace import Piece, Trace, Weaver

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_NAME = re.compile(r"(?:[\w-]{1,60}\.)?(?P<name>[A-Za-z0-9-]{1,60})(?P<rest>[;:])")
_PARAMETER = re.compile(r';(?P<name>[A-Za-z0-9-]{1,60})(?:=(?P<value>(?:"[^"]*"|[^";:])*))?')
_ENCODED = re.compile(r"QUOTED-PRINTABLE", re.IGNORECASE)
_ESCAPE = re.compile(r"\\[nN\\;,:]")
_QUOTED = re.compile(r"(?:=[0-9A-Fa-f]{2})+")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a line with its value in [start, end) of the unfolded line."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """One unfolded line: `trace` is its text with the way back; its value begins at `value`.

    `start` and `end` are those of the whole line in the source, folds included, its last line ending not.
    """

    name: str
    trace: Trace = field(repr=False)
    parameters: tuple[Parameter, ...]
    value: int
    start: int
    end: int

    def at(self, offset: int) -> int:
        """Where a character of the unfolded line stands in the source."""
        found = next(self.trace.pieces(offset, offset + 1), None)
        return found.source_start if found else self.end

    def parameter(self, name: str) -> str:
        """The value of a parameter in capitals, "" when it is missing."""
        found = next((p for p in self.parameters if p.name == name), None)
        return self.trace.text[found.start : found.end].strip('"').upper() if found else ""

    @property
    def quoted(self) -> bool:
        """Whether its value is quoted-printable (vCard 2.1)."""
        named = [p.name for p in self.parameters]
        return "QUOTED-PRINTABLE" in named or self.parameter("ENCODING") == "QUOTED-PRINTABLE"

    @property
    def encoded(self) -> bool:
        """Whether its value is a file: base64, or a data URL."""
        return (
            self.parameter("ENCODING") in {"B", "BASE64"}
            or any(p.name == "BASE64" for p in self.parameters)
            or self.trace.text[self.value : self.value + 5].lower() == "data:"
        )


def content_lines(source: str) -> Iterator[Line]:
    """Every line; one that is none ("" as its name) too."""
    held: list[tuple[int, int]] = []
    soft = False
    for match in _LINE.finditer(source):
        start, end = match.start(), match.start() + len(match[0].rstrip("\r\n"))
        if start == end == len(source):
            break
        if start == end and not soft:  # a blank line between two properties
            yield from (_line(source, some) for some in (held,) if some)
            held = []
            continue
        folded = bool(held) and source[start : start + 1] in {" ", "\t"}
        if held and not (folded or soft):
            yield _line(source, held)
            held = []
        if soft and held:  # the "=" at the end of the line before is no text
            held[-1] = (held[-1][0], held[-1][1] - 1)
        held.append((start + (folded and not soft), end))
        soft = source.endswith("=", start, end) and bool(_ENCODED.search(source, held[0][0], held[0][1]))
    if held:
        yield _line(source, held)


def taken(source: str, limits: Limits, take: Callable[[Line], None]) -> bool:
    """Hand over line by line; whether that were all, or there are more than may be read."""
    for number, line in enumerate(content_lines(source)):
        take(line)
        if number > limits.attachment_rows:
            return False
    return True


def weave(weaver: Weaver, line: Line, start: int, end: int) -> None:
    """[start, end) of an unfolded line as text, with its escapes and its quoted-printable decoded."""
    pattern = _QUOTED if line.quoted else _ESCAPE
    for match in pattern.finditer(line.trace.text, start, end):
        _verbatim(weaver, line, start, match.start())
        weaver.solid(_decoded(match[0]), *_span(line, *match.span()))
        start = match.end()
    _verbatim(weaver, line, start, end)


def split(line: Line, start: int, end: int) -> list[tuple[int, int]]:
    """The components of a structured value: what stands between semicolons that are not escaped."""
    text, cuts, at = line.trace.text, [start], start
    while at < end:
        if text[at] == ";":
            cuts.append(at + 1)
        at += 2 if text[at] == "\\" else 1
    return [(first, last - 1) for first, last in zip(cuts, [*cuts[1:], end + 1], strict=True)]


def _line(source: str, pieces: list[tuple[int, int]]) -> Line:
    weaver = Weaver(source)
    for start, end in pieces:
        weaver.verbatim(start, end)
    trace = weaver.trace()
    named = _NAME.match(trace.text)
    at = named.end("name") if named else 0
    parameters: list[Parameter] = []
    while named and (found := _PARAMETER.match(trace.text, at)):
        parameters.append(Parameter(found["name"].upper(), *(found.span("value") if found["value"] else (0, 0))))
        at = found.end()
    whole = bool(named) and trace.text[at : at + 1] == ":"
    name = named["name"].upper() if named and whole else ""
    return Line(name, trace, tuple(parameters), at + 1 if whole else 0, pieces[0][0], pieces[-1][1])


def _verbatim(weaver: Weaver, line: Line, start: int, end: int) -> None:
    for piece in _pieces(line, start, end):
        weaver.lines(piece.source_start, piece.source_end)


def _pieces(line: Line, start: int, end: int) -> Iterator[Piece]:
    return line.trace.pieces(start, end) if start < end else iter(())


def _span(line: Line, start: int, end: int) -> tuple[int, int]:
    """Where a stretch stands in the source, folds inside it included."""
    pieces = list(_pieces(line, start, end))
    return pieces[0].source_start, pieces[-1].source_end


def _decoded(match: str) -> str:
    if match.startswith("="):
        return bytes.fromhex(match.replace("=", "")).decode("utf-8", "replace")
    return "\n" if match in {"\\n", "\\N"} else match[1]
