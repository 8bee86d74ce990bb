"""Keeps services running in one event loop, and ends them in good order.

A service is an async function that works until its stop event is set. One that fails is started again
with back-off; the others do not notice. A wrong setting is no reason to try again: everything ends.
"""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog

from models.errors import ConfigurationError
from worker.exits import Exit

log = structlog.get_logger()

Service = Callable[[asyncio.Event], Awaitable[None]]

BACKOFF_FIRST = 0.5
BACKOFF_CAP = 10.0
STEADY_SECONDS = 60.0
"""A service that ran this long before it failed begins again with the first back-off."""


async def supervise(services: Mapping[str, Service], stop: asyncio.Event, drain_seconds: float = 30.0) -> None:
    """Run all services until `stop` is set; then give them `drain_seconds` to finish what they are at.

    Raises `ConfigurationError` when a service does, after the others have ended.
    """
    tasks: list[asyncio.Task[Any]] = [
        asyncio.create_task(_keep(name, run, stop), name=name) for name, run in services.items()
    ]
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({stopping, *tasks}, return_when=asyncio.FIRST_COMPLETED)
        stop.set()
        await asyncio.wait(tasks, timeout=drain_seconds)
    finally:
        await _cancelled([stopping, *tasks])
    for task in tasks:
        if not task.cancelled() and (error := task.exception()):
            raise error


def stop_on_signals(stop: asyncio.Event) -> None:
    """Set `stop` on the first SIGINT or SIGTERM; on the second end at once (our children die with us)."""

    def asked(number: signal.Signals) -> None:
        if stop.is_set():
            os._exit(Exit.INTERRUPTED)
        log.info("stopping", signal=number.name)
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, asked, number)


async def wait(stop: asyncio.Event, seconds: float) -> bool:
    """Whether `stop` was set within `seconds`."""
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return False
    return True


async def _keep(name: str, run: Service, stop: asyncio.Event) -> None:
    clock, backoff = asyncio.get_running_loop().time, BACKOFF_FIRST
    while not stop.is_set():
        started = clock()
        try:
            await run(stop)
        except ConfigurationError:
            raise
        except Exception:  # whatever it was, the other services go on
            log.exception("service.failed", service=name, backoff=backoff)
        if clock() - started > STEADY_SECONDS:
            backoff = BACKOFF_FIRST
        if await wait(stop, backoff):
            return
        backoff = min(backoff * 2, BACKOFF_CAP)


async def _cancelled(tasks: list[asyncio.Task[Any]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
