"""Who has a part in the matter and who is only spoken of: each kind of wording beside one that looks like it."""

import pytest

from models.finding import Subject
from models.message import Person
from models.triage import Purpose
from pipelines.attribute.naming import in_local_part, misspelt, naming
from pipelines.attribute.words.contact_words import local_part, of_function
from tests.test_attribute import check, judged

SENDER, STAFF, DESIGNATE, THIRD, NONE = (
    Subject.SENDER,
    Subject.STAFF,
    Subject.DESIGNATE,
    Subject.THIRD_PARTY,
    Subject.NONE,
)
SHOP = Person("Poppodium De Graan", "noreply@instagram.example")
TEL, IBAN = "06-11223344", "NL00BANK0123456789"

NEEDED = [
    'Tekst voor de contactpagina: "Zaal: Eef Dop. Kaarten: Bo Kip."',
    'Text for the home page: "Eef Dop has run this shop since 1998."',
    "Could you make a list? board@vos.example goes to:\n - Eef Dop\n - me\n",
    'Graag deze afwezigheidsmelding:\n\n"Ik ben er niet. Bel voor bestellingen Eef Dop."\n',
    "You can send your statement to my colleague Eef Dop.",
    "Uw antwoord kunt u sturen aan mijn collega Eef Dop.",
    "Haal Eef Dop van de lijst, hij heeft hier niets meer te zoeken.",
]
TOLD = [
    "De vorige eigenaar, Eef Dop, belt je misschien nog, maar die heeft alles overgedragen.",
    "Should a certain Eef Dop contact you, he has no say in this.",
    "Eef Dop neemt de handel over. Zij hoeft van mij niets te weten.",
    "Ik mail dit vanaf het adres van Eef Dop, een maat.",
    "I am sending this from the account of Eef Dop.",
    "Debtor: Eef Dop\nClaim: 12.50\n",
    "Schuldenaar: Eef Dop\nVordering: 12,50\n",
    "The new device is Eef Dop, working from home.",
    "Stuur het niet naar de rekening op naam van mevrouw Eef Dop.",
    "De penningmeester wisselt, de secretaris blijft Eef Dop.",
    "The card: exp 2027-04, front code 4471, in the name of Eef Dop.",
]


@pytest.mark.parametrize("body", NEEDED)
def test_who_has_a_part_in_the_job_stays(body):
    """Texts to publish, lists of receivers, and to whom the answer goes."""
    assert judged(body, [("name", "Eef Dop")], purpose=Purpose.ACCOUNT)["Eef Dop"].subject is DESIGNATE


@pytest.mark.parametrize("body", TOLD)
def test_who_has_no_part_in_it_goes(body):
    """Dismissed, lending the writer a mailbox, or labelled as a stranger."""
    assert judged(body, [("name", "Eef Dop")], purpose=Purpose.ACCOUNT)["Eef Dop"].subject is THIRD


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("wij zijn open\nbel 06-11223344 (productie, Femke)\n", SENDER),
        ("het werkt niet\nthx!! Femke (zang)\n", SENDER),
        ("bellen kan, vraag naar Storm of Femke.\n", SENDER),
        ("de zus van de zanger heet Femke.\n", THIRD),
        ("mijn broer appt met Femke (die van zang).\n", THIRD),
    ],
)
def test_a_firm_is_written_for_by_who_answers_the_telephone_or_signs_off(body, who):
    """Only where the headers name no person."""
    names = [("name", n) for n in ("Storm", "Femke") if n in body]
    assert judged(body, names, sender=SHOP)["Femke"].subject is who


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("Die Linda zegt steeds dat ze ernaar kijkt.", STAFF),
        ("Linda vertelde op de braderie over jullie.", STAFF),
        ("Dat was een bericht aan Linda en aan niemand anders.", STAFF),
        ("Linda van de drukker zegt dat het logo scheef staat.", THIRD),
        ("Onze schilder Linda zegt dat het logo scheef staat.", THIRD),
        ("Mijn zus Linda zegt dat het logo scheef staat.", THIRD),
    ],
)
def test_a_name_of_staff_is_theirs_unless_it_is_said_whose_else(body, who):
    """What somebody says or does makes nobody a stranger."""
    check(body, [("name", "Linda", who)])


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("Ik had Sherida aan de telefoon, alles is nu duidelijk.", STAFF),
        ("Ik had Sherida aan de telefoon. Zij is een klant van ons.", THIRD),
        ("I had Sherida on the phone for an hour. She's a client of ours.", THIRD),
        ("Sherida stuurde mij door naar jullie.", THIRD),
        ("Sherida stuurde mij een nieuwe factuur.", STAFF),
        ("Vraag naar mij en niet naar Sherida.", THIRD),
    ],
)
def test_whoever_belongs_to_the_writer_is_no_staff(body, who):
    """Somebody spoken of like staff, unless the next words say that they are a client, or sent the writer here."""
    check(f"Dag,\n\n{body}\n\nGroet,\nJan\n", [("name", "Sherida", who)])


