"""STARTTLS and TLS at once, spoken to by smtplib, swaks and Python's ssl."""

from __future__ import annotations

import asyncio
import contextlib
import os
import smtplib
import socket
import ssl
import subprocess
from pathlib import Path

import pytest
from certificates import certificate
from doors import MAIL, all_of, dialogue, house
from swaks import need_swaks

from models.errors import ConfigurationError
from worker.intake.settings import SmtpSettings
from worker.intake.tls import Certificate

HOST = "localhost"
CLEAR = b"EHLO x.example\r\nSTARTTLS\r\n"


def settings(folder: Path, **changes: object) -> SmtpSettings:
    """With the certificate that `certificate` put there."""
    given = {"port": 0, "hostname": "mx.test", "certificate": folder / "cert.pem", "key": folder / "key.pem"}
    return SmtpSettings(**(given | changes))  # type: ignore[arg-type]


def trusting(folder: Path) -> ssl.SSLContext:
    """A client's context; makes the certificate."""
    return certificate(folder, HOST)[1]


async def test_smtplib_sends_over_starttls(tmp_path: Path) -> None:
    """Offered before, not after; the certificate is checked by name; what was said in the clear is forgotten."""
    context = trusting(tmp_path)

    def send(port: int) -> str:
        with smtplib.SMTP(HOST, port, timeout=30) as client:
            client.ehlo("client.example")
            assert "starttls" in client.esmtp_features
            client.starttls(context=context)
            assert client.mail("a@b.example")[0] == 503  # no EHLO yet on this side
            client.ehlo("client.example")
            assert "starttls" not in client.esmtp_features
            assert client.docmd("STARTTLS")[0] == 502
            client.sendmail("a@b.example", ["info@jixawstudio.nl"], MAIL)
            assert isinstance(client.sock, ssl.SSLSocket)
            return client.sock.version() or ""

    async with house(settings=settings(tmp_path)) as at:
        assert await asyncio.to_thread(send, at.intake.port) in ("TLSv1.2", "TLSv1.3")
        assert [raw for _, raw in at.accept.kept] == [MAIL]
    assert at.intake.connections == 0


