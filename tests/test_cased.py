"""Names of a writer who uses no capitals are found as those of one who does."""

from __future__ import annotations

import found
import pytest
from cost import cost

from models.limits import Limits
from pipelines.detect.names.cased import cased
from pipelines.examine import examine
from pipelines.parse import parse
from worker.policy_file import load_policy

HEAD = "From: Anne Klant <anne@bedrijf.example>\r\nTo: info@jixawstudio.nl\r\nSubject: vraag\r\n\r\n"
LAZY = "hoi,\n\nde site doet het niet meer. weten jullie waarom? {}\n\ngroetjes\nanne\n"


def mail(body: str) -> bytes:
    """A plain message."""
    return (HEAD + body).encode()


def body_of(text: str) -> str:
    """The body as the recognisers see it."""
    return cased(parse(mail(text), Limits())).parts[-1].text


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("quirijn van rossem heeft gebeld.", "Quirijn van Rossem"),
        ("mijn stagiaire sefanja zag het ook.", "Sefanja"),
        ("volgens meneer wijffelaars ligt het aan ons.", "Wijffelaars"),
        ("de rekening staat op naam van p.c.m. wijffelaars.", "P.C.M. Wijffelaars"),
        ("benedict tromp belde over een ander pakket.", "Benedict Tromp"),
        ("hij woont nu in de kerkstraat 12, 7151 aa eibergen.", "Kerkstraat 12, 7151 AA Eibergen"),
    ],
)
def test_a_name_gets_its_capitals(words: str, name: str) -> None:
    """By the lists, by what stands before it, by initials and by a postcode."""
    assert name in body_of(LAZY.format(words))


@pytest.mark.parametrize(
    "words",
    [
        "bel even t.n.v. de penningmeester of t.a.v. mijn collega.",
        "mijn man heeft gebeld, mijn collega ook.",
        "a. de foto's laden niet; b. de kaart ook niet.",
        "het is versie 2024 en poort 8080 is dicht.",
        "gebruik user=anna of anna@bedrijf.example en www.anna.example.",
    ],
)
def test_ordinary_words_keep_theirs(words: str) -> None:
    """Abbreviations, enumerations, numbers, addresses and paths."""
    assert words in body_of(LAZY.format(words))


def test_who_writes_capitals_is_left_alone() -> None:
    """A word without one is none by the writer's own choice."""
    text = "Hoi,\n\nDe site doet het niet. De marina is dicht. Wij wachten op meneer achterhuis.\n\nGroet,\nAnne\n"
    told = parse(mail(text), Limits())
    assert cased(told) is told


def test_it_goes_and_the_rest_stays_as_written() -> None:
    """What is not removed keeps its small letters."""
    raw = mail(LAZY.format("quirijn van rossem en mijn stagiaire sefanja zagen het ook, vraag het sophie van de wiel."))
    after = examine(raw, load_policy(), found.detector(), Limits()).redacted.raw.decode()
    for name in ("quirijn", "rossem", "sefanja", "wiel"):
        assert name not in after.casefold()
    assert "de site doet het niet meer. weten jullie waarom? [" in after
    assert "groetjes\nanne\n" in after


@pytest.mark.parametrize("unit", ["a. ", "jan ", "mijn man ", "b.c.d. van de ", "1234 ab ", "hoi.\n", "straat 1 "])
def test_hostile_repeats_stay_linear(unit: str) -> None:
    """A hundred kilobytes of any repeat cost little."""
    told = parse(mail("hoi. a. b. c.\n" * 9 + unit * (100_000 // len(unit))), Limits())
    assert cost(lambda: cased(told), enough=2) < 2
