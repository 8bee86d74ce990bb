"""Pack the name lists and dictionaries that `pipelines.detect.names` loads.

    python scripts/build_names.py NAMES_DIR DUTCH_WORDS ENGLISH_WORDS

NAMES_DIR holds `ORIGIN.given.txt` and `ORIGIN.surname.txt` (one name a line); the word lists are those of Debian's
packages wdutch (OpenTaal) and wamerican (SCOWL). Writes given.txt, surname.txt and words.txt.xz beside the loader;
sources and licences stand in the README.md there.
"""

from __future__ import annotations

import lzma
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from pipelines.detect.names import fold

TARGET = Path(__file__).parent.parent / "pipelines" / "detect" / "names"
LONGEST_WORD = 12
PARTICLES = ("van der", "van den", "van de", "van", "de", "den", "der", "het", "ten", "ter", "te", "el", "al", "ben")


def main(names: str, dutch: str, english: str) -> None:
    """Write the three files."""
    given = set(_folded(_lines(Path(names).glob("*.given.txt"), TARGET / "more.given.txt")))
    surnames = set(_folded(_lines(Path(names).glob("*.surname.txt"), TARGET / "more.surname.txt")))
    surnames = {_bare(name) for name in surnames}
    listed = _lines([Path(dutch), Path(english)])
    words = {w for w in listed if w[:1].islower() and w.isalpha() and len(w) <= LONGEST_WORD}
    _write("given.txt", given)
    _write("surname.txt", surnames)
    packed = "\n".join(sorted({fold(w) for w in words})).encode()
    (TARGET / "words.txt.xz").write_bytes(lzma.compress(packed, preset=9 | lzma.PRESET_EXTREME))


def _lines(paths: Iterable[Path], *more: Path) -> Iterator[str]:
    for path in (*sorted(paths), *(p for p in more if p.exists())):
        yield from filter(None, map(str.strip, path.read_text(encoding="utf-8").splitlines()))


def _folded(names: Iterable[str]) -> Iterator[str]:
    """Each name folded, and the parts of a double given name too."""
    for name in names:
        yield fold(name)


def _bare(surname: str) -> str:
    """The surname without tussenvoegsels in front."""
    return next((surname[len(p) + 1 :] for p in PARTICLES if surname.startswith(p + " ")), surname)


def _write(name: str, names: set[str]) -> None:
    (TARGET / name).write_text("".join(f"{n}\n" for n in sorted(names) if len(n) > 1), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
