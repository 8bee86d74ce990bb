"""Tells when a Redis that is not ours goes away and when it is back; nothing waits for it."""

from __future__ import annotations

import asyncio

import structlog

from worker.redis_server import ping
from worker.supervise import wait

log = structlog.get_logger()

LOOK_SECONDS = 5.0
"""Between two looks."""


async def watch(url: str, stop: asyncio.Event, seconds: float = LOOK_SECONDS) -> None:
    """Until `stop` is set; one line for each change, beginning with a Redis that does not answer."""
    there = True
    while not stop.is_set():
        before, there = there, await ping(url)
        if before and not there:
            log.warning("redis.away")
        elif there and not before:
            log.info("redis.back")
        await wait(stop, seconds)
