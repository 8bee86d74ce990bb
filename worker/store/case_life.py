"""One act on a case as one transaction: the case, its event, a hold, a letter and a notice, or nothing of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from models.case import Case
from models.errors import Rejected
from models.notice import Notice, NoticeKind
from models.policy import Policy
from models.right import Lane
from pipelines.cases import acts
from pipelines.cases.step import Step, may_write
from worker.clock import Clock
from worker.store.case_log import CaseLog
from worker.store.case_rows import case_of
from worker.store.database import ConflictError, Database, uncut
from worker.store.holds import put_holds
from worker.store.outbox import add_notice
from worker.store.tables import case_messages, cases

if TYPE_CHECKING:
    from worker.desk.contract import Letters

Decide = Callable[[Case, datetime], Step]
"""An act of `pipelines.cases.acts` with its arguments filled in."""


@uncut
class CaseLife:
    """Carries out what `pipelines.cases.acts` decided."""

    def __init__(self, database: Database, log: CaseLog, policy: Policy, clock: Clock) -> None:
        self._database = database
        self._log = log
        self._policy = policy
        self._now = clock

    async def act(
        self,
        reference: str,
        actor: str,
        decide: Decide,
        letters: Letters | None = None,
        *,
        note: str = "",
        details: Mapping[str, str] | None = None,
    ) -> Case:
        """Do it in a transaction of its own; the case afterwards. `Rejected` when it must not be."""
        async with self._database.write() as connection:
            return await self.act_in(connection, reference, actor, decide, letters, note=note, details=details)

    async def act_in(
        self,
        connection: AsyncConnection,
        reference: str,
        actor: str,
        decide: Decide,
        letters: Letters | None = None,
        *,
        note: str = "",
        details: Mapping[str, str] | None = None,
    ) -> Case:
        """Do it in a transaction that is open already; the row is locked until that ends."""
        now = self._now()
        step = decide(await locked(connection, reference), now)
        await self._log.append(connection, step.case, now, actor, step.act, step.reason, note)
        await put_holds(connection, reference, step)
        kind = may_write(step)
        if kind and letters:
            await letters.enqueue(step.case, kind, details or {}, connection)
        if step.notice:
            serial = await number_of_events(connection, reference)
            await add_notice(connection, case_notice(step.case, step.notice, now, serial), self._policy)
        return step.case

    async def add_message(self, connection: AsyncConnection, reference: str, message_id: str, actor: str) -> Case:
        """The message is the case's from now on, in a transaction that is open; a second time changes nothing."""
        row = {"message_id": message_id, "case_ref": reference}
        known = select(case_messages).filter_by(**row)
        if (await connection.execute(known)).first():
            return await locked(connection, reference)
        case = await self.act_in(connection, reference, actor, lambda c, _now: acts.add_message(c, message_id))
        await connection.execute(insert(case_messages).values(**row, added_at=self._now()))
        return case

    async def join(self, reference: str, message_id: str, actor: str) -> Case:
        """`add_message` in a transaction of its own; `Rejected("unknown_message")` when there is no such message."""
        try:
            async with self._database.write() as connection:
                return await self.add_message(connection, reference, message_id, actor)
        except ConflictError:
            raise Rejected("unknown_message", "there is no message with this id") from None


async def locked(connection: AsyncConnection, reference: str) -> Case:
    """The case, its row locked for this transaction; `Rejected("unknown_case")`."""
    query = select(cases).where(cases.c.reference == reference).with_for_update()
    row = (await connection.execute(query)).one_or_none()
    if row is None:
        raise Rejected("unknown_case", "there is no case with this reference; `briefgeheim cases list --all`")
    return case_of(row)


async def number_of_events(connection: AsyncConnection, reference: str) -> int:
    """How long the log is: it tells repetitions of a letter or a notice apart."""
    return int((await connection.execute(select(cases.c.log_count).where(cases.c.reference == reference))).scalar_one())


def case_notice(case: Case, kind: NoticeKind, now: datetime, serial: int = 0) -> Notice:
    """What staff is told of a case; in the restricted lane nothing but that there is one."""
    if case.lane is Lane.RESTRICTED:
        return Notice(kind, now, case.message_id, case=case.reference, lane=case.lane, serial=serial)
    return Notice(
        kind,
        now,
        case.message_id,
        case=case.reference,
        lane=case.lane,
        rights=case.labels,
        due=case.due_at,
        serial=serial,
    )
