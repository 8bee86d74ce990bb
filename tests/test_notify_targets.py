"""Chats and mail as real servers get them: the formats byte for byte, and what their answers mean to us."""

from __future__ import annotations

import email
import email.policy
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from certificates import certificate
from receiver import receiver
from stored import MAILBOX, made_policy
from test_letters_relay import peer

from models.finding import EntityType
from models.notice import Notice, NoticeKind
from worker.notices.attempt import Attempt, OpenTarget, Outcome
from worker.notices.mending import MENDING
from worker.notices.targets import Site, build, notifiers
from worker.notices.wording import Told
from worker.notify import slack
from worker.settings import NotifySettings, load_settings

CASE = "AVG-2026-000007"
NOTICE = Notice(
    kind=NoticeKind.CASE_DUE_SOON,
    at=datetime(2026, 3, 5, 12, 0, tzinfo=UTC),
    message="m" + "a" * 32,
    case=CASE,
    rights=("erasure",),
    due=datetime(2026, 4, 7, 21, 59, 59, tzinfo=UTC),
    removed={EntityType.NL_BSN: 2},
)
FACTS = [
    ("Case", CASE),
    ("Rights", "erasure"),
    ("Due", "7 April 2026, 23:59"),
    ("Removed", "2 × BSN"),
    ("Time", "5 March 2026, 13:00"),
]
LINK = f"https://desk.example/cases/{CASE}"
TITLE = "A case is due soon"
THROTTLED = Attempt(Outcome.AGAIN, "http_429", timedelta(seconds=30))
HTTP = sorted(name for name, notifier in notifiers().items() if "url" in notifier.needs)
CHATS = sorted(set(HTTP) - {"webhook"})


@asynccontextmanager
async def target(kind: str, settings: dict[str, Any] | None = None, **more: Any) -> AsyncIterator[OpenTarget]:
    site = Site(load_settings(**(settings or {})), made_policy(), lambda _name: "whsec_" + "A" * 32)
    made = build("desk", NotifySettings(kind=kind, **more), site)
    try:
        yield made
    finally:
        await made.close()


async def attempt(kind: str, url: str, **more: Any) -> Attempt:
    async with target(kind, url=url, **({"allow_internal": True, "timeout": 20.0} | more)) as made:
        return await made.send("msg_1", NOTICE)


async def posted(kind: str, **more: Any) -> Any:
    async with receiver("200 OK", body="ok") as at:
        assert await attempt(kind, f"http://127.0.0.1:{at.port}/services/x", **more) == Attempt(Outcome.SENT)
        [(headers, body)] = at.got
    assert headers["content-type"] == "application/json"
    return json.loads(body)


async def test_slack_gets_blocks_and_a_text_for_the_telephone() -> None:
    """A header, the facts as fields, a link; nothing that Slack would turn into a mention or a preview."""
    told = await posted("slack", language="en", link="https://desk.example")
    fields = [{"type": "mrkdwn", "text": f"*{name}*\n{value}", "verbatim": True} for name, value in FACTS]
    assert told == {
        "text": f"{TITLE}: {CASE}",
        "blocks": [
            {"type": "header", "text": {"type": "plain_text", "text": TITLE, "emoji": False}},
            {"type": "section", "fields": fields},
            {"type": "section", "text": {"type": "mrkdwn", "text": f"<{LINK}|Open>", "verbatim": True}},
        ],
        "unfurl_links": False,
        "unfurl_media": False,
    }


def test_slack_markup_is_escaped_and_fields_are_ten_at_most() -> None:
    """What Slack refuses or takes for markup does not leave."""
    told = slack.body(Told("a<b", "<!channel> & all", tuple((f"n{i}", "<@U1>") for i in range(12)), "", "Open"))
    assert told["text"] == "&lt;!channel&gt; &amp; all"
    assert told["blocks"][0]["text"]["text"] == "a<b"
    assert [field["text"] for field in told["blocks"][1]["fields"]] == [f"*n{i}*\n&lt;@U1&gt;" for i in range(10)]


async def test_teams_gets_a_message_with_one_adaptive_card() -> None:
    """As the Workflows app wants it: type, attachments, content type, card."""
    told = await posted("teams", language="en", link="https://desk.example/")
    [attachment] = told["attachments"]
    assert (told["type"], attachment["contentType"]) == ("message", "application/vnd.microsoft.card.adaptive")
    card = attachment["content"]
    assert (card["type"], card["version"], card["fallbackText"]) == ("AdaptiveCard", "1.4", f"{TITLE}: {CASE}")
    title, facts = card["body"]
    assert (title["type"], title["text"], title["wrap"]) == ("TextBlock", TITLE, True)
    assert facts == {"type": "FactSet", "facts": [{"title": name, "value": value} for name, value in FACTS]}
    assert card["actions"] == [{"type": "Action.OpenUrl", "title": "Open", "url": LINK}]


