"""Whatever grows by kind grows by one file: each file of a scanned folder has all that its kind needs.

A new file that misses something fails here with a sentence that says what.
"""

import importlib
import re
import textwrap
from pathlib import Path

import pytest

import models.right
from models.finding import EntityType
from models.limits import Limits
from models.right import Lane, Term, all_rights
from pipelines.parse import attachments
from pipelines.parse.reader import Content
from tests.examples import FOLDER, examples
from worker.settings import NotifySettings

ROOT = Path(__file__).parent.parent


def files(folder: str) -> list[str]:
    return sorted(f.stem for f in (ROOT / folder).glob("*.py") if f.stem != "__init__" and not f.stem.startswith("_"))


def load(folder: str, name: str):
    return importlib.import_module(f"{folder.replace('/', '.')}.{name}")


def faults_of_recogniser(module, name: str) -> list[str]:
    """What a recogniser file misses, as sentences."""
    made = getattr(module, "RECOGNISER", None)
    if made is None:
        return [f"{name}.py needs RECOGNISER = ...: an instance of its class"]
    wanted = {
        f"RECOGNISER.name must be {name!r}, the file's name": getattr(made, "name", None) == name,
        "RECOGNISER.types must be a tuple of EntityType": bool(getattr(made, "types", ()))
        and all(isinstance(t, EntityType) for t in made.types),
        "RECOGNISER.find(text, scene) is missing": callable(getattr(made, "find", None)),
        "the module needs a docstring that says what it finds": bool(module.__doc__),
    }
    return [fault for fault, holds in wanted.items() if not holds]


def faults_of_right(module, name: str) -> list[str]:
    """What a right's file misses, as sentences."""
    right = getattr(module, "RIGHT", None)
    if right is None:
        return [f"{name}.py needs RIGHT = Right(...)"]
    wanted = {
        f"label must be {name!r}, the file's name": right.label == name,
        "article must name its law": bool(right.article),
        "name needs nl and en": {"nl", "en"} <= set(right.name),
        "cues need nl and en": all(right.cues.get(language) for language in ("nl", "en")),
        "term must be a Term": isinstance(right.term, Term),
        "lane must be a Lane": isinstance(right.lane, Lane),
    }
    return [fault for fault, holds in wanted.items() if not holds]


@pytest.mark.parametrize("name", files("pipelines/detect/recognisers"))
def test_recogniser_is_complete(name):
    """A recogniser says its name and types, and can find."""
    assert not faults_of_recogniser(load("pipelines/detect/recognisers", name), name)


FROM_POLICY = {"own_words"}
"""Recognisers whose words and examples are in the policy, where `policy check` tries them."""


@pytest.mark.parametrize("name", [name for name in files("pipelines/detect/recognisers") if name not in FROM_POLICY])
def test_recogniser_has_its_examples(name):
    """Every recogniser has a file of examples, as many that it must leave alone as it must find."""
    assert (FOLDER / f"{name}.txt").is_file(), f"tests/data/examples/{name}.txt is missing"
    lines = examples(name)
    assert len(lines) >= 2 * sum(bool(line.found) for line in lines) > 0, f"{name}.txt needs as many - as + lines"


@pytest.mark.parametrize("name", sorted(FROM_POLICY))
def test_recogniser_has_a_test(name):
    """What has no examples of its own is named in a test."""
    tests = [f.read_text() for f in (ROOT / "tests").glob("test_*.py")]
    named = re.compile(rf'recognisers(\.| import \(?[\w,\s]*?)\b{name}\b|"{name}"')
    assert any(named.search(text) for text in tests)


@pytest.mark.parametrize("name", files("models/rights"))
def test_right_is_complete(name):
    """A right has its law, its names, its term and its cues in both languages."""
    assert not faults_of_right(load("models/rights", name), name)


def faults_of_reader(module, name: str) -> list[str]:
    """What a reader's file misses, as sentences."""
    reader = getattr(module, "READER", None)
    if reader is None:
        return [f"{name}.py needs READER = ...: an instance of its class, or Opaque(...)"]
    wanted = {
        f"READER.name must be {name!r}, the file's name": getattr(reader, "name", None) == name,
        "READER.media_types and .extensions must be frozensets in lower case": all(
            isinstance(words, frozenset) and words and all(map(str.islower, filter(str.isalpha, words)))
            for words in (getattr(reader, "media_types", None), getattr(reader, "extensions", None))
        ),
        "READER.certainty must be 0 to 3": getattr(reader, "certainty", None) in range(4),
        "READER.binary must be True or False": isinstance(getattr(reader, "binary", None), bool),
        "READER.fits(content) is missing": callable(getattr(reader, "fits", None)),
        "READER.read(content, limits) is missing": callable(getattr(reader, "read", None)),
        "the module needs a docstring that says what it reads": bool(module.__doc__),
        f"tests/test_attachments.py needs a case for it: {name!r}": f'"{name}"'
        in (ROOT / "tests/test_attachments.py").read_text(),
    }
    return [fault for fault, holds in wanted.items() if not holds]


