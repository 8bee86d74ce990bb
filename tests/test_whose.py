"""The trained witness of who is needed: small, repeatable, heard beside the rules and never against a demand."""

from __future__ import annotations

import json
from collections import Counter
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from models.finding import Subject
from models.triage import Purpose
from pipelines.attribute.witness import NOTHING, Witness, heard, packaged, using
from pipelines.attribute.witness.features import SIZE
from tests.test_attribute import check
from worker.policy_file import load_policy
from worker.train.pack import pack
from worker.train.whose_data import WRITTEN, _of_file, _read, written
from worker.train.whose_fit import fit


def sure(odds: float) -> Witness:
    """A witness that says the same of everybody."""
    return Witness(np.zeros(SIZE, np.float32), odds)


def test_the_file_is_small_and_holds_no_code() -> None:
    """One byte a bucket, packed; readable without pickle."""
    assert len((files("pipelines.attribute.witness") / "weights.npz").read_bytes()) < 100_000
    assert packaged().weights.shape == (SIZE,)


def test_the_card_tells_what_it_was_made_of() -> None:
    """What it saw, how it scores without having seen it, and how much it is believed."""
    card = json.loads((files("pipelines.attribute.witness") / "card.json").read_text("utf-8"))
    assert {"written_lines", "annotated_messages", "fitted_on", "scores", "heard", "limits", "training"} <= card.keys()
    rules, both = card["scores"]["rules"], card["scores"]["rules_and_model"]
    assert both["designates_missed"] < rules["designates_missed"]


@pytest.mark.parametrize(
    ("rules", "evidence", "odds", "needed"),
    [
        (Subject.DESIGNATE, "asked for", -1.0, True),
        (Subject.DESIGNATE, "asked for", -9.0, False),
        (Subject.DESIGNATE, "in the sentence that asks", -1.0, False),
        (Subject.DESIGNATE, "in the sentence that asks", 0.0, True),
        (Subject.THIRD_PARTY, NOTHING, 0.5, False),
        (Subject.THIRD_PARTY, NOTHING, 2.0, True),
        (Subject.THIRD_PARTY, "somebody's mother", 2.0, False),
        (Subject.THIRD_PARTY, "somebody's mother", 9.0, True),
    ],
)
def test_rules_that_saw_something_are_believed_more(rules, evidence, odds, needed) -> None:
    """It takes a surer model to overrule what the rules saw than to fill in what they did not."""
    assert heard(rules, [evidence], odds) is needed


def test_nobody_is_needed_because_a_model_says_so_of_a_quote() -> None:
    """Somebody named only in another's words stays a third party."""
    quoted = "Op 3 mei 2025 schreef Bo Prins <bo@elders.example>:\n> Wim Kok was er ook.\n"
    body = f"Hallo,\n\nzie onder.\n\nGroet,\nJan\n\n{quoted}"
    with using(sure(99.0)):
        check(body, [("name", "Wim Kok", Subject.THIRD_PARTY)], purpose=Purpose.ACCOUNT)


def test_a_sure_witness_can_overrule_a_cue_and_tells_so() -> None:
    """The rules alone would take Eef Dop for a designate."""
    body = "Dag,\n\nVoor Eef Dop mag een mailbox open.\n\nGroet,\nJan\n"
    check(body, [("name", "Eef Dop", Subject.DESIGNATE)], purpose=Purpose.ACCOUNT)
    with using(sure(-99.0)):
        check(body, [("name", "Eef Dop", Subject.THIRD_PARTY)], purpose=Purpose.ACCOUNT)


@pytest.mark.parametrize("line", ["Geen naam hier", "Kun je [X:Bo] helpen?", "Kun je [D:Bo helpen?"])
def test_a_misspelt_line_is_refused(line: str) -> None:
    """The place is named, the text is not."""
    with pytest.raises(ValueError, match=r"^a\.txt:1: ") as error:
        _read(line, "a.txt:1")
    assert "Bo" not in str(error.value)


def test_training_repeats(tmp_path) -> None:
    """The same lines give the same weights, to the byte."""
    people = written(load_policy())[:200]
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        model = fit(people)
        pack(model.weights, model.bias, tmp_path / name, {})
    assert (tmp_path / "one" / "card.json").read_text() == (tmp_path / "two" / "card.json").read_text()
    one, two = (np.load(tmp_path / name / "weights.npz") for name in ("one", "two"))
    assert np.array_equal(one["weights"], two["weights"])


def test_both_kinds_are_written_about_equally() -> None:
    """A model that only saw requests would find one everywhere."""
    text = "\n".join(file.read_text("utf-8") for file in WRITTEN.glob("*.txt"))
    assert 0.7 < text.count("[D:") / text.count("[T:") < 1.4


ASIDE = Path(__file__).parent / "data" / "whose_aside.txt"
MOST_FAULTS = {True: 6, False: 5}
"""Of the 34 who are needed and the 36 who are only told about; it only goes down."""


def test_lines_kept_aside_are_judged_no_worse() -> None:
    """A third of the sixth file of lines, which the packaged witness never saw."""
    faults: Counter[bool] = Counter()
    for person in _of_file(ASIDE, load_policy()):
        if heard(person.rules, person.evidence, packaged().odds(person.features)) is not person.needed:
            faults[person.needed] += 1
    assert all(faults[needed] <= most for needed, most in MOST_FAULTS.items()), faults


def test_no_line_kept_aside_is_learnt_from() -> None:
    """Else they would tell nothing."""
    learnt = {line for file in WRITTEN.glob("*.txt") for line in file.read_text("utf-8").splitlines()}
    assert not learnt & set(ASIDE.read_text("utf-8").splitlines())
