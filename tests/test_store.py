"""The store: one transaction or nothing, one worker at a time, and no word in the clear."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event, text
from stored import (
    COPY,
    ID,
    MAILBOX,
    RAW,
    START,
    MovedClock,
    claimed,
    delivered,
    envelope,
    found,
    made_policy,
    opened,
    verdict,
)

from models.case import CaseState
from models.errors import Bug, ConfigurationError, Transient
from models.finding import Decision, EntityType
from models.message import Channel, MessageState
from models.notice import NoticeKind
from models.right import Lane
from worker.store import Store
from worker.store.database import create_engine
from worker.vault import Vault

OTHER = "m" + "b" * 32


@pytest.fixture
async def in_files(tmp_path: Path, clock: MovedClock) -> AsyncIterator[Store]:
    """On SQLite, whose files a test can look into."""
    async with opened(tmp_path, clock) as (store, _):
        yield store


async def state(store: Store, message_id: str = ID) -> MessageState:
    record = await store.browse.message(message_id)
    assert record
    return record.state


async def kinds(store: Store, message_id: str = ID) -> list[NoticeKind]:
    return [item.notice.kind for item in await store.outbox.about(message_id)]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def spoil(database: Path) -> None:
    database.write_bytes(b"this is no database" * 100)
    for path in database.parent.glob(f"{database.name}-*"):
        path.unlink()


# taking in


async def test_a_message_is_taken_in_once(store: Store) -> None:
    """The second time nothing changes."""
    assert await store.messages.add(ID, envelope(), RAW)
    assert not await store.messages.add(ID, envelope(reverse_path=""), b"other")
    got = await store.messages.claim(ID)
    assert got
    assert (got.raw, got.envelope) == (RAW, envelope())


async def test_many_at_once_store_one_message_once(store: Store) -> None:
    """Twenty deliveries of the same mail: one is new."""
    new = await asyncio.gather(*(store.messages.add(ID, envelope(), RAW) for _ in range(20)))
    assert sorted(new) == [False] * 19 + [True]


async def test_an_envelope_comes_back_whole(store: Store) -> None:
    """Null reverse-path, several recipients, an external id."""
    sent = envelope(
        reverse_path="", recipients=(MAILBOX, "ü@voorbeeld.example"), external_id="T-1", channel=Channel.TICKET
    )
    await store.messages.add(ID, sent, RAW)
    got = await store.messages.claim(ID)
    assert got and got.envelope == sent


async def test_callers_that_are_cancelled_block_nobody(store: Store) -> None:
    """Sixty are cut off at different moments; what they left is whole, and the next one gets through."""
    ids = [f"m{number:02d}".ljust(33, "a") for number in range(60)]
    tasks = [asyncio.create_task(store.messages.add(message_id, envelope(), RAW)) for message_id in ids]
    for number, task in enumerate(tasks):
        await asyncio.sleep(0.001 * (number % 3))
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    async with asyncio.timeout(60):
        assert await store.messages.add(ID, envelope(), RAW)
        for message_id in await store.browse.matching("m", limit=100):
            got = await store.messages.claim(message_id)
            assert got and got.raw == RAW


# claims


async def test_one_of_many_workers_gets_a_message(store: Store) -> None:
    """The others get None and leave it alone."""
    await store.messages.add(ID, envelope(), RAW)
    got = await asyncio.gather(*(store.messages.claim(ID) for _ in range(10)))
    assert sum(claim is not None for claim in got) == 1


async def test_an_unknown_or_finished_message_is_nobodys(store: Store) -> None:
    """A stale id in the queue does no harm."""
    assert await store.messages.claim(OTHER) is None
    await delivered(store)
    assert await store.messages.claim(ID) is None


async def test_a_claim_whose_owner_died_is_taken_over_and_counted(store: Store, clock: MovedClock) -> None:
    """Three minutes without a sign of life; a touch is one."""
    first = await claimed(store)
    clock.move(minutes=2)
    assert await store.messages.touch(first)
    clock.move(minutes=2)
    assert await store.messages.claim(ID) is None
    clock.move(minutes=1)
    second = await store.messages.claim(ID)
    assert second
    assert (second.attempt, second.crashes) == (2, 1)


async def test_a_worker_that_lost_its_claim_changes_nothing(store: Store, clock: MovedClock) -> None:
    """Its attempt is over, whatever it still does."""
    late = await claimed(store)
    clock.move(minutes=5)
    assert await store.messages.claim(ID)
    assert not await store.record(late, verdict("erasure"))
    assert not await store.messages.mark_delivered(late)
    assert not await store.messages.touch(late)
    assert not await store.messages.retry(ID, "late", timedelta(), late.attempt)
    assert not await store.messages.quarantine(ID, "late", late.attempt)
    assert await state(store) is MessageState.PROCESSING
    assert not await store.cases.list()


async def test_a_retry_waits_for_its_time(store: Store, clock: MovedClock) -> None:
    """The sweep sees it again when it is due."""
    await claimed(store)
    assert await store.messages.retry(ID, "maildir", timedelta(minutes=10))
    clock.move(minutes=9)
    assert await store.messages.unfinished(timedelta(minutes=1)) == ()
    clock.move(minutes=1)
    assert await store.messages.unfinished(timedelta(minutes=1)) == (ID,)
    again = await store.messages.claim(ID)
    assert again and (again.attempt, again.crashes) == (2, 0)


async def test_the_sweep_finds_what_was_forgotten_and_only_that(store: Store, clock: MovedClock) -> None:
    """Received or stuck in processing, untouched; never what is finished."""
    await delivered(store, message_id="m" + "c" * 32)
    await claimed(store, OTHER)
    await store.messages.add(ID, envelope(), RAW)
    assert await store.messages.unfinished(timedelta(seconds=60)) == ()
    clock.move(seconds=60)
    assert set(await store.messages.unfinished(timedelta(seconds=60))) == {ID, OTHER}
    assert len(await store.messages.unfinished(timedelta(seconds=60), limit=1)) == 1


async def test_crashes_are_counted(store: Store) -> None:
    """So that the third one can be the last."""
    got = await claimed(store)
    assert [await store.messages.crashed(got) for _ in range(3)] == [1, 2, 3]


# verdicts


async def test_a_verdict_is_recorded_once_with_all_that_belongs_to_it(store: Store) -> None:
    """Findings by kind and count, the copy, the case, the notice."""
    got = await claimed(store)
    what = verdict(
        "erasure",
        "access",
        findings=(
            found(EntityType.NL_BSN),
            found(EntityType.NL_BSN, start=20),
            found(EntityType.PERSON, Decision.KEEP),
        ),
    )
    assert await store.record(got, what)
    assert not await store.record(got, what)
    assert await store.originals.redacted(ID) == COPY
    assert [(f.type, f.decision, f.count) for f in await store.browse.findings(ID)] == [
        (EntityType.NL_BSN, Decision.REDACT, 2),
        (EntityType.PERSON, Decision.KEEP, 1),
    ]
    case = await store.cases.of_message(ID)
    assert case
    assert (case.reference, case.state, case.lane) == ("AVG-2026-000001", CaseState.RECEIVED, Lane.ORDINARY)
    assert [hit.label for hit in case.rights] == ["erasure", "access"]
    assert case.due_at == datetime.fromisoformat("2026-04-05T21:59:59+00:00")
    assert case.due_arguable_at == datetime.fromisoformat("2026-04-07T21:59:59+00:00")
    assert "Eerste paasdag" in case.due_explanation
    assert [(e.kind, e.reference) for e in await store.cases.events(case.reference)] == [("opened", case.reference)]
    assert await kinds(store) == [NoticeKind.CASE_OPENED]


async def test_a_message_without_rights_opens_no_case(store: Store) -> None:
    """And says so by saying nothing."""
    got = await claimed(store)
    assert await store.record(got, verdict())
    assert await store.cases.of_message(ID) is None
    assert await kinds(store) == []


async def test_a_second_attempt_finds_the_copy_of_the_first(store: Store, clock: MovedClock) -> None:
    """Killed between verdict and delivery: no second examination, no second case."""
    first = await claimed(store)
    await store.record(first, verdict("erasure"))
    clock.move(minutes=5)
    second = await store.messages.claim(ID)
    assert second and second.redacted == COPY
    assert not await store.record(second, verdict("erasure"))
    assert await store.messages.mark_delivered(second)
    assert len(await store.cases.list()) == 1


async def test_a_verdict_that_fails_half_way_leaves_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """No findings without a case, no case without its notice."""
    got = await claimed(store)

    async def fail(*_args: object) -> None:
        raise OSError("disk")

    with monkeypatch.context() as patched:
        patched.setattr("worker.store.verdicts.add_notice", fail)
        with pytest.raises(Transient, match="store_unavailable"):
            await store.record(got, verdict("erasure", findings=(found(EntityType.NL_BSN),)))
    assert await store.browse.findings(ID) == ()
    assert await store.originals.redacted(ID) is None
    assert await store.cases.list() == ()
    assert await store.record(got, verdict("erasure"))
    assert [case.reference for case in await store.cases.list()] == ["AVG-2026-000001"]


async def test_delivery_is_told_once_with_counts(store: Store) -> None:
    """Kinds and numbers, and a grace period that begins."""
    got = await claimed(store)
    await store.record(got, verdict(findings=(found(EntityType.NL_BSN), found(EntityType.PERSON, Decision.KEEP))))
    assert await store.messages.mark_delivered(got)
    assert not await store.messages.mark_delivered(got)
    (item,) = await store.outbox.about(ID)
    assert item.notice.kind is NoticeKind.MESSAGE_REDACTED
    assert item.notice.removed == {EntityType.NL_BSN: 1}
    record = await store.browse.message(ID)
    assert record
    assert (record.removed, record.kept, record.delivered_at) == (1, 1, START)
    assert record.shred_after == datetime.fromisoformat("2026-03-08T13:00:00+00:00")


# quarantine and release


async def test_quarantine_keeps_the_message_and_tells_staff(store: Store) -> None:
    """The notice names the code; the original can still be released."""
    await claimed(store)
    assert await store.messages.quarantine(ID, "nesting")
    assert not await store.messages.quarantine(ID, "nesting")
    (item,) = await store.outbox.about(ID)
    assert (item.notice.kind, item.notice.code) == (NoticeKind.MESSAGE_QUARANTINED, "nesting")
    assert await store.messages.unfinished(timedelta()) == ()
    original = await store.originals.release(ID, "kevin", "checked by hand")
    assert original.raw == RAW
    await store.originals.mark_released(ID, "kevin")
    assert await state(store) is MessageState.RELEASED
    history = [(e.actor, e.kind, e.reason) for e in await store.browse.events(ID)]
    assert history == [
        ("briefgeheim", "quarantined", "nesting"),
        ("kevin", "release_asked", "checked by hand"),
        ("kevin", "released", ""),
    ]


async def test_a_quarantined_message_can_run_again_and_be_told_of_again(store: Store) -> None:
    """With its counts at nought; the second quarantine is news too."""
    await claimed(store)
    await store.messages.quarantine(ID, "bug")
    assert await store.messages.requeue(ID, "kevin", "mended")
    assert not await store.messages.requeue(ID, "kevin", "mended")
    again = await store.messages.claim(ID)
    assert again and (again.attempt, again.crashes) == (1, 0)
    await store.messages.quarantine(ID, "bug")
    assert await kinds(store) == [NoticeKind.MESSAGE_QUARANTINED] * 2


# the outbox


async def test_a_notice_is_lent_to_one_sender_until_its_lease_is_over(store: Store, clock: MovedClock) -> None:
    """A sender that dies gives its rows back."""
    await delivered(store)
    (item,) = await store.outbox.due_notices(clock())
    assert (item.target, item.attempts) == ("webhook", 0)
    assert await store.outbox.due_notices(clock()) == ()
    (again,) = await store.outbox.due_notices(clock.move(seconds=61))
    assert (again.id, again.attempts) == (item.id, 1)


async def test_two_senders_never_get_the_same_row(store: Store, clock: MovedClock) -> None:
    """Looked at together, taken by one."""
    for letter in "abcdefgh":
        await delivered(store, message_id="m" + letter * 32)
    taken = await asyncio.gather(*(store.outbox.due_notices(clock(), 8) for _ in range(4)))
    ids = [item.id for batch in taken for item in batch]
    assert len(ids) == len(set(ids)) == 8


async def test_a_notice_ends_sent_or_given_up(store: Store, clock: MovedClock) -> None:
    """Deferred in between, and never sent again afterwards."""
    await delivered(store)
    await delivered(store, message_id=OTHER)
    first, second = await store.outbox.due_notices(clock())
    await store.outbox.notice_deferred(first.id, "http_503", clock() + timedelta(minutes=5))
    await store.outbox.notice_sent(second.id, clock())
    assert await store.outbox.due_notices(clock.move(minutes=4)) == ()
    (again,) = await store.outbox.due_notices(clock.move(minutes=1))
    assert (again.id, again.last_code) == (first.id, "http_503")
    await store.outbox.notice_given_up(again.id, "http_410", clock())
    assert await store.outbox.due_notices(clock.move(days=9)) == ()
    assert [(item.id, item.last_code) for item in await store.outbox.dead()] == [(first.id, "http_410")]
    counts = await store.browse.counts(clock())
    assert (counts.outbox_waiting, counts.outbox_dead) == (0, 1)


# deliveries and figures


async def test_a_delivery_remembers_its_last_step(store: Store) -> None:
    """One row a destination."""
    await store.messages.add(ID, envelope(), RAW)
    assert await store.deliveries.get(ID, "imap") is None
    await store.deliveries.note(ID, "imap", "appended", "uid:17")
    await store.deliveries.note(ID, "imap", "moved")
    record = await store.deliveries.get(ID, "imap")
    assert record and (record.step, record.reference) == ("moved", "")
    assert await store.deliveries.get(ID, "maildir") is None


async def test_counts_say_how_things_stand(store: Store, clock: MovedClock) -> None:
    """States, overdue cases, the oldest that waits."""
    await delivered(store, "erasure")
    await store.messages.add(OTHER, envelope(), RAW)
    counts = await store.browse.counts(clock.move(days=40))
    assert dict(counts.messages) == {"delivered": 1, "received": 1}
    assert dict(counts.cases) == {"received": 1}
    assert (counts.overdue, counts.outbox_waiting, counts.oldest_unfinished) == (1, 2, START)


async def test_messages_are_found_by_the_beginning_of_their_id(store: Store) -> None:
    """A percent sign is no wildcard."""
    await store.messages.add(ID, envelope(), RAW)
    await store.messages.add(OTHER, envelope(), RAW)
    assert await store.browse.matching("ma") == (ID,)
    assert len(await store.browse.matching("m")) == 2
    assert await store.browse.matching("%") == ()


# the disk


async def test_no_word_stands_in_the_files(in_files: Store, tmp_path: Path) -> None:
    """Neither in the database nor in its write-ahead log, the envelope included."""
    store = in_files
    got = await claimed(store, external_id="ticket-4711", recipients=("geheim@jixawstudio.nl",))
    await store.record(got, verdict("erasure", findings=(found(EntityType.NL_BSN),)))
    files = contents(tmp_path)
    assert "briefgeheim.db-wal" in files
    for planted in (b"fatima", b"111222333", b"mijn bsn", b"ticket-4711", b"geheim@", b"BSN verwijderd"):
        assert not [name for name, content in files.items() if planted in content]
    await store.messages.mark_delivered(got)
    await store.close()
    database = (tmp_path / "briefgeheim.db").read_bytes()
    assert b"fatima" not in database and ID.encode() in database


async def test_sqlite_commits_to_the_disk(in_files: Store, tmp_path: Path) -> None:
    """WAL, synchronous FULL, foreign keys, secure delete."""
    engine = create_engine(f"sqlite+aiosqlite:///{tmp_path / 'briefgeheim.db'}")
    async with engine.connect() as connection:
        found_settings = {
            name: (await connection.execute(text(f"PRAGMA {name}"))).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout")
        }
    await engine.dispose()
    assert found_settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 15000,
    }


async def test_a_full_disk_is_transient_and_names_no_value(tmp_path: Path, clock: MovedClock) -> None:
    """SQLite at its page limit stands for the disk; a message that fits is taken afterwards."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'briefgeheim.db'}"
    async with opened(tmp_path, clock) as (_, vault):
        engine = create_engine(url)

        @event.listens_for(engine.sync_engine, "connect")
        def limit(connection: object, _record: object) -> None:
            connection.cursor().execute("PRAGMA max_page_count = 60")  # type: ignore[attr-defined]

        small = Store(engine, vault, made_policy(), clock)
        with pytest.raises(Transient, match="store_unavailable") as caught:
            await small.messages.add(ID, envelope(), b"geheim" * 100_000)
        assert "geheim" not in repr(caught.value) and caught.value.__cause__ is None
        assert await small.messages.add(ID, envelope(), b"short")
        await small.close()


