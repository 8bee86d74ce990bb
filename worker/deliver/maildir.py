"""Delivery into a Maildir on local disk: durable, and once only for each message id.

The bytes are written as they come: no Return-Path, no Received line, so what a reader finds is what the
redaction made. Layout: `root/<role mailbox>/{tmp,new,cur}`, one Maildir for each role mailbox.
Format: https://cr.yp.to/proto/maildir.html.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import secrets
import time
from collections.abc import Iterator
from pathlib import Path

from models.errors import Transient
from models.message import Envelope
from worker.deliver import Delivery, Site
from worker.durable import sync_folder
from worker.mailboxes import Mailboxes

_ABANDONED = 36 * 3600.0
"""Seconds after which a file in tmp/ belongs to nobody (the format's own rule)."""


class MaildirDelivery:
    """Writes messages below `root`, which is made when missing (0700, files 0600)."""

    def __init__(self, root: Path, mailboxes: Mailboxes) -> None:
        self._root = root
        self._mailboxes = mailboxes

    async def deliver(self, message_id: str, envelope: Envelope, raw: bytes) -> str:
        """Put `raw` into the Maildir of every role mailbox it was sent to; return where, separated by blanks.

        A message that is there already (in new/ or, read, in cur/) is left alone, so a second delivery
        makes no second copy. The file name holds the time of receipt and the message id, nothing else.
        Raises `Transient` when the disk refuses.
        """
        boxes = self._mailboxes.matching((envelope.mailbox, *envelope.recipients)) or (self._mailboxes.default,)
        name = f"{int(envelope.received_at.timestamp())}.{_safe(message_id)}.briefgeheim"
        try:
            return " ".join([await asyncio.to_thread(self._put, box, name, raw) for box in boxes])
        except OSError as error:
            raise Transient("maildir", os.strerror(error.errno or 0)) from None

    def _put(self, box: str, name: str, raw: bytes) -> str:
        maildir = self._root / box
        _make(maildir)
        if not _present(maildir, name):
            _write(maildir, name, raw)
        return f"{box}/{name}"


def _delivery(site: Site) -> Delivery:
    return MaildirDelivery(site.maildir, site.mailboxes)


DELIVERY = _delivery


def _safe(message_id: str) -> str:
    """The id as part of a file name; ids are letters, digits, '-' and '_' by construction."""
    if not message_id or not message_id.replace("-", "").replace("_", "").isalnum():
        raise ValueError("message id is not a plain word")
    return message_id


def _make(maildir: Path) -> None:
    """Create the folders, each entry flushed to disk, and drop what a crash left behind."""
    if not (maildir / "new").is_dir():
        maildir.parent.mkdir(parents=True, exist_ok=True)
        for folder in (maildir, maildir / "tmp", maildir / "cur", maildir / "new"):
            folder.mkdir(mode=0o700, exist_ok=True)
            sync_folder(folder.parent)
    for left in (maildir / "tmp").iterdir():
        with contextlib.suppress(FileNotFoundError):
            if time.time() - left.stat().st_mtime > _ABANDONED:
                left.unlink()


def _present(maildir: Path, name: str) -> bool:
    """In new/, or in cur/ with whatever flags a reader appended after the colon."""
    if (maildir / "new" / name).exists():
        return True
    with os.scandir(maildir / "cur") as entries:
        return any(entry.name.partition(":")[0] == name for entry in entries)


def _write(maildir: Path, name: str, raw: bytes) -> None:
    """tmp, fsync, link into new, fsync: a reader sees the whole message or none, a power cut loses nothing."""
    with _temporary(maildir / "tmp" / f"{name}.{os.getpid()}.{secrets.token_hex(4)}", raw) as written:
        with contextlib.suppress(FileExistsError):  # another worker was first: the same message
            os.link(written, maildir / "new" / name)
        sync_folder(maildir / "new")


@contextlib.contextmanager
def _temporary(path: Path, raw: bytes) -> Iterator[Path]:
    """A flushed file that is gone afterwards, whatever happens."""
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        yield path
    finally:
        path.unlink(missing_ok=True)
