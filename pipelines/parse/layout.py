"""Where every text of a message stands in its bytes: slots that can be written anew, and views that are read.

A slot is a range of bytes with the text it decodes to. A view is what a reader (or a detector) sees of one
slot: an HTML body is one slot with several views. Redaction edits the slots' texts and splices them back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from models.message import PartKind
from pipelines.parse.trace import Trace
from pipelines.parse.transfer import Transfer


class Zone(StrEnum):
    """What a stretch of a source is, where that decides how a replacement is written into it."""

    PHRASE = "phrase"  # a display name outside quotation marks
    ADDRESS = "address"  # an addr-spec in an address field
    URL = "url"  # the value of an attribute that is a URL
    BARE = "bare"  # an attribute's value without quotation marks


class Stretch(NamedTuple):
    """[start, end) of a source lies in a zone."""

    start: int
    end: int
    zone: Zone


class Form(StrEnum):
    """What a slot holds, and so how its text is written."""

    PLAIN = "plain"
    HTML = "html"
    HEADER = "header"


@dataclass(frozen=True, slots=True)
class Slot:
    """Bytes [start, end) of the message, and the text they decode to.

    `type_field` and `transfer_field` are the byte ranges of the values of Content-Type and
    Content-Transfer-Encoding, or None; `header` is where another field of that entity can be put in.
    `foot` is the offset in `text` where a closing line belongs.
    """

    start: int
    end: int
    text: str = field(repr=False)
    form: Form
    codec: str = "utf-8"
    transfer: Transfer = Transfer.IDENTITY
    type_field: tuple[int, int] | None = None
    transfer_field: tuple[int, int] | None = None
    header: int | None = None
    foot: int = 0


@dataclass(frozen=True, slots=True)
class View:
    """What is read of a slot. Not `searched`: only values known from elsewhere are taken out of it.

    `parameter` names the parameter of a header field that the view is the value of, and `ranges` its pieces.
    """

    id: str
    kind: PartKind
    trace: Trace = field(repr=False)
    slot: int
    searched: bool = True
    zones: tuple[Stretch, ...] = ()
    parameter: str = ""
    ranges: tuple[tuple[int, int], ...] = ()


class Sealed(NamedTuple):
    """A leaf with its body in [start, end) that was not (fully) looked into, and its fields that say what it is."""

    start: int
    end: int
    type_field: tuple[int, int] | None  # the value of Content-Type
    fields: tuple[tuple[int, int], ...]  # whole fields: transfer encoding, disposition


class Embedded(NamedTuple):
    """A file in [start, end) of a slot's text that was not looked into."""

    slot: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Layout:
    """All slots (in the order of the bytes, never overlapping) and views of one message.

    `bodies` are the slots under which a closing line belongs; `sealed` and `embedded` what may have to be
    withheld; `marks` the byte ranges of fields that only we may write; `top` is where a field of ours goes,
    None for a bare text.
    """

    slots: tuple[Slot, ...]
    views: tuple[View, ...]
    bodies: tuple[int, ...] = ()
    sealed: tuple[Sealed, ...] = ()
    embedded: tuple[Embedded, ...] = ()
    marks: tuple[tuple[int, int], ...] = ()
    top: int | None = None
