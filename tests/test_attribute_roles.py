"""Who somebody is by what is said to, of and about them: staff, designate, sender, or of public life."""

import pytest

from models.finding import Subject
from models.message import Person
from models.triage import Purpose
from pipelines.attribute.naming import naming
from tests.test_attribute import check

SENDER, STAFF, DESIGNATE, THIRD, NONE = (
    Subject.SENDER,
    Subject.STAFF,
    Subject.DESIGNATE,
    Subject.THIRD_PARTY,
    Subject.NONE,
)
RELAYED = Person("Roos Dop via Instagram", "noreply@instagram.example")

SPOKEN_OF = [
    ("Zeg Bram maar dat het zo blijft.\n", "Bram", STAFF),
    ("En geef Esra een knipoog van ons.\n", "Esra", STAFF),
    ("I laid your floor, Bram can tell you.\n", "Bram", STAFF),
    ("No complaints otherwise, Esra has been brilliant.\n", "Esra", STAFF),
    ("Is het de plugin waar Bram het over had?\n", "Bram", STAFF),
    ("komt dat nog goed bram??\n", "bram", STAFF),
    ("Ik kreeg een mail van jullie Esra.\n", "Esra", STAFF),
    ("Met die jongeman die bij ons is geweest (Bram meen ik).\n", "Bram", STAFF),
    ("Bram zei dat jullie het oplossen.\n", "Bram", STAFF),
    ("Someone pretended to act on my behalf, and your colleague Bram believed it.\n", "Bram", STAFF),
    ("Zeg mijn broer Bram maar niets.\n", "Bram", THIRD),
    ("My neighbour Bram can tell you.\n", "Bram", THIRD),
    ("Is dat de auto van bram?\n", "bram", THIRD),
    ("Mijn zus Esra zei dat jullie dicht waren.\n", "Esra", THIRD),
    ("Esra Dop has been brilliant in our shop.\n", "Esra Dop", THIRD),
    ("Haal de foto van mij en Bram weg.\n", "Bram", THIRD),
    ("Ik schreef het jullie, Bram stond erbij.\n", "Bram", THIRD),
]


@pytest.mark.parametrize(("text", "name", "subject"), SPOKEN_OF)
def test_a_bare_given_name_in_a_role_of_staff_is_staff(text, name, subject):
    """Greeted, thanked, praised or spoken to; not with a surname, nor introduced as the writer's own."""
    check(text, [("name", name, subject)])


ASKED = [
    ("Wilt u deze mensen een inlog geven?\n\n| naam | inlog |\n|---|---|\n| Eef Dop | e.dop |\n", "Eef Dop", DESIGNATE),
    ("De gegevens van het domein moeten overgedragen worden. Het gaat om:\nEef Dop, Zwolle\n", "Eef Dop", DESIGNATE),
    ("Wilt u een gedenkpagina klaarzetten? Naam op de pagina: Eef Dop.\n", "Eef Dop", DESIGNATE),
    ("Ik schrijf namens mijn moeder Eef Dop over haar account.\n", "Eef Dop", DESIGNATE),
    ("De inlog van Eef Dop mag dicht.\n", "Eef Dop", DESIGNATE),
    ("Kun je een alias maken, met doorsturen van alles voor Eef Dop?\n", "Eef Dop", DESIGNATE),
    ("De bestelling klopt niet. Het gaat om:\nEef Dop, Zwolle\n", "Eef Dop", THIRD),
    ("Naam op de kaart: Eef Dop.\n", "Eef Dop", THIRD),
    ("The last one is Eef Dop from home, for what it is worth.\n", "Eef Dop", THIRD),
    ("Ik zag het account. Volgens Eef Dop werkt het.\n", "Eef Dop", THIRD),
]


@pytest.mark.parametrize(("text", "name", "subject"), ASKED)
def test_a_job_governs_what_it_points_at(text, name, subject):
    """Rows, lines after "Het gaat om:", names on pages; not everybody named nearby."""
    check(text, [("name", name, subject)], purpose=Purpose.ACCOUNT)


PUBLIC = [
    ("De muziek van Eef Dop en Gijs Bos klinkt.\n", [("name", "Eef Dop", NONE), ("name", "Gijs Bos", NONE)]),
    ('The record (haha) of Eef Dop: "Without Land", is missing.\n', [("name", "Eef Dop", NONE)]),
    ('In de voorbeeldtekst staat "Eef Dop".\n', [("name", "Eef Dop", NONE)]),
    ("The record of Eef Dop is missing.\n", [("name", "Eef Dop", THIRD)]),
    ("De muziek van mijn broer Eef Dop klinkt.\n", [("name", "Eef Dop", THIRD)]),
    ('In de mail staat "Eef Dop".\n', [("name", "Eef Dop", THIRD)]),
    ("De nummers van Eef Dop en Gijs Bos.\n", [("name", "Eef Dop", THIRD), ("name", "Gijs Bos", THIRD)]),
]


