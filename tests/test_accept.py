"""Accepting: what it returned for is on the disk, whatever happens next."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from stored import MAILBOX, MASTER, RAW, MovedClock, envelope, opened

from models.errors import Rejected, Transient
from models.limits import Limits
from models.message import Channel, Envelope
from worker.accept import WAKE_SECONDS, Accept, message_id_of
from worker.store import Store
from worker.vault import Vault


@pytest.fixture
async def both(tmp_path: Path) -> AsyncIterator[tuple[Store, Vault]]:
    async with opened(tmp_path, MovedClock()) as pair:
        yield pair


class Wakes:
    """Remembers who was told of, and fails as it is told to."""

    def __init__(self, fault: Exception | None = None, seconds: float = 0.0) -> None:
        self.told: list[str] = []
        self._fault = fault
        self._seconds = seconds

    async def __call__(self, message_id: str) -> None:
        await asyncio.sleep(self._seconds)
        if self._fault:
            raise self._fault
        self.told.append(message_id)


async def test_an_accepted_message_is_stored_and_told_of(both: tuple[Store, Vault]) -> None:
    """One id, no duplicate, one wake-up."""
    wakes = Wakes()
    accepted = await Accept(*both, wakes)(envelope(), RAW)
    assert not accepted.duplicate
    assert wakes.told == [accepted.id]
    got = await both[0].messages.claim(accepted.id)
    assert got and got.raw == RAW


async def test_the_same_message_twice_is_one(both: tuple[Store, Vault]) -> None:
    """A peer that did not hear our 250 sends again."""
    accept = Accept(*both, Wakes())
    first, second = await accept(envelope(), RAW), await accept(envelope(), RAW)
    assert (first.id, first.duplicate, second.duplicate) == (second.id, False, True)


@pytest.mark.parametrize(
    ("other", "raw", "same"),
    [
        (envelope(), RAW, True),
        (envelope(mailbox=MAILBOX.upper()), RAW, True),
        (envelope(reverse_path="other@voorbeeld.example"), RAW, True),
        (envelope(), RAW + b"\r\n", False),
        (envelope(mailbox="support@jixawstudio.nl"), RAW, False),
        (envelope(channel=Channel.WEBFORM), RAW, False),
        (envelope(external_id="T-1"), RAW, False),
        (envelope(recipients=(MAILBOX, "piet@elders.example")), RAW, False),
        (envelope(recipients=(MAILBOX.upper(),)), RAW, True),
        (envelope(options=("SMTPUTF8",)), RAW, True),
    ],
    ids=["same", "mailbox_case", "other_envelope", "other_bytes", "other_mailbox", "other_channel", "external_id",
         "more_recipients", "recipient_case", "options"],
)  # fmt: skip
def test_an_id_names_channel_mailbox_bytes_and_who_else_gets_it(
    tmp_path: Path, other: Envelope, raw: bytes, same: bool
) -> None:
    """And nothing else; only who has the key can make one."""
    vault = Vault(MASTER, tmp_path)
    assert (message_id_of(vault, envelope(), RAW) == message_id_of(vault, other, raw)) is same
    assert message_id_of(vault, envelope(), RAW) != message_id_of(Vault(b"x" * 32, tmp_path), envelope(), RAW)


def test_a_ticket_is_known_by_its_own_id(tmp_path: Path) -> None:
    """The same external id twice is one message, whatever its text."""
    vault = Vault(MASTER, tmp_path)
    ticket = envelope(channel=Channel.TICKET, external_id="T-1")
    assert message_id_of(vault, ticket, b"one") == message_id_of(vault, ticket, b"two")
    assert message_id_of(vault, ticket, b"one") != message_id_of(
        vault, envelope(channel=Channel.TICKET, external_id="T-2"), b"one"
    )


async def test_a_message_beyond_the_limit_is_rejected_and_not_stored(both: tuple[Store, Vault]) -> None:
    """At the limit it is taken."""
    accept = Accept(*both, Wakes(), Limits(message_size=len(RAW)))
    await accept(envelope(), RAW)
    with pytest.raises(Rejected, match="message_size"):
        await accept(envelope(), RAW + b"x")
    assert len(await both[0].browse.messages()) == 1


@pytest.mark.parametrize("fault", [Transient("redis"), OSError("no socket"), ValueError("of theirs"), RuntimeError()])
async def test_a_queue_that_fails_fails_nothing(both: tuple[Store, Vault], fault: Exception) -> None:
    """The sweep finds the message."""
    accepted = await Accept(*both, Wakes(fault))(envelope(), RAW)
    assert await both[0].messages.claim(accepted.id)


async def test_a_queue_that_hangs_is_not_waited_for(both: tuple[Store, Vault]) -> None:
    """A peer gets its answer all the same."""
    async with asyncio.timeout(WAKE_SECONDS + 60):
        assert await Accept(*both, Wakes(seconds=600))(envelope(), RAW)


async def test_a_store_that_fails_is_transient_and_nobody_is_woken(tmp_path: Path) -> None:
    """Then the peer keeps the message."""
    wakes = Wakes()
    async with opened(tmp_path, MovedClock()) as (store, vault):
        lock_out(tmp_path / "keys")
        try:
            with pytest.raises(Transient, match="store_unavailable") as caught:
                await Accept(store, vault, wakes)(envelope(), RAW)
        finally:
            let_in(tmp_path / "keys")
    assert wakes.told == []
    assert caught.value.__cause__ is None


def lock_out(folder: Path) -> None:
    """A file where the folder was: refused to root as well, unlike a mode."""
    folder.rename(folder.with_name("elsewhere"))
    folder.write_bytes(b"")


def let_in(folder: Path) -> None:
    folder.unlink()
    folder.with_name("elsewhere").rename(folder)


TAKER = """
import asyncio, os, signal, sys
from pathlib import Path
from stored import MovedClock, envelope, opened
from worker.accept import Accept

async def main(folder, stop_after):
    async with opened(folder, MovedClock()) as both:
        async def wake(message_id):
            pass
        accept = Accept(*both, wake)
        for number in range(10_000):
            accepted = await accept(envelope(), b"message %d" % number)
            os.write(1, accepted.id.encode() + b"\\n")
            if number == stop_after:
                os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))
"""


def taker(folder: Path, stop_after: int) -> subprocess.Popen[bytes]:
    root = Path(__file__).parent
    path = os.pathsep.join([str(root), str(root.parent)])
    command = [sys.executable, "-c", TAKER, str(folder), str(stop_after)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": path})


async def all_there(folder: Path, ids: list[str]) -> bool:
    async with opened(folder, MovedClock()) as (store, _):
        return all([await store.messages.claim(message_id) for message_id in ids])


def test_a_kill_right_after_the_return_loses_nothing(tmp_path: Path) -> None:
    """The process dies on the very next instruction."""
    process = taker(tmp_path, 0)
    ids = process.communicate(timeout=180)[0].decode().split()
    assert process.returncode == -signal.SIGKILL
    assert len(ids) == 1
    assert asyncio.run(all_there(tmp_path, ids))


def test_a_kill_at_any_moment_keeps_what_was_answered(tmp_path: Path) -> None:
    """Killed from outside in the middle of its work; every id it told is there and opens."""
    process = taker(tmp_path, -1)
    assert process.stdout
    ids = [process.stdout.readline().decode().strip() for _ in range(40)]
    process.kill()
    rest = process.stdout.read().decode()
    process.wait(timeout=60)
    ids += [line for line in rest.split("\n")[:-1] if line]
    assert asyncio.run(all_there(tmp_path, ids))
