"""Places that no job comes for: of messages that were done with before the place was seen, or left behind.

The same bytes may lie in two folders, come back from the trash, or turn out not to have gone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import timedelta

import structlog

from models.errors import Failure, Transient
from models.message import Channel, Envelope
from worker.accept import message_id_of
from worker.deliver.imap import ImapDelivery
from worker.imap.account import Account
from worker.imap.place import Place, Step
from worker.intake.contract import Accept
from worker.store import Store
from worker.store.places import Places
from worker.supervise import wait

log = structlog.get_logger()

UNTOUCHED = timedelta(seconds=20)
"""A place younger than that may still be another's."""
TOO_LONG = timedelta(minutes=30)
"""How long a message may lie in the mailbox without its redacted copy before staff are told."""
SECONDS = 10.0


class Late:
    """A service of the worker."""

    def __init__(self, store: Store, accounts: Mapping[str, Account], delivery: ImapDelivery, accept: Accept) -> None:
        self._store = store
        self._places = Places(store.database, store.clock)
        self._accounts = accounts
        self._delivery = delivery
        self._accept = accept

    async def run(self, stop: asyncio.Event) -> None:
        """Look for late places until `stop` is set."""
        while not await wait(stop, SECONDS):
            await self.finish(UNTOUCHED)

    async def finish(self, untouched: timedelta) -> None:
        """Everything that is late now, once."""
        try:
            await self._places.settle_released()
            await self._places.tell_waiting(TOO_LONG, self._store.policy)
            for place in await self._places.late(untouched):
                account = self._accounts.get(place.account)
                if account and account.folder(place.folder) and await self._places.lend(place):
                    await self._try(place)
        except Transient as error:
            log.warning("imap.late_deferred", code=error.code)

    async def _try(self, place: Place) -> None:
        try:
            await self._one(await self._places.get(place.token) or place)
        except Failure as error:  # the next one may go
            log.warning("imap.late_failed", code=error.code)

    async def _one(self, place: Place) -> None:
        redacted = await self._store.originals.redacted(place.message_id)
        if redacted is not None:
            await self._delivery.replace(place, redacted)
        elif place.step in (Step.SEEN, Step.TAKEN):
            await self._anew(place)
        else:
            await self._places.advance(place, Step.TAKEN)

    async def _anew(self, place: Place) -> None:
        """Nothing is left of the message here: examine it as a new one, known by its place."""
        account = self._accounts[place.account]
        async with account.connected() as client:
            await client.examine(place.folder)
            message = await client.fetch(place.uid)
        if message is None or await account.digest(message.raw) != place.digest:
            await self._places.advance(place, Step.GONE)
            return
        envelope = Envelope(Channel.EMAIL, account.mailbox, message.received_at, "", (account.mailbox,), place.token)
        message_id = await asyncio.to_thread(message_id_of, account.vault, envelope, message.raw)
        await self._places.rebind(place.token, message_id=message_id)
        await self._accept(envelope, message.raw)
