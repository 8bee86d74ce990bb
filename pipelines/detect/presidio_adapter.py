"""Our recognisers and our way of merging as Presidio sees them: what `engine.py` hands to its `AnalyzerEngine`.

`PresidioRecogniser` fits any `RecognizerRegistry`, ours or a user's.
"""

from __future__ import annotations

from collections.abc import Sequence

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.context_aware_enhancers import ContextAwareEnhancer
from presidio_analyzer.nlp_engine import NlpArtifacts

from models.errors import Bug
from pipelines.detect.recogniser import Hit, Recogniser, Scene

AGREEMENT = 0.5
"""Each further recogniser that finds the same span takes away this share of the remaining doubt."""


class SceneArtifacts(NlpArtifacts):  # type: ignore[misc]  # Presidio is untyped here
    """What the NLP engine made of a text, plus where that text stands."""

    def __init__(self, artifacts: NlpArtifacts, scene: Scene) -> None:
        self.__dict__.update(artifacts.__dict__)
        self.scene = scene


class PresidioRecogniser(EntityRecognizer):  # type: ignore[misc]  # Presidio is untyped here
    """One of our recognisers as Presidio sees it."""

    def __init__(self, recogniser: Recogniser, language: str) -> None:
        self.recogniser = recogniser
        entities = [str(kind) for kind in recogniser.types]
        super().__init__(supported_entities=entities, name=recogniser.name, supported_language=language)

    def load(self) -> None:
        """Nothing to load: data comes with the module."""

    def analyze(self, text: str, entities: Sequence[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:
        """Presidio's call; raises `Bug` with the recogniser's name when it fails."""
        scene = getattr(nlp_artifacts, "scene", None) or Scene(language=self.supported_language)
        try:
            hits = list(self.recogniser.find(text, scene))
        except Exception:  # noqa: BLE001 - whatever it is, its text may hold a value of the message
            raise Bug("recogniser", self.name) from None
        return [self._result(hit) for hit in hits if hit.type in entities]

    def _result(self, hit: Hit) -> RecognizerResult:
        metadata = {
            RecognizerResult.RECOGNIZER_NAME_KEY: self.name,
            RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
            "detail": hit.detail,
        }
        return RecognizerResult(str(hit.type), hit.start, hit.end, hit.score, recognition_metadata=metadata)


class Agreement(ContextAwareEnhancer):  # type: ignore[misc]  # Presidio is untyped here
    """Merges results on the same span and type: the more recognisers agree, the higher the score.

    Linear in the number of results. Our recognisers judge context themselves; Presidio's own keep
    the score that their pattern has.
    """

    def __init__(self) -> None:
        super().__init__(0.0, 0.0, 0, 0)

    def enhance_using_context(
        self,
        text: str,  # noqa: ARG002 - the signature is Presidio's
        raw_results: list[RecognizerResult],
        nlp_artifacts: NlpArtifacts,  # noqa: ARG002
        recognizers: list[EntityRecognizer],  # noqa: ARG002
        context: list[str] | None = None,  # noqa: ARG002
    ) -> list[RecognizerResult]:
        """Presidio's hook after all recognisers ran."""
        groups: dict[tuple[str, int, int], list[RecognizerResult]] = {}
        for result in raw_results:
            groups.setdefault((result.entity_type, result.start, result.end), []).append(result)
        return [_merge(group) for group in groups.values()]


def _merge(group: list[RecognizerResult]) -> RecognizerResult:
    """The best of results on one span, named after all that found it."""
    best: RecognizerResult = max(group, key=lambda r: r.score)
    names = sorted({r.recognition_metadata[RecognizerResult.RECOGNIZER_NAME_KEY] for r in group})
    best.score = 1 - (1 - best.score) * AGREEMENT ** (len(names) - 1)
    best.recognition_metadata[RecognizerResult.RECOGNIZER_NAME_KEY] = "+".join(names)
    return best
