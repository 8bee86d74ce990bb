"""Delivery to a next hop by SMTP and LMTP: whole, once for each recipient, and whatever it answers."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from certificates import certificate
from cost import cost
from hypothesis import given, settings
from hypothesis import strategies as st
from nexthop import OFFERS, Peer, listening
from pydantic import SecretStr
from stored import ID, MAILBOX, MASTER, claimed, envelope, opened
from stored import MovedClock as Clock

from models.errors import ConfigurationError, Rejected, Transient
from models.message import MessageState
from models.verdict import Redacted, Verdict
from worker.deliver import ORIGINAL, Delivery, Site, chosen, deliveries
from worker.doctor import Level, fine
from worker.doctor.delivery import delivery as looked_at
from worker.intake.smtp_data import DataReader
from worker.jobs import Job
from worker.mailboxes import Mailboxes
from worker.onward.lines import stuffed, travelling
from worker.onward.trace import Trace
from worker.settings import DeliverySettings, QueueSettings, load_settings
from worker.vault import Vault

ANS, BEA, CEES = "ans@voorbeeld.example", "bea@voorbeeld.example", "cees@voorbeeld.example"
RAW = b"From: klant@elders.example\r\nMessage-ID: <1@elders.example>\r\nSubject: test\r\n\r\nhallo\r\n"
UTF8 = "Onderwerp: café\r\n\r\nx".encode()
THREE = envelope(recipients=(ANS, BEA, CEES), reverse_path="klant@elders.example")


@dataclass
class Journal:
    """Ten lines of store."""

    kept: dict[str, dict[str, str]] = field(default_factory=dict)

    async def steps(self, message_id: str) -> Mapping[str, str]:
        return self.kept.get(message_id, {})

    async def note(self, message_id: str, destination: str, step: str, reference: str = "") -> None:
        self.kept.setdefault(message_id, {})[destination] = step


def made(peer: Peer, folder: Path, journal: Journal | None = None, **changes: Any) -> Delivery:
    fields: dict[str, Any] = {"kind": "lmtp" if peer.lmtp else "smtp", "host": "127.0.0.1", "port": peer.port or 25}
    fields |= {"tls": "none", "hostname": "mx.jixawstudio.nl", "timeout": 30.0, "data_seconds": 30.0}
    settings = DeliverySettings(**fields | changes)
    return chosen(Site(settings, folder, Mailboxes([MAILBOX]), Vault(MASTER, folder / "keys"), journal or Journal()))


def body(peer: Peer, number: int = -1) -> bytes:
    """What arrived, without the two fields of ours and the end of the data."""
    mark, received, rest = peer.messages[number].split(b"\r\n", 2)
    assert mark.startswith(b"X-Briefgeheim-Hop: ")
    assert received == f"Received: by mx.jixawstudio.nl (briefgeheim) id {ID};".encode()
    date, rest = rest.split(b"\r\n", 1)
    assert date == b" Thu, 05 Mar 2026 12:20:00 +0000"
    return rest.removesuffix(b".\r\n")


@pytest.mark.parametrize("lmtp", [False, True], ids=["smtp", "lmtp"])
async def test_a_message_goes_on_as_it_came(tmp_path: Path, lmtp: bool) -> None:
    """Envelope and bytes, with a Received field and a mark before them."""
    async with listening(lmtp=lmtp) as peer:
        assert await made(peer, tmp_path).deliver(ID, THREE, RAW) == ("lmtp:3" if lmtp else "smtp:3")
        assert body(peer) == RAW
        assert peer.commands == [
            f"{'LHLO' if lmtp else 'EHLO'} mx.jixawstudio.nl",
            f"MAIL FROM:<klant@elders.example> SIZE={len(peer.messages[0]) - 3}",
            *(f"RCPT TO:<{one}>" for one in (ANS, BEA, CEES)),
            "DATA",
            "QUIT",
        ]


@pytest.mark.parametrize(
    ("changes", "settings", "path", "recipients"),
    [
        ({"reverse_path": ""}, {}, "", (MAILBOX,)),
        ({"recipients": ()}, {}, "fatima@voorbeeld.example", (MAILBOX,)),
        ({"recipients": (ANS, BEA, ANS)}, {}, "fatima@voorbeeld.example", (ANS, BEA)),
        ({"recipients": (ANS, BEA)}, {"to": CEES}, "fatima@voorbeeld.example", (CEES,)),
        ({"recipients": ('"a> b"@x.example',)}, {}, "fatima@voorbeeld.example", ('"a> b"@x.example',)),
        ({"recipients": ("Ans+Tag@X.example",)}, {}, "fatima@voorbeeld.example", ("Ans+Tag@X.example",)),
    ],
    ids=["null_path", "ticket", "twice_named", "help_desk", "quoted", "case_and_tag"],
)
async def test_the_envelope(
    tmp_path: Path, changes: dict[str, Any], settings: dict[str, Any], path: str, recipients: tuple[str, ...]
) -> None:
    """As it came; a ticket goes to its mailbox, everything to the one address that the settings name."""
    async with listening() as peer:
        await made(peer, tmp_path, **settings).deliver(ID, envelope(**changes), RAW)
        assert peer.commands[1].startswith(f"MAIL FROM:<{path}> ")
        assert tuple(peer.commands[2:-2]) == tuple(f"RCPT TO:<{one}>" for one in recipients)


@pytest.mark.parametrize(
    ("answers", "lmtp", "code", "taken"),
    [
        ({"MAIL": "451 later"}, False, "next_hop_451", []),
        ({"RCPT": "450 later"}, False, "next_hop_450", []),
        ({f"RCPT TO:<{BEA}": "450 greylisted"}, False, "next_hop_450", [(ANS, CEES)]),
        ({"DATA": "451 later"}, False, "next_hop_451", []),
        ({"DATA": "250 fine"}, False, "next_hop_away", []),
        ({"DATA": "250 fine"}, True, "next_hop_away", []),
        ({".": "354 go on"}, False, "next_hop_away", [()]),
        ({".": "nonsense"}, False, "next_hop_away", [()]),
        ({".": "452 full"}, False, "next_hop_452", [()]),
        ({".": ""}, False, "next_hop_away", [()]),
        ({"MAIL": ""}, False, "next_hop_away", []),
        ({"HI": "554 no service"}, False, "next_hop_554", []),
        ({"HI": ""}, False, "next_hop_away", []),
        ({"EHLO": "421 busy", "HELO": "421 busy"}, False, "next_hop_421", []),
        ({"MAIL": "530 authentication required"}, False, "next_hop_530", []),
        ({"RCPT": "421 going down"}, False, "next_hop_away", []),
        ({f"<{BEA}>": "451 quota"}, True, "next_hop_451", [(ANS, CEES)]),
        ({f"<{BEA}>": ""}, True, "next_hop_away", [(ANS, CEES)]),
        ({f"<{BEA}>": "450 later", f"<{ANS}>": "550 never"}, True, "next_hop_450", [(CEES,)]),
    ],
)
async def test_what_may_still_come_right_waits(
    tmp_path: Path, answers: dict[str, str], lmtp: bool, code: str, taken: list[tuple[str, ...]]
) -> None:
    """4xx, a server that hangs up, and one that refuses us rather than the message."""
    async with listening(lmtp=lmtp, answers=answers) as peer:
        with pytest.raises(Transient) as told:
            await made(peer, tmp_path).deliver(ID, THREE, RAW)
        assert (told.value.code, peer.taken) == (code, taken)


@pytest.mark.parametrize(
    ("answers", "lmtp", "code"),
    [
        ({"MAIL": "552 too big"}, False, "next_hop_552"),
        ({"RCPT": "550 unknown"}, False, "next_hop_550"),
        ({f"RCPT TO:<{CEES}": "551 moved"}, False, "next_hop_551"),
        ({"DATA": "554 no valid recipients"}, False, "next_hop_554"),
        ({".": "550 spam"}, False, "next_hop_550"),
        ({f"<{CEES}>": "552 quota"}, True, "next_hop_552"),
    ],
)
async def test_what_is_refused_goes_to_quarantine(
    tmp_path: Path, answers: dict[str, str], lmtp: bool, code: str
) -> None:
    """And nothing goes back to the sender: the only envelopes are those of the message itself."""
    async with listening(lmtp=lmtp, answers=answers) as peer:
        with pytest.raises(Rejected) as told:
            await made(peer, tmp_path).deliver(ID, THREE, RAW)
        assert told.value.code == code
        assert "@" not in str(told.value)
        assert [c for c in peer.commands if c.startswith("MAIL")] == [c for c in peer.commands if "klant@elders" in c]


@pytest.mark.parametrize("lmtp", [False, True], ids=["smtp", "lmtp"])
async def test_who_has_it_does_not_get_it_again(tmp_path: Path, lmtp: bool) -> None:
    """One recipient is deferred, then served: nobody has it twice, and a third attempt asks nobody."""
    journal = Journal()
    later = {f"<{BEA}>": "450 later"} if lmtp else {f"RCPT TO:<{BEA}": "450 later"}
    async with listening(lmtp=lmtp, answers=later) as peer:
        delivery = made(peer, tmp_path, journal)
        with pytest.raises(Transient):
            await delivery.deliver(ID, THREE, RAW)
        peer.answers.clear()
        await delivery.deliver(ID, THREE, RAW)
        await delivery.deliver(ID, THREE, RAW)
        assert peer.taken == [(ANS, CEES), (BEA,)]
    assert ANS not in repr(journal) and "voorbeeld" not in repr(journal)


async def test_lmtp_keeps_the_replies_that_came_before_the_line_broke(tmp_path: Path) -> None:
    """The first two have it; the third is asked again, and no one else."""
    async with listening(lmtp=True, answers={f"<{CEES}>": ""}) as peer:
        delivery = made(peer, tmp_path, Journal())
        with pytest.raises(Transient, match="next_hop_away"):
            await delivery.deliver(ID, THREE, RAW)
        peer.answers.clear()
        await delivery.deliver(ID, THREE, RAW)
        assert peer.taken == [(ANS, BEA), (CEES,)]


async def test_a_lost_reply_may_double_but_never_lose(tmp_path: Path) -> None:
    """The message is sent again, with the same Message-ID, by which the reader's program knows it."""
    async with listening(answers={".": ""}) as peer:
        delivery = made(peer, tmp_path)
        with pytest.raises(Transient):
            await delivery.deliver(ID, THREE, RAW)
        peer.answers.clear()
        await delivery.deliver(ID, THREE, RAW)
        assert peer.messages[0] == peer.messages[1]


