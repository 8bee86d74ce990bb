"""The pool: a bad mail costs itself a life, and nobody else anything."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from multiprocessing import util
from pathlib import Path

import psutil
import pytest

from models.errors import Bug, ConfigurationError, Rejected, Transient
from models.limits import Limits
from models.verdict import Redacted, Verdict
from worker import child
from worker.child import Outcome
from worker.policy_file import load_policy
from worker.pool import Crashed, Pool
from worker.settings import DetectSettings

FINE = Verdict(Redacted(b"", changed=False), "nl", (), (), ())
LIMITS = Limits(examine_seconds=60.0, examine_memory=64 * 1024 * 1024)


def prepare(*_arguments: object) -> None:
    """Stands in for `child.prepare`: no detector."""


def prepare_greedy(*_arguments: object) -> None:
    """The real `child.examine` with a memory limit, and a verb that takes whatever there is."""
    import pipelines.examine

    def eat(*_anything: object) -> Verdict:
        return Verdict(Redacted(bytes(4 * LIMITS.examine_memory), changed=False), "nl", (), (), ())

    pipelines.examine.examine = eat  # in the child only
    child._State.examiner = (None, None, None)  # type: ignore[assignment]
    child.cap_memory(LIMITS.examine_memory)


def act(raw: bytes) -> Outcome:
    """Stands in for `child.examine`: the message says what happens to its child."""
    if raw == b"hang":
        time.sleep(600)
    if raw == b"die":
        os.kill(os.getpid(), signal.SIGSEGV)
    if raw == b"rejected":
        return Outcome(fault=Rejected, code="parts", detail="1001")
    if raw == b"bug":
        return Outcome(code="examine", detail="KeyError at pipelines/x.py:1")
    return Outcome(Verdict(Redacted(raw, changed=False), "nl", (), (), ()))


@pytest.fixture(autouse=True)
def _light(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand-ins need no models, so that children start at once."""
    monkeypatch.setattr(child, "HEAVY", [])


def pool_of(seconds: float) -> Pool:
    """Two children that have so long for each message."""
    limits = replace(LIMITS, examine_seconds=seconds)
    return Pool(load_policy(), limits, DetectSettings(), 2, prepare=prepare, examine=act)


@pytest.fixture
async def pool() -> AsyncIterator[Pool]:
    """With more time than the slowest machine needs."""
    async with pool_of(LIMITS.examine_seconds) as made:
        yield made


async def test_gives_the_verdict(pool: Pool) -> None:
    """What the child says comes back, bytes untouched."""
    assert (await pool.examine(b"\0\xff" * 100_000)).redacted.raw == b"\0\xff" * 100_000


@pytest.mark.parametrize(
    ("message", "error", "code"),
    [
        (b"rejected", Rejected, "parts"),
        (b"bug", Bug, "examine"),
        (b"die", Crashed, "examine_died"),
    ],
)
async def test_says_whose_fault_it_is(pool: Pool, message: bytes, error: type[Exception], code: str) -> None:
    """Each way to fail has its error and its code."""
    with pytest.raises(error) as told:
        await pool.examine(message)
    assert told.value.code == code  # type: ignore[attr-defined]


async def test_a_folder_too_deep_for_a_socket_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Instead of children that are started again for ever; the error names the setting and the bytes it may have."""
    deep = tmp_path / ("x" * 60) / ("y" * 60)
    deep.mkdir(parents=True)
    monkeypatch.setattr(util, "get_temp_dir", lambda: str(deep))
    async with pool_of(60.0) as pool:
        with pytest.raises(ConfigurationError, match=r"TMPDIR.* no more than 89 bytes"):
            await pool.examine(b"ok")


async def test_a_message_that_takes_too_long_costs_itself_a_life() -> None:
    """Its child is killed."""
    async with pool_of(1.0) as pool:
        with pytest.raises(Crashed) as told:
            await pool.examine(b"hang")
    assert told.value.code == "examine_timeout"


async def test_one_bad_mail_never_blocks_another() -> None:
    """While one message hangs and another kills its child, the rest get their verdicts."""
    async with pool_of(8.0) as pool:
        await pool.examine(b"warm")
        said = await asyncio.gather(*map(pool.examine, [b"hang", b"die", *[b"ok"] * 20]), return_exceptions=True)
    assert [type(s) for s in said] == [Crashed, Crashed, *[Verdict] * 20]


async def test_an_idle_child_may_die(pool: Pool) -> None:
    """Children killed between two messages (by the kernel, say) are replaced: at worst one more try."""
    await pool.examine(b"warm")
    for process in psutil.Process().children(recursive=True):
        if "forkserver" not in " ".join(process.cmdline()) or process.ppid() == os.getpid():
            continue
        process.kill()
    for _ in range(3):
        try:
            assert (await pool.examine(b"ok")).redacted.raw == b"ok"
            return
        except Exception as error:  # noqa: BLE001 - which kind depends on the instant of the kill
            assert isinstance(error, Transient)
    pytest.fail("the pool did not come back")


async def test_a_message_given_up_frees_its_child(pool: Pool) -> None:
    """Cancelling the caller kills the child that was busy."""
    await pool.examine(b"warm")
    waiting = asyncio.create_task(pool.examine(b"hang"))
    await asyncio.sleep(0.2)  # at work, or still on its way: either way it must not stay
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    assert (await pool.examine(b"ok")).redacted.raw == b"ok"


async def test_a_message_that_eats_all_memory_costs_itself_a_life() -> None:
    """The limit holds in the child, and its exit tells what it was."""
    async with Pool(load_policy(), LIMITS, DetectSettings(), 1, prepare=prepare_greedy) as pool:
        with pytest.raises(Crashed) as told:
            await pool.examine(b"x")
    assert told.value.code == "examine_memory"


def test_what_a_child_raises_is_told_without_values(monkeypatch: pytest.MonkeyPatch) -> None:
    """An exception that quotes the message leaves the child as its type and place only."""

    def quote(raw: bytes, *_rest: object) -> Verdict:
        raise ValueError(raw.decode())

    monkeypatch.setattr("pipelines.examine.examine", quote)
    monkeypatch.setattr(child._State, "examiner", (None, None, None))
    said = child.examine(b"geheim")
    assert (said.fault, said.code) == (Bug, "examine")
    assert "geheim" not in repr(said)
    assert "ValueError" in said.detail


def test_our_own_errors_keep_their_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """A limit broken in the child is a limit broken here."""

    def reject(*_arguments: object) -> Verdict:
        raise Rejected("nesting", "51")

    monkeypatch.setattr("pipelines.examine.examine", reject)
    monkeypatch.setattr(child._State, "examiner", (None, None, None))
    assert child.examine(b"") == Outcome(fault=Rejected, code="nesting", detail="51")


async def test_a_detector_that_cannot_be_built_is_the_operators() -> None:
    """A spaCy pipeline that is not installed is told as a wrong setting, at the first message."""
    detect = DetectSettings(spacy={"nl": "no_such_pipeline"})
    async with Pool(load_policy(), Limits(), detect, 1) as pool:
        with pytest.raises(ConfigurationError):
            await pool.warm()
