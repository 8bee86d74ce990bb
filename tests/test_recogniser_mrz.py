"""Machine-readable zones, line by line."""

import pytest

from pipelines.detect.recognisers.mrz import RECOGNISER
from tests.found import found

ZONES = [
    ["P<NLDDE<BOER<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "NWR4K21J96NLD7908140F3103126<<<<<<<<<<<<<<06"],
    ["I<NLDIWR4K21J96<<<<<<<<<<<<<<<", "7908140F3103126NLD<<<<<<<<<<<8", "DE<BOER<<ANNA<MARIA<<<<<<<<<<<"],
    ["P<NLDDE<BOER<<ANNA<MARIA<<<<<<", "NWR4K21J96NLD7908140F3103126<<06"],
]
NONE = [
    "a << b >> c",
    "if (a<b && c<d) return;",
    "HOOFDLETTERS ZONDER TEKENS ERIN",
    "<<<<<<<<<<<<<<<<<<<<<<<<",
    "<TABLE><TR><TD>1</TD></TR></TABLE>",
    "A<B",
]


@pytest.mark.parametrize("zone", ZONES, ids=range(len(ZONES)))
def test_finds_every_line(zone: list[str]) -> None:
    """Names in it included, indented or quoted or not."""
    assert found(RECOGNISER, "Hier:\n" + "\n".join(zone) + "\nGroet") == zone
    assert found(RECOGNISER, "> " + "\n> ".join(zone)) == zone


@pytest.mark.parametrize("text", NONE, ids=range(len(NONE)))
def test_leaves_code_and_capitals(text: str) -> None:
    """Angle brackets alone make no zone."""
    assert found(RECOGNISER, text) == []
