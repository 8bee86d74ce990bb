"""The vault: what is sealed opens with its key only, and a key that is gone is gone for all."""

from __future__ import annotations

import base64
import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from stored import MASTER, START, MovedClock

from models.errors import Bug, ConfigurationError, Transient
from worker.durable import create_once
from worker.vault import SETTLING, EpochKind, Sealed, Vault, closes, open_vault, settled

SECRET = b"geheim: 111222333"


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def vault(tmp_path: Path, clock: MovedClock) -> Vault:
    return Vault(MASTER, tmp_path, clock)


@pytest.mark.parametrize("data", [b"", b"x", SECRET, b"\0" * 1_000_000])
def test_what_was_sealed_comes_back(vault: Vault, data: bytes) -> None:
    """Any bytes, also none."""
    box = vault.seal(data, "m1/original")
    assert vault.open(box, "m1/original") == data
    assert len(data) < len(SECRET) or data not in box.blob


def test_the_same_bytes_are_sealed_differently_each_time(vault: Vault) -> None:
    """A fresh nonce: equal messages do not look equal."""
    assert vault.seal(SECRET, "m1").blob != vault.seal(SECRET, "m1").blob


def test_a_seal_is_bound_to_its_message(vault: Vault) -> None:
    """Rows cannot be exchanged for one another."""
    with pytest.raises(Bug, match="vault_not_authentic"):
        vault.open(vault.seal(SECRET, "m1/original"), "m2/original")


@pytest.mark.parametrize("blob", [b"", b"short", b"\0" * 200])
def test_what_is_not_sealed_does_not_open(vault: Vault, blob: bytes) -> None:
    """Cut or invented ciphertext is a bug, told without a value."""
    epoch = vault.seal(SECRET, "m1").epoch
    with pytest.raises(Bug, match="vault_not_authentic") as caught:
        vault.open(Sealed(epoch, blob), "m1")
    assert "111222333" not in repr(caught.value)


def test_a_shredded_epoch_opens_nowhere_also_where_its_key_was_in_memory(
    vault: Vault, tmp_path: Path, clock: MovedClock
) -> None:
    """Another process looks at the file, not at what it remembers."""
    other = Vault(MASTER, tmp_path, clock)
    box = vault.seal(SECRET, "m1")
    assert other.open(box, "m1") == SECRET
    assert vault.shred(box.epoch)
    for one in (vault, other):
        with pytest.raises(Transient, match="vault_key_missing"):
            one.open(box, "m1")
    assert not vault.shred(box.epoch)


def test_sealing_after_a_shred_makes_a_new_key(vault: Vault) -> None:
    """Nothing is ever sealed under a key that has no file."""
    old = vault.seal(SECRET, "m1")
    vault.shred(old.epoch)
    new = vault.seal(SECRET, "m1")
    assert vault.open(new, "m1") == SECRET
    with pytest.raises(Bug):
        vault.open(old, "m1")


def test_epochs_follow_the_clock(vault: Vault, clock: MovedClock) -> None:
    """An hour of originals, a day of copies, one message held."""
    names = [vault.seal(SECRET, "m1", kind, "mx").epoch for kind in EpochKind]
    assert names == ["original-20260305T1300Z", "copy-20260306T0000Z", "held-20260305T1220Z-mx"]
    assert sorted(vault.epochs()) == sorted(names)
    clock.move(hours=1)
    assert vault.seal(SECRET, "m1").epoch == "original-20260305T1400Z"


def test_an_epoch_settles_an_hour_after_it_closes() -> None:
    """So that a slow transaction never finds its key gone."""
    epoch = "original-20260305T1300Z"
    assert closes(epoch) == datetime(2026, 3, 5, 13, tzinfo=UTC)
    assert not settled(epoch, closes(epoch) + SETTLING - timedelta(seconds=1))
    assert settled(epoch, closes(epoch) + SETTLING)


def test_an_epoch_on_the_border_takes_the_next_hour(tmp_path: Path) -> None:
    """At 13:00 sharp the epoch that closes at 13:00 is over."""
    vault = Vault(MASTER, tmp_path, lambda: START.replace(hour=13, minute=0))
    assert vault.seal(SECRET, "m1").epoch == "original-20260305T1400Z"


