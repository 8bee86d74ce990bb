"""A mailbox on a real Dovecot with everything that works on it, but for a small pool that redacts one number."""

from __future__ import annotations

import imaplib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from models.limits import Limits
from models.triage import Purpose
from models.verdict import Redacted, Verdict
from tests.dovecot import PASSWORD, Dovecot
from tests.stored import MovedClock, made_policy, opened
from worker.accept import Accept
from worker.deliver.imap import ImapDelivery
from worker.imap.account import Account
from worker.imap.late import Late
from worker.imap.settings import FolderSettings, ImapSettings
from worker.imap.taking import Taking
from worker.jobs import Job
from worker.settings import QueueSettings
from worker.store import Store
from worker.store.places import Places
from worker.vault import Vault

NUMBER = b"123456782"
HIDDEN = b"[BSN]"
BOX = "info@jixawstudio.nl"


def mail(number: int = 0, secret: bool = True, extra: bytes = b"") -> bytes:
    """A made-up message, different for each number."""
    said = b"Mijn BSN is " + NUMBER if secret else b"Mijn site doet het niet"
    head = (
        f"Return-Path: <klant@voorbeeld.example>\nFrom: klant@voorbeeld.example\nTo: {BOX}\nSubject: Vraag {number}\n"
    )
    head += f"Message-ID: <{number}@voorbeeld.example>\nReferences: <draad@voorbeeld.example>\n"
    return (head.encode() + extra + b"\n" + said + b".\n").replace(b"\n", b"\r\n")


class Pool:
    """Redacts the one number; counts."""

    def __init__(self) -> None:
        self.examined = 0

    async def examine(self, raw: bytes, *_: object) -> Verdict:
        self.examined += 1
        redacted = raw.replace(NUMBER, HIDDEN)
        return Verdict(Redacted(redacted, redacted != raw), "nl", (Purpose.BILLING,), (), ())


class Nowhere:
    """A delivery that must not be asked."""

    async def deliver(self, message_id: str, envelope: object, raw: bytes) -> str:
        raise AssertionError("not a message of the mailbox")


class Mailroom:
    """One account; `round` is what a watcher and a worker do."""

    def __init__(
        self, server: Dovecot, store: Store, vault: Vault, clock: MovedClock, user: str, **settings: Any
    ) -> None:
        self.user = user
        self.server, self.store, self.vault, self.clock = server, store, vault, clock
        self.settings = account_settings(server, user, **settings)
        self.places = Places(store.database, clock)
        self.account = Account("support", self.settings, BOX, self.places, vault, Limits(message_size=100_000), clock)
        self.pool = Pool()
        self.accept = Accept(store, vault, self._wake, self.account.limits)
        self.delivery = ImapDelivery({"support": self.account}, self.places, Nowhere())
        self.job = Job(store, self.pool, self.delivery, QueueSettings())
        self.late = Late(store, {"support": self.account}, self.delivery, self.accept)

    async def _wake(self, message_id: str) -> None:
        """The queue is not needed here."""

    def taking(self, name: str = "INBOX") -> Taking:
        folder = self.account.folder(name)
        assert isinstance(folder, FolderSettings)
        return Taking(self.account, folder, self.accept)

    async def take(self, name: str = "INBOX") -> int:
        async with self.account.connected() as client:
            return await self.taking(name).catch_up(client)

    async def check(self, name: str = "INBOX") -> Any:
        async with self.account.connected() as client:
            return await self.taking(name).check(client)

    async def work(self) -> None:
        for message_id in await self.store.messages.unfinished(timedelta()):
            await self.job(message_id)

    async def round(self, name: str = "INBOX") -> None:
        await self.take(name)
        await self.work()

    async def steps(self, name: str = "INBOX") -> list[str]:
        return sorted(str(place.step) for place in await self.places.within("support", name))


def account_settings(server: Dovecot, user: str, **settings: Any) -> ImapSettings:
    given = {"host": "localhost", "port": server.tls_port, "ca_file": server.ca_file, "username": user,
             "password": PASSWORD, "mode": "replace", "start": "all", "timeout": 60.0}  # fmt: skip
    return ImapSettings(**given | settings)


@asynccontextmanager
async def mailroom(server: Dovecot, folder: Path, user: str, **settings: Any) -> AsyncIterator[Mailroom]:
    clock = MovedClock()
    async with opened(folder, clock, made_policy()) as (store, vault):
        room = Mailroom(server, store, vault, clock, user, **settings)
        try:
            yield room
        finally:
            await room.delivery.close()


def put(peer: imaplib.IMAP4, raw: bytes, folder: str = "INBOX", flags: str = "", date: str = "") -> None:
    """As a mail server would."""
    when = f'"{date}"' if date else '"10-Mar-2026 09:30:00 +0100"'
    done, told = peer.append(folder, flags, when, raw)
    assert done == "OK", told


def held(peer: imaplib.IMAP4, folder: str = "INBOX") -> list[tuple[int, str, bytes]]:
    """UID, flags and date, and bytes of every message, read without a trace."""
    assert peer.select(folder, readonly=True)[0] == "OK"
    _, told = peer.uid("FETCH", "1:*", "(UID FLAGS INTERNALDATE BODY.PEEK[])")
    found = []
    for item in told:
        if isinstance(item, tuple):
            head = item[0].decode()
            uid = int(head.split("UID ")[1].split()[0].rstrip(")"))
            found.append((uid, head, item[1]))
    return found
