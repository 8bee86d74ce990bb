"""Alarms: each told once, in time by working days, and later when nobody was at work at the moment itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stored import ID, START, MovedClock, delivered, opened
from test_case_acts import DOUBT, REASONS, at, case

from models.case import Fate, Hold, Proof
from models.notice import NoticeKind
from models.right import Lane
from pipelines.cases import acts
from pipelines.cases.alarms import Alarm, alarms
from pipelines.due import AMSTERDAM, day_off, working_days_before
from worker.desk import Desk
from worker.store import Store

SOON, OVERDUE = NoticeKind.CASE_DUE_SOON, NoticeKind.CASE_OVERDUE
REF = "AVG-2026-000001"


def told(what: list[Alarm] | tuple[Alarm, ...]) -> list[str]:
    return [f"{alarm.kind.removeprefix('case.')}:{alarm.serial % 10}" for alarm in what]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-03-24T12:00", []),
        ("2026-03-25T07:59", []),  # due Sunday 5 April: seven working days before, Good Friday not one
        ("2026-03-25T08:00", ["due_soon:7"]),
        ("2026-03-27T08:00", ["due_soon:7", "extension_closes:0"]),
        ("2026-03-31T08:00", ["due_soon:7", "due_soon:3", "extension_closes:0"]),
        ("2026-04-02T08:00", ["due_soon:7", "due_soon:3", "due_soon:1", "extension_closes:0"]),
        ("2026-04-06T00:00", ["overdue:0", "extension_closes:0"]),
        ("2026-04-08T00:00", ["overdue:0"]),
    ],
)
def test_a_month_is_told_seven_three_and_one_working_days_before(now: str, expected: list[str]) -> None:
    """By the conservative date; the extension as long as it is possible; afterwards that it is over."""
    assert told(alarms(case(), at(now))) == expected


def test_an_answered_case_tells_nothing() -> None:
    """Nor a refused one."""
    done = acts.refuse(case(), START, REASONS).case
    assert alarms(done, START + timedelta(days=400)) == ()


def test_an_extended_case_is_told_again_before_its_new_date() -> None:
    """With numbers of its own, and no word of an extension."""
    longer = acts.extend(case(), at("2026-04-02T12:00"), REASONS).case
    assert alarms(longer, at("2026-05-01T12:00")) == ()
    late = alarms(longer, at("2026-06-05T12:00"))
    assert told(late) == ["due_soon:7", "due_soon:3", "due_soon:1"]
    assert not set(late) & set(alarms(case(), at("2026-04-02T12:00")))


def test_what_is_due_at_once_is_overdue_after_a_day() -> None:
    """That it came is told when it is opened."""
    urgent = case("consent_withdrawal")
    assert alarms(urgent, START + timedelta(hours=23)) == ()
    assert told(alarms(urgent, START + timedelta(hours=25))) == ["overdue:0"]


def test_a_breach_is_told_within_its_three_days() -> None:
    """Reported on Tuesday at noon: due on Friday, told on Thursday."""
    breach = case("data_breach", received=at("2026-03-10T12:00"))
    assert told(alarms(breach, at("2026-03-12T08:00"))) == ["due_soon:1"]
    assert told(alarms(breach, at("2026-03-13T12:01"))) == ["overdue:0"]


def test_a_question_that_nobody_answers_is_told_twice() -> None:
    """After one week and after two; an answer ends it."""
    asked = acts.ask_identity(case(), START, DOUBT).case
    times = [len([a for a in alarms(asked, START + timedelta(days=n)) if "identity" in a.kind]) for n in (6, 7, 13, 14)]
    assert times == [0, 1, 1, 2]
    known = acts.confirm(asked, START + timedelta(days=15), Proof.CODE).case
    assert "identity" not in "".join(told(alarms(known, START + timedelta(days=16))))


def test_the_end_of_a_hold_is_told_also_of_a_closed_case() -> None:
    """The day after its last day: then what was kept can be erased."""
    closed = replace(case(), state=acts.close(acts.refuse(case(), START, REASONS).case, START).case.state)
    holds = [Hold("invoices", Fate.KEPT, "AWR art. 52(4)", date(2033, 12, 31)), Hold("mail", Fate.ERASED, "asked for")]
    assert alarms(closed, at("2033-12-31T23:00"), holds) == ()
    assert told(alarms(closed, at("2034-01-01T00:00"), holds)) == ["hold_ended:0"]


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(1, 10))
def test_working_days_before_counts_no_day_off(day: date, count: int) -> None:
    """As many working days lie between as were asked for."""
    before = working_days_before(day, count)
    assert not day_off(before)
    assert sum(not day_off(before + timedelta(days=n)) for n in range((day - before).days)) == count


@given(st.integers(0, 60 * 24), st.integers(0, 60 * 24))
def test_what_was_due_to_be_told_stays_so_until_it_is_overdue(first: int, later: int) -> None:
    """Whoever looks late sees all that somebody saw before: nothing is missed by sleeping."""
    early, late = sorted((START + timedelta(hours=first), START + timedelta(hours=later)))
    missed = set(alarms(case(), early)) - set(alarms(case(), late))
    over = late > case().due_at
    assert not missed or over


# in the store


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
async def store(tmp_path: Path, clock: MovedClock, url: str) -> AsyncIterator[Store]:
    async with opened(tmp_path, clock, url=url) as (store, _):
        yield store


async def kinds(store: Store) -> list[str]:
    return [n.notice.kind.removeprefix("case.") for n in await store.outbox.about(ID) if "case." in n.notice.kind]


async def test_each_alarm_is_told_once_whoever_runs_and_however_often(store: Store, clock: MovedClock) -> None:
    """Four workers, every six hours for seven weeks; two of them asleep most of the time."""
    await delivered(store, "access")
    for _ in range(7 * 7 * 4):
        clock.move(hours=6)
        await asyncio.gather(*(store.alarms.tell_due(clock()) for _ in range(2)))
    assert await kinds(store) == ["opened", "due_soon", "extension_closes", "due_soon", "due_soon", "overdue"]


async def test_what_fell_due_while_nothing_ran_is_told_afterwards(store: Store, clock: MovedClock) -> None:
    """Down from the first day to two days before the end; then until it was over."""
    await delivered(store, "access")
    clock.now = at("2026-04-02T09:00")
    assert await store.alarms.tell_due(clock()) == 4
    clock.now = at("2026-05-01T09:00")
    assert await store.alarms.tell_due(clock()) == 1
    assert await store.alarms.tell_due(clock()) == 0
    notices = [n.notice for n in await store.outbox.about(ID) if n.notice.kind is SOON]
    assert len({notice.key for notice in notices}) == 3
    assert all(notice.due and notice.rights == ("access",) for notice in notices)


async def test_the_restricted_lane_tells_nothing_but_the_id(store: Store, clock: MovedClock) -> None:
    """Also when it is late."""
    await delivered(store, "authority_demand")
    await store.alarms.tell_due(clock.move(days=3))
    (late,) = [n.notice for n in await store.outbox.about(ID) if n.notice.kind is OVERDUE]
    assert (late.lane, late.rights, late.due) == (Lane.RESTRICTED, (), None)
    assert set(late.payload()["data"]) == {"message", "case", "path"}


async def test_a_hold_that_ends_is_told(store: Store, clock: MovedClock) -> None:
    """Years later, of a closed case."""
    await delivered(store, "objection")
    desk = Desk(store)
    await desk.hold(REF, "kevin", hold=Hold("invoices", Fate.KEPT, "AWR art. 52(4)", date(2033, 12, 31)))
    await desk.answer(REF, "kevin")
    await desk.close(REF, "kevin")
    clock.now = datetime(2034, 1, 2, 9, tzinfo=AMSTERDAM)
    assert await store.alarms.tell_due(clock()) == 1
    assert await kinds(store) == ["opened", "hold_ended"]
