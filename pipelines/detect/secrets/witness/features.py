"""One word of a text as hashed features: how it is made, and the words around it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipelines.detect.flat import flat
from pipelines.detect.names import is_given, is_word

SIZE = 1 << 16
"""Buckets; two features that share one add up."""
NEAR = 220
"""Characters on either side of a word of `_TOPIC` that are looked at."""
LONGEST = 120
"""Characters of one word; longer ones have recognisers of their own."""
BEFORE, BEHIND = 7, 4
"""Words read on either side."""
TIED = 5
"""Words before of which each is also taken together with the kind of this one."""
PLACED = 3
"""Words on either side that are told apart by their place."""
AFFIX = 4
"""Letters of the beginning and of the end of a word around: "wifiwachtwoord" ends as "wachtwoord" does."""

_TOPIC = re.compile(
    r"wacht ?wo+rd|ww\b|w8|\bpass|\bpwd?\b|code|\bpin|\bpuk|inlog|logging|log(?:ged)? ?(?:in|on)\b|sign ?in|aanmeld"
    r"|sleutel|\bkey|token|secret|geheim|toegang|access|unlock|ontgrendel|kluis|vault|\bsafe\b|alarm|wi-?fi|wlan|ssid|credential"
    r"|gegevens|2fa|authenticat|verificat|\botp|\bsms|herstel|recover|backup|login|\bftp|\bssh|paneel|panel|dashboard"
    r"|ingang|deur|\bslot\b|\block|\berin\b|\bget in\b|\bkom\w*\b[^.\n]{0,24}\bin\b|prob[ei]+r|\btry\b|tried|typ"
    r"|antwoord|answer|vraag|question|beveilig|secur"
    r"|hetzelfde|veranderd|gewijzigd|changed|reset|account|api|db_|user|gebruiker|hint|briefje|sticker|post-?it"
    r"|whiteboard|kaartje|geeltje|\bkwam\b|\bcame\b|\bopen|\bzin\b|phrase|\bseed|private|\bgate\b|poort|\bhek\b"
)
"""What lets somebody in, and what is done with it; far from all of these no word is looked at."""
_TOKEN = re.compile(r"\S+")
_PIECE = re.compile(r"[^/?&=#:\s]+")
"""A piece of a link or of an assignment: what opens is one of them."""
_OPENS, _CLOSES = "\"'“”‘’`(<[{«,:;*_|=", "\"'“”‘’`)>]},.:;»*_|"
_RUN = re.compile(r"[a-z]+|[A-Z]+|\d+|.")
_LETTERS = re.compile(r"[A-Za-z]{3,}")
_DIGIT = re.compile(r"\d")
_MARKS = {
    "humps": re.compile(r"[a-z][A-Z]"),
    "year": re.compile(r"(?:19|20)\d\d[!?.]?\Z"),
    "version": re.compile(r"\Av?\d+(?:\.\d+)+\Z"),
    "address": re.compile(r"\A[^@]+@[^@]+\.\w+\Z"),
    "file": re.compile(r"\.(?:nl|com|example|eu|be|org|net|php|html?|jpe?g|png|pdf|zip|txt|log|css|js)\b"),
}
_FIELD = re.compile(r"[\s>*•-]{0,6}([\w ]{2,20}?)\s?[:=]")

Vector = tuple[NDArray[np.int64], NDArray[np.float32]]


class Token(NamedTuple):
    """A word at [start, end), without the marks around it; `plain` has a 0 for each digit."""

    start: int
    end: int
    text: str
    plain: str


def tokens(text: str) -> list[Token]:
    """The words of a text; those longer than `LONGEST` are none."""
    return [token for start, end in _places(text) if (token := _token(text, start, end))]


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Runs without blanks, links and assignments piece by piece."""
    for match in _TOKEN.finditer(text):
        if "://" in match[0] or "=" in match[0].strip("="):
            yield from (piece.span() for piece in _PIECE.finditer(text, *match.span()))
        else:
            yield match.span()


def _token(text: str, start: int, end: int) -> Token | None:
    if end - start > LONGEST:
        return None
    while start < end and text[start] in _OPENS:
        start += 1
    while end > start and text[end - 1] in _CLOSES:
        end -= 1
    word = text[start:end]
    return Token(start, end, word, _DIGIT.sub("0", flat(word))) if word else None


