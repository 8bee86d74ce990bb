"""Tickets and social messages over HTTP: what is taken in, what is refused, what may be seen."""

from __future__ import annotations

import asyncio
import contextlib
import email
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.policy import default
from pathlib import Path
from typing import Any

import httpx
import pytest
from stored import RAW, MovedClock, envelope, found, opened, verdict

from models.errors import Bug, Rejected, Transient
from models.finding import EntityType
from models.limits import Limits
from models.message import Channel, Envelope
from worker.accept import Accept
from worker.intake.http import HttpIntake
from worker.intake.http_guard import Guard
from worker.intake.status import MessageStatus, StoredMessages, redacted_text
from worker.intake.ticket import Ticket, compose
from worker.mailboxes import Mailboxes
from worker.settings import HttpSettings
from worker.store.records import Counts

NOON = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)
BOXES = Mailboxes(["info@jixawstudio.nl", "support@jixawstudio.nl"])
TOKEN = "t0ken"
BEARER = {"Authorization": f"Bearer {TOKEN}"}
TICKET: dict[str, Any] = {
    "channel": "ticket",
    "external_id": "T-2026/17",
    "author": {"name": "Noor Voorbeeld", "address": "noor@voorbeeld.example"},
    "subject": "Vraag",
    "text": "Dag,\n\nwaar blijft de factuur?\n",
}
CLOSING = (httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError)
SECRET = "BSN 111222333"


@dataclass
class Stored:
    id: str
    duplicate: bool


@dataclass
class FakeAccept:
    """Keeps by channel and external id, as the store does."""

    fault: BaseException | None = None
    kept: dict[tuple[str, str], tuple[Envelope, bytes]] = field(default_factory=dict)

    async def __call__(self, envelope: Envelope, raw: bytes) -> Stored:
        if self.fault:
            raise self.fault
        key = (envelope.channel, envelope.external_id)
        duplicate = key in self.kept
        self.kept.setdefault(key, (envelope, raw))
        return Stored(f"m{list(self.kept).index(key)}", duplicate)


STATUS = MessageStatus(
    id="m0", state="delivered", channel="ticket", received_at=NOON, language="nl", purposes=("billing",),
    rights=("access",), case="AVG-2026-000001", text="[naam] vraagt",
    findings=({"type": "NL_BSN", "decision": "redact", "count": 2},),  # type: ignore[arg-type] # pydantic makes it one
)  # fmt: skip


async def read(message_id: str) -> MessageStatus | None:
    return STATUS if message_id == "m0" else None


async def figures() -> Counts:
    return Counts({"delivered": 3, "quarantined": 1}, {"open": 2}, 1, 4, 5, NOON)


@dataclass
class House:
    client: httpx.AsyncClient
    accept: FakeAccept
    intake: HttpIntake
    stop: asyncio.Event

    async def post(self, body: Any = TICKET, **more: Any) -> httpx.Response:
        return await self.client.post("/messages", json=body, headers=BEARER, **more)


@contextlib.asynccontextmanager
async def house(fault: BaseException | None = None, reader: Any = read) -> AsyncIterator[House]:
    accept = FakeAccept(fault)
    settings = HttpSettings(port=0, body_size=20_000)
    intake = HttpIntake(accept, reader, TOKEN, BOXES, settings, Limits(), lambda: NOON, figures)
    await intake.listen()
    stop = asyncio.Event()
    task = asyncio.create_task(intake.serve(stop))
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{intake.port}", timeout=60) as client:
        yield House(client, accept, intake, stop)
    stop.set()
    await asyncio.wait_for(task, 30)


