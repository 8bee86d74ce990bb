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
