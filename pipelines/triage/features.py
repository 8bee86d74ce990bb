"""A folded text as hashed features: characters, words, and the concepts that its words stand for."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from pipelines.triage.concepts import concept

SIZE = 1 << 16
"""Buckets; two features that share one add up, which costs little at this size."""
LONGEST = 1_200
"""Characters of one window that count."""
REACH = 5
"""How many concepts ahead a concept forms a pair with."""
GRAMS = (3, 4, 5)
SHARES = {"gram": 1.2, "word": 1.5, "concept": 0.3}
"""The length of each kind's vector: pairs of concepts are many and weak witnesses, words few and strong ones."""

_WORD = re.compile(r"[a-z0-9@][a-z0-9@'-]*")
_DIGITS = re.compile(r"\d+")
_FACTOR = np.uint32(0x01000193)  # FNV's prime: cheap, and good enough for buckets

Vector = tuple[NDArray[np.int64], NDArray[np.float32]]


def vector(text: str, longest: int = LONGEST) -> Vector:
    """(buckets, values) of the first `longest` characters of a folded text, buckets ascending and unique."""
    plain = _DIGITS.sub("0", text[:longest])
    words = _WORD.findall(plain)
    kinds = {
        "gram": _grams(" ".join(words)),
        "word": _hashed(_words(words)),
        "concept": _hashed(_concepts(words)),
    }
    return together([_scaled(buckets, SHARES[kind]) for kind, buckets in kinds.items()])


def _grams(text: str) -> NDArray[np.int64]:
    """Runs of characters within a word and its two borders."""
    codes = np.frombuffer(f" {text} ".encode("ascii", "ignore"), np.uint8).astype(np.uint32)
    found = [_runs(codes, size) for size in GRAMS if len(codes) >= size]
    return np.unique(np.concatenate(found)) if found else np.empty(0, np.int64)


def _runs(codes: NDArray[np.uint32], size: int) -> NDArray[np.int64]:
    count = len(codes) - size + 1
    mixed = np.full(count, size * 7919, np.uint32)
    inner = np.zeros(count, bool)
    for at in range(size):
        piece = codes[at : at + count]
        mixed = (mixed ^ piece) * _FACTOR
        if 0 < at < size - 1:
            inner |= piece == ord(" ")
    return ((mixed[~inner] ^ (mixed[~inner] >> np.uint32(15))) % np.uint32(SIZE)).astype(np.int64)


def _words(words: list[str]) -> Iterator[str]:
    yield from (f"w {word}" for word in words)
    yield from (f"b {one} {two}" for one, two in pairwise(words))


def _concepts(words: list[str]) -> Iterator[str]:
    """Each concept, and each ordered pair of near ones; a word without a concept takes no room."""
    said = [c for c in map(concept, words) if c]
    for at, one in enumerate(said):
        yield f"c {one}"
        yield from (f"p {one} {two}" for two in said[at + 1 : at + 1 + REACH] if two != one)


def _hashed(names: Iterable[str]) -> NDArray[np.int64]:
    return np.unique(np.fromiter((zlib.crc32(name.encode()) % SIZE for name in names), np.int64))


def _scaled(buckets: NDArray[np.int64], share: float) -> Vector:
    return buckets, np.full(len(buckets), share / max(1.0, len(buckets) ** 0.5), np.float32)


def together(vectors: list[Vector]) -> Vector:
    """The sum of vectors."""
    buckets, back = np.unique(np.concatenate([v[0] for v in vectors]), return_inverse=True)
    return buckets, np.bincount(back, np.concatenate([v[1] for v in vectors]), len(buckets)).astype(np.float32)
