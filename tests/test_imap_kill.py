"""Killed at every step of a replacement: afterwards there is one redacted copy and no original, never none, never two.

A worker process is ended by `os._exit` before or after its n-th exchange with the server or its n-th entry
in the journal; then another one goes on. What a mail program would show is counted at the end, and that no
moment shows neither of the two. `KILL_SEEDS=20` tries every point and twenty seeds; a few are enough each time.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.dovecot import Dovecot, running_dovecot
from tests.mailroom import HIDDEN, NUMBER, held, mail, mailroom, put
from tests.test_imap_replace import NEITHER, NO_UIDPLUS
from worker.imap.client import Client
from worker.store.places import Places

pytestmark = pytest.mark.server

WAYS = {"uidplus": ("", {}), "trash": ("", {"remove": "trash"}), "scratch": (NO_UIDPLUS, {}), "alone": (NEITHER, {})}
KILLED = 66
SEEDS = int(os.environ.get("KILL_SEEDS", "2"))


class Countdown:
    """Ends the process at its n-th point; counts them when n is 0."""

    def __init__(self, number: int) -> None:
        self.number, self.passed = number, 0

    def point(self) -> None:
        self.passed += 1
        if self.passed == self.number:
            os._exit(KILLED)

    def around(self, owner: type, name: str) -> None:
        wrapped = getattr(owner, name)

        async def call(*args: Any, **options: Any) -> Any:
            self.point()
            result = await wrapped(*args, **options)
            self.point()
            return result

        setattr(owner, name, call)


def run_worker(
    server: Dovecot, folder: Path, user: str, settings: dict[str, Any], countdown: Countdown, later: int
) -> None:
    """Everything that there is to do, in this process; `later`: minutes that have passed."""

    async def main() -> None:
        async with mailroom(server, folder, user, **settings) as room:
            room.clock.move(minutes=later)
            for _ in range(3):
                await room.round()
                await room.late.finish(timedelta())
                room.clock.move(minutes=2)
            await room.check()
            await room.late.finish(timedelta())

    countdown.around(Client, "_do")
    for name in ("add", "advance", "note"):
        countdown.around(Places, name)
    asyncio.run(main())


def in_child(*args: Any, number: int = 0) -> int:
    """The exit code of a process that does it and is killed at a point; the number of points when it is 0."""
    fork = multiprocessing.get_context("fork")
    passed = fork.Value("i", 0)

    def child() -> None:
        countdown = Countdown(number)
        run_worker(*args[:4], countdown, args[4])
        passed.value = countdown.passed

    process = fork.Process(target=child)
    process.start()
    process.join(180)
    assert process.exitcode in (0, KILLED), process.exitcode
    return passed.value if process.exitcode == 0 else -KILLED


def look(server: Dovecot, user: str) -> tuple[int, int]:
    """How many originals and copies a mail program shows, in all folders."""
    with server.user(user) as peer:
        _, names = peer.list()
        folders = [name.split(b' "/" ')[1].decode() for name in names]
        raws = [raw for folder in folders for _, head, raw in held(peer, folder)]
        inbox = [head for _, head, _ in held(peer)]
    assert not any("\\Deleted" in head for head in inbox) or len(inbox) > 1
    return sum(NUMBER in raw for raw in raws), sum(HIDDEN in raw for raw in raws)


@pytest.fixture(scope="module", params=WAYS)
def way(request: pytest.FixtureRequest) -> Iterator[tuple[Dovecot, dict[str, Any]]]:
    more, settings = WAYS[request.param]
    with running_dovecot(more) as server:
        yield server, settings


def begun(server: Dovecot) -> str:
    user = server.fresh_user()
    with server.user(user) as peer:
        put(peer, mail(1), flags="(\\Flagged)")
    return user


def test_killed_at_every_point(way: tuple[Dovecot, dict[str, Any]], tmp_path: Path) -> None:
    """One kill, everywhere."""
    server, settings = way
    points = in_child(server, tmp_path / "whole", begun(server), settings, 0)
    assert points > 40
    every = range(1, points + 1) if SEEDS > 2 else sorted(random.Random(7).sample(range(1, points + 1), 6))
    for number in every:
        user, folder = begun(server), tmp_path / str(number)
        in_child(server, folder, user, settings, 0, number=number)
        originals, copies = look(server, user)
        assert originals + copies >= 1, f"neither is there after a kill at point {number}"
        assert in_child(server, folder, user, settings, 10) > 0
        assert look(server, user) == (0, 1), f"after a kill at point {number}"


@pytest.mark.parametrize("seed", range(SEEDS))
def test_killed_again_and_again(way: tuple[Dovecot, dict[str, Any]], seed: int, tmp_path: Path) -> None:
    """Several kills, anywhere; more than a message may survive before it goes to quarantine."""
    server, settings = way
    chance = random.Random(seed)
    user = begun(server)
    for turn in range(chance.randint(2, 5)):
        in_child(server, tmp_path, user, settings, 10 * turn, number=chance.randint(1, 60))
        assert sum(look(server, user)) >= 1
    in_child(server, tmp_path, user, settings, 100)
    originals, copies = look(server, user)
    assert (originals, copies) in {(0, 1), (1, 0)}, "one message, whatever happened"
