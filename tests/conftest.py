"""What every test may ask for by name."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from postgres import Postgres, running_postgres
from stored import MovedClock, opened

from worker.store import Store
from worker.vault import Vault

settings.register_profile("steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("wandering", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("wandering" if "FUZZ_EXAMPLES" in os.environ else "steady")
"""Each run tries the same examples, whatever the machine: a change is never stopped by what another one broke.
Whoever looks for more sets `FUZZ_EXAMPLES`, and gets other ones each time (so does `make fuzz`).
"""


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A real PostgreSQL server; skipped where there is none."""
    with running_postgres() as server:
        yield server


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.server)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database: the same test runs on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path / 'briefgeheim.db'}"
    server: Postgres = request.getfixturevalue("postgres")
    return server.database()


@pytest.fixture
def clock() -> MovedClock:
    """The time of `store`, which the test moves."""
    return MovedClock()


@pytest.fixture
async def both(tmp_path: Path, clock: MovedClock, url: str) -> AsyncIterator[tuple[Store, Vault]]:
    """A store and its vault, on either database."""
    async with opened(tmp_path, clock, url=url) as pair:
        yield pair


@pytest.fixture
def store(both: tuple[Store, Vault]) -> Store:
    """The store of `both`."""
    return both[0]
