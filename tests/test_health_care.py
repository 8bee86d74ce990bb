"""Health as where somebody is treated and what was replaced; groups and figures of speech are none."""

from __future__ import annotations

import pytest

from pipelines.detect.recogniser import Scene
from pipelines.detect.recognisers import health

FOUND = [
    ("Mijn zus is onder behandeling bij de reumatologie.", "reumatologie"),
    ("Hij ligt op de neurologie, dus bel mij.", "neurologie"),
    ("Mijn heup wordt vervangen in mei.", "heup wordt vervangen"),
    ("Her left knee has been replaced.", "left knee has been replaced"),
    ("Mijn bloedsuiker blijft te laag.", "bloedsuiker blijft te laag"),
    ("My blood pressure is too high.", "blood pressure is too high"),
    ("Mijn vader is blind.", "blind"),
]
QUIET = [
    "De pagina van de reumatologie laadt niet.",
    "Ik werk bij de neurologie en zoek een boekingsmodule.",
    "De schijf is vervangen.",
    "De druk op de server is te hoog.",
    "Ik heb het thema blind gekocht.",
    "Onze bezoekers zijn ouderen met dementie.",
    "I write for people with diabetes.",
]


def _found(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in health.RECOGNISER.find(text, Scene())]


@pytest.mark.parametrize(("text", "words"), FOUND, ids=range(len(FOUND)))
def test_what_reveals_is_found(text: str, words: str) -> None:
    """The revealing words and no others."""
    assert _found(text) == [words]


@pytest.mark.parametrize("text", QUIET, ids=range(len(QUIET)))
def test_what_is_said_of_nobody_stays(text: str) -> None:
    """Pages, places of work, goods, whole groups."""
    assert _found(text) == []