async def test_a_next_hop_that_is_not_there_is_waited_for(tmp_path: Path) -> None:
    """A closed port, and a socket that does not exist."""
    for where in ({"port": 1}, {"host": "", "socket": tmp_path / "none"}):
        with pytest.raises(Transient, match="next_hop_away"):
            await made(Peer(), tmp_path, **where).deliver(ID, THREE, RAW)


async def test_an_original_that_staff_release_is_a_delivery_of_its_own(tmp_path: Path) -> None:
    """It follows the redacted copy to the same recipients, once."""
    journal = Journal()
    async with listening() as peer:
        delivery = made(peer, tmp_path, journal)
        for _ in range(2):
            await delivery.deliver(ID, THREE, RAW)
            await delivery.deliver(ID + ORIGINAL, THREE, RAW)
        assert len(peer.messages) == 2
    assert set(journal.kept) == {ID}


# what is in the message


@pytest.mark.parametrize(
    ("raw", "arrives"),
    [
        (b"a\r\n.\r\nb\r\n", b"a\r\n..\r\nb\r\n"),
        (b"a\n.\nb\n", b"a\r\n..\r\nb\r\n"),
        (b"a\n.\r\nb\r\n", b"a\r\n..\r\nb\r\n"),
        (b"a\r\n.\nb\r\n", b"a\r\n..\r\nb\r\n"),
        (b"a\r.\rb\r\n", b"a . b\r\n"),
        (b"a\r.\r\nb\r\n", b"a .\r\nb\r\n"),
        (b"a\r\n.\rb\r\n", b"a\r\n.. b\r\n"),
        (b"a\n\r.\r\n\rb\r\n", b"a\r\n .\r\n b\r\n"),
        (b"a\r\r\n.\r\r\nb", b"a \r\n.. \r\nb\r\n"),
        (b"a\n.\rMAIL FROM:<x>\n", b"a\r\n.. MAIL FROM:<x>\r\n"),
        (b"a\r\n\0.\r\nb\r\n", b"a\r\n .\r\nb\r\n"),
        (b"a\r\n.\0\r\nb\r\n", b"a\r\n.. \r\nb\r\n"),
        (b".\r\n", b"..\r\n"),
        (b"..\r\n...\r\n", b"...\r\n....\r\n"),
        (b"a\x85.\x85b\r\n", b"a\x85.\x85b\r\n"),
        ("a\u2028.\u2028b\r\n".encode(), "a\u2028.\u2028b\r\n".encode()),
        (b"", b"\r\n"),
        (b"a\r", b"a \r\n"),
        (b"x" * 5000 + b"\r\n", b"x" * 5000 + b"\r\n"),
    ],
    ids=lambda value: None,
)
def test_nothing_can_end_the_message_early(raw: bytes, arrives: bytes) -> None:
    """Whatever a next hop takes for the end of a line: there is one end of data, and it is ours."""
    travelled = stuffed(travelling(raw))
    assert travelled == arrives + b".\r\n"
    for eol in (b"\r\n", b"\n", b"\r"):
        assert [line for line in travelled.replace(b"\r\n", eol).split(eol) if line == b"."] == [b"."]


