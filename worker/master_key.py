"""The master key: 32 bytes from a setting, or from a file of its own that the first start makes."""

from __future__ import annotations

import base64
import binascii
import os
from pathlib import Path

from models.errors import ConfigurationError
from worker.durable import create_once

KEY_SIZE = 32


def decode_master(text: str) -> bytes:
    """The bytes of a master key given as base64; `ConfigurationError` never shows it."""
    try:
        return base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        raise ConfigurationError("master_key", "is not base64") from None


def master_file(path: Path) -> bytes:
    """The key in this file, made (0600) when it is missing and no epoch key beside it needs an older one."""
    if not path.exists():
        if any(path.parent.glob("*-*.key")):
            raise ConfigurationError("master_key", f"{path.name} is missing beside epoch keys: restore it or set it")
        create_once(path, base64.b64encode(os.urandom(KEY_SIZE)) + b"\n")
    if path.stat().st_mode & 0o077:
        raise ConfigurationError("master_key", f"{path.name} is readable by others: chmod 600 it")
    return decode_master(path.read_text("ascii", errors="replace"))
