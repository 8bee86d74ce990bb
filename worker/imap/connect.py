"""A connection from nothing to signed in: TCP with keepalive, TLS with certificates checked, greeting, sign-in."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from models.errors import ConfigurationError, Transient
from worker.imap.client import Client
from worker.imap.settings import ImapSettings
from worker.imap.sign_in import Tokens, sign_in
from worker.imap.wire import Wire

_KEEPALIVE = {"TCP_KEEPIDLE": 60, "TCP_KEEPINTVL": 20, "TCP_KEEPCNT": 4}
"""A peer that went away without a word is noticed within two and a half minutes (seconds, seconds, probes)."""


@asynccontextmanager
async def connected(settings: ImapSettings, tokens: Tokens, literal_limit: int) -> AsyncIterator[Client]:
    """A signed-in client, closed at the end. `literal_limit`: bytes of the largest message taken in.

    `Transient("imap_unreachable" | "imap_certificate" | ...)`; `SignInRefused`.
    """
    client = await connect(settings, tokens, literal_limit)
    try:
        yield client
    finally:
        await client.close()


async def connect(settings: ImapSettings, tokens: Tokens, literal_limit: int) -> Client:
    """The same; whoever asked closes it."""
    wire = Wire(literal_limit)
    context = _context(settings)
    try:
        async with asyncio.timeout(settings.timeout):
            await asyncio.get_running_loop().create_connection(
                lambda: wire, settings.host, settings.port, ssl=context if settings.tls == "tls" else None
            )
        _keep_alive(wire.transport.get_extra_info("socket"))
        await wire.within(settings.timeout, wire.greeting())
        if settings.tls == "starttls":
            await wire.within(settings.timeout, wire.start_tls(context, settings.host))
        if wire.state != "AUTH":
            await wire.within(settings.timeout + 60.0, sign_in(wire, settings, tokens))
        return Client(wire, settings)
    except BaseException as error:  # noqa: BLE001 - a cancelled task must not leave a connection either
        wire.abort()
        raise _told(error) from None


def _told(error: BaseException) -> BaseException:
    """What went wrong, in our words; never the server's."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return Transient("imap_certificate")
    if isinstance(error, ssl.SSLError):
        return Transient("imap_tls")
    if isinstance(error, (OSError, TimeoutError)):
        return Transient("imap_unreachable")
    return error


def _context(settings: ImapSettings) -> ssl.SSLContext:
    try:
        context = ssl.create_default_context(cafile=str(settings.ca_file) if settings.ca_file else None)
    except OSError:
        raise ConfigurationError("imap.ca_file", "cannot be read") from None
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _keep_alive(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in _KEEPALIVE.items():
        if hasattr(socket, name):  # Linux and macOS differ
            connection.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)
