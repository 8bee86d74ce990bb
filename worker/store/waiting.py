"""Tells staff when mail waits for too long: a database, a disk or a next hop is away, and nobody may have seen it."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select

from models.notice import Notice, NoticeKind
from models.policy import Policy
from worker.store.database import Database, uncut
from worker.store.messages import UNFINISHED
from worker.store.outbox import add_notice
from worker.store.tables import imap_messages, messages

TOO_LONG = timedelta(hours=1)
"""How long a message may be under way before staff are told."""

_PLACED = select(imap_messages.c.message_id)
"""What lies in a watched mailbox is told of by `mailbox.waiting`."""


@uncut
class Waiting:
    """Run it as often as one likes."""

    def __init__(self, database: Database, policy: Policy) -> None:
        self._database = database
        self._policy = policy

    async def tell(self, now: datetime) -> bool:
        """Put a notice of the message that waits longest into the outbox, once; the others wait for the same."""
        late = (messages.c.state.in_(UNFINISHED), messages.c.accepted_at <= now - TOO_LONG)
        query = (
            select(messages.c.id, messages.c.failure_code)
            .where(*late, messages.c.failure_code != "", messages.c.id.not_in(_PLACED))
            .order_by(messages.c.accepted_at, messages.c.id)
            .limit(1)
        )
        async with self._database.read() as connection:
            row = (await connection.execute(query)).one_or_none()
        if row is None:
            return False
        async with self._database.write() as connection:
            notice = Notice(NoticeKind.MESSAGE_WAITING, now, row.id, code=row.failure_code)
            await add_notice(connection, notice, self._policy)
        return True
