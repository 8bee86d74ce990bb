"""Where multiprocessing puts the socket of its fork server: in the data folder, so that nothing stays in /tmp.

By itself it makes a folder `/tmp/pymp-*`, which a `kill -9` leaves behind, one for each start. Ours is locked as
long as its process lives; the next start removes what nobody locks.
"""

from __future__ import annotations

import fcntl
import os
import secrets
import shutil
import time
from multiprocessing import process
from pathlib import Path

from worker.redis_files import SOCKET_PATH_LIMIT, private_folder

LONGEST = len("/12345678/listener-12345678")
YOUNG_SECONDS = 60.0
"""A folder of a process that is just starting is made before it is locked."""


def use(folder: Path) -> None:
    """Make a folder in this one, sweep those of dead processes, and name ours to multiprocessing (no public way).

    Where the path is too long for a socket all stays as it was.
    """
    folder = folder.resolve()
    if len(os.fsencode(folder)) + LONGEST > SOCKET_PATH_LIMIT:
        return
    private_folder(folder)
    for left in folder.iterdir():
        if time.time() - left.lstat().st_mtime > YOUNG_SECONDS and (lock := _lock(left)) is not None:
            shutil.rmtree(left, ignore_errors=True)
            os.close(lock)
    ours = folder / secrets.token_hex(4)
    private_folder(ours)
    _lock(ours)  # held until this process ends, however it ends
    process.current_process()._config["tempdir"] = str(ours)  # type: ignore[attr-defined]  # noqa: SLF001 - see above


def _lock(folder: Path) -> int | None:
    """A descriptor that holds the folder, or None when somebody else does."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    return descriptor