def test_many_at_once_make_one_key(tmp_path: Path, clock: MovedClock) -> None:
    """Whoever comes second takes the first one's key."""
    vaults = [Vault(MASTER, tmp_path, clock) for _ in range(16)]
    with ThreadPoolExecutor(16) as threads:
        boxes = list(threads.map(lambda v: v.seal(SECRET, "m1"), vaults))
    assert all(vaults[0].open(box, "m1") == SECRET for box in boxes)
    assert [path.name for path in tmp_path.iterdir()] == ["original-20260305T1300Z.key"]


def test_key_files_are_for_their_owner_only(vault: Vault, tmp_path: Path) -> None:
    """Mode 0600, and the key inside is wrapped."""
    epoch = vault.seal(SECRET, "m1").epoch
    assert stat.S_IMODE((tmp_path / f"{epoch}.key").stat().st_mode) == 0o600


def test_another_master_key_opens_nothing(vault: Vault, tmp_path: Path, clock: MovedClock) -> None:
    """And says which setting is to blame."""
    box = vault.seal(SECRET, "m1")
    with pytest.raises(ConfigurationError, match="another master key"):
        Vault(b"x" * 32, tmp_path, clock).open(box, "m1")


def test_tokens_depend_on_key_purpose_and_every_border(vault: Vault, tmp_path: Path) -> None:
    """Same in, same out; anything else differs, also "ab"+"c" against "a"+"bc"."""
    made = {
        vault.token("message", b"ab", b"c"),
        vault.token("message", b"a", b"bc"),
        vault.token("sender", b"ab", b"c"),
        Vault(b"x" * 32, tmp_path).token("message", b"ab", b"c"),
    }
    assert len(made) == 4
    assert vault.token("message", b"ab", b"c") in made
    assert all(len(token) == 32 and token.isalnum() and token.islower() for token in made)


def test_a_first_start_makes_a_master_key(tmp_path: Path) -> None:
    """0600 in the data folder, the same at the next start."""
    first = open_vault(tmp_path / "var")
    path = tmp_path / "var/keys/master.key"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert open_vault(tmp_path / "var").open(first.seal(SECRET, "m1"), "m1") == SECRET


@pytest.mark.parametrize("given", ["", base64.b64encode(b"x" * 32).decode()], ids=["lost", "exchanged"])
def test_a_start_with_the_wrong_master_key_is_refused(tmp_path: Path, given: str) -> None:
    """Before anything is sealed under a second one."""
    open_vault(tmp_path).seal(SECRET, "m1")
    (tmp_path / "keys/master.key").unlink()
    with pytest.raises(ConfigurationError, match="master_key"):
        open_vault(tmp_path, given)
    assert not (tmp_path / "keys/master.key").exists()


def test_a_given_master_key_leaves_no_file(tmp_path: Path) -> None:
    """It comes from a setting or a secret file then."""
    open_vault(tmp_path, base64.b64encode(MASTER).decode())
    assert not (tmp_path / "keys/master.key").exists()


@pytest.mark.parametrize("given", ["not base64!", base64.b64encode(b"short").decode(), "é"])
def test_a_wrong_master_key_is_told_without_showing_it(tmp_path: Path, given: str) -> None:
    """A configuration error names the setting."""
    with pytest.raises(ConfigurationError, match="master_key") as caught:
        open_vault(tmp_path, given)
    assert given not in str(caught.value)


def test_a_master_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    """With the remedy."""
    open_vault(tmp_path)
    (tmp_path / "keys/master.key").chmod(0o644)
    with pytest.raises(ConfigurationError, match="chmod 600"):
        open_vault(tmp_path)


def test_the_vault_shows_nothing_of_itself(vault: Vault) -> None:
    """Neither it nor a sealed box prints bytes."""
    assert repr(vault) == "<vault>"
    assert "blob" not in repr(vault.seal(SECRET, "m1"))


def test_a_file_is_created_once_and_whole(tmp_path: Path) -> None:
    """The first content stays, no trace of the second."""
    path = tmp_path / "file"
    assert create_once(path, b"first") == b"first"
    assert create_once(path, b"second") == b"first"
    assert [p.name for p in tmp_path.iterdir()] == ["file"]
