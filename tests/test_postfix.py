"""Behind and before a real Postfix, with the very lines that docs/mailbox.md shows."""

from __future__ import annotations

import json
import re
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.dovecot import free_port
from tests.installation import Installation, until
from tests.mailroom import NUMBER
from tests.postfix import DOMAIN, OUTSIDE, Postfix, running_postfix, shown, shown_settings

pytestmark = pytest.mark.server

HURRY = {"QUEUE__BACKOFF_BASE": 0.2, "QUEUE__BACKOFF_CAP": 1}
BOXES = json.dumps([f"{name}@{DOMAIN}" for name in ("info", "support", "rondje", "geweigerd")])
ROUND, REFUSED = f"rondje@{DOMAIN}", f"geweigerd@{DOMAIN}"


@dataclass
class Filtered:
    """Postfix with briefgeheim as its content filter."""

    postfix: Postfix
    up: Installation
    reinjection: int


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filtered]:
    """What comes in on Postfix's port goes through us, back into Postfix, and into its Maildirs."""
    folder = tmp_path_factory.mktemp("path")
    port, ours, back = free_port(), free_port(), free_port()
    tricks = folder / "tricks"
    tricks.write_text(f"/^{REFUSED}$/ REJECT no\n/^{ROUND}$/ FILTER briefgeheim:[127.0.0.1]:{ours}\n")
    master = shown(
        "master.cf: content filter", {"smtp            inet": f"127.0.0.1:{port} inet", "8025": ours, "10026": back}
    )
    master += f"    -o smtpd_recipient_restrictions=check_recipient_access,regexp:{tricks},permit_mynetworks,reject\n"
    settings = shown_settings("content filter", {"10026": back})
    with (
        running_postfix(port, master) as postfix,
        Installation(folder, **settings, **HURRY, SMTP__PORT=ours, SMTP__RECIPIENTS=BOXES) as up,
    ):
        tricks.chmod(0o644)
        yield Filtered(postfix, up, back)
        sys.stdout.write(postfix.log() + up.output)  # for whoever looks into a failure


def mail(number: int, said: bytes = b"Mijn BSN is " + NUMBER, to: str = f"info@{DOMAIN}") -> bytes:
    head = f"From: Klant <klant@{OUTSIDE}>\r\nTo: {to}\r\nSubject: Vraag\r\nMessage-ID: <{number}@{OUTSIDE}>\r\n"
    return head.encode() + b"Content-Type: text/plain; charset=utf-8\r\n\r\nGoedemiddag,\r\n\r\n" + said + b".\r\n"


def arrived(postfix: Postfix, name: str, number: int) -> list[bytes]:
    """The messages of this number in a mailbox."""
    return [raw for raw in postfix.mail(name) if f"<{number}@{OUTSIDE}>".encode() in raw]


def untraced(raw: bytes) -> bytes:
    """Without what servers put on top of it."""
    return raw[raw.index(b"From: Klant") :]


def test_mail_goes_through_once_and_redacted(path: Filtered) -> None:
    """Personal data is gone, the fields of every hop are there, and there is one copy."""
    path.postfix.send(mail(1), f"info@{DOMAIN}")
    until(lambda: arrived(path.postfix, "info", 1), 120)
    until(lambda: path.postfix.waiting() == 0)
    (raw,) = arrived(path.postfix, "info", 1)
    assert NUMBER not in raw
    assert len(re.findall(rb"(?m)^Received:", raw)) == 3
    assert raw.count(b"X-Briefgeheim-Hop: ") == 1
    assert NUMBER.decode() not in path.up.output


def test_an_outsiders_mail_is_not_touched(path: Filtered) -> None:
    """Nothing to remove: byte for byte as it was sent, below what servers put on top; long lines and eight bits too."""
    odd = "Mijn site geeft foutmelding 504 sinds de café-update.".encode() + b"\r\n.\r\n..\r\n" + b"x" * 2000 + b" \t "
    path.postfix.send(mail(2, odd), f"support@{DOMAIN}")
    until(lambda: arrived(path.postfix, "support", 2), 120)
    (raw,) = arrived(path.postfix, "support", 2)
    assert untraced(raw).replace(b"\n", b"\r\n") == mail(2, odd)