@pytest.mark.parametrize("how", ["--tls", "--tls-on-connect"])
async def test_swaks_sends_over_tls(tmp_path: Path, how: str) -> None:
    """A client in another language."""
    need_swaks()
    context = trusting(tmp_path)
    assert context
    async with house(settings=settings(tmp_path, tls_port=0)) as at:
        port = at.intake.ports["smtp.tls_port" if how == "--tls-on-connect" else "smtp.port"]
        command = ["swaks", how, "--server", "127.0.0.1", "--port", str(port), "--from", "a@b.example"]
        done = await asyncio.to_thread(
            subprocess.run,
            [*command, "--to", "info@jixawstudio.nl", "--helo", "x.example"],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        assert len(at.accept.kept) == 1


async def test_a_port_of_its_own_speaks_tls_at_once(tmp_path: Path) -> None:
    """RFC 8314; large messages as well, and the other port goes on."""
    context = trusting(tmp_path)
    large = b"Subject: x\r\n\r\n" + b"y" * 70 * 1000 * 20 + b"\r\n"

    def send(port: int) -> None:
        with smtplib.SMTP_SSL(HOST, port, context=context, timeout=60) as client:
            client.sendmail("a@b.example", ["info@jixawstudio.nl"], large)

    async with house(settings=settings(tmp_path, tls_port=0)) as at:
        await asyncio.to_thread(send, at.intake.ports["smtp.tls_port"])
        assert at.accept.kept[0][1] == large
        assert b"250 2.0.0 Stored" in await at.send()


INJECTED = (
    b"EHLO evil.example\r\n",
    b"RSET\r\n",
    b"MAIL FROM:<evil@x.example>\r\nRCPT TO:<info@jixawstudio.nl>\r\n",
    dialogue(b"Subject: injected\r\n\r\n"),
    b"NOOP",  # half a command, which the first one over TLS would complete
)


@pytest.mark.parametrize("injected", INJECTED, ids=range(len(INJECTED)))
async def test_what_was_said_before_the_handshake_is_nobody_s(tmp_path: Path, injected: bytes) -> None:
    """CVE-2011-0411: somebody in the middle adds plain text behind STARTTLS; it is not answered over TLS.

    Either it was read before the handshake and is dropped, or it spoils the handshake.
    """
    context = trusting(tmp_path)

    def attack(port: int) -> list[bytes]:
        with socket.create_connection((HOST, port), timeout=30) as plain:
            plain.recv(1000)
            plain.sendall(CLEAR + injected)
            heard = b""
            while b"220 2.0.0 Ready" not in heard:
                heard += plain.recv(1000)
            assert heard.endswith(b"220 2.0.0 Ready to start TLS\r\n")
            with context.wrap_socket(plain, server_hostname=HOST) as secret:
                secret.sendall(b"VRFY x\r\nQUIT\r\n")
                return b"".join(iter(lambda: secret.recv(1000), b"")).splitlines()

    async with house(settings=settings(tmp_path)) as at:
        said = await asyncio.to_thread(attack, at.intake.port)
        assert [line[:3] for line in said] == [b"252", b"221"]
        assert at.accept.kept == []


async def test_a_mail_begun_in_the_clear_is_not_ended_over_tls(tmp_path: Path) -> None:
    """Sender and recipients of before are forgotten."""
    context = trusting(tmp_path)

    def attack(port: int) -> tuple[int, bytes]:
        with smtplib.SMTP(HOST, port, timeout=30) as client:
            client.ehlo("x")
            client.mail("evil@x.example")
            client.rcpt("info@jixawstudio.nl")
            client.docmd("STARTTLS")
            assert client.sock
            client.sock = context.wrap_socket(client.sock, server_hostname=HOST)
            client.file = None
            client.ehlo("x")
            return client.docmd("DATA")

    async with house(settings=settings(tmp_path)) as at:
        assert (await asyncio.to_thread(attack, at.intake.port))[0] == 503


@pytest.mark.parametrize(
    ("command", "reply"),
    [(b"MAIL FROM:<a@b.example>", b"530"), (b"RCPT TO:<a@b.example>", b"530"), (b"DATA", b"530"), (b"NOOP", b"250"),
     (b"STARTTLS now", b"501"), (b"VRFY x", b"530")],
)  # fmt: skip
async def test_tls_can_be_required(tmp_path: Path, command: bytes, reply: bytes) -> None:
    """RFC 3207 section 4: 530 for all that is not needed to get there."""
    trusting(tmp_path)
    async with house(settings=settings(tmp_path, tls="required")) as at:
        said = await at.talk(b"EHLO x\r\n", command + b"\r\nQUIT\r\n")
        assert said.splitlines()[-2].startswith(reply)


async def test_old_versions_are_refused(tmp_path: Path) -> None:
    """TLS 1.2 at least (RFC 8996)."""
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    trusting(tmp_path)
    old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
    old.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning):
        old.minimum_version = old.maximum_version = ssl.TLSVersion.TLSv1_1

    def attempt(port: int) -> None:
        with smtplib.SMTP(HOST, port, timeout=30) as client:
            client.starttls(context=old)

    async with house(settings=settings(tmp_path)) as at:
        with pytest.raises((ssl.SSLError, OSError, smtplib.SMTPException)):
            await asyncio.to_thread(attempt, at.intake.port)


