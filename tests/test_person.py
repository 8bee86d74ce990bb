"""Names of people are found by place, title, relation, list and label; look-alikes are not."""

import pytest
from cost import cost
from found import candidates

from models.finding import Candidate, EntityType
from models.message import Mail, Part, PartKind
from pipelines.detect.legible import stem
from pipelines.detect.mentions import mentions
from pipelines.detect.recogniser import Scene
from pipelines.detect.recognisers.organisation import RECOGNISER as ORGANISATION
from pipelines.detect.recognisers.person import RECOGNISER as PERSON
from pipelines.parse.layers import layers


def found(text, recogniser=PERSON, kind=PartKind.PLAIN, part_id="1"):
    part = Part(part_id, kind, text, layers(text) if kind is PartKind.PLAIN else ())
    hits = recogniser.find(text, Scene(mail=Mail(b"", (part,)), part=part))
    return [text[h.start : h.end] for h in hits if h.detail != "fame"]


IN_TEXT = [
    ("Dat hoorde ik van mevrouw de Wit uit Heerenveen.", "de Wit"),
    ("volgens dr. J. Bakker klopt het", "J. Bakker"),
    ("A former violist, Mr Jun-ho Baek, used it.", "Jun-ho Baek"),
    ("mijn collega Fatih weet het", "Fatih"),
    ("my husband Tomasz paid", "Tomasz"),
    ("ik werd gebeld door ene Stefan de Wit", "Stefan de Wit"),
    ("de regel van A.M. van Schaik-Roos faalt", "A.M. van Schaik-Roos"),
    ("bestelling van Hatice Yıldırım uit Almere", "Hatice Yıldırım"),
    ("ik sprak met Roos Wiersma daarover", "Roos Wiersma"),
    ("the page by Siobhán Ní Bhriain is fine", "Siobhán Ní Bhriain"),
    ("dat zei Marieke gisteren ook", "Marieke"),
    ("de vorige eigenaar hidde brandsma is gestopt", "hidde brandsma"),
    ("volgens lotte klopt het niet", "lotte"),
    ("mn zoon storm heeft de computer mee", "storm"),
    ('de rij van Sanne "Sas" de Boer', 'Sanne "Sas" de Boer'),
    ("Verdachten:\n- DEKKER, Jesaja Benjamin\n", "DEKKER, Jesaja Benjamin"),
    ("volgens Wesley v/d Plaats klopt het", "Wesley v/d Plaats"),
    ("Nomvula, our only driver, is ill.", "Nomvula"),
    ("Die man, Jan Willem Slootweg, wil niet.", "Jan Willem Slootweg"),
    ("Die man, Hendrik Jan Slootweg, wil niet.", "Hendrik Jan Slootweg"),
    ("Volgens Giles Farthing klopt het.", "Giles Farthing"),
    ("Dat deed Bram Outhuijse van Webhuis Oost.", "Bram Outhuijse"),
    ("dat weet Stefan de Wit van MediaBoost ook", "Stefan de Wit"),
    ("zit bij me neef tavian, die is weg", "tavian"),
    ("Ask Mr & Mrs Papadimitriou about it", "Papadimitriou"),
    ("A few of you (the Okonjos) told us", "Okonjos"),
    ('00560;"Vries, Okke-Jan de";1949', "Vries, Okke-Jan de"),
    ("alles liep via HT Coffy, maar die is weg", "HT Coffy"),
    ("[10:42] Zoe: pakketje is kwijt", "Zoe"),
    ("Flip: ben je er nog?\nik: ja", "Flip"),
    ("hee June\n\nlukt het al", "June"),
    ("Hi again Sunday,\n\nsorry", "Sunday"),
    ("Ik sprak Hélder daarover", "Hélder"),
    ("Zodra Patience terug is", "Patience"),
    ("naam: Dhr. Jelte Noordmans", "Jelte Noordmans"),
    ("de sleutel ligt bij Julia, zei ik", "Julia"),
    ("wij komen met vier man. Chivani eet koosjer", "Chivani"),
    ("ik sprak Yuk Ping daarover", "Yuk Ping"),
    ("dat was Lu dus", "Lu"),
    ("een foto van Salomo Slager moet weg", "Salomo Slager"),
    ("zij woont samen met Tavian en dat is alles", "Tavian"),
    ("10:42 Tavian: pakketje is kwijt", "Tavian"),
]


