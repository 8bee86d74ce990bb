"""Check of the IMAP accounts: each lets us in, has its folders, and holds what the journal says."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from sqlalchemy.engine import make_url

from models.errors import BriefgeheimError
from worker.bootstrap import database_url
from worker.clock import utc_now
from worker.doctor import Answer, fail, fine, note
from worker.imap.connect import connected
from worker.imap.mending import MENDING
from worker.imap.settings import ImapSettings, Mode
from worker.imap.sign_in import Tokens
from worker.settings import Settings
from worker.store.database import Database, create_engine
from worker.store.places import Places

LATE = timedelta(minutes=30)
"""How long a message may lie in the mailbox without its redacted copy before we ask why."""


async def accounts(settings: Settings) -> Answer:
    """Nothing in the mailboxes is changed by the look."""
    if not settings.imap:
        return note("no mailbox is watched", "make a table [imap.NAME] (docs/mailbox.md)")
    told, wrong, mend = [], [], []
    for name, account in settings.imap.items():
        try:
            told.append(f"{name}: {await _look(account)}")
        except BriefgeheimError as error:
            wrong.append(f"{name}: {error.code}")
            mend.append(MENDING.get(error.code, "see the log of `briefgeheim imap`"))
    for where, fault in (await _counts(settings)).items():
        wrong.append(f"{where}: {fault}")
        mend.append("does `briefgeheim imap` run? see `briefgeheim imap status`")
    if wrong:
        return fail("; ".join(wrong), "; ".join(dict.fromkeys(mend)))
    return fine("; ".join(told))


async def _look(account: ImapSettings) -> str:
    async with connected(account, Tokens(account), 1024) as client:
        counts = [f"{f.name} {(await client.examine(f.name)).exists} ({f.mode})" for f in account.watched]
        if any(folder.mode is Mode.REPLACE for folder in account.watched):
            counts.append("UIDPLUS" if "UIDPLUS" in client.capabilities else "no UIDPLUS")
        return ", ".join([*counts, "IDLE" if "IDLE" in client.capabilities else "no IDLE: asks now and then"])


async def _counts(settings: Settings) -> dict[str, str]:
    """Folders in which the server's number and ours do not agree, with what is wrong."""
    if _absent(settings):
        return {}
    engine = create_engine(database_url(settings))
    try:
        places = Places(Database(engine), utc_now)
        folders, waiting = await places.folders(), await places.waiting(LATE)
    finally:
        await engine.dispose()
    faults = {}
    for folder in folders:
        account = settings.imap.get(folder.account)
        if account is None or account.folder(folder.folder) is None:
            continue
        late = waiting[folder.account, folder.folder]
        told = ((folder.missing, "unknown to us"), (folder.left_behind, "originals left"), (late, "wait too long"))
        if any(count for count, _ in told):
            faults[f"{folder.account} {folder.folder}"] = ", ".join(f"{n} {what}" for n, what in told if n)
    return faults


def _absent(settings: Settings) -> bool:
    """Whether the database is a SQLite file that nobody made yet."""
    url = make_url(database_url(settings))
    return url.get_backend_name() == "sqlite" and not Path(url.database or "").exists()
