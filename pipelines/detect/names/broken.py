"""Names that a wrong character set broke ("Bj?rk", "GÃ¼lay"), and nicknames behind a word for them ('alias "Rex"')."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from pipelines.detect.names import fold, is_given, is_surname, is_word
from pipelines.detect.names.evidence import Name

_CHUNK = re.compile(r"[^\s;|,:\"<>()\[\]{}\t]{3,40}")
_TORN = re.compile(r"[^\W\d_?�]{0,20}(?:[?�'’-]{1,2}[^\W\d_?�]{1,20}){1,5}[?�]?")
_MOJIBAKE = re.compile(r"[ÂÃÄÅ][\u0080-\u00bf\u0152-\u2122]")
_LOST = re.compile("[?�]")
_LETTERS = ("a", "e", "i", "o", "u", "c", "n", "s", "l", "z", "g", "y")
"""What letters with a diacritic are folded to."""
_MOST_LOST, _LONGEST = 2, 5
_ALIAS = re.compile(
    r"(?i)\b(?P<cue>alias|a\.k\.a\.|aka|bijgenaamd|bijnaam|nickname[d]?|ook wel genoemd|also known as|better known as"
    r"|beter bekend als|straatnaam|street name|roepnaam|artiestennaam|stage name|goes by|luistert naar de naam)"
    r"[ \t]{0,20}[:=]?[ \t]{0,20}[\"“„'‘](?P<name>[^\"”’'\n@/\\]{2,40})[\"”’']"
)
_OF_MAIL = re.compile(r"(?i)@|mail|domein|domain|dns|server|adres|address|doorstu|forward|\binfo\b")
_NEAR = 60


def broken(text: str) -> Iterator[Name]:
    """Known names with a lost or a doubled letter, and the broken words beside them. Linear."""
    if not (_LOST.search(text) or _MOJIBAKE.search(text)):
        return
    chunks = list(_CHUNK.finditer(text))
    at = 0
    while at < len(chunks):
        last = at
        if _is_known(chunks[at][0]):
            while last + 1 < len(chunks) and last - at < _LONGEST and _goes_on(text, chunks[last], chunks[last + 1]):
                last += 1
            yield Name(chunks[at].start(), chunks[last].start() + len(_bare(chunks[last][0])), 0.7, "broken")
        at = last + 1


def _bare(chunk: str) -> str:
    return chunk.rstrip("?!.'’")


def _goes_on(text: str, chunk: re.Match[str], after: re.Match[str]) -> bool:
    """Whether the chunk behind belongs to the name: it is torn too, or begins with a capital and is a surname."""
    if text[chunk.end() : after.start()] != " " or chunk[0] != _bare(chunk[0]):
        return False
    key = fold(_bare(after[0]))
    torn = _LOST.search(_bare(after[0])) is not None and _TORN.fullmatch(_bare(after[0])) is not None
    return torn or _is_known(after[0]) or (after[0][0].isupper() and is_surname(key))


def _is_known(chunk: str) -> bool:
    """Whether a torn word is a name once it is mended."""
    word = _bare(chunk)
    if not word[:1].isupper() and not _LOST.match(word):
        return False
    if _MOJIBAKE.search(word):
        return any(map(_is_name, _mended(word).split("-")))
    if not _LOST.search(word) or not _TORN.fullmatch(word):
        return False
    return any(any(map(_is_name, _fillings(part))) for part in word.split("-") if _LOST.search(part))


def _mended(word: str) -> str:
    """UTF-8 that was read as Windows-1252, read rightly."""
    try:
        return word.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""


def _fillings(part: str) -> Iterator[str]:
    """A folded word with each letter in the place of what was lost."""
    pieces = _LOST.split(part)
    if len(pieces) <= _MOST_LOST + 1:
        for letters in product(_LETTERS, repeat=len(pieces) - 1):
            yield pieces[0] + "".join(a + b for a, b in zip(letters, pieces[1:], strict=True))


def _is_name(word: str) -> bool:
    key = fold(word)
    return is_given(key) or (is_surname(key) and not is_word(key))


def aliases(text: str) -> Iterator[Name]:
    """What somebody is called beside their name; an alias of a mailbox is none. Linear."""
    for match in _ALIAS.finditer(text):
        near = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if match["name"][:1].isupper() and not (match["cue"].casefold() == "alias" and _OF_MAIL.search(near)):
            yield Name(*match.span("name"), 0.85, "alias")
