"""The guarded client: names, answers, marks; and servers that behave badly, played by a script."""

from __future__ import annotations

import asyncio
import base64
import re
import tomllib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from cost import cost
from pydantic import ValidationError

from models.errors import ConfigurationError, Transient
from tests.stored import MASTER, MovedClock
from worker.imap.account import accounts
from worker.imap.answers import appended, fetched, found_uids, internal_date, moment, search_date, selected
from worker.imap.client import Client
from worker.imap.connect import connected
from worker.imap.mark import canonical, marked, names, place_of
from worker.imap.names import decode_name, encode_name, folder_argument
from worker.imap.settings import ImapSettings, Mode
from worker.imap.sign_in import SignInRefused, Tokens
from worker.mailboxes import Mailboxes
from worker.vault import Vault

NAMES = [
    ("INBOX", "INBOX"),
    ("My Box", "My Box"),
    ("Überprüfung & Co", "&ANw-berpr&APw-fung &- Co"),
    ("日本語", "&ZeVnLIqe-"),
    ("~peter/mail/台北", "~peter/mail/&U,BTFw-"),  # RFC 3501's own example
    ("&", "&-"),
    ("", ""),
    ("😀", "&2D3eAA-"),
]


@pytest.mark.parametrize(("name", "coded"), NAMES)
def test_names_of_folders(name: str, coded: str) -> None:
    """Modified UTF-7, there and back."""
    assert encode_name(name) == coded
    assert decode_name(coded) == name


@pytest.mark.parametrize("coded", ["&", "&&&", "&ZeV-", "a&b", "&!!!-"])
def test_names_that_are_not_well_coded_stay(coded: str) -> None:
    """A server of the old days."""
    assert decode_name(coded)


def test_names_are_quoted() -> None:
    """Quotation marks and backslashes; what would end the line is refused."""
    assert folder_argument('a "b" \\c') == '"a \\"b\\" \\\\c"'
    assert folder_argument("a\r\nA1 LOGOUT") == '"a&AA0ACg-A1 LOGOUT"'


def test_select_is_read() -> None:
    """UIDVALIDITY, UIDNEXT, EXISTS and the flags that last."""
    told = selected([b"3 EXISTS", b"OK [UIDVALIDITY 4294967295] ok", b"OK [UIDNEXT 7] next",
                     b"OK [PERMANENTFLAGS (\\Seen \\*)] limited"])  # fmt: skip
    assert (told.uidvalidity, told.uidnext, told.exists, told.permanent) == (4294967295, 7, 3, ("\\Seen", "\\*"))


def test_a_server_without_lasting_numbers_is_refused() -> None:
    """Nothing could be relied on."""
    with pytest.raises(Transient, match="imap_no_uids"):
        selected([b"3 EXISTS"])


FETCHES = [
    ([b"1 FETCH (UID 5 FLAGS (\\Seen $A) RFC822.SIZE 9 BODY[] {9}", b"a (b) c\r\n", b")"], [(5, 9, b"a (b) c\r\n")]),
    ([b"1 FETCH (BODY[] {2}", b"x)", b" UID 5 RFC822.SIZE 2)"], [(5, 2, b"x)")]),
    ([b"1 FETCH (UID 5)", b"2 FETCH (FLAGS ())", b"* 3 FETCH (UID 7 RFC822.SIZE 1)"], [(5, 0, b""), (7, 1, b"")]),
    ([b"1 FETCH (UID 5 BODY[] {9}", b"2 FETCH (UID 6 ", b")"], [(5, 0, b"2 FETCH (UID 6 ")]),
    ([], []),
]


@pytest.mark.parametrize(("lines", "wanted"), FETCHES)
def test_fetch_is_read(lines: list[bytes], wanted: list[tuple[int, int, bytes]]) -> None:
    """In any order, with literals that look like answers, and among answers to nobody."""
    assert [(one.uid, one.size, one.raw) for one in fetched(lines)] == wanted


def test_labels_of_gmail_are_read() -> None:
    """As they stand, with parentheses in their names."""
    (one,) = fetched([b'1 FETCH (UID 5 X-GM-LABELS ("\\\\Important" "Klant (oud)" plain) FLAGS ())'])
    assert one.labels == '"\\\\Important" "Klant (oud)" plain'


