"""Whose numbers, accounts, addresses and handles are: possessives, rows, rôles of the person beside them."""

import pytest

from models.finding import Subject
from models.message import Person
from models.triage import Purpose
from tests.test_attribute import check

SENDER, DESIGNATE, THIRD, NONE = Subject.SENDER, Subject.DESIGNATE, Subject.THIRD_PARTY, Subject.NONE
TEL, IBAN, HANDLE, ROAD = "06-11223344", "NL00BANK0123456789", "@eefdop", "Laan 1 in Zwolle"

OF_WHOM = [
    ("Bel mij op 06-11223344.", "tel", TEL, SENDER),
    ("Mijn nummer is gewijzigd in 06-11223344.", "tel", TEL, SENDER),
    ("U kunt ons bereiken op 06-11223344.", "tel", TEL, SENDER),
    ("Mijn maat is te bereiken op 06-11223344.", "tel", TEL, THIRD),
    ("De buurman belt met 06-11223344 en komt dan langs.", "tel", TEL, THIRD),
    ("Hij belt steeds vanaf 06-11223344.", "tel", TEL, THIRD),
    ("Het nummer van mijn moeder is 06-11223344.", "tel", TEL, THIRD),
    ("My husband's number is 06-11223344.", "tel", TEL, THIRD),
    ("She rings from 06-11223344 every day.", "tel", TEL, THIRD),
    ("Ring me on 06-11223344.", "tel", TEL, SENDER),
    ("mn maat @eefdop had het ook", "handle", HANDLE, THIRD),
    ("my then housemate (@eefdop) paid for it", "handle", HANDLE, THIRD),
    ("mijn zus @eefdop wil dit ook niet", "handle", HANDLE, THIRD),
    ("een klant van ons, @eefdop, plaatste dit", "handle", HANDLE, THIRD),
    ("mijn account is @eefdop", "handle", HANDLE, SENDER),
    ("our insta is @eefdop, please link it", "handle", HANDLE, SENDER),
    ("volg ons op @eefdop", "handle", HANDLE, SENDER),
    ("Hij woont nog op ons oude adres, Laan 1 in Zwolle.", "adr", ROAD, THIRD),
    ("She still lives at our old house, Laan 1 in Zwolle.", "adr", ROAD, THIRD),
    ("Wij wonen op Laan 1 in Zwolle.", "adr", ROAD, SENDER),
    ("Ons adres is Laan 1 in Zwolle.", "adr", ROAD, SENDER),
    ("Het pakket kan naar mijn ouders, Laan 1 in Zwolle.", "adr", ROAD, THIRD),
    ("Ik betaalde van NL00BANK0123456789.", "iban", IBAN, SENDER),
    ("Ons rekeningnummer is NL00BANK0123456789.", "iban", IBAN, SENDER),
    ("Het kwam van de rekening van mijn broer, NL00BANK0123456789.", "iban", IBAN, THIRD),
    ("He wants it on his account NL00BANK0123456789.", "iban", IBAN, THIRD),
]


@pytest.mark.parametrize(("text", "kind", "value", "subject"), OF_WHOM)
def test_words_around_a_value_say_whose_it_is(text, kind, value, subject):
    """A relation between "my" and the value makes it theirs; a verb in the third person too."""
    check(f"Dag,\n\n{text}\n\nGroet,\nJan\n", [(kind, value, subject)], purpose=Purpose.BILLING)


STATEMENT = """Dit is mijn overzicht:

01-06  NL00BANK0123456789  Eef Dop        huur        -410,00
02-06  NL00BANK0123456780  B. Kip         bijdrage     -12,50

Groet,
Jan
"""


def test_a_line_of_a_bank_statement_is_the_payees():
    """Columns parted by spaces are a row too."""
    expected = [("iban", IBAN, THIRD), ("name", "Eef Dop", THIRD), ("iban", "NL00BANK0123456780", THIRD)]
    check(STATEMENT, [*expected, ("name", "B. Kip", THIRD)], purpose=Purpose.BILLING)


def test_the_handle_that_spells_the_senders_display_name_is_theirs():
    """A firm on a network writes as "Lage Land Olie" and is @lagelandolie."""
    sender = Person("Lage Land Olie via Instagram", "noreply@instagram.example")
    text = "hoi\nstuur kees hier een bericht of op @lagelandolie\n"
    check(text, [("handle", "@lagelandolie", SENDER)], sender=sender)
