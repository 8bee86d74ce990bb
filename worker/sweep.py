"""The sweep: queues again what Redis forgot, and forgets what its term is over for."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Protocol

import structlog

from models.errors import Transient
from worker.settings import QueueSettings
from worker.supervise import wait

log = structlog.get_logger()

FORGET_SECONDS = 300.0
"""Between two runs of the retention."""


class _Messages(Protocol):
    """The table of messages."""

    async def unfinished(self, older_than: timedelta, limit: int = 1000) -> tuple[str, ...]: ...


class _Queue(Protocol):
    """The queue."""

    async def enqueue(self, message_id: str, *, forgotten: bool = False) -> bool: ...


Forget = Callable[[], Awaitable[object]]


class Sweep:
    """Every `sweep_seconds`: unfinished messages that nobody touched for `forgotten_after` are queued again."""

    def __init__(self, messages: _Messages, queue: _Queue, forget: Forget, settings: QueueSettings) -> None:
        self._messages = messages
        self._queue = queue
        self._forget = forget
        self._settings = settings

    async def run(self, stop: asyncio.Event) -> None:
        """Sweep until `stop` is set; the first time at once, for whatever was left before the start."""
        clock = asyncio.get_running_loop().time
        await self._try(self.queue_again(timedelta(), forgotten=False))
        forget_at = clock()
        while not await wait(stop, self._settings.sweep_seconds):
            await self._try(self.queue_again(timedelta(seconds=self._settings.forgotten_after)))
            if clock() >= forget_at:
                await self._try(self._forget())
                forget_at = clock() + FORGET_SECONDS

    async def queue_again(self, older_than: timedelta, *, forgotten: bool = True) -> int:
        """Queue what is unfinished and untouched for so long; how many Redis did not know."""
        queued = 0
        for message_id in await self._messages.unfinished(older_than):
            queued += await self._queue.enqueue(message_id, forgotten=forgotten)
        if queued:
            log.info("sweep.queued", count=queued)
        return queued

    async def _try(self, step: Awaitable[object]) -> None:
        """Redis or database away: there is a next time, and soon."""
        try:
            await step
        except Transient as error:
            log.warning("sweep.deferred", code=error.code)
