"""How cases and messages look on a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer
from rich.box import SIMPLE_HEAD
from rich.table import Column, Table
from rich.text import Text

from models.case_moves import WAITING
from models.right import Lane
from pipelines.due import AMSTERDAM

if TYPE_CHECKING:
    from models.case import Case
    from worker.store.records import EventRecord

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]
SOON = timedelta(days=7)
CASE = Column("case", no_wrap=True)  # a reference cut short names no case
WHEN = Column("received", no_wrap=True)
LANE_COLOURS = {Lane.RESTRICTED: "magenta", Lane.BREACH: "red", Lane.COMPLAINT: "cyan"}


def local(moment: datetime) -> str:
    """A moment as a Dutch clock shows it."""
    return f"{moment.astimezone(AMSTERDAM):%Y-%m-%d %H:%M}"


def listing(title: str, *columns: str | Column) -> Table:
    """A table for a terminal of 80 columns and more."""
    return Table(*columns, title=title, title_justify="left", box=SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False)


def history(events: Sequence[EventRecord], notes: Mapping[int, str] | None = None) -> Table:
    """What happened, by whom and why; the notes only for who asked for them."""
    table = listing("history", "when", "who", "what", "why")
    for event in events:
        note = (notes or {}).get(event.number, "")
        why = Text(event.reason).append(f"\n{note}" if note else "", "italic")
        table.add_row(local(event.at), event.actor, event.kind, why)
    return table


def due(case: Case, now: datetime, words: str) -> Text:
    """Red when it is over, yellow in the last week."""
    left = case.due_at - now
    if case.state not in WAITING:
        return Text(words, "dim")
    if left < timedelta():
        return Text(f"{words} overdue", "bold red")
    return Text(f"{words} ({left.days} d)", "yellow" if left < SOON else "green")
