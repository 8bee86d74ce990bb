"""Stands before the HTTP application: limits on what is sent and for how long, and no word of an exception."""

from __future__ import annotations

import asyncio

import structlog
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PATIENCE = 8  # times the limit

_log = structlog.get_logger()


class _RefusedError(Exception):
    def __init__(self, status: int, detail: str) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail


class _GoneError(Exception):
    """The peer left before it had sent everything."""


class Guard:
    """ASGI middleware: reads the body first, at most `body_size` bytes within `body_seconds`, then lets it in."""

    def __init__(self, app: ASGIApp, body_size: int, body_seconds: float = 30.0) -> None:
        self._app = app
        self._body_size = body_size
        self._body_seconds = body_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            return
        try:
            body = await self._body(receive)
        except _GoneError:
            return
        except _RefusedError as refused:
            headers = {"connection": "close"}  # the rest of the body is not read
            await JSONResponse({"detail": refused.detail}, refused.status, headers)(scope, receive, send)
            return
        try:
            await self._app(scope, _replay(body, receive), send)
        except Exception as error:  # noqa: BLE001 - Starlette has answered 500, and passes it on for uvicorn to print
            _log.error("http.failed", exc_info=error)

    async def _body(self, receive: Receive) -> bytes:
        """The whole body. A peer that sends too much is read a while longer, so that it hears the answer."""
        body, size, more = bytearray(), 0, True
        try:
            async with asyncio.timeout(self._body_seconds):
                while more and size <= self._body_size * PATIENCE:
                    message = await receive()
                    if message["type"] == "http.disconnect":
                        raise _GoneError
                    size += len(message.get("body", b""))
                    body += message.get("body", b"") if size <= self._body_size else b""
                    more = message.get("more_body", False)
        except TimeoutError:
            raise _RefusedError(
                408, f"body_seconds: a request must have come within {self._body_seconds:g} s"
            ) from None
        if size > self._body_size:
            raise _RefusedError(413, f"body_size: a request may have {self._body_size:,} bytes at most")
        return bytes(body)


def _replay(body: bytes, receive: Receive) -> Receive:
    """The body in one piece, then whatever the server says (that the peer left)."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replayed() -> Message:
        return waiting.pop() if waiting else await receive()

    return replayed
