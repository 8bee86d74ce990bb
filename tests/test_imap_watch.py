"""Watching a real Dovecot: what comes in, restarts, numbers given anew, and what is not ours to take."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete

from models.errors import Transient
from tests.dovecot import Dovecot, running_dovecot
from tests.mailroom import HIDDEN, NUMBER, Mailroom, held, mail, mailroom, put
from worker.imap import removal
from worker.imap.connect import connected
from worker.imap.sign_in import SignInRefused, Tokens
from worker.intake.imap import Watcher
from worker.store.tables import imap_messages

pytestmark = pytest.mark.server

NO_IDLE = "protocol imap {\n imap_capability = IMAP4rev1 UIDPLUS\n}"


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with running_dovecot() as running:
        yield running


@pytest.fixture
def user(server: Dovecot) -> str:
    return server.fresh_user()


@asynccontextmanager
async def watched(room: Mailroom, name: str = "INBOX") -> AsyncIterator[Watcher]:
    """A watcher at work, and a worker beside it."""
    watcher = Watcher(room.account, room.account.folder(name), room.accept)
    stop = asyncio.Event()

    async def work() -> None:
        while not stop.is_set():
            await room.work()
            await asyncio.sleep(0.1)

    tasks = [asyncio.create_task(watcher.run(stop)), asyncio.create_task(work())]
    try:
        yield watcher
    finally:
        stop.set()
        await asyncio.wait_for(asyncio.gather(*tasks), 120)


async def until(condition, seconds: float = 120.0) -> None:
    async with asyncio.timeout(seconds):
        while not await condition():  # noqa: ASYNC110 - what is waited for is on a server
            await asyncio.sleep(0.1)


async def settled(room: Mailroom) -> None:
    """Take what is there; a session of before the restart may fail once."""
    await room.take()
    for _ in range(2):
        await room.work()
        room.clock.move(minutes=5)


def steps_are(room: Mailroom, *wanted: str):
    async def are() -> bool:
        return await room.steps() == sorted(wanted)

    return are


async def test_what_arrives_in_idle_is_replaced(server: Dovecot, user: str, tmp_path: Path) -> None:
    """Pushed, taken, replaced; our own copy comes by once and is left."""
    async with mailroom(server, tmp_path, user) as room:
        async with watched(room):
            await until(steps_are(room))
            with server.user(user) as peer:
                put(peer, mail(1))
                await until(steps_are(room, "replaced", "own"))
                put(peer, mail(2, secret=False))
                await until(steps_are(room, "replaced", "own", "untouched"))
        with server.user(user) as peer:
            assert [HIDDEN in raw for _, _, raw in held(peer)] == [True, False]
            assert not any("\\Seen" in head for _, head, _ in held(peer))


async def test_the_server_goes_and_comes_back(tmp_path: Path) -> None:
    """Noticed at once in IDLE; what came in meanwhile is taken after the return."""
    with running_dovecot() as server:
        user = server.fresh_user()
        async with mailroom(server, tmp_path, user) as room, watched(room) as watcher:
            with server.user(user) as peer:
                put(peer, mail(1))
            await until(steps_are(room, "replaced", "own"))
            await asyncio.to_thread(server.stop)
            await until(lambda: _noted(room))
            await asyncio.to_thread(server.start)
            with server.user(user) as peer:
                put(peer, mail(2))
            await until(steps_are(room, "replaced", "own", "replaced", "own"))
            assert watcher


async def _noted(room: Mailroom) -> bool:
    folder = await room.places.folder("support", "INBOX")
    return folder is not None and folder.code in ("imap_connection_lost", "imap_unreachable")


async def test_no_idle_means_asking(tmp_path: Path) -> None:
    """Every `poll_seconds`."""
    with running_dovecot(NO_IDLE) as server:
        user = server.fresh_user()
        async with mailroom(server, tmp_path, user, poll_seconds=0.3) as room, watched(room):
            await until(steps_are(room))
            with server.user(user) as peer:
                put(peer, mail(1))
            await until(steps_are(room, "replaced", "own"))


async def test_idle_is_renewed(server: Dovecot, user: str, tmp_path: Path) -> None:
    """Before the server would end it; news between two of them are not missed."""
    async with mailroom(server, tmp_path, user, idle_seconds=0.3) as room, watched(room):
        await asyncio.sleep(1.5)
        with server.user(user) as peer:
            put(peer, mail(1))
        await until(steps_are(room, "replaced", "own"))


async def test_numbers_given_anew(tmp_path: Path) -> None:
    """UIDVALIDITY changes: known messages are known again by their bytes, copies by their mark, the rest is taken."""
    with running_dovecot() as server:
        user = server.fresh_user()
        async with mailroom(server, tmp_path, user) as room:
            with server.user(user) as peer:
                for number in range(4):
                    put(peer, mail(number, secret=number % 2 == 0))
            await room.round()
            before = (await room.places.folder("support", "INBOX")).uidvalidity
            server.stop()
            server.new_uidvalidity(user)
            server.start()
            with server.user(user) as peer:
                put(peer, mail(9))
            await settled(room)
            folder = await room.check()
            assert folder.uidvalidity != before
            assert (folder.held, folder.missing, folder.left_behind) == (5, 0, 0)
            assert room.pool.examined == 5
            with server.user(user) as peer:
                assert sorted(raw.count(HIDDEN) for _, _, raw in held(peer)) == [0, 0, 1, 1, 1]
                assert not any(NUMBER in raw for _, _, raw in held(peer))


async def test_numbers_given_anew_in_the_middle(tmp_path: Path) -> None:
    """The copy was made, the original not yet removed: both are found again, and one is left."""
    with running_dovecot() as server:
        user = server.fresh_user()
        async with mailroom(server, tmp_path, user) as room:
            with server.user(user) as peer:
                put(peer, mail(1))
            await room.take()
            advance = type(room.places).advance

            async def stopped(places, place, step, **values):
                if step == "verified":
                    raise Transient("imap_connection_lost")
                return await advance(places, place, step, **values)

            room.places.advance = stopped.__get__(room.places)
            await room.work()
            room.places.advance = advance.__get__(room.places)
            server.stop()
            server.new_uidvalidity(user)
            server.start()
            await settled(room)
            with server.user(user) as peer:
                assert [HIDDEN in raw for _, _, raw in held(peer)] == [True]


START = [("new", 0), ("all", 2), (30, 1)]


@pytest.mark.parametrize(("start", "taken"), START)
async def test_the_first_start(server: Dovecot, user: str, start: object, taken: int, tmp_path: Path) -> None:
    """Only what is new, everything, or the last days; what comes later is taken in any case."""
    with server.user(user) as peer:
        put(peer, mail(1), date="01-Jan-2020 10:00:00 +0100")
        put(peer, mail(2), date="01-Mar-2026 10:00:00 +0100")
        async with mailroom(server, tmp_path, user, start=start) as room:
            await room.round()
            assert room.pool.examined == taken
            put(peer, mail(3))
            await room.round()
            assert room.pool.examined == taken + 1
            assert (await room.check()).agrees


async def test_old_mail_moved_into_an_empty_folder(server: Dovecot, user: str, tmp_path: Path) -> None:
    """It is new to the folder, whatever its date says."""
    with server.user(user) as peer:
        async with mailroom(server, tmp_path, user, start="new") as room:
            await room.round()
            put(peer, mail(1), date="01-Jan-2020 10:00:00 +0100")
            await room.round()
            assert await room.steps() == ["replaced"]


async def test_backfill_takes_what_was_there(server: Dovecot, user: str, tmp_path: Path) -> None:
    """From a day on, once."""
    with server.user(user) as peer:
        put(peer, mail(1), date="01-Jan-2020 10:00:00 +0100")
        put(peer, mail(2), date="01-Mar-2026 10:00:00 +0100")
        async with mailroom(server, tmp_path, user, start="new") as room:
            await room.round()
            for expected in (1, 0):
                async with room.account.connected() as client:
                    older = await room.taking().older(client, room.clock() - timedelta(days=60))
                    assert len(older) == expected
                    assert await room.taking().take_older(client, older, lambda: None) == expected
                await room.round()
            assert room.pool.examined == 1


async def test_after_a_trial_the_backfill_replaces(server: Dovecot, user: str, tmp_path: Path) -> None:
    """What report-only only told of is dealt with once the mode says so, without another examination."""
    with server.user(user) as peer:
        put(peer, mail(1))
        async with mailroom(server, tmp_path, user, mode="report-only") as room:
            await room.round()
            assert await room.steps() == ["would_replace"]
        async with mailroom(server, tmp_path, user) as room:
            async with room.account.connected() as client:
                older = await room.taking().older(client, room.clock() - timedelta(days=60))
                assert await room.taking().take_older(client, older, lambda: None) == 1
            room.clock.move(minutes=1)
            await room.late.finish(timedelta())
            assert await room.steps() == ["replaced"]
        assert [HIDDEN in raw for _, _, raw in held(peer)] == [True]


async def test_what_was_missed_is_found_by_counting(server: Dovecot, user: str, tmp_path: Path) -> None:
    """A message that the journal does not know, below what was read."""
    with server.user(user) as peer:
        put(peer, mail(1))
        async with mailroom(server, tmp_path, user) as room:
            await room.take()
            async with room.store.database.write() as connection:
                await connection.execute(delete(imap_messages))
            assert (await room.check()).missing == 0
            assert await room.steps() == ["taken"]


async def nothing(*_: object) -> None:
    """A server that says OK and does nothing."""


async def test_an_original_left_behind_goes_after_all(server: Dovecot, user: str, tmp_path: Path) -> None:
    """The journal says replaced, the server still has it."""
    with server.user(user) as peer:
        put(peer, mail(1))
        async with mailroom(server, tmp_path, user) as room:
            await room.take()
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(removal, "expunge", nothing)
                await room.work()
            assert (await room.check()).left_behind == 1
            room.clock.move(minutes=1)
            await room.late.finish(timedelta())
            assert (await room.check()).left_behind == 0
        assert [HIDDEN in raw for _, _, raw in held(peer)] == [True]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"password": "wrong"}, "imap_sign_in_refused"),
        ({"ca_file": None}, "imap_certificate"),
        ({"host": "127.0.0.1"}, "imap_certificate"),
        ({"port": 1}, "imap_unreachable"),
    ],
    ids=["password", "authority", "name", "port"],
)
async def test_who_may_not_in_is_told_why(server: Dovecot, user: str, tmp_path: Path, changes: dict, code: str) -> None:
    """A wrong password, an unknown authority, another name, a closed port."""
    async with mailroom(server, tmp_path, user, **changes) as room:
        with pytest.raises(Transient) as told:
            async with room.account.connected():
                pass
    assert told.value.code == code
    assert isinstance(told.value, SignInRefused) == (code == "imap_sign_in_refused")


@pytest.mark.parametrize("tls", ["starttls", "tls", "none"])
async def test_every_way_in(server: Dovecot, user: str, tmp_path: Path, tls: str) -> None:
    """STARTTLS and TLS with the certificate checked; none on this machine."""
    port = server.tls_port if tls == "tls" else server.port
    async with mailroom(server, tmp_path, user, tls=tls, port=port) as room:
        settings = room.settings
        async with connected(settings, Tokens(settings), 1000) as client:
            assert (await client.examine("INBOX")).uidnext == 1
