"""What every command on cases needs: the store, the desk, a reference and who is at work."""

from __future__ import annotations

import asyncio
import getpass
import json
import sys
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from models.errors import ConfigurationError, Rejected
from worker.settings import Settings, load_settings

if TYPE_CHECKING:
    from models.case import Case
    from worker.bootstrap import Context
    from worker.desk import Desk

T = TypeVar("T")


def upper(reference: str) -> str:
    """References are written in capitals; a person need not."""
    return reference.upper()


Reference = Annotated[str, typer.Argument(metavar="CASE", help="Such as AVG-2026-000123.", callback=upper)]
Actor = Annotated[
    str, typer.Option("--by", help="Who does it, for the record.", default_factory=getpass.getuser, show_default=False)
]
Note = Annotated[str, typer.Option("--note", "-n", help="Free text for the file, sealed; - reads it from stdin.")]


def in_store(work: Callable[[Context], Awaitable[T]]) -> T:
    """Do it with the store of this installation."""

    async def whole() -> T:
        from worker.bootstrap import open_store

        async with open_store(installed()) as context:
            return await work(context)

    return asyncio.run(whole())


def installed() -> Settings:
    """The settings of an installation that was started before: to look must not make an empty one in a wrong folder."""
    settings = load_settings()
    if not settings.data_dir.is_dir():
        raise ConfigurationError(
            "data_dir",
            f"there is no data folder here ({settings.data_dir.resolve()}): run this where briefgeheim runs, "
            "name the folder with BRIEFGEHEIM_DATA_DIR, or start with `briefgeheim up`",
        )
    return settings


def at_desk(work: Callable[[Desk], Awaitable[Case]]) -> Case:
    """Act on a case; letters are written as the settings say."""

    async def act(context: Context) -> Case:
        from worker.desk import Desk

        return await work(Desk(context.store, context.letters))

    return in_store(act)


async def found(context: Context, reference: str) -> Case:
    """The case; `Rejected("unknown_case")`."""
    case = await context.store.cases.get(reference)
    if case is None:
        raise Rejected("unknown_case", "there is no case with this reference; `briefgeheim cases list --all`")
    return case


def text_of(told: str) -> str:
    """What was written, or all of stdin for "-": so that no word of it stands in the shell's history."""
    return sys.stdin.read().strip() if told == "-" else told


def fields(thing: Any) -> dict[str, Any]:
    """A record as JSON can hold it."""
    read: dict[str, Any] = json.loads(json.dumps(asdict(thing), default=_plain))
    return read


def _plain(value: Any) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