async def test_a_smuggler_gets_nothing_through(tmp_path: Path) -> None:
    """A second envelope within the text arrives as text."""
    evil = RAW + b"x\n.\nMAIL FROM:<boss@jixawstudio.nl>\nRCPT TO:<ans@x>\nDATA\nSubject: pay\n\npay\n.\r\n"
    async with listening() as peer:
        await made(peer, tmp_path).deliver(ID, THREE, evil)
        assert len(peer.messages) == 1
        assert b"\r\nMAIL FROM:<boss" in peer.messages[0]
        assert not any("boss" in command for command in peer.commands)


@pytest.mark.parametrize(
    ("mail", "changes", "offers", "command", "code"),
    [
        (b"caf\xc3\xa9", {}, OFFERS, "BODY=8BITMIME", ""),
        (b"cafe", {}, OFFERS, "", ""),
        (b"caf\xc3\xa9", {}, ("SMTPUTF8",), "", "next_hop_7bit"),
        (b"cafe", {}, (), "", ""),
        (b"x", {"reverse_path": "jos\u00e9@x.example"}, OFFERS, "SMTPUTF8", ""),
        (b"x", {"reverse_path": "jos\u00e9@x.example"}, ("8BITMIME",), "", "next_hop_ascii"),
        (b"x", {"recipients": ("ans@m\u00fcller.example",)}, ("8BITMIME",), "", ""),
        (b"x", {"recipients": (ANS, "jos\u00e9@x.example")}, ("8BITMIME",), "", "next_hop_ascii"),
        (UTF8, {"options": ("SMTPUTF8",)}, OFFERS, "SMTPUTF8", ""),
        (UTF8, {"options": ("SMTPUTF8",)}, ("8BITMIME",), "", "next_hop_ascii"),
        (UTF8, {}, ("8BITMIME",), "BODY=8BITMIME", ""),
        (b"x", {"options": ("SMTPUTF8",)}, ("8BITMIME",), "", ""),
        (b"x", {"recipients": ("a@x> SIZE=0",)}, OFFERS, "", "next_hop_address"),
        (b"x", {"reverse_path": "a@x\x00"}, OFFERS, "", "next_hop_address"),
    ],
    ids=[
        "8bit", "7bit", "8bit_not_offered", "7bit_not_offered", "utf8_sender", "utf8_not_offered", "idn_domain",
        "utf8_recipient", "utf8_header", "utf8_header_not_offered", "stray_header", "utf8_for_nothing",
        "address_that_ends_early", "address_with_nul",
    ],
)  # fmt: skip
async def test_what_a_next_hop_cannot_take_stays_here(
    tmp_path: Path, mail: bytes, changes: dict[str, Any], offers: tuple[str, ...], command: str, code: str
) -> None:
    """Eight bits and addresses outside ASCII only go where they are offered; nothing is rewritten on the way."""
    raw = mail if mail is UTF8 else RAW + mail
    async with listening(offers=offers) as peer:
        delivery, about = made(peer, tmp_path), envelope(**changes)
        if code:
            with pytest.raises(Rejected, match=code):
                await delivery.deliver(ID, about, raw)
        else:
            await delivery.deliver(ID, about, raw)
            assert body(peer) == raw + b"\r\n"
            asked = next(line for line in peer.commands if line.startswith("MAIL"))
            assert command in asked
            assert ("SMTPUTF8" in asked) is (command == "SMTPUTF8")
            assert ("BODY=8BITMIME" in asked) is not raw.isascii()


