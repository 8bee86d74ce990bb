"""Strangers' post, the dead, former holders, namesakes, contacts of the customer, ends without a signature."""

import pytest

from models.finding import Subject
from models.message import Person
from models.triage import Purpose
from tests.test_attribute import check

SENDER, STAFF, DESIGNATE, THIRD = Subject.SENDER, Subject.STAFF, Subject.DESIGNATE, Subject.THIRD_PARTY
FIRM = Person("Bakkerij Korst", "info@korst.example")

STRANGERS = [
    ("Er zit een factuur bij die niet van mij is, t.a.v. Eef Dop. Ik ken die man niet.\n", "Eef Dop", THIRD),
    ("This bill is for Eef Dop. Never heard of him.\n", "Eef Dop", THIRD),
    ("Kijk wat ik kreeg:\n\n> Dear Eef Dop,\n> your account is ready.\n", "Eef Dop", THIRD),
    ("De push faalt.\n\nAuthor: Eef Dop <eef@dop.example>\nDate: Fri\n", "Eef Dop", THIRD),
    ("Stuur de factuur voortaan t.a.v. Eef Dop.\n", "Eef Dop", DESIGNATE),
    ("Graag een mailbox voor Eef Dop. Hij kent ons niet goed, dus houd het simpel.\n", "Eef Dop", DESIGNATE),
]


@pytest.mark.parametrize(("text", "name", "subject"), STRANGERS)
def test_whose_post_came_to_the_writer_by_mistake_is_a_stranger(text, name, subject):
    """Also whom a pasted letter greets, and who wrote a change in a log."""
    check(text, [("name", name, subject)], purpose=Purpose.BILLING)


FORMER = [
    ("De vorige beheerder, Eef Dop, had overal hetzelfde wachtwoord.\n", THIRD),
    ("The former administrator Eef Dop used a weak password.\n", THIRD),
    ("De vorige beheerder Eef Dop mag eraf.\n", DESIGNATE),
    ("Please take out Eef Dop (edop), he left in March.\n", DESIGNATE),
    ("Graag de nieuwe beheerder Eef Dop toevoegen.\n", DESIGNATE),
    ("De pagina klopt niet meer. In de plaats komt Eef Dop.\n", DESIGNATE),
    ("Ik had een mail van Eef Dop over het account.\n", THIRD),
]


@pytest.mark.parametrize(("text", "subject"), FORMER)
def test_a_former_holder_is_needed_where_something_is_asked_for_them(text, subject):
    """Who is only told about is not."""
    check(text, [("name", "Eef Dop", subject)], purpose=Purpose.ACCOUNT)


def test_who_is_to_be_let_in_again_is_needed():
    """Said with a pronoun, two sentences on."""
    text = "My secretary Eef Dop is locked out since Monday. She changed nothing. Can you get her back in?\n"
    check(text, [("name", "Eef Dop", DESIGNATE)], purpose=Purpose.ACCOUNT)


DEAD = [
    ("Mijn broer Eef Dop is in mei overleden. Hij had bij u een domein.\n", DESIGNATE),
    ("Als executeur meld ik dat mijn oom, Eef Dop, is overleden. Graag de zaken afwikkelen.\n", DESIGNATE),
    ("My aunt Eef Dop passed away. Her website is still with you.\n", DESIGNATE),
    ("Sorry dat ik laat ben, mijn moeder Eef Dop is vorige week overleden.\n", THIRD),
    ("My neighbour Eef Dop died, so I was away all week.\n", THIRD),
]


@pytest.mark.parametrize(("text", "subject"), DEAD)
def test_the_dead_are_needed_for_what_they_had_with_the_owner(text, subject):
    """A bereavement told as a reason is none."""
    check(text, [("name", "Eef Dop", subject)], purpose=Purpose.DOMAIN)


CONTACTS = [
    ("Uw aanspreekpunt tijdens de bouw is mijn collega Eef Dop.\n", DESIGNATE),
    ("De offerte kunt u richten aan onze inkoper, mevrouw Eef Dop.\n", DESIGNATE),
    ("Wie spreken wij tijdens de bouw?\nEef Dop\n", DESIGNATE),
    ("They need a local contact. That's our agent in Leeds, Eef Dop.\n", DESIGNATE),
    ("De facturen mogen voortaan naar iemand anders. Dat is:\n\nEef Dop\n", DESIGNATE),
    ("Ik behartig de belangen van mevrouw Eef Dop.\n", DESIGNATE),
    ("Bij vragen kunt u mijn assistente Eef Dop bellen.\n", DESIGNATE),
    ("Billing stays with Eef Dop.\n", DESIGNATE),
    ("De namen op de pagina moeten zijn Eef Dop en de rest.\n", DESIGNATE),
    ("Kunt u mij bellen? Eef Dop belt altijd zo laat.\n", THIRD),
    ("Ons aanspreekpunt bij de bank was Eef Dop.\n", THIRD),
    ("De akte ligt bij de notaris, vraag naar Eef Dop.\n", THIRD),
    ("Ik hoorde het van iemand anders. Dat is Eef Dop.\n", THIRD),
]


@pytest.mark.parametrize(("text", "subject"), CONTACTS)
def test_who_answers_for_the_customer_is_needed(text, subject):
    """To whom something may be addressed, too; not a contact at somebody else's."""
    check(text, [("name", "Eef Dop", subject)], purpose=Purpose.ORDER)


