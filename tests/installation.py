"""A whole `briefgeheim up` in a process of its own, in a folder of the test's."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import smtplib
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

import psutil
from redis import Redis

READY_SECONDS = 300.0


class Installation:
    """`up` (or another command) on free ports; `data` is its data folder, `output` all that it printed."""

    def __init__(self, folder: Path, *command: str, **settings: object) -> None:
        self.data = folder / "data"
        self.scratch = folder / "tmp"
        self.scratch.mkdir(parents=True, exist_ok=True)
        self._command = command or ("up",)
        self._log = folder / f"{self._command[0]}.log"
        clean = {name: value for name, value in os.environ.items() if not name.startswith("BRIEFGEHEIM_")}
        self.environment = clean | {
            "BRIEFGEHEIM_DATA_DIR": str(self.data),
            "BRIEFGEHEIM_SMTP__PORT": "0",
            "BRIEFGEHEIM_HTTP__PORT": "0",
            "BRIEFGEHEIM_QUEUE__POLL_DELAY": "0.05",
            "BRIEFGEHEIM_QUEUE__PROCESSES": "1",
            "TMPDIR": str(self.scratch),
            **{f"BRIEFGEHEIM_{name}": str(value) for name, value in settings.items()},
        }
        self._cwd = folder
        self.process: subprocess.Popen[bytes] | None = None
        self._held: list[psutil.Process] = []

    def __enter__(self) -> Self:
        """Start, and wait until it says that it is ready."""
        with self._log.open("ab") as log:
            self._begins = log.tell()
            self.process = subprocess.Popen(
                [sys.executable, "-m", "worker", *self._command],
                cwd=self._cwd, env=self.environment, stdout=log, stderr=log,
            )  # fmt: skip
        until(lambda: "is ready" in self.output or self.process.poll() is not None, READY_SECONDS)
        assert self.process.poll() is None, self.output
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    @property
    def output(self) -> str:
        """What this start printed so far, on both streams."""
        return self._log.read_bytes()[self._begins :].decode(errors="replace")

    def port(self, name: str) -> int:
        """The port that the banner names for SMTP or HTTP."""
        found = re.search(rf"{name} +\S*?:(\d+)(?:/|\s)", self.output)
        assert found, self.output
        return int(found[1])

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Another command on the same data folder."""
        return subprocess.run(
            [sys.executable, "-m", "worker", *command],
            cwd=self._cwd, env=self.environment, capture_output=True, text=True, timeout=300, check=False,
        )  # fmt: skip

    def send(self, raw: bytes, recipient: str = "info@jixawstudio.nl") -> str:
        """By SMTP; the message id."""
        with smtplib.SMTP("127.0.0.1", self.port("SMTP"), timeout=120) as peer:
            peer.ehlo()
            peer.mail("klant@voorbeeld.example")
            peer.rcpt(recipient)
            code, answer = peer.data(raw)
        assert code == 250, answer
        return answer.decode().split()[-1]

    def delivered(self) -> dict[str, bytes]:
        """What lies in the Maildir, by message id."""
        files = [file for file in (self.data / "maildir").glob("*/new/*") if file.is_file()]
        by_id = {file.name.split(".")[1]: file.read_bytes() for file in files}
        assert len(by_id) == len(files), "a message was delivered twice"
        return by_id

    def redis(self) -> Redis:
        """A client of its embedded Redis."""
        return Redis(unix_socket_path=str(self.data / "redis" / "redis.sock"))

    def redis_process(self) -> psutil.Process:
        """Its embedded Redis."""
        assert self.process
        children = psutil.Process(self.process.pid).children()
        return next(child for child in children if "redis-server" in child.name())

    def hold_up(self) -> None:
        """Whoever examines stands still until we stop: the children of our fork server."""
        assert self.process
        servers = psutil.Process(self.process.pid).children()
        self._held = [examiner for server in servers for examiner in server.children()]
        for examiner in self._held:
            examiner.suspend()

    def stop(self, number: int = signal.SIGTERM) -> tuple[int, list[psutil.Process]]:
        """The exit code after a signal, and which of its processes do not end."""
        assert self.process
        family = psutil.Process(self.process.pid).children(recursive=True)
        self.process.send_signal(number)
        code = self.process.wait(120)
        for examiner in self._held:
            with contextlib.suppress(psutil.NoSuchProcess):
                examiner.resume()  # it may die now
        return code, outliving(family)


def outliving(family: Iterable[psutil.Process], seconds: float = 30.0) -> list[psutil.Process]:
    """Which of these processes are still at work so long after their parent."""
    deadline = time.monotonic() + seconds
    while left := [process for process in family if not _dead(process)]:
        if time.monotonic() > deadline:
            break
        time.sleep(0.05)
    return left


def _dead(process: psutil.Process) -> bool:
    """Whether it only waits for its new parent to look at its exit code."""
    try:
        return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def until(condition: Callable[[], object], seconds: float = 120.0) -> None:
    """Wait for it, or fail."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)