async def test_a_ticket_is_stored_as_a_message() -> None:
    """202 with the id; the store gets the envelope and a readable RFC 5322 message."""
    async with house() as at:
        answer = await at.post()
        assert (answer.status_code, answer.json()) == (202, {"id": "m0", "state": "received", "duplicate": False})
        [(envelope, raw)] = at.accept.kept.values()
    assert envelope == Envelope(
        Channel.TICKET, "info@jixawstudio.nl", NOON, "noor@voorbeeld.example", ("info@jixawstudio.nl",), "T-2026/17"
    )
    message = email.message_from_bytes(raw, policy=default)
    assert message["From"] == "Noor Voorbeeld <noor@voorbeeld.example>"
    assert message["To"] == "info@jixawstudio.nl"
    assert message["Subject"] == "Vraag"
    assert message["X-Briefgeheim-Channel"] == "ticket"
    assert message.get_content().replace("\r\n", "\n") == TICKET["text"]
    assert raw.count(b"\n") == raw.count(b"\r\n")


async def test_the_same_external_id_is_one_message() -> None:
    """Per channel: a ticket and a social message may share an id."""
    async with house() as at:
        assert (await at.post()).json()["duplicate"] is False
        assert (await at.post({**TICKET, "text": "anders"})).json() == {
            "id": "m0", "state": "received", "duplicate": True}  # fmt: skip
        assert (await at.post({**TICKET, "channel": "social"})).json()["id"] == "m1"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"Authorization": "Bearer wrong"}, 401),
        ({"Authorization": "Bearer"}, 401),
        ({"Authorization": f"Basic {TOKEN}"}, 401),
        ({"Authorization": "Bearer t0ken\xe9".encode("latin-1")}, 401),
        (BEARER, 202),
    ],
)
async def test_only_the_bearer_of_the_token_gets_in(headers: Any, status: int) -> None:
    """Everything about messages asks for it; 401 says how."""
    async with house() as at:
        answer = await at.client.post("/messages", json=TICKET, headers=headers)
        assert answer.status_code == status
        for path in ("/messages/m0", "/metrics"):
            assert (await at.client.get(path, headers=headers)).status_code == (401 if status == 401 else 200)
        assert ("bearer" in answer.headers.get("www-authenticate", "").lower()) is (status == 401)


@pytest.mark.parametrize(
    ("change", "where", "what"),
    [
        ({"channel": SECRET}, "channel", "literal_error"),
        ({"channel": "email"}, "channel", "literal_error"),
        ({"external_id": ""}, "external_id", "string_too_short"),
        ({"author": {}}, "author", "value_error"),
        ({"author": {"address": SECRET}}, "author.address", "string_pattern_mismatch"),
        ({"author": {"address": "a@b.example>\r\nBcc: x@y.example"}}, "author.address", "string_pattern_mismatch"),
        ({"author": {"name": SECRET * 100}}, "author.name", "string_too_long"),
        ({"text": ""}, "body", "value_error"),
        ({"text": {"x": SECRET}}, "text", "string_type"),
        ({SECRET: 1}, "?", "extra_forbidden"),
        ({"author": {"name": "x", SECRET: 1}}, "author.?", "extra_forbidden"),
        ({"received_at": "2026-03-05T12:00:00"}, "received_at", "timezone_aware"),
        ({"received_at": "1970-01-01T00:00:00Z"}, "received_at", "greater_than_equal"),
        ({"received_at": SECRET}, "received_at", "datetime_from_date_parsing"),
        ({"mailbox": "piet@jixawstudio.nl"}, "mailbox", "not_a_role_mailbox"),
    ],
)
async def test_a_wrong_field_is_named_and_not_echoed(change: dict[str, Any], where: str, what: str) -> None:
    """422 with the place and the kind of fault; neither value nor unknown field name comes back."""
    async with house() as at:
        answer = await at.post({**TICKET, **change})
        assert answer.status_code == 422
        why = {(fault["where"], fault["what"]): fault["why"] for fault in answer.json()["detail"]}
        assert why[where, what]
        assert "111222333" not in answer.text
        assert not at.accept.kept


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 422),
        (b"{", 422),
        (b'"BSN 111222333', 422),
        (b"[" * 15_000, 400),
        (b'{"text": "\\ud800"}', 422),
        (b"\xff\xfe", 422),
        (b"x" * 20_001, 413),
    ],
)
async def test_a_body_that_is_no_ticket_is_refused(body: bytes, status: int) -> None:
    """Broken, nested without end, not text, too big: a plain answer, nothing stored, the server lives."""
    async with house() as at:
        answer = await at.client.post("/messages", content=body, headers={**BEARER, "Content-Type": "application/json"})
        assert answer.status_code == status
        assert "111222333" not in answer.text
        assert (await at.post()).status_code == 202


