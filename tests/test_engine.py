"""The detector as a whole: Presidio underneath, our recognisers on top, failures closed."""

import logging
import sys
import types

import pytest
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer.nlp_engine import NoOpNlpEngine

from models.errors import Bug, ConfigurationError
from models.finding import EntityType
from models.message import Mail, Part, PartKind
from pipelines.detect.chunks import LARGEST, chunks
from pipelines.detect.engine import Detector, all_recognisers
from pipelines.detect.presidio_adapter import PresidioRecogniser
from pipelines.detect.presidio_types import entity_type
from pipelines.detect.recogniser import Hit, Scene
from pipelines.detect.recognisers.bsn import RECOGNISER as BSN
from pipelines.detect.recognisers.email import RECOGNISER as EMAIL


def mail(*texts: str) -> Mail:
    parts = tuple(Part(str(n + 1), PartKind.PLAIN, text) for n, text in enumerate(texts))
    return Mail(b"", parts)


class Word:
    """Finds one word."""

    types = (EntityType.PERSON,)

    def __init__(self, name: str, word: str, score: float = 0.6) -> None:
        self.name, self.word, self.score = name, word, score
        self.scenes: list[Scene] = []

    def find(self, text: str, scene: Scene):
        self.scenes.append(scene)
        at = text.find(self.word)
        while at >= 0:
            yield Hit(at, at + len(self.word), EntityType.PERSON, self.score, "word")
            at = text.find(self.word, at + 1)


class Broken:
    """Fails, with a value of the message in its text."""

    name, types = "broken", (EntityType.PERSON,)

    def find(self, text: str, scene: Scene):
        raise ValueError(text)


def test_every_part_is_searched() -> None:
    """Offsets are the part's, the id names the part."""
    found = Detector.build(recognisers=[Word("a", "Anna")]).find(mail("dag Anna", "groet Anna"), None)
    assert [(c.part, c.start, c.end, c.by, c.detail) for c in found] == [
        ("1", 4, 8, "a", "word"),
        ("2", 6, 10, "a", "word"),
    ]


def test_agreement_raises_the_score() -> None:
    """Two that find the same span are named together and believed more."""
    (one,) = Detector.build(recognisers=[Word("a", "Anna", 0.6)]).find(mail("Anna"), None)
    (both,) = Detector.build(recognisers=[Word("b", "Anna", 0.5), Word("a", "Anna", 0.6)]).find(mail("Anna"), None)
    assert both.by == "a+b"
    assert both.score > one.score


def test_a_failing_recogniser_fails_the_message() -> None:
    """By name, and without a word of the message in the error or behind it."""
    with pytest.raises(Bug, match=r"^recogniser: broken$") as raised:
        Detector.build(recognisers=[Broken()]).find(mail("geheim"), None)
    assert raised.value.__cause__ is None
    assert raised.value.__suppress_context__


def test_the_scene_tells_where_the_text_stands() -> None:
    """Mail, part, language, offset of the chunk."""
    word = Word("a", "Anna")
    text = ("x" * 60 + "\n\n") * 1000 + "Anna"
    whole = mail(text)
    (found,) = Detector.build(recognisers=[word]).find(whole, None)
    assert text[found.start : found.end] == "Anna"
    assert {scene.part for scene in word.scenes} == {whole.parts[0]}
    assert len({scene.offset for scene in word.scenes}) > 1


@pytest.mark.parametrize(
    "text",
    ["", "a", "x" * 50_000, ("woord " * 9_000), ("regel\n" * 9_000), ("alinea\n\n" * 9_000)],
    ids=["empty", "short", "one-word", "one-line", "lines", "paragraphs"],
)
def test_chunks_cover_the_text(text: str) -> None:
    """Each at most so long, none left out, none without progress."""
    spans = list(chunks(text))
    covered = 0
    for start, end in spans:
        assert start <= covered < end
        assert end - start <= LARGEST
        covered = end
    assert covered == len(text)


def test_a_value_at_a_torn_border_is_found_once() -> None:
    """A long line has no paragraph border; chunks overlap there."""
    for shift in range(0, 40, 7):
        text = "y" * (LARGEST - 30 + shift) + " bsn 123456782 " + "z " * 9_000
        found = Detector.build(recognisers=[BSN]).find(mail(text), None)
        assert [text[c.start : c.end] for c in found] == ["123456782"]


