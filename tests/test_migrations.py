"""Migrations: forth and back, by several at once, and always to the tables that the code knows."""

from __future__ import annotations

import asyncio
import stat
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import DBAPIError
from sqlalchemy.schema import CreateTable

from models.errors import ConfigurationError, Transient
from worker.store.database import create_engine
from worker.store.migrate import downgrade, is_current, migrate
from worker.store.tables import metadata


@pytest.fixture
def file_url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path / 'var' / 'briefgeheim.db'}"


async def on(url: str, work):
    engine = create_engine(url)
    async with engine.begin() as connection:
        result = await connection.run_sync(work)
    await engine.dispose()
    return result


def differences(connection: Connection) -> list[object]:
    return compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), metadata)


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


async def test_migrations_lead_to_the_tables_of_the_code(url: str) -> None:
    """Whoever changes a table writes a migration."""
    await migrate(url)
    assert await on(url, differences) == []
    assert await is_current(url)


async def test_a_second_run_changes_nothing(url: str) -> None:
    """Every start may migrate."""
    await migrate(url)
    await migrate(url)
    assert await on(url, tables) == set(metadata.tables)


async def test_several_at_once_take_turns(url: str) -> None:
    """Processes that start together."""
    program = "import asyncio, sys; from worker.store.migrate import migrate; asyncio.run(migrate(sys.argv[1]))"
    running = [await asyncio.create_subprocess_exec(sys.executable, "-c", program, url) for _ in range(4)]
    assert [await process.wait() for process in running] == [0] * 4
    assert await is_current(url)


async def test_back_and_forth(url: str) -> None:
    """Nothing is left behind, and it can be made again."""
    await migrate(url)
    await downgrade(url, "base")
    assert await on(url, tables) == set()
    assert not await is_current(url)
    await migrate(url)
    assert await on(url, differences) == []


async def test_a_migration_that_fails_leaves_the_old_tables(url: str) -> None:
    """All steps are one transaction, on SQLite too."""
    await on(url, lambda c: c.execute(text("CREATE TABLE letters (id INTEGER)")))
    with pytest.raises(Transient):
        await migrate(url)
    assert await on(url, tables) == {"letters"}


async def test_rows_survive_the_way_back_and_forth(url: str) -> None:
    """The first version's rows get what the second one added, and lose no more than that again."""
    await migrate(url, "0001")
    await on(url, lambda c: [c.execute(text(row)) for row in OLD_ROWS])
    await migrate(url)
    assert await on(url, lambda c: c.execute(text("SELECT message_id, case_ref FROM case_messages")).all()) == [
        ("m1", "AVG-2026-000001")
    ]
    await downgrade(url, "0001")
    kept = "SELECT state, (SELECT count(*) FROM events) FROM cases"
    assert await on(url, lambda c: c.execute(text(kept)).all()) == [("received", 1)]
    await migrate(url)
    assert await on(url, differences) == []


MOMENT = "'2026-03-05 12:20:00'"
MESSAGE = f"'email', 'info@x.example', '', '', 1, {MOMENT}, {MOMENT}, 'delivered', 1, 0, '', 'nl', '[]', {MOMENT}"
CASE = f"'m1', '[]', 'ordinary', 'received', 'month', {MOMENT}, {MOMENT}, {MOMENT}, {MOMENT}, 'because', NULL"
OLD_ROWS = (
    f"INSERT INTO messages VALUES ('m1', {MESSAGE}, NULL, NULL, NULL, NULL)",
    f"INSERT INTO cases VALUES ('AVG-2026-000001', {CASE})",
    f"INSERT INTO events VALUES (1, 'm1', 'AVG-2026-000001', {MOMENT}, 'briefgeheim', 'opened', '')",
)


@pytest.mark.parametrize("change", ["UPDATE events SET reason = 'another'", "DELETE FROM events"])
async def test_the_database_itself_refuses_to_change_an_event(url: str, change: str) -> None:
    """Whoever comes past the software meets a trigger; a case whose removal is on record may go."""
    await migrate(url, "0001")
    await on(url, lambda c: [c.execute(text(row)) for row in OLD_ROWS])
    await migrate(url)
    with pytest.raises(DBAPIError, match="only ever added"):
        await on(url, lambda c: c.execute(text(change)))
    if change.startswith("DELETE"):
        removal = f"INSERT INTO removed_cases VALUES ('AVG-2026-000001', {MOMENT}, 1, '', '')"
        await on(url, lambda c: [c.execute(text(step)) for step in (removal, change)])


async def test_a_newer_database_is_refused(url: str) -> None:
    """Old software does not touch what it does not know."""
    await migrate(url)
    await on(url, lambda c: c.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    with pytest.raises(ConfigurationError, match="newer"):
        await migrate(url)


async def test_the_file_is_for_its_owner_only(file_url: str, tmp_path: Path) -> None:
    """The database, its log and their folder."""
    await migrate(file_url)
    assert mode(tmp_path / "var") == 0o700
    assert mode(tmp_path / "var/briefgeheim.db") == 0o600


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


async def test_a_database_that_cannot_be_made_is_transient(tmp_path: Path) -> None:
    """A file stands where its folder should be."""
    (tmp_path / "var").write_bytes(b"")
    with pytest.raises(Transient, match="store_unavailable"):
        await migrate(f"sqlite+aiosqlite:///{tmp_path / 'var' / 'x.db'}")


@pytest.mark.parametrize("name", sorted(metadata.tables))
def test_every_table_can_be_made_on_postgresql(name: str) -> None:
    """Moments carry their zone there."""
    made = str(CreateTable(metadata.tables[name]).compile(dialect=postgresql.dialect()))
    assert "DATETIME" not in made
    assert made.count("TIMESTAMP") == made.count("TIMESTAMP WITH TIME ZONE")