async def test_a_domain_gets_its_other_spelling(tmp_path: Path) -> None:
    """Where SMTPUTF8 is not offered: RFC 5891."""
    async with listening(offers=()) as peer:
        await made(peer, tmp_path).deliver(ID, envelope(recipients=("ans@m\u00fcller.example",)), RAW)
        assert "RCPT TO:<ans@xn--mller-kva.example>" in peer.commands


async def test_a_mail_server_is_told_whose_client_it_was(tmp_path: Path) -> None:
    """What it asks for, where it asks; else nothing."""
    about = envelope(forwarded=("ADDR=192.0.2.7", "NAME=mx.elders.example", "IDENT=geheim"))
    for offers, said in (((), 0), (("XFORWARD NAME ADDR PROTO",), 2)):
        async with listening(offers=offers) as peer:
            await made(peer, tmp_path).deliver(ID, about, RAW)
            assert sum(line.startswith("XFORWARD ") for line in peer.commands) == said
            assert not any("geheim" in line for line in peer.commands)


# loops


async def test_what_comes_back_goes_to_quarantine(tmp_path: Path) -> None:
    """The same message for the same recipients, with a Received field more; a forged mark is nothing."""
    async with listening() as peer:
        delivery = made(peer, tmp_path)
        await delivery.deliver(ID, THREE, RAW)
        back = b"Received: by relay.example; today\r\n" + peer.messages[0].removesuffix(b".\r\n")
        with pytest.raises(Rejected, match="mail_loop"):
            await delivery.deliver("m" + "b" * 32, THREE, back)
        await delivery.deliver("m" + "c" * 32, envelope(recipients=(ANS,)), back)
        forged = b"X-Briefgeheim-Hop: " + b"a" * 32 + b"\r\n" + RAW
        await delivery.deliver("m" + "d" * 32, THREE, forged)
        await delivery.deliver("m" + "e" * 32 + ORIGINAL, THREE, back)
        assert len(peer.messages) == 4


