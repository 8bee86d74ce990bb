"""`briefgeheim evaluate`: the same figures on annotated messages at every stage of the software."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from worker.evaluate.run import evaluate_files

app = typer.Typer()


@app.command()
def evaluate(
    corpus: Annotated[list[Path], typer.Argument(help="Files of annotated messages (docs/corpus.md).")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    show: Annotated[int, typer.Option(help="How many faults to name (by place, never by value).")] = 0,
) -> None:
    """Score against annotated messages: recall, over-redaction, collateral, rights, purposes."""
    console = Console(stderr=True)
    tally = evaluate_files(
        corpus, lambda items: track(items, "Examining", console=console, disable=not console.is_terminal)
    )
    result = tally.result()
    for fault in tally.faults[:show]:
        typer.echo(fault)
    if as_json:
        typer.echo(json.dumps(result, indent=1))
    else:
        _tables(result)


def _tables(result: dict[str, Any]) -> None:
    console = Console()
    total = Table("figure", "value", title="Overall", title_justify="left")
    for name in (
        "messages",
        "recall",
        "over_rate",
        "collateral",
        "clean_unchanged",
        "purposes_micro_f1",
        "rights_macro_f1",
    ):
        total.add_row(name, str(result[name]))
    total.add_row(
        "rights_any", f"precision {result['rights_any']['precision']}, recall {result['rights_any']['recall']}"
    )
    console.print(total)
    types = Table("type", "to redact", "left behind", "to keep", "lost", title="By type", title_justify="left")
    for name, row in result["by_type"].items():
        types.add_row(name, *(str(row.get(k, 0)) for k in ("redact", "leak", "keep", "over")))
    console.print(types)
    rights = Table("right", "precision", "recall", "n", title="Rights", title_justify="left")
    for name, row in result["rights"].items():
        rights.add_row(name, str(row["precision"]), str(row["recall"]), str(row["n"]))
    console.print(rights)
