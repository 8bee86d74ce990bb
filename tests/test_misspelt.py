"""Labels by their sound: what dialect and haste make of them, and words that only look alike."""

import pytest

from pipelines.detect.labelling import labels_in
from pipelines.detect.misspelt import kinds_of_sound

SPELT = [
    ("wagtwoord", "credential"),
    ("paswoort", "credential"),
    ("wachwoord", "credential"),
    ("watwoord", "credential"),
    ("passwrod", "credential"),
    ("beheerderswachtwoord", "credential"),
    ("pinkode", "pin"),
    ("geboordedatum", "birth"),
    ("geboortedatem", "birth"),
    ("gebooren", "birth"),
    ("riebewijs", "document"),
    ("paszport", "document"),
    ("legitimasie", "document"),
    ("credietcard", "card"),
    ("kreditkaart", "card"),
]
OTHERS = (
    "antwoord wachtlijst transport rapport geboden gebogen passage kenteren birthrate watervoort bewijs wachten "
    "passend creatief kaartje kantoor verjaren paspop woordenboek wachtrij"
).split()


@pytest.mark.parametrize(("word", "kind"), SPELT, ids=range(len(SPELT)))
def test_knows_a_label_by_its_sound(word: str, kind: str) -> None:
    """Sounds, one slip, the last part of a compound."""
    assert kind in kinds_of_sound(word)


@pytest.mark.parametrize("word", OTHERS, ids=range(len(OTHERS)))
def test_leaves_other_words(word: str) -> None:
    """However near they are."""
    assert not kinds_of_sound(word)


def test_labels_come_in_reading_order_and_once() -> None:
    """Well-spelt and misspelt ones together; none within an address."""
    text = "wagtwoord en wachtwoord, paswoort@voorbeeld.nl, riebewijs. Mijn 'm doet het"
    words = [text[label.start : label.end] for label in labels_in(text) if not label.weak]
    assert words == ["wagtwoord", "wachtwoord", "riebewijs"]