def near_a_way_in(text: str, words: Sequence[Token]) -> Iterator[int]:
    """The numbers of the words that stand near something that lets somebody in."""
    at, last = 0, len(words)
    for match in _TOPIC.finditer(flat(text)):
        while at < last and words[at].start < match.start() - NEAR:
            at += 1
        while at < last and words[at].start <= match.end() + NEAR:
            yield at
            at += 1


def vector(text: str, words: Sequence[Token], at: int) -> Vector:
    """(buckets, values) of word `at`, buckets ascending and unique, every value 1."""
    buckets = sorted({zlib.crc32(name.encode()) % SIZE for name in _named(text, words, at)})
    return np.array(buckets, np.int64), np.ones(len(buckets), np.float32)


def _named(text: str, words: Sequence[Token], at: int) -> Iterator[str]:
    word = words[at]
    kind, known = _kind(word.text), _known(word.text)
    before = [other.plain for other in reversed(words[max(0, at - BEFORE) : at])]
    behind = [other.plain for other in words[at + 1 : at + 1 + BEHIND]]
    yield from _made(word.text, kind, known)
    yield from _side("b", before)
    yield from _side("a", behind)
    yield from _together(f"{kind} {known}", kind, before, behind)
    opens, closes = text[max(0, word.start - 2) : word.start], text[word.end : word.end + 2]
    yield from (f"opens {opens}", f"closes {closes}", f"within {opens[-1:]}{closes[:1]}")
    yield from _of_line(text[max(0, word.start - NEAR) : word.start].rpartition("\n")[2], kind)


def _made(word: str, kind: str, known: str) -> Iterator[str]:
    """How the word is made."""
    size, digits = min(len(word), 24), sum(map(str.isdigit, word))
    yield from (f"length {size // 2}", f"kind {kind}", f"known {known}", f"{kind} {known}", f"{kind} {size // 3}")
    yield f"shape {_shape(word)}"
    if digits:
        yield f"digits {min(digits, 10)}"
    yield from (f"has {char if char.isascii() else 'x'}" for char in set(word) if not char.isalnum())
    yield from (name for name, mark in _MARKS.items() if mark.search(word))
    if any(is_given(part.lower()) for part in _LETTERS.findall(word)):
        yield f"name {kind}"


def _kind(word: str) -> str:
    """Which characters it is made of."""
    lower, upper = any(map(str.islower, word)), sum(map(str.isupper, word))
    digit, other = any(map(str.isdigit, word)), not word.isalnum()
    if lower and upper == 1 and word[0].isupper() and not other:
        return "Title0" if digit else "Title"
    signs = (("a", lower), ("A", upper), ("0", digit), ("-", other))
    return "".join(sign for sign, holds in signs if holds)


def _known(word: str) -> str:
    """Whether the dictionary knows its letters."""
    parts = [is_word(part.lower()) for part in _LETTERS.findall(word)]
    return ("all" if all(parts) else "some" if any(parts) else "no") if parts else "none"


def _shape(word: str) -> str:
    runs = (run[0] for run in _RUN.findall(word[:LONGEST]))
    signs = ("a" if c.islower() else "A" if c.isupper() else "0" if c.isdigit() else c for c in runs)
    return "".join(signs)[:10]


def _side(side: str, around: Iterable[str]) -> Iterator[str]:
    """The words of one side, the nearest first."""
    for far, word in enumerate(around):
        yield f"{side} {word}"
        if len(word) > AFFIX:
            yield from (f"{side} -{word[-AFFIX:]}", f"{side} {word[:AFFIX]}-")
        if far < PLACED:
            yield f"{side}{far} {word}"


def _together(made: str, kind: str, before: Sequence[str], behind: Sequence[str]) -> Iterator[str]:
    """How it is made together with what stands around it."""
    for word in before[:TIED]:
        yield f"{made} b {word}"
        if len(word) > AFFIX:
            yield f"{made} b -{word[-AFFIX:]}"
    yield from (f"{kind} b{far} {word}" for far, word in enumerate(before[:2]))
    yield from (f"{kind} a {word}" for word in behind[:PLACED])
    if len(before) > 1:
        pair = f"{before[1]} {before[0]}"
        yield from (f"bb {pair}", f"{kind} bb {pair}")


def _of_line(line: str, kind: str) -> Iterator[str]:
    """What stands before it in its line: nothing, or the label of a field."""
    if not line.strip(" >\t-*•"):
        yield from ("starts", f"starts {kind}")
    if field := _FIELD.match(line):
        yield from (f"field {flat(field[1])}", f"field {kind} -{flat(field[1])[-5:]}")
