"""Secrets that no rule knows: words that the trained second witness takes for a password, a code or a key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from models.finding import EntityType
from models.message import PartKind
from pipelines.detect.context import context
from pipelines.detect.overlap import WORDED
from pipelines.detect.recogniser import Hit, Scene
from pipelines.detect.secrets.harmless import harmless
from pipelines.detect.secrets.witness import opinions
from pipelines.detect.secrets.words import KINDS

LEAST = 0.2
"""Log-odds from which on a word goes: a secret left behind is worse than a word too many gone."""
SURE = 1.0
"""The same where a label calls it something else."""
SCORE = 0.5
_BLANKS = re.compile(r"[ \t]{1,2}")
_SIGN = re.compile(r"\w")
_SECRET = frozenset(KINDS)


class WordedSecretRecogniser:
    """`CREDENTIAL`, where nothing else is found: every other recogniser knows better what its value is."""

    name = "worded_secret"
    types = (EntityType.CREDENTIAL,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Words taken for a secret, those of one secret together; none that a label calls something else."""
        if scene.part and scene.part.kind is PartKind.FILENAME:
            return
        heard = ((word, odds) for word, odds in opinions(text) if odds > LEAST and _SIGN.search(word.text))
        taken = {(word.start, word.end): odds for word, odds in heard}
        about = context(text, scene) if taken else None
        for start, end in _together(text, taken):
            called = about.kinds(start, end) if about else _SECRET
            sure = called <= _SECRET or max(odds for (a, b), odds in taken.items() if start <= a and b <= end) > SURE
            if sure and not harmless(text, start, end):
                yield Hit(start, end, EntityType.CREDENTIAL, SCORE, WORDED)


def _together(text: str, taken: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Words with nothing but blanks between them as one."""
    begun: tuple[int, int] | None = None
    for start, end in taken:
        if begun and _BLANKS.fullmatch(text, begun[1], start):
            begun = begun[0], end
            continue
        if begun:
            yield begun
        begun = start, end
    if begun:
        yield begun


RECOGNISER = WordedSecretRecogniser()
