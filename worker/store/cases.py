"""Cases: the rights that messages use, by when each is due, and how far it is."""

from __future__ import annotations

from contextlib import suppress

from sqlalchemy import select

from models.case import Case, CaseState, Hold
from models.case_moves import OPEN
from models.errors import Transient
from models.right import Lane
from pipelines.cases.log import Entry
from worker.store.case_log import CaseLog, entries
from worker.store.case_rows import case_of
from worker.store.database import Database, uncut
from worker.store.holds import holds_of
from worker.store.records import EventRecord, LetterRecord
from worker.store.tables import case_messages, cases, events, letters


@uncut
class Cases:
    """Reads cases; they are opened by `Store.record`, in the transaction of the verdict."""

    def __init__(self, database: Database, log: CaseLog) -> None:
        self._database = database
        self._log = log

    async def list(
        self, *, lane: Lane | None = None, state: CaseState | None = None, closed: bool = False, limit: int = 10_000
    ) -> tuple[Case, ...]:
        """Cases, soonest due first; closed ones only when asked for."""
        query = select(cases).order_by(cases.c.due_at, cases.c.reference).limit(limit)
        if lane:
            query = query.where(cases.c.lane == lane)
        if state:
            query = query.where(cases.c.state == state)
        elif not closed:
            query = query.where(cases.c.state.in_(OPEN))
        async with self._database.read() as connection:
            return tuple(case_of(row) for row in await connection.execute(query))

    async def get(self, reference: str) -> Case | None:
        """The case with this reference."""
        async with self._database.read() as connection:
            row = (await connection.execute(select(cases).where(cases.c.reference == reference))).one_or_none()
        return case_of(row) if row else None

    async def of_message(self, message_id: str) -> Case | None:
        """The case that a message opened."""
        async with self._database.read() as connection:
            row = (await connection.execute(select(cases).where(cases.c.message_id == message_id))).one_or_none()
        return case_of(row) if row else None

    async def events(self, reference: str) -> tuple[EventRecord, ...]:
        """Its history in order."""
        query = select(events).where(events.c.reference == reference).order_by(events.c.number, events.c.id)
        async with self._database.read() as connection:
            return tuple(
                EventRecord(row.at, row.actor, row.kind, row.reason, row.reference, row.number or 0)
                for row in await connection.execute(query)
            )

    async def holds(self, reference: str) -> tuple[Hold, ...]:
        """What is erased, restricted or kept, by category."""
        async with self._database.read() as connection:
            return await holds_of(connection, reference)

    async def messages(self, reference: str) -> tuple[str, ...]:
        """The ids of the messages that belong to it, the one that opened it first."""
        query = select(case_messages).where(case_messages.c.case_ref == reference).order_by(case_messages.c.added_at)
        async with self._database.read() as connection:
            return tuple(row.message_id for row in await connection.execute(query))

    async def letters(self, reference: str) -> tuple[LetterRecord, ...]:
        """What was written to whoever asked, and what became of it; never a word of it."""
        query = select(letters).where(letters.c.case_ref == reference).order_by(letters.c.created_at, letters.c.id)
        async with self._database.read() as connection:
            return tuple(
                LetterRecord(row.kind, row.state, row.created_at, row.sent_at, row.code)
                for row in await connection.execute(query)
            )

    async def log(self, reference: str) -> tuple[tuple[Entry, str], ...]:
        """Its log as it is hashed, each event with the hash that stands beside it."""
        async with self._database.read() as connection:
            return tuple([item async for item in entries(connection, reference)])

    async def notes(self, reference: str) -> dict[int, str]:
        """The notes that can still be opened, by the number of their event: personal data."""
        query = select(events).where(events.c.reference == reference, events.c.note.is_not(None))
        async with self._database.read() as connection:
            rows = (await connection.execute(query.order_by(events.c.number))).all()
        notes = {}
        for row in rows:
            with suppress(Transient):  # the key of the case is gone, and the notes with it
                notes[row.number] = await self._log.note(row)
        return notes