def test_our_recognisers_serve_in_a_stock_engine() -> None:
    """A user adds them to a registry of their own."""
    registry = RecognizerRegistry(supported_languages=["nl"])
    registry.add_recognizer(PresidioRecogniser(BSN, "nl"))
    registry.add_recognizer(PresidioRecogniser(EMAIL, "nl"))
    stock = AnalyzerEngine(
        registry=registry,
        nlp_engine=NoOpNlpEngine([{"lang_code": "nl", "model_name": "none"}]),
        supported_languages=["nl"],
    )
    results = stock.analyze("bsn 123456782, jan@x.nl", "nl")
    assert {r.entity_type for r in results} == {"NL_BSN", "EMAIL_ADDRESS"}


def test_a_recogniser_of_presidio_can_be_switched_on() -> None:
    """By its class name; its entity becomes one of our types."""
    detector = Detector.build(presidio=["MacAddressRecognizer", "UsSsnRecognizer"], recognisers=[])
    found = detector.find(mail("mac 00:1A:2B:3C:4D:5E, ssn 536-90-4399"), None)
    assert EntityType.OTHER in {c.type for c in found}


@pytest.mark.parametrize(
    "options",
    [{"spacy": {"nl": "nl_core_none_sm"}}, {"spacy": {"xx": "en_core_web_sm"}}, {"presidio": ["NoSuchRecognizer"]}],
    ids=["pipeline", "language", "recogniser"],
)
def test_what_is_not_there_is_an_error_of_configuration(options: dict) -> None:
    """Told at once; never a download."""
    with pytest.raises(ConfigurationError):
        Detector.build(recognisers=[], **options)


def test_loggers_that_print_content_are_silent(caplog: pytest.LogCaptureFixture) -> None:
    """Presidio and tldextract have nothing to say."""
    with caplog.at_level(logging.DEBUG):
        Detector.build(presidio=["IbanRecognizer"]).find(mail("IBAN NL91ABNA0417164301 van Anna"), None)
    assert "NL91" not in caplog.text
    assert logging.getLogger("presidio-analyzer").disabled


def test_every_recogniser_of_the_folder_takes_part() -> None:
    """None is registered by hand."""
    names = [recogniser.name for recogniser in all_recognisers()]
    assert len(names) == len(set(names))
    assert {"bsn", "iban", "credential", "address"} <= set(names)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("IBAN_CODE", EntityType.IBAN_CODE),
        ("US_PASSPORT", EntityType.ID_DOCUMENT),
        ("PL_PESEL", EntityType.NATIONAL_ID),
        ("DATE_TIME", None),
        ("LOCATION", None),
        ("URL", EntityType.DOMAIN_NAME),
        ("TR_LICENSE_PLATE", EntityType.LICENCE_PLATE),
    ],
)
def test_entities_of_presidio_have_a_meaning_here(name: str, kind: EntityType | None) -> None:
    """Or are no personal data by themselves."""
    assert entity_type(name) is kind


class Annotation:
    """One find of deduce, with a tag."""

    def __init__(self, start: int, end: int, tag: str) -> None:
        self.start_char, self.end_char, self.tag = start, end, tag


class FakeDeduce:
    """Tags the first four signs of each line as a person, the next as a place."""

    def deidentify(self, text: str, disabled: set[str]) -> types.SimpleNamespace:
        starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]
        tags = ((0, 4, "persoon"), (5, 9, "locatie"))
        return types.SimpleNamespace(annotations=[Annotation(s + a, s + b, tag) for s in starts for a, b, tag in tags])


def test_deduce_is_an_option(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package an error says what to install; with it, its persons come in, line by line."""
    monkeypatch.setitem(sys.modules, "deduce", None)
    with pytest.raises(ConfigurationError, match="deduce"):
        Detector.build(deduce=True, recognisers=[])
    monkeypatch.setitem(sys.modules, "deduce", types.SimpleNamespace(Deduce=FakeDeduce))
    handlers = list(logging.getLogger().handlers)
    found = Detector.build(deduce=True, recognisers=[]).find(mail("Anna Ede\nPiet Oss"), None)
    assert [(c.start, c.end, c.by) for c in found] == [(0, 4, "deduce"), (9, 13, "deduce")]
    assert logging.getLogger().handlers == handlers
