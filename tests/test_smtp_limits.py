"""Who may send how much, for whom, and what our own mail servers may say besides."""

from __future__ import annotations

import asyncio
from ipaddress import ip_address
from pathlib import Path

import pytest
from certificates import certificate
from doors import BOXES, MAIL, FakeAccept, House, dialogue, house

from models.errors import ConfigurationError
from models.limits import Limits
from worker.intake.settings import LmtpSettings, SmtpSettings
from worker.intake.smtp import SmtpIntake
from worker.intake.smtp_client import Client, Gate, Window, client_at
from worker.intake.smtp_replies import enhanced
from worker.intake.smtp_xforward import attributes

ANYBODY = "piet@elders.example"
INFO = "info@jixawstudio.nl"


def settings(**changes: object) -> SmtpSettings:
    return SmtpSettings(**({"port": 0, "hostname": "mx.test"} | changes))  # type: ignore[arg-type]


def header(address: str) -> bytes:
    return f"PROXY TCP4 {address} 198.51.100.1 1 25\r\n".encode()


# -- from one address ---------------------------------------------------------------------------------------


async def test_connections_of_one_address_are_counted_and_freed() -> None:
    """Another address has room, and so has the first one when it leaves."""
    async with house(settings=settings(max_connections_per_address=2, proxy=["127.0.0.1"])) as at:
        held = [await _open(at, header("192.0.2.1")) for _ in range(2)]
        refused = b"421 4.7.0 Too many connections from your address, try again later\r\n"
        assert await at.talk(header("192.0.2.1")) == refused
        assert b"250 2.0.0 Stored" in await at.talk(header("192.0.2.2"), dialogue(MAIL), b"QUIT\r\n")
        held[0].close()
        await at.until(lambda: at.intake.connections == 1)
        assert b"250 2.0.0 Stored" in await at.talk(header("192.0.2.1"), dialogue(MAIL), b"QUIT\r\n")
        held[1].close()


async def test_this_machine_is_an_address_as_well() -> None:
    """Unless it is trusted."""
    async with house(settings=settings(max_connections_per_address=1)) as at:
        held = await _open(at)
        assert (await at.talk()).startswith(b"421 4.7.0")
        held.close()
    async with house(settings=settings(max_connections_per_address=1, trusted=["127.0.0.0/8"])) as at:
        held = await _open(at)
        assert b"250 2.0.0 Stored" in await at.talk(dialogue(MAIL), b"QUIT\r\n")
        held.close()


async def _open(at: House, first: bytes = b"") -> asyncio.StreamWriter:
    reader, writer = await asyncio.open_connection("127.0.0.1", at.intake.port)
    writer.write(first)
    async with asyncio.timeout(60):
        assert (await reader.readline()).startswith(b"220")
    return writer


async def test_messages_of_one_address_are_counted_each_minute() -> None:
    """450: the sender tries again later; another address is not touched, nor a trusted one."""
    given = settings(messages_per_minute=2, proxy=["127.0.0.1"], trusted=["192.0.2.9"])
    async with house(settings=given) as at:
        for address, taken in (("192.0.2.1", 2), ("192.0.2.2", 2), ("192.0.2.9", 4)):
            said = await at.talk(header(address), dialogue(MAIL) * 2, b"QUIT\r\n")
            assert said.count(b"250 2.0.0 Stored") == 2
            said = await at.talk(
                header(address), b"EHLO x\r\n", b"MAIL FROM:<a@b.example>\r\nRSET\r\n" * 2, b"QUIT\r\n"
            )
            assert said.count(b"450 4.7.1 Too many messages from your address") == 4 - taken


def test_a_window_turns() -> None:
    """What was counted is forgotten with it."""
    now = [100.0]
    window = Window(2, 60.0, lambda: now[0])
    assert not window.full("a")
    window.add("a")
    assert not window.full("a")
    window.add("a")
    assert (window.full("a"), window.full("b")) == (True, False)
    now[0] = 160.0
    assert not window.full("a")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("192.0.2.1", "192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("2001:db8::1", "2001:db8::2:3:4:5", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
    ],
)
def test_an_address_is_what_one_customer_has(one: str, other: str, same: bool) -> None:
    """Of IPv6 a whole network (RFC 6177)."""
    assert (client_at((one, 1, 0, 0)).key == client_at((other, 2)).key) is same


