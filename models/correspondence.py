"""What the header of a message says of who writes to whom, in answer to what, and by whose word."""

from __future__ import annotations

from dataclasses import dataclass, field

from models.private import Private


@dataclass(frozen=True, slots=True)
class Result:
    """One result of an Authentication-Results field (RFC 8601 section 2.2).

    `method` and `result` are lower-case; `properties` maps "header.d", "smtp.mailfrom" ... to their values.
    """

    method: str
    result: str
    properties: tuple[tuple[str, str], ...] = field(default=(), repr=False)

    def get(self, name: str) -> str:
        """The value of a property, lower-case, or ""."""
        return next((value for known, value in self.properties if known == name), "").casefold()


@dataclass(frozen=True, slots=True)
class Results:
    """One Authentication-Results field: who vouches, for what, and how many Received fields stand above it."""

    authserv_id: str
    hops: int
    results: tuple[Result, ...] = ()


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Addresses are lower-case; nothing here is printed.

    `authors` are the addresses of every From field. `names` are their display names. `threads` are the message ids of
    In-Reply-To and References, `returned` those of letters of ours that a bounce brings back. `cases` are case
    references in the subject. `unanswerable` are codes: why the header alone forbids an automatic answer (RFC 3834).
    `codes` are one-time codes in the texts. `signers` are domains whose DKIM signature we verified ourselves.
    """

    authors: tuple[str, ...] = field(default=(), repr=False)
    names: tuple[str, ...] = field(default=(), repr=False)
    reply_to: tuple[str, ...] = field(default=(), repr=False)
    recipients: tuple[str, ...] = field(default=(), repr=False)
    message_id: str = field(default="", repr=False)
    threads: tuple[str, ...] = field(default=(), repr=False)
    returned: tuple[str, ...] = field(default=(), repr=False)
    cases: tuple[str, ...] = ()
    unanswerable: tuple[str, ...] = ()
    received: int = 0  # Received fields
    results: tuple[Results, ...] = field(default=(), repr=False)
    codes: tuple[Private[str], ...] = ()
    signers: tuple[str, ...] = field(default=(), repr=False)

    @property
    def author(self) -> str:
        """The one address that writes; "" when there is none, or more than one."""
        return self.authors[0] if len(self.authors) == 1 else ""
