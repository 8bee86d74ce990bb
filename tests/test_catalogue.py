"""Names on price lists, in rows of skills, of ships and of firms; and the people who are none of these."""

from __future__ import annotations

import pytest

from pipelines.detect.recogniser import Scene
from pipelines.detect.recognisers import person

THINGS = [
    "Nieuw: 'Old Nell' 70cl, en 'Jonge Trijn'  36 weken  € 19,80/kg",
    'Smaken: "Giulia" (citroen), "Nonna Rosa" (roos) en "Malaga" (rozijn)',
    "Vaardigheden: PHP 8.3, Laravel, Julia, Ruby, een beetje Ada",
    "In het schema staat bij ms Willem Barentsz nog 09.45.",
    "Dat klopt alleen voor de Anna Margaretha.",
    "Als foto die van onze praktijkkat Gerrit.",
    "Kalender: Cor Boelensbokaal op 25 april",
    "h.o.d.n. Oldenkamp Totaalonderhoud (KvK 23546332)",
    "Naam: n v t",
    'Surname: you have "Eaze".',
    "Easter is my busiest time.",
    "De rekening heeft mijn moeder voorgeschoten.",
]
PEOPLE = [
    ("Ik sprak Dominique van Ast.", "Dominique van Ast"),
    ("Kevin van Support belde.", "Kevin"),
    ("Mijn buurman Leendert Vis schrijft.", "Leendert Vis"),
    ("naam: jan jansen", "jan jansen"),
    ('"Sanne Bos" (mijn zus) belde.', "Sanne Bos"),
    ("Julia Vermeer schrijft PHP en Ruby.", "Julia Vermeer"),
    ("Dat is voor Anna Maria Bos.", "Anna Maria Bos"),
    ("me neef alhaji, die belt", "alhaji"),
]


def _found(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in person.RECOGNISER.find(text, Scene()) if hit.detail != "fame"]


@pytest.mark.parametrize("text", THINGS, ids=range(len(THINGS)))
def test_a_thing_with_a_name_is_nobody(text: str) -> None:
    """By the price, the company, the article, the compound."""
    assert _found(text) == []


@pytest.mark.parametrize(("text", "name"), PEOPLE, ids=range(len(PEOPLE)))
def test_somebody_stays_somebody(text: str, name: str) -> None:
    """Whole, and where the same words stand around a thing elsewhere."""
    assert _found(text) == [name]
