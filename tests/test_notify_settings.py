"""Targets by their settings: what is wrong is told at the start, what reaches whom, and the commands that try them."""

from __future__ import annotations

import asyncio
import json
import re
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from receiver import Receiver, receiver
from stored import ID, MAILBOX, RAW, envelope, made_policy
from typer.testing import CliRunner, Result

from models.errors import ConfigurationError
from models.notice import Notice, NoticeKind
from worker.__main__ import commands
from worker.bootstrap import open_store, told_to_somebody, webhook_secret
from worker.clock import utc_now
from worker.doctor import Level
from worker.doctor.notices import notices
from worker.notices.configured import BY_DEFAULT, configured
from worker.notices.targets import Site, opened
from worker.serve import ALL, serve
from worker.settings import NotifySettings, Settings, load_settings
from worker.store.outbox import add_notice

URL = "https://hooks.example/services/sleutel"
SLACK = {"kind": "slack", "url": URL}
EMAIL = {"kind": "email", "to": "fg@voorbeeld.example"}
NOTICE = Notice(NoticeKind.CASE_OPENED, utc_now(), ID, case="AVG-2026-000007")
DOCS = Path(__file__).parent.parent / "docs" / "notices.md"


def settings(**notify: dict[str, Any]) -> Settings:
    return load_settings(notify=notify)


def site(told: Settings) -> Site:
    def secret(name: str) -> str:
        mine = told.notify[name].secret
        return mine.get_secret_value() if mine else "whsec_" + "A" * 32

    return Site(told, made_policy(), secret)


@pytest.mark.parametrize(
    ("target", "wrong"),
    [
        (SLACK, ""),
        (SLACK | {"kind": "teams", "language": "en", "link": "https://desk.example", "timeout": 5}, ""),
        (SLACK | {"kind": "mattermost", "url": "http://10.0.0.1/x", "allow_internal": True}, ""),
        (SLACK | {"kind": "webhook", "secret": "whsec_" + "A" * 32}, ""),
        (EMAIL | {"kinds": ["case.overdue"]}, ""),
        (SLACK | {"kind": "slakc"}, "notify.desk.kind: unknown kind; did you mean 'slack'?"),
        (SLACK | {"kind": "pigeon"}, "known: email, mattermost, slack, teams, webhook"),
        ({"kind": "slack"}, "notify.desk.url: is missing"),
        ({"kind": "slack", "url": ""}, "notify.desk.url: is missing"),
        ({"kind": "email"}, "notify.desk.to: is missing"),
        (SLACK | {"to": "fg@voorbeeld.example"}, "notify.desk.to: means nothing to a target of kind slack"),
        (SLACK | {"secret": "sleutel"}, "notify.desk.secret: means nothing"),
        (EMAIL | {"url": URL}, "notify.desk.url: means nothing"),
        (EMAIL | {"to": "sleutel"}, "notify.desk.to: must be one plain address"),
        (EMAIL | {"to": "a@b.example, c@d.example"}, "notify.desk.to: must be one plain address"),
        (EMAIL | {"to": MAILBOX}, "notify.desk.to: is a mailbox that we read ourselves"),
        (EMAIL | {"to": MAILBOX.replace("@", "+x@").upper()}, "notify.desk.to: is a mailbox that we read ourselves"),
        (SLACK | {"url": "http://hooks.example/sleutel"}, "notify.desk.url: must begin with https://"),
        (SLACK | {"url": "sleutel"}, "notify.desk.url: must be https://host/path"),
        (SLACK | {"ca_file": "/nonexistent"}, "notify.desk.ca_file: /nonexistent is no file of certificates"),
        (SLACK | {"kind": "webhook", "secret": "sleutel"}, "notify.desk.secret: must be whsec_"),
    ],
)
async def test_a_wrong_target_is_told_at_start(target: dict[str, Any], wrong: str) -> None:
    """Which setting, and what about it; never a value that may be a key."""
    expected: AbstractContextManager[Any] = pytest.raises(ConfigurationError) if wrong else nullcontext()
    with expected as caught:
        async with opened(site(settings(desk=target))) as ready:
            assert list(ready) == ["desk"]
    assert not wrong or wrong in str(caught.value)
    assert not wrong or "sleutel" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "target", "wrong"),
    [
        ("desk", SLACK | {"kinds": ["case.opend"]}, "did you mean 'case.opened'?"),
        ("desk", SLACK | {"language": "fr"}, "notify.desk.language"),
        ("desk", SLACK | {"link": "javascript:alert(1)"}, "notify.desk.link"),
        ("desk", SLACK | {"link": "https://desk.example/|x>"}, "notify.desk.link"),
        ("desk", SLACK | {"timeout": 600}, "notify.desk.timeout"),
        ("desk", SLACK | {"channel": "x"}, "notify.desk.channel: there is no such name here"),
        ("desk", {"url": URL}, "notify.desk.kind: is missing"),
        ("../x", SLACK, "notify"),
        ("Desk", SLACK, "notify"),
    ],
)
def test_a_setting_that_cannot_be_is_told_when_it_is_read(name: str, target: dict[str, Any], wrong: str) -> None:
    """Names become files and variables; kinds are those of models/notice.py."""
    with pytest.raises(ConfigurationError) as caught:
        settings(**{name: target})
    assert wrong in str(caught.value)
    assert "sleutel" not in str(caught.value)


