"""Erases what is held about one person, found by the keyed HMAC of an address: nothing else stands in the clear."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, and_, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from models.case import Case, Fate
from models.case_moves import OPEN
from models.erasure import Erased, Line
from models.message import MessageState
from models.policy import Retention
from pipelines.cases.fates import RIGHT
from pipelines.cases.holdings import Message, fate_of, fate_of_case, report
from pipelines.due import AMSTERDAM
from worker.store.case_rows import case_of
from worker.store.database import Database, uncut
from worker.store.events import add_event
from worker.store.originals import FORGETTABLE
from worker.store.safe import ORIGINALS, Role
from worker.store.tables import (
    addresses,
    case_messages,
    cases,
    challenges,
    findings,
    known_senders,
    letters,
    message_ids,
    messages,
    sealed,
)
from worker.store.tokens import address_token
from worker.vault import Vault, case_epoch

ADDRESS_BOOK = "address known from before"
LETTERS = "letters and notes"


@uncut
class Erasure:
    """One transaction; the keys follow with the retention run after it."""

    def __init__(self, database: Database, vault: Vault, terms: Retention) -> None:
        self._database = database
        self._vault = vault
        self._terms = terms

    async def erase(self, address: str, actor: str, now: datetime, *, dry_run: bool = False) -> Erased:
        """Everything held about whoever writes from `address`, except what a hold keeps; what became of it.

        An original that is still unredacted goes also where a statute keeps the redacted copy. With `dry_run`
        nothing changes.
        """
        token = address_token(self._vault, address)
        async with self._database.write() as connection:
            held = await self._held(connection, token, address)
            ended = await self._closed_cases(connection, [message.id for message in held])
            fates = [(message, fate_of(message, self._terms.legal, _day(now))) for message in held]
            lines = [line for _, line in fates]
            lines += [fate_of_case(case.closed_at, self._terms.closed_case) for case in ended if case.closed_at]
            lines += [Line(LETTERS, 1, Fate.ERASED, RIGHT) for _ in ended]
            lines += await _known(connection, token)
            if dry_run:
                return report(lines)
            for message, line in fates:
                await _drop(connection, message, line, actor, now)
            for case in ended:
                await _forget_words(connection, case.reference)
            await connection.execute(delete(known_senders).where(known_senders.c.token == token))
        for case in ended:
            self._vault.shred(case_epoch(case.reference, case.opened_at))
        return report(lines)

    async def _held(self, connection: AsyncConnection, token: str, address: str) -> list[Message]:
        """Its messages; what was not examined yet is known by its reverse-path only."""
        sender = self._vault.token("sender", address.strip().casefold().encode())
        theirs = select(addresses.c.message_id).where(addresses.c.token == token)
        query = select(messages).where(or_(messages.c.id.in_(theirs), messages.c.sender_token == sender))
        rows = (await connection.execute(query.order_by(messages.c.id).with_for_update())).all()
        return [await _message(connection, row) for row in rows]

    async def _closed_cases(self, connection: AsyncConnection, ids: list[str]) -> list[Case]:
        theirs = select(case_messages.c.case_ref).where(case_messages.c.message_id.in_(ids))
        query = select(cases).where(cases.c.reference.in_(theirs), cases.c.state.not_in(OPEN))
        return [case_of(row) for row in await connection.execute(query.order_by(cases.c.reference))]


async def _message(connection: AsyncConnection, row: Row[Any]) -> Message:
    query = select(cases.c.reference).where(
        cases.c.reference == case_messages.c.case_ref,
        case_messages.c.message_id == row.id,
        cases.c.state.in_(OPEN),
    )
    holding = (await connection.execute(query.order_by(cases.c.reference))).scalars().first() or ""
    finished = row.state in FORGETTABLE and row.state != MessageState.QUARANTINED
    return Message(row.id, row.received_at, tuple(row.purposes), holding, finished)


async def _known(connection: AsyncConnection, token: str) -> list[Line]:
    known = select(known_senders.c.token).where(known_senders.c.token == token)
    found = (await connection.execute(known)).first()
    return [Line(ADDRESS_BOOK, 1, Fate.ERASED, RIGHT)] if found else []


async def _drop(connection: AsyncConnection, message: Message, line: Line, actor: str, now: datetime) -> None:
    """All of a message that is erased; of one that a statute keeps, the unredacted original."""
    if line.reference or not message.finished:
        return
    roles = tuple(Role) if line.fate is Fate.ERASED else ORIGINALS
    gone = and_(sealed.c.message_id == message.id, sealed.c.role.in_(roles), sealed.c.blob.is_not(None))
    changed = (await connection.execute(update(sealed).where(gone).values(blob=None))).rowcount
    values: dict[str, Any] = {"state": MessageState.FORGOTTEN, "shred_after": None}
    if line.fate is Fate.ERASED:
        values["sender_token"] = ""
        await connection.execute(delete(addresses).where(addresses.c.message_id == message.id))
        await connection.execute(delete(findings).where(findings.c.message_id == message.id))
    await connection.execute(update(messages).where(messages.c.id == message.id).values(**values))
    if changed or line.fate is Fate.ERASED:
        await add_event(connection, message.id, now, actor, "forgotten", line.ground)


async def _forget_words(connection: AsyncConnection, reference: str) -> None:
    """What was written to the person; the facts of the case stay."""
    await connection.execute(update(letters).where(letters.c.case_ref == reference).values(blob=None, due_at=None))
    for table in (challenges, message_ids):
        await connection.execute(delete(table).where(table.c.case_ref == reference))


def _day(now: datetime) -> date:
    return now.astimezone(AMSTERDAM).date()
