"""Birth dates in every notation, and no other dates."""

import pytest

from pipelines.detect.recognisers.date_of_birth import RECOGNISER
from tests.found import found

DATES = [
    "14-08-1979",
    "14/8/79",
    "14.08.1979",
    "1979-08-14",
    "19790814",
    "14 augustus 1979",
    "14 aug. 1979",
    "14 aug '79",
    "14 August 1979",
    "August 14, 1979",
    "Aug 14th, 1979",
    "the 14th of August 1979",
    "14th Aug 1979",
    "14-aug-1979",
    "14 - 08 - 1979",
    "14 08 1979",
    "14.VIII.1979",
    "veertien augustus 1979",
    "14-8-'79",
    "1979/08/14",
    "14 augustus negentiennegenenzeventig",
]
FRAMES = [
    "geboren op {}",
    "geb. {} te Ede",
    "Geboortedatum: {}",
    "geboortedatum {}, BSN volgt",
    "date of birth: {}",
    "DOB {}",
    "born {}",
    "I was born on {}.",
    "mijn verjaardag is {}",
    "ik ben op {} geboren",
    "| geboren | {} |",
    '"geboortedatum": "{}"',
    "date_of_birth = {}",
    "Geboortedatum (verplicht): {}",
    "naam;geb;plaats\nJan;{};Ede",
]
NOT_A_BIRTH = [
    "factuur van 14-08-2024",
    "afspraak op 14 augustus 2025",
    "op 14-08-1979 is het bedrijf opgericht",
    "sinds 1 januari 1990 klant",
    "geldig tot 14-08-2029",
    "de site is geboren uit passie. Lancering 1-5-2024",
    "versie 2024.08.14",
    "14-08-2024 14:00 ticket aangemaakt",
    "besteld op 19790814",
    "born in 1979",
]


@pytest.mark.parametrize("date", DATES, ids=range(len(DATES)))
def test_finds_any_notation(date: str) -> None:
    """Digits, months in words, Roman months, short years."""
    for frame in ("geboren op {}", "Geboortedatum: {}\nTelefoon", "date of birth: {}, Delft"):
        assert found(RECOGNISER, frame.format(date)) == [date]


@pytest.mark.parametrize("frame", FRAMES, ids=range(len(FRAMES)))
def test_finds_it_after_any_word_for_birth(frame: str) -> None:
    """Before, behind, above, as a key."""
    for date in ("14-08-1979", "14 augustus 1979"):
        assert found(RECOGNISER, frame.format(date)) == [date]


@pytest.mark.parametrize("text", NOT_A_BIRTH, ids=range(len(NOT_A_BIRTH)))
def test_leaves_other_dates(text: str) -> None:
    """A date is personal only as somebody's birth date."""
    assert found(RECOGNISER, text) == []


def test_finds_dates_of_a_family() -> None:
    """The label stands once, the dates follow; and an old date beside a citizen number speaks for itself."""
    assert found(RECOGNISER, "Kinderen, geboren: Tim 3-4-2009 en Eva 5-6-2011") == ["3-4-2009", "5-6-2011"]
    assert found(RECOGNISER, "Jan de Boer, 14-08-1979, BSN 123456782") == ["14-08-1979"]
