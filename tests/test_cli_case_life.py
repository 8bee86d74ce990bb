"""The whole life of a case on the command line, and its record for others."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import Result
from sqlalchemy import text
from stored import ID, RAW, claimed, verdict
from typer.testing import CliRunner

from models.errors import BriefgeheimError
from worker.__main__ import commands
from worker.bootstrap import open_store
from worker.clock import utc_now
from worker.exits import Exit, exit_for
from worker.settings import load_settings
from worker.store import Store
from worker.store.database import create_engine

REF = f"AVG-{(utc_now() + timedelta(hours=1)).year}-000001"
BY_ITSELF = {"note_evidence", "letter_withheld"}
"""Events that no command of the test makes."""
FATIMA = "fatima@voorbeeld.example"


@pytest.fixture(autouse=True)
def installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty data folder, and a terminal wide enough for every table."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFGEHEIM_DATA_DIR", str(tmp_path / "var"))
    monkeypatch.setenv("COLUMNS", "200")


def run(*arguments: str, told: str = "") -> Result:
    return CliRunner().invoke(commands(), ["cases", *arguments], input=told)


def done(*arguments: str, told: str = "") -> str:
    result = run(*arguments, told=told)
    assert result.exit_code == 0, (result.output, result.exception)
    return result.output


def refused(*arguments: str) -> str:
    """The code of the refusal."""
    failed = run(*arguments)
    assert isinstance(failed.exception, BriefgeheimError), failed.output
    assert exit_for(failed.exception) is Exit.REJECTED
    return failed.exception.code


def within(work: Callable[[Store], Awaitable[object]]) -> None:
    async def act() -> None:
        async with open_store(load_settings()) as context:
            await work(context.store)

    asyncio.run(act())


def one(*rights: str, score: float = 0.95, days: float = 0) -> None:
    """A delivered message with these rights, received so many days ago."""

    async def deliver(store: Store) -> None:
        got = await claimed(store, received_at=utc_now() - timedelta(days=days))
        assert await store.record(got, verdict(*rights, score=score))
        await store.messages.mark_delivered(got)

    within(deliver)


def fields(reference: str = REF) -> dict[str, object]:
    read: dict[str, object] = json.loads(done("show", reference, "--json"))
    return read


def test_a_case_from_its_mail_to_its_end() -> None:
    """Judged, given to somebody, confirmed, extended, answered, closed."""
    one("access", score=0.5)
    assert refused("answer", REF) == "not_allowed"
    assert "received" in done("judge", REF.lower(), "--right", "access", "--right", "objection", "--by", "els")
    done("assign", REF, "kevin", "--by", "els")
    assert refused("answer", REF, "--by", "kevin") == "identity_open"
    done("ask-identity", REF, "--doubt", "unknown_address", "--by", "kevin")
    done("confirm", REF, "--note", "called back on the number on file", "--by", "kevin")
    done("settle", REF, "objection", "--by", "kevin")
    done("extend", REF, "--reasons", "-", "--by", "kevin", told="three systems to search\n")
    assert "answered" in done("answer", REF, "--text", "see attached", "--by", "kevin")
    assert "closed" in done("close", REF, "--by", "kevin")
    kinds = [event["kind"] for event in fields()["events"] if event["kind"] not in BY_ITSELF]  # type: ignore[attr-defined, index]
    assert kinds == [
        "opened", "judge", "assign", "ask_identity", "confirm", "settle", "extend", "answer", "close",
    ]  # fmt: skip
    assert done("verify-log") == "All logs hold.\n"
    assert done("list") == "No open cases.\n"


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (("extend", REF), "reasons_missing"),
        (("refuse", REF), "reasons_missing"),
        (("close", REF), "not_allowed"),
        (("confirm", REF), "note_missing"),
        (("confirm", REF, "--by-proof", "code"), "proof_refused"),
        (("confirm", REF, "--by-proof", "known_sender"), "proof_refused"),
        (("ask-identity", REF), "doubt_missing"),
        (("judge", REF, "--right", "nonsense"), "unknown_right"),
        (("judge", REF, "--no-request"), "note_missing"),
        (("hold", REF, "billing", "kept", "--ground", "AWR art. 52(4)"), "until_missing"),
        (("hold", REF, "billing", "erased"), "ground_missing"),
        (("check", REF, "article"), "unknown_item"),
        (("erase-subject", FATIMA, "--case", REF), "identity_open"),
        (("export", REF, "--format", "pdf"), "output_missing"),
        (("add-message", REF, "mzz"), "unknown_message"),
        (("answer", "AVG-2026-000077"), "unknown_case"),
    ],
)
def test_what_the_law_or_the_state_forbids_is_refused(command: tuple[str, ...], code: str) -> None:
    """With a named code and exit status 65; nothing happened."""
    one("erasure")
    before = fields()
    assert refused(*command) == code
    assert fields() == before


def test_a_late_extension_is_refused() -> None:
    """Forty days after receipt."""
    one("access", days=40)
    reference = json.loads(done("list", "--json"))["reference"]
    assert refused("extend", reference, "--reasons", "busy") == "extension_late"
    assert reference in done("list", "--overdue")
    assert "overdue" in done("list")


def test_lists_can_be_narrowed() -> None:
    """By right, by person."""
    one("access")
    done("assign", REF, "kevin")
    for option, found in (("--right=access", True), ("--right=erasure", False), ("--assignee=kevin", True),
                          ("--assignee=els", False), ("--overdue", False)):  # fmt: skip
        assert (REF in done("list", option)) is found


def test_notes_are_shown_only_to_who_asks_for_them() -> None:
    """They are a person's words."""
    one("objection")
    done("withdraw", REF, "--note", "Fatima called")
    assert "Fatima" not in done("show", REF)
    assert "Fatima called" in done("show", REF, "--notes")


