"""`briefgeheim imap`: watch the mailboxes (a line of the Procfile), see how they stand, take older mail."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from models.errors import Rejected
from worker.cli.cases.layout import AsJson
from worker.cli.cases.store import in_store
from worker.settings import load_settings

if TYPE_CHECKING:
    from worker.bootstrap import Context
    from worker.imap.account import Account
    from worker.imap.place import Folder
    from worker.imap.settings import FolderSettings

app = typer.Typer(name="imap", help="Mailboxes on IMAP servers.", invoke_without_command=True)

Only = Annotated[str, typer.Option("--account", "-a", help="Only this account of the settings.")]
STATES = {
    "waiting": ("seen", "taken", "appending", "appended", "verified", "removing"),
    "replaced": ("replaced",),
    "copied": ("copied",),
    "untouched": ("untouched", "restored"),
    "would replace": ("would_replace",),
    "not examined": ("too_large", "refused"),
}
"""Columns of the table, and the steps that each counts."""


@app.callback()
def imap(context: typer.Context) -> None:
    """Without a command: watch every folder of the settings until a signal ends it (a line of the Procfile)."""
    from worker.cli.run import run

    if context.invoked_subcommand is None:
        run("imap")


@app.command()
def status(as_json: AsJson = False) -> None:
    """Every watched folder: how far it was read, what was done, and whether the counts agree."""
    rows = in_store(_status) if load_settings().imap else []
    if as_json:
        typer.echo(json.dumps(rows))
    elif rows:
        _print(rows)
    else:
        typer.echo("No mailbox is watched: make a table [imap.NAME] in briefgeheim.toml (docs/mailbox.md).")


@app.command()
def backfill(
    since: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], help="Take mail that arrived on this day or later.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say how many there are, and take none.")] = False,
    account: Only = "",
) -> None:
    """Take mail that was there before we were: it is examined, and dealt with as the folder's mode says."""
    if account and account not in load_settings().imap:
        raise Rejected("unknown_account", "there is no such table [imap.NAME] in the settings")
    day = since.replace(tzinfo=UTC)
    total = in_store(lambda context: _backfill(context, day, account, dry_run=dry_run))
    typer.echo(f"{total} messages {'would be taken' if dry_run else 'taken'}; a running worker examines them.")


async def _status(context: Context) -> list[dict[str, object]]:
    from worker.imap.account import places_of

    places = places_of(context.store)
    known = {(folder.account, folder.folder): folder for folder in await places.folders()}
    steps = await places.steps()
    return [
        _row(account, folder, known.get((account.name, folder.name)), steps)
        for account in context.accounts.values()
        for folder in account.settings.watched
    ]


def _row(
    account: Account, settings: FolderSettings, folder: Folder | None, steps: Counter[tuple[str, str, str]]
) -> dict[str, object]:
    counts = {name: sum(steps[account.name, settings.name, step] for step in wanted) for name, wanted in STATES.items()}
    checked = folder.checked_at if folder else None
    agree = "not counted yet" if folder is None or checked is None else _agreement(folder)
    return {
        "account": account.name,
        "folder": settings.name,
        "mode": str(settings.mode),
        "state": (folder.code or "watched") if folder else "not seen yet",
        **counts,
        "on the server": folder.held if folder else 0,
        "counts": agree,
        "counted": checked.isoformat(timespec="minutes") if checked else "",
    }


def _agreement(folder: Folder) -> str:
    faults = ((folder.missing, "missing"), (folder.left_behind, "left behind"))
    return ", ".join(f"{count} {what}" for count, what in faults if count) or "agree"


def _print(rows: list[dict[str, object]]) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console()
    if not console.is_terminal:
        console = Console(width=160)
    table = Table(*map(str, rows[0]), box=None, pad_edge=False)
    for row in rows:
        table.add_row(*(escape(str(value)) for value in row.values()))
    console.print(table)


async def _backfill(context: Context, day: datetime, only: str, *, dry_run: bool) -> int:
    chosen = [account for name, account in context.accounts.items() if only in ("", name)]
    return sum([await _of_folder(context, a, f, day, dry_run=dry_run) for a in chosen for f in a.settings.watched])


async def _of_folder(
    context: Context, account: Account, folder: FolderSettings, day: datetime, *, dry_run: bool
) -> int:
    """Those of one folder, with a progress bar on a terminal."""
    from rich.progress import Progress

    from worker.imap.taking import Taking

    async with account.connected() as client:
        taking = Taking(account, folder, context.accept)
        older = await taking.older(client, day)
        if dry_run:
            typer.echo(f"{account.name} {folder.name}: {len(older)} messages, mode {folder.mode}")
            return len(older)
        with Progress(transient=True) as progress:
            task = progress.add_task(f"{account.name} {folder.name}", total=len(older))
            return await taking.take_older(client, older, lambda: progress.advance(task))
