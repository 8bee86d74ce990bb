"""`briefgeheim cases`: what people asked for under privacy law, and by when."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from models.case import CaseState
from models.case_moves import WAITING
from models.errors import Rejected
from models.right import Lane
from pipelines.due import AMSTERDAM
from worker.clock import utc_now
from worker.settings import load_settings

if TYPE_CHECKING:
    from worker.store.records import CaseRecord, EventRecord

app = typer.Typer(name="cases", help="Privacy-rights cases and their due dates.", no_args_is_help=True)

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]
SOON = timedelta(days=7)
CASE = Column("case", no_wrap=True)  # a reference cut short names no case
WHEN = Column("received", no_wrap=True)
LANE_COLOURS = {Lane.RESTRICTED: "magenta", Lane.BREACH: "red", Lane.COMPLAINT: "cyan"}


@app.command("list")
def list_cases(
    lane: Annotated[Lane | None, typer.Option(help="Only this lane.")] = None,
    state: Annotated[CaseState | None, typer.Option(help="Only this state.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Closed ones as well.")] = False,
    as_json: AsJson = False,
) -> None:
    """Open cases, the first due at the top."""
    found = asyncio.run(_list(lane, state, closed=every))
    if as_json:
        for case in found:
            typer.echo(json.dumps(_fields(case)))
        return
    if not found:
        typer.echo("No open cases.")
        return
    _print_list(found, utc_now())


@app.command()
def show(reference: Annotated[str, typer.Argument(help="Such as AVG-2026-000123.")], as_json: AsJson = False) -> None:
    """One case: its rights, its dates with their reason, and its history."""
    case, events = asyncio.run(_show(reference.upper()))
    if as_json:
        past = [asdict(event) | {"at": event.at.isoformat()} for event in events]
        typer.echo(json.dumps(_fields(case) | {"events": past}))
        return
    _print_case(case, events, utc_now())


async def _list(lane: Lane | None, state: CaseState | None, *, closed: bool) -> tuple[CaseRecord, ...]:
    from worker.bootstrap import open_store

    async with open_store(load_settings()) as context:
        return await context.store.cases.list(lane=lane, state=state, closed=closed)


async def _show(reference: str) -> tuple[CaseRecord, tuple[EventRecord, ...]]:
    from worker.bootstrap import open_store

    async with open_store(load_settings()) as context:
        case = await context.store.cases.get(reference)
        if case is None:
            raise Rejected("unknown_case", "there is no case with this reference; `briefgeheim cases list --all`")
        return case, await context.store.cases.events(reference)


def local(moment: datetime) -> str:
    """A moment as a Dutch clock shows it."""
    return f"{moment.astimezone(AMSTERDAM):%Y-%m-%d %H:%M}"


def listing(title: str, *columns: str | Column) -> Table:
    """A table for a terminal of 80 columns and more."""
    return Table(*columns, title=title, title_justify="left", box=SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False)


def history(events: Sequence[EventRecord]) -> Table:
    """What happened, by whom and why."""
    table = listing("history", "when", "who", "what", "why")
    for event in events:
        table.add_row(local(event.at), event.actor, event.kind, event.reason)
    return table


def _print_list(found: tuple[CaseRecord, ...], now: datetime) -> None:
    title = f"{len(found)} cases" if len(found) > 1 else "1 case"
    table = listing(title, Column("due", no_wrap=True), CASE, "rights", "lane", "state", "received")
    for case in found:
        table.add_row(
            _due(case, now, local(case.due_at)[:10]),
            case.reference,
            ", ".join(hit.label for hit in case.rights),
            Text(case.lane, LANE_COLOURS.get(case.lane, "")),
            Text(case.state, "yellow" if case.state is CaseState.TO_BE_JUDGED else ""),
            local(case.received_at),
        )
    Console().print(table)


def _due(case: CaseRecord, now: datetime, words: str) -> Text:
    """Red when it is over, yellow in the last week."""
    left = case.due_at - now
    if case.state not in WAITING:
        return Text(words, "dim")
    if left < timedelta():
        return Text(f"{words} overdue", "bold red")
    return Text(f"{words} ({left.days} d)", "yellow" if left < SOON else "green")


def _print_case(case: CaseRecord, events: tuple[EventRecord, ...], now: datetime) -> None:
    grid = Table.grid(padding=(0, 2))
    for name, value in (
        ("case", Text(case.reference, "bold")),
        ("message", case.message_id),
        ("rights", ", ".join(f"{hit.label} ({hit.score:.2f}, cue: {hit.cue})" for hit in case.rights)),
        ("lane", Text(case.lane, LANE_COLOURS.get(case.lane, ""))),
        ("state", case.state),
        ("received", local(case.received_at)),
        ("due", _due(case, now, local(case.due_at))),
        ("at the latest", local(case.due_arguable_at)),
        ("because", case.due_explanation),
    ):
        grid.add_row(name, value)
    console = Console()
    console.print(grid)
    console.print(history(events))


def _fields(case: CaseRecord) -> dict[str, Any]:
    fields = asdict(case)
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in fields.items()}
