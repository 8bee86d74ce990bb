"""How many automatic letters may leave (RFC 3834 section 2): one to a correspondent, and not too many in all."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from models.letter import LetterKind, LetterState
from worker.settings import LettersSettings
from worker.store.tables import addresses, cases, letters
from worker.store.tokens import address_token
from worker.vault import Vault

COUNTED = (LetterKind.ACKNOWLEDGEMENT, LetterKind.COMPLAINT_ACKNOWLEDGEMENT, LetterKind.BREACH_ACKNOWLEDGEMENT)
"""Letters that whoever forges an address could make us send."""
HOUR = timedelta(hours=1)


class Moderation:
    """Counts what was written before; whom to is known by a keyed HMAC only."""

    def __init__(self, vault: Vault, settings: LettersSettings) -> None:
        self._vault = vault
        self._settings = settings

    async def refuses(self, session: AsyncConnection, address: str, now: datetime) -> tuple[str, ...]:
        """Why no further acknowledgement may go to this address now, as codes."""
        period = timedelta(seconds=self._settings.period_seconds)
        if await self._to(session, address, now - period):
            return ("rate_limit",)
        return ("rate_limit_all",) if await self._all(session, now - HOUR) >= self._settings.hourly else ()

    async def _to(self, session: AsyncConnection, address: str, since: datetime) -> bool:
        query = (
            select(letters.c.id)
            .join(cases, cases.c.reference == letters.c.case_ref)
            .join(addresses, addresses.c.message_id == cases.c.message_id)
            .where(addresses.c.token == address_token(self._vault, address), *_written(since))
            .limit(1)
        )
        return (await session.execute(query)).first() is not None

    async def _all(self, session: AsyncConnection, since: datetime) -> int:
        return int(
            (await session.execute(select(func.count()).select_from(letters).where(*_written(since)))).scalar_one()
        )


def _written(since: datetime) -> tuple[ColumnElement[bool], ...]:
    return letters.c.kind.in_(COUNTED), letters.c.state != LetterState.WITHHELD, letters.c.created_at > since
