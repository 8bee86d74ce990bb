"""The identity question: a one-time code to the address on file, limited in tries and time (GDPR art. 12(6)).

Only a keyed HMAC of case, address and code is kept. posed -> used | locked | late | replaced
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from models.identity import Answered
from pipelines.correspond.code import make_code
from worker.clock import Clock
from worker.settings import IdentitySettings
from worker.store.tables import challenges
from worker.vault import Vault


class State(StrEnum):
    """Where a question stands."""

    POSED = "posed"
    USED = "used"
    LOCKED = "locked"
    LATE = "late"
    REPLACED = "replaced"


class Challenges:
    """Reads and writes within a transaction of the caller's, who holds the case's row."""

    def __init__(self, vault: Vault, settings: IdentitySettings, clock: Clock) -> None:
        self._vault = vault
        self._settings = settings
        self._now = clock

    async def pose(self, session: AsyncConnection, reference: str, address: str) -> tuple[str, datetime]:
        """A fresh code and until when it holds; an older question of the case is void from now on."""
        now = self._now()
        expires = now + timedelta(seconds=self._settings.code_seconds)
        code, salt = make_code(secrets.choice), secrets.token_hex(16)
        older = update(challenges).where(challenges.c.case_ref == reference, challenges.c.state == State.POSED)
        await session.execute(older.values(state=State.REPLACED))
        row = {"case_ref": reference, "code_hash": self._hash(salt, reference, address, code), "salt": salt,
               "created_at": now, "expires_at": expires, "tries": 0, "state": State.POSED}  # fmt: skip
        await session.execute(insert(challenges).values(**row))
        return code, expires

    async def answer(
        self, session: AsyncConnection, reference: str, address: str, on_file: str, codes: Iterable[str]
    ) -> Answered:
        """What a reply from `address` with these codes comes to; wrong ones count as tries.

        A code from elsewhere than the address on file is no answer and no try: nobody else may spend the tries.
        """
        posed = select(challenges).where(challenges.c.case_ref == reference, challenges.c.state == State.POSED)
        row = (await session.execute(posed.with_for_update())).one_or_none()
        given = list(codes)
        if not given or row is None:
            return Answered.NO_CODE
        if address != on_file or not on_file:
            return Answered.OTHER_ADDRESS
        if self._now() > row.expires_at:
            await self._set(session, row.id, row.tries, State.LATE)
            return Answered.EXPIRED
        left = self._settings.code_tries - row.tries
        for tried, code in enumerate(given[:left], 1):
            if hmac.compare_digest(row.code_hash, self._hash(row.salt, reference, address, code)):
                await self._set(session, row.id, row.tries + tried, State.USED)
                return Answered.CONFIRMED
        tries = row.tries + min(len(given), left)
        locked = tries >= self._settings.code_tries
        await self._set(session, row.id, tries, State.LOCKED if locked else State.POSED)
        return Answered.LOCKED if locked else Answered.WRONG

    def _hash(self, salt: str, reference: str, address: str, code: str) -> str:
        return self._vault.token("identity-code", *(part.encode() for part in (salt, reference, address, code)))

    async def _set(self, session: AsyncConnection, number: int, tries: int, state: State) -> None:
        await session.execute(update(challenges).where(challenges.c.id == number).values(tries=tries, state=state))
