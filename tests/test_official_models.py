"""What a user installs and names: spaCy pipelines, Presidio's recognisers with models, deduce.

The pipeline is made here, packaged as `python -m spacy package` does, and put on the path.
"""

import importlib
import importlib.util
import logging
import subprocess
import sys
import types
from pathlib import Path

import presidio_analyzer.predefined_recognizers.ner.gliner_recognizer as gliner
import presidio_analyzer.predefined_recognizers.ner.huggingface_ner_recognizer as huggingface
import pytest
import spacy
from cost import cost
from spacy.training import Example

from models.errors import Bug, ConfigurationError, Transient
from models.finding import EntityType
from models.limits import Limits
from models.message import Mail, Part, PartKind
from pipelines.detect.deduce import LONGEST_RUN, DeduceRecogniser, fenced
from pipelines.detect.engine import Detector
from pipelines.detect.recogniser import Hit, Scene
from pipelines.examine import examine
from worker import deduce_tables
from worker.policy_file import load_policy, shipped_policy
from worker.settings import DetectSettings, load_settings

PACKAGE = "nl_test_namen"
LOADER = """
from spacy.util import load_model_from_init_py

def load(**overrides):
    return load_model_from_init_py(__file__, **overrides)
"""
STRANGE = "Xyrrqua Vlömstraq"
"""A name that no list knows, so that only the pipeline can find it."""


class Word:
    """Finds one word as a person."""

    name, types = "word", (EntityType.PERSON,)

    def __init__(self, word: str) -> None:
        self.word = word

    def find(self, text: str, scene: Scene):
        at = text.find(self.word)
        if at >= 0:
            yield Hit(at, at + len(self.word), EntityType.PERSON, 0.6)


def mail(text: str, language: str = "nl") -> Mail:
    return Mail(b"", (Part("1", PartKind.PLAIN, text),), language=language)


def package(folder: Path, nlp: spacy.Language, name: str) -> None:
    """What `spacy package` makes of a pipeline, and `pip install` of that."""
    nlp.meta["name"], nlp.meta["version"] = name.partition("_")[2], "0.1.0"
    data = folder / name / f"{name}-0.1.0"
    data.parent.mkdir()
    nlp.to_disk(data)
    (folder / name / "meta.json").write_text((data / "meta.json").read_text())
    (folder / name / "__init__.py").write_text(LOADER)
    info = folder / f"{name}-0.1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 0.1.0\n")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory):
    """A pipeline with a ruler that knows names, a town and a firm; importable while the module's tests run."""
    folder = tmp_path_factory.mktemp("site")
    nlp = spacy.blank("nl")
    ruler = nlp.add_pipe("entity_ruler")
    labels = {STRANGE: "PERSON", "Piet Bakker": "PERSON", "Zwolle": "GPE", "Xyrrqua Groep": "ORG", "Factuur": "PERSON"}
    ruler.add_patterns([{"label": label, "pattern": words} for words, label in labels.items()])
    package(folder, nlp, PACKAGE)
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    yield folder
    sys.path.remove(str(folder))
    sys.modules.pop(PACKAGE, None)


def test_a_name_of_the_pipeline_reaches_the_verdict(installed: Path) -> None:
    """Named in the settings, it finds what ours cannot; the report names it."""
    settings = load_settings(detect={"spacy": {"nl": PACKAGE}})
    detector = Detector.build(**settings.detect.model_dump())
    head = "From: a@voorbeeld.example\nTo: info@jixawstudio.nl\nSubject: x\n\n"
    raw = f"{head}Gisteren zei onze buurman {STRANGE} dat het niet werkt.\n"
    verdict = examine(raw.encode(), load_policy(shipped_policy()), detector, Limits())
    assert [(f.candidate.type, PACKAGE in f.candidate.by) for f in verdict.removed] == [(EntityType.PERSON, True)]
    assert STRANGE not in verdict.redacted.raw.decode()


def test_it_is_added_to_ours_and_agreement_counts(installed: Path) -> None:
    """Each finds its own; what both find is believed more."""
    text = f"Met Piet Bakker, {STRANGE} en Anna."
    detector = Detector.build(spacy={"nl": PACKAGE}, recognisers=[Word("Piet Bakker"), Word("Anna")])
    found = {text[c.start : c.end]: c for c in detector.find(mail(text), None)}
    assert set(found) == {"Piet Bakker", STRANGE, "Anna"}
    assert found["Piet Bakker"].by == f"{PACKAGE}+word"
    assert found["Piet Bakker"].score > max(found["Anna"].score, found[STRANGE].score)


