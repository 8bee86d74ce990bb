"""Logs: ids, kinds and counts, even at DEBUG, even when a library or an exception would tell more."""

from __future__ import annotations

import io
import json
import logging
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from models.errors import Rejected
from worker.logs import CHATTY, WITHHELD, cap_hooks, configure, describe
from worker.settings import LogSettings

SECRET = "Fatima 123456782 reuma"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What is written once logging is set up at DEBUG; everything is put back afterwards."""
    before = {name: (logging.getLogger(name).level, logging.getLogger(name).handlers) for name in (*CHATTY, None)}  # type: ignore[arg-type]
    out = io.StringIO()
    logging.getLogger("presidio-analyzer").disabled = False  # building a detector switches it off
    configure(LogSettings(level="DEBUG", json_lines=True), out)
    yield out
    structlog.reset_defaults()
    logging.captureWarnings(capture=False)
    for name, (level, handlers) in before.items():
        logging.getLogger(name).setLevel(level)
        logging.getLogger(name).handlers = handlers


def test_ids_kinds_and_counts_get_through(lines: io.StringIO) -> None:
    """What an event may say, it says."""
    structlog.get_logger().info("message.delivered", id="mabc", count=3, counts={"NL_BSN": 2}, seconds=0.5)
    told = json.loads(lines.getvalue())
    assert {k: told[k] for k in ("event", "id", "count", "counts", "seconds")} == {
        "event": "message.delivered", "id": "mabc", "count": 3, "counts": {"NL_BSN": 2}, "seconds": 0.5,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("subject", "hi"),
        ("id", SECRET),
        ("id", "jan@example.nl"),
        ("counts", {SECRET: 1}),
        ("kinds", [SECRET]),
        ("code", SECRET.encode()),
        ("error", ValueError(SECRET)),
    ],
)
def test_what_could_be_prose_is_withheld(lines: io.StringIO, key: str, value: object) -> None:
    """An unknown key, or a value with blanks or an address in it, is shown as withheld."""
    structlog.get_logger().warning("something.happened", **{key: value})
    assert WITHHELD in lines.getvalue()
    assert not any(word in lines.getvalue() for word in (*SECRET.split(), "jan@"))


def test_an_event_that_is_prose_is_withheld(lines: io.StringIO) -> None:
    """Nobody can log a sentence by mistake."""
    structlog.get_logger().error(f"could not read {SECRET}")
    assert "Fatima" not in lines.getvalue()


def test_an_exception_is_told_by_type_and_place(lines: io.StringIO) -> None:
    """Neither its text nor a traceback with values is written."""
    try:
        int(SECRET)
    except ValueError:
        structlog.get_logger().exception("job.failed", id="mabc")
    told = json.loads(lines.getvalue())
    assert told["error"] == "ValueError"
    assert "Fatima" not in lines.getvalue()


def test_our_errors_are_told_by_code_and_place() -> None:
    """A failure names its code and the last line of ours that it came through."""
    try:
        Path(__file__).read_text("utf-8").index("\0" * 3)
    except ValueError as error:
        assert describe(error) == {"error": "ValueError"}
    assert describe(Rejected("nesting", SECRET)) == {"error": "Rejected", "code": "nesting"}


@pytest.mark.parametrize("name", [*CHATTY, "some.new.library"])
def test_libraries_tell_their_name_only(lines: io.StringIO, name: str) -> None:
    """Whatever a library logs, at whatever level, its words stay out; below WARNING it is not heard at all."""
    library = logging.getLogger(name)
    for level in (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR):
        library.log(level, "%r said %s", name, SECRET)
    try:
        int(SECRET)
    except ValueError:
        library.exception("oh no %s", SECRET)
    told = [json.loads(line) for line in lines.getvalue().splitlines()]
    assert [t["library"] for t in told] == [name] * 3
    assert [t["level"] for t in told] == ["warning", "error", "error"]
    assert "Fatima" not in lines.getvalue()


def test_a_library_that_sets_up_logging_changes_nothing(lines: io.StringIO, capsys: pytest.CaptureFixture[str]) -> None:
    """`basicConfig(DEBUG)` at import, as one library has it, opens no second way out."""
    logging.basicConfig(level=logging.DEBUG)
    logging.getLogger("anything").info(SECRET)
    assert "Fatima" not in lines.getvalue() + "".join(capsys.readouterr())


def test_warnings_lose_their_text(lines: io.StringIO) -> None:
    """A Python warning may quote an argument."""
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=True)
        warnings.warn(SECRET, UserWarning, stacklevel=1)
    assert "Fatima" not in lines.getvalue()


def test_what_escapes_everywhere_is_told_by_type(lines: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    """A thread or a destructor that raises: Python itself would print the text."""
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    cap_hooks()

    class Bad:
        def __del__(self) -> None:
            int(SECRET)

    thread = threading.Thread(target=int, args=(SECRET,))
    thread.start()
    thread.join()
    Bad()
    told = [json.loads(line) for line in lines.getvalue().splitlines()]
    assert [(t["event"], t["error"]) for t in told] == [("exception.escaped", "ValueError")] * 2
    assert "Fatima" not in lines.getvalue()
