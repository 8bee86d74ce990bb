"""Whose numbers, accounts, addresses and handles are: possessives, rows, rôles of the person beside them."""

import pytest

from models.finding import Subject
from models.message import Person
from models.triage import Purpose
from tests.test_attribute import check, judged

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
    ("Iemand rang me on 06-11223344 yesterday.", "tel", TEL, SENDER),
    ("Ze belden mij gisteren op 06-11223344 met een aanbod.", "tel", TEL, SENDER),
    ("Hij belde mij vanaf 06-11223344.", "tel", TEL, THIRD),
    ("Kan het naar mijn nummer? Dus van 06 99 88 77 66 naar 06-11223344.", "tel", TEL, SENDER),
    ("Op de lijst staat 06-11223344: dat is van een ouder.", "tel", TEL, THIRD),
    ("Zijn privenummer voor als u vragen over de tekst heeft: 06-11223344.", "tel", TEL, THIRD),
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
    ("Mijn broer woonde toen op hetzelfde adres als ik (Laan 1 in Zwolle).", "adr", ROAD, SENDER),
    ("Mijn broer woont op een ander adres, Laan 1 in Zwolle.", "adr", ROAD, THIRD),
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


A, B, C = "62.45.1.7", "62.45.1.8", "62.45.1.9"
LINES = "".join(
    f'{ip} - - [06/Nov/2025] "{verb} / HTTP/1.1" 403\n' for ip, verb in ((A, "GET"), (B, "POST"), (C, "GET"))
)
POINTED = [
    (f"{LINES}\nDe laatste ben ik zelf.", C, SENDER),
    (f"{LINES}\nDe laatste ben ik zelf.", B, THIRD),
    (f"{LINES}\nHet eerste adres is van ons kantoor.", A, SENDER),
    (f"{LINES}\nThe second one is me, from home.", B, SENDER),
    (f"{LINES}\nThe last entry was us.", C, SENDER),
    (f"{LINES}\nDe onderste regel is van mij.", C, SENDER),
    (f"{LINES}\nDat derde ip komt van onze zaak.", C, SENDER),
    (f"{LINES}\nDe eerste is een klant van ons.", A, THIRD),
    (f"{LINES}\nThe last is a customer of ours.", C, THIRD),
    (f"{LINES}\nWie is de laatste?", C, THIRD),
    (f"Er is ingelogd vanaf {A} (ben ik zelf) en vanaf {B}.", A, SENDER),
    (f"Er is ingelogd vanaf {A} (ben ik zelf) en vanaf {B}.", B, THIRD),
    (f"Somebody logged in from {A} (that's me) and from {B}.", A, SENDER),
    (f"Ingelogd vanaf {A}, dat is ons kantoor.", A, SENDER),
    (f"Volgens web17.host.example ({A}) is de bezoeker geweigerd.", A, NONE),
    (f"The user is refused by mail.host.example [{A}].", A, NONE),
    (f"He came in from 62-45-1-7.cable.dynamic.isp.example ({A}).", A, THIRD),
    (f"Received: from [{A}] by mail6.hosthuis.example with ESMTPSA; Tue, 4 Nov 2025", A, SENDER),
    (f"Received: from [{A}] by mx.elders.example with ESMTPSA; Tue, 4 Nov 2025, from a customer", A, THIRD),
]


@pytest.mark.parametrize(("text", "value", "subject"), POINTED)
def test_a_list_of_addresses_is_read_with_what_is_said_of_it(text, value, subject):
    """The last of the log is the writer when the text says so; a host's name in front makes it a server's."""
    check(f"Dag,\n\n{text}\n\nGroet,\nJan\n", [("ip", value, subject)])


EEF = ("name", "Eef Dop", THIRD)
PLACES = [
    ("1. Taxatie Laan 1 in Zwolle, opdrachtgever Eef Dop", [EEF], THIRD),
    ("- Pand Laan 1 in Zwolle, huurder Eef Dop, geen storingen", [EEF], THIRD),
    ("2) Laan 1 in Zwolle - verkoper Eef Dop", [EEF], THIRD),
    ("* Viewing Laan 1 in Zwolle with buyer Eef Dop", [EEF], THIRD),
    ("1. Ons adres is Laan 1 in Zwolle, collega Eef Dop weet dat", [EEF], SENDER),
    ("1. Laan 1 in Zwolle moet in de footer", [], SENDER),
    ("- dat het adres overal Laan 1 in Zwolle wordt, zei Eef Dop", [EEF], SENDER),
    ("Two letters went to Eef Dop and one is addressed to me, at Laan 1 in Zwolle.", [EEF], SENDER),
    ("Er is post voor hem, en een brief aan mij, Laan 1 in Zwolle.", [], SENDER),
    ("Eef Dop krijgt zijn post hier (Laan 1 in Zwolle).", [EEF], SENDER),
    ("He gets his parcels at our place, Laan 1 in Zwolle.", [], SENDER),
    ("He gets his post there, Laan 1 in Zwolle.", [], THIRD),
    ("Eef Dop krijgt zijn post op Laan 1 in Zwolle.", [EEF], THIRD),
]


@pytest.mark.parametrize(("text", "people", "subject"), PLACES)
def test_a_place_is_that_of_the_person_in_its_item_or_of_the_writer(text, people, subject):
    """An item of a list is one person's; what is sent to the writer, or stands "here", is at the writer's."""
    check(
        f"Dag,\n\nDit zijn ze:\n\n{text}\n\nGroet,\nJan\n", [("adr", ROAD, subject), *people], purpose=Purpose.COMPLAINT
    )


BEHIND = [
    ("Niet naar NL00BANK0123456789, dat is de rekening van mijn stemmer Eef Dop.", "iban", IBAN, THIRD),
    ("Het tweede nummer, 06-11223344, is van mijn ex Eef.", "tel", TEL, THIRD),
    ("Staat NL00BANK0123456789 er nog? Die is van mij.", "iban", IBAN, SENDER),
    ("Bel 06-11223344, dat is het nummer van onze winkel.", "tel", TEL, SENDER),
    ("NL00BANK0123456789 staat bij mijn naam; die is van haar.", "iban", IBAN, THIRD),
    ("The number 06-11223344 belongs to my neighbour Eef Dop.", "tel", TEL, THIRD),
    ("Hij heeft jarenlang betaald vanaf NL00BANK0123456789.", "iban", IBAN, THIRD),
    ("Had ik die al voldaan vanaf NL00BANK0123456789?", "iban", IBAN, SENDER),
    ("They were paid yesterday from NL00BANK0123456789.", "iban", IBAN, SENDER),
    ("1. Taxatie, opdrachtgever Eef Dop, betaald van NL00BANK0123456789.", "iban", IBAN, THIRD),
]


@pytest.mark.parametrize(("text", "kind", "value", "subject"), BEHIND)
def test_what_is_said_behind_a_value_or_who_pays_says_whose_it_is(text, kind, value, subject):
    """The words behind a value name its owner; the subject of a payment is whose account it came from."""
    names = [("name", name) for name in ("Eef Dop", "Eef") if name in text][:1]
    said = judged(f"Dag,\n\n{text}\n\nGroet,\nJan\n", [*names, (kind, value)], purpose=Purpose.BILLING)
    assert said[value].subject is subject
