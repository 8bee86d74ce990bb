"""The vault: seals what is stored, and forgets by throwing keys away.

    master key ── HKDF ──> wrapping key ── wraps ──> epoch keys, a file each in keys/
                     └───> token keys (message ids, sender and external tokens)

Everything is sealed by AES-256-GCM under the key of an epoch. Deleting an epoch's file makes every copy
of what was sealed under it unreadable at once: rows, write-ahead log, backups, disk images. So the keys
folder must not be in the backup that holds the database.

An epoch's name says when it closes: "original-20261122T1700Z" takes what arrives before 17:00 UTC. A message
that outlives its epoch moves to one of its own: "held-20261125T1200Z-m...".
"""

from __future__ import annotations

import base64
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from models.errors import Bug, ConfigurationError, Transient
from worker.clock import Clock, utc_now
from worker.durable import create_once, sync_folder
from worker.master_key import KEY_SIZE, decode_master, master_file

NONCE_SIZE = 12
SETTLING = timedelta(hours=1)  # the longest that a transaction may trail behind its sealing
_STAMP = "%Y%m%dT%H%MZ"


class EpochKind(StrEnum):
    """What an epoch is for; each kind has a length of its own."""

    ORIGINAL = "original"
    COPY = "copy"
    HELD = "held"  # one message; closes when it is made


LENGTHS = {EpochKind.ORIGINAL: timedelta(hours=1), EpochKind.COPY: timedelta(days=1)}


@dataclass(frozen=True, slots=True)
class Sealed:
    """Ciphertext with the name of the epoch that opens it."""

    epoch: str
    blob: bytes = field(repr=False)