async def test_a_wrong_target_ends_the_start(tmp_path: Path) -> None:
    """Before anything is taken in."""
    told = load_settings(data_dir=tmp_path, smtp={"port": 0}, http={"port": 0}, notify={"desk": {"kind": "slack"}})
    with pytest.raises(ConfigurationError, match=r"notify\.desk\.url"):
        await serve(told, ALL, asyncio.Event(), _never)


async def _never(_running: object) -> None:
    pytest.fail("it started")


def test_a_key_may_come_from_a_variable_or_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside what the file of settings says of the same target; and it is never shown."""
    (tmp_path / "url").write_text(URL + "\n")
    (tmp_path / "briefgeheim.toml").write_text('[notify.desk]\nkind = "slack"\nkinds = ["case.opened"]\n')
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFGEHEIM_NOTIFY__DESK__URL_FILE", str(tmp_path / "url"))
    monkeypatch.setenv("BRIEFGEHEIM_NOTIFY__FG__KIND", "email")
    monkeypatch.setenv("BRIEFGEHEIM_NOTIFY__FG__TO", "fg@voorbeeld.example")
    told = load_settings()
    assert told.notify["desk"] == NotifySettings(kind="slack", url=SecretStr(URL), kinds=("case.opened",))
    assert told.notify["fg"].to == "fg@voorbeeld.example"
    assert "sleutel" not in repr(told)


def reached(told: Settings, notify: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return dict(told_to_somebody(replace(made_policy(), notify=notify), told).notify)


def test_what_reaches_a_target() -> None:
    """Its own settings before the policy's mapping before nearly all; nobody who is not configured."""
    told = load_settings(
        notify={"desk": SLACK | {"kinds": ["case.opened"]}, "fg": EMAIL, "quiet": SLACK | {"kinds": []}, "rest": SLACK},
        webhook={"url": "https://x.example/"},
    )
    policy = {"desk": ("case.overdue",), "fg": ("case.due_soon",), "webhook": ("message.redacted",), "nobody": ()}
    assert reached(told, policy) == {
        "webhook": ("message.redacted",),
        "desk": ("case.opened",),
        "fg": ("case.due_soon",),
        "quiet": (),
        "rest": BY_DEFAULT,
    }
    assert set(NoticeKind) - set(BY_DEFAULT) == {NoticeKind.MESSAGE_REDACTED, NoticeKind.NOTICE_TEST}


def test_the_table_webhook_is_one_more_target() -> None:
    """With its settings; a second one of its name would hide one of both."""
    told = load_settings(webhook={"url": URL, "allow_internal": True, "timeout": 60}, notify={"desk": SLACK})
    assert list(configured(told)) == ["webhook", "desk"]
    assert configured(told)["webhook"].allow_internal
    assert configured(told)["webhook"].timeout == 20
    with pytest.raises(ConfigurationError, match=r"notify\.webhook"):
        configured(load_settings(webhook={"url": URL}, notify={"webhook": SLACK}))
    assert list(configured(load_settings(notify={"webhook": SLACK}))) == ["webhook"]


def test_every_webhook_signs_with_a_key_of_its_own(tmp_path: Path) -> None:
    """Made once, for us alone, unless the settings have one."""
    hook = {"kind": "webhook", "url": URL}
    told = load_settings(data_dir=tmp_path, notify={"a": hook, "b": hook, "c": hook | {"secret": "mine"}})
    keys = [webhook_secret(told, name) for name in ("a", "b", "c")]
    assert [webhook_secret(told, name) for name in ("a", "b", "c")] == keys
    assert len(set(keys)) == 3 and keys[2] == "mine"
    assert {file.name: oct(file.stat().st_mode)[-3:] for file in tmp_path.iterdir()} == {
        "notify-a.secret": "600",
        "notify-b.secret": "600",
    }


def run(*words: str) -> Result:
    return CliRunner().invoke(commands(), ["notify", *words])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, at: Receiver) -> None:
    (folder / "briefgeheim.toml").write_text(
        f'[notify.desk]\nkind = "slack"\nurl = "http://127.0.0.1:{at.port}/services/sleutel"\nallow_internal = true\n'
        f'kinds = ["case.opened"]\n[notify.fg]\nkind = "email"\nto = "fg@voorbeeld.example"\n'
        f'[notify.off]\nkind = "teams"\nurl = "https://127.0.0.1:{at.port}/sleutel"\n'
    )


