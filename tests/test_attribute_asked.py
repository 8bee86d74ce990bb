"""What is asked for whom: many ways of asking that make somebody a designate, and look-alikes that do not."""

import pytest

from models.finding import Subject
from models.triage import Purpose
from tests.test_attribute import check

DESIGNATE, THIRD = Subject.DESIGNATE, Subject.THIRD_PARTY
NAME = "Eef Dop"

BENEFICIARY = [
    "Kun je Eef Dop toegang geven tot de webshop?",
    "Voor Eef Dop mag een mailbox open.",
    "Zet je Eef Dop er ook bij als beheerder?",
    "Eef Dop krijgt een eigen inlog, wachtwoord mag ze zelf kiezen.",
    "Mijn compagnon Eef Dop heeft ook een inlog nodig.",
    "Er moet een postvak komen voor onze stagiair Eef Dop.",
    "Zouden jullie Eef Dop willen aanmelden voor de nieuwsbrief?",
    "Laat Eef Dop alsjeblieft ook bij de statistieken kunnen.",
    "Eef Dop moet bij de bestellingen kunnen.",
    "Please give our bookkeeper Eef Dop read access to the invoices.",
    "Eef Dop will need her own log-in from Monday.",
    "Could Eef Dop be given a mailbox too?",
    "A mailbox for Eef Dop, please.",
    "Eef Dop should be able to edit the shop.",
    "We would like Eef Dop to have access to the panel.",
    "I'd like to set up Eef Dop as a second user.",
    "Let Eef Dop into the control panel, please.",
]

NEW_AND_GONE = [
    "Eef Dop begint volgende week, graag een mailbox erbij.",
    "Eef Dop is vertrokken, haar mailbox mag leeg en dicht.",
    "De mail van Eef Dop mag voortaan naar mij.",
    "Alles wat bij Eef Dop binnenkomt graag doorzetten naar info@vos.example.",
    "Zet de afwezigheidsmelding van Eef Dop aan tot de 12e.",
    "Graag de toegang van Eef Dop intrekken.",
    "Eef Dop moet eruit, die werkt hier niet meer.",
    "Kan het wachtwoord van Eef Dop gereset worden?",
    "Graag een reset voor winkel-2 (Eef Dop).",
    "Eef Dop kan niet meer inloggen, wilt u haar account vrijgeven?",
    "Eef Dop joins us on Monday, so one more mailbox please.",
    "Eef Dop has left the shop; please close her mailbox.",
    "Mail for Eef Dop should come to me from now on.",
    "Eef Dop is locked out of her mailbox, can you let her back in?",
    "Kindly take Eef Dop off the list of users.",
    "Please turn on the out-of-office for Eef Dop.",
    "Eef Dop no longer needs her log-in, it can go.",
    "Cut off Eef Dop's access today, please.",
]

ROLES = [
    "Facturen voortaan t.a.v. Eef Dop.",
    "Het domein moet op naam van Eef Dop komen te staan.",
    "Als technisch contact kunnen jullie Eef Dop noteren.",
    "Voor vragen over de DNS is Eef Dop het aanspreekpunt.",
    "Voor de verhuizing van het domein kunt u contact opnemen met Eef Dop.",
    "Eef Dop neemt het beheer van de site van mij over.",
    "Eef Dop doet voortaan de facturen bij ons, graag zo aanpassen.",
    "Onze penningmeester is niet meer Bas maar Eef Dop, wil je dat aanpassen in het klantpaneel?",
    "Stuur de rekening naar Eef Dop.",
    "From now on Eef Dop is the person to call about the site.",
    "Please put the domain in the name of Eef Dop.",
    "Eef Dop will act as our technical contact.",
    "For anything about DNS, speak to Eef Dop at our office.",
    "Address the invoice to Eef Dop.",
    "Eef Dop takes over from me as your contact.",
    "Please list Eef Dop as billing contact instead of me.",
    "Stuur de factuur niet naar mij maar naar Eef Dop.",
    "The account should be not on my name but on the name of Eef Dop.",
]

PAGES = [
    "Op de teampagina komt Eef Dop erbij.",
    "De teampagina: eraf gaat Eef Dop.",
    "Wil je op de site onder 'Wie zijn wij' Eef Dop toevoegen?",
    "De foto van Eef Dop op de site mag vervangen worden door de bijlage.",
    "Op de contactpagina staat nog Eef Dop, dat moet mijn naam zijn.",
    "Onder de blog moet als auteur Eef Dop staan.",
    "De naam is verkeerd gespeld op de site: het is Eef Dop.",
    "Please add Eef Dop to the about page.",
    "On the team page, Eef Dop can come off.",
    "Can you correct the caption, it is not Bea but Eef Dop.",
    "The author of that blog should read Eef Dop.",
]