@pytest.mark.parametrize("tls_port", [True, False])
@pytest.mark.parametrize("noise", [b"GET / HTTP/1.0\r\n\r\n", b"\x16\x03\x01", b"", b"EHLO x\r\nMAIL FROM:<>\r\n"])
async def test_a_handshake_that_is_none_frees_its_place(tmp_path: Path, noise: bytes, tls_port: bool) -> None:
    """Wrong bytes, a peer that leaves, one that is silent: the connection ends, and no plain text gets through."""
    trusting(tmp_path)
    async with house(settings=settings(tmp_path, tls_port=0, idle_seconds=1.0)) as at:
        port = at.intake.ports["smtp.tls_port" if tls_port else "smtp.port"]
        for leaves in (True, False):
            reader, writer = await asyncio.open_connection(HOST, port)
            if not tls_port:
                writer.write(CLEAR)
                with contextlib.suppress(asyncio.IncompleteReadError):  # a slow machine has timed out by now
                    await reader.readuntil(b"Ready to start TLS\r\n")
            writer.write(noise)
            if leaves:
                writer.close()
            else:
                async with asyncio.timeout(60):
                    said = await all_of(reader)
                assert b"250" not in said
        await at.until(lambda: not at.intake.connections)


async def test_a_stop_ends_handshakes_too(tmp_path: Path) -> None:
    """Nobody is waited for who never came to say hello."""
    trusting(tmp_path)
    async with house(settings=settings(tmp_path, tls_port=0)) as at:
        await asyncio.open_connection(HOST, at.intake.ports["smtp.tls_port"])
        await at.until(lambda: at.intake.connections == 1)
        at.stop.set()
        await asyncio.wait_for(at.task, 30)


async def test_a_new_certificate_is_read_when_its_files_change(tmp_path: Path) -> None:
    """Without a restart; a broken one leaves the old one in use."""
    trusting(tmp_path)
    made = Certificate(tmp_path / "cert.pem", tmp_path / "key.pem")
    first = made.context()
    assert made.context() is first
    (tmp_path / "cert.pem").write_text("not yet whole")
    assert made.context() is first
    trusting(tmp_path)
    second = made.context()
    assert second is not first
    (tmp_path / "key.pem").unlink()
    assert made.context() is second


async def test_the_next_connection_has_the_new_certificate(tmp_path: Path) -> None:
    """As it is after a renewal."""
    trusting(tmp_path)

    def seen(port: int) -> str:
        return ssl.get_server_certificate((HOST, port), timeout=30)

    async with house(settings=settings(tmp_path, tls_port=0)) as at:
        port = at.intake.ports["smtp.tls_port"]
        before = await asyncio.to_thread(seen, port)
        trusting(tmp_path)
        assert before != await asyncio.to_thread(seen, port) == (tmp_path / "cert.pem").read_text()


def test_certificate_and_key_may_lie_in_one_file(tmp_path: Path) -> None:
    """As some authorities give them."""
    trusting(tmp_path)
    both = tmp_path / "both.pem"
    both.write_bytes((tmp_path / "key.pem").read_bytes() + (tmp_path / "cert.pem").read_bytes())
    assert Certificate(both).context()


@pytest.mark.parametrize("wrong", ["missing", "garbage", "other_key", "locked_key", "unreadable"])
def test_a_certificate_that_cannot_be_used_is_told_at_start(tmp_path: Path, wrong: str) -> None:
    """Never a password prompt, never a listener without the TLS it should have."""
    trusting(tmp_path)
    certificate_file, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    if wrong == "missing":
        certificate_file.unlink()
    elif wrong == "garbage":
        certificate_file.write_text("x")
    elif wrong == "other_key":
        kept = key.read_bytes()
        trusting(tmp_path)
        key.write_bytes(kept)
    elif wrong == "locked_key":
        key.write_bytes(b"-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n")
    elif os.getuid() == 0:
        key.unlink()
        key.mkdir()
    else:
        key.chmod(0)
    with pytest.raises(ConfigurationError, match="certificate"):
        Certificate(certificate_file, key)


@pytest.mark.parametrize(
    "wrong", [{"key": "k"}, {"tls": "required"}, {"tls_port": 465}, {"tls": "maybe"}, {"certificat": "c"}]
)
def test_settings_that_make_no_sense_are_refused(wrong: dict[str, object]) -> None:
    """TLS needs a certificate."""
    with pytest.raises(ValueError, match="validation error"):
        SmtpSettings(**wrong)  # type: ignore[arg-type]
