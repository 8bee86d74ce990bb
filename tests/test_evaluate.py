"""The scorer counts what a reader would count, names faults without values, and judges other software alike."""

import json
from contextlib import contextmanager
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

from models.errors import ConfigurationError, Rejected
from models.finding import Decision, EntityType, Subject
from worker.__main__ import commands
from worker.evaluate import compare, faults, folds, reference
from worker.evaluate.align import html_text, survivors, telling
from worker.evaluate.by_origin import as_mail
from worker.evaluate.corpus import read_corpus
from worker.evaluate.figures import figures, interval, mistaken
from worker.evaluate.outcome import Outcome, Said
from worker.evaluate.render import FORMS, render
from worker.evaluate.run import evaluate, read
from worker.evaluate.score import judge

ONE = """### one
channel: email
from: Ans <ans@voorbeeld.example>
to: info@jixawstudio.nl
subject: Factuur {{INVOICE_NUMBER/none/keep:F2026-0148}}
lang: nl
purpose: billing
rights: complaint, access
note: -
---
Mijn man {{PERSON/third_party/redact:Omar de Bree}} betaalde.

Groet {{PERSON/sender/keep:Ans}}
"""
NO_LABELS = {"rights": frozenset(), "purposes": frozenset()}


@pytest.fixture
def gold(tmp_path: Path):
    (tmp_path / "one.mail").write_text(ONE)
    return next(read_corpus(tmp_path / "one.mail"))


def judged(gold, form, redacted=None, **labels):
    raw = render(gold, form)
    return judge(gold, raw, Outcome(redacted or raw, **(NO_LABELS | labels)))


def test_reads_spans_with_offsets(gold):
    """The markup is gone, and every span points at its words."""
    assert "{{" not in gold.headline + gold.body
    assert [(s.type, s.subject, s.decision) for s in gold.spans] == [
        (EntityType.INVOICE_NUMBER, Subject.NONE, Decision.KEEP),
        (EntityType.PERSON, Subject.THIRD_PARTY, Decision.REDACT),
        (EntityType.PERSON, Subject.SENDER, Decision.KEEP),
    ]
    assert all((gold.headline if s.where == "subject" else gold.body)[s.start : s.end] == s.text for s in gold.spans)
    assert gold.rights == {"complaint", "access"}


@pytest.mark.parametrize(
    "broken", [ONE.replace("PERSON/third", "PERSOON/third"), ONE.replace("purpose: billing\n", "")]
)
def test_malformed_corpus_is_named(tmp_path, broken):
    """An unknown type or a missing header line is told with the message's id."""
    (tmp_path / "bad.mail").write_text(broken)
    with pytest.raises(Rejected, match="one is malformed"):
        list(read_corpus(tmp_path / "bad.mail"))


def test_an_id_stands_once(tmp_path):
    """Two files with one message would count it twice."""
    for name in ("a.mail", "b.mail"):
        (tmp_path / name).write_text(ONE)
    with pytest.raises(Rejected, match="one id"):
        read(tmp_path.glob("*.mail"))


@pytest.mark.parametrize("form", range(4), ids=FORMS)
def test_a_form_renders_the_same_bytes_again(gold, form):
    """So that a redactor may render for itself, and an unchanged mail shows as unchanged."""
    assert render(gold, form) == render(gold, form)


@pytest.mark.parametrize("form", range(4), ids=FORMS)
def test_untouched_mail_leaks_but_loses_nothing(gold, form):
    """Whatever the form, an untouched mail leaves the third party in place and keeps all the rest."""
    result = figures(judged(gold, form, purposes=frozenset({"billing"})))
    assert (result["leaks"], result["over"], result["collateral"]) == (1, 0, 0.0)
    assert result["rights_any"] == {"precision": None, "recall": 0.0, "n": 1}
    assert result["groups"]["third_party_person"]["recall"] == 0
    assert result["groups"]["forbidden"]["recall"] is None


@pytest.mark.parametrize("form", [0, 1], ids=FORMS[:2])
def test_redacted_mail_scores_full(gold, form):
    """The name replaced, nothing else touched."""
    redacted = render(gold, form).replace(b"Omar de Bree", b"[persoon 1]")
    result = figures(judged(gold, form, redacted, rights=gold.rights, purposes=gold.purposes))
    assert [result[k] for k in ("recall", "over_rate", "rights_macro_f1", "purposes_micro_f1")] == [1, 0, 1, 1]


def test_one_branch_left_behind_is_a_leak(gold):
    """What is gone from the plain branch but not from the HTML branch is not gone."""
    redacted = render(gold, 2).replace(b"Omar de Bree", b"[persoon 1]")
    assert figures(judged(gold, 2, redacted))["leaks"] == 1


