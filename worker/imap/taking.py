"""Takes what is new in a folder to `worker.accept`, and counts whether anything was missed.

Reading is done with EXAMINE and BODY.PEEK: no flag changes, Recent neither.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from models.errors import Rejected
from models.message import Channel, Envelope
from worker.accept import message_id_of
from worker.imap.account import Account
from worker.imap.answers import Fetched, Selected, search_date
from worker.imap.client import BATCH, Client
from worker.imap.mark import place_of
from worker.imap.place import FIRST_PASS, Folder, Place, Step
from worker.imap.settings import FolderSettings, Mode
from worker.intake.contract import Accept

log = structlog.get_logger()

MARGIN = timedelta(minutes=1)
"""By how much the server's clock may be behind ours."""
SETTLED = timedelta(minutes=10)
"""How long after its replacement a second copy of ours is one that we made by mistake, not a person's."""
KEPT = timedelta(days=7)
"""How long the journal remembers places whose message is no longer in the folder."""

_RETURN_PATH = re.compile(rb"(?i)\AReturn-Path:[ \t]*<([^<>\s]{0,320})>")
_STAY = (Step.REPLACED, Step.GONE)


class Taking:
    """One folder of an account."""

    def __init__(self, account: Account, folder: FolderSettings, accept: Accept) -> None:
        self._account = account
        self._places = account.places
        self._name = folder.name
        self._start = folder.start
        self._mode = folder.mode
        self._accept = accept

    async def catch_up(self, client: Client) -> int:
        """Take everything that is new; how many messages that were."""
        selected = await client.examine(self._name)
        folder = await self._folder(selected)
        uids = await self._new(client, folder)
        taken = await self.take(client, selected, uids)
        last = max(selected.uidnext - 1, folder.last_uid, *uids, 0)
        await self._places.note(self._account.name, self._name, last_uid=last, code="")
        return taken

    async def take(self, client: Client, selected: Selected, uids: tuple[int, ...]) -> int:
        """Take these, but for those known already; how many were new."""
        taken = 0
        for at in range(0, len(uids), BATCH):
            for message in await client.meta(uids[at : at + BATCH]):
                taken += await self._take(client, selected, message)
        return taken

    async def older(self, client: Client, day: datetime) -> tuple[int, ...]:
        """UIDs of messages that arrived on `day` or later and that are not dealt with as the folder's mode says.

        So after a trial in mode report-only what would have been replaced counts as well.
        """
        selected = await client.examine(self._name)
        found = await client.search(f"SINCE {search_date(day)}")
        places = await self._places.within(self._account.name, self._name)
        known = _numbers((p for p in places if not self._only_reported(p)), selected.uidvalidity)
        return tuple(uid for uid in found if uid not in known)

    async def take_older(self, client: Client, uids: tuple[int, ...], told: Callable[[], object]) -> int:
        """Take these, whatever the start says; `told` is called after each. How many were new."""
        taken = 0
        for uid in uids:
            selected = await client.examine(self._name)
            await self._folder(selected)
            for message in await client.meta([uid]):
                taken += await self._again(selected, message) or await self._take(client, selected, message)
            told()
        return taken

    async def _again(self, selected: Selected, message: Fetched) -> bool:
        """What was only reported so far is dealt with now (`worker.imap.late` does so)."""
        place = await self._places.get(self._place(selected, message).token)
        return bool(place and self._only_reported(place) and await self._places.advance(place, Step.TAKEN))

    def _only_reported(self, place: Place) -> bool:
        return place.step is Step.WOULD_REPLACE and self._mode is not Mode.REPORT

    async def check(self, client: Client) -> Folder | None:
        """Count: what the server holds against the journal; what was missed is taken now."""
        selected = await client.examine(self._name)
        folder = await self._places.folder(self._account.name, self._name)
        if folder is None or folder.uidvalidity != selected.uidvalidity:
            return None
        there = await self._ours(client, folder)
        if missed := await self._missed(there, folder):
            log.warning("imap.missed", count=len(missed))
            await self.take(client, selected, missed)
        places = [p for p in await self._places.within(folder.account, folder.folder) if _numbered(p, selected)]
        left = [p for p in places if p.step is Step.REPLACED and p.uid in there]
        for place in left:
            await self._places.advance(place, Step.VERIFIED)  # whoever finishes late places removes it again
        now = self._account.clock()
        await self._places.drop([p.token for p in places if p.uid not in there], now - KEPT)
        missing = len(await self._missed(there, folder))
        values = {"held": len(there), "missing": missing, "left_behind": len(left), "checked_at": now}
        await self._places.note(folder.account, folder.folder, **values)
        return await self._places.folder(folder.account, folder.folder)

    # what is new

    async def _folder(self, selected: Selected) -> Folder:
        """How far the folder was read, with UIDs that hold."""
        names = (self._account.name, self._name)
        folder = await self._places.folder(*names)
        if folder is None:
            await self._places.begin(self._begun(selected))
        elif folder.uidvalidity != selected.uidvalidity:  # RFC 3501 section 2.3.1.1: no UID of before means anything
            log.warning("imap.renumbered")
            anew = {"uidvalidity": selected.uidvalidity, "first_uid": selected.uidnext, "last_uid": FIRST_PASS}
            await self._places.note(self._account.name, self._name, **anew)
        else:
            return folder
        return await self._places.folder(*names) or self._begun(selected)

    def _begun(self, selected: Selected) -> Folder:
        now = self._account.clock()
        days = self._start if isinstance(self._start, int) else 0
        last = selected.uidnext - 1 if self._start == "new" else FIRST_PASS
        since = None if self._start == "all" else now - timedelta(days=days)
        return Folder(self._account.name, self._name, selected.uidvalidity, selected.uidnext, last, since)

    async def _new(self, client: Client, folder: Folder) -> tuple[int, ...]:
        if not folder.begun:
            return await self._ours(client, folder)
        found = await client.search(f"UID {folder.last_uid + 1}:*")
        return tuple(uid for uid in found if uid > folder.last_uid)  # "n:*" always names the last one (RFC 3501 6.4.8)

    async def _ours(self, client: Client, folder: Folder) -> tuple[int, ...]:
        """What is ours to deal with: all that came since the beginning, and before it what the start says."""
        if folder.since is None:
            return await client.search("ALL")
        later = [u for u in await client.search(f"UID {folder.first_uid}:*") if u >= folder.first_uid]
        dated = await client.search(f"SINCE {search_date(folder.since - MARGIN)}")  # by whole days (RFC 3501 6.4.4)
        before = await client.meta([uid for uid in dated if uid < folder.first_uid])
        return (*(m.uid for m in before if m.received_at >= folder.since - MARGIN), *later)

    async def _missed(self, there: tuple[int, ...], folder: Folder) -> tuple[int, ...]:
        places = await self._places.within(folder.account, folder.folder)
        known = _numbers(places, folder.uidvalidity)
        return tuple(uid for uid in there if uid <= folder.last_uid and uid not in known)

    # one message

    async def _take(self, client: Client, selected: Selected, message: Fetched) -> bool:
        """Whether it was new and is accepted."""
        place = self._place(selected, message)
        known = await self._places.get(place.token)
        if known and known.step is not Step.SEEN:
            return False
        if message.size > self._account.limits.message_size:
            log.warning("imap.too_large", size=message.size)
            await self._places.add(replace(place, step=Step.TOO_LARGE))
            return False
        if await self._places.is_copy(place.account, place.folder, place.uidvalidity, place.uid):
            await self._places.add(replace(place, step=Step.OWN))
            return False
        whole = await client.fetch(message.uid)
        if whole is None:
            return False
        if token := await asyncio.to_thread(place_of, self._account.vault, whole.raw):
            await self._own(client, selected, place, token)
            return False
        known = known or await self._known(place, whole.raw)
        return await self._hand_over(known or place, whole) if known is None or known.step is Step.SEEN else False

    async def _known(self, place: Place, raw: bytes) -> Place | None:
        """The place of a message that had another number before, now with this one; or that a person put back."""
        digest = await self._account.digest(raw)
        for known in await self._places.alike(self._account.name, self._name, digest):
            if known.step is Step.RESTORED:
                await self._places.add(again := replace(place, step=Step.RESTORED, digest=digest))
                return again
            if known.uidvalidity != place.uidvalidity and known.step not in _STAY:
                await self._places.rebind(known.token, uidvalidity=place.uidvalidity, uid=place.uid)
                return replace(known, uidvalidity=place.uidvalidity, uid=place.uid)
        return None

    async def _own(self, client: Client, selected: Selected, place: Place, token: str) -> None:
        """A copy of ours: note where it is now; one copy too many goes."""
        made = await self._places.get(token)
        here = (selected.uidvalidity, place.uid)
        if made and made.folder == self._name and made.copy_uid and (made.copy_uidvalidity, made.copy_uid) != here:
            if made.copy_uidvalidity != selected.uidvalidity:
                await self._places.rebind(token, copy_uid=place.uid, copy_uidvalidity=selected.uidvalidity)
            elif self._account.clock() - made.at < SETTLED and await client.meta([made.copy_uid]):
                await self._drop_extra(client, place.uid)
                return
        await self._places.add(replace(place, step=Step.OWN))

    async def _drop_extra(self, client: Client, uid: int) -> None:
        """An APPEND whose answer was lost came through after all, later than we looked."""
        if "UIDPLUS" not in client.capabilities:
            return
        await client.select(self._name)
        await client.store(uid, "+FLAGS.SILENT (\\Deleted)")
        await client.expunge(uid)
        await client.examine(self._name)
        log.warning("imap.extra_copy_removed")

    async def _hand_over(self, place: Place, message: Fetched) -> bool:
        """Journal first: whoever delivers finds the place."""
        envelope = self._envelope(message)
        message_id = await asyncio.to_thread(message_id_of, self._account.vault, envelope, message.raw)
        digest = await self._account.digest(message.raw)
        place = replace(place, digest=digest, message_id=message_id)
        await self._places.add(place)
        try:
            await self._accept(envelope, message.raw)
        except Rejected as error:
            log.warning("imap.refused", code=error.code)
            await self._places.advance(place, Step.REFUSED)
            return False
        await self._places.advance(place, Step.TAKEN)
        return True

    def _envelope(self, message: Fetched) -> Envelope:
        """Receipt is when the server took it in: INTERNALDATE."""
        path = _RETURN_PATH.match(message.raw)
        sender = path[1].decode("utf-8", "replace") if path else ""
        mailbox = self._account.mailbox
        return Envelope(Channel.EMAIL, mailbox, message.received_at, sender, (mailbox,))

    def _place(self, selected: Selected, message: Fetched) -> Place:
        where = (self._name, selected.uidvalidity, message.uid)
        now = self._account.clock()
        token = self._account.token(*where)
        return Place(token, self._account.name, *where, "", "", Step.SEEN, now, now, message.size)


def _numbered(place: Place, selected: Selected) -> bool:
    return place.uidvalidity == selected.uidvalidity


def _numbers(places: Iterable[Place], uidvalidity: int) -> set[int]:
    """UIDs of messages and of our copies of them."""
    pairs = [((p.uidvalidity, p.uid), (p.copy_uidvalidity, p.copy_uid)) for p in places]
    return {uid for pair in pairs for validity, uid in pair if validity == uidvalidity}
