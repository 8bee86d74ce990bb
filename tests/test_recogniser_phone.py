"""Telephone numbers, Dutch first; other numbers keep their meaning."""

import pytest

from pipelines.detect.recognisers.phone import RECOGNISER
from tests.found import candidates, found

NUMBERS = [
    "06-12345678",
    "06 12 34 56 78",
    "0612345678",
    "06.12.34.56.78",
    "06/12345678",
    "(06) 12345678",
    "06-1234 5678",
    "0612 345 678",
    "+31612345678",
    "+31 6 12345678",
    "+31 (0)6 12 34 56 78",
    "+31(0)612345678",
    "0031 6 12345678",
    "0031(0)6-12345678",
    "+31-6-12345678",
    "020-1234567",
    "020 123 45 67",
    "(020) 1234567",
    "0341-123456",
    "0341 12 34 56",
    "0174 - 12 34 56",
    "088-1234567",
    "085 123 45 67",
    "0800-1234",
    "0900 1234567",
    "+32 470 12 34 56",
    "0032 470 12 34 56",
    "+49 171 1234567",
    "+44 20 7946 0958",
    "+353 87 123 4567",
    "+1 202 555 0123",
    "nul zes twaalf vierendertig zesenvijftig achtenzeventig",
    "zero six one two three four five six seven eight",
    "o6-12345678",
]
FRAMES = [
    "Bel me op {}.",
    "Tel: {}",
    "{}",
    "Mijn nummer is {}, na vijven",
    "({})",
    "tel:{}",
    "T {} | F -",
    "Jan,{},Ede",
    "06nummer = {}",
]
LABELLED_ONLY = [
    ("mobiel 612345678", "612345678"),
    ("telefoon: 0470 12 34 56", "0470 12 34 56"),
    ("tel 1234567 89", "1234567 89"),
]
NONE = [
    "factuur 20241347",
    "F2024-0148",
    "klantnummer 582428",
    "timestamp 1741944012",
    "2025-03-18T09:41:07+01:00",
    "14-08-1979",
    "order 758407537",
    "IP 84.241.125.87",
    "versie 10.2.3.4567",
    "€ 0,12 per stuk, 0,15 bij 1000",
    "IBAN NL91 ABNA 0417 1643 00",
    "kamer 012 34",
    "2.718.281,82",
    "EAN 8712345000013",
    "van 09:00 - 17:00 uur",
    "nul komma zes procent",
    "delay=0.12/0.05/1.2/3.4",
]


@pytest.mark.parametrize("number", NUMBERS, ids=range(len(NUMBERS)))
def test_finds_the_whole_number(number: str) -> None:
    """However it is grouped, with its country code."""
    for frame in FRAMES[:5]:
        assert found(RECOGNISER, frame.format(number)) == [number]


@pytest.mark.parametrize("frame", FRAMES, ids=range(len(FRAMES)))
def test_finds_it_anywhere(frame: str) -> None:
    """In prose, forms, signatures and tables."""
    assert found(RECOGNISER, frame.format("06-12345678")) == ["06-12345678"]


@pytest.mark.parametrize(("text", "number"), LABELLED_ONLY, ids=range(len(LABELLED_ONLY)))
def test_a_label_makes_up_for_a_strange_shape(text: str, number: str) -> None:
    """Mistyped and foreign numbers behind a word for telephone."""
    assert found(RECOGNISER, text) == [number]


@pytest.mark.parametrize("text", NONE, ids=range(len(NONE)))
def test_leaves_other_numbers(text: str) -> None:
    """Dates, references, amounts, versions and addresses of machines."""
    assert "PHONE_NUMBER" not in [kind for kind, _ in candidates(text)]


def test_finds_two_in_a_row() -> None:
    """Two numbers do not melt into one."""
    assert found(RECOGNISER, "06-12345678 / 020-1234567") == ["06-12345678", "020-1234567"]
    assert found(RECOGNISER, "0612345678, 0687654321 en 0611223344") == ["0612345678", "0687654321", "0611223344"]


ABROAD = [
    ("gsm 0479/55.01.33", "0479/55.01.33"),
    ("051/55.01.47", "051/55.01.47"),
    ("07700 900123", "07700 900123"),
    ("call me at (555) 010-1234", "(555) 010-1234"),
    ("my cell 555-010-1234", "555-010-1234"),
    ("31612345678", "31612345678"),
    ("wa.me/31612345678", "31612345678"),
    ("Tel06-12345678", "06-12345678"),
    ("nummer is 612345678", "612345678"),
    ("06_12345678", "06_12345678"),
    ("tel 06-123\n45678", "06-123\n45678"),
    ("naam;mob\nJan;612345678", "612345678"),
]
NOT_ABROAD = [
    "03 04 05 06 07",
    "Chrome/120.0.6099 Safari/537.36",
    "051/55 is de verhouding",
    "ticket 31612345678",
    "order 0252555108",
    "KvK 61234567",
    "maat 555-010",
    "612345678",
    "reeks:\n0341\n123456\n",
    "02/05/2026",
    "1/2/3/4/5/6/7/8/9",
    "EAN 8712345678906",
]


@pytest.mark.parametrize(("text", "number"), ABROAD, ids=range(len(ABROAD)))
def test_finds_foreign_and_careless_notations(text: str, number: str) -> None:
    """Belgian, British and American groups, no "+", no space, over a line's end."""
    assert ("PHONE_NUMBER", number) in candidates(text)


@pytest.mark.parametrize("text", NOT_ABROAD, ids=range(len(NOT_ABROAD)))
def test_leaves_numbers_like_those(text: str) -> None:
    """Draws, versions, ratios, other numbers of eleven digits."""
    assert "PHONE_NUMBER" not in [kind for kind, _ in candidates(text)]
