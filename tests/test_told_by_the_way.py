"""Special categories told by the way: what somebody wears, votes or sat in; and things and pages that are not."""

from __future__ import annotations

import pytest

from pipelines.detect.recogniser import Scene
from pipelines.detect.recognisers import (
    biometric,
    criminal,
    ethnicity,
    health,
    political,
    religion,
    sexual,
    trade_union,
)

FOUND = [
    (trade_union, "Ik ben lid van de or en van de FNV.", "FNV"),
    (trade_union, "Op de foto staat hij in een hesje van CNV Bouw.", "CNV Bouw"),
    (trade_union, "Vroeger zat ik bij FNV Havens.", "bij FNV Havens"),
    (trade_union, "She wore her union badge in the picture.", "union badge"),
    (political, "Mijn moeder zegt dat ze op D66 stemt.", "D66"),
    (political, "Hij zat tot mei namens de VVD in de raad.", "namens de VVD in de raad"),
    (political, "My brother runs the leaflet team of the Greens.", "Greens"),
    (criminal, "Mijn zwager zit vast en belt niet.", "zit vast"),
    (criminal, "Mijn oom staat in het archief als oplichter vermeld.", "oplichter"),
    (biometric, "ophaler=Jo vector=0.213;-0.441;0.907;0.114 ok", "0.213;-0.441;0.907;0.114"),
    (ethnicity, "Naam: Jo\nNationaliteit: NL\nStad: Ede", "NL"),
    (religion, "Burgerlijke staat   gehuwd\nKerk   Hervormde Gemeente\n", "Hervormde Gemeente"),
    (sexual, "Mijn neef trouwt in mei met zijn vriend.", "vriend"),
    (sexual, "My sister is living with her girlfriend in Hull now.", "living with her girlfriend"),
    (sexual, "I am non-binary and this is 2025.", "non-binary"),
    (criminal, "Mijn compagnon is vorige week door de FIOD opgehaald.", "door de FIOD opgehaald"),
    (criminal, "Mijn ex zit vast in Alphen en belt niet.", "zit vast in Alphen"),
    (criminal, "Mijn ex zit vast voor ramkraken.", "vast voor ramkraken"),
    (criminal, "Bij mijn baas speelt iets, er speelt iets met btw-carrouselfraude.", "btw-carrouselfraude"),
    (criminal, "Er staat dat mijn broer in drugs dealt.", "in drugs dealt"),
    (political, "Ik sta op plek vier van de lijst voor GroenLinks.", "plek vier van de lijst voor GroenLinks"),
    (religion, "My niece is being confirmed in June.", "confirmed"),
    (religion, "Our manager fasts so she saw it first.", "fasts"),
    (health, "Ik zie nog maar tien procent met mijn linkeroog.", "tien procent met mijn linkeroog"),
    (health, "Zelf heb ik type 1, vandaar.", "type 1"),
    (health, "He had a bleed on the brain in March.", "bleed on the brain"),
    (health, "Ik stotter en aan de telefoon word ik afgekapt.", "stotter"),
    (health, "heb adhd en dislectie dus ik vergeet alles", "dislectie"),
]
QUIET = [
    (trade_union, "De pagina over de cao van FNV Metaal laadt niet."),
    (trade_union, "Kunnen de logo's van de vakbond groter?"),
    (political, "Het forum op de site stemt niet overeen met het ontwerp."),
    (political, "De PvdA-afdeling wil een nieuwe site."),
    (criminal, "Mijn man zit vast in de file."),
    (criminal, "Hij zit vast aan een contract."),
    (criminal, "Bent u verdachte van diefstal of mishandeling? Bel ons."),
    (biometric, "versie=0.21;0.44;0.90 staat in de changelog"),
    (ethnicity, "Can the Polish and German menus go live?"),
    (ethnicity, "Ons restaurant is Surinaams en de kaart moet online."),
    (ethnicity, "De facturen liggen op volgorde van kleur."),
    (religion, "Kerk   zaterdag open van 10 tot 12\n"),
    (sexual, "Er is een lesbische boottocht en een brunch."),
    (sexual, "Krijgen ouders die hun kind opgeven een mail?"),
    (sexual, "I'm bi-weekly in the office."),
    (sexual, "I am trans-shipping goods via Antwerp."),
    (sexual, "Ze woont samen met haar ouders."),
    (criminal, "In het kader van een lopend strafrechtelijk onderzoek vragen wij de gegevens."),
    (criminal, "Een serie over iemand uit Ede, en de site handelt in fietsen."),
    (criminal, "In het strafrechtelijk onderzoek Kiezel vorder ik de gegevens."),
    (criminal, "Hij zit vast in een overleg tot drie uur."),
    (criminal, "Er speelt iets met fraude op onze webshop, bestellingen met valse kaarten."),
    (political, "De site staat op plaats 2 van de lijst in Google."),
    (religion, "The booking was confirmed at noon, my son was there."),
    (religion, "Onze school geeft katholieke les en de site ligt eruit."),
    (health, "Ik heb type 2 kabels nodig."),
    (health, "We zien tien procent minder bezoekers met het nieuwe thema."),
]


def _found(recogniser, text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in recogniser.RECOGNISER.find(text, Scene())]


@pytest.mark.parametrize(("recogniser", "text", "words"), FOUND, ids=range(len(FOUND)))
def test_what_is_told_by_the_way_is_found(recogniser, text: str, words: str) -> None:
    """In the words that reveal it."""
    assert words in " ".join(_found(recogniser, text))


@pytest.mark.parametrize(("recogniser", "text"), QUIET, ids=range(len(QUIET)))
def test_what_qualifies_a_thing_stays(recogniser, text: str) -> None:
    """Pages, menus, contracts, and whoever reads."""
    assert _found(recogniser, text) == []
