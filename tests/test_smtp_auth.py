"""SMTP AUTH: who may, over what, and what a guess costs."""

from __future__ import annotations

import asyncio
import base64
import io
import logging
import smtplib
import subprocess
import time
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path

import pytest
from certificates import certificate
from doors import MAIL, RESET, FakeAccept, dialogue, house
from swaks import need_swaks

from models.errors import ConfigurationError
from worker.intake.passwords import LONGEST, Hash, Passwords
from worker.intake.settings import SmtpSettings
from worker.intake.smtp_auth import SignIn, decoded
from worker.intake.smtp_client import Client
from worker.intake.smtp_door import Door
from worker.intake.smtp_replies import RefusedError
from worker.logs import configure
from worker.settings import LogSettings

PASSWORD = "Kàtten-kruid 7"
HASH = str(Hash.of(PASSWORD.encode()))
ANYBODY = "piet@elders.example"


def settings(**changes: object) -> SmtpSettings:
    given = {"port": 0, "hostname": "mx.test", "auth": "offered", "users": {"scanner": HASH}, "auth_delay_seconds": 0}
    return SmtpSettings(**(given | changes))  # type: ignore[arg-type]


def b64(text: str | bytes) -> bytes:
    return base64.b64encode(text.encode() if isinstance(text, str) else text)


def plain(name: str = "scanner", password: str = PASSWORD, acting_for: str = "") -> bytes:
    return b64(f"{acting_for}\0{name}\0{password}")


async def said_to(*lines: bytes, **changes: object) -> list[bytes]:
    """What is answered to these lines after EHLO, without the greeting and the goodbye."""
    async with house(settings=settings(**changes)) as at:
        said = await at.talk(b"EHLO x\r\n", *(line + b"\r\n" for line in lines), b"QUIT\r\n")
    return said.split(b"250 HELP\r\n")[1].splitlines()[:-1]


@pytest.mark.parametrize(
    ("lines", "replies"),
    [
        ([b"AUTH PLAIN " + plain()], [b"235 2.7.0"]),
        ([b"auth plain " + plain()], [b"235 2.7.0"]),
        ([b"AUTH PLAIN " + plain(acting_for="scanner")], [b"235 2.7.0"]),
        ([b"AUTH PLAIN", plain()], [b"334 ", b"235 2.7.0"]),
        ([b"AUTH LOGIN", b64("scanner"), b64(PASSWORD)], [b"334 VXNlcm5hbWU6", b"334 UGFzc3dvcmQ6", b"235 2.7.0"]),
        ([b"AUTH LOGIN " + b64("scanner"), b64(PASSWORD)], [b"334 UGFzc3dvcmQ6", b"235 2.7.0"]),
        ([b"AUTH PLAIN " + plain(password="wrong")], [b"535 5.7.8"]),
        ([b"AUTH PLAIN " + plain(password="")], [b"535 5.7.8"]),
        ([b"AUTH PLAIN " + plain(name="nobody")], [b"535 5.7.8"]),
        ([b"AUTH PLAIN " + plain(name="Scanner")], [b"535 5.7.8"]),
        ([b"AUTH PLAIN " + plain(password=PASSWORD + "\u0301")], [b"535 5.7.8"]),
        ([b"AUTH PLAIN " + plain(acting_for="boss")], [b"501 5.5.2"]),
        ([b"AUTH PLAIN " + b64("scanner")], [b"501 5.5.2"]),
        ([b"AUTH PLAIN " + b64("a\0b\0c\0d")], [b"501 5.5.2"]),
        ([b"AUTH PLAIN " + b64(b"\0\xff\0x")], [b"501 5.5.2"]),
        ([b"AUTH PLAIN ="], [b"501 5.5.2"]),
        ([b"AUTH PLAIN !!!"], [b"501 5.5.2"]),
        ([b"AUTH PLAIN \xff\xfe"], [b"501 5.5.2"]),
        ([b"AUTH PLAIN", b"*"], [b"334 ", b"501 5.7.0"]),
        ([b"AUTH LOGIN", b64("scanner"), b"*"], [b"334 ", b"334 ", b"501 5.7.0"]),
        ([b"AUTH LOGIN", b"scanner!"], [b"334 ", b"501 5.5.2"]),
        ([b"AUTH CRAM-MD5"], [b"504 5.5.4"]),
        ([b"AUTH XOAUTH2 x"], [b"504 5.5.4"]),
        ([b"AUTH"], [b"501 5.5.4"]),
        ([b"AUTH PLAIN " + plain(), b"AUTH PLAIN " + plain()], [b"235 2.7.0", b"503 5.5.1"]),
        ([b"MAIL FROM:<a@b.example>", b"AUTH PLAIN " + plain()], [b"250", b"503 5.5.1"]),
        ([b"HELO x", b"AUTH PLAIN " + plain()], [b"250", b"503 5.5.1"]),
        ([b"MAIL FROM:<a@b.example> AUTH=<>"], [b"250"]),
        ([b"MAIL FROM:<a@b.example> AUTH=a+2Bb@b.example SIZE=10"], [b"250"]),
    ],
)
async def test_the_exchange_is_as_rfc_4954_has_it(lines: list[bytes], replies: list[bytes]) -> None:
    """PLAIN and LOGIN, with and without an initial response; one reply to each line."""
    said = await said_to(*lines)
    assert len(said) == len(replies)
    for line, reply in zip(said, replies, strict=True):
        assert line.startswith(reply)


