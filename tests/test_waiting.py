"""Staff are told when mail waits too long: once, of the oldest, and not of what is merely slow."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from stored import ID, RAW, MovedClock, envelope, opened

from models.notice import NoticeKind
from worker.store import Store

OTHER = "m" + "b" * 32


async def told(store: Store, clock: MovedClock) -> list[tuple[str, str]]:
    await store.waiting.tell(clock())
    kinds = [item.notice for one in (ID, OTHER) for item in await store.outbox.about(one)]
    return [(notice.message, notice.code) for notice in kinds if notice.kind is NoticeKind.MESSAGE_WAITING]


async def test_the_oldest_that_waits_is_told_once(tmp_path: Path, url: str) -> None:
    """Two wait for the same next hop; when the first is done with, the second is told of after its own hour."""
    clock = MovedClock()
    async with opened(tmp_path, clock, url=url) as (store, _):
        for message_id in (ID, OTHER):
            await store.messages.add(message_id, envelope(), RAW)
            assert await store.messages.claim(message_id)
            await store.messages.retry(message_id, "next_hop_away", timedelta())
            clock.move(minutes=10)
        assert await told(store, clock) == []
        clock.move(minutes=45)
        for _ in range(3):
            assert await told(store, clock) == [(ID, "next_hop_away")]
        await store.messages.quarantine(ID, "too_many_attempts")
        assert await told(store, clock) == [(ID, "next_hop_away")]
        clock.move(minutes=10)
        assert await told(store, clock) == [(ID, "next_hop_away"), (OTHER, "next_hop_away")]


async def test_what_was_not_tried_yet_or_is_done_is_not_told(tmp_path: Path) -> None:
    """A long queue is no fault, and neither is quarantine: that has a notice of its own."""
    clock = MovedClock()
    async with opened(tmp_path, clock) as (store, _):
        await store.messages.add(ID, envelope(), RAW)
        await store.messages.add(OTHER, envelope(), RAW)
        await store.messages.quarantine(OTHER, "examine_died")
        clock.move(days=1)
        assert await told(store, clock) == []
