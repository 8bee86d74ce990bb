"""The name lists know names, words and what is both; the data loads quickly."""

import pytest
from cost import cost

from models.message import Mail, Part, PartKind
from pipelines.detect import context, flat, names
from pipelines.detect.names import reading
from pipelines.detect.names.fields import fields
from pipelines.detect.names.firms import things
from pipelines.detect.names.known import row
from pipelines.detect.names.reach import LONGEST, extend
from pipelines.detect.names.tokens import tokens
from tests.found import detector
from worker.policy_file import load_policy


@pytest.mark.parametrize("name", ["Lotte", "Fatih", "Gert-Jan", "Małgorzata", "Niamh", "Zoë", "Oluwaseun"])
def test_given_names_are_known_with_and_without_diacritics(name):
    """Given names of many origins, and double ones."""
    assert names.is_given(names.fold(name))


@pytest.mark.parametrize("name", ["Bakker", "Yıldırım", "de Koning-Bosch".split()[-1], "Wiśniewska", "O'Sullivan"])
def test_surnames_are_known(name):
    """Surnames stand in the list without tussenvoegsel."""
    assert names.is_surname(names.fold(name))


@pytest.mark.parametrize(
    ("word", "ordinary"),
    [
        ("fiets", True),
        ("winter", True),
        ("website", True),
        ("lotte", False),
        ("wouter", False),
        ("zzqx", False),
        ("storm", True),
    ],
)
def test_ordinary_words_are_told_from_names(word, ordinary):
    """A name that the dictionaries list too but nobody uses as a word is no ordinary word."""
    assert names.is_word(word) is ordinary


@pytest.mark.parametrize("word", ["mei", "may", "will", "can", "van", "the"])
def test_months_and_function_words_are_common(word):
    """They say nothing even with a capital."""
    assert names.is_common(word)


def test_the_lists_load_within_a_second():
    """Everything in a fresh cache."""

    def load():
        for cached in (names._names, names._dictionary, names.trades, names.phrases):
            cached.cache_clear()
        names.load()

    assert cost(load, enough=1) < 1


def spans(text, *kinds):
    words = tokens(text)
    return [text[words[t.first].start : words[t.last - 1].end] for t in things(words) if t.kind in kinds]


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("wij van Slagerij Piet van Loon zoeken", "Slagerij Piet van Loon"),
        ("bij Jan Mulder Installatietechniek", "Jan Mulder Installatietechniek"),
        ("namens Winter & Legters Advocaten", "Winter & Legters Advocaten"),
        ("een jas van Fred Perry", "Fred Perry"),
        ("bij Andrejevs Audio SIA, LV402", "Andrejevs Audio SIA"),
        ("werkt bij Jagersma Instalatie", "Jagersma Instalatie"),
        ("schilderij van Rembrandt", "Rembrandt"),
        ("Willem Lodewijkstraat 3", "Willem Lodewijkstraat"),
        ("het Abe Bakker-toernooi", "Abe Bakker-toernooi"),
        ("Programma:\n11:00  Agnès Varda, Cléo van 5 tot 7", "Agnès Varda, Cléo"),
    ],
)
def test_things_named_after_people_are_things(text, firm):
    """Firms, brands, famous people, streets and tournaments."""
    assert firm in spans(text, "firm", "brand", "fame", "street")


@pytest.mark.parametrize(
    ("text", "called"),
    [
        (
            "Onze boten heten Sietske, Rooie Sien en De Jan van Gent, zie foto.",
            ["Sietske", "Rooie Sien", "De Jan van Gent"],
        ),
        ("Bij ons heten de huisjes nu Karel en Lotte.", ["Karel", "Lotte"]),
        ('the "Eddy" loop gives 404', ["Eddy"]),
        ('De "Freya" en "Thor" zijn uitverkocht. Zet Freya weg.', ["Freya", "Thor", "Freya"]),
        ("Amelia 7.4.1 crashes", ["Amelia"]),
        ("een Martin D-28, nieuw", ["Martin D"]),
        ("ontdekt door Antoine Darquier (1779), in Toulouse", ["Antoine Darquier"]),
        ("werk van Distelhaus en Wimpelaar, op orgel", ["Distelhaus", "Wimpelaar"]),
        ("Barnard's Star en komeet Olbers zijn weg", ["Barnard's Star", "Olbers"]),
        ("koningin Beatrix en Sint Victor op de foto", ["koningin Beatrix", "Sint Victor"]),
        ("Eettafel Hugo en Trui Lotte zijn er weer", ["Hugo", "Lotte"]),
    ],
)
def test_what_bears_a_name_is_a_thing(text, called):
    """Boats, loops, plugins, models; historic makers, saints and stars."""
    assert spans(text, "ware") == called


