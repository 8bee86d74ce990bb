"""What bears a name is no person: by the noun beside it, by labels, rows, scripture and makes; people stay."""

import numpy as np
import pytest
from cost import cost

from models.finding import Candidate, EntityType
from models.message import Mail, Part, PartKind
from pipelines.detect.mentions import mentions
from pipelines.detect.names.articles import articles
from pipelines.detect.names.broken import aliases, broken
from pipelines.detect.ner.recogniser import RECOGNISER as MODEL
from pipelines.detect.recogniser import Scene
from pipelines.detect.recognisers.person import RECOGNISER as PERSON
from pipelines.detect.thing_witness import ThingWitness, using
from pipelines.detect.thing_witness.features import SIZE


def found(text):
    part = Part("1", PartKind.PLAIN, text)
    scene = Scene(language="nl", mail=Mail(b"", (part,)), part=part)
    hits = [*PERSON.find(text, scene), *MODEL.find(text, scene)]
    return sorted({text[h.start : h.end] for h in hits if h.detail != "fame"})


THINGS = [
    'Hurricane Milton .... 27.3\nMV Margaretha, MMSI 244660123\nTug "Eva Schulte", IMO 9423841\n',
    "Storm Corrie komt eraan",
    'And the layer "Victoria" is a lake in one place and a city in the other.',
    "op mobiel valt de Oude Marije (da's een kaas haha) achter de knop",
    "The Maxwell and Ada queues are empty.",
    '"Astrid" and "Solveig" in the old menu are boats, not people.',
    '1 appeltaart "tante Sjaan" uit de folder',
    "[1] Meneer Jansen (rode kater) is geadopteerd\n[2] nieuw: Pieter Konijn, vlaamse reus",
    "en Frits, ook konijn. Bij Frits graag een icoon",
    "Onze boten:\n- Sietske\n- Rooie Sien\n- Victoria\n",
    "Boats for hire: Victoria, Margaretha and Eva.",
    "The Victoria room is booked, the Emma room is free.",
    "Zaal Wilhelmina en zaal Beatrix zijn bezet.",
    "Lamp Emma, stoel Bram en tafel Sophie zijn uitverkocht.",
    "Our tugs Eva, Johanna and Sofie are moored.",
    "De kaarsen Anna en Clara zijn uitverkocht.",
    "page about the legends: Retegi, Titín, you know",
    "the Bible study on Ruth and Naomi, het boek Ruth en psalm van David",
    "3. Portrait of Adele Bloch-Bauer: one picture",
    "5. Saints in the attic: Teresa of Ávila, Sebastian and Nicholas of Myra.",
    "vooral de Hildegard van Bingen loopt goed",
    "rugpijn, volgens McKenzie, of met de methode Schroth",
    "Alfa Romeo Giulietta   50541137\nRenault Zoe     244105\nLotus Elise    A117K0\n",
    "hij ligt in het Reinier de Graaf.",
    "die van haar eigen salon, Kim's Beauty Corner.",
    "Please consider Trees for All before printing.",
    "1001;part: Matilda;\n1003;part: Bruce;\n",
    '{\n "brand": "Paco",\n "price": "23 EUR",\n "custom_label_0": "Jean Paul, Calvin"\n}',
    "9789044542004;Hersenschimmen;J. Bernlef;14,99\n",
    "naam;ras;leeftijd\nLuna;teckel;3\nSophie;poes;2\n",
    "Naam: Luna\nRas: teckel\nLeeftijd: 3\n",
]
PEOPLE = [
    ("Onze collega Victoria heeft betaald.", "Victoria"),
    ("De boot van Kees ligt nog in de haven.", "Kees"),
    ("Ik app Kees wel even.", "Kees"),
    ("Please book Anna Richter in for Monday.", "Anna Richter"),
    ("Kees, eigenaar van de hond, belde gisteren.", "Kees"),
    ("Marieke is de boot kwijt.", "Marieke"),
    ("Contactpersonen voor de boten:\n- Harm Visser\n", "Harm Visser"),
    ("Robin speelt mee en zijn moeder Ruth heeft kanker.", "Ruth"),
    ("bijbelstudie bij Ruth thuis gaat niet door", "Ruth"),
    ("Anna's iPhone is gestolen.", "Anna"),
    ("Storm de Vries is onze stagiair.", "Storm de Vries"),
    ("Portret van mijn dochter Sanne moet weg.", "Sanne"),
    ("3  auto  Dolf Ruijter, geluid\n4  auto  Xenia Papadakis, camera\n", "Xenia Papadakis"),
    ("Saskia, kok bij hotel Victoria, is er niet.", "Saskia"),
    ("Elise Renault belde over haar auto.", "Elise Renault"),
    ("Teresa of the support team has resigned.", "Teresa"),
    ("trui van Lotte laten liggen", "Lotte"),
    ("Naam: Frits Jansen\nTelefoon: 06\nRas hond: teckel\n", "Frits Jansen"),
    ("zit ook een mevrouw oerlemans die wacht", "oerlemans"),
    ("volgens dhr visser is het betaald", "visser"),
    ("het gaat om mw van der zanden en haar dochter", "van der zanden"),
    ("the chaperone, Mrs Vondeling, in the export", "Vondeling"),
    ("I'll get the rest from Foday and Mariatu Sesay-Blok, if she still talks to me.", "Foday"),
    ("Floor van Dijk heeft reuma", "Floor van Dijk"),
    ("Roos Visser is weg.", "Roos Visser"),
    ("Het paspoort van Jan ligt hier nog.", "Jan"),
    ("Ik sprak Max gisteren over zijn depressie.", "Max"),
    ("We spoke to Bill about his cancer.", "Bill"),
    ("Can you ask J?rgen M?ller to call me?", "J?rgen M?ller"),
    ('NAAM   OKAFOR, Chidi\nALIAS   "Cheetah"\nGEB.  4 DEC 1989\n', "Cheetah"),
]
NOBODY = [
    "een mevrouw belde en die meneer was boos",
    "mevrouw zei dat het niet klopt",
    "de mevrouw van de receptie wist het ook niet",
    "Bel de klant even. Stem van het Volk. Summer Sale is on.",
    "De upload is Max 50 MB.",
    "We starten in Jan of Feb.",
    "From Jan to March we are closed.",
    "Het Max abonnement is te duur.",
    "Kan dat?Ja graag. Wie?Dan ik.",
    'maak een alias "Verkoop" voor de mailbox',
]