def test_the_mark_is_looked_for_in_the_header_only(tmp_path: Path) -> None:
    """A quoted or forwarded message is no loop; neither is another message to the same people."""
    trace = Trace(Vault(MASTER, tmp_path), "mx.jixawstudio.nl")
    out = trace.added(ID, THREE, THREE.recipients, RAW)
    assert trace.returned(THREE.recipients, out)
    assert trace.returned(tuple(reversed(THREE.recipients)), out)
    assert not trace.returned(THREE.recipients, RAW)
    assert not trace.returned(THREE.recipients, RAW + out)
    assert not trace.returned(THREE.recipients, out.replace(b"<1@elders", b"<2@elders"))
    assert out.endswith(RAW)


def test_a_line_of_a_mailbox_file_stays_on_top(tmp_path: Path) -> None:
    """Below a field it would end the header for whoever reads strictly."""
    trace = Trace(Vault(MASTER, tmp_path), "mx.jixawstudio.nl")
    out = trace.added(ID, THREE, (ANS,), b"From ans Thu Mar  5 2026\r\n" + RAW)
    assert out.startswith(b"From ans Thu Mar  5 2026\r\nX-Briefgeheim-Hop: ")


# the way there


@pytest.mark.parametrize("how", ["starttls", "tls"])
async def test_the_way_is_encrypted(tmp_path: Path, how: str) -> None:
    """With a certificate authority of one's own; the message is written after the library let go of the line."""
    server, _ = certificate(tmp_path, "localhost")
    given = {"tls": server} if how == "starttls" else {"at_once": server}
    async with listening(**given) as peer:
        await made(peer, tmp_path, host="localhost", tls=how, ca_file=tmp_path / "cert.pem").deliver(ID, THREE, RAW)
        assert body(peer) == RAW