class Vault:
    """Seals and opens. Blocking, but short: a new epoch writes one file, the rest is arithmetic."""

    def __init__(self, master: bytes, folder: Path, clock: Clock = utc_now) -> None:
        """`master` is 32 bytes; `folder` holds the epoch files and is made when missing."""
        if len(master) != KEY_SIZE:
            raise ConfigurationError("master_key", f"must be base64 of {KEY_SIZE} bytes")
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder = folder
        self._clock = clock
        self._master = master
        self._wrap = AESGCM(self._derive("wrap"))
        self._tokens: dict[str, bytes] = {}
        self._keys: dict[str, AESGCM] = {}

    def __repr__(self) -> str:
        return "<vault>"

    def check(self) -> None:
        """Whether the master key opens what is there; `ConfigurationError` when it does not."""
        for epoch in list(self.epochs())[:1]:
            with suppress(FileNotFoundError):  # shredded this very moment
                self._unwrap(epoch, self._path(epoch).read_bytes())

    # sealing

    def seal(self, data: bytes, about: str, kind: EpochKind = EpochKind.ORIGINAL, owner: str = "") -> Sealed:
        """Seal `data` in the epoch of now; `about` (id and role) must be given again to open it.

        `owner` is the message id of a `held` epoch. `OSError` when a new epoch cannot be written.
        """
        return self.seal_under(self._epoch(kind, owner), data, about)

    def seal_under(self, epoch: str, data: bytes, about: str) -> Sealed:
        """Seal in a named epoch, such as `case_epoch` gives; its key is made at the first use."""
        nonce = os.urandom(NONCE_SIZE)
        return Sealed(epoch, nonce + self._key(epoch, create=True).encrypt(nonce, data, about.encode()))

    def open(self, sealed: Sealed, about: str) -> bytes:
        """What was sealed.

        `Transient("vault_key_missing")` when the epoch was shredded (or just moved: read again);
        `Bug("vault_not_authentic")` when the ciphertext or `about` is not what was sealed.
        """
        key = self._key(sealed.epoch, create=False)
        try:
            return key.decrypt(sealed.blob[:NONCE_SIZE], sealed.blob[NONCE_SIZE:], about.encode())
        except (InvalidTag, ValueError):
            raise Bug("vault_not_authentic") from None

    # forgetting

    def epochs(self) -> Iterator[str]:
        """The names of all epochs whose key exists, sorted."""
        return (path.stem for path in sorted(self._folder.glob("*-*.key")))

    def shred(self, epoch: str) -> bool:
        """Throw an epoch's key away for good; False when it was gone already."""
        self._keys.pop(epoch, None)
        path = self._path(epoch)
        try:
            with path.open("r+b") as file:
                file.write(os.urandom(path.stat().st_size))
                file.flush()
                os.fsync(file.fileno())
            path.unlink()
        except FileNotFoundError:
            return False
        sync_folder(self._folder)
        return True

    # tokens

    def token(self, purpose: str, *fields: bytes) -> str:
        """A keyed HMAC of the fields (each with its length) as 32 characters of lower-case base32."""
        key = self._tokens.get(purpose) or self._tokens.setdefault(purpose, self._derive(f"token/{purpose}"))
        mac = HMAC(key, SHA256())
        for part in fields:
            mac.update(len(part).to_bytes(8, "big"))
            mac.update(part)
        return base64.b32encode(mac.finalize()[:20]).decode("ascii").lower()

    # keys

    def _epoch(self, kind: EpochKind, owner: str) -> str:
        now = self._clock().astimezone(UTC)
        length = LENGTHS.get(kind)
        if length is None:
            return f"{kind}-{now:{_STAMP}}-{owner}"
        steps = int(now.timestamp() // length.total_seconds()) + 1
        return f"{kind}-{datetime.fromtimestamp(steps * length.total_seconds(), UTC):{_STAMP}}"

    def _key(self, epoch: str, *, create: bool) -> AESGCM:
        """The file decides, not the memory: what another process shredded is shredded here too."""
        path = self._path(epoch)
        if path.exists():
            if epoch not in self._keys:
                sync_folder(self._folder)  # whoever made it may not have come so far yet
                self._keys[epoch] = self._unwrap(epoch, path.read_bytes())
            return self._keys[epoch]
        self._keys.pop(epoch, None)
        if not create:
            raise Transient("vault_key_missing")
        nonce = os.urandom(NONCE_SIZE)
        wrapped = nonce + self._wrap.encrypt(nonce, AESGCM.generate_key(8 * KEY_SIZE), epoch.encode())
        self._keys[epoch] = self._unwrap(epoch, create_once(path, wrapped))
        return self._keys[epoch]

    def _unwrap(self, epoch: str, wrapped: bytes) -> AESGCM:
        try:
            return AESGCM(self._wrap.decrypt(wrapped[:NONCE_SIZE], wrapped[NONCE_SIZE:], epoch.encode()))
        except (InvalidTag, ValueError):
            raise ConfigurationError(
                "master_key", f"does not open the epoch key {epoch}: another master key?"
            ) from None

    def _path(self, epoch: str) -> Path:
        return self._folder / f"{epoch}.key"

    def _derive(self, purpose: str) -> bytes:
        return HKDF(SHA256(), KEY_SIZE, salt=None, info=f"briefgeheim/{purpose}".encode()).derive(self._master)


def closes(epoch: str) -> datetime:
    """The moment after which nothing is sealed in this epoch any more."""
    return datetime.strptime(epoch.split("-")[1], _STAMP).replace(tzinfo=UTC)


def case_epoch(reference: str, opened_at: datetime) -> str:
    """The epoch of all that is sealed for one case; shredding it forgets letters and notes, backups included."""
    return f"case-{opened_at.astimezone(UTC):{_STAMP}}-{reference}"


def owner_of_case_epoch(epoch: str) -> str:
    """The reference of the case that an epoch belongs to; "" when it is none of a case."""
    kind, _, rest = epoch.partition("-")
    return rest.partition("-")[2] if kind == "case" else ""


def settled(epoch: str, now: datetime) -> bool:
    """Whether all that was ever sealed in this epoch must have been committed by now."""
    return closes(epoch) + SETTLING <= now


def open_vault(data_dir: Path, master_key: str = "", clock: Clock = utc_now) -> Vault:
    """The vault of a data folder; its master key is made at the first start when none is given.

    `ConfigurationError` when the master key is not the one that the epoch keys were wrapped with: to go on
    with another would leave two halves, each unreadable with the other's key.
    """
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder = data_dir / "keys"
    folder.mkdir(mode=0o700, exist_ok=True)
    master = decode_master(master_key) if master_key else master_file(folder / "master.key")
    vault = Vault(master, folder, clock)
    vault.check()
    return vault
