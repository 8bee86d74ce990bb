"""The whole way in processes of its own: a request in by SMTP, the acknowledgement out by SMTP, the reply in again."""

from __future__ import annotations

import socket
import sqlite3
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message

from tests.installation import Installation, until

pytestmark = pytest.mark.server

REQUEST = """\
From: Klant <klant@voorbeeld.example>
To: info@jixawstudio.nl
Subject: Mijn gegevens
Message-ID: <een@voorbeeld.example>
Content-Type: text/plain; charset=utf-8

Goedemiddag,

Mijn BSN is 111222333. Graag ontvang ik een overzicht van al mijn persoonsgegevens die jullie bewaren.

Groet, Klant
"""
REPLY = """\
From: Klant <klant@voorbeeld.example>
To: info@jixawstudio.nl
Subject: Re: {subject}
In-Reply-To: {thread}
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<html><body><p>Dank voor uw bericht.</p><div class="gmail_quote">Op do 5 mrt 2026 om 13:20 schreef JixawStudio
&lt;info@jixawstudio.nl&gt;:<br><blockquote>{quoted}</blockquote></div></body></html>
"""


class Kept(Message):
    """A relay's handler that keeps every letter."""

    def __init__(self) -> None:
        super().__init__()
        self.letters: list[EmailMessage] = []

    def handle_message(self, message: Any) -> None:
        read = message_from_bytes(message.as_bytes(), policy=default)
        assert isinstance(read, EmailMessage)
        self.letters.append(read)


@pytest.fixture
def relay() -> Iterator[tuple[Kept, int]]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    kept = Kept()
    controller = Controller(kept, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield kept, port
    finally:
        controller.stop()


def lines(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


def rows(up: Installation, query: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(up.data / "briefgeheim.sqlite3") as connection:
        return connection.execute(query).fetchall()


def test_a_request_is_acknowledged_and_the_reply_joins_it(tmp_path: Path, relay: tuple[Kept, int]) -> None:
    """Once, in its thread, without a word of the mail; the reply that quotes our letter opens no case."""
    kept, port = relay
    settings = {"RELAY__HOST": "127.0.0.1", "RELAY__PORT": port, "RELAY__TLS": "none", "LETTERS__POLL_SECONDS": 0.2}
    with Installation(tmp_path, **settings) as up:
        up.send(lines(REQUEST))
        until(lambda: kept.letters)
        (letter,) = kept.letters
        assert letter["To"] == "klant@voorbeeld.example" and letter["In-Reply-To"] == "<een@voorbeeld.example>"
        assert letter["Auto-Submitted"] == "auto-replied" and "111222333" not in letter.as_string()
        ((reference,),) = rows(up, "SELECT reference FROM cases")
        assert reference in letter["Subject"]
        quoted = letter.get_content().replace("\n", "<br>")
        reply = up.send(lines(REPLY.format(subject=letter["Subject"], thread=letter["Message-ID"], quoted=quoted)))
        until(lambda: reply in up.delivered())
        assert rows(up, "SELECT count(*) FROM cases") == [(1,)]
        assert (reply, reference) in rows(up, "SELECT message_id, case_ref FROM case_messages")
        until(lambda: ("sent",) in rows(up, "SELECT state FROM letters"))
        assert len(kept.letters) == 1
        output = up.output
    stored = b"".join(f.read_bytes() for f in up.data.rglob("*") if f.is_file() and "maildir" not in f.parts)
    for value in ("klant@voorbeeld.example", "een@voorbeeld.example", str(letter["Message-ID"])):
        assert value.encode() not in stored and value not in output


def test_without_a_relay_the_letter_lies_in_a_folder(tmp_path: Path) -> None:
    """Nothing leaves the machine; staff can read what would."""
    with Installation(tmp_path, LETTERS__POLL_SECONDS=0.2) as up:
        up.send(lines(REQUEST))
        until(lambda: list(up.data.glob("outgoing/*/new/*")))
        (file,) = up.data.glob("outgoing/info@jixawstudio.nl/new/*")
        letter = message_from_bytes(file.read_bytes(), policy=default)
        assert letter["To"] == "klant@voorbeeld.example"
        assert file.stat().st_mode & 0o077 == 0
