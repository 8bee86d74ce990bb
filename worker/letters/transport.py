"""How letters leave: one small protocol, and what can come of an attempt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from worker.letters.compose import Post


class Outcome(StrEnum):
    """What came of an attempt."""

    SENT = "sent"
    AGAIN = "deferred"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Attempt:
    """`code` says why it did not arrive, in words of ours; a server's own text may quote an address."""

    outcome: Outcome
    code: str = ""


class Transport(Protocol):
    """Where letters go. Sending the same `letter_id` twice should be one letter."""

    async def send(self, letter_id: str, post: Post) -> Attempt:
        """Try once; never raises for what a server or a disk does."""
