"""Retention: what is due is forgotten, and the keys that nothing needs any more are thrown away."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from models.errors import Transient
from worker.letters.folder import lying
from worker.store import Store
from worker.vault import Vault, owner_of_case_epoch, settled


@dataclass(frozen=True, slots=True)
class Shredded:
    """What one run did."""

    originals: int = 0
    copies: int = 0
    moved: int = 0  # rows sealed again because an old key had to go
    keys: int = 0
    cases: int = 0  # closed ones, their own term being over
    messages: int = 0  # records without any content left
    senders: int = 0  # addresses that did not write for long
    letters: int = 0  # files in `outgoing` whose case is gone


@dataclass(frozen=True, slots=True)
class Due:
    """What the next run would do: ids and references only."""

    originals: tuple[str, ...]
    copies: tuple[str, ...]
    cases: tuple[str, ...]
    messages: tuple[str, ...]
    letters: tuple[str, ...]


class Retention:
    """Runs as often as one likes; a run that died half-way is finished by the next."""

    def __init__(self, store: Store, vault: Vault, outgoing: Path | None = None) -> None:
        """`outgoing` is the folder in which letters lie readable, where there is no relay."""
        self._store = store
        self._vault = vault
        self._outgoing = outgoing

    async def due(self, now: datetime) -> Due:
        """What would go now; changes nothing."""
        originals, expiry = self._store.originals, self._store.expiry
        kept = self._store.policy.retention.message_record
        return Due(
            await originals.lapsing(now),
            await originals.lapsing_copies(now, kept),
            await expiry.cases(now),
            await expiry.messages(now),
            tuple(sorted({letter_id for letter_id, _ in await self._left_over()})),
        )

    async def shred_due(self, now: datetime) -> Shredded:
        """Forget what its term is over for: originals, copies, closed cases, records; then the keys.

        What an open case needs is held, whatever its age. A key goes as soon as something under it was
        forgotten; what is still needed moves to a key of its own first.
        """
        originals, expiry = self._store.originals, self._store.expiry
        cases = await _each(await expiry.cases(now), lambda reference: expiry.remove_case(reference, now))
        lapsed = await originals.lapse(now)
        copies = await originals.lapse_copies(now, self._store.policy.retention.message_record)
        moved, keys = await self._shred_epochs(now)
        keys += await self._shred_cases()
        messages = await _each(await expiry.messages(now), lambda message_id: expiry.remove_message(message_id, now))
        senders = await expiry.forget_senders(now)
        return Shredded(lapsed, copies, moved, keys, cases, messages, senders, await self._clear_outgoing())

    async def _clear_outgoing(self) -> int:
        """A letter that was put out to be sent by hand goes with its text in the store."""
        over = await self._left_over()
        for _, path in over:
            await asyncio.to_thread(path.unlink, missing_ok=True)
        return len(over)

    async def _left_over(self) -> list[tuple[str, Path]]:
        if self._outgoing is None:
            return []
        found = await asyncio.to_thread(lambda folder: list(lying(folder)), self._outgoing)
        kept = await self._store.expiry.letters_kept() if found else frozenset()
        return [(letter_id, path) for letter_id, path in found if letter_id not in kept]

    async def _shred_epochs(self, now: datetime) -> tuple[int, int]:
        """How many rows were moved, and how many keys went."""
        moved = keys = 0
        for epoch in await self._store.originals.ending_epochs():
            if settled(epoch, now):
                moved += await self._vacate(epoch)
                keys += await asyncio.to_thread(self._vault.shred, epoch)
                await self._store.originals.clear(epoch)
        return moved, keys

    async def _shred_cases(self) -> int:
        """The keys of cases that were removed, by this run or by one that died."""
        owners = {epoch: owner_of_case_epoch(epoch) for epoch in self._vault.epochs()}
        if not any(owners.values()):
            return 0
        removed = await self._store.expiry.removed()
        gone = [epoch for epoch, reference in owners.items() if reference in removed]
        return sum([await asyncio.to_thread(self._vault.shred, epoch) for epoch in gone])

    async def _vacate(self, epoch: str) -> int:
        """Move what is still needed; how many rows. `Transient` when something stayed behind."""
        needed = await self._store.originals.occupants(epoch)
        for message_id, role in needed:
            await self._store.originals.move(message_id, role, epoch)
        if await self._store.originals.occupants(epoch):
            raise Transient("epoch_occupied")
        return len(needed)


async def _each(ids: Iterable[str], remove: Callable[[str], Awaitable[bool]]) -> int:
    return sum([await remove(one) for one in ids])
