"""VAT identification numbers by their country's form."""

import pytest

from pipelines.detect.recognisers.vat_id import RECOGNISER
from tests.found import found

NUMBERS = [
    "NL123456782B01",
    "NL1234.56.782.B01",
    "nl 123456782 b 01",
    "BE0123456749",
    "BE 0123.456.749",
    "DE811907980",
    "ATU12345678",
    "123456782B01",
]
NONE = ["NL91ABNA0417164300", "bsn 123456782", "DE 2024", "NL2024-001", "BE goed", "B01", "factuur 123456782"]


@pytest.mark.parametrize("number", NUMBERS, ids=range(len(NUMBERS)))
def test_finds_the_whole_number(number: str) -> None:
    """With and without its label."""
    for frame in ("btw-id {}", "{}", "VAT: {}, KvK 12345678", "({})"):
        assert found(RECOGNISER, frame.format(number)) == [number]


@pytest.mark.parametrize("text", NONE, ids=range(len(NONE)))
def test_leaves_other_numbers(text: str) -> None:
    """Two letters and nine digits need the right country and length."""
    assert found(RECOGNISER, text) == []