@pytest.mark.parametrize("text", ["Wij wonen in Zwolle.", "De Xyrrqua Groep belde.", "Factuur is er."])
def test_only_names_of_persons_that_stand_the_dictionary(text: str, installed: Path) -> None:
    """A town is not redacted, a firm wrongly called one would keep a person in, a word is a word."""
    assert Detector.build(spacy={"nl": PACKAGE}, recognisers=[]).find(mail(text), None) == ()


def test_another_language_is_left_to_the_others(installed: Path) -> None:
    """It is not asked, and nothing is tokenised."""
    detector = Detector.build(spacy={"nl": PACKAGE}, recognisers=[Word("Anna")])
    assert detector.find(mail(STRANGE, "en"), None) == ()


def test_a_trained_pipeline_serves_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A few steps on one sentence."""
    nlp = spacy.blank("en")
    nlp.add_pipe("ner").add_label("PERSON")
    text = f"Yesterday {STRANGE} called us."
    example = Example.from_dict(nlp.make_doc(text), {"entities": [(10, 10 + len(STRANGE), "PERSON")]})
    spacy.util.fix_random_seed(1)
    optimiser = nlp.initialize(lambda: [example])
    for _ in range(40):
        nlp.update([example], sgd=optimiser)
    package(tmp_path, nlp, "en_test_names")
    monkeypatch.syspath_prepend(tmp_path)
    found = Detector.build(spacy={"en": "en_test_names"}, recognisers=[]).find(mail(text, "en"), None)
    assert [(text[c.start : c.end], c.by) for c in found] == [(STRANGE, "en_test_names")]


def test_a_damaged_pipeline_is_an_error_of_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Told by its name, before any mail is read."""
    package(tmp_path, spacy.blank("nl"), "nl_damaged")
    next((tmp_path / "nl_damaged").glob("nl_damaged-*/config.cfg")).unlink()
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ConfigurationError, match=r"^detect\.spacy: nl_damaged cannot be loaded"):
        Detector.build(spacy={"nl": "nl_damaged"}, recognisers=[])


class FakeGliner:
    """A GLiNER model: finds `word` for the label person."""

    asked: tuple[str, ...] = ()

    @classmethod
    def from_pretrained(cls, name: str, **options: object) -> "FakeGliner":
        if name != "/models/ours":
            raise OSError("no such model")
        return cls()

    def predict_entities(self, text: str, labels: list[str], **options: object) -> list[dict[str, object]]:
        type(self).asked = tuple(labels)
        at = text.find(STRANGE)
        return [{"label": "person", "start": at, "end": at + len(STRANGE), "score": 0.9}] if at >= 0 else []


def test_a_gliner_model_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    """Through Presidio's recogniser, in both languages, asked for its own types only."""
    monkeypatch.setattr(gliner, "GLiNER", FakeGliner)
    detector = Detector.build(presidio=["GLiNERRecognizer=/models/ours"], recognisers=[Word("Anna")])
    for language in ("nl", "en"):
        (found,) = detector.find(mail(f"Met {STRANGE}.", language), None)
        assert (found.type, found.by) == (EntityType.PERSON, "GLiNERRecognizer")
    assert {"HEALTH", "NL_BSN"} & set(FakeGliner.asked) == set()


def fake_pipeline(answer):
    """What transformers' pipeline() would give."""

    def pipeline(task: str, model: str, **options: object):
        if model != "/models/bert":
            raise OSError("no such model")
        return answer

    return pipeline


def say(monkeypatch: pytest.MonkeyPatch, answer) -> Detector:
    monkeypatch.setattr(huggingface, "hf_pipeline", fake_pipeline(answer))
    monkeypatch.setattr(huggingface, "torch", types.SimpleNamespace())
    return Detector.build(presidio=["HuggingFaceNerRecognizer=/models/bert"], recognisers=[])


def test_a_transformers_model_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    """By a folder on this machine."""
    text = f"Met {STRANGE}."
    answer = [{"entity_group": "PER", "score": 0.9, "start": 4, "end": 4 + len(STRANGE)}]
    (found,) = say(monkeypatch, lambda _text: answer).find(mail(text), None)
    assert (text[found.start : found.end], found.by) == (STRANGE, "HuggingFaceNerRecognizer")


