"""A job: every way that it can end, and that nothing unredacted leaves in any of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from models.errors import Bug, ConfigurationError, Rejected, Transient
from models.message import Channel, Envelope
from models.verdict import Redacted, Verdict
from worker.jobs import Job
from worker.pool import Crashed
from worker.settings import QueueSettings
from worker.store.records import Claimed

ENVELOPE = Envelope(Channel.EMAIL, "info@voorbeeld.example", datetime(2026, 3, 5, tzinfo=UTC))
VERDICT = Verdict(Redacted(b"redacted", changed=True), "nl", (), (), ())
SETTINGS = QueueSettings(attempts=3, crashes=2, backoff_base=2.0, backoff_cap=5.0, job_seconds=60)
HURRIED = SETTINGS.model_copy(update={"job_seconds": 0.05})


@dataclass
class FakeStore:
    """Ten lines of store: one message, and what was said about it."""

    claimed: Claimed | Exception | None = None
    crashes: int = 0
    log: list[object] = field(default_factory=list)
    recorded: bool = True

    @property
    def messages(self) -> FakeStore:
        return self

    async def claim(self, message_id: str, stale_after: timedelta) -> Claimed | None:
        if isinstance(self.claimed, Exception):
            raise self.claimed
        return self.claimed

    async def touch(self, claimed: Claimed) -> bool:
        self.log.append("touched")
        return True

    async def crashed(self, claimed: Claimed) -> int:
        self.crashes += 1
        return self.crashes

    async def retry(self, message_id: str, code: str, delay: timedelta, attempt: int | None = None) -> bool:
        self.log.append(("retry", code, delay.total_seconds()))
        return True

    async def record(self, claimed: Claimed, verdict: Verdict) -> bool:
        self.log.append("recorded")
        return self.recorded

    async def mark_delivered(self, claimed: Claimed) -> bool:
        self.log.append("delivered")
        return True

    async def quarantine(self, message_id: str, code: str, attempt: int | None = None) -> bool:
        self.log.append(("quarantine", code))
        return True


@dataclass
class FakeWorld:
    """The pool and the delivery: what they do, and what left. `examines` may tell when it is done."""

    examines: Verdict | Exception | Callable[[], bool] = VERDICT
    delivers: Exception | None = None
    left: list[bytes] = field(default_factory=list)
    begun: asyncio.Event = field(default_factory=asyncio.Event)

    async def examine(self, raw: bytes) -> Verdict:
        self.begun.set()
        if callable(self.examines):
            while not self.examines():  # noqa: ASYNC110 - a test tells, not an event
                await asyncio.sleep(0.01)
            return VERDICT
        if isinstance(self.examines, Exception):
            raise self.examines
        return self.examines

    async def deliver(self, message_id: str, envelope: Envelope, raw: bytes) -> str:
        if self.delivers:
            raise self.delivers
        self.left.append(raw)
        return "somewhere"


def _claimed(attempt: int = 1, crashes: int = 0, redacted: bytes | None = None) -> Claimed:
    return Claimed("m1", attempt, crashes, ENVELOPE, b"original", redacted)


def never() -> bool:
    return False


async def _do(store: FakeStore, world: FakeWorld, settings: QueueSettings = SETTINGS) -> float | None:
    return await Job(store, world, world, settings)("m1")


async def test_a_good_message_is_recorded_then_delivered_then_marked() -> None:
    """The order matters: after a crash in between the next attempt finds what was done."""
    store, world = FakeStore(_claimed()), FakeWorld()
    assert await _do(store, world) is None
    assert (store.log, world.left) == (["recorded", "delivered"], [b"redacted"])


async def test_what_was_recorded_before_is_delivered_without_a_second_look() -> None:
    """A message that crashed after its record goes out as it was recorded."""
    store, world = FakeStore(_claimed(attempt=2, redacted=b"before")), FakeWorld(examines=Bug("never"))
    assert await _do(store, world) is None
    assert (store.log, world.left) == (["delivered"], [b"before"])


@pytest.mark.parametrize(
    ("world", "again", "log"),
    [
        (FakeWorld(examines=Transient("disk")), 2.0, [("retry", "disk", 2.0)]),
        (FakeWorld(delivers=Transient("maildir")), 2.0, ["recorded", ("retry", "maildir", 2.0)]),
        (FakeWorld(examines=ConfigurationError("spacy")), 2.0, [("retry", "spacy", 2.0)]),
        (FakeWorld(examines=Crashed("examine_died")), 2.0, [("retry", "examine_died", 2.0)]),
        (FakeWorld(examines=Rejected("parts")), None, [("quarantine", "parts")]),
        (FakeWorld(examines=Bug("recogniser")), None, [("quarantine", "recogniser")]),
        (FakeWorld(examines=Bug("Not a word of ours!")), None, [("quarantine", "unexpected")]),
        (FakeWorld(examines=KeyError("secret")), None, [("quarantine", "unexpected")]),
        (FakeWorld(delivers=ValueError("secret")), None, ["recorded", ("quarantine", "unexpected")]),
    ],
)
async def test_each_failure_has_its_end(world: FakeWorld, again: float | None, log: list[object]) -> None:
    """Ours and theirs go to quarantine, nobody's comes again; in no case does anything leave."""
    store = FakeStore(_claimed())
    assert await _do(store, world) == again
    assert (store.log, world.left) == (log, [])


