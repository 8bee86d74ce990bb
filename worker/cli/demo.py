"""`briefgeheim demo`: a guided tour on embedded parts."""

from __future__ import annotations

import asyncio
import os
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from models.errors import ConfigurationError
from worker.exits import Exit
from worker.settings import LogSettings

if TYPE_CHECKING:
    from rich.console import Console

    from worker.demo.samples import Sample
    from worker.demo.tour import Tour

app = typer.Typer()

WIDTH = 120
"""Columns to write in when nobody says how wide the paper is."""


@app.command()
def demo(
    keep: Annotated[Path | None, typer.Option(help="Use this new folder and leave it, to look around in.")] = None,
) -> None:
    """See it work: made-up mails in by SMTP, what comes out, the cases, the webhooks. Under a minute.

    Exit 0 only when every mail came out as it should; nothing is left running.
    """
    from rich.console import Console

    from worker.demo.samples import samples
    from worker.demo.show import show
    from worker.logs import configure

    if keep and keep.exists() and any(keep.iterdir()):
        raise ConfigurationError("keep", f"{keep} is not empty: name a new folder")
    configure(LogSettings(level="ERROR"))
    console = Console() if os.isatty(1) or "COLUMNS" in os.environ else Console(width=WIDTH)
    mails = samples()
    console.print(f"[bold]briefgeheim[/]: {len(mails)} made-up mails through the real thing, on this machine only.\n")
    with nullcontext(keep) if keep else _passing_folder() as folder, _telling(console) as tell:
        tour = asyncio.run(_take(mails, folder, tell))
    if not show(console, mails, tour, keep):
        raise typer.Exit(Exit.FAILED)


async def _take(mails: tuple[Sample, ...], folder: Path, tell: Callable[[str], None]) -> Tour:
    """The tour; SIGTERM ends it in good order, as Ctrl-C does."""
    from worker.demo.tour import take

    task = asyncio.ensure_future(take(mails, folder, tell))
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    return await task


@contextmanager
def _passing_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="briefgeheim-demo-") as folder:
        yield Path(folder)


@contextmanager
def _telling(console: Console) -> Iterator[Callable[[str], None]]:
    """One line that changes on a terminal; else each new thing on a line of its own."""
    told: list[str] = []

    def line(text: str) -> None:
        if text not in told:
            told.append(text)
            console.print(f"  {text}")

    if not console.is_terminal:
        yield line
        return
    with console.status("starting") as status:
        yield lambda text: status.update(f"{text} ...")
