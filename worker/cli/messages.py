"""`briefgeheim messages`: what came in, what became of it, and the way out of quarantine.

Nothing here shows a word of a message; `release` delivers the original to the mailbox and nowhere else.
"""

from __future__ import annotations

import getpass
import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from models.errors import Rejected, Transient
from models.finding import Decision
from models.message import Attachment, MessageState
from worker.cli.cases import CASE, WHEN, AsJson, history, listing, local
from worker.cli.cases.store import in_store
from worker.failures import sentence
from worker.report import attachment_row
from worker.settings import load_settings

if TYPE_CHECKING:
    from worker.bootstrap import Context
    from worker.store.records import EventRecord, FindingRecord, MessageRecord

app = typer.Typer(name="messages", help="Messages, their states, and the quarantine.", no_args_is_help=True)

MessageId = Annotated[str, typer.Argument(metavar="ID", help="A message id, or enough of its beginning.")]
Reason = Annotated[str, typer.Option("--reason", "-r", help="Why, for the record: a fact, no personal data.")]
Actor = Annotated[
    str, typer.Option("--by", help="Who asks for it.", default_factory=getpass.getuser, show_default=False)
]
STATE_COLOURS = {
    MessageState.QUARANTINED: "bold red",
    MessageState.DELIVERED: "green",
    MessageState.RELEASED: "yellow",
    MessageState.FORGOTTEN: "dim",
}


@app.command("list")
def list_messages(
    state: Annotated[MessageState | None, typer.Option(help="Only this state.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many.")] = 50,
    as_json: AsJson = False,
) -> None:
    """The latest messages."""
    found = in_store(lambda context: context.store.browse.messages(state, limit))
    if as_json:
        for message in found:
            typer.echo(json.dumps(_fields(message)))
    elif found:
        _print_list(found)
    else:
        typer.echo("No messages.")


@app.command()
def show(message_id: MessageId, as_json: AsJson = False) -> None:
    """One message: its state, what was found by kind, its attachments, and its history."""
    message, findings, attachments, events = in_store(lambda context: _show(context, message_id))
    if as_json:
        parts = {
            "findings": [_fields(f) for f in findings],
            "attachments": [attachment_row(a) for a in attachments],
            "events": [_fields(e) for e in events],
        }
        typer.echo(json.dumps(_fields(message) | parts))
        return
    _print_message(message, findings, attachments, events)


@app.command()
def release(message_id: MessageId, reason: Reason, actor: Actor) -> None:
    """Deliver the original, unredacted, to its mailbox. Who did it and why is kept."""

    async def deliver(context: Context) -> str:
        full = await _full(context, message_id)
        original = await context.store.originals.release(full, actor, reason)
        # a name of its own: under the message's id the redacted copy lies there already
        await context.deliver(f"{full}-original", original.raw, original.envelope)
        await context.store.originals.mark_released(full, actor)
        return full

    typer.echo(f"released {in_store(deliver)}")


@app.command()
def retry(message_id: MessageId, actor: Actor, reason: Reason = "") -> None:
    """Let a quarantined message run again."""

    async def requeue(context: Context) -> str:
        full = await _full(context, message_id)
        if not await context.store.messages.requeue(full, actor, reason):
            raise Rejected("not_quarantined", "only a quarantined message can be tried again")
        try:
            await context.queue.enqueue(full)
        except Transient:
            return f"{full} will be picked up by the next sweep"
        return f"{full} is queued"

    typer.echo(in_store(requeue))


@app.command()
def forget(message_id: MessageId, reason: Reason, actor: Actor) -> None:
    """Drop the sealed original and the sealed redacted copy for good; what was delivered stays in the mailbox."""

    async def drop(context: Context) -> str:
        full = await _full(context, message_id)
        await context.store.originals.forget(full, actor, reason)
        return full

    typer.echo(f"forgotten {in_store(drop)}; its key follows with the next retention run")


async def _full(context: Context, prefix: str) -> str:
    """The one id that begins so."""
    found = await context.store.browse.matching(prefix.lower(), limit=2)
    if len(found) == 1:
        return found[0]
    if found:
        raise Rejected("ambiguous_message", "several ids begin so: give more of it")
    raise Rejected("unknown_message", "no message has an id that begins so; see `briefgeheim messages list`")


async def _show(
    context: Context, prefix: str
) -> tuple[MessageRecord, tuple[FindingRecord, ...], tuple[Attachment, ...], tuple[EventRecord, ...]]:
    full = await _full(context, prefix)
    message = await context.store.browse.message(full)
    assert message
    browse, attachments = context.store.browse, await context.store.originals.attachments(full)
    return message, await browse.findings(full), attachments, await browse.events(full)


def _print_list(found: Sequence[MessageRecord]) -> None:
    table = listing("messages", WHEN, "message", "channel", "state", "removed", "kept", CASE)
    for message in found:
        table.add_row(
            local(message.received_at),
            message.id,
            message.channel,
            _state(message),
            str(message.removed),
            str(message.kept),
            message.case,
        )
    Console().print(table)


def _print_message(
    message: MessageRecord,
    findings: Sequence[FindingRecord],
    attachments: Sequence[Attachment],
    events: Sequence[EventRecord],
) -> None:
    console = Console()
    grid = Table.grid(padding=(0, 2))
    for name, value in _rows(message):
        if value:
            grid.add_row(name, value)
    console.print(grid)
    if findings:
        found = listing("findings", "type", "whose", "decision", "times", "why")
        for f in findings:
            found.add_row(f.type, f.subject, Text(f.decision, _colour(f.decision)), str(f.count), f.reason)
        console.print(found)
    if attachments:
        console.print(_attachments(attachments))
    if events:
        console.print(history(events))


def _attachments(attachments: Sequence[Attachment]) -> Table:
    table = listing("attachments", "part", "name", "kind", "verdict", "action", "why")
    for a in attachments:
        told = Text(a.verdict, "" if a.inspected else "yellow")
        table.add_row(a.part, Text(a.name), a.content or Text(a.media_type), told, a.action, a.reason)
    return table


def _rows(message: MessageRecord) -> Sequence[tuple[str, str | Text]]:
    return (
        ("message", message.id),
        ("channel", message.channel),
        ("mailbox", message.mailbox),
        ("size", f"{message.size:,} bytes"),
        ("state", _state(message)),
        ("because", sentence(message.failure_code, load_settings().limits)),
        ("received", local(message.received_at)),
        ("delivered", local(message.delivered_at) if message.delivered_at else ""),
        ("original until", _kept_until(message)),
        ("attempts", f"{message.attempts}, {message.crashes} crashes"),
        ("language", message.language),
        ("about", ", ".join(message.purposes)),
        ("case", message.case),
    )


def _kept_until(message: MessageRecord) -> str:
    """An open case keeps the original beyond its grace period."""
    if message.held_by:
        return f"held by case {message.held_by}"
    return local(message.shred_after) if message.shred_after else ""


def _state(message: MessageRecord) -> Text:
    words = f"{message.state} ({message.failure_code})" if message.failure_code else str(message.state)
    return Text(words, STATE_COLOURS.get(message.state, ""))


def _colour(decision: Decision) -> str:
    return "red" if decision is Decision.REDACT else ""


def _fields(record: Any) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in asdict(record).items()}
