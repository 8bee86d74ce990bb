r"""How the tables of words become patterns.

One alternative a line; a line that begins with "..." goes on the one above. `before` patterns are searched in the
sentence up to a mention and end there, `after` patterns are matched right behind it, `around` patterns are searched
in the whole sentence. `~` stands for up to two words between, `~~` for up to five, `<name>` for another table.
re2 keeps all of them linear; all are for folded text.
"""

from __future__ import annotations

import re
from typing import Any

import re2

_CLOSE = r"[\s,:(\"'-]*"
_GAP = r"[\s,:()\"'/&-]+"
_WORDS = {"~~": r"(?:[\s,:()\"'/&-]+\w[\w.'-]*){0,5}", "~": r"(?:[\s,:()\"'/&-]+\w[\w.'-]*){0,2}"}


_AHEAD = {
    r"~~(?=\((?!\?: )|<|\w)": r"(?:\\w[\\w.'-]*[\\s,:()\"'/&-]+){0,5}",
    r"(?<!~)~(?=\((?!\?: )|<|\w)": r"(?:\\w[\\w.'-]*[\\s,:()\"'/&-]+){0,2}",
}
"""A mark right in front of a word stands for words in front of it."""


def alternatives(table: str, **names: str) -> str:
    """The table's lines as one alternation, with its marks filled in."""
    lines = [line.strip() for line in table.strip().splitlines()]
    text = "|".join(lines).replace("|... ", "")
    text = text.replace(" <", f"{_GAP}<")
    for name, pattern in names.items():
        text = text.replace(f"<{name}>", pattern)
    for mark, pattern in _AHEAD.items():
        text = re.sub(mark, pattern, text)
    for mark, pattern in _WORDS.items():
        text = text.replace(mark, pattern)
    return text


def before(table: str, **names: str) -> Any:
    """For the sentence up to a mention."""
    return re2.compile(rf"(?:^|\b)(?:{alternatives(table, **names)}){_CLOSE}$")


def after(table: str, **names: str) -> Any:
    """For the sentence right behind a mention; use `match`-like search, it is anchored."""
    return re2.compile(rf"^[\s,()\"'-]*(?:{alternatives(table, **names)})\b")


def around(table: str, **names: str) -> Any:
    """For a whole sentence."""
    return re2.compile(rf"\b(?:{alternatives(table, **names)})\b")