@pytest.mark.parametrize(
    "text",
    [
        "onze monteur heet Sietske en komt morgen",
        "een jongen genaamd Karel belde over de boot",
        'ze zei "Freya heeft gebeld" en hing op',
        '{"gp": "Dr Swagerman", "plugin": "x"}',
        "Naam: Rens Storm\nBedrijf: Het Klavertje\n",
        "Sanne 12.03.2026 om tien uur",
        "ons contact is Lotte (1984), bel haar",
        "het werk van Wimpelaar is af",
        "Sam King Jones tekent",
        "de foto's van Kees en Piet",
    ],
)
def test_who_bears_a_name_is_none(text):
    """People, however near a thing stands."""
    assert spans(text, "ware") == []


@pytest.mark.parametrize(
    "text",
    [
        "Isolde Vreeswijk & Jasper Smit trouwen",
        "mijn zoon Tygo van negen",
        "Eddy Dijkstra belde",
        "Sanne Smit-Hof woont er",
    ],
)
def test_people_are_no_things(text):
    """Couples, sons and surnames that end as streets do."""
    assert spans(text, "firm", "street") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Naam: Jan Vos\n", "Jan Vos"),
        ("voornaam = Ann\n", "Ann"),
        ('{"naam": "Dunya Kaçar", "x": 1}', "Dunya Kaçar"),
        ("| achternaam | van den Bloem |\n", "van den Bloem"),
        ("id;naam;mail\n1;Fenna Vos;f@v.example\n", "Fenna Vos"),
        ("[naam]        jan vos\n", "jan vos"),
        ("<Nm>T. Vos</Nm>", "T. Vos"),
        ("Naam: Daniël (Daan) Vos\n", "Daniël (Daan) Vos"),
    ],
)
def test_a_label_gives_its_value_away(text, value):
    """Fields, JSON, XML, markdown rows and CSV columns."""
    assert value in [text[f.start : f.end] for f in fields(text) if f.kind == "name"]


@pytest.mark.parametrize("text", ["Naam: asdf\n", "| lid | naam | iban |\n", "Naam: n.v.t.\n", "Versie: 3\n"])
def test_dummies_and_headings_are_no_names(text):
    """What people type when they give no name, and the heading itself."""
    assert [f for f in fields(text) if f.kind == "name"] == []


def test_possessives_and_initials_are_cut_off_right():
    """The 's is not part of the name; a row of initials is one token; a club's letters are none."""
    words = tokens("Joost's site, A.M. Vos, B.V. Vos")
    assert [w.text for w in words if w.initials] == ["A.M."]
    assert words[0].text == "Joost"


def test_a_text_is_read_once_and_forgotten_with_its_message():
    """Recognisers share one reading; after the search nothing of the message is kept, and of a long text never."""
    text = "Ik sprak Jan de Vries van Slagerij Visser."
    assert reading.read(text) is reading.read(text)
    assert reading.read(text) == (tokens(text), things(tokens(text)))
    part = Part("1", PartKind.PLAIN, text)
    detector().find(Mail(b"", (part,)), load_policy())
    reading.read("Jan " * 8_000)  # too long to be remembered
    assert not any(memory.cache_info().currsize for memory in (reading._remembered, flat.read, context._context))


@pytest.mark.parametrize("seed", ["de Vries van Dijk ", "Jan de Vries ", "Vries ", "Chi Man ", "Mr Mrs "])
def test_a_row_of_names_is_read_in_pieces(seed):
    """No name is longer than a dozen words, so that each word is read a dozen times at most."""
    words = tokens(seed * 50)
    assert all(extend(words, at) - at <= LONGEST + 4 and row(words, at) - at <= LONGEST for at in range(len(words)))
