"""The outbox sender: what it sends, when it tries again, when it gives up."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from stored import MovedClock, delivered, opened

from models.notice import Notice, NoticeKind
from worker.notices.attempt import Attempt, Outcome
from worker.outbox import BATCH, TURN, OutboxSender

START = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)
NOTICE = Notice(NoticeKind.MESSAGE_QUARANTINED, START, "m" + "a" * 32, code="nesting")
BUSY = Attempt(Outcome.AGAIN, "http_503")
SENT = Attempt(Outcome.SENT)


@dataclass(frozen=True)
class Row:
    id: str
    target: str = "webhook"
    notice: Notice = NOTICE
    attempts: int = 0
    created_at: datetime = START
    next_at: datetime | None = START
    code: str = ""
    state: str = "due"


@dataclass
class FakeOutbox:
    """The store's rows in a dictionary; lives on when a sender dies."""

    rows: dict[str, Row] = field(default_factory=dict)

    async def due_notices(self, now: datetime, limit: int) -> Sequence[Row]:
        due = [row for row in self.rows.values() if row.next_at and row.next_at <= now][:limit]
        self.rows |= {row.id: replace(row, attempts=row.attempts + 1) for row in due}
        return due

    async def notice_sent(self, notice_id: str, at: datetime) -> None:
        self._end(notice_id, "", None, "sent")

    async def notice_deferred(self, notice_id: str, code: str, again_at: datetime) -> None:
        self._end(notice_id, code, again_at, "due")

    async def notice_given_up(self, notice_id: str, code: str, at: datetime) -> None:
        self._end(notice_id, code, None, "dead")

    def _end(self, notice_id: str, code: str, next_at: datetime | None, state: str) -> None:
        self.rows[notice_id] = replace(self.rows[notice_id], code=code, next_at=next_at, state=state)


@dataclass
class FakeTarget:
    """Answers in turn; the last answer repeats."""

    answers: list[Attempt | Exception]
    got: list[str] = field(default_factory=list)
    seconds: float = 0.0
    begun: asyncio.Event = field(default_factory=asyncio.Event)

    async def send(self, notice_id: str, notice: Notice) -> Attempt:
        self.begun.set()
        await asyncio.sleep(self.seconds)
        self.got.append(notice_id)
        answer = self.answers[0] if len(self.answers) == 1 else self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


@dataclass
class Clock:
    now: datetime = START

    def __call__(self) -> datetime:
        return self.now


def sender(outbox: FakeOutbox, clock: Clock, *answers: Attempt | Exception, chance: float = 0.5) -> OutboxSender:
    targets = {"webhook": FakeTarget(list(answers))} if answers else {}
    return OutboxSender(outbox, targets, clock=clock, chance=lambda: chance)


async def test_a_notice_is_sent_once() -> None:
    """And never again."""
    outbox, clock = FakeOutbox({"n1": Row("n1")}), Clock()
    sending = sender(outbox, clock, Attempt(Outcome.SENT))
    assert await sending.send_due() == 1
    assert await sending.send_due() == 0
    assert outbox.rows["n1"].state == "sent"


@pytest.mark.parametrize("chance", [0.0, 0.5, 1.0])
async def test_it_is_tried_for_about_three_days(chance: float) -> None:
    """Ever later, with jitter, across restarts of the sender; the last try is at the end; then it is dead."""
    outbox, clock, tries = FakeOutbox({"n1": Row("n1")}), Clock(), []
    while (row := outbox.rows["n1"]).next_at:
        clock.now = row.next_at
        tries.append((clock.now - START).total_seconds())
        await sender(outbox, clock, BUSY, chance=chance).send_due()
    assert (row.state, row.code) == ("dead", "http_503")
    waits = [after - before for before, after in pairwise(tries)]
    assert waits[0] == pytest.approx(5 * (0.8 + 0.4 * chance))
    assert waits[:-1] == sorted(waits[:-1])
    assert tries[-1] == timedelta(days=3).total_seconds()
    assert 8 <= len(tries) <= 12


async def test_a_target_may_ask_for_time() -> None:
    """Retry-After is a floor, and not beyond our own patience."""
    outbox, clock = FakeOutbox({"n1": Row("n1")}), Clock()
    await sender(outbox, clock, replace(BUSY, after=timedelta(hours=2))).send_due()
    assert outbox.rows["n1"].next_at == START + timedelta(hours=2)


async def test_a_target_that_is_gone_gets_nothing_more() -> None:
    """410: this notice and the next ones are given up; the target is not asked again until a restart."""
    outbox, clock = FakeOutbox({"n1": Row("n1")}), Clock()
    sending = sender(outbox, clock, Attempt(Outcome.GONE, "http_410"), Attempt(Outcome.SENT))
    await sending.send_due()
    outbox.rows["n2"] = Row("n2")
    await sending.send_due()
    assert [(row.state, row.code) for row in outbox.rows.values()] == [("dead", "http_410"), ("dead", "target_gone")]


