"""Where every text of a message stands in its bytes: slots that can be written anew, and views that are read.

A slot is a range of bytes with the text it decodes to. A view is what a reader (or a detector) sees of one
slot: an HTML body is one slot with several views. Redaction edits the slots' texts and splices them back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from models.formats import Format
from models.message import PartKind
from models.verdict import Uninspected
from pipelines.parse.trace import Trace
from pipelines.parse.transfer import Transfer


class Zone(StrEnum):
    """What a stretch of a source is, where that decides how a replacement is written into it."""

    PHRASE = "phrase"  # a display name outside quotation marks
    ADDRESS = "address"  # an addr-spec in an address field
    URL = "url"  # the value of an attribute that is a URL
    BARE = "bare"  # an attribute's value without quotation marks
    NUMBER = "number"  # a value without quotation marks that is replaced as a whole by one with them
    LITERAL = "literal"  # the same with apostrophes, as in SQL
    NOTE = "note"  # a line of a vCard that may hold no words: it becomes a NOTE as a whole
    COMMENT = "comment"  # the same in a calendar: a COMMENT


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
    `foot` is the offset in `text` where a closing line belongs. `within` numbers the container whose decoded bytes
    all these offsets count, None for those of the message itself.
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
    within: int | None = None


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
    reason: Uninspected = Uninspected.FORMAT
    within: int | None = None
    format: Format | None = None  # one that has a rule of its own in the policy


class Container(NamedTuple):
    """A leaf with its body in [start, end) that holds a whole message, encoded: `data` are its decoded bytes."""

    start: int
    end: int
    transfer: Transfer
    data: bytes
    within: int | None = None


class Embedded(NamedTuple):
    """A file in [start, end) of a slot's text that was not looked into; `noted`: a note may stand in its place."""

    slot: int
    start: int
    end: int
    format: Format | None = None
    noted: bool = False


class Signature(NamedTuple):
    """What vouches for the bytes in `covers`, and what goes when one of them changes.

    `fields` are whole header fields that go, `leaf` is the part that holds the signature, `type_field` the value of the
    Content-Type that calls the whole signed. One inside a text goes with `edges` of the text of `slot`.
    """

    format: Format
    part: str
    covers: tuple[tuple[int, int], ...]
    fields: tuple[tuple[int, int], ...] = ()
    leaf: Sealed | None = None
    type_field: tuple[int, int] | None = None
    slot: int | None = None
    edges: tuple[tuple[int, int], ...] = ()
    within: int | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """All slots (in the order of the bytes, never overlapping) and views of one message.

    `bodies` are the slots under which a closing line belongs; `sealed` and `embedded` what may have to be
    withheld; `containers` messages inside an encoding, an outer one before its inner ones; `marks` the byte ranges
    of fields that only we may write; `top` is where a field of ours goes, None for a bare text.
    """

    slots: tuple[Slot, ...]
    views: tuple[View, ...]
    bodies: tuple[int, ...] = ()
    sealed: tuple[Sealed, ...] = ()
    embedded: tuple[Embedded, ...] = ()
    containers: tuple[Container, ...] = ()
    marks: tuple[tuple[int, int], ...] = ()
    top: int | None = None
    signatures: tuple[Signature, ...] = ()
