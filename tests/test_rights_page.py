"""docs/rights.md says what the tables say: the diagram, the acts, the alarms, the terms."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from models.case import CaseState
from models.case_moves import TRANSITIONS
from models.notice import NoticeKind
from models.right import Term
from models.terms import DEMANDS, DUE_SOON, EXTENSION_CLOSES, IDENTITY_UNANSWERED
from pipelines.cases.diagram import mermaid, table
from pipelines.due import AMSTERDAM, due
from worker.__main__ import commands

PAGE = (Path(__file__).parent.parent / "docs/rights.md").read_text()


def test_the_diagram_and_the_table_are_current() -> None:
    """Drawn from the moves; `briefgeheim cases states` draws them anew."""
    assert mermaid() in PAGE
    assert table() in PAGE


@pytest.mark.parametrize("state", CaseState)
def test_the_diagram_has_an_arrow_for_each_transition_and_no_other(state: CaseState) -> None:
    """As the table of transitions has it."""
    drawn = set(re.findall(rf"(?m)^    {state} --> (\w+) :", mermaid()))
    assert drawn == set(TRANSITIONS[state])


def test_the_numbers_of_the_alarms_are_those_of_the_terms() -> None:
    """And every notice of a case that is an alarm is named."""
    for words in ("{}, {} and {} working days before the due".format(*DUE_SOON),
                  f"{EXTENSION_CLOSES} working days before the first month",
                  "{} and {} days after a question".format(*IDENTITY_UNANSWERED)):  # fmt: skip
        assert words in PAGE
    for kind in NoticeKind:
        if kind.startswith("case.") and kind not in {NoticeKind.CASE_OPENED, "case.letter_failed"}:
            assert f"`{kind}`" in PAGE


def test_the_example_of_an_explanation_is_what_is_computed() -> None:
    """For 5 March 2026."""
    found = due(Term.MONTH, datetime(2026, 3, 5, 12, tzinfo=AMSTERDAM)).explanation
    assert found in re.sub(r"\s+", " ", PAGE)
    assert all(f"`{name}`" in PAGE or f"--demand {name}`" in PAGE for name in DEMANDS)


def test_every_command_on_the_page_is_there() -> None:
    """Down to the verb."""
    known = CliRunner().invoke(commands(), ["cases", "--help"]).output
    for verb in set(re.findall(r"briefgeheim cases ([a-z][a-z-]+)", PAGE)):
        assert re.search(rf"(?m)^[│ ]+{verb} ", known), verb
