"""`briefgeheim bench`: throughput and growth against stock Presidio on the same mails."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from worker.bench import SIZES, bench
from worker.settings import load_settings

app = typer.Typer()


@app.command("bench")
def run(mails: Annotated[list[Path] | None, typer.Argument(help="Mails; else those of the demo.")] = None) -> None:
    """CPU time per KB, ours (everything) and stock Presidio (finding only), by message size."""
    shipped = Path(str(resources.files("worker"))) / "demo" / "mails"
    files = mails or sorted(shipped.glob("*.eml"))
    console = Console(stderr=True)
    table = Table("KB of text", "ours, ms/KB", "stock Presidio, ms/KB", "ours / stock", title="CPU time, best of three")
    with Progress(console=console, disable=not console.is_terminal) as progress:
        for row in progress.track(bench(files, load_settings()), total=len(SIZES), description="Measuring"):
            table.add_row(str(row.kilobytes), f"{row.ours:.2f}", f"{row.stock:.2f}", f"{row.ratio:.2f}")
    Console().print(table)
