"""Names in no list: somebody's is told from a brand's or a place's by how it looks and by what is around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipelines.detect.names.coded import coded
from pipelines.detect.ner import lone
from pipelines.detect.recogniser import Scene
from pipelines.detect.recognisers.person import RECOGNISER as PERSON
from worker.train.lone_fit import of_sentence, shapes

EXAMPLES = Path(__file__).parent / "data" / "lone_names.txt"
RIGHT = {"+": 0.9, "-": 0.9}
"""The share judged rightly; the sentences are none of those that the weights were fitted on. Only ever raise it."""


def judged() -> Iterator[tuple[str, bool]]:
    for line in EXAMPLES.read_text("utf-8").splitlines():
        if line[:2] in {"+ ", "- "}:
            for match in re.finditer(r"\[([^\]]+)\]", line[2:]):
                yield line[0], lone.odds(of_sentence(line[2:], match.start(1), match.end(1))) > lone.LEAST


@pytest.mark.parametrize("sign", ["+", "-"])
def test_most_are_judged_rightly(sign):
    """Somebody's name (+) is kept as one, a thing's (-) is not."""
    rows = [said is (sign == "+") for kind, said in judged() if kind == sign]
    assert len(rows) >= 100
    assert sum(rows) / len(rows) >= RIGHT[sign]


def test_the_letters_of_names_differ_from_those_of_words():
    """Surnames that no list has score above software."""
    named = [lone.shape([name]) for name in ("haitjema", "okonjowu", "jankowicz", "bhagwandat")]
    things = [lone.shape([name]) for name in ("checkout", "webhosting", "pagespeed", "updraft")]
    assert min(named) > max(things)


def test_the_table_is_what_the_fit_writes():
    """It was made from the lists as they are, give or take the names added since."""
    told, written = shapes().replace("\n", ""), lone._table()
    assert len(told) == len(written)
    assert sum(a != b for a, b in zip(told, written, strict=True)) < len(told) // 10


CODED = [
    ("GET /afspraak?naam=Henk+Vos&oog=links", ["Henk+Vos"]),
    ("/form?id=4&voornaam=Zohra&achternaam=B%C3%B6ll", ["Zohra", "B%C3%B6ll"]),
    ("https://shop.example/?name=sanne%20dekker#top", ["sanne%20dekker"]),
    ("PAX 1 DEKKER/ARNOUD MR | pp", ["DEKKER/ARNOUD"]),
    ("1.DE VRIES/ANNAMRS 2.DE VRIES/NOAH MSTR", ["DE VRIES/ANNA", "DE VRIES/NOAH"]),
    ("?name=contact-form&theme=astra", []),
    ("?naam=test", []),
    ("?file=Henk+Vos", []),
    ("TCP/IP DR plan, AND/OR MR", []),
    ("HTTP/2 200", []),
    ("AMS/CAI MS758", []),
]


@pytest.mark.parametrize(("text", "found"), CODED)
def test_names_in_addresses_and_bookings(text, found):
    """A query that asks for a name, and what airlines write."""
    assert [text[name.start : name.end] for name in coded(text)] == found


@pytest.mark.parametrize("unit", ["?naam=A+", "DE VRIES/ANNA ", "A/A", "&name=", "AA' "])
def test_coded_names_cost_linear_time(unit):
    """Half a megabyte of the worst repeats ends."""
    list(coded(unit * (500_000 // len(unit))))


SAID = [
    ("Zij noemt zich Wren op het forum.", ["Wren"]),
    ("She only calls herself Wren there.", ["Wren"]),
    ("Dat klopt, Said heeft het ook.", ["Said"]),
    ("Mark it as spam.", []),
    ("Said page is slow.", []),
    ("Will it work on Sundays?", []),
    ("Open on Fridays and Mondays.", []),
    ("2  Suspect ............. VAN DEN BERGE, Thibault Marie", ["VAN DEN BERGE, Thibault Marie"]),
    ("voor zr. To Verkerk-Pronk, kamer 12", ["To Verkerk-Pronk"]),
    ("r.41 Geurt ten Have, kamer 3", ["Geurt ten Have"]),
    ("Ep 41: Leaving the village", []),
    ("de pagina met Johannes Geurtsen (oprichter, 1911) mag blijven", []),
    ("It is a Hendrik Jacobs, Amsterdam 1690, and it sounds.", []),
    ("Piet Smit, Utrecht, belde.", ["Piet Smit"]),
    ("de kaart met Broodje Ali en Pizza Lotte", []),
    ("Marlowe, our packer, found it.", ["Marlowe"]),
]


@pytest.mark.parametrize(("text", "found"), SAID)
def test_what_verbs_and_titles_tell(text, found):
    """A word that names nobody by itself does behind or before the right one."""
    hits = sorted(PERSON.find(text, Scene(language="nl")), key=lambda hit: hit.start)
    assert [text[hit.start : hit.end] for hit in hits if hit.detail != "fame"] == found
