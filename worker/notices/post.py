"""One HTTP POST to a place of the user's choice: https only, never to an internal address, no redirects.

The host is looked up once and the address that was checked is the one connected to, so that a name server cannot
change its mind in between (SSRF by DNS rebinding).
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from importlib.metadata import version

import httpx

from models.errors import ConfigurationError
from worker.clock import Clock, utc_now
from worker.notices.address_guard import Address, is_public, resolve
from worker.notices.attempt import Attempt, Outcome
from worker.settings import NotifySettings

ADDRESSES = 3  # of one host that are tried in one attempt
LONGEST_WAIT = timedelta(hours=24)  # a target may ask for more; it will not get it
LONGEST_WORD = 64  # characters of an answer that are looked at
GONE = 410
THROTTLED = frozenset({429, 503})

Words = Mapping[str, Outcome]
"""What a target may say in the body of a failure, and what it means; anything else is judged by its status."""


class Poster:
    """Posts to one URL. `place` is the settings' table, for errors; `tls` replaces the usual authorities."""

    def __init__(
        self, place: str, settings: NotifySettings, words: Words | None = None, clock: Clock = utc_now,
        tls: ssl.SSLContext | None = None,
    ) -> None:  # fmt: skip
        """`ConfigurationError` for an address that is not one, or a `ca_file` that cannot be read."""
        url = settings.url.get_secret_value() if settings.url else ""
        self._url = _checked(url, place, allow_internal=settings.allow_internal)
        self._settings = settings
        self._words = words or {}
        self._clock = clock
        # No proxy and no .netrc from the environment: who is spoken to is decided here.
        self._client = httpx.AsyncClient(
            timeout=settings.timeout,
            follow_redirects=False,
            trust_env=False,
            verify=tls or _authorities(settings, place),
        )

    @property
    def where(self) -> str:
        """The host, with a port that is not the usual one; path and query stay secret."""
        return self._url.netloc.decode("ascii")

    async def close(self) -> None:
        """Close idle connections."""
        await self._client.aclose()

    async def reach(self) -> str:
        """Connect and hang up; "" or what is wrong."""
        try:
            async with asyncio.timeout(self._settings.timeout):
                for address in await self._addresses():
                    _, writer = await asyncio.open_connection(str(address), self._port)
                    writer.close()
                    return ""
        except TimeoutError:
            return "timeout"
        except OSError:
            return "unreachable"
        return "address_refused"

    async def post(self, body: bytes, headers: Mapping[str, str]) -> Attempt:
        """Once. Redirects are failures, 410 ends the target, all else that fails is worth another try."""
        try:
            async with asyncio.timeout(2 * self._settings.timeout):  # a target that drips must not hold us
                addresses = await self._addresses()
                if not addresses:
                    return Attempt(Outcome.AGAIN, "address_refused")
                answer, word = await self._post(addresses, body, headers)
        except (TimeoutError, httpx.TimeoutException):
            return Attempt(Outcome.AGAIN, "timeout")
        except (httpx.HTTPError, OSError):
            return Attempt(Outcome.AGAIN, "unreachable")
        if word in self._words:
            return Attempt(self._words[word], word)
        return _judge(answer, self._clock())

    async def _addresses(self) -> tuple[Address, ...]:
        """Where the host lives now, without what may not be spoken to."""
        found = await resolve(self._url.host, self._port)
        return found if self._settings.allow_internal else tuple(filter(is_public, found))

    async def _post(
        self, addresses: tuple[Address, ...], body: bytes, headers: Mapping[str, str]
    ) -> tuple[httpx.Response, str]:
        """To the first address that lets us connect."""
        *others, last = addresses[:ADDRESSES]
        for address in others:
            try:
                return await self._post_to(address, body, headers)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
        return await self._post_to(last, body, headers)

    async def _post_to(self, address: Address, body: bytes, headers: Mapping[str, str]) -> tuple[httpx.Response, str]:
        """By address, with the certificate checked against the host's name; the answer, and its word if we know it."""
        ours = {"Host": self.where, "Content-Type": "application/json", "Accept-Encoding": "identity",
                "User-Agent": f"briefgeheim/{version('briefgeheim')}"}  # fmt: skip
        request = self._client.build_request(
            "POST",
            self._url.copy_with(host=str(address)),
            content=body,
            headers=ours | dict(headers),
            extensions={"sni_hostname": self._url.raw_host.decode("ascii")},
        )
        answer = await self._client.send(request, stream=True)
        try:
            return answer, "" if answer.is_success else await self._word(answer)
        finally:
            await answer.aclose()

    async def _word(self, answer: httpx.Response) -> str:
        """The body as one of the words we know, else ""; no more than its beginning is read."""
        if not self._words:
            return ""
        beginning = await anext(answer.aiter_raw(LONGEST_WORD), b"")
        said = beginning.decode("ascii", errors="replace").strip()
        return said if said in self._words else ""

    @property
    def _port(self) -> int:
        return self._url.port or (443 if self._url.scheme == "https" else 80)


def _authorities(settings: NotifySettings, place: str) -> ssl.SSLContext:
    """Those that httpx carries, for a system without any; the system's; and a company's own."""
    context = httpx.create_ssl_context(trust_env=False)
    context.load_default_certs()
    if settings.ca_file:
        try:
            context.load_verify_locations(settings.ca_file)
        except (OSError, ssl.SSLError):
            raise ConfigurationError(f"{place}.ca_file", f"{settings.ca_file} is no file of certificates") from None
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


def _checked(url: str, place: str, *, allow_internal: bool) -> httpx.URL:
    try:
        parsed = httpx.URL(url)
        known = parsed.scheme in ("https", "http") and bool(parsed.host) and not parsed.userinfo
    except (httpx.InvalidURL, ValueError):
        known = False
    if not known:
        raise ConfigurationError(f"{place}.url", "must be https://host/path, without a user name")
    if parsed.scheme != "https" and not allow_internal:
        raise ConfigurationError(f"{place}.url", f"must begin with https:// ({place}.allow_internal permits http)")
    return parsed
