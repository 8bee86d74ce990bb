"""Retention: what is due is gone for good, what is held is not, and a run can be repeated."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from office import office
from stored import COPY, ID, RAW, MovedClock, claimed, delivered, envelope, made_policy, opened

from models.case import Fate, Hold
from models.errors import Rejected, Transient
from models.message import MessageState
from models.policy import Retention as Terms
from worker.desk import Desk
from worker.letters.folder import Folder, lying
from worker.retention import Retention, Shredded
from worker.store import Store
from worker.store.database import create_engine
from worker.store.expiry import OF_A_CASE, OF_A_MESSAGE
from worker.store.tables import metadata
from worker.vault import SETTLING, Vault

REF, OTHER = "AVG-2026-000001", "m" + "b" * 32
GRACE = timedelta(hours=72)


@pytest.fixture
def retention(both: tuple[Store, Vault]) -> Retention:
    return Retention(*both)


async def test_an_original_is_shredded_after_its_grace_period(
    both: tuple[Store, Vault], retention: Retention, clock: MovedClock
) -> None:
    """Not a minute before; the redacted copy stays."""
    store, vault = both
    await delivered(store)
    assert await retention.shred_due(clock.move(hours=72, minutes=39)) == Shredded()
    assert (await store.originals.release(ID, "kevin", "still there")).raw == RAW
    assert await retention.shred_due(clock.move(minutes=1)) == Shredded(originals=1, keys=1)
    with pytest.raises(Rejected, match="not_releasable"):
        await store.originals.release(ID, "kevin", "too late")
    assert await store.originals.redacted(ID) == COPY
    assert not [epoch for epoch in vault.epochs() if epoch.startswith("original")]
    assert await retention.shred_due(clock()) == Shredded()


async def test_a_backup_of_the_database_opens_no_more_once_the_key_is_gone(tmp_path: Path, clock: MovedClock) -> None:
    """That is what the epochs are for."""
    async with opened(tmp_path, clock) as (store, vault):
        await delivered(store)
        await checkpoint(tmp_path)
        shutil.copy(tmp_path / "briefgeheim.db", tmp_path / "backup.db")
        await Retention(store, vault).shred_due(clock.move(hours=80))
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
    assert await retention.shred_due(clock.move(days=300)) == Shredded()


async def test_a_closed_case_holds_nothing(both: tuple[Store, Vault], retention: Retention, clock: MovedClock) -> None:
    """Its original goes with the next run."""
    store, vault = both
    await delivered(store, "objection")
    await delivered(store, message_id=OTHER)
    await retention.shred_due(clock.move(hours=80))
    await answered_and_closed(store)
    assert await retention.shred_due(clock.move(hours=2)) == Shredded(originals=1, keys=1)
    assert [epoch.split("-")[0] for epoch in vault.epochs()] == ["case", "copy"]


async def answered_and_closed(store: Store) -> None:
    desk = Desk(store)
    await desk.answer(REF, "kevin", note="sent by post")
    await desk.close(REF, "kevin")


async def all_told(store: Store, clock: MovedClock) -> None:
    for item in await store.outbox.due_notices(clock()):
        await store.outbox.notice_sent(item.id, clock())


# closed cases and records


async def test_a_closed_case_goes_after_its_own_term(
    both: tuple[Store, Vault], retention: Retention, clock: MovedClock
) -> None:
    """With its log, its notes and its key; what stays is that it was removed, and the other logs hold."""
    store, vault = both
    await delivered(store, "objection")
    await delivered(store, "access", message_id=OTHER)
    await answered_and_closed(store)
    await all_told(store, clock)
    assert (await retention.shred_due(clock.move(days=729))).cases == 0
    assert (await retention.due(clock.move(days=1))).cases == (REF,)
    assert (await retention.shred_due(clock())).cases == 1
    assert await store.cases.get(REF) is None
    assert not [epoch for epoch in vault.epochs() if epoch.startswith("case-") and REF in epoch]
    assert await store.verify.faults() == ()
    assert await store.browse.message(ID) is None
    assert await store.browse.message(OTHER)  # its case is open
    assert await retention.shred_due(clock()) == Shredded()


async def test_a_case_stays_as_long_as_it_keeps_something(
    both: tuple[Store, Vault], retention: Retention, clock: MovedClock
) -> None:
    """Seven years: then somebody must be told what to erase, and where it is written why it was kept."""
    store, _ = both
    await delivered(store, "objection")
    await Desk(store).hold(REF, "kevin", hold=Hold("invoices", Fate.KEPT, "AWR art. 52(4)", date(2033, 12, 31)))
    await answered_and_closed(store)
    clock.now = datetime(2033, 12, 31, 12, tzinfo=UTC)
    assert (await retention.shred_due(clock())).cases == 0
    assert (await retention.shred_due(clock.move(days=1))).cases == 1


async def test_a_case_that_was_not_closed_is_never_over(
    both: tuple[Store, Vault], retention: Retention, clock: MovedClock
) -> None:
    """However old."""
    store, _ = both
    await delivered(store, "access")
    assert (await retention.shred_due(clock.move(days=5000))).cases == 0
    assert (await retention.due(clock())).originals == ()


async def test_a_run_that_died_after_a_case_was_removed_still_shreds_its_key(
    both: tuple[Store, Vault], retention: Retention, clock: MovedClock
) -> None:
    """The next one finds it by the removal on record."""
    store, vault = both
    await delivered(store, "objection")
    await answered_and_closed(store)
    assert await store.expiry.remove_case(REF, clock.move(days=800))
    assert not await store.expiry.remove_case(REF, clock())
    await retention.shred_due(clock())
    assert not [epoch for epoch in vault.epochs() if epoch.startswith("case-")]


async def test_the_record_of_a_message_goes_after_its_term(
    both: tuple[Store, Vault], retention: Retention, clock: MovedClock
) -> None:
    """When nothing sealed is left of it, and no notice of it is still on its way."""
    store, _ = both
    await delivered(store)
    assert (await retention.shred_due(clock.move(days=366))).messages == 0  # a notice waits for its target
    await all_told(store, clock)
    assert (await retention.due(clock())).messages == (ID,)
    assert (await retention.shred_due(clock())).messages == 1
    assert await store.browse.message(ID) is None
    assert await store.outbox.about(ID) == await store.browse.findings(ID) == ()


async def test_a_dry_run_says_what_would_go_and_changes_nothing(
    both: tuple[Store, Vault], retention: Retention, clock: MovedClock
) -> None:
    """The same ids that the next run takes."""
    store, _ = both
    await delivered(store)
    await delivered(store, "access", message_id=OTHER)
    due = await retention.due(clock.move(days=366))
    assert due == await retention.due(clock())
    assert (due.originals, due.copies, due.cases) == ((ID,), (ID,), ())
    done = await retention.shred_due(clock())
    assert (done.originals, done.copies) == (1, 1)


async def test_what_is_unfinished_or_in_quarantine_stays(store: Store, retention: Retention, clock: MovedClock) -> None:
    """However old: nobody has seen to it yet."""
    await claimed(store)
    await store.messages.quarantine(ID, "bug")
    await store.messages.add(OTHER, envelope(), RAW)
    assert await retention.shred_due(clock.move(days=1000)) == Shredded()
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
        assert await retention.shred_due(clock.move(days=1)) == Shredded(copies=1, keys=1)
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


def test_every_table_that_hangs_on_a_case_or_a_message_is_thought_of() -> None:
    """Whoever adds a table says what becomes of its rows."""
    for target, known in (
        ("cases", {"events", *(table.name for table in OF_A_CASE)}),
        ("messages", {"sealed", "cases", "case_messages", *(table.name for table in OF_A_MESSAGE)}),
    ):
        hanging = {
            table.name
            for table in metadata.tables.values()
            for key in table.foreign_keys
            if key.column.table.name == target
        }
        assert hanging == known


async def test_letters_put_out_by_hand_go_with_their_case(tmp_path: Path, url: str) -> None:
    """Without a relay they lie readable in a folder, read or not; a file that is no letter of ours stays."""
    outgoing = tmp_path / "outgoing"
    async with office(tmp_path, url) as at:
        at.sending._transport = Folder(outgoing, at.clock)
        await at.arrives("DKIM-Signature: x", rights=("objection",))
        await at.arrives(rights=("access",), author="anna@voorbeeld.example")
        while await at.sending.send_due():
            pass
        of_case = {row.case_ref: row.id for row in await at.rows()}
        second = of_case["AVG-2026-000002"]
        read = dict(lying(outgoing))[of_case[REF]]
        read.rename(read.parents[1] / "cur" / f"{read.name}:2,S")
        (outgoing / "own.txt").write_text("a note")
        retention = Retention(at.store, at.vault, outgoing)
        assert (await retention.due(at.clock())).letters == ()
        await at.desk.answer(REF, "kevin", note="sent by post")
        await at.desk.close(REF, "kevin")
        await all_told(at.store, at.clock)
        at.clock.move(days=731)
        assert (await retention.shred_due(at.clock())).letters == 1
        assert [letter_id for letter_id, _ in lying(outgoing)] == [second]
        assert (outgoing / "own.txt").exists()
