"""Every limit on what comes in: size, nesting, count and time, each with its default.

The settings (`[limits]`, `BRIEFGEHEIM_LIMITS__...`) override them; a message beyond one is `Rejected`
with the limit's name as code.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, times in seconds."""

    message_size: int = 25 * 1024 * 1024
    header_size: int = 256 * 1024  # all header fields of one entity together
    header_field_size: int = 64 * 1024  # one field read for structure; beyond it, text only
    header_fields: int = 5_000  # of the whole message, nested messages included
    nesting: int = 50  # multipart and message/rfc822 levels
    parts: int = 1_000
    addresses: int = 200  # of one header field
    text_size: int = 8 * 1024 * 1024  # characters of text searched in one message
    html_depth: int = 500
    examine_seconds: float = 60.0
    examine_memory: int = 2 * 1024 * 1024 * 1024