@pytest.mark.parametrize(
    ("how", "named", "trusted", "code"),
    [
        ("starttls", "localhost", False, "next_hop_certificate"),
        ("tls", "localhost", False, "next_hop_certificate"),
        ("starttls", "elders.example", True, "next_hop_certificate"),
        ("none", "localhost", True, "next_hop_unfit"),
    ],
    ids=["unknown_authority", "unknown_authority_at_once", "another_name", "no_starttls"],
)
async def test_a_certificate_that_is_not_right_lets_nothing_through(
    tmp_path: Path, how: str, named: str, trusted: bool, code: str
) -> None:
    """Neither does a server that does not encrypt where we want it."""
    server, _ = certificate(tmp_path, named)
    given = {"tls": server} if how == "starttls" else {"at_once": server} if how == "tls" else {}
    ca_file = {"ca_file": tmp_path / "cert.pem"} if trusted else {}
    tls = "starttls" if how == "none" else how
    async with listening(**given) as peer:
        with pytest.raises(Transient, match=code):
            await made(peer, tmp_path, host="localhost", tls=tls, **ca_file).deliver(ID, THREE, RAW)
        assert not peer.messages


async def test_the_account_is_given_after_starttls(tmp_path: Path) -> None:
    """And a wrong one makes the mail wait."""
    server, _ = certificate(tmp_path, "localhost")
    login = {"host": "localhost", "tls": "starttls", "ca_file": tmp_path / "cert.pem", "username": "bg"}
    login |= {"password": SecretStr("geheim")}
    offers = (*OFFERS, "AUTH PLAIN")
    async with listening(tls=server, offers=offers, answers={"AUTH": "235 welcome"}) as peer:
        await made(peer, tmp_path, **login).deliver(ID, THREE, RAW)
        at = [line.split()[0] for line in peer.commands]
        assert at[:4] == ["EHLO", "STARTTLS", "EHLO", "AUTH"]
        peer.answers["AUTH"] = "535 no"
        with pytest.raises(Transient, match="next_hop_login"):
            await made(peer, tmp_path, **login).deliver(ID, THREE, RAW)


async def test_a_unix_socket(tmp_path: Path) -> None:
    """As Dovecot has one for LMTP."""
    async with listening(lmtp=True, socket=tmp_path / "lmtp") as peer:
        await made(peer, tmp_path, host="", tls="starttls", socket=tmp_path / "lmtp").deliver(ID, THREE, RAW)
        assert body(peer) == RAW


# settings


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"kind": "smpt", "host": "x"}, "did you mean 'smtp'"),
        ({"kind": "imap", "host": "x"}, "unknown kind"),
        ({"kind": "smtp"}, "needs host or socket"),
        ({"kind": "lmtp"}, "needs host or socket"),
        ({"kind": "smtp", "host": "helpdesk.example", "tls": "none"}, "this machine only"),
        ({"kind": "smtp", "host": "127.0.0.1", "tls": "none", "username": "x"}, "a password needs"),
        ({"kind": "smtp", "host": "x", "socket": "/run/x"}, "not both"),
        ({"kind": "smtp", "host": "localhost", "ca_file": "/nowhere.pem"}, "no file of certificates"),
    ],
)
def test_wrong_settings_are_told_before_anything_starts(tmp_path: Path, changes: dict[str, Any], told: str) -> None:
    """Each with its name and what to do."""
    with pytest.raises(ConfigurationError, match=told):
        settings = load_settings(delivery=changes).delivery
        chosen(Site(settings, tmp_path, Mailboxes([MAILBOX]), Vault(MASTER, tmp_path), Journal()))


async def test_the_doctor_says_hello_and_delivers_nothing(tmp_path: Path) -> None:
    """What the next hop offers, what it lacks, and why it cannot be reached."""
    async with listening(lmtp=True, socket=tmp_path / "lmtp") as peer:
        there = load_settings(delivery={"kind": "lmtp", "socket": tmp_path / "lmtp"})
        assert await looked_at(there) == fine(f"lmtp {tmp_path / 'lmtp'}; takes all mail")
        peer.offers = ("SIZE 1",)
        answer = await looked_at(there)
        assert (answer.level, "does not offer 8BITMIME, SMTPUTF8" in answer.told) == (Level.NOTE, True)
        assert not peer.messages
    away = load_settings(delivery={"kind": "smtp", "host": "localhost", "port": 1, "tls": "none", "to": ANS})
    assert (await looked_at(away)).told == f"smtp localhost:1, tls none, all for {ANS}: next_hop_away"
    assert (await looked_at(load_settings(data_dir=tmp_path))).level is not Level.FAIL
    with pytest.raises(ConfigurationError, match="unknown kind"):
        await looked_at(load_settings(delivery={"kind": "pigeon"}))


