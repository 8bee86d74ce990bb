"""What a process does: some of the doors, the worker, the sweep and the sender, on one event loop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import partial
from typing import Protocol

from models.errors import ConfigurationError
from models.policy import Policy
from worker import deduce_tables, pool_folder
from worker.bootstrap import Context, http_token, open_redis, open_store, outgoing, redis_url, webhook_secret
from worker.clock import utc_now
from worker.intake.imap import watchers
from worker.jobs import Job
from worker.letters.transport import Transport
from worker.notices.targets import Site, opened
from worker.pool import Pool
from worker.redis_watch import watch
from worker.retention import Retention
from worker.settings import Settings
from worker.store import Store
from worker.supervise import Service, supervise
from worker.sweep import Sweep


class Role(StrEnum):
    """What a process can be there for; each is a line of the Procfile."""

    SMTP = "smtp"
    WEB = "web"
    IMAP = "imap"
    WORK = "work"


ALL = frozenset(Role)


@dataclass(frozen=True, slots=True)
class Running:
    """A process that is ready: its parts, and the ports it listens on (None: not this process)."""

    context: Context
    smtp_port: int | None = None
    http_port: int | None = None


class _Door(Protocol):
    @property
    def port(self) -> int: ...
    async def listen(self) -> None: ...
    async def serve(self, stop: asyncio.Event) -> None: ...


Ready = Callable[[Running], Awaitable[None]]


async def serve(
    settings: Settings, roles: frozenset[Role], stop: asyncio.Event, ready: Ready, policy: Policy | None = None
) -> None:
    """Run these roles until `stop` is set, then drain; `ready` is called once everything listens and is loaded.

    Raises `ConfigurationError` for a port that is taken, a detector that is not there, and the like;
    `Transient` when Redis or the database do not start.
    """
    async with AsyncExitStack() as parts:
        redis = await parts.enter_async_context(open_redis(settings))
        context = await parts.enter_async_context(open_store(settings, policy))
        doors = {role: door(context) for role, door in _DOORS.items() if role in roles}
        for role, door in doors.items():
            await _listen(role, door, settings)
        services: dict[str, Service] = {role: door.serve for role, door in doors.items()}
        services["redis"] = redis.keep if redis else partial(watch, redis_url(settings))
        if Role.IMAP in roles:
            services |= watchers(context.accounts.values(), context.accept)
        if Role.WORK in roles:
            services |= await parts.enter_async_context(_work(context))
        ports = {role: door.port for role, door in doors.items()}
        await ready(Running(context, ports.get(Role.SMTP), ports.get(Role.WEB)))
        await supervise(services, stop)


@asynccontextmanager
async def _work(context: Context) -> AsyncIterator[dict[str, Service]]:
    """The services that do the messages; the models are loaded before they start."""
    from worker.letters.sending import Sending
    from worker.letters.signatures import Signatures
    from worker.outbox import OutboxSender

    settings, store = context.settings, context.store
    site = Site(settings, context.policy, partial(webhook_secret, settings))
    async with opened(site) as targets, _pool(context) as pool:
        await asyncio.to_thread(deduce_tables.prepare, settings.detect)
        await pool.warm()
        check = Signatures() if settings.identity.verify else None
        patience = timedelta(days=settings.delivery.retry_days)
        job = Job(store, pool, context.delivery, settings.queue, check, patience)
        retention = Retention(store, context.vault, outgoing(settings))
        sweep = Sweep(store.messages, context.queue, partial(_chores, store, retention), settings.queue)
        sender = OutboxSender(store.outbox, targets, settings.webhook.retry_days, settings.webhook.poll_seconds)
        letters = Sending(store, context.vault, context.letters, _transport(settings), settings.letters)
        yield _late(context) | {
            "work": partial(context.queue.work, job),
            "sweep": sweep.run,
            "outbox": sender.run,
            "letters": letters.run,
        }


def _late(context: Context) -> dict[str, Service]:
    """What a watched mailbox needs besides."""
    from worker.imap.late import Late

    if not context.accounts:
        return {}
    return {"imap_late": Late(context.store, context.accounts, context.delivery, context.accept).run}


async def _chores(store: Store, retention: Retention) -> None:
    """What has its time: first what staff must know, then what must be forgotten."""
    await store.alarms.tell_due(utc_now())
    await store.waiting.tell(utc_now())
    await retention.shred_due(utc_now())


def _pool(context: Context) -> Pool:
    settings = context.settings
    pool_folder.use(settings.data_dir / "pool")
    return Pool(context.policy, settings.limits, settings.detect, settings.queue.processes)


def _transport(settings: Settings) -> Transport:
    """The relay, or the folder while there is none."""
    from worker.letters.folder import Folder
    from worker.letters.relay import Relay

    return Relay(settings.relay) if settings.relay.host else Folder(outgoing(settings))


def _smtp(context: Context) -> _Door:
    from worker.intake.smtp import SmtpIntake

    settings = context.settings
    return SmtpIntake(context.accept, context.mailboxes, settings.smtp, settings.limits, lmtp=settings.lmtp)


def _web(context: Context) -> _Door:
    from worker.intake.http import HttpIntake
    from worker.intake.status import StoredMessages

    settings, store = context.settings, context.store
    return HttpIntake(
        context.accept,
        StoredMessages(store, settings.limits),
        http_token(settings),
        context.mailboxes,
        settings.http,
        settings.limits,
        figures=lambda: store.browse.counts(utc_now()),
    )


_DOORS: dict[Role, Callable[[Context], _Door]] = {Role.SMTP: _smtp, Role.WEB: _web}
_SETTING = {Role.SMTP: "smtp", Role.WEB: "http"}


async def _listen(role: Role, door: _Door, settings: Settings) -> None:
    try:
        await door.listen()
    except OSError as error:
        name = _SETTING[role]
        place = getattr(settings, name)
        raise ConfigurationError(
            f"{name}.port",
            f"cannot listen on {place.host}:{place.port} ({error.strerror}); "
            f"is another briefgeheim running? choose a port with BRIEFGEHEIM_{name.upper()}__PORT",
        ) from None
