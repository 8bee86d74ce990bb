"""A listener for mail on real sockets, with a store that only remembers."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from models.limits import Limits
from models.message import Envelope
from worker.intake.settings import LmtpSettings, SmtpSettings
from worker.intake.smtp import SmtpIntake
from worker.mailboxes import Mailboxes

BOXES = Mailboxes(["info@jixawstudio.nl", "support@jixawstudio.nl"])
NOON = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)
RESET = b"<reset>"
MAIL = b"From: a@voorbeeld.example\r\nSubject: hallo\r\n\r\nDag\r\n"


@dataclass
class Stored:
    id: str
    duplicate: bool = False


@dataclass
class FakeAccept:
    """Ten lines that keep what they get; not before they are told to, or never, when asked so."""

    fault: BaseException | None = None
    faulty: tuple[str, ...] = ()  # only for these mailboxes; empty: for all
    kept: list[tuple[Envelope, bytes]] = field(default_factory=list)
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    goes_on: asyncio.Event | None = None  # waited for before anything is kept

    async def __call__(self, envelope: Envelope, raw: bytes) -> Stored:
        self.begun.set()
        if self.goes_on:
            await self.goes_on.wait()
        if self.fault and (not self.faulty or envelope.mailbox in self.faulty):
            raise self.fault
        self.kept.append((envelope, raw))
        return Stored(f"m{len(self.kept)}")


@dataclass
class House:
    """A running listener, its fake store, and the way to stop it."""

    intake: SmtpIntake
    accept: FakeAccept
    stop: asyncio.Event
    task: asyncio.Task[None]

    async def talk(self, *steps: bytes, half_close: bool = False) -> bytes:
        """Send everything at once, then read until the peer closes.

        A peer that closes before it has read everything resets the connection, and what it said may be lost with it:
        `RESET` stands at the end then.
        """
        reader, writer = await asyncio.open_connection("127.0.0.1", self.intake.port)
        writer.write(b"".join(steps))
        if half_close:
            writer.write_eof()
        try:
            async with asyncio.timeout(60):
                return await all_of(reader)
        finally:
            writer.close()

    async def until(self, so: Callable[[], bool]) -> None:
        """Wait for it, for as long as a slow machine may need."""
        async with asyncio.timeout(60):
            while not so():  # noqa: ASYNC110 - nobody tells when it is
                await asyncio.sleep(0.01)

    async def send(self, raw: bytes = MAIL, to: str = "info@jixawstudio.nl", sender: str = "a@b.example") -> bytes:
        return await self.talk(dialogue(raw, to, sender), b"QUIT\r\n")


async def all_of(reader: asyncio.StreamReader) -> bytes:
    got = bytearray()
    try:
        while chunk := await reader.read(65536):
            got += chunk
    except ConnectionError:
        got += RESET
    return bytes(got)


def dialogue(raw: bytes, to: str = "info@jixawstudio.nl", sender: str = "a@b.example") -> bytes:
    """Raw is sent as it stands: dot-stuffing is the caller's."""
    return f"EHLO t.example\r\nMAIL FROM:<{sender}>\r\nRCPT TO:<{to}>\r\nDATA\r\n".encode() + raw + b".\r\n"


SETTINGS = SmtpSettings(port=0, hostname="mx.test", idle_seconds=60.0, data_seconds=60.0)


@contextlib.asynccontextmanager
async def house(
    accept: FakeAccept | None = None,
    settings: SmtpSettings = SETTINGS,
    limits: Limits | None = None,
    lmtp: LmtpSettings | None = None,
    drain: float = 30.0,
) -> AsyncIterator[House]:
    """`drain`: seconds that a stop waits for what is being stored."""
    accept = accept or FakeAccept()
    intake = SmtpIntake(accept, BOXES, settings, limits or Limits(), clock=lambda: NOON, lmtp=lmtp)
    await intake.listen()
    stop = asyncio.Event()
    task = asyncio.create_task(intake.serve(stop, drain_seconds=drain))
    try:
        yield House(intake, accept, stop, task)
    finally:
        stop.set()
        await asyncio.wait_for(task, 60)


def replace_settings(**changes: object) -> SmtpSettings:
    return SETTINGS.model_copy(update=changes)
