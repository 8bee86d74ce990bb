"""The one place where the parts are put together."""

from __future__ import annotations

import base64
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import SecretStr

from models.errors import ConfigurationError
from models.message import Envelope
from models.policy import Policy
from worker.accept import Accept
from worker.deliver import Site, chosen
from worker.deliver.imap import ImapDelivery
from worker.durable import create_once
from worker.imap.account import Account, accounts
from worker.letters.letters import Letters
from worker.letters.threads import Threads
from worker.mailboxes import Mailboxes
from worker.notices.configured import WEBHOOK, configured, kinds
from worker.policy_file import load_policy
from worker.queue import Queue
from worker.redis_files import private_folder, socket_path
from worker.redis_server import RedisServer
from worker.settings import Settings
from worker.store import Store
from worker.store.migrate import migrate
from worker.store.places import Places
from worker.vault import Vault, open_vault


@dataclass(frozen=True, slots=True)
class Context:
    """What every process that touches the store needs."""

    settings: Settings
    policy: Policy
    store: Store
    vault: Vault
    queue: Queue
    mailboxes: Mailboxes
    delivery: ImapDelivery
    letters: Letters
    accounts: dict[str, Account]  # of IMAP, by their names in the settings

    async def deliver(self, message_id: str, raw: bytes, envelope: Envelope) -> str:
        """Deliver `raw` as the message with this id; returns where it went."""
        return await self.delivery.deliver(message_id, envelope, raw)

    @property
    def accept(self) -> Accept:
        """What the doors call: seal, store, wake a worker."""
        return Accept(self.store, self.vault, self.queue.enqueue, self.settings.limits)


@asynccontextmanager
async def open_store(settings: Settings, policy: Policy | None = None) -> AsyncIterator[Context]:
    """The store of an installation, its tables brought up to date; closed at the end."""
    policy = policy or load_policy(settings.policy, settings.data_dir)
    private_data_folder(settings)
    vault = open_vault(settings.data_dir, settings.master_key.get_secret_value() if settings.master_key else "")
    url = database_url(settings)
    await migrate(url)
    letters = Letters(vault, policy, settings.letters, settings.identity)
    threads = Threads(vault, settings.identity, letters)
    store = Store.open(url, vault, told_to_somebody(policy, settings), threads=threads)
    threads.attend(store.case_life)
    queue = Queue(redis_url(settings), settings.queue)
    mailboxes = Mailboxes(settings.smtp.recipients or policy.owner.mailboxes)
    places = Places(store.database, store.clock)
    watched = accounts(settings.imap, mailboxes, places, vault, settings.limits)
    site = Site(settings.delivery, maildir(settings), mailboxes, vault, store.deliveries)
    delivery = ImapDelivery(watched, places, chosen(site))
    try:
        yield Context(settings, policy, store, vault, queue, mailboxes, delivery, letters, watched)
    finally:
        await delivery.close()
        await queue.close()
        await store.close()


@asynccontextmanager
async def open_redis(settings: Settings) -> AsyncIterator[RedisServer | None]:
    """Our own Redis while it is needed, or None where the settings name one."""
    if configured_redis(settings):
        yield None
        return
    private_data_folder(settings)
    async with RedisServer(settings.data_dir) as server:
        yield server


def told_to_somebody(policy: Policy, settings: Settings) -> Policy:
    """The policy with just the targets that are configured, and what reaches each: no notice is written for nobody."""
    return replace(policy, notify={name: kinds(name, to, policy) for name, to in configured(settings).items()})


def private_data_folder(settings: Settings) -> Path:
    """The data folder, made for us alone when it is missing."""
    try:
        settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        private_folder(settings.data_dir / "redis")
    except OSError as error:
        raise ConfigurationError("data_dir", f"{settings.data_dir} cannot be used ({type(error).__name__})") from None
    return settings.data_dir


def database_url(settings: Settings) -> str:
    """The configured database, else SQLite in the data folder."""
    if settings.database_url:
        return settings.database_url.get_secret_value()
    return f"sqlite+aiosqlite:///{settings.data_dir.resolve() / 'briefgeheim.sqlite3'}"


def configured_redis(settings: Settings) -> SecretStr | None:
    """The user's own Redis, if any."""
    return settings.queue.redis_url or settings.redis_url


def redis_url(settings: Settings) -> str:
    """The configured Redis, else the socket of our own in the data folder."""
    configured = configured_redis(settings)
    if configured:
        return configured.get_secret_value()
    return f"unix://{socket_path((settings.data_dir / 'redis').resolve())}"


def maildir(settings: Settings) -> Path:
    """Where redacted messages are delivered."""
    return settings.delivery.maildir or settings.data_dir / "maildir"


def outgoing(settings: Settings) -> Path:
    """Where letters stay while there is no relay."""
    return settings.letters.outgoing or settings.data_dir / "outgoing"


def http_token(settings: Settings) -> str:
    """What callers of the HTTP intake must bear; made in the data folder when none is set."""
    return _secret(settings.http.token, settings.data_dir / "http.token", secrets.token_urlsafe(32))


def webhook_secret(settings: Settings, name: str = WEBHOOK) -> str:
    """The key that signs for a target (Standard Webhooks: `whsec_`, base64 of 24 to 64 bytes); made if none is set."""
    target = configured(settings).get(name)
    file = settings.data_dir / ("webhook.secret" if name == WEBHOOK else f"notify-{name}.secret")
    fresh = f"whsec_{base64.b64encode(secrets.token_bytes(32)).decode()}"
    return _secret(target.secret if target else settings.webhook.secret, file, fresh)


def _secret(configured: SecretStr | None, file: Path, fresh: str) -> str:
    if configured:
        return configured.get_secret_value()
    if not file.exists():
        create_once(file, fresh.encode())
    return file.read_text("ascii").strip()