async def test_mattermost_gets_an_attachment() -> None:
    """With the text that its notifications show."""
    fields = [{"short": True, "title": name, "value": value} for name, value in FACTS]
    assert await posted("mattermost", language="en", link="https://desk.example") == {
        "attachments": [{"fallback": f"{TITLE}: {CASE}", "title": TITLE, "fields": fields, "title_link": LINK}]
    }


@pytest.mark.parametrize("kind", CHATS)
async def test_without_a_link_people_get_the_command(kind: str) -> None:
    """There is no web page to go to, and no empty button either."""
    told = json.dumps(await posted(kind))
    assert f"briefgeheim cases show {CASE}" in told
    assert "actions" not in told and "title_link" not in told and "|Openen>" not in told


@pytest.mark.parametrize(
    ("kind", "answer", "body", "expected"),
    [
        ("slack", "200 OK", "ok", Attempt(Outcome.SENT)),
        ("slack", "404 Not Found", "no_service", Attempt(Outcome.GONE, "no_service")),
        ("slack", "404 Not Found", "no_team\n", Attempt(Outcome.GONE, "no_team")),
        ("slack", "410 Gone", "channel_is_archived", Attempt(Outcome.GONE, "channel_is_archived")),
        ("slack", "410 Gone", "", Attempt(Outcome.GONE, "http_410")),
        ("slack", "404 Not Found", "channel_not_found", Attempt(Outcome.AGAIN, "channel_not_found")),
        ("slack", "403 Forbidden", "action_prohibited", Attempt(Outcome.AGAIN, "action_prohibited")),
        ("slack", "403 Forbidden", "invalid_token", Attempt(Outcome.AGAIN, "invalid_token")),
        ("slack", "400 Bad Request", "invalid_blocks", Attempt(Outcome.REFUSED, "invalid_blocks")),
        ("slack", "404 Not Found", "no_service" + "x" * 100_000, Attempt(Outcome.AGAIN, "http_404")),
        ("slack", "404 Not Found", "<html>Jan Jansen</html>", Attempt(Outcome.AGAIN, "http_404")),
        ("slack", "429 Too Many\r\nRetry-After: 30", "rate_limited", THROTTLED),
        ("teams", "202 Accepted", "", Attempt(Outcome.SENT)),
        ("teams", "401 Unauthorized", "{}", Attempt(Outcome.AGAIN, "http_401")),
        ("teams", "403 Forbidden", "{}", Attempt(Outcome.AGAIN, "http_403")),
        ("teams", "404 Not Found", "no_service", Attempt(Outcome.AGAIN, "http_404")),
        ("teams", "410 Gone", "", Attempt(Outcome.GONE, "http_410")),
        ("teams", "429 Too Many\r\nRetry-After: 30", "", THROTTLED),
        ("mattermost", "200 OK", "ok", Attempt(Outcome.SENT)),
        ("mattermost", "400 Bad Request", '{"id": "x"}', Attempt(Outcome.AGAIN, "http_400")),
        ("mattermost", "302 Found\r\nLocation: http://127.0.0.1:1/", "", Attempt(Outcome.AGAIN, "http_302")),
    ],
)  # fmt: skip
async def test_answers_are_understood(kind: str, answer: str, body: str, expected: Attempt) -> None:
    """Slack names its failures in the body; elsewhere the status counts; nothing else of an answer is kept."""
    async with receiver(answer, body=body) as at:
        assert await attempt(kind, f"http://127.0.0.1:{at.port}/x") == expected
        assert len(at.got) == 1


def test_every_word_of_slack_can_be_mended() -> None:
    """Staff read what to do; what is ours to mend is given up and needs no sentence."""
    assert {word for word, what in slack.WORDS.items() if what is not Outcome.REFUSED} - set(MENDING) == {
        "rollup_error"
    }


