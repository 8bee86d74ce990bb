"""Signed webhooks, received by a real server and verified by the Standard Webhooks library itself."""

from __future__ import annotations

import contextlib
import json
import socket
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from certificates import certificate
from receiver import receiver
from standardwebhooks import Webhook, WebhookVerificationError

from models.errors import ConfigurationError
from models.finding import EntityType
from models.notice import Notice, NoticeKind
from worker.clock import Clock, utc_now
from worker.notices.address_guard import is_public, resolve
from worker.notices.attempt import Attempt, Outcome
from worker.notices.post import Poster
from worker.notify.webhook import WebhookTarget
from worker.settings import NotifySettings

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
NOTICE = Notice(
    kind=NoticeKind.CASE_OPENED,
    at=datetime(2026, 3, 5, 12, 0, tzinfo=UTC),
    message="m" + "a" * 32,
    case="AVG-2026-000007",
    rights=("erasure",),
    due=datetime(2026, 4, 7, tzinfo=UTC),
    removed={EntityType.NL_BSN: 2},
)
AGAIN = Outcome.AGAIN


def target(url: str, secret: str = SECRET, clock: Clock = utc_now, **settings: Any) -> WebhookTarget:
    told = NotifySettings(**({"kind": "webhook", "url": url, "allow_internal": True, "timeout": 20.0} | settings))
    return WebhookTarget(Poster("webhook", told, clock=clock), secret, clock=clock)


async def attempt(url: str, **more: Any) -> Attempt:
    made = target(url, **more)
    try:
        return await made.send("msg_1", NOTICE)
    finally:
        await made.close()


async def test_the_receiver_can_verify_it() -> None:
    """The library of the standard accepts it and gives back what the notice says; any change is caught."""
    async with receiver() as at:
        assert await attempt(f"http://localhost:{at.port}/hook?x=1") == Attempt(Outcome.SENT)
        [(headers, body)] = at.got
    assert Webhook(SECRET).verify(body, headers) == NOTICE.payload()
    assert headers["webhook-id"] == "msg_1"
    assert headers["host"] == f"localhost:{at.port}"
    assert headers[":path"] == "/hook?x=1"
    assert headers["content-type"] == "application/json"
    assert len(body) < 20_000
    for forged in ({**headers, "webhook-id": "msg_2"}, {**headers, "webhook-timestamp": "1"}):
        with pytest.raises(WebhookVerificationError):
            Webhook(SECRET).verify(body, forged)


async def test_every_attempt_is_signed_anew_under_the_same_id() -> None:
    """The time is that of the attempt (receivers refuse old ones), whatever zone the clock tells it in."""
    moments = [datetime(2026, 3, 5, 12, 0, tzinfo=UTC), datetime(2026, 3, 7, 9, 0, tzinfo=UTC)]
    async with receiver() as at:
        for moment in moments:
            local = moment.astimezone(None)
            await attempt(f"http://127.0.0.1:{at.port}/", clock=lambda local=local: local)
        assert [headers["webhook-timestamp"] for headers, _ in at.got] == [str(int(m.timestamp())) for m in moments]
        for (headers, body), moment in zip(at.got, moments, strict=True):
            assert headers["webhook-id"] == "msg_1"
            assert headers["webhook-signature"] == Webhook(SECRET).sign("msg_1", moment, body.decode())


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("200 OK", Attempt(Outcome.SENT)),
        ("299 Fine", Attempt(Outcome.SENT)),
        ("302 Found\r\nLocation: /elsewhere", Attempt(AGAIN, "http_302")),
        ("308 Moved\r\nLocation: http://127.0.0.1:1/", Attempt(AGAIN, "http_308")),
        ("400 Bad", Attempt(AGAIN, "http_400")),
        ("404 Not Found", Attempt(AGAIN, "http_404")),
        ("410 Gone", Attempt(Outcome.GONE, "http_410")),
        ("429 Slow down\r\nRetry-After: 120", Attempt(AGAIN, "http_429", timedelta(seconds=120))),
        ("503 Busy\r\nRetry-After: Thu, 05 Mar 2026 12:10:00 GMT", Attempt(AGAIN, "http_503", timedelta(minutes=10))),
        ("503 Busy\r\nRetry-After: Thu, 05 Mar 2020 12:10:00 GMT", Attempt(AGAIN, "http_503")),
        ("503 Busy\r\nRetry-After: 99999999999999999999", Attempt(AGAIN, "http_503", timedelta(hours=24))),
        ("503 Busy\r\nRetry-After: soon", Attempt(AGAIN, "http_503")),
        ("503 Busy\r\nRetry-After: -5", Attempt(AGAIN, "http_503")),
        ("502 Bad Gateway", Attempt(AGAIN, "http_502")),
        ("500 Oops\r\nRetry-After: 120", Attempt(AGAIN, "http_500")),
    ],
)
async def test_answers_are_understood(answer: str, expected: Attempt) -> None:
    """2xx is success; redirects are not followed; 410 ends it; Retry-After counts for 429 and 503."""
    async with receiver(answer) as at:
        clock = lambda: datetime(2026, 3, 5, 12, 0, tzinfo=UTC)  # noqa: E731 - a clock that stands
        assert await attempt(f"http://127.0.0.1:{at.port}/hook", clock=clock) == expected
        assert len(at.got) == 1


