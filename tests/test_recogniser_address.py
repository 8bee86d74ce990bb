"""Postal addresses: one span each, and no street in a name of something else."""

import pytest

from pipelines.detect.recognisers.address import RECOGNISER
from tests.found import found

ADDRESSES = [
    "Kerkstraat 12, 1234 AB Utrecht",
    "Kerkstraat 12a, 1234AB Utrecht",
    "Kerkstraat 12-3, 1234 AB  Den Haag",
    "Van der Helstlaan 4 bis, 1234 AB Bergen op Zoom",
    "Burg. Jansenweg 101\n1234 AB Ede",
    "Nieuwe Binnenweg 7\n1234 AB 's-Hertogenbosch",
    "Lange Nering 14, 8302 EB Emmeloord",
    "Het Want 3, 1234 AB Dronten",
    "Kerkstraat 12 te Utrecht",
    "Kerkstraat 12, Utrecht",
    "Postbus 123, 1234 AB Utrecht",
    "Markt 6, 9700 Oudenaarde",
    "Hauptstraße 5, 48147 Münster",
    "1e Helmersstraat 12-II, 1054 CA Amsterdam",
    "'t Hofje 3, 1234 AB Urk",
    "kerkstraat 12",
    "Dorpsstraat 3",
    "1234 AB Utrecht",
    "12 High Street, London SW1A 1AA",
    "Kerkstraat 12 | 1234 AB Utrecht",
    "Gedempte Oude Gracht 88, 2011 GV Haarlem",
]
NONE = [
    "op 14 augustus 2024",
    "we zijn 3 weken onderweg 2 keer gestopt",
    "versie 12 van de app",
    "WordPress 6 en PHP 8",
    "Windows 11",
    "in 2024 EN 2025",
    "Factuur 2024 staat open",
    "maandag 12 mei",
    "Jan 12 keer gebeld",
    "pagina 3",
    "error 500 bij Albert Heijn",
    "Route 66 Diner",
    "het kost 1200 EU-breed",
    "Team van 12 man",
]


@pytest.mark.parametrize("address", ADDRESSES, ids=range(len(ADDRESSES)))
def test_finds_one_span_for_one_address(address: str) -> None:
    """From the street to the place, over a line's end."""
    for frame in ("{}", "Adres: {}\nTel: 06", "Wij wonen op {}. Dat is dichtbij", "Groet,\nJan\n{}\n"):
        assert found(RECOGNISER, frame.format(address)) == [address]


@pytest.mark.parametrize("text", NONE, ids=range(len(NONE)))
def test_leaves_what_only_looks_alike(text: str) -> None:
    """A word and a number make no address."""
    assert found(RECOGNISER, text) == []


def test_cells_of_a_table_stay_apart() -> None:
    """The delimiter survives."""
    assert found(RECOGNISER, "Jan;Dorpsstraat 3;1234 AB Urk;x") == ["Dorpsstraat 3", "1234 AB Urk"]


UNLISTED = [
    ("de buren op De Kamp 12 te Surhuisterveen", "De Kamp 12 te Surhuisterveen"),
    ("Het Laantje 4, Ede", "Het Laantje 4, Ede"),
    ("bezorgen op Kerkpad 3a in Oirlo", "Kerkpad 3a in Oirlo"),
    ("Laan van Meerdervoort 100, Den Haag", "Laan van Meerdervoort 100, Den Haag"),
    ("verhuisd naar Achterom 9, Delft", "Achterom 9, Delft"),
    ("Kerkstr. 5 Ede", "Kerkstr. 5 Ede"),
    ("16 rue de la Loi, 75001 Paris", "16 rue de la Loi, 75001 Paris"),
    ("ul. Długa 5, 00-238 Warszawa", "ul. Długa 5, 00-238 Warszawa"),
    ("Straat: Kerkstraat\nTelefoon: 5", "Kerkstraat"),
]
NO_STREET = [
    "De zaal is 12 in Ede",
    "De Lijn 12 te laat",
    "Windows 11 in Nederland",
    "De Groep 8 in Ede",
    "Artikel 12 te lezen",
    "iPhone 12 in Amsterdam",
    "Top 40 in Hilversum",
    "Via Jan 12 stuks besteld",
    "verhuisd naar Vimexx in 2024",
    "straat: onbekend",
]


@pytest.mark.parametrize(("text", "address"), UNLISTED, ids=range(len(UNLISTED)))
def test_finds_streets_and_places_that_no_list_has(text: str, address: str) -> None:
    """An article and a place, what stands first in the name, a verb of living, other countries' order, a form."""
    assert found(RECOGNISER, text) == [address]


@pytest.mark.parametrize("text", NO_STREET, ids=range(len(NO_STREET)))
def test_a_number_and_a_place_make_no_address(text: str) -> None:
    """Versions, lines, groups."""
    assert found(RECOGNISER, text) == []
