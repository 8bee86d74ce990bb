"""Birth dates in every notation, and no other dates."""

import pytest

from pipelines.detect.dates.birth_rows import in_named_rows
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


OF_SOMEBODY = [
    ("mijn dochter is van 12-5-2015", "12-5-2015"),
    ("mijn man (van 12-5-1960) kan niet komen", "12-5-1960"),
    ("Zij is van '81, om precies te zijn 3 mei '81.", "3 mei '81"),
    ("leerling: Tim Bos, 4-4-2014", "4-4-2014"),
    ("Jan Bakker, 44 jaar (4-4-1981)", "4-4-1981"),
    ("M. de Boer - 04-04-1981 - Ede", "04-04-1981"),
    ("kwam op 4 april 1981 ter wereld", "4 april 1981"),
    ("geb 4apr81", "4apr81"),
    ("geboren op 4 april in 1981", "4 april in 1981"),
    ("gebortedatum 4-4-1981", "4-4-1981"),
]
NOBODYS = [
    "de foto is van 12 mei 1990",
    "het contract is van 12 mei 2011",
    "onze dochteronderneming is van 12 mei 2011",
    "wij bestaan al 44 jaar (4-4-1981)",
    "De domeinnaam is van 12 mei 2009",
    "getrouwd op 4 april 2009 in Ede",
    "Er staat bij jullie 14-03-2013 als ingangsdatum",
    "de foto (4-4-1981) mag eronder",
    "een plaat van 1981, uit 3-5-2024",
    "overleden op 4 april 2024",
]
PUT_RIGHT = [
    "Er staat bij jullie {} en dat klopt niet; iemand heeft mijn geboortedatum verkeerd ingevoerd",
    "My date of birth is wrong in your system. It says {}.",
    "geboortedatum verkeerd. Het moet {} zijn",
]
TABLES = [
    "(kolommen uit 2024: nr;naam;geb;iban):\n\n417;F. Bak;2009-05-11;x\n552;Tim;2009-05-11;y",
    "Naam,Geboortedatum kind,Groep\nJan,2009-05-11,drie\nEls,2009-05-11,vier",
    "naam;geb\nJan;2009-05-11\nEls;2009-05-11",
]


@pytest.mark.parametrize(("text", "date"), OF_SOMEBODY, ids=range(len(OF_SOMEBODY)))
def test_finds_what_is_said_of_somebody(text: str, date: str) -> None:
    """A relative, a pupil, an age, a year that the date makes precise; no word for birth is needed."""
    assert found(RECOGNISER, text) == [date]


@pytest.mark.parametrize("text", NOBODYS, ids=range(len(NOBODYS)))
def test_leaves_dates_of_things(text: str) -> None:
    """The same words said of a photo, a contract, a firm."""
    assert found(RECOGNISER, text) == []


@pytest.mark.parametrize("text", PUT_RIGHT, ids=range(len(PUT_RIGHT)))
def test_finds_a_birth_date_that_is_to_be_put_right(text: str) -> None:
    """The word for it may stand a sentence away, before or behind."""
    assert found(RECOGNISER, text.format("14-03-1974")) == ["14-03-1974"]


@pytest.mark.parametrize("text", TABLES, ids=range(len(TABLES)))
def test_finds_columns_under_any_head(text: str) -> None:
    """A head in a sentence, above a blank line, of two columns, of two words."""
    assert found(RECOGNISER, text) == ["2009-05-11", "2009-05-11"]


