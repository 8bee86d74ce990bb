"""Settings: file, variables and secrets from files; a wrong one is named, its value never told."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import ConfigurationError
from worker.bootstrap import database_url, http_token, maildir, redis_url, told_to_somebody, webhook_secret
from worker.policy_file import load_policy, shipped_policy
from worker.settings import load_settings


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_defaults_need_nothing() -> None:
    """Without file and variables everything lives in the data folder and listens on this machine only."""
    settings = load_settings()
    assert (settings.smtp.host, settings.http.host) == ("127.0.0.1", "127.0.0.1")
    assert redis_url(settings) == f"unix://{Path('var/redis/redis.sock').resolve()}"
    assert database_url(settings) == f"sqlite+aiosqlite:///{Path('var/briefgeheim.sqlite3').resolve()}"
    assert maildir(settings) == Path("var/maildir")


def test_variables_win_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """The file says one thing, a variable another; what neither says stays."""
    Path("briefgeheim.toml").write_text('[smtp]\nport = 2525\nhost = "0.0.0.0"\n')
    monkeypatch.setenv("BRIEFGEHEIM_SMTP__PORT", "2626")
    settings = load_settings()
    assert (settings.smtp.port, settings.smtp.host, settings.http.port) == (2626, "0.0.0.0", 8080)


def test_the_file_may_be_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """BRIEFGEHEIM_CONFIG names it."""
    (tmp_path / "other.toml").write_text("[queue]\nprocesses = 5\n")
    monkeypatch.setenv("BRIEFGEHEIM_CONFIG", str(tmp_path / "other.toml"))
    assert load_settings().queue.processes == 5


@pytest.mark.parametrize(
    ("variable", "value", "named"),
    [
        ("BRIEFGEHEIM_SMTP__PORT", "geheim", "smtp.port"),
        ("BRIEFGEHEIM_QUEUE__PROCESSES", "0", "queue.processes"),
        ("BRIEFGEHEIM_WEBHOOK__TIMEOUT", "geheim", "webhook.timeout"),
        ("BRIEFGEHEIM_HTTP__NO_SUCH", "geheim", "http.no_such: there is no such name here"),
        ("BRIEFGEHEIM_LOG__LEVEL", "geheim", "log.level: should be 'DEBUG'"),
        ("BRIEFGEHEIM_LIMITS__NESTING", "-1", "limits.nesting: must be more than 0"),
        ("BRIEFGEHEIM_CONFIG", "nowhere.toml", "nowhere.toml, which is no file"),
    ],
)
def test_a_wrong_setting_is_named_not_shown(
    variable: str, value: str, named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which, and what is wrong with it."""
    monkeypatch.setenv(variable, value)
    with pytest.raises(ConfigurationError) as told:
        load_settings()
    assert named in str(told.value)
    assert "geheim" not in str(told.value)


def test_a_settings_file_that_is_not_toml_is_named() -> None:
    """With the line, and no traceback."""
    Path("briefgeheim.toml").write_text("[smtp\nport = 1\n")
    with pytest.raises(ConfigurationError, match=r"briefgeheim\.toml: not TOML: .*line 1"):
        load_settings()


def test_secrets_do_not_print() -> None:
    """A settings tree in a log or a traceback shows no secret."""
    settings = load_settings(master_key="hush-hush", http={"token": "hush-hush"}, redis_url="redis://:hush-hush@x")
    assert "hush-hush" not in repr(settings) + str(settings)


def test_secrets_are_made_once(tmp_path: Path) -> None:
    """Token and signing key are made at the first use, for us alone, and stay."""
    settings = load_settings(data_dir=tmp_path)
    first = (http_token(settings), webhook_secret(settings))
    assert (http_token(settings), webhook_secret(settings)) == first
    assert webhook_secret(settings).startswith("whsec_")
    assert {oct(file.stat().st_mode)[-3:] for file in tmp_path.iterdir()} == {"600"}


def test_a_secret_that_is_set_is_used(tmp_path: Path) -> None:
    """And no file is made."""
    settings = load_settings(data_dir=tmp_path, http={"token": "mine"})
    assert http_token(settings) == "mine"
    assert list(tmp_path.iterdir()) == []


def test_no_notice_is_written_for_nobody() -> None:
    """Targets that the settings do not configure are left out of the policy."""
    policy = load_policy(shipped_policy())
    assert told_to_somebody(policy, load_settings()).notify == {}
    assert set(told_to_somebody(policy, load_settings(webhook={"url": "https://x.example/"})).notify) == {"webhook"}


def test_the_policy_is_found_in_its_order(tmp_path: Path) -> None:
    """Here, in the data folder, or as shipped."""
    data = tmp_path / "data"
    data.mkdir()
    shipped = shipped_policy().read_text()
    assert load_policy(None, data).owner.name == "JixawStudio"
    (data / "policy.toml").write_text(shipped.replace("JixawStudio", "Data"))
    assert load_policy(None, data).owner.name == "Data"
    Path("policy.toml").write_text(shipped.replace("JixawStudio", "Here"))
    assert load_policy(None, data).owner.name == "Here"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"NL_BSN"', '"BSN"', "forbidden.0.types.0: unknown type 'BSN'; did you mean 'NL_BSN'"),
        ("[needs.billing]", "[needs.bills]", "unknown purpose 'bills'; did you mean 'billing'"),
        ('"erasure"', '"erasing"', "unknown right 'erasing'; did you mean 'erasure'"),
        ('"case.opened"', '"case.open"', "unknown notice 'case.open'; did you mean 'case.opened'"),
        ('uninspected = "flag"', 'uninspected = "burn"', "attachments.uninspected: unknown action 'burn'"),
        ("closing_line", "closing_lines", "message.closing_lines: there is no such name here"),
        ("[owner]", "[[owner]", "not TOML"),
        ("grace_hours = 72", "grace_hours = -1", "retention.grace_hours"),
        ('"info@jixawstudio.nl"', '"info"', "owner.mailboxes"),
    ],
)
def test_a_fault_in_the_policy_is_told_with_its_place(old: str, new: str, told: str, tmp_path: Path) -> None:
    """Every unknown name is told with its place and, where there is one, the name that was meant."""
    file = tmp_path / "p.toml"
    text = shipped_policy().read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))
    with pytest.raises(ConfigurationError) as error:
        load_policy(file)
    assert told in str(error.value)
