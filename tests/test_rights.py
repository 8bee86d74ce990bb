"""The twelve rights as data: complete, in plain ASCII, and every cue usable."""

from __future__ import annotations

import pytest

from models.right import Lane, Right, Term, all_rights
from models.wording import GROUPS, HYPOTHETICAL
from pipelines.triage.rights import expand

LABELS = """access rectification erasure restriction portability objection automated_decision consent_withdrawal
complaint authority_demand data_breach rights_question""".split()
RIGHTS = list(all_rights().values())


def test_all_twelve_are_there() -> None:
    """The labels are the annotation guide's."""
    assert sorted(all_rights()) == sorted(LABELS)


@pytest.mark.parametrize("right", RIGHTS, ids=lambda r: r.label)
def test_a_right_is_complete(right: Right) -> None:
    """Article, names, cues and denials in both languages; scores between 0 and 1."""
    assert right.article
    for language in ("nl", "en"):
        assert right.name[language]
        assert right.cues[language]
        assert right.denials[language]
    assert all(0 < cue.score < 1 and cue.name for cues in right.cues.values() for cue in cues)


@pytest.mark.parametrize("right", RIGHTS, ids=lambda r: r.label)
def test_patterns_are_folded_like_the_text(right: Right) -> None:
    """A capital letter or an accent in a pattern could never match; every group exists."""
    patterns = [cue.pattern for cues in right.cues.values() for cue in cues]
    patterns += [denial for denials in right.denials.values() for denial in denials]
    for pattern in (*patterns, *GROUPS.values(), *HYPOTHETICAL):
        full = expand(pattern)
        assert full.isascii()
        assert full.replace("\\W", "").replace("\\S", "") == full.replace("\\W", "").replace("\\S", "").lower()


@pytest.mark.parametrize(
    ("label", "term", "lane"),
    [
        ("access", Term.MONTH, Lane.ORDINARY),
        ("consent_withdrawal", Term.AT_ONCE, Lane.ORDINARY),
        ("objection", Term.AT_ONCE, Lane.ORDINARY),
        ("complaint", Term.COMPLAINT, Lane.COMPLAINT),
        ("authority_demand", Term.AUTHORITY, Lane.RESTRICTED),
        ("data_breach", Term.BREACH, Lane.BREACH),
    ],
)
def test_clock_and_lane(label: str, term: Term, lane: Lane) -> None:
    """Which clock starts, and who may see the case."""
    right = all_rights()[label]
    assert (right.term, right.lane) == (term, lane)
