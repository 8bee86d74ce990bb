"""A message replaced in its place, on a real Dovecot: what is kept, what goes, and what is left alone."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from models.message import MessageState
from tests.dovecot import Dovecot, running_dovecot
from tests.mailroom import HIDDEN, NUMBER, Mailroom, held, mail, mailroom, put
from worker.imap.client import Client
from worker.imap.mark import FIELD

pytestmark = pytest.mark.server

NO_UIDPLUS = "protocol imap {\n imap_capability = IMAP4rev1 IDLE MOVE NAMESPACE SPECIAL-USE\n}"
NEITHER = "protocol imap {\n imap_capability = IMAP4rev1 IDLE NAMESPACE SPECIAL-USE\n}"


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with running_dovecot() as running:
        yield running


@pytest.fixture
def user(server: Dovecot) -> str:
    return server.fresh_user()


async def test_the_copy_takes_the_place_of_the_original(server: Dovecot, user: str, tmp_path: Path) -> None:
    """Same flags, keywords and date; same Message-ID and References; the original is gone for good."""
    with server.user(user) as peer:
        put(peer, mail(1), flags="(\\Flagged \\Answered $Klant)", date="02-Feb-2026 08:00:00 +0100")
        before = held(peer)
        async with mailroom(server, tmp_path, user) as room:
            await room.round()
            assert await room.steps() == ["replaced"]
        after = held(peer)
    assert len(before) == len(after) == 1
    assert _told(before[0][1]) == _told(after[0][1])
    assert "\\Seen" not in after[0][1]
    raw = after[0][2]
    assert NUMBER not in raw
    assert HIDDEN in raw
    assert b"Message-ID: <1@voorbeeld.example>\r\nReferences: <draad@voorbeeld.example>" in raw
    assert raw.partition(b"\r\n")[2] == mail(1).replace(NUMBER, HIDDEN)
    assert raw.startswith(FIELD.encode())


def _told(head: str) -> tuple[frozenset[str], str]:
    flags = head.split("FLAGS (")[1].split(")")[0].split()
    return frozenset(flags) - {"\\Recent"}, head.split('INTERNALDATE "')[1].split('"')[0]


async def test_nothing_to_remove_is_not_touched(server: Dovecot, user: str, tmp_path: Path) -> None:
    """Same UID, same bytes, same flags, unread."""
    with server.user(user) as peer:
        put(peer, mail(1, secret=False))
        before = held(peer)
        async with mailroom(server, tmp_path, user) as room:
            await room.round()
            assert await room.steps() == ["untouched"]
        assert [(u, raw) for u, _, raw in held(peer)] == [(u, raw) for u, _, raw in before]
        assert "\\Seen" not in held(peer)[0][1]


async def test_our_copies_are_not_examined_again(server: Dovecot, user: str, tmp_path: Path) -> None:
    """Nor replaced, nor counted as missing, however often we look."""
    with server.user(user) as peer:
        for number in range(5):
            put(peer, mail(number))
        async with mailroom(server, tmp_path, user) as room:
            for _ in range(4):
                await room.round()
            assert room.pool.examined == 5
            assert await room.steps() == ["own"] * 5 + ["replaced"] * 5
            folder = await room.check()
            assert (folder.held, folder.missing, folder.left_behind) == (5, 0, 0)
        assert len(held(peer)) == 5


async def test_a_forged_mark_does_not_exempt(server: Dovecot, user: str, tmp_path: Path) -> None:
    """Whoever writes our field into a mail of their own is examined like anybody."""
    forged = f"{FIELD}: v=1; place={'a' * 32}; sig={'b' * 32}\r\n".encode()
    with server.user(user) as peer:
        put(peer, mail(1, extra=forged.replace(b"\r\n", b"\n")))
        put(peer, forged + mail(2))
        async with mailroom(server, tmp_path, user) as room:
            await room.round()
            assert await room.steps() == ["replaced", "replaced"]
        assert not any(NUMBER in raw for _, _, raw in held(peer))


async def test_a_true_mark_on_other_bytes_does_not_exempt(server: Dovecot, user: str, tmp_path: Path) -> None:
    """The field of a copy that we made, over a message that we did not."""
    with server.user(user) as peer:
        put(peer, mail(1))
        async with mailroom(server, tmp_path, user) as room:
            await room.round()
            field = held(peer)[0][2].partition(b"\r\n")[0]
            put(peer, field + b"\r\n" + mail(2))
            await room.round()
            assert room.pool.examined == 2
        assert not any(NUMBER in raw for _, _, raw in held(peer))
        assert len(held(peer)) == 2


async def test_report_only_changes_nothing(server: Dovecot, user: str, tmp_path: Path) -> None:
    """And says what it would do."""
    with server.user(user) as peer:
        put(peer, mail(1))
        put(peer, mail(2, secret=False))
        before = held(peer)
        async with mailroom(server, tmp_path, user, mode="report-only") as room:
            await room.round()
            assert await room.steps() == ["untouched", "would_replace"]
        assert [(u, raw) for u, _, raw in held(peer)] == [(u, raw) for u, _, raw in before]


async def test_copy_to_fills_another_folder(server: Dovecot, user: str, tmp_path: Path) -> None:
    """Every message, redacted where something was to go; the originals stay. Names may be anything."""
    name = "Geschoond & Überprüft"
    with server.user(user) as peer:
        put(peer, mail(1), flags="(\\Flagged)")
        put(peer, mail(2, secret=False))
        async with mailroom(server, tmp_path, user, mode="copy-to", copy_to=name) as room:
            await room.round()
            await room.round()
            assert await room.steps() == ["copied", "copied"]
        assert [raw for _, _, raw in held(peer)] == [mail(1), mail(2, secret=False)]
        there = held(peer, '"Geschoond &- &ANw-berpr&APw-ft"')
        assert [raw.partition(b"\r\n")[2] for _, _, raw in there] == [
            mail(1).replace(NUMBER, HIDDEN),
            mail(2, secret=False),
        ]
        assert "\\Flagged" in there[0][1]


async def test_a_folder_with_any_name_is_watched(server: Dovecot, user: str, tmp_path: Path) -> None:
    """Blanks, umlauts, ampersands and quotation marks."""
    with server.user(user) as peer:
        peer.create('"Kl&AOQ-nten &- \\"Ko\\""')
        put(peer, mail(1), '"Kl&AOQ-nten &- \\"Ko\\""')
        async with mailroom(server, tmp_path, user, folders=('Klänten & "Ko"',)) as room:
            await room.round('Klänten & "Ko"')
            assert await room.steps('Klänten & "Ko"') == ["replaced"]
        assert [NUMBER in raw for _, _, raw in held(peer, '"Kl&AOQ-nten &- \\"Ko\\""')] == [False]


async def test_deleted_flags_of_others_stay(server: Dovecot, user: str, tmp_path: Path) -> None:
    """What somebody flagged Deleted and did not expunge is still there afterwards."""
    with server.user(user) as peer:
        put(peer, mail(1))
        put(peer, mail(2, secret=False), flags="(\\Deleted)")
        async with mailroom(server, tmp_path, user) as room:
            await room.round()
        assert sorted("\\Deleted" in head for _, head, _ in held(peer)) == [False, True]


async def test_read_meanwhile_is_read_afterwards(server: Dovecot, user: str, tmp_path: Path) -> None:
    """Flags set between the copy and the end of the original are carried over."""
    with server.user(user) as peer:
        put(peer, mail(1))
        async with mailroom(server, tmp_path, user) as room:
            await room.take()
            verify = type(room.places).advance

            async def advance(places, place, step, **values):
                if step == "verified":
                    peer.select("INBOX")
                    peer.uid("STORE", "1", "+FLAGS", "(\\Seen $Gelezen)")
                return await verify(places, place, step, **values)

            room.places.advance = advance.__get__(room.places)
            await room.work()
        assert "\\Seen" in held(peer)[0][1]
        assert "$Gelezen" in held(peer)[0][1]


async def test_taken_away_before_us(server: Dovecot, user: str, tmp_path: Path) -> None:
    """Somebody deleted the message meanwhile: no copy comes back from the dead."""
    with server.user(user) as peer:
        put(peer, mail(1))
        async with mailroom(server, tmp_path, user) as room:
            await room.take()
            peer.select("INBOX")
            peer.uid("STORE", "1", "+FLAGS", "(\\Deleted)")
            peer.expunge()
            await room.work()
            assert await room.steps() == ["gone"]
        assert held(peer) == []


async def test_the_same_bytes_in_two_folders(server: Dovecot, user: str, tmp_path: Path) -> None:
    """One message, two places: both are replaced, also when the second turns up when all is done."""
    with server.user(user) as peer:
        peer.create("Archief")
        put(peer, mail(1))
        async with mailroom(server, tmp_path, user, folders=("INBOX", "Archief")) as room:
            await room.round()
            put(peer, mail(1), "Archief")
            await room.round("Archief")
            room.clock.move(minutes=5)
            await room.late.finish(timedelta())
            assert await room.steps("Archief") == ["replaced"]
            assert room.pool.examined == 1
        assert [NUMBER in raw for _, _, raw in held(peer) + held(peer, "Archief")] == [False, False]


async def test_a_message_that_comes_back_when_all_is_forgotten(server: Dovecot, user: str, tmp_path: Path) -> None:
    """From a backup, years later: examined anew."""
    with server.user(user) as peer:
        put(peer, mail(1))
        async with mailroom(server, tmp_path, user) as room:
            await room.round()
            (place,) = [p for p in await room.places.within("support", "INBOX") if p.message_id]
            await room.store.originals.forget(place.message_id, "test", "made up")
            put(peer, mail(1))
            await room.take()
            room.clock.move(minutes=5)
            await room.late.finish(timedelta())
            await room.work()
            assert (await room.steps()).count("replaced") == 2
        assert [NUMBER in raw for _, _, raw in held(peer)] == [False, False]


async def test_a_released_original_comes_back_and_stays(server: Dovecot, user: str, tmp_path: Path) -> None:
    """Undo: once, however often it is asked for; the watcher leaves it alone."""
    with server.user(user) as peer:
        put(peer, mail(1), flags="(\\Flagged)")
        async with mailroom(server, tmp_path, user) as room:
            await room.round()
            (place,) = [p for p in await room.places.within("support", "INBOX") if p.message_id]
            original = await room.store.originals.release(place.message_id, "test", "made up")
            for _ in range(2):
                await room.delivery.deliver(f"{place.message_id}-original", original.envelope, original.raw)
            await room.round()
            assert room.pool.examined == 1
        assert [(raw, "\\Flagged" in head) for _, head, raw in held(peer)] == [(mail(1), True)]


async def test_too_large_is_left_and_known(server: Dovecot, user: str, tmp_path: Path) -> None:
    """It is not fetched, and it counts as seen."""
    with server.user(user) as peer:
        put(peer, mail(1) + b"x" * 120_000)
        async with mailroom(server, tmp_path, user) as room:
            await room.round()
            assert await room.steps() == ["too_large"]
            assert (await room.check()).agrees


async def test_a_message_in_quarantine_stays_where_it_is(server: Dovecot, user: str, tmp_path: Path) -> None:
    """The mailbox is not touched when examining fails."""
    with server.user(user) as peer:
        put(peer, mail(1))
        async with mailroom(server, tmp_path, user) as room:
            room.pool.examine = None  # not callable: a fault of ours
            await room.round()
            counts = await room.store.browse.counts(room.clock())
            assert counts.messages == {MessageState.QUARANTINED: 1}
        assert [raw for _, _, raw in held(peer)] == [mail(1)]


@pytest.mark.parametrize(("more", "name"), [(NO_UIDPLUS, "by way of a folder of ours"), (NEITHER, "alone")], ids=str)
async def test_without_uidplus(more: str, name: str, tmp_path: Path) -> None:
    """The original is expunged, and nothing else is."""
    with running_dovecot(more) as server:
        user = server.fresh_user()
        with server.user(user) as peer:
            put(peer, mail(1))
            put(peer, mail(2, secret=False))
            async with mailroom(server, tmp_path, user) as room:
                await room.round()
                assert await room.steps() == ["replaced", "untouched"]
            assert sorted(NUMBER in raw for _, _, raw in held(peer)) == [False, False]
            if more is NO_UIDPLUS:
                assert held(peer, "Briefgeheim") == []


async def test_without_uidplus_and_move_others_are_spared(tmp_path: Path) -> None:
    """While somebody has flagged another message Deleted, the original waits: EXPUNGE would take both."""
    with running_dovecot(NEITHER) as server:
        user = server.fresh_user()
        with server.user(user) as peer:
            put(peer, mail(1))
            put(peer, mail(2, secret=False), flags="(\\Deleted)")
            async with mailroom(server, tmp_path, user) as room:
                await room.round()
                assert len(held(peer)) == 3
                peer.select("INBOX")
                peer.uid("STORE", "2", "-FLAGS", "(\\Deleted)")
                room.clock.move(minutes=10)
                await room.work()
                assert await room.steps() == ["replaced", "untouched"]
            assert sorted(NUMBER in raw for _, _, raw in held(peer)) == [False, False]


async def test_by_way_of_the_trash(server: Dovecot, user: str, tmp_path: Path) -> None:
    """As for Gmail: the original goes through the trash, and is not left there; what else is in it stays."""
    with server.user(user) as peer:
        put(peer, mail(9), "Trash")
        put(peer, mail(1))
        async with mailroom(server, tmp_path, user, remove="trash") as room:
            await room.round()
            assert await room.steps() == ["replaced"]
        assert [NUMBER in raw for _, _, raw in held(peer)] == [False]
        assert [raw for _, _, raw in held(peer, "Trash")] == [mail(9)]


def _rewritten(raw: bytes) -> bytes:
    """As Exchange does: fields added, the body in another transfer encoding."""
    head, _, body = raw.partition(b"\r\n\r\n")
    coded = base64.encodebytes(body).replace(b"\n", b"\r\n")
    return head + b"\r\nX-MS-Added: 1\r\nContent-Transfer-Encoding: base64\r\n\r\n" + coded


async def _altering(room: Mailroom, patch: pytest.MonkeyPatch, change: Callable[[bytes], bytes]) -> None:
    append = Client.append

    async def altered(client: Client, folder: str, raw: bytes, *rest: Any) -> int:
        return await append(client, folder, change(raw), *rest)

    patch.setattr(Client, "append", altered)


async def test_a_server_that_rewrites_is_believed_by_the_text(server: Dovecot, user: str, tmp_path: Path) -> None:
    """With `verify = "text"`; and its copy is known as ours, though its mark no longer fits."""
    with server.user(user) as peer, pytest.MonkeyPatch.context() as patch:
        put(peer, mail(1))
        async with mailroom(server, tmp_path, user, verify="text") as room:
            await _altering(room, patch, _rewritten)
            for _ in range(3):
                await room.round()
            assert await room.steps() == ["own", "replaced"]
            assert room.pool.examined == 1
        assert len(held(peer)) == 1


ALTERED: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("bytes", _rewritten),
    ("bytes", lambda raw: raw + b"more\r\n"),
    ("text", lambda raw: raw.replace(b"BSN", b"BNS")),
    ("text", lambda raw: raw.replace(b"Subject: Vraag", b"Subject: Iets")),
]


@pytest.mark.parametrize(("verify", "change"), ALTERED)
async def test_a_copy_that_is_not_what_was_given(
    server: Dovecot, user: str, tmp_path: Path, verify: str, change: Callable[[bytes], bytes]
) -> None:
    """It goes again, the original stays, the message is in quarantine: the mailbox is as it was."""
    with server.user(user) as peer, pytest.MonkeyPatch.context() as patch:
        put(peer, mail(1))
        async with mailroom(server, tmp_path, user, verify=verify) as room:
            await _altering(room, patch, change)
            await room.round()
            counts = await room.store.browse.counts(room.clock())
            assert counts.messages == {MessageState.QUARANTINED: 1}
        assert [raw for _, _, raw in held(peer)] == [mail(1)]
