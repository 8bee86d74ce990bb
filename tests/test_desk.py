"""The desk: each verb one transaction, each event in a log that shows whatever was done to it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection
from stored import ID, MASTER, MovedClock, claimed, delivered, envelope, opened, verdict

from models.case import Case, CaseState, Fate, Hold, Identity, Proof
from models.errors import Rejected, Transient
from models.letter import LetterKind
from models.verdict import Verdict
from worker.desk import Desk
from worker.retention import Retention
from worker.store import Claimed, Store
from worker.store.database import create_engine
from worker.vault import Vault, case_epoch

REF, OTHER = "AVG-2026-000001", "m" + "b" * 32
REASONS = "Fatima asked forty-two times"


class Wrote:
    """Keeps what would be written."""

    def __init__(self) -> None:
        self.letters: list[tuple[str, LetterKind, dict[str, str]]] = []
        self.broken = False

    async def enqueue(
        self, case: Case, kind: LetterKind, details: Mapping[str, str], session: AsyncConnection
    ) -> str | None:
        if self.broken:
            raise OSError("disk")
        self.letters.append((case.state, kind, dict(details)))
        return "l1"


@pytest.fixture
def wrote() -> Wrote:
    return Wrote()


@pytest.fixture
def desk(store: Store, wrote: Wrote) -> Desk:
    return Desk(store, wrote)


async def history(store: Store) -> list[tuple[str, str]]:
    return [(event.kind, event.reason) for event in await store.cases.events(REF)]


async def run(url: str, *statements: str) -> None:
    """What somebody with the database's password can do; the triggers go first."""
    engine = create_engine(url)
    sqlite = url.startswith("sqlite")
    off = ("DROP TRIGGER events_never_changed", "DROP TRIGGER events_never_deleted")
    async with engine.begin() as connection:
        for statement in (*(off if sqlite else ("DROP TRIGGER events_only_added ON events",)), *statements):
            await connection.execute(text(statement))
    await engine.dispose()


def holding(folder: Path, word: bytes) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file() and word in file.read_bytes()]


# the whole way


async def test_a_case_goes_its_whole_way(store: Store, desk: Desk, wrote: Wrote, clock: MovedClock) -> None:
    """Asked, confirmed, extended, answered, closed: each step on record with its time, actor and reason."""
    await delivered(store, "access")
    await desk.assign(REF, "els", to="kevin")
    await desk.ask_identity(REF, "kevin", doubt="unknown_address")
    clock.move(days=3)
    await desk.confirm(REF, "briefgeheim", proof=Proof.CODE)
    clock.move(days=2)
    await desk.extend(REF, "kevin", reasons=REASONS)
    clock.move(days=40)
    await desk.answer(REF, "kevin", text="Here is what we hold.")
    done = await desk.close(REF, "kevin")
    assert (done.state, done.closed_at, done.identity) == (CaseState.CLOSED, clock(), Identity.CONFIRMED)
    assert [kind for kind, _ in await history(store)] == [
        "opened", "assign", "ask_identity", "confirm", "extend", "answer", "close",
    ]  # fmt: skip
    assert [letter[:2] for letter in wrote.letters] == [
        ("identity_asked", LetterKind.IDENTITY_QUESTION),
        ("extended", LetterKind.EXTENSION),
        ("answered", LetterKind.COMPLETION),
    ]
    assert await store.verify.faults() == ()
    assert await store.cases.get(REF) == done


async def test_what_is_refused_leaves_nothing(store: Store, desk: Desk, wrote: Wrote, clock: MovedClock) -> None:
    """No event, no letter, no change."""
    await delivered(store, "access")
    before = await store.cases.get(REF)
    clock.move(days=34)
    for refused in (
        desk.extend(REF, "kevin", reasons=REASONS),
        desk.refuse(REF, "kevin", reasons=" "),
        desk.answer(REF, "kevin"),
        desk.close(REF, "kevin"),
    ):
        with pytest.raises(Rejected):
            await refused
    assert (await store.cases.get(REF), await history(store), wrote.letters) == (
        before, [("opened", before.due_explanation if before else "")], [],
    )  # fmt: skip
    with pytest.raises(Rejected, match="unknown_case"):
        await desk.answer("AVG-2026-000099", "kevin")


