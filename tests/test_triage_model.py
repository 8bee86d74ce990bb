"""The trained models of triage: small, repeatable, linear, and one witness of two."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path
from random import Random

import numpy as np
import pytest
from cost import cost

from models.limits import Limits
from models.right import all_rights
from models.triage import Purpose
from pipelines.parse import parse
from pipelines.triage.concepts import concept
from pipelines.triage.features import SIZE, vector
from pipelines.triage.judge import right_evidence
from pipelines.triage.model import MOST_SENTENCES, Model, packaged, read, trained, using, windows
from pipelines.triage.new_text import NewText, fold, new_text
from pipelines.triage.purposes import decided
from pipelines.triage.rights import BY_MODEL, STRONG, rights, weighed
from worker.evaluate.corpus import read_corpus
from worker.train.triage_data import Frame, choose, frames, snippets
from worker.train.triage_fit import UNKNOWN, which_windows
from worker.train.triage_score import micro_f1, right_figures
from worker.train.triage_written import written

CORPUS = Path(__file__).parent / "corpus"


def said(body: str, subject: str = "") -> set[str]:
    return {hit.label for hit in rights(NewText(subject, subject, body))}


def test_the_file_is_small_and_holds_no_code() -> None:
    """Below 1.5 MB, and readable without pickle (`packaged` forbids it)."""
    assert len((files("pipelines.triage") / "weights.npz").read_bytes()) < 1_500_000
    assert packaged().rights.labels == packaged().asked.labels == (*sorted(all_rights()), "any")
    assert packaged().purposes.labels == packaged().topics.labels == tuple(map(str, Purpose))


def test_the_card_tells_what_it_was_made_of() -> None:
    """Counts, seed, scores, date, and the messages that it must not be judged on."""
    card = json.loads((files("pipelines.triage") / "card.json").read_text("utf-8"))
    assert {"frames", "annotated_messages", "fitted_on", "scores", "training", "limits"} <= card.keys()
    assert {"seed", "date"} <= card["training"].keys()
    assert len(card["fitted_on"]) == card["annotated_messages"]


def test_features_repeat() -> None:
    """The same text has the same features, buckets ascending and in range."""
    (one, values), (other, _) = vector("verwijder al mijn gegevens"), vector("verwijder al mijn gegevens")
    assert np.array_equal(one, other)
    assert (np.diff(one) > 0).all()
    assert one[-1] < SIZE
    assert values.min() > 0


@pytest.mark.parametrize(
    ("word", "meaning"),
    [("verwijderen", "erase"), ("delete", "erase"), ("nieuwsbrieven", "newsletter"), ("tafel", ""), ("", "")],
)
def test_words_of_both_languages_share_concepts(word: str, meaning: str) -> None:
    """A Dutch and an English word for the same are the same feature."""
    assert concept(word) == meaning


@pytest.mark.parametrize("text", ["a" * 1_000_000, "a b " * 250_000, "mijn gegevens\n" * 70_000, "x\n" * 500_000])
def test_reading_is_bounded(text: str) -> None:
    """However long a message is, a bounded part of it is scored."""
    found = []
    assert cost(lambda: found.append(read(NewText("", "", text))), enough=20) < 20
    assert len(found[0].rights) <= 2 * MOST_SENTENCES


def test_an_empty_message_has_no_windows() -> None:
    """Nothing to read, nothing said."""
    assert windows(NewText("", "", "")) == []
    assert said("") == set()


@pytest.mark.parametrize(
    ("body", "label"),
    [
        ("ik wil dat jullie alles over mij vernietigen en niets achterhouden", "erasure"),
        ("kan ik een uitdraai krijgen van wat er allemaal over mij in jullie bestanden staat?", "access"),
        ("een wildvreemde kreeg mijn dossier van jullie toegestuurd", "data_breach"),
        ("the computer refused me within a second, i want a person to look at it", "automated_decision"),
        ("hoe krijg ik de zwarte balk onder het menu weg?", None),
        ("graag een offerte voor een site met een bestelformulier", None),
        ("could you restore yesterday's backup, the gallery is gone", None),
    ],
)
def test_what_the_model_makes_of_plain_words(body: str, label: str | None) -> None:
    """Requests in everyday words, and everyday mail."""
    assert said(body) == ({label} if label else set())


def test_a_strong_rule_alone_is_for_a_person_to_judge() -> None:
    """It counts, and stays below certainty (0.75); both witnesses together are certain; silence of both is nothing."""
    strong, none = np.array([STRONG]), np.array([0.0])
    assert 0.5 <= weighed(np.array([-9.0]), strong)[0] < 0.75
    assert weighed(np.array([3.0]), strong)[0] > 0.9
    assert weighed(np.array([-3.0]), none)[0] < 0.2


def test_a_cue_adds_and_its_absence_takes_nothing_away() -> None:
    """People find words that no rule has; the judge believes every witness."""
    count = len(all_rights())
    silent, weak, strong = (
        right_evidence(np.zeros(count + 1), np.zeros(count + 1), np.full(count, score))[0, 2] for score in (0, 0.5, 0.9)
    )
    assert 0 == silent < weak < strong
    window, message, cues, *_ = packaged().right_judge.weights
    assert min(window, message, cues) > 0


def test_a_hit_of_the_model_alone_says_so() -> None:
    """The cue is ours, never the mail's."""
    hits = rights(NewText("", "", "een wildvreemde kreeg mijn dossier van jullie toegestuurd"))
    assert all(hit.cue == BY_MODEL or hit.cue not in "een wildvreemde kreeg mijn dossier" for hit in hits)


