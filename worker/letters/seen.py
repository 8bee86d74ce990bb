"""What was seen before, as keyed HMACs: threads of cases, and addresses that wrote to us."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Insert, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from worker.store.tables import addresses, case_messages, known_senders, message_ids
from worker.store.tokens import address_token, message_id_token
from worker.vault import Vault

OWN = "<bg."
"""How the Message-ID of a letter begins; what follows is a secret (`worker.letters.compose`)."""


class Seen:
    """Reads and writes within a transaction of the caller's."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def letter(self, session: AsyncConnection, reference: str, message_id: str, at: datetime) -> None:
        """A letter or mail with this Message-ID belongs to the case; the first case keeps it."""
        token = message_id_token(self._vault, message_id)
        if not (await session.execute(select(message_ids.c.token).where(message_ids.c.token == token))).first():
            await _put(session, insert(message_ids).values(token=token, case_ref=reference, seen_at=at))

    async def cases_of(self, session: AsyncConnection, ids: Iterable[str]) -> tuple[str, ...]:
        """The cases that these Message-IDs belong to, in the order of the ids."""
        tokens = [message_id_token(self._vault, one) for one in ids]
        query = select(message_ids.c.token, message_ids.c.case_ref).where(message_ids.c.token.in_(tokens))
        found = {row.token: row.case_ref for row in await session.execute(query)}
        return tuple(dict.fromkeys(found[token] for token in tokens if token in found))

    async def wrote_in(self, session: AsyncConnection, address: str, cases: Iterable[str]) -> frozenset[str]:
        """Those of `cases` in which a message came from this address."""
        query = (
            select(case_messages.c.case_ref)
            .join(addresses, addresses.c.message_id == case_messages.c.message_id)
            .where(addresses.c.token == address_token(self._vault, address), case_messages.c.case_ref.in_(set(cases)))
        )
        return frozenset((await session.execute(query)).scalars()) if address else frozenset()

    async def sender(self, session: AsyncConnection, address: str, at: datetime, verified: str) -> datetime | None:
        """When this address first wrote, None when this message (received `at`) is the first; from then on it did.

        `verified` is a code: what vouched for it, or "".
        """
        token = address_token(self._vault, address)
        known = select(known_senders).where(known_senders.c.token == token)
        row = (await session.execute(known)).one_or_none()
        if row is None:
            fresh = {"token": token, "first_seen": at, "last_seen": at, "verified": verified}
            await _put(session, insert(known_senders).values(**fresh))
            return None
        values = {"last_seen": max(at, row.last_seen), "verified": verified or row.verified}
        await session.execute(update(known_senders).where(known_senders.c.token == token).values(**values))
        first: datetime = row.first_seen
        return first if first < at else None


async def _put(session: AsyncConnection, statement: Insert) -> None:
    """Another worker may write the same row at this moment; a savepoint keeps that from ending our transaction."""
    try:
        async with session.begin_nested():
            await session.execute(statement)
    except IntegrityError:
        return
