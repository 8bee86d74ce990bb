"""The figures on the annotated messages only get better, and the page about them says what was measured."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from models.errors import Rejected
from worker.evaluate.bars import BARS, Bar, look_up, on_guide
from worker.evaluate.figures import FORBIDDEN
from worker.evaluate.page import TABLES, fill
from worker.evaluate.plot import svg
from worker.evaluate.quality import saved
from worker.evaluate.ratchet import AT_LEAST, AT_MOST, tighten, tightened
from worker.evaluate.run import Evaluation, Judged, evaluate_files
from worker.evaluate.score import Tally

HERE = Path(__file__).parent
DOCS = HERE.parent / "docs"
RATCHETED = ("a.mail", "b.mail")  # of the guide itself, as the bars; docs/quality.md tells of all
RATCHET = json.loads((HERE / "ratchet.json").read_text())


@pytest.fixture(scope="module")
def result():
    return evaluate_files([HERE / "corpus" / name for name in RATCHETED]).result()


@pytest.mark.parametrize("path", RATCHET["at_least"])
def test_does_not_fall(result, path):
    """Recall, unchanged clean mails, rights and purposes."""
    assert look_up(result, path) >= RATCHET["at_least"][path]


@pytest.mark.parametrize("path", RATCHET["at_most"])
def test_does_not_rise(result, path):
    """What was removed for nothing."""
    assert look_up(result, path) <= RATCHET["at_most"][path]


@pytest.mark.parametrize("kind", sorted(FORBIDDEN))
def test_forbidden_numbers_and_secrets_do_not_stay(result, kind):
    """No number or secret that the law or plain sense forbids is left behind more often than the ratchet allows."""
    assert result["by_type"].get(kind, {}).get("leaks", 0) <= RATCHET["leaks"].get(kind, 0)


def test_the_page_tells_the_saved_figures():
    """Nobody edited a table by hand, and every mark is filled."""
    page = (DOCS / "quality.md").read_text()
    assert fill(page, saved(DOCS)) == page
    assert {name for name in TABLES if f"<!-- figures: {name} -->" not in page} == set()


def test_the_plot_shows_the_saved_figures():
    """It is well-formed and has a row a type."""
    drawn = (DOCS / "quality.svg").read_text()
    types = saved(DOCS)["ours"]["by_type"]
    assert drawn == svg(types)
    texts = {element.text for element in ElementTree.fromstring(drawn).iter() if element.tag.endswith("text")}
    assert set(types) <= texts


@pytest.mark.parametrize(
    ("bar", "reached", "holds"),
    [
        (Bar("r", "a/b", 0.9), 0.9, True),
        (Bar("r", "a/b", 0.9), 0.89, False),
        (Bar("r", "a/b", 0.1, at_least=False), 0.1, True),
        (Bar("r", "a/b", 0.1, at_least=False), 0.11, False),
        (Bar("r", "a/b", 0.9), None, False),
    ],
)
def test_bars_hold_or_not(bar, reached, holds):
    """A figure that is not there reaches no bar."""
    assert bar.holds({"a": {"b": reached}}) is holds


def test_every_bar_finds_its_figure():
    """The paths of the table are those of the results."""
    results = saved(DOCS)
    for judged in (results, on_guide(results)):
        assert [bar.name for bar in BARS if bar.reached(judged) is None] == []
    assert [path for bar in BARS for path in (bar.bad, bar.whole) if path and look_up(results, path) is None] == []


def test_bars_are_about_the_guide():
    """The figures of its messages stand where those of all stood."""
    recall = BARS[0]
    results = {"ours": {"recall": 0.9}, "guide": {"recall": 0.97}}
    assert (recall.holds(results), recall.holds(on_guide(results))) == (False, True)


def test_some_files_of_an_evaluation():
    """Each judged message knows its file."""
    judged = [Judged(file, gold, Tally()) for file in ("a.mail", "b.mail") for gold in (None,)]  # type: ignore[arg-type]
    assert [one.file for one in Evaluation(tuple(judged)).of({"b.mail"}).judged] == ["b.mail"]


def test_unknown_table_is_told():
    """A mark that nobody fills is a mistake in the page."""
    with pytest.raises(Rejected, match="no table guesses"):
        fill("<!-- figures: guesses -->\n<!-- /figures -->", {})


def made_results(share, leaks, corpus):
    shipped = {path: share for path in (*AT_LEAST, *AT_MOST) if "/" not in path}
    shipped["groups"] = {path.split("/")[1]: {"recall": share} for path in AT_LEAST if path.startswith("groups/")}
    shipped["rights_any"] = {"precision": share, "recall": share}
    return {"guide_corpus": corpus, "shipped": shipped | {"by_type": {"NL_BSN": {"leaks": leaks}}}}


def test_ratchet_turns_one_way():
    """The better of both runs stays, figure by figure."""
    first = tightened({}, made_results(0.5, 2, {"a.mail": "1"}))
    assert (first["at_least"]["recall"], first["at_most"]["over_rate"], first["leaks"]) == (0.5, 0.5, {"NL_BSN": 2})
    for share, leaks in ((0.6, 1), (0.4, 3)):
        first = tightened(first, made_results(share, leaks, {"a.mail": "1"}))
    assert (first["at_least"]["recall"], first["at_most"]["over_rate"], first["leaks"]) == (0.6, 0.4, {"NL_BSN": 1})


def test_ratchet_starts_anew_with_other_messages(tmp_path):
    """Other messages are another measure."""
    file = tmp_path / "ratchet.json"
    for share, corpus in ((0.9, {"a.mail": "1"}), (0.5, {"a.mail": "1", "b.mail": "2"})):
        tighten(file, made_results(share, 0, corpus))
    assert json.loads(file.read_text())["at_least"]["recall"] == 0.5
