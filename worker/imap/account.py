"""What everybody who works on a mailbox needs: its settings, the journal, the vault."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from models.errors import ConfigurationError
from models.limits import Limits
from worker.clock import Clock, utc_now
from worker.imap.client import Client
from worker.imap.connect import connect, connected
from worker.imap.settings import FolderSettings, ImapSettings
from worker.imap.sign_in import Tokens
from worker.mailboxes import Mailboxes
from worker.store import Store
from worker.store.places import Places
from worker.vault import Vault

SLACK = 64 * 1024
"""Bytes that a message may be larger than the server said."""


@dataclass(frozen=True, slots=True)
class Account:
    """One account of the settings; `mailbox` is the role mailbox that its mail is filed under."""

    name: str
    settings: ImapSettings
    mailbox: str
    places: Places
    vault: Vault
    limits: Limits
    clock: Clock = utc_now
    tokens: Tokens = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "tokens", Tokens(self.settings))

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[Client]:
        """A connection of one's own."""
        async with connected(self.settings, self.tokens, self.limits.message_size + SLACK) as client:
            yield client

    async def connect(self) -> Client:
        """The same; whoever asked closes it."""
        return await connect(self.settings, self.tokens, self.limits.message_size + SLACK)

    def folder(self, name: str) -> FolderSettings | None:
        """The settings of a folder, or None when it is no longer watched."""
        return self.settings.folder(name)

    def token(self, folder: str, uidvalidity: int, uid: int) -> str:
        """Names a place; says nothing to others."""
        where = (self.name, folder, str(uidvalidity), str(uid))
        return self.vault.token("imap.place", *(word.encode() for word in where))

    async def digest(self, raw: bytes) -> str:
        """A keyed HMAC of a message's bytes."""
        return await asyncio.to_thread(self.vault.token, "imap.bytes", raw)


def accounts(
    settings: Mapping[str, ImapSettings], mailboxes: Mailboxes, places: Places, vault: Vault, limits: Limits
) -> dict[str, Account]:
    """Every account of the settings. `ConfigurationError` for one that files its mail under no mailbox of ours."""
    made = {}
    for name, account in settings.items():
        mailbox = mailboxes.match(account.mailbox or account.username) or ("" if account.mailbox else mailboxes.default)
        if not mailbox:
            raise ConfigurationError(f"imap.{name}.mailbox", "is not one of the policy's owner.mailboxes")
        made[name] = Account(name, account, mailbox, places, vault, limits)
    return made


def places_of(store: Store) -> Places:
    """The journal in a store."""
    return Places(store.database, store.clock)


class Sessions:
    """One connection for each account, kept while it works; one caller at a time."""

    def __init__(self, accounts: Mapping[str, Account]) -> None:
        self._accounts = accounts
        self._turns = {name: asyncio.Lock() for name in accounts}
        self._clients: dict[str, Client] = {}

    @asynccontextmanager
    async def use(self, name: str) -> AsyncIterator[Client]:
        """The account's connection, made anew when it was lost."""
        async with self._turns[name]:
            client = self._clients.pop(name, None)
            if client is None or client.lost:
                client = await self._accounts[name].connect()
            try:
                yield client
            except BaseException:  # a session may be at odds with its server for ever: begin anew
                await client.close()
                raise
            self._clients[name] = client

    async def close(self) -> None:
        """Close all."""
        for client in self._clients.values():
            await client.close()
        self._clients.clear()
