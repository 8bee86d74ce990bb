"""Coverage-guided fuzzing of parse and rewrite with atheris: `make fuzz`; not a test of pytest's.

Each input is parsed, comes out untouched without findings, and loses a value that is redacted, as `test_fuzz.py` says.
What it finds is kept as a case of `malformed/cases.py`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["pipelines.parse", "pipelines.redact"]):
    from fuzz_properties import gone, untouched

    from models.errors import Rejected


def one(data: bytes) -> None:
    """All properties of one input; an exception is a finding."""
    try:
        untouched(data)
        gone(data)
    except Rejected:
        return


def main() -> None:
    """`fuzz_mail.py FOLDER [libFuzzer options]`: the folder holds the inputs that reached something new."""
    from mutations import SEEDS

    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(SEEDS):
        (folder / f"seed-{number}").write_bytes(seed)
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
