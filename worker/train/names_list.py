"""Add names or words to the lists that `pipelines.detect.names` loads.

    python -m worker.train.names_list given FILE...      one name a line, as people write them
    python -m worker.train.names_list surname FILE...    the same; tussenvoegsels in front are cut off
    python -m worker.train.names_list words FILE...      replaces the dictionary by the ordinary words of these files

The lists are kept sorted and folded. Sources and licences stand in the README.md beside the lists.
"""

from __future__ import annotations

import lzma
import sys
from collections.abc import Iterable
from pathlib import Path

from pipelines.detect.names import fold

TARGET = Path(__file__).parent.parent.parent / "pipelines" / "detect" / "names"
LONGEST_WORD = 12
PARTICLES = ("van der ", "van den ", "van de ", "van 't ", "van ", "de ", "den ", "der ", "het ", "ten ", "ter ", "te ")


def main(kind: str, *files: str) -> None:
    """Write one of the lists."""
    lines = {line.strip() for file in files for line in Path(file).read_text(encoding="utf-8").splitlines()} - {""}
    if kind == "words":
        (TARGET / "words.txt.xz").write_bytes(
            lzma.compress("\n".join(_words(lines)).encode(), preset=9 | lzma.PRESET_EXTREME)
        )
    else:
        path = TARGET / f"{kind}.txt"
        known = set(path.read_text(encoding="utf-8").splitlines())
        merged = sorted(known | {_bare(fold(name)) if kind == "surname" else fold(name) for name in lines})
        path.write_text("".join(f"{name}\n" for name in merged if len(name) > 1), encoding="utf-8")


def _words(lines: Iterable[str]) -> list[str]:
    """Folded words that begin with a small letter: the dictionaries give names a capital."""
    return sorted({fold(w) for w in lines if w[:1].islower() and w.isalpha() and len(w) <= LONGEST_WORD})


def _bare(surname: str) -> str:
    return next((surname[len(p) :] for p in PARTICLES if surname.startswith(p)), surname)


if __name__ == "__main__":
    main(*sys.argv[1:])
