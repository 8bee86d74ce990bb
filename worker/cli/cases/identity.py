"""Who asks, and what a lane's checklist wants looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from models.case import Proof
from models.checklists import CHECKLISTS, MISSING, SEEN
from models.errors import Rejected
from pipelines.cases.who_asks import DOUBTS
from worker.cli.cases.store import Actor, Note, Reference, at_desk, found, in_store, text_of

if TYPE_CHECKING:
    from models.case import Case
    from worker.bootstrap import Context

app = typer.Typer()

_DOUBTS = "; ".join(f"{name}: {words}" for name, words in DOUBTS.items())


@app.command("ask-identity")
def ask_identity(
    reference: Reference,
    actor: Actor,
    doubt: Annotated[str, typer.Option(help=f"The reasonable doubt. {_DOUBTS}.")] = "",
    note: Note = "",
) -> None:
    """Ask who they are, by a one-time code to the address on file; never for a copy of an identity document."""
    words = text_of(note)
    case = at_desk(lambda desk: desk.ask_identity(reference, actor, doubt=doubt, note=words))
    typer.echo(f"{case.reference} is {case.state}; the arguable term stands still until an answer comes")


@app.command()
def confirm(
    reference: Reference,
    actor: Actor,
    note: Note = "",
    proof: Annotated[Proof, typer.Option("--by-proof", help="By what.")] = Proof.BY_HAND,
) -> None:
    """They are who they say; checked by hand, --note says how."""
    words = text_of(note)
    case = at_desk(lambda desk: desk.confirm(reference, actor, proof=proof, note=words))
    typer.echo(f"{case.reference} is {case.state}; identity {case.identity}")


@app.command()
def check(
    reference: Reference,
    item: Annotated[str, typer.Argument(help="An item of the checklist that `cases show` prints.")],
    actor: Actor,
    missing: Annotated[bool, typer.Option("--missing", help="It was looked for, and it is not there.")] = False,
) -> None:
    """Tick an item of the checklist of an authority's demand or a data breach."""

    async def tick(context: Context) -> Case:
        from worker.desk import Desk

        case = await found(context, reference)
        items = CHECKLISTS.get(case.lane, {})
        if item not in items:
            raise Rejected("unknown_item", f"known in this lane: {', '.join(items) or 'none'}")
        result = MISSING if missing else SEEN
        return await Desk(context.store).note_evidence(reference, actor, kind=item, result=result)

    case = in_store(tick)
    open_items = set(CHECKLISTS[case.lane]) - {seen.kind for seen in case.evidence}
    typer.echo(f"{case.reference}: {len(open_items)} still open")
