"""How far a request reaches: into the sentences around it, the items below it, the rows of a table."""

import pytest

from models.finding import Subject
from models.message import Person
from models.triage import Purpose
from tests.test_attribute import check

DESIGNATE, THIRD, STAFF = Subject.DESIGNATE, Subject.THIRD_PARTY, Subject.STAFF
EEF, BAS, MAIL = "Eef Dop", "Bas Kip", "eef@vos.example"


def said(text, expected):
    """Check `text` between a greeting and a signature."""
    check(f"Dag,\n\n{text}\n\nGroet,\nJan\n", expected, purpose=Purpose.ACCOUNT)


FOLLOWED = [
    "Vanaf maandag werkt Eef Dop bij ons. Kunnen jullie een mailadres voor haar klaarzetten?",
    "Eef Dop helpt me een dag per week. Wil je hem toegang geven tot de blog?",
    "We hebben een nieuwe kracht, Eef Dop. Zij krijgt dezelfde rechten als ik.",
    "Per 1 juni stopt Eef Dop. Haar mailbox kan weg.",
    "Dit weekend vertrekt Eef Dop. Mag zijn inlog eruit?",
    "Eef Dop komt het team versterken. Ze heeft een mailbox nodig.",
    "Eef Dop gaat de webshop bijhouden. Graag voor hem een account met beperkte rechten.",
    "Our new hire is called Eef Dop. She needs a mailbox.",
    "Eef Dop starts with us on the 3rd. Could you set up an account for him?",
    "Eef Dop will look after the blog. Please give her editor rights.",
    "Last Friday was the last day of Eef Dop. Please close her account.",
    "Eef Dop is our new intern. He should get the same access as me.",
]
NOT_FOLLOWED = [
    "Eef Dop was hier gisteren op de koffie. Kunnen jullie een mailadres voor mij klaarzetten?",
    "Mijn man Eef Dop lag in het ziekenhuis. Mijn mailbox kan weg.",
    "Eef Dop kocht bij ons een fiets. Hij kreeg geen bevestiging.",
    "Een bezoeker, Eef Dop, zag een witte pagina. Ze had een oude telefoon.",
    "Eef Dop woont naast ons. Zij vond het account ook duur.",
    "Ik was weg met Eef Dop. De mailbox werd toen niet gelezen.",
    "Eef Dop ordered a lamp. She did not get a receipt.",
    "My aunt Eef Dop passed away. Please move the invoice to next month.",
    "Eef Dop came for coffee. Could you set up an account for me?",
    "A guest, Eef Dop, saw a blank page. He used an old phone.",
    "Our previous host was Eef Dop. He never answered, so I want an account with you.",
    "Eef Dop lives next door. She found the account expensive too.",
]


@pytest.mark.parametrize("text", FOLLOWED)
def test_a_pronoun_carries_the_request_back(text):
    """ "Wil je hem toegang geven?" is about the person just named."""
    said(text, [("name", EEF, DESIGNATE)])


@pytest.mark.parametrize("text", NOT_FOLLOWED)
def test_a_pronoun_without_a_request_carries_nothing(text):
    """What else is told of them, or what is asked for the writer, makes nobody a designate."""
    said(text, [("name", EEF, THIRD)])


