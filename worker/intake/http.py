"""The HTTP door: tickets and social messages as JSON, and a look at what became of them."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Iterator

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from models.limits import Limits
from worker.clock import Clock, utc_now
from worker.intake.contract import Accept
from worker.intake.http_app import Doors, create_app
from worker.intake.http_guard import Guard
from worker.intake.metrics import Figures
from worker.intake.status import MessageReader
from worker.mailboxes import Mailboxes
from worker.settings import HttpSettings

__all__ = ["HttpIntake", "MessageReader", "create_app"]

BACKLOG = 256
CONNECTIONS = 256
HEAD_SECONDS = 15.0  # for a request line and its header fields


class HttpIntake:
    """A uvicorn server inside the running event loop; leaves signals and logging to its host.

    `token` is what callers must bear; `figures` answers `GET /metrics`.
    """

    def __init__(
        self,
        accept: Accept,
        read: MessageReader,
        token: str,
        mailboxes: Mailboxes,
        settings: HttpSettings,
        limits: Limits,
        clock: Clock = utc_now,
        figures: Figures | None = None,
    ) -> None:
        if not token:
            raise ValueError("an empty token would let everyone in")
        self._settings = settings
        mailbox = settings.mailbox or mailboxes.default
        doors = Doors(accept, read, token, mailboxes, mailbox, clock, figures, limits)
        self._app = Guard(create_app(doors), min(settings.body_size, limits.message_size))
        self._socket: socket.socket | None = None

    @property
    def port(self) -> int:
        """The port listened on (`http.port` 0 lets the system choose); known once `listen` returned."""
        port: int = self._socket.getsockname()[1] if self._socket else self._settings.port
        return port

    async def listen(self) -> None:
        """Open the listening socket; `OSError` when the address is taken or forbidden."""
        host = self._settings.host
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._socket = socket.create_server((host, self._settings.port), family=family, backlog=BACKLOG)

    async def serve(self, stop: asyncio.Event, drain_seconds: int = 10) -> None:
        """Listen (unless `listen` was called) until `stop` is set, then finish what runs and close."""
        if self._socket is None:
            await self.listen()
        server = _Server(self._config(drain_seconds))
        stopper = asyncio.create_task(_stop(server, stop))
        try:
            await server.serve(sockets=[self._socket] if self._socket else None)
        finally:
            stopper.cancel()
            self._socket = None

    def _config(self, drain_seconds: int) -> uvicorn.Config:
        return uvicorn.Config(
            self._app,
            http=_Protocol,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,  # would tell who looked at what
            server_header=False,
            proxy_headers=False,
            limit_concurrency=CONNECTIONS,
            timeout_graceful_shutdown=drain_seconds,
        )


class _Protocol(H11Protocol):
    """Closes a connection on which no request gets complete; uvicorn would wait for ever for the rest of a head."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as uvicorn has it
        super().connection_made(transport)
        self.loop.call_later(HEAD_SECONDS, self._look, self.cycle)

    def _look(self, last: object) -> None:
        """Whether anything was asked since the last look, or is being answered."""
        if self.transport.is_closing():
            return
        if self.cycle is last and (self.cycle is None or self.cycle.response_complete):
            self.transport.close()
        else:
            self.loop.call_later(HEAD_SECONDS, self._look, self.cycle)


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave them to the host process."""
        yield


async def _stop(server: uvicorn.Server, stop: asyncio.Event) -> None:
    await stop.wait()
    server.should_exit = True
