"""Citizen service numbers: by label in any place, by company, and never by the 11-test alone."""

import pytest

from pipelines.detect.recognisers.bsn import RECOGNISER, eleven_test
from tests.found import candidates, found

LABELLED = [
    ("BSN 123456782", "123456782"),
    ("mijn bsn is 123456782.", "123456782"),
    ("Burgerservicenummer: 1234.56.782", "1234.56.782"),
    ("burgerservicenr 123 456 782", "123 456 782"),
    ("BSN-nummer van mijn dochter: 123-456-782", "123-456-782"),
    ("sofinummer 1234 56 782", "1234 56 782"),
    ("Citizen service number (BSN): 123456782", "123456782"),
    ("123456782 is mijn bsn", "123456782"),
    ("het nummer 123456782 (BSN) staat in het dossier", "123456782"),
    ("123456782 = bsn", "123456782"),
    ('{"naam":"x","bsn":"123456782"}', "123456782"),
    ("<bsn>123456782</bsn>", "123456782"),
    ("bsn=123456782&x=1", "123456782"),
    ("| bsn | 123456782 |", "123456782"),
    ("BSN\n123456782", "123456782"),
    ("Mijn burgerservicenummer, voor het geval jullie dat nodig hebben, is 123456782", "123456782"),
    ("bsn......: 123456782", "123456782"),
    ("Bsn van mijn man (die ook klant is) 123456782", "123456782"),
    ("sofi-nummer: 12345678", "12345678"),  # the leading zero left out
    ("> BSN van onze zoon\n> 123456782", "123456782"),
]

NOT_A_BSN = [
    "bestelling 123456782",
    "klantnummer 123456782",
    "factuur 123456782 is betaald",
    "ordernr. 123456782, graag spoed",
    "job 123456782 failed",
    "ticket #123456782",
    "KvK 12345678",
    "het gironummer was 4567890",
    "bel 0612345678",
    "1.234.567,82 euro",
    "versie 123.456.782-beta",
    "Wat is een BSN eigenlijk? Onze klanten vragen dat.",
    "een BSN van 9 cijfers",
    "https://voorbeeld.example/bericht/123456782",
    "NL123456782B01",
]


@pytest.mark.parametrize(("text", "number"), LABELLED, ids=range(len(LABELLED)))
def test_finds_what_the_text_calls_a_bsn(text: str, number: str) -> None:
    """A label before, after, above, or as a key."""
    assert found(RECOGNISER, text) == [number]


@pytest.mark.parametrize("text", NOT_A_BSN, ids=range(len(NOT_A_BSN)))
def test_leaves_other_numbers(text: str) -> None:
    """Nine digits with another name, or none."""
    assert found(RECOGNISER, text) == []


def test_finds_a_column_of_them() -> None:
    """Every row under the head, in any delimiter."""
    table = "naam;bsn;plaats\nA;123456782;Ede\nB;111222333;Oss\n"
    for delimiter in ";,|\t":
        assert found(RECOGNISER, table.replace(";", delimiter)) == ["123456782", "111222333"]


def test_a_bare_number_needs_company() -> None:
    """The test alone is passed by one number in eleven."""
    assert found(RECOGNISER, "hierbij 123456782 zoals gevraagd") == []
    assert found(RECOGNISER, "Jan, geboren 1 mei 1980, 123456782, wonende te Ede") == ["123456782"]


def test_a_mistyped_number_with_its_label_goes_too() -> None:
    """A label outweighs a failed check: one wrong digit still tells the other eight."""
    assert found(RECOGNISER, "BSN: 123456789") == ["123456789"]


def test_the_eleven_test() -> None:
    """Weights 9 to 2 and -1."""
    assert eleven_test("123456782")
    assert eleven_test("111222333")
    assert not eleven_test("123456789")
    assert not eleven_test("000000000")


def test_two_labels_in_one_line() -> None:
    """The nearest label decides."""
    assert ("NL_BSN", "123456782") in candidates("bsn 123456782, klantnummer 111222333")
    assert ("CUSTOMER_NUMBER", "111222333") in candidates("bsn 123456782, klantnummer 111222333")
