"""Special categories told by the way: what somebody wears, votes or sat in; and things and pages that are not."""

from __future__ import annotations

import pytest

from pipelines.detect.recogniser import Scene
from pipelines.detect.recognisers import biometric, criminal, ethnicity, political, religion, sexual, trade_union

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