async def test_a_database_that_is_away_is_transient(tmp_path: Path, clock: MovedClock) -> None:
    """Reading and writing alike."""
    async with opened(tmp_path, clock) as (store, _):
        pass
    spoil(tmp_path / "briefgeheim.db")
    with pytest.raises(Transient, match="store_unavailable"):
        await store.messages.add(ID, envelope(), RAW)
    with pytest.raises(Transient, match="store_unavailable"):
        await store.ping()


async def test_a_message_whose_key_is_gone_is_no_longer_readable(both: tuple[Store, Vault]) -> None:
    """Shredding works on the live database as well."""
    store, vault = both
    await store.messages.add(ID, envelope(), RAW)
    for epoch in list(vault.epochs()):
        vault.shred(epoch)
    with pytest.raises(Transient, match="vault_key_missing"):
        await store.messages.claim(ID)


async def test_rows_exchanged_for_one_another_do_not_open(store: Store, url: str) -> None:
    """Who can write the database still cannot pass one message off as another."""
    await store.messages.add(ID, envelope(), RAW)
    await store.messages.add(OTHER, envelope(), b"other")
    engine = create_engine(url)
    async with engine.begin() as connection:
        swap = "UPDATE sealed SET blob = (SELECT blob FROM sealed WHERE message_id = :b AND role = 'original') WHERE "
        await connection.execute(text(swap + "message_id = :a AND role = 'original'"), {"a": ID, "b": OTHER})
    await engine.dispose()
    with pytest.raises(Bug, match="vault_not_authentic"):
        await store.messages.claim(ID)


@pytest.mark.parametrize("url", ["mysql://x", "sqlite:///x.db", "", "postgresql://geheim@x/y"])
def test_another_kind_of_database_is_refused(url: str) -> None:
    """And the URL, which may hold a password, is not repeated."""
    with pytest.raises(ConfigurationError, match="database_url") as caught:
        create_engine(url)
    assert "geheim" not in str(caught.value)


async def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    """It could be anything; nothing is stored."""
    with pytest.raises(Transient):
        await store.messages.add(ID, envelope(received_at=datetime(2026, 3, 5, 12)), RAW)
    assert await store.browse.message(ID) is None
