"""The trained witness of secrets: small, repeatable, heard only where the rules are silent, weaker than they are."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from models.errors import Rejected
from models.finding import Candidate, EntityType
from models.message import Part, PartKind
from pipelines.detect.overlap import WORDED, resolve
from pipelines.detect.recogniser import Scene
from pipelines.detect.recognisers import worded_secret
from pipelines.detect.secrets.witness import SecretWitness, packaged, using
from pipelines.detect.secrets.witness.features import LONGEST, NEAR, SIZE, near_a_way_in, tokens, vector
from worker.evaluate.corpus import read_corpus
from worker.train.pack import pack
from worker.train.secrets_data import learnt
from worker.train.secrets_fit import fit
from worker.train.short_mails import LINES, short_mails

CORPUS = Path(__file__).parent / "corpus" / "a.mail"


def says(odds: float) -> SecretWitness:
    """A witness that says the same of every word."""
    return SecretWitness(np.zeros(SIZE, np.float32), odds)


def test_the_file_is_small_and_holds_no_code() -> None:
    """One byte a bucket, packed; readable without pickle."""
    assert len((files("pipelines.detect.secrets.witness") / "weights.npz").read_bytes()) < 100_000
    assert packaged().weights.shape == (SIZE,)


def test_the_card_tells_what_it_was_made_of() -> None:
    """What it saw, how it scores alone without having seen it, and from when on it is heard."""
    card = json.loads((files("pipelines.detect.secrets.witness") / "card.json").read_text("utf-8"))
    assert {"short_messages", "annotated_messages", "fitted_on", "scores", "heard", "limits"} <= card.keys()
    assert card["scores"]["least"]["found"] > 5 * card["scores"]["least"]["wrongly"]
    assert card["heard"] == {"least": worded_secret.LEAST, "sure": worded_secret.SURE}


def test_words_are_cut_without_the_marks_around_them() -> None:
    """Quotation marks and commas are not part of a word, those within it are; a link falls into pieces."""
    text = 'Zij zei: "Kers!2", (of Bo?) via https://x.example/in?t=abc&u=1 DB_PASS=Kers3 ' + "y" * (LONGEST + 1)
    cut = [
        "Zij",
        "zei",
        "Kers!2",
        "of",
        "Bo?",
        "via",
        "https",
        "x.example",
        "in",
        "t",
        "abc",
        "u",
        "1",
        "DB_PASS",
        "Kers3",
    ]
    assert [word.text for word in tokens(text)] == cut


def test_only_words_near_a_way_in_can_be_secrets() -> None:
    """Far from a password, a panel or a lock nothing is looked at."""
    far = "boom " * NEAR
    words = tokens(f"Kers22 {far} wachtwoord Kers33 {far} Kers44")
    near = {words[at].text for at in near_a_way_in(f"Kers22 {far} wachtwoord Kers33 {far} Kers44", words)}
    assert "Kers33" in near
    assert not {"Kers22", "Kers44"} & near


def test_a_word_looks_at_a_bounded_window() -> None:
    """However long the line, so that the work grows with the text only."""
    text = "abc " * 50_000
    words = tokens(text)
    assert len(vector(text, words, len(words) - 1)[0]) < 200


def test_words_of_one_secret_go_together() -> None:
    """What only blanks part is one; what a label calls something else stays unless it is sure."""
    with using(says(9.0)):
        hits = list(worded_secret.RECOGNISER.find("wachtwoord kat op dak, ja", Scene()))
        assert [(h.start, h.end) for h in hits] == [(0, 21), (23, 25)]
    with using(says((worded_secret.LEAST + worded_secret.SURE) / 2)):
        text = "inloggen, klantnummer: 437950"
        hits = worded_secret.RECOGNISER.find(text, Scene())
        assert "437950" not in {text[hit.start : hit.end] for hit in hits}


def test_the_name_of_a_file_holds_none() -> None:
    """A file is called after a thing."""
    with using(says(9.0)):
        name = Part("f", PartKind.FILENAME, "wachtwoord Kers22")
        assert not list(worded_secret.RECOGNISER.find(name.text, Scene(part=name)))


def test_what_the_rules_found_stands() -> None:
    """The witness knows less than a recogniser that knows what its value is."""
    by_rule = Candidate("1", 0, 8, EntityType.USERNAME, 0.6, "username")
    told = Candidate("1", 0, 15, EntityType.CREDENTIAL, 0.5, "worded_secret", WORDED)
    assert [c.by for c in resolve([told, by_rule], "jdevries:Kers22")] == ["username"]


def test_training_repeats(tmp_path: Path) -> None:
    """The same messages give the same weights, to the byte."""
    words = learnt(list(read_corpus(CORPUS))[:20])
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        model = fit(words)
        pack(model.weights, model.bias, tmp_path / name, {})
    one, two = (np.load(tmp_path / name / "weights.npz") for name in ("one", "two"))
    assert np.array_equal(one["weights"], two["weights"])


def test_short_messages_are_apart_from_those_that_judge() -> None:
    """No wording of a short message stands in the corpus, nor the other way round."""
    bodies = {gold.body.strip() for file in CORPUS.parent.glob("*.mail") for gold in read_corpus(file)}
    assert len(short_mails()) > 2_000
    assert not bodies & {gold.body.strip() for gold in short_mails()}
    assert len({gold.id for gold in short_mails()}) == len(short_mails())


def test_a_misspelt_short_message_is_refused(tmp_path: Path) -> None:
    """By its id, never by its text."""
    file = tmp_path / "x.mail"
    file.write_text("### line-x-1\nchannel: email\n---\nHallo {{NAAM/sender/keep:Bo}}\n", "utf-8")
    with pytest.raises(Rejected) as error:
        list(read_corpus(file))
    assert "Bo" not in str(error.value)


def test_they_lie_where_training_looks() -> None:
    """One file a subject."""
    assert {"clean", "contacts", "health", "identity", "mails", "needed", "secrets", "special"} <= {
        file.stem for file in LINES.glob("*.mail")
    }
