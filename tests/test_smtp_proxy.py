"""PROXY headers (haproxy.org, proxy-protocol.txt): from load balancers of ours, at once, or not at all."""

from __future__ import annotations

import asyncio
import contextlib
import smtplib
import socket
import ssl
import struct
import threading
from ipaddress import ip_address
from pathlib import Path

import pytest
from certificates import certificate
from doors import MAIL, House, dialogue, house

from worker.intake.proxy import proxied
from worker.intake.settings import SmtpSettings
from worker.intake.smtp_client import Client

MAGIC = b"\r\n\r\n\0\r\nQUIT\n"
V1 = b"PROXY TCP4 192.0.2.7 198.51.100.1 56324 25\r\n"


def v2(command: int = 1, family: int = 0x11, body: bytes | None = None, tail: bytes = b"") -> bytes:
    """A binary header; as it stands, of 192.0.2.7 over TCP and IPv4."""
    if body is None:
        body = socket.inet_aton("192.0.2.7") + socket.inet_aton("198.51.100.1") + struct.pack("!HH", 56324, 25)
    return MAGIC + struct.pack("!BBH", 0x20 | command, family, len(body) + len(tail)) + body + tail


V6 = socket.inet_pton(socket.AF_INET6, "2001:db8::7") * 2 + struct.pack("!HH", 1, 25)
NOBODY = Client()
SOMEBODY = Client(ip_address("192.0.2.7"))


async def read(header: bytes, *, closed: bool = True, seconds: float = 30.0) -> Client | None:
    reader = asyncio.StreamReader(limit=1001)
    reader.feed_data(header)
    if closed:
        reader.feed_eof()
    return await proxied(reader, seconds)


@pytest.mark.parametrize(
    ("header", "client"),
    [
        (V1, SOMEBODY),
        (b"PROXY TCP6 2001:db8::7 2001:db8::1 1 25\r\n", Client(ip_address("2001:db8::7"))),
        (b"PROXY UNKNOWN\r\n", NOBODY),
        (b"PROXY UNKNOWN 192.0.2.7 192.0.2.7 1 2\r\n", NOBODY),
        (v2(), SOMEBODY),
        (v2(tail=b"\x04\0\x01x"), SOMEBODY),
        (v2(family=0x21, body=V6), Client(ip_address("2001:db8::7"))),
        (v2(family=0x31, body=b"\0" * 216), NOBODY),
        (v2(command=0), NOBODY),
        (v2(command=0, family=0, body=b""), NOBODY),
        (v2(family=0, body=b""), NOBODY),
        (b"", None),
        (b"PROX", None),
        (b"EHLO x.example\r\n", None),
        (b"PROXY\r\n", None),
        (V1[:-2], None),
        (V1.replace(b"\r\n", b"\n"), None),
        (V1.replace(b"TCP4", b"TCP6"), None),
        (V1.replace(b"TCP4", b"UDP4"), None),
        (V1.replace(b"192.0.2.7", b"192.0.2.777"), None),
        (V1.replace(b"192.0.2.7", b"mx.example"), None),
        (V1.replace(b"56324", b"056324"), None),
        (V1.replace(b"56324", b"99999"), None),
        (V1.replace(b" 25\r\n", b"\r\n"), None),
        (V1.replace(b"\r\n", b" more\r\n"), None),
        (V1.replace(b" ", b"  "), None),
        (b"PROXY TCP4 " + b"1" * 5000 + b"\r\n", None),
        (b"PROXY UNKNOWN " + b"x" * 200 + b"\r\n", None),
        (MAGIC, None),
        (v2()[:-1], None),
        (v2(command=2), None),
        (v2(family=0x12), None),
        (v2(family=0x41), None),
        (v2(body=b"\0" * 11), None),
        (v2(family=0x21), None),
        (MAGIC + b"\x31\x11\0\0", None),
    ],
    ids=range(36),
)
async def test_headers_are_read(header: bytes, client: Client | None) -> None:
    """What is not sound is nobody's word; who is not named has no address, and so is not trusted."""
    assert await read(header) == client


async def test_a_header_has_its_time() -> None:
    """A balancer sends it at once."""
    assert await read(b"PROXY TCP4 192.0", closed=False, seconds=0.05) is None


