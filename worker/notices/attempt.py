"""What came of one attempt to send a notice, and what a target is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from models.notice import Notice


class Outcome(StrEnum):
    """What the outbox does next."""

    SENT = "sent"
    AGAIN = "again"
    REFUSED = "refused"  # this notice is given up; the next one may pass
    GONE = "gone"  # the target wants nothing any more: this notice and the next ones are given up


@dataclass(frozen=True, slots=True)
class Attempt:
    """`code` is a word of ours ("http_503"); `after` is how long the target asked us to wait."""

    outcome: Outcome
    code: str = ""
    after: timedelta = timedelta()


class Target(Protocol):
    """A place where staff are told."""

    async def send(self, notice_id: str, notice: Notice) -> Attempt:
        """Try once. `notice_id` is the same over all attempts. Does not raise for what the other side does."""


class OpenTarget(Target, Protocol):
    """A target while it is in use."""

    @property
    def where(self) -> str:
        """Host or address, for people; never the whole URL: with most targets it is the key to them."""

    async def reach(self) -> str:
        """Look whether somebody is there, without a word to anybody: "", or the code of what is wrong."""

    async def close(self) -> None:
        """Give connections back."""
