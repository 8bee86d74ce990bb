"""Canaries: planted values that must be found nowhere afterwards, wherever one looks."""

from __future__ import annotations

import base64
import email
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.installation import Installation, until
from worker.demo.receiver import Receiver

pytestmark = pytest.mark.server

SECRET = "whsec_" + "dGVzdCBvbmx5LCB0ZXN0IG9ubHksIHRlc3Qgb25seQ=="

REMOVED = {
    "BSN": "111222333",
    "card": "4111 1111 1111 1111",
    "password": "Canarie!Geel2026#q",
    "date of birth": "14 maart 1986",
    "health": "schizofrenie",
}
"""What the default policy takes out: found nowhere at all afterwards, the Maildir included."""

KEPT = {"name": "Wilhelmina Kanariegeel", "address": "wilhelmina@kanarie.example", "subject": "Vogelzaadbestelling"}
"""What the policy keeps: in the Maildir, for staff to read, and nowhere else."""

PLAIN = """\
From: {name} <{address}>
To: info@jixawstudio.nl
Subject: {subject} en BSN {BSN}
Message-ID: <kanarie.1@kanarie.example>
Content-Type: text/plain; charset=utf-8

Goedemiddag,

Mijn BSN is {BSN} en mijn geboortedatum is {date of birth}.
Wachtwoord: {password}
Creditcard: {card}
Mijn man heeft {health}. Graag al mijn persoonsgegevens verwijderen.

Groet,
{name}
"""

HTML = """\
From: {name} <{address}>
To: info@jixawstudio.nl
Subject: {subject}
Content-Type: text/html; charset=utf-8

<html><body title="BSN {BSN}"><!-- wachtwoord: {password} --><p>Mijn BSN is <b>{BSN}</b>,
geboortedatum {date of birth}.</p><p>Ik heb {health}.</p></body></html>
"""


@dataclass
class Listening(Receiver):
    """A receiver that remembers every byte it got."""

    bodies: list[bytes] = field(default_factory=list)

    def __init__(self, secret: str) -> None:
        super().__init__(secret)
        self.bodies = []

    def receive(self, body: bytes, headers: dict[str, str]) -> int:
        self.bodies += [body, repr(headers).encode()]
        return super().receive(body, headers)


@dataclass
class Scene:
    """An installation through which the canaries went, stopped; and all it said to the outside."""

    data: Path
    scratch: Path
    output: bytes
    webhooks: bytes
    delivered: list[bytes]
    redis: bytes


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    """DEBUG logs, one mail that is delivered and one that goes to quarantine, then SIGTERM."""
    folder = tmp_path_factory.mktemp("canary")
    with Listening(SECRET) as receiver:
        settings = {
            "LOG__LEVEL": "DEBUG",
            "WEBHOOK__URL": receiver.url,
            "WEBHOOK__SECRET": SECRET,
            "WEBHOOK__ALLOW_INTERNAL": "true",
            "WEBHOOK__POLL_SECONDS": 0.1,
            "LIMITS__PARTS": 3,
        }
        with Installation(folder, **settings) as up:
            fine = [up.send(_filled(PLAIN)), up.send(_filled(HTML))]
            broken = up.send(_too_many_parts())
            until(lambda: set(fine) <= set(up.delivered()) and "case.opened" in receiver.verified[fine[0]])
            until(lambda: "message.quarantined" in receiver.verified[broken])
            redis = _dump(up)
            listed = up.run("messages", "list").stdout + up.run("cases", "list").stdout
            delivered = list(up.delivered().values())
            code, left = up.stop()
            assert (code, left) == (0, [])
            output = f"{up.output}{listed}".encode()
        yield Scene(up.data, up.scratch, output, b"\n".join(receiver.bodies), delivered, redis)


