"""The PROXY header of a load balancer, versions 1 and 2 (haproxy.org, proxy-protocol.txt).

aiosmtpd reads it, but from whoever sends one, and takes the addresses of a LOCAL connection for the client's; and a
peer that leaves in the midst of it ends in a traceback. Here only those who are trusted are heard, and within a time.
"""

from __future__ import annotations

import asyncio
from asyncio import StreamReader
from ipaddress import IPv4Address, IPv6Address

from aiosmtpd.proxy_protocol import PROTO, V2_CMD, ProxyData, get_proxy

from worker.intake.smtp_client import Client


async def proxied(reader: StreamReader, seconds: float) -> Client | None:
    """The client that the header names; None when there is no sound header within the time.

    A balancer that speaks for itself (LOCAL) or does not know (UNKNOWN) gives a client without an address, which is
    nobody's and not trusted.
    """
    try:
        async with asyncio.timeout(seconds):
            header: ProxyData = await get_proxy(reader)
    except (TimeoutError, asyncio.IncompleteReadError, ConnectionError):
        return None
    return _client(header) if header.valid else None


def _client(header: ProxyData) -> Client | None:
    if header.command == V2_CMD.LOCAL or header.protocol == PROTO.UNSPEC:
        return Client()
    if header.protocol != PROTO.STREAM or header.command not in (None, V2_CMD.PROXY):
        return None
    known = isinstance(header.src_addr, IPv4Address | IPv6Address)
    return Client(header.src_addr) if known else Client()
