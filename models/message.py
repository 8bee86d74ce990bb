"""A message on its way in: where it came from, and the texts it holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from models.formats import Format, Handling


class Channel(StrEnum):
    """By which door a message came."""

    EMAIL = "email"
    WEBFORM = "webform"
    TICKET = "ticket"
    SOCIAL = "social"


class MessageState(StrEnum):
    """Where a message stands in the store.

    received -> processing -> delivered | quarantined; delivered and released -> forgotten once the
    sealed original was shredded.
    """

    RECEIVED = "received"
    PROCESSING = "processing"
    DELIVERED = "delivered"
    QUARANTINED = "quarantined"
    RELEASED = "released"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True)
class Envelope:
    """What travels beside the message bytes (RFC 5321 envelope, or the ticket's metadata).

    `reverse_path` is "" for the null reverse-path. `received_at` is aware and is the moment of legal
    receipt: when the server took the message in. `options` are the parameters of MAIL that the next hop may
    have to hear again ("SMTPUTF8", "BODY=8BITMIME"; RFC 6531, RFC 6152), in upper case; `forwarded` is what a mail
    server of ours said of its client (XFORWARD, "ADDR=..." in xtext).
    """

    channel: Channel
    mailbox: str
    received_at: datetime
    reverse_path: str = field(default="", repr=False)
    recipients: tuple[str, ...] = field(default=(), repr=False)
    external_id: str = field(default="", repr=False)
    options: tuple[str, ...] = ()
    forwarded: tuple[str, ...] = field(default=(), repr=False)


class PartKind(StrEnum):
    """What sort of text a part is."""

    PLAIN = "plain"
    HTML = "html"
    HIDDEN = "hidden"  # attributes, comments and invisible text of an HTML part
    HEADER = "header"
    FILENAME = "filename"
    DATA = "data"  # an attached table, record or log: no words that somebody speaks


class LayerKind(StrEnum):
    """Who speaks in a stretch of a body: the writer now, or somebody quoted."""

    NEW = "new"
    QUOTED = "quoted"
    FORWARDED = "forwarded"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of a conversation within a text part.

    Offsets are characters of the part's text. `author_*` come from the attribution line or header
    block that introduces the layer ("Op ma 3 mrt schreef X <y>:", "Van: X") and are "" when unknown.
    `greeting` and `signature` are (start, end) of the lines that greet and that close, or None.
    """

    start: int
    end: int
    kind: LayerKind
    depth: int = 0
    author_name: str = field(default="", repr=False)
    author_address: str = field(default="", repr=False)
    intro: tuple[int, int] | None = None
    greeting: tuple[int, int] | None = None
    signature: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of text that is searched and can be redacted.

    `id` names it in reports: "1.2" for the leaf with that MIME section number (RFC 3501 section 6.4.5),
    "1.2#hidden" for what an HTML leaf does not show, "subject", "from", "to" ... for a header of the
    message, "2:subject" for a header of the nested message at section 2, "3#name" for a file name.

    `text` is what is read, as long as what was written and with its offsets: where a mail program broke a paragraph
    of a body it holds blanks, and names that their writer left without capitals may have them.
    """

    id: str
    kind: PartKind
    text: str = field(repr=False)
    layers: tuple[Layer, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Person:
    """A display name and address as a header gives them; either may be ""."""

    name: str = field(repr=False)
    address: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attached file, or a leaf that could not be read: a verdict by name, never "clean" by silence.

    `content` is what it is by its bytes: the name of a file of `pipelines.parse.attachments`, "" when nobody knows.
    `reason` is a `models.verdict.Uninspected` where it could not be inspected (in full), else "".

    In a `Verdict` every value in `name` has its placeholder, and `action` is what the policy does to the leaf
    (`models.policy.AttachmentAction`). `format` is set where `policy.toml` has a rule of its own for it.
    """

    part: str
    media_type: str
    size: int
    name: str = field(default="", repr=False)
    inspected: bool = False
    reason: str = ""
    action: str = ""
    format: Format | None = None
    content: str = ""

    @property
    def verdict(self) -> str:
        """In words."""
        return "inspected" if self.inspected else "cannot be inspected"


@dataclass(frozen=True, slots=True)
class Mail:
    """What parsing made of the raw bytes: the texts in reading order, the people of the headers.

    `alternatives` groups the ids of parts that say the same thing (the branches of one
    multipart/alternative). `formats` are its parts of special forms. `defects` are names of what was malformed, in
    words of our own. `layout` is for `pipelines.redact` only: where the texts stand in the bytes.
    """

    raw: bytes = field(repr=False)
    parts: tuple[Part, ...] = field(repr=False)
    sender: tuple[Person, ...] = field(default=(), repr=False)  # From, Sender, Reply-To
    recipients: tuple[Person, ...] = field(default=(), repr=False)  # To, Cc
    attachments: tuple[Attachment, ...] = ()
    alternatives: tuple[tuple[str, ...], ...] = ()
    defects: tuple[str, ...] = ()
    message_id: str = field(default="", repr=False)
    language: str = "nl"
    formats: tuple[Handling, ...] = ()
    layout: object = field(default=None, repr=False, compare=False)

    def part(self, part_id: str) -> Part:
        """The part with this id; KeyError when there is none."""
        for part in self.parts:
            if part.id == part_id:
                return part
        raise KeyError(part_id)