async def test_a_line_without_end_closes_the_connection() -> None:
    """Nothing is kept of it."""
    async with house(settings=settings()) as at:
        said = await at.talk(b"EHLO x\r\nAUTH PLAIN\r\n" + b"A" * 100_000 + b"\r\n")
        assert said.endswith((b"500 5.5.6 Line is too long\r\n", b"334 \r\n", RESET))
        assert b"235" not in said
        await at.until(lambda: not at.intake.connections)


@pytest.mark.parametrize("how", ["smtplib", "swaks"])
@pytest.mark.parametrize("mechanism", ["PLAIN", "LOGIN"])
async def test_clients_sign_in_over_tls(tmp_path: Path, how: str, mechanism: str) -> None:
    """And may then send to whomever they name, where the settings say so."""
    if how == "swaks":
        need_swaks()
    _, context = certificate(tmp_path, "localhost")
    given = settings(certificate=tmp_path / "cert.pem", key=tmp_path / "key.pem", accept="any", auth="required")

    def by_smtplib(port: int) -> None:
        with smtplib.SMTP("localhost", port, timeout=60) as client:
            client.starttls(context=context)
            client.ehlo()
            client.user, client.password = "scanner", "x"
            client.auth(mechanism, _secret(mechanism), initial_response_ok=True)
            client.sendmail("a@b.example", [ANYBODY], MAIL)

    def by_swaks(port: int) -> None:
        command = ["swaks", "--tls", "--server", "localhost", "--port", str(port), "--helo", "x", "--to", ANYBODY]
        command += ["--from", "a@b.example", "--auth", mechanism, "--auth-user", "scanner"]
        command += ["--auth-password", PASSWORD]
        subprocess.run(command, check=True, capture_output=True, timeout=60)

    async with house(settings=given) as at:
        await asyncio.to_thread(by_smtplib if how == "smtplib" else by_swaks, at.intake.port)
        assert [envelope.recipients for envelope, _ in at.accept.kept] == [(ANYBODY,)]
        assert at.accept.kept[0][0].mailbox == "info@jixawstudio.nl"


def _secret(mechanism: str) -> object:
    """What smtplib calls; its own would encode a password as ASCII."""
    answers = iter([f"\0scanner\0{PASSWORD}"] if mechanism == "PLAIN" else ["scanner", PASSWORD])
    return lambda _challenge=None: _Utf8(next(answers))


class _Utf8(str):
    """smtplib says `.encode("ascii")`."""

    def encode(self, *_arguments: str) -> bytes:  # type: ignore[override]
        return super().encode("utf-8")


