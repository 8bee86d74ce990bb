"""`briefgeheim doctor`: what works, what does not, and what to mend."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import typer

from worker.exits import Exit
from worker.settings import load_settings

if TYPE_CHECKING:
    from rich.table import Table

    from worker.doctor import Answer

app = typer.Typer()

COLOURS = {"fine": "green", "note": "yellow", "fail": "red"}
WIDTH = 160
"""Columns to write in when nobody says how wide the paper is: paths are long."""


@app.command()
def doctor() -> None:
    """Check every connection, setting and model, and say what to mend. Exit 1 when something does not work."""
    from rich.console import Console

    from worker.doctor import Level, examine
    from worker.logs import configure

    settings = load_settings()
    configure(settings.log.model_copy(update={"level": "ERROR"}))
    console = Console()
    if not console.is_terminal:
        console = Console(width=WIDTH)

    async def look() -> list[tuple[str, Answer]]:
        return [found async for found in examine(settings)]

    with console.status("looking at everything (loading the models takes a few seconds)"):
        answers = asyncio.run(look())
    console.print(_table(answers))
    if failed := sum(answer.level is Level.FAIL for _, answer in answers):
        console.print(f"{failed} of these must be mended.")
        raise typer.Exit(Exit.FAILED)
    console.print("Everything works.")


def _table(answers: list[tuple[str, Answer]]) -> Table:
    from rich.markup import escape
    from rich.table import Table

    table = Table("", "", "", "what to do", box=None, pad_edge=False)
    for column in table.columns:
        column.overflow = "fold"
    for name, answer in answers:
        level = f"[{COLOURS[answer.level]}]{answer.level}[/]"
        table.add_row(level, name, escape(answer.told), escape(answer.mend))
    return table