@pytest.mark.parametrize("text", [*THINGS, *NOBODY], ids=range(len(THINGS) + len(NOBODY)))
def test_a_thing_is_nobody(text):
    """Vessels, storms, queues, animals, dishes, rooms, saints, titles, methods, cars, firms, articles; words too."""
    assert found(text) == []


@pytest.mark.parametrize(("text", "name"), PEOPLE, ids=range(len(PEOPLE)))
def test_somebody_stays_somebody(text, name):
    """Who owns, books, sells or feeds a thing; who is called by a title, a word or a broken letter."""
    assert any(name in one for one in found(text))


def test_a_thing_of_the_body_is_one_in_the_subject():
    """Across the parts of a message, unless a title gives the name to somebody."""
    head = Part("subject", PartKind.HEADER, "Onderdelen Zoe en Jansen")
    body = Part("1", PartKind.PLAIN, "Renault Zoe, accu\n")
    mail = Mail(b"", (head, body))
    candidates = [
        Candidate("subject", 11, 14, EntityType.PERSON, 0.8, "person", "list"),
        Candidate("subject", 18, 24, EntityType.PERSON, 0.8, "person", "list"),
    ]
    sure = [Candidate("subject", 11, 14, EntityType.PERSON, 0.8, "person", "title")]
    with using(ThingWitness(np.zeros(SIZE, np.float32), -9.0)):  # whose word is another matter
        assert [c.start for c in mentions(mail, candidates)] == [18]
        assert [c.start for c in mentions(mail, sure)] == [11]


@pytest.mark.parametrize("repeated", ["M?ller ", 'alias "', "A-?", '{"a":', "ras: x\nnaam: y\n", '{"a":"b",', "part:"])
def test_hostile_repeats_cost_no_more_than_their_length(repeated):
    """Twice the text is about twice the work."""

    def work(text):
        return len([*broken(text), *aliases(text), *articles(text)])

    small = repeated * (20_000 // len(repeated))
    assert cost(lambda: work(small * 4)) < 12 * max(cost(lambda: work(small)), 1)