@pytest.mark.parametrize(("text", "expected"), PUBLIC)
def test_the_maker_of_a_work_is_nobody_of_the_message(text, expected):
    """By the work, the title in quotation marks, or the sample text; a patient's record is somebody's."""
    check(text, expected)


CHAT = [
    ("hoi\nben roos van @roosdop\n", "roos", SENDER),
    ("stop daarmee aub\nrozanne / @roosdop.bakt\n", "rozanne", SENDER),
    ("02-06-2026 20:41 - Roos Dop: hoi\n02-06-2026 20:43 - HostHuis: Zeker, met Bram! Zeg het\n", "Bram", STAFF),
    ("Een klant van mij, Bregje O., vroeg het.\n", "Bregje O.", THIRD),
    ("hoi, die foto\nbregje had het ook\n", "bregje", THIRD),
    ("Hier zaten Ben, Bregje en ik.\n", "Bregje", THIRD),
]


@pytest.mark.parametrize(("text", "name", "subject"), CHAT)
def test_a_sender_on_a_network_names_themselves(text, name, subject):
    """By "ben ...", by a handle behind the name at the end; staff on their own lines of a chat."""
    check(text, [("name", name, subject)], sender=RELAYED)


def test_what_staff_wrote_to_somebody_else_is_theirs():
    """A misdirected reminder, sent back: name, account and telephone belong to whom it greets."""
    text = (
        "Dit is niet voor mij.\n\nVan: HostHuis <info@hosthuis.example>\nDatum: ma\nAan: jan@vos.example\n\n"
        "Geachte heer G.J. Vosman,\nDe incasso van NL00BANK0123456789 mislukte, bel 06-11223344.\n"
    )
    check(text, [("name", "G.J. Vosman", THIRD), ("iban", "NL00BANK0123456789", THIRD), ("tel", "06-11223344", THIRD)])


OWN = [
    ("Een kennis, Eef Dop, bevestigt het, en er is bewijs van betaling van NL00BANK0123456789.\n", "iban", SENDER),
    ("Er is een betaling van Eef Dop, NL00BANK0123456789.\n", "iban", THIRD),
]


@pytest.mark.parametrize(("text", "kind", "subject"), OWN)
def test_an_account_that_was_paid_from_is_the_writers(text, kind, subject):
    """Where the clause names nobody else."""
    check(text, [("name", "Eef Dop", THIRD), (kind, "NL00BANK0123456789", subject)], purpose=Purpose.BILLING)


def test_a_name_of_initials_alone_is_no_trouble():
    """ "J.B." has neither a given name nor a surname."""
    assert not naming("J.B.").words


def test_a_listed_name_of_staff_stays_but_not_of_a_namesake():
    """A bare given name that the policy lists is staff's, unless it is a relation or part of another's full name."""
    check("Dag,\n\nDe vorige keer deed Linda dit.\n\nGroet,\nJan\n", [("name", "Linda", Subject.STAFF)])
    check("Dag,\n\nMijn zus Linda is ziek.\n\nGroet,\nJan\n", [("name", "Linda", Subject.THIRD_PARTY)])
    named = [("name", "Linda Vos", Subject.THIRD_PARTY)]
    check("Dag,\n\nWij kochten het van Linda Vos.\n\nGroet,\nJan\n", named)


CHATS = [
    (
        "In de appgroep:\n\n[19:02] Jan: is de site weg?\n[19:03] Naomi: ja, bel mij op 06-11223344\n",
        Subject.THIRD_PARTY,
    ),
    (
        "Our group:\n\n19:02 Jan: site gone?\n19:03 Bo: yes\n19:04 Naomi: no, ring me on 06-11223344\n",
        Subject.THIRD_PARTY,
    ),
    ("Uit jullie chat:\n\n[19:02] Jan: is de site weg?\n[19:03] Naomi: ik kijk even\n", Subject.STAFF),
    ("10:36 Visitor: oops\n10:37 Naomi: let me see\n", Subject.STAFF),
    ('Uit de app:\n\n"Naomi: is hij er\nBo: nee\nNaomi: bel anders 06-11223344"\n', Subject.THIRD_PARTY),
]


@pytest.mark.parametrize(("text", "subject"), CHATS)
def test_who_speaks_beside_the_writer_in_a_pasted_chat(text, subject):
    """A help desk's chat has staff in it, a group of friends has not; what they say of themselves is theirs."""
    values = [("name", "Naomi", subject)]
    if "06-" in text:
        values.append(("tel", "06-11223344", Subject.THIRD_PARTY))
    check(f"Hallo,\n\n{text}\nGroet,\nJan\n", values)
