"""Domain names, and what only has dots."""

import pytest

from pipelines.detect.recognisers.domain_name import RECOGNISER
from tests.found import found

DOMAINS = ["voorbeeld.nl", "www.voor-beeld.example", "web14.voorbeeld.nl", "voorbeeld.co.uk"]
NO_DOMAINS = ["klaar.Groet", "jan@voorbeeld.nl", "index.php", "9.3.3", "o.a. dit", "mr.drs. Jansen", "e.d."]


@pytest.mark.parametrize("name", DOMAINS, ids=range(len(DOMAINS)))
def test_finds_domains(name: str) -> None:
    """Alone and in a URL."""
    assert found(RECOGNISER, f"zie {name}.") == [name]
    assert found(RECOGNISER, f"https://{name}/pad?x=1") == [name]


@pytest.mark.parametrize("text", NO_DOMAINS, ids=range(len(NO_DOMAINS)))
def test_leaves_what_is_no_domain(text: str) -> None:
    """Forgotten spaces, files, abbreviations."""
    assert found(RECOGNISER, text) == []
