"""What every intake asks of the rest of the worker: one call that stores a message for good."""

from __future__ import annotations

from typing import Protocol

from models.message import Envelope


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
