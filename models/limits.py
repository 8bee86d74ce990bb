"""Every limit on what comes in: size, nesting, count and time, each with its default.

The settings (`[limits]`, `BRIEFGEHEIM_LIMITS__...`) override them; a message beyond one is `Rejected`
with the limit's name as code. An attachment beyond one of its own "cannot be inspected" instead: then the policy says
what happens to it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from models.errors import ConfigurationError, Rejected

EXCEEDED = {
    "message_size": "the message is larger than {:,} bytes",
    "header_size": "the header of one part is larger than {:,} bytes",
    "header_fields": "the message has more than {:,} header fields",
    "nesting": "parts are nested more than {:,} deep",
    "parts": "the message has more than {:,} parts",
    "text_size": "there are more than {:,} characters of text to search",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, times in seconds."""

    message_size: int = 25 * 1024 * 1024
    header_size: int = 256 * 1024  # all header fields of one entity together
    header_fields: int = 5_000  # of the whole message, nested messages included
    nesting: int = 50  # multipart and message/rfc822 levels
    parts: int = 1_000
    addresses: int = 200  # of one header field
    text_size: int = 1024 * 1024  # characters of text searched in one message
    attachments: int = 100  # that are looked into
    attachment_size: int = 10 * 1024 * 1024  # decoded, of one that is looked into
    attachment_text: int = 256 * 1024  # characters of text of one
    attachment_rows: int = 20_000  # of one table; records of one data file, lines of one card or calendar
    attachment_depth: int = 100  # levels of a data file
    examine_seconds: float = 120.0
    examine_memory: int = 2 * 1024 * 1024 * 1024

    def __post_init__(self) -> None:
        """`ConfigurationError` for a limit that would refuse everything."""
        for field in fields(self):
            if getattr(self, field.name) <= 0:
                raise ConfigurationError("setting", f"limits.{field.name}: must be more than 0")

    def exceeded(self, name: str) -> Rejected:
        """The error for a message beyond the limit `name`: a sentence with the number and the setting."""
        return Rejected(name, f"{EXCEEDED[name].format(getattr(self, name))} (limits.{name})")
