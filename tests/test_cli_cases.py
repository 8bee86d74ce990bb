"""`cases` and `messages` on the command line: what a person sees and does, without a word of a message."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import Result
from stored import COPY, ID, MAILBOX, RAW, claimed, envelope, found, verdict
from typer.testing import CliRunner

from models.errors import BriefgeheimError, ConfigurationError
from models.finding import EntityType
from worker.__main__ import commands
from worker.bootstrap import open_store
from worker.exits import exit_for
from worker.settings import load_settings
from worker.store import Store

OTHER = "m" + "b" * 32
RECEIVED = datetime(2026, 3, 5, 23, 20, tzinfo=UTC)


@pytest.fixture(autouse=True)
def installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty data folder, and a terminal wide enough for every table."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFGEHEIM_DATA_DIR", str(tmp_path / "var"))
    monkeypatch.setenv("COLUMNS", "200")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(commands(), list(arguments))


def within(work: Callable[[Store], Awaitable[object]]) -> None:
    async def act() -> None:
        async with open_store(load_settings()) as context:
            await work(context.store)

    asyncio.run(act())


async def one_delivered(store: Store) -> None:
    got = await claimed(store, received_at=RECEIVED)
    findings = (found(EntityType.NL_BSN), found(EntityType.NL_BSN, start=20))
    await store.record(got, verdict("erasure", findings=findings))
    await store.messages.mark_delivered(got)


async def one_quarantined(store: Store) -> None:
    await claimed(store, OTHER)
    await store.messages.quarantine(OTHER, "nesting")


@pytest.mark.parametrize("group", ["cases", "messages"])
def test_an_empty_store_says_so(group: str) -> None:
    """And makes its tables on the way."""
    Path("var").mkdir()
    shown = run(group, "list")
    assert shown.exit_code == 0
    assert shown.output.startswith("No ")
    assert run(group, "list", "--json").output == ""


@pytest.mark.parametrize("command", ["messages list", f"messages show {ID}", "cases list", "retention --dry-run"])
def test_looking_in_a_wrong_folder_makes_no_data_folder(command: str) -> None:
    """It says that there is none here, and where it looked."""
    said = run(*command.split())
    assert isinstance(said.exception, ConfigurationError)
    assert f"there is no data folder here ({Path('var').resolve()})" in str(said.exception)
    assert not Path("var").exists()


def test_a_message_says_which_case_holds_its_original() -> None:
    """While the case is open the date of the grace period is not what happens; without a case it is."""
    within(one_delivered)
    assert "held by case AVG-2026-000001" in run("messages", "show", ID).output
    assert json.loads(run("messages", "show", ID, "--json").output)["held_by"] == "AVG-2026-000001"


def test_a_message_without_a_case_says_until_when() -> None:
    """The end of its grace period."""

    async def no_request(store: Store) -> None:
        got = await claimed(store, received_at=RECEIVED)
        await store.record(got, verdict())
        await store.messages.mark_delivered(got)

    within(no_request)
    shown = run("messages", "show", ID).output
    assert "original until" in shown
    assert "held by" not in shown


def test_cases_are_listed_with_dutch_dates() -> None:
    """Received 23:20 UTC on the fifth is 00:20 on the sixth here; due a month later."""
    within(one_delivered)
    shown = run("cases", "list").output
    for word in ("AVG-2026-000001", "erasure", "2026-03-06 00:20", "2026-04-06"):
        assert word in shown


def test_a_case_shows_its_dates_with_their_reason_and_history() -> None:
    """The holiday is named."""
    within(one_delivered)
    shown = run("cases", "show", "avg-2026-000001").output
    for word in ("a cue", "2026-04-07 23:59", "Tweede paasdag", "opened", "briefgeheim"):
        assert word in shown


def test_cases_as_json_are_one_object_a_line() -> None:
    """For scripts, in UTC."""
    within(one_delivered)
    (line,) = run("cases", "list", "--json").output.splitlines()
    case = json.loads(line)
    assert (case["reference"], case["state"], case["rights"][0]["label"]) == ("AVG-2026-000001", "received", "erasure")
    whole = json.loads(run("cases", "show", "AVG-2026-000001", "--json").output)
    assert whole["events"][0]["kind"] == "opened"


@pytest.mark.parametrize(
    ("option", "lines"), [("--lane=restricted", 0), ("--lane=ordinary", 1), ("--state=closed", 0), ("--all", 1)]
)
def test_cases_are_filtered(option: str, lines: int) -> None:
    """By lane and by state."""
    within(one_delivered)
    assert len(run("cases", "list", "--json", option).output.splitlines()) == lines


def test_messages_are_listed_and_shown_without_their_words() -> None:
    """State, kinds, counts; no sender, no subject, no value."""
    within(one_delivered)
    within(one_quarantined)
    shown = run("messages", "list").output + run("messages", "show", ID[:6]).output
    shown += run("messages", "show", OTHER).output
    for word in (
        ID,
        OTHER,
        "quarantined (nesting)",
        "nested more than 50 deep",
        "delivered",
        "NL_BSN",
        "AVG-2026-000001",
        "a reason",
    ):
        assert word in shown
    for word in ("fatima", "111222333", "voorbeeld.example", "mijn bsn"):
        assert word not in shown
    assert [
        json.loads(line)["id"] for line in run("messages", "list", "--json", "--state=quarantined").output.splitlines()
    ] == [OTHER]
    assert json.loads(run("messages", "show", ID, "--json").output)["findings"][0]["count"] == 2


def test_a_release_delivers_the_original_and_is_on_record(tmp_path: Path) -> None:
    """Byte for byte, into the mailbox and nowhere else."""
    within(one_quarantined)
    done = run("messages", "release", OTHER, "--reason", "checked by phone", "--by", "kevin")
    assert done.exit_code == 0, done.output
    (delivered,) = (tmp_path / "var/maildir" / MAILBOX / "new").iterdir()
    assert delivered.read_bytes() == RAW
    shown = run("messages", "show", OTHER).output
    for word in ("released", "kevin", "checked by phone"):
        assert word in shown
    assert "fatima" not in done.output + shown


def test_a_release_does_not_take_the_redacted_copy_for_the_original(tmp_path: Path) -> None:
    """A message that was delivered lies in the mailbox already; releasing it twice adds one original."""
    new = tmp_path / "var/maildir" / MAILBOX / "new"

    async def deliver_copy() -> None:
        async with open_store(load_settings()) as context:
            await one_delivered(context.store)
            await context.deliver(ID, COPY, envelope(received_at=RECEIVED))

    asyncio.run(deliver_copy())
    for _ in range(2):
        assert run("messages", "release", ID, "--reason", "asked for").exit_code == 0
    assert sorted(path.read_bytes() for path in new.iterdir()) == sorted([COPY, RAW])


def test_a_retry_queues_a_quarantined_message_or_leaves_it_to_the_sweep() -> None:
    """Redis is not running here."""
    within(one_quarantined)
    done = run("messages", "retry", OTHER)
    assert done.exit_code == 0
    assert "next sweep" in done.output
    assert json.loads(run("messages", "show", OTHER, "--json").output)["state"] == "received"


def test_forgetting_leaves_figures_only() -> None:
    """The original and the copy are gone."""
    within(one_quarantined)
    assert run("messages", "forget", OTHER, "--reason", "asked for").exit_code == 0
    assert json.loads(run("messages", "show", OTHER, "--json").output)["state"] == "forgotten"
    again = run("messages", "release", OTHER, "--reason", "too late")
    assert isinstance(again.exception, BriefgeheimError)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("cases", "show", "AVG-2026-999999"), "unknown_case"),
        (("messages", "show", "mzzz"), "unknown_message"),
        (("messages", "show", "m"), "ambiguous_message"),
        (("messages", "retry", ID), "not_quarantined"),
        (("messages", "forget", ID, "--reason", "x"), "message_held"),
    ],
)
def test_what_cannot_be_done_is_refused_with_a_reason(arguments: tuple[str, ...], code: str) -> None:
    """A named code and exit status 65, no traceback."""
    within(one_delivered)
    within(one_quarantined)
    failed = run(*arguments)
    assert isinstance(failed.exception, BriefgeheimError)
    assert failed.exception.code == code
    assert exit_for(failed.exception) == 65


@pytest.mark.parametrize("command", [("messages", "release", ID), ("messages", "forget", ID)])
def test_nothing_is_released_or_forgotten_without_a_reason(command: tuple[str, ...]) -> None:
    """The option is required."""
    assert run(*command).exit_code == 2


def test_the_copy_is_untouched_by_looking() -> None:
    """Listing and showing write nothing."""
    within(one_delivered)
    run("messages", "show", ID)
    run("cases", "show", "AVG-2026-000001")

    async def check(store: Store) -> None:
        assert await store.originals.redacted(ID) == COPY
        assert not await store.messages.add(ID, envelope(), RAW)

    within(check)
