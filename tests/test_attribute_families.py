"""Who is needed and who is not, in families of phrasing: `tests/data/whose/FAMILY.txt`, one message a line.

A line holds as many look-alikes as it needs; marks are those of `worker/train/whose_data`, ` / ` is a line break,
` // ` an empty line, and what stands before ` :: ` is the From header. These lines are for testing only: nothing is
trained on them.
"""

from __future__ import annotations

import re
from email import policy as mail_policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from models.finding import Candidate, EntityType, Subject
from models.limits import Limits
from pipelines.attribute import attribute
from pipelines.parse import parse
from pipelines.triage import triage
from worker.policy_file import load_policy
from worker.train.whose_data import _read

FOLDER = Path(__file__).parent / "data" / "whose"
VALUES = {
    EntityType.EMAIL_ADDRESS: re.compile(r"[\w.-]+@[\w-]+(?:\.[\w-]+)+"),
    EntityType.SOCIAL_HANDLE: re.compile(r"(?<!\S)@\w+"),
    EntityType.IP_ADDRESS: re.compile(r"\b\d+\.\d+\.\d+\.\d+\b"),
}
LINES = [
    (file.stem, number, line)
    for file in sorted(FOLDER.glob("*.txt"))
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
    if line and not line.startswith("#")
]


def mail(sender: str, text: str) -> bytes:
    message = EmailMessage(policy=mail_policy.SMTP)
    message["From"], message["To"], message["Subject"] = sender, "info@jixawstudio.nl", "vraag"
    message.set_content(text, cte="8bit")
    return message.as_bytes()


def judged(line: str, place: str) -> list[tuple[str, Subject, Subject]]:
    """(name, what it is, what is said of it) of each mark."""
    sender, parted, rest = line.partition(" :: ")
    text, marks = _read((rest if parted else line).replace(" // ", " /  / "), place)
    found = [Candidate("1", start, end, EntityType.PERSON, 1.0, "gold") for start, end, _ in marks]
    for kind, pattern in VALUES.items():
        found += [Candidate("1", m.start(), m.end(), kind, 1.0, "gold") for m in pattern.finditer(text)]
    found.sort(key=lambda c: c.start)
    whole = parse(mail(sender if parted else "Klant <klant@bedrijf.example>", text), Limits())
    policy = load_policy()
    about = triage(whole, tuple(found), policy)
    said = {a.candidate.start: a.subject for a in attribute(whole, found, about, policy)}
    return [(text[start:end], subject, said[start]) for start, end, subject in marks]


@pytest.mark.parametrize(("family", "number", "line"), LINES, ids=[f"{f}-{n}" for f, n, _ in LINES])
def test_who_is_needed_is_told_from_who_is_not(family, number, line):
    """Third parties are told from everybody who may stay: sender, staff, designates."""
    wrong = [
        (name, is_, said)
        for name, is_, said in judged(line, f"{family}:{number}")
        if (is_ is Subject.THIRD_PARTY) is not (said is Subject.THIRD_PARTY)
    ]
    assert not wrong


def test_every_family_has_look_alikes():
    """In each file are some who are needed and some who are not."""
    for file in FOLDER.glob("*.txt"):
        text = file.read_text("utf-8")
        assert "[T:" in text, file.stem
        assert re.search(r"\[[DSW]:", text), file.stem
