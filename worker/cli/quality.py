"""`briefgeheim quality`: measure everything that docs/quality.md tells, and write it there."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from worker.exits import Exit

app = typer.Typer()


@app.command()
def quality(
    corpus: Annotated[list[Path], typer.Argument(help="Files of annotated messages (docs/corpus.md).")],
    guide: Annotated[
        list[Path] | None, typer.Option(help="Those of them that the bars and the ratchet are about; without, all.")
    ] = None,
    output_dir: Annotated[Path, typer.Option(help="Holds quality.md; the figures and the plot go beside it.")] = (
        Path("docs")
    ),
    date: Annotated[str, typer.Option(help="The day of measuring, for the page.")] = "",
    ratchet: Annotated[Path | None, typer.Option("--tighten", help="Tighten this ratchet file too.")] = None,
    strict: Annotated[bool, typer.Option(help="End with 1 when a bar is missed.")] = False,
) -> None:
    """Measure by cross-validation, by origin of names and beside other software; write docs/quality.md."""
    from worker.evaluate.bars import BARS, on_guide
    from worker.evaluate.quality import measure, saved, write
    from worker.evaluate.ratchet import tighten

    console = Console(stderr=True)
    with console.status("Measuring (ten minutes or so)"):
        results = measure(
            corpus,
            guide or corpus,
            date,
            saved(output_dir),
            lambda *done: console.print("measured {} ({:.0f} s)".format(*done)),
        )
    write(results, output_dir)
    if ratchet:
        tighten(ratchet, results)
    judged = on_guide(results)
    for bar in BARS:
        holds = "holds" if bar.holds(judged) else "MISSED"
        typer.echo(f"{holds:7} {bar.reached(judged)} ({'>=' if bar.at_least else '<='} {bar.value:g})  {bar.name}")
    if strict and not all(bar.holds(judged) for bar in BARS):
        raise typer.Exit(Exit.FAILED)
