"""Services: kept running, ended in order."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
import time

import pytest

from models.errors import ConfigurationError
from worker import supervise as module
from worker.supervise import stop_on_signals, supervise


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BACKOFF_FIRST", 0.01)


async def test_a_service_that_fails_is_started_again() -> None:
    """Three failures of one are three starts more, and the other one does not notice."""
    stop, starts, steady = asyncio.Event(), 0, 0

    async def shaky(stop: asyncio.Event) -> None:
        nonlocal starts
        starts += 1
        if starts < 4:
            raise RuntimeError("secret")
        stop.set()

    async def calm(stop: asyncio.Event) -> None:
        nonlocal steady
        steady += 1
        await stop.wait()

    await supervise({"shaky": shaky, "calm": calm}, stop)
    assert (starts, steady) == (4, 1)


async def test_a_wrong_setting_ends_everything() -> None:
    """What only the operator can mend is not tried again; the other services end first."""
    ended = False

    async def wrong(_stop: asyncio.Event) -> None:
        raise ConfigurationError("setting", "wrong")

    async def calm(stop: asyncio.Event) -> None:
        nonlocal ended
        await stop.wait()
        ended = True

    with pytest.raises(ConfigurationError):
        await supervise({"wrong": wrong, "calm": calm}, asyncio.Event())
    assert ended


async def test_what_runs_may_finish() -> None:
    """A service has its time to drain."""
    stop, done = asyncio.Event(), False

    async def drains(stop: asyncio.Event) -> None:
        nonlocal done
        await stop.wait()
        await asyncio.sleep(0.1)
        done = True

    asyncio.get_running_loop().call_later(0.01, stop.set)
    await supervise({"drains": drains}, stop)
    assert done


async def test_what_does_not_finish_is_cut_off() -> None:
    """A service that hangs ends when its time is over."""
    stop = asyncio.Event()

    async def hangs(_stop: asyncio.Event) -> None:
        await asyncio.sleep(60)

    asyncio.get_running_loop().call_later(0.01, stop.set)
    began = time.monotonic()
    await supervise({"hangs": hangs}, stop, drain_seconds=0.05)
    assert time.monotonic() - began < 30


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_asks_to_stop(number: signal.Signals) -> None:
    """Ctrl-C and SIGTERM set the event."""
    stop = asyncio.Event()
    stop_on_signals(stop)
    try:
        signal.raise_signal(number)
        await asyncio.wait_for(stop.wait(), 60)
    finally:
        for each in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().remove_signal_handler(each)


def test_a_second_signal_ends_at_once() -> None:
    """Whoever presses Ctrl-C twice does not wait for anything."""
    script = (
        "import asyncio; from worker.supervise import stop_on_signals\n"
        "async def main():\n"
        "    stop_on_signals(asyncio.Event()); print('ready', flush=True); await asyncio.sleep(60)\n"
        "asyncio.run(main())"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert process.stdout is not None
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    assert "stopping" in process.stdout.readline()
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 130
