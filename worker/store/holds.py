"""Holds: what happens to each category of data, as written down for a case."""

from __future__ import annotations

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from models.case import Fate, Hold
from pipelines.cases.step import Step
from worker.store.tables import case_holds


async def holds_of(connection: AsyncConnection, reference: str) -> tuple[Hold, ...]:
    """What was decided, by category."""
    query = select(case_holds).where(case_holds.c.case_ref == reference).order_by(case_holds.c.category)
    return tuple(Hold(row.category, Fate(row.fate), row.ground, row.until) for row in await connection.execute(query))


async def put_holds(connection: AsyncConnection, reference: str, step: Step) -> None:
    """Write the holds of a step: a new word for a category replaces the old one; what only fills in does not."""
    said = {hold.category for hold in await holds_of(connection, reference)}
    new = [step.hold] if step.hold else [hold for hold in step.fill if hold.category not in said]
    for hold in new:
        same = (case_holds.c.case_ref == reference, case_holds.c.category == hold.category)
        await connection.execute(delete(case_holds).where(*same))
        row = {"category": hold.category, "fate": hold.fate, "ground": hold.ground, "until": hold.until}
        await connection.execute(insert(case_holds).values(case_ref=reference, **row))
