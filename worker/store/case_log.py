"""Writes and reads the log of a case (`pipelines.cases.log`); the seal is made under the master key."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from models.case import Case
from pipelines.cases.log import FIRST, Entry, facts
from worker.store.case_rows import case_of, columns
from worker.store.tables import cases, events
from worker.vault import Sealed, Vault, case_epoch

BROKEN = "broken"
"""The seal of a case that did not hold when something was added to it: what was done to it must not heal."""


class CaseLog:
    """Every change of a case goes through `append`: a case that was changed without it breaks its seal."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def append(
        self, connection: AsyncConnection, case: Case, at: datetime, actor: str, kind: str, reason: str, note: str = ""
    ) -> None:
        """Write the case as it stands after the event, the event, and the seal over both.

        The caller holds the case's row (`lock`); `note` is free text and is sealed.
        """
        row = (await connection.execute(select(cases).where(_is(case)))).one()
        number = row.log_count + 1
        box = await self._sealed(case, number, note)
        entry = Entry(case.reference, number, at, actor, kind, reason, _digest(box), row.log_head or FIRST)
        await connection.execute(insert(events).values(**_event(entry, case.message_id, box)))
        seal = self.seal(case, number, entry.hash) if number == 1 or self.holds(row) else BROKEN
        log = {"log_count": number, "log_head": entry.hash, "log_seal": seal}
        await connection.execute(update(cases).where(_is(case)).values(**columns(case), **log))

    def holds(self, row: Row[Any]) -> bool:
        """Whether a row of `cases` is as it was when its last event was written."""
        return bool(row.log_seal == self.seal(case_of(row), row.log_count, row.log_head))

    def seal(self, case: Case, count: int, head: str) -> str:
        """Keyed HMAC of the log's length and end and of the case as it stands."""
        return self._vault.token("case-log", str(count).encode(), head.encode(), facts(case).encode())

    def removal_seal(self, reference: str, count: int, head: str) -> str:
        """Keyed HMAC of the note that a case was removed."""
        return self._vault.token("case-removed", reference.encode(), str(count).encode(), head.encode())

    async def note(self, row: Row[Any]) -> str:
        """The note of an event that has one; `Transient` when its key is gone."""
        about = _about(row.reference, row.number)
        return (await asyncio.to_thread(self._vault.open, Sealed(row.epoch, row.note), about)).decode()

    async def _sealed(self, case: Case, number: int, note: str) -> Sealed | None:
        if not note.strip():
            return None
        epoch = case_epoch(case.reference, case.opened_at)
        return await asyncio.to_thread(self._vault.seal_under, epoch, note.encode(), _about(case.reference, number))


async def entries(connection: AsyncConnection, reference: str) -> AsyncIterator[tuple[Entry, str]]:
    """The events of a case by number, each with the hash that stands beside it."""
    query = select(events).where(events.c.reference == reference).order_by(events.c.number, events.c.id)
    for row in await connection.execute(query):
        digest = hashlib.sha256(row.note).hexdigest() if row.note is not None else ""
        fields = (row.reference, row.number or 0, row.at, row.actor, row.kind, row.reason, digest, row.prev_hash)
        yield Entry(*fields), row.hash


def _is(case: Case) -> Any:
    return cases.c.reference == case.reference


def _digest(box: Sealed | None) -> str:
    return hashlib.sha256(box.blob).hexdigest() if box else ""


def _about(reference: str, number: int) -> str:
    return f"{reference}/note/{number}"


def _event(entry: Entry, message_id: str, box: Sealed | None) -> dict[str, Any]:
    return {
        "message_id": message_id,
        "reference": entry.reference,
        "number": entry.number,
        "at": entry.at,
        "actor": entry.actor,
        "kind": entry.kind,
        "reason": entry.reason,
        "epoch": box.epoch if box else None,
        "note": box.blob if box else None,
        "prev_hash": entry.before,
        "hash": entry.hash,
    }