@pytest.mark.parametrize(("text", "name"), IN_TEXT)
def test_a_name_in_running_text_is_found_whole(text, name):
    """With tussenvoegsels, initials, diacritics, nicknames; without titles."""
    assert name in found(text)


PLACED = [
    ("Beste Kevin en Linda,\n\nhet werkt niet.\n", ["Kevin", "Linda"]),
    ("hoi linda,\nhet werkt niet\n", ["linda"]),
    ("Het werkt weer niet.\n\nMet vriendelijke groet,\nRoos\n", ["Roos"]),
    ("Het werkt weer niet.\n\nMvg Lub Visser\n", ["Lub Visser"]),
    ("Ik wacht.\n\nmevr. G. Mulder-Hiemstra\n", ["G. Mulder-Hiemstra"]),
    ("Zie onder.\n\nOp 3 mei 2025 om 10:00 schreef Zorro Farthing <z@f.example>:\n> hoi\n", ["Zorro Farthing"]),
]


@pytest.mark.parametrize(("text", "names"), PLACED)
def test_a_place_gives_a_name_away(text, names):
    """Greeting, signature and attribution line."""
    assert set(names) <= set(found(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jeroen van 't Hof <jeroen@x.example>", ["Jeroen van 't Hof"]),
        ("mr. F.J. Winter <w@x.example>", ["F.J. Winter"]),
        ("Wendy Kuipers via Facebook <noreply@x.example>", ["Wendy Kuipers"]),
        ("Contactformulier Webwinkel <noreply@x.example>", []),
        ("Slagerij Visser via Facebook <noreply@x.example>", []),
    ],
)
def test_display_names_of_headers_are_people_or_firms(text, names):
    """A From field's display name, without title and relay."""
    assert found(text, kind=PartKind.HEADER, part_id="from") == names


