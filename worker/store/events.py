"""Events: who did what, when and why. Rows are added, never changed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from worker.store.tables import events

SYSTEM = "briefgeheim"


async def add_event(
    connection: AsyncConnection,
    message_id: str,
    at: datetime,
    actor: str,
    kind: str,
    reason: str = "",
    reference: str | None = None,
) -> None:
    """Write one event in the transaction of what it tells; `reason` is a fact, without personal data."""
    row = {
        "message_id": message_id,
        "reference": reference,
        "at": at,
        "actor": actor,
        "kind": kind,
        "reason": reason,
    }
    await connection.execute(insert(events).values(**row))


async def count_events(connection: AsyncConnection, message_id: str, kind: str) -> int:
    """How often this happened to the message: it tells repetitions apart."""
    query = select(func.count()).where(events.c.message_id == message_id, events.c.kind == kind)
    return int((await connection.execute(query)).scalar_one())
