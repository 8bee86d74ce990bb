"""The connection: one engine, two ways in, one way out for errors."""

from __future__ import annotations

import asyncio
import functools
import inspect
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager, nullcontext
from sqlite3 import OperationalError
from typing import Any, TypeVar

from sqlalchemy import Connection, event
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.util import await_only

from models.errors import ConfigurationError, Transient

S = TypeVar("S")
T = TypeVar("T")

BUSY = 15.0  # seconds that a connection waits for another's lock

PRAGMAS = (
    f"busy_timeout = {BUSY * 1000:.0f}",  # milliseconds
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
        one_writer = engine.dialect.name == "sqlite"
        # SQLite's readers see one moment; PostgreSQL's must be told to (and never fail for it)
        view: dict[str, Any] = {} if one_writer else {"isolation_level": "REPEATABLE READ"}
        self._reader = engine.execution_options(briefgeheim_read=True, **view)
        # SQLite lets writers wait by polling, and some of them for seconds; a queue of our own is fair
        self._turn: AbstractAsyncContextManager[object] = asyncio.Lock() if one_writer else nullcontext()
        self._running: set[asyncio.Task[Any]] = set()

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """One transaction, committed at the end. `ConflictError` when a unique key is taken."""
        with _translated():
            async with self.engine.connect() as connection, self._turn, connection.begin():
                yield connection

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """One consistent view; takes no lock that a writer would wait for."""
        with _translated():
            async with self._reader.connect() as connection:
                yield connection

    async def finish(self, work: Coroutine[Any, Any, T]) -> T:
        """Run to the end what was begun, also when the caller is cancelled meanwhile."""
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._finished)
        return await asyncio.shield(task)

    async def close(self) -> None:
        """Wait for what is still running, then give all connections back."""
        await asyncio.gather(*self._running, return_exceptions=True)
        await self.engine.dispose()

    def _finished(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if not task.cancelled():
            task.exception()  # seen: nobody may be left to look at it


def uncut(table: type[S]) -> type[S]:
    """A class whose public coroutines are never cut in the middle.

    A connection cut off between BEGIN and COMMIT keeps its lock until it is collected: with SQLite that is
    every writer's lock. So a cancelled caller leaves at once, and the transaction ends by itself.
    """
    for name, method in list(vars(table).items()):
        if inspect.iscoroutinefunction(method) and not name.startswith("_"):
            setattr(table, name, _finishing(method))
    return table


def create_engine(url: str) -> AsyncEngine:
    """An engine for `sqlite+aiosqlite:///...` or `postgresql+asyncpg://...`.

    `ConfigurationError` for anything else. Parameters never stand in its errors or logs.
    """
    if url.startswith("sqlite+aiosqlite:"):
        engine = create_async_engine(url, hide_parameters=True, connect_args={"timeout": BUSY})
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
        _write_ahead(cursor)
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        read = connection.get_execution_options().get("briefgeheim_read")
        connection.exec_driver_sql("BEGIN" if read else "BEGIN IMMEDIATE")


def _write_ahead(cursor: Any) -> None:
    """Switch to the write-ahead log, which a new file does once.

    Of processes that open a new file together, SQLite refuses all but one at once, whatever the busy time-out
    (it would be a deadlock); so the others ask again.
    """
    end = time.monotonic() + BUSY
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except OperationalError:
            if time.monotonic() > end:
                raise
            await_only(asyncio.sleep(0.02))
        else:
            return


def _finishing(method: Callable[..., Coroutine[Any, Any, T]]) -> Callable[..., Coroutine[Any, Any, T]]:
    @functools.wraps(method)
    async def whole(self: Any, *args: Any, **options: Any) -> T:
        database: Database = self._database
        return await database.finish(method(self, *args, **options))

    return whole


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except IntegrityError:
        raise ConflictError from None
    except (SQLAlchemyError, OSError) as error:
        raise Transient("store_unavailable", type(error).__name__) from None
