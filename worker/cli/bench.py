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
from worker.bench_growth import SHAPES, Cost, Shape, growth, steepest
from worker.settings import load_settings

app = typer.Typer()


@app.command("bench")
def run(
    mails: Annotated[list[Path] | None, typer.Argument(help="Mails; else those of the demo.")] = None,
    grows: Annotated[bool, typer.Option("--growth", help="Our cost by size, for each shape of message.")] = False,
) -> None:
    """CPU time per KB, ours (everything) and stock Presidio (finding only), by message size."""
    if grows:
        _growth()
        return
    shipped = Path(str(resources.files("worker"))) / "demo" / "mails"
    files = mails or sorted(shipped.glob("*.eml"))
    console = Console(stderr=True)
    table = Table("KB of text", "ours, ms/KB", "stock Presidio, ms/KB", "ours / stock", title="CPU time, best of three")
    with Progress(console=console, disable=not console.is_terminal) as progress:
        for row in progress.track(bench(files, load_settings()), total=len(SIZES), description="Measuring"):
            table.add_row(str(row.kilobytes), f"{row.ours:.2f}", f"{row.stock:.2f}", f"{row.ratio:.2f}")
    Console().print(table)


def _growth() -> None:
    """A line for each shape and size, and how much steeper than its size the cost grew at worst."""
    console = Console(stderr=True)
    costs: dict[Shape, list[Cost]] = {shape: [] for shape in SHAPES}
    with Progress(console=console, disable=not console.is_terminal) as progress:
        total = sum(len(shape.sizes) for shape in SHAPES)
        for cost in progress.track(growth(load_settings()), total=total, description="Measuring"):
            costs[cost.shape].append(cost)
    table = Table("shape", "sizes", "CPU ms", "steepest step (1: linear)", title="Cost by size, best of two")
    for shape, row in costs.items():
        told = ["refused" if cost.milliseconds is None else f"{cost.milliseconds:,.0f}" for cost in row]
        sizes = " ".join(f"{cost.size:,}" for cost in row)
        table.add_row(shape.name, f"{sizes} {shape.unit}", " ".join(told), f"{steepest(row):.2f}")
    Console().print(table)
