"""The whole thing in processes of its own: a mail in by SMTP, and what comes out, through kills and outages."""

from __future__ import annotations

import json
import signal
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from redis.exceptions import ConnectionError as RedisAway

from tests.installation import Installation, until
from worker.demo.receiver import Receiver

pytestmark = pytest.mark.server

SECRET = "whsec_" + "dGVzdCBvbmx5LCB0ZXN0IG9ubHksIHRlc3Qgb25seQ=="
MAIL = """\
From: Femke Oosterhof <femke@bloemenhuis.example>
To: info@jixawstudio.nl
Subject: Verzoek {number}
Content-Type: text/plain; charset=utf-8

Goedemiddag,

Mijn BSN is 111222333. Graag al mijn persoonsgegevens verwijderen.

Groet, Femke Oosterhof
"""
TICKET = {
    "channel": "ticket",
    "external_id": "T-1",
    "author": {"name": "Daan Verkerk", "address": "daan@fiets.example"},
    "subject": "Storing",
    "text": "Mijn BSN is 111222333 en mijn site geeft foutmelding 504.",
}


def _mail(number: int = 0) -> bytes:
    return MAIL.format(number=number).replace("\n", "\r\n").encode()


@pytest.fixture(scope="module")
def receiver() -> Iterator[Receiver]:
    with Receiver(SECRET) as running:
        yield running


@pytest.fixture(scope="module")
def up(tmp_path_factory: pytest.TempPathFactory, receiver: Receiver) -> Iterator[Installation]:
    """One installation for all tests that leave it whole."""
    folder = tmp_path_factory.mktemp("up")
    with Installation(folder, **_settings(receiver)) as running:
        yield running


def _settings(receiver: Receiver) -> dict[str, object]:
    return {
        "WEBHOOK__URL": receiver.url,
        "WEBHOOK__SECRET": SECRET,
        "WEBHOOK__ALLOW_INTERNAL": "true",
        "WEBHOOK__POLL_SECONDS": 0.1,
        "QUEUE__SWEEP_SECONDS": 0.5,
        "QUEUE__FORGOTTEN_AFTER": 6,
        "LIMITS__EXAMINE_SECONDS": 60,
    }


def test_a_mail_comes_out_redacted_with_its_case_and_webhook(up: Installation, receiver: Receiver) -> None:
    """The Maildir has the redacted mail, the store has the case with its due date, staff have a signed webhook."""
    message_id = up.send(_mail())
    until(lambda: message_id in up.delivered())
    out = up.delivered()[message_id].decode()
    assert "111222333" not in out
    assert "[BSN verwijderd]" in out
    assert "Femke Oosterhof" in out
    until(lambda: "case.opened" in receiver.verified[message_id])
    assert receiver.refused == 0
    assert "erasure" in up.run("cases", "list").stdout


def test_a_ticket_comes_in_by_http(up: Installation) -> None:
    """With the token of the data folder a ticket is stored once, and its redacted text can be asked for."""
    first, again = _http(up, "POST", "/messages", TICKET), _http(up, "POST", "/messages", TICKET)
    assert (first["id"], again["duplicate"]) == (again["id"], True)
    until(lambda: _http(up, "GET", f"/messages/{first['id']}")["state"] == "delivered")
    text = _http(up, "GET", f"/messages/{first['id']}")["text"]
    assert "111222333" not in text
    assert "504" in text


def test_what_is_no_mail_is_still_not_lost(up: Installation) -> None:
    """Junk bytes are delivered or kept in quarantine; the doors stay open."""
    ids = [up.send(raw) for raw in (b"\r\n", b"\0\1\2 nothing like a mail \xff\xfe\r\n" * 50, b"Subject: x\r\n")]

    def settled() -> bool:
        return all(_http(up, "GET", f"/messages/{i}")["state"] in ("delivered", "quarantined") for i in ids)

    until(settled)


