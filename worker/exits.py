"""Exit codes of the command line, named; numbers above 63 are those of BSD's sysexits.h."""

from __future__ import annotations

from enum import IntEnum

from models.errors import BriefgeheimError, Bug, ConfigurationError, Rejected, Transient


class Exit(IntEnum):
    """What a command ended with; scripts may rely on these numbers."""

    OK = 0
    FAILED = 1
    USAGE = 2
    REJECTED = 65
    BUG = 70
    TRANSIENT = 75
    CONFIGURATION = 78
    INTERRUPTED = 130


MEANING: dict[Exit, str] = {
    Exit.OK: "all went well",
    Exit.FAILED: "it ran, and a check or expectation did not hold",
    Exit.USAGE: "the command line is wrong",
    Exit.REJECTED: "the input breaks a limit or a rule",
    Exit.BUG: "a mistake of ours",
    Exit.TRANSIENT: "try again later: a server or disk is away",
    Exit.CONFIGURATION: "a setting or the policy is wrong",
    Exit.INTERRUPTED: "stopped by Ctrl-C",
}

_BY_ERROR: dict[type[BriefgeheimError], Exit] = {
    ConfigurationError: Exit.CONFIGURATION,
    Rejected: Exit.REJECTED,
    Transient: Exit.TRANSIENT,
    Bug: Exit.BUG,
}


def exit_for(error: BriefgeheimError) -> Exit:
    """The exit code that says whose fault an error is."""
    return next((code for kind, code in _BY_ERROR.items() if isinstance(error, kind)), Exit.BUG)


def documented() -> str:
    """The table above as text for `--help`."""
    return "Exit codes: " + "; ".join(f"{code.value} {meaning}" for code, meaning in MEANING.items()) + "."
