"""What every intake asks of the rest of the worker: one call that stores a message for good."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

from models.message import Envelope

Clock = Callable[[], datetime]
"""Tells the time as an aware datetime; an argument everywhere, so that tests need not wait."""


def wall_clock() -> datetime:
    """The system's time, in UTC."""
    return datetime.now(UTC)


class Accepted(Protocol):
    """A message that is stored: its id, and whether it was stored before."""

    @property
    def id(self) -> str:
        """The opaque message id."""

    @property
    def duplicate(self) -> bool:
        """Whether this very message had come in already."""


class Accept(Protocol):
    """Stores a message durably, or raises; only a return may be answered with 250 or 202.

    Raises `Transient` when it cannot store now and `Rejected` when it never will.
    """

    async def __call__(self, envelope: Envelope, raw: bytes) -> Accepted:
        """Seal and store the RFC 5322 bytes `raw`."""
