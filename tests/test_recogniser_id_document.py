"""Numbers of identity documents, by label."""

import pytest

from pipelines.detect.recognisers.id_document import RECOGNISER
from tests.found import found

LABELLED = [
    ("paspoort NWR4K21J9", "NWR4K21J9"),
    ("Paspoortnummer: NWR4K21J9", "NWR4K21J9"),
    ("my passport number is NWR4K21J9.", "NWR4K21J9"),
    ("passport no. NWR4K21J9", "NWR4K21J9"),
    ("identiteitskaart (IWR4K21J9)", "IWR4K21J9"),
    ("ID-kaart nr. IWR4K21J9", "IWR4K21J9"),
    ("rijbewijsnummer 5412398760", "5412398760"),
    ("Rijbewijs: B, nr 5412398760", "5412398760"),
    ("driving licence 5412398760", "5412398760"),
    ("driver's license number: MORGA753116SM9IJ", "MORGA753116SM9IJ"),
    ("V-nummer 1192642435", "1192642435"),
    ("verblijfsvergunning no. NTH106PL3", "NTH106PL3"),
    ("residence permit NH9RP7JB3", "NH9RP7JB3"),
    ("Reisepass C01X00T47", "C01X00T47"),
    ("NWR4K21J9 is mijn paspoortnummer", "NWR4K21J9"),
    ("naam;paspoort\tx\nJan;NWR4K21J9;".replace("\tx", ";opm"), "NWR4K21J9"),
    ("document: DBR 427 113", "DBR 427 113"),
    ('"passport": "NWR4K21J9"', "NWR4K21J9"),
]
NONE = [
    "een kopie van mijn paspoort is bijgevoegd",
    "paspoort geldig tot 12-03-2031",
    "ik heb mijn rijbewijs 3 jaar",
    "factuur 5412398760",
    "passport photos 35x45",
    "ordernummer NWR4K21J9",
    "mijn paspoort, klantnummer 582428",
    "het document heet offerte2024",
]


@pytest.mark.parametrize(("text", "number"), LABELLED, ids=range(len(LABELLED)))
def test_finds_the_labelled_number(text: str, number: str) -> None:
    """Dutch, English, German; before, behind, in a column."""
    assert found(RECOGNISER, text) == [number]


@pytest.mark.parametrize("text", NONE, ids=range(len(NONE)))
def test_leaves_other_numbers(text: str) -> None:
    """A document that is only mentioned has no number."""
    assert found(RECOGNISER, text) == []


def test_leaves_dates_beside_a_document() -> None:
    """Of a message, of its expiry; the number itself is found."""
    for text in (
        "hier mijn id-kaart\n02-06-2026 20:51 - Jan: hoi",
        "ID-kaart verlopen 02-06-2026",
        "paspoort tot 2031.04.04",
    ):
        assert found(RECOGNISER, text) == []
    assert found(RECOGNISER, "verblijfspas 123456789") == ["123456789"]
    assert found(RECOGNISER, "Belgische identiteitskaart 592-1234567-89") == ["592-1234567-89"]


FURTHER = [
    ("Identiteitskaart 595 2041188 21.", "595 2041188 21"),
    ("passport scans for six people, e.g. Ludvig Berg, AB4471902, and others", "AB4471902"),
    ("paspoorten, bijv. Jan Bos, AB4471902", "AB4471902"),
]
FURTHER_NONE = [
    "595 2041188 21",
    "bestelling 595 2041188 21 naast de identiteitskaart",
    "een paspoort. Verder: bestelling AB4471902",
    "paspoort gezien, e.g. factuur AB4471902",
]


@pytest.mark.parametrize(("text", "number"), FURTHER, ids=range(len(FURTHER)))
def test_finds_belgian_cards_and_numbers_behind_a_name(text: str, number: str) -> None:
    """An abbreviation ends no sentence."""
    assert found(RECOGNISER, text) == [number]


@pytest.mark.parametrize("text", FURTHER_NONE, ids=range(len(FURTHER_NONE)))
def test_leaves_such_numbers_of_other_things(text: str) -> None:
    """Without a document, or with a nearer name."""
    assert found(RECOGNISER, text) == []