def test_a_model_that_fails_fails_the_message(monkeypatch: pytest.MonkeyPatch) -> None:
    """Presidio would log it, with the text, and go on without its names."""

    def fail(text: str) -> None:
        raise RuntimeError(text)

    with pytest.raises(Bug, match=r"^recogniser: HuggingFaceNerRecognizer$"):
        say(monkeypatch, fail).find(mail("geheim"), None)


def test_a_pattern_of_presidio_is_not_skipped_when_it_is_slow() -> None:
    """A time limit would pass over it in silence; ours ends the child process."""
    from presidio_analyzer import pattern_recognizer

    Detector.build(presidio=["IbanRecognizer"], recognisers=[])
    assert pattern_recognizer.REGEX_TIMEOUT_SECONDS is None


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("GLiNERRecognizer", r"pip install 'presidio-analyzer\[gliner\]'"),
        ("HuggingFaceNerRecognizer=x/y", r"pip install 'presidio-analyzer\[transformers\]'"),
        ("SpacyRecognizer", "name the pipeline in detect.spacy"),
        ("TransformersRecognizer", "use HuggingFaceNerRecognizer"),
        ("MedicalNERRecognizer", "medical words whoever they are about"),
        ("AzureAILanguageRecognizer", "sends texts to another machine"),
        ("IbanRecognizer=x", "has no model to choose"),
        ("NoSuchRecognizer", "is not a predefined recogniser"),
    ],
)
def test_what_cannot_serve_says_why(name: str, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """And what to do; the packages are missing here on purpose."""
    monkeypatch.setattr(gliner, "GLiNER", None)
    monkeypatch.setattr(huggingface, "hf_pipeline", None)
    with pytest.raises(ConfigurationError, match=told):
        Detector.build(presidio=[name], recognisers=[])


def test_a_model_that_is_not_here_is_not_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    """The libraries are told to stay offline before anything is loaded."""
    constants = types.ModuleType("huggingface_hub.constants")
    constants.HF_HUB_OFFLINE = False
    monkeypatch.setitem(sys.modules, "huggingface_hub.constants", constants)
    monkeypatch.setattr(gliner, "GLiNER", FakeGliner)
    with pytest.raises(ConfigurationError, match="nothing is downloaded"):
        Detector.build(presidio=["GLiNERRecognizer=somebody/model"], recognisers=[])
    assert constants.HF_HUB_OFFLINE is True


def test_every_process_of_ours_is_offline() -> None:
    """Children and commands inherit it; who sets it otherwise is heeded."""
    script = (
        "import os; from worker.__main__ import main\ntry: main()\n"
        "except SystemExit: print(os.environ['HF_HUB_OFFLINE'])"
    )
    for environment, value in (({}, "1"), ({"HF_HUB_OFFLINE": "0"}, "0")):
        done = subprocess.run(
            [sys.executable, "-c", script, "--version"], env=environment, capture_output=True, text=True, check=True
        )
        assert done.stdout.split()[-1] == value


STUB = """
import logging, sys, pathlib
logging.basicConfig(stream=sys.stdout, level=logging.DEBUG)

class Annotation:
    def __init__(self, start, end, tag):
        self.start_char, self.end_char, self.tag = start, end, tag

class Deduce:
    def __init__(self, cache_path=None):
        self.cache_path = cache_path
        if cache_path and not (cache_path / "cache").exists():
            (cache_path / "cache").mkdir(parents=True)
            (cache_path / "cache" / "lookup_structs.pickle").write_bytes(b"tables")

    def deidentify(self, text, disabled=()):
        logging.debug(text)
        assert "redactor" in disabled
        found = [Annotation(text.find(words), text.find(words) + len(words), tag)
                 for words, tag in (("mevr. Jansma", "persoon"), ("Zwolle", "locatie"), ("Piet Bakker", "patient"))
                 if words in text]
        return type("Document", (), {"annotations": found})
"""


@pytest.fixture
def stub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package named deduce, installed."""
    (tmp_path / "deduce.py").write_text(STUB)
    info = tmp_path / "deduce-9.9.9.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: deduce\nVersion: 9.9.9\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.delitem(sys.modules, "deduce", raising=False)
    yield tmp_path
    sys.modules.pop("deduce", None)


def test_deduce_is_off_by_default() -> None:
    """And not imported."""
    Detector.build(recognisers=[])
    assert not load_settings().detect.deduce


def test_deduce_adds_dutch_names_without_titles(stub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its places are left to ours, its logging is not set up, English text is not shown to it."""
    before = (logging.getLogger().level, list(logging.getLogger().handlers))
    detector = Detector.build(deduce=True, recognisers=[Word("Piet Bakker")])
    text = "Dag, mevr. Jansma uit Zwolle en Piet Bakker."
    found = detector.find(mail(text), None)
    assert [(text[c.start : c.end], c.by) for c in found] == [("Jansma", "deduce"), ("Piet Bakker", "deduce+word")]
    assert [c.by for c in detector.find(mail(text, "en"), None)] == ["word"]
    assert (logging.getLogger().level, list(logging.getLogger().handlers)) == before
    assert "Jansma" not in "".join(capsys.readouterr())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Jan Pieter Willem van der Berg-Smit", "Jan Pieter Willem van der Berg-Smit"),
        ("Jan Piet " * 4, "Jan\tPiet\t" * 3 + "Jan\tPiet "),
        ("Jan-Piet-" * 4, "Jan\tPiet\t" * 3 + "Jan\tPiet-"),
        ("de Vries van Dijk " * 4, ("de Vries\tvan\tDijk\t" + "de\tVries\tvan\tDijk\t" * 3)[:-1] + " "),
        ("Jan\n" * 9, "Jan\n" * 9),
        ("Jan, Piet, " * 9, "Jan, Piet, " * 9),
        ("Jan zag gisteren Piet en Kees. " * 9, "Jan zag gisteren Piet en Kees. " * 9),
        ("", ""),
    ],
)
def test_no_long_row_of_names_is_shown_to_deduce(text: str, shown: str) -> None:
    """Its time grows faster than the square of one; the length stays, so places stay true."""
    assert fenced(text) == shown
    assert LONGEST_RUN < 8


