"""The journal of deliveries: what a first run did, so that a second one does not do it again."""

from __future__ import annotations

from sqlalchemy import insert, select, update

from worker.clock import Clock
from worker.store.database import ConflictError, Database, uncut
from worker.store.records import DeliveryRecord
from worker.store.tables import deliveries


@uncut
class Deliveries:
    """One row for each message and destination; `step` is a word of the delivery's own."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._now = clock

    async def get(self, message_id: str, destination: str) -> DeliveryRecord | None:
        """How far it got, or None when it never began."""
        query = select(deliveries).where(deliveries.c.key == _key(message_id, destination))
        async with self._database.read() as connection:
            row = (await connection.execute(query)).one_or_none()
        return DeliveryRecord(row.message_id, row.destination, row.step, row.reference, row.at) if row else None

    async def steps(self, message_id: str) -> dict[str, str]:
        """How far each delivery of a message got, by destination."""
        query = select(deliveries.c.destination, deliveries.c.step).where(deliveries.c.message_id == message_id)
        async with self._database.read() as connection:
            return {row.destination: row.step for row in await connection.execute(query)}

    async def note(self, message_id: str, destination: str, step: str, reference: str = "") -> None:
        """Write down the step just taken; `reference` is where it went (a file name, a UID), no personal data."""
        values = {"step": step, "reference": reference, "at": self._now()}
        key = _key(message_id, destination)
        known = update(deliveries).where(deliveries.c.key == key).values(**values)
        row = {"key": key, "message_id": message_id, "destination": destination} | values
        try:
            async with self._database.write() as connection:
                if not (await connection.execute(known)).rowcount:
                    await connection.execute(insert(deliveries).values(**row))
        except ConflictError:  # another worker noted a first step at the same moment
            async with self._database.write() as connection:
                await connection.execute(known)


def _key(message_id: str, destination: str) -> str:
    return f"{message_id}/{destination}"
