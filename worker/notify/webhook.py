"""Signed webhooks for machines: Standard Webhooks 1.0.0."""

from __future__ import annotations

import base64
import json
from datetime import UTC

from standardwebhooks import Webhook

from models.errors import ConfigurationError
from models.notice import Notice
from worker.clock import Clock, utc_now
from worker.notices.attempt import Attempt
from worker.notices.post import Poster
from worker.notices.targets import Notifier, Site
from worker.settings import NotifySettings

KEY_SIZES = range(24, 65)


class WebhookTarget:
    """One receiver. `secret` is "whsec_" and base64 of 24 to 64 bytes; `place` is the settings' table, for errors."""

    def __init__(self, poster: Poster, secret: str, place: str = "webhook", clock: Clock = utc_now) -> None:
        self._poster = poster
        self._signer = _signer(secret, place)
        self._clock = clock

    async def send(self, notice_id: str, notice: Notice) -> Attempt:
        """Post it once, signed over id, time of this attempt, and body."""
        now = self._clock().astimezone(UTC)  # the library wants it so
        body = json.dumps(notice.payload(), separators=(",", ":"))
        headers = {
            "webhook-id": notice_id,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": self._signer.sign(notice_id, now, body),
        }
        return await self._poster.post(body.encode(), headers)

    @property
    def where(self) -> str:
        """The host."""
        return self._poster.where

    async def reach(self) -> str:
        """Whether the host is there."""
        return await self._poster.reach()

    async def close(self) -> None:
        """Close idle connections."""
        await self._poster.close()


def _signer(secret: str, place: str) -> Webhook:
    prefix, _, encoded = secret.partition("_")
    try:
        key = base64.b64decode(encoded, validate=True)
    except ValueError:
        key = b""
    if prefix != "whsec" or len(key) not in KEY_SIZES:
        raise ConfigurationError(f"{place}.secret", "must be whsec_ and base64 of 24 to 64 bytes")
    return Webhook(key)


def _build(name: str, place: str, target: NotifySettings, site: Site) -> WebhookTarget:
    return WebhookTarget(Poster(place, target), site.secret(name), place)


NOTIFIER = Notifier(
    needs=frozenset({"url"}), takes=frozenset({"secret", "allow_internal", "ca_file", "timeout"}), build=_build
)
