"""Turns a ticket or a social message into an RFC 5322 message, so that there is one way to examine.

The same ticket gives the same bytes: no clock, no random boundary.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from email.header import Header
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints, model_validator

CHANNEL_HEADER = "X-Briefgeheim-Channel"
NOWHERE = "invalid"  # RFC 2606: a domain that never exists, for whoever gave no address
LONGEST_LINE = 998  # octets, RFC 5322 section 2.1.1
CRLF = "\r\n"

_LINE_END = re.compile(r"\r\n|\r|\n")
_PLAIN_NAME = re.compile(r"[A-Za-z0-9 ]{1,60}")

# One "@", no blanks, quotes, brackets or controls: stricter than RFC 5322, linear, and safe in a header.
_ADDRESS = r"^[^\s@\x00-\x20\x7f\"(),:;<>\[\\\]]{1,64}@[^\s@\x00-\x20\x7f\"(),:;<>\[\\\]]{1,190}$"

Line = Annotated[str, StringConstraints(max_length=500, strip_whitespace=True)]
GDPR_APPLIES = datetime(2018, 5, 25, tzinfo=UTC)  # no term can have begun before


class Model(BaseModel):
    """Unknown fields are an error; what was sent is never echoed."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True, frozen=True)


class Author(Model):
    """Who wrote: at least one of the three."""

    name: Line = ""
    address: Annotated[str, Field(max_length=254, pattern=_ADDRESS)] | None = None
    handle: Annotated[str, Field(max_length=100)] = ""  # on the social network, with or without "@"

    @model_validator(mode="after")
    def _somebody(self) -> Author:
        if not (self.name or self.address or self.handle):
            raise ValueError("name, address or handle is needed")
        return self


class Ticket(Model):
    """A message of a ticket system, a web form or a social network."""

    channel: Literal["ticket", "social", "webform"]
    external_id: Annotated[str, Field(min_length=1, max_length=200, description="unique within the channel")]
    author: Author
    subject: Line = ""
    text: str = ""
    html: str = ""
    mailbox: Annotated[str, Field(max_length=254, description="a role mailbox; empty: the default one")] = ""
    in_reply_to: Annotated[str, Field(max_length=200, description="external id of the message answered")] = ""
    received_at: Annotated[
        AwareDatetime | None,
        Field(ge=GDPR_APPLIES, description="when the channel took it in, if that was before now: legal receipt"),
    ] = None

    @model_validator(mode="after")
    def _something(self) -> Ticket:
        if not (self.text or self.html):
            raise ValueError("text or html is needed")
        return self


def compose(ticket: Ticket, mailbox: str) -> bytes:
    """The ticket as an RFC 5322 message to `mailbox`, CRLF line ends.

    Written by hand: `email.message` drops the quotes around a long display name when it folds, and then
    a name can hold an address of its own.
    """
    bodies = [_part(kind, body) for kind, body in (("plain", ticket.text), ("html", ticket.html)) if body]
    reply = ticket.in_reply_to
    fields = {
        "From": _sender(ticket),
        "To": mailbox,
        "Subject": Header(_one_line(ticket.subject), header_name="Subject").encode(linesep=CRLF),
        "Message-ID": message_id(ticket.channel, ticket.external_id),
        **({"In-Reply-To": message_id(ticket.channel, reply)} if reply else {}),
        CHANNEL_HEADER: ticket.channel,
        "MIME-Version": "1.0",
    }
    head = "".join(f"{name}: {value}{CRLF}" for name, value in fields.items())
    return head.encode() + (bodies[0] if len(bodies) == 1 else _alternative(bodies))


def message_id(channel: str, external_id: str) -> str:
    """A Message-ID that stands for the channel's own id without showing it."""
    digest = hashlib.sha256(f"{channel}\0{external_id}".encode()).hexdigest()
    return f"<{digest[:40]}@{channel}.{NOWHERE}>"


def _sender(ticket: Ticket) -> str:
    """Name and address; a handle stands for the name, "noreply" at a domain of nobody for the address."""
    author = ticket.author
    handle = f"@{author.handle.lstrip('@')}" if author.handle else ""
    name = _one_line(f"{author.name} ({handle})" if author.name and handle else author.name or handle)
    address = f"<{author.address or f'noreply@{ticket.channel}.{NOWHERE}'}>"
    return f"{_phrase(name)} {address}" if name else address


def _phrase(name: str) -> str:
    """A display name: as it is when it is plain, else as encoded words (RFC 2047), where nothing has a meaning."""
    return name if _PLAIN_NAME.fullmatch(name) else Header(name, "utf-8", header_name="From").encode(linesep=CRLF)


def _one_line(text: str) -> str:
    """No control characters: a line end would start a header of the writer's choice."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _part(kind: str, text: str) -> bytes:
    """A text with its own header fields; base64 only where a line is too long for the format."""
    body = _LINE_END.sub(CRLF, text).encode()
    fits = all(len(line) <= LONGEST_LINE for line in body.split(b"\r\n"))
    head = f'Content-Type: text/{kind}; charset="utf-8"{CRLF}Content-Transfer-Encoding: {"8bit" if fits else "base64"}'
    return f"{head}{CRLF}{CRLF}".encode() + (body if fits else base64.encodebytes(body).replace(b"\n", b"\r\n"))


def _alternative(parts: Sequence[bytes]) -> bytes:
    """RFC 2046 section 5.1.4; the boundary comes from the content, so that it is in none of the parts."""
    boundary = f"=_{hashlib.sha256(b''.join(parts)).hexdigest()[:40]}".encode()
    joined = b"".join(b"--" + boundary + b"\r\n" + part + b"\r\n" for part in parts)
    return b'Content-Type: multipart/alternative; boundary="%b"\r\n\r\n%b--%b--\r\n' % (boundary, joined, boundary)