LISTS = [
    "Graag inlogs voor de volgende mensen.\n\n1. Eef Dop, eef@vos.example\n2. Bas Kip, bas@vos.example",
    "Nieuwe accounts:\n- Eef Dop (eef@vos.example)\n- Bas Kip",
    "Hierbij de lijst met wie een mailbox moet krijgen:\n\nEef Dop\nBas Kip",
    "Please create these users:\n* Eef Dop - eef@vos.example\n* Bas Kip",
    "Aan te maken mailboxen\n\nnaam | adres\nEef Dop | eef@vos.example\nBas Kip | bas@vos.example",
    "Dit komt op de teampagina:\n\n1. Eef Dop\n2. Bas Kip",
    "Weg: Eef Dop\nErbij: Bas Kip",
    "Eruit:\n- Eef Dop\n\nErin:\n- Bas Kip",
    "These can be deleted:\n\n  Eef Dop    eef@vos.example\n  Bas Kip    bas@vos.example",
    "Mailboxen die dicht mogen:\nEef Dop, Bas Kip",
    "Access needed for:\nEef Dop <eef@vos.example>\nBas Kip <bas@vos.example>",
    "Wijzigingen:\nmailbox Eef Dop -> weg\nmailbox Bas Kip -> nieuw",
    "To add:\nEef Dop\nTo remove:\nBas Kip",
    "Out: Eef Dop. In: Bas Kip.",
]
OTHER_LISTS = [
    "Deze klanten kregen geen bevestiging van het formulier:\n- Eef Dop\n- Bas Kip",
    "De laatste aanmeldingen uit het formulier:\n\nEef Dop | oma@post.example\nBas Kip | bas@post.example",
    "Wie er al over geklaagd hebben:\n\n1. Eef Dop\n2. Bas Kip",
    "In de export staan de verkeerde namen:\n\nEef Dop;12;Zwolle\nBas Kip;13;Ede",
    "These guests could not pay:\n* Eef Dop\n* Bas Kip",
    "The following customers complained that the mail bounced:\n\n1. Eef Dop\n2. Bas Kip",
    "Orders that failed:\norder | name\n1001 | Eef Dop\n1002 | Bas Kip",
    "Bestellingen die mislukten:\nnr | naam\n1001 | Eef Dop\n1002 | Bas Kip",
    "Bij deze patienten ging de herinnering mis:\n- Eef Dop\n- Bas Kip",
    "Op het feest komen:\n- Eef Dop\n- Bas Kip",
    "People who saw the error:\n- Eef Dop\n- Bas Kip",
    "Ouders die niet konden inloggen op het formulier:\n- Eef Dop\n- Bas Kip",
]


@pytest.mark.parametrize("text", LISTS)
def test_a_heading_that_asks_governs_its_items(text):
    """Items, rows, indented lines, "Weg:" and "Erbij:"."""
    said(text, [("name", EEF, DESIGNATE), ("name", BAS, DESIGNATE)])


@pytest.mark.parametrize("text", OTHER_LISTS)
def test_a_heading_that_tells_makes_nobody_a_designate(text):
    """Customers, guests, orders, complaints: lists of third parties."""
    said(text, [("name", EEF, THIRD), ("name", BAS, THIRD)])


ADDRESSES = [
    ("Kun je eef@vos.example laten doorkomen bij info@vos.example? Eef Dop is er niet.", DESIGNATE),
    ("Graag eef@vos.example weghalen. Eef Dop werkt hier niet meer.", DESIGNATE),
    ("Please forward eef@vos.example to me, Eef Dop is away.", DESIGNATE),
    ("Graag een mailbox eef@vos.example aanmaken (Eef Dop, verkoop).", DESIGNATE),
    ("De mail van eef@vos.example bounced; Eef Dop stuurde me een foto.", THIRD),
    ("Ik kreeg een bericht van eef@post.example, dat is Eef Dop van de buren.", THIRD),
    ("My aunt Eef Dop wrote from eef@post.example and it bounced.", THIRD),
    ("The form got a message from eef@post.example, Eef Dop wants a quote.", THIRD),
]


@pytest.mark.parametrize(("text", "subject"), ADDRESSES)
def test_what_is_asked_for_an_address_is_asked_for_its_holder(text, subject):
    """Mentions, address and log-in of one person share their subject."""
    mail = "eef@post.example" if "post.example" in text else MAIL
    said(text, [("name", EEF, subject), ("@", mail, subject)])


