"""A Redis of the user's that is away is told at the start, and again when it is back."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from worker.bootstrap import open_store
from worker.cli.run import AWAY, _greet
from worker.redis_server import RedisServer
from worker.redis_watch import watch
from worker.serve import Running
from worker.settings import load_settings

pytestmark = pytest.mark.server


async def _greeted(folder: Path, url: str) -> None:
    async with open_store(load_settings(data_dir=folder / "data", redis_url=url)) as context:
        await _greet(Running(context))


async def test_the_greeting_tells_of_a_redis_that_does_not_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And says nothing of one that does."""
    await _greeted(tmp_path, f"unix://{tmp_path}/nobody.sock")
    assert AWAY in capsys.readouterr().out
    async with RedisServer(tmp_path) as server:
        await _greeted(tmp_path, server.url)
    assert "Redis" not in capsys.readouterr().out


async def test_each_change_is_told_once(tmp_path: Path) -> None:
    """Away, back, away; a Redis that is there from the start is not worth a line."""
    server, stop = RedisServer(tmp_path), asyncio.Event()
    with capture_logs() as told:
        watching = asyncio.create_task(watch(server.url, stop, 0.01))

        async def said(count: int) -> None:
            async with asyncio.timeout(60):
                while len(told) < count:  # noqa: ASYNC110 - a list of captured lines tells nobody
                    await asyncio.sleep(0.01)

        await said(1)
        async with server:
            await said(2)
        await said(3)
        stop.set()
        await watching
    assert [line["event"] for line in told] == ["redis.away", "redis.back", "redis.away"]
