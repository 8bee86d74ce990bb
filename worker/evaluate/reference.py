"""Other software as a redactor under test: what everybody could have today, judged by the same scorer.

It finds types, not whose data it is, so every span found is removed: redaction by whole types. It is favoured
where in doubt: it gets the plain text without markup or transfer encoding, is told the language, and sees a top-level
domain that exists in the place of the reserved one of made-up messages (RFC 2606), which Presidio refuses.
"""

from __future__ import annotations

import importlib
import logging
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from models.errors import ConfigurationError
from worker.evaluate.corpus import GoldMessage
from worker.evaluate.outcome import Outcome, Redactor, Said
from worker.evaluate.render import render

Find = Callable[[str, str], Iterable[tuple[int, int, str]]]
"""(text, language) to the (start, end, type) of what it finds."""
GONE = "[…]"
_RESERVED = re.compile(r"\.example\b")
_LIKE_REAL = "xxxx.com"  # as long as ".example", so that offsets hold
LANGUAGES = ("nl", "en")


def whole_types(find: Find) -> Redactor:
    """A finder as a redactor that removes all it finds."""

    def redactor(gold: GoldMessage, number: int) -> Outcome:
        language = gold.header["lang"] if gold.header["lang"] in LANGUAGES else LANGUAGES[0]
        in_subject, in_body = (
            list(find(_RESERVED.sub(_LIKE_REAL, text), language)) for text in (gold.headline, gold.body)
        )
        copy = replace(gold, headline=_without(gold.headline, in_subject), body=_without(gold.body, in_body))
        pairs = [("subject", span) for span in in_subject] + [("body", span) for span in in_body]
        said = tuple(Said(where, start, end, kind) for where, (start, end, kind) in pairs)
        return Outcome(render(copy, number), said)

    return redactor


def _without(text: str, spans: Iterable[tuple[int, int, str]]) -> str:
    """The text with every span, or run of overlapping spans, replaced."""
    out, at = "", 0
    for start, end, _ in sorted(spans):
        if start >= at:
            out += text[at:start] + GONE
        at = max(at, end)
    return out + text[at:]


def presidio() -> Find:
    """Presidio's analyser as it comes, for Dutch and English, with blank spaCy pipelines."""
    import spacy
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    from pipelines.detect.engine import silence

    silence()
    nlp_engine: Any = SpacyNlpEngine([{"lang_code": language, "model_name": ""} for language in LANGUAGES])
    nlp_engine.nlp = {language: spacy.blank(language) for language in LANGUAGES}
    registry: Any = RecognizerRegistry(supported_languages=list(LANGUAGES))
    registry.load_predefined_recognizers(languages=list(LANGUAGES))
    engine: Any = AnalyzerEngine(registry=registry, nlp_engine=nlp_engine, supported_languages=list(LANGUAGES))
    return lambda text, language: ((r.start, r.end, r.entity_type) for r in engine.analyze(text, language))


def deduce() -> Find:
    """The Dutch library for clinical notes, an optional extra; its first use builds a cache, which takes minutes."""
    root = logging.getLogger()
    guard = logging.NullHandler()
    root.addHandler(guard)  # deduce calls basicConfig(DEBUG) on import; with a handler there, that does nothing
    try:
        finder: Any = importlib.import_module("deduce").Deduce()
    except ImportError:
        raise ConfigurationError("reference", "deduce is not installed; run: pip install briefgeheim[deduce]") from None
    finally:
        root.removeHandler(guard)

    def find(text: str, _: str) -> Iterable[tuple[int, int, str]]:
        return ((a.start_char, a.end_char, a.tag) for a in finder.deidentify(text).annotations)

    return find


REFERENCES: Mapping[str, Callable[[], Find]] = {"presidio": presidio, "deduce": deduce}


def reference(name: str) -> Redactor:
    """One of `REFERENCES`; `ConfigurationError` for another name, or one that is not installed."""
    if name not in REFERENCES:
        raise ConfigurationError("reference", f"known: {', '.join(REFERENCES)}")
    return whole_types(REFERENCES[name]())
