"""Licence plates by series, near a vehicle or on their own; parts and rooms are none."""

import pytest

from pipelines.detect.recognisers.licence_plate import RECOGNISER
from tests.found import found

PLATES = ["GR-DV-16", "9-ZFF-58", "NV-052-V", "50-ZGB-2", "12-BX-34", "BX-12-34", "GGZ-12-X", "X-123-BB", "123-BB-4"]
NEAR_A_VEHICLE = [
    "{}",
    "kenteken {}",
    "mijn auto ({})",
    "the car with plate {} is parked",
    "{} is het kenteken van de bus",
    "Kenteken: {}\nMerk: Opel",
]
UNDASHED = [
    ("zijn auto 5NXF66", "5NXF66"),
    ("kenteken hhlf55".upper(), "HHLF55"),
    ("de bus (V 537 KP)", "V 537 KP"),
    ("we komen met de P055JG, een Volvo", "P055JG"),
]
NONE = [
    "de N305 op",
    "ruimte B2.14 of S-101",
    "type XB-1800",
    "ons kenmerk 67-GVK-9",
    "sku;naam\tx\n67-GVK-9;Stoel;1".replace("\tx", ";lot"),
    "artikelnr. XD-KL-92",
    "5NXF66 is de code",
    "EA-12-34-xx",
    "JX-48213",
    "12-03-85",
    "AB-12-CD-34",
    "bestel 2 bh 34 in rood",
]


@pytest.mark.parametrize("plate", PLATES, ids=range(len(PLATES)))
def test_finds_every_series(plate: str) -> None:
    """Dashed plates stand by their form."""
    for frame in NEAR_A_VEHICLE:
        assert found(RECOGNISER, frame.format(plate)) == [plate]


@pytest.mark.parametrize(("text", "plate"), UNDASHED, ids=range(len(UNDASHED)))
def test_finds_undashed_ones_near_a_vehicle(text: str, plate: str) -> None:
    """Six signs alone say nothing."""
    assert found(RECOGNISER, text) == [plate]


@pytest.mark.parametrize("text", NONE, ids=range(len(NONE)))
def test_leaves_other_codes(text: str) -> None:
    """Roads, rooms, types, article numbers, tickets."""
    assert found(RECOGNISER, text) == []


LABELLED_ONLY = [
    ("De auto met BC-585-J is verkocht", "BC-585-J"),
    ("kenteken bc585j", "bc585j"),
    ("kenteken 12abc3", "12abc3"),
    ("motor MK-12-BC", "MK-12-BC"),
    ("Belgische plaat 1ABC234", "1ABC234"),
    ("reg AB12 CDE on the van", "AB12 CDE"),
]
NO_VEHICLE = [
    "model F-123-BC van de printer",
    "type BC-585-J",
    "de huisjes heten A-12-ZEE en B-07-DUN, geen kentekens",
    "bus 12 ab 3",
    "SKU 12-ABC-3",
    "registration open until AB12 CDE",
]


@pytest.mark.parametrize(("text", "plate"), LABELLED_ONLY, ids=range(len(LABELLED_ONLY)))
def test_a_vehicle_makes_up_for_other_letters(text: str, plate: str) -> None:
    """Trailers, motorcycles, lower case, neighbours."""
    assert found(RECOGNISER, text) == [plate]


@pytest.mark.parametrize("text", NO_VEHICLE, ids=range(len(NO_VEHICLE)))
def test_other_letters_are_no_plate_without_one(text: str) -> None:
    """Models, houses, articles."""
    assert found(RECOGNISER, text) == []


WRITTEN_FREELY = [
    ("steeds een ander nummerbord, BKK-90-P en CS-874-H en zo", ["BKK-90-P", "CS-874-H"]),
    ("hij komt met de auto, 2 DNR 498.", ["2 DNR 498"]),
    ("| naam | kenteken |\n|--|--|\n| Jan | bkk 88 p |", ["bkk 88 p"]),
    ("hij is weg met m'n bus, p46jst als je hem ziet", ["p46jst"]),
]
FREELY_NONE = [
    "de borden BKA-90-E en zo",
    "kamer 2 DNR 498",
    "| naam | code |\n|--|--|\n| Jan | bkk 88 p |",
    "mijn bus p46jst",
    "hij neemt de bus, 12 keer per week",
    "mijn laptop, p46jst",
]


@pytest.mark.parametrize(("text", "plates"), WRITTEN_FREELY, ids=range(len(WRITTEN_FREELY)))
def test_finds_plates_as_people_write_them(text: str, plates: list[str]) -> None:
    """Lists behind a word for plates, Belgian ones with spaces, lower case in a column or right behind a vehicle."""
    assert found(RECOGNISER, text) == plates


@pytest.mark.parametrize("text", FREELY_NONE, ids=range(len(FREELY_NONE)))
def test_leaves_what_is_written_like_them(text: str) -> None:
    """Signs, rooms, other columns, other things."""
    assert found(RECOGNISER, text) == []
