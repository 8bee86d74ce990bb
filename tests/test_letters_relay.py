"""Letters leave by a real SMTP server: encrypted, logged in, and whatever it answers."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from certificates import certificate
from pydantic import SecretStr
from test_letters import LETTER, SECRET

from models.errors import ConfigurationError
from worker.letters.compose import compose
from worker.letters.relay import Relay
from worker.letters.transport import Attempt, Outcome
from worker.settings import RelaySettings, load_settings

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH")  # the peer also does TLS from the start
POST = compose(LETTER, SECRET)
LOGIN = {"username": "briefgeheim", "password": SecretStr("geheim")}


@dataclass
class Peer:
    """An SMTP server that keeps what it gets; `answers` maps a command to what it says instead of yes."""

    answers: dict[str, str] = field(default_factory=dict)
    got: list[tuple[str | None, list[str], bytes]] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    port: int = 0

    async def handle_MAIL(self, server: SMTP, session: Session, envelope: Envelope, address: str, *_: Any) -> str:  # noqa: N802
        envelope.mail_from = address
        return self.answers.get("MAIL", "250 OK")

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, *_: Any) -> str:  # noqa: N802
        envelope.rcpt_tos.append(address)
        return self.answers.get("RCPT", "250 OK")

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.answers.get("DATA") == "hang":
            await asyncio.sleep(60)
        self.got.append((envelope.mail_from, list(envelope.rcpt_tos), bytes(envelope.original_content or b"")))
        self.encrypted.append(server.transport.get_extra_info("sslcontext") is not None)
        return self.answers.get("DATA", "250 OK")


def login(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
    right = isinstance(data, LoginPassword) and (data.login, data.password) == (b"briefgeheim", b"geheim")
    return AuthResult(success=right, handled=False)


@asynccontextmanager
async def peer(
    tls: ssl.SSLContext | None = None, *, at_once: bool = False, auth: bool = False, **answers: str
) -> AsyncIterator[Peer]:
    made = Peer(answers)

    def session() -> SMTP:
        return SMTP(
            made, hostname="relay.example", tls_context=None if at_once else tls, auth_required=auth,
            require_starttls=bool(tls) and not at_once, authenticator=login if auth else None, auth_require_tls=False,
        )  # fmt: skip

    server = await asyncio.get_running_loop().create_server(session, "127.0.0.1", 0, ssl=tls if at_once else None)
    made.port = server.sockets[0].getsockname()[1]
    try:
        yield made
    finally:
        server.close()


def relay(port: int, **changes: Any) -> Relay:
    fields: dict[str, Any] = {"host": "127.0.0.1", "port": port, "tls": "none", "timeout": 60.0} | changes
    return Relay(RelaySettings(**fields))


async def test_a_letter_arrives_as_it_was_written() -> None:
    """To one recipient, with the null reverse-path, byte for byte."""
    async with peer() as at:
        assert await relay(at.port).send("l1", POST) == Attempt(Outcome.SENT)
        assert at.got == [("<>", [LETTER.to], POST.raw)] or at.got == [("", [LETTER.to], POST.raw)]


@pytest.mark.parametrize("how", ["starttls", "tls"])
async def test_the_way_to_the_relay_is_encrypted_and_logged_in(tmp_path: Path, how: str) -> None:
    """STARTTLS or TLS from the start, with a certificate authority of one's own, and the account."""
    server, _ = certificate(tmp_path, "localhost")
    async with peer(server, at_once=how == "tls", auth=True) as at:
        with_account = relay(at.port, host="localhost", tls=how, ca_file=tmp_path / "cert.pem", **LOGIN)
        assert await with_account.send("l1", POST) == Attempt(Outcome.SENT)
        await with_account.greet()
        assert at.encrypted == [True]


@pytest.mark.parametrize(("name", "ca"), [("localhost", False), ("elders.example", True)])
async def test_a_relay_with_the_wrong_certificate_gets_nothing(tmp_path: Path, name: str, ca: bool) -> None:
    """Neither the letter nor the password; it is ours to mend, so the letter waits."""
    server, _ = certificate(tmp_path, name)
    async with peer(server, auth=True) as at:
        more = {"ca_file": tmp_path / "cert.pem"} if ca else {}
        attempt = await relay(at.port, host="localhost", tls="starttls", **more, **LOGIN).send("l1", POST)
        assert attempt.outcome is Outcome.AGAIN and at.got == []


async def test_a_relay_without_tls_gets_nothing_where_tls_is_wanted() -> None:
    """Somebody in between may have taken the offer away."""
    async with peer() as at:
        assert (await relay(at.port, tls="starttls").send("l1", POST)).outcome is Outcome.AGAIN
        assert at.got == []


async def test_a_wrong_password_waits_for_whoever_mends_it(tmp_path: Path) -> None:
    """The letter is not at fault."""
    server, _ = certificate(tmp_path, "localhost")
    wrong = LOGIN | {"password": SecretStr("verkeerd")}
    async with peer(server, auth=True) as at:
        attempt = await relay(at.port, host="localhost", tls="starttls", ca_file=tmp_path / "cert.pem", **wrong).send(
            "l1", POST
        )
        assert attempt == Attempt(Outcome.AGAIN, "relay_login")


ANSWERS = [
    ("MAIL", "451 4.3.0 later", Outcome.AGAIN, "relay_451"),
    ("MAIL", "550 5.7.1 no", Outcome.REFUSED, "relay_550"),
    ("RCPT", "450 4.2.0 grey", Outcome.AGAIN, "relay_450"),
    ("RCPT", "550 5.1.1 <fatima@voorbeeld.example> unknown", Outcome.REFUSED, "relay_550"),
    ("DATA", "452 4.3.1 full", Outcome.AGAIN, "relay_452"),
    ("DATA", "554 5.6.0 no", Outcome.REFUSED, "relay_554"),
]


@pytest.mark.parametrize(("command", "answer", "outcome", "code"), ANSWERS)
async def test_what_the_relay_says_decides(command: str, answer: str, outcome: Outcome, code: str) -> None:
    """4xx: again; 5xx: never. Its words, which may quote an address, go nowhere."""
    async with peer(**{command: answer}) as at:
        assert await relay(at.port).send("l1", POST) == Attempt(outcome, code)


async def test_a_relay_that_is_away_or_hangs_is_tried_again() -> None:
    """Nobody there; nobody answers."""
    assert (await relay(1).send("l1", POST)) == Attempt(Outcome.AGAIN, "relay_away")
    async with peer(DATA="hang") as at:
        assert (await relay(at.port, timeout=0.3).send("l1", POST)) == Attempt(Outcome.AGAIN, "relay_away")


def test_a_password_never_travels_in_the_clear(tmp_path: Path) -> None:
    """Refused before anything starts; and so is a file of certificates that is none."""
    with pytest.raises(ConfigurationError, match=r"relay\.tls"):
        relay(25, **LOGIN)
    with pytest.raises(ConfigurationError, match=r"relay\.ca_file"):
        relay(25, tls="starttls", ca_file=tmp_path / "nothing.pem")


def test_the_password_comes_from_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`BRIEFGEHEIM_RELAY__PASSWORD_FILE`; printed it is stars."""
    (tmp_path / "relay").write_text("sesam\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFGEHEIM_RELAY__PASSWORD_FILE", str(tmp_path / "relay"))
    found = load_settings().relay
    assert found.password and found.password.get_secret_value() == "sesam"
    assert "sesam" not in repr(found)
