"""Fit the network: seeded, one thread, every text seen once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import spacy
from spacy.language import Language
from spacy.training import Example
from thinc.api import Adam, fix_random_seed, warmup_linear

from worker.train.fillers import Made
from worker.train.tokens import tokenizer

LABELS = ("PERSON", "ORG", "LOC")
WIDTH, DEPTH = 64, 3
"""Small on purpose: made-up sentences teach a larger network the sentences."""
ROWS: Mapping[str, int] = {"NORM": 5000, "PREFIX": 1000, "SUFFIX": 2500, "SHAPE": 1500}
BATCH_WORDS = 1500
DROPOUT = 0.25
PEAK_RATE = 0.0015
_EMBED = {
    "@architectures": "spacy.MultiHashEmbed.v2",
    "width": WIDTH,
    "attrs": list(ROWS),
    "rows": list(ROWS.values()),
    "include_static_vectors": False,
}
_ENCODE = {
    "@architectures": "spacy.MaxoutWindowEncoder.v2",
    "width": WIDTH,
    "depth": DEPTH,
    "window_size": 1,
    "maxout_pieces": 3,
}
MODEL: Mapping[str, Any] = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "state_type": "ner",
    "extra_state_tokens": False,
    "hidden_width": WIDTH,
    "maxout_pieces": 2,
    "use_upper": True,
    "tok2vec": {"@architectures": "spacy.Tok2Vec.v2", "embed": _EMBED, "encode": _ENCODE},
}


def blank() -> Language:
    """The untrained pipeline, of no language in particular."""
    nlp = spacy.blank("xx")
    nlp.tokenizer = tokenizer(nlp)
    ner: Any = nlp.add_pipe("ner", config={"model": dict(MODEL)})
    for label in LABELS:
        ner.add_label(label)
    return nlp


def train(texts: Iterator[Made], steps: int, seed: int, told: Callable[[int, float], None]) -> Language:
    """Train on `steps` batches of `texts`; `told(step, loss per word)` hears of each. Ends with averaged weights."""
    fix_random_seed(seed)
    nlp = blank()
    nlp.initialize(lambda: [_example(nlp, next(texts)) for _ in range(50)])
    rate: Any = warmup_linear(PEAK_RATE, steps // 10 + 1, steps + 1)  # its stub does not say what Adam takes
    optimizer = Adam(rate, L2=0.01, L2_is_weight_decay=True, use_averages=True)
    for step in range(steps):
        examples, size = _batch(nlp, texts)
        losses = nlp.update(examples, drop=DROPOUT, sgd=optimizer)
        optimizer.step_schedules()
        told(step, losses["ner"] / size)
    with nlp.use_params(optimizer.averages):
        return nlp.from_bytes(nlp.to_bytes())


def _batch(nlp: Language, texts: Iterator[Made]) -> tuple[list[Example], int]:
    examples, size = [], 0
    while size < BATCH_WORDS:
        example = _example(nlp, next(texts))
        examples.append(example)
        size += len(example.reference)
    return examples, size


def _example(nlp: Language, made: Made) -> Example:
    """Spans that begin or end within a token grow to the whole token; of two that meet, the first stays."""
    doc = nlp.make_doc(made.text)
    entities = (doc.char_span(start, end, label=label, alignment_mode="expand") for start, end, label in made.spans)
    reference = doc.copy()
    reference.ents = spacy.util.filter_spans([span for span in entities if span is not None])
    return Example(doc, reference)
