"""`briefgeheim evaluate`: how good the software is on annotated messages, where it errs and why."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer
from rich.console import Console
from rich.progress import track

from models.errors import Rejected

if TYPE_CHECKING:
    from worker.evaluate.folds import Refit
    from worker.evaluate.ours import Ours

app = typer.Typer()
T = TypeVar("T")


@app.command()
def evaluate(
    corpus: Annotated[list[Path] | None, typer.Argument(help="Files of annotated messages (docs/corpus.md).")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    show: Annotated[int, typer.Option(help="Name so many faults of each kind: the place, what was said, why.")] = 0,
    policy: Annotated[Path | None, typer.Option(help="A policy file; else the configured one.")] = None,
    compare: Annotated[Path | None, typer.Option(help="A second policy file, judged beside the first.")] = None,
    baseline: Annotated[Path | None, typer.Option(help="What --json printed of another version.")] = None,
    reference: Annotated[
        list[str] | None, typer.Option(help="Judge presidio or deduce beside ours; may be repeated.")
    ] = None,
    by_origin: Annotated[bool, typer.Option("--by-origin", help="Recall of names by their origin.")] = False,
    cross_validate: Annotated[
        bool, typer.Option("--cross-validate", help="Fit what is trained anew, without the messages it is judged on.")
    ] = False,
) -> None:
    """Score against annotated messages: recall, over-redaction, confusion, rights, purposes; or names by origin."""
    if not (corpus or by_origin):
        raise typer.BadParameter("name files of annotated messages, or give --by-origin")
    from worker.evaluate.ours import Ours

    software, others = Ours.load(policy), {} if baseline is None else {baseline.name: _read(baseline)}
    refits = _refits(corpus or [], wanted=cross_validate)
    result = _judge(software, corpus, refits, show, quiet=as_json) if corpus else {}
    others |= dict(_others(software, corpus or [], refits, compare, reference or []))
    if by_origin:
        result["origins"] = {name: software.by_origin(name, _progress) for name in ("listed", "unlisted")}
    if others:
        result["compared"] = others
    _print_json(result) if as_json else _print(result)


def _refits(corpus: list[Path], *, wanted: bool) -> tuple[Refit, ...]:
    """What to fit anew; a word to whoever judges a trained part by what it was trained on."""
    from worker.evaluate import folds
    from worker.evaluate.run import read

    refits = folds.published()
    known = len(folds.seen([gold for _, gold in read(corpus)], refits))
    if known and not wanted:
        typer.echo(f"note: training saw {known} of these messages; --cross-validate judges without", err=True)
    return refits if wanted else ()


def _judge(software: Ours, corpus: list[Path], refits: Sequence[Refit], show: int, *, quiet: bool) -> dict[str, Any]:
    """Our figures; the first faults are told on the way, beside standard output when that is to hold JSON only."""
    from worker.evaluate import faults
    from worker.evaluate.run import evaluate as run
    from worker.evaluate.run import read

    done = run(read(corpus), software.redactor(), _progress, refits)
    for fault in faults.first(done.faults, show):
        typer.echo(str(fault), err=quiet)
    return done.result()


def _others(
    software: Ours, corpus: list[Path], refits: Sequence[Refit], policy: Path | None, references: Iterable[str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The same messages under another policy, and by other software."""
    from worker.evaluate.reference import reference
    from worker.evaluate.run import evaluate as run
    from worker.evaluate.run import read

    messages = read(corpus)
    if policy:
        yield policy.name, run(messages, software.under(policy).redactor(), _progress, refits).result()
    for name in references:
        yield name, run(messages, reference(name), _progress).result()


def _read(baseline: Path) -> dict[str, Any]:
    """A saved result; `Rejected("baseline")` when it is none."""
    try:
        saved: dict[str, Any] = json.loads(baseline.read_text(encoding="utf-8"))
        ours: dict[str, Any] = saved.get("ours", saved)  # docs/quality.json keeps ours beside the references
    except (OSError, ValueError, AttributeError):
        raise Rejected("baseline", f"{baseline.name} is not what evaluate --json prints") from None
    return ours


def _progress(items: Sequence[T]) -> Iterable[T]:
    console = Console(stderr=True)
    return track(items, "Examining", console=console, disable=not console.is_terminal)


def _print_json(result: dict[str, Any]) -> None:
    typer.echo(json.dumps(result, indent=1))


def _print(result: dict[str, Any]) -> None:
    from worker.evaluate import tables

    console = Console()
    others, by_origin = result.pop("compared", {}), result.pop("origins", {})
    for table in tables.of_result(result) if result else ():
        console.print(table)
    for name, figures in by_origin.items():
        console.print(tables.of_origins(f"Names that stand in our lists: {name}", figures))
    for table in tables.side_by_side({"this": result} | others) if others else ():
        console.print(table)
