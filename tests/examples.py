"""The examples of each recogniser: `tests/data/examples/KIND.txt`, one sentence a line.

`+ text with the [[words]] that must be found`, `- text in which nothing may be found`; `#` begins a remark, `\\n` and
`\\t` stand for themselves in a program.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "data" / "examples"
MARK = re.compile(r"\[\[(?!\[)(.+?)\]\]", re.DOTALL)
_ESCAPED = {"\\n": "\n", "\\t": "\t"}


class Example(NamedTuple):
    """A text, and the words in it that reveal something: none in a negative one."""

    text: str
    found: tuple[str, ...]


def examples(kind: str) -> list[Example]:
    """All of one recogniser, in the order of its file; raises `ValueError` for a line of no form."""
    lines = (FOLDER / f"{kind}.txt").read_text(encoding="utf-8").splitlines()
    return [_example(line) for line in lines if line and not line.startswith("#")]


def _example(line: str) -> Example:
    sign, text = line[:2], re.sub(r"\\[nt]", lambda escape: _ESCAPED[escape[0]], line[2:])
    found = tuple(MARK.findall(text))
    if sign not in ("+ ", "- ") or bool(found) is not (sign == "+ "):
        raise ValueError(sign)
    return Example(MARK.sub(r"\1", text), found)