@pytest.mark.parametrize("name", files("pipelines/parse/attachments"))
def test_reader_is_complete(name):
    """A reader of attached files says its name and what its files are called, and has a case."""
    assert not faults_of_reader(load("pipelines/parse/attachments", name), name)


def test_a_new_reader_is_found_by_its_file(tmp_path, monkeypatch):
    """The one in docs/extend.md, dropped into the folder, reads its files at once."""
    recipe = (ROOT / "docs/extend.md").read_text().partition("## A reader")[2]
    code = recipe.partition("```python\n")[2].partition("```")[0]
    (tmp_path / "subrip.py").write_text(textwrap.dedent(code))
    monkeypatch.setattr(attachments, "__path__", [*attachments.__path__, str(tmp_path)])
    attachments.readers.cache_clear()
    try:
        content = Content(b"1\n00:00:01,000 --> 00:00:02,000\nIk ben Piet.\n", "application/x-subrip", "x.srt")
        reader = attachments.reader_of(content)
        assert reader.name == "subrip"
        assert reader.read(content, Limits()).texts[0].trace.text == "Ik ben Piet.\n"
    finally:
        monkeypatch.undo()
        attachments.readers.cache_clear()


def faults_of_notifier(module, name: str) -> list[str]:
    """What a notifier's file misses, as sentences."""
    notifier = getattr(module, "NOTIFIER", None)
    if notifier is None:
        return [f"{name}.py needs NOTIFIER = chat(body) or Notifier(needs, takes, build)"]
    known = set(NotifySettings.model_fields)
    wanted = {
        "needs and takes must name fields of NotifySettings": notifier.needs | notifier.takes <= known,
        "what it needs it must not take as well": not notifier.needs & notifier.takes,
        "whoever needs a url must let the user decide on internal addresses": "url" not in notifier.needs
        or "allow_internal" in notifier.takes,
        "the module needs a docstring that says what it speaks, and where that is written": bool(module.__doc__),
        "docs/notices.md must name it": f"`{name}`" in (ROOT / "docs/notices.md").read_text(),
    }
    return [fault for fault, holds in wanted.items() if not holds]


@pytest.mark.parametrize("name", files("worker/notify"))
def test_notifier_is_complete(name):
    """A notifier says what settings it needs and how it is made; tests/test_notify.py holds it to its contract."""
    assert not faults_of_notifier(load("worker/notify", name), name)


BEFORE_THEM_ALL = {"imap"}
"""Takes what lies in a watched mailbox, before whichever delivery was chosen."""


@pytest.mark.parametrize("name", [name for name in files("worker/deliver") if name not in BEFORE_THEM_ALL])
def test_delivery_is_complete(name):
    """A delivery can be made from a site, and says how it delivers and where that is written."""
    module = load("worker/deliver", name)
    assert callable(getattr(module, "DELIVERY", None)), f"worker/deliver/{name}.py needs DELIVERY: makes one of a Site"
    assert module.__doc__, f"worker/deliver/{name}.py needs a docstring"
    assert f"`{name}`" in (ROOT / "docs/settings.md").read_text(), f"docs/settings.md must name {name}"


@pytest.mark.parametrize("name", files("worker/cli"))
def test_command_is_complete(name):
    """A file of commands holds its typer app."""
    assert hasattr(load("worker/cli", name), "app"), f"worker/cli/{name}.py needs app = typer.Typer(...)"


def test_all_twelve_rights_are_found():
    """The folder is scanned; nothing is registered."""
    assert len(all_rights()) == 12
    assert set(all_rights()) == set(files("models/rights"))


def test_what_is_missing_is_told():
    """A file that misses everything is told so, in sentences."""

    class Empty:
        __doc__ = ""
        RECOGNISER = object()

    told = faults_of_recogniser(Empty, "kenteken")
    assert len(told) == 4
    assert "kenteken" in told[0]
    assert faults_of_right(object(), "x") == ["x.py needs RIGHT = Right(...)"]
    assert len(faults_of_notifier(object(), "x")) == 1
    assert faults_of_reader(object(), "x") == ["x.py needs READER = ...: an instance of its class, or Opaque(...)"]


def test_a_new_right_is_found_by_its_file(tmp_path, monkeypatch):
    """Dropping a file into the folder is all it takes."""
    (tmp_path / "silence.py").write_text(
        "from models.right import Right, Term\n"
        'RIGHT = Right("silence", "none", {"nl": "stilte", "en": "silence"}, Term.MONTH)\n'
    )
    monkeypatch.setattr(models.rights, "__path__", [*models.rights.__path__, str(tmp_path)])
    all_rights.cache_clear()
    try:
        assert "silence" in all_rights()
    finally:
        monkeypatch.undo()
        all_rights.cache_clear()
