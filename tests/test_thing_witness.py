"""The trained witness of things: small, repeatable, asked only where nothing but a list or a model claims a name."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import found
import numpy as np
import pytest

from models.finding import EntityType
from models.limits import Limits
from models.message import Mail
from pipelines.detect.thing_witness import LEAST, ThingWitness, packaged, using
from pipelines.detect.thing_witness.features import SIZE
from pipelines.parse import parse
from worker.policy_file import load_policy
from worker.train.pack import pack
from worker.train.short_mails import short_mails
from worker.train.things_data import learnt
from worker.train.things_fit import fit

HEAD = "From: Anne Klant <anne@klantbakt.example>\r\nTo: info@jixawstudio.nl\r\nSubject: vraag\r\n\r\n"


def says(odds: float) -> ThingWitness:
    """A witness that says the same of every name."""
    return ThingWitness(np.zeros(SIZE, np.float32), odds)


def people(body: str) -> set[str]:
    """Who is found in a body."""
    mail: Mail = parse((HEAD + body).encode(), Limits())
    texts = {part.id: part.text for part in mail.parts}
    hits = found.detector().find(mail, load_policy())
    return {texts[c.part][c.start : c.end] for c in hits if c.type is EntityType.PERSON and c.part == "1"}


def test_the_file_is_small_and_holds_no_code() -> None:
    """One byte a bucket, packed; readable without pickle."""
    assert len((files("pipelines.detect.thing_witness") / "weights.npz").read_bytes()) < 100_000
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
        "Mijn zus Roos belde vanmorgen.\n",
        "Kunt u mevrouw Roos de Wit bellen?\n",
        "Naam: Roos de Wit\n",
    ],
)
def test_what_a_title_a_relation_or_a_field_gives_to_somebody_stays_theirs(body: str) -> None:
    """However sure the witness is of the contrary."""
    with using(says(99.0)):
        assert any("Roos" in name for name in people(body))


def test_it_is_believed_where_only_the_lists_speak() -> None:
    """A name that stands in the lists and nowhere near a person."""
    body = "Op de kaart staat nu Berend voor 9,50.\n"
    with using(says(LEAST - 1)):
        assert people(body) == {"Berend"}
    with using(says(LEAST + 1)):
        assert not people(body)


def test_it_does_not_touch_the_writer() -> None:
    """Who signs is in the header."""
    with using(says(99.0)):
        assert "Anne" in people("De site is traag.\n\nGroeten,\nAnne\n")


def test_training_repeats(tmp_path: Path) -> None:
    """The same messages give the same weights, to the byte."""
    names = learnt(short_mails()[:60])
    assert {name.thing for name in names} == {True, False}
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        model = fit(names)
        pack(model.weights, model.bias, tmp_path / name, {})
    one, two = (np.load(tmp_path / name / "weights.npz") for name in ("one", "two"))
    assert np.array_equal(one["weights"], two["weights"])
