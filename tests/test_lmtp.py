"""LMTP (RFC 2033) on a port and on a unix socket: a reply for every recipient, and an honest one."""

# ruff: noqa: ASYNC240 - a test looks at its files while nobody waits
from __future__ import annotations

import asyncio
import contextlib
import smtplib
import stat
import tempfile
from collections.abc import AsyncIterator, Iterator
from ipaddress import ip_network
from pathlib import Path

import pytest
from certificates import certificate
from doors import MAIL, FakeAccept, House, house, replace_settings

from models.errors import ConfigurationError, Rejected, Transient
from models.limits import Limits
from worker.intake.passwords import Hash
from worker.intake.settings import LmtpSettings, SmtpSettings

INFO, SUPPORT = "info@jixawstudio.nl", "support@jixawstudio.nl"


@pytest.fixture
def socket() -> Iterator[Path]:
    """Short enough for a socket (108 octets)."""
    with tempfile.TemporaryDirectory(prefix="bg-lmtp-") as folder:
        yield Path(folder) / "lmtp.sock"


@contextlib.asynccontextmanager
async def on_socket(path: Path, **options: object) -> AsyncIterator[House]:
    async with house(lmtp=LmtpSettings(socket=path), **options) as at:  # type: ignore[arg-type]
        yield at


async def talk(path: Path, *steps: bytes) -> list[str]:
    """All that the listener says to what is sent at once."""
    reader, writer = await asyncio.open_unix_connection(path)
    writer.write(b"".join(steps) + b"QUIT\r\n")
    async with asyncio.timeout(60):
        said = await reader.read()
    writer.close()
    return said.decode().splitlines()


def dialogue(*recipients: str, raw: bytes = MAIL) -> bytes:
    to = "".join(f"RCPT TO:<{recipient}>\r\n" for recipient in recipients)
    return f"LHLO x.example\r\nMAIL FROM:<a@b.example>\r\n{to}DATA\r\n".encode() + raw + b".\r\n"


def after_data(said: list[str]) -> list[str]:
    return said[next(i for i, line in enumerate(said) if line.startswith("354")) + 1 : -1]


async def test_every_recipient_has_a_reply_in_order(socket: Path) -> None:
    """Refused recipients have none; two of one mailbox share a message, another mailbox has its own."""
    async with on_socket(socket) as at:
        said = await talk(socket, dialogue(SUPPORT, "guess@jixawstudio.nl", "info+a@jixawstudio.nl", INFO, SUPPORT))
        assert [line[:9] for line in after_data(said)] == ["250 2.0.0"] * 4
        first, second, third, last = after_data(said)
        assert first == last != second == third
        kept = [(envelope.mailbox, envelope.recipients) for envelope, _ in at.accept.kept]
        assert kept == [(SUPPORT, (SUPPORT, SUPPORT)), (INFO, ("info+a@jixawstudio.nl", INFO))]


@pytest.mark.parametrize(
    ("fault", "reply"),
    [(Transient("disk_full"), "451 4.3.0"), (RuntimeError("x"), "451 4.3.0"), (Rejected("nesting"), "554 5.6.0")],
)
async def test_one_may_be_stored_and_another_not(socket: Path, fault: Exception, reply: str) -> None:
    """The peer hears of each what became of it, and tries again for the one alone."""
    async with on_socket(socket, accept=FakeAccept(fault, faulty=(INFO,))) as at:
        told = after_data(await talk(socket, dialogue(INFO, SUPPORT, INFO)))
        assert [line[:9] for line in told] == [reply, "250 2.0.0", reply]
        assert [envelope.mailbox for envelope, _ in at.accept.kept] == [SUPPORT]


async def test_faults_of_the_message_are_told_to_each(socket: Path) -> None:
    """A message that is too big, a line too long, too many hops, a store that hangs."""
    hops, hangs = b"Received: from a by b\r\n" * 60 + MAIL, FakeAccept(goes_on=asyncio.Event())
    for options, raw, reply in (
        ({"limits": Limits(message_size=1000)}, b"x" * 900 + b"\r\n" + b"y" * 200 + b"\r\n", "552 5.3.4"),
        ({"settings": replace_settings(line_length=100)}, b"x" * 101 + b"\r\n", "554 5.6.0"),
        ({}, hops, "554 5.4.6"),
        ({"accept": hangs, "settings": replace_settings(data_seconds=1.5), "drain": 0.1}, MAIL, "451 4.3.0"),
    ):
        async with on_socket(socket, **options) as at:
            told = after_data(await talk(socket, dialogue(INFO, SUPPORT, raw=raw)))
            assert [line[:9] for line in told] == [reply] * 2
            assert at.accept.kept == []


