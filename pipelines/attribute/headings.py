"""What governs an item of a list or a row of a table: the heading above it, read as a request or as a tale."""

from __future__ import annotations

import re2

from pipelines.attribute.setting import Setting
from pipelines.attribute.words import asking_words, heading_words, told_words
from pipelines.detect.names import fold

_ABOVE = 1500
_LINES = 40
_SHORT = 90
_FIRST_WORDS = 3
_SENTENCE_LINES = 4
_SECTION = ("=", "#")
_ITEM = re2.compile(r"^[\s>]*(?:[-*•–+]|\d{1,3}[.)]|\|)")
_CELLS = re2.compile(r"[|\t]|;.*;|\S {3,}\S")
_MOST_WORDS = 12
_MARKS = ("|", "\t", ";")
_STOP = re2.compile(r"[.!?;] +")
_NAMED = re2.compile(r"^[\s>]*\p{Lu}")


def heading(setting: Setting) -> str:
    """The folded line or paragraph end above the list that the candidate's line belongs to; "" outside lists.

    A list is lines with bullets, numbers or cells, or short lines that begin with a capital letter.
    """
    own = setting.text[slice(*setting.line)]
    if not _listed(own, setting):
        return ""
    low = max(0, setting.line[0] - _ABOVE, setting.layer.start if setting.layer else 0)
    above = setting.text[low : setting.line[0]].split("\n")[-_LINES:]
    if own.lstrip()[:1] in _SECTION:
        return next((line for line in map(fold, reversed(above)) if asks(line)), "")
    below = own
    while above and (not above[-1].strip() or (_is_item(above[-1]) and not _bare_request(above[-1], below))):
        below = above.pop()
    return _paragraph_end(above)


def _paragraph_end(lines: list[str]) -> str:
    """The last sentence or so of the last paragraph, or the last line alone if it is a heading."""
    last: list[str] = []
    while lines and lines[-1].strip() and len(last) < _SENTENCE_LINES:
        if last and (_titles(last[0]) or lines[-1].rstrip().endswith((".", "!", "?"))):
            break
        last.insert(0, lines.pop())
    return fold(" ".join(last)).strip()


def _titles(line: str) -> bool:
    return len(line) <= _SHORT and line.rstrip().endswith(":")


def _bare_request(line: str, below: str) -> bool:
    """Whether a line without a mark asks by itself, above a blank line or cells: "Aan te maken mailboxen"."""
    if below.strip() and not _CELLS.search(below[:300]):
        return False
    return not (_ITEM.match(line) or _CELLS.search(line[:300])) and asks(fold(line))


def governs(text: str) -> bool:
    """Whether a folded heading asks something for those below it, in its last sentence or the one before."""
    rows = heading_words.PAGE_ROWS.search(text) and asking_words.ASKED.search(text)
    if rows and not told_words.AUDIENCE.search(heading_words.ORDER_OF.sub("", text)):
        return True
    said = [s for s in _STOP.split(text) if s][-2:]
    return bool(said) and not told_words.AUDIENCE.search(said[-1]) and any(map(asks, said))


def asks(text: str) -> bool:
    """Whether a folded sentence asks something for those below it."""
    if told_words.AUDIENCE.search(text):
        return False
    direct = (
        heading_words.DIRECTION.search(text) or heading_words.NOUN.search(text) or heading_words.GOVERNS.search(text)
    )
    return bool(direct or heading_words.GOES_TO.search(text)) or bool(
        asking_words.REQUEST.search(text) and asking_words.ASKED.search(text)
    )


def _listed(line: str, setting: Setting) -> bool:
    """Whether the candidate's line is an item, and the candidate stands near its beginning or in a cell."""
    if _CELLS.search(line[:300]):
        return True
    first = len([w for w in setting.label.split() if any(map(str.isalpha, w))]) <= _FIRST_WORDS
    return first and (bool(_ITEM.match(line)) or _short(line))


def _is_item(line: str) -> bool:
    if line.rstrip().endswith((":", "?")):
        return False
    return bool(
        _ITEM.match(line) or _CELLS.search(line[:300]) or (_short(line) and (_NAMED.match(line) or "@" in line))
    )


def _short(line: str) -> bool:
    """Whether a line can be an item without a mark: a name with an address or a few words, and no sentence."""
    return len(line) <= _SHORT and len(line.split()) <= _MOST_WORDS and not line.rstrip().endswith((".", "?", "!", ":"))


def table_of_accounts(setting: Setting) -> bool:
    """Whether the first row of its table names columns of roles, rights, holders or what has to be done."""
    own = setting.text[slice(*setting.line)]
    mark = next((m for m in _MARKS if own[:300].count(m) > 0), None)
    if mark is None:
        return False
    low = max(0, setting.line[0] - _ABOVE, setting.layer.start if setting.layer else 0)
    rows: list[str] = []
    for row in reversed(setting.text[low : setting.line[0]].rstrip("\n").split("\n")[-_LINES:]):
        if mark not in row:
            break
        rows.append(row)
    head = fold(rows[-1])[:300] if rows else ""
    return bool(heading_words.OF_ACCOUNTS.search(head)) and not told_words.AUDIENCE.search(head)
