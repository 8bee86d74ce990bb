"""What the doctor says of the relay and of who vouches for senders."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from certificates import certificate
from test_letters_relay import LOGIN, peer

from worker.doctor import Level, letters
from worker.settings import Settings, load_settings


def settings(tmp_path: Path, **relay: Any) -> Settings:
    return load_settings(data_dir=tmp_path / "data", relay=relay)


async def test_without_a_relay_letters_stay_here(tmp_path: Path) -> None:
    """Worth knowing, and no fault; looking makes nothing."""
    answer = await letters.relay(settings(tmp_path))
    assert answer.level is Level.NOTE and "outgoing" in answer.told
    assert not (tmp_path / "data").exists()


@pytest.mark.filterwarnings("ignore:Requiring AUTH")
async def test_a_relay_is_greeted_and_logged_in_to(tmp_path: Path) -> None:
    """Nothing is sent; a wrong account and a wrong certificate are told apart."""
    server, _ = certificate(tmp_path, "localhost")
    async with peer(server, auth=True) as at:
        right = {"host": "localhost", "port": at.port, "ca_file": tmp_path / "cert.pem", **LOGIN}
        assert (await letters.relay(settings(tmp_path, **right))).level is Level.FINE
        wrong = await letters.relay(settings(tmp_path, **right | {"password": "verkeerd"}))
        assert (wrong.level, wrong.mend) == (Level.FAIL, "correct relay.username and relay.password")
        right.pop("ca_file")
        assert "SSLCertVerificationError" in (await letters.relay(settings(tmp_path, **right))).told
        assert at.got == []


async def test_a_relay_that_is_away_is_told(tmp_path: Path) -> None:
    """With what to look at."""
    async with peer() as at:
        port = at.port
    answer = await letters.relay(settings(tmp_path, host="127.0.0.1", port=port, tls="none"))
    assert answer.level is Level.FAIL and "relay.tls" in answer.mend


async def test_somebody_should_vouch_for_senders(tmp_path: Path) -> None:
    """Otherwise none is confirmed silently."""
    assert (await letters.identity(settings(tmp_path))).level is Level.NOTE
    named = load_settings(data_dir=tmp_path / "data", identity={"authserv_ids": ("mx.voorbeeld.example",)})
    assert (await letters.identity(named)).told == "mx.voorbeeld.example"
    assert "DKIM" in (await letters.identity(load_settings(identity={"verify": True}))).told