def test_over_redaction_and_collateral_count(gold):
    """A kept name that went is over-redaction; an ordinary word that went is collateral."""
    redacted = render(gold, 0).replace(b"Groet Ans", b"[x]").replace(b"Omar de Bree", b"[y]")
    tally = judged(gold, 0, redacted)
    result = figures(tally)
    assert (result["over"], result["collateral"]) == (1, round(1 / 5, 5))
    assert {fault.kind for fault in tally.faults} == {"OVER", "COLLATERAL", "RIGHT", "PURPOSE"}


def test_faults_name_places_and_reasons_not_values(gold):
    """A fault says where to look and what was said there; it never shows the name that leaked."""
    span = gold.spans[1]
    said = Said("body", span.start, span.end, "PERSON", "sender", "keep", "needed: to help you", "person")
    told = [str(fault) for fault in judged(gold, 0, said=(said,)).faults]
    assert f"LEAK one body[{span.start}:{span.end}] PERSON/third_party/redact" in told[0]
    assert "said PERSON/sender/keep: needed: to help you (by person)" in told[0]
    assert not any("Omar" in fault for fault in told)


def test_some_of_each_kind_are_shown(gold):
    """Leaks do not crowd out what was removed for nothing."""
    redacted = render(gold, 0).replace(b"Groet Ans", b"[x]")
    shown = [fault.kind for fault in faults.first(judged(gold, 0, redacted).faults * 3, 1)]
    assert shown == ["LEAK", "OVER", "COLLATERAL", "RIGHT", "PURPOSE"]


@pytest.mark.parametrize(
    ("said", "as_type", "as_subject"),
    [
        ((), "nothing", {}),
        ((("PERSON", "third_party"),), "PERSON", {"third_party": 1}),
        ((("ORGANIZATION", "none"), ("PERSON", "sender")), "PERSON", {"sender": 1}),
        ((("ORGANIZATION", "none"),), "ORGANIZATION", {"none": 1}),
        ((("ORGANIZATION", ""),), "ORGANIZATION", {}),
    ],
)
def test_confusion_by_type_and_subject(gold, said, as_type, as_subject):
    """What an annotated span was taken for, and whose it was said to be where it was found."""
    span = gold.spans[1]
    found = tuple(Said("body", span.start, span.end, kind, subject) for kind, subject in said)
    confusion = figures(judged(gold, 0, said=found))["confusion"]
    assert as_type in confusion["type"]["PERSON"]
    assert confusion["subject"].get("third_party", {}) == as_subject


def test_mistaken_leaves_out_what_is_right_or_missed():
    """Only what was found and called something else, the most frequent first."""
    table = {"A": {"A": 5, "B": 1, "nothing": 9}, "C": {"A": 2}}
    assert mistaken(table) == [("C", "A", 2), ("A", "B", 1)]


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"), [(0, 10, 0.0, 0.28), (10, 10, 0.72, 1.0), (5, 10, 0.24, 0.76)]
)
def test_interval_is_wilsons(part, whole, low, high):
    """Against values of published tables."""
    assert interval(part, whole) == pytest.approx((low, high), abs=0.006)
    assert interval(0, 0) is None


def test_folds_hold_every_message_once_and_stay():
    """A message that is added moves no other one to another fold."""
    many = [SimpleNamespace(id=f"m{i}") for i in range(60)]
    parts, fewer = folds.cut(many), folds.cut(many[:-1])
    assert sorted(m.id for part in parts for m in part) == sorted(m.id for m in many)
    assert all({m.id for m in less} <= {m.id for m in more} for less, more in zip(fewer, parts, strict=True))


class FakeRefit:
    """Saw the messages with an even number; notes in which fold it is worn."""

    def __init__(self):
        self.worn = None

    def saw(self):
        return frozenset(f"m{i}" for i in range(0, 40, 2))

    @contextmanager
    def wear(self, part):
        self.worn = part
        yield
        self.worn = None

    def each(self, parts):
        return [self.wear(part) for part in parts]


def test_a_trained_part_never_judges_what_it_was_fitted_on():
    """Messages that it saw are judged in their fold's context; others as they are, and each once."""
    many, refit, judged_ones = [SimpleNamespace(id=f"m{i}") for i in range(40)], FakeRefit(), []
    for context, part in folds.rounds(many, [refit]):
        with context:
            assert {m.id for m in part} == {m.id for m in refit.worn or part}
            assert bool(refit.worn) == any(m.id in refit.saw() for m in part)
        judged_ones += [m.id for m in part]
    assert sorted(judged_ones) == sorted(m.id for m in many)


