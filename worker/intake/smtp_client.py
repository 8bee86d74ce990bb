"""Who is at the other end of a connection, and how much of them there is."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from worker.intake.settings import Networks, SmtpSettings

Address = IPv4Address | IPv6Address
_SITE = 64
"""The bits of an IPv6 address that a network hands out; the rest anybody chooses for himself (RFC 6177)."""
_MINUTE = 60.0
_FAILURES_SECONDS = 600.0


@dataclass(frozen=True, slots=True)
class Client:
    """The address that a connection comes from; None when it has none, or when a load balancer does not say.

    `local`: it came by a unix socket, so the file's mode has let it in. `secure`: nobody can listen in between, even
    without TLS.
    """

    address: Address | None = field(default=None, repr=False)
    local: bool = False
    secure: bool = False

    def within(self, networks: Networks) -> bool:
        """Whether it is in one of them; a client whose address is unknown is in none."""
        return self.address is not None and any(self.address in network for network in networks)

    @property
    def key(self) -> Hashable:
        """What it is counted under: an address, or an IPv6 network."""
        if isinstance(self.address, IPv6Address):
            return ip_network((self.address, _SITE), strict=False)
        return self.address


def client_at(peer: object, *, unix: bool = False) -> Client:
    """The client at a socket's other end, as asyncio's `peername` gives it: None when it has left already."""
    if unix:
        return Client(local=True, secure=True)
    if not isinstance(peer, tuple):
        return Client()
    return Client(address := _plain(ip_address(peer[0].partition("%")[0])), secure=address.is_loopback)


def _plain(address: Address) -> Address:
    """IPv4 as itself, also where a socket for both wraps it (RFC 4291 section 2.5.5.2)."""
    return getattr(address, "ipv4_mapped", None) or address


class Window:
    """So many events within a time for each key; the memory is that of the keys of one such time."""

    def __init__(self, limit: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._limit = limit
        self._seconds = seconds
        self._now = clock
        self._ends = 0.0
        self._counts: Counter[Hashable] = Counter()

    def add(self, key: Hashable) -> None:
        """One more."""
        self._turn()
        self._counts[key] += 1

    def full(self, key: Hashable) -> bool:
        """Whether there were as many as there may be."""
        self._turn()
        return self._counts[key] >= self._limit if key in self._counts else self._limit < 1

    def _turn(self) -> None:
        if self._now() >= self._ends:
            self._ends = self._now() + self._seconds
            self._counts.clear()


class Gate:
    """Counts of each client over all connections of a listener. Clients in `trusted` are not counted."""

    def __init__(self, settings: SmtpSettings) -> None:
        self._settings = settings
        self._open: Counter[Hashable] = Counter()
        self._messages = Window(settings.messages_per_minute, _MINUTE)
        self._failures = Window(settings.auth_failures, _FAILURES_SECONDS)

    def trusts(self, client: Client) -> bool:
        """Whether this is a mail server of ours."""
        return client.local or client.within(self._settings.trusted)

    def enter(self, client: Client) -> bool:
        """Count a connection; False when there are too many. Only one that was let in may `leave`."""
        if not self.trusts(client):
            if self._open[client.key] >= self._settings.max_connections_per_address:
                return False
            self._open[client.key] += 1
        return True

    def leave(self, client: Client) -> None:
        """The connection is over."""
        self._open[client.key] -= 1
        if self._open[client.key] <= 0:
            del self._open[client.key]

    def message(self, client: Client) -> bool:
        """Count a message; False when there are too many in this minute."""
        if not self._settings.messages_per_minute or self.trusts(client):
            return True
        full = self._messages.full(client.key)
        self._messages.add(client.key)
        return not full

    def suspect(self, client: Client) -> bool:
        """Whether this client has given too many wrong passwords."""
        return self._failures.full(client.key)

    def failed(self, client: Client) -> None:
        """It has given one more."""
        self._failures.add(client.key)