@pytest.mark.parametrize(
    "text",
    [
        "op 2 jan is het afgeschreven",
        "de bank holidays in April and May",
        "Will you call me? Can we pay? May I ask?",
        "wij zitten aan de Pieter Zeemanlaan 31",
        "de sponsors zijn Slagerij Piet van Loon en Jan Mulder Installatietechniek",
        "een jas van Björn Borg en bier van Hertog Jan",
        "naar de tentoonstelling van Vincent van Gogh",
        "De IBAN en de server staan op de factuur.",
        "Namens het team van de helpdesk",
        "Dear all,\nthe quotation mark in row 3\n",
        "Geachte heer, mevrouw,\n\nGraag hulp.\n",
        "dat is van merk Suprema, een lezer",
        'de tent "Jan Klaassen" uit de catalogus',
        "Merken in deze volgorde: Petrof, August Mulder en Yamaha.",
        "Clematis 'Ernest Markham'; PL-09",
        "sku;ean;name;material\n13;871;Emma Lounge;leather\n",
        "Nina Simone, June Tabor and Mark Hollis are under J",
        "The demo people are called Donald Duck and Katrien Duck",
        "Petra's teamleider bij Webflex".partition(" ")[2],
        "de moskee in Veghel zei dat ook",
        "Favour one: the harbour; the marina's gate",
        "| naam | mail |\n",
        "RE: IT Support, TV Philips, lid AOb",
        "I've called twice. Plesk stuurt een mail. Factuurmodule antwoordt niet.",
        "[10:42] Probleem: het werkt niet",
        "op Sunday May 4 is de Open Day, en Ascension Day ook",
        "mail naar jan.bakker@x.example of kijk op www.janbakker.example/jan",
    ],
)
def test_look_alikes_are_no_people(text):
    """Months, function words, streets, firms, brands, artists, abbreviations, addresses."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("wij zijn Kaplan Kappers uit Rotterdam", "Kaplan Kappers"),
        ("Bedrijf: rijwielhuis van der veen\n", "rijwielhuis van der veen"),
        ("Organisatie: v.v. Sint Bavo '38\n", "v.v. Sint Bavo '38"),
    ],
)
def test_firms_named_after_people_are_organisations(text, firm):
    """By a trade word or by the label."""
    assert firm in found(text, ORGANISATION)


def test_a_name_once_found_is_found_everywhere():
    """Alone, without a capital, with a possessive; but not inside what another candidate claims."""
    text = "Pieter Kroonsma belde. Ik zei kroonsma dat Kroonsma's site of pieter@x.example werkt."
    part = Part("1", PartKind.PLAIN, text)
    named = Candidate("1", 0, 15, EntityType.PERSON, 0.9, "person")
    at = text.index("pieter@")
    address = Candidate("1", at, at + 16, EntityType.EMAIL_ADDRESS, 1.0, "email")
    more = mentions(Mail(b"", (part,)), (named, address))
    assert [text[c.start : c.end] for c in more] == ["Pieter Kroonsma", "kroonsma", "Kroonsma", "pieter@x.example"]


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("paspoort Yvonne Tulpstra 111222333.bin", "Yvonne Tulpstra"),
        ("CV_Hassan-el-Idrissi.pdf", "Hassan-el-Idrissi"),
        ("factuur-j.devries.pdf", "j.devries"),
        ("factuur Jan de Vries 2024.pdf", "Jan de Vries"),
        ("id-kaart_Fatima_El_Amrani.jpg", "Fatima_El_Amrani"),
        ("cv-sanne-bakker.docx", "sanne-bakker"),
        ("J.P. Bakker - rijbewijs.jpg", "J.P. Bakker"),
        ("Peter_Janssen_contract_getekend.pdf", "Peter_Janssen"),
    ],
    ids=range(8),
)
def test_a_file_named_after_somebody_gives_the_name_away(file, name):
    """A given name or initials with a surname, in any case, whatever joins them."""
    assert in_file(file) == [name]


@pytest.mark.parametrize(
    "file",
    [
        "Van Gogh poster.png",
        "Stoel Emma Velvet.jpg",
        "jurk-sophie-rood.png",
        "Albert Heijn bon.pdf",
        "offerte Slagerij Jan Visser.pdf",
        "Tommy Hilfiger jas.jpg",
        "factuur_jan_2026.pdf",
        "Screenshot Plesk Obsidian.png",
        "WhatsApp Image 2024-05-12 at 10.11.12.jpeg",
        "Rose Garden.jpg",
        "index.test.php",
        "jquery.min.js",
        "",
    ],
)
def test_a_file_named_after_a_thing_gives_nobody_away(file):
    """Articles, brands, artists, firms, months, screenshots, code."""
    assert in_file(file) == []


def in_file(file):
    text, part = stem(file), Part("2#name", PartKind.FILENAME, file)
    return [file[h.start : h.end] for h in PERSON.find(text, Scene(mail=Mail(b"", (part,)), part=part))]


def test_a_name_of_the_message_is_found_in_a_file_name():
    """A single word that the body says is somebody, but no part of another word and not the extension."""
    body, file = Part("1", PartKind.PLAIN, "Ik sprak Yvonne Tulpstra."), "tulpstra_getekend-Tulpstrahof.bin"
    named = Candidate("1", 9, 24, EntityType.PERSON, 0.9, "person")
    more = mentions(Mail(b"", (body, Part("2#name", PartKind.FILENAME, file))), (named,))
    assert [file[c.start : c.end] for c in more if c.part == "2#name"] == ["tulpstra"]


def work(text):
    """Processor time of both recognisers."""
    return cost(lambda: (found(text), found(text, ORGANISATION)))


@pytest.mark.parametrize(
    "seed", ["Jan Piet ", "van de ", "Jan de Vries\n", "A.", "naam;", "Jan & ", "Jan (Piet) ", "| naam ", '"naam":"']
)
def test_hostile_repeats_stay_linear(seed):
    """Four times the text costs four times the work, not sixteen times."""
    small, large = (seed * (size * 1024 // len(seed)) for size in (2, 8))
    found(small)  # the lists are read before anything is measured
    assert work(large) < 8 * work(small) + 0.01


ENDINGS = ("dijk", "huis", "hof", "brink", "wal", "haven", "kerk", "hoek", "weg", "pad", "steeg", "laan", "baan")


@pytest.mark.parametrize("ending", ENDINGS)
def test_surnames_end_as_streets_do(ending):
    """Of no list, behind a given name, a title or a relation; a street bears a known name, an article or a number."""
    name = f"Oppe{ending}"
    for text, said in (
        (f"Mijn collega Ruben {name} heeft griep.", f"Ruben {name}"),
        (f"Mevrouw {name} belde gisteren.", name),
        (f"Ik sprak Anouk {name} daarover.", f"Anouk {name}"),
        (f"Klacht van J. {name} over de rekening", f"J. {name}"),
    ):
        assert ("PERSON", said) in candidates(text), text
    for street in (f"de Anouk {name} is dicht", f"bij Anouk {name} 12 in Zeist", f"langs Johan Bosma{ending} gelopen"):
        assert not [words for kind, words in candidates(street) if kind == "PERSON"]