@pytest.mark.parametrize("what", REMOVED)
def test_what_was_removed_is_in_no_delivered_mail(scene: Scene, what: str) -> None:
    """Neither in the bytes nor in any decoded part or header."""
    assert len(scene.delivered) == 2
    for raw in scene.delivered:
        parts = [part.get_payload(decode=True) or b"" for part in email.message_from_bytes(raw).walk()]
        assert _traces(REMOVED[what], raw, *parts) == []


@pytest.mark.parametrize("what", [*REMOVED, *KEPT])
def test_nothing_of_it_is_in_the_data_folder(scene: Scene, what: str) -> None:
    """Database, write-ahead log, append-only file of Redis, keys: no value is there in the clear, nor in a name."""
    files = [f for f in scene.data.rglob("*") if f.is_file() and "maildir" not in f.relative_to(scene.data).parts]
    assert len(files) > 5
    names = "\n".join(str(f.relative_to(scene.data)) for f in scene.data.rglob("*")).encode()
    assert _traces((REMOVED | KEPT)[what], names, *(f.read_bytes() for f in files)) == []


@pytest.mark.parametrize("what", [*REMOVED, *KEPT])
def test_nothing_of_it_was_said(scene: Scene, what: str) -> None:
    """Logs at DEBUG, both output streams, webhooks with their headers, Redis' keys and values, temporary files."""
    scratch = [f.read_bytes() for f in scene.scratch.rglob("*") if f.is_file()]
    assert _traces((REMOVED | KEPT)[what], scene.output, scene.webhooks, scene.redis, *scratch) == []


def test_the_canaries_did_sing(scene: Scene) -> None:
    """The check itself works: what is kept is in the Maildir, and there were logs and webhooks to look at."""
    assert all(_traces(KEPT["name"], raw) for raw in scene.delivered)
    assert b"message.delivered" in scene.output
    assert b"case.opened" in scene.webhooks
    assert b"message.quarantined" in scene.webhooks


@pytest.mark.parametrize(
    "form", [str, str.upper, lambda v: base64.b64encode(f"x{v}".encode()).decode(), lambda v: v.encode().hex()]
)
def test_a_planted_value_would_be_found(form: object) -> None:
    """In the clear, in another case, in base64 at any offset, in hexadecimal."""
    assert _traces("Kanarie 12", b"..." + form("Kanarie 12").encode() + b"...")  # type: ignore[operator]


def _traces(value: str, *places: bytes) -> list[str]:
    """In which forms a value is found."""
    forms = {form: re.compile(re.escape(needle), re.IGNORECASE) for form, needle in _forms(value).items()}
    return [form for form, pattern in forms.items() if any(pattern.search(place) for place in places)]


def _forms(value: str) -> dict[str, bytes]:
    raw = value.encode()
    forms = {"clear": raw, "hex": raw.hex().encode(), "utf-16": value.encode("utf-16-le")}
    if " " in value:
        forms["without blanks"] = raw.replace(b" ", b"")
    for shift in range(3):
        # The characters of base64 that depend on this value alone, whatever stands before and after it.
        encoded = base64.b64encode(b"x" * shift + raw)
        forms[f"base64+{shift}"] = encoded[-(-shift * 8 // 6) : (shift + len(raw)) * 8 // 6]
    return forms


def _filled(template: str) -> bytes:
    return re.sub(r"\{([^}]+)\}", lambda m: (REMOVED | KEPT)[m[1]], template).replace("\n", "\r\n").encode()


def _too_many_parts() -> bytes:
    """More parts than the limit of this installation: a mail for quarantine."""
    part = _filled("--x\nContent-Type: text/plain\n\n{BSN} {password} {name}\n")
    return (
        _filled('From: {name} <{address}>\nSubject: {subject}\nContent-Type: multipart/mixed; boundary="x"\n\n')
        + part * 9
    )


def _dump(up: Installation) -> bytes:
    """Every key with its value as Redis serialises it."""
    client = up.redis()
    keys = client.keys()
    return b"\n".join([*keys, *(client.dump(key) or b"" for key in keys)])  # type: ignore[union-attr, misc]
