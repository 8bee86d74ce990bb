"""Erase what is held about one person."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from models.case import Fate
from models.erasure import Erased
from worker.cli.cases.layout import AsJson, listing
from worker.cli.cases.store import Actor, fields, in_store, upper
from worker.clock import utc_now

if TYPE_CHECKING:
    from worker.bootstrap import Context

app = typer.Typer()


@app.command("erase-subject")
def erase_subject(
    address: Annotated[str, typer.Argument(help="The mail address; - reads it from stdin.")],
    actor: Actor,
    case: Annotated[str, typer.Option(help="The erasure case that it is done for.", callback=upper)] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would go, and change nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Erase everything held here about whoever writes from an address, except what a hold keeps; report both."""
    wanted = typer.get_text_stream("stdin").readline().strip() if address == "-" else address
    done = in_store(lambda context: _erase(context, wanted, actor, case, dry_run=dry_run))
    if as_json:
        typer.echo(json.dumps(fields(done)))
        return
    if not done.lines:
        typer.echo("Nothing is held about this address.")
        return
    _print(done, dry_run=dry_run)


async def _erase(context: Context, address: str, actor: str, case: str, *, dry_run: bool) -> Erased:
    """With a case: refused before anything goes, when who asks is not confirmed; its log gets the counts."""
    from worker.bootstrap import outgoing
    from worker.desk import Desk
    from worker.retention import Retention

    store, now = context.store, utc_now()
    desk = Desk(store)
    if case and not dry_run:
        await desk.may_erase(case)
    done = await store.erasure.erase(address, actor, now, dry_run=dry_run)
    if not dry_run:
        if case:
            await desk.erase(case, actor, done=done)
        await Retention(store, context.vault, outgoing(context.settings)).shred_due(now)
    return done


def _print(done: Erased, *, dry_run: bool) -> None:
    table = listing("would happen" if dry_run else "done", "what", "how many", "fate", "until", "because")
    for line in done.lines:
        until = line.until.isoformat() if line.until else line.reference
        table.add_row(line.category, str(line.count), line.fate, until, line.ground)
    Console().print(table)
    if done.count(Fate.ERASED) and not dry_run:
        typer.echo("Keys of the last hours go with a retention run within two hours. What was delivered lies in the")
        typer.echo("mailbox, and what other systems hold lies there: erase it there as well.")
