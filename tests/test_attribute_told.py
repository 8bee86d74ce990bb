"""Whose it is where a program speaks, below a signature, behind another firm's name, and where the writer denies it."""

from __future__ import annotations

import found
import pytest

from models.finding import Subject
from models.limits import Limits
from pipelines.examine import examine
from worker.policy_file import load_policy

SENDER, STAFF, THIRD = Subject.SENDER, Subject.STAFF, Subject.THIRD_PARTY
DESIGNATE = Subject.DESIGNATE
PART = "1"
HEAD = "From: Anne Klant <anne@klantbakt.example>\r\nTo: info@jixawstudio.nl\r\nSubject: vraag\r\n\r\n"
SIGNED = "Dag,\n\nDe site is traag.\n\nGroeten,\nAnne\n"


def subjects(body: str) -> dict[str, Subject]:
    """What is found in a body, and whose it is."""
    raw = (HEAD + body).encode()
    verdict = examine(raw, load_policy(), found.detector(), Limits())
    return {body[f.candidate.start : f.candidate.end]: f.subject for f in verdict.findings if f.candidate.part == PART}


@pytest.mark.parametrize(
    ("body", "words", "subject"),
    [
        (f"{SIGNED}\nPS mijn buurman Piet Dekker (06-12345678) weet er meer van.\n", "06-12345678", THIRD),
        (f"{SIGNED}\nP.S. My neighbour Piet Dekker knows more about it.\n", "Piet Dekker", THIRD),
        (f"{SIGNED}06-12345678\n", "06-12345678", SENDER),
        ('The API must send the orders on.\n{"order": "12", "name": "Roelof Hagting"}\n', "Roelof Hagting", THIRD),
        ("Ik had toen nog mijn getrouwde naam, Aleid Hummelink, en die staat er nog.\n", "Aleid Hummelink", SENDER),
        ("Ik kreeg post voor mevrouw Sandra Ganpath. Ik heet geen Sandra.\n", "Sandra Ganpath", SENDER),
        ("Ik was klant bij jullie als Brakenhoff & Sluis, samen met Mirella Sluis.\n", "Mirella Sluis", THIRD),
        ("Ik werd gebeld door Daphne van LeadLift over een advertentie.\n", "Daphne", THIRD),
        ("Ik werd gebeld door Daphne over een advertentie.\n", "Daphne", STAFF),
        ("Remove the list. First lines so you recognise it:\n\n1;Petra Louws\n2;Koen Tap\n", "Petra Louws", THIRD),
        ("Maak een mailbox voor deze twee:\n\n- Petra Louws\n- Koen Tap\n", "Petra Louws", DESIGNATE),
        ("Leontien tried again this morning from home (77.110.110.117).\n", "77.110.110.117", THIRD),
        ("I tried again this morning from home (77.110.110.117).\n", "77.110.110.117", SENDER),
        ("Joris tagged @supperonrails. My old site was supperonrails.example.\n", "@supperonrails", SENDER),
        ("Somebody tagged @supperonrails in a post.\n", "@supperonrails", THIRD),
    ],
)  # fmt: skip
def test_whose(body: str, words: str, subject: Subject) -> None:
    """The same words elsewhere, or said of oneself, are read the other way."""
    told = subjects(body)
    assert next(who for value, who in told.items() if words.lstrip("@") in value or value in words) == subject
