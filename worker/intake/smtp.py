"""The doors for mail, SMTP and LMTP: they answer 250 only once a message is stored."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from models.errors import ConfigurationError
from models.limits import Limits
from worker.clock import Clock, utc_now
from worker.intake.contract import Accept
from worker.intake.lmtp import LmtpSession
from worker.intake.settings import LmtpSettings, SmtpSettings
from worker.intake.smtp_connection import Connection
from worker.intake.smtp_door import Door
from worker.intake.smtp_reception import Reception
from worker.intake.smtp_replies import BUSY, CLOSING
from worker.intake.smtp_session import SmtpSession
from worker.mailboxes import Mailboxes


class SmtpIntake:
    """The listeners, inside the running event loop. They share their limits."""

    def __init__(
        self,
        accept: Accept,
        mailboxes: Mailboxes,
        settings: SmtpSettings,
        limits: Limits,
        clock: Clock = utc_now,
        lmtp: LmtpSettings | None = None,
    ) -> None:
        """`ConfigurationError` when certificate or passwords cannot be read."""
        self._settings = settings
        self._lmtp = lmtp or LmtpSettings()
        self._door = Door.opened(settings, limits.message_size)
        self._reception = Reception(accept, mailboxes, settings, clock)
        self._sessions: set[Connection] = set()
        self._servers: dict[str, asyncio.Server] = {}
        self._inode = 0

    @property
    def port(self) -> int:
        """The port listened on (`smtp.port` 0 lets the system choose); known once `listen` returned."""
        return self.ports.get("smtp.port", self._settings.port)

    @property
    def ports(self) -> dict[str, int]:
        """The ports listened on, by the names of their settings."""
        at = {name: server.sockets[0].getsockname() for name, server in self._servers.items()}
        return {name: place[1] for name, place in at.items() if isinstance(place, tuple)}

    @property
    def connections(self) -> int:
        """Connections open now."""
        return len(self._sessions)

    async def listen(self) -> None:
        """Open the listening sockets; `OSError` when the address of SMTP is taken or forbidden, else
        `ConfigurationError` names the setting.
        """
        for name in ("mail.log", "mail.debug"):  # tell addresses at INFO, message lines at DEBUG
            logging.getLogger(name).setLevel(logging.CRITICAL)
        smtp, lmtp = self._settings, self._lmtp
        await self._open("smtp.port", smtp.host, smtp.port, SmtpSession)
        try:
            await self._open_others(smtp, lmtp)
        except ConfigurationError:
            self._close()
            raise

    async def _open_others(self, smtp: SmtpSettings, lmtp: LmtpSettings) -> None:
        if smtp.tls_port is not None:
            with _told("smtp.tls_port"):
                await self._open("smtp.tls_port", smtp.host, smtp.tls_port, SmtpSession, tls_at_once=True)
        if lmtp.port is not None:
            with _told("lmtp.port"):
                await self._open("lmtp.port", lmtp.host, lmtp.port, LmtpSession)
        if lmtp.socket is not None:
            with _told("lmtp.socket"):
                await self._open_socket(lmtp.socket, int(lmtp.mode, 8))

    async def serve(self, stop: asyncio.Event, drain_seconds: float = 25.0) -> None:
        """Listen (unless `listen` was called) until `stop` is set, then drain and close.

        Draining: no new connections, 421 to everyone, and `drain_seconds` for messages being taken in.
        """
        if not self._servers:
            await self.listen()
        try:
            await stop.wait()
        finally:
            await self._drain(drain_seconds)

    async def _open(
        self, name: str, host: str, port: int, kind: type[Connection], *, tls_at_once: bool = False
    ) -> None:
        def greet() -> asyncio.Protocol:
            return self._greet(kind, tls_at_once=tls_at_once)

        self._servers[name] = await asyncio.get_running_loop().create_server(greet, host, port)

    async def _open_socket(self, path: Path, mode: int) -> None:
        """Whoever may write to the socket is let in, so it has its mode before anybody can."""
        _clear(path)
        before = os.umask(0o777 & ~mode)
        try:
            greet = lambda: self._greet(LmtpSession)  # noqa: E731 - the loop asks for one for each connection
            self._servers["lmtp.socket"] = await asyncio.get_running_loop().create_unix_server(greet, path)
            self._inode = _inode(path)  # another process may put its own there
        finally:
            os.umask(before)

    def _greet(self, kind: type[Connection], *, tls_at_once: bool = False) -> asyncio.Protocol:
        if len(self._sessions) >= self._settings.max_connections:
            return Turnaway(b"" if tls_at_once else f"{BUSY}\r\n".encode())
        session = kind(self._reception, self._door, self._sessions.discard, tls_at_once=tls_at_once)
        self._sessions.add(session)
        return session

    async def _drain(self, seconds: float) -> None:
        self._close()
        for session in tuple(self._sessions):
            session.part(CLOSING)
        if busy := {session.running for session in self._sessions if session.running} | self._reception.storing:
            await asyncio.wait(busy, timeout=seconds)
        for session in tuple(self._sessions):
            session.abort()

    def _close(self) -> None:
        for server in self._servers.values():
            server.close()
        if "lmtp.socket" in self._servers and self._lmtp.socket:
            _clear(self._lmtp.socket, self._inode)
        self._servers = {}


class Turnaway(asyncio.Protocol):
    """Answers a connection beyond the limit, without the cost of a session."""

    def __init__(self, reply: bytes) -> None:
        self._reply = reply

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Tell and close."""
        assert isinstance(transport, asyncio.WriteTransport)
        transport.write(self._reply)
        transport.close()


@contextlib.contextmanager
def _told(setting: str) -> Iterator[None]:
    """Name the setting when its address is taken, missing or forbidden."""
    try:
        yield
    except OSError as error:
        raise ConfigurationError(setting, f"cannot listen there ({error.strerror})") from None


def _inode(path: Path) -> int:
    return path.lstat().st_ino


def _clear(path: Path, inode: int | None = None) -> None:
    """Remove a socket: this one, or whichever an earlier process left; anything else of this name stays."""
    with contextlib.suppress(FileNotFoundError):
        seen = path.lstat()
        if stat.S_ISSOCK(seen.st_mode) and inode in (None, seen.st_ino):
            path.unlink()
