"""What a user installed and named in `[detect]`: spaCy pipelines, and Presidio's own recognisers with their models.

Nothing is downloaded and nothing is sent elsewhere. What fails, fails the message: Presidio's own recognisers would
log the failure and go on without what they were to find.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import presidio_analyzer.pattern_recognizer
import presidio_analyzer.predefined_recognizers as predefined
import spacy
from presidio_analyzer import EntityRecognizer, RecognizerResult, RemoteRecognizer
from presidio_analyzer.nlp_engine import NerModelConfiguration, NlpArtifacts, SpacyNlpEngine
from presidio_analyzer.predefined_recognizers import SpacyRecognizer

from models.errors import Bug, ConfigurationError
from models.finding import EntityType
from pipelines.detect.ner.recogniser import checked

PIPELINE_SCORE = 0.6
"""Of a pipeline alone: below what a title or a field says, above a guess; agreement raises it."""
LABELS_IGNORED = ("CARDINAL", "EVENT", "FAC", "LANGUAGE", "LAW", "MONEY", "ORDINAL", "PERCENT", "PRODUCT", "QUANTITY",
                  "WORK_OF_ART", "MISC", "DATE", "TIME", "GPE", "LOC", "NORP", "ORG")  # fmt: skip
"""Labels that would not be redacted, or that would, taken wrongly, keep a person in."""
PHONE_REGIONS = ("NL", "BE", "DE", "GB", "IE", "FR", "LU", "US")
NEEDS = {
    "GLiNERRecognizer": "presidio-analyzer[gliner]",
    "HuggingFaceNerRecognizer": "presidio-analyzer[transformers]",
}
"""Recognisers with a model of their own, and the packages that run it; `NAME=MODEL` names the model."""
OPTIONS: dict[str, dict[str, Any]] = {
    "PhoneRecognizer": {"supported_regions": PHONE_REGIONS},
    "GLiNERRecognizer": {"entity_mapping": {"person": "PERSON", "name": "PERSON"}},
    "HuggingFaceNerRecognizer": {"label_mapping": dict.fromkeys(("PER", "PERSON", "B-PER", "I-PER", "PS"), "PERSON")},
}
"""Of a model only the names of persons are taken: a firm that it sees in a name would keep a person in."""
_NO_MODEL = (
    "; is its model on this machine? say which with {}=MODEL (a folder, or a name in the Hugging Face cache); "
    "nothing is downloaded"
)
_OFFLINE = (
    ("huggingface_hub.constants", "HF_HUB_OFFLINE"),
    ("transformers.utils.hub", "_is_offline_mode"),
)
"""What HF_HUB_OFFLINE=1 sets at import; we say it afterwards too, for whoever imported them first."""


class InstalledNlpEngine(SpacyNlpEngine):  # type: ignore[misc]  # Presidio is untyped here
    """spaCy pipelines that are installed; other languages stay untokenised, which costs more than finding."""

    def __init__(self, pipelines: Mapping[str, str], languages: Sequence[str]) -> None:
        unknown = set(pipelines) - set(languages)
        if unknown:
            raise ConfigurationError("detect.spacy", f"languages are {', '.join(languages)}")
        super().__init__(
            models=[{"lang_code": lang, "model_name": pipelines.get(lang, "")} for lang in languages],
            ner_model_configuration=NerModelConfiguration(
                labels_to_ignore=LABELS_IGNORED, default_score=PIPELINE_SCORE
            ),
        )
        self.named = frozenset(pipelines)
        self.nlp = {lang: _pipeline(lang, pipelines.get(lang, "")) for lang in languages}

    def process_text(self, text: str, language: str) -> NlpArtifacts:
        """Tokens and entities where a pipeline is named, else empty artefacts."""
        return super().process_text(text if language in self.named else "", language)


def _pipeline(language: str, name: str) -> Any:
    if not name:
        return spacy.blank(language)
    if not spacy.util.is_package(name):
        raise ConfigurationError(
            "detect.spacy", f"pipeline {name!r} is not installed; run: python -m spacy download {name}"
        )
    try:
        return spacy.load(name)
    except Exception as error:  # noqa: BLE001 - made for another release, damaged: all told alike
        raise ConfigurationError("detect.spacy", f"{name} cannot be loaded: {type(error).__name__}") from None


class PipelineNames(SpacyRecognizer):  # type: ignore[misc]  # Presidio is untyped here
    """Presidio's reader of a pipeline's entities; each name is checked as those of our own model are."""

    def __init__(self, language: str, pipeline: str) -> None:
        super().__init__(supported_language=language, supported_entities=[str(EntityType.PERSON)], name=pipeline)

    def analyze(self, text: str, entities: Sequence[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:
        """The persons that neither the dictionary nor a firm speaks against."""
        found = super().analyze(text, entities, nlp_artifacts)
        made = checked(text, [(result.start, result.end) for result in found])
        return [RecognizerResult(str(EntityType.PERSON), start, end, PIPELINE_SCORE) for start, end in made]


class NamedRecogniser(EntityRecognizer):  # type: ignore[misc]  # Presidio is untyped here
    """One of Presidio's own recognisers, serving every language and failing aloud."""

    def __init__(self, inner: EntityRecognizer, language: str) -> None:
        self._inner = inner
        super().__init__(supported_entities=inner.supported_entities, name=inner.name, supported_language=language)

    def load(self) -> None:
        """It is loaded already."""

    def analyze(self, text: str, entities: Sequence[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:
        """What it finds of its own types; GLiNER would look for whatever types it is asked for."""
        wanted = [entity for entity in self.supported_entities if entity in entities]
        try:
            found: list[RecognizerResult] = self._inner.analyze(text, wanted, nlp_artifacts)
        except Exception:  # noqa: BLE001 - whatever it is, its text may hold a value of the message
            raise Bug("recogniser", self.name) from None
        if getattr(getattr(self._inner, "ner_pipeline", None), "failed", False):
            raise Bug("recogniser", self.name)
        found = [result for result in found if result.entity_type in wanted]
        for result in found:
            result.recognition_metadata = {
                RecognizerResult.RECOGNIZER_NAME_KEY: self.name,
                RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
            }
        return found


class _Watched:
    """A model whose failures Presidio swallows; `failed` remembers them."""

    def __init__(self, model: Callable[[str], Any]) -> None:
        self._model = model
        self.failed = False

    def __call__(self, text: str) -> Any:
        self.failed = True
        found = self._model(text)
        self.failed = False
        return found


def named(names: Iterable[str], languages: Sequence[str]) -> list[EntityRecognizer]:
    """Presidio's recognisers by class name, `NAME` or `NAME=MODEL`, each model loaded once for all languages.

    Raises `ConfigurationError` for a name that is not there, and for what is not installed on this machine.
    """
    presidio_analyzer.pattern_recognizer.REGEX_TIMEOUT_SECONDS = None  # a time-out would skip the pattern; our
    # children have a time limit of their own
    return [NamedRecogniser(inner, lang) for inner in map(_named, names) for lang in languages]


def _named(setting: str) -> EntityRecognizer:
    name, _, model = setting.partition("=")
    cls = getattr(predefined, name, None)
    if not (isinstance(cls, type) and issubclass(cls, EntityRecognizer)):
        raise _wrong(f"{name!r} is not a predefined recogniser of Presidio")
    if issubclass(cls, RemoteRecognizer):
        raise _wrong(f"{name} sends texts to another machine; unredacted mail does not leave this one")
    if issubclass(cls, SpacyRecognizer):
        raise _wrong(f"{name} reads a pipeline: name the pipeline in detect.spacy, or use HuggingFaceNerRecognizer")
    if issubclass(cls, predefined.MedicalNERRecognizer):
        raise _wrong(f"{name} finds medical words whoever they are about; health has a recogniser of its own")
    if model and name not in NEEDS:
        raise _wrong(f"{name} has no model to choose")
    return _loaded(cls, name, model)


def _loaded(cls: type[EntityRecognizer], name: str, model: str) -> EntityRecognizer:
    options = OPTIONS.get(name, {}) | ({"model_name": model} if model else {})
    _stay_offline()
    try:
        made = cls(supported_language="nl", **options)
        if name in NEEDS:
            made.load()
    except ImportError:
        raise _wrong(f"{name} needs more packages; run: pip install '{NEEDS.get(name, 'presidio-analyzer')}'") from None
    except Exception as error:  # noqa: BLE001 - no model, a damaged one, wrong options: all told alike
        hint = _NO_MODEL.format(name) if name in NEEDS else ""
        raise _wrong(f"{name} cannot be built: {type(error).__name__}{hint}") from None
    if getattr(made, "ner_pipeline", None) is not None:
        made.ner_pipeline = _Watched(made.ner_pipeline)
    return made


def _wrong(detail: str) -> ConfigurationError:
    return ConfigurationError("detect.presidio", detail)


def _stay_offline() -> None:
    for module, name in _OFFLINE:
        if module in sys.modules:
            setattr(sys.modules[module], name, True)
