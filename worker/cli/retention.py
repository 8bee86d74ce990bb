"""`briefgeheim retention`: forget what its term is over for, or say what would be forgotten."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from worker.cli.cases.layout import AsJson
from worker.cli.cases.store import in_store
from worker.clock import utc_now

if TYPE_CHECKING:
    from worker.bootstrap import Context
    from worker.retention import Due, Shredded

app = typer.Typer()


@app.command()
def retention(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would go, and change nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Shred what is due now; a running worker does so every five minutes."""
    told = in_store(_due if dry_run else _shred)
    if as_json:
        typer.echo(json.dumps(asdict(told)))
        return
    for name, what in asdict(told).items():
        ids = "".join(f"\n  {one}" for one in what) if isinstance(what, tuple) else ""
        typer.echo(f"{name}: {len(what) if isinstance(what, tuple) else what}{ids}")


async def _due(context: Context) -> Due | Shredded:
    from worker.bootstrap import outgoing
    from worker.retention import Retention

    return await Retention(context.store, context.vault, outgoing(context.settings)).due(utc_now())


async def _shred(context: Context) -> Due | Shredded:
    from worker.bootstrap import outgoing
    from worker.retention import Retention

    return await Retention(context.store, context.vault, outgoing(context.settings)).shred_due(utc_now())
