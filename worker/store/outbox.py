"""The outbox: notices written with what they tell, sent later, again and again until done or given up."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from models.notice import Notice
from models.policy import Policy
from worker.store.database import Database, uncut
from worker.store.records import OutboxItem
from worker.store.tables import outbox

LEASE = timedelta(seconds=60)


async def add_notice(connection: AsyncConnection, notice: Notice, policy: Policy) -> None:
    """One row for each target that the policy's `[notify]` names for this kind; the same event only once."""
    for target, kinds in policy.notify.items():
        if notice.kind in kinds and not await _known(connection, notice.key, target):
            await connection.execute(insert(outbox).values(**_row(notice, target)))


@uncut
class Outbox:
    """What the sender of notices needs. Several may run: `due_notices` gives each row to one of them."""

    def __init__(self, database: Database, lease: timedelta = LEASE) -> None:
        self._database = database
        self._lease = lease

    async def due_notices(self, now: datetime, limit: int = 20) -> tuple[OutboxItem, ...]:
        """Rows that are due, longest due first, each counted as an attempt and lent to the caller.

        What a sender took and never reported on is due again when the lease is over.
        """
        due = select(outbox).where(outbox.c.next_at <= now).order_by(outbox.c.next_at).limit(limit)
        async with self._database.read() as connection:
            rows = (await connection.execute(due)).all()
        if not rows:  # the usual case must not take a writer's lock
            return ()
        async with self._database.write() as connection:
            return tuple([_item(row) for row in rows if await self._lend(connection, row, now)])

    async def notice_sent(self, notice_id: str, at: datetime) -> None:
        """It arrived."""
        await self._end(notice_id, "", done_at=at, next_at=None)

    async def notice_deferred(self, notice_id: str, code: str, again_at: datetime) -> None:
        """It did not arrive because of `code`; try again at `again_at`."""
        await self._end(notice_id, code, next_at=again_at)

    async def notice_given_up(self, notice_id: str, code: str, at: datetime) -> None:
        """It never will; the row is kept as dead for staff to see."""
        await self._end(notice_id, code, dead_at=at, next_at=None)

    async def dead(self, limit: int = 100) -> tuple[OutboxItem, ...]:
        """What was given up, latest first."""
        query = select(outbox).where(outbox.c.dead_at.is_not(None)).order_by(outbox.c.dead_at.desc()).limit(limit)
        async with self._database.read() as connection:
            return _items(await connection.execute(query))

    async def revive(self, target: str, at: datetime) -> int:
        """Let what was given up for a target be due once more at `at`; how many notices.

        What is older than the sender's patience gets this one attempt.
        """
        again = update(outbox).where(outbox.c.target == target, outbox.c.dead_at.is_not(None))
        async with self._database.write() as connection:
            return (await connection.execute(again.values(dead_at=None, next_at=at))).rowcount

    async def about(self, message_id: str) -> tuple[OutboxItem, ...]:
        """Every notice that tells of a message, in order."""
        query = select(outbox).where(outbox.c.message_id == message_id).order_by(outbox.c.created_at, outbox.c.key)
        async with self._database.read() as connection:
            return _items(await connection.execute(query))

    async def _lend(self, connection: AsyncConnection, row: Row[Any], now: datetime) -> bool:
        """Whether this row is ours: nobody else took it since we looked."""
        mine = update(outbox).where(outbox.c.id == row.id, outbox.c.next_at == row.next_at)
        done = await connection.execute(mine.values(next_at=now + self._lease, attempts=row.attempts + 1))
        return bool(done.rowcount)

    async def _end(self, notice_id: str, code: str, **values: object) -> None:
        async with self._database.write() as connection:
            await connection.execute(update(outbox).where(outbox.c.id == notice_id).values(last_code=code, **values))


async def _known(connection: AsyncConnection, key: str, target: str) -> bool:
    query = select(outbox.c.id).where(outbox.c.key == key, outbox.c.target == target)
    return (await connection.execute(query)).first() is not None


def _row(notice: Notice, target: str) -> dict[str, object]:
    return {
        "id": f"msg_{uuid.uuid4().hex}",
        "key": notice.key,
        "target": target,
        "kind": notice.kind,
        "message_id": notice.message,
        "notice": notice.dump(),
        "created_at": notice.at,
        "next_at": notice.at,
    }


def _items(rows: Iterable[Row[Any]]) -> tuple[OutboxItem, ...]:
    return tuple(_item(row) for row in rows)


def _item(row: Row[Any]) -> OutboxItem:
    return OutboxItem(
        id=row.id,
        target=row.target,
        notice=Notice.load(row.notice),
        attempts=row.attempts,
        created_at=row.created_at,
        last_code=row.last_code,
        done_at=row.done_at,
        dead_at=row.dead_at,
    )
