"""A real PostgreSQL server in a folder of its own, on a Unix socket, for as long as the tests run."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

REQUIRED = os.environ.get("BRIEFGEHEIM_TEST_SERVERS") == "required"
OPTIONS = "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c shared_buffers=32MB -c max_connections=60"


class Postgres:
    """Makes an empty database for each test."""

    def __init__(self, folder: Path, programs: Path) -> None:
        self._folder = folder
        self._programs = programs
        self._numbers = itertools.count(1)
        # initdb refuses to run as root: then the server belongs to an account without rights
        self._account = "postgres" if _exists("postgres") else "nobody"
        self._user = {"user": self._account, "group": _group(self._account)} if os.geteuid() == 0 else {}

    def start(self) -> None:
        if self._user:
            shutil.chown(self._folder, **self._user)
        self._run("initdb", "-D", self._data, "-U", "test", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C")
        socket = f"-k {self._folder} {OPTIONS}"
        self._run("pg_ctl", "-D", self._data, "-l", str(self._folder / "log"), "-o", socket, "-w", "-t", "60", "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-D", self._data, "-m", "immediate", "-w", "stop")

    def database(self) -> str:
        """The URL of a new, empty database."""
        name = f"t{next(self._numbers)}"
        self._run("createdb", "-h", str(self._folder), "-U", "test", name)
        return f"postgresql+asyncpg://test@/{name}?host={self._folder}"

    @property
    def _data(self) -> str:
        return str(self._folder / "data")

    def _run(self, program: str, *arguments: str) -> None:
        told = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
        command = [str(self._programs / program), *arguments]
        done = subprocess.run(command, **told, **self._user, cwd=self._folder, check=False)
        assert done.returncode == 0, done.stderr.decode(errors="replace")


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """A server, or a skip with its reason (a failure where servers are required)."""
    programs = _programs()
    if programs is None:
        (pytest.fail if REQUIRED else pytest.skip)("no PostgreSQL server here: apt install postgresql")
    with tempfile.TemporaryDirectory(prefix="bg-pg-", ignore_cleanup_errors=True) as folder:
        server = Postgres(Path(folder), programs)
        server.start()
        try:
            yield server
        finally:
            server.stop()


def _programs() -> Path | None:
    """Debian keeps the programs of each version in a folder of its own, out of the path."""
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: -int(p.parent.name))
    found = shutil.which("initdb")
    return next((p for p in [*places, *([Path(found).parent] if found else [])] if (p / "initdb").exists()), None)


def _exists(account: str) -> bool:
    return any(line.startswith(f"{account}:") for line in Path("/etc/passwd").read_text().splitlines())


def _group(account: str) -> int:
    import pwd

    return pwd.getpwnam(account).pw_gid
