"""Watches the folders of IMAP accounts: one connection for each, in IDLE or asking now and then.

connect -> take what is new, count -> wait -> take what is new -> ...
   ^            IDLE is a hint only: after every push, every renewal and every return we look ourselves
   '-- back-off, 1 s to 5 min, whenever the connection is lost; 5 min at once where we are not let in
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterable

import structlog

from models.errors import Transient
from worker.imap.account import Account
from worker.imap.client import Client
from worker.imap.settings import FolderSettings
from worker.imap.sign_in import SignInRefused
from worker.imap.taking import Taking
from worker.intake.contract import Accept
from worker.supervise import Service, wait

log = structlog.get_logger()

BACKOFF_FIRST = 1.0
BACKOFF_CAP = 300.0
CHECK_SECONDS = 3600.0
"""Between two counts."""


class Watcher:
    """One folder; `run` is a service."""

    def __init__(self, account: Account, folder: FolderSettings, accept: Accept) -> None:
        self._account = account
        self._folder = folder
        self._taking = Taking(account, folder, accept)
        self._backoff = BACKOFF_FIRST

    async def run(self, stop: asyncio.Event) -> None:
        """Watch until `stop` is set, through whatever becomes of the connection."""
        while not stop.is_set():
            try:
                async with self._account.connected() as client:
                    await self._watch(client, stop)
            except Transient as error:
                await self._failed(error)
                if await wait(stop, self._backoff * random.uniform(0.8, 1.2)):  # noqa: S311 - only spreads reconnects
                    return
                self._backoff = min(self._backoff * 2, BACKOFF_CAP)

    async def _watch(self, client: Client, stop: asyncio.Event) -> None:
        clock = asyncio.get_running_loop().time
        checked = -CHECK_SECONDS
        while not stop.is_set():
            if taken := await self._taking.catch_up(client):
                log.info("imap.taken", count=taken)
            if clock() - checked >= CHECK_SECONDS:
                await self._taking.check(client)
                checked = clock()
            self._backoff = BACKOFF_FIRST
            await self._wait(client, stop)

    async def _wait(self, client: Client, stop: asyncio.Event) -> None:
        if "IDLE" in client.capabilities:
            await client.idle([stop.wait()], self._account.settings.idle_seconds)
        else:
            await wait(stop, self._account.settings.poll_seconds)

    async def _failed(self, error: Transient) -> None:
        if isinstance(error, SignInRefused):
            self._backoff = BACKOFF_CAP
        log.warning("imap.deferred", code=error.code, detail=error.detail, seconds=self._backoff)
        try:
            await self._account.places.note(self._account.name, self._folder.name, code=error.code)
        except Transient:
            log.warning("imap.not_noted")


def watchers(accounts: Iterable[Account], accept: Accept) -> dict[str, Service]:
    """A service for each folder of each account; its name says which by number, folders may be called anything."""
    return {
        f"imap.{account.name}.{number}": Watcher(account, folder, accept).run
        for account in accounts
        for number, folder in enumerate(account.settings.watched, 1)
    }
