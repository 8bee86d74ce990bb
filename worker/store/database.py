"""The connection: one engine, two ways in, one way out for errors."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from models.errors import ConfigurationError, Transient

PRAGMAS = (
    "busy_timeout = 15000",  # milliseconds; first, so that the switch to WAL waits as well
    "journal_mode = WAL",
    "synchronous = FULL",  # a commit is on the disk when it returns
    "foreign_keys = ON",
    "secure_delete = ON",  # what is deleted is overwritten
)


class ConflictError(Exception):
    """A row with this key is there already."""


class Database:
    """Transactions on one engine.

    Every error of the database or the disk leaves as `Transient("store_unavailable")`: it names the
    kind of the error and never a value.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self._reader = engine.execution_options(briefgeheim_read=True)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """One transaction, committed at the end. `ConflictError` when a unique key is taken."""
        with _translated():
            async with self.engine.begin() as connection:
                yield connection

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """One consistent view; takes no lock that a writer would wait for."""
        with _translated():
            async with self._reader.connect() as connection:
                yield connection


def create_engine(url: str) -> AsyncEngine:
    """An engine for `sqlite+aiosqlite:///...` or `postgresql+asyncpg://...`.

    `ConfigurationError` for anything else. Parameters never stand in its errors or logs.
    """
    if url.startswith("sqlite+aiosqlite:"):
        engine = create_async_engine(url, hide_parameters=True, connect_args={"timeout": 15})
        _tune_sqlite(engine)
        return engine
    if url.startswith("postgresql+asyncpg:"):
        try:
            return create_async_engine(url, hide_parameters=True, pool_pre_ping=True)
        except ModuleNotFoundError:
            raise ConfigurationError("database_url", "needs the extra: pip install 'briefgeheim[postgres]'") from None
    raise ConfigurationError("database_url", "must begin with sqlite+aiosqlite: or postgresql+asyncpg:")


def _tune_sqlite(engine: AsyncEngine) -> None:
    """Begin transactions ourselves.

    A writer takes its lock at once (BEGIN IMMEDIATE): one that read first and writes later would fail where
    another wrote in between, whatever the busy time-out.
    """

    @event.listens_for(engine.sync_engine, "connect")
    def connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        read = connection.get_execution_options().get("briefgeheim_read")
        connection.exec_driver_sql("BEGIN" if read else "BEGIN IMMEDIATE")


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except IntegrityError:
        raise ConflictError from None
    except (SQLAlchemyError, OSError) as error:
        raise Transient("store_unavailable", type(error).__name__) from None