@pytest.mark.parametrize(
    ("signed_in", "replies"),
    [(False, [b"530 5.7.0", b"530 5.7.0", b"503"]), (True, [b"250 2.1.0", b"250 2.1.5", b"354"])],
)
async def test_auth_can_be_required(signed_in: bool, replies: list[bytes]) -> None:
    """Without it 530, also for role mailboxes."""
    sign_in = [b"AUTH PLAIN " + plain()] * signed_in
    mail = [b"MAIL FROM:<a@b.example>", b"RCPT TO:<info@jixawstudio.nl>", b"DATA"] + [b"."] * signed_in
    said = await said_to(*sign_in, *mail, auth="required")
    for line, reply in zip(said[signed_in:], replies, strict=False):
        assert line.startswith(reply)


@pytest.mark.parametrize(
    ("address", "tls", "offered"),
    [("127.0.0.1", False, True), ("192.0.2.9", False, False), ("192.0.2.9", True, True)],
)
async def test_passwords_are_taken_where_nobody_listens(tmp_path: Path, address: str, tls: bool, offered: bool) -> None:
    """On this machine, or over TLS; else AUTH is neither offered nor taken (538)."""
    certificate(tmp_path, "localhost")
    files = {"certificate": tmp_path / "cert.pem", "key": tmp_path / "key.pem"}
    door = Door.opened(settings(**files), 1000)
    from worker.intake.smtp_session import SmtpSession

    session = SmtpSession(FakeAccept(), door, lambda _session: None)
    session.client = Client(ip_address(address), secure=address == "127.0.0.1")
    session._tls_protocol = tls or None
    assert session._passwords_are_safe is offered
    assert any(word.startswith("AUTH") for word in session._offers()) is offered


async def test_somebody_behind_a_balancer_is_not_on_this_machine() -> None:
    """The balancer is; its client's password came over a network."""
    async with house(settings=settings(proxy=["127.0.0.0/8"])) as at:
        header = b"PROXY TCP4 127.0.0.1 127.0.0.1 5 25\r\n"
        said = await at.talk(header, b"EHLO x\r\nAUTH PLAIN " + plain() + b"\r\nQUIT\r\n")
        assert b"AUTH LOGIN" not in said
        assert b"538 5.7.11" in said


async def test_guessing_is_slowed_and_ended() -> None:
    """Each wrong password takes longer; after the third the connection closes."""
    guess = b"AUTH PLAIN " + plain(password="guess") + b"\r\n"
    async with house(settings=settings(auth_delay_seconds=0.1)) as at:
        began = time.monotonic()
        said = await at.talk(b"EHLO x\r\n", guess * 10)
        assert time.monotonic() - began >= 0.6
        assert said.count(b"535 5.7.8") == 2
        assert said.endswith(b"421 4.7.0 Too many wrong passwords\r\n")


async def test_an_address_that_guessed_too_often_waits() -> None:
    """Over all its connections, also with the right password then."""
    async with house(settings=settings(auth_failures=4)) as at:
        for _ in range(2):
            await at.talk(b"EHLO x\r\n", (b"AUTH PLAIN " + plain(password="guess") + b"\r\n") * 2, b"QUIT\r\n")
        said = await at.talk(b"EHLO x\r\nAUTH PLAIN " + plain() + b"\r\nQUIT\r\n")
        assert b"454 4.7.0" in said


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    """The log as an installation writes it, at DEBUG."""
    root, stream = logging.getLogger(), io.StringIO()
    handlers, level = root.handlers, root.level
    configure(LogSettings(level="DEBUG"), stream)
    yield stream
    root.handlers, root.level = handlers, level


async def test_passwords_and_names_are_in_no_log(logged: io.StringIO) -> None:
    """Right or wrong, whole or broken."""
    for line in (plain(), plain(password="geheim-fout"), b"!" + plain(), plain(name="x" * 300)):
        await said_to(b"AUTH PLAIN " + line, b"AUTH LOGIN", b64("scanner"), b64("geheim-fout"))
    assert "smtp.auth_failed" in logged.getvalue()
    for word in (PASSWORD, "scanner", "geheim-fout", plain().decode(), b64("scanner").decode(), "127.0.0.1"):
        assert word not in logged.getvalue()


def test_a_hash_is_salted_and_read_back() -> None:
    """The same password twice is two hashes; nothing of it is printed."""
    first, second = Hash.of(b"x"), Hash.of(b"x")
    assert str(first) != str(second)
    assert Hash.read(str(first)).fits(b"x")
    assert not Hash.read(str(first)).fits(b"y")
    assert "digest" not in repr(first)
    assert not Hash.of(b"x" * LONGEST).fits(b"x" * (LONGEST + 1))