async def test_without_a_target_a_notice_is_given_up_by_name() -> None:
    """Nobody is told; the store says so."""
    outbox, clock = FakeOutbox({"n1": Row("n1")}), Clock()
    await sender(outbox, clock).send_due()
    assert (outbox.rows["n1"].state, outbox.rows["n1"].code) == ("dead", "no_target")


async def test_a_target_that_asks_for_time_gets_it_for_all_its_notices() -> None:
    """The rest of its turn is put off untried; other targets go on; what was put off is never given up for it."""
    rows = {name: Row(name, created_at=START - timedelta(days=4)) for name in ("n1", "n2", "n3")}
    outbox, clock = FakeOutbox({**rows, "m1": Row("m1", target="chat")}), Clock()
    busy, chat = FakeTarget([SENT, replace(BUSY, after=timedelta(minutes=7))]), FakeTarget([SENT])
    sending = OutboxSender(outbox, {"webhook": busy, "chat": chat}, clock=clock, chance=lambda: 0.5)
    await sending.send_due()
    assert busy.got == ["n1", "n2"]
    assert {row.id: (row.state, row.code) for row in outbox.rows.values()} == {
        "n1": ("sent", ""), "n2": ("dead", "http_503"), "n3": ("due", "put_off"), "m1": ("sent", ""),
    }  # fmt: skip
    assert outbox.rows["n3"].next_at == START + timedelta(minutes=7)


async def test_a_turn_ends_before_the_store_lends_its_rows_to_another() -> None:
    """A target that is slow, but takes everything, gets the rest of a batch in the next one."""
    outbox, clock = FakeOutbox({f"n{i}": Row(f"n{i}") for i in range(4)}), Clock()

    class Slow(FakeTarget):
        async def send(self, notice_id: str, notice: Notice) -> Attempt:
            clock.now += TURN / 2
            return await super().send(notice_id, notice)

    slow = Slow([SENT])
    sending = OutboxSender(outbox, {"webhook": slow}, clock=clock)
    await sending.send_due()
    assert slow.got == ["n0", "n1"]
    clock.now += timedelta(seconds=5)
    await sending.send_due()
    assert slow.got == ["n0", "n1", "n2", "n3"]


async def test_a_notice_that_is_refused_is_given_up_alone() -> None:
    """The target lives on."""
    outbox, clock = FakeOutbox({"n1": Row("n1"), "n2": Row("n2")}), Clock()
    await sender(outbox, clock, Attempt(Outcome.REFUSED, "invalid_blocks"), SENT).send_due()
    assert [(row.state, row.code) for row in outbox.rows.values()] == [("dead", "invalid_blocks"), ("sent", "")]


async def test_one_bad_notice_does_not_hold_up_the_others() -> None:
    """A bug in sending one defers it; what it said is not logged."""
    outbox, clock = FakeOutbox({f"n{i}": Row(f"n{i}") for i in range(3)}), Clock()
    await sender(outbox, clock, RuntimeError("BSN 111222333"), Attempt(Outcome.SENT)).send_due()
    assert [(row.state, row.code) for row in outbox.rows.values()] == [("due", "bug"), ("sent", ""), ("sent", "")]


async def test_the_loop_sends_all_and_stops_when_told() -> None:
    """More than one batch without a pause; a notice on its way is finished before the end."""
    outbox = FakeOutbox({f"n{i}": Row(f"n{i}") for i in range(2 * BATCH + 1)})
    target = FakeTarget([Attempt(Outcome.SENT)], seconds=0.01)
    stop = asyncio.Event()
    task = asyncio.create_task(OutboxSender(outbox, {"webhook": target}, poll_seconds=600, clock=Clock()).run(stop))
    await asyncio.wait_for(target.begun.wait(), 60)
    stop.set()
    await asyncio.wait_for(task, 60)
    assert len(target.got) == BATCH
    assert sum(row.state == "sent" for row in outbox.rows.values()) == BATCH
    stop.clear()
    task = asyncio.create_task(OutboxSender(outbox, {"webhook": target}, poll_seconds=600, clock=Clock()).run(stop))
    target.seconds = 0.0
    async with asyncio.timeout(60):
        while {row.state for row in outbox.rows.values()} != {"sent"}:  # noqa: ASYNC110 - rows tell nobody
            await asyncio.sleep(0.01)
    stop.set()
    await asyncio.wait_for(task, 60)


async def test_with_the_real_store_across_a_restart(tmp_path: Path) -> None:
    """A case's notice fails, the sender dies, another one sends it: once, under the same id."""
    clock = MovedClock()
    async with opened(tmp_path, clock) as (store, _vault):
        await delivered(store, "erasure")
        target = FakeTarget([BUSY])
        sending = OutboxSender(store.outbox, {"webhook": target}, clock=clock)
        first = await sending.send_due()
        assert first >= 1
        assert await sending.send_due() == 0
        clock.move(seconds=10)
        target.answers = [Attempt(Outcome.SENT)]
        again = OutboxSender(store.outbox, {"webhook": target}, clock=clock)
        assert await again.send_due() == first
        clock.move(days=5)
        assert await again.send_due() == 0
        assert sorted(target.got[:first]) == sorted(target.got[first:])
        assert len(set(target.got)) == first
