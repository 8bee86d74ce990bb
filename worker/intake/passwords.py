"""Passwords of those who may send: kept as scrypt hashes (RFC 7914), compared in constant time.

As text: scrypt$16384$8$1$SALT$HASH, with the cost n, r, p, and salt and hash in base64.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from models.errors import ConfigurationError

_FORM = "scrypt"
_COST = (1 << 14, 8, 1)  # 16 MiB and some 50 ms
_MEMORY = 64 * 1024 * 1024
_SIZE = 32
LONGEST = 1024
"""Octets of a password; also what keeps a hash cheap."""


@dataclass(frozen=True, slots=True)
class Hash:
    """A password's hash, and how it was made."""

    cost: tuple[int, int, int]
    salt: bytes = field(repr=False)
    digest: bytes = field(repr=False)

    @classmethod
    def of(cls, password: bytes) -> Hash:
        """A new one, with a salt of its own. Takes some 50 ms."""
        salt = secrets.token_bytes(16)
        return cls(_COST, salt, _digest(password, salt, _COST))

    @classmethod
    def read(cls, text: str) -> Hash:
        """What `str` printed; `ConfigurationError` for anything else, or a cost beyond 64 MiB."""
        try:
            form, n, r, p, salt, digest = text.strip().split("$")
            made = cls((int(n), int(r), int(p)), _decoded(salt), _decoded(digest))
            if form == _FORM and _bearable(*made.cost) and made.salt and len(made.digest) == _SIZE:
                return made
        except (ValueError, binascii.Error):
            pass
        raise ConfigurationError("smtp.users", "a password is not as `briefgeheim smtp-password` prints it")

    def fits(self, password: bytes) -> bool:
        """Whether this is the password. Takes some 50 ms, whatever the answer."""
        return len(password) <= LONGEST and hmac.compare_digest(_digest(password, self.salt, self.cost), self.digest)

    def __str__(self) -> str:
        """As it stands in the settings."""
        return "$".join([_FORM, *map(str, self.cost), _encoded(self.salt), _encoded(self.digest)])


class Passwords:
    """Names and hashes, of the settings and of a file with lines NAME:HASH, which is read again when it changed."""

    def __init__(self, users: Mapping[str, str], file: Path | None = None) -> None:
        """`ConfigurationError` for a hash that is none, or a file that cannot be read."""
        self._users = {name: Hash.read(text) for name, text in users.items()}
        self._file = file
        self._read_at = -1
        self._listed: dict[str, Hash] = {}
        self._nobody = Hash(_COST, secrets.token_bytes(16), secrets.token_bytes(_SIZE))
        self._refresh()

    def __len__(self) -> int:
        return len(self._users | self._listed)

    def fits(self, name: str, password: bytes) -> bool:
        """Whether `name` is known and this the password. Blocks some 50 ms, also when there is no such name."""
        self._refresh()
        known = self._users.get(name) or self._listed.get(name)
        return (known or self._nobody).fits(password) and known is not None

    def _refresh(self) -> None:
        if self._file is None:
            return
        try:
            changed = self._file.stat().st_mtime_ns
            if changed != self._read_at:
                self._listed = dict(map(_entry, _lines(self._file)))
                self._read_at = changed
        except (OSError, UnicodeDecodeError):
            raise ConfigurationError("smtp.passwords", "the file of passwords cannot be read") from None


def _lines(file: Path) -> list[str]:
    lines = (line.strip() for line in file.read_text("utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def _entry(line: str) -> tuple[str, Hash]:
    name, _, text = line.rpartition(":")
    if not name:
        raise ConfigurationError("smtp.passwords", "a line of the file is not NAME:HASH")
    return name, Hash.read(text)


def _digest(password: bytes, salt: bytes, cost: tuple[int, int, int]) -> bytes:
    n, r, p = cost
    return hashlib.scrypt(password[:LONGEST], salt=salt, n=n, r=r, p=p, maxmem=_MEMORY + (1 << 20), dklen=_SIZE)


def _bearable(n: int, r: int, p: int) -> bool:
    return n > 1 and not n & (n - 1) and r > 0 and 0 < p <= 16 and 128 * n * r <= _MEMORY


def _encoded(data: bytes) -> str:
    return base64.b64encode(data).decode().rstrip("=")


def _decoded(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
