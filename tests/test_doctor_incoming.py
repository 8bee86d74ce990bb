"""What the doctor says of the doors for mail, and the command that makes a password."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from certificates import certificate as made
from doors import house
from typer.testing import CliRunner

from models.errors import ConfigurationError
from worker.__main__ import commands
from worker.clock import utc_now
from worker.doctor import Level, incoming, places
from worker.intake.passwords import Hash
from worker.intake.settings import SmtpSettings
from worker.settings import Settings

HASH = str(Hash.of(b"geheim"))


def settings(**tables: object) -> Settings:
    return Settings.model_validate(tables)


async def test_a_certificate_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """None is a note where others come in; so is a day left; over, read by others and missing are failures."""
    assert (await incoming.certificate(settings())).level is Level.FINE
    assert (await incoming.certificate(settings(smtp={"host": "0.0.0.0"}))).level is Level.NOTE
    made(tmp_path, "mx.test")
    key = tmp_path / "key.pem"
    given = settings(smtp={"certificate": tmp_path / "cert.pem", "key": key})
    key.chmod(0o600)
    assert (await incoming.certificate(given)).level is Level.NOTE
    for days, level in ((-30, Level.FINE), (2, Level.FAIL)):
        moved = utc_now() + timedelta(days=days)
        monkeypatch.setattr(incoming, "utc_now", lambda moved=moved: moved)
        assert (await incoming.certificate(given)).level is level
    key.chmod(0o644)
    assert "readable by others" in (await incoming.certificate(given)).told
    key.unlink()
    with pytest.raises(ConfigurationError):
        await incoming.certificate(given)


async def test_passwords_are_looked_at(tmp_path: Path) -> None:
    """Counted, never shown; the file is nobody else's."""
    assert (await incoming.passwords(settings())).level is Level.FINE
    file = tmp_path / "passwords"
    file.write_text(f"scanner:{HASH}\n")
    file.chmod(0o600)
    given = settings(smtp={"auth": "required", "users": {"kassa": HASH}, "passwords": file})
    assert (await incoming.passwords(given)).told == "2 may sign in"
    file.chmod(0o640)
    assert (await incoming.passwords(given)).level is Level.NOTE
    file.write_text("scanner:geheim\n")
    with pytest.raises(ConfigurationError):
        await incoming.passwords(given)


async def test_whom_mail_is_taken_for_is_told() -> None:
    """Mail for anybody needs somewhere to go."""
    any_one = {"accept": "any", "trusted": ["127.0.0.1"]}
    hop = {"kind": "smtp", "host": "127.0.0.1", "tls": "none"}
    assert (await incoming.recipients(settings())).level is Level.FINE
    assert (await incoming.recipients(settings(smtp=any_one))).level is Level.NOTE
    assert (await incoming.recipients(settings(smtp=any_one, delivery=hop))).level is Level.FINE


async def test_the_socket_is_looked_at(tmp_path: Path) -> None:
    """Its folder must be there, and no other file in its place."""
    (tmp_path / "file").write_text("x")
    for lmtp, level in (
        ({}, Level.FINE),
        ({"port": 8024}, Level.FINE),
        ({"socket": tmp_path / "lmtp"}, Level.FINE),
        ({"socket": tmp_path / "file"}, Level.FAIL),
        ({"socket": tmp_path / "missing" / "lmtp"}, Level.FAIL),
    ):
        assert (await incoming.lmtp(settings(lmtp=lmtp))).level is level


@pytest.mark.parametrize(("given", "code"), [("Kattenkruid\n", 0), ("\n", 2), ("", 2), ("x" * 1025, 2)])
def test_a_password_becomes_a_hash(given: str, code: int) -> None:
    """From a pipe; the password is not told back."""
    done = CliRunner().invoke(commands(), ["smtp-password"], input=given)
    assert done.exit_code == code
    if code == 0:
        assert Hash.read(done.stdout).fits(b"Kattenkruid")
    assert "Kattenkruid" not in done.output


async def test_the_port_is_known_as_ours_behind_a_balancer_too() -> None:
    """The doctor may have to speak as one."""
    for proxy in ([], ["127.0.0.1"], ["192.0.2.1"]):
        async with house(settings=SmtpSettings(port=0, proxy=proxy)) as at:  # type: ignore[arg-type]
            given = settings(smtp={"port": at.intake.port, "proxy": proxy})
            assert (await places.smtp_port(given)).level is Level.FINE
