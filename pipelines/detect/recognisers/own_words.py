"""A company's own words: the allow list, the deny list and the identifiers of `policy.toml`, table `[words]`.

Patterns run on google-re2, so their time is linear in the text whatever they are. A match is a whole word: it
neither begins nor ends inside one. What an allowed word wins from is settled in `pipelines.detect.settle`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import re2

from models.finding import EntityType
from models.policy import ALLOWED, ALLOWED_SHAPE, DENIED, OWN_NUMBER, OwnWords, WordRule
from pipelines.detect.recogniser import Hit, Scene

DENY, ALLOW, NUMBER = 1.0, 0.99, 0.96
"""A word on both lists goes. A labelled citizen service number (0.97) wins from a number of the company's."""
_BLANK = r"[\s>_]{1,4}"  # also at the end of a quoted line, and in the name of a file
NOTHING = OwnWords()


class OwnWordsRecogniser:
    """What the policy names itself; finds nothing without a policy."""

    name = "own_words"
    types = tuple(EntityType)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Every own word of the policy in the text."""
        for rule, detail, shape_detail, score in _rules(scene.policy.words if scene.policy else NOTHING):
            for start, end in matches(rule, text, shapes=False):
                yield Hit(start, end, rule.type, score, detail)
            for start, end in matches(rule, text, words=False):
                yield Hit(start, end, rule.type, score, shape_detail)


def matches(rule: WordRule, text: str, *, words: bool = True, shapes: bool = True) -> Iterator[tuple[int, int]]:
    """(start, end) of every whole word that one of the rule's words or patterns describes."""
    wanted = [*([_phrases(rule)] if words and rule.words else []), *(rule.patterns if shapes else ())]
    for pattern in wanted:
        for match in compiled(pattern, match_case=rule.match_case).finditer(text):
            if _whole(text, *match.span()):
                yield match.span()


@lru_cache(maxsize=1024)
def compiled(pattern: str, *, match_case: bool) -> re2._Regexp:
    """The pattern, leftmost and longest; `re2.error` when google-re2 does not take it."""
    options = re2.Options()
    options.case_sensitive = match_case
    options.longest_match = True
    options.log_errors = False
    return re2.compile(pattern, options)


@lru_cache(maxsize=8)
def _rules(words: OwnWords) -> tuple[tuple[WordRule, str, str, float], ...]:
    """Each rule with the details of its hits and their score."""
    return (
        *((rule, f"{ALLOWED}:{n}", f"{ALLOWED_SHAPE}:{n}", ALLOW) for n, rule in enumerate(words.allow)),
        *((rule, f"{DENIED}:{n}", f"{DENIED}:{n}", DENY) for n, rule in enumerate(words.deny)),
        *((rule, OWN_NUMBER, OWN_NUMBER, NUMBER) for rule in words.identifiers),
    )


@lru_cache(maxsize=256)
def _phrases(rule: WordRule) -> str:
    return "|".join(_BLANK.join(map(re2.escape, word.split())) for word in rule.words)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a match is not a piece of a longer word or number."""
    if start and text[start].isalnum() and text[start - 1].isalnum():
        return False
    return start < end and not (end < len(text) and text[end - 1].isalnum() and text[end].isalnum())


RECOGNISER = OwnWordsRecogniser()
