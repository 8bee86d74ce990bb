"""What runs in a child process: build the detector once, then examine message after message.

Nothing leaves a child but a verdict or a code: an exception of a library may quote the message.
"""

from __future__ import annotations

import ctypes
import logging
import os
import resource
import signal
from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.errors import BriefgeheimError, Bug
from models.limits import Limits
from models.policy import Policy
from models.verdict import Verdict
from worker.logs import describe
from worker.settings import DetectSettings

if TYPE_CHECKING:
    from pipelines.detect.engine import Detector

HEAVY = ["pipelines.examine"]
"""Modules that the fork server loads once for all children (Presidio and spaCy take seconds)."""
OUT_OF_MEMORY = 71
"""Exit code of a child that came to its memory limit."""
ORPHAN = 72
"""Exit code of a child whose parent died before it could ask to die with it."""
_PR_SET_PDEATHSIG = 1  # prctl(2)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A verdict, or whose fault it is that there is none, in words of our own."""

    verdict: Verdict | None = None
    fault: type[BriefgeheimError] = Bug
    code: str = ""
    detail: str = ""


class _State:
    """The one thing a child keeps between two messages."""

    examiner: tuple[Policy, Detector, Limits] | None = None
    unusable: Outcome = Outcome(code="child", detail="examine() before prepare()")


def prepare(policy: Policy, limits: Limits, detect: DetectSettings, parent: int) -> None:
    """Initialise a child: die with the parent, leave no core dump, cap the memory, build the detector."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if not _alive(parent):
        os._exit(ORPHAN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _silence()
    try:
        from pipelines.detect.engine import Detector

        _State.examiner = (policy, Detector.build(**detect.model_dump()), limits)
    except Exception as error:  # noqa: BLE001 - told to the parent with the first message
        _State.unusable = _outcome(error)
        return
    cap_memory(limits.examine_memory)


def cap_memory(size: int) -> None:
    """Let this process take `size` bytes more than it has: what the models take counts for no message."""
    resource.setrlimit(resource.RLIMIT_AS, (_address_space() + size,) * 2)


def examine(raw: bytes) -> Outcome:
    """Examine one message; never raises, so nothing of the message can travel in an exception."""
    if _State.examiner is None:
        return _State.unusable
    from pipelines.examine import examine as verb

    try:
        return Outcome(verb(raw, *_State.examiner))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except Exception as error:  # noqa: BLE001 - only its type and place may leave this process
        return _outcome(error)


def _outcome(error: Exception) -> Outcome:
    if isinstance(error, BriefgeheimError):
        return Outcome(fault=type(error), code=error.code, detail=error.detail)
    told = describe(error)
    return Outcome(code="examine", detail=f"{told['error']}:{told.get('where', 'elsewhere')}")


def _silence() -> None:
    """Libraries log and print what they read; the parent tells what happened."""
    logging.disable(logging.CRITICAL)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def _address_space() -> int:
    """Bytes of address space in use (proc(5), statm)."""
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - a kernel table, not a path of ours
        return int(file.read().split()[0]) * resource.getpagesize()
