"""Citizen numbers of other countries."""

import pytest

from pipelines.detect.recognisers.national_id import RECOGNISER
from tests.found import found

NUMBERS = [
    ("rijksregisternummer 85.07.30-033.28", "85.07.30-033.28"),
    ("rijksregisternr. is 85073003328", "85073003328"),
    ("mijn nummer is 85.07.30-033.28", "85.07.30-033.28"),
    ("Steuer-ID 36 574 261 809", "36 574 261 809"),
    ("PESEL 44051401359", "44051401359"),
    ("National Insurance number QQ 12 34 56 C", "QQ 12 34 56 C"),
    ("my SSN: 536-90-4399", "536-90-4399"),
    ("numéro de sécurité sociale 2 95 05 49 588 157 80".replace("é", "e"), "2 95 05 49 588 157 80"),
    ("codice fiscale RCCMNL83S18D969H", "RCCMNL83S18D969H"),
]
NONE = [
    "factuur 85073003328",
    "tel 0470 12 34 56",
    "klantnummer 44051401359",
    "85.07.30-033.29",
    "rekening BE68 5390 0754 7034",
    "nationaal park 12",
    "order 36574261809",
]


@pytest.mark.parametrize(("text", "number"), NUMBERS, ids=range(len(NUMBERS)))
def test_finds_labelled_and_self_proving_numbers(text: str, number: str) -> None:
    """The label decides; the Belgian number proves itself."""
    assert found(RECOGNISER, text) == [number]


@pytest.mark.parametrize("text", NONE, ids=range(len(NONE)))
def test_leaves_other_numbers(text: str) -> None:
    """Another label, or a failed check."""
    assert found(RECOGNISER, text) == []


MORE = [
    ("AHV-nummer 756.9217.0769.85", "756.9217.0769.85"),
    ("SVNR 1237010180", "1237010180"),
    ("henkilötunnus 131052-308T", "131052-308T"),
    ("rodné číslo 850730/1234", "850730/1234"),
    ("isikukood 37605030299", "37605030299"),
    ("asmens kodas 33309240064", "33309240064"),
    ("CURP HEGG560427MVZRRL04", "HEGG560427MVZRRL04"),
    ("CPF 111.444.777-35", "111.444.777-35"),
]
NOT_THOSE = ["OIB 12", "nif", "mutatie 33309240064", "ordernummer 37605030299", "artikel 850730/1234", "1237010180"]


@pytest.mark.parametrize(("text", "number"), MORE, ids=range(len(MORE)))
def test_finds_those_of_more_countries(text: str, number: str) -> None:
    """By the name they have at home."""
    assert found(RECOGNISER, text) == [number]


@pytest.mark.parametrize("text", NOT_THOSE, ids=range(len(NOT_THOSE)))
def test_leaves_numbers_that_are_not_called_so(text: str) -> None:
    """The same digits under another name, or none."""
    assert found(RECOGNISER, text) == []
