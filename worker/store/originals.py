"""The sealed original after its delivery: opened for somebody who may see it, held, and forgotten."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, and_, delete, exists, func, not_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from models.case_moves import OPEN
from models.errors import Rejected
from models.message import Attachment, MessageState
from models.notice import Notice, NoticeKind
from models.policy import Policy
from worker.clock import Clock
from worker.store.database import Database, uncut
from worker.store.events import SYSTEM, add_event, count_events
from worker.store.outbox import add_notice
from worker.store.records import Original
from worker.store.safe import COPIES, ORIGINALS, Role, Safe, load_attachments, load_envelope
from worker.store.tables import case_messages, cases, messages, sealed

FINISHED = (MessageState.DELIVERED, MessageState.RELEASED)
RELEASABLE = (*FINISHED, MessageState.QUARANTINED)
FORGETTABLE = (*RELEASABLE, MessageState.FORGOTTEN)

_HELD = exists().where(
    case_messages.c.message_id == messages.c.id,
    case_messages.c.case_ref == cases.c.reference,
    cases.c.state.in_(OPEN),
)
_FORGOTTEN = {"state": MessageState.FORGOTTEN, "shred_after": None}


@uncut
class Originals:
    """Release, hold and forget."""

    def __init__(self, database: Database, safe: Safe, policy: Policy, clock: Clock) -> None:
        self._database = database
        self._safe = safe
        self._policy = policy
        self._now = clock

    async def release(self, message_id: str, actor: str, reason: str) -> Original:
        """The original, to be delivered as it came; who asked and why is on record before it is opened.

        Call `mark_released` once it is delivered. `Rejected("not_releasable")` when the message is still
        at work, forgotten or unknown.
        """
        async with self._database.write() as connection:
            if await _state(connection, message_id) not in RELEASABLE:
                raise Rejected("not_releasable", "only a delivered or quarantined message can be released")
            await add_event(connection, message_id, self._now(), actor, "release_asked", reason)
            boxes = await self._safe.fetch(connection, message_id, *ORIGINALS)
        parts = await self._safe.open(message_id, boxes)
        if set(parts) != set(ORIGINALS):
            raise Rejected("original_gone", "the original was shredded")
        return Original(message_id, load_envelope(parts[Role.ENVELOPE]), parts[Role.ORIGINAL])

    async def mark_released(self, message_id: str, actor: str) -> None:
        """The original was delivered; its grace period starts."""
        now = self._now()
        values = {
            "state": MessageState.RELEASED,
            "delivered_at": now,
            "shred_after": now + self._policy.retention.grace,
        }
        async with self._database.write() as connection:
            await connection.execute(update(messages).where(messages.c.id == message_id).values(**values))
            await add_event(connection, message_id, now, actor, "released")
            serial = await count_events(connection, message_id, "released")
            notice = Notice(NoticeKind.MESSAGE_RELEASED, now, message_id, serial=serial)
            await add_notice(connection, notice, self._policy)

    async def forget(self, message_id: str, actor: str, reason: str) -> None:
        """Drop all that is sealed of a message now; the key follows with the next retention run.

        `Rejected("message_held")` while an open case needs it, `Rejected("not_forgettable")` while the
        message is at work or when there is none.
        """
        now = self._now()
        async with self._database.write() as connection:
            if await _state(connection, message_id) not in FORGETTABLE:
                raise Rejected("not_forgettable", "only a delivered, released or quarantined message can be forgotten")
            if await _held(connection, message_id):
                raise Rejected("message_held", "an open case needs the original: close it first")
            await connection.execute(update(sealed).where(sealed.c.message_id == message_id).values(blob=None))
            await connection.execute(update(messages).where(messages.c.id == message_id).values(**_FORGOTTEN))
            await add_event(connection, message_id, now, actor, "forgotten", reason)

    async def read(self, message_id: str) -> bytes:
        """The original; `Rejected("original_gone")` once it was shredded. Whoever asks is on record already."""
        async with self._database.read() as connection:
            boxes = await self._safe.fetch(connection, message_id, Role.ORIGINAL)
        if not boxes:
            raise Rejected("original_gone", "the original was shredded")
        return (await self._safe.open(message_id, boxes))[Role.ORIGINAL]

    async def redacted(self, message_id: str) -> bytes | None:
        """The redacted copy, while there is one."""
        async with self._database.read() as connection:
            boxes = await self._safe.fetch(connection, message_id, Role.REDACTED)
        return (await self._safe.open(message_id, boxes)).get(Role.REDACTED)

    async def attachments(self, message_id: str) -> tuple[Attachment, ...]:
        """What was said of its attachments, while that is held."""
        async with self._database.read() as connection:
            boxes = await self._safe.fetch(connection, message_id, Role.ATTACHMENTS)
        opened = await self._safe.open(message_id, boxes)
        return load_attachments(opened[Role.ATTACHMENTS]) if opened else ()

    # retention

    async def lapsing(self, now: datetime) -> tuple[str, ...]:
        """Messages whose original goes with the next run: their grace period is over and no open case holds them."""
        async with self._database.read() as connection:
            return tuple((await connection.execute(_over(now))).scalars())

    async def lapse(self, now: datetime) -> int:
        """Drop the originals that are due; how many."""
        async with self._database.write() as connection:
            ours = _over(now).with_for_update(skip_locked=True)  # what another worker has at hand is its own to drop
            ids = list((await connection.execute(ours)).scalars())
            for message_id in ids:
                gone = and_(sealed.c.message_id == message_id, sealed.c.role.in_(ORIGINALS))
                await connection.execute(update(sealed).where(gone).values(blob=None))
                await connection.execute(update(messages).where(messages.c.id == message_id).values(**_FORGOTTEN))
                await add_event(connection, message_id, now, SYSTEM, "original_shredded", "grace period over")
        return len(ids)

    async def lapsing_copies(self, now: datetime, after: timedelta) -> tuple[str, ...]:
        """Messages whose redacted copy goes with the next run: received longer than `after` ago, under no open case."""
        query = select(sealed.c.message_id).where(_old_copies(now, after)).distinct().order_by(sealed.c.message_id)
        async with self._database.read() as connection:
            return tuple((await connection.execute(query)).scalars())

    async def lapse_copies(self, now: datetime, after: timedelta) -> int:
        """Drop the redacted copies that are due; how many."""
        old = _old_copies(now, after)
        async with self._database.write() as connection:
            count = select(func.count(sealed.c.message_id.distinct())).where(old)
            many = (await connection.execute(count)).scalar_one()
            await connection.execute(update(sealed).where(old).values(blob=None))
        return many

    async def ending_epochs(self) -> tuple[str, ...]:
        """Epochs under which something was forgotten: their keys can go once nothing else needs them."""
        query = select(sealed.c.epoch).where(sealed.c.blob.is_(None)).distinct().order_by(sealed.c.epoch)
        async with self._database.read() as connection:
            return tuple((await connection.execute(query)).scalars())

    async def occupants(self, epoch: str) -> tuple[tuple[str, Role], ...]:
        """Which rows still need an epoch's key."""
        query = select(sealed.c.message_id, sealed.c.role).where(sealed.c.epoch == epoch, sealed.c.blob.is_not(None))
        async with self._database.read() as connection:
            return tuple((row.message_id, Role(row.role)) for row in await connection.execute(query))

    async def move(self, message_id: str, role: Role, epoch: str) -> None:
        """Seal a row again under an epoch of the message's own, so that the old key can go."""
        async with self._database.read() as connection:
            box = (await self._safe.fetch(connection, message_id, role)).get(role)
        if box is None or box.epoch != epoch:
            return
        fresh = await self._safe.hold(message_id, role, box)
        async with self._database.write() as connection:
            row = and_(sealed.c.message_id == message_id, sealed.c.role == role, sealed.c.epoch == epoch)
            await connection.execute(update(sealed).where(row).values(epoch=fresh.epoch, blob=fresh.blob))

    async def clear(self, epoch: str) -> None:
        """The key is gone: its forgotten rows say nothing more."""
        async with self._database.write() as connection:
            await connection.execute(delete(sealed).where(sealed.c.epoch == epoch, sealed.c.blob.is_(None)))


def _over(now: datetime) -> Select[str]:
    finished = and_(messages.c.state.in_(FINISHED), messages.c.shred_after <= now)
    return select(messages.c.id).where(finished, not_(_HELD)).order_by(messages.c.id)


def _old_copies(now: datetime, after: timedelta) -> ColumnElement[bool]:
    old = select(messages.c.id).where(
        messages.c.received_at <= now - after, messages.c.state.in_(FORGETTABLE), not_(_HELD)
    )
    return and_(sealed.c.message_id.in_(old), sealed.c.role.in_(COPIES), sealed.c.blob.is_not(None))


async def _state(connection: AsyncConnection, message_id: str) -> str | None:
    """Its state, which nobody else changes as long as this transaction lasts."""
    query = select(messages.c.state).where(messages.c.id == message_id).with_for_update()
    return (await connection.execute(query)).scalar_one_or_none()


async def _held(connection: AsyncConnection, message_id: str) -> bool:
    query = select(messages.c.id).where(messages.c.id == message_id, _HELD)
    return (await connection.execute(query)).first() is not None
