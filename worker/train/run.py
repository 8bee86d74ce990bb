"""One training from the data to the packaged model with its card."""

from __future__ import annotations

import lzma
import os
import time
from collections.abc import Callable, Iterable, Sequence
from importlib.resources import files
from pathlib import Path
from random import Random
from typing import Any

from worker.evaluate import origins


def dictionary() -> Sequence[str]:
    """The packed words of the name rules, ordinary Dutch and English ones."""
    packed = (files("pipelines.detect.names") / "words.txt.xz").read_bytes()
    return lzma.decompress(packed).decode().split()


def train_ner(
    folder: Path, date: str, seed: int, steps: int, europeana: Path | None, told: Callable[[int, float], None]
) -> dict[str, Any]:
    """Train, score by origin, write `folder`/model and `folder`/card.json; returns the card.

    The same seed, data and library versions give the same weights: one thread, one stream of random numbers.
    """
    os.environ["OMP_NUM_THREADS"] = "1"  # before numpy loads: summing in parallel is not repeatable
    from worker.train import card, fit, mixture
    from worker.train.europeana import read

    tokens = read(europeana) if europeana else ()
    texts = mixture.stream(Random(seed), mixture.words_of(dictionary()), tokens)  # noqa: S311 - must repeat
    begun = time.process_time()
    nlp = fit.train(texts, steps, seed, told)
    run = card.Run(seed, steps, europeana is not None, date, round(time.process_time() - begun))
    return card.write(nlp, run, _scores(nlp), folder)


def _scores(nlp: Any) -> dict[str, Any]:
    """Of the model alone, without rules, lists or filter, on patterns it never saw."""

    def find(text: str) -> Iterable[tuple[int, int]]:
        return [(e.start_char, e.end_char) for e in nlp(text).ents if e.label_ == "PERSON"]

    keys = ("mentions", "touched", "whole", "worst", "best", "gap", "by_position")
    listed, unlisted = (origins.score(find, origins.mentions(unlisted=made)) for made in (False, True))
    return {"names_of_the_lists": {k: listed[k] for k in keys}, "names_of_no_list": {k: unlisted[k] for k in keys}}