def settings(**changes: object) -> SmtpSettings:
    given = {"port": 0, "hostname": "mx.test", "proxy": ["127.0.0.0/8"], "proxy_seconds": 20}
    return SmtpSettings(**(given | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize("header", [V1, v2(), b"PROXY UNKNOWN\r\n", v2(command=0)], ids=range(4))
async def test_a_balancer_speaks_for_its_client(header: bytes) -> None:
    """Header and mail in one packet, or the header in pieces."""
    async with house(settings=settings()) as at:
        assert b"250 2.0.0 Stored" in await at.talk(header, dialogue(MAIL), b"QUIT\r\n")
        reader, writer = await asyncio.open_connection("127.0.0.1", at.intake.port)
        for octet in header:
            writer.write(bytes([octet]))
            await writer.drain()
        async with asyncio.timeout(60):
            assert (await reader.readline()).startswith(b"220 ")
        writer.close()


@pytest.mark.parametrize("said", [dialogue(MAIL), b"PROXY TCP4 x\r\n", b"\r\n\r\n\0\r\nQUIT\r"], ids=range(3))
async def test_a_balancer_that_sends_no_header_is_refused(said: bytes) -> None:
    """Else its clients would all be one, and as trusted as it is."""
    async with house(settings=settings(trusted=["127.0.0.0/8"], proxy_seconds=0.5)) as at:
        assert await at.talk(said) == b"421 4.7.0 No PROXY header\r\n"
        assert at.accept.kept == []
        await _gone(at)


async def test_a_silent_balancer_is_refused() -> None:
    """In time."""
    async with house(settings=settings(proxy_seconds=0.2)) as at:
        assert await at.talk() == b"421 4.7.0 No PROXY header\r\n"


@pytest.mark.parametrize("half_close", [True, False])
async def test_a_peer_that_leaves_in_the_header_frees_its_place(half_close: bool) -> None:
    """With and without a last look."""
    async with house(settings=settings()) as at:
        if half_close:
            await at.talk(b"PROXY TC", half_close=True)
        else:
            _, writer = await asyncio.open_connection("127.0.0.1", at.intake.port)
            writer.write(b"PROXY TC")
            await writer.drain()
            writer.transport.abort()
        await _gone(at)


@pytest.mark.parametrize("header", [V1, v2()], ids=["v1", "v2"])
@pytest.mark.parametrize("proxy", [[], ["192.0.2.0/24"]])
async def test_nobody_else_speaks_for_others(header: bytes, proxy: list[str]) -> None:
    """From any other address the header ends the conversation, and the mail behind it is not taken."""
    async with house(settings=settings(proxy=proxy)) as at:
        said = await at.talk(header, dialogue(MAIL), b"QUIT\r\n")
        assert b"250 2.0.0 Stored" not in said
        assert at.accept.kept == []
        if header is V1:
            assert said.endswith(b"554 5.7.1 No PROXY header is taken from you\r\n")


async def test_who_is_trusted_is_the_client_and_not_its_balancer() -> None:
    """Also when the balancer does not say who it is."""
    given = settings(accept="any", trusted=["127.0.0.0/8", "192.0.2.7"])
    other = V1.replace(b"192.0.2.7", b"192.0.2.8")
    async with house(settings=given) as at:
        for header, taken in ((V1, True), (other, False), (b"PROXY UNKNOWN\r\n", False), (v2(command=0), False)):
            said = await at.talk(header, dialogue(MAIL, to="piet@elders.example"), b"QUIT\r\n")
            assert (b"250 2.0.0 Stored" in said) is taken


async def _gone(at: House) -> None:
    await at.until(lambda: not at.intake.connections)


@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize("at_once", [True, False])
async def test_tls_comes_behind_the_header(tmp_path: Path, at_once: bool, together: bool) -> None:
    """The handshake may come in the same packet as the header; the client is still known after it."""
    _, context = certificate(tmp_path, "localhost")
    files = {"certificate": tmp_path / "cert.pem", "key": tmp_path / "key.pem", "tls_port": 0}
    given = settings(**files, accept="any", trusted=["192.0.2.7"])

    def send(port: int) -> None:
        client = smtplib.SMTP(timeout=30)
        with socket.create_connection(("localhost", port), timeout=30) as plain:
            client.sock = _handshaken(plain, context, together=together) if at_once else plain
            if not at_once:
                plain.sendall(V1)
            client._host = "localhost"  # type: ignore[attr-defined]
            assert client.getreply()[0] == 220
            if not at_once:
                client.starttls(context=context)
            client.sendmail("a@b.example", ["piet@elders.example"], MAIL)
            client.quit()

    async with house(settings=given) as at:
        await asyncio.to_thread(send, at.intake.ports["smtp.tls_port" if at_once else "smtp.port"])
        assert len(at.accept.kept) == 1


def _handshaken(plain: socket.socket, context: ssl.SSLContext, *, together: bool) -> socket.socket:
    """TLS over this socket, its first flight in one packet with the header."""
    if not together:
        plain.sendall(V1)
        return context.wrap_socket(plain, server_hostname="localhost")
    ours, theirs = socket.socketpair()

    def carry(source: socket.socket, target: socket.socket, first: bytes) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                target.sendall(first + data)
                first = b""
        target.close()

    for pair in ((theirs, plain, V1), (plain, theirs, b"")):
        threading.Thread(target=carry, args=pair, daemon=True).start()
    return context.wrap_socket(ours, server_hostname="localhost")


@pytest.mark.parametrize("wrong", ["0.0.0.0/0", "1.0.0.0/8", "x", "::/0"])
def test_whoever_may_be_a_balancer_is_not_half_the_world(wrong: str) -> None:
    """Anybody could then be anybody."""
    with pytest.raises(ValueError, match="validation error"):
        settings(proxy=[wrong])