@pytest.mark.parametrize("kind", HTTP)
async def test_no_notifier_reaches_an_internal_address(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither by number nor by a public name that leads there; the answer is the same for the look of the doctor."""
    async with receiver() as at:
        monkeypatch.setattr(
            socket, "getaddrinfo", lambda _host, port, *_, **__: [(socket.AF_INET, 1, 6, "", ("127.0.0.1", port))]
        )
        for host in ("127.0.0.1", "hooks.example"):
            url = f"https://{host}:{at.port}/x"
            assert await attempt(kind, url, allow_internal=False) == Attempt(Outcome.AGAIN, "address_refused")
            async with target(kind, url=url) as made:
                assert await made.reach() == "address_refused"
        assert at.got == []


@pytest.mark.parametrize("kind", HTTP)
async def test_every_notifier_checks_certificates(kind: str, tmp_path: Path) -> None:
    """An authority of one's own is believed where it is named, and nowhere else."""
    server, _ = certificate(tmp_path, "localhost")
    async with receiver(tls=server) as at:
        url = f"https://localhost:{at.port}/x"
        assert await attempt(kind, url) == Attempt(Outcome.AGAIN, "unreachable")
        assert await attempt(kind, url, ca_file=tmp_path / "cert.pem") == Attempt(Outcome.SENT)


@pytest.mark.parametrize("kind", HTTP)
async def test_no_notifier_shows_its_key_or_waits_for_ever(kind: str) -> None:
    """The host is told, never path, query or fragment; silence ends with the timeout."""
    async with receiver(wait=60.0) as at:
        url = f"http://127.0.0.1:{at.port}/services/sleutel?sig=sleutel"
        assert await attempt(kind, url, timeout=0.1) == Attempt(Outcome.AGAIN, "timeout")
        async with target(kind, url=url, allow_internal=True) as made:
            assert made.where == f"127.0.0.1:{at.port}"
            assert await made.reach() == ""
    async with target(kind, url="http://127.0.0.1:1/", allow_internal=True) as made:
        assert await made.reach() == "unreachable"


def relay(port: int) -> dict[str, Any]:
    return {"relay": {"host": "127.0.0.1", "port": port, "tls": "none", "timeout": 60.0}}


async def test_staff_get_a_mail_that_nothing_answers() -> None:
    """Null reverse-path, auto-generated, one recipient, plain text, the same Message-ID each time."""
    async with peer() as at, target("email", relay(at.port), to="fg@voorbeeld.example", language="en") as made:
        assert made.where == "fg@voorbeeld.example"
        assert await made.reach() == ""
        assert [await made.send("msg_1", NOTICE) for _ in range(2)] == [Attempt(Outcome.SENT)] * 2
        (path, recipients, raw), (_, _, again) = at.got
    assert (path or "").strip("<>") == "" and recipients == ["fg@voorbeeld.example"]
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    assert mail["Subject"] == f"[briefgeheim] {TITLE}: {CASE}"
    assert mail["From"].addresses[0].addr_spec == MAILBOX
    assert (mail["Auto-Submitted"], mail["X-Auto-Response-Suppress"]) == ("auto-generated", "All")
    assert mail["Message-ID"] == "<msg_1@jixawstudio.nl>"
    assert mail.get_content_type() == "text/plain"
    lines = [f"{name}: {value}" for name, value in FACTS]
    assert mail.get_content().splitlines() == [TITLE, "", *lines, f"Open: briefgeheim cases show {CASE}"]
    assert raw == again


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"RCPT": "550 no such user fg@voorbeeld.example"}, Attempt(Outcome.REFUSED, "relay_550")),
        ({"RCPT": "451 later"}, Attempt(Outcome.AGAIN, "relay_451")),
        ({"DATA": "554 no"}, Attempt(Outcome.REFUSED, "relay_554")),
    ],
)
async def test_what_a_relay_answers(answers: dict[str, str], expected: Attempt) -> None:
    """A refusal is of this notice, not of the target; what the server says is not repeated."""
    async with peer(**answers) as at, target("email", relay(at.port), to="fg@voorbeeld.example") as made:
        assert await made.send("msg_1", NOTICE) == expected


async def test_a_relay_that_is_away_is_tried_again() -> None:
    """And the doctor sees it."""
    async with target("email", relay(1), to="fg@voorbeeld.example") as made:
        assert (await made.send("msg_1", NOTICE)).outcome is Outcome.AGAIN
        assert await made.reach() == "relay_away"


async def test_without_a_relay_mail_stays_here(tmp_path: Path) -> None:
    """In the folder `outgoing`, and the list says so."""
    async with target("email", {"data_dir": tmp_path}, to="fg@voorbeeld.example") as made:
        assert await made.send("msg_1", replace(NOTICE, case="")) == Attempt(Outcome.SENT)
        assert "no relay" in made.where
        assert await made.reach() == ""
    assert len([file for file in (tmp_path / "outgoing").rglob("new/*") if file.is_file()]) == 1
