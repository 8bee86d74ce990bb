"""Record a verdict: findings, redacted copy, case and notices, in one transaction or not at all."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from models.case import NewCase
from models.finding import Finding
from models.notice import Notice, NoticeKind
from models.policy import Policy
from models.right import Lane
from models.verdict import Verdict
from pipelines.due import AMSTERDAM
from pipelines.open_case import open_case
from worker.clock import Clock
from worker.store.claims import mine
from worker.store.database import Database, uncut
from worker.store.events import SYSTEM, add_event
from worker.store.outbox import add_notice
from worker.store.records import Claimed
from worker.store.safe import Role, Safe
from worker.store.tables import case_numbers, cases, findings, messages


@uncut
class Verdicts:
    """Writes what examine() said of a message."""

    def __init__(self, database: Database, safe: Safe, policy: Policy, clock: Clock) -> None:
        self._database = database
        self._safe = safe
        self._policy = policy
        self._now = clock

    async def record(self, claimed: Claimed, verdict: Verdict) -> bool:
        """Record it once; False when the claim was lost or the message has its verdict already."""
        now = self._now()
        copy = await self._safe.seal(claimed.message_id, Role.REDACTED, verdict.redacted.raw)
        case = open_case(verdict.rights, claimed.envelope.received_at, self._policy)
        async with self._database.write() as connection:
            if not await self._examined(connection, claimed, verdict, now):
                return False
            await self._safe.put(connection, copy)
            if rows := _finding_rows(claimed.message_id, verdict.findings):
                await connection.execute(insert(findings), rows)
            if case:
                await self._open(connection, claimed.message_id, case, now)
        return True

    async def _examined(self, connection: AsyncConnection, claimed: Claimed, verdict: Verdict, now: datetime) -> bool:
        values = {
            "language": verdict.language,
            "purposes": [str(purpose) for purpose in verdict.purposes],
            "examined_at": now,
            "touched_at": now,
        }
        fresh = update(messages).where(mine(claimed), messages.c.examined_at.is_(None))
        return bool((await connection.execute(fresh.values(**values))).rowcount)

    async def _open(self, connection: AsyncConnection, message_id: str, case: NewCase, now: datetime) -> None:
        reference = await _next_reference(connection, case.received_at.astimezone(AMSTERDAM).year)
        await connection.execute(insert(cases).values(**_case_row(reference, message_id, case, now)))
        await add_event(connection, message_id, now, SYSTEM, "opened", case.due.explanation, reference)
        await add_notice(connection, _opened(reference, message_id, case, now), self._policy)


async def _next_reference(connection: AsyncConnection, year: int) -> str:
    """AVG-2026-000123: counted within the year, without gaps; the row's lock keeps two workers apart."""
    count = update(case_numbers).where(case_numbers.c.year == year).values(last=case_numbers.c.last + 1)
    count_up = count.returning(case_numbers.c.last)
    number = (await connection.execute(count_up)).scalar_one_or_none()
    if number is None:
        await _first_of_year(connection, year)
        number = (await connection.execute(count_up)).scalar_one()
    return f"AVG-{year}-{number:06d}"


async def _first_of_year(connection: AsyncConnection, year: int) -> None:
    """Another worker may open the year at the same moment; a savepoint keeps that from ending our transaction."""
    known = select(case_numbers.c.year).where(case_numbers.c.year == year)
    try:
        async with connection.begin_nested():
            await connection.execute(insert(case_numbers).values(year=year, last=0))
    except IntegrityError:
        (await connection.execute(known)).scalar_one()


def _opened(reference: str, message_id: str, case: NewCase, now: datetime) -> Notice:
    """In the restricted lane the notice says nothing but that there is a case."""
    if case.lane is Lane.RESTRICTED:
        return Notice(NoticeKind.CASE_OPENED, now, message_id, case=reference, lane=case.lane)
    labels = tuple(hit.label for hit in case.rights)
    return Notice(
        NoticeKind.CASE_OPENED,
        now,
        message_id,
        case=reference,
        lane=case.lane,
        rights=labels,
        due=case.due.conservative,
    )


def _case_row(reference: str, message_id: str, case: NewCase, now: datetime) -> dict[str, Any]:
    return {
        "reference": reference,
        "message_id": message_id,
        "rights": [asdict(hit) for hit in case.rights],
        "lane": case.lane,
        "state": case.state,
        "term": case.term,
        "received_at": case.received_at,
        "opened_at": now,
        "due_at": case.due.conservative,
        "due_arguable_at": case.due.arguable,
        "due_explanation": case.due.explanation,
    }


def _finding_rows(message_id: str, found: tuple[Finding, ...]) -> list[dict[str, Any]]:
    """Kinds and counts; the spans and their scores are not kept."""
    columns = ("message_id", "type", "subject", "decision", "reason", "occurrences")
    counted = Counter((f.candidate.type, f.subject, f.decision, f.reason) for f in found)
    return [dict(zip(columns, (message_id, *what, times), strict=True)) for what, times in sorted(counted.items())]
