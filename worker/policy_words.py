"""The table `[words]` of `policy.toml`: a company's own words, checked as far as can be without a message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, NamedTuple, Self

import re2
from pydantic import AfterValidator, model_validator

from models.finding import EntityType
from models.policy import OwnWords, WordRule
from pipelines.detect.recognisers.own_words import compiled, matches
from worker.policy_names import NobodysType, TypeName
from worker.settings import Section


def _linear(pattern: str) -> str:
    """A pattern that google-re2 takes and that finds something."""
    try:
        empty = compiled(pattern, match_case=False).fullmatch("")
    except re2.error as error:
        raise ValueError(
            f"pattern {pattern!r} does not work: {_told(error)} (google-re2's syntax: no look-around, no "
            "back-references; in TOML write patterns in single quotes)"
        ) from None
    if empty:
        raise ValueError(f"pattern {pattern!r} matches an empty text: let it hold at least one character")
    return pattern


def _told(error: Exception) -> str:
    reason = error.args[0] if error.args else "not understood"
    return reason.decode(errors="replace") if isinstance(reason, bytes) else str(reason)


def _word(word: str) -> str:
    if not any(map(str.isalnum, word)):
        raise ValueError("a word needs a letter or a digit")
    return word


Pattern = Annotated[str, AfterValidator(_linear)]
Word = Annotated[str, AfterValidator(_word)]


class _Rule(Section):
    reason: str
    type: TypeName = EntityType.OTHER
    words: tuple[Word, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    match_case: bool = False
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _names_something(self) -> Self:
        if not (self.words or self.patterns):
            raise ValueError("names nothing: give words, patterns or both")
        return self


class _Allowed(_Rule):
    type: NobodysType = EntityType.OTHER


class _Identifier(_Rule):
    type: TypeName


class Words(Section):
    """`[[words.allow]]`, `[[words.deny]]` and `[[words.identifiers]]`."""

    allow: tuple[_Allowed, ...] = ()
    deny: tuple[_Rule, ...] = ()
    identifiers: tuple[_Identifier, ...] = ()


def own_words(told: Words) -> OwnWords:
    """The nouns behind the table."""
    return OwnWords(tuple(map(_rule, told.allow)), tuple(map(_rule, told.deny)), tuple(map(_rule, told.identifiers)))


def _rule(told: _Rule) -> WordRule:
    return WordRule(**told.model_dump())


class Trial(NamedTuple):
    """One example of a rule, what is expected of it, and whether that holds."""

    example: str
    expected: bool
    right: bool


def named(words: OwnWords) -> Iterator[tuple[str, WordRule]]:
    """Each rule with its place in the file: "words.deny.0"."""
    for sort in ("allow", "deny", "identifiers"):
        for number, rule in enumerate(getattr(words, sort)):
            yield f"words.{sort}.{number}", rule


def trials(rule: WordRule) -> list[Trial]:
    """Try a rule on its examples and counter-examples."""
    return [*_tried(rule, rule.examples, expected=True), *_tried(rule, rule.counter_examples, expected=False)]


def _tried(rule: WordRule, examples: Iterable[str], *, expected: bool) -> Iterator[Trial]:
    for example in examples:
        yield Trial(example, expected, any(True for _ in matches(rule, example)) is expected)
