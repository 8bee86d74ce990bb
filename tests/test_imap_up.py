"""The whole installation on a real mailbox: `up`, `imap status`, `imap backfill`, `doctor`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.dovecot import PASSWORD, Dovecot, running_dovecot
from tests.installation import Installation, until
from tests.mailroom import NUMBER, held, mail, put

pytestmark = pytest.mark.server


@pytest.fixture
def server() -> Iterator[Dovecot]:
    with running_dovecot() as running:
        yield running


def settings(server: Dovecot, user: str, folder: Path) -> dict[str, object]:
    (folder / "password").write_text(PASSWORD, "utf-8")
    return {
        "IMAP__SUPPORT__HOST": "localhost",
        "IMAP__SUPPORT__PORT": server.tls_port,
        "IMAP__SUPPORT__CA_FILE": server.ca_file,
        "IMAP__SUPPORT__USERNAME": user,
        "IMAP__SUPPORT__PASSWORD_FILE": folder / "password",
        "IMAP__SUPPORT__MODE": "replace",
    }


def test_a_mailbox_is_watched(server: Dovecot, tmp_path: Path) -> None:
    """Old mail is left until it is asked for; new mail is replaced; the commands say how it stands."""
    user = server.fresh_user()
    with server.user(user) as peer:
        put(peer, mail(1))
        with Installation(tmp_path, **settings(server, user, tmp_path)) as up:
            assert "support" in up.output
            until(lambda: rows(up)[0]["state"] == "watched")
            put(peer, mail(2))
            until(lambda: [NUMBER in raw for _, _, raw in held(peer)] == [True, False], 60)
            counted = up.run("imap", "backfill", "--since", "2026-01-01", "--dry-run")
            assert "INBOX: 1 messages, mode replace" in counted.stdout, counted.stderr
            assert up.run("imap", "backfill", "--since", "2026-01-01").returncode == 0
            until(lambda: [NUMBER in raw for _, _, raw in held(peer)] == [False, False], 60)
            until(lambda: (rows(up)[0]["replaced"], rows(up)[0]["waiting"]) == (2, 0))
            assert "support" in up.run("imap", "status").stdout
            told = up.run("doctor").stdout
            assert "support: INBOX 2 (replace), UIDPLUS, IDLE" in told
            code, left = up.stop()
            assert (code, left) == (0, [])
        assert NUMBER.decode() not in up.output
        assert not any("\\Seen" in head for _, head, _ in held(peer))


def rows(up: Installation) -> list[dict[str, object]]:
    told = up.run("imap", "status", "--json")
    assert told.returncode == 0, told.stderr
    return json.loads(told.stdout)


def test_without_a_mailbox_nothing_changes(tmp_path: Path) -> None:
    """The commands say so."""
    idle = Installation(tmp_path)
    told = idle.run("imap", "status")
    assert "No mailbox is watched" in told.stdout
    wrong = idle.run("imap", "backfill", "--since", "2026-01-01", "--account", "nobody")
    assert wrong.returncode != 0
    assert "unknown_account" in wrong.stderr
