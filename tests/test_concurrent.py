"""Several workers, each with a store of its own, on one database: nothing is done twice, nothing is lost."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from stored import MovedClock, envelope, made_policy, opened, verdict

from models.errors import Rejected, Transient
from worker.desk import Desk
from worker.retention import Retention
from worker.store import Store
from worker.vault import Vault

WORKERS = 4
IDS = tuple(f"m{letter * 32}" for letter in "abcdefghijklmnop")


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
async def workers(tmp_path: Path, clock: MovedClock, url: str) -> AsyncIterator[list[tuple[Store, Vault]]]:
    """Stores with engines of their own, as separate processes have; they share the folder of keys."""
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(opened(tmp_path, clock, url=url))
        pairs = []
        for _ in range(WORKERS):
            vault = Vault(bytes(range(32)), tmp_path / "keys", clock)
            store = Store.open(url, vault, made_policy(), clock)
            stack.push_async_callback(store.close)
            pairs.append((store, vault))
        yield pairs


async def everything(store: Store) -> int:
    """One worker: take whatever is free, examine it, deliver it; how many it got."""
    done = 0
    for message_id in IDS:
        claim = await store.messages.claim(message_id)
        if claim:
            assert await store.record(claim, verdict("access"))
            assert await store.messages.mark_delivered(claim)
            done += 1
    return done


async def test_each_message_is_handled_by_one_worker_and_each_case_has_a_number_of_its_own(
    workers: list[tuple[Store, Vault]], clock: MovedClock
) -> None:
    """All take in the same messages, all try to work on them, all tell and all shred."""
    stores = [store for store, _ in workers]
    taken = await asyncio.gather(*(store.messages.add(m, envelope(), b"x") for store in stores for m in IDS))
    assert sum(taken) == len(IDS)
    assert sum(await asyncio.gather(*map(everything, stores))) == len(IDS)
    numbers = [case.reference[-6:] for case in await stores[0].cases.list()]
    assert sorted(numbers) == [f"{n:06d}" for n in range(1, len(IDS) + 1)]
    assert await stores[0].verify.faults() == ()

    clock.move(days=40)
    await asyncio.gather(*(store.alarms.tell_due(clock()) for store in stores))
    notices = [item.notice.key for m in IDS for item in await stores[0].outbox.about(m)]
    assert len(notices) == len(set(notices))
    assert sum("case.overdue" in key for key in notices) == len(IDS)


async def test_cases_closed_and_shredded_by_several_at_once(
    workers: list[tuple[Store, Vault]], clock: MovedClock
) -> None:
    """Each removal once, each original's end noted once, and the logs hold meanwhile."""
    stores = [store for store, _ in workers]
    await asyncio.gather(*(stores[0].messages.add(m, envelope(), b"x") for m in IDS))
    await everything(stores[0])
    cases = [case.reference for case in await stores[0].cases.list()]
    desks = [Desk(store) for store in stores]
    ended = await asyncio.gather(
        *(desk.refuse(reference, "kevin", reasons="none held") for desk in desks for reference in cases),
        return_exceptions=True,
    )
    assert sum(not isinstance(result, BaseException) for result in ended) == len(cases)
    assert all(isinstance(result, Rejected) for result in ended if isinstance(result, BaseException))
    await asyncio.gather(*(desks[n % WORKERS].close(reference, "kevin") for n, reference in enumerate(cases)))

    clock.move(days=800)
    retentions = [Retention(store, vault) for store, vault in workers]
    runs = await asyncio.gather(*(r.shred_due(clock()) for r in retentions), return_exceptions=True)
    assert all(isinstance(run, Transient) for run in runs if isinstance(run, BaseException))
    for retention in retentions:
        await retention.shred_due(clock.move(hours=3))
    assert await stores[0].cases.list(closed=True) == ()
    assert await stores[0].verify.faults() == ()
    for message_id in IDS:
        shredded = [e.kind for e in await stores[0].browse.events(message_id) if e.kind == "original_shredded"]
        assert len(shredded) == 1


async def test_a_log_that_is_being_written_is_not_taken_for_a_broken_one(workers: list[tuple[Store, Vault]]) -> None:
    """Verified again and again while handlers are at work."""
    stores = [store for store, _ in workers]
    await stores[0].messages.add(IDS[0], envelope(), b"x")
    await everything(stores[0])
    (case,) = await stores[0].cases.list()

    async def write(desk: Desk) -> None:
        for n in range(15):
            await desk.assign(case.reference, "els", to=f"h{n}")

    async def verify() -> None:
        for _ in range(15):
            assert await stores[-1].verify.faults() == ()

    await asyncio.gather(*(write(Desk(store)) for store in stores[:-1]), verify())
    assert len(await stores[0].cases.events(case.reference)) == 1 + 15 * (WORKERS - 1)
