"""Whoever stands in for somebody uses that person's rights, and names somebody whom the request needs."""

from __future__ import annotations

import found
import pytest
from cost import cost

from models.finding import Subject
from models.limits import Limits
from pipelines.examine import examine
from pipelines.triage.behalf import as_if_own
from worker.policy_file import load_policy

HEAD = "From: Anne Klant <anne@bedrijf.example>\r\nTo: info@jixawstudio.nl\r\nSubject: vraag\r\n\r\nDag,\n\n"


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("Namens mijn vader, Gerrit Bos, vraag ik inzage in zijn gegevens.", "access"),
        ("Mijn moeder Gerrit Bos wil weten welke gegevens jullie van haar hebben, zij kan zelf niet mailen.", "access"),
        ("My mother, Gerrit Bos, would like a copy of all data you hold on her; I write for her.", "access"),
        ("Namens Gerrit Bos, mijn vader, verzoek ik u zijn gegevens te verwijderen.", "erasure"),
        ("Our client Gerrit Bos withdraws his consent for mailings; authorisation attached.", "consent_withdrawal"),
    ],
)  # fmt: skip
def test_a_request_for_somebody_else(said: str, right: str) -> None:
    """The right is seen, and the name stays: without it nobody could answer."""
    raw = f"{HEAD}{said}\n\nGroet,\nAnne\n".encode()
    verdict = examine(raw, load_policy(), found.detector(), Limits())
    assert right in {one.label for one in verdict.rights}
    at = said.index("Gerrit")
    start = len(HEAD.partition("\r\n\r\n")[2]) + at
    assert {f.subject for f in verdict.findings if f.candidate.start == start} == {Subject.DESIGNATE}


@pytest.mark.parametrize(
    "said",
    [
        "mijn zoon wil een website over zijn hobby",
        "namens jixawstudio kreeg ik zijn gegevens",
        "our secretary sends her details tomorrow",
        "op verzoek van de politie heb ik zijn gegevens bewaard",
    ],
)
def test_no_request_for_somebody_else(said: str) -> None:
    """Wishes of another kind, senders, authorities."""
    assert as_if_own(said) == said


@pytest.mark.parametrize("unit", ["namens mijn vader ", "my mother, ", "zijn gegevens van haar ", "on her "])
def test_hostile_repeats_stay_linear(unit: str) -> None:
    """Half a megabyte of any repeat costs little."""
    text = "namens gerrit " + unit * (500_000 // len(unit))
    assert cost(lambda: as_if_own(text), enough=3) < 3
