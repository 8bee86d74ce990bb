"""The queue: ids only, once each, nothing lost to an error, a kill or an outage."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from redis.asyncio import Redis

from models.errors import Bug, ConfigurationError, Transient
from worker.queue import NAME, Handle, Queue
from worker.redis_server import RedisServer, ping
from worker.settings import QueueSettings

pytestmark = pytest.mark.server

SETTINGS = QueueSettings(poll_delay=0.02, job_seconds=60)


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits for a 250 is not here; on a busy disk Redis may take more than the two seconds they have."""
    monkeypatch.setattr("worker.queue.ENQUEUE_SECONDS", 60.0)


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[RedisServer]:
    async with RedisServer(tmp_path) as running:
        yield running


@pytest.fixture
async def queue(server: RedisServer) -> AsyncIterator[Queue]:
    made = Queue(server.url, SETTINGS)
    yield made
    await made.close()


async def test_an_id_is_queued_once(queue: Queue) -> None:
    """The same message twice is one job."""
    assert [await queue.enqueue("m1"), await queue.enqueue("m1"), await queue.length()] == [True, False, 1]


async def test_redis_holds_the_id_and_nothing_else(queue: Queue, server: RedisServer) -> None:
    """Every key and value is the id, a name of ours or a number; JSON, no pickle."""
    await queue.enqueue("m1")
    client = Redis.from_url(server.url)
    assert sorted(await client.keys()) == [b"arq:job:m1", NAME.encode()]
    value = await client.get("arq:job:m1")
    await client.aclose()
    assert value.startswith(b"{")
    assert b'"m1"' in value


async def test_a_job_done_leaves_nothing(queue: Queue, server: RedisServer) -> None:
    """After the work no result, no arguments and no counter stay in Redis."""
    seen = await _work(queue, {"m1": [None]})
    client = Redis.from_url(server.url)
    left = [key for key in await client.keys() if b"health" not in key]
    await client.aclose()
    assert (seen, left) == (["m1"], [])


@pytest.mark.parametrize("error", [ValueError("secret"), Bug("b"), Transient("t"), TimeoutError()])
async def test_an_error_does_not_stop_the_worker(queue: Queue, error: Exception) -> None:
    """Whatever a job raises, the next one runs."""
    assert await _work(queue, {"m1": [error], "m2": [None]}) == ["m1", "m2"]


async def test_a_job_comes_again_when_it_asks(queue: Queue) -> None:
    """A number of seconds means: later, again; as often as it asks."""
    assert await _work(queue, {"m1": [0.05] * 7 + [None]}) == ["m1"] * 8


async def test_what_is_cancelled_stays_queued(queue: Queue) -> None:
    """A job cut off by the end of its worker is run by the next one."""
    seen: list[str] = []
    await queue.enqueue("m1")
    stop = asyncio.Event()

    async def long(message_id: str) -> None:
        seen.append(message_id)
        stop.set()
        await asyncio.sleep(60)

    await queue.work(long, stop, drain_seconds=0.05)
    assert await _work(queue, {"m1": [None]}, enqueue=False) == ["m1"]
    assert seen == ["m1"]


async def test_a_running_job_may_finish(queue: Queue) -> None:
    """Stopping waits for what runs, within the time given."""
    finished = asyncio.Event()
    stop = asyncio.Event()
    await queue.enqueue("m1")

    async def short(_id: str) -> None:
        stop.set()
        await asyncio.sleep(0.2)
        finished.set()

    await queue.work(short, stop, drain_seconds=60)
    assert finished.is_set()
    assert await queue.length() == 0


async def test_the_mark_of_a_dead_worker_is_taken_away(queue: Queue, server: RedisServer) -> None:
    """A message that a killed worker held runs at once when the sweep says it is forgotten."""
    await queue.enqueue("m1")
    client = Redis.from_url(server.url)
    await client.set("arq:in-progress:m1", b"1", ex=600)
    await client.aclose()
    assert await queue.enqueue("m1", forgotten=True) is False
    assert await _work(queue, {"m1": [None]}, enqueue=False) == ["m1"]


async def test_a_worker_outlives_redis(queue: Queue, server: RedisServer) -> None:
    """With Redis killed and started again while a job runs, that job and the next one are done."""
    seen: list[str] = []
    stop, killed = asyncio.Event(), asyncio.Event()

    async def handle(message_id: str) -> None:
        seen.append(message_id)
        if not killed.is_set():
            assert server.pid is not None
            os.kill(server.pid, signal.SIGKILL)
            killed.set()
            await asyncio.sleep(0.1)

    working = asyncio.create_task(queue.work(handle, stop))
    await queue.enqueue("m1")
    async with asyncio.timeout(60):
        await killed.wait()
        while await ping(server.url):  # noqa: ASYNC110 - the dead tell nobody
            await asyncio.sleep(0.02)
    with pytest.raises(Transient):
        await queue.enqueue("m2")
    await asyncio.sleep(1.0)  # the worker has asked in vain by now
    keeping = asyncio.create_task(server.keep(stop, interval=0.02))
    async with asyncio.timeout(120):
        while "m2" not in seen:
            await asyncio.sleep(0.05)
            try:
                await queue.enqueue("m2")
            except Transient:
                continue
    stop.set()
    await asyncio.gather(working, keeping)


async def test_without_redis_enqueueing_is_transient() -> None:
    """Redis away is nobody's fault and costs no more than a moment."""
    with pytest.raises(Transient):
        await Queue("unix:///nonexistent/s", SETTINGS).enqueue("m1")


@pytest.mark.parametrize("url", ["", "http://x", "redis://x:port"])
def test_a_wrong_address_is_told(url: str) -> None:
    """What is no Redis address is the operator's to mend; the address, with its password, is not repeated."""
    with pytest.raises(ConfigurationError) as told:
        Queue(url, SETTINGS)
    assert "port" not in str(told.value)


async def _work(queue: Queue, script: dict[str, list[object]], *, enqueue: bool = True) -> list[str]:
    """Run a worker until each message had all its turns; raise or return what the script says."""
    seen: list[str] = []
    stop = asyncio.Event()
    if enqueue:
        for message_id in script:
            await queue.enqueue(message_id)

    async def handle(message_id: str) -> float | None:
        turn = script[message_id][seen.count(message_id)]
        seen.append(message_id)
        if len(seen) == sum(map(len, script.values())):
            stop.set()
        if isinstance(turn, Exception):
            raise turn
        return turn  # type: ignore[return-value]

    checked: Handle = handle
    await asyncio.wait_for(queue.work(checked, stop), 60)
    return seen
