"""Firms that bear a person's name, told by the message's own domains: "Harris & Heather" at harrisandheather.example.

A run of capitalised words that is, written together, a domain of the message names whoever holds that domain. Where it
can be somebody's full name ("Jan de Vries" at jandevries.example) it stays one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from models.finding import Candidate, EntityType
from models.message import Mail, Part, PartKind
from pipelines.detect.names import cues, fold
from pipelines.detect.names.professions import PROFESSIONS
from pipelines.detect.names.reading import read
from pipelines.detect.names.tokens import Token
from pipelines.detect.ner.lone_words import PEOPLE

_HOST = re.compile(r"(?<![a-z0-9.-])[a-z0-9-]{1,63}+(?:\.[a-z0-9-]{1,63}+)+")
_SHORTEST, _LONGEST = 5, 40  # letters of a domain's label
_MOST_WORDS = 6
_LINKS = frozenset({" ", " & ", " + ", "\u00a0"})
_AND = re.compile(r"&|\+")
_SURE = frozenset({"header", "title", "relation", "author", "field", "greeting"})
_SCORE = 0.8


def without_namesakes(mail: Mail, candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The candidates, with firms in the place of the persons that the domains show to be firms. Linear."""
    found = tuple(candidates)
    labels = frozenset(label for part in mail.parts for label in _labels(part.text))
    by_part: dict[str, list[Candidate]] = {}
    for candidate in found:
        by_part.setdefault(candidate.part, []).append(candidate)
    return tuple(c for part in mail.parts for c in _of_part(part, by_part.get(part.id, []), labels))


def _labels(text: str) -> Iterator[str]:
    """The registered labels of all host names: "winkel" of "www.winkel.example", letters and digits only."""
    for host in _HOST.findall(text.casefold()):
        parts = host.split(".")
        label = parts[-3] if len(parts) > 2 and len(parts[-2]) < _SHORTEST - 1 else parts[-2]
        squeezed = label.replace("-", "")
        if _SHORTEST <= len(squeezed) <= _LONGEST:
            yield squeezed


def _of_part(part: Part, found: Sequence[Candidate], labels: frozenset[str]) -> list[Candidate]:
    kept = list(found)
    if part.kind is PartKind.FILENAME or not any(c.type is EntityType.PERSON for c in found):
        return kept
    words = read(part.text).words
    spans = [
        (words[at].start, words[last - 1].end)
        for at, last in _runs(words, labels)
        if _is_firm(words[at:last]) and not _is_kin(words, at)
    ]
    starts, ends = [c.start for c in found], [c.end for c in found]  # in reading order, without overlaps
    for start, end in reversed(spans):
        inside = slice(bisect_right(ends, start), bisect_left(starts, end))
        if found[inside] and all(start <= c.start and c.end <= end and _may_be_a_firm(c) for c in found[inside]):
            kept[inside] = [Candidate(part.id, start, end, EntityType.ORGANIZATION, _SCORE, "namesakes", "domain")]
    return kept


def _is_kin(words: Sequence[Token], at: int) -> bool:
    """Whether it is somebody of the writer's: "mijn weekendhulp Cokkie"; "mijn webwinkel Cokkie" is a firm."""
    near = at > 1 and words[at].gap == " " and words[at - 1].joined() and not words[at - 1].capital
    return near and words[at - 2].key in cues.POSSESSIVES and _is_human(words[at - 1].key)


def _is_human(key: str) -> bool:
    return key in cues.RELATIONS or key in PROFESSIONS or key in PEOPLE or key.endswith(_HUMAN)


_HUMAN = ("hulp", "kracht", "meisje", "jongen", "vriend", "vriendin", "collega", "genoot", "genote", "oppas", "broer")


def _may_be_a_firm(candidate: Candidate) -> bool:
    return candidate.type is EntityType.PERSON and candidate.detail not in _SURE


def _runs(words: Sequence[Token], labels: frozenset[str]) -> Iterator[tuple[int, int]]:
    """[first, last) of the words that make a label, the longest from each word, none overlapping another."""
    at = 0
    while at < len(words):
        last = _run(words, at, labels) if words[at].capital and words[at].whole else at
        if last > at:
            yield at, last
        at = max(last, at + 1)


def _run(words: Sequence[Token], at: int, labels: frozenset[str]) -> int:
    spellings, best = [""], at
    for i in range(at, min(at + _MOST_WORDS, len(words))):
        if i > at and words[i].gap not in _LINKS:
            break
        link = ("en", "and", "") if i > at and _AND.search(words[i].gap) else ("",)
        letters = "".join(c for c in fold(words[i].text) if c.isalnum())
        spellings = [spelling + one + letters for spelling in spellings for one in link]
        if any(spelling in labels for spelling in spellings):
            best = i + 1
    return best


def _is_firm(run: Sequence[Token]) -> bool:
    """Whether a run that is a domain can be nobody's name."""
    if any(_AND.search(word.gap) for word in run[1:]):
        return True
    return any(not (w.given or w.surname or w.particle or w.initials) for w in run)