def test_numbers_and_moments() -> None:
    """APPENDUID, SEARCH, INTERNALDATE."""
    assert appended(b"[APPENDUID 1 77] done") == 77
    assert appended(b"done") == 0
    assert found_uids([b"3 1 2", b""]) == (1, 2, 3)
    at = datetime(2026, 3, 5, 8, 4, 5, tzinfo=UTC)
    assert moment(" 5-Mar-2026 09:04:05 +0100") == at
    assert moment(internal_date(at)) == at
    assert search_date(at) == "5-Mar-2026"
    for wrong in ("", "5-Foo-2026 09:04:05 +0100", "99-Mar-2026 09:04:05 +0100", "x" * 40):
        with pytest.raises(Transient):
            moment(wrong)


# marks

PLACE = "a" * 32
RAW = b"Subject: x\nX-Other: y\n\nbody\0\n"


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault(MASTER, tmp_path / "keys", MovedClock())


def test_a_copy_is_known(vault: Vault) -> None:
    """Also when the server gave its lines other ends, or put a field above ours."""
    copy = marked(vault, PLACE, RAW)
    assert place_of(vault, copy) == PLACE
    assert place_of(vault, copy.replace(b"\r\n", b"\n")) == PLACE
    assert names(copy, PLACE)
    assert canonical(copy) == copy


FORGED: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("another place", lambda copy: copy.replace(PLACE.encode(), b"b" * 32)),
    ("another body", lambda copy: copy + b"more"),
    ("another field", lambda copy: b"Received: x\r\n" + copy),
    ("in the body", lambda copy: b"Subject: y\r\n\r\n" + copy),
    ("no field", lambda copy: copy.partition(b"\r\n")[2]),
    ("a thousand fields", lambda copy: copy.split(b"\r\n")[0].replace(b"sig=", b"sig=a")[:-1] + b"\r\n" + copy),
]


@pytest.mark.parametrize(("what", "change"), FORGED, ids=[name for name, _ in FORGED])
def test_what_is_not_our_copy_is_not_known(vault: Vault, what: str, change: Callable[[bytes], bytes]) -> None:
    """Whatever was changed, added or made up."""
    assert place_of(vault, change(marked(vault, PLACE, RAW))) is None


def test_another_installation_is_a_stranger(vault: Vault, tmp_path: Path) -> None:
    """Its key is not ours."""
    other = Vault(bytes(32), tmp_path / "other", MovedClock())
    assert place_of(vault, marked(other, PLACE, RAW)) is None


def test_a_hundred_thousand_marks_cost_little(vault: Vault) -> None:
    """Each try is a pass over the message; only a few are made."""
    line = marked(vault, PLACE, b"").partition(b"\n")[0] + b"\n"
    assert place_of(vault, line * 50_000 + b"\n") is None
    assert cost(lambda: place_of(vault, line * 50_000 + b"\n"), enough=10) < 10


# servers that behave badly

SELECTED = b"* OK [UIDVALIDITY 1] x\r\n* OK [UIDNEXT 1] x\r\nTAG OK done\r\n"
Script = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
CAPABLE = b"* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN IDLE] hello\r\n"


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, **said: bytes) -> None:
    """A server that says OK to everything, and before that what is given for a command."""
    writer.write(said.pop("greeting", CAPABLE))
    while line := await reader.readline():
        tag, name, *rest = line.split()
        word = (rest[0] if name == b"UID" else name).decode().upper()
        if word == "AUTHENTICATE":
            writer.write(b"+ \r\n")
            await reader.readline()
        elif word == "CAPABILITY":
            writer.write(b"* CAPABILITY IMAP4rev1 AUTH=PLAIN IDLE\r\n")
        if word in said:
            writer.write(said[word].replace(b"TAG", tag))
        else:
            writer.write(tag + b" OK done\r\n")