async def test_a_target_that_fails_us_is_tried_again() -> None:
    """Nobody there, silence, rubbish: a code of ours, no exception."""
    assert await attempt("http://127.0.0.1:1/") == Attempt(AGAIN, "unreachable")
    async with receiver(wait=60.0) as at:
        assert await attempt(f"http://127.0.0.1:{at.port}/", timeout=0.2) == Attempt(AGAIN, "timeout")
    async with receiver() as at:
        at.answer = b"rubbish\r\n\r\n"
        assert await attempt(f"http://127.0.0.1:{at.port}/") == Attempt(AGAIN, "unreachable")


async def test_a_host_that_nobody_knows_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tomorrow it may have an address."""

    def nobody(*_: Any, **__: Any) -> list[Any]:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    assert await attempt("http://no-such-host.invalid/") == Attempt(AGAIN, "unreachable")


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "127.1", "0x7f000001", "2130706433", "10.1.2.3", "169.254.169.254",
             "[::ffff:127.0.0.1]", "0.0.0.0"],
)  # fmt: skip
async def test_internal_hosts_are_refused(host: str) -> None:
    """However the address is written, it is what the name resolves to that counts; nothing is connected."""
    async with receiver() as at:
        result = await attempt(f"https://{host}:{at.port}/", allow_internal=False)
        assert result in (Attempt(AGAIN, "address_refused"), Attempt(AGAIN, "unreachable"))
        assert at.got == []


async def test_the_next_address_is_tried_and_the_name_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A host with two addresses of which one is dead; the DNS is not asked again, so cannot change its mind."""
    asked: list[str] = []

    def answer(host: str, port: int, *_: Any, **__: Any) -> list[Any]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in ("127.0.0.2", "127.0.0.1")]

    async with receiver() as at:
        monkeypatch.setattr(socket, "getaddrinfo", answer)
        assert await attempt(f"http://hooks.example:{at.port}/") == Attempt(Outcome.SENT)
        assert asked == ["hooks.example"]
        assert at.got[0][0]["host"] == f"hooks.example:{at.port}"
        refused = await attempt(f"https://hooks.example:{at.port}/", allow_internal=False)
        assert refused == Attempt(AGAIN, "address_refused")
        assert len(at.got) == 1


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("172.32.0.1", True),
        ("2001:4860:4860::8888", True),
        ("::ffff:8.8.8.8", True),
        ("64:ff9b::808:808", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("255.255.255.255", False),
        ("224.0.0.1", False),
        ("192.0.2.1", False),
        ("240.0.0.1", False),
        ("::1", False),
        ("::", False),
        ("fe80::1", False),
        ("fec0::1", False),
        ("fd12::1", False),
        ("ff02::1", False),
        ("ff0e::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("::7f00:1", False),
        ("2002:7f00:1::", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b:1::1", False),
        ("2001:db8::1", False),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:
    """The internet, not our network, also where an IPv6 address carries an IPv4 one."""
    assert is_public(ip_address(address)) is public


async def test_names_are_resolved_once_each() -> None:
    """Literals in any notation come out as the address they mean."""
    assert await resolve("127.1", 80) == (ip_address("127.0.0.1"),)


@pytest.mark.parametrize(
    ("url", "allow_internal", "fine"),
    [
        ("https://hooks.example/x", False, True),
        ("http://hooks.example/x", False, False),
        ("http://127.0.0.1:9/x", True, True),
        ("ftp://hooks.example/x", True, False),
        ("https:///x", True, False),
        ("https://user:geheim@hooks.example/", False, False),
        ("hooks.example", False, False),
        ("https://[::1", False, False),
    ],
)
async def test_wrong_urls_are_told_at_start(url: str, allow_internal: bool, fine: bool) -> None:
    """A wrong setting names itself, not its value."""
    with contextlib.nullcontext() if fine else pytest.raises(ConfigurationError) as caught:
        target(url, allow_internal=allow_internal)
    assert fine or "geheim" not in str(caught.value)


@pytest.mark.parametrize(
    "secret", ["", "whsec_", "whsec_c2hvcnQ=", "geheim", "whsec_!!!", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"]
)
def test_wrong_secrets_are_told_at_start(secret: str) -> None:
    """24 to 64 bytes of base64 with their prefix; the value is not shown."""
    with pytest.raises(ConfigurationError) as caught:
        target("https://hooks.example/", secret)
    assert not secret or secret.removeprefix("whsec_") == "" or secret not in str(caught.value)


@pytest.mark.parametrize(("name", "expected"), [("localhost", "sent"), ("elders.example", "again")])
async def test_the_certificate_is_checked_against_the_name(tmp_path: Path, name: str, expected: str) -> None:
    """We connect to the address that was checked, and still want the host's own certificate."""
    server, _ = certificate(tmp_path, name)
    async with receiver(tls=server) as at:
        result = await attempt(f"https://localhost:{at.port}/", ca_file=tmp_path / "cert.pem")
        assert result.outcome == expected
        assert len(at.got) == (expected == "sent")


def test_a_notice_tells_no_more_than_kinds() -> None:
    """The wire form of a notice: ids, kinds, counts and dates."""
    assert json.loads(json.dumps(NOTICE.payload())) == {
        "type": "case.opened",
        "timestamp": "2026-03-05T12:00:00Z",
        "data": {
            "message": "m" + "a" * 32,
            "path": "/cases/AVG-2026-000007",
            "case": "AVG-2026-000007",
            "rights": ["erasure"],
            "lane": "ordinary",
            "due": "2026-04-07T00:00:00Z",
            "removed": {"NL_BSN": 2},
        },
    }
