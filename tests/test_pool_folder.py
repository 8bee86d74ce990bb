"""The folder of the child processes: in the data folder, with nothing left of the dead."""

from __future__ import annotations

import os
from collections.abc import Iterator
from multiprocessing import process, util
from pathlib import Path

import pytest

from worker import pool_folder

OLD = 1_000_000_000


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    """Other tests keep the folder that they had."""
    config = process.current_process()._config  # type: ignore[attr-defined]
    before = dict(config)
    yield
    config.clear()
    config.update(before)


def test_the_socket_goes_into_the_folder(tmp_path: Path) -> None:
    """For us alone."""
    pool_folder.use(tmp_path / "p")
    ours = Path(util.get_temp_dir())
    assert ours.parent == tmp_path / "p"
    assert oct(ours.stat().st_mode)[-3:] == "700"


def test_what_the_dead_left_is_swept(tmp_path: Path) -> None:
    """Not what a living process holds, and not what was just made."""
    for name in ("dead", "alive", "young"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "listener-x").touch()
    held = pool_folder._lock(tmp_path / "alive")
    for name in ("dead", "alive"):
        os.utime(tmp_path / name, (OLD, OLD))
    pool_folder.use(tmp_path)
    assert {file.name for file in tmp_path.iterdir()} == {"alive", "young", Path(util.get_temp_dir()).name}
    assert held is not None
    os.close(held)


def test_a_path_too_long_for_a_socket_changes_nothing(tmp_path: Path) -> None:
    """The system's folder serves then."""
    pool_folder.use(tmp_path / ("x" * 110))
    assert not list(tmp_path.iterdir())