async def test_the_list_shows_targets_and_filters_without_secrets(folder: Path) -> None:
    """For people and for programs; nothing is sent."""
    async with receiver() as at:
        write(folder, at)
        for words in (("list",), ("list", "--json")):
            told = await asyncio.to_thread(run, *words)
            assert told.exit_code == 0 and "sleutel" not in told.output
            assert all(
                word in told.output for word in ("desk", "slack", f"127.0.0.1:{at.port}", "fg@voorbeeld.example")
            )
        rows = [json.loads(line) for line in told.output.splitlines()]
        assert rows[0] == {"name": "desk", "kind": "slack", "where": f"127.0.0.1:{at.port}", "notices": "case.opened"}
        assert at.got == []


async def test_a_test_notice_is_sent_to_each_or_to_one(folder: Path) -> None:
    """What came of it in a table; the exit code fails with the first target that did."""
    async with receiver("200 OK", body="ok") as at:
        write(folder, at)
        every = await asyncio.to_thread(run, "test")
        assert every.exit_code == 1
        assert re.search(r"desk .* sent", every.output) and re.search(r"fg .* sent", every.output)
        assert re.search(r"off .* again .*address_refused .*allow_internal", every.output)
        assert "sleutel" not in every.output
        one = await asyncio.to_thread(run, "test", "desk")
        assert one.exit_code == 0 and "fg" not in one.output
        assert len(at.got) == 2
        assert "Proefbericht" in at.got[0][1].decode()
        assert (await asyncio.to_thread(run, "test", "off")).exit_code == 1


def test_without_targets_the_commands_say_so(folder: Path) -> None:
    """Nobody is told: nothing to list, and a test that did not reach anybody."""
    assert (run("list").exit_code, run("test").exit_code) == (0, 1)
    assert "Nobody" in run("test").output or "nobody" in run("test").output
    wrong = run("test", "nemo")
    assert isinstance(wrong.exception, ConfigurationError) and "nemo" in str(wrong.exception)


async def test_what_was_given_up_is_seen_and_sent_after_all(folder: Path) -> None:
    """For the target that works again, and no other."""
    async with receiver() as at:
        write(folder, at)
    async with open_store(load_settings()) as context:
        outbox = context.store.outbox
        await context.store.messages.add(ID, envelope(), RAW)
        for target in ("desk", "fg"):
            async with context.store.database.write() as connection:
                await add_notice(connection, NOTICE, replace(made_policy(), notify={target: ("case.opened",)}))
        for row in await outbox.due_notices(utc_now()):
            await outbox.notice_given_up(row.id, "no_service", utc_now())
        seen = await asyncio.to_thread(run, "dead")
        assert all(word in seen.output for word in ("desk", "fg", "case.opened", NOTICE.case, "no_service"))
        assert "To be sent again: 1." in (await asyncio.to_thread(run, "retry", "desk")).output
        left = await asyncio.to_thread(run, "dead")
        assert "desk" not in left.output and "fg" in left.output
        [row] = await outbox.due_notices(utc_now())
        assert (row.target, row.notice.key) == ("desk", NOTICE.key)
    wrong = await asyncio.to_thread(run, "retry", "nemo")
    assert isinstance(wrong.exception, ConfigurationError)


def made_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def test_the_doctor_looks_at_every_target(tmp_path: Path) -> None:
    """Reachable or not, by name, without telling anybody and without making a key."""
    async with receiver() as at:
        there = {"kind": "webhook", "url": f"http://127.0.0.1:{at.port}/sleutel", "allow_internal": True}
        told = load_settings(data_dir=tmp_path, notify={"desk": there, "fg": EMAIL})
        good = await notices(told)
        assert good.level is Level.FINE and f"desk: 127.0.0.1:{at.port}" in good.told and "fg@" in good.told
        off = SLACK | {"url": "https://127.0.0.1/"}
        bad = await notices(load_settings(data_dir=tmp_path, notify={"desk": there, "off": off}))
        assert (bad.level, bad.told) == (Level.FAIL, "off address_refused")
        assert "allow_internal" in bad.mend
        assert at.got == [] and made_in(tmp_path) == []


def test_every_setting_and_every_kind_is_documented() -> None:
    """docs/notices.md has them all."""
    rows = [line.split("|")[1] for line in DOCS.read_text().splitlines() if line.startswith("| `")]
    named = {name for row in rows for name in re.findall(r"`([\w.]+)`", row)}
    assert named == {*NotifySettings.model_fields, *NoticeKind}