def test_other_models_can_judge_for_a_while() -> None:
    """For cross-validation; afterwards the packaged ones judge again."""
    other = packaged()
    with using(other):
        assert trained() is other
    assert trained() is packaged()


def test_every_heading_names_labels() -> None:
    """Rights of ours and purposes, nothing misspelt; every right has many frames, and so has none."""
    known = {*all_rights(), *map(str, Purpose)}
    assert {label for frame in frames() for label in frame.labels} <= known
    for right in all_rights():
        assert sum(right in frame.rights for frame in frames()) >= 30
    assert sum(not frame.rights for frame in frames()) >= len(frames()) / 3


def test_snippets_carry_the_labels_of_both_sentences() -> None:
    """Beside another sentence a request stays one."""
    frame, beside = Frame(0, "x.txt", "wis [mij|ons]", frozenset({"erasure"})), Frame(1, "x.txt", "hoi", frozenset())
    made = list(snippets(frame, [beside], Random(1)))
    assert all(labels == {"erasure"} for _, labels in made)
    assert any("hoi" in text for text, _ in made)
    assert choose("a [|b]", Random(1)) in {"a ", "a b"}


def test_scores_of_triage() -> None:
    """Any right at all by message; F1 by label."""
    access, erasure, none = frozenset({"access"}), frozenset({"erasure"}), frozenset[str]()
    pairs = [(access, access), (erasure, access), (access | erasure, none), (none, erasure), (none, none)]
    assert right_figures(pairs) == {"any_recall": 0.667, "any_precision": 0.667, "macro_f1": 0.25}
    assert micro_f1([(access, access | erasure)]) == 0.667


def test_the_written_messages_are_labelled() -> None:
    """Rights of ours and purposes, nothing misspelt, a purpose for each; every right is in many."""
    messages = written()
    assert all(
        m.rights <= all_rights().keys() and m.purposes and m.purposes <= set(map(str, Purpose)) for m in messages
    )
    assert min(sum(right in m.rights for m in messages) for right in all_rights()) >= 15
    assert len({m.id for m in messages}) == len(messages)


def test_written_messages_are_no_copies_of_annotated_ones() -> None:
    """A message that says what an annotated one says would make cross-validation praise what was learnt by heart."""
    judged = [_threes(f"{m.headline} {m.body}") for file in CORPUS.glob("*.mail") for m in read_corpus(file)]
    for message in written():
        said = _threes(f"{message.text.headline} {message.text.body}")
        shared = max((len(said & one) for one in judged), default=0)
        assert shared < 5 or shared < 0.18 * len(said), message.id


def _threes(text: str) -> set[tuple[str, ...]]:
    """Every three words in a row."""
    words = re.findall(r"[a-z0-9]+", fold(text))
    return set(zip(words, words[1:], words[2:], strict=False))


def test_a_machine_decides_on_orders_and_payments() -> None:
    """Its decision is about one of them, unless something else is said clearly."""
    odds = dict.fromkeys(Purpose, -5.0) | {Purpose.ORDER: -2.0, Purpose.BILLING: -1.0}
    both = frozenset({Purpose.RIGHTS, Purpose.BILLING})
    assert decided(odds, frozenset({"automated_decision"}), speaks=True) == both
    assert decided(odds, frozenset({"access"}), speaks=True) == {Purpose.RIGHTS}
    clear = odds | {Purpose.ACCOUNT: 2.0}
    assert decided(clear, frozenset({"automated_decision"}), speaks=True) == {Purpose.RIGHTS, Purpose.ACCOUNT}


def test_an_unknown_heading_is_refused(tmp_path: Path) -> None:
    """A misspelt one would make two messages one."""
    (tmp_path / "x.txt").write_text("### purpose: general ; rights: none\nhallo\n\n### purpose general\nhoi\n")
    with pytest.raises(ValueError, match=r"x\.txt"):
        written(tmp_path)


def test_easy_windows_teach_nothing() -> None:
    """The best window of a message says its right; windows far from any right are mostly left out."""
    model = Model(("access", "any"), np.array([[1.0, -1.0], [1.0, -1.0]], np.float32), np.zeros(2, np.float32))
    said, far = (np.array([0]), np.array([2.0], np.float32)), (np.array([1]), np.array([9.0], np.float32))
    assert which_windows(model, [far, said, far], np.array([1, 0], np.int8)).tolist() == [
        [UNKNOWN, 0],
        [1, 0],
        [UNKNOWN, UNKNOWN],
    ]


LETTER = """> Wij hebben uw verzoek om verwijdering van uw persoonsgegevens ontvangen (kenmerk AVG-2026-000123).
> U kunt een klacht indienen bij de Autoriteit Persoonsgegevens."""
WROTE = "Op ma 2 nov 2026 om 10:00 schreef JixawStudio <info@jixawstudio.nl>:"


@pytest.mark.parametrize(
    ("answer", "asked"),
    [
        ("Dank, dat is duidelijk.", False),
        ("Hierbij de code: 482913", False),
        ("Bij nader inzien wil ik ook dat jullie alles van mij wissen.", True),
    ],
)
def test_our_own_letter_quoted_is_no_request(answer: str, asked: bool) -> None:
    """What we wrote about a right is not said again by whoever answers it."""
    heads = "From: Anna Bos <anna@bos.example>\nSubject: Re: Uw verzoek [AVG-2026-000123]"
    mail = f"{heads}\n\n{answer}\n\n{WROTE}\n{LETTER}\n"
    assert bool(rights(new_text(parse(mail.encode(), Limits())))) is asked
