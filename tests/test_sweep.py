"""The sweep: what Redis forgot comes back, and an outage does not end it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta

from models.errors import Transient
from worker.settings import QueueSettings
from worker.sweep import Sweep

SETTINGS = QueueSettings(sweep_seconds=0.01, forgotten_after=60)


@dataclass
class FakeMessages:
    """Unfinished ids by age in seconds; counts how often it was asked."""

    ages: dict[str, float] = field(default_factory=dict)
    away: int = 0
    asked: int = 0

    async def unfinished(self, older_than: timedelta, limit: int = 1000) -> tuple[str, ...]:
        self.asked += 1
        if self.away:
            self.away -= 1
            raise Transient("store_unavailable")
        return tuple(name for name, age in self.ages.items() if age >= older_than.total_seconds())


@dataclass
class FakeQueue:
    """Remembers what was queued, and whether as forgotten."""

    queued: list[tuple[str, bool]] = field(default_factory=list)

    async def enqueue(self, message_id: str, *, forgotten: bool = False) -> bool:
        known = message_id in dict(self.queued)
        self.queued.append((message_id, forgotten))
        return not known


async def _sweep(messages: FakeMessages, queue: FakeQueue, rounds: int = 3) -> int:
    """Run these rounds at least, the first one included; how often the retention ran."""
    stop, forgot = asyncio.Event(), 0

    async def forget() -> None:
        nonlocal forgot
        forgot += 1

    running = asyncio.create_task(Sweep(messages, queue, forget, SETTINGS).run(stop))
    async with asyncio.timeout(60):
        while messages.asked <= rounds:  # noqa: ASYNC110 - one more has begun, so these are over
            await asyncio.sleep(0.001)
    stop.set()
    await running
    return forgot


async def test_the_first_round_queues_all_that_is_unfinished() -> None:
    """At a start nothing is too young, and nobody's running job is disturbed."""
    queue = FakeQueue()
    await _sweep(FakeMessages({"young": 1}), queue)
    assert queue.queued == [("young", False)]


async def test_later_rounds_queue_what_is_forgotten() -> None:
    """An old one is queued again and again, as forgotten; a young one is left to the queue."""
    queue = FakeQueue()
    await _sweep(FakeMessages({"young": 1, "old": 61}), queue)
    assert set(queue.queued[2:]) == {("old", True)}


async def test_how_many_redis_did_not_know() -> None:
    """What is queued already does not count."""
    sweep = Sweep(FakeMessages({"a": 99, "b": 99}), FakeQueue([("a", False)]), _nothing, SETTINGS)
    assert await sweep.queue_again(timedelta(seconds=60)) == 1


async def test_an_outage_is_waited_out() -> None:
    """A database that is away costs a round, not the sweep."""
    queue = FakeQueue()
    await _sweep(FakeMessages({"old": 61}, away=2), queue, rounds=5)
    assert ("old", True) in queue.queued


async def test_what_is_due_is_forgotten_now_and_then() -> None:
    """The retention runs with the sweep, but not in every round."""
    assert await _sweep(FakeMessages(), FakeQueue(), rounds=5) == 1


async def _nothing() -> None:
    """Nothing to forget."""
