"""The command line: finds its commands, starts quickly, and never ends with a traceback."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

import worker.__main__ as command_line
from models.errors import Bug, ConfigurationError, Rejected, Transient
from worker.__main__ import commands, main
from worker.exits import MEANING, Exit
from worker.serve import ALL, Running, serve
from worker.settings import load_settings

HEAVY = ("spacy", "presidio_analyzer", "sqlalchemy", "fastapi", "arq", "sklearn")


def test_every_command_of_the_design_is_there() -> None:
    """The folder is scanned; what the README promises is found in it."""
    wanted = {
        "demo",
        "up",
        "smtp",
        "web",
        "work",
        "migrate",
        "redact",
        "evaluate",
        "cases",
        "messages",
        "policy",
        "doctor",
    }
    told = CliRunner().invoke(commands(), ["--help"]).output
    assert {name for name in wanted if f"│ {name} " not in told} == set()


def test_exit_codes_are_documented() -> None:
    """Every code stands in the help with its meaning."""
    told = " ".join(CliRunner().invoke(commands(), ["--help"], env={"COLUMNS": "400"}).output.split())
    assert [f"{code.value} {text}" for code, text in MEANING.items() if f"{code.value} {text}" not in told] == []
    assert set(MEANING) == set(Exit)


def test_help_loads_nothing_heavy() -> None:
    """Presidio, spaCy, SQLAlchemy and the rest wait until they are needed."""
    script = (
        f"import sys; from worker.__main__ import commands; commands(); print([m for m in {HEAVY} if m in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ConfigurationError("smtp.port", "in use"), Exit.CONFIGURATION),
        (Rejected("message_size", "too big"), Exit.REJECTED),
        (Transient("redis_start"), Exit.TRANSIENT),
        (Bug("recogniser", "bsn"), Exit.BUG),
        (KeyError("geheim"), Exit.BUG),
        (UnicodeDecodeError("utf-8", b"geheim", 0, 1, "geheim"), Exit.BUG),
        (KeyboardInterrupt(), Exit.INTERRUPTED),
    ],
)
def test_an_error_is_one_line_and_a_code(
    error: BaseException, code: Exit, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ours are told with their words, others by their type; the code says whose fault it is."""
    app = typer.Typer()

    @app.command()
    def fail() -> None:
        raise error

    monkeypatch.setattr(command_line, "commands", lambda: app)
    monkeypatch.setattr(sys, "argv", ["briefgeheim"])
    with pytest.raises(SystemExit) as ended:
        main()
    told = capsys.readouterr().err
    assert ended.value.code == code
    assert "Traceback" not in told
    assert "geheim" not in told.removeprefix("briefgeheim: ")


@pytest.mark.parametrize(
    ("setting", "word"),
    [
        ({"redis_url": "http://user:secret@host"}, "redis_url"),
        ({"database_url": "mysql://user:secret@host"}, "database_url"),
        ({"master_key": "secret"}, "master_key"),
        ({"policy": Path("/nonexistent/policy.toml")}, "policy"),
        ({"data_dir": Path("/proc/nonexistent")}, "data_dir"),
        ({"webhook": {"url": "http://secret.example/"}}, "webhook.url"),
        ({"webhook": {"url": "https://a.example/", "secret": "secret"}}, "webhook.secret"),
        ({"smtp": {"recipients": ("secret",)}}, "smtp.recipients"),
    ],
)
async def test_a_wrong_setting_ends_the_start(setting: dict[str, object], word: str, tmp_path: Path) -> None:
    """Before anything is taken in: which setting; never its value, and no process stays."""
    settings = load_settings(**{"data_dir": tmp_path, "smtp": {"port": 0}, "http": {"port": 0}, **setting})
    with pytest.raises(ConfigurationError) as told:
        await serve(settings, ALL, asyncio.Event(), _never)
    assert word in str(told.value)
    assert "secret" not in told.value.detail


def test_a_wrong_setting_is_one_line_on_the_terminal(tmp_path: Path) -> None:
    """The whole way: exit 78 and a line that names the setting."""
    said = subprocess.run(
        [sys.executable, "-m", "worker", "up"], cwd=tmp_path, env={"BRIEFGEHEIM_SMTP__PORT": "99999"},
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert (said.returncode, said.stderr.count("\n")) == (Exit.CONFIGURATION, 1)
    assert "smtp.port" in said.stderr


async def _never(_running: Running) -> None:
    pytest.fail("it started")
