"""Each step of a case as a command; what the law or the state forbids is refused with a reason."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from models.case import Fate, Hold
from models.errors import Rejected
from worker.cli.cases.layout import local
from worker.cli.cases.store import Actor, Note, Reference, at_desk, text_of

if TYPE_CHECKING:
    from models.case import Case

app = typer.Typer()

Reasons = Annotated[
    str, typer.Option("--reasons", "-r", help="Why, for whoever asked: the law wants it told; - reads it from stdin.")
]


@app.command()
def judge(
    reference: Reference,
    actor: Actor,
    right: Annotated[
        list[str] | None, typer.Option(help="A right that it uses; several times for several. Default: as found.")
    ] = None,
    demand: Annotated[str, typer.Option(help="Which demand of an authority: e_evidence or e_evidence_emergency.")] = "",
    no_request: Annotated[bool, typer.Option("--no-request", help="It is none: close it, with a --note.")] = False,
    note: Note = "",
) -> None:
    """Say what it is. The dates follow from receipt."""
    words = text_of(note)
    if no_request:
        _tell(at_desk(lambda desk: desk.dismiss(reference, actor, note=words)))
        return
    _tell(at_desk(lambda desk: desk.judge(reference, actor, rights=tuple(right or ()), demand=demand, note=words)))


@app.command()
def assign(reference: Reference, to: Annotated[str, typer.Argument(help="Who is to handle it.")], actor: Actor) -> None:
    """Give it to somebody."""
    _tell(at_desk(lambda desk: desk.assign(reference, actor, to=to)))


@app.command()
def settle(
    reference: Reference, right: Annotated[str, typer.Argument(help="Which right.")], actor: Actor, note: Note = ""
) -> None:
    """One of several rights is dealt with: its date no longer counts."""
    words = text_of(note)
    _tell(at_desk(lambda desk: desk.settle(reference, actor, right=right, note=words)))


@app.command()
def extend(reference: Reference, actor: Actor, reasons: Reasons = "") -> None:
    """Two further months, within the first one only, with reasons (GDPR art. 12(3))."""
    words = text_of(reasons)
    _tell(at_desk(lambda desk: desk.extend(reference, actor, reasons=words)))


@app.command()
def refuse(reference: Reference, actor: Actor, reasons: Reasons = "") -> None:
    """Do not act, with reasons (GDPR art. 12(4))."""
    words = text_of(reasons)
    _tell(at_desk(lambda desk: desk.refuse(reference, actor, reasons=words)))


@app.command()
def answer(
    reference: Reference,
    actor: Actor,
    text: Annotated[str, typer.Option(help="What to write to whoever asked; - reads it from stdin.")] = "",
    note: Annotated[str, typer.Option("--note", "-n", help="Free text for the file, sealed.")] = "",
) -> None:
    """It is done."""
    words = text_of(text)
    _tell(at_desk(lambda desk: desk.answer(reference, actor, text=words, note=note)))


@app.command()
def hold(
    reference: Reference,
    category: Annotated[str, typer.Argument(help="Of data, such as billing.")],
    fate: Annotated[Fate, typer.Argument(help="What happens to it.")],
    actor: Actor,
    ground: Annotated[str, typer.Option(help="The article.")] = "",
    until: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The last day it is kept.")] = None,
) -> None:
    """Say what happens to a category of data: erased, restricted, or kept until a date on a ground."""
    if not ground.strip():
        raise Rejected("ground_missing", "name the article that it rests on: --ground")
    if fate is Fate.KEPT and until is None:
        raise Rejected("until_missing", "say until when it is kept: --until 2033-12-31")
    said = Hold(category, fate, ground, until.date() if until else None)
    _tell(at_desk(lambda desk: desk.hold(reference, actor, hold=said)))


@app.command()
def withdraw(reference: Reference, actor: Actor, note: Note = "") -> None:
    """Whoever asked takes it back."""
    words = text_of(note)
    _tell(at_desk(lambda desk: desk.withdraw(reference, actor, note=words)))


@app.command()
def close(reference: Reference, actor: Actor, note: Note = "") -> None:
    """The file is complete; its own term of retention begins."""
    words = text_of(note)
    _tell(at_desk(lambda desk: desk.close(reference, actor, note=words)))


@app.command("add-message")
def add_message(
    reference: Reference, message: Annotated[str, typer.Argument(help="A message id, whole.")], actor: Actor
) -> None:
    """A later message belongs to it."""
    _tell(at_desk(lambda desk: desk.add_message(reference, actor, message_id=message)))


def _tell(case: Case) -> None:
    typer.echo(f"{case.reference} is {case.state}; due {local(case.due_at)[:10]}")
