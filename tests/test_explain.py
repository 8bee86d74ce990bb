"""`redact --explain`: what a privacy officer reads; places and reasons, never a value."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from models.finding import Decision
from models.limits import Limits
from pipelines.examine import examine
from pipelines.parse import parse
from tests.found import detector
from worker.evaluate.corpus import read_corpus
from worker.evaluate.render import render
from worker.explain import FOUND_BY, WIDTH, explain
from worker.policy_file import load_policy, shipped_policy

POLICY = load_policy(shipped_policy())
MAIL = """From: Wietske Terpstra <wietske@voorbeeld.example>
To: info@jixawstudio.nl
Subject: Klacht van mijn man Oluwaseun Bakare
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain; charset=utf-8

Beste Kevin,

Mijn man Oluwaseun Bakare (seun.bakare@elders.example, 06-12345678) heeft reuma.
Zijn bsn: 123456782. Klantnummer JX-20417, over JixawPanel.
Oluwaseun wil dat dossier Zilvermeeuw verdwijnt.

Groet,
Wietske Terpstra
--x
Content-Type: text/html; charset=utf-8

<p>Mijn man Oluwaseun Bakare, <a href="mailto:seun.bakare@elders.example">mail hem</a>.</p>
--x
Content-Type: application/x-odd; name=ding.bin
Content-Transfer-Encoding: base64

AAAA
--x--
"""
VALUES = ("oluwaseun", "bakare", "seun", "12345678", "reuma", "123456782", "zilvermeeuw", "wietske", "terpstra")


def explained(text: str, width: int = WIDTH) -> str:
    raw = text.encode()
    return explain("x.eml", parse(raw, Limits()), examine(raw, POLICY, detector(), Limits()), width)


@pytest.fixture(scope="module")
def told() -> str:
    return explained(MAIL)


def test_no_value_is_told(told: str) -> None:
    """Neither what went nor what stayed."""
    assert [value for value in VALUES if value in told.casefold()] == []


@pytest.mark.parametrize(
    "line",
    [
        r"x\.eml",
        r"  \d+ removed, \d+ kept; written in Dutch; about: .*complaint",
        r"  privacy rights used: .*complaint",
        r"REMOVED",
        r"  \[persoon 1\]: somebody else",
        r"    - name: header Subject; text 1, line 3, column 10; text 1, line 5, column 1;\n {8}HTML text 2, line 1",
        r"        now: \[persoon 1\]",
        r"    - phone number: text 1, line 3, column 56",
        r"        why: not needed: somebody else's data, and the request can be handled without it",
        r"        now: \[BSN verwijderd\]",
        r"        why: forbidden: UAVG art\. 46, .*",
        r"        why: always removed: the name of an internal case about one of our people",
        r"    - customer number: text 1, line 4, column 34",
        r"        why: never personal data here: a name of ours",
        r"        found by: .*the policy's own words \((?:almost certain|rather sure)\)",
        r"KEPT",
        r"  the sender",
        r"  what the policy itself names",
        r"  nobody: companies, references and the like",
        r"    - part 3, .+ \(application/x-odd\): cannot be inspected: .+",
    ],
)
def test_it_says(line: str, told: str) -> None:
    """What, where, whose, why, by what, and what stands there now."""
    assert re.search(rf"(?m)^{line}", told), told


def test_a_link_says_what_stands_in_it_now(told: str) -> None:
    """There no placeholder could stand."""
    assert re.search(r"hidden in the HTML of 2\n +now: removed@redacted\.invalid", told), told


def test_what_goes_comes_before_what_stays(told: str) -> None:
    """Each person once in each half."""
    removed, kept = told.split("\nKEPT\n")
    assert "now:" not in kept
    assert removed.count("[persoon 1]: somebody else") == 1
    assert len(re.findall(r"(?m)^  the sender$", kept)) == 1


@pytest.mark.parametrize("width", [60, 100])
def test_lines_fit(width: int) -> None:
    """At the width asked for, whatever reads it; 100 columns unless told."""
    assert max(map(len, explained(MAIL, width).splitlines())) <= width


def test_every_placeholder_told_stands_in_the_message() -> None:
    """The reader can match one with the other."""
    raw = MAIL.encode()
    verdict = examine(raw, POLICY, detector(), Limits())
    now = set(re.findall(r"now: (.*)", explain("x", parse(raw, Limits()), verdict)))
    assert now
    assert [mark for mark in now if mark not in verdict.redacted.raw.decode()] == []


def test_a_clean_message_says_so() -> None:
    """Nothing removed, no closing sentence."""
    told = explained("From: a@b.example\nSubject: Hallo\n\nDe site is traag.\n")
    assert "  0 removed, " in told
    assert "REMOVED" not in told
    assert "wherever else" not in told
    assert "privacy rights used: none" in told


def test_it_is_the_same_through_a_pipe(tmp_path: Path) -> None:
    """The whole command: plain text, no escapes, and the number of files does not matter."""
    for name in ("a.eml", "b.eml"):
        (tmp_path / name).write_text(MAIL)
    done = subprocess.run(
        [sys.executable, "-m", "worker", "redact", "--explain", "--policy", shipped_policy(), "a.eml", "b.eml"],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.startswith("a.eml\n")
    assert "\nb.eml\n" in done.stdout
    assert "\x1b" not in done.stdout
    assert [value for value in VALUES if value in done.stdout.casefold()] == []


def test_no_value_of_the_corpus_is_told() -> None:
    """On mails of many kinds: nothing that went stands in the explanation."""
    for number, gold in enumerate(read_corpus(Path(__file__).parent / "corpus/a.mail")):
        if number % 8:
            continue
        raw = render(gold, number)
        mail, verdict = parse(raw, Limits()), examine(raw, POLICY, detector(), Limits())
        told = explain("x", mail, verdict)
        assert [f.candidate.type for f in verdict.findings if _telling(f, mail) and _value(f, mail) in told] == []
        assert "now:" in told or not verdict.removed


def _value(finding, mail) -> str:
    return mail.part(finding.candidate.part).text[finding.candidate.start : finding.candidate.end]


def _telling(finding, mail) -> bool:
    """Whether a value is no ordinary word, that our own sentences may hold."""
    value = _value(finding, mail)
    return finding.decision is Decision.REDACT and (any(map(str.isdigit, value)) or " " in value) and len(value) > 4


def test_names_of_detectors_are_put_in_words() -> None:
    """At least of those that find names and numbers."""
    assert {"person", "ner", "bsn", "iban", "phone", "email", "credential", "health"} <= set(FOUND_BY)