def test_the_gate_forgets_who_left() -> None:
    """No memory of every address that ever was."""
    gate = Gate(settings())
    client = Client(ip_address("192.0.2.1"))
    assert gate.enter(client)
    gate.leave(client)
    assert not gate._open


@pytest.mark.parametrize(
    ("peer", "trusted"),
    [(("127.0.0.1", 1), True), (("::1", 1, 0, 0), False), (("10.0.0.1", 1), False), ("", False), (None, False)],
)
def test_who_is_trusted(peer: object, trusted: bool) -> None:
    """A network of the settings, or whoever may write to our socket; nobody whose address we do not know."""
    gate = Gate(settings(trusted=["127.0.0.0/8"]))
    assert gate.trusts(client_at(peer)) is trusted
    assert gate.trusts(client_at(peer, unix=True))


# -- for whom -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "to", "taken"),
    [
        ({"accept": "any", "trusted": ["127.0.0.0/8"]}, ANYBODY, True),
        ({"accept": "any", "trusted": ["127.0.0.0/8"]}, INFO, True),
        ({"accept": "any", "trusted": ["192.0.2.0/24"]}, ANYBODY, False),
        ({"accept": "any", "trusted": ["192.0.2.0/24"]}, INFO, True),
        ({"trusted": ["127.0.0.0/8"]}, ANYBODY, False),
        ({"accept": "any", "trusted": ["127.0.0.0/8"]}, "piet", False),
        ({"accept": "any", "trusted": ["127.0.0.0/8"]}, "postmaster", False),
    ],
)
async def test_mail_for_anybody_comes_from_trusted_clients_only(given: dict[str, object], to: str, taken: bool) -> None:
    """It can be no open relay; for role mailboxes everybody may send."""
    async with house(settings=settings(**given)) as at:
        said = await at.send(to=to)
        assert (b"250 2.0.0 Stored" in said) is taken
        assert (b"550 5.1.1" in said) is not taken


async def test_a_message_for_anybody_is_filed_under_a_role_mailbox() -> None:
    """The one it is for, else the first; the recipients stay as they were named."""
    to = f"RCPT TO:<{ANYBODY}>\r\nRCPT TO:<Support+7@JixawStudio.nl>\r\n".encode()
    mail = b"EHLO x\r\nMAIL FROM:<A@b.example> SIZE=40 BODY=8bitmime SMTPUTF8\r\n" + to + b"DATA\r\n" + MAIL + b".\r\n"
    async with house(settings=settings(accept="any", trusted=["127.0.0.1"])) as at:
        await at.talk(mail, b"QUIT\r\n")
        await at.send(to=ANYBODY)
        [first, second] = [envelope for envelope, _ in at.accept.kept]
        assert (first.mailbox, second.mailbox) == ("support@jixawstudio.nl", INFO)
        assert first.recipients == (ANYBODY, "Support+7@JixawStudio.nl")
        assert first.options == ("BODY=8BITMIME", "SMTPUTF8")
        assert second.options == ()


@pytest.mark.parametrize(
    ("given", "fine"),
    [
        ({"accept": "any"}, False),
        ({"accept": "any", "trusted": []}, False),
        ({"accept": "any", "trusted": ["0.0.0.0/0"]}, False),
        ({"accept": "any", "trusted": ["0.0.0.0/1", "128.0.0.0/1"]}, False),
        ({"accept": "any", "trusted": ["::/0"]}, False),
        ({"accept": "any", "trusted": ["192.0.2.1/24"]}, False),
        ({"accept": "any", "trusted": ["mx.example"]}, False),
        ({"accept": "everything", "trusted": ["127.0.0.1"]}, False),
        ({"accept": "any", "trusted": ["127.0.0.0/8", "::1", "10.0.0.0/8", "192.168.0.0/16", "fd00::/8"]}, True),
        ({"trusted": ["203.0.113.7"]}, True),
        ({"messages_per_minute": -1}, False),
        ({"max_connections_per_address": 0}, False),
        ({"max_connection": 5}, False),
        ({"hops": 0}, False),
        ({"bare_newline": "fix"}, False),
    ],
)
def test_an_open_relay_does_not_start(given: dict[str, object], fine: bool) -> None:
    """Nor any other setting that cannot be."""
    if fine:
        assert settings(**given)
    else:
        with pytest.raises(ValueError, match="validation error"):
            settings(**given)


