"""How an original leaves its folder, when its copy is there and verified.

UIDPLUS                UID EXPUNGE: this message and no other (RFC 4315)
Gmail, remove=trash    moved to the trash, found there by its bytes, expunged there: in Gmail an expunged
                       message only loses a label and stays in "All Mail"
MOVE without UIDPLUS   moved to a folder of our own and expunged there, where nothing else is
neither                flagged Deleted and expunged only while no other message of the folder is: EXPUNGE
                       (and CLOSE) take every message that any mail program flagged so
"""

from __future__ import annotations

from models.errors import Rejected, Transient
from worker.imap.account import Account
from worker.imap.client import Client
from worker.imap.place import Place

DELETED = "(\\Deleted)"


async def way(client: Client, account: Account) -> str:
    """The folder by way of which originals leave, "" when they are expunged where they are."""
    if "X-GM-EXT-1" in client.capabilities or account.settings.remove == "trash":
        if "MOVE" not in client.capabilities or not (trash := await client.special("Trash")):
            raise Rejected("imap_no_trash")
        return trash
    if "UIDPLUS" in client.capabilities or "MOVE" not in client.capabilities:
        return ""
    await client.create(account.settings.scratch)
    return account.settings.scratch


async def expunge(client: Client, uid: int) -> None:
    """Remove one message of the selected folder. `Transient` when that cannot be done without harm to others."""
    if "UIDPLUS" in client.capabilities:
        await client.store(uid, f"+FLAGS.SILENT {DELETED}")
        await client.expunge(uid)
    else:
        await _alone(client, uid)
    if await client.meta([uid]):
        raise Transient("imap_not_expunged")


async def through(client: Client, account: Account, place: Place, folder: str) -> None:
    """Remove the place's original by way of a folder; may be run again at any point."""
    selected = await client.select(place.folder)
    if selected.uidvalidity != place.uidvalidity:
        raise Transient("imap_renumbered")
    if await client.meta([place.uid]):
        await client.move(place.uid, folder)
    await client.select(folder)
    for uid in await _same(client, account, place):
        await expunge(client, uid)


async def _same(client: Client, account: Account, place: Place) -> list[int]:
    """Messages of the selected folder with the very bytes of the original, among those that came since."""
    found = []
    since = [uid for uid in await client.search(f"UID {place.copy_from}:*") if uid >= place.copy_from]
    for message in await client.meta(since):
        whole = await client.fetch(message.uid) if message.size == place.size else None
        if whole and await account.digest(whole.raw) == place.digest:
            found.append(whole.uid)
    return found


async def _alone(client: Client, uid: int) -> None:
    if set(await client.search("DELETED")) - {uid}:
        raise Transient("imap_others_deleted")
    await client.store(uid, f"+FLAGS.SILENT {DELETED}")
    if set(await client.search("DELETED")) - {uid}:  # somebody else was just as quick
        await client.store(uid, f"-FLAGS.SILENT {DELETED}")
        raise Transient("imap_others_deleted")
    await client.expunge()
