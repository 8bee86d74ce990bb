"""The SMTP door: takes mail for the role mailboxes and answers 250 only once it is stored."""

from __future__ import annotations

import asyncio

from models.limits import Limits
from worker.intake.contract import Accept, Clock, wall_clock
from worker.mailboxes import Mailboxes
from worker.settings import SmtpSettings


class SmtpIntake:
    """An SMTP listener inside the running event loop."""

    def __init__(
        self, accept: Accept, mailboxes: Mailboxes, settings: SmtpSettings, limits: Limits, clock: Clock = wall_clock
    ) -> None:
        raise NotImplementedError

    @property
    def port(self) -> int:
        """The port listened on (`smtp.port` 0 lets the system choose); known once `listen` returned."""
        raise NotImplementedError

    async def listen(self) -> None:
        """Open the listening socket."""

    async def serve(self, stop: asyncio.Event) -> None:
        """Listen (unless `listen` was called) until `stop` is set, then drain and close."""
