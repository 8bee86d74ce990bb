"""The journal of a mailbox: folders, and places of messages in them (`worker.imap.place`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, delete, func, insert, or_, select, update

from models.message import MessageState
from models.notice import Notice, NoticeKind
from models.policy import Policy
from worker.clock import Clock
from worker.imap.place import BEGUN, OPEN, Folder, Place, Step
from worker.store.database import ConflictError, Database, uncut
from worker.store.outbox import add_notice
from worker.store.tables import imap_folders, imap_messages, messages

_DONE = (MessageState.DELIVERED, MessageState.RELEASED, MessageState.FORGOTTEN)
_P = imap_messages.c
_QUARANTINED = select(messages.c.id).where(messages.c.state == MessageState.QUARANTINED)
_PLACE = tuple(field.name for field in fields(Place))
_FOLDER = tuple(field.name for field in fields(Folder))


@uncut
class Places:
    """Each call is one transaction, on the disk when it returns."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._now = clock

    # folders

    async def folder(self, account: str, name: str) -> Folder | None:
        """How far a folder was read; None before the first time."""
        query = select(imap_folders).where(_folder(account, name))
        async with self._database.read() as connection:
            row = (await connection.execute(query)).one_or_none()
        return _as_folder(row) if row else None

    async def folders(self) -> tuple[Folder, ...]:
        """All that were ever watched."""
        query = select(imap_folders).order_by(imap_folders.c.account, imap_folders.c.folder)
        async with self._database.read() as connection:
            return tuple(map(_as_folder, (await connection.execute(query)).all()))

    async def begin(self, folder: Folder) -> None:
        """Watch a folder from now on."""
        values = {name: getattr(folder, name) for name in _FOLDER}
        try:
            async with self._database.write() as connection:
                await connection.execute(insert(imap_folders).values(**values))
        except ConflictError:  # another process was first
            return

    async def note(self, account: str, name: str, **values: Any) -> None:
        """Change what is known of a folder."""
        async with self._database.write() as connection:
            await connection.execute(update(imap_folders).where(_folder(account, name)).values(**values))

    # places

    async def add(self, place: Place) -> bool:
        """A message seen for the first time; False when it is known."""
        try:
            async with self._database.write() as connection:
                await connection.execute(insert(imap_messages).values(**{n: getattr(place, n) for n in _PLACE}))
        except ConflictError:
            return False
        return True

    async def advance(self, place: Place, step: Step, **values: Any) -> Place | None:
        """The next step; None when somebody else went on from where `place` is."""
        change = {"step": step, "at": self._now(), **values}
        where = and_(_P.token == place.token, _P.step == place.step)
        async with self._database.write() as connection:
            changed = update(imap_messages).where(where).values(**change).returning(imap_messages)
            row = (await connection.execute(changed)).one_or_none()
        return _as_place(row) if row else None

    async def rebind(self, token: str, **values: Any) -> None:
        """The server numbered its messages anew: where the message or its copy is now."""
        async with self._database.write() as connection:
            await connection.execute(update(imap_messages).where(_P.token == token).values(**values))

    async def get(self, token: str) -> Place | None:
        """By its token."""
        return next(iter(await self._select(_P.token == token)), None)

    async def is_copy(self, account: str, folder: str, uidvalidity: int, uid: int) -> bool:
        """Whether a message of the folder is a copy that was made for one of its places."""
        here = (_P.account == account, _P.folder == folder, _P.copy_uidvalidity == uidvalidity, _P.copy_uid == uid)
        return bool(await self._select(*here, limit=1))

    async def of(self, message_id: str) -> tuple[Place, ...]:
        """Everywhere that a message is."""
        return await self._select(_P.message_id == message_id)

    async def within(self, account: str, folder: str) -> tuple[Place, ...]:
        """All of a folder."""
        return await self._select(_P.account == account, _P.folder == folder)

    async def alike(self, account: str, folder: str, digest: str) -> tuple[Place, ...]:
        """Those of a folder with the same bytes."""
        return await self._select(_P.account == account, _P.folder == folder, _P.digest == digest)

    async def late(self, untouched: timedelta, limit: int = 100) -> tuple[Place, ...]:
        """Places open for so long that no job comes for.

        Of messages that were delivered before the place was seen; or that went to quarantine in the middle of
        their replacement, because too many workers died on it: what was begun is finished.
        """
        done = and_(_P.step.in_(OPEN), _P.message_id.in_(select(messages.c.id).where(messages.c.state.in_(_DONE))))
        begun = and_(_P.step.in_(BEGUN), _P.message_id.in_(_QUARANTINED))
        return await self._select(or_(done, begun), _P.at <= self._now() - untouched, limit=limit)

    async def settle_released(self) -> int:
        """What staff released is to stay as it is, wherever else it turns up; how many places that were."""
        released = select(messages.c.id).where(messages.c.state == MessageState.RELEASED)
        where = and_(_P.step.in_((Step.SEEN, Step.TAKEN)), _P.message_id.in_(released))
        async with self._database.read() as connection:  # the usual case must not take a writer's lock
            if not (await connection.execute(select(_P.token).where(where).limit(1))).first():
                return 0
        async with self._database.write() as connection:
            changed = update(imap_messages).where(where).values(step=Step.UNTOUCHED, at=self._now())
            return (await connection.execute(changed)).rowcount

    async def lend(self, place: Place) -> bool:
        """Take a late place for a while, if nobody else did since it was looked up."""
        where = and_(_P.token == place.token, _P.step == place.step, _P.at == place.at)
        async with self._database.write() as connection:
            done = await connection.execute(update(imap_messages).where(where).values(at=self._now()))
        return bool(done.rowcount)

    async def waiting(self, older_than: timedelta) -> Counter[tuple[str, str]]:
        """How many places of each folder have been open for longer than that."""
        old = select(_P.account, _P.folder, func.count()).where(
            _P.step.in_(OPEN), _P.seen_at <= self._now() - older_than
        )
        async with self._database.read() as connection:
            rows = (await connection.execute(old.group_by(_P.account, _P.folder))).all()
        return Counter({(row[0], row[1]): row[2] for row in rows})

    async def tell_waiting(self, older_than: timedelta, policy: Policy) -> None:
        """Notify staff, once for each, of messages that have lain open for longer than that."""
        old = (_P.step.in_(OPEN), _P.seen_at <= self._now() - older_than, _P.message_id.not_in(_QUARANTINED))
        query = select(_P.message_id).where(*old, _P.message_id.in_(select(messages.c.id))).distinct()
        async with self._database.read() as connection:
            waiting = list((await connection.execute(query)).scalars())
        if not waiting:
            return
        async with self._database.write() as connection:
            for message_id in waiting:
                notice = Notice(NoticeKind.MAILBOX_WAITING, self._now(), message_id)
                await add_notice(connection, notice, policy)

    async def steps(self) -> Counter[tuple[str, str, str]]:
        """How many places of each folder are at each step."""
        query = select(_P.account, _P.folder, _P.step, func.count()).group_by(_P.account, _P.folder, _P.step)
        async with self._database.read() as connection:
            rows = (await connection.execute(query)).all()
        return Counter({(row[0], row[1], row[2]): row[3] for row in rows})

    async def drop(self, tokens: Iterable[str], before: datetime) -> int:
        """Forget places that are done with since `before`; how many."""
        dropped = 0
        for token in tokens:
            where = and_(_P.token == token, _P.at < before, _P.step.not_in(OPEN))
            async with self._database.write() as connection:
                dropped += (await connection.execute(delete(imap_messages).where(where))).rowcount
        return dropped

    async def _select(self, *where: ColumnElement[bool], limit: int | None = None) -> tuple[Place, ...]:
        query = select(imap_messages).where(*where).order_by(_P.seen_at, _P.uid).limit(limit)
        async with self._database.read() as connection:
            return tuple(map(_as_place, (await connection.execute(query)).all()))


def _folder(account: str, name: str) -> ColumnElement[bool]:
    return and_(imap_folders.c.account == account, imap_folders.c.folder == name)


def _as_place(row: Row[Any]) -> Place:
    told = {name: getattr(row, name) for name in _PLACE}
    return Place(**told | {"step": Step(row.step)})


def _as_folder(row: Row[Any]) -> Folder:
    return Folder(**{name: getattr(row, name) for name in _FOLDER})