async def test_the_greeting_is_of_lmtp(socket: Path) -> None:
    """LHLO and nothing else (RFC 2033 section 4.1), with PIPELINING and ENHANCEDSTATUSCODES (section 5)."""
    async with on_socket(socket):
        said = await talk(socket, b"HELO x\r\nEHLO x\r\nMAIL FROM:<>\r\nLHLO x\r\n")
        assert said[0] == "220 mx.test LMTP"
        assert [line[:3] for line in said[1:4]] == ["500", "500", "503"]
        offered = {line[4:].split()[0] for line in said[4:-1]}
        assert {"mx.test", "PIPELINING", "ENHANCEDSTATUSCODES", "8BITMIME", "SMTPUTF8", "SIZE"} <= offered
        assert not {"STARTTLS", "AUTH"} & offered


async def test_smtp_knows_no_lhlo() -> None:
    """On the port of SMTP."""
    async with house() as at:
        assert b"500 5.5.2" in await at.talk(b"LHLO x\r\nQUIT\r\n")


async def test_several_messages_in_one_conversation(socket: Path) -> None:
    """Pipelined, with a message nobody may have in between."""
    async with on_socket(socket) as at:
        nobody = b"MAIL FROM:<>\r\nRCPT TO:<guess@jixawstudio.nl>\r\nDATA\r\nRSET\r\n"
        said = await talk(socket, dialogue(INFO), nobody, dialogue(SUPPORT, INFO, raw=b"Subject: 2\r\n\r\n"))
        assert sum(line.startswith("250 2.0.0 Stored") for line in said) == 3
        assert sum(line.startswith("503 5.5.1") for line in said) == 1
        assert len(at.accept.kept) == 3


async def test_smtplib_speaks_to_it() -> None:
    """Python's own LMTP client, over TCP."""

    def send(port: int) -> dict[str, tuple[int, bytes]]:
        with smtplib.LMTP("127.0.0.1", port, timeout=60) as client:
            return client.sendmail("a@b.example", [INFO], MAIL)

    async with house(lmtp=LmtpSettings(port=0)) as at:
        assert await asyncio.to_thread(send, at.intake.ports["lmtp.port"]) == {}
        assert len(at.accept.kept) == 1


async def test_the_socket_has_its_mode_and_goes_with_us(socket: Path) -> None:
    """Nobody else may write to it; what an earlier process left is no hindrance."""
    for mode in ("0600", "660"):
        async with house(lmtp=LmtpSettings(socket=socket, mode=mode)):
            assert stat.S_IMODE(socket.stat().st_mode) == int(mode, 8)
        assert not socket.exists()
    async with on_socket(socket):
        left = socket.with_name("left")
        socket.rename(left)
    left.rename(socket)
    async with on_socket(socket):
        assert (await talk(socket))[0].startswith("220")


async def test_a_file_in_the_place_of_the_socket_is_an_error(socket: Path) -> None:
    """It is not ours to remove."""
    socket.write_text("precious")
    with pytest.raises(ConfigurationError):
        async with on_socket(socket):
            pass
    assert socket.read_text() == "precious"


async def test_whoever_may_write_to_the_socket_is_trusted(socket: Path) -> None:
    """With accept = "any" its recipients are taken as they are; without it they are not."""
    anybody = "piet@elders.example"
    for accept, taken in (("any", True), ("recipients", False)):
        settings = SmtpSettings(port=0, accept=accept, trusted=(ip_network("192.0.2.0/24"),))  # type: ignore[arg-type]
        async with on_socket(socket, settings=settings) as at:
            said = await talk(socket, dialogue(anybody))
            assert (len(at.accept.kept) == 1) is taken
            assert any(line.startswith("550 5.1.1") for line in said) is not taken


async def test_tls_and_passwords_are_for_the_network(socket: Path, tmp_path: Path) -> None:
    """What SMTP requires of others is not asked of whoever may write to the socket."""
    certificate(tmp_path, "localhost")
    files = {"certificate": tmp_path / "cert.pem", "key": tmp_path / "key.pem"}
    users = {"scanner": str(Hash.of(b"x"))}
    strict = SmtpSettings(port=0, tls="required", auth="required", users=users, **files)  # type: ignore[arg-type]
    async with on_socket(socket, settings=strict) as at:
        assert after_data(await talk(socket, dialogue(INFO)))[0].startswith("250 2.0.0 Stored")
        assert b"530" in await at.send()


@pytest.mark.parametrize("wrong", [{"port": 25}, {"mode": "rw"}, {"mode": "7777"}, {"port": 70000}, {"sockett": "x"}])
def test_settings_that_cannot_be_are_refused(wrong: dict[str, object]) -> None:
    """RFC 2033 section 5: not on the port of SMTP."""
    with pytest.raises(ValueError, match="validation error"):
        LmtpSettings(**wrong)  # type: ignore[arg-type]
