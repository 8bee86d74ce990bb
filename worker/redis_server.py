"""Our own redis-server: started in the data folder, reached by a unix socket, gone when we are.

Of all processes on one data folder the first takes the lock and runs the server; the others use its
socket, and one of them takes over when the first ends. What is lost with Redis is a hint only: the
database knows every unfinished message.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import fcntl
import os
import signal
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Self

import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError

from models.errors import Transient
from worker.redis_files import private_folder, server_binary, set_aside, socket_path, write_configuration

log = structlog.get_logger()

START_SECONDS = 15.0
STOP_SECONDS = 10.0
_PR_SET_PDEATHSIG = 1  # prctl(2)
_LIBC = ctypes.CDLL(None, use_errno=True)


class RedisServer:
    """The server of one data folder. `run()` until cancelled; `url` is known before it runs."""

    def __init__(self, data_dir: Path) -> None:
        self.folder = (data_dir / "redis").resolve()
        self.socket = socket_path(self.folder)
        self.url = f"unix://{self.socket}"
        self._lock: int | None = None
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        """The server's process id while this process runs it."""
        return self._process.pid if self._process and self._process.poll() is None else None

    async def __aenter__(self) -> Self:
        """Start the server, or join the one that another process of this data folder runs."""
        private_folder(self.folder)
        private_folder(self.socket.parent)
        try:
            if self._take_lock():
                await self._start()
            else:
                await self._answers(START_SECONDS)
        except BaseException:
            await self.__aexit__(None, None, None)
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop the server if it is ours."""
        await asyncio.to_thread(self._stop)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    async def keep(self, stop: asyncio.Event, interval: float = 0.5) -> None:
        """Start it again when it dies, take over when its owner ends; returns once `stop` is set."""
        while not stop.is_set():
            if self.pid is None and self._take_lock():
                log.warning("redis.restarted")
                await self._start()
            try:
                await asyncio.wait_for(stop.wait(), interval)
            except TimeoutError:
                continue

    def _take_lock(self) -> bool:
        """Whether this process may run the server; the kernel frees the lock when its owner dies."""
        if self._lock is not None:
            return True
        lock = os.open(self.folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(lock)
            return False
        os.truncate(lock, 0)
        os.write(lock, str(os.getpid()).encode())
        self._lock = lock
        return True

    async def _start(self) -> None:
        """Start and wait for an answer; a log of commands that cannot be read is set aside, once."""
        for last in (False, True):
            self._process = self._launch()
            try:
                await self._answers(START_SECONDS)
            except Transient:
                await asyncio.to_thread(self._stop)
                if last:
                    raise
                log.warning("redis.unreadable", path=self.folder)
                set_aside(self.folder)
            else:
                return

    def _launch(self) -> subprocess.Popen[bytes]:
        file = write_configuration(self.folder, self.socket)
        self.socket.unlink(missing_ok=True)
        return subprocess.Popen(  # noqa: S603 - our own binary, our own file
            [server_binary(), str(file)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # a Ctrl-C in the terminal is for us, not for the server
            preexec_fn=_die_with_parent,  # nothing but one system call happens in there
        )

    async def _answers(self, seconds: float) -> None:
        """Return when the server answers PING; `Transient` when it does not in time or has ended."""
        deadline = asyncio.get_running_loop().time() + seconds
        while asyncio.get_running_loop().time() < deadline:
            if await ping(self.url):
                return
            if self._process and self._process.poll() is not None:
                raise Transient("redis_start", f"redis-server ended with {self._process.returncode}")
            await asyncio.sleep(0.02)
        raise Transient("redis_start", f"no answer within {seconds:g} s on the socket of the data folder")

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        self.socket.unlink(missing_ok=True)
        if self.socket.parent != self.folder:
            with contextlib.suppress(OSError):  # not empty: somebody else's file is none of our business
                self.socket.parent.rmdir()


async def ping(url: str, seconds: float = 1.0) -> bool:
    """Whether a Redis server answers there."""
    client = Redis.from_url(url, socket_connect_timeout=seconds, socket_timeout=seconds)
    try:
        return bool(await client.ping())
    except (RedisError, OSError):
        return False
    finally:
        await client.aclose()


def _die_with_parent() -> None:
    """In the child: be killed when the parent ends, however it ends (kill -9 included)."""
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
