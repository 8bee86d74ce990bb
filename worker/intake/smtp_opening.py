"""How a connection begins, before the greeting: who is it, is there room, and TLS where it is spoken at once."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import structlog

from worker.intake.proxy import proxied
from worker.intake.smtp_client import client_at
from worker.intake.smtp_replies import NO_HEADER, STRANGER, TOO_MANY

if TYPE_CHECKING:
    from worker.intake.smtp_connection import Connection

_log = structlog.get_logger()


async def opening(session: Connection) -> bool:
    """Whether the conversation may begin. Each step says why not, by its reply, or is content with ""."""
    for step in (_known, _welcome, _admitted):
        if refusal := await step(session):
            _log.warning("smtp.turned_away", code=refusal[:9])
            _turn_away(session, refusal)
            return False
    if session.tls_at_once:
        session.transport.pause_reading()
        early = bytes(session._reader._buffer)  # noqa: SLF001 - what came after a PROXY header is TLS already
        session._reader._buffer.clear()  # noqa: SLF001
        await session.encrypt(early)
    return session.transport is not None


async def _known(session: Connection) -> str:
    """Whoever may speak for others must, at once; nobody else can."""
    family = session.transport.get_extra_info("socket").family
    session.client = client_at(session.session.peer, unix=family == socket.AF_UNIX)
    settings = session.door.settings
    if not session.client.within(settings.proxy):
        return ""
    client = await proxied(session._reader, settings.proxy_seconds)  # noqa: SLF001 - aiosmtpd keeps it there
    if client is None:
        return NO_HEADER
    session.client = client
    return ""


async def _welcome(session: Connection) -> str:
    """Of some listeners only mail servers of ours are clients."""
    return "" if session.serves(session.client) else STRANGER


async def _admitted(session: Connection) -> str:
    """Not too many from one address."""
    if not session.door.gate.enter(session.client):
        return TOO_MANY
    session.admitted = not session.door.gate.trusts(session.client)
    return ""


def _turn_away(session: Connection, reply: str) -> None:
    """In plain words, where they would be understood."""
    if session.tls_at_once:
        session.abort()
    else:
        session.part(reply)
