"""The doctor: sees what is wrong, says what to mend, and changes nothing."""

from __future__ import annotations

import base64
import socket
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import stored
from sqlalchemy import text
from typer.testing import CliRunner

from models.errors import Transient
from models.message import Channel, Envelope
from tests.installation import until
from worker import doctor
from worker.__main__ import commands
from worker.bootstrap import open_store
from worker.doctor import Answer, Level, checks, examine, parts, places
from worker.doctor.notices import notices
from worker.redis_files import server_binary
from worker.settings import Settings, load_settings

KEY = base64.b64encode(bytes(32)).decode()


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A fresh installation that was never started."""
    monkeypatch.chdir(tmp_path)
    return load_settings(data_dir=tmp_path / "data", smtp={"port": 0}, http={"port": 0})


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which something listens that says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening.getsockname()[1]


def _with(settings: Settings, **changes: object) -> Settings:
    return load_settings(**{"data_dir": settings.data_dir, "smtp": {"port": 0}, "http": {"port": 0}, **changes})


async def test_a_fresh_installation_is_well(settings: Settings) -> None:
    """Nothing is there yet, and nothing has to be; looking makes nothing."""
    answers = {name: answer async for name, answer in examine(settings)}
    assert set(answers) == set(checks())
    assert {name: a.told for name, a in answers.items() if a.level is Level.FAIL} == {}
    assert answers["data folder"].told.startswith("there is no data folder here: ")
    assert not settings.data_dir.exists()


async def test_a_used_installation_is_well(settings: Settings) -> None:
    """With a database, a key and messages: up to date, and the counts are told."""
    await _store_one(settings, datetime.now(UTC))
    assert (await parts.database(settings)).level is Level.FINE
    assert (await parts.messages(settings)) == doctor.fine("1 received")
    assert (await places.master_key(settings)).level is Level.FINE


async def test_the_logs_of_cases(settings: Settings) -> None:
    """They hold; one that was meddled with fails, with the case's reference and what to do."""
    assert (await parts.case_logs(settings)) == doctor.note("none yet")
    async with open_store(settings) as context:
        await stored.claimed(context.store)
        got = await context.store.messages.claim(stored.ID, timedelta())
        assert got
        await context.store.record(got, stored.verdict("erasure"))
        assert (await parts.case_logs(settings)) == doctor.fine("all hold")
        async with context.store.database.write() as connection:
            await connection.execute(text("UPDATE cases SET assignee = 'somebody'"))
    answer = await parts.case_logs(settings)
    assert (answer.level, answer.told) == (Level.FAIL, "1 faults in AVG-2026-000001")
    assert "verify-log" in answer.mend


async def test_a_message_that_nobody_does_is_told(settings: Settings) -> None:
    """An old unfinished message means that no worker runs."""
    await _store_one(settings, datetime.now(UTC) - timedelta(hours=1))
    answer = await parts.messages(settings)
    assert answer.level is Level.FAIL
    assert "worker" in answer.mend


async def test_an_open_folder_is_noted(settings: Settings) -> None:
    """Others should not be able to enter the data folder."""
    settings.data_dir.mkdir(mode=0o755)
    assert (await places.data_folder(settings)).mend.startswith("chmod 700")


@pytest.mark.parametrize(
    ("content", "mode", "level"),
    [(KEY, 0o600, Level.FINE), (KEY, 0o644, Level.FAIL), ("short", 0o600, Level.FAIL), ("", 0o600, Level.FAIL)],
)
async def test_the_master_key(settings: Settings, content: str, mode: int, level: Level) -> None:
    """It must be 32 bytes in base64, and ours alone."""
    file = settings.data_dir / "keys" / "master.key"
    file.parent.mkdir(parents=True)
    file.write_text(content)
    file.chmod(mode)
    answer = await places.master_key(settings)
    assert answer.level is level
    assert not content or content not in answer.told + answer.mend


async def test_a_token_that_others_can_read_fails(settings: Settings) -> None:
    """The HTTP token is a secret."""
    settings.data_dir.mkdir()
    (settings.data_dir / "http.token").write_text("x")
    (settings.data_dir / "http.token").chmod(0o644)
    assert (await places.http_token_file(settings)).mend.startswith("chmod 600")


@pytest.mark.parametrize("name", ["smtp", "http"])
async def test_a_port_that_something_else_has_fails(settings: Settings, name: str, taken: int) -> None:
    """Whoever answers there is not us."""
    check = places.smtp_port if name == "smtp" else places.http_port
    answer = await check(_with(settings, **{name: {"port": taken}}))
    assert answer.level is Level.FAIL
    assert "in use" in answer.told


@pytest.fixture
def forgetful(tmp_path: Path) -> Iterator[str]:
    """A Redis as its makers set it: it keeps no file."""
    address = tmp_path / "other.sock"
    command = [server_binary(), "--port", "0", "--unixsocket", str(address), "--save", "", "--dir", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        until(address.exists)
        yield f"unix://{address}"
        process.kill()


@pytest.mark.server
async def test_a_redis_that_forgets_is_noted(settings: Settings, forgetful: str) -> None:
    """One that keeps no file works, but is told."""
    answer = await parts.redis(_with(settings, redis_url=forgetful))
    assert answer.level is Level.NOTE
    assert "appendonly no" in answer.told


async def test_a_redis_that_is_away_fails(settings: Settings) -> None:
    """And its address, which may hold a password, is not repeated."""
    answer = await parts.redis(_with(settings, redis_url="redis://user:secret@127.0.0.1:1/0"))
    assert answer.level is Level.FAIL
    assert "secret" not in answer.told + answer.mend


@pytest.mark.parametrize(
    ("webhook", "level"),
    [
        ({}, Level.NOTE),
        ({"url": "https://127.0.0.1/"}, Level.FAIL),
        ({"url": "http://127.0.0.1:1/", "allow_internal": True}, Level.FAIL),
    ],
)
async def test_the_targets_of_notices(settings: Settings, webhook: dict[str, object], level: Level) -> None:
    """None is worth a note; an internal address, or one where nobody is, does not work."""
    assert (await notices(_with(settings, webhook=webhook))).level is level


async def test_a_check_that_raises_is_its_own_failure(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """One broken check does not hide the others, and shows no value."""

    async def ours(_settings: Settings) -> Answer:
        raise Transient("store_unavailable", "OperationalError")

    async def theirs(_settings: Settings) -> Answer:
        raise ValueError("geheim")

    monkeypatch.setattr(doctor, "checks", lambda: {"ours": ours, "theirs": theirs})
    answers = [answer async for _, answer in examine(settings)]
    assert [answer.level for answer in answers] == [Level.FAIL, Level.FAIL]
    assert "geheim" not in repr(answers)


def test_the_command_fails_when_a_check_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit 1, and the table says what to do."""
    monkeypatch.chdir(tmp_path)

    async def bad(_settings: Settings) -> Answer:
        return doctor.fail("broken", "mend it")

    monkeypatch.setattr(doctor, "checks", lambda: {"thing": bad})
    monkeypatch.setattr("worker.logs.configure", lambda *_: None)
    said = CliRunner().invoke(commands(), ["doctor"])
    assert said.exit_code == 1
    assert "mend it" in said.output


async def _store_one(settings: Settings, at: datetime) -> None:
    """A message that was accepted at this moment, and that nobody has touched."""
    async with open_store(settings) as context:
        context.store.messages._now = lambda: at
        await context.store.messages.add("m" + "a" * 32, Envelope(Channel.EMAIL, "info@jixawstudio.nl", at), b"x")