NAMESAKES = [
    ("De nota is van mijn vader, Jan Vos.\n", "Jan Vos", THIRD),
    ("Zij heet Jan Vos en woont in Elst.\n", "Jan Vos", THIRD),
    ("Joost Dop van jullie concurrent kon het wel.\n", "Joost Dop", THIRD),
    ("Mijn naam is Jan Vos.\n", "Jan Vos", SENDER),
]


@pytest.mark.parametrize(("text", "name", "subject"), NAMESAKES)
def test_who_is_called_as_the_writer_is_another(text, name, subject):
    """A father of the same name; a stranger who is called so."""
    check(text, [("name", name, subject)])


ENDS = [
    ("De site ligt eruit, groetjes Irma en de rest\n", "Irma", SENDER),
    ("Hoi,\n\nDe site ligt eruit.\n\nIrma, balie, Bakkerij Korst\n030 555 0192\n", "Irma", SENDER),
    ("De groetjes aan Irma\n", "Irma", STAFF),
    ("Hoi,\n\nIrma, een klant, kreeg een fout. Kunnen jullie kijken?\n", "Irma", THIRD),
]


@pytest.mark.parametrize(("text", "name", "subject"), ENDS)
def test_a_firm_s_message_is_signed_by_whoever_ends_it(text, name, subject):
    """Also without closing words on a line of their own."""
    check(text, [("name", name, subject)], sender=FIRM)


def test_the_last_line_is_the_writer_s_where_it_bears_their_surname():
    """Somebody of the family writes from one account."""
    check("Kan ik een wachtwoord kiezen?\n\nPiet Vos\n", [("name", "Piet Vos", SENDER)])
    check("Er belde iemand, zei hij.\n\nPiet Kok\n", [("name", "Piet Kok", THIRD)])


ACCOUNTS = [
    ("naam | rol | login\nEef Dop | weg | edop\n", "Eef Dop", DESIGNATE),
    ("naam | bestelling | betaald\nEef Dop | taart | ja\n", "Eef Dop", THIRD),
    ("Mijn agenda moet gedeeld worden met Eef Dop.\n", "Eef Dop", DESIGNATE),
    ("Eef mag erbij in de mailbox. Bas (stagiair) liever niet.\n", "Bas", THIRD),
    ("Haar vorige baas, Eef Dop, had toegang zonder dat zij het wist.\n", "Eef Dop", THIRD),
    ("Eef Dop, onze penningmeester, belde gisteren.\n", "Eef Dop", THIRD),
    ("Eef Dop wordt onze penningmeester, graag aanpassen.\n", "Eef Dop", DESIGNATE),
    ("Ik ben niet meer de secretaris. Mijn opvolger in het bestuur is Eef Dop.\n", "Eef Dop", DESIGNATE),
    ("Mijn oom Eef Dop kan het niet meer. Ik ben zijn mentor. Graag zijn site opzeggen.\n", "Eef Dop", DESIGNATE),
    ("Mijn oom Eef Dop was jarig. Ik was dus weg.\n", "Eef Dop", THIRD),
]


@pytest.mark.parametrize(("text", "name", "subject"), ACCOUNTS)
def test_who_gets_or_keeps_an_account_is_needed(text, name, subject):
    """By the head of a table, by sharing, by care of a relation; not by a role or a past told in passing."""
    check(text, [("name", name, subject)], purpose=Purpose.ACCOUNT)


PAGES = [
    ('Zet je deze tekst op de agenda? "In mei zingt Eef Dop in de kerk."\n', DESIGNATE),
    ('In de mail die we kregen stond: "Eef Dop heeft gewonnen."\n', THIRD),
    ("Voor de sprekerspagina: Eef Dop komt erbij.\n", DESIGNATE),
    ("De man op de homepage, Eef Dop, wil niet meer op de site.\n", DESIGNATE),
    ("Op de site staat nog Eef Dop, die met pensioen is.\n", DESIGNATE),
    ("Op de teamfoto staat Eef Dop nog, die werkt hier niet meer.\n", DESIGNATE),
    ("Zo moet de mailhandtekening worden:\n\nEef Dop\n", DESIGNATE),
    ("Zo ziet mijn dag eruit, zei hij:\n\nEef Dop\n", THIRD),
    ("Eef Dop komt op de koffie.\n", THIRD),
]


@pytest.mark.parametrize(("text", "subject"), PAGES)
def test_who_is_put_on_a_page_or_taken_off_is_needed(text, subject):
    """In a text to be used as it stands, too."""
    check(text, [("name", "Eef Dop", subject)])


THANKED = [
    ("Vooral Esra heeft zo meegedacht. Mijn zus wil er nu ook een.\n", STAFF),
    ("Toen kreeg ik een Esra aan de lijn.\n", THIRD),
    ("Esra van jullie concurrent kon het wel.\n", THIRD),
    ("Vorige week heb ik Esra gesproken.\n", STAFF),
    ("Ik heb met Esra gebeld over de webshop.\n", STAFF),
    ("Ik heb met mijn zus Esra gebeld.\n", THIRD),
]


@pytest.mark.parametrize(("text", "subject"), THANKED)
def test_who_thought_along_is_staff(text, subject):
    """What the next sentence says of a sister is not said of them."""
    check(text, [("name", "Esra", subject)])