async def test_a_letter_that_cannot_be_written_undoes_the_act(store: Store, desk: Desk, wrote: Wrote) -> None:
    """No refusal on record that nobody was told of."""
    await delivered(store, "access")
    wrote.broken = True
    with pytest.raises(Transient):
        await desk.refuse(REF, "kevin", reasons=REASONS)
    case = await store.cases.get(REF)
    assert case and case.state is CaseState.RECEIVED
    assert len(await history(store)) == 1


async def test_two_handlers_at_once_take_turns(store: Store, desk: Desk) -> None:
    """One answer wins, the other is told; the log stays whole."""
    await delivered(store, "objection")
    done = await asyncio.gather(
        *(desk.assign(REF, f"h{n}", to="kevin") for n in range(8)),
        *(desk.answer(REF, f"h{n}") for n in range(3)),
        return_exceptions=True,
    )
    assert sum(isinstance(result, Rejected) for result in done) == 2
    assert [number.kind for number in await store.cases.events(REF)].count("answer") == 1
    assert await store.verify.faults() == ()


async def test_a_note_is_sealed_and_goes_with_the_key_of_the_case(
    both: tuple[Store, Vault], desk: Desk, tmp_path: Path, url: str
) -> None:
    """No word of it in the database; its key is the case's own; the log holds without it."""
    store, vault = both
    await delivered(store, "access")
    await desk.refuse(REF, "kevin", reasons=REASONS)
    assert await store.cases.notes(REF) == {2: REASONS}
    if url.startswith("sqlite"):
        assert not holding(tmp_path, b"Fatima")
    case = await store.cases.get(REF)
    assert case and vault.shred(case_epoch(REF, case.opened_at))
    assert await store.cases.notes(REF) == {}
    assert await store.verify.faults() == ()


async def test_a_hold_replaces_the_one_before_it(store: Store, desk: Desk) -> None:
    """One word for each category, each change on record."""
    await delivered(store, "erasure")
    kept = Hold("invoices", Fate.KEPT, "AWR art. 52(4)", date(2033, 12, 31))
    await desk.hold(REF, "kevin", hold=Hold("invoices", Fate.RESTRICTED, "GDPR art. 18(1)(a)"))
    await desk.hold(REF, "kevin", hold=kept)
    assert await store.cases.holds(REF) == (kept,)
    assert [kind for kind, _ in await history(store)].count("hold") == 2


async def test_a_message_joins_a_case_once_and_is_held_with_it(
    both: tuple[Store, Vault], desk: Desk, clock: MovedClock
) -> None:
    """Its original stays as long as the case is open."""
    store, vault = both
    await delivered(store, "objection")
    await delivered(store, message_id=OTHER)
    for _ in range(2):
        await desk.add_message(REF, "kevin", message_id=OTHER)
    assert [kind for kind, _ in await history(store)] == ["opened", "add_message"]
    with pytest.raises(Rejected, match="unknown_message"):
        await desk.add_message(REF, "kevin", message_id="m" + "z" * 32)
    retention = Retention(store, vault)
    assert (await retention.shred_due(clock.move(days=30))).originals == 0
    await desk.answer(REF, "kevin")
    await desk.close(REF, "kevin")
    assert (await retention.shred_due(clock())).originals == 2


# joining by thread


class Thread:
    """Says that every message answers the first case."""

    def __init__(self) -> None:
        self.told: list[tuple[str, bool]] = []

    async def case_of(self, claimed: Claimed, verdict: Verdict, session: AsyncConnection) -> str:
        return REF if claimed.message_id != ID else ""

    async def recorded(
        self, case: Case | None, claimed: Claimed, verdict: Verdict, session: AsyncConnection, *, joined: bool
    ) -> None:
        self.told.append((case.reference if case else "", joined))


