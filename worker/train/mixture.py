"""The endless stream of training texts: frames, whole mails, random words, real noise, in fixed proportions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from random import Random

from worker.train import europeana
from worker.train.fillers import SLOT, Made, Words, fill, lines
from worker.train.noise import other_words, random_words, untidy

BODIES = {"nl": ("body.nl", "negatives.nl"), "en": ("body.en", "negatives.en")}
SINGLE = ("body.nl", "body.nl", "body.en", "body.en", "negatives.nl", "negatives.nl", "negatives.en", "negatives.en",
          "code", "foreign", "headers", "tables", "tables", "chat", "chat", "signatures", "greetings")  # fmt: skip
FRAME_FILES = ("body.nl", "body.en", "greetings", "closings", "signatures", "headers", "tables", "chat", "code",
               "negatives.nl", "negatives.en")  # fmt: skip

_INSERTED, _QUOTED = 0.25, 0.25
"""Shares of mails with a table or code in them, and with a quoted message below."""


def words_of(dictionary: Sequence[str]) -> Words:
    """The dictionary, and the words of the frames as the frequent ones."""
    text = " ".join(SLOT.sub("", frame) for name in FRAME_FILES for frame in lines(name))
    return Words(dictionary, tuple(re.findall(r"(?<!\S)[a-z]{3,}(?=[\s,.?!])", text)))


def stream(rng: Random, words: Words, tokens: Sequence[tuple[str, str]] = ()) -> Iterator[Made]:
    """Texts without end; `tokens` are Europeana's, or none."""

    def real() -> Made:
        return europeana.excerpt(tokens, rng, words)

    kinds: Mapping[Callable[[], Made], int] = {
        lambda: fill(rng.choice(lines(rng.choice(SINGLE))), rng, words): 34,
        lambda: _mail(rng, words): 36,
        lambda: random_words(rng, words): 18,
        real: 12 if tokens else 0,
    }
    while True:
        made = rng.choices(list(kinds), list(kinds.values()))[0]()
        share = rng.choice((0, 0, 0.15, 0.35, 0.6))
        yield untidy(other_words(made, rng, words, share) if share else made, rng)


def _mail(rng: Random, words: Words) -> Made:
    """Greeting, some sentences, closing and signature, at times with a quoted message or a table."""
    files = BODIES[rng.choice(("nl", "nl", "en"))]
    body = [_sentences(rng, files) for _ in range(rng.randint(1, 3))]
    if rng.random() < _INSERTED:
        body.insert(rng.randrange(len(body) + 1), rng.choice(lines(rng.choice(("tables", "tables", "code")))))
    parts = [rng.choice(lines("greetings")), *body, _ending(rng)]
    if rng.random() < _QUOTED:
        parts += [rng.choice(lines("headers")), rng.choice(lines("greetings")), _sentences(rng, files), _ending(rng)]
    return fill(rng.choice(("\n\n", "\n\n", "\n")).join(parts), rng, words)


def _sentences(rng: Random, files: Sequence[str]) -> str:
    return rng.choice((" ", " ", "\n")).join(rng.choice(lines(rng.choice(files))) for _ in range(rng.randint(1, 3)))


def _ending(rng: Random) -> str:
    gap = rng.choice(("\n", "\n", "\n\n", " "))
    return rng.choice(lines("closings")) + gap + rng.choice(lines("signatures"))
