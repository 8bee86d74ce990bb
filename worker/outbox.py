"""Sends what the outbox holds: notices written in the transaction of what they tell of."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from worker.clock import Clock, utc_now


class Pending(Protocol):
    """An outbox row that is due: `id` stays the same over retries, `attempts` counts those made before."""

    @property
    def id(self) -> str: ...
    @property
    def target(self) -> str: ...
    @property
    def notice(self) -> Any: ...
    @property
    def attempts(self) -> int: ...
    @property
    def created_at(self) -> datetime: ...


class Outbox(Protocol):
    """The rows of the store; each call is one transaction."""

    async def due_notices(self, now: datetime, limit: int) -> Sequence[Pending]:
        """Rows neither sent nor given up whose next attempt is at or before `now`, oldest first."""

    async def notice_sent(self, notice_id: str, at: datetime) -> None:
        """Never send this row again."""

    async def notice_deferred(self, notice_id: str, code: str, again_at: datetime) -> None:
        """Count an attempt, keep the reason `code`, and try again at `again_at`."""

    async def notice_given_up(self, notice_id: str, code: str, at: datetime) -> None:
        """Keep the row as dead with its reason; staff see it."""


class OutboxSender:
    """One loop: look for due rows, send each to its target, record what came of it."""

    def __init__(
        self,
        store: Outbox,
        targets: Mapping[str, Any],
        retry_days: float,
        poll_seconds: float,
        clock: Clock = utc_now,
    ) -> None:
        raise NotImplementedError

    async def run(self, stop: asyncio.Event) -> None:
        """Send until `stop` is set; what is being sent is finished first."""
