"""Whom to call or turn to, whose number the words behind it say it is, and look-alikes of both."""

import pytest

from models.finding import Subject
from tests.test_attribute import check

SENDER, DESIGNATE, THIRD, NONE = Subject.SENDER, Subject.DESIGNATE, Subject.THIRD_PARTY, Subject.NONE
NAME, TEL, IP = "Eef Dop", "06-11223344", "84.20.30.40"

BEHIND = [
    ("Jullie hebben 06-11223344 gebeld, en dat is de huisbaas.", THIRD),
    ("Haal 06-11223344 weg, daar neemt een slager op.", THIRD),
    ("Remove 06-11223344, which reaches the butcher downstairs.", THIRD),
    ("Op de kaart stond 06-11223344, a bus driver now.", THIRD),
    ("Wij kregen een sms van 06-11223344. Dat nummer ken ik niet.", THIRD),
    ("Vandaag is het 06-11223344 (mama).", THIRD),
    ("Op het bord staat 06-11223344 = de kapster.", THIRD),
    ("De folder noemt 06-11223344 van een meisje dat hier hielp.", THIRD),
    ("Het nummer is 06-11223344, daar neem ik altijd op.", SENDER),
    ("Zet er 06-11223344 bij, dat is de winkel.", SENDER),
    ("Het wordt 06-11223344, daar zitten wij de hele dag.", SENDER),
    ("Gebruik 06-11223344 (kantoor).", SENDER),
    ("Put 06-11223344 on it, which reaches the shop.", SENDER),
    ("U gebruikt mijn nummer 06-11223344 en dat van mijn man niet meer.", SENDER),
    ("Er komt 06-11223344 op de voorraadlijst van de bakkerij.", SENDER),
    ("Bericht gehad van de klant (bus 1). Bellen kan op 06-11223344.", SENDER),
]


@pytest.mark.parametrize(("text", "subject"), BEHIND)
def test_who_answers_is_said_behind_a_number(text, subject):
    """Somebody else who lives, reads or answers there, or the writer."""
    check(f"Dag,\n\n{text}\n\nGroet,\nJan\n", [("tel", TEL, subject)])


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("84.20.30.40 is our bookkeeper working from her kitchen.", THIRD),
        ("Laat 84.20.30.40 toe? Dat is een collega thuis.", THIRD),
        ("Er komen bots van 84.20.30.40. Die mag dicht.", DESIGNATE),
        ("Kunnen jullie 84.20.30.40 deblokkeren (atelier)?", DESIGNATE),
        ("I'm in Ghent on 84.20.30.40.", SENDER),
        ("De website zelf (84.20.30.40) mag blijven.", NONE),
    ],
)
def test_who_is_behind_an_address(text, subject):
    """The same of IP addresses."""
    check(f"Dag,\n\n{text}\n\nGroet,\nJan\n", [("ip", IP, subject)])


@pytest.mark.parametrize(
    "text",
    [
        "Kunt u over de offerte bellen met Eef Dop, 06-11223344?",
        "If it goes down tonight please phone Eef Dop on 06-11223344.",
        "Voor alles rond de server Eef Dop bellen, 06-11223344.",
        "Dringend: Eef Dop, 06-11223344.",
        "U mag ook bellen met mijn assistente Eef Dop, 06-11223344.",
        "De persoon die jullie moeten hebben heet Eef Dop, 06-11223344.",
        "Uitvoering graag afstemmen met onze voorvrouw Eef Dop, 06-11223344.",
    ],
)
def test_who_has_to_be_called_is_needed_with_the_number(text):
    """The owner cannot call them otherwise."""
    check(f"Dag,\n\n{text}\n\nGroet,\nJan\n", [("name", NAME, DESIGNATE), ("tel", TEL, DESIGNATE)])


@pytest.mark.parametrize(
    "text",
    [
        "Bel niet Eef Dop op 06-11223344, die weet van niets.",
        "Ik ben er 's ochtends, anders Eef Dop bellen (06-11223344).",
        "Gisteren belde Eef Dop (06-11223344) mij over een fiets.",
        'Het bandje zegt "bel Eef Dop op 06-11223344" en ze is al jaren weg.',
        "Een klant, Eef Dop (06-11223344), vond de kleur lelijk.",
        "Wij zaten met Eef Dop erbij, 06-11223344.",
    ],
)
def test_who_is_not_to_be_called_is_only_told_about(text):
    """A negation, a fallback, a story, a quotation."""
    check(f"Dag,\n\n{text}\n\nGroet,\nJan\n", [("name", NAME, THIRD), ("tel", TEL, THIRD)])


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Een lid (Eef Dop) vraagt om wissing van alles wat op de site staat.", DESIGNATE),
        ("A former tenant, Eef Dop, wants her page gone.", DESIGNATE),
        ("Eef Dop wil niet langer op de site.", DESIGNATE),
        ("The quote by Eef Dop has to come off the homepage.", DESIGNATE),
        ("Eef Dop mag alles goedkeuren.", DESIGNATE),
        ("U vroeg naar een tweede contact. Mijn zus Eef Dop mag dat zijn.", DESIGNATE),
        ("Een lid (Eef Dop) vraagt hoe laat de les begint.", THIRD),
        ("A customer, Eef Dop, wants a blue one.", THIRD),
        ("Eef Dop wil niet langer wachten op de trein.", THIRD),
        ("Mijn buurman Eef Dop mag dat vinden.", THIRD),
    ],
)
def test_whose_wish_the_writer_passes_on(text, subject):
    """What somebody wants done with their data, and who may decide."""
    check(f"Dag,\n\n{text}\n\nGroet,\nJan\n", [("name", NAME, subject)])
