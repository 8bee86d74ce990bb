"""Whose is it? Each case is a made-up message with what must be said of its values."""

import pytest

from models.finding import Candidate, EntityType, Subject
from models.message import Mail, Part, PartKind, Person
from models.policy import AttachmentAction, Need, Owner, Policy, Retention
from models.triage import Purpose, RightHit, Triage
from pipelines.attribute import attribute
from pipelines.attribute.naming import in_local_part, naming, same
from pipelines.parse.layers import layers

SENDER, STAFF, DESIGNATE, THIRD, NONE = (
    Subject.SENDER,
    Subject.STAFF,
    Subject.DESIGNATE,
    Subject.THIRD_PARTY,
    Subject.NONE,
)
POLICY = Policy(
    owner=Owner("HostHuis", ("hosthuis.example",), ("info@hosthuis.example",), ("Linda",), handles=("@hosthuis",)),
    needs={},
    references=Need(frozenset(), ""),
    forbidden=(),
    retention=Retention(),
    uninspected=AttachmentAction.FLAG,
    case_rights=frozenset(),
)
KINDS = {
    "@": EntityType.EMAIL_ADDRESS,
    "tel": EntityType.PHONE_NUMBER,
    "ip": EntityType.IP_ADDRESS,
    "iban": EntityType.IBAN_CODE,
    "user": EntityType.USERNAME,
    "handle": EntityType.SOCIAL_HANDLE,
    "adr": EntityType.ADDRESS,
    "name": EntityType.PERSON,
    "org": EntityType.ORGANIZATION,
    "ziek": EntityType.HEALTH,
    "wacht": EntityType.CREDENTIAL,
}

JAN = Person("Jan Vos", "jan@vos.example")


def judged(text, values, purpose=Purpose.TECHNICAL, rights=(), sender=JAN):
    """What `attribute` says of each (kind, value), at its every occurrence."""
    part = Part("1", PartKind.PLAIN, text, layers(text))
    candidates = []
    for kind, value in values:
        at = text.find(value)
        while at >= 0:
            candidates.append(Candidate("1", at, at + len(value), KINDS[kind], 1.0, "test"))
            at = text.find(value, at + 1)
    mail = Mail(b"", (part,), (sender,), (Person("", "info@hosthuis.example"),))
    about = Triage("nl", (purpose,), tuple(RightHit(r, 1.0, "") for r in rights))
    return {
        text[a.candidate.start : a.candidate.end]: a
        for a in attribute(mail, sorted(candidates, key=lambda c: c.start), about, POLICY)
    }


def check(text, expected, **options):
    values = [(kind, value) for kind, value, _ in expected]
    said = {value: a.subject for value, a in judged(text, values, **options).items()}
    assert said == {value: subject for _, value, subject in expected}


