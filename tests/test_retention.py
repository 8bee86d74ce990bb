"""Retention: what is due is gone for good, what is held is not, and a run can be repeated."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from stored import COPY, ID, RAW, MovedClock, claimed, delivered, envelope, made_policy, opened

from models.errors import Rejected, Transient
from models.message import MessageState
from models.policy import Retention as Terms
from worker.retention import Retention, Shredded
from worker.store import Store
from worker.store.database import create_engine
from worker.vault import SETTLING, Vault

OTHER = "m" + "b" * 32
GRACE = timedelta(hours=72)


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
async def both(tmp_path: Path, clock: MovedClock) -> AsyncIterator[tuple[Store, Vault]]:
    async with opened(tmp_path, clock) as pair:
        yield pair


@pytest.fixture
def store(both: tuple[Store, Vault]) -> Store:
    return both[0]


@pytest.fixture
def retention(both: tuple[Store, Vault]) -> Retention:
    return Retention(*both)


async def test_an_original_is_shredded_after_its_grace_period(
    both: tuple[Store, Vault], retention: Retention, clock: MovedClock
) -> None:
    """Not a minute before; the redacted copy stays."""
    store, vault = both
    await delivered(store)
    assert await retention.shred_due(clock.move(hours=72, minutes=39)) == Shredded(0, 0, 0, 0)
    assert (await store.originals.release(ID, "kevin", "still there")).raw == RAW
    assert await retention.shred_due(clock.move(minutes=1)) == Shredded(1, 0, 0, 1)
    with pytest.raises(Rejected, match="not_releasable"):
        await store.originals.release(ID, "kevin", "too late")
    assert await store.originals.redacted(ID) == COPY
    assert not [epoch for epoch in vault.epochs() if epoch.startswith("original")]
    assert await retention.shred_due(clock()) == Shredded(0, 0, 0, 0)


async def test_a_backup_of_the_database_opens_no_more_once_the_key_is_gone(
    both: tuple[Store, Vault], retention: Retention, clock: MovedClock, tmp_path: Path
) -> None:
    """That is what the epochs are for."""
    store, vault = both
    await delivered(store)
    await checkpoint(tmp_path)
    shutil.copy(tmp_path / "briefgeheim.db", tmp_path / "backup.db")
    await retention.shred_due(clock.move(hours=80))
    old = Store.open(f"sqlite+aiosqlite:///{tmp_path / 'backup.db'}", vault, made_policy(), clock)
    with pytest.raises(Transient, match="vault_key_missing"):
        await old.originals.release(ID, "thief", "from the backup")
    await old.close()


async def checkpoint(folder: Path) -> None:
    engine = create_engine(f"sqlite+aiosqlite:///{folder / 'briefgeheim.db'}")
    async with engine.connect() as connection:
        await connection.rollback()
        raw = await connection.get_raw_connection()
        await raw.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]
    await engine.dispose()


async def test_an_open_case_holds_the_original_and_its_neighbour_goes(
    both: tuple[Store, Vault], retention: Retention, clock: MovedClock
) -> None:
    """Both lay under one key: the held one moves to its own, then the key goes."""
    store, vault = both
    await delivered(store, "erasure")
    await delivered(store, message_id=OTHER)
    done = await retention.shred_due(clock.move(hours=80))
    assert done == Shredded(originals=1, copies=0, moved=2, keys=1)
    assert (await store.originals.release(ID, "kevin", "the case needs it")).raw == RAW
    assert [epoch.split("-")[0] for epoch in vault.epochs()] == ["copy", "held"]
    assert await retention.shred_due(clock.move(days=300)) == Shredded(0, 0, 0, 0)


async def test_a_closed_case_holds_nothing(
    both: tuple[Store, Vault], retention: Retention, clock: MovedClock, tmp_path: Path
) -> None:
    """Its original goes with the next run."""
    store, vault = both
    await delivered(store, "erasure")
    await delivered(store, message_id=OTHER)
    await retention.shred_due(clock.move(hours=80))
    await close_cases(tmp_path)
    assert await retention.shred_due(clock.move(hours=2)) == Shredded(1, 0, 0, 1)
    assert [epoch.split("-")[0] for epoch in vault.epochs()] == ["copy"]


async def close_cases(folder: Path) -> None:
    engine = create_engine(f"sqlite+aiosqlite:///{folder / 'briefgeheim.db'}")
    async with engine.begin() as connection:
        await connection.execute(text("UPDATE cases SET state = 'closed'"))
    await engine.dispose()


async def test_what_is_unfinished_or_in_quarantine_stays(store: Store, retention: Retention, clock: MovedClock) -> None:
    """However old: nobody has seen to it yet."""
    await claimed(store)
    await store.messages.quarantine(ID, "bug")
    await store.messages.add(OTHER, envelope(), RAW)
    assert await retention.shred_due(clock.move(days=1000)) == Shredded(0, 0, 0, 0)
    assert await store.messages.claim(OTHER)
    assert (await store.originals.release(ID, "kevin", "at last")).raw == RAW


async def test_a_released_original_has_its_own_grace_period(
    store: Store, retention: Retention, clock: MovedClock
) -> None:
    """Counted from the release."""
    await claimed(store)
    await store.messages.quarantine(ID, "bug")
    clock.move(days=10)
    await store.originals.release(ID, "kevin", "checked")
    await store.originals.mark_released(ID, "kevin")
    assert (await retention.shred_due(clock.move(hours=71))).originals == 0
    assert (await retention.shred_due(clock.move(hours=1))).originals == 1


async def test_copies_go_with_the_message_record(tmp_path: Path, clock: MovedClock) -> None:
    """After their own, longer term; figures stay."""
    policy = made_policy(Terms(grace=GRACE, message_record=timedelta(days=30)))
    async with opened(tmp_path, clock, policy) as (store, vault):
        await delivered(store)
        retention = Retention(store, vault)
        await retention.shred_due(clock.move(days=29))
        assert await store.originals.redacted(ID) == COPY
        assert await retention.shred_due(clock.move(days=1)) == Shredded(0, 1, 0, 1)
        assert await store.originals.redacted(ID) is None
        assert list(vault.epochs()) == []
        assert await store.browse.message(ID)


async def test_a_key_stays_while_something_may_still_be_sealed_under_it(
    both: tuple[Store, Vault], retention: Retention, clock: MovedClock
) -> None:
    """Forgotten by hand within the hour: the words go at once, the key an hour after its epoch."""
    store, _ = both
    await delivered(store)
    await store.originals.forget(ID, "kevin", "asked for")
    assert await store.originals.redacted(ID) is None
    assert (await retention.shred_due(clock())).keys == 0
    await store.messages.add(OTHER, envelope(), RAW)
    done = await retention.shred_due(clock.move(minutes=40) + SETTLING)
    assert (done.keys, done.moved) == (1, 2)
    got = await store.messages.claim(OTHER)
    assert got and got.raw == RAW


async def test_a_run_that_died_half_way_is_finished_by_the_next(
    both: tuple[Store, Vault], retention: Retention, clock: MovedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the key was gone, and after it was."""
    store, vault = both
    await delivered(store)

    async def die(*_args: object) -> None:
        raise Transient("killed")

    for step in ("ending_epochs", "clear"):
        with monkeypatch.context() as patched:
            patched.setattr(store.originals, step, die)
            with pytest.raises(Transient):
                await retention.shred_due(clock.move(hours=80))
    await retention.shred_due(clock())
    assert await store.originals.ending_epochs() == ()
    assert [epoch.split("-")[0] for epoch in vault.epochs()] == ["copy"]


@pytest.mark.parametrize("rights", [(), ("erasure",)], ids=["no_case", "open_case"])
async def test_forgetting_by_hand_asks_whether_a_case_needs_it(store: Store, rights: tuple[str, ...]) -> None:
    """An open case holds the original against everybody."""
    await delivered(store, *rights)
    if rights:
        with pytest.raises(Rejected, match="message_held"):
            await store.originals.forget(ID, "kevin", "asked for")
        assert await store.originals.redacted(ID) == COPY
        return
    await store.originals.forget(ID, "kevin", "asked for")
    record = await store.browse.message(ID)
    assert record and record.state is MessageState.FORGOTTEN
    assert [e.kind for e in await store.browse.events(ID)] == ["forgotten"]


@pytest.mark.parametrize("act", ["release", "forget"])
async def test_a_message_at_work_is_neither_released_nor_forgotten(store: Store, act: str) -> None:
    """Nor is one that does not exist."""
    await claimed(store)
    for message_id in (ID, OTHER):
        with pytest.raises(Rejected, match="not_"):
            await getattr(store.originals, act)(message_id, "kevin", "now")
    assert await store.browse.events(ID) == ()