@pytest.mark.parametrize(
    ("rights", "expected"),
    [
        ((), [(REF, True)]),
        (("access",), [(REF, True)]),
        (("erasure",), [(REF, True), ("AVG-2026-000002", False)]),
    ],
    ids=["none", "the_same", "another"],
)
async def test_a_reply_joins_its_case_and_what_it_asks_anew_is_another(
    tmp_path: Path, clock: MovedClock, url: str, rights: tuple[str, ...], expected: list[tuple[str, bool]]
) -> None:
    """A new right in a reply has a case and a date of its own."""
    async with opened(tmp_path, clock, url=url) as (store, vault):
        threads = Thread()
        threaded = Store.open(url, vault, store.policy, clock, threads)
        await delivered(threaded, "access")
        await delivered(threaded, *rights, message_id=OTHER)
        await threaded.close()
        assert threads.told == [(REF, False), *expected]
        assert await store.verify.faults() == ()


async def test_a_reply_to_a_closed_case_that_asks_again_opens_a_new_one(
    tmp_path: Path, clock: MovedClock, url: str
) -> None:
    """Nothing joins what is closed."""
    async with opened(tmp_path, clock, url=url) as (store, vault):
        threads = Thread()
        threaded = Store.open(url, vault, store.policy, clock, threads)
        await delivered(threaded, "objection")
        desk = Desk(threaded)
        await desk.answer(REF, "kevin")
        await desk.close(REF, "kevin")
        await delivered(threaded, "objection", message_id=OTHER)
        await threaded.close()
        assert threads.told[-1] == ("AVG-2026-000002", False)


# the log


@pytest.fixture
async def logged(store: Store, desk: Desk, clock: MovedClock) -> Store:
    """Two cases with five and two events."""
    await delivered(store, "access")
    await delivered(store, "erasure", message_id=OTHER)
    for name in ("els", "kevin", "noor"):
        clock.move(hours=1)
        await desk.assign(REF, "els", to=name)
    await desk.refuse(REF, "kevin", reasons=REASONS)
    await desk.assign("AVG-2026-000002", "els", to="noor")
    return store


@pytest.mark.parametrize(
    ("done", "words"),
    [
        (["UPDATE events SET reason = 'to nobody' WHERE reason = 'to kevin'"], "changed"),
        (["UPDATE events SET actor = 'noor' WHERE number = 5"], "changed"),
        (["UPDATE events SET kind = 'answer' WHERE number = 5"], "changed"),
        (["DELETE FROM events WHERE reference = 'AVG-2026-000001' AND number = 3"], "missing"),
        (["DELETE FROM events WHERE reference = 'AVG-2026-000001' AND number = 5"], "end of the log"),
        (["DELETE FROM events WHERE reference = 'AVG-2026-000001'"], "end of the log"),
        (
            [
                "UPDATE events SET number = 90 WHERE number = 3 AND reference = 'AVG-2026-000001'",
                "UPDATE events SET number = 3 WHERE number = 4 AND reference = 'AVG-2026-000001'",
                "UPDATE events SET number = 4 WHERE number = 90",
            ],
            "follow",
        ),
        (["UPDATE events SET note = NULL WHERE number = 5"], "changed"),
        (["UPDATE cases SET state = 'closed'"], "beside its log"),
        (["UPDATE cases SET due_arguable_at = due_at"], "beside its log"),
        (["UPDATE cases SET identity = 'confirmed'"], "beside its log"),
        (
            [
                "DELETE FROM events WHERE reference = 'AVG-2026-000001' AND number = 5",
                "UPDATE cases SET log_head = (SELECT hash FROM events WHERE number = 4) WHERE log_count = 5",
                "UPDATE cases SET log_count = 4 WHERE log_count = 5",
            ],
            "beside its log",
        ),
        (
            [
                "DELETE FROM events WHERE reference = 'AVG-2026-000002'",
                "DELETE FROM case_messages WHERE case_ref = 'AVG-2026-000002'",
                "DELETE FROM cases WHERE reference = 'AVG-2026-000002'",
            ],
            "the case is missing",
        ),
        (
            [
                "DELETE FROM events WHERE reference = 'AVG-2026-000002'",
                "DELETE FROM case_messages WHERE case_ref = 'AVG-2026-000002'",
                "DELETE FROM cases WHERE reference = 'AVG-2026-000002'",
                "INSERT INTO removed_cases VALUES ('AVG-2026-000002', '2026-03-05 12:20:00', 2, 'x', 'x')",
            ],
            "not by us",
        ),
        (["UPDATE case_numbers SET last = 1"], "never given out"),
    ],
    ids=range(15),
)
async def test_whatever_is_done_to_a_log_shows(logged: Store, url: str, done: list[str], words: str) -> None:
    """Changed, removed, in another order, cut off, or a case changed beside it; with the triggers out of the way."""
    assert await logged.verify.faults() == ()
    await run(url, *done)
    found = await logged.verify.faults()
    assert found
    assert any(words in fault.what for fault in found), found


