"""Delivery into the mailbox itself: wherever the message lies, its redacted copy takes its place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from models.errors import Transient
from models.message import Envelope
from worker.deliver import ORIGINAL, Delivery
from worker.imap.account import Account, Sessions
from worker.imap.place import OPEN, Place
from worker.imap.replace import Replacing
from worker.imap.restore import restore
from worker.store.places import Places


class ImapDelivery:
    """A message that has places in a mailbox is replaced there; any other goes to `otherwise`."""

    def __init__(self, accounts: Mapping[str, Account], places: Places, otherwise: Delivery) -> None:
        self._accounts = accounts
        self._places = places
        self._otherwise = otherwise
        self._sessions = Sessions(accounts)

    async def deliver(self, message_id: str, envelope: Envelope, raw: bytes) -> str:
        """Replace it in every place; returns how far each is. The same message twice changes nothing more.

        `Transient` when a server is away; `Rejected` when it does not keep the copy as it was given.
        """
        known = message_id.removesuffix(ORIGINAL)
        places = await self._places.of(known) if self._accounts else ()
        if not places:
            return await self._otherwise.deliver(message_id, envelope, raw)
        if known != message_id:
            done = [await self._put_back(place, raw, envelope.received_at) for place in places]
        else:
            done = [await self.replace(place, raw) if place.step in OPEN else place for place in places]
        return " ".join(f"imap/{place.account}:{place.step}" for place in done)

    async def replace(self, place: Place, redacted: bytes) -> Place:
        """Go on with one place. `Transient` while its account is not in the settings."""
        account = self._accounts.get(place.account)
        folder = account.folder(place.folder) if account else None
        if account is None or folder is None:
            raise Transient("imap_not_watched")
        async with self._sessions.use(place.account) as client:
            return await Replacing(account, client, folder).run(place, redacted)

    async def close(self) -> None:
        """Close all connections."""
        await self._sessions.close()

    async def _put_back(self, place: Place, raw: bytes, received_at: datetime) -> Place:
        async with self._sessions.use(place.account) as client:
            return await restore(self._accounts[place.account], client, place, raw, received_at)
