"""The tour: its mails are varied, its expectations bite, and it leaves nothing behind."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from pathlib import Path

import psutil
import pytest
from standardwebhooks import Webhook
from typer.testing import CliRunner

from models.errors import ConfigurationError
from models.message import MessageState
from models.right import all_rights
from tests.installation import outliving
from worker.__main__ import commands
from worker.demo.receiver import Receiver
from worker.demo.samples import NOTICE_FOR_ALL, Result, Sample, faults, samples, text_of

SECRET = "whsec_" + "dGVzdCBvbmx5LCB0ZXN0IG9ubHksIHRlc3Qgb25seQ=="
SAMPLE = Sample(
    "x", b"Subject: x\r\n\r\nBSN 111222333 van Jan\r\n", "", gone=("111222333",), stays=("Jan",), rights=frozenset()
)
GOOD = Result(
    "m", MessageState.DELIVERED, "", b"Subject: x\r\n\r\nBSN [x] van Jan\r\n", (), None, frozenset({NOTICE_FOR_ALL})
)


def test_the_mails_are_varied() -> None:
    """At least nine; Dutch and English; plain text, HTML and both; with and without rights; one that stays as it is."""
    mails = samples()
    kinds = {message_from_bytes(mail.raw).get_content_type() for mail in mails}
    assert len(mails) >= 9
    assert kinds >= {"text/plain", "text/html", "multipart/alternative"}
    assert {"authority_demand", "erasure", "complaint", "access"} <= set().union(*(mail.rights for mail in mails))
    assert [mail for mail in mails if mail.unchanged]


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)
def test_expectations_are_about_the_mail(sample: Sample) -> None:
    """What must go and what must stay is in the mail to begin with, and its rights exist."""
    text = text_of(sample.raw)
    assert [value for value in (*sample.gone, *sample.stays) if value not in text] == []
    assert sample.rights <= set(all_rights())
    assert sample.gone or sample.rights or sample.unchanged


def test_a_good_result_has_no_faults() -> None:
    """Nothing to complain of."""
    assert faults(SAMPLE, GOOD) == []


@pytest.mark.parametrize(
    ("result", "fault"),
    [
        (replace(GOOD, state=MessageState.QUARANTINED, code="parts", delivered=None), "it is quarantined parts"),
        (replace(GOOD, delivered=None), "it is delivered"),
        (replace(GOOD, delivered=SAMPLE.raw), "should be gone: 111222333"),
        (replace(GOOD, delivered=b"Subject: x\r\n\r\n[x]"), "should have stayed: Jan"),
        (replace(GOOD, notices=frozenset()), f"no verified webhook {NOTICE_FOR_ALL}"),
    ],
)
def test_each_expectation_bites(result: Result, fault: str) -> None:
    """One thing wrong is one fault told."""
    assert faults(SAMPLE, result) == [fault]


def test_an_expected_case_must_be_there() -> None:
    """A right that opened no case is told, and so is its missing webhook."""
    told = faults(replace(SAMPLE, rights=frozenset({"erasure"})), GOOD)
    assert told == ["rights: none, not erasure", "no verified webhook case.opened"]


def test_hidden_values_are_found() -> None:
    """In base64, in quoted-printable, in an encoded header."""
    mail = (
        b"Subject: =?utf-8?b?MTExMjIyMzMz?=\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        b"--b\r\nContent-Transfer-Encoding: base64\r\n\r\nNDQ0NTU1NjY2\r\n"
        b"--b\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n777=\r\n888999\r\n--b--\r\n"
    )
    assert all(value in text_of(mail) for value in ("111222333", "444555666", "777888999"))


def test_the_receiver_believes_only_what_is_signed() -> None:
    """A right signature counts; a wrong one is refused and counted."""
    body, now = '{"type": "case.opened", "data": {"message": "m1"}}', datetime.now(UTC)
    headers = {"webhook-id": "1", "webhook-timestamp": str(int(now.timestamp()))}
    receiver = Receiver(SECRET)
    good = {**headers, "webhook-signature": Webhook(SECRET).sign("1", now, body)}
    assert [receiver.receive(body.encode(), good), receiver.receive(body.encode() + b" ", good)] == [204, 401]
    assert (receiver.verified["m1"], receiver.refused) == ({"case.opened"}, 1)


@pytest.mark.server
def test_the_tour_holds_and_leaves_nothing(tmp_path: Path) -> None:
    """Exit 0 with every mail as it should be, on a pipe; no process, no folder, no variable of the user's read."""
    environment = {
        **os.environ,
        "TMPDIR": str(tmp_path),
        "BRIEFGEHEIM_SMTP__PORT": "1",
        "BRIEFGEHEIM_DATABASE_URL": "x",
    }
    tour = subprocess.Popen(
        [sys.executable, "-m", "worker", "demo"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True,
    )  # fmt: skip
    family: set[psutil.Process] = set()
    assert tour.stdout is not None
    said = ""
    for line in tour.stdout:
        said += line
        family |= set(psutil.Process(tour.pid).children(recursive=True)) if "sending" in line else set()
    assert tour.wait(120) == 0, said
    assert "Every mail came out as it should." in said
    assert "Ontvangst van uw verzoek (AVG-" in said
    assert max(map(len, said.splitlines())) <= 120
    assert family
    assert outliving(family) == []
    assert [entry for entry in tmp_path.iterdir() if entry.name.startswith("briefgeheim")] == []
    assert not re.search(r"Traceback|Error", said)


def test_a_folder_with_something_in_it_is_not_used(tmp_path: Path) -> None:
    """`--keep` wants a new folder, and says so."""
    (tmp_path / "mine").write_text("")
    said = CliRunner().invoke(commands(), ["demo", "--keep", str(tmp_path)])
    assert isinstance(said.exception, ConfigurationError)
    assert "not empty" in said.exception.detail
