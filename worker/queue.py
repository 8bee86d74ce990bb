"""The queue: ids of messages in Redis, a hint to a worker. The only file that imports arq.

arq drops a job that raises, times out, comes out of tries or is a day old; so nothing escapes our
handler, tries are counted in the database, and what is lost here the sweep queues again. arq's pickle,
its kept results and its logs of arguments are off (docs/decisions/0003).
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import structlog
from arq.connections import ArqRedis, RedisSettings, create_pool
from arq.constants import in_progress_key_prefix
from arq.worker import Retry, Worker, func
from redis.asyncio.retry import Retry as Reconnect
from redis.backoff import ExponentialBackoff
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import RedisError
from redis.exceptions import TimeoutError as RedisTimeoutError

from models.errors import ConfigurationError, Transient
from worker.settings import QueueSettings

log = structlog.get_logger()

Handle = Callable[[str], Awaitable[float | None]]
"""Does one message by its id; returns None when that is done with, or after how many seconds to try again."""

NAME = "briefgeheim:queue"
JOB = "process"
EXPIRES_MS = 30 * 24 * 3600 * 1000
UNLIMITED = 1_000_000  # tries are counted in the database
ENQUEUE_SECONDS = 2.0  # longest wait for Redis before a peer gets its 250: the message is safe already
RECONNECTS = 60
"""A worker rides out about two minutes without Redis; after that `work` raises, and its supervisor starts it again."""
MARGIN_SECONDS = 15.0
_AWAY: list[type[Exception]] = [RedisConnectionError, RedisTimeoutError, OSError]


class Queue:
    """The queue at one Redis. Making one connects to nothing."""

    def __init__(self, url: str, settings: QueueSettings) -> None:
        try:
            self._redis = RedisSettings.from_dsn(url)
        except (RuntimeError, ValueError):
            raise ConfigurationError("redis_url", "write redis://, rediss:// or unix:// and an address") from None
        self._settings = settings
        self._pool: ArqRedis | None = None

    async def enqueue(self, message_id: str, *, forgotten: bool = False) -> bool:
        """Queue a message; False when it is queued already. Raises `Transient` when Redis is away.

        With `forgotten` the mark of a worker that died on this message is taken away as well, which arq
        itself would leave for the whole time limit of a job.
        """
        try:
            async with asyncio.timeout(ENQUEUE_SECONDS):
                pool = await self._connected()
                if forgotten:
                    await pool.delete(in_progress_key_prefix + message_id)
                return await pool.enqueue_job(JOB, message_id, _job_id=message_id) is not None
        except (RedisError, OSError) as error:
            raise Transient("redis", type(error).__name__) from None

    async def length(self) -> int:
        """How many messages are queued or being done. Raises `Transient` when Redis is away."""
        try:
            async with asyncio.timeout(ENQUEUE_SECONDS):
                return int(await (await self._connected()).zcard(NAME))
        except (RedisError, OSError) as error:
            raise Transient("redis", type(error).__name__) from None

    async def close(self) -> None:
        """Close the connections that `enqueue` made."""
        if self._pool is not None:
            await self._pool.aclose()
            self._pool = None

    async def work(self, handle: Handle, stop: asyncio.Event, drain_seconds: float = 20.0) -> None:
        """Hand queued messages to `handle` until `stop` is set, then let what runs end.

        What is not done within `drain_seconds` is cancelled and stays queued. Raises `Transient` when
        Redis stays away for longer than `RECONNECTS` allow.
        """
        worker = self._worker(handle)
        running = asyncio.create_task(worker.async_run())
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        worker.allow_pick_jobs = False
        if not running.done():
            await _ended(list(worker.tasks.values()), drain_seconds)
        await _closed(worker, running)
        if not stop.is_set():
            raise Transient("redis", "the worker lost its queue")

    def _worker(self, handle: Handle) -> Worker:
        return Worker(
            functions=[func(_nothing_escapes(handle), name=JOB)],
            queue_name=NAME,
            redis_settings=replace(
                self._redis,
                conn_retries=UNLIMITED,
                retry=Reconnect(ExponentialBackoff(cap=2, base=0.1), RECONNECTS),
                retry_on_error=_AWAY,
                retry_on_timeout=True,
            ),
            handle_signals=False,
            max_jobs=self._settings.processes + 1,  # one more than examine, so that no child waits for a delivery
            job_timeout=self._settings.job_seconds + MARGIN_SECONDS,
            poll_delay=self._settings.poll_delay,
            max_tries=UNLIMITED,
            keep_result=0,
            log_results=False,
            expires_extra_ms=EXPIRES_MS,
            job_serializer=_serialise,
            job_deserializer=json.loads,
        )

    async def _connected(self) -> ArqRedis:
        if self._pool is None:
            self._pool = await create_pool(
                replace(self._redis, conn_retries=0),
                job_serializer=_serialise,
                job_deserializer=json.loads,
                default_queue_name=NAME,
                expires_extra_ms=EXPIRES_MS,
            )
        return self._pool


def _serialise(job: dict[str, Any]) -> bytes:
    return json.dumps(job, default=lambda value: type(value).__name__).encode()


def _nothing_escapes(handle: Handle) -> Callable[..., Awaitable[None]]:
    """What arq may see of a job: that it is done, or that it must come again."""

    async def process(_context: dict[Any, Any], message_id: str) -> None:
        try:
            again_after = await handle(message_id)
        except Exception:  # arq would log and store it; the sweep comes back to the message
            log.exception("job.failed", id=message_id)
            return
        if again_after is not None:
            raise Retry(defer=again_after)

    return process


async def _ended(tasks: list[asyncio.Task[Any]], seconds: float) -> None:
    if tasks:
        await asyncio.wait(tasks, timeout=seconds)


async def _closed(worker: Worker, running: asyncio.Task[None]) -> None:
    """Cancel what is left and close; a Redis that is away must not hold us up."""
    with contextlib.suppress(RedisError, OSError, asyncio.CancelledError):
        async with asyncio.timeout(ENQUEUE_SECONDS):
            await worker.close()
    running.cancel()
    with contextlib.suppress(RedisError, OSError, asyncio.CancelledError):
        await running
