"""Whether the logs of all cases hold: nothing removed, changed, reordered or cut off."""

from __future__ import annotations

from collections.abc import AsyncIterator

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from pipelines.cases.log import Fault, faults
from worker.store.case_log import CaseLog, entries
from worker.store.database import Database
from worker.store.references import reference_of
from worker.store.tables import case_numbers, cases, removed_cases

_UNSEALED = "it was changed beside its log, or its log was cut off"
_MISSING = "the case is missing, and no removal is on record"


class Verify:
    """Reads everything once, in one consistent view."""

    def __init__(self, database: Database, log: CaseLog) -> None:
        self._database = database
        self._log = log

    async def faults(self) -> tuple[Fault, ...]:
        """What does not hold, in the order of references; empty when all does."""
        async with self._database.read() as connection:
            found = [fault async for fault in self._cases(connection)]
            found += [fault async for fault in self._removed(connection)]
            found += await _numbers(connection)
        return tuple(sorted(found, key=lambda fault: (fault.reference, fault.number)))

    async def _cases(self, connection: AsyncConnection) -> AsyncIterator[Fault]:
        for row in (await connection.execute(select(cases))).all():
            kept = [item async for item in entries(connection, row.reference)]
            for fault in faults(row.reference, row.log_count, row.log_head, kept):
                yield fault
            if not self._log.holds(row):
                yield Fault(row.reference, 0, _UNSEALED)

    async def _removed(self, connection: AsyncConnection) -> AsyncIterator[Fault]:
        for row in (await connection.execute(select(removed_cases))).all():
            if row.seal != self._log.removal_seal(row.reference, row.log_count, row.log_head):
                yield Fault(row.reference, 0, "its removal was not by us")


async def _numbers(connection: AsyncConnection) -> list[Fault]:
    """References are counted without gaps: each that was given out is a case or a removed one."""
    known = set((await connection.execute(select(cases.c.reference))).scalars())
    known |= set((await connection.execute(select(removed_cases.c.reference))).scalars())
    years = (await connection.execute(select(case_numbers))).all()
    given = {reference_of(row.year, number) for row in years for number in range(1, row.last + 1)}
    more = [Fault(reference, 0, "its number was never given out") for reference in known - given]
    return [*(Fault(reference, 0, _MISSING) for reference in given - known), *more]
