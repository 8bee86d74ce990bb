"""`X-Briefgeheim`: the field by which we know a copy of ours. Its value is keyed, so nobody else can make one.

    X-Briefgeheim: v=1; place=<token>; sig=<keyed HMAC of place and all other bytes>

A field that came from outside does not verify, and the message is examined like any other; a copy that was
changed or added to by anybody does not verify either.
"""

from __future__ import annotations

import hmac
import re

from worker.vault import Vault

FIELD = "X-Briefgeheim"
_FORM = re.compile(rb"(?im)^X-Briefgeheim:[ \t]*v=1;\s+place=([a-z2-7]{32});\s+sig=([a-z2-7]{32})[ \t]*\r?\n")
_HEADER_END = re.compile(rb"\r?\n\r?\n")
CANDIDATES = 3
"""Fields that are tried: each costs a pass over the whole message, and anybody can write a thousand."""


def canonical(raw: bytes) -> bytes:
    """As a server keeps it: lines end in CRLF, and there is no NUL (RFC 3501 section 4.3.1)."""
    return re.sub(rb"(?<!\r)\n", b"\r\n", raw).replace(b"\0", b"\x80")


def marked(vault: Vault, place: str, raw: bytes) -> bytes:
    """The copy for this place, with its field on top."""
    raw = canonical(raw)
    return f"{FIELD}: v=1; place={place}; sig={_signature(vault, place, raw)}\r\n".encode() + raw


def place_of(vault: Vault, raw: bytes) -> str | None:
    """The place that this copy of ours was made for; None when it is not ours."""
    raw = canonical(raw)
    end = _HEADER_END.search(raw)
    for found in list(_FORM.finditer(raw, 0, end.end() if end else len(raw)))[:CANDIDATES]:
        place, signature = found[1].decode(), found[2].decode()
        rest = raw[: found.start()] + raw[found.end() :]
        if hmac.compare_digest(_signature(vault, place, rest), signature):
            return place
    return None


def names(header: bytes, place: str) -> bool:
    """Whether this header field, as a server gave it, names the place; says nothing of the bytes."""
    return any(found[1].decode() == place for found in _FORM.finditer(header))


def _signature(vault: Vault, place: str, raw: bytes) -> str:
    return vault.token("imap.copy", place.encode(), raw)
