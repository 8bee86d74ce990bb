"""Examining in child processes that can be killed: one bad mail never blocks another.

A child that takes too long, takes too much memory or dies costs its message one of three lives
(`Crashed`); the other messages do not notice.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import forkserver, util
from types import TracebackType
from typing import Self

import structlog
from pebble import ProcessExpired, ProcessPool

from models.errors import ConfigurationError, Transient
from models.limits import Limits
from models.policy import Policy
from models.verdict import Verdict
from worker import child
from worker.redis_files import SOCKET_PATH_LIMIT
from worker.settings import DetectSettings

log = structlog.get_logger()

START_SECONDS = 120.0
"""How long a child may take to load its models, on top of the time limit of a message."""


SOCKET_NAME = len("/listener-12345678")
"""The starter of the children makes a Unix socket of such a name in the temporary folder of this process."""


class Crashed(Transient):
    """A child process was killed or died on a message; counted, three of them mean quarantine."""


class Pool:
    """Child processes that examine. `async with` it; children start with the first message or `warm`."""

    def __init__(
        self,
        policy: Policy,
        limits: Limits,
        detect: DetectSettings,
        processes: int,
        prepare: Callable[..., None] = child.prepare,
        examine: Callable[[bytes], child.Outcome] = child.examine,
    ) -> None:
        self._limits = limits
        self._processes = processes
        self._prepare, self._examine = prepare, examine
        self._arguments = (policy, limits, detect, os.getpid())
        self._pool: ProcessPool | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._discard()
        await asyncio.to_thread(_end_fork_server)

    async def warm(self) -> None:
        """Load the models now, so that the first message need not wait; raises what `examine` raises."""
        await self.examine(b"Subject: -\r\n\r\n-\r\n")

    async def examine(self, raw: bytes) -> Verdict:
        """The verdict of `pipelines.examine` on these bytes.

        Raises `Rejected` for a broken limit, `Bug` for a mistake of ours, `ConfigurationError` when the
        detector cannot be built, `Crashed` when the child was killed (time, memory) or died, `Transient`
        when the pool had to be built anew.
        """
        outcome = await self._outcome(raw)
        if outcome.verdict is None:
            raise outcome.fault(outcome.code, outcome.detail)
        return outcome.verdict

    async def _outcome(self, raw: bytes) -> child.Outcome:
        seconds = self._limits.examine_seconds
        try:
            future: asyncio.Future[child.Outcome] = asyncio.wrap_future(
                self._running().schedule(self._examine, args=(raw,), timeout=seconds)
            )
            if not await _settled(future, seconds + START_SECONDS):
                await self._discard()
                raise Crashed("examine_stuck", "the child processes do not answer")
            return future.result()
        except ProcessExpired as error:
            raise Crashed("examine_memory" if error.exitcode == child.OUT_OF_MEMORY else "examine_died") from None
        except TimeoutError:
            raise Crashed("examine_timeout", f"more than {seconds:g} s") from None
        except (BrokenProcessPool, RuntimeError):
            await self._discard()
            raise Transient("examine_pool", "the child processes are started again") from None

    def _running(self) -> ProcessPool:
        """The pool, made when there is none; pebble starts the children at the first task."""
        if self._pool is None:
            _refuse_a_long_path()
            context = multiprocessing.get_context("forkserver")
            context.set_forkserver_preload(child.HEAVY)
            self._pool = ProcessPool(
                self._processes, initializer=self._prepare, initargs=self._arguments, context=context
            )
        return self._pool

    async def _discard(self) -> None:
        """Kill the children; the next message starts new ones."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.stop()
            await asyncio.to_thread(pool.join)


def _refuse_a_long_path() -> None:
    folder = util.get_temp_dir()
    if len(os.fsencode(folder)) + SOCKET_NAME > SOCKET_PATH_LIMIT:
        raise ConfigurationError(
            f"TMPDIR: no socket can be made in {folder}: its path may have no more than "
            f"{SOCKET_PATH_LIMIT - SOCKET_NAME} bytes; set TMPDIR to a folder with a shorter path"
        )


async def _settled(future: asyncio.Future[child.Outcome], seconds: float) -> bool:
    """Whether it has a result in time; otherwise, or when we are cancelled, its child is killed."""
    try:
        await asyncio.wait({future}, timeout=seconds)
        return future.done()
    finally:
        future.cancel()


def _end_fork_server() -> None:
    """Wait for its end: left alone it would outlive us by a moment. There is no public way to ask."""
    forkserver._forkserver._stop()  # type: ignore[attr-defined]  # noqa: SLF001
