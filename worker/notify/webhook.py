"""Notices as signed webhooks: Standard Webhooks 1.0.0, https only, never to an internal address."""

from __future__ import annotations

import asyncio
import base64
import json
import ssl
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from importlib.metadata import version

import httpx
from standardwebhooks import Webhook

from models.errors import ConfigurationError
from models.notice import Notice
from worker.clock import Clock, utc_now
from worker.notify.address_guard import Address, is_public, resolve
from worker.notify.attempt import Attempt, Outcome
from worker.settings import WebhookSettings

ADDRESSES = 3  # of one host that are tried in one attempt
LONGEST_WAIT = timedelta(hours=24)  # a target may ask for more; it will not get it
KEY_SIZES = range(24, 65)
GONE = 410
THROTTLED = frozenset({429, 503})


class WebhookTarget:
    """One URL. `secret` is "whsec_" and base64 of 24 to 64 bytes; `tls` replaces the usual authorities."""

    def __init__(
        self, settings: WebhookSettings, secret: str, clock: Clock = utc_now, tls: ssl.SSLContext | None = None
    ) -> None:
        self._url = _checked(settings.url, settings.allow_internal)
        self._signer = _signer(secret)
        self._settings = settings
        self._clock = clock
        # No proxy and no .netrc from the environment: who is spoken to is decided here.
        self._client = httpx.AsyncClient(
            timeout=settings.timeout,
            follow_redirects=False,
            trust_env=False,
            verify=tls or ssl.create_default_context(),
        )

    async def close(self) -> None:
        """Close idle connections."""
        await self._client.aclose()

    async def send(self, notice_id: str, notice: Notice) -> Attempt:
        """Post the notice once. Redirects are failures, 410 ends the target, all else is worth another try."""
        now = self._clock()
        body = json.dumps(notice.payload(), separators=(",", ":"))
        try:
            async with asyncio.timeout(2 * self._settings.timeout):  # a target that drips must not hold us
                addresses = await self._addresses()
                if not addresses:
                    return Attempt(Outcome.AGAIN, "address_refused")
                answer = await self._post(addresses, body.encode(), self._headers(notice_id, body, now))
        except (TimeoutError, httpx.TimeoutException):
            return Attempt(Outcome.AGAIN, "timeout")
        except (httpx.HTTPError, OSError):
            return Attempt(Outcome.AGAIN, "unreachable")
        return _judge(answer, now)

    async def _addresses(self) -> tuple[Address, ...]:
        """Where the host lives now: looked up once and used as found, so that DNS cannot change its mind."""
        found = await resolve(self._url.host, self._port)
        return found if self._settings.allow_internal else tuple(filter(is_public, found))

    async def _post(self, addresses: tuple[Address, ...], body: bytes, headers: dict[str, str]) -> httpx.Response:
        """To the first address that lets us connect."""
        *others, last = addresses[:ADDRESSES]
        for address in others:
            try:
                return await self._post_to(address, body, headers)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
        return await self._post_to(last, body, headers)

    async def _post_to(self, address: Address, body: bytes, headers: dict[str, str]) -> httpx.Response:
        """By address, with the certificate checked against the host's name; the answer's body is not read."""
        request = self._client.build_request(
            "POST",
            self._url.copy_with(host=str(address)),
            content=body,
            headers={"Host": self._url.netloc.decode("ascii"), **headers},
            extensions={"sni_hostname": self._url.raw_host.decode("ascii")},
        )
        answer = await self._client.send(request, stream=True)
        await answer.aclose()
        return answer

    def _headers(self, notice_id: str, body: str, now: datetime) -> dict[str, str]:
        """Signed over id, time of this attempt, and body; the library wants the time in UTC."""
        now = now.astimezone(UTC)
        return {
            "Content-Type": "application/json",
            "User-Agent": f"briefgeheim/{version('briefgeheim')}",
            "webhook-id": notice_id,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": self._signer.sign(notice_id, now, body),
        }

    @property
    def _port(self) -> int:
        return self._url.port or (443 if self._url.scheme == "https" else 80)


def _authorities() -> ssl.SSLContext:
    """Those that httpx carries, for a system without any, and the system's, for a company's own."""
    context = httpx.create_ssl_context(trust_env=False)
    context.load_default_certs()
    return context


def _judge(answer: httpx.Response, now: datetime) -> Attempt:
    if answer.is_success:
        return Attempt(Outcome.SENT)
    code = f"http_{answer.status_code}"
    if answer.status_code == GONE:
        return Attempt(Outcome.GONE, code)
    after = _retry_after(answer.headers.get("retry-after", ""), now) if answer.status_code in THROTTLED else timedelta()
    return Attempt(Outcome.AGAIN, code, after)


def _retry_after(value: str, now: datetime) -> timedelta:
    """RFC 9110 section 10.2.3: seconds or a date; nothing when it is neither."""
    if value.isascii() and value.isdigit():
        return min(timedelta(seconds=int(value[:9])), LONGEST_WAIT)
    try:
        until = parsedate_to_datetime(value)
    except ValueError:
        return timedelta()
    wait = until.replace(tzinfo=until.tzinfo or UTC) - now
    return min(max(wait, timedelta()), LONGEST_WAIT)


def _checked(url: str, allow_internal: bool) -> httpx.URL:
    try:
        parsed = httpx.URL(url)
        known = parsed.scheme in ("https", "http") and bool(parsed.host) and not parsed.userinfo
    except (httpx.InvalidURL, ValueError):
        known = False
    if not known:
        raise ConfigurationError("webhook.url", "must be https://host/path, without a user name")
    if parsed.scheme != "https" and not allow_internal:
        raise ConfigurationError("webhook.url", "must begin with https:// (webhook.allow_internal permits http)")
    return parsed


def _signer(secret: str) -> Webhook:
    prefix, _, encoded = secret.partition("_")
    try:
        key = base64.b64decode(encoded, validate=True)
    except ValueError:
        key = b""
    if prefix != "whsec" or len(key) not in KEY_SIZES:
        raise ConfigurationError("webhook.secret", "must be whsec_ and base64 of 24 to 64 bytes")
    return Webhook(key)