def test_the_doctor_finds_it_well(up: Installation) -> None:
    """While it runs, every check but the ports (chosen by the system here) sees what is there."""
    said = up.run("doctor")
    assert "our own, running" in said.stdout
    assert "tables up to date" in said.stdout
    assert not [line for line in said.stdout.splitlines() if line.startswith("fail") and "port" not in line], (
        said.stdout
    )


def test_redis_may_forget_everything(up: Installation) -> None:
    """FLUSHALL with messages under way: the sweep queues them again, each is delivered once."""
    ids = []
    for number in range(100, 112):
        ids.append(up.send(_mail(number)))
        up.redis().flushall()
    until(lambda: set(ids) <= set(up.delivered()))


def test_redis_may_die_and_stay_away_for_a_while(up: Installation) -> None:
    """Killed and kept down for some seconds: mail is still taken in, and all of it is delivered afterwards."""
    broken, binary_gone = up.redis_process(), up.data / "redis" / "redis.conf"
    binary_gone.unlink()
    binary_gone.mkdir()  # Redis cannot start again as long as its configuration is a folder
    broken.send_signal(signal.SIGKILL)
    ids = [up.send(_mail(number)) for number in range(200, 204)]
    time.sleep(3)
    with pytest.raises(RedisAway):
        up.redis().ping()
    binary_gone.rmdir()
    until(lambda: set(ids) <= set(up.delivered()))


def test_killed_at_any_instant_nothing_is_lost_or_doubled(tmp_path: Path, up: Installation, receiver: Receiver) -> None:
    """kill -9 with mails under way, side by side with another installation; after a restart each is there once."""
    with Installation(tmp_path, **_settings(receiver)) as first:
        ids = [first.send(_mail(number)) for number in range(10)]
        first.hold_up()  # else a machine that sends slowly has delivered everything before the kill
        ids += [first.send(_mail(number)) for number in range(10, 20)]
        code, left = first.stop(signal.SIGKILL)
        assert (code, left) == (-signal.SIGKILL, [])
        assert len(first.delivered()) < len(ids)
    with Installation(tmp_path, **_settings(receiver)) as second:
        until(lambda: set(second.delivered()) == set(ids))
        time.sleep(0.5)
        assert set(second.delivered()) == set(ids)
        assert not set(ids) & set(up.delivered())  # ids are keyed: the same mail elsewhere has another one
        assert second.stop() == (0, [])
    assert "Traceback" not in second.output


def test_the_processes_of_the_procfile_share_a_data_folder(tmp_path: Path) -> None:
    """SMTP, web and worker apart: the first runs Redis, and when it ends another one takes over."""
    fast = {"QUEUE__SWEEP_SECONDS": 0.5}
    with Installation(tmp_path, "smtp", **fast) as smtp, Installation(tmp_path, "work", **fast) as work:
        by_mail = smtp.send(_mail())
        until(lambda: by_mail in work.delivered())
        assert smtp.stop() == (0, [])
        with Installation(tmp_path, "web", **fast) as web:
            by_ticket = str(_http(web, "POST", "/messages", TICKET)["id"])
            until(lambda: by_ticket in work.delivered())
            assert (web.stop(), work.stop()) == ((0, []), (0, []))


def test_a_port_in_use_is_told_in_one_line(up: Installation) -> None:
    """A second one on the same ports ends at once with the exit code for a wrong setting."""
    up.environment["BRIEFGEHEIM_SMTP__PORT"] = str(up.port("SMTP"))
    said = up.run("smtp")
    assert said.returncode == 78
    assert said.stderr.count("\n") == 1
    assert "smtp.port" in said.stderr


def test_it_ends_when_asked(up: Installation) -> None:
    """SIGTERM: drained, exit 0, no process left (the last test with this installation)."""
    assert up.stop() == (0, [])
    assert "Traceback" not in up.output


def _http(up: Installation, method: str, path: str, body: object = None) -> dict[str, object]:
    token = (up.data / "http.token").read_text().strip()
    request = urllib.request.Request(
        f"http://127.0.0.1:{up.port('HTTP')}{path}",
        method=method,
        data=json.dumps(body).encode() if body else None,
        headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=120) as answer:
        told: dict[str, object] = json.load(answer)
    return told
