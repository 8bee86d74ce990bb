"""The tables of the optional name finder `deduce`: built once, in the data folder, before anything needs them.

It takes minutes and a gigabyte; a child process that examines has not the time. So a process of its own builds them
in a folder beside the real one, which takes its place in one step: nobody reads half a table.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from models.errors import ConfigurationError, Transient
from pipelines.detect.deduce import tables
from worker.settings import DetectSettings

BUILD = "import sys, pathlib, deduce; deduce.Deduce(cache_path=pathlib.Path(sys.argv[1]))"
"""Run by a Python of its own: `deduce` sets up logging at import, and keeps what it built in memory."""
MADE = Path("cache") / "lookup_structs.pickle"
"""What deduce leaves in its cache folder; made by other software or by somebody else it would be no data but code."""


def prepare(detect: DetectSettings) -> None:
    """Build the tables of this release of deduce, unless they are there or nobody wants them.

    Raises `ConfigurationError` when deduce is not installed, `Transient` when the tables cannot be built.
    """
    if not detect.deduce or detect.deduce_cache is None:
        return
    try:
        folder = tables(detect.deduce_cache)
    except ImportError:
        raise ConfigurationError("detect.deduce", "not installed; run: pip install briefgeheim[deduce]") from None
    if (folder / MADE).is_file():
        return
    detect.deduce_cache.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="building-", dir=detect.deduce_cache) as place:
        built = Path(place) / "tables"
        done = subprocess.run(  # noqa: S603 - our own interpreter, our own words
            [sys.executable, "-c", BUILD, str(built)], check=False, capture_output=True
        )
        if done.returncode or not (built / MADE).is_file():
            raise Transient("deduce_tables", f"they could not be built (exit code {done.returncode})")
        with suppress(OSError):  # another process was first
            built.rename(folder)
