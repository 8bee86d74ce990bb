"""DKIM (RFC 6376): which signatures of a message are worth checking, and which keys may vouch.

Checking costs a question to the DNS and a hash of the message, so only a signature that could count is checked: by the
author's own domain or one above it, over From, Subject and the whole body, with RSA and SHA-256 (RFC 8301).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from pipelines.identity.alignment import aligned

FIELDS = 5
"""DKIM-Signature fields that are read."""
VALUE = 4096
"""Characters of one; a longer one is passed over."""
KEY = 2048
"""Bytes of a key record; RSA with 4,096 bits needs 750."""
BODY = 5 * 1024 * 1024
"""Bytes of a message that is checked."""

_SPACES = re.compile(rb"[ \t]{101}")
"""The library's canonicalisation is quadratic in a run of blanks."""
_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9])?")


class Signature(NamedTuple):
    """One DKIM-Signature field: the how manieth it is (from 0), and what it says of itself."""

    place: int
    domain: str
    selector: str

    @property
    def key_name(self) -> str:
        """Where its key stands in the DNS (section 3.6.2.1)."""
        return f"{self.selector}._domainkey.{self.domain}"


def worth_checking(raw: bytes, values: Iterator[str], author: str) -> tuple[Signature, ...]:
    """Of the DKIM-Signature values of `raw` those that could vouch for `author`, in order."""
    if not author or len(raw) > BODY or _SPACES.search(raw):
        return ()
    return tuple(s for place, value in enumerate(islice(values, FIELDS)) if (s := _read(place, value, author)))


def key_may_vouch(record: bytes) -> bool:
    """Whether a key record (section 3.6.1) is an RSA key in earnest use: not revoked, not under test, for mail."""
    if len(record) > KEY:
        return False
    tags = tags_of(record.decode("ascii", "replace"))
    flags, services = set(tags.get("t", "").split(":")), set(tags.get("s", "*").split(":"))
    return (
        bool(tags.get("p")) and tags.get("k", "rsa") == "rsa" and "y" not in flags and bool(services & {"*", "email"})
    )


def tags_of(value: str) -> dict[str, str]:
    """A tag list (section 3.2) without its white space; of two tags with one name the first counts."""
    found: dict[str, str] = {}
    for spec in value.split(";"):
        name, equals, content = spec.partition("=")
        if equals:
            found.setdefault(name.strip(), "".join(content.split()))
    return found


def _read(place: int, value: str, author: str) -> Signature | None:
    if len(value) > VALUE:
        return None
    tags = tags_of(value)
    covered = {name.casefold() for name in tags.get("h", "").split(":")}
    domain, selector = tags.get("d", "").casefold(), tags.get("s", "")
    sound = (
        tags.get("a", "").casefold() == "rsa-sha256"
        and "l" not in tags  # else anybody may write on below what was signed (section 8.2)
        and covered >= {"from", "subject"}
        and aligned(domain, author)
        and bool(_NAME.fullmatch(domain) and _NAME.fullmatch(selector))
    )
    return Signature(place, domain, selector) if sound else None
