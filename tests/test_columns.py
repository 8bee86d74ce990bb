"""Heads of tables and the cells below them."""

from __future__ import annotations

import pytest

from pipelines.detect.context import Context

ROW = "x1;Jan;111222333;0612345678"


@pytest.mark.parametrize(
    "head", ["BSN (kind)", "nr/BSN", "BSN & cliëntnr", "Burgerservicenummer", "kind (bsn)", "bsn, patiënt"]
)
def test_a_head_of_several_words_names_its_column(head: str) -> None:
    """By a slash, in or before a bracket."""
    table = f"code;naam;{head};telefoon\n{ROW}"
    assert "bsn" in Context(table).column(table.index("111222333"))


@pytest.mark.parametrize("head", ["ordernr", "kind", "artikel/variant", "aantal (stuks)"])
def test_other_heads_name_no_citizen_number(head: str) -> None:
    """Whatever stands in the column."""
    table = f"code;naam;{head};telefoon\n{ROW}"
    assert "bsn" not in Context(table).column(table.index("111222333"))


def test_words_before_an_open_bracket_are_no_head() -> None:
    """A sentence that leads into the head of a table."""
    table = "Dit zijn ze (bsn;naam;code;telefoon)\n111222333;Jan;x;0612345678"
    assert "bsn" in Context(table).column(table.index("111222333"))


def test_a_remark_in_the_last_column_may_hold_commas() -> None:
    """The rows below it are read all the same."""
    table = "titel,url,login,wachtwoord,opmerking\na,b.example,jo,Kikker-9,oud, weg\nc,d.example,bo,Uil-12,\n"
    context = Context(table)
    assert all("credential" in context.column(table.index(word)) for word in ("Kikker-9", "Uil-12"))
