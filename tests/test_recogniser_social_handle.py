"""Names on social networks, and other at signs."""

import pytest

from pipelines.detect.recognisers.social_handle import RECOGNISER
from tests.found import found

HANDLES = [
    ("volg @studio.lotusblad!", "@studio.lotusblad"),
    ("(@tobi_builds)", "@tobi_builds"),
    ("instagram.com/jan.bakt", "jan.bakt"),
]
NO_HANDLES = [
    "jan@voorbeeld.nl",
    "@media print",
    "5 @ 3 euro",
    "@voorbeeld.nl",
    "kijk op facebook.com/groups",
    "@ home",
]


@pytest.mark.parametrize(("text", "name"), HANDLES, ids=range(len(HANDLES)))
def test_finds_handles(text: str, name: str) -> None:
    """With their sign, or in a profile's address."""
    assert found(RECOGNISER, text) == [name]


@pytest.mark.parametrize("text", NO_HANDLES, ids=range(len(NO_HANDLES)))
def test_leaves_other_at_signs(text: str) -> None:
    """Mail, code, prices."""
    assert found(RECOGNISER, text) == []


def test_other_sites_that_end_in_a_short_name_are_no_network() -> None:
    """ "t.me" is one, "mijnt.nl" is none."""
    assert found(RECOGNISER, "t.me/jan.bakt") == ["jan.bakt"]
    for text in ("https://x.nl/reset", "mijnt.nl/contact", "max.com/films", "test-x.com/over"):
        assert found(RECOGNISER, text) == []
