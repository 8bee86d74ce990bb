"""A month behind the number of a day is no person, whatever stands behind it."""

from __future__ import annotations

import found
import pytest

MONTHS = frozenset({"June", "mei", "May"})


@pytest.mark.parametrize(
    "text",
    ["Tour dates: 4 June Leeds, 5 June York.", "Op 3 mei Utrecht, op 4 mei Zwolle.", "The 1st of May Bank Holiday."],
)
def test_a_date_is_nobody(text: str) -> None:
    """Before a place too."""
    people = [words for kind, words in found.candidates(text) if kind == "PERSON"]
    assert not any(words.split()[0] in MONTHS for words in people)


@pytest.mark.parametrize(
    ("text", "name"), [("June Brown belde.", "June Brown"), ("Jan de Vries belde op 3 mei.", "Jan de Vries")]
)
def test_a_name_is_somebody(text: str, name: str) -> None:
    """Without a day before it."""
    assert ("PERSON", name) in found.candidates(text)
