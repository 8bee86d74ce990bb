"""What a relay adds to a message: a Received field (RFC 5321 section 4.4), and a mark by which it knows a loop.

    X-Briefgeheim-Hop: <keyed HMAC of Message-ID and recipients>
    Received: by mx.example.nl (briefgeheim) id m...;
     Thu, 05 Mar 2026 12:20:00 +0000

A message that comes back for the same recipients carries its mark. Nobody else can make one, and it tells nobody to
whom the message went.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from email.utils import format_datetime

from models.message import Envelope
from worker.vault import Vault

FIELD = "X-Briefgeheim-Hop"
_MARK = re.compile(rb"(?im)^X-Briefgeheim-Hop:[ \t]*([a-z2-7]{32})[ \t]*\r?$")
_MESSAGE_ID = re.compile(rb"(?im)^Message-ID[ \t]*:[ \t\r\n]*([^\r\n]*)")
_HEADER_END = re.compile(rb"\n\r?\n")
_MBOX = re.compile(rb"\A>?From [^\r\n]*\r?\n")


class Trace:
    """The fields of an installation; `hostname` is how it introduces itself."""

    def __init__(self, vault: Vault, hostname: str) -> None:
        self._vault = vault
        self._hostname = hostname

    def added(self, message_id: str, envelope: Envelope, recipients: Iterable[str], raw: bytes) -> bytes:
        """The message with our two fields on top, and not a byte of it changed."""
        fields = (
            f"{FIELD}: {self._mark(raw, recipients)}\r\n"
            f"Received: by {self._hostname} (briefgeheim) id {message_id};\r\n"
            f" {format_datetime(envelope.received_at)}\r\n"
        ).encode()
        mbox = _MBOX.match(raw)  # a line of a mailbox file stays where it is: below a field it would end the header
        at = mbox.end() if mbox else 0
        return raw[:at] + fields + raw[at:]

    def returned(self, recipients: Iterable[str], raw: bytes) -> bool:
        """Whether we handed this message on to these recipients before."""
        mark = self._mark(raw, recipients).encode()
        return any(found[1] == mark for found in _MARK.finditer(_header(raw)))

    def _mark(self, raw: bytes, recipients: Iterable[str]) -> str:
        named = _MESSAGE_ID.search(_header(raw))
        who = sorted({recipient.casefold().encode() for recipient in recipients})
        return self._vault.token("delivery.hop", named[1].strip() if named else b"", *who)


def _header(raw: bytes) -> bytes:
    end = _HEADER_END.search(raw)
    return raw[: end.start() + 1] if end else raw
