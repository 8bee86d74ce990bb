"""Logs carry ids, kinds and counts. The one place where logging is set up and other people's is capped.

Ours: `structlog.get_logger().info("message.delivered", id=..., count=...)`. Only the keys in `KEYS` get
through, and only values that cannot be prose: numbers, and short words without blanks or "@".
Theirs (the standard library's `logging`): WARNING and above, as name, level and place; never the text.
"""

from __future__ import annotations

import logging
import re
import sys
import threading
from collections.abc import Mapping, MutableMapping
from enum import Enum
from pathlib import Path
from typing import Any, TextIO

import structlog

from models.errors import BriefgeheimError
from worker.settings import LogSettings

KEYS: frozenset[str] = frozenset(
    "attempt attempts backoff case channel code count counts crashes detail error event finished host id kind kinds "
    "level library path pid port queued rights seconds service signal size state status timestamp url_host "
    "where".split()
)
"""What an event may carry; anything else is shown as withheld."""

CHATTY = ("mail.log", "mail.debug", "arq", "presidio-analyzer", "httpx", "httpcore", "uvicorn", "uvicorn.access",
          "uvicorn.error", "aiosqlite", "sqlalchemy", "alembic", "spacy", "asyncio", "aioimaplib", "deduce", "docdeid",
          "pebble", "concurrent", "faker", "stamina", "charset_normalizer")  # fmt: skip
"""Loggers seen to print addresses, message lines or job arguments at DEBUG or INFO (mail.log: each DATA line)."""

OURS = ("models", "pipelines", "worker")
WITHHELD = "<withheld>"
_WORD = re.compile(r"[A-Za-z0-9_.:/+=<>-]{0,160}")
_ROOT = Path(__file__).resolve().parent.parent


def configure(settings: LogSettings, stream: TextIO | None = None) -> None:
    """Set up both logging worlds, at most at `settings.level`; call once, before anything else logs."""
    out = stream or sys.stderr
    level = logging.getLevelNamesMapping().get(settings.level.upper(), logging.INFO)
    renderer: Any = structlog.dev.ConsoleRenderer(colors=out.isatty())
    if settings.json_lines:
        renderer = structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _faults_by_name,
            _only_the_harmless,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=lambda *_: structlog.PrintLogger(stream or sys.stderr),  # the one of that moment
        cache_logger_on_first_use=False,
    )
    cap_libraries()


def cap_libraries() -> None:
    """Leave the standard library's logging one handler, which tells where something was logged, not what."""
    root = logging.getLogger()
    root.handlers = [_NameOnly(logging.WARNING)]  # also makes a later basicConfig() (deduce) do nothing
    root.setLevel(logging.WARNING)
    logging.captureWarnings(capture=True)
    for name in CHATTY:
        logger = logging.getLogger(name)
        logger.handlers = []
        logger.propagate = True
        logger.setLevel(logging.WARNING)


def cap_hooks() -> None:
    """Python's own last words on an exception (in a thread, in a destructor) quote it; ours name it."""
    sys.unraisablehook = lambda told: _last_words(told.exc_value)
    threading.excepthook = lambda told: _last_words(told.exc_value)


def describe(error: BaseException) -> dict[str, str]:
    """An exception as type, code and the last place in our own code; never its text or its values."""
    told = {"error": type(error).__name__}
    if isinstance(error, BriefgeheimError):
        told["code"] = error.code
    where = _place(error)
    return {**told, "where": where} if where else told


def _last_words(error: BaseException | None) -> None:
    structlog.get_logger().error("exception.escaped", **(describe(error) if error else {}))


def _place(error: BaseException) -> str:
    place = ""
    trace = error.__traceback__
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.is_relative_to(_ROOT) and file.relative_to(_ROOT).parts[0] in OURS:
            place = f"{file.relative_to(_ROOT)}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


class _NameOnly(logging.Handler):
    """Turns a library's record into one of our events: whose, how bad, where in its source."""

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno < logging.WARNING:
            return
        error = record.exc_info[1] if record.exc_info else None
        structlog.get_logger().log(
            record.levelno,
            "library.logged",
            library=record.name,
            where=f"{record.module}:{record.lineno}",
            **({"error": type(error).__name__} if error else {}),
        )


def _faults_by_name(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    error = event.pop("exc_info", None)
    if error is True:
        error = sys.exc_info()[1]
    if isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        event.update(describe(error))
    event.pop("stack_info", None)
    return event


def _only_the_harmless(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
    return {key: _harmless(value) if key in KEYS else WITHHELD for key, value in event.items()}


def _harmless(value: Any) -> Any:
    """The value when it cannot be prose, else a mark in its place."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Enum):
        return _harmless(value.value)
    if isinstance(value, Mapping):
        return {_harmless(k): _harmless(v) for k, v in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_harmless(v) for v in value]
    told = isinstance(value, str | Path) and _WORD.fullmatch(str(value))
    return str(value) if told else WITHHELD
