"""One message replaced by its redacted copy, step by step (`worker.imap.place` has the steps).

May be stopped between any two steps, and in any of them: the next run finds what was done. A copy whose
APPEND was never answered is found by its mark, among the messages that came since. The original goes last:
when the copy was read back and is, byte for byte, what was to be written, and when what is to be expunged
is, byte for byte, what was examined.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from models.errors import Rejected, Transient
from worker.imap import removal
from worker.imap.account import Account
from worker.imap.alike import alike
from worker.imap.answers import Fetched, Selected
from worker.imap.client import Client, Refused
from worker.imap.mark import FIELD, canonical, marked, names
from worker.imap.place import OPEN, Place, Step
from worker.imap.settings import FolderSettings, Mode

_OURS = ("\\recent", "\\deleted")
"""Flags that a copy does not take over: the server's own, and the one that we set on the original ourselves."""


class Replacing:
    """Works on one account's connection; `folder` says what is to be done."""

    def __init__(self, account: Account, client: Client, folder: FolderSettings) -> None:
        self._account = account
        self._places = account.places
        self._client = client
        self._folder = folder
        self._target = folder.copy_to if folder.mode is Mode.COPY and folder.copy_to else folder.name

    async def run(self, place: Place, redacted: bytes) -> Place:
        """Until nothing is left to do. `Transient`: try again; `Rejected`: the mailbox is as it was."""
        copy = await asyncio.to_thread(marked, self._account.vault, place.token, redacted)
        while place.step in OPEN:
            place = await (
                self._begin(place, redacted) if place.step in _FIRST else _STEPS[place.step](self, place, copy)
            )
        return place

    async def _begin(self, place: Place, redacted: bytes) -> Place:
        original = await self._original(place)
        if original is None:
            return await self._to(place, Step.GONE)
        same = canonical(original.raw) == canonical(redacted)
        if self._folder.mode is not Mode.COPY and same:
            return await self._to(place, Step.UNTOUCHED)
        if self._folder.mode is Mode.REPORT:
            return await self._to(place, Step.WOULD_REPLACE)
        target = await self._open_target()
        return await self._to(
            place, Step.APPENDING, copy_uidvalidity=target.uidvalidity, copy_from=target.uidnext, copy_uid=0
        )

    async def _append(self, place: Place, copy: bytes) -> Place:
        if found := await self._find(place, copy):
            return await self._to(place, Step.APPENDED, copy_uid=found)
        original = await self._original(place)
        if original is None:
            return await self._to(place, Step.GONE)
        flags = _taken_over(original)
        uid = await self._client.append(self._target, copy, flags, original.date) or await self._find(place, copy)
        if not uid:
            raise Transient("imap_copy_not_found")
        if original.labels:
            await self._client.select(self._target)
            await self._client.store(uid, f"+X-GM-LABELS.SILENT ({original.labels})")
        return await self._to(place, Step.APPENDED, copy_uid=uid)

    async def _verify(self, place: Place, copy: bytes) -> Place:
        if place.copy_uid == place.uid and self._target == place.folder:  # taken for the message that is there already
            await self._to(place, Step.TAKEN, copy_uid=0)
            raise Rejected("imap_copy_merged")
        target = await self._client.select(self._target)
        if target.uidvalidity != place.copy_uidvalidity:  # numbered anew: look for it everywhere
            return await self._to(place, Step.APPENDING, copy_from=1, copy_uidvalidity=target.uidvalidity, copy_uid=0)
        there = await self._client.fetch(place.copy_uid)
        if there is None:
            return await self._to(place, Step.APPENDING, copy_from=place.copy_from, copy_uid=0)
        if await self._alike(copy, there):
            return await self._to(place, Step.VERIFIED)
        await removal.expunge(self._client, place.copy_uid)
        await self._to(place, Step.TAKEN, copy_uid=0)
        raise Rejected("imap_copy_differs")

    async def _settle(self, place: Place, copy: bytes) -> Place:  # noqa: ARG002 - all steps have one signature
        """The copy is there and right: now the original may go."""
        if self._folder.mode is Mode.COPY:
            return await self._to(place, Step.COPIED)
        original = await self._original(place, change=True)
        if original is None:
            return await self._to(place, Step.REPLACED)
        there = await self._client.meta([place.copy_uid])
        if not there:
            return await self._to(place, Step.APPENDED)
        if set(_taken_over(original)) != set(_taken_over(there[0])):  # read or flagged meanwhile
            await self._client.store(place.copy_uid, f"FLAGS.SILENT ({' '.join(_taken_over(original))})")
        if by_way := await removal.way(self._client, self._account):
            other = await self._client.select(by_way)
            return await self._to(place, Step.REMOVING, copy_from=other.uidnext)
        await removal.expunge(self._client, place.uid)
        return await self._to(place, Step.REPLACED)

    async def _remove(self, place: Place, copy: bytes) -> Place:  # noqa: ARG002 - all steps have one signature
        by_way = await removal.way(self._client, self._account)
        if not by_way:
            return await self._to(place, Step.VERIFIED)
        await removal.through(self._client, self._account, place, by_way)
        return await self._to(place, Step.REPLACED)

    # where things are

    async def _original(self, place: Place, *, change: bool = False) -> Fetched | None:
        """The message under the place's UID, which must be the one that was examined; its folder is open."""
        selected = await (self._client.select if change else self._client.examine)(place.folder)
        if selected.uidvalidity != place.uidvalidity:
            raise Transient("imap_renumbered")
        original = await self._client.fetch(place.uid)
        if original and await self._account.digest(original.raw) != place.digest:
            raise Transient("imap_changed")
        return original

    async def _find(self, place: Place, copy: bytes) -> int:
        """The UID of our copy in the target folder, 0 when it is not there."""
        target = await self._client.examine(self._target)
        start = place.copy_from if target.uidvalidity == place.copy_uidvalidity else 1
        uids = [uid for uid in await self._client.search(f"UID {start}:*") if uid >= start]
        for header in await self._client.fields(uids, FIELD):
            if names(header.raw, place.token):
                whole = await self._client.fetch(header.uid)
                if whole and await self._alike(copy, whole):
                    return whole.uid
        return 0

    async def _alike(self, copy: bytes, there: Fetched) -> bool:
        return await asyncio.to_thread(alike, copy, there.raw, strictly=self._account.settings.verify == "bytes")

    async def _open_target(self) -> Selected:
        try:
            return await self._client.examine(self._target)
        except Refused:
            await self._client.create(self._target)
            return await self._client.examine(self._target)

    async def _to(self, place: Place, step: Step, **values: int) -> Place:
        """Journal the step; whoever finds the place elsewhere meanwhile leaves it to the other."""
        after = await self._places.advance(place, step, **values)
        if after is None:
            raise Transient("imap_place_taken")
        return after


_FIRST = (Step.SEEN, Step.TAKEN)
_STEPS: dict[Step, Callable[[Replacing, Place, bytes], Awaitable[Place]]] = {
    Step.APPENDING: Replacing._append,  # noqa: SLF001 - the table of this class
    Step.APPENDED: Replacing._verify,  # noqa: SLF001
    Step.VERIFIED: Replacing._settle,  # noqa: SLF001
    Step.REMOVING: Replacing._remove,  # noqa: SLF001
}


def _taken_over(message: Fetched) -> tuple[str, ...]:
    return tuple(flag for flag in message.flags if flag.lower() not in _OURS)