TOGETHER = [
    ("Graag mailboxen voor Eef Dop en Bas Kip.", DESIGNATE),
    ("Kun je Eef Dop (verkoop) en Bas Kip (inkoop) toegang geven tot de webshop?", DESIGNATE),
    ("De foto's van Eef Dop, Bas Kip en mijzelf mogen van de teampagina af.", DESIGNATE),
    ("Op de teampagina komen Eef Dop (ontwerp) en Bas Kip erbij.", DESIGNATE),
    ("De accounts van Eef Dop & Bas Kip kunnen weg.", DESIGNATE),
    ("Please remove Eef Dop and Bas Kip from the list of users.", DESIGNATE),
    ("Access for Eef Dop, as well as Bas Kip, please.", DESIGNATE),
    ("In the gallery it should be Eef Dop and Bas Kip, the names are misspelt.", DESIGNATE),
    ("Invoices go to Eef Dop or Bas Kip from now on.", DESIGNATE),
    ("Two new colleagues, Eef Dop and Bas Kip, need a mailbox.", DESIGNATE),
    ("Gisteren waren Eef Dop en Bas Kip hier om te vergaderen.", THIRD),
    ("Mijn buren Eef Dop en Bas Kip vonden de site mooi, maak mijn mailbox groter.", THIRD),
    ("Twee klanten, Eef Dop en Bas Kip, kregen geen mail.", THIRD),
    ("Wij vierden het met Eef Dop en Bas Kip. Graag een mailbox voor mij.", THIRD),
    ("Eef Dop en Bas Kip belden al twee keer over hun bestelling.", THIRD),
    ("Our guests Eef Dop and Bas Kip never got their receipt.", THIRD),
    ("Yesterday Eef Dop and Bas Kip came by. Please reset my password.", THIRD),
    ("My children Eef Dop and Bas Kip broke the laptop, I need a new password.", THIRD),
    ("I heard it from Eef Dop and Bas Kip at the fair.", THIRD),
    ("Two visitors, Eef Dop and Bas Kip, could not log in to the form.", THIRD),
]


@pytest.mark.parametrize(("text", "subject"), TOGETHER)
def test_what_is_asked_for_one_of_an_enumeration_is_asked_for_all(text, subject):
    """Names joined by commas and "en", also with something in brackets between them."""
    said(text, [("name", EEF, subject), ("name", BAS, subject)])


FORWARDED = """Zie onder.

------- Doorgestuurd bericht -------
Van: Ans Dop <ans@vos.example>
Op dinsdag 9 juni 2026 om 17:20 schreef Ans Dop:

> Jan, het werkt niet.
> Ans Dop
"""
FORWARDED_EN = """Can you look?

---------- Forwarded message ----------
From: Ans Dop <ans@vos.example>
Subject: mail

Hi Jan,
it fails.
Ans Dop
"""
ANSWERED = """Zie onder.

Op di 9 juni 2026 om 17:20 schreef Ans Dop:

> Beste Jan, dat is nu opgelost.
> Met vriendelijke groet,
> Ans Dop
"""
ANSWERED_FROM_OWNER = """Dank!

Op di 9 juni 2026 om 17:20 schreef Ans Dop <ans@hosthuis.example>:
> Hoi Jan,
> Gedaan.
> Ans Dop
"""
FORWARDS = [
    (FORWARDED, [("name", "Ans Dop", THIRD)]),
    (FORWARDED_EN, [("name", "Ans Dop", THIRD)]),
    (ANSWERED, [("name", "Ans Dop", STAFF)]),
    (ANSWERED_FROM_OWNER, [("name", "Ans Dop", STAFF)]),
]


@pytest.mark.parametrize(("text", "expected"), FORWARDS)
def test_the_author_of_a_forwarded_message_is_no_staff(text, expected):
    """Also where they greet the sender by name: a colleague of the sender's does so too."""
    check(text, expected, purpose=Purpose.ACCOUNT, sender=Person("Jan Vos", "jan@vos.example"))