FROM_AND_TURNED = [
    ("mijn gegevens?\n\nben van 19-11-97 als dat nodig is", "19-11-97"),
    ("Ik ben van 3 oktober 1961.", "3 oktober 1961"),
    ("I'm from 3 October 1961, so no youngster", "3 October 1961"),
    ("Ik ben van 21 sjeptember 1952", "21 sjeptember 1952"),
    ("geboren op 4 ocktober 1961", "4 ocktober 1961"),
    ("Hij is 7 geworden (14/05/2019)", "14/05/2019"),
    ("My son turned 7 (14/05/2019).", "14/05/2019"),
]
FROM_AND_TURNED_OTHERWISE = [
    "de mails die u zoekt zijn van 19-11-97",
    "Ik ben van 3 oktober af niet bereikbaar, tot 5-10-2026",
    "I'm from Leeds, invoice of 3 October 2021",
    "Ik wil 21 sleutels 1952",
    "met 12 september-acties 2019",
    "de winkel is 40 geworden (14/05/2019)",
    "prices turned 7 (14/05/2019)",
]
ROWS = "1. Wim {a}@school.example wkam 02/09/1968\n2. Els {b}@school.example evos 30/01/1992 verlof\n"
NO_ROWS = [
    "Wim wim@school.example 02/09/1968\n",
    "Wim wim@school.example 02/09/2001\nEls els@school.example 30/01/2012\n",
    "Wim wim@school.example 02/09/1968\nEls els@school.example 30/01/2025\n",
    "Wim wim@school.example 02/09/1968 03/09/1990\nEls els@school.example 30/01/1992 01/02/1999\n",
    "naam;mail;sinds\nWim;wim@school.example;02/09/1968\nEls;els@school.example;30/01/1992\n".replace(
        "sinds", "factuur"
    ),
    "oprichting 02/09/1968\nverbouwing 30/01/1992\n",
]


@pytest.mark.parametrize(("text", "date"), FROM_AND_TURNED, ids=range(len(FROM_AND_TURNED)))
def test_finds_from_when_somebody_is(text: str, date: str) -> None:
    """Whose year it is, the age just reached, months as they are spoken."""
    assert found(RECOGNISER, text) == [date]


@pytest.mark.parametrize("text", FROM_AND_TURNED_OTHERWISE, ids=range(len(FROM_AND_TURNED_OTHERWISE)))
def test_leaves_from_when_something_is(text: str) -> None:
    """Mail, absence, a town, a shop."""
    assert found(RECOGNISER, text) == []


def test_finds_a_birth_date_again_in_other_signs() -> None:
    """The same day only, in whatever notation."""
    text = "Geboren 21 september 1952. In cijfers: 21-9-'52. Factuur van 22-9-2024."
    assert found(RECOGNISER, text) == ["21 september 1952", "21-9-'52"]


def test_finds_birth_dates_in_lists_of_people() -> None:
    """One in each row beside an address, one of them from before there were accounts."""
    assert found(RECOGNISER, ROWS.format(a="wim", b="els")) == ["02/09/1968", "30/01/1992"]


@pytest.mark.parametrize("text", NO_ROWS, ids=range(len(NO_ROWS)))
def test_leaves_other_dates_in_lists(text: str) -> None:
    """A single row, recent dates, several dates in a row, a head that says otherwise, no people."""
    assert found(RECOGNISER, text) == []


@pytest.mark.parametrize(
    ("rows", "born"),
    [
        ("Piet Bakker ; 15/11/1959 ; 06-20117733\nOebele van der Mei ; 04/04/2002 ; contant\n", 2),
        ("  r.41 Geurt ten Have, 06-12-1948, mag bellen\n  r.42 Coby Lotgerink, 11-12-1960, lid\n", 2),
        ("Anna de Boer | 1988-02-03 | a\nBram Vos | 1979-12-30 | b\n", 2),
        ("Jan Bakker; 01-02-2026; offerte\nPiet Smit; 03-04-2026; nota\n", 0),
        ("Factuur, 01-02-1990, map 1\nBonnen, 02-03-1991, map 2\n", 0),
        ("Piet Bakker ; 15/11/1959 ; alleen\n", 0),
    ],
)
def test_dates_beside_names_in_rows(rows: str, born: int) -> None:
    """Two rows or more, and years that fit lives: what stands beside the names are birth dates."""
    assert len(list(in_named_rows(rows))) == born
