"""The figures on the annotated messages only get better: `tests/ratchet.json` holds the worst that is allowed."""

import json
from pathlib import Path

import pytest

from worker.evaluate.run import evaluate_files

HERE = Path(__file__).parent
RATCHET = json.loads((HERE / "ratchet.json").read_text())
NEVER_LEFT = ("NL_BSN", "NATIONAL_ID", "ID_DOCUMENT", "CREDIT_CARD", "CREDENTIAL", "DATE_OF_BIRTH", "LICENCE_PLATE")


@pytest.fixture(scope="module")
def result():
    return evaluate_files(sorted((HERE / "corpus").glob("*.mail"))).result()


def figure(result, path: str) -> float:
    for key in path.split("/"):
        result = result[key]
    return result


@pytest.mark.parametrize("path", RATCHET["at_least"])
def test_does_not_fall(result, path):
    """Recall, unchanged clean mails, rights and purposes."""
    assert figure(result, path) >= RATCHET["at_least"][path]


@pytest.mark.parametrize("path", RATCHET["at_most"])
def test_does_not_rise(result, path):
    """What was removed for nothing."""
    assert figure(result, path) <= RATCHET["at_most"][path]


@pytest.mark.parametrize("kind", NEVER_LEFT)
def test_forbidden_numbers_and_secrets_do_not_stay(result, kind):
    """No number or secret that the law or plain sense forbids is left behind more often than the ratchet allows."""
    assert result["by_type"][kind].get("leak", 0) <= RATCHET["leaks"].get(kind, 0)
