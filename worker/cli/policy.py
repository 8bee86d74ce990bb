"""`briefgeheim policy`: what the privacy statement, read as rules, says."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from models.errors import ConfigurationError
from models.finding import Attribution, Candidate, EntityType, Subject
from models.policy import Policy, WordRule
from models.triage import Purpose, Triage
from pipelines.decide import decide
from worker.exits import Exit
from worker.policy_file import load_policy
from worker.policy_words import named, trials
from worker.settings import load_settings

app = typer.Typer(name="policy", help="What the policy says.", no_args_is_help=True)
PolicyFile = Annotated[Path | None, typer.Argument(help="A policy file; else the configured one.")]
_SAID = {
    (True, True): "found in",
    (True, False): "not found in",
    (False, True): "not found in",
    (False, False): "found in",
}
"""(expected, as expected) -> what happened."""
_SUBJECTS = (Subject.SENDER, Subject.DESIGNATE, Subject.STAFF, Subject.THIRD_PARTY)


@app.command()
def check(file: PolicyFile = None) -> None:
    """Read the policy, try its own words on their examples, and say what is wrong; exit 1 when an example is."""
    policy = _policy(file)
    wrong = sum(_try(place, rule) for place, rule in named(policy.words))
    if wrong:
        typer.echo(f"\n{wrong} of the examples of {policy.owner.name} are not as they should be.")
        raise typer.Exit(Exit.FAILED)
    typer.echo(
        f"The policy of {policy.owner.name} is sound: {len(policy.forbidden)} prohibitions, {len(policy.needs)} needs, "
        f"{len(list(named(policy.words)))} rules for own words."
    )


def _try(place: str, rule: WordRule) -> int:
    """Print each example of a rule and whether it is found as it should be; how many are not."""
    tried = trials(rule)
    typer.echo(f"{place}  {rule.reason} ({rule.type})" + ("" if tried else ": no examples"))
    for trial in tried:
        mark = "right" if trial.right else "WRONG"
        typer.echo(f"  {mark}  {_SAID[trial.expected, trial.right]}: {trial.example}")
    return sum(not trial.right for trial in tried)


@app.command()
def show(file: PolicyFile = None) -> None:
    """A table of every type: what stays and what goes, by whose it is."""
    policy = _policy(file)
    table = Table("type", *map(str, _SUBJECTS), title=f"Policy of {policy.owner.name}", title_justify="left")
    for kind in EntityType:
        table.add_row(kind, *(_cell(policy, kind, subject) for subject in _SUBJECTS))
    Console().print(table)


@app.command()
def explain(kind: Annotated[str, typer.Argument(metavar="TYPE", help="A type, such as IBAN_CODE.")]) -> None:
    """What happens to one type, and why."""
    if kind.upper() not in EntityType.__members__:
        raise ConfigurationError("type", f"there is no such type; there are {', '.join(EntityType)}")
    policy = _policy(None)
    table = Table("whose", "about", "decision", "why", title=kind.upper(), title_justify="left")
    for subject in _SUBJECTS:
        for judged, purposes in _outcomes(policy, EntityType[kind.upper()], subject).items():
            about = "anything" if len(purposes) == len(Purpose) else ", ".join(purposes)
            table.add_row(subject, about, *judged)
    Console().print(table)


def _policy(file: Path | None) -> Policy:
    settings = load_settings()
    return load_policy(file or settings.policy, settings.data_dir)


def _outcomes(policy: Policy, kind: EntityType, subject: Subject) -> dict[tuple[str, str], list[Purpose]]:
    """Each decision with its reason, and the purposes that lead to it."""
    outcomes = defaultdict[tuple[str, str], list[Purpose]](list)
    for purpose in Purpose:
        outcomes[_decide(policy, kind, subject, purpose)].append(purpose)
    return outcomes


def _decide(policy: Policy, kind: EntityType, subject: Subject, purpose: Purpose) -> tuple[str, str]:
    asked = Attribution(Candidate("", 0, 0, kind, 1.0, ""), subject)
    finding = decide([asked], Triage("en", (purpose,)), policy)[0]
    return str(finding.decision), finding.reason


def _cell(policy: Policy, kind: EntityType, subject: Subject) -> str:
    """Say keep, redact, or keep for billing, order where the purpose decides."""
    kept = [purpose for purpose in Purpose if _decide(policy, kind, subject, purpose)[0] == "keep"]
    if len(kept) == len(Purpose):
        return "keep"
    return f"keep for {', '.join(kept)}" if kept else "[red]redact[/red]"
