"""People of public life are no person of a message; those who bear an ordinary name are."""

from __future__ import annotations

import pytest

from pipelines.detect.names import fold, phrases

PUBLIC = ["Käthe Kollwitz", "Arvo Pärt", "Madame Curie", "Hercule Poirot", "Charlotte Perriand", "Verner Panton"]
ANYBODY = ["Jan Smit", "John Brown", "De Vries", "van Dyck", "Jan de Vries", "J. Bakker"]


@pytest.mark.parametrize("name", PUBLIC)
def test_known_names_are_listed(name: str) -> None:
    """Art, music, history, stories; of the Netherlands and beyond."""
    assert fold(name) in phrases("fame")


@pytest.mark.parametrize("name", ANYBODY)
def test_a_name_that_could_be_anybodys_is_not(name: str) -> None:
    """A common given name with a common surname, a surname by itself."""
    assert fold(name) not in phrases("fame")
