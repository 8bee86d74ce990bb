"""What a reader of attached files is: it knows one format by its bytes, and makes texts of it or says why not.

A file in `attachments/` holds one class that satisfies `Reader` and names itself in `READER`; the folder is scanned. A
text that a reader makes knows its way back to the source (`Trace`), so that what is found in it is taken out there and
all else stays as it came.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, Protocol

from models.limits import Limits
from models.message import PartKind
from models.verdict import Uninspected
from pipelines.parse.charsets import Decoded, decode
from pipelines.parse.html import DataUrl
from pipelines.parse.layout import Form, Stretch
from pipelines.parse.trace import Trace

_HEAD = 4096  # bytes in which a format gives itself away
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ud800-\udfff]")
_NO_TEXT = 0.02  # share of control characters and undecodable bytes: more, and it is no text
_EXTENSION = re.compile(r".*\.([A-Za-z0-9_-]{1,12})\s*", re.DOTALL)
_GENERIC = frozenset({"text/plain", "application/octet-stream", "application/x-download", "application/force-download"})
_GENERIC_NAMES = frozenset({"", "txt", "text", "dat", "bin", "tmp"})


@dataclass(frozen=True)  # no slots: what is worked out of it is kept
class Content:
    """The decoded bytes of a leaf, and what its header calls them."""

    data: bytes = field(repr=False)
    media_type: str = "application/octet-stream"
    name: str = field(default="", repr=False)
    charset: str = ""

    @cached_property
    def head(self) -> bytes:
        """The first bytes."""
        return self.data[:_HEAD]

    @cached_property
    def decoded(self) -> Decoded:
        """The text, also that of UTF-16 without a byte-order mark."""
        return decode(self.data, self.charset or _wide(self.head))

    @property
    def text(self) -> str:
        """The text of it."""
        return self.decoded.text

    @cached_property
    def is_text(self) -> bool:
        """Whether its bytes are a text at all."""
        return len(_CONTROL.findall(self.text)) <= len(self.text) * _NO_TEXT

    @property
    def extension(self) -> str:
        """That of its file name, lower-case and without the dot."""
        found = _EXTENSION.fullmatch(self.name)
        return found[1].lower() if found else ""

    @property
    def claims(self) -> tuple[str, str]:
        """Media type and extension, "" for each that says nothing."""
        kind = "" if self.media_type in _GENERIC else self.media_type
        return kind, "" if self.extension in _GENERIC_NAMES else self.extension


class Text(NamedTuple):
    """One text of a file. `suffix` goes behind the section number ("#hidden"), `zones` as in `layout.View`."""

    trace: Trace
    kind: PartKind = PartKind.DATA
    suffix: str = ""
    zones: tuple[Stretch, ...] = ()
    searched: bool = True


class Reading(NamedTuple):
    """What a reader made of a file.

    `refused` says why it cannot be inspected, or not in full: its texts are searched all the same. `embedded` are files
    inside it. `message` says that it is a whole message, to be taken apart like one.
    """

    texts: tuple[Text, ...] = ()
    refused: Uninspected | None = None
    embedded: tuple[DataUrl, ...] = ()
    form: Form = Form.PLAIN
    message: bool = False


class Reader(Protocol):
    """Reads one format.

    `name` goes into reports; `media_types` and `extensions` are what its files are called. `certainty` says how much
    `fits` is worth: 3 for a signature of its own, 2 for a structure, 1 for a guess, 0 for what fits any text. `binary`
    formats are known by their bytes, before these are read as text. `fits` and `read` are pure and linear in the size.
    """

    name: str
    media_types: frozenset[str]
    extensions: frozenset[str]
    certainty: int
    binary: bool

    def fits(self, content: Content) -> bool:
        """Whether the bytes are of this format, whatever they are called."""
        ...

    def read(self, content: Content, limits: Limits) -> Reading:
        """Its texts, or why there are none. Raises nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Opaque:
    """A format that nobody reads yet: known by its first bytes, and said to be not inspected."""

    name: str
    media_types: frozenset[str]
    extensions: frozenset[str]
    signature: re.Pattern[bytes] = field(repr=False)
    reason: Callable[[Content], Uninspected] = field(default=lambda _: Uninspected.FORMAT, repr=False)
    certainty: int = 3
    binary: bool = True

    def fits(self, content: Content) -> bool:
        """Whether it begins as files of this format begin."""
        return bool(self.signature.match(content.head))

    def read(self, content: Content, limits: Limits) -> Reading:  # noqa: ARG002 - the signature is the protocol's
        """Nothing but the reason."""
        return Reading(refused=self.reason(content))


def _wide(head: bytes) -> str:
    """UTF-16 by where its noughts stand."""
    odd, even = head[1::2].count(0), head[0::2].count(0)
    if max(odd, even) * 3 < len(head):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"
