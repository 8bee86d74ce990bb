"""A text's words and the things they name, worked out once for the recognisers that follow each other on it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pipelines.detect.names import firms
from pipelines.detect.names.firms import Named
from pipelines.detect.names.tokens import Token, tokens

_TEXTS = 16
_LONGEST = 16 * 1024
"""Texts of one message that are remembered, and characters of each: a chunk is no longer."""


class Reading(NamedTuple):
    """The words of a text, and what among them is named and no person."""

    words: tuple[Token, ...]
    things: tuple[Named, ...]


def read(text: str) -> Reading:
    """The reading of a text; linear, and nearly free the second time until `forget`."""
    return _remembered(text) if len(text) <= _LONGEST else _read(text)


def _read(text: str) -> Reading:
    words = tokens(text)
    return Reading(words, firms.things(words))


_remembered = lru_cache(maxsize=_TEXTS)(_read)


def forget() -> None:
    """Drop what is remembered: nothing of a message outlives its examination."""
    _remembered.cache_clear()
