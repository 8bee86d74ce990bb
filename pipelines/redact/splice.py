"""Put edited slots back into the original bytes: nothing else of the message changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from models.errors import Bug
from pipelines.parse.charsets import Decoded, encode
from pipelines.parse.layout import Form, Slot
from pipelines.parse.parameters import parameters
from pipelines.parse.transfer import Transfer, close_body, too_long
from pipelines.redact.edits import Edit, apply, combine

_EOL = re.compile(rb"\r?\n")
_FOLD = re.compile(rb"([^\n]{600,900}[^ \t\n])(?=[ \t][^ \t\n])")
"""A stretch of a header line after which it is folded: white space goes on the next line (RFC 5322 section 2.2.3)."""


class Splice(NamedTuple):
    """Bytes [start, end) of the message become `new`."""

    start: int
    end: int
    new: bytes


def splice(raw: bytes, splices: Iterable[Splice]) -> bytes:
    """The message with all splices made; `Bug` when two overlap, for then bytes would be written twice."""
    out, at = [], 0
    for start, end, new in sorted(splices, key=lambda item: (item.start, item.end)):
        if start < at:
            raise Bug("splices_overlap")
        out += [raw[at:start], new]
        at = end
    return b"".join([*out, raw[at:]])


def line_ending(raw: bytes) -> bytes:
    """The line ending that a text uses, by its first line; that of Unix for a text of one line."""
    found = _EOL.search(raw)
    return found[0] if found else b"\n"


def write_slot(raw: bytes, slot: Slot, edits: list[Edit]) -> Iterator[Splice]:
    """The splices that bring the edits of a slot's text into the bytes."""
    return _header_splices(raw, slot, edits) if slot.form is Form.HEADER else _body_splices(raw, slot, edits)


def _header_splices(raw: bytes, slot: Slot, edits: list[Edit]) -> Iterator[Splice]:
    """Only the edited characters change, so folding and structure stay; a line that gets too long is folded."""
    name = raw[raw.rfind(b"\n", 0, slot.start) + 1 : slot.start]
    whole = _utf8(apply(slot.text, edits))
    if too_long(name + whole) and not too_long(name + raw[slot.start : slot.end]):
        yield Splice(slot.start, slot.end, _FOLD.sub(lambda at: at[1] + line_ending(raw), whole))
        return
    at, offset = 0, slot.start
    for start, end, new in combine(edits):
        offset += len(_utf8(slot.text[at:start]))
        width = len(_utf8(slot.text[start:end]))
        yield Splice(offset, offset + width, _utf8(new))
        at, offset = end, offset + width


def _body_splices(raw: bytes, slot: Slot, edits: list[Edit]) -> Iterator[Splice]:
    """The whole body in its own charset and encoding; another one only where it does not fit any more."""
    original = raw[slot.start : slot.end]
    coded = encode(apply(slot.text, edits), slot.codec)
    transfer = slot.transfer
    if isinstance(coded, Decoded):
        yield from _relabel(raw, slot)
        coded = _utf8(coded.text)
        transfer = Transfer.QUOTED_PRINTABLE if transfer is Transfer.IDENTITY else transfer
    elif transfer is Transfer.IDENTITY and too_long(coded) and not too_long(original):
        transfer = Transfer.QUOTED_PRINTABLE
    if transfer is not slot.transfer and not (slot.transfer_field or slot.header is not None):
        transfer = slot.transfer
    if transfer is not slot.transfer:
        yield _field(raw, slot.transfer_field, slot.header, "Content-Transfer-Encoding", transfer.value)
    eol = line_ending(original) if b"\n" in original else line_ending(raw)
    body = close_body(coded, transfer, eol, wide=slot.codec.startswith(("utf-16", "utf-32")))
    if transfer is Transfer.BASE64 and original.endswith(b"\n"):
        body += eol
    yield Splice(slot.start, slot.end, body)


def _relabel(raw: bytes, slot: Slot) -> Iterator[Splice]:
    """Content-Type says UTF-8 from now on."""
    if slot.type_field is None:
        if slot.header is not None:
            yield _field(raw, None, slot.header, "Content-Type", "text/plain; charset=utf-8")
        return
    start, end = slot.type_field
    value = raw[start:end].decode("utf-8", "surrogateescape")
    charset = next((item for item in parameters(value) if item.name == "charset"), None)
    if charset is None:
        yield Splice(end, end, b"; charset=utf-8")
        return
    first, last = charset.ranges[0]
    at = start + len(_utf8(value[:first]))
    yield Splice(at, at + len(_utf8(value[first:last])), b"charset=utf-8")


def _field(raw: bytes, where: tuple[int, int] | None, header: int | None, name: str, value: str) -> Splice:
    """A field's new value, or the whole field at the top of the header where it was missing."""
    if where:
        return Splice(*where, f" {value}".encode("ascii"))
    at = header or 0
    return Splice(at, at, f"{name}: {value}".encode("ascii") + line_ending(raw))


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
