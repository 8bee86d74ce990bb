"""`briefgeheim imap`: watch the mailboxes (a line of the Procfile), see how they stand, take older mail."""

from __future__ import annotations

import typer

app = typer.Typer(name="imap", help="Mailboxes on IMAP servers.", invoke_without_command=True)


@app.callback()
def imap(context: typer.Context) -> None:
    """Without a command: watch every folder of the settings until a signal ends it (a line of the Procfile)."""
    from worker.cli.run import run

    if context.invoked_subcommand is None:
        run("imap")
