"""Scores by origin: the patterns are new to training, balanced over origins, and counted rightly."""

import re

import pytest

from worker.evaluate import origins
from worker.train.fillers import lines
from worker.train.mixture import FRAME_FILES

RUN = 6
"""Words in a row that two sentences may not share, names aside."""


def _words(pattern: str) -> list[str]:
    return re.findall(r"\{\w+\}|[^\W_]+", pattern.lower())


def _runs(pattern: str) -> set[tuple[str, ...]]:
    """Runs of words, slots left out: headers and forms are made of the same few words everywhere."""
    words = [word for word in _words(pattern) if not word.startswith("{")]
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def test_no_pattern_is_a_training_frame():
    """Training never sees a pattern, nor six words in a row of one."""
    frames = [frame for name in FRAME_FILES for frame in lines(name)]
    seen = set().union(*map(_runs, frames))
    prose = [
        pattern for position, pattern in origins.patterns() if position in {"text", "greeting", "chat", "signature"}
    ]
    assert not {pattern for _, pattern in origins.patterns()} & set(frames)
    assert not [pattern for pattern in prose if _runs(pattern) & seen]


def test_there_are_enough_patterns_and_mentions():
    """Sixty patterns and fifteen hundred mentions at least, every position and both languages among them."""
    found = origins.patterns()
    assert len(set(found)) == len(found) >= 60
    assert {position for position, _ in found} == set(origins.POSITIONS)
    assert len(origins.mentions(rounds=1)) >= 1500


def test_every_origin_gets_the_same_patterns():
    """Only the names differ between two origins."""
    counted = {}
    for mention in origins.mentions(rounds=1):
        counted.setdefault(mention.origin, []).append(mention.position)
    assert len(counted) >= 25
    assert len({tuple(positions) for positions in counted.values()}) == 1


@pytest.mark.parametrize("unlisted", [False, True])
def test_mentions_are_repeatable_and_stand_where_they_say(unlisted):
    """The same seed gives the same texts; each span holds a name without white space at its ends."""
    first = origins.mentions(seed=5, rounds=1, unlisted=unlisted)
    assert first == origins.mentions(seed=5, rounds=1, unlisted=unlisted)
    assert first != origins.mentions(seed=6, rounds=1, unlisted=unlisted)
    for mention in first:
        name = mention.text[mention.start : mention.end]
        assert name and name == name.strip() and "{" not in mention.text


@pytest.mark.parametrize(
    ("find", "touched", "whole"),
    [
        (lambda text: [], 0.0, 0.0),
        (lambda text: [(0, len(text))], 1.0, 1.0),
        (lambda text: [(at, at + 1) for at in range(len(text))], 1.0, 1.0),
    ],
)
def test_shares_are_counted(find, touched, whole):
    """Nothing found is 0, everything found is 1, however it is cut up."""
    result = origins.score(find, origins.mentions(rounds=1)[:400])
    assert (result["touched"], result["whole"]) == (touched, whole)


def test_worst_and_best_are_told():
    """An origin whose names are missed is named as the worst."""
    given = [m for m in origins.mentions(rounds=1) if m.origin in {"dutch", "turkish"}]
    known = {m.text for m in given if m.origin == "dutch"}
    result = origins.score(lambda text: [(0, len(text))] if text in known else [], given)
    assert (result["worst"], result["best"], result["gap"]) == ("turkish", "dutch", 1.0)