def test_without_trained_parts_one_round_is_enough():
    """Rules are not fitted."""
    many = [SimpleNamespace(id="m")]
    assert [part for _, part in folds.rounds(many, []) if part] == [many]


def test_every_published_refit_says_what_it_saw():
    """Found by the names of their files."""
    assert all(isinstance(refit.saw(), frozenset) for refit in folds.published())


def test_whole_type_redaction_removes_all_that_is_found(gold):
    """Other software: overlapping spans merge, whatever is found goes, and a name kept by us is lost."""
    spans = {gold.headline: [], gold.body: [(9, 13, "X"), (12, 21, "Y"), (gold.spans[2].start, gold.spans[2].end, "X")]}
    redactor = reference.whole_types(lambda text, _: spans[text])
    result = evaluate([("one.mail", gold)], redactor).result()
    assert (result["recall"], result["over"], result["collateral"]) == (1.0, 1, 0.0)
    assert "rights" not in result


def test_the_reserved_domain_does_not_count_against_others(gold):
    """Presidio refuses addresses in .example: it is shown a domain that exists, at the same offsets."""
    seen = []
    told = replace(gold, headline="x@a.example", body="www.b.example/c, voorbeeld.examples")
    reference.whole_types(lambda text, _: seen.append(text) or [])(told, 0)
    assert seen == ["x@axxxx.com", "www.bxxxx.com/c, voorbeeld.examples"]


@pytest.mark.parametrize("name", ["spacy", "deduce"])
def test_an_unknown_or_missing_reference_is_told(name):
    """By name, with how to install it."""
    if find_spec(name) and name == "deduce":
        pytest.skip("deduce is installed here")
    with pytest.raises(ConfigurationError, match=r"known: presidio|pip install"):
        reference.reference(name)


def test_side_by_side_tells_what_differs():
    """Every overall figure, and the types in which two results differ."""
    a = {"recall": 0.9, "by_type": {"PERSON": {"recall": 0.8, "over_rate": 0.1}}}
    b = {"recall": 0.95, "by_type": {"PERSON": {"recall": 0.7, "over_rate": 0.1}}}
    assert dict(compare.overall({"a": a, "b": b}))["recall"] == (0.9, 0.95)
    assert list(compare.by_type({"a": a, "b": b})) == [("PERSON recall", (0.8, 0.7))]
    assert compare.differences((0.9, 0.95, None)) == (0.05, None)


def test_mail_of_a_pattern_tells_no_name_but_its_text():
    """The sender's address is nobody's."""
    mail = as_mail("Piet belt.", "info@jixawstudio.nl").decode()
    assert "Piet belt." in mail
    assert mail.count("Piet") == 1


def test_command_prints_figures_faults_and_differences(tmp_path, monkeypatch):
    """One run: faults by place, JSON with the figures of ours and of the other policy."""
    (tmp_path / "one.mail").write_text(ONE)
    stricter = tmp_path / "stricter.toml"
    stricter.write_text(Path("policy.toml").read_text().replace('"PERSON", ', "", 1))
    saved = tmp_path / "before.json"
    saved.write_text('{"recall": 0.5}')
    args = ["evaluate", str(tmp_path / "one.mail"), "--json", "--compare", str(stricter), "--baseline", str(saved)]
    result = json.loads(CliRunner().invoke(commands(), args).stdout)
    assert result["messages"] == 1
    assert set(result["compared"]) == {"stricter.toml", "before.json"}
    assert result["compared"]["before.json"]["recall"] == 0.5
    told = CliRunner().invoke(commands(), [*args[:2], "--show", "2", "--baseline", str(saved)], env={"COLUMNS": "200"})
    assert "Side by side" in told.stdout
    assert "Omar" not in told.stdout


def test_command_wants_something_to_do():
    """Without messages and without --by-origin the command line is wrong."""
    assert CliRunner().invoke(commands(), ["evaluate"]).exit_code == 2


def test_small_words_do_not_tell():
    """Particles of a name give nobody away, unless there is nothing else."""
    assert telling("van der Berg", 10) == [18]
    assert telling("van der", 0) == [0, 4]


def test_survivors_keep_their_order():
    """A word that is still there only elsewhere did not survive in place."""
    assert survivors("a b c", "b c a") == {2, 4}
    assert survivors("Jan belt Piet", "[x] belt Piet") == {4, 9}


def test_html_text_is_what_a_reader_sees():
    """Style and script are not text; entities and breaks are."""
    assert html_text("<style>p{}</style><p>a&amp;b<br>c</p>").split() == ["a&b", "c"]
