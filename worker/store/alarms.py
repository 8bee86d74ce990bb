"""Writes the alarms that are due into the outbox, each once: what is told is decided from the stored cases alone."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from models.case import Fate, Hold
from models.case_moves import WAITING
from models.notice import Notice
from models.policy import Policy
from pipelines.cases.alarms import alarms
from worker.store.case_life import case_notice
from worker.store.case_rows import case_of
from worker.store.database import ConflictError, Database, uncut
from worker.store.outbox import add_notice
from worker.store.tables import case_holds, cases, outbox

BATCH = 500
"""Keys asked for in one query."""


@uncut
class Alarms:
    """Run it as often as one likes, by several workers at once."""

    def __init__(self, database: Database, policy: Policy) -> None:
        self._database = database
        self._policy = policy
        self._kinds = {kind for kinds in policy.notify.values() for kind in kinds}

    async def tell_due(self, now: datetime) -> int:
        """Put what is due and was not told into the outbox; how many alarms."""
        async with self._database.read() as connection:
            due = await self._due(connection, now)
            told = await _told(connection, [notice.key for notice in due])
        new = [notice for notice in due if notice.key not in told]
        for notice in new:
            with suppress(ConflictError):  # another worker was quicker
                async with self._database.write() as connection:
                    await add_notice(connection, notice, self._policy)
        return len(new)

    async def _due(self, connection: AsyncConnection, now: datetime) -> list[Notice]:
        holds = await _holds(connection)
        query = select(cases).where(or_(cases.c.state.in_(WAITING), cases.c.reference.in_(list(holds))))
        open_cases = [case_of(row) for row in await connection.execute(query)]
        return [
            case_notice(case, alarm.kind, now, alarm.serial)
            for case in open_cases
            for alarm in alarms(case, now, holds.get(case.reference, ()))
            if alarm.kind in self._kinds
        ]


async def _holds(connection: AsyncConnection) -> dict[str, list[Hold]]:
    found: dict[str, list[Hold]] = defaultdict(list)
    for row in await connection.execute(select(case_holds).where(case_holds.c.fate == Fate.KEPT)):
        found[row.case_ref].append(Hold(row.category, Fate(row.fate), row.ground, row.until))
    return found


async def _told(connection: AsyncConnection, keys: list[str]) -> set[str]:
    told: set[str] = set()
    for start in range(0, len(keys), BATCH):
        query = select(outbox.c.key).where(outbox.c.key.in_(keys[start : start + BATCH]))
        told.update((await connection.execute(query)).scalars())
    return told
