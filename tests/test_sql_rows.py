"""Values in SQL statements, as they stand in a dump or are pasted into a mail."""

from __future__ import annotations

import pytest

from pipelines.detect.context import Context
from pipelines.detect.names.fields import fields
from pipelines.sql_rows import values

PASTED = """Dit zijn de regels:

INSERT INTO `afspraak` (`id`,`naam`,`gebdat`,`bsn`,`memo`) VALUES
(30551,'Vermaas, Lieke','1998-04-22','111222333','beugel, oud'),
(30552,'O''Dell, Sam',NOW(),NULL,'eerste; "snel" controle');

Moet de tabel op utf8mb4 (of 'latin1')?
"""

CASES = [
    ("INSERT INTO klant (naam, bsn) VALUES ('Bo', '123')", [("naam", "Bo"), ("bsn", "123")]),
    ("insert ignore into db.klant(naam,`tel`) values('Bo',0612345678),('Al',1);",
     [("naam", "Bo"), ("tel", "0612345678"), ("naam", "Al"), ("tel", "1")]),
    ("REPLACE INTO [klant] ([naam]) VALUES ('Bo') en dan (nog 'iets')", [("naam", "Bo")]),
    ("CREATE TABLE klant (\n  id int,\n  naam text,\n PRIMARY KEY (id)\n);\nINSERT INTO klant VALUES (7,'Bo');",
     [("id", "7"), ("naam", "Bo")]),
    ("INSERT INTO klant VALUES (7,'Bo');", []),
    ("INSERT INTO klant (naam) VALUES ('Bo', 'te veel')", [("naam", "Bo")]),
    ("INSERT INTO klant (naam) VALUES ('onaf", [("naam", "onaf")]),
    ("please insert into the page (name, text) values that matter (to you)", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_values_and_their_columns(text: str, expected: list[tuple[str, str]]) -> None:
    """Each value with the column it goes into; prose around the statement is none of it."""
    assert [(name, text[start:end]) for name, start, end in values(text)] == expected


def test_a_function_call_is_one_value() -> None:
    """The columns behind NOW() are counted on."""
    told = [(name, PASTED[start:end]) for name, start, end in values(PASTED)]
    assert ("bsn", "NULL") in told
    assert ("memo", 'eerste; "snel" controle') in told


def test_the_columns_name_the_values() -> None:
    """What recognisers ask for: the head above a cell."""
    context = Context(PASTED)
    assert context.column(PASTED.index("1998")) == {"birth"}
    assert context.column(PASTED.index("111222333"))
    assert not context.column(PASTED.index("latin1"))


def test_names_are_taken_whole() -> None:
    """Surname, comma and given name are one name."""
    assert "Vermaas, Lieke" in {PASTED[field.start : field.end] for field in fields(PASTED)}


def test_a_statement_that_goes_on_in_the_next_chunk() -> None:
    """The first line of the paragraph still names the columns."""
    rest = "(3,'111222333')"
    assert Context(rest, "INSERT INTO k (id, bsn) VALUES").column(rest.index("111"))


@pytest.mark.parametrize(
    "piece",
    ["INSERT INTO a (", "INSERT INTO a (b) VALUES ('", "(", "'", "\\'", "VALUES (1,", "INSERT INTO a (b) VALUES (("],
)
def test_hostile_statements_take_linear_work(piece: str) -> None:
    """A quarter of a megabyte of half statements ends."""
    text = "INSERT INTO a (b) VALUES " + piece * (250_000 // len(piece))
    assert sum(1 for _ in values(text)) < len(text)