@pytest.mark.parametrize(
    "done",
    [
        ["UPDATE cases SET due_arguable_at = due_at"],
        [
            "DELETE FROM events WHERE number > 1",
            "UPDATE cases SET log_count = 1, log_head = (SELECT min(hash) FROM events)",
        ],
        ["DELETE FROM events", "UPDATE cases SET log_count = 0, log_head = '', log_seal = '', state = 'received'"],
    ],
    ids=["changed", "cut_off", "emptied"],
)
async def test_what_was_done_to_a_case_does_not_heal_by_working_on(
    logged: Store, desk: Desk, url: str, done: list[str]
) -> None:
    """An honest act afterwards does not put a good seal on a bad log."""
    await run(url, *done)
    await desk.assign(REF, "els", to="noor")
    assert REF in {fault.reference for fault in await logged.verify.faults()}


async def test_an_event_of_one_case_does_not_fit_into_another(logged: Store, url: str) -> None:
    """The reference is part of what is hashed."""
    await run(
        url,
        "DELETE FROM events WHERE reference = 'AVG-2026-000002' AND number = 2",
        "UPDATE events SET reference = 'AVG-2026-000002' WHERE number = 2",
    )
    assert {fault.reference for fault in await logged.verify.faults()} == {REF, "AVG-2026-000002"}


async def test_another_master_key_seals_nothing_here(logged: Store, tmp_path: Path, url: str) -> None:
    """Who has the database but not the key cannot make a log that holds."""
    stranger = Store.open(url, Vault(bytes(reversed(MASTER)), tmp_path / "theirs"), logged.policy)
    found = await stranger.verify.faults()
    await stranger.close()
    assert {fault.reference for fault in found} == {REF, "AVG-2026-000002"}


# who wrote


async def test_who_wrote_is_kept_as_keyed_hmacs_only(store: Store, url: str) -> None:
    """The reverse-path, whatever its case; nothing for the null one."""
    got = await claimed(store, reverse_path="Fatima@Voorbeeld.example")
    await store.record(got, verdict())
    await store.messages.add(OTHER, envelope(reverse_path=""), b"x")
    other = await store.messages.claim(OTHER)
    assert other
    await store.record(other, verdict())
    engine = create_engine(url)
    async with engine.connect() as connection:
        rows = (await connection.execute(text("SELECT message_id, token FROM addresses"))).all()
    await engine.dispose()
    assert [(row.message_id, "fatima" in row.token) for row in rows] == [(ID, False)]


async def test_a_case_closed_as_no_request_says_why(store: Store, desk: Desk) -> None:
    """In a sealed note."""
    await delivered(store, "access")
    with pytest.raises(Rejected, match="note_missing"):
        await desk.dismiss(REF, "kevin", note="")
    done = await desk.dismiss(REF, "kevin", note="an offer of a data broker")
    assert done.closed_at and done.state is CaseState.CLOSED
    assert await store.cases.notes(REF) == {2: "an offer of a data broker"}
    assert timedelta() == done.closed_at - done.opened_at
