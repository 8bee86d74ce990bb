"""Erasing a person: all of it goes but what a hold keeps, and the report says which is which."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from stored import ID, RAW, START, MovedClock, claimed, made_policy, opened, verdict
from test_case_acts import case

from models.case import Fate, Hold, Proof
from models.errors import Rejected
from models.message import MessageState
from models.policy import Retention as Terms
from models.triage import Purpose
from pipelines.cases.fates import fates, last_day, proposed, statute
from pipelines.cases.holdings import Message, fate_of, report
from worker.desk import Desk
from worker.retention import Retention
from worker.store import Store
from worker.store.database import create_engine
from worker.vault import Vault

FATIMA = "fatima@voorbeeld.example"
FISCAL = {"billing": (7, "AWR art. 52(4)"), "real_estate": (10, "Wet OB 1968 art. 34a")}
TERMS = Terms(legal=FISCAL)
REF = "AVG-2026-000001"
ID_OF = {letter: f"m{letter * 32}" for letter in "abcdef"}


# by the policy


@pytest.mark.parametrize(
    ("years", "made", "until"),
    [
        (7, "2026-03-05T12:00+00:00", date(2033, 12, 31)),
        (10, "2026-03-05T12:00+00:00", date(2036, 12, 31)),
        (7, "2026-12-31T22:59+00:00", date(2033, 12, 31)),
        (7, "2026-12-31T23:01+00:00", date(2034, 12, 31)),  # the new year in Amsterdam
    ],
)
def test_a_statutes_years_end_with_a_year(years: int, made: str, until: date) -> None:
    """Counted from the end of the year of the record."""
    assert last_day(years, datetime.fromisoformat(made)) == until


def test_an_erasure_lists_every_category_with_its_ground() -> None:
    """Statutes keep, correspondence goes, the file proves it; another request has no such list."""
    found = {hold.category: hold for hold in proposed(case("erasure"), TERMS)}
    assert found["billing"] == Hold("billing", Fate.KEPT, "AWR art. 52(4)", date(2033, 12, 31))
    assert found["real_estate"].until == date(2036, 12, 31)
    assert found["correspondence"].fate is Fate.ERASED
    assert all(hold.ground for hold in found.values())
    assert proposed(case("access"), TERMS) == ()


def test_a_persons_word_wins_over_the_policys() -> None:
    """For its category, and only there."""
    said = Hold("billing", Fate.RESTRICTED, "GDPR art. 18(1)(c)")
    found = {hold.category: hold for hold in fates(case("erasure"), TERMS, (said,))}
    assert found["billing"] == said
    assert found["correspondence"].fate is Fate.ERASED


@pytest.mark.parametrize(
    ("purposes", "until"),
    [
        ((), None),
        (("general",), None),
        (("billing",), date(2033, 12, 31)),
        (("billing", "real_estate"), date(2036, 12, 31)),
    ],
)
def test_the_longest_statute_keeps_a_message(purposes: tuple[str, ...], until: date | None) -> None:
    """By its purposes."""
    hold = statute(purposes, FISCAL, START)
    assert (hold.until if hold else None) == until


@pytest.mark.parametrize(
    ("changes", "today", "fate", "words"),
    [
        ({}, date(2026, 4, 1), Fate.ERASED, "17(1)"),
        ({"finished": False}, date(2026, 4, 1), Fate.KEPT, "afterwards"),
        ({"case": REF}, date(2026, 4, 1), Fate.KEPT, "until it is closed"),
        ({"purposes": ("billing",)}, date(2033, 12, 31), Fate.KEPT, "AWR"),
        ({"purposes": ("billing",)}, date(2034, 1, 1), Fate.ERASED, "17(1)"),
    ],
)
def test_what_keeps_a_message(changes: dict[str, object], today: date, fate: Fate, words: str) -> None:
    """At work, under an open case, by statute; else it goes."""
    message = replace(Message(ID, START, ()), **changes)  # type: ignore[arg-type]
    line = fate_of(message, FISCAL, today)
    assert line.fate is fate and words in line.ground


# in the store


@pytest.fixture
async def both(tmp_path: Path, clock: MovedClock, url: str) -> AsyncIterator[tuple[Store, Vault]]:
    async with opened(tmp_path, clock, made_policy(TERMS), url) as pair:
        yield pair


async def delivered(store: Store, letter: str, *rights: str, sender: str = FATIMA, purpose: str = "general") -> None:
    got = await claimed(store, ID_OF[letter], reverse_path=sender)
    assert await store.record(got, replace(verdict(*rights), purposes=(Purpose(purpose),)))
    assert await store.messages.mark_delivered(got)


async def state(store: Store, letter: str) -> MessageState:
    record = await store.browse.message(ID_OF[letter])
    assert record
    return record.state


async def test_all_of_a_person_goes_but_what_is_held(store: Store, clock: MovedClock) -> None:
    """Two plain mails go, the invoice's copy stays, the open case keeps its mail; another's mail is not touched."""
    await delivered(store, "a")
    await delivered(store, "b", sender="FATIMA@voorbeeld.example")
    await delivered(store, "c", purpose="billing")
    await delivered(store, "d", "erasure")
    await delivered(store, "e", sender="bram@voorbeeld.example")
    done = await store.erasure.erase(FATIMA, "kevin", clock())
    told = {(line.category, line.fate): (line.count, line.until, line.reference) for line in done.lines}
    assert told == {
        ("correspondence", Fate.ERASED): (2, None, ""),
        ("correspondence", Fate.KEPT): (1, None, REF),
        ("billing", Fate.KEPT): (1, date(2033, 12, 31), ""),
    }
    assert [await store.originals.redacted(ID_OF[letter]) is None for letter in "abcde"] == [
        True, True, False, False, False,
    ]  # fmt: skip
    with pytest.raises(Rejected, match="not_releasable"):
        await store.originals.release(ID_OF["c"], "kevin", "the unredacted original went all the same")
    assert (await store.originals.release(ID_OF["e"], "kevin", "untouched")).raw == RAW
    assert (await store.originals.release(ID_OF["d"], "kevin", "the case needs it")).raw == RAW


async def test_it_can_be_tried_without_doing_it(store: Store, clock: MovedClock) -> None:
    """The same report, nothing changed."""
    await delivered(store, "a")
    tried = await store.erasure.erase(FATIMA, "kevin", clock(), dry_run=True)
    assert await state(store, "a") is MessageState.DELIVERED
    assert await store.erasure.erase(FATIMA, "kevin", clock()) == tried
    assert await state(store, "a") is MessageState.FORGOTTEN


async def test_a_second_time_finds_nothing_but_what_was_kept(store: Store, clock: MovedClock) -> None:
    """The tokens of what went are gone too; a stranger has nothing here."""
    await delivered(store, "a")
    await delivered(store, "c", purpose="billing")
    await store.erasure.erase(FATIMA, "kevin", clock())
    again = await store.erasure.erase(FATIMA, "kevin", clock())
    assert [(line.category, line.fate) for line in again.lines] == [("billing", Fate.KEPT)]
    assert (await store.erasure.erase("nobody@voorbeeld.example", "kevin", clock())).lines == ()


async def test_what_is_at_work_or_in_quarantine_is_named(store: Store, clock: MovedClock) -> None:
    """It is found by its reverse-path before it was examined, and erased by a second run."""
    got = await claimed(store, ID_OF["a"], reverse_path=FATIMA)
    (line,) = (await store.erasure.erase(FATIMA, "kevin", clock())).lines
    assert (line.fate, line.count) == (Fate.KEPT, 1)
    assert await store.record(got, replace(verdict(), purposes=(Purpose.GENERAL,)))
    await store.messages.mark_delivered(got)
    (line,) = (await store.erasure.erase(FATIMA, "kevin", clock())).lines
    assert line.fate is Fate.ERASED


async def test_the_words_of_a_closed_case_go_and_its_facts_stay(
    both: tuple[Store, Vault], store: Store, clock: MovedClock
) -> None:
    """Notes and letters cannot be opened any more; the log still holds."""
    desk = Desk(store)
    await delivered(store, "a", "objection")
    await desk.answer(REF, "kevin", note="Fatima was called")
    await desk.close(REF, "kevin")
    done = await store.erasure.erase(FATIMA, "kevin", clock())
    assert {line.category: line.fate for line in done.lines} == {
        "correspondence": Fate.ERASED, "letters and notes": Fate.ERASED, "case file": Fate.KEPT,
    }  # fmt: skip
    assert await store.cases.notes(REF) == {}
    assert await store.cases.get(REF)
    assert await store.verify.faults() == ()
    assert not [epoch for epoch in both[1].epochs() if epoch.startswith("case-")]


async def test_after_the_retention_run_no_key_opens_what_was_erased(
    both: tuple[Store, Vault], clock: MovedClock, url: str
) -> None:
    """And no token finds it."""
    store, vault = both
    await delivered(store, "a")
    await store.erasure.erase(FATIMA, "kevin", clock())
    await Retention(store, vault).shred_due(clock.move(days=2))
    assert list(vault.epochs()) == []
    engine = create_engine(url)
    async with engine.connect() as connection:
        left = "SELECT (SELECT count(*) FROM addresses), (SELECT max(sender_token) FROM messages)"
        assert (await connection.execute(text(left))).one() == (0, "")
    await engine.dispose()


async def test_an_erasure_case_ends_with_what_is_kept_and_why(store: Store, clock: MovedClock) -> None:
    """Confirmed, erased, answered: every category stands in the file with its ground."""
    desk = Desk(store)
    await delivered(store, "a")
    await delivered(store, "d", "erasure")
    tried = await store.erasure.erase(FATIMA, "kevin", clock(), dry_run=True)
    with pytest.raises(Rejected, match="identity_open"):
        await desk.erase(REF, "kevin", done=tried)
    await desk.confirm(REF, "kevin", proof=Proof.BY_HAND, note="called back")
    await desk.hold(REF, "kevin", hold=Hold("billing", Fate.KEPT, "AWR art. 52(4)", date(2030, 12, 31)))
    await desk.erase(REF, "kevin", done=await store.erasure.erase(FATIMA, "kevin", clock()))
    await desk.answer(REF, "kevin")
    holds = {hold.category: hold for hold in await store.cases.holds(REF)}
    assert holds["billing"].until == date(2030, 12, 31)
    assert holds["real_estate"].until == date(2036, 12, 31)
    assert set(holds) == {"billing", "real_estate", "correspondence", "case file"}
    history = {event.kind: event.reason for event in await store.cases.events(REF)}
    assert history["erase"] == "1 erased, 1 kept"
    assert "billing: kept until 2030-12-31 (AWR art. 52(4))" in history["answer"]
    assert await store.verify.faults() == ()


def test_the_report_counts_and_names_nobody() -> None:
    """One line a sort, a total for the file."""
    plain = fate_of(Message(ID, START, ()), FISCAL, date(2026, 4, 1))
    kept = fate_of(Message(ID, START, ("billing",)), FISCAL, date(2026, 4, 1))
    done = report([plain, kept, plain])
    assert [(line.category, line.count) for line in done.lines] == [("correspondence", 2), ("billing", 1)]
    assert done.words == "2 erased, 1 kept"