def test_kinds_are_found_by_their_files() -> None:
    """Nothing is registered; what stands before them all is none of them."""
    assert sorted(deliveries()) == ["lmtp", "maildir", "smtp"]


async def test_what_was_taken_is_in_the_database_without_an_address(tmp_path: Path) -> None:
    """Through the real store: the second attempt asks the one who is missing."""
    async with opened(tmp_path, Clock()) as (store, vault), listening(answers={f"RCPT TO:<{BEA}": "450 x"}) as peer:
        await claimed(store)
        settings = DeliverySettings(kind="smtp", host="127.0.0.1", port=peer.port, tls="none")
        delivery = chosen(Site(settings, tmp_path, Mailboxes([MAILBOX]), vault, store.deliveries))
        with pytest.raises(Transient):
            await delivery.deliver(ID, THREE, RAW)
        peer.answers.clear()
        await delivery.deliver(ID, THREE, RAW)
        assert peer.taken == [(ANS, CEES), (BEA,)]
    assert b"@voorbeeld.example" not in b"".join(map(Path.read_bytes, files_of(tmp_path)))


def files_of(folder: Path) -> list[Path]:
    return [file for file in folder.glob("briefgeheim.db*") if file.is_file()]


# hostile bytes, and what they cost


@given(st.lists(st.sampled_from([b"\r", b"\n", b".", b"\0", b" ", b"a", b"\r\n", b"\r\n.\r\n", b"\xff"]), max_size=40))
@settings(max_examples=200, deadline=None)
def test_what_is_read_is_what_was_sent(pieces: list[bytes]) -> None:
    """Whatever the bytes: a reader finds one end of data, nothing after it, and the very lines."""
    lines = travelling(b"".join(pieces))
    reader = DataReader(10_000, 10_000, 100)
    assert reader.feed(stuffed(lines)) == b""
    assert reader.finish() == lines
    assert travelling(lines) == lines


@pytest.mark.parametrize("size", [64 * 1024, 1024 * 1024])
@pytest.mark.parametrize(
    "unit", [b"\r", b"\n", b".\n", b"\r.", b"Message-ID:\r\n ", b"X-Briefgeheim-Hop:   ", b"From ", b"\n.\r"], ids=repr
)
def test_growth_is_linear(tmp_path: Path, unit: bytes, size: int) -> None:
    """The worst that these patterns can be fed, within what a test may take on a slow machine."""
    raw = unit * (size // len(unit))
    trace = Trace(Vault(MASTER, tmp_path), "mx.jixawstudio.nl")

    def handed_on() -> None:
        assert stuffed(travelling(trace.added(ID, THREE, (ANS,), raw))).endswith(b"\r\n.\r\n")
        trace.returned((ANS,), raw)

    assert cost(handed_on, enough=5) < 5


async def test_a_worker_that_is_stopped_in_the_middle_loses_nothing(tmp_path: Path) -> None:
    """The next hop had not answered: the message is given back, and the next worker delivers it."""
    async with opened(tmp_path, Clock()) as (store, vault), listening(answers={"DATA": "wait"}) as peer:
        await store.messages.add(ID, THREE, RAW)
        chose = DeliverySettings(kind="smtp", host="127.0.0.1", port=peer.port, tls="none")
        delivery = chosen(Site(chose, tmp_path, Mailboxes([MAILBOX]), vault, store.deliveries))
        job = Job(store, Unchanged(), delivery, QueueSettings())
        running = asyncio.create_task(job(ID))
        await asyncio.wait_for(peer.waiting.wait(), 30)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        peer.answers.clear()
        assert await job(ID) is None
        message = await store.browse.message(ID)
        assert (message and message.state, peer.taken) == (MessageState.DELIVERED, [(ANS, BEA, CEES)])


class Unchanged:
    """Finds nothing."""

    async def examine(self, raw: bytes) -> Verdict:
        return Verdict(Redacted(raw, changed=False), "nl", (), (), ())