async def test_lmtp_on_a_port_is_for_this_machine_and_trusted_ones() -> None:
    """Whoever comes from elsewhere hears no greeting."""
    given = settings(proxy=["127.0.0.1"], trusted=["192.0.2.9"])
    async with house(settings=given, lmtp=LmtpSettings(port=0)) as at:
        port = at.intake.ports["lmtp.port"]
        for address, greeting in (("192.0.2.9", b"220 mx.test LMTP"), ("192.0.2.1", b"554 5.7.1 No service")):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(header(address))
            async with asyncio.timeout(60):
                assert (await reader.readline()).startswith(greeting)
            writer.close()


# -- XFORWARD -----------------------------------------------------------------------------------------------

SAID = b"XFORWARD NAME=mx.voorbeeld.example ADDR=192.0.2.7\r\nXFORWARD HELO=a+20b PROTO=ESMTP\r\n"


async def test_what_a_mail_server_of_ours_says_of_its_client_is_kept() -> None:
    """With this message, and not with the next one."""
    async with house(settings=settings(trusted=["127.0.0.1"])) as at:
        one = b"MAIL FROM:<>\r\nRCPT TO:<info@jixawstudio.nl>\r\nDATA\r\n.\r\n"
        said = await at.talk(b"EHLO x\r\n", SAID, one, one, b"QUIT\r\n")
        assert b"250-XFORWARD NAME ADDR PORT PROTO HELO IDENT SOURCE\r\n" in said
        assert [envelope.forwarded for envelope, _ in at.accept.kept] == [
            ("NAME=mx.voorbeeld.example", "ADDR=192.0.2.7", "HELO=a+20b", "PROTO=ESMTP"),
            (),
        ]


async def test_nobody_else_is_asked_or_heard() -> None:
    """Not offered, and refused."""
    async with house() as at:
        said = await at.talk(b"EHLO x\r\n", SAID, dialogue(MAIL), b"QUIT\r\n")
        assert b"250-XFORWARD" not in said
        assert said.count(b"550 5.7.0 Not for you") == 2
        assert at.accept.kept[0][0].forwarded == ()


@pytest.mark.parametrize(
    ("argument", "fine"),
    [
        ("ADDR=192.0.2.7", True),
        ("addr=[UNAVAILABLE] PORT=[UNAVAILABLE]", True),
        ("ADDR=IPV6:2001:db8::1", True),
        ("NAME=" + "x" * 255, True),
        ("NAME=" + "x" * 256, False),
        ("", False),
        ("ADDR", False),
        ("ADDR=", False),
        ("COLOUR=red", False),
        ("NAME=a+2", False),
        ("NAME=a+zz", False),
        ("NAME=a\x01", False),
        ("NAME=é", False),
        ("NAME=a=b", False),
    ],
)
def test_xforward_is_xtext(argument: str, fine: bool) -> None:
    """RFC 3461 section 4: nothing in it can end a line."""
    assert (attributes(argument) is not None) is fine


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        ("250 OK", "250 2.0.0 OK"),
        ("250 2.1.0 OK", "250 2.1.0 OK"),
        ("503 Error: x", "503 5.5.1 Error: x"),
        ("354 End data", "354 End data"),
        ("220 mx.test ESMTP", "220 mx.test ESMTP"),
        ("250-mx.test\r\n250 HELP", "250-mx.test\r\n250 HELP"),
        ("599 unheard of", "599 unheard of"),
    ],
)
def test_replies_have_a_status_code(reply: str, told: str) -> None:
    """RFC 2034, which we offer and aiosmtpd does not know."""
    assert enhanced(reply) == told


@pytest.mark.parametrize("setting", ["smtp.tls_port", "lmtp.port", "lmtp.socket"])
async def test_a_place_that_is_taken_is_named(tmp_path: Path, setting: str) -> None:
    """And nothing goes on listening."""
    certificate(tmp_path, "localhost")
    files = {"certificate": tmp_path / "cert.pem", "key": tmp_path / "key.pem"}
    async with house() as at:
        taken = at.intake.port
        lmtp = {"lmtp.port": LmtpSettings(port=taken), "lmtp.socket": LmtpSettings(socket=tmp_path / "none" / "x")}
        given = settings(**files, tls_port=taken) if setting == "smtp.tls_port" else settings()
        intake = SmtpIntake(FakeAccept(), BOXES, given, Limits(), lmtp=lmtp.get(setting))
        with pytest.raises(ConfigurationError, match=setting):
            await intake.listen()
        assert intake.ports == {}
