"""Undo: the original comes back into its folder, and the redacted copy goes."""

from __future__ import annotations

from datetime import datetime

from worker.imap import removal
from worker.imap.account import Account
from worker.imap.answers import internal_date
from worker.imap.client import Client
from worker.imap.mark import canonical, place_of
from worker.imap.place import OPEN, Place, Step

_AWAY = (Step.REPLACED, Step.RESTORED)
"""The original is no longer in the folder, or may not be."""


async def restore(account: Account, client: Client, place: Place, original: bytes, received_at: datetime) -> Place:
    """Put `original` back once, however often this is called; where it never left, it stays."""
    if place.step not in _AWAY:
        kept = await account.places.advance(place, Step.UNTOUCHED) if place.step in OPEN else place
        return kept or place
    place = await account.places.advance(place, Step.RESTORED) or place  # first: so the watcher knows it when it comes
    await client.select(place.folder)
    copy = await client.fetch(place.copy_uid) if place.copy_uid else None
    if not await _there(account, client, place):
        flags, date = (copy.flags, copy.date) if copy else ((), internal_date(received_at))
        await client.append(place.folder, canonical(original), flags, date)
    if copy and place_of(account.vault, copy.raw) == place.token:
        await removal.expunge(client, copy.uid)
    return place


async def _there(account: Account, client: Client, place: Place) -> bool:
    """Whether the folder has a message with the original's bytes, among those that came after its copy."""
    uids = [uid for uid in await client.search(f"UID {place.copy_uid}:*") if uid >= place.copy_uid]
    for message in await client.meta(uids):
        whole = await client.fetch(message.uid) if message.size == place.size else None
        if whole and await account.digest(whole.raw) == place.digest:
            return True
    return False
