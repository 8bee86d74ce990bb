"""Payment cards: number, expiry date and security code as spans of their own."""

import pytest

from pipelines.detect.recognisers.credit_card import RECOGNISER
from tests.found import found

CARDS = [
    "4111 1111 1111 1111",
    "4111111111111111",
    "4111-1111-1111-1111",
    "5555.5555.5555.4444",
    "3782 822463 10005",
    "6011000990139424",
]
TEXTS = [
    ("Card: {} exp 09/27 cvc 318", ["{}", "09/27", "318"]),
    ("mijn creditcard {}, geldig tot 09-27, code achterop 318", ["{}", "09-27", "318"]),
    ("{} 09/2027 318", ["{}", "09/2027", "318"]),
    ("visa {}\nValid thru: 09/27\nCVV: 318", ["{}", "09/27", "318"]),
    ("{}", ["{}"]),
    ("kaartnummer {} (vervaldatum 09/27)", ["{}", "09/27"]),
    ("naam;kaartnummer;plaats\nJan;{};Ede", ["{}"]),
]
NONE = [
    "4111 1111 1111 1112 is geen geldig nummer",
    "betalingskenmerk 4111 1111 1111 1111",
    "kenmerk 0000 4417 2024 0148",
    "EAN 8712345000013",
    "factuur 09/27",
    "op 09/27 om 12:30",
    "code 318",
    "IBAN NL91 ABNA 0417 1643 00",
    "timestamp 1741944012123",
    "de kaart van Nederland is 318 pixels breed",
    "offerte geldig tot 09-27",
]


@pytest.mark.parametrize("card", CARDS, ids=range(len(CARDS)))
@pytest.mark.parametrize(("text", "spans"), TEXTS, ids=range(len(TEXTS)))
def test_finds_number_expiry_and_code(text: str, spans: list[str], card: str) -> None:
    """Each on its own, the labels stay."""
    assert found(RECOGNISER, text.format(card)) == [span.format(card) for span in spans]


@pytest.mark.parametrize("text", NONE, ids=range(len(NONE)))
def test_leaves_other_numbers(text: str) -> None:
    """Luhn passes one number in ten; dates and codes need a card."""
    assert found(RECOGNISER, text) == []


def test_a_mistyped_number_with_its_label_goes_too() -> None:
    """The word says what it is."""
    assert found(RECOGNISER, "creditcard 4111 1111 1111 1112") == ["4111 1111 1111 1112"]
