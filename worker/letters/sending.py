"""Sends what lies in the table `letters`.

waiting ──> sent
    ├─────> waiting   after 1 min, 5 min, 30 min, ... about `retry_days` in all
    └─────> given_up  refused for good, or the time is over: the case says so, and staff are told
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import Row, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from models.errors import Bug, ConfigurationError, Transient
from models.letter import LetterState
from models.notice import NoticeKind
from worker.clock import Clock, utc_now
from worker.letters.letters import Letters
from worker.letters.transport import Attempt, Outcome, Transport
from worker.settings import LettersSettings
from worker.store import Store
from worker.store.case_life import case_notice, locked, number_of_events
from worker.store.case_log import CaseLog
from worker.store.events import SYSTEM
from worker.store.outbox import add_notice
from worker.store.tables import letters
from worker.supervise import wait
from worker.vault import Sealed, Vault

_log = structlog.get_logger()

DELAYS = tuple(timedelta(minutes=m) for m in (1, 5, 30, 60, 120, 240, 480))
"""Between attempts (RFC 5321 section 4.5.4.1 asks for 30 minutes at least, later on); the last one repeats."""
JITTER = 0.2
BATCH = 10
"""Sent side by side."""
GONE = "case_gone"
LEASE = timedelta(minutes=10)
"""A letter taken and never reported on is due again after this; a conversation is cut off after half of it."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """A letter lent to this sender."""

    id: str
    reference: str
    attempts: int  # made before
    created_at: datetime
    box: Sealed


class Sending:
    """One loop: due rows, one attempt each, what came of it. Several may run: a row is lent to one of them."""

    def __init__(
        self, store: Store, vault: Vault, writer: Letters, transport: Transport, settings: LettersSettings,
        clock: Clock = utc_now, chance: Callable[[], float] = random.random,
    ) -> None:  # fmt: skip
        """`chance` gives numbers from 0 to 1."""
        self._store = store
        self._case_log = CaseLog(vault)
        self._writer = writer
        self._transport = transport
        self._settings = settings
        self._now = clock
        self._chance = chance

    async def run(self, stop: asyncio.Event) -> None:
        """Send until `stop` is set; what is being sent is finished first."""
        while not stop.is_set():
            if not await self._try():
                await wait(stop, self._settings.poll_seconds)

    async def send_due(self) -> int:
        """Try the oldest letter of each case that is due now, once; how many that were.

        The letters of one case go in turn: a question must not arrive before the acknowledgement that it rests on.
        """
        taken = await self._take()
        await asyncio.gather(*map(self._send, taken))
        return len(taken)

    async def _try(self) -> int:
        try:
            return await self.send_due()
        except Transient as error:  # the database is away: there is a next time
            _log.warning("letters.deferred", code=error.code)
            return 0

    async def _take(self) -> list[_Taken]:
        now = self._now()
        due = (
            select(letters).where(letters.c.due_at <= now).order_by(letters.c.due_at, letters.c.created_at).limit(BATCH)
        )
        async with self._store.database.read() as connection:
            found = (await connection.execute(due)).all()
        rows = {row.case_ref: row for row in reversed(found)}.values()  # the first of each case
        if not rows:  # the usual case must not take a writer's lock
            return []
        async with self._store.database.write() as connection:
            return [_taken(row) for row in rows if await _lend(connection, row, now)]

    async def _send(self, letter: _Taken) -> None:
        attempt = await self._attempt(letter)
        if attempt.code == GONE:
            return  # removed with its case
        if attempt.outcome is Outcome.AGAIN and self._now() < letter.created_at + self._patience:
            await self._defer(letter, attempt.code)
        else:
            await self._end(letter, attempt)
        tell = _log.info if attempt.outcome is Outcome.SENT else _log.warning
        tell(f"letter.{attempt.outcome}", id=letter.id, attempt=letter.attempts + 1, code=attempt.code)

    async def _attempt(self, letter: _Taken) -> Attempt:
        case = await self._store.cases.get(letter.reference)
        if case is None or not letter.box.blob:
            return Attempt(Outcome.REFUSED, GONE)
        try:
            post = await self._writer.open(case, letter.id, letter.box)
        except Transient as error:  # its key was shredded with the case
            return Attempt(Outcome.AGAIN, error.code)
        except (Bug, ConfigurationError) as error:
            return Attempt(Outcome.REFUSED, error.code)
        try:
            async with asyncio.timeout(LEASE.total_seconds() / 2):
                return await self._transport.send(letter.id, post)
        except TimeoutError:
            return Attempt(Outcome.AGAIN, "relay_away")
        except Exception as error:  # noqa: BLE001 - one bad letter must not hold up the others
            _log.error("letter.failed", id=letter.id, exc_info=error)
            return Attempt(Outcome.AGAIN, "bug")

    @property
    def _patience(self) -> timedelta:
        return timedelta(days=self._settings.retry_days)

    async def _defer(self, letter: _Taken, code: str) -> None:
        delay = DELAYS[min(letter.attempts, len(DELAYS) - 1)] * (1 + JITTER * (2 * self._chance() - 1))
        async with self._store.database.write() as connection:
            await _set(connection, letter.id, due_at=self._now() + delay, code=code)

    async def _end(self, letter: _Taken, attempt: Attempt) -> None:
        """Sent or given up: the row, an event of the case, and for what was given up a notice, in one transaction."""
        now = self._now()
        sent = attempt.outcome is Outcome.SENT
        async with self._store.database.write() as connection:
            if sent:
                await _set(connection, letter.id, state=LetterState.SENT, sent_at=now, due_at=None, code="")
            else:
                await _set(connection, letter.id, state=LetterState.GIVEN_UP, due_at=None, code=attempt.code)
            case = await locked(connection, letter.reference)
            kind, reason = ("letter_sent", "") if sent else ("letter_given_up", attempt.code)
            await self._case_log.append(connection, case, now, SYSTEM, kind, f"{letter.id} {reason}".strip())
            if not sent:
                serial = await number_of_events(connection, letter.reference)
                notice = case_notice(case, NoticeKind.CASE_LETTER_FAILED, now, serial)
                await add_notice(connection, notice, self._store.policy)


def _taken(row: Row[Any]) -> _Taken:
    return _Taken(row.id, row.case_ref, row.attempts, row.created_at, Sealed(row.epoch, row.blob or b""))


async def _lend(connection: AsyncConnection, row: Row[Any], now: datetime) -> bool:
    """Whether this row is ours: nobody else took it since we looked."""
    mine = update(letters).where(letters.c.id == row.id, letters.c.due_at == row.due_at)
    return bool((await connection.execute(mine.values(due_at=now + LEASE, attempts=row.attempts + 1))).rowcount)


async def _set(connection: AsyncConnection, letter_id: str, **values: object) -> None:
    await connection.execute(update(letters).where(letters.c.id == letter_id).values(**values))
