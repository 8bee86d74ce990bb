"""Name lists and dictionaries: what is a given name, a surname, an ordinary word, a brand.

The data files and their sources stand in README.md beside this module. They are read once per process.
"""

from __future__ import annotations

import lzma
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ß": "ss",
                          "’": "'", "´": "'", "`": "'", "‘": "'", "‐": "-", "‑": "-"})  # fmt: skip

PARTICLES = frozenset("""
    van de der den het ten ter te 't d' la le les el al ben bin bint ibn da das do dos du di del della dello degli von
    vom zu zum zur af av v/d v.d. v.d vd ní nic ó mac mc abu abou ait bou bel ould oude 's op in aan uit onder over bij
    voor tot toe thoe
""".split())  # fmt: skip
"""Tussenvoegsels and their like in other languages, lower case."""

LEANING = frozenset("""
    op in aan uit onder over bij voor tot toe thoe te oude
""".split())  # fmt: skip
"""Tussenvoegsels that are one only before another ("op den", "in 't")."""

_SURNAME_ENDINGS = tuple("""
    stra sma inga enga inck ink huis huizen veld velde berg bergen man mans sen ssen son sson wicz ska ski cki cka
    czyk czuk enko chuk ov ova ev eva ović ic oglu yan ian dze shvili idis opoulos akis escu eanu ez ini elli ucci
    singh pal dijk kamp meijer meyer maker horst brink donk hout wijk beek broek mann stein feld bach burg
""".split())  # fmt: skip


_BLOCK = 64
"""Words of the dictionary that stand in one block."""


def fold(text: str) -> str:
    """Lower case without diacritics, one kind of apostrophe and hyphen: how the lists are written."""
    low = text.casefold().translate(_LETTERS)
    if low.isascii():
        return low
    return "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c)).translate(_LETTERS)


def is_given(name: str) -> bool:
    """Whether a folded word, or each part of a hyphenated one, is a known given name."""
    if name in _names("given"):
        return True
    parts = name.split("-")
    return len(parts) > 1 and all(len(p) > 1 and p in _names("given") for p in parts)


def is_surname(name: str) -> bool:
    """Whether a folded word is a known surname, or a double name with a known one in it."""
    if name in _names("surname"):
        return True
    parts = name.split("-")
    return len(parts) > 1 and any(len(p) > 2 and p in _names("surname") for p in parts)


def looks_like_surname(name: str) -> bool:
    """Whether a folded word that no dictionary knows ends as surnames do."""
    return len(name) > 5 and name.endswith(_SURNAME_ENDINGS) and not is_word(name)


def is_word(word: str) -> bool:
    """Whether a folded word is an ordinary Dutch or English word, and not merely a name the dictionaries list."""
    return word not in _names("rare_words") and (_in_dictionary(word) or _in_dictionary(_american(word)))


def _american(word: str) -> str:
    """A British spelling as the dictionary has it: "favours", "organised"."""
    return _ISE.sub(r"iz\1", word.replace("our", "or")) if len(word) > _SHORTEST_BRITISH else word


_ISE = re.compile(r"is(e|es|ed|ing|er|ers|ation|ations)$")
_SHORTEST_BRITISH = 5
_DOUBLED = re.compile(r"([a-z])\1")  # "instalatie": the commonest slip of the pen
_LONG = 7


def is_compound(word: str) -> bool:
    """Whether a folded word falls into two ordinary words, with or without an s between ("gisterochtend")."""
    cuts = range(_SHORTEST_HALF, min(len(word), _LONGEST_COMPOUND) - _SHORTEST_HALF + 1)
    return any(is_word(word[i:]) and (is_word(word[:i]) or is_word(word[:i].rstrip("s"))) for i in cuts)


_SHORTEST_HALF, _LONGEST_COMPOUND = 4, 40  # letters


def is_product(word: str) -> bool:
    """Whether a folded word is software, a brand or a firm that mails to a host speak of."""
    return word in phrases("brands") or word in _beside_model("brands")


def is_capitals(word: str) -> bool:
    """Whether a folded word is an abbreviation or another that is written in capitals ("PDF", "TV")."""
    return word in _beside_model("capitals")


def is_place(word: str) -> bool:
    """Whether a folded word is a well-known place."""
    return word in _beside_model("places")


def is_common(word: str) -> bool:
    """Whether a folded word says nothing even with a capital: a month, a function word."""
    return word in _names("common")


@cache
def phrases(name: str) -> frozenset[str]:
    """The folded entries of "fame" (both its files) or "brands", one a line, alternatives parted by a bar."""
    lines = [*_lines(name), *(_lines("fame_wordnet") if name == "fame" else ())]
    return frozenset(fold(entry.strip()) for line in lines for entry in line.split("|"))


@cache
def trades() -> tuple[frozenset[str], tuple[str, ...]]:
    """Words that make a firm of the name beside them, long ones with a letter too few too, and endings that do."""
    whole, endings = set[str](), set[str]()
    for line in _lines("trades"):
        target = endings if line.startswith("=") else whole
        target.update(fold(line.lstrip("= ")).split())
    whole |= {_DOUBLED.sub(r"\1", word) for word in whole if len(word) > _LONG}
    return frozenset(whole), tuple(sorted(endings))


def load() -> None:
    """Read all lists now rather than at the first message."""
    for name in ("given", "surname", "rare_words", "common"):
        _names(name)
    _dictionary(), trades(), phrases("fame"), phrases("brands")


@cache
def _names(name: str) -> frozenset[str]:
    lines = _lines(name)
    return frozenset(lines if name in {"given", "surname"} else " ".join(lines).split())


@cache
def _beside_model(name: str) -> frozenset[str]:
    text = files("pipelines.detect.ner").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(map(fold, _uncommented(text)))


def _lines(name: str) -> list[str]:
    return list(_uncommented(files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8")))


def _uncommented(text: str) -> Iterator[str]:
    return (line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def _dictionary() -> tuple[list[bytes], list[bytes]]:
    """The sorted words in blocks, and the first word of each; a set of them would take ten times the memory."""
    words = lzma.decompress(files(__package__).joinpath("words.txt.xz").read_bytes()).split(b"\n")
    return words[::_BLOCK], [b"\n%b\n" % b"\n".join(words[i : i + _BLOCK]) for i in range(0, len(words), _BLOCK)]


def _in_dictionary(word: str) -> bool:
    heads, blocks = _dictionary()
    key = word.encode()
    at = bisect_right(heads, key) - 1
    return at >= 0 and b"\n%b\n" % key in blocks[at]
