"""Look-alikes are claimed, so that nothing else takes them."""

import pytest

from pipelines.detect.recognisers.technical import RECOGNISER
from tests.found import candidates, found

LOOK_ALIKES = [
    ("2025-03-18T09:41:07+01:00 smtp", "2025-03-18T09:41:07+01:00"),
    ("[1741944012] WARN", "1741944012"),
    ("ticket JX-48213", "JX-48213"),
    ("track & trace 3SJXWS018203944", "3SJXWS018203944"),
    ("foutcode 0x80040E21", "0x80040E21"),
    ("job 499733429 failed", "499733429"),
    ("ray-id 8f1c22ab9e4d0b61", "8f1c22ab9e4d0b61"),
    ("kenmerk 421858928", "421858928"),
    ("EAN 8712345000013", "8712345000013"),
    ("de verhuiscode is r7#Kq-02xZ-LpW.", "r7#Kq-02xZ-LpW"),
    ("auth code: 7f-KADE-!q93Zr", "7f-KADE-!q93Zr"),
    ("We verhuizen het domein. De code daarvoor is Tg5-oebele-9X", "Tg5-oebele-9X"),
    ("PAY_PUBLIC_KEY=ppk-tG4sQz81LmWv", "ppk-tG4sQz81LmWv"),
    ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ7nQm2v jan", "AAAAC3NzaC1lZDI1NTE5AAAAIJ7nQm2v"),
    ("Message-ID: <6f1c0a2e.8841@mx.voorbeeld.example>", "6f1c0a2e.8841@mx.voorbeeld.example"),
    ("incassant-ID NL59ZZZ668438170000", "NL59ZZZ668438170000"),
    ("550e8400-e29b-41d4-a716-446655440000", "550e8400-e29b-41d4-a716-446655440000"),
    ("WooCommerce 9.3.3.1", "9.3.3.1"),
]
REAL = [
    ("de code van de bank is 12", "OTHER"),
    ("paspoort NWR4K21J9", "OTHER"),
    ("bsn 123456782", "OTHER"),
    ("bel 06-12345678", "OTHER"),
    ("wachtwoord Welkom01!", "OTHER"),
]


@pytest.mark.parametrize(("text", "words"), LOOK_ALIKES, ids=range(len(LOOK_ALIKES)))
def test_claims_what_is_nobodys(text: str, words: str) -> None:
    """And nothing else in the same place."""
    assert ("OTHER", words) in candidates(text)


@pytest.mark.parametrize(("text", "kind"), REAL, ids=range(len(REAL)))
def test_leaves_personal_numbers_to_others(text: str, kind: str) -> None:
    """A label of a person's number is stronger."""
    assert kind not in [found for found, _ in candidates(text)]


def test_says_what_sort_of_look_alike_it_is() -> None:
    """The recogniser alone finds them too."""
    assert found(RECOGNISER, "PHP 8.2.29, ticket JX-48213") == ["8.2.29", "JX-48213"]
