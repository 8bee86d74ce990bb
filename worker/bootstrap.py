"""The one place where the parts are put together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from models.message import Envelope
from models.policy import Policy
from worker.deliver.maildir import MaildirDelivery
from worker.mailboxes import Mailboxes
from worker.policy_file import load_policy
from worker.queue import Queue
from worker.redis_server import RedisServer
from worker.settings import Settings
from worker.store import Store
from worker.store.migrate import migrate
from worker.vault import Vault, open_vault


@dataclass(frozen=True, slots=True)
class Context:
    """What every command that touches the store needs."""

    settings: Settings
    policy: Policy
    store: Store
    vault: Vault
    queue: Queue
    delivery: MaildirDelivery

    async def deliver(self, message_id: str, raw: bytes, envelope: Envelope) -> str:
        """Deliver `raw` as the message with this id; returns where it went."""
        return await self.delivery.deliver(message_id, envelope, raw)


@asynccontextmanager
async def open_store(settings: Settings) -> AsyncIterator[Context]:
    """The store of an installation, its tables brought up to date; closed at the end."""
    policy = load_policy(settings.policy)
    url = database_url(settings)
    vault = open_vault(settings.data_dir, settings.master_key.get_secret_value() if settings.master_key else "")
    await migrate(url)
    store = Store.open(url, vault, policy)
    queue = Queue(redis_url(settings), settings.queue)
    maildir = settings.delivery.maildir or settings.data_dir / "maildir"
    try:
        yield Context(
            settings, policy, store, vault, queue, MaildirDelivery(maildir, Mailboxes(policy.owner.mailboxes))
        )
    finally:
        await queue.close()
        await store.close()


def database_url(settings: Settings) -> str:
    """The configured database, else SQLite in the data folder."""
    if settings.database_url:
        return settings.database_url.get_secret_value()
    return f"sqlite+aiosqlite:///{settings.data_dir.resolve() / 'briefgeheim.db'}"


def redis_url(settings: Settings) -> str:
    """The configured Redis, else the socket of our own in the data folder."""
    configured = settings.queue.redis_url or settings.redis_url
    return configured.get_secret_value() if configured else RedisServer(settings.data_dir).url
