"""The detector: our recognisers as Presidio `EntityRecognizer`s in one `AnalyzerEngine`.

Only this file, `presidio_adapter.py` and `installed.py` import Presidio. What differs from the stock engine, and why:

- Long texts go through in chunks, because Presidio's work grows with results times length.
- `Agreement` replaces `LemmaContextAwareEnhancer`, which walks all tokens for every result.
- Without a spaCy pipeline nothing is tokenised; one that is not installed is an error, never a download.
- A recogniser that raises fails the message: half a search is a leak.
"""

from __future__ import annotations

import importlib
import logging
import pkgutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import tldextract.tldextract
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry, RecognizerResult

import pipelines.detect.recognisers
from models.errors import Bug, ConfigurationError
from models.finding import Candidate
from models.message import Mail, Part, PartKind
from models.policy import Policy
from pipelines.detect import context, flat, ner
from pipelines.detect.chunks import chunks
from pipelines.detect.dates.month_names import without_months
from pipelines.detect.deduce import DeduceRecogniser
from pipelines.detect.installed import InstalledNlpEngine, PipelineNames, named
from pipelines.detect.legible import plain, stem, visible
from pipelines.detect.mentions import mentions
from pipelines.detect.names import reading
from pipelines.detect.ner import recogniser as ner_recogniser
from pipelines.detect.overlap import resolve
from pipelines.detect.presidio_adapter import Agreement, PresidioRecogniser, SceneArtifacts
from pipelines.detect.presidio_types import entity_type
from pipelines.detect.recogniser import Recogniser, Scene
from pipelines.detect.settle import settle

LANGUAGES = ("nl", "en")


class Detector:
    """Finds candidates in every part of a message. Build one per process: it does not travel between processes."""

    def __init__(self, analyzer: AnalyzerEngine) -> None:
        self._analyzer = analyzer

    @classmethod
    def build(
        cls,
        spacy: Mapping[str, str] | None = None,
        presidio: Sequence[str] = (),
        *,
        deduce: bool = False,
        deduce_cache: Path | None = None,
        recognisers: Iterable[Recogniser] | None = None,
    ) -> Detector:
        """Every recogniser in the folder and the embedded name model, plus what the settings `[detect]` name.

        `spacy` maps a language to an installed pipeline, `presidio` names predefined recognisers, `deduce`
        switches the Dutch name finder of that package on, with its tables in the folder `deduce_cache`,
        `recognisers` replaces folder and model. Raises `ConfigurationError` for a name that is not there.
        """
        silence()
        nlp_engine = InstalledNlpEngine(spacy or {}, LANGUAGES)
        own = list([*all_recognisers(), *_name_model()] if recognisers is None else recognisers)
        own += _deduce(deduce_cache) if deduce else []
        registry = RecognizerRegistry(supported_languages=list(LANGUAGES))
        for recogniser in (
            *(PresidioRecogniser(one, language) for language in LANGUAGES for one in own),
            *(PipelineNames(language, pipeline) for language, pipeline in (spacy or {}).items()),
            *named(presidio, LANGUAGES),
        ):
            registry.add_recognizer(recogniser)
        return cls(
            AnalyzerEngine(
                registry=registry,
                nlp_engine=nlp_engine,
                supported_languages=list(LANGUAGES),
                context_aware_enhancer=Agreement(),
            )
        )

    def find(self, mail: Mail, policy: Policy) -> tuple[Candidate, ...]:
        """All candidates of a message, overlaps resolved, in reading order."""
        try:
            return mentions(mail, (c for part in mail.parts for c in self.find_in(part, mail, policy)))
        finally:
            forget()

    def find_in(self, part: Part, mail: Mail | None = None, policy: Policy | None = None) -> tuple[Candidate, ...]:
        """The candidates of one part."""
        language = mail.language if mail and mail.language in LANGUAGES else LANGUAGES[0]
        scene = Scene(language=language, mail=mail, part=part, policy=policy)
        found = [*without_months(self._in_chunks(scene), part.text), *self._across_invisible(scene)]
        return resolve(settle(found, policy) if policy else found, part.text)

    def _in_chunks(self, scene: Scene) -> Iterator[Candidate]:
        """The candidates of the scene's part, chunk by chunk."""
        text = plain(scene.part.text) if scene.part else ""
        if scene.part and scene.part.kind is PartKind.FILENAME:
            text = stem(text)
        for start, end in chunks(text):
            yield from self._search(text[start:end], replace(scene, offset=start))

    def _across_invisible(self, scene: Scene) -> Iterator[Candidate]:
        """The candidates that soft hyphens, zero-width spaces and control characters tear apart."""
        seen = visible(scene.part.text) if scene.part else None
        if not seen or not scene.part:
            return
        text, origin = seen
        for found in self._in_chunks(replace(scene, part=replace(scene.part, text=text, layers=()))):
            start, end = origin[found.start], origin[found.end - 1] + 1
            if end - start > found.end - found.start:
                yield replace(found, start=start, end=end)

    def _search(self, text: str, scene: Scene) -> Iterator[Candidate]:
        """One chunk through Presidio; offsets come back as the part's."""
        try:
            artifacts = SceneArtifacts(self._analyzer.nlp_engine.process_text(text, scene.language), scene)
            results = self._analyzer.analyze(text, scene.language, nlp_artifacts=artifacts)
        except Bug:
            raise
        except Exception:  # noqa: BLE001 - whatever it is, its text may hold a value of the message
            raise Bug("recogniser", "presidio") from None
        part = scene.part.id if scene.part else ""
        for result in results:
            kind = entity_type(result.entity_type)
            if kind is None or result.start >= result.end:
                continue
            metadata = result.recognition_metadata or {}
            by = metadata.get(RecognizerResult.RECOGNIZER_NAME_KEY, "presidio")
            yield Candidate(
                part=part,
                start=scene.offset + result.start,
                end=scene.offset + result.end,
                type=kind,
                score=float(result.score),
                by=by,
                detail=metadata.get("detail", ""),
            )


def forget() -> None:
    """Drop what is remembered of a message's texts: nothing of it outlives its examination."""
    for memory in (context, flat, reading):
        memory.forget()


def all_recognisers() -> list[Recogniser]:
    """Every recogniser in the folder, in the order of their file names."""
    folder = pipelines.detect.recognisers
    names = sorted(module.name for module in pkgutil.iter_modules(folder.__path__))
    return [importlib.import_module(f"{folder.__name__}.{name}").RECOGNISER for name in names]


def _name_model() -> list[Recogniser]:
    """The embedded spaCy pipeline, loaded now so that the first message does not wait for it."""
    ner.load()
    return [ner_recogniser.RECOGNISER]


def _deduce(cache: Path | None) -> list[Recogniser]:
    """The optional name finder; its import calls logging.basicConfig(), idle while the root logger has a handler."""
    guard, root = logging.NullHandler(), logging.getLogger()
    root.addHandler(guard)
    try:
        return [DeduceRecogniser(cache)]
    except ImportError:
        raise ConfigurationError("detect.deduce", "not installed; run: pip install briefgeheim[deduce]") from None
    finally:
        root.removeHandler(guard)


def silence() -> None:
    """Presidio logs candidates that fail a check, tldextract fetches a list: neither may happen here."""
    for name in ("presidio-analyzer", "decision_process", "tldextract"):
        logging.getLogger(name).disabled = True
    tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(cache_dir=None, suffix_list_urls=())