@pytest.mark.parametrize(
    "wrong",
    [
        "", "katten", "scrypt$1$2$3", HASH.replace("scrypt", "md5"), HASH.replace("$8$", "$0$"), HASH[:-1] + "!",
        HASH.replace("16384", "16385"), HASH.replace("16384", "1073741824"), HASH.replace("$1$", "$99$"),
        HASH.replace("16384", "x"), HASH[:-20], "scrypt$16384$8$1$$" + HASH.rsplit("$", 1)[1],
    ],
    ids=range(12),
)  # fmt: skip
def test_what_is_no_hash_is_told_at_start_without_its_words(wrong: str) -> None:
    """A password in the clear among them; and a hash that would take all memory."""
    with pytest.raises(ConfigurationError) as told:
        Passwords({"scanner": wrong})
    assert not wrong or wrong not in str(told.value)


def test_a_file_of_passwords_is_read_again_when_it_changes(tmp_path: Path) -> None:
    """Names with a colon in them, comments and blank lines included."""
    file = tmp_path / "passwords"
    file.write_text(f"# ours\n\nscanner:{HASH}\na:b:{HASH}\n")
    known = Passwords({}, file)
    assert known.fits("scanner", PASSWORD.encode())
    assert known.fits("a:b", PASSWORD.encode())
    file.write_text(f"other:{HASH}\n# so that its size differs\n")
    assert not known.fits("scanner", PASSWORD.encode())
    assert known.fits("other", PASSWORD.encode())
    file.write_text("other\n")
    with pytest.raises(ConfigurationError):
        known.fits("other", PASSWORD.encode())


def test_an_unknown_name_takes_as_long_as_a_wrong_password() -> None:
    """Nobody learns which names there are: a hash is computed either way."""
    known = Passwords({"scanner": HASH})

    def cost(name: str) -> float:
        began = time.thread_time()
        known.fits(name, b"guess")
        return time.thread_time() - began

    known_name, unknown_name = (min(cost(name) for _ in range(5)) for name in ("scanner", "nobody"))
    assert unknown_name > known_name / 3


async def test_a_file_of_passwords_that_went_away_is_a_later() -> None:
    """454, not 535: the client is to try again and its user need not be asked."""

    class Gone(Passwords):
        def fits(self, name: str, password: bytes) -> bool:
            raise ConfigurationError("smtp.passwords", "gone")

    door = Door(settings(), 1000, Door.opened(settings(), 1000).gate, passwords=Gone({}))

    async def ask(_challenge: bytes) -> bytes:
        return decoded(plain())

    assert await SignIn(door, ask).reply(Client(), "PLAIN") == (
        False,
        "454 4.7.0 Cannot check passwords now, try again later",
    )


async def test_the_third_wrong_password_ends_it() -> None:
    """As the settings count."""
    door = Door.opened(settings(auth_tries=1), 1000)

    async def ask(_challenge: bytes) -> bytes:
        return b"\0scanner\0wrong"

    with pytest.raises(RefusedError):
        await SignIn(door, ask).reply(Client(), "PLAIN")


@pytest.mark.parametrize(
    "wrong",
    [
        {"auth": "required", "users": {}},
        {"auth": "off"},
        {"host": "0.0.0.0"},
        {"auth_tries": 0},
        {"auth": "sometimes"},
    ],
)
def test_settings_that_make_no_sense_are_refused(wrong: dict[str, object]) -> None:
    """AUTH without users, users without AUTH, passwords over an open network."""
    with pytest.raises(ValueError, match="validation error"):
        settings(**wrong)


async def test_only_who_signed_in_relays() -> None:
    """With accept = "any" and no trusted network."""
    given = settings(accept="any")
    sends = dialogue(MAIL, to=ANYBODY)
    async with house(settings=given) as at:
        assert b"550 5.1.1" in await at.talk(sends, b"QUIT\r\n")
        said = await at.talk(b"EHLO x\r\nAUTH PLAIN " + plain() + b"\r\n", sends, b"QUIT\r\n")
        assert b"250 2.0.0 Stored" in said
