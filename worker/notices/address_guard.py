"""Which network addresses a webhook may reach: the public internet, nothing of ours (SSRF)."""

from __future__ import annotations

import asyncio
import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address

_UNICAST = IPv6Network("2000::/3")  # all that was ever given out as global unicast
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052; its local-use sibling 64:ff9b:1::/48 is not global


async def resolve(host: str, port: int) -> tuple[Address, ...]:
    """All addresses of a host, each once, in the resolver's order; `OSError` when there are none."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(ip_address(str(entry[4][0]).partition("%")[0]) for entry in found))


def is_public(address: Address) -> bool:
    """Whether the address, and any IPv4 address inside it, belongs to the public internet."""
    return all(
        each.is_global and not each.is_multicast and (each.version == 4 or each in _UNICAST)
        for each in _layers(address)
    )


def _layers(address: Address) -> tuple[Address, ...]:
    """The address that a packet would finally reach: tunnels and mappings carry an IPv4 address in an IPv6 one."""
    if isinstance(address, IPv4Address):
        return (address,)
    if address.ipv4_mapped:
        return (address.ipv4_mapped,)
    if address in _NAT64:
        return (IPv4Address(int(address) & 0xFFFFFFFF),)
    return tuple(filter(None, (address, address.sixtofour, *(address.teredo or ()))))
