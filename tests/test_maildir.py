"""Delivery into Maildirs: whole, once, readable by anything that reads the format."""

from __future__ import annotations

import asyncio
import mailbox
import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from models.errors import Transient
from models.message import Channel, Envelope
from worker.deliver.maildir import MaildirDelivery
from worker.mailboxes import Mailboxes

BOXES = Mailboxes(["info@jixawstudio.nl", "support@jixawstudio.nl"])
ID = "m" + "a" * 32
RAW = b"Subject: h\xe9\r\nX: y\n\r\nregel\rmet \x00 en \xff\r\n.\r\nFrom hier"


def envelope(mailbox: str = "info@jixawstudio.nl", *recipients: str) -> Envelope:
    return Envelope(
        Channel.EMAIL, mailbox, datetime(2026, 3, 5, 12, 0, tzinfo=UTC), "piet@voorbeeld.example", recipients
    )


def files(root: Path) -> list[str]:
    return sorted(str(path.relative_to(root)) for path in root.rglob("*") if path.is_file())


async def test_the_bytes_arrive_as_they_are(tmp_path: Path) -> None:
    """Nothing added, nothing changed; the standard library's Maildir reads it; only we may."""
    where = await MaildirDelivery(tmp_path / "mail", BOXES).deliver(ID, envelope(), RAW)
    box = mailbox.Maildir(tmp_path / "mail" / "info@jixawstudio.nl", create=False)
    [key] = box.keys()
    assert box.get_bytes(key) == RAW
    [path] = (tmp_path / "mail").rglob("*.briefgeheim")
    assert path.read_bytes() == RAW
    assert where == f"info@jixawstudio.nl/{path.name}"
    assert path.name == f"1772712000.{ID}.briefgeheim"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    ("named", "reached"),
    [
        (("info@jixawstudio.nl",), ["info@jixawstudio.nl"]),
        (("Support+x@JIXAWSTUDIO.nl",), ["support@jixawstudio.nl"]),
        (("info@jixawstudio.nl", "support@jixawstudio.nl", "info+1@jixawstudio.nl"),
         ["info@jixawstudio.nl", "support@jixawstudio.nl"]),
        (("old@jixawstudio.nl",), ["info@jixawstudio.nl"]),
        (("info@jixawstudio.nl", "piet@voorbeeld.example"), ["info@jixawstudio.nl"]),
    ],
)  # fmt: skip
async def test_every_role_mailbox_gets_its_copy(tmp_path: Path, named: tuple[str, ...], reached: list[str]) -> None:
    """A message to two of them stands in both; nobody else's address becomes a folder."""
    where = await MaildirDelivery(tmp_path, BOXES).deliver(ID, envelope(*named), RAW)
    assert [file.partition("/")[0] for file in files(tmp_path)] == reached
    assert [one.split("/")[0] for one in where.split(" ")] == reached


@pytest.mark.parametrize("moved", [None, "", ":2,", ":2,RS"])
async def test_a_second_delivery_makes_no_second_copy(tmp_path: Path, moved: str | None) -> None:
    """Unread, read, or flagged by a mail reader: the message is there already."""
    delivery = MaildirDelivery(tmp_path, BOXES)
    where = await delivery.deliver(ID, envelope(), RAW)
    box = tmp_path / "info@jixawstudio.nl"
    [path] = box.joinpath("new").iterdir()
    if moved is not None:
        path.rename(box / "cur" / (path.name + moved))
    assert await delivery.deliver(ID, envelope(), b"later") == where
    [only] = files(tmp_path)
    assert (tmp_path / only).read_bytes() == RAW


async def test_workers_at_once_make_one_copy(tmp_path: Path) -> None:
    """Whoever is first; nothing is left in tmp."""
    deliveries = [MaildirDelivery(tmp_path, BOXES).deliver(ID, envelope(), RAW) for _ in range(8)]
    assert len(set(await asyncio.gather(*deliveries))) == 1
    assert len(files(tmp_path)) == 1


async def test_a_disk_that_refuses_is_transient(tmp_path: Path) -> None:
    """Tried again later; the error names neither path nor content."""
    (tmp_path / "mail").write_text("a file where the folder should be")
    with pytest.raises(Transient) as caught:
        await MaildirDelivery(tmp_path / "mail", BOXES).deliver(ID, envelope(), RAW)
    assert str(tmp_path) not in str(caught.value)


@pytest.mark.parametrize("wrong", ["", "../x", "a/b", "a b", "a.b:2,S"])
async def test_an_id_is_a_plain_word(tmp_path: Path, wrong: str) -> None:
    """Nothing else becomes part of a file name."""
    with pytest.raises(ValueError, match="plain word"):
        await MaildirDelivery(tmp_path, BOXES).deliver(wrong, envelope(), RAW)
    assert files(tmp_path) == []


async def test_what_a_crash_left_is_swept(tmp_path: Path) -> None:
    """After the format's 36 hours; younger files may be another's at work."""
    delivery = MaildirDelivery(tmp_path, BOXES)
    await delivery.deliver("m1", envelope(), RAW)
    old, young = (tmp_path / "info@jixawstudio.nl" / "tmp" / name for name in ("old", "young"))
    for path, hours in ((old, 37), (young, 1)):
        path.write_bytes(b"half")
        os.utime(path, (time.time() - hours * 3600,) * 2)
    await delivery.deliver("m2", envelope(), RAW)
    assert not old.exists()
    assert young.exists()


def test_kill_at_any_moment_leaves_whole_messages_only(tmp_path: Path) -> None:
    """SIGKILL in the middle of deliveries: what stands in new/ is whole, and the next run completes the rest."""
    program = (
        "import asyncio, sys; sys.path.insert(0, 'tests')\n"
        "from test_maildir import *\n"
        "async def main():\n"
        "    delivery = MaildirDelivery(Path(sys.argv[1]), BOXES)\n"
        "    for n in range(300):\n"
        "        await delivery.deliver(f'm{n}', envelope(), RAW * 3000)\n"
        "        print(n, flush=True)\n"
        "asyncio.run(main())\n"
    )
    new = tmp_path / "info@jixawstudio.nl" / "new"
    for stop_after in (1, 7, 20):
        child = subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        for _ in range(stop_after):
            child.stdout.readline()
        child.send_signal(signal.SIGKILL)
        told = stop_after + len(child.stdout.readlines())
        child.wait()
        assert {path.stat().st_size for path in new.iterdir()} == {len(RAW) * 3000}
        assert len(list(new.iterdir())) >= told
