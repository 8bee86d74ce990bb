"""E-mail addresses for machines, and those spelled out for people."""

import pytest

from pipelines.detect.recognisers.email import RECOGNISER
from tests.found import found

ADDRESSES = [
    "jan@voorbeeld.example",
    "jan.de.vries+nieuws@mail.voorbeeld.nl",
    "o'brien@voorbeeld.example",
    "jürgen@müller.example",
    "MAILER-DAEMON@mx.voorbeeld.nl",
    "jan (at) voorbeeld (punt) nl",
    "jan[at]voorbeeld[dot]example",
    "jan apenstaartje voorbeeld punt nl",
    "jan at voorbeeld dot com",
    "jan.jansen(at)voorbeeld.nl",
    "jan @ voorbeeld . nl",
    "jan AT voorbeeld DOT com",
    "jan -at- voorbeeld -dot- nl",
    "jan{at}voorbeeld.nl",
    "jan_at_voorbeeld.nl",
]
NONE = [
    "we meet at school. nl is short for the Netherlands",
    "look at example dot paintings",
    "@jan op instagram",
    "5 bananen @ 2.50",
    "user@localhost",
    "ik ben at work",
    "kijk op voorbeeld punt nl",
    "a @ b",
]


@pytest.mark.parametrize("address", ADDRESSES, ids=range(len(ADDRESSES)))
def test_finds_the_whole_address(address: str) -> None:
    """Without the punctuation around it."""
    for frame in ("mail naar {} of bel", "({})", "{}.", "<{}>", "Adres: {}\nGroet", '"{}"'):
        assert found(RECOGNISER, frame.format(address)) == [address]


@pytest.mark.parametrize("text", NONE, ids=range(len(NONE)))
def test_leaves_what_is_none(text: str) -> None:
    """An at sign or the word alone makes no address."""
    assert found(RECOGNISER, text) == []


def test_finds_many_side_by_side() -> None:
    """Lists of addresses, in any separator."""
    assert found(RECOGNISER, "a@x.nl;b@x.nl,<c@x.nl> mailto:d@x.nl") == ["a@x.nl", "b@x.nl", "c@x.nl", "d@x.nl"]


def test_a_key_in_a_url_is_nobodys_address() -> None:
    """The key of a reporting service stands where a log-in name may stand."""
    assert found(RECOGNISER, "SENTRY_DSN: https://7f3bd1e0a9c4@sentry.voorbeeld.nl/4") == []
    assert found(RECOGNISER, "https://0123456789abcdef@log.voorbeeld.nl/1") == []
    assert found(RECOGNISER, "<mailto:deadbeef01@voorbeeld.nl>") == ["deadbeef01@voorbeeld.nl"]
    assert found(RECOGNISER, "sftp://jan.bos@voorbeeld.nl") == ["jan.bos@voorbeeld.nl"]
