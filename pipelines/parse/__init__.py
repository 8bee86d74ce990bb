"""Parse: bytes of a message to the texts it holds."""

from __future__ import annotations

from models.limits import Limits
from models.message import Mail


def parse(raw: bytes, limits: Limits) -> Mail:
    """The texts of an RFC 5322 message; `Rejected` (code: the limit's name) when it goes beyond a limit."""
    raise NotImplementedError


def parse_text(raw: bytes, limits: Limits) -> Mail:
    """A bare text as a mail with one plain part "1" and no headers."""
    raise NotImplementedError
