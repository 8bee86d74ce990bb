"""Lexicons of the special categories (GDPR art. 9 and 10), and a matcher that knows Dutch and English word forms.

The data files stand beside this module (their format in README.md) and are read once per process. Matching is one
pass over the words: longest term first, then inflected and compound forms, then common misspellings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from models.finding import EntityType
from pipelines.detect.flat import Reading, flat, words
from pipelines.detect.names import is_word
from pipelines.detect.special.lexicon.forms import (
    CONDITIONS,
    OFFENCES,
    SHORT,
    Tails,
    base_forms,
    compound,
    open_compound,
    sound,
)

LANGUAGES = ("nl", "en")
LONG = 7
"""Letters from which a misspelling is still recognisable."""
START = 3
"""Letters that every form of a term shares with it."""
_GAP = re.compile(r"[ \t\-'/.]{0,2}(?:\n[ \t>]{0,4})?")


_OPEN: dict[EntityType, Tails] = {EntityType.HEALTH: CONDITIONS, EntityType.CRIMINAL: OFFENCES}


class Entry(NamedTuple):
    """What a file says of a term; `exact` is the spelling required, "" for any."""

    kind: str
    strong: bool
    exact: str = ""


class Match(NamedTuple):
    """A term at [start, end) of the text; `form` says how it was found: term, form, compound or sound."""

    start: int
    end: int
    entry: Entry
    form: str


@dataclass(slots=True)
class _Node:
    after: dict[str, _Node] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The terms of one category as a trie of words."""

    root: _Node
    singles: dict[str, Entry]
    sounds: dict[str, Entry]
    starts: frozenset[str]  # the first letters of all one-word terms
    tails: Tails = ()  # second halves that name a condition or an offence whatever stands before

    sort: str = "compound"  # what such a word is taken for

    def find(self, text: str, reading: Reading) -> Iterator[Match]:
        """Every term of a text, the longest at each word, never two that overlap."""
        free = 0
        for at in self._candidates(reading):
            if at >= free:
                match, count = self._at(text, reading, at)
                free = at + count
                if match:
                    yield match

    def _candidates(self, reading: Reading) -> list[int]:
        """The numbers of the words that can begin a term; most words cannot."""
        first, starts = self.root.after, self.starts
        return [
            number
            for number, (word, _, _) in enumerate(reading.words)
            if word in first or (len(word) >= SHORT and (word[:START] in starts or open_compound(word, self.tails)))
        ]

    def _at(self, text: str, reading: Reading, at: int) -> tuple[Match | None, int]:
        """The match that begins with word number `at`, and how many words it takes."""
        word = reading.words[at]
        if word.plain in self.root.after:
            entry, count = self._longest(text, reading, at)
            if entry:
                return Match(word.start, reading.words[at + count - 1].end, entry, "term"), count
        single = self._single(word.plain)
        return (Match(word.start, word.end, *single), 1) if single else (None, 1)

    def _longest(self, text: str, reading: Reading, at: int) -> tuple[Entry | None, int]:
        found, node, best, length = reading.words, self.root, None, 0
        for number in range(at, len(found)):
            if number > at and not _GAP.fullmatch(reading.plain, found[number - 1].end, found[number].start):
                break
            step = node.after.get(found[number].plain)
            if step is None:
                break
            node = step
            entry = _fitting(node.entries, text[found[at].start : found[number].end])
            if entry:
                best, length = entry, number - at + 1
        return best, length

    def _single(self, word: str) -> tuple[Entry, str] | None:
        """An inflected, compound or misspelt form of a one-word term."""
        if len(word) < SHORT:
            return None
        built = open_compound(word, self.tails)
        if word[:START] in self.starts:
            for base in base_forms(word):
                if base in self.singles:
                    return self.singles[base], "form"
            built = built or compound(word, self.singles)
            if not built and len(word) >= LONG and (entry := self.sounds.get(sound(word))) and not is_word(word):
                return entry, "sound"
        return (Entry(self.sort, built == "strong"), "compound") if built else None


def _fitting(entries: Sequence[Entry], written: str) -> Entry | None:
    return next((e for e in entries if not e.exact or e.exact == written), None)


@cache
def lexicon(kind: EntityType) -> Lexicon:
    """The terms of one special category, both languages: people mix them."""
    root, singles, sounds = _Node(), dict[str, Entry](), dict[str, Entry]()
    for term, entry in _terms(kind):
        tokens = [w.plain for w in words(flat(term))]
        for variant in {tuple(tokens), ("".join(tokens),) if "-" in term else tuple(tokens)}:
            node = root
            for token in variant:
                node = node.after.setdefault(token, _Node())
            node.entries.append(entry)
        if len(tokens) == 1 and not entry.exact:
            singles.setdefault(tokens[0], entry)
            if len(tokens[0]) >= LONG:
                sounds.setdefault(sound(tokens[0]), entry)
    starts = frozenset(term[:START] for term in singles)
    return Lexicon(
        root, singles, sounds, starts, _OPEN.get(kind, ()), "offence" if kind is EntityType.CRIMINAL else "compound"
    )


def _terms(kind: EntityType) -> Iterator[tuple[str, Entry]]:
    for language in LANGUAGES:
        name = f"{kind.lower()}.{language}.txt"
        for line in files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines():
            term, sort, strength, *exact = line.split("\t")
            yield term, Entry(sort, strength == "strong", term if exact else "")
