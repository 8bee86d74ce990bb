"""TLS on a connection that is open: for STARTTLS, and at once on a port of its own."""

from __future__ import annotations

import asyncio
import ssl
from typing import Any

FAREWELL_SECONDS = 5.0


async def secured(session: Any, context: ssl.SSLContext, seconds: float, early: bytes = b"") -> asyncio.Transport:
    """Put TLS between `session`, a StreamReaderProtocol, and its transport; returns the transport that encrypts.

    aiosmtpd 1.4.6 does so by private parts of asyncio that are gone. `early` is what came after a PROXY header and
    is the beginning of the handshake. Raises `OSError` (`ssl.SSLError` too) when there is none within `seconds`.
    """
    loop, plain = session.loop, session.transport
    starting = loop.create_task(
        loop.start_tls(
            plain,
            session,
            context,
            server_side=True,
            ssl_handshake_timeout=seconds,
            ssl_shutdown_timeout=FAREWELL_SECONDS,
        )
    )
    if early:
        await asyncio.sleep(0)  # start_tls has taken our place now, and made its own beginning due
        loop.call_soon(_feed, plain.get_protocol(), early)
    transport: asyncio.Transport | None = await starting
    if transport is None or transport.is_closing():  # an abort during the handshake ends the wait as if all were well
        raise ConnectionAbortedError
    # The reader pauses its transport, the writer writes to it: neither is told by start_tls.
    session._reader._transport = session._writer._transport = session._transport = transport  # noqa: SLF001
    session._over_ssl = True  # noqa: SLF001 - TLS has no half-closed connections
    return transport


def _feed(protocol: Any, data: bytes) -> None:
    """Give a buffered protocol bytes as the event loop does."""
    while data:
        room = protocol.get_buffer(len(data))
        size = min(len(room), len(data))
        room[:size] = data[:size]
        protocol.buffer_updated(size)
        data = data[size:]
