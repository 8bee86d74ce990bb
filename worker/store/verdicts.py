"""Record a verdict: findings, redacted copy, case and notices, in one transaction or not at all."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, update
from sqlalchemy.ext.asyncio import AsyncConnection

from models.case import Case, NewCase
from models.case_moves import OPEN
from models.finding import Finding
from models.notice import NoticeKind
from models.policy import Policy
from models.verdict import Verdict
from pipelines.cases.log import OPENED
from pipelines.correspond.join import asked_anew
from pipelines.due import AMSTERDAM
from pipelines.open_case import open_case, opened
from worker.clock import Clock
from worker.store.case_life import CaseLife, case_notice, locked
from worker.store.case_log import CaseLog
from worker.store.case_rows import columns
from worker.store.claims import mine
from worker.store.database import Database, uncut
from worker.store.events import SYSTEM
from worker.store.outbox import add_notice
from worker.store.records import Claimed
from worker.store.references import next_reference
from worker.store.safe import Role, Safe, dump_attachments
from worker.store.tables import addresses, case_messages, cases, findings, messages
from worker.store.tokens import address_token
from worker.vault import Vault

if TYPE_CHECKING:
    from worker.desk.contract import Threads


@uncut
class Verdicts:
    """Writes what examine() said of a message."""

    def __init__(
        self, database: Database, vault: Vault, policy: Policy, clock: Clock, life: CaseLife, threads: Threads | None
    ) -> None:
        self._database = database
        self._vault = vault
        self._safe = Safe(vault)
        self._log = CaseLog(vault)
        self._life = life
        self._threads = threads
        self._policy = policy
        self._now = clock

    async def record(self, claimed: Claimed, verdict: Verdict) -> bool:
        """Record it once; False when the claim was lost or the message has its verdict already."""
        now = self._now()
        rows = [await self._safe.seal(claimed.message_id, Role.REDACTED, verdict.redacted.raw)]
        if verdict.attachments:
            told = dump_attachments(verdict.attachments)
            rows.append(await self._safe.seal(claimed.message_id, Role.ATTACHMENTS, told))
        async with self._database.write() as connection:
            if not await self._examined(connection, claimed, verdict, now):
                return False
            await self._safe.put(connection, *rows)
            if found := _finding_rows(claimed.message_id, verdict.findings):
                await connection.execute(insert(findings), found)
            await self._addresses(connection, claimed, verdict)
            await self._case(connection, claimed, verdict)
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

    async def _addresses(self, connection: AsyncConnection, claimed: Claimed, verdict: Verdict) -> None:
        """Who wrote it, as keyed HMACs: so that all that is held about a person can be found and erased."""
        wrote = {claimed.envelope.reverse_path, *verdict.correspondence.authors, *verdict.correspondence.reply_to}
        tokens = sorted({address_token(self._vault, address) for address in wrote if address.strip()})
        if tokens:
            rows = [{"message_id": claimed.message_id, "token": token} for token in tokens]
            await connection.execute(insert(addresses), rows)

    async def _case(self, connection: AsyncConnection, claimed: Claimed, verdict: Verdict) -> None:
        """The case that the message joins, the one that it opens, or both: what it asks anew has a clock of its own."""
        there = await self._joined(connection, claimed, verdict)
        rights = asked_anew(verdict.rights, verdict.correspondence, there) if there else verdict.rights
        new = open_case(rights, claimed.envelope.received_at, self._policy)
        fresh = await self._open(connection, claimed, verdict.language, new) if new else None
        if self._threads and there:
            await self._threads.recorded(there, claimed, verdict, connection, joined=True)
        if self._threads and (fresh or not there):
            await self._threads.recorded(fresh, claimed, verdict, connection, joined=False)

    async def _joined(self, connection: AsyncConnection, claimed: Claimed, verdict: Verdict) -> Case | None:
        """The open case that the message answers, with the message added to it."""
        reference = await self._threads.case_of(claimed, verdict, connection) if self._threads else ""
        if not reference or (await locked(connection, reference)).state not in OPEN:
            return None
        return await self._life.add_message(connection, reference, claimed.message_id, SYSTEM)

    async def _open(self, connection: AsyncConnection, claimed: Claimed, language: str, new: NewCase) -> Case:
        now = self._now()
        reference = await next_reference(connection, new.received_at.astimezone(AMSTERDAM).year)
        case = opened(reference, claimed.message_id, language, new, now)
        await connection.execute(insert(cases).values(reference=reference, **columns(case)))
        row = {"message_id": claimed.message_id, "case_ref": reference, "added_at": now}
        await connection.execute(insert(case_messages).values(**row))
        await self._log.append(connection, case, now, SYSTEM, OPENED, case.due_explanation)
        await add_notice(connection, case_notice(case, NoticeKind.CASE_OPENED, now), self._policy)
        return case


def _finding_rows(message_id: str, found: tuple[Finding, ...]) -> list[dict[str, Any]]:
    """Kinds and counts; the spans and their scores are not kept."""
    columns = ("message_id", "type", "subject", "decision", "reason", "occurrences")
    counted = Counter((f.candidate.type, f.subject, f.decision, f.reason) for f in found)
    return [dict(zip(columns, (message_id, *what, times), strict=True)) for what, times in sorted(counted.items())]
