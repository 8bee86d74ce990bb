"""The scorer counts what a reader would count, and the reader of annotated messages refuses what is malformed."""

from pathlib import Path

import pytest

from models.errors import Rejected
from models.finding import Decision, EntityType, Subject
from worker.evaluate.align import html_text, survivors, telling
from worker.evaluate.corpus import read_corpus
from worker.evaluate.render import FORMS, render
from worker.evaluate.score import Tally

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


@pytest.fixture
def gold(tmp_path: Path):
    (tmp_path / "one.mail").write_text(ONE)
    return next(read_corpus(tmp_path / "one.mail"))


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


@pytest.mark.parametrize("form", range(4), ids=FORMS)
def test_untouched_mail_leaks_but_loses_nothing(gold, form):
    """Whatever the form, an untouched mail leaves the third party in place and keeps all the rest."""
    raw, tally = render(gold, form), Tally()
    tally.add(gold, raw, raw, set(), {"billing"})
    result = tally.result()
    assert (result["leaks"], result["over"], result["collateral"]) == (1, 0, 0.0)
    assert result["rights_any"] == {"precision": None, "recall": 0.0, "n": 1}


@pytest.mark.parametrize("form", [0, 1], ids=FORMS[:2])
def test_redacted_mail_scores_full(gold, form):
    """The name replaced, nothing else touched."""
    raw, tally = render(gold, form), Tally()
    tally.add(gold, raw, raw.replace(b"Omar de Bree", b"[persoon 1]"), {"complaint", "access"}, {"billing"})
    result = tally.result()
    assert (result["recall"], result["over_rate"], result["rights_macro_f1"], result["purposes_micro_f1"]) == (
        1,
        0,
        1,
        1,
    )


def test_one_branch_left_behind_is_a_leak(gold):
    """What is gone from the plain branch but not from the HTML branch is not gone."""
    raw, tally = render(gold, 2), Tally()
    tally.add(gold, raw, raw.replace(b"Omar de Bree", b"[persoon 1]"), set(), set())
    assert tally.result()["leaks"] == 1


def test_over_redaction_and_collateral_count(gold):
    """A kept name that went is over-redaction; an ordinary word that went is collateral."""
    raw, tally = render(gold, 0), Tally()
    tally.add(gold, raw, raw.replace(b"Groet Ans", b"[x]").replace(b"Omar de Bree", b"[y]"), set(), set())
    result = tally.result()
    assert result["over"] == 1
    assert result["collateral"] > 0


def test_faults_name_places_not_values(gold):
    """A fault says where to look; it never shows the name that leaked."""
    raw, tally = render(gold, 0), Tally()
    tally.add(gold, raw, raw, set(), set())
    assert any(fault.startswith("LEAK one PERSON/third_party body[") for fault in tally.faults)
    assert not any("Omar" in fault for fault in tally.faults)


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
