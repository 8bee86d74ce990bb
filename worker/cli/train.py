"""`briefgeheim train`: make the embedded models anew."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.progress import Progress

if TYPE_CHECKING:
    from worker.evaluate.corpus import GoldMessage

    TrainWitness = Callable[[Path, str, int, Sequence[GoldMessage], Callable[[str], None]], dict[str, Any]]

app = typer.Typer(name="train", help="Make the embedded models anew.", no_args_is_help=True)
_PACKAGED = Path(__file__).parents[2] / "pipelines" / "detect" / "ner"
_WHOSE = Path(__file__).parents[2] / "pipelines" / "attribute" / "witness"
_SECRETS = Path(__file__).parents[2] / "pipelines" / "detect" / "secrets" / "witness"
_THINGS = Path(__file__).parents[2] / "pipelines" / "detect" / "thing_witness"
_TRIAGE = Path(__file__).parents[2] / "pipelines" / "triage"


@app.callback()
def train() -> None:
    """Make the embedded models anew."""


@app.command()
def ner(
    output_dir: Annotated[Path, typer.Option(help="Where model/ and card.json go; default: the packaged one.")] = (
        _PACKAGED
    ),
    europeana: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help="enp_NL.kb.bio, real Dutch (docs/models.md).")
    ] = None,
    seed: Annotated[int, typer.Option(help="The same seed gives the same model.")] = 1,
    steps: Annotated[int, typer.Option(min=1, help="Batches of 1,500 words.")] = 2200,
) -> None:
    """Train the model that finds names (minutes on one core)."""
    from worker.train.run import train_ner

    console = Console(stderr=True)
    if europeana is None:
        console.print("Without --europeana: no real Dutch as noise. Expect more false hits in prose (docs/models.md).")
    output_dir.mkdir(parents=True, exist_ok=True)
    with Progress(console=console, disable=not console.is_terminal) as progress:
        task = progress.add_task("Training", total=steps)
        card = train_ner(
            output_dir,
            datetime.now(UTC).date().isoformat(),
            seed,
            steps,
            europeana,
            lambda step, loss: progress.update(task, completed=step + 1, description=f"Training, loss {loss:.3f}"),
        )
    _tell(card)


@app.command()
def triage(
    corpora: Annotated[list[Path], typer.Argument(exists=True, dir_okay=False, help="Annotated messages.")],
    output_dir: Annotated[
        Path, typer.Option(help="Where weights.npz and card.json go; default: the packaged ones.")
    ] = (_TRIAGE),
    seed: Annotated[int, typer.Option(help="The same seed gives the same models.")] = 1,
) -> None:
    """Train the models that judge rights and purposes beside the rules (minutes on one core)."""
    os.environ["OMP_NUM_THREADS"] = "1"  # before numpy loads: summing in parallel is not repeatable
    from worker.train.triage_pack import train_triage

    output_dir.mkdir(parents=True, exist_ok=True)
    with Console(stderr=True).status("Training") as status:
        date = datetime.now(UTC).date().isoformat()
        card = train_triage(output_dir, date, seed, corpora, lambda step: status.update(f"Training: {step}"))
    scores = card["scores"]
    typer.echo("rights: " + ", ".join(f"{k.replace('_', ' ')} {v:.1%}" for k, v in scores["rights"].items()))
    typer.echo(f"purposes: micro-F1 {scores['purposes_micro_f1']:.1%}")
    typer.echo(f"{card['size_bytes']} bytes")


@app.command()
def whose(
    corpora: Annotated[list[Path], typer.Argument(exists=True, dir_okay=False, help="Annotated messages.")],
    output_dir: Annotated[
        Path, typer.Option(help="Where weights.npz and card.json go; default: the packaged ones.")
    ] = (_WHOSE),
    seed: Annotated[int, typer.Option(help="The same seed gives the same scores.")] = 1,
) -> None:
    """Train the witness that tells who is needed from who is only told about (a minute on one core)."""
    from worker.train.whose_run import train_whose

    card = _witness(train_whose, corpora, output_dir, seed)
    for who in ("rules", "rules_and_model"):
        scores = card["scores"][who]
        typer.echo(f"{who.replace('_', ' ')}: " + ", ".join(f"{n} {k.replace('_', ' ')}" for k, n in scores.items()))
    typer.echo(f"of {card['people']['designates']} designates and {card['people']['third_parties']} third parties")


@app.command()
def secrets(
    corpora: Annotated[list[Path], typer.Argument(exists=True, dir_okay=False, help="Annotated messages.")],
    output_dir: Annotated[
        Path, typer.Option(help="Where weights.npz and card.json go; default: the packaged ones.")
    ] = (_SECRETS),
    seed: Annotated[int, typer.Option(help="The same seed gives the same scores.")] = 1,
) -> None:
    """Train the witness that tells secrets by the words around them (half a minute on one core)."""
    from worker.train.secrets_run import train_secrets

    card = _witness(train_secrets, corpora, output_dir, seed)
    for when in ("least", "sure"):
        typer.echo(f"{when}: " + ", ".join(f"{n} {kind}" for kind, n in card["scores"][when].items()))
    typer.echo(f"of {card['words']['secret']} words of secrets and {card['words']['other']} others")


@app.command()
def things(
    corpora: Annotated[list[Path], typer.Argument(exists=True, dir_okay=False, help="Annotated messages.")],
    output_dir: Annotated[
        Path, typer.Option(help="Where weights.npz and card.json go; default: the packaged ones.")
    ] = (_THINGS),
    seed: Annotated[int, typer.Option(help="The same seed gives the same scores.")] = 1,
) -> None:
    """Train the witness that tells things with a name from people (two minutes on one core)."""
    from worker.train.things_run import train_things

    card = _witness(train_things, corpora, output_dir, seed)
    scores = card["scores"]
    typer.echo(f"{scores['told']} things told, {scores['missed']} missed, {scores['wrongly']} people taken for one")
    typer.echo(f"of {card['names']['things']} things and {card['names']['people']} people")


def _witness(train: TrainWitness, corpora: Iterable[Path], output_dir: Path, seed: int) -> dict[str, Any]:
    """Have a witness trained on annotated messages, saying on a terminal what it is at; returns its card."""
    from worker.evaluate.run import read

    output_dir.mkdir(parents=True, exist_ok=True)
    messages = [message for _, message in read(corpora)]
    with Console(stderr=True).status("Training") as status:
        date = datetime.now(UTC).date().isoformat()
        return train(output_dir, date, seed, messages, lambda step: status.update(f"Training: {step}"))


def _tell(card: dict[str, object]) -> None:
    scores = card["scores"]
    assert isinstance(scores, dict)
    for kind, figures in scores.items():
        typer.echo(
            f"{kind.replace('_', ' ')}: {figures['touched']:.1%} of {figures['mentions']} mentions touched, "
            f"worst {figures['worst']}, {figures['gap']:.1%} below the best"
        )
    typer.echo(f"{card['size_bytes']} bytes")
