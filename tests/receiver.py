"""An HTTP server of a dozen lines for tests of notices: keeps what it gets, answers what it is told to."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Receiver:
    """`got` has headers (and ":path") and body of each request."""

    answer: bytes = b"HTTP/1.1 204 No Content\r\n\r\n"
    wait: float = 0.0
    port: int = 0
    got: list[tuple[dict[str, str], bytes]] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:] if line)}
            body = await reader.readexactly(int(headers.get("content-length", 0)))
            self.got.append(({**headers, ":path": head[0].split()[1]}, body))
            await asyncio.sleep(self.wait)
            writer.write(self.answer)
            await writer.drain()
        writer.close()


@contextlib.asynccontextmanager
async def receiver(
    answer: str = "204 No Content", tls: ssl.SSLContext | None = None, body: str = "", **more: Any
) -> AsyncIterator[Receiver]:
    head = f"HTTP/1.1 {answer}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    it = Receiver((head + body).encode(), **more)
    server = await asyncio.start_server(it.serve, "127.0.0.1", 0, ssl=tls)
    it.port = server.sockets[0].getsockname()[1]
    try:
        yield it
    finally:
        server.close()