def test_each_recipient_has_it_once(path: Filtered) -> None:
    """Two mailboxes, and the blind one is named nowhere."""
    path.postfix.send(mail(3), f"info@{DOMAIN}", f"support@{DOMAIN}")
    until(lambda: arrived(path.postfix, "info", 3) and arrived(path.postfix, "support", 3), 120)
    until(lambda: path.postfix.waiting() == 0)
    both = arrived(path.postfix, "info", 3) + arrived(path.postfix, "support", 3)
    assert len(both) == 2
    assert not any(NUMBER in raw for raw in both)


def test_a_next_hop_that_was_away_loses_and_doubles_nothing(path: Filtered) -> None:
    """Postfix is gone while we hold mail for it; once it is back everything is there, once."""
    path.postfix.stop()
    for number in range(10, 16):
        path.up.send(mail(number))
    until(lambda: path.up.output.count("next_hop_away") > 6, 120)
    path.postfix.start()
    until(lambda: all(arrived(path.postfix, "info", number) for number in range(10, 16)), 120)
    assert [len(arrived(path.postfix, "info", number)) for number in range(10, 16)] == [1] * 6


def test_what_is_refused_is_in_quarantine_and_nobody_is_sent_a_bounce(path: Filtered) -> None:
    """Staff see the code; whoever wrote, or did not, hears nothing; the others have it."""
    path.postfix.send(mail(20), REFUSED, f"info@{DOMAIN}")
    until(lambda: quarantined(path.up, "next_hop_554"), 120)
    until(lambda: arrived(path.postfix, "info", 20), 120)
    until(lambda: path.postfix.waiting() == 0)
    assert path.postfix.mail("klant") == []
    assert "from=<>" not in path.postfix.log()
    told = path.up.run("messages", "show", quarantined(path.up, "next_hop_554")[0])
    assert "refused it with 554" in told.stdout


def test_a_loop_ends_after_one_round(path: Filtered) -> None:
    """The second port sends it to us again, as a mistake in its settings would: quarantine, and no bounce."""
    path.postfix.send(mail(30), ROUND)
    until(lambda: quarantined(path.up, "mail_loop"), 120)
    until(lambda: path.postfix.waiting() == 0)
    assert arrived(path.postfix, "rondje", 30) == []
    assert path.postfix.mail("klant") == []
    (looped,) = quarantined(path.up, "mail_loop")
    assert path.up.run("messages", "release", looped, "--reason", "test").returncode == 0
    until(lambda: len(quarantined(path.up, "mail_loop")) == 2, 120)  # the routing is still wrong


def test_a_worker_that_is_killed_at_work_loses_nothing(path: Filtered) -> None:
    """Each message is there after the next start; only one whose reply was lost in that very moment may be twice."""
    numbers = range(40, 60)
    for number in numbers:
        path.postfix.send(mail(number), f"info@{DOMAIN}")
    until(lambda: arrived(path.postfix, "info", 43), 120)
    path.up.stop(signal.SIGKILL)
    with path.up:  # the same folder, started again
        until(lambda: all(arrived(path.postfix, "info", number) for number in numbers), 180)
        until(lambda: path.postfix.waiting() == 0)
        copies = [len(arrived(path.postfix, "info", number)) for number in numbers]
    assert set(copies) <= {1, 2} and copies.count(2) <= 2
    assert not any(NUMBER in raw for number in numbers for raw in arrived(path.postfix, "info", number))


def quarantined(up: Installation, code: str) -> list[str]:
    """Ids of messages that went to quarantine for this reason, from the log: a command takes seconds to start."""
    return re.findall(rf"message\.quarantined +code={code} .*id=(m\w+)", up.output)
