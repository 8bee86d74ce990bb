"""Whose a value is by what is said outright of it, and whether the words around an account make it needed."""

import pytest

from models.finding import Subject
from models.triage import Purpose
from tests.test_attribute import check, judged

SENDER, DESIGNATE, THIRD, NONE = Subject.SENDER, Subject.DESIGNATE, Subject.THIRD_PARTY, Subject.NONE
TEL, IBAN, IP = "06-11223344", "NL00BANK0123456789", "84.20.30.40"

SAID = [
    ("niet op 06-11223344 want dat is van de vrouw", "tel", TEL, THIRD),
    ("Don't ring 06-11223344, that one belongs to my ex wife.", "tel", TEL, THIRD),
    ("Er stond 06-11223344 (mijn man) op de site.", "tel", TEL, THIRD),
    ("In de lijst staat 06-11223344. Dat is niet van ons!", "tel", TEL, THIRD),
    ("De site toont 06-11223344, dat is mijn eigen nummer.", "tel", TEL, SENDER),
    ("In de lijst staat 06-11223344, dat is van de zaak.", "tel", TEL, SENDER),
    ("bellen mag 06-11223344", "tel", TEL, SENDER),
    ("Iemand kan me terugbellen op 06-11223344.", "tel", TEL, SENDER),
    ('Een klant schreef: "bel mij terug op 06-11223344 aub".', "tel", TEL, THIRD),
    ("NIET naar NL00BANK0123456789: dat is van mijn vader.", "iban", IBAN, THIRD),
    ("Het moet van NL00BANK0123456789 zijn, niet meer van de oude.", "iban", IBAN, SENDER),
    ("Zelf zit ik thuis op 84.20.30.40.", "ip", IP, SENDER),
    ("Toelaten graag: 84.20.30.40 (kantoor)", "ip", IP, SENDER),
    ("Inlog vanaf 84.20.30.40 om 03:12. Dat was ik niet.", "ip", IP, THIRD),
    ("De website zelf (84.20.30.40) blijft staan.", "ip", IP, NONE),
    ("De shop wijst nog naar 84.20.30.40 sinds de verhuizing.", "ip", IP, NONE),
    ("A     www   84.20.30.40", "ip", IP, NONE),
    ("Bij mij thuis (84.20.30.40) gaat het goed.", "ip", IP, SENDER),
    ("Het record moet 84.20.30.40 zijn.", "ip", IP, NONE),
    ("The old box (84.20.30.40) accepted the same file.", "ip", IP, NONE),
    ("Collecte voor de diaconie, rekening NL00BANK0123456789 t.n.v. Parochie Sint Joris.", "iban", IBAN, NONE),
    ("De contributie komt op NL00BANK0123456789 van WC De Sprint.", "iban", IBAN, NONE),
    ("It came from 84.20.30.40, mine is another one.", "ip", IP, THIRD),
    ("Received: from [84.20.30.40] (kantoor)", "ip", IP, SENDER),
    ('2026-03-23 07:00:02 INFO  wachtrij 418 -> 06-11223344 "Beste mevrouw"', "tel", TEL, THIRD),
]


@pytest.mark.parametrize(("text", "kind", "value", "subject"), SAID)
def test_what_is_said_outright_decides(text, kind, value, subject):
    """The words right behind or before a value say whose it is, in whatever mood they are written."""
    check(f"Dag,\n\n{text}\n\nGroet,\nJan\n", [(kind, value, subject)])


def test_the_writer_after_somebody_else_in_one_sentence():
    """ "Eef op ..., ik op ...": each has a number."""
    text = "Dag,\n\nMijn broer Eef Dop is te bereiken op 06-55667788, ik op 06-11223344.\n\nGroet,\nJan\n"
    check(text, [("name", "Eef Dop", THIRD), ("tel", "06-55667788", THIRD), ("tel", TEL, SENDER)])


def test_a_pasted_record_is_of_whom_it_names():
    """Fields in a mail of somebody who is named otherwise are not the writer's."""
    text = "Deze bestelling hangt:\nnaam: Eef Dop\ntel: 06-11223344\nKunnen jullie kijken?\nJan\n"
    check(text, [("name", "Eef Dop", THIRD), ("tel", TEL, THIRD)])


@pytest.mark.parametrize(
    "text",
    [
        "Die rekening, NL00BANK0123456789, is van Eef Dop privé.",
        "Uitbetaald op NL00BANK0123456789 t.n.v. Eef Dop.",
        "It went to NL00BANK0123456789 in the name of Eef Dop.",
        "Please do not use NL00BANK0123456789 any more. That one belongs to Eef Dop.",
    ],
)
def test_the_holder_is_named_behind_an_account(text):
    """In whose name an account is decides, also against the sender."""
    check(f"Dag,\n\n{text}\n\nGroet,\nJan\n", [("name", "Eef Dop", THIRD), ("iban", IBAN, THIRD)])


NEEDED = [
    ("Schrijf het dan maar af van NL00BANK0123456789.", True),
    ("Incasso: NL00BANK0123456789", True),
    ("The deposit can be paid back to NL00BANK0123456789.", True),
    ("Het teveel mag terug naar NL00BANK0123456789. De eerste betaling was goed.", True),
    ("Als bewijs dat ik het ben: jullie incasseren van NL00BANK0123456789.", False),
    ("My first payment came from NL00BANK0123456789.", False),
    ("Ik betaalde destijds van NL00BANK0123456789.", None),
    ("Op de site staat NL00BANK0123456789.", None),
]


@pytest.mark.parametrize(("text", "needed"), NEEDED)
def test_a_payment_asked_for_makes_an_account_needed(text, needed):
    """What has to be collected or paid back needs the account; what proves who somebody is does not."""
    said = judged(f"Dag,\n\n{text}\n\nGroet,\nJan\n", [("iban", IBAN)], purpose=Purpose.TECHNICAL)
    assert said[IBAN].needed is needed


def test_a_number_in_brackets_is_of_the_name_before_it():
    """Whatever "onze" follows."""
    text = "Getuige Eef Dop (06-11223344) is onze noodlijn op de dag zelf."
    check(f"Dag,\n\n{text}\n\nGroet,\nJan\n", [("name", "Eef Dop", THIRD), ("tel", TEL, THIRD)])