REQUESTS = [*BENEFICIARY, *NEW_AND_GONE, *ROLES, *PAGES]


@pytest.mark.parametrize("text", REQUESTS)
def test_a_request_names_its_object(text):
    """Whoever gets, loses, takes over, is put on a page or has to be told: the job needs the name."""
    check(f"Dag,\n\n{text}\n\nGroet,\nJan\n", [("name", NAME, DESIGNATE)], purpose=Purpose.ACCOUNT)


ONLY_TOLD = [
    "Volgens Eef Dop van de buren moet er een mailbox bij.",
    "Mijn man Eef Dop zei dat ik een nieuw account nodig heb.",
    "Kunt u mijn mailbox vergroten? Mijn dochter Eef Dop stuurt zoveel foto's.",
    "Onze vorige bouwer Eef Dop heeft de site nooit overgedragen.",
    "Een klant, Eef Dop, kon niet bestellen; wilt u het formulier aanpassen?",
    "Eef Dop van de bakker heeft het betaald. Kunt u de mailbox openzetten?",
    "Kun je de inlog resetten? Eef Dop zit hier te zuchten.",
    "Maak de mailbox maar groter, want Eef Dop mailt filmpjes.",
    "Ik kreeg van Eef Dop de tip om een account te maken bij jullie.",
    "Onze buurvrouw Eef Dop is overleden, dus ik was er even niet.",
    "Mijn zus Eef Dop is ziek, dus ik mail wat later over het account.",
    "Eef Dop heeft gisteren gebeld over een kapotte oven.",
    "Kun je het formulier nakijken? De aanvraag van Eef Dop kwam niet aan.",
    "We gaan weg met Eef Dop, dus graag de mailbox voor vrijdag klaar.",
    "Het account deed het nog toen Eef Dop hier op bezoek was.",
    "Ik heb een nieuw wachtwoord nodig, omdat Eef Dop het oude heeft weggegooid.",
    "Wil je de mailbox aanmaken voordat Eef Dop weer gaat klagen?",
    "Mijn ex Eef Dop kent het wachtwoord, dus graag een nieuw.",
    "De patient Eef Dop kreeg een verkeerde bevestiging van het formulier.",
    "Eef Dop heeft een lekkere taart gebakken, verder graag mijn mailbox legen.",
    "In het formulier kwam dit binnen: Eef Dop wil een afspraak voor haar knie.",
]

ONLY_TOLD_EN = [
    "According to Eef Dop next door we need a bigger mailbox.",
    "My husband Eef Dop says I should change my password.",
    "Please enlarge my mailbox, because Eef Dop sends huge pictures.",
    "A customer, Eef Dop, could not order; can you fix the form?",
    "Our previous developer Eef Dop never gave us the log-in.",
    "My neighbour Eef Dop recommended you, so please create an account for me.",
    "I need a new password since Eef Dop threw away the old one.",
    "Can you reset my log-in? Eef Dop is sitting here sighing.",
    "The account still worked when Eef Dop was visiting.",
    "Eef Dop from the bakery paid for it. Please open my mailbox.",
    "Can you check the form? The message from Eef Dop never arrived.",
    "We are away with Eef Dop, so please have the mailbox ready by Friday.",
    "My sister Eef Dop died, so I was late with the invoice.",
    "The order of Eef Dop was sent twice, please look into the mail settings.",
    "My ex Eef Dop knows the password, so please change it.",
    "Please delete my account before Eef Dop complains again.",
    "A parent, Eef Dop, saw a white page when logging in.",
    "One of our guests, Eef Dop, asked for a receipt and the mail bounced.",
    "Eef Dop read somewhere that you can add a mailbox for free.",
    "I was in hospital with Eef Dop when the log-in expired.",
    "Refund it to me, and not to the account in the name of Eef Dop.",
    "Please send the invoice to me and never to Eef Dop.",
]


@pytest.mark.parametrize("text", [*ONLY_TOLD, *ONLY_TOLD_EN])
def test_somebody_only_told_about_is_a_third_party(text):
    """Sources, relatives, customers of the customer, reasons and company: the job can do without the name."""
    check(f"Dag,\n\n{text}\n\nGroet,\nJan\n", [("name", NAME, THIRD)], purpose=Purpose.ACCOUNT)
