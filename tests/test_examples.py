"""Each recogniser on its own examples: what it must find, and at least as much that it must leave alone."""

from __future__ import annotations

import pytest

from models.finding import SPECIAL_CATEGORIES
from pipelines.detect import context
from pipelines.detect.engine import all_recognisers
from pipelines.detect.recogniser import Recogniser, Scene
from tests.examples import FOLDER, Example, examples

WITHOUT = frozenset({"own_words"})
"""Recognisers whose words and examples are in the policy, where `policy check` tries them."""
SPECIAL_AT_LEAST, AT_LEAST = 0.96, 1.0
"""The share of examples that come out right. A ratchet: only ever raise these."""
FEWEST = 8
RECOGNISERS = [recogniser for recogniser in all_recognisers() if recogniser.name not in WITHOUT]
each = pytest.mark.parametrize("recogniser", RECOGNISERS, ids=lambda recogniser: recogniser.name)


def share(recogniser: Recogniser) -> float:
    """The share asked of a recogniser: language has exceptions, numbers have none."""
    return SPECIAL_AT_LEAST if SPECIAL_CATEGORIES.issuperset(recogniser.types) else AT_LEAST


def gone(recogniser: Recogniser, text: str) -> str:
    """The text with every character that the recogniser finds, blanks elsewhere."""
    context.forget()
    at = {i for hit in recogniser.find(text, Scene()) for i in range(hit.start, hit.end)}
    return "".join(char if i in at else " " for i, char in enumerate(text))


def right(recogniser: Recogniser, example: Example) -> bool:
    """Whether all marked words are found, or nothing where none is marked."""
    found = gone(recogniser, example.text)
    return all(word in found for word in example.found) if example.found else not found.strip()


@each
def test_finds_what_is_marked(recogniser: Recogniser) -> None:
    """The marked words, whole."""
    numbers = [n for n, one in enumerate(examples(recogniser.name)) if one.found and not right(recogniser, one)]
    positives = sum(bool(one.found) for one in examples(recogniser.name))
    assert len(numbers) <= (1 - share(recogniser)) * positives, numbers


@each
def test_leaves_the_others_alone(recogniser: Recogniser) -> None:
    """Not a character of them."""
    numbers = [n for n, one in enumerate(examples(recogniser.name)) if not one.found and not right(recogniser, one)]
    negatives = sum(not one.found for one in examples(recogniser.name))
    assert len(numbers) <= (1 - share(recogniser)) * negatives, numbers


@each
def test_has_as_many_negatives(recogniser: Recogniser) -> None:
    """A recogniser that finds everything would pass the other half."""
    positives = sum(bool(one.found) for one in examples(recogniser.name))
    assert len(examples(recogniser.name)) - positives >= positives >= FEWEST


def test_no_file_is_left_over() -> None:
    """Each file is one recogniser's."""
    assert {file.stem for file in FOLDER.glob("*.txt")} == {recogniser.name for recogniser in RECOGNISERS}
