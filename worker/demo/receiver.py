"""A receiver of webhooks as a customer would write one: it believes nothing that it cannot verify."""

from __future__ import annotations

import json
import threading
from collections import defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

from standardwebhooks import Webhook, WebhookVerificationError

LARGEST_BODY = 20_000  # bytes, by Standard Webhooks 1.0.0


class Receiver:
    """Listens on a free local port while entered; `verified` has the kinds of notices by message id."""

    def __init__(self, secret: str) -> None:
        self.verified: dict[str, set[str]] = defaultdict(set)
        self.refused = 0
        self._webhook = Webhook(secret)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    @property
    def url(self) -> str:
        """Where to send webhooks."""
        return f"http://127.0.0.1:{self._server.server_port}/briefgeheim"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def receive(self, body: bytes, headers: dict[str, str]) -> int:
        """The HTTP status for a webhook: 204 when its signature holds, else 401."""
        try:
            notice: Any = self._webhook.verify(body, headers)
        except (WebhookVerificationError, json.JSONDecodeError):
            self.refused += 1
            return 401
        self.verified[notice["data"]["message"]].add(notice["type"])
        return 204

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        receive = self.receive

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(min(int(self.headers.get("content-length", 0)), LARGEST_BODY))
                self.send_response(receive(body, {name.lower(): value for name, value in self.headers.items()}))
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
                """Say nothing on standard error."""

        return Handler
