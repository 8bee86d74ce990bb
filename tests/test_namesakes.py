"""A firm that is a domain of the message is a firm; who can be somebody stays somebody."""

import numpy as np
import pytest

from models.finding import Candidate, EntityType
from models.message import Mail, Part, PartKind
from pipelines.detect.mentions import mentions
from pipelines.detect.settle import settle
from pipelines.detect.thing_witness import ThingWitness, using
from pipelines.detect.thing_witness.features import SIZE
from worker.policy_file import load_policy

SILENT = ThingWitness(np.zeros(SIZE, np.float32), -9.0)
"""What a trained witness says of these names is another matter (`test_thing_witness.py`)."""


def judged(text, *persons, by="person", detail="list"):
    part = Part("1", PartKind.PLAIN, text)
    candidates = [
        Candidate("1", text.index(name), text.index(name) + len(name), EntityType.PERSON, 0.8, by, detail)
        for name in persons
    ]
    with using(SILENT):
        return [(str(c.type), text[c.start : c.end]) for c in mentions(Mail(b"", (part,)), candidates)]


@pytest.mark.parametrize(
    ("text", "names", "firm"),
    [
        ("Groet,\nHarris & Heather\nharrisandheather.example", ["Harris", "Heather"], "Harris & Heather"),
        ("Mulder Poetsgoed, info@mulder-poetsgoed.example", ["Mulder"], "Mulder Poetsgoed"),
        ("wij zitten bij Waddenhost (www.waddenhost.example)", ["Waddenhost"], "Waddenhost"),
    ],
)
def test_a_domain_makes_a_firm(text, names, firm):
    """With an ampersand, with a hyphen, in one word."""
    assert judged(text, *names) == [("ORGANIZATION", firm)]


@pytest.mark.parametrize(
    ("text", "name", "detail"),
    [
        ("Bel Jan de Vries, jan@jandevries.example", "Jan de Vries", "list"),
        ("Bel mevrouw Qwirre, post@qwirre.example", "Qwirre", "title"),
        ("Bel Piet Bakker, info@bakkerpiet.example", "Piet Bakker", "list"),
    ],
)
def test_who_can_be_somebody_stays_somebody(text, name, detail):
    """A full name, a title before it, another order of words."""
    assert judged(text, name, detail=detail) == [("PERSON", name)]


def test_the_name_model_alone_spreads_no_single_word():
    """What it takes for a name once is not looked for everywhere; a full name is."""
    assert judged("Zirkel staat aan. De Zirkel is stuk.", "Zirkel", by="ner") == [("PERSON", "Zirkel")]
    text = "Bo Zirkel belde. Zirkel wil geld."
    assert judged(text, "Bo Zirkel", by="ner") == [("PERSON", "Bo Zirkel"), ("PERSON", "Zirkel")]


@pytest.mark.parametrize(
    ("kind", "detail", "score", "kept"),
    [
        (EntityType.HEALTH, "medicine", 0.8, 1),
        (EntityType.ETHNICITY, "ethnicity", 0.95, 1),
        (EntityType.ETHNICITY, "ethnicity", 0.6, 2),
        (EntityType.ORGANIZATION, "brand", 0.95, 1),
        (EntityType.ORGANIZATION, "brand", 0.8, 2),
        (EntityType.ORGANIZATION, "firm", 0.95, 2),
    ],
)
def test_who_is_surely_named_is_nothing_else(kind, detail, score, kept):
    """A medicine, a people or a brand of the same name gives way to a sure person, not to a doubtful one."""
    person = Candidate("1", 0, 7, EntityType.PERSON, score, "person", "list")
    assert len(settle([person, Candidate("1", 0, 7, kind, 0.7, "other", detail)], load_policy())) == kept


@pytest.mark.parametrize("seed", ["a", "a.", "a-", "Aa & ", "waddenhost.example Waddenhost "])
def test_hostile_text_stays_linear(seed):
    """64 KB of repeats, each a name or none, are walked once."""
    text = seed * (64 * 1024 // len(seed))
    assert judged(text, seed.split(" ")[0])
