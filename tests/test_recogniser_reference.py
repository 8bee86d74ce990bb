"""Reference numbers keep their kind."""

import pytest

from tests.found import candidates

NUMBERS = [
    ("klantnr 582428", "CUSTOMER_NUMBER", "582428"),
    ("customer number is 374140.", "CUSTOMER_NUMBER", "374140"),
    ("debiteurnr. bij u 587172", "CUSTOMER_NUMBER", "587172"),
    ("factuur 20241347", "INVOICE_NUMBER", "20241347"),
    ("F2024-0148 is betaald", "INVOICE_NUMBER", "F2024-0148"),
    ("invoice no. INV-2024-001", "INVOICE_NUMBER", "INV-2024-001"),
    ("offerte OFF-2025-0118", "QUOTE_NUMBER", "OFF-2025-0118"),
    ("quote Q2024-0552", "QUOTE_NUMBER", "Q2024-0552"),
    ("bestelling 758407537", "ORDER_NUMBER", "758407537"),
    ("contract 128418710", "ORDER_NUMBER", "128418710"),
    ("order #263892657", "ORDER_NUMBER", "#263892657"),
    ("KvK 12345678", "KVK_NUMBER", "12345678"),
    ("kvk-nummer: 12345678", "KVK_NUMBER", "12345678"),
    ("NL123456782B01", "VAT_ID", "NL123456782B01"),
    ("btw-id NL1234.56.782.B01", "VAT_ID", "NL1234.56.782.B01"),
    ("VAT BE0123456749", "VAT_ID", "BE0123456749"),
]
NOT = [
    ("klant sinds 2016", "CUSTOMER_NUMBER"),
    ("factuur van 121,00 euro", "INVOICE_NUMBER"),
    ("facturen uit 2024", "INVOICE_NUMBER"),
    ("klantnr onbekend, bel 06-12345678", "CUSTOMER_NUMBER"),
    ("in order to pay", "ORDER_NUMBER"),
    ("offerte voor 3 pagina's", "QUOTE_NUMBER"),
]


@pytest.mark.parametrize(("text", "kind", "number"), NUMBERS, ids=range(len(NUMBERS)))
def test_keeps_the_kind(text: str, kind: str, number: str) -> None:
    """The nearest label, or the letters of the number itself."""
    assert (kind, number) in candidates(text) or (kind, number.lstrip("#")) in candidates(text)


@pytest.mark.parametrize(("text", "kind"), NOT, ids=range(len(NOT)))
def test_years_and_amounts_are_none(text: str, kind: str) -> None:
    """A label without its number."""
    assert kind not in [found for found, _ in candidates(text)]


def test_an_address_of_a_machine_is_no_customer_number() -> None:
    """ "client=" in a log names a machine, elsewhere a customer."""
    assert ("IP_ADDRESS", "77.224.77.55") in candidates("client=77.224.77.55")
    assert ("IP_ADDRESS", "77.224.77.55") in candidates("klant [77.224.77.55]")
    assert ("CUSTOMER_NUMBER", "582428") in candidates("client=582428")
    assert ("CUSTOMER_NUMBER", "582428") in candidates("klant [582428]")