@asynccontextmanager
async def played(script: Script) -> AsyncIterator[int]:
    async def one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await script(reader, writer)
        except (ConnectionError, ValueError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(one, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()


def settings(port: int, **more: Any) -> ImapSettings:
    given = {"host": "127.0.0.1", "port": port, "tls": "none", "username": "anna b", "password": "p", "timeout": 60}
    return ImapSettings(**given | {"transfer_seconds": 60} | more)


@asynccontextmanager
async def client_of(seconds: float = 60, **said: bytes) -> AsyncIterator[Client]:
    """Signed in, with a folder open; the server has so long for each answer."""
    async with played(lambda r, w: answer(r, w, **{"SELECT": SELECTED} | said)) as port:
        made = settings(port, timeout=seconds)
        async with connected(made, Tokens(made), 1000) as client:
            await client.select("INBOX")
            yield client


async def test_thousands_of_lines_in_one_answer() -> None:
    """More than the library's stack can take."""
    lines = b"".join(b"* %d FETCH (UID %d RFC822.SIZE 1)\r\n" % (n, n) for n in range(1, 5001))
    async with client_of(FETCH=lines + b"TAG OK done\r\n") as client:
        assert len(await client.meta(list(range(1, 201)))) == 200
        assert await client.search("ALL") == ()


async def test_a_server_that_falls_silent() -> None:
    """The time-out is ours, and the connection is over: a late answer must not be taken for the next."""
    async with client_of(seconds=2, SEARCH=b"") as client:
        async with asyncio.timeout(60):
            with pytest.raises(Transient, match="imap_timeout"):
                await client.search("ALL")
        with pytest.raises(Transient, match="imap_connection_lost"):
            await client.search("ALL")


async def test_a_server_that_goes_away_in_idle() -> None:
    """Noticed at once, not when IDLE would be renewed."""

    idling = asyncio.Event()

    async def script(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        serving = asyncio.ensure_future(answer(reader, writer, IDLE=b"+ idling\r\n", SELECT=SELECTED))
        await idling.wait()
        await asyncio.sleep(0.1)
        serving.cancel()
        writer.transport.abort()

    async with played(script) as port:
        made = settings(port)
        async with connected(made, Tokens(made), 1000) as client:
            await client.select("INBOX")
            idling.set()
            async with asyncio.timeout(60):
                with pytest.raises(Transient, match="imap_connection_lost"):
                    await client.idle([], 600)


async def test_commands_take_turns() -> None:
    """Twenty callers on one connection."""
    async with client_of(SEARCH=b"* SEARCH 1 2\r\nTAG OK done\r\n") as client:
        assert await asyncio.gather(*(client.search("ALL") for _ in range(20))) == [(1, 2)] * 20


BAD = [
    (b"* BYE full\r\n", "imap_connection_lost"),
    (b"HTTP/1.1 400 Bad Request\r\n", "imap_connection_lost"),
    (b"", "imap_timeout"),
    (b"* OK " + b"x" * 5_000_000, "imap_"),
]


@pytest.mark.parametrize(("greeting", "code"), BAD, ids=["bye", "http", "silence", "endless"])
async def test_what_is_no_greeting(greeting: bytes, code: str) -> None:
    """Told within the time limit."""
    with pytest.raises(Transient, match=code):
        async with client_of(seconds=0.5 if "lost" not in code else 60, greeting=greeting):
            pass


async def test_a_literal_larger_than_allowed() -> None:
    """Memory is ours to guard: the connection ends."""
    async with client_of(FETCH=b"* 1 FETCH (UID 1 BODY[] {9999999999}\r\n") as client:
        with pytest.raises(Transient, match="imap_connection_lost"):
            await client.fetch(1)


async def test_starttls_that_is_spared_us() -> None:
    """PREAUTH in the clear, or no STARTTLS: nothing is sent."""
    for greeting in (b"* PREAUTH [CAPABILITY IMAP4rev1] hi\r\n", CAPABLE):
        async with played(lambda r, w, g=greeting: answer(r, w, greeting=g, STARTTLS=b"TAG NO no\r\n")) as port:
            made = settings(port, tls="starttls")
            with pytest.raises(Transient, match="imap_no_starttls"):
                async with connected(made, Tokens(made), 1000):
                    pass


# tokens

TOKEN = "ya29.made-up"


async def bearer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, wanted: bytes) -> None:
    """A server that takes XOAUTH2: one right token, and JSON to be answered with nothing for a wrong one."""
    writer.write(b"* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2] hi\r\n")
    while line := await reader.readline():
        tag, name, *_ = line.split()
        if name == b"CAPABILITY":
            writer.write(b"* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 IDLE\r\n")
        elif name == b"AUTHENTICATE":
            writer.write(b"+ \r\n")
            if base64.b64decode(await reader.readline()) != wanted:
                writer.write(b"+ eyJzdGF0dXMiOiI0MDAifQ==\r\n")
                assert await reader.readline() == b"\r\n"
                writer.write(tag + b" NO failed\r\n")
                continue
        writer.write(tag + b" OK done\r\n")


async def signed_in(**more: Any) -> bool:
    wanted = f"user=anna b\1auth=Bearer {TOKEN}\1\1".encode()
    async with played(lambda r, w: bearer(r, w, wanted)) as port:
        made = settings(port, password=None, **more)
        async with connected(made, Tokens(made), 1000) as client:
            return "IDLE" in client.capabilities


async def test_xoauth2_with_a_command() -> None:
    """What it prints is the token; what the server can do is asked anew."""
    assert await signed_in(token_command=["echo", TOKEN])


@pytest.mark.parametrize(
    ("command", "kind"),
    [(["echo", "wrong"], SignInRefused), (["false"], Transient), (["/nowhere/x"], Transient), (["true"], Transient)],
)
async def test_xoauth2_without_a_token(command: list[str], kind: type[Transient]) -> None:
    """A wrong token, a command that fails, is not there, or says nothing."""
    with pytest.raises(kind):
        await signed_in(token_command=command)


@pytest.mark.parametrize("refresh", ["r-1", None], ids=["refresh", "client credentials"])
async def test_xoauth2_by_a_token_endpoint(refresh: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """RFC 6749; once, while it holds."""
    asked: list[bytes] = []

    def endpoint(request: httpx.Request) -> httpx.Response:
        asked.append(request.content)
        return httpx.Response(200, json={"access_token": TOKEN, "expires_in": 3600})

    real = httpx.AsyncClient
    monkeypatch.setattr(httpx, "AsyncClient", lambda **kw: real(transport=httpx.MockTransport(endpoint), **kw))
    more = {
        "token_url": "https://login.example/token",
        "client_id": "c",
        "client_secret": "s",
        "refresh_token": refresh,
    }
    assert await signed_in(**more)
    assert (b"grant_type=refresh_token" if refresh else b"grant_type=client_credentials") in asked[0]
    tokens = Tokens(settings(1, password=None, **more))
    assert [await tokens.get(), await tokens.get()] == [TOKEN, TOKEN]
    assert len(asked) == 2


# settings


def test_settings_of_folders() -> None:
    """A name alone has the account's settings; the default changes nothing in a mailbox."""
    made = settings(1, folders=["INBOX", {"name": "Oud", "mode": "replace", "start": 30}], start="all")
    assert [(f.name, f.mode, f.start) for f in made.watched] == [
        ("INBOX", Mode.REPORT, "all"),
        ("Oud", Mode.REPLACE, 30),
    ]


WRONG: list[dict[str, Any]] = [
    {"host": "imap.example.nl"},  # without TLS
    {"password": None},
    {"mode": "copy-to"},
    {"mode": "copy-to", "copy_to": "INBOX"},
    {"folders": ["INBOX", "INBOX"]},
    {"folders": []},
    {"start": "yesterday"},
    {"idle_seconds": 1800},
    {"tsl": "none"},
]


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_settings_that_cannot_be(wrong: dict[str, Any]) -> None:
    """Refused before anything starts; the password is not told."""
    with pytest.raises(ValidationError) as told:
        settings(1, **{"password": "geheim-woord"} | wrong)
    assert "geheim-woord" not in str(told.value)


def test_mail_is_filed_under_a_mailbox_of_ours(vault: Vault) -> None:
    """The one named, the one that the user name is, else the first; another is an error."""
    boxes = Mailboxes(("info@a.example", "help@a.example"))

    def mailbox(**more: str) -> str:
        return accounts({"x": settings(1, **more)}, boxes, None, vault, None)["x"].mailbox  # type: ignore[arg-type]

    assert mailbox() == "info@a.example"
    assert mailbox(username="help@a.example") == "help@a.example"
    assert mailbox(mailbox="help@a.example") == "help@a.example"
    with pytest.raises(ConfigurationError, match=r"imap\.x\.mailbox"):
        mailbox(mailbox="other@b.example")


def test_every_setting_of_an_account_is_documented() -> None:
    """In the table of docs/mailbox.md, and no other."""
    page = (Path(__file__).parent.parent / "docs/mailbox.md").read_text().partition("## Settings of an account")[2]
    rows = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == set(ImapSettings.model_fields)


@pytest.mark.parametrize("block", [0, 1, 2])
def test_the_examples_of_the_page_are_sound(block: int) -> None:
    """Each table that the page shows, with what it leaves to variables."""
    page = (Path(__file__).parent.parent / "docs/mailbox.md").read_text()
    found = re.findall(r"(?m)^    \[imap\.support\]\n((?:    .+\n)+)", page)[block]
    told = tomllib.loads(re.sub(r"(?m)^    ", "", found))
    ImapSettings(**{"host": "imap.example.nl", "username": "x", "password": "x"} | told)
