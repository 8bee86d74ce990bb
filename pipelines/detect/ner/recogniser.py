"""Persons as the embedded name model sees them, each checked against dictionary, name lists and firms.

The model reads the sentence and does not know the lists; the lists know no sentence. What the model alone
claims counts only where nothing speaks against it: it finds one false name in some hundred words otherwise.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from models.finding import EntityType
from pipelines.detect import names, ner
from pipelines.detect.names.fields import Articles, fields
from pipelines.detect.names.firms import is_trade
from pipelines.detect.names.reading import read
from pipelines.detect.names.tokens import Token
from pipelines.detect.ner import beside, lone
from pipelines.detect.ner.spans import groups, is_something_else
from pipelines.detect.recogniser import Hit, Scene

SCORE = 0.5
"""Of the model alone; agreement with another recogniser raises it (engine.py)."""
_MOST_INITIALS = 3
_CAMEL = re.compile(r"^(?!Mac|Mc|De|Di|Du|La|Le|Van|Fitz|Ben|El|Al|O)\w*[a-z][A-Z]")  # "CdtrNm", not "McKay"
_AFFIXED = re.compile(r"-[a-z]{3,}$|^[A-Z]{2,}s$")  # "Chopin-achtig", "URLs"
_CONTRACTIONS = ("n't", "'ll", "'ve", "'re", "'m", "'d")


class NameModel:
    """The packaged spaCy pipeline behind the recogniser's contract."""

    name = "ner"
    types: tuple[EntityType, ...] = (EntityType.PERSON,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:  # noqa: ARG002 - one model for every scene
        """Every person of the text that nothing speaks against, and whom a given name or what is around it supports."""
        claimed = persons(text)
        words, things = read(text)
        starts = [word.start for word in words]

        def group(span: tuple[int, int]) -> tuple[int, int]:
            return bisect_left(starts, span[0]), bisect_left(starts, span[1])

        found = {
            (first, last)
            for first, last in map(group, checked(text, claimed))
            if any(map(_is_given, words[first:last])) or lone.is_somebody(text, words, first, last)
        }
        more = beside.names_beside(text, words, [group(span) for span in claimed], sorted(found))
        taken, articles = {at for t in things for at in range(t.first, t.last)}, Articles(fields(text))
        found |= {(a, b) for a, b in more if a not in taken and not articles.cover(words[a].start)}
        for first, last in sorted(found):
            yield Hit(words[first].start, words[last - 1].end, EntityType.PERSON, SCORE)


def _is_given(word: Token) -> bool:
    return word.given and not (word.word or word.common)


def checked(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Of what a model calls persons, whole words that nothing speaks against."""
    if not spans:
        return
    words, things = read(text)
    starts = [word.start for word in words]
    articles = Articles(fields(text))
    taken = {at for thing in things for at in range(thing.first, thing.last)}
    for start, end in spans:
        for first, last in groups(words, bisect_left(starts, start), bisect_left(starts, end)):
            group = words[first:last]
            if taken.intersection(range(first, last)) or articles.cover(group[0].start):
                continue
            if plausible(group) and not is_something_else(text, words, first, last):
                yield group[0].start, group[-1].end


def persons(text: str) -> list[tuple[int, int]]:
    """(start, end) of what the model calls a person, in reading order."""
    nlp = ner.load()
    with nlp.memory_zone():  # what the text adds to the vocabulary is forgotten again
        return [(e.start_char, e.end_char) for e in nlp(text).ents if e.label_ == "PERSON"]


def plausible(group: Sequence[Token]) -> bool:
    """Whether words that stand together can be somebody's name.

    A single capitalised word may be an ordinary word ("Roos"); in a longer name none may be, unless the lists know
    it as a name. Without a capital, or in capitals throughout, the lists must know it.
    """
    said = [word for word in group if not (word.particle or word.initials or (len(group) > 1 and _bare_initials(word)))]
    if group[0].gap in {"'", "’"} and not group[0].capital:
        return False  # the s of a possessive
    if not all(word.whole for word in group) or any(map(_names_nothing, said)) or all(map(_says_nothing, said)):
        return False
    if not any(word.capital for word in said) or (len(group) == 1 and said[0].text.isupper()):
        return all(word.listed and not word.word for word in said)
    if len(group) > 1 and not any(word.listed or not word.text.isupper() for word in group):
        return False  # "BIC GKCCBEBB"
    if len(said) == 1 and not said[0].given and _something_else(said[0]):
        return False
    return all(word.listed or not (word.word or _says_nothing(word)) for word in said)


def _something_else(word: Token) -> bool:
    """Whether a word on its own, no known given name, is more likely a place, a product, a greeting or a compound."""
    if word.word or any(word.key in _list(name) for name in ("places", "brands", "foreign")):
        return True
    return not word.surname and not names.looks_like_surname(word.key) and names.is_compound(word.key)


def _bare_initials(word: Token) -> bool:
    return word.text.isupper() and len(word.text) <= _MOST_INITIALS


def _names_nothing(word: Token) -> bool:
    """A trade, a contraction, a piece of code, a compound with an ordinary word: none is part of a name."""
    if is_trade(word.key) or word.key.endswith(_CONTRACTIONS) or _CAMEL.search(word.text) or _AFFIXED.search(word.text):
        return True
    parts = word.key.split("-")
    return len(parts) > 1 and any(map(_plain, parts))


def _says_nothing(word: Token) -> bool:
    """A month, a people, an abbreviation: no name on its own, and part of one only where the lists know it."""
    return names.is_common(word.key) or any(form in _peoples() for form in _inflected(word.key))


def _inflected(key: str) -> tuple[str, ...]:
    """A folded word as it may stand in a list: with or without the ending of an adjective or a plural."""
    return key, key + "e", key.removesuffix("s"), key.removesuffix("en"), key.removesuffix("se"), key + "se"


@cache
def _peoples() -> frozenset[str]:
    """The capitals beside this file, and the peoples of the special categories' lexicon, folded."""
    lexicon = files("pipelines.detect.special.lexicon")
    texts = ((lexicon / f"ethnicity.{language}.txt").read_text(encoding="utf-8") for language in ("nl", "en"))
    terms = (row.split("\t")[0] for text in texts for row in text.splitlines() if not row.startswith("#"))
    return _list("capitals") | {names.fold(term) for term in terms if term[:1].isupper()}


def _plain(part: str) -> bool:
    ordinary = names.is_word(part) or part in _list("capitals")
    return ordinary and not (names.is_given(part) or names.is_surname(part))


@cache
def _list(name: str) -> frozenset[str]:
    """What is written with a capital and names no one, folded: one of the lists beside this file."""
    lines = (files(__package__) / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    entries = [names.fold(line) for line in lines if not line.startswith("#")]
    return frozenset(word for entry in entries for word in (entry, *(entry.split() if name == "foreign" else ())))


RECOGNISER = NameModel()