async def test_a_chunked_body_is_limited_too() -> None:
    """Without a Content-Length to look at, the bytes are counted as they come."""

    async def endless() -> AsyncIterator[bytes]:
        for _ in range(100):
            yield b" " * 1000

    async with house() as at:
        assert (await at.client.post("/messages", content=endless(), headers=BEARER)).status_code == 413
        answer = await at.client.post("/messages", content=b" " * 20_001, headers=BEARER)
        assert answer.json() == {"detail": "body_size: a request may have 20,000 bytes at most"}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"channel": SECRET}, "write 'ticket', 'social' or 'webform'"),
        ({"author": {"name": SECRET * 100}}, "write at most 500 characters"),
        ({"received_at": "1970-01-01T00:00:00Z"}, "write nothing before 2018-05-25T00:00:00Z"),
        ({"author": {}}, "name, address or handle is needed"),
    ],
)
async def test_a_wrong_field_says_what_is_asked_for(change: dict[str, Any], why: str) -> None:
    """With the numbers of the model."""
    async with house() as at:
        assert why in [fault["why"] for fault in (await at.post({**TICKET, **change})).json()["detail"]]


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        (Transient("store_unavailable", SECRET), 503),
        (TimeoutError(SECRET), 503),
        (Rejected("message_size", SECRET), 413),
        (Rejected("nesting", SECRET), 422),
        (Bug("store", SECRET), 500),
        (RuntimeError(SECRET), 500),
        (UnicodeEncodeError("ascii", SECRET, 0, 1, "x"), 500),
    ],
)
async def test_a_failing_store_is_told_without_its_words(
    fault: Exception, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    """503 with Retry-After when it may heal; no text of an exception, neither out nor in the log."""
    async with house(fault) as at:
        answer = await at.post()
        assert answer.status_code == status
        assert ("retry-after" in answer.headers) is (status == 503)
        assert "111222333" not in answer.text + caplog.text


async def test_what_may_be_seen_of_a_message() -> None:
    """State, kinds, counts, the redacted text; unknown and odd ids are 404."""
    async with house() as at:
        answer = await at.client.get("/messages/m0", headers=BEARER)
        assert MessageStatus.model_validate_json(answer.content) == STATUS
        for wrong in ("m1", "..%2f..", "%00", "m0%20or%201", "x" * 65):
            assert (await at.client.get(f"/messages/{wrong}", headers=BEARER)).status_code == 404


async def test_operators_pages() -> None:
    """Health, counts and a description that loads nothing from elsewhere."""
    async with house() as at:
        assert (await at.client.get("/healthz")).json() == {"status": "ok"}
        counts = (await at.client.get("/metrics", headers=BEARER)).text
        assert 'briefgeheim_messages{state="delivered"} 3.0' in counts
        assert "briefgeheim_notices_dead 5.0" in counts
        page = (await at.client.get("/docs")).text
        assert "POST /messages" in page
        assert "//" not in page.replace("application//", "")
        assert "/messages/{message_id}" in (await at.client.get("/openapi.json")).json()["paths"]


async def test_legal_receipt_is_never_in_the_future() -> None:
    """A channel that took the message in earlier may say so; a clock ahead of ours is not believed."""
    async with house() as at:
        for number, (told, kept) in enumerate(
            [
                ("2026-03-01T10:00:00+01:00", datetime(2026, 3, 1, 9, 0, tzinfo=UTC)),
                ("2027-01-01T00:00:00Z", NOON),
                (None, NOON),
            ]
        ):
            await at.post({**TICKET, "external_id": str(number), "received_at": told})
            assert at.accept.kept["ticket", str(number)][0].received_at == kept


async def test_a_stop_finishes_what_runs() -> None:
    """The request being served gets its answer, then the port is closed."""

    begun, goes_on = asyncio.Event(), asyncio.Event()

    async def slow(message_id: str) -> MessageStatus | None:
        begun.set()
        await goes_on.wait()
        return STATUS

    async with house(reader=slow) as at:
        running = asyncio.create_task(at.client.get("/messages/m0", headers=BEARER))
        await begun.wait()
        at.stop.set()
        goes_on.set()
        assert (await running).status_code == 200
        with pytest.raises(httpx.ConnectError):
            async with asyncio.timeout(30):
                while True:
                    with contextlib.suppress(*CLOSING):
                        await at.client.get("/healthz")


def composed(**change: Any) -> Any:
    raw = compose(Ticket.model_validate({**TICKET, **change}), "info@jixawstudio.nl")
    return email.message_from_bytes(raw, policy=default)


@pytest.mark.parametrize(
    ("arrives", "answered"),
    [
        ([{"type": "http.request", "body": b"{", "more_body": True}, "silence"], [408]),
        ([{"type": "http.request", "body": b"{", "more_body": True}, {"type": "http.disconnect"}], []),
        ([{"type": "http.request", "body": b"x" * 9, "more_body": True}] * 20, [413]),
        ([{"type": "http.request", "body": b"x" * 9}], [413]),
        ([{"type": "http.request", "body": b"x" * 8}], ["app"]),
    ],
)
async def test_a_body_must_come_whole_and_in_time(arrives: list[Any], answered: list[Any]) -> None:
    """Too slow, broken off, too big: the application never sees it."""
    told: list[Any] = []

    async def app(_scope: Any, _receive: Any, _send: Any) -> None:
        told.append("app")

    async def receive() -> Any:
        message = arrives.pop(0)
        return await asyncio.sleep(60) if message == "silence" else message

    async def send(message: Any) -> None:
        told.extend([message["status"]] if "status" in message else [])

    await Guard(app, body_size=8, body_seconds=0.1)({"type": "http", "headers": []}, receive, send)
    assert told == answered


@pytest.mark.parametrize(
    "sent", [b"", b"GET /healthz HTTP/1.1\r\nX: ", b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /h"]
)
async def test_a_request_that_never_ends_is_cut_off(sent: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Silence and half a head hold no connection for ever; what was asked in full was answered."""
    monkeypatch.setattr("worker.intake.http.HEAD_SECONDS", 0.2)
    async with house() as at:
        reader, writer = await asyncio.open_connection("127.0.0.1", at.intake.port)
        writer.write(sent)
        said = await asyncio.wait_for(reader.read(-1), 30)
        assert (b'{"status":"ok"}' in said) is (b"\r\n\r\n" in sent)
        writer.close()


async def test_from_the_door_to_the_store_and_back(tmp_path: Path) -> None:
    """With the real store: taken in, examined and delivered, then its redacted text is shown; forgotten, it is not."""
    clock = MovedClock()

    async def wake(message_id: str) -> None:
        pass

    async with opened(tmp_path, clock) as (store, vault):
        reader = StoredMessages(store, Limits())
        accepted = await Accept(store, vault, wake)(envelope(), RAW)
        waiting = await reader(accepted.id)
        assert waiting is not None
        assert (waiting.state, waiting.text) == ("received", None)
        claim = await store.messages.claim(accepted.id)
        assert claim is not None
        found_two = (found(EntityType.NL_BSN), found(EntityType.NL_BSN, start=20))
        await store.record(claim, verdict("access", findings=found_two))
        assert (await reader(accepted.id)).text is None  # type: ignore[union-attr]
        await store.messages.mark_delivered(claim)
        async with house(reader=reader) as at:
            shown = (await at.client.get(f"/messages/{accepted.id}", headers=BEARER)).json()
        assert shown["text"].strip() == "mijn bsn is [BSN verwijderd]"
        assert shown["rights"] == ["access"]
        assert shown["findings"] == [{"type": "NL_BSN", "decision": "redact", "count": 2}]
        assert shown["case"].startswith("AVG-2026-")
        assert await reader("m" + "b" * 32) is None


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"Subject: x\r\n\r\ndag\r\n", "dag"),
        (b"Content-Type: text/html\r\n\r\n<p>dag <b>[naam]</b></p>", "dag [naam]"),
        (b"Subject: x\r\n\r\n", ""),
        (b"", None),
    ],
)
def test_the_redacted_text_is_what_a_reader_sees(raw: bytes, text: str | None) -> None:
    """Plain text, else HTML as text; None when there is nothing that can be read."""
    found = redacted_text(raw, Limits())
    assert (found.strip() if found is not None else None) == text


@pytest.mark.parametrize(
    ("author", "name", "address"),
    [
        ({"name": "Noor"}, "Noor", "noreply@social.invalid"),
        ({"handle": "noor_v"}, "@noor_v", "noreply@social.invalid"),
        ({"handle": "@noor_v", "name": "Noor"}, "Noor (@noor_v)", "noreply@social.invalid"),
        ({"address": "noor@voorbeeld.example"}, "", "noor@voorbeeld.example"),
        ({"name": "Noor\r\nBcc: x@y.example"}, "Noor Bcc: x@y.example", "noreply@social.invalid"),
        ({"name": 'N. "Noor" <V>, x'}, 'N. "Noor" <V>, x', "noreply@social.invalid"),
        ({"name": "Zoë"}, "Zoë", "noreply@social.invalid"),
        ({"name": "(" * 400}, "(" * 400, "noreply@social.invalid"),
        ({"name": "x <evil@y.example>, " * 20 + "x"}, "x <evil@y.example>, " * 20 + "x", "noreply@social.invalid"),
        ({"name": "=?utf-8?q?x?= <a@b.c>"}, "=?utf-8?q?x?= <a@b.c>", "noreply@social.invalid"),
    ],
)
def test_authors_become_senders(author: dict[str, str], name: str, address: str) -> None:
    """Whatever was given, in one address that starts no other header; no part of a name is an address."""
    message = composed(channel="social", author=author)
    [mailbox] = message["From"].addresses
    # the standard library reads a blank between two encoded words that RFC 2047 section 6.2 takes away
    assert mailbox.display_name.replace(" ", "") == name.replace(" ", "")
    assert mailbox.addr_spec == address
    assert message["Bcc"] is None


def test_an_address_beyond_ascii_is_kept() -> None:
    """RFC 6532: UTF-8 in the header."""
    raw = compose(Ticket.model_validate({**TICKET, "author": {"address": "zoë@müller.example"}}), "info@jixawstudio.nl")
    assert "From: <zoë@müller.example>\r\n".encode() in raw


@pytest.mark.parametrize(
    ("text", "html", "kinds"),
    [
        ("dag\n", "", ["text/plain"]),
        ("", "<p>dag</p>\n", ["text/html"]),
        ("dag\n", "<p>dag</p>\n", ["text/plain", "text/html"]),
        ("één " * 2000 + "\n", "", ["text/plain"]),
        ("a\n.\n..\nFrom x\n\n", "", ["text/plain"]),
    ],
)
def test_bodies_come_through(text: str, html: str, kinds: list[str]) -> None:
    """Text, HTML or both, long lines and lone dots included; the same ticket gives the same bytes."""
    message = composed(text=text, html=html)
    parts = [part for part in message.walk() if not part.is_multipart()]
    assert [part.get_content_type() for part in parts] == kinds
    assert [part.get_content().replace("\r\n", "\n") for part in parts] == list(filter(None, [text, html]))
    assert composed(text=text, html=html).as_bytes() == message.as_bytes()


def test_threads_are_kept() -> None:
    """In-Reply-To is the Message-ID of the message answered; the channel's own id is not shown."""
    first, answer = composed(external_id="1"), composed(external_id="2", in_reply_to="1")
    assert answer["In-Reply-To"] == first["Message-ID"]
    assert first["Message-ID"] != composed(external_id="1", channel="social")["Message-ID"]
    assert "T-2026/17" not in composed()["Message-ID"]
