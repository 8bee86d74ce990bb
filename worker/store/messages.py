"""The life of a message: taken in, claimed, tried again, delivered or put in quarantine."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from models.finding import Decision, EntityType
from models.message import Envelope, MessageState
from models.notice import Notice, NoticeKind
from models.policy import Policy
from models.right import Lane
from worker.clock import Clock
from worker.store.claims import at_work, claimed_from, mine, take
from worker.store.database import ConflictError, Database, uncut
from worker.store.events import SYSTEM, add_event, count_events
from worker.store.outbox import add_notice
from worker.store.records import Claimed
from worker.store.safe import Role, Safe, dump_envelope
from worker.store.tables import cases, findings, messages, sealed
from worker.vault import Vault, closes

UNFINISHED = (MessageState.RECEIVED, MessageState.PROCESSING)
STALE = timedelta(minutes=3)


@uncut
class Messages:
    """Every method is one transaction, on the disk when it returns; `Transient` when it could not be."""

    def __init__(self, database: Database, vault: Vault, policy: Policy, clock: Clock) -> None:
        self._database = database
        self._vault = vault
        self._safe = Safe(vault)
        self._policy = policy
        self._now = clock

    async def add(self, message_id: str, envelope: Envelope, raw: bytes) -> bool:
        """Seal and store a message; False when it is there already (then nothing changes)."""
        rows = (
            await self._safe.seal(message_id, Role.ORIGINAL, raw),
            await self._safe.seal(message_id, Role.ENVELOPE, dump_envelope(envelope)),
        )
        try:
            async with self._database.write() as connection:
                await connection.execute(insert(messages).values(**self._new(message_id, envelope, len(raw))))
                await self._safe.put(connection, *rows)
        except ConflictError:
            return False
        return True

    async def claim(self, message_id: str, stale_after: timedelta = STALE) -> Claimed | None:
        """Take a message to work on it; None when it is finished, unknown, or another's.

        A claim untouched for `stale_after` is taken over and counted as a crash: whoever had it died.
        """
        async with self._database.write() as connection:
            row = (await connection.execute(take(message_id, self._now(), stale_after))).one_or_none()
            boxes = await self._safe.fetch(connection, message_id, *Role) if row else {}
        return claimed_from(message_id, row, await self._safe.open(message_id, boxes)) if row else None

    async def touch(self, claimed: Claimed) -> bool:
        """Still at work: keeps the claim from going stale; False when it was lost."""
        return await self._change(mine(claimed), touched_at=self._now())

    async def crashed(self, claimed: Claimed) -> int:
        """Count a child process that died on the message; how many have by now."""
        async with self._database.write() as connection:
            values = {"crashes": messages.c.crashes + 1, "touched_at": self._now()}
            counted = update(messages).where(mine(claimed)).values(**values)
            row = (await connection.execute(counted.returning(messages.c.crashes))).one_or_none()
        return row.crashes if row else claimed.crashes

    async def retry(self, message_id: str, code: str, delay: timedelta, attempt: int | None = None) -> bool:
        """Give a claimed message back, to be tried after `delay`; `code` says why.

        With `attempt` only when that attempt still has it.
        """
        now = self._now()
        values = {"state": MessageState.RECEIVED, "failure_code": code, "touched_at": now, "not_before": now + delay}
        return await self._change(at_work(message_id, attempt), **values)

    async def mark_delivered(self, claimed: Claimed) -> bool:
        """The redacted copy is where it should be; starts the grace period. False when the claim was lost."""
        now = self._now()
        async with self._database.write() as connection:
            values = {
                "state": MessageState.DELIVERED,
                "delivered_at": now,
                "shred_after": await self._shred_after(connection, claimed.message_id, now),
                "failure_code": "",
            }
            done = await connection.execute(update(messages).where(mine(claimed)).values(**values))
            if not done.rowcount:
                return False
            await add_notice(connection, await _redacted(connection, claimed.message_id, now), self._policy)
        return True

    async def quarantine(self, message_id: str, code: str, attempt: int | None = None) -> bool:
        """Keep the sealed original, let nothing out, tell staff; False when it is finished already.

        With `attempt` only when that attempt still has it.
        """
        now = self._now()
        unfinished = and_(messages.c.id == message_id, messages.c.state.in_(UNFINISHED))
        where = unfinished if attempt is None else and_(unfinished, messages.c.attempts == attempt)
        values = {"state": MessageState.QUARANTINED, "failure_code": code, "touched_at": now}
        async with self._database.write() as connection:
            if not (await connection.execute(update(messages).where(where).values(**values))).rowcount:
                return False
            await add_event(connection, message_id, now, SYSTEM, "quarantined", code)
            serial = await count_events(connection, message_id, "quarantined")
            notice = Notice(NoticeKind.MESSAGE_QUARANTINED, now, message_id, code=code, serial=serial)
            await add_notice(connection, notice, self._policy)
        return True

    async def requeue(self, message_id: str, actor: str, reason: str) -> bool:
        """Let a message in quarantine run again, its counts at nought; False when it is not there."""
        now = self._now()
        where = and_(messages.c.id == message_id, messages.c.state == MessageState.QUARANTINED)
        values = {"state": MessageState.RECEIVED, "failure_code": "", "attempts": 0, "crashes": 0}
        async with self._database.write() as connection:
            done = await connection.execute(
                update(messages).where(where).values(**values, touched_at=now, not_before=None)
            )
            if done.rowcount:
                await add_event(connection, message_id, now, actor, "retried", reason)
        return bool(done.rowcount)

    async def unfinished(self, older_than: timedelta, limit: int = 1000) -> tuple[str, ...]:
        """Ids that were not touched for so long and are due, longest untouched first: for the sweep."""
        now = self._now()
        due = or_(messages.c.not_before.is_(None), messages.c.not_before <= now)
        query = (
            select(messages.c.id)
            .where(messages.c.state.in_(UNFINISHED), messages.c.touched_at <= now - older_than, due)
            .order_by(messages.c.touched_at)
            .limit(limit)
        )
        async with self._database.read() as connection:
            return tuple((await connection.execute(query)).scalars())

    async def _change(self, where: ColumnElement[bool], **values: Any) -> bool:
        async with self._database.write() as connection:
            done = await connection.execute(update(messages).where(where).values(**values))
        return bool(done.rowcount)

    def _new(self, message_id: str, envelope: Envelope, size: int) -> dict[str, Any]:
        now = self._now()
        return {
            "id": message_id,
            "channel": envelope.channel,
            "mailbox": envelope.mailbox,
            "sender_token": self._token("sender", envelope.reverse_path.casefold()),
            "external_token": self._token("external", envelope.external_id),
            "size": size,
            "received_at": envelope.received_at,
            "accepted_at": now,
            "touched_at": now,
            "state": MessageState.RECEIVED,
        }

    def _token(self, purpose: str, value: str) -> str:
        return self._vault.token(purpose, value.encode()) if value else ""

    async def _shred_after(self, connection: AsyncConnection, message_id: str, now: datetime) -> datetime:
        """Not before the epoch closes: so all of an epoch lapses together and its key goes at once."""
        query = select(sealed.c.epoch).where(sealed.c.message_id == message_id, sealed.c.role == Role.ORIGINAL)
        epoch = (await connection.execute(query)).scalar_one()
        return max(now, closes(epoch)) + self._policy.retention.grace


async def _redacted(connection: AsyncConnection, message_id: str, now: datetime) -> Notice:
    """Kinds and counts; of a message in the restricted lane its id only."""
    lane = (await connection.execute(select(cases.c.lane).where(cases.c.message_id == message_id))).scalar_one_or_none()
    if lane == Lane.RESTRICTED:
        return Notice(NoticeKind.MESSAGE_REDACTED, now, message_id, lane=Lane.RESTRICTED)
    query = (
        select(findings.c.type, func.sum(findings.c.occurrences).label("total"))
        .where(findings.c.message_id == message_id, findings.c.decision == Decision.REDACT)
        .group_by(findings.c.type)
    )
    removed = {EntityType(row.type): row.total for row in await connection.execute(query)}
    return Notice(NoticeKind.MESSAGE_REDACTED, now, message_id, removed=removed)
