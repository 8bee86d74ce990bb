"""Bank account numbers in every spacing; look-alikes fail the check."""

import pytest

from pipelines.detect.recognisers.iban import RECOGNISER
from tests.found import found

IBANS = [
    "NL91ABNA0417164300",
    "NL91 ABNA 0417 1643 00",
    "nl91abna0417164300",
    "NL91.ABNA.0417.1643.00",
    "NL91-ABNA-0417-1643-00",
    "NL 91 ABNA 041 716 4300",
    "NL91\u00a0ABNA\u00a00417\u00a01643\u00a000",
    "BE68 5390 0754 7034",
    "DE89 3704 0044 0532 0130 00",
    "GB29 NWBK 6016 1331 9268 19",
    "FR14 2004 1010 0505 0001 3M02 606",
]
NOT_IBANS = [
    "NL91ABNA0417164301 is een tikfout van een btw-nummer? nee",  # label-free and Dutch form: see below
    "NL123456782B01",
    "factuur NL2024 0001 0002 0003",
    "BE 2024 is het jaar van",
    "AB12 CDEF",
    "DE 30 dagen zijn om 1234 5678 9012 3456",
]


@pytest.mark.parametrize("iban", IBANS, ids=range(len(IBANS)))
def test_finds_the_whole_number(iban: str) -> None:
    """Nothing before it, nothing behind it."""
    assert found(RECOGNISER, f"Graag storten op {iban} t.n.v. Jansen") == [iban]
    assert found(RECOGNISER, f"({iban})") == [iban]
    assert found(RECOGNISER, f"{iban}, dank") == [iban]


@pytest.mark.parametrize("text", NOT_IBANS[1:], ids=range(len(NOT_IBANS) - 1))
def test_leaves_what_only_begins_alike(text: str) -> None:
    """Two letters and two digits make no IBAN."""
    assert found(RECOGNISER, text) == []


def test_joins_a_number_broken_by_a_quoted_line() -> None:
    """The quote mark stands inside the number."""
    assert found(RECOGNISER, "> van NL91 ABNA 0417\n> 1643 00 afgeschreven") == ["NL91 ABNA 0417\n> 1643 00"]


def test_a_dutch_number_with_a_slip_goes_too() -> None:
    """Its form alone says what it is."""
    assert found(RECOGNISER, "NL91ABNA0417164301") == ["NL91ABNA0417164301"]


def test_an_old_account_number_needs_its_label() -> None:
    """Ten digits that pass the old 11-test."""
    assert found(RECOGNISER, "rekeningnummer 41.71.64.300") == ["41.71.64.300"]
    assert found(RECOGNISER, "ordernummer 41.71.64.300") == []


def test_finds_one_that_is_hidden_in_part() -> None:
    """What is left may tell whose it is; stars alone, or behind other words, say nothing."""
    for value in ("NL91ABNA******4300", "NL91 ABNA **** **43 00", "BE68 KRED ••••••7034"):
        assert found(RECOGNISER, f"van rekening {value} betaald") == [value]
    for text in ("NL91 pagina's", "DE12 ABCD staat erop", "AB12 CDEF *** let op ***", "NL91 ABNA"):
        assert found(RECOGNISER, text) == []
