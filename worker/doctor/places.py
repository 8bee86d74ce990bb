"""Checks of the machine: files and folders, their modes, ports, disk and clock."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import stat
import sys
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from models.errors import ConfigurationError
from worker.bootstrap import maildir
from worker.clock import utc_now
from worker.doctor import Answer, fail, fine, note
from worker.master_key import KEY_SIZE, decode_master
from worker.policy_file import find_policy, load_policy
from worker.settings import Settings

PYTHONS = ((3, 11), (3, 14))
_ELSEWHERE = "started before? run this in that folder, or set BRIEFGEHEIM_DATA_DIR"
ROOMY = 1024**3
"""Bytes of free disk below which it is worth saying so."""


async def python(_settings: Settings) -> Answer:
    """One of the versions that the tests run on."""
    told = ".".join(map(str, sys.version_info[:3]))
    if PYTHONS[0] <= sys.version_info[:2] < PYTHONS[1]:
        return fine(told)
    return fail(told, "use Python 3.11, 3.12 or 3.13")


async def settings_file(_settings: Settings) -> Answer:
    """They were read, or we would not be here."""
    variables = sorted(name for name in os.environ if name.startswith("BRIEFGEHEIM_") and name != "BRIEFGEHEIM_CONFIG")
    return fine(", ".join([_file_read(), *variables]))


async def policy(settings: Settings) -> Answer:
    """The policy is sound."""
    file = find_policy(settings.policy, settings.data_dir)
    found = load_policy(settings.policy, settings.data_dir)
    return fine(f"{found.owner.name}, {len(found.owner.mailboxes)} mailboxes ({file.resolve()})")


async def data_folder(settings: Settings) -> Answer:
    """Ours to write, and nobody else's to read."""
    folder = settings.data_dir.resolve()
    if not folder.exists():
        missing = _creatable(folder)
        return replace(missing, told=f"there is no data folder here: {missing.told}", mend=missing.mend or _ELSEWHERE)
    if not os.access(folder, os.W_OK | os.X_OK):
        return fail(f"{folder} cannot be written", f"chown it to the user {os.getuid()}, or set BRIEFGEHEIM_DATA_DIR")
    if stat.S_IMODE(folder.stat().st_mode) & 0o077:
        return note(f"{folder} can be entered by others", f"chmod 700 {folder}")
    return fine(str(folder))


async def disk(settings: Settings) -> Answer:
    """Room for the messages that may come."""
    free = shutil.disk_usage(_existing(settings.data_dir.resolve())).free
    told = f"{free / 1024**3:.1f} GiB free"
    if free < settings.limits.message_size * 5 // 2:
        return fail(told, "make room: messages are answered with 451 and stay with the sender")
    return fine(told) if free > ROOMY else note(told, "make room before it runs out")


async def time_zone(_settings: Settings) -> Answer:
    """Terms are counted in days of the Netherlands, so its zone must be known and the clock right."""
    now = utc_now().astimezone(ZoneInfo("Europe/Amsterdam"))
    if now.year < 2026:
        return fail(f"the clock says {now:%Y-%m-%d}", "set the clock: due dates are counted from it")
    return fine(f"{now:%Y-%m-%d %H:%M} in Europe/Amsterdam")


async def master_key(settings: Settings) -> Answer:
    """The key that opens all others."""
    if settings.master_key:
        return _key(settings.master_key.get_secret_value(), "from the settings")
    file = settings.data_dir / "keys" / "master.key"
    if not file.exists():
        return note("none yet: made at the first start", "")
    if file.stat().st_mode & 0o077:
        return fail(f"{file} is readable by others", f"chmod 600 {file}")
    return _key(file.read_text("ascii", errors="replace"), "in the data folder; keep it out of the database's backup")


async def maildir_folder(settings: Settings) -> Answer:
    """Where redacted messages go."""
    folder = maildir(settings).resolve()
    if not folder.exists():
        return _creatable(folder)
    if os.access(folder, os.W_OK | os.X_OK):
        return fine(str(folder))
    return fail(f"{folder} cannot be written", "chown it, or set BRIEFGEHEIM_DELIVERY__MAILDIR")


async def http_token_file(settings: Settings) -> Answer:
    """The token that callers of the HTTP intake must bear."""
    if settings.http.token:
        return fine("from the settings")
    file = settings.data_dir / "http.token"
    if not file.exists():
        return note("none yet: made at the first start")
    if file.stat().st_mode & 0o077:
        return fail(f"{file} is readable by others", f"chmod 600 {file}")
    return fine(str(file))


async def smtp_port(settings: Settings) -> Answer:
    """Free for us, or answered by us."""
    header = b"PROXY UNKNOWN\r\n" if settings.smtp.proxy else b""  # else a balancer on this machine is not greeted
    greeting = await _greeting(settings.smtp.host, settings.smtp.port, header)
    ours = greeting is not None and settings.smtp.hostname.encode() in greeting
    return _port("SMTP", settings.smtp.host, settings.smtp.port, greeting is not None, ours)


async def http_port(settings: Settings) -> Answer:
    """Free for us, or answered by us."""
    greeting = await _greeting(settings.http.host, settings.http.port, b"GET /healthz HTTP/1.0\r\n\r\n")
    ours = greeting is not None and b'{"status":"ok"}' in greeting
    return _port("HTTP", settings.http.host, settings.http.port, greeting is not None, ours)


def _port(name: str, host: str, port: int, taken: bool, ours: bool) -> Answer:
    if ours:
        return fine(f"{host}:{port} answers")
    if taken:
        return fail(f"{host}:{port} is in use by something else", f"stop it, or choose with BRIEFGEHEIM_{name}__PORT")
    try:
        socket.create_server((host, port)).close()
    except OSError as error:
        return fail(f"{host}:{port}: {error.strerror}", f"choose another with BRIEFGEHEIM_{name}__PORT")
    return fine(f"{host}:{port} is free")


async def _greeting(host: str, port: int, ask: bytes, seconds: float = 2.0) -> bytes | None:
    """What answers at an address, b"" when it says nothing, None when nobody is there."""
    try:
        async with asyncio.timeout(seconds):
            reader, writer = await asyncio.open_connection(host, port)
    except (OSError, TimeoutError):
        return None
    try:
        async with asyncio.timeout(seconds):
            writer.write(ask)
            return await (reader.read(4096) if ask else reader.readline())
    except (OSError, TimeoutError):
        return b""
    finally:
        writer.close()


def _key(text: str, where: str) -> Answer:
    try:
        size = len(decode_master(text))
    except ConfigurationError:
        size = 0
    if size == KEY_SIZE:
        return fine(where)
    return fail(f"is not base64 of {KEY_SIZE} bytes", "give the key that sealed the stored messages back")


def _creatable(folder: Path) -> Answer:
    above = _existing(folder)
    if os.access(above, os.W_OK | os.X_OK):
        return note(f"{folder} is made at the first start")
    return fail(f"{folder} cannot be made in {above}", "make it, or choose another with BRIEFGEHEIM_DATA_DIR")


def _existing(folder: Path) -> Path:
    """The folder, or the nearest one above it that exists."""
    return next(place for place in (folder, *folder.parents) if place.exists())


def _file_read() -> str:
    file = Path(os.environ.get("BRIEFGEHEIM_CONFIG", "briefgeheim.toml"))
    return str(file.resolve()) if file.is_file() else "no file: defaults"