@pytest.mark.parametrize(
    ("body", "purpose", "who"),
    [
        ("Ik ben bewindvoerder van Piet Dop. Graag alles aan mij richten.", Purpose.BILLING, DESIGNATE),
        ("As executor of Piet Dop I ask you to close it.", Purpose.LEGAL, DESIGNATE),
        ("De bewindvoerder van mijn buurvrouw heet Piet Dop.", Purpose.BILLING, THIRD),
        ("Die factuur was voor iemand anders: Piet Dop.", Purpose.BILLING, THIRD),
    ],
)
def test_for_whom_the_writer_is_appointed_to_act_is_needed(body, purpose, who):
    """Nothing can be done for somebody under guardianship, or for an estate, without knowing whose it is."""
    check(f"Dag,\n\n{body}\n\nGroet,\nJan\n", [("name", "Piet Dop", who)], purpose=purpose)


def test_staff_greets_the_sender_and_somebody_else():
    """The second one is not the sender."""
    quoted = (
        "> Van: HostHuis <info@hosthuis.example>\n> Aan: jan@vos.example\n>\n> Dag Jan, dag Freek, mag het online?\n"
    )
    check(f"Nee.\n\nGroet,\nJan Vos\n\n{quoted}", [("name", "Jan", SENDER), ("name", "Freek", THIRD)])


def test_the_senders_name_misspelt_is_the_senders_where_it_is_to_be_corrected():
    """Give or take a letter; a namesake is another."""
    wrong, right = ("name", "Jelte Noord", SENDER), ("name", "Jeltje Noord", SENDER)
    signed = "\n\nGroet,\nJeltje Noord\n"
    options = {"rights": ["rectification"], "sender": Person("Jeltje Noord", "jeltje@noord.example")}
    check(f"Mijn naam staat fout: Jelte Noord.{signed}", [wrong, right], **options)
    check(f"Het gaat om ene Jelte Noord.{signed}", [("name", "Jelte Noord", THIRD), right], **options)
    check(f"Mijn broer Jelte Noord.{signed}", [("name", "Jelte Noord", THIRD), right], **options)
    assert misspelt(naming("Akgun Posma"), naming("Akgün-Postma Akgün"))
    assert not misspelt(naming("Piet Postma"), naming("Akgün Postma"))
    assert not misspelt(naming("Postma"), naming("Akgün Postma"))


@pytest.mark.parametrize(
    ("body", "kind", "value", "who"),
    [
        ("Op de valse factuur stond onze tekst, maar NL00BANK0123456789.", "iban", IBAN, THIRD),
        ("Hij betaalde naar een rekening die niet van ons is, NL00BANK0123456789.", "iban", IBAN, THIRD),
        ("Dat was oplichterij. Ons rekeningnummer is NL00BANK0123456789.", "iban", IBAN, SENDER),
        ("bellen heeft geen zin, 06-11223344 staat uit want hij zit vast", "tel", TEL, THIRD),
        ("Bel 06-11223344 want ik ben er de hele dag.", "tel", TEL, SENDER),
        ("eef_bos (Eef Bos)   becomes 06-99887766   x\njan_vos (me)   becomes 06-11223344   x", "tel", TEL, SENDER),
        ("[db]\nhost = db5\nuser = pm_sync\n", "user", "pm_sync", SENDER),
        ("Return-Path: <bounce-4471@mailer.example>", "@", "bounce-4471@mailer.example", NONE),
        ("wij zijn @degraanbeurs", "handle", "@degraanbeurs", SENDER),
        ("volg zijn @degraanbeurs", "handle", "@degraanbeurs", THIRD),
    ],
)
def test_whose_a_value_is_by_what_is_said_around_it(body, kind, value, who):
    """Rows of the writer, settings of machines, accounts of a fraud, numbers that "he" has."""
    check(body, [(kind, value, who)])


def test_a_line_that_lets_somebody_in_is_not_what_is_to_be_blocked():
    """The log has both."""
    log = "Brute force  84.27.1.2  977 attempts, user admin\nNew device  80.61.29.3  23 Nov\n"
    body = f"Please block the attackers.\n\n{log}"
    check(body, [("ip", "84.27.1.2", DESIGNATE), ("ip", "80.61.29.3", THIRD)])


def test_an_address_spelt_out_has_a_local_part_too():
    """However the @ is written."""
    assert local_part("Info apenstaartje winkel punt example") == "info"
    assert local_part("eef (at) winkel (dot) example") == "eef"
    assert of_function("info (at) winkel (dot) example")
    assert not of_function("eef@winkel.example")


def test_a_short_name_inside_a_longer_one_is_no_hit():
    """No Anne in lisanne@, but one in anne.vos@ and janvos@."""
    assert not in_local_part(naming("Anne Zuid"), "lisanne.v.buren")
    assert in_local_part(naming("Anne Zuid"), "anne.zuid")
    assert in_local_part(naming("Eef Smit"), "eefsmit")
