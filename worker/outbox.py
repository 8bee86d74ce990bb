"""Sends what the outbox holds: notices written in the transaction of what they tell of.

due ──> sent
    ├─> again   after 5 s, 5 min, 30 min, ... about three days in all, or when the target says
    └─> given up: the time is over, the target refused it or is gone, or there is no such target

Targets are served side by side, each with its notices one after the other: chats allow about one a second.
"""

from __future__ import annotations

import asyncio
import random
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from models.notice import Notice
from worker.clock import Clock, utc_now
from worker.notices.attempt import Attempt, Outcome, Target
from worker.supervise import wait

_log = structlog.get_logger()

DELAYS = tuple(timedelta(seconds=s) for s in (5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400))
"""Between attempts (Standard Webhooks 1.0.0, "Deliverability and reliability"); the last one repeats."""

JITTER = 0.2
"""The share of a delay that chance adds or takes away, so that not everyone returns at once."""

BATCH = 10
"""Rows taken at a time."""

TURN = timedelta(seconds=15)
"""No attempt begins later in a batch; an attempt takes 40 seconds at most, and the store lends rows for a minute."""

NO_TARGET = "no_target"
PUT_OFF = "put_off"


class Pending(Protocol):
    """An outbox row that is due: `id` stays the same over retries, `attempts` counts those made before."""

    @property
    def id(self) -> str:
        """Names the notice to the target."""

    @property
    def target(self) -> str:
        """The name of a target."""

    @property
    def notice(self) -> Notice:
        """What to tell."""

    @property
    def attempts(self) -> int:
        """How often it was tried before."""

    @property
    def created_at(self) -> datetime:
        """When it was written."""


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
    """One loop: look for due rows, send each to its target, record what came of it.

    A target that answered 410 gets nothing more until the next start. A row for a target that is not
    configured is given up with the code "no_target": it stands in the store, and nobody was told.
    """

    def __init__(
        self,
        outbox: Outbox,
        targets: Mapping[str, Target],
        retry_days: float = 3.0,
        poll_seconds: float = 0.5,
        clock: Clock = utc_now,
        chance: Callable[[], float] = random.random,
    ) -> None:
        """`chance` gives numbers from 0 to 1."""
        self._outbox = outbox
        self._targets = dict(targets)
        self._gone: set[str] = set()
        self._patience = timedelta(days=retry_days)
        self._poll_seconds = poll_seconds
        self._clock = clock
        self._chance = chance

    async def run(self, stop: asyncio.Event) -> None:
        """Send until `stop` is set; what is being sent is finished first. Errors of the store end it."""
        while not stop.is_set():
            if not await self.send_due():
                await wait(stop, self._poll_seconds)

    async def send_due(self) -> int:
        """Try everything that is due now, once; how many that were."""
        rows = await self._outbox.due_notices(self._clock(), BATCH)
        turns: dict[str, list[Pending]] = defaultdict(list)
        for row in rows:
            turns[row.target].append(row)
        await asyncio.gather(*map(self._send_in_turn, turns.values()))
        return len(rows)

    async def _send_in_turn(self, rows: Sequence[Pending]) -> None:
        """One after the other; when the target asks for time, or the turn is over, the others are put off untried."""
        until = self._clock() + TURN
        pause = timedelta()
        for row in rows:
            if self._clock() >= until:
                pause = pause or DELAYS[0]
            if pause:
                await self._outbox.notice_deferred(row.id, PUT_OFF, self._clock() + pause)
            else:
                pause = (await self._send(row)).after

    async def _send(self, row: Pending) -> Attempt:
        """Try, and record what came of it."""
        attempt = await self._attempt(row)
        now = self._clock()
        if attempt.outcome is Outcome.SENT:
            await self._outbox.notice_sent(row.id, now)
        elif attempt.outcome is Outcome.AGAIN and now < row.created_at + self._patience:
            await self._outbox.notice_deferred(row.id, attempt.code, self._next(row, attempt, now))
        else:
            await self._outbox.notice_given_up(row.id, attempt.code, now)
        tell = _log.info if attempt.outcome is Outcome.SENT else _log.warning
        tell(f"notice.{attempt.outcome}", id=row.id, kind=row.notice.kind, attempt=row.attempts + 1, code=attempt.code)
        return attempt

    async def _attempt(self, row: Pending) -> Attempt:
        target = self._targets.get(row.target)
        if target is None:
            return Attempt(Outcome.GONE, NO_TARGET)
        if row.target in self._gone:
            return Attempt(Outcome.GONE, "target_gone")
        try:
            attempt = await target.send(row.id, row.notice)
        except Exception as error:  # noqa: BLE001 - one bad notice must not hold up the others
            _log.error("notice.failed", id=row.id, exc_info=error)
            return Attempt(Outcome.AGAIN, "bug")
        if attempt.outcome is Outcome.GONE:
            self._gone.add(row.target)
        return attempt

    def _next(self, row: Pending, attempt: Attempt, now: datetime) -> datetime:
        """Later each time; not before the target wants it; once more at the very end of our patience."""
        delay = DELAYS[min(row.attempts, len(DELAYS) - 1)]
        spread = delay * (1 + JITTER * (2 * self._chance() - 1))
        return min(now + max(spread, attempt.after), row.created_at + self._patience)
