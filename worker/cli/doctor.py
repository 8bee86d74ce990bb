"""`briefgeheim doctor`: what works, what does not, and what to mend."""

from __future__ import annotations

import asyncio

import typer

from worker.exits import Exit
from worker.settings import load_settings

app = typer.Typer()


@app.command()
def doctor() -> None:
    """Check every connection, setting and model, and say what to mend. Exit 1 when something does not work."""
    from rich.console import Console
    from rich.table import Table

    from worker.doctor import Level, examine
    from worker.logs import configure

    settings = load_settings()
    configure(settings.log.model_copy(update={"level": "ERROR"}))
    console = Console()
    if not console.is_terminal:
        console = Console(width=160)
    table = Table("", "", "", "what to do", box=None, pad_edge=False)
    for column in table.columns:
        column.overflow = "fold"
    colours = {Level.FINE: "green", Level.NOTE: "yellow", Level.FAIL: "red"}
    failed = 0

    async def look() -> None:
        nonlocal failed
        async for name, answer in examine(settings):
            failed += answer.level is Level.FAIL
            table.add_row(f"[{colours[answer.level]}]{answer.level}[/]", name, answer.told, answer.mend)

    with console.status("looking at everything (loading the models takes a few seconds)"):
        asyncio.run(look())
    console.print(table)
    if failed:
        console.print(f"{failed} of these must be mended.")
        raise typer.Exit(Exit.FAILED)
    console.print("Everything works.")
