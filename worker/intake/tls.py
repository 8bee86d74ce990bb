"""The certificate of the listener: read at start, and again when its files change."""

from __future__ import annotations

import ssl
from pathlib import Path

import structlog

from models.errors import ConfigurationError

_log = structlog.get_logger()

Stamp = tuple[tuple[int, int, int], ...]


class Certificate:
    """A certificate with its key; `ConfigurationError` when they cannot be used at the start."""

    def __init__(self, certificate: Path, key: Path | None = None) -> None:
        self._files = (certificate, key or certificate)
        self._stamp = self._look()
        self._context = self._load()

    def context(self) -> ssl.SSLContext:
        """For a new connection. Files that changed and cannot be used are told of, once; the old ones stay."""
        stamp = self._look()
        if stamp != self._stamp:
            self._stamp = stamp
            try:
                self._context = self._load()
                _log.info("smtp.certificate_read")
            except ConfigurationError as error:
                _log.error("smtp.certificate_unusable", code=error.code)
        return self._context

    def _look(self) -> Stamp:
        return tuple(map(_stamp, self._files))

    def _load(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2  # RFC 8996
        context.options |= ssl.OP_NO_RENEGOTIATION  # of TLS 1.2: the client asks, we do the work
        try:
            context.load_cert_chain(*self._files, password=_no_password)
        except (OSError, ValueError):  # SSLError is an OSError
            raise ConfigurationError(
                "smtp.certificate", "certificate and key cannot be used: missing, unreadable, or not a pair"
            ) from None
        return context


def _stamp(file: Path) -> tuple[int, int, int]:
    """What is another when the file is; a file that is away is another too."""
    try:
        seen = file.stat()
    except OSError:
        return (0, 0, 0)
    return (seen.st_ino, seen.st_mtime_ns, seen.st_size)


def _no_password() -> bytes:
    """A key that is locked is refused; OpenSSL would ask the terminal."""
    return b""
