"""What a reader takes for one number is searched as one, whatever characters stand within."""

import pytest

from models.message import Mail, Part, PartKind
from pipelines.detect.legible import plain, stem, visible
from tests.found import candidates, detector

WIDE = "".join(chr(0xFF10 + int(digit)) for digit in "111222333")
HIDDEN = ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\x00"]


@pytest.mark.parametrize("sign", HIDDEN, ids=[f"{ord(sign):04x}" for sign in HIDDEN])
def test_an_invisible_character_hides_nothing(sign: str) -> None:
    """The span holds the characters within; what stands beside it does not change."""
    number = sign.join(("111", "222", "333"))
    assert candidates(f"{sign}mijn bsn is {number}, tot later") == [("NL_BSN", number)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bsn: 111\u00a0222\u00a0333", ("NL_BSN", "111\u00a0222\u00a0333")),
        ("bel 06\u20111234\u20115678", ("PHONE_NUMBER", "06\u20111234\u20115678")),
        (f"mijn bsn is {WIDE}", ("NL_BSN", WIDE)),
        ("mail jan\uff20voorbeeld.nl", ("EMAIL_ADDRESS", "jan\uff20voorbeeld.nl")),
    ],
    ids=["spaces", "hyphens", "digits", "sign"],
)  # fmt: skip
def test_odd_forms_are_read_as_plain_ones(text: str, found: tuple[str, str]) -> None:
    """No-break spaces and hyphens, digits and signs of full width."""
    assert found in candidates(text)


@pytest.mark.parametrize("text", ["Bestelling 111222\u00ad333", "co\u00adde 4 4", "\u200b\u200b\u200b", "\x00" * 50])
def test_invisible_characters_alone_are_nothing(text: str) -> None:
    """An order number stays one, and padding of a newsletter is no value."""
    assert [one for one in candidates(text) if one[0] not in {"OTHER", "ORDER_NUMBER"}] == []


def test_offsets_hold() -> None:
    """Plain text has as many characters, visible text knows where each one stood."""
    text = "a\u00a0b\u2011c\u00ad\u200bd"
    assert len(plain(text)) == len(text)
    assert visible(text) == ("a\u00a0b\u2011cd", [0, 1, 2, 3, 4, 7])
    assert visible("all of it") is None


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("paspoort Yvonne Tulpstra 111222333.bin", "111222333"),
        ("scan_BSN_111222333.jpg", "111222333"),
        ("id-kaart IR9P7C2F1.png", "IR9P7C2F1"),
        ("kenteken_GR-DV-16.jpg", "GR-DV-16"),
        ("0612345678.vcf", "0612345678"),
        ("jan.devries@voorbeeld.nl.eml", "jan.devries@voorbeeld.nl"),
    ],
    ids=range(6),
)
def test_a_file_name_keeps_its_extension(name: str, found: str) -> None:
    """The value ends before the extension."""
    part = Part("2#name", PartKind.FILENAME, name)
    assert found in [name[c.start : c.end] for c in detector().find_in(part, Mail(b"", (part,)))]


@pytest.mark.parametrize(
    "name",
    [
        "foto.jpg",
        "IMG_20240312_101112.jpg",
        "factuur 20261234.pdf",
        "Screenshot 2026-06-08 at 10.11.12.png",
        ".htaccess",
        "",
    ],
)
def test_ordinary_file_names_hold_nothing(name: str) -> None:
    """Photographs, invoices, screenshots."""
    part = Part("2#name", PartKind.FILENAME, name)
    kept = {"OTHER", "INVOICE_NUMBER", "CUSTOMER_NUMBER", "ORDER_NUMBER"}
    assert {str(c.type) for c in detector().find_in(part, Mail(b"", (part,)))} <= kept


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("CV-Jan-de_Vries.docx", "CV Jan de Vries"),
        ("GR-DV-16.jpg", "GR-DV-16"),
        ("a.tar.gz", "a"),
        (".env", ".env"),
        ("README", "README"),
    ],
)
def test_the_words_of_a_file_name(name: str, words: str) -> None:
    """Blanks for what joins them, no extension."""
    assert stem(name) == words
