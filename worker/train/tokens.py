"""The tokenizer of the name model: white space parts words, and every run of punctuation is a token of its own.

A plain spaCy `Tokenizer`, so the pipeline needs no code of ours to load. It has one prefix and one infix rule
and no suffix rules or exceptions: linear on hostile text, where the stock rules are quadratic ("ab:cd:ab:...").
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokenizer import Tokenizer

_RUN = r"(?:[^\w\s]|_)+"


def tokenizer(nlp: Language) -> Tokenizer:
    """Build it for a pipeline's vocabulary."""
    return Tokenizer(
        nlp.vocab,
        prefix_search=re.compile("^" + _RUN).search,
        infix_finditer=re.compile(_RUN).finditer,
    )