def test_the_tables_of_deduce_are_built_once_in_the_data_folder(stub: Path, tmp_path: Path) -> None:
    """By a process of its own, by release, and in one step."""
    settings = load_settings(data_dir=tmp_path / "data", detect={"deduce": True})
    deduce_tables.prepare(settings.detect)
    made = tmp_path / "data" / "deduce" / "9.9.9" / "cache" / "lookup_structs.pickle"
    assert made.read_bytes() == b"tables"
    assert [f.name for f in (tmp_path / "data" / "deduce").iterdir()] == ["9.9.9"]
    made.write_bytes(b"ours")
    deduce_tables.prepare(settings.detect)
    Detector.build(**settings.detect.model_dump(), recognisers=[])
    assert made.read_bytes() == b"ours"


def test_tables_that_cannot_be_built_are_told(stub: Path, tmp_path: Path) -> None:
    """By the exit code; nothing half-built is left."""
    (stub / "deduce.py").write_text("raise MemoryError")
    with pytest.raises(Transient, match="deduce_tables"):
        deduce_tables.prepare(DetectSettings(deduce=True, deduce_cache=tmp_path / "cache"))
    assert list((tmp_path / "cache").iterdir()) == []


@pytest.mark.skipif(importlib.util.find_spec("deduce") is not None, reason="deduce is installed here")
def test_deduce_that_is_not_installed_is_told(tmp_path: Path) -> None:
    """With the remedy, wherever it is asked for first."""
    with pytest.raises(ConfigurationError, match=r"pip install briefgeheim\[deduce\]"):
        deduce_tables.prepare(DetectSettings(deduce=True, deduce_cache=tmp_path))
    with pytest.raises(ConfigurationError, match=r"pip install briefgeheim\[deduce\]"):
        Detector.build(deduce=True, deduce_cache=tmp_path, recognisers=[])


@pytest.mark.skipif(
    importlib.util.find_spec("deduce") is None,
    reason="the optional extra deduce is not installed: pip install briefgeheim[deduce]",
)
def test_the_real_deduce_finds_names_and_cannot_be_made_to_work_for_ever(tmp_path: Path) -> None:
    """Names with their tussenvoegsels; 16 KB of names in a row in seconds, not in hours."""
    deduce_tables.prepare(DetectSettings(deduce=True, deduce_cache=Path("var/deduce").resolve()))
    found = DeduceRecogniser(Path("var/deduce").resolve())
    text = "Mevr. Fatima el Amrani belde met dr. Jan de Vries uit Utrecht."
    assert {text[h.start : h.end] for h in found.find(text, Scene())} == {"Fatima el Amrani", "Jan de Vries"}
    for seed in ("Jan Piet ", "Jan-Piet-", "Jan de Vries ", "de Vries van Dijk "):
        text = (seed * 2_000)[:16_384]
        assert cost(lambda text=text: list(found.find(text, Scene())), enough=10) < 10