def test_an_authoritys_demand_shows_its_checklist_and_is_ticked() -> None:
    """The term as the handler found it; nothing is written by itself."""
    one("authority_demand")
    shown = done("show", REF)
    assert "secrecy" in shown and "open" in shown
    done("judge", REF, "--demand", "e_evidence_emergency", "--by", "els")
    done("check", REF, "article", "--by", "els")
    assert "6 still open" in done("check", REF, "authentic", "--missing")
    whole = fields()
    assert whole["letters"] == []
    assert "8 hours" in str(whole["due_explanation"])


def test_the_sealed_original_is_there_for_the_handler(tmp_path: Path) -> None:
    """In a file for its owner alone; who took it is on record."""
    one("authority_demand")
    file = tmp_path / "demand.eml"
    done("original", REF, "--output", str(file), "--reason", "to read the demand", "--by", "els")
    assert file.read_bytes() == RAW
    assert file.stat().st_mode & 0o777 == 0o600
    assert fields()["events"][-1]["kind"] == "open_original"  # type: ignore[index]
    assert refused("original", REF, "--output", "x.eml", "--reason", " ") == "reason_missing"


def test_a_record_proves_what_was_done_and_names_nobody(tmp_path: Path) -> None:
    """As JSON and as PDF; staff are numbers unless asked for."""
    one("erasure")
    done("assign", REF, "kevin", "--by", "els")
    done("refuse", REF, "--reasons", "Fatima is not a customer", "--by", "kevin")
    record = json.loads(done("export", REF))
    assert record["log_holds"] is True
    assert [event["what"] for event in record["events"] if event["what"] not in BY_ITSELF] == [
        "opened",
        "assign",
        "refuse",
    ]
    assert all(len(event["hash"]) == 64 for event in record["events"])
    file = tmp_path / "case.pdf"
    done("export", REF, "--format", "pdf", "--output", str(file))
    assert file.read_bytes().startswith(b"%PDF-")
    for word in ("kevin", "els", "Fatima", ID):
        assert word not in json.dumps(record)
        assert word.encode() not in file.read_bytes()
    assert "kevin" in done("export", REF, "--staff")


def test_figures_of_a_year() -> None:
    """How many, of what, in time."""
    one("access")
    done("refuse", REF, "--reasons", "nothing held")
    told = json.loads(done("stats", "--json"))
    assert (told["cases"], told["answered"], told["in_time"], told["rights"]) == (1, 1, 1, {"access": 1})
    assert json.loads(done("stats", "--json", "--year", "1999"))["cases"] == 0
    assert "in time" in done("stats")


def test_a_log_that_was_meddled_with_is_told_with_exit_status_one() -> None:
    """Which case, which event, what."""
    one("access")
    database = Path("var/briefgeheim.sqlite3").absolute()

    async def meddle() -> None:
        engine = create_engine(f"sqlite+aiosqlite:///{database}")
        async with engine.begin() as connection:
            await connection.execute(text("DROP TRIGGER events_never_changed"))
            await connection.execute(text("UPDATE events SET reason = 'nothing' WHERE kind = 'opened'"))
        await engine.dispose()

    asyncio.run(meddle())
    failed = run("verify-log")
    assert failed.exit_code == Exit.FAILED
    assert f"{REF}, event 1: it was changed" in failed.output
    assert json.loads(run("verify-log", "--json").output.splitlines()[0])["number"] == 1


def test_a_person_is_erased_for_a_case_once_confirmed() -> None:
    """First tried, then done; the report names nobody."""
    one("erasure")
    done("confirm", REF, "--note", "called back")
    assert "would happen" in done("erase-subject", FATIMA, "--dry-run")
    told = done("erase-subject", "-", "--case", REF, "--json", told=f"{FATIMA}\n")
    (line, *_) = json.loads(told)["lines"]
    assert FATIMA not in told
    assert "erase" in [event["kind"] for event in fields()["events"]]  # type: ignore[attr-defined, index]
    assert line["ground"]
    assert "Nothing is held" in done("erase-subject", "nobody@voorbeeld.example")


def test_retention_says_what_would_go_and_then_lets_it_go() -> None:
    """Four days old: its grace period is over."""

    async def old(store: Store) -> None:
        await claimed(store)
        engine = store.database.engine
        async with engine.begin() as connection:
            moved = {"then": (utc_now() - timedelta(days=4)).replace(tzinfo=None).isoformat(" ")}
            change = "UPDATE messages SET state = 'delivered', shred_after = :then"
            await connection.execute(text(change), moved)

    within(old)
    runner = CliRunner()
    tried = runner.invoke(commands(), ["retention", "--dry-run"])
    assert tried.exit_code == 0 and ID in tried.output
    told = json.loads(runner.invoke(commands(), ["retention", "--json"]).output)
    assert told["originals"] == 1
    assert ID not in runner.invoke(commands(), ["retention", "--dry-run"]).output


def test_the_states_are_printed_as_a_diagram() -> None:
    """For docs/rights.md."""
    assert done("states").startswith("stateDiagram-v2")
