"""What has outlived its term: closed cases, the records of messages, addresses that no longer write."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, and_, delete, exists, insert, not_, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from models.case import CaseState, Fate
from models.policy import Retention
from pipelines.due import AMSTERDAM
from worker.store.case_log import CaseLog
from worker.store.database import Database, uncut
from worker.store.originals import FORGETTABLE
from worker.store.tables import (
    addresses,
    case_holds,
    case_messages,
    cases,
    challenges,
    deliveries,
    events,
    findings,
    known_senders,
    letters,
    message_ids,
    messages,
    outbox,
    removed_cases,
    sealed,
)

OF_A_CASE = (letters, challenges, message_ids, case_holds, case_messages)
"""Go with their case; so do its events, whose trigger wants the removal on record first."""

OF_A_MESSAGE = (findings, deliveries, outbox, addresses, events)
"""Go with their message; what is sealed, or a case, keeps it."""


@uncut
class Expiry:
    """Each removal is one transaction; what was removed meanwhile is passed over."""

    def __init__(self, database: Database, log: CaseLog, terms: Retention) -> None:
        self._database = database
        self._log = log
        self._terms = terms

    async def cases(self, now: datetime) -> tuple[str, ...]:
        """References of closed cases whose own term is over, and all that they keep as well."""
        async with self._database.read() as connection:
            return tuple((await connection.execute(_cases_over(now, self._terms.closed_case))).scalars())

    async def remove_case(self, reference: str, now: datetime) -> bool:
        """Note that it was removed, then remove it with its log, letters and holds; its key is the caller's."""
        over = _cases_over(now, self._terms.closed_case).where(cases.c.reference == reference)
        async with self._database.write() as connection:
            if (await connection.execute(over.with_for_update())).first() is None:
                return False
            await self._note_removal(connection, reference, now)
            for table in OF_A_CASE:
                await connection.execute(delete(table).where(table.c.case_ref == reference))
            await connection.execute(delete(events).where(events.c.reference == reference))
            await connection.execute(delete(cases).where(cases.c.reference == reference))
        return True

    async def removed(self) -> frozenset[str]:
        """References of all cases that were removed: their keys are to go."""
        async with self._database.read() as connection:
            return frozenset((await connection.execute(select(removed_cases.c.reference))).scalars())

    async def messages(self, now: datetime) -> tuple[str, ...]:
        """Ids of messages whose record is over: nothing sealed, no case, nothing on its way."""
        async with self._database.read() as connection:
            return tuple((await connection.execute(_messages_over(now, self._terms.message_record))).scalars())

    async def remove_message(self, message_id: str, now: datetime) -> bool:
        """Remove a record with all that hangs on it."""
        over = _messages_over(now, self._terms.message_record).where(messages.c.id == message_id)
        async with self._database.write() as connection:
            if (await connection.execute(over.with_for_update())).first() is None:
                return False
            for table in OF_A_MESSAGE:
                await connection.execute(delete(table).where(table.c.message_id == message_id))
            await connection.execute(delete(messages).where(messages.c.id == message_id))
        return True

    async def forget_senders(self, now: datetime) -> int:
        """Addresses that did not write for as long as the record of a message is kept; how many."""
        old = delete(known_senders).where(known_senders.c.last_seen <= now - self._terms.message_record)
        async with self._database.write() as connection:
            return (await connection.execute(old)).rowcount

    async def letters_kept(self) -> frozenset[str]:
        """Ids of letters whose text is still held."""
        async with self._database.read() as connection:
            return frozenset(
                (await connection.execute(select(letters.c.id).where(letters.c.blob.is_not(None)))).scalars()
            )

    async def _note_removal(self, connection: AsyncConnection, reference: str, now: datetime) -> None:
        row = (await connection.execute(select(cases).where(cases.c.reference == reference))).one()
        seal = self._log.removal_seal(reference, row.log_count, row.log_head)
        log = {"log_count": row.log_count, "log_head": row.log_head, "seal": seal}
        await connection.execute(insert(removed_cases).values(reference=reference, removed_at=now, **log))


def _cases_over(now: datetime, term: timedelta) -> Select[str]:
    today = now.astimezone(AMSTERDAM).date()
    kept = exists().where(
        case_holds.c.case_ref == cases.c.reference, case_holds.c.fate == Fate.KEPT, case_holds.c.until >= today
    )
    closed = and_(cases.c.state == CaseState.CLOSED, cases.c.closed_at <= now - term)
    return select(cases.c.reference).where(closed, not_(kept)).order_by(cases.c.reference)


def _messages_over(now: datetime, term: timedelta) -> Select[str]:
    needed: ColumnElement[bool] = or_(
        exists().where(sealed.c.message_id == messages.c.id),
        exists().where(case_messages.c.message_id == messages.c.id),
        exists().where(cases.c.message_id == messages.c.id),
        exists().where(outbox.c.message_id == messages.c.id, outbox.c.next_at.is_not(None)),
    )
    old = and_(messages.c.received_at <= now - term, messages.c.state.in_(FORGETTABLE))
    return select(messages.c.id).where(old, not_(needed)).order_by(messages.c.id)
