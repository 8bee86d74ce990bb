"""A next hop that says what a test wants it to, and keeps every byte that it was given."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

OFFERS = ("8BITMIME", "SMTPUTF8", "SIZE 100000000")


@dataclass
class Peer:
    """`answers` maps the beginning of a command to what is said instead of yes; "" hangs up, "wait" at DATA says
    nothing. `.`: of the message.

    With `lmtp` it answers for each recipient it took, by `<address>` in `answers`.
    """

    lmtp: bool = False
    offers: tuple[str, ...] = OFFERS
    answers: dict[str, str] = field(default_factory=dict)
    tls: ssl.SSLContext | None = None
    commands: list[str] = field(default_factory=list)
    messages: list[bytes] = field(default_factory=list)  # as they travelled, dots and end of data included
    taken: list[tuple[str, ...]] = field(default_factory=list)
    waiting: asyncio.Event = field(default_factory=asyncio.Event)
    port: int = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        try:
            await self._serve(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if not await self._say(writer, self.answers.get("HI", "220 peer.example")):
            return
        recipients: list[str] = []
        while line := (await reader.readline()).decode().rstrip("\r\n"):
            self.commands.append(line)
            word = line.partition(" ")[0]
            if word == "DATA":
                if not await self._data(reader, writer, recipients):
                    return
                continue
            if word == "STARTTLS" and self.tls:
                await self._say(writer, "220 go on")
                await writer.start_tls(self.tls)
                continue
            said = self._answer(line)
            recipients += [line] * (word == "RCPT" and said[:1] == "2")
            if not await self._say(writer, said) or word == "QUIT":
                return

    def _answer(self, line: str) -> str:
        told = [said for begin, said in self.answers.items() if line.startswith(begin)]
        if told:
            return told[-1]
        word = line.partition(" ")[0]
        if word in ("EHLO", "LHLO"):
            if (word == "LHLO") is not self.lmtp:
                return "500 what?"
            lines = ["peer.example", *self.offers, *(["STARTTLS"] if self.tls else [])]
            return "\r\n".join(f"250{'-' if n < len(lines) - 1 else ' '}{one}" for n, one in enumerate(lines))
        return "221 bye" if word == "QUIT" else "250 fine"

    async def _data(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, recipients: list[str]) -> bool:
        start = self.answers.get("DATA", "354 go on")
        if start == "wait":
            self.waiting.set()
            await reader.read()  # until the other side goes
            return False
        if not await self._say(writer, start):
            return False
        if not start.startswith("354"):
            return True
        raw = await reader.readuntil(b"\r\n.\r\n")
        self.messages.append(raw)
        paths = tuple(line.split("<")[1].split(">")[0] for line in recipients)
        key = "<{}>" if self.lmtp else "."
        said = {path: self.answers.get(key.format(path), "250 fine") for path in paths}
        self.taken.append(tuple(path for path, one in said.items() if one[:1] == "2"))
        recipients.clear()
        told = list(said.values()) if self.lmtp else [self.answers.get(".", "250 fine")]
        return all([await self._say(writer, one) for one in told])

    async def _say(self, writer: asyncio.StreamWriter, said: str) -> bool:
        if not said or writer.is_closing():
            writer.transport.abort()
            return False
        writer.write(f"{said}\r\n".encode())
        await writer.drain()
        return True


@asynccontextmanager
async def listening(
    *, socket: Path | None = None, at_once: ssl.SSLContext | None = None, **fields: object
) -> AsyncIterator[Peer]:
    """A peer on a port or a unix socket of its own; `at_once`: TLS from the start."""
    peer = Peer(**fields)  # type: ignore[arg-type]
    if socket:
        server = await asyncio.start_unix_server(peer.serve, socket, limit=2**26)
    else:
        server = await asyncio.start_server(peer.serve, "127.0.0.1", 0, ssl=at_once, limit=2**26)
        peer.port = server.sockets[0].getsockname()[1]
    try:
        yield peer
    finally:
        server.close()
