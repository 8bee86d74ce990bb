"""The trained witness of things: small, repeatable, asked only of names that nothing but lists or model claim."""

from __future__ import annotations

import json
from email import policy as formats
from email.message import EmailMessage
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from models.finding import EntityType
from models.limits import Limits
from models.message import Mail
from pipelines.detect.engine import Detector
from pipelines.detect.names.reading import read
from pipelines.detect.thing_witness import LEAST, ThingWitness, packaged, using
from pipelines.detect.thing_witness.features import SIZE, Claim, Page, vector
from pipelines.parse import parse
from worker.evaluate.corpus import read_corpus
from worker.policy_file import load_policy
from worker.train.pack import pack
from worker.train.things_data import WRITTEN, learnt
from worker.train.things_fit import fit

CORPUS = Path(__file__).parent / "corpus" / "a.mail"


def says(odds: float) -> ThingWitness:
    """A witness that says the same of every name."""
    return ThingWitness(np.zeros(SIZE, np.float32), odds)


@pytest.fixture(scope="module")
def detector() -> Detector:
    """With the embedded model, as shipped."""
    return Detector.build()


def message(body: str) -> Mail:
    """From somebody whose name is not in the body."""
    mail = EmailMessage(policy=formats.SMTP)
    mail["From"], mail["Subject"] = "Gijs Oever <gijs@oever.example>", "Vraag"
    mail["To"] = "info@jixawstudio.nl"
    mail.set_content(body)
    return parse(mail.as_bytes(), Limits())


def people(detector: Detector, body: str) -> list[str]:
    """The names of the body that are taken for somebody's."""
    mail = message(body)
    found = detector.find(mail, load_policy())
    texts = {part.id: part.text for part in mail.parts if "Vraag" not in part.text and "Oever" not in part.text}
    return [texts[c.part][c.start : c.end] for c in found if c.type is EntityType.PERSON and c.part in texts]


def test_the_file_is_small_and_holds_no_code() -> None:
    """One byte a bucket, packed; readable without pickle."""
    assert len((files("pipelines.detect.thing_witness") / "weights.npz").read_bytes()) < 50_000
    assert packaged().weights.shape == (SIZE,)


def test_the_card_tells_what_it_was_made_of() -> None:
    """What it saw, how it scores alone without having seen it, and from when on it is believed."""
    card = json.loads((files("pipelines.detect.thing_witness") / "card.json").read_text("utf-8"))
    assert {"short_messages", "annotated_messages", "fitted_on", "scores", "heard", "limits"} <= card.keys()
    assert card["scores"]["told"] > 5 * card["scores"]["wrongly"]
    assert card["heard"] == {"least": LEAST}


@pytest.mark.parametrize(
    "body",
    [
        "De Clio en de Zoe staan dubbel in de voorraad.\n",
        "De Isabel en de Noortje staan zonder foto in de webshop.\n",
        "Margherita 9, Capricciosa 12,50 en Da Gino 13,50 moeten op de kaart.\n",
    ],
)
def test_things_with_a_name_stay(detector: Detector, body: str) -> None:
    """By how they stand in their sentence."""
    assert not people(detector, body)


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("Mirthe is uit dienst, haar mailbox mag dicht.\n", ["Mirthe"]),
        ("Philippa heeft epilepsie en belt je morgen.\n", ["Philippa"]),
        ("Kun je Zoe en haar moeder van de foto halen?\n", ["Zoe"]),
        ("Emma called me yesterday, she was angry.\n", ["Emma"]),
    ],
)
def test_people_are_found_as_before(detector: Detector, body: str, named: list[str]) -> None:
    """What only people do and have says that it is somebody."""
    assert people(detector, body) == named


def test_who_is_introduced_is_never_doubted(detector: Detector) -> None:
    """Whatever the witness says, a title, a relation or a trade before the name is surer."""
    with using(says(99.0)):
        body = "Mijn zus Mirthe, mevrouw Tulp en de molenaar, Teun, komen morgen.\n"
        assert people(detector, body) == ["Mirthe", "Tulp", "Teun"]
        assert people(detector, 'He is known as "Mirthe", by the way.\n') == ["Mirthe"]
        assert people(detector, "Duco zegt dat het kan.\n") == ["Duco"]
        assert not people(detector, "Volgens mij is Mirthe op.\n")


def test_a_name_that_is_somebodys_once_is_theirs_everywhere(detector: Detector) -> None:
    """Further mentions follow the surest."""
    with using(says(99.0)):
        assert people(detector, "Mijn zus Mirthe belde. Is Mirthe op?\n") == ["Mirthe", "Mirthe"]


def test_a_name_looks_at_a_bounded_window() -> None:
    """However long the text and however many the names, so that the work grows with the text only."""
    text = "Anna, " * 5_000
    words, things = read(text)
    page = Page(text, words, things, [Claim(i, i + 1, "list") for i in range(len(words))], frozenset(), frozenset())
    assert len(vector(page, page.claims[2_500])[0]) < 200


def test_training_repeats(tmp_path: Path) -> None:
    """The same messages give the same weights, to the byte."""
    names = learnt([*read_corpus(CORPUS)][:12])
    names = [*names, type(names[0])("x", names[0].features, not names[0].thing)]
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        model = fit(names)
        pack(model.weights, model.bias, tmp_path / name, {})
    one, two = (np.load(tmp_path / name / "weights.npz") for name in ("one", "two"))
    assert np.array_equal(one["weights"], two["weights"])


def test_written_lines_are_of_people_or_of_things() -> None:
    """One file each."""
    assert {file.stem for file in WRITTEN.glob("*.txt")} == {"people", "things"}
