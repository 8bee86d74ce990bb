"""The HTTP door: tickets and social messages as JSON, and a look at what became of them."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from models.limits import Limits
from worker.clock import Clock, utc_now
from worker.intake.contract import Accept
from worker.mailboxes import Mailboxes
from worker.settings import HttpSettings


@dataclass(frozen=True, slots=True)
class MessageStatus:
    """What may be told of a message: states and counts; `redacted` is the opened redacted copy, if any."""

    id: str
    state: str
    language: str = ""
    purposes: tuple[str, ...] = ()
    rights: tuple[str, ...] = ()
    findings: Mapping[str, Mapping[str, int]] = field(default_factory=dict)  # type -> decision -> count
    redacted: bytes | None = field(default=None, repr=False)


class MessageReader(Protocol):
    """Looks a message up by id."""

    async def __call__(self, message_id: str) -> MessageStatus | None:
        """Its status, or None when there is no such message."""


class HttpIntake:
    """A uvicorn server inside the running event loop; leaves signals and logging to its host."""

    def __init__(
        self,
        accept: Accept,
        read: MessageReader,
        token: str,
        mailboxes: Mailboxes,
        settings: HttpSettings,
        limits: Limits,
        clock: Clock = utc_now,
    ) -> None:
        raise NotImplementedError

    @property
    def port(self) -> int:
        """The port listened on (`http.port` 0 lets the system choose); known once `listen` returned."""
        raise NotImplementedError

    async def listen(self) -> None:
        """Open the listening socket."""

    async def serve(self, stop: asyncio.Event) -> None:
        """Listen (unless `listen` was called) until `stop` is set, then finish what runs and close."""
