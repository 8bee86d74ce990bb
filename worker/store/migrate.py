"""Bring a database to the newest tables, or back, with the migrations that come in the package."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

import worker.migrations
from models.errors import ConfigurationError, Transient
from worker.store.database import create_engine

_LOCK = 7_246_315_017  # any number that is ours: two processes that start together must take turns


async def migrate(url: str, revision: str = "head") -> None:
    """Upgrade to `revision` in one transaction; safe to run at every start, by several processes at once
    (but by one task of a process: Alembic keeps what runs in globals).

    `Transient("store_unavailable")` when the database cannot be reached or written,
    `ConfigurationError("database")` when it is newer than this software.
    """
    await _run(url, lambda connection: command.upgrade(_config(connection), revision))


async def downgrade(url: str, revision: str) -> None:
    """Go back to `revision` ("base" drops every table)."""
    await _run(url, lambda connection: command.downgrade(_config(connection), revision))


async def is_current(url: str) -> bool:
    """Whether nothing is left to migrate."""
    newest = ScriptDirectory.from_config(_config(None)).get_current_head()
    found: list[str | None] = []
    await _run(url, lambda c: found.append(MigrationContext.configure(c).get_current_revision()), lock=False)
    return found == [newest]


async def _run(url: str, work: Callable[[Connection], object], *, lock: bool = True) -> None:
    engine = create_engine(url)
    try:
        _make_file(url)
        async with engine.begin() as connection:
            if lock and engine.dialect.name == "postgresql":  # SQLite's BEGIN IMMEDIATE is a lock already
                await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            await connection.run_sync(work)
    except CommandError:
        raise ConfigurationError("database", "its tables are of a newer version than this software") from None
    except (SQLAlchemyError, OSError) as error:
        raise Transient("store_unavailable", type(error).__name__) from None
    finally:
        await engine.dispose()


def _config(connection: Connection | None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(worker.migrations.__file__).parent))
    config.attributes["connection"] = connection
    return config


def _make_file(url: str) -> None:
    """A SQLite file for its owner only; the write-ahead log takes its mode from it."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite" and parsed.database and parsed.database != ":memory:":
        path = Path(parsed.database)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
