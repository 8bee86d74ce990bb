"""The embedded name model: a small spaCy pipeline trained by `briefgeheim train ner`, packaged beside this file.

`card.json` says what it was made of and how it scores. `load` is all that `engine.py` needs to run it;
`keep` is the dictionary filter against false hits.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language


@cache
def load() -> Language:
    """The packaged pipeline (labels PERSON, ORG, LOC), loaded once; the same object for every language."""
    import spacy

    with as_file(files(__package__) / "model") as folder:
        return spacy.load(folder)


def card() -> dict[str, Any]:
    """The model's card: data, licences, scores, size, seed, date."""
    told: dict[str, Any] = json.loads((files(__package__) / "card.json").read_text(encoding="utf-8"))
    return told
