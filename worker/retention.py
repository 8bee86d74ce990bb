"""Retention: what is due is forgotten, and the keys that nothing needs any more are thrown away."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime

from models.errors import Transient
from worker.store import Store
from worker.vault import Vault, settled


@dataclass(frozen=True, slots=True)
class Shredded:
    """What one run did."""

    originals: int
    copies: int
    moved: int  # rows sealed again because an old key had to go
    keys: int


class Retention:
    """Runs as often as one likes; a run that died half-way is finished by the next."""

    def __init__(self, store: Store, vault: Vault) -> None:
        self._store = store
        self._vault = vault

    async def shred_due(self, now: datetime) -> Shredded:
        """Forget originals after their grace period and copies after theirs, then their keys.

        What an open case needs is held, whatever its age. A key goes as soon as something under it was
        forgotten; what is still needed moves to a key of its own first.
        """
        kept = self._store.policy.retention.message_record
        originals = await self._store.originals.lapse(now)
        copies = await self._store.originals.lapse_copies(now, kept)
        moved = keys = 0
        for epoch in await self._store.originals.ending_epochs():
            if settled(epoch, now):
                moved += await self._vacate(epoch)
                keys += await asyncio.to_thread(self._vault.shred, epoch)
                await self._store.originals.clear(epoch)
        return Shredded(originals, copies, moved, keys)

    async def _vacate(self, epoch: str) -> int:
        """Move what is still needed; how many rows. `Transient` when something stayed behind."""
        needed = await self._store.originals.occupants(epoch)
        for message_id, role in needed:
            await self._store.originals.move(message_id, role, epoch)
        if await self._store.originals.occupants(epoch):
            raise Transient("epoch_occupied")
        return len(needed)
