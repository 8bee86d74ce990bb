"""The record of a case, the figures of a year, and whether the logs hold."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from models.errors import Rejected
from pipelines.cases.diagram import mermaid
from pipelines.cases.figures import Figures, figures
from pipelines.cases.record import Record
from worker.cli.cases.layout import AsJson
from worker.cli.cases.store import Actor, Reference, fields, found, in_store
from worker.clock import utc_now
from worker.exits import Exit

if TYPE_CHECKING:
    from pipelines.cases.log import Fault
    from worker.bootstrap import Context

app = typer.Typer()


class Format(StrEnum):
    """What a record is written as."""

    JSON = "json"
    PDF = "pdf"


@app.command()
def export(
    reference: Reference,
    form: Annotated[Format, typer.Option("--format", help="For a machine, or for a person.")] = Format.JSON,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A file; JSON goes to stdout without.")] = None,
    staff: Annotated[bool, typer.Option("--staff", help="With the names of who did what.")] = False,
) -> None:
    """What was done when, with hashes that prove it; no personal data but the reference."""
    if form is Format.PDF and output is None:
        raise Rejected("output_missing", "a PDF goes into a file: --output FILE")
    record = in_store(lambda context: _record(context, reference, staff=staff))
    data = _pdf(record) if form is Format.PDF else json.dumps(record.fields(), indent=2).encode() + b"\n"
    if output:
        output.write_bytes(data)
    else:
        typer.echo(data.decode(), nl=False)


@app.command("verify-log")
def verify_log(as_json: AsJson = False) -> None:
    """Whether all logs hold: an event or a case that was removed, changed, moved or cut off shows."""
    faults = in_store(lambda context: context.store.verify.faults())
    for fault in faults:
        typer.echo(json.dumps(fields(fault)) if as_json else _words(fault))
    if faults:
        raise typer.Exit(Exit.FAILED)
    if not as_json:
        typer.echo("All logs hold.")


@app.command()
def stats(
    year: Annotated[int | None, typer.Option(help="Of receipt; default: all.")] = None, as_json: AsJson = False
) -> None:
    """How many, of what, and how many in time."""
    cases = in_store(lambda context: context.store.cases.list(closed=True, limit=1_000_000))
    told = figures((case for case in cases if year is None or case.reference.startswith(f"AVG-{year}-")), utc_now())
    if as_json:
        typer.echo(json.dumps(fields(told)))
    else:
        _print(told)


@app.command()
def original(
    reference: Reference,
    output: Annotated[Path, typer.Option("--output", "-o", help="Where to put it: a file for you alone.")],
    reason: Annotated[str, typer.Option("--reason", "-r", help="Why; goes into the file, sealed.")],
    actor: Actor,
) -> None:
    """Write the unredacted message that opened a case into a file, while it is held; who did so is on record."""
    raw = in_store(lambda context: _original(context, reference, actor, reason))
    output.touch(mode=0o600, exist_ok=False)
    output.write_bytes(raw)
    typer.echo(f"{output}: delete it when you are done")


@app.command()
def states() -> None:
    """The table of states as a Mermaid diagram."""
    typer.echo(mermaid())


async def _record(context: Context, reference: str, *, staff: bool) -> Record:
    store = context.store
    case = await found(context, reference)
    faults = [fault for fault in await store.verify.faults() if fault.reference == reference]
    log = await store.cases.log(reference)
    return Record(case, log, await store.cases.holds(reference), not faults, utc_now(), staff)


async def _original(context: Context, reference: str, actor: str, reason: str) -> bytes:
    from worker.desk import Desk

    return await Desk(context.store).open_original(reference, actor, reason=reason)


def _pdf(record: Record) -> bytes:
    from worker.case_pdf import pdf

    return pdf(record)


def _words(fault: Fault) -> str:
    return f"{fault.reference}{f', event {fault.number}' if fault.number else ''}: {fault.what}"


def _print(told: Figures) -> None:
    grid = Table.grid(padding=(0, 2))
    for name, value in fields(told).items():
        words = ", ".join(f"{word} {count}" for word, count in value.items()) if isinstance(value, dict) else value
        grid.add_row(name.replace("_", " "), "-" if words in (None, "") else str(words))
    Console().print(grid)