PEOPLE = [
    ("Beste Kevin,\n\nHet werkt niet.\n\nGroet,\nJan Vos\n", [("name", "Kevin", STAFF), ("name", "Jan Vos", SENDER)]),
    ("Hoi,\n\nMijn zus Sherida betaalde.\n\nGroet,\nJan\n", [("name", "Sherida", THIRD), ("name", "Jan", SENDER)]),
    ("Uw collega Joris hing op.\n", [("name", "Joris", STAFF)]),
    ("Bedankt, en groeten aan Linda.\n", [("name", "Linda", STAFF)]),
    ("Mijn broer Rogier Vos tekende.\n\nGroet,\nJ. Vos\n", [("name", "Rogier Vos", THIRD), ("name", "J. Vos", SENDER)]),
    ("U verwart mij met ene Jan Vos in Zaandam.\n", [("name", "Jan Vos", THIRD)]),
    (
        "Op ma 3 mrt 2025 om 9:00 schreef Kim Bos <kim@hosthuis.example>:\n> Beste Jan,\n> Gedaan.\n> Groet, Kim Bos\n",
        [("name", "Kim Bos", STAFF), ("name", "Jan", SENDER)],
    ),
    (
        "Zie onder.\n\nVan: Ans Dop <ans@dop.example>\nVerzonden: ma\nAan: Jan\n\nHallo,\nhelp\ngroetjes Ans\n",
        [("name", "Ans Dop", THIRD), ("name", "Jan", SENDER)],
    ),
    (
        "[14:02] Jan: hallo\n[14:05] *HostHuis*: Hoi Jan, groet, Kim\n",
        [("name", "Jan", SENDER), ("name", "Kim", STAFF)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_a_person_is_sender_staff_or_third_party(text, expected):
    """By greeting, signature, relation, quotation and chat."""
    check(text, expected)


JOBS = [
    (
        "Wil je een mailbox maken voor Piet Dop, piet@vos.example?\n",
        [("name", "Piet Dop", DESIGNATE), ("@", "piet@vos.example", DESIGNATE)],
        Purpose.ACCOUNT,
    ),
    (
        "De nieuwe houder wordt:\n\nThijs Dop\nLaan 1, Zwolle\ntel. 06-11223344\n",
        [("name", "Thijs Dop", DESIGNATE), ("adr", "Laan 1, Zwolle", DESIGNATE), ("tel", "06-11223344", DESIGNATE)],
        Purpose.DOMAIN,
    ),
    (
        "Please remove: Pieter Dop, login pdop77. He might ring you from 06-11223344.\n",
        [("name", "Pieter Dop", DESIGNATE), ("user", "pdop77", DESIGNATE), ("tel", "06-11223344", THIRD)],
        Purpose.ACCOUNT,
    ),
    ("Factuur graag t.a.v. mijn kantoorgenoot mr. S. Dop.\n", [("name", "S. Dop", DESIGNATE)], Purpose.ORDER),
    ("Kunnen jullie 84.5.140.164 blokkeren?\n", [("ip", "84.5.140.164", DESIGNATE)], Purpose.TECHNICAL),
    (
        "Vanaf mei is Errol Dop secretaris en dus contactpersoon voor het domein.\n",
        [("name", "Errol Dop", DESIGNATE)],
        Purpose.DOMAIN,
    ),
    (
        "Graag accounts maken voor deze mensen:\n\nnaam | mail\nEef Dop | e.dop@vos.example\n",
        [("name", "Eef Dop", DESIGNATE), ("@", "e.dop@vos.example", DESIGNATE)],
        Purpose.ACCOUNT,
    ),
    (
        "Volgens Piet Dop van de boekhouding (06-11223344) klopt de factuur niet.\n",
        [("name", "Piet Dop", THIRD), ("tel", "06-11223344", THIRD)],
        Purpose.BILLING,
    ),
    (
        "De import stopt hier:\n\nnaam | mail\nEef Dop | e.dop@dop.example\n",
        [("name", "Eef Dop", THIRD), ("@", "e.dop@dop.example", THIRD)],
        Purpose.TECHNICAL,
    ),
]


@pytest.mark.parametrize(("text", "expected", "purpose"), JOBS)
def test_a_designate_is_whom_the_job_is_about(text, expected, purpose):
    """Named as the object of what is asked; a source of information is not."""
    check(text, expected, purpose=purpose)


CONTACTS = [
    ("Bel mij op 06-11223344.\n", [("tel", "06-11223344", SENDER)]),
    (
        "Een klant, Hatice Dop (haar nummer is 06-11223344), klaagt.\n",
        [("name", "Hatice Dop", THIRD), ("tel", "06-11223344", THIRD)],
    ),
    ("me zus Shanaya (06-11223344) belde\n", [("name", "Shanaya", THIRD), ("tel", "06-11223344", THIRD)]),
    ("her own mobile is 06-11223344\n", [("tel", "06-11223344", THIRD)]),
    ("Mijn ip is 84.5.140.164, de server 77.5.140.1.\n", [("ip", "84.5.140.164", SENDER), ("ip", "77.5.140.1", NONE)]),
    ("De bezoeker kwam vanaf 84.5.140.164 binnen.\n", [("ip", "84.5.140.164", THIRD)]),
    (
        "Schrijf aan info@dop.example of jan@vos.example.\n",
        [("@", "info@dop.example", NONE), ("@", "jan@vos.example", SENDER)],
    ),
    ("Jullie support@hosthuis.example antwoordt niet.\n", [("@", "support@hosthuis.example", NONE)]),
    (
        "hoi @hosthuis, dit is ons account: @vos.zeilen\n",
        [("handle", "@hosthuis", NONE), ("handle", "@vos.zeilen", SENDER)],
    ),
    ("@brenda_dop had hetzelfde bij jullie\n", [("handle", "@brenda_dop", THIRD)]),
    ("Graag terug op mijn rekening NL00BANK0123456789.\n", [("iban", "NL00BANK0123456789", SENDER)]),
]


@pytest.mark.parametrize(("text", "expected"), CONTACTS)
def test_a_value_is_tied_to_a_person(text, expected):
    """By pronoun, neighbour, header, server words and role addresses."""
    check(text, expected)


def test_what_the_law_forbids_is_never_nobodys():
    """Special categories and secrets belong to somebody (GDPR art. 9); firms and references to nobody."""
    said = judged(
        "Ik heb reuma, wachtwoord geheim, bij Vos BV.\n", [("ziek", "reuma"), ("wacht", "geheim"), ("org", "Vos BV")]
    )
    assert said["reuma"].subject is SENDER
    assert said["geheim"].subject is SENDER
    assert said["Vos BV"].subject is NONE


def test_a_form_that_was_relayed_names_its_sender():
    """The name field of the form is the sender, whatever the From field says."""
    text = "Naam: Soraya Dop\nE-mail: soraya@dop.example\nBericht: ik had een zaak met Danique Bos\n"
    said = judged(
        text,
        [("name", "Soraya Dop"), ("@", "soraya@dop.example"), ("name", "Danique Bos")],
        sender=Person("Contactformulier", "noreply@hosthuis.example"),
    )
    assert [a.subject for a in said.values()] == [SENDER, SENDER, THIRD]


def test_a_demand_is_about_third_parties():
    """The persons of an authority's demand are redacted, the officer who signs is the sender."""
    text = "Het betreft Ricardo Dop, IP 84.5.140.164.\n\nHoogachtend,\n\nJ. Vos\n"
    said = judged(
        text,
        [("name", "Ricardo Dop"), ("ip", "84.5.140.164"), ("name", "J. Vos")],
        Purpose.LEGAL,
        ("authority_demand",),
    )
    assert [a.subject for a in said.values()] == [THIRD, THIRD, SENDER]


def test_all_mentions_of_one_person_share_their_number():
    """Full name, first name and address are one entity; somebody else is another."""
    said = judged(
        "Fatih Dop (fatih@dop.example) en Ans Bos. Fatih weet het.\n",
        [("name", "Fatih Dop"), ("@", "fatih@dop.example"), ("name", "Ans Bos")],
    )
    assert said["Fatih Dop"].entity == said["fatih@dop.example"].entity != said["Ans Bos"].entity
    assert all(a.evidence for a in said.values())


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Daan", "Daniël (Daan) Dop", True),
        ("B. Dop", "Bram Dop", True),
        ("B. Dop", "Karel Dop", False),
        ("Seun Dop", "Oluwaseun Dop", True),
        ("Rogier Dop", "Ferry Dop", False),
        ("de Koning", "W.A. de Koning-Bosch", True),
        ("W. Adjei-Smit", "W. Smit-Terwiel", False),
        ("Kim", "Kees", False),
    ],
)
def test_two_names_are_one_person_or_two(one, other, alike):
    """They share a word, and nothing contradicts."""
    assert same(naming(one), naming(other)) is alike


@pytest.mark.parametrize(
    ("name", "local", "held"),
    [
        ("Hatice Yıldırım", "hatice.yildirim84", True),
        ("Noor Hendriks", "n.hendriks", True),
        ("Riet van Beek", "rietvanbeek", True),
        ("Noor Hendriks", "webshop", False),
        ("Jan Vos", "januari", True),  # a risk taken: a first name of three letters at the beginning
        ("Al Dop", "dealer", False),
    ],
)
def test_an_address_can_hold_a_name(name, local, held):
    """Folded words of the name inside the local part."""
    assert bool(in_local_part(naming(name), local)) is held
