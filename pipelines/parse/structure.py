"""MIME structure by byte offsets (RFC 2045, RFC 2046): what the message is made of, without copying it.

Entities are listed in the order of the bytes; nesting is walked with a list of what is still to do, never by
recursion. Each level is searched once for its own boundary, so the work is at most size times nesting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from models.limits import Limits
from pipelines.parse.fields import Field, Header, split_header
from pipelines.parse.parameters import Parameter, main_value, parameters
from pipelines.parse.transfer import Transfer, transfer_of

_DELIMITER_END = re.compile(rb"(--)?[ \t]*\r?(?:\n|\Z)")
_MESSAGES = frozenset({"message/rfc822", "message/global", "message/news"})


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity: its header, its body in [body, end), and where it stands.

    `section` is the section number of a leaf, or the prefix of a multipart's children; `owner` is the
    prefix of its header fields' ids ("" for the message itself). `branch` is (multipart/alternative,
    branch) of the nearest one around it. `inner` stands in a message within the message. `gaps` are the
    preamble of a multipart and what follows its closing delimiters.
    """

    header: Header
    section: str
    owner: str
    start: int
    body: int
    end: int
    media_type: str
    parameters: tuple[Parameter, ...]
    transfer: Transfer | None
    attached: bool = False
    name: str = field(default="", repr=False)
    message: bool = False
    inner: bool = False
    leaf: bool = True
    branch: tuple[int, int] | None = None
    gaps: tuple[tuple[int, int], ...] = ()
    defect: str = ""


class _Todo(NamedTuple):
    start: int
    end: int
    section: str  # prefix of its children, when it turns out to be a multipart
    single: str  # its own number, when it turns out to be a leaf
    owner: str
    depth: int
    message: bool = False
    inner: bool = False
    digest: bool = False
    branch: tuple[int, int] | None = None


class _Told(NamedTuple):
    media_type: str
    parameters: tuple[Parameter, ...]
    transfer: Transfer | None
    attached: bool
    name: str


class _Split(NamedTuple):
    parts: tuple[tuple[int, int], ...]
    gaps: tuple[tuple[int, int], ...]
    defect: str


def walk(raw: bytes, limits: Limits) -> Iterator[Entity]:
    """Every entity of a message; `Rejected` beyond `nesting`, `parts`, `header_size` or `header_fields`."""
    todo = [_Todo(0, len(raw), "", "1", "", 0, message=True)]
    count = fields = 0
    while todo:
        item = todo.pop()
        count += 1
        if count + len(todo) > limits.parts:
            raise limits.exceeded("parts")
        if item.depth > limits.nesting:
            raise limits.exceeded("nesting")
        entity, children = _entity(raw, item, limits)
        fields += len(entity.header.fields)
        if fields > limits.header_fields:
            raise limits.exceeded("header_fields")
        yield entity
        todo.extend(reversed(children))


def value_of(raw: bytes, item: Field) -> str:
    """A field's value as text from which its bytes can be had back."""
    return raw[item.value : item.end].decode("utf-8", "surrogateescape")


def _entity(raw: bytes, item: _Todo, limits: Limits) -> tuple[Entity, list[_Todo]]:
    header = split_header(raw, item.start, item.end, limits)
    told = _told(raw, header, digest=item.digest)
    split = _split(raw, header.body, item.end, told.media_type, told.parameters, limits)
    nested = told.media_type in _MESSAGES and told.transfer is Transfer.IDENTITY
    entity = Entity(
        **told._asdict(),
        header=header,
        section=item.section if split.parts else item.single,
        owner=item.owner,
        start=item.start,
        body=header.body,
        end=item.end,
        message=item.message,
        inner=item.inner,
        leaf=not split.parts and not nested,
        branch=item.branch,
        gaps=split.gaps,
        defect=split.defect or header.defect,
    )
    if nested:
        return entity, [_nested(item, header.body)]
    return entity, list(_children(item, split, told.media_type))


