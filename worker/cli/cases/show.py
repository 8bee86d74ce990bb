"""List and show cases."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from models.case import Case, CaseState, Hold
from models.case_moves import WAITING
from models.checklists import CHECKLISTS, SEEN
from models.right import Lane
from pipelines.cases.fates import fates
from pipelines.cases.possible import possible
from worker.cli.cases.layout import LANE_COLOURS, AsJson, due, history, listing, local
from worker.cli.cases.store import Reference, fields, found, in_store
from worker.clock import utc_now

if TYPE_CHECKING:
    from worker.bootstrap import Context
    from worker.store.records import EventRecord, LetterRecord

app = typer.Typer()

WIDE = 110
"""Columns of a terminal from which all of a list fits."""


@app.command("list")
def list_cases(
    lane: Annotated[Lane | None, typer.Option(help="Only this lane.")] = None,
    state: Annotated[CaseState | None, typer.Option(help="Only this state.")] = None,
    right: Annotated[str, typer.Option(help="Only with this right, such as erasure.")] = "",
    assignee: Annotated[str, typer.Option(help="Only this person's.")] = "",
    overdue: Annotated[bool, typer.Option("--overdue", help="Only what is late.")] = False,
    every: Annotated[bool, typer.Option("--all", help="Closed ones as well.")] = False,
    as_json: AsJson = False,
) -> None:
    """Open cases, the first due at the top."""
    now = utc_now()
    cases = [
        case
        for case in in_store(lambda context: context.store.cases.list(lane=lane, state=state, closed=every))
        if (not right or right in case.labels)
        and (not assignee or case.assignee == assignee)
        and (not overdue or (case.state in WAITING and case.due_at < now))
    ]
    if as_json:
        for case in cases:
            typer.echo(json.dumps(fields(case)))
    elif cases:
        _print_list(cases, now)
    else:
        typer.echo("No open cases." if not every else "No cases.")


@app.command()
def show(
    reference: Reference,
    notes: Annotated[bool, typer.Option("--notes", help="With what handlers wrote: personal data.")] = False,
    as_json: AsJson = False,
) -> None:
    """One case: its rights, its dates with their reason, what can be done, and its timeline."""
    file = in_store(lambda context: _file(context, reference, notes=notes))
    if as_json:
        parts = {name: [fields(x) for x in getattr(file, name)] for name in ("events", "holds", "letters")}
        typer.echo(json.dumps(fields(file.case) | parts | {"messages": file.messages, "notes": file.notes}))
        return
    _print_case(file, utc_now())


@dataclass(frozen=True, slots=True)
class _File:
    """All that is to be seen of a case."""

    case: Case
    events: tuple[EventRecord, ...]
    holds: tuple[Hold, ...]
    letters: tuple[LetterRecord, ...]
    messages: tuple[str, ...]
    notes: dict[int, str]


async def _file(context: Context, reference: str, *, notes: bool) -> _File:
    cases = context.store.cases
    case = await found(context, reference)
    return _File(
        case,
        await cases.events(reference),
        fates(case, context.policy.retention, await cases.holds(reference)),
        await cases.letters(reference),
        await cases.messages(reference),
        await cases.notes(reference) if notes else {},
    )


def _print_list(cases: list[Case], now: datetime) -> None:
    """On a narrow terminal the day of receipt is left out: `show` has it."""
    console = Console()
    wide = console.width >= WIDE
    title = f"{len(cases)} cases" if len(cases) > 1 else "1 case"
    fixed = [Column(name, no_wrap=True) for name in ("due", "case", "lane", "state", *(["received"] if wide else []))]
    table = listing(title, *fixed, "who", Column("rights", overflow="fold"))
    for case in cases:
        table.add_row(
            due(case, now, local(case.due_at)[:10]),
            case.reference,
            Text(case.lane, LANE_COLOURS.get(case.lane, "")),
            Text(case.state, "yellow" if case.state is CaseState.TO_BE_JUDGED else ""),
            *([local(case.received_at)] if wide else []),
            case.assignee,
            ", ".join(case.labels),
        )
    console.print(table)


def _print_case(file: _File, now: datetime) -> None:
    case, console = file.case, Console()
    grid = Table.grid(padding=(0, 2))
    for name, value in (
        ("case", Text(case.reference, "bold")),
        ("messages", ", ".join(file.messages)),
        ("rights", ", ".join(f"{hit.label} ({hit.score:.2f}, cue: {hit.cue})" for hit in case.rights)),
        ("dealt with", ", ".join(case.settled)),
        ("lane", Text(case.lane, LANE_COLOURS.get(case.lane, ""))),
        ("state", case.state),
        ("who", case.assignee),
        ("identity", _identity(case)),
        ("received", local(case.received_at)),
        ("due", due(case, now, local(case.due_at))),
        ("at the latest", local(case.due_arguable_at)),
        ("because", case.due_explanation),
        ("possible now", ", ".join(possible(case, now))),
    ):
        if value:
            grid.add_row(name, value)
    console.print(grid)
    for table in (_checklist(case), _holds(file.holds), _letters(file.letters)):
        if table.row_count:
            console.print(table)
    console.print(history(file.events, file.notes))


def _identity(case: Case) -> str:
    seen = ", ".join(f"{e.kind}: {e.result}" for e in case.evidence if e.kind not in CHECKLISTS.get(case.lane, {}))
    return f"{case.identity} ({seen})" if seen else str(case.identity)


def _checklist(case: Case) -> Table:
    """What the lane asks a person to look at, and what was ticked already."""
    table = listing("checklist (briefgeheim cases check)", "", "item", "what to look at")
    said = {seen.kind: seen.result for seen in case.evidence}
    for item, what in CHECKLISTS.get(case.lane, {}).items():
        mark = {SEEN: Text("yes", "green"), "": Text("open", "yellow")}.get(said.get(item, ""), Text("no", "bold red"))
        table.add_row(mark, item, what)
    return table


def _holds(holds: tuple[Hold, ...]) -> Table:
    table = listing("data", "category", "fate", "until", "ground")
    for hold in holds:
        table.add_row(hold.category, hold.fate, hold.until.isoformat() if hold.until else "", hold.ground)
    return table


def _letters(letters: tuple[LetterRecord, ...]) -> Table:
    table = listing("letters", "written", "kind", "state", "sent", "code")
    for letter in letters:
        sent = local(letter.sent_at) if letter.sent_at else ""
        table.add_row(local(letter.created_at), letter.kind, letter.state, sent, letter.code)
    return table
