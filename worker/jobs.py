"""One message from its claim to its delivery; whatever goes wrong, nothing unredacted leaves.

    claim -> examine in a child -> record verdict, case and notices -> deliver -> mark delivered
                 |                        (one transaction)
                 └-> Transient: give it back, later again      Crashed: the same, three times at most
                     Rejected, Bug: quarantine

Each step may run twice: the record is written once, a delivery is known by the message id.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Protocol

import structlog

from models.errors import BriefgeheimError, Bug, ConfigurationError, Rejected, Transient
from models.message import Envelope
from models.verdict import Verdict
from worker.clock import Clock, utc_now
from worker.pool import Crashed
from worker.settings import QueueSettings
from worker.store.records import Claimed

log = structlog.get_logger()

_CODE = re.compile(r"[a-z][a-z0-9_.]{0,63}")


class _Messages(Protocol):
    """What a job asks of `worker.store.messages`."""

    async def claim(self, message_id: str, stale_after: timedelta) -> Claimed | None: ...
    async def touch(self, claimed: Claimed) -> bool: ...
    async def crashed(self, claimed: Claimed) -> int: ...
    async def retry(self, message_id: str, code: str, delay: timedelta, attempt: int | None = None) -> bool: ...
    async def mark_delivered(self, claimed: Claimed) -> bool: ...
    async def quarantine(self, message_id: str, code: str, attempt: int | None = None) -> bool: ...


class _Store(Protocol):
    """The store: its messages, and the record of a verdict."""

    @property
    def messages(self) -> _Messages: ...
    async def record(self, claimed: Claimed, verdict: Verdict) -> bool: ...


class _Pool(Protocol):
    """The pool of child processes."""

    async def examine(self, raw: bytes) -> Verdict: ...


class _Delivery(Protocol):
    """Where a redacted message goes; a second delivery of the same id makes no second copy."""

    async def deliver(self, message_id: str, envelope: Envelope, raw: bytes) -> str: ...


Check = Callable[[Claimed, Verdict], Awaitable[Verdict]]
"""Adds to a verdict what needs the world to be known: whose signature holds."""


class Job:
    """Does one message; call it with an id. Safe to call twice, at once, and after any crash."""

    def __init__(
        self,
        store: _Store,
        pool: _Pool,
        delivery: _Delivery,
        settings: QueueSettings,
        check: Check | None = None,
        patience: timedelta = timedelta(),
        clock: Clock = utc_now,
    ) -> None:
        """`patience`: how long what was examined may wait for its delivery, whatever `settings.attempts` says."""
        self._check = check
        self._patience = patience
        self._now = clock
        self._store = store
        self._pool = pool
        self._delivery = delivery
        self._settings = settings

    async def __call__(self, message_id: str) -> float | None:
        """None when the message is done with (or another's), else after how many seconds to call again."""
        try:
            claimed = await self._store.messages.claim(message_id, timedelta(seconds=self._settings.forgotten_after))
        except (Rejected, Bug) as error:
            await self._quarantine(message_id, error, None)
            return None
        except Transient as error:  # the database is away: nothing was taken, so nothing is given back
            return self._deferred(message_id, error, attempt=1)
        if claimed is None:
            return None
        if fault := self._worn_out(claimed):
            await self._quarantine(message_id, Bug(fault), claimed.attempt)
            return None
        return await self._attempt(claimed)

    async def _attempt(self, claimed: Claimed) -> float | None:
        """Every way that an attempt can end."""
        try:
            async with asyncio.timeout(self._settings.job_seconds), self._held(claimed):
                await self._redact_and_deliver(claimed)
        except Crashed as error:
            if await self._store.messages.crashed(claimed) < self._settings.crashes:
                return await self._later(claimed, error)
            await self._quarantine(claimed.message_id, error, claimed.attempt)
        except (Transient, ConfigurationError) as error:
            return await self._later(claimed, error)
        except TimeoutError:
            return await self._later(claimed, Transient("job_timeout"))
        except (Rejected, Bug) as error:
            await self._quarantine(claimed.message_id, error, claimed.attempt)
        except asyncio.CancelledError:
            await asyncio.shield(self._give_back(claimed))
            raise
        except Exception:  # whatever it is, it is a mistake of ours
            log.exception("job.unexpected", id=claimed.message_id)
            await self._quarantine(claimed.message_id, Bug("unexpected"), claimed.attempt)
        return None

    async def _redact_and_deliver(self, claimed: Claimed) -> None:
        redacted = claimed.redacted
        if redacted is None:
            verdict = await self._pool.examine(claimed.raw)
            if self._check:
                verdict = await self._check(claimed, verdict)
            if not await self._store.record(claimed, verdict):
                return  # another worker took over
            redacted = verdict.redacted.raw
        await self._delivery.deliver(claimed.message_id, claimed.envelope, redacted)
        if await self._store.messages.mark_delivered(claimed):
            log.info("message.delivered", id=claimed.message_id, attempt=claimed.attempt)

    def _worn_out(self, claimed: Claimed) -> str:
        """Why this message must not be tried once more, or ""."""
        if claimed.crashes >= self._settings.crashes:
            return "too_many_crashes"
        if claimed.attempt <= self._settings.attempts or self._waits(claimed):
            return ""
        return "too_many_attempts"

    def _waits(self, claimed: Claimed) -> bool:
        """Its copy is made: it costs nothing to wait for a place that is away."""
        return claimed.redacted is not None and self._now() - claimed.envelope.received_at < self._patience

    async def _quarantine(self, message_id: str, error: BriefgeheimError, attempt: int | None) -> None:
        code = _code(error)
        if await self._store.messages.quarantine(message_id, code, attempt):
            place = {"detail": error.detail} if isinstance(error, Bug) else {}  # a rule's sentence adds nothing here
            log.warning("message.quarantined", id=message_id, error=type(error).__name__, code=code, **place)

    async def _later(self, claimed: Claimed, error: BriefgeheimError) -> float:
        delay = timedelta(seconds=self._backoff(claimed.attempt))
        await self._store.messages.retry(claimed.message_id, _code(error), delay, claimed.attempt)
        return self._deferred(claimed.message_id, error, claimed.attempt)

    def _deferred(self, message_id: str, error: BriefgeheimError, attempt: int) -> float:
        seconds = self._backoff(attempt)
        log.warning("message.deferred", id=message_id, code=_code(error), attempt=attempt, seconds=seconds)
        return seconds

    def _backoff(self, attempt: int) -> float:
        """Doubles with each attempt, up to the cap."""
        return float(min(self._settings.backoff_base * 2 ** min(attempt - 1, 30), self._settings.backoff_cap))

    async def _give_back(self, claimed: Claimed) -> None:
        """We are stopping: the next worker need not wait until the claim is stale."""
        with contextlib.suppress(Transient):
            await self._store.messages.retry(claimed.message_id, "stopped", timedelta(), claimed.attempt)

    @asynccontextmanager
    async def _held(self, claimed: Claimed) -> AsyncIterator[None]:
        """Touch the claim while we work, so that it does not look forgotten."""
        touching = asyncio.create_task(self._touch(claimed))
        try:
            yield
        finally:
            touching.cancel()

    async def _touch(self, claimed: Claimed) -> None:
        while True:
            await asyncio.sleep(self._settings.forgotten_after / 4)
            with contextlib.suppress(Transient):
                await self._store.messages.touch(claimed)


def _code(error: BriefgeheimError) -> str:
    """The error's code as the record takes it: a word of ours, never prose."""
    return error.code if _CODE.fullmatch(error.code) else "unexpected"