def _told(raw: bytes, header: Header, *, digest: bool) -> _Told:
    """What the Content- fields say."""
    value = _field(raw, header, "content-type")
    disposition = _field(raw, header, "content-disposition")
    coding = header.get("content-transfer-encoding")
    known = parameters(value)
    return _Told(
        media_type=_media_type(main_value(value), known, digest=digest),
        parameters=known,
        transfer=transfer_of(value_of(raw, coding)) if coding else Transfer.IDENTITY,
        attached=main_value(disposition) == "attachment",
        name=_name((*parameters(disposition), *known)),
    )


def _field(raw: bytes, header: Header, name: str) -> str:
    found = header.get(name)
    return value_of(raw, found) if found else ""


def _media_type(named: str, known: tuple[Parameter, ...], *, digest: bool) -> str:
    """What names no type and subtype is text/plain (RFC 2045 section 5.2), unless it still says how to divide it."""
    if "/" in named:
        return named
    if named == "multipart" and any(item.name == "boundary" for item in known):
        return "multipart/mixed"
    return "message/rfc822" if digest else "text/plain"


def _nested(item: _Todo, body: int) -> _Todo:
    """A message within the message: its sections go on from its own number (RFC 3501 section 6.4.5)."""
    section = item.single
    single, owner = f"{section}.1", f"{section}:"
    return _Todo(body, item.end, section, single, owner, item.depth + 1, message=True, inner=True, branch=item.branch)


def _name(known: tuple[Parameter, ...]) -> str:
    """The file name, that of Content-Disposition before that of Content-Type."""
    return next((item.value for item in known if item.name in {"filename", "name"}), "")


def _children(item: _Todo, split: _Split, media_type: str) -> Iterator[_Todo]:
    prefix = f"{item.section}." if item.section else ""
    for number, (start, end) in enumerate(split.parts, 1):
        section = f"{prefix}{number}"
        branch = (item.start, number) if media_type == "multipart/alternative" else item.branch
        digest = media_type == "multipart/digest"
        depth, owner = item.depth + 1, f"{section}:"
        yield _Todo(start, end, section, section, owner, depth, inner=item.inner, digest=digest, branch=branch)


def _split(raw: bytes, start: int, end: int, media_type: str, known: tuple[Parameter, ...], limits: Limits) -> _Split:
    """The parts between the delimiter lines; none for what is no multipart, or one without its boundary."""
    if not media_type.startswith("multipart/"):
        return _Split((), (), "")
    boundary = next((item.value for item in known if item.name == "boundary"), "")
    if not boundary:
        return _Split((), (), "multipart_without_boundary")
    lines = list(_delimiters(raw, start, end, boundary.encode("utf-8", "surrogateescape"), limits))
    if all(line.closing for line in lines):
        return _Split((), (), "multipart_boundary_not_found")
    borders = [*(line.before for line in lines[1:]), end]
    stretches = [(line.after, max(border, line.after)) for line, border in zip(lines, borders, strict=True)]
    parts = tuple(place for line, place in zip(lines, stretches, strict=True) if not line.closing)
    outside = (place for line, place in zip(lines, stretches, strict=True) if line.closing)
    return _Split(parts, ((start, lines[0].before), *outside), _closing_defect(lines))


def _closing_defect(lines: list[_Delimiter]) -> str:
    if not lines[-1].closing:
        return "close_delimiter_missing"
    return "part_after_close_delimiter" if any(line.closing for line in lines[:-1]) else ""


class _Delimiter(NamedTuple):
    before: int  # end of what comes before, without the line ending that belongs to the delimiter
    after: int
    closing: bool


def _delimiters(raw: bytes, start: int, end: int, boundary: bytes, limits: Limits) -> Iterator[_Delimiter]:
    """The delimiter lines (RFC 2046 section 5.1.1), also after a closing one: some programs show what they open."""
    mark = b"--" + boundary
    at, count = raw.find(mark, start, end), 0
    while at >= 0:
        rest = _DELIMITER_END.match(raw, at + len(mark), end)
        following = at + len(mark)
        if rest and (at == start or raw[at - 1] == 0x0A):
            before = max(at - 1 - raw.endswith(b"\r\n", start, at), start) if at > start else at
            yield _Delimiter(before, rest.end(), rest[1] is not None)
            following, count = rest.end(), count + 1
        if count > limits.parts:
            raise limits.exceeded("parts")
        at = raw.find(mark, following, end)