async def test_a_job_that_takes_too_long_comes_again() -> None:
    """It is cut off, and nothing leaves."""
    store, world = FakeStore(_claimed()), FakeWorld(examines=never)
    assert await _do(store, world, HURRIED) == 2.0
    assert (store.log, world.left) == ([("retry", "job_timeout", 2.0)], [])


@pytest.mark.parametrize(("attempt", "seconds"), [(1, 2.0), (2, 4.0), (3, 5.0)])
async def test_the_wait_doubles_up_to_its_cap(attempt: int, seconds: float) -> None:
    """Back-off is counted by our attempts, not by the queue's."""
    assert await _do(FakeStore(_claimed(attempt)), FakeWorld(examines=Transient("disk"))) == seconds


@pytest.mark.parametrize(
    ("claimed", "code"), [(_claimed(attempt=4), "too_many_attempts"), (_claimed(crashes=2), "too_many_crashes")]
)
async def test_a_worn_out_message_is_not_tried_again(claimed: Claimed, code: str) -> None:
    """Too many attempts, or too many workers that died on it, mean quarantine before anything is opened."""
    store, world = FakeStore(claimed), FakeWorld()
    assert await _do(store, world) is None
    assert (store.log, world.left) == ([("quarantine", code)], [])


@pytest.mark.parametrize(
    ("days", "redacted", "goes_on"),
    [(4, b"before", True), (6, b"before", False), (4, None, False)],
    ids=["waits_for_its_place", "too_long", "never_examined"],
)
async def test_what_is_redacted_may_wait_for_days(days: int, redacted: bytes | None, goes_on: bool) -> None:
    """A place that is away for a weekend sends nothing to quarantine, however often it was tried."""
    store, world = FakeStore(_claimed(attempt=400, redacted=redacted)), FakeWorld()
    later = ENVELOPE.received_at + timedelta(days=days)
    await Job(store, world, world, SETTINGS, patience=timedelta(days=5), clock=lambda: later)("m1")
    assert (world.left == [b"before"]) is goes_on
    assert (("quarantine", "too_many_attempts") in store.log) is not goes_on


async def test_the_last_crash_means_quarantine() -> None:
    """With `crashes` of 2 the second child that dies is the last."""
    store = FakeStore(_claimed(attempt=2), crashes=1)
    assert await _do(store, FakeWorld(examines=Crashed("examine_timeout"))) is None
    assert store.log == [("quarantine", "examine_timeout")]


async def test_what_another_worker_has_is_left_alone() -> None:
    """No claim, no work."""
    store, world = FakeStore(None), FakeWorld()
    assert (await _do(store, world), store.log, world.left) == (None, [], [])


async def test_a_lost_claim_delivers_nothing() -> None:
    """When the record says that another worker took over, that one delivers."""
    store, world = FakeStore(_claimed(), recorded=False), FakeWorld()
    assert (await _do(store, world), store.log, world.left) == (None, ["recorded"], [])


async def test_an_original_that_does_not_open_goes_to_quarantine() -> None:
    """A sealed message that was tampered with is a matter for staff."""
    store = FakeStore(Bug("vault_not_authentic"))
    assert await _do(store, FakeWorld()) is None
    assert store.log == [("quarantine", "vault_not_authentic")]


async def test_a_database_away_means_later() -> None:
    """Without its claim a job can say nothing of the message: the queue calls again, nothing is written or left."""
    store, world = FakeStore(Transient("store_unavailable")), FakeWorld()
    assert (await _do(store, world), store.log, world.left) == (2.0, [], [])


async def test_a_job_cut_off_is_given_back_at_once() -> None:
    """Stopping the worker is no crash of the message: the next worker may have it right away."""
    store, world = FakeStore(_claimed()), FakeWorld(examines=never)
    job = asyncio.create_task(_do(store, world))
    await asyncio.wait_for(world.begun.wait(), 60)
    job.cancel()
    await asyncio.gather(job, return_exceptions=True)
    assert store.log == [("retry", "stopped", 0.0)]


async def test_a_long_job_keeps_its_claim() -> None:
    """While a job is at work its claim is touched, so that nobody thinks it forgotten."""
    store = FakeStore(_claimed())
    world = FakeWorld(examines=lambda: store.log.count("touched") >= 2)
    settings = SETTINGS.model_copy(update={"forgotten_after": 0.08})
    assert await _do(store, world, settings) is None
    assert store.log[-2:] == ["recorded", "delivered"]
