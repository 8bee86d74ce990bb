"""`briefgeheim notify`: where staff are told, and whether it works."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from worker.clock import utc_now
from worker.exits import Exit
from worker.settings import Settings, load_settings

if TYPE_CHECKING:
    from models.policy import Policy
    from worker.notices.attempt import Attempt, OpenTarget
    from worker.notices.targets import Site
    from worker.store.records import OutboxItem

app = typer.Typer(name="notify", help="Targets of notices to staff.", no_args_is_help=True)

NOBODY = "a" * 32
"""What follows the "m" of the message id in a test notice: no message has this id."""


@app.command("list")
def list_targets(as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False) -> None:
    """Every target and what reaches it; no address that is a key, and no secret."""
    rows = asyncio.run(_listed(load_settings()))
    if as_json:
        for row in rows:
            typer.echo(json.dumps(row))
    elif rows:
        _print("targets of notices", ("name", "kind", "where", "notices"), [tuple(row.values()) for row in rows])
    else:
        typer.echo("No targets: nobody is told. docs/notices.md says how to make one.")


@app.command()
def test(name: Annotated[str | None, typer.Argument(help="Only this target; default: each.")] = None) -> None:
    """Send a test notice now, and say what came of it. Exit 1 when one did not arrive."""
    from worker.notices.attempt import Outcome

    came = asyncio.run(_tried(load_settings(), name))
    if not came:
        typer.echo("No targets: nobody is told. docs/notices.md says how to make one.")
        raise typer.Exit(Exit.FAILED)
    _print("test notices", ("name", "where", "outcome", "code", "what to do"), [_row(*one) for one in came])
    if any(attempt.outcome is not Outcome.SENT for _, _, attempt in came):
        raise typer.Exit(Exit.FAILED)


@app.command()
def dead() -> None:
    """Notices that were given up, the latest first: nobody saw them there."""
    rows = asyncio.run(_dead(load_settings()))
    if rows:
        _print("notices given up", ("when", "target", "notice", "about", "code"), [_given_up(row) for row in rows])
    else:
        typer.echo("None was given up.")


@app.command()
def retry(name: Annotated[str, typer.Argument(help="A target that works again.")]) -> None:
    """Send what was given up for a target once more; a worker that runs does it."""
    typer.echo(f"To be sent again: {asyncio.run(_revived(load_settings(), name))}.")


async def _dead(settings: Settings) -> tuple[OutboxItem, ...]:
    from worker.bootstrap import open_store

    async with open_store(settings) as context:
        return await context.store.outbox.dead()


async def _revived(settings: Settings, name: str) -> int:
    from worker.bootstrap import open_store
    from worker.notices.configured import configured

    _known(name, configured(settings))
    async with open_store(settings) as context:
        return await context.store.outbox.revive(name, utc_now())


def _given_up(row: OutboxItem) -> tuple[str, ...]:
    from worker.cli.cases import local

    about = row.notice.case or row.notice.message
    return local(row.dead_at or row.created_at), row.target, row.notice.kind, about, row.last_code


def _known(name: str, targets: Iterable[str]) -> None:
    from models.errors import ConfigurationError

    names = list(targets)
    if name not in names:
        raise ConfigurationError(f"notify.{name}", f"there is no such target; there are: {', '.join(names) or 'none'}")


async def _listed(settings: Settings) -> list[dict[str, str]]:
    from worker.notices.configured import configured, kinds
    from worker.notices.targets import opened

    policy, targets = _policy(settings), configured(settings)
    async with opened(_site(settings, policy)) as ready:
        return [
            {"name": name, "kind": targets[name].kind, "where": target.where,
             "notices": ", ".join(kinds(name, targets[name], policy))}
            for name, target in ready.items()
        ]  # fmt: skip


async def _tried(settings: Settings, only: str | None) -> list[tuple[str, str, Attempt]]:
    from worker.notices.targets import opened

    async with opened(_site(settings, _policy(settings))) as ready:
        if only is not None:
            _known(only, ready)
        chosen = {name: target for name, target in ready.items() if only in (None, name)}
        attempts = await asyncio.gather(*map(_try, chosen.values()))
        return [(name, target.where, attempt) for (name, target), attempt in zip(chosen.items(), attempts, strict=True)]


async def _try(target: OpenTarget) -> Attempt:
    from models.notice import Notice, NoticeKind

    return await target.send(f"msg_{secrets.token_hex(16)}", Notice(NoticeKind.NOTICE_TEST, utc_now(), f"m{NOBODY}"))


def _site(settings: Settings, policy: Policy) -> Site:
    from worker.bootstrap import private_data_folder, webhook_secret
    from worker.notices.targets import Site

    private_data_folder(settings)
    return Site(settings, policy, partial(webhook_secret, settings))


def _policy(settings: Settings) -> Policy:
    from worker.policy_file import load_policy

    return load_policy(settings.policy, settings.data_dir)


def _row(name: str, where: str, attempt: Attempt) -> tuple[str, ...]:
    from worker.notices.mending import MENDING

    return name, where, attempt.outcome, attempt.code, MENDING.get(attempt.code, "")


def _print(title: str, heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    from rich.console import Console
    from rich.text import Text

    from worker.cli.cases import listing

    table = listing(title, *heads)
    for row in rows:
        table.add_row(*map(Text, row))
    console = Console()
    (console if console.is_terminal else Console(width=160)).print(table)
