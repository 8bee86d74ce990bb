"""Files that are there after a power cut: written beside, synced, put in place, and the folder synced."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def create_once(path: Path, content: bytes) -> bytes:
    """Create `path` (0600) whole or not at all; the content that stands there afterwards is returned.

    When several processes create it at once, the first one's content is what all of them get.
    """
    beside = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        _write(beside, content)
        os.link(beside, path)  # fails where the name is taken, unlike a rename
    except FileExistsError:
        content = path.read_bytes()
    finally:
        beside.unlink(missing_ok=True)
    sync_folder(path.parent)  # the late ones too: the first may not have come so far yet
    return content


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write(path: Path, content: bytes) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
