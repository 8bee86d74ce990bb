"""No recogniser can be made to work for ever: generated worst cases, measured against harmless text.

The budget is work, not seconds: how many times as long as all recognisers together need for as much plain prose in the
same process, so that a slow machine passes and a quadratic pattern fails.
"""

import random
from functools import cache

import pytest
from cost import cost

from models.message import Mail, Part, PartKind
from pipelines.detect.engine import Detector, all_recognisers, forget
from pipelines.detect.recogniser import Recogniser, Scene

SEEDS = [
    "a",
    "1",
    "@",
    "<",
    " \n",
    "é",
    "06 ",
    "1 ",
    "12.",
    "1-2-",
    "a.",
    "a@",
    "md5sum ",
    "@a",
    "abc.abc.",
    "ab:cd:",
    "Jan Piet ",
    "Jan de Vries ",
    "de Vries van Dijk ",
    "de van der ",
    "Van der ",
    "Kerkstraat 1 ",
    "1234 AB ",
    "bsn ",
    "wachtwoord ",
    "wachtwoord: x ",
    "codes ",
    "sms ",
    "A<",
    "NL00 ",
    "://a:",
    "?t=",
    "KEY=",
    "a;b;c\n",
    "naam;bsn;tel\n1;2;3\n",
    "nul ",
    "eyJa.",
    "login: ",
    "define('",
    "-----BEGIN PRIVATE KEY-----",
    "12 jan ",
    "4111 1111 1111 1111 ",
    "AB-12-",
    "x (at) y ",
    "20240101",
    "::",
    "bsn: 123456782 ",
    "geboren ",
    "verhuiscode ",
    '{"password":"',
    "Postbus ",
    "| ",
    "[",
    "(",
    "0123 456 789 ",
    "een twee ",
    "1/2/3/",
    "mijn moeder heeft ",
    "klant, een ",
    "XL-750-V ",
    "\u200b1",
    "%40",
    "[.]1",
    "menu: a | ",
]
HARMLESS = (
    "Beste Kevin, gisteren was de site traag en vandaag komt er geen mail aan. Kun je kijken of de DNS goed staat? "
    "Onze klanten zien een oude pagina en mijn collega belde al twee keer.\n\nThe invoice is wrong too. Thanks!\n\n"
)
SCREEN, SMALL, LONG = 2 * 1024, 8 * 1024, 128 * 1024
BUDGET = 12.0
"""One recogniser on its worst, in times of all recognisers on as much harmless text; 3 is the most that is measured."""
GROWTH = 9.0
"""Four times the text may take nine times as long: a quadratic search takes sixteen."""
NOISE = 0.1
"""Share of all recognisers' work on a small harmless text below which a ratio says nothing."""
WORST = 2
"""Seeds of each recogniser that are measured, after all have been tried on a short text."""
TRIES = 3
"""Measurements of which the best counts: a neighbour on the same machine makes one slow, hardly three."""


def seconds(recogniser: Recogniser, text: str) -> float:
    """Processor time of one search, the labels included."""
    forget()
    scene = Scene(part=Part("1", PartKind.PLAIN, text))
    return cost(lambda: list(recogniser.find(text, scene)), tries=1)


def within(most: float, recogniser: Recogniser, text: str) -> bool:
    """Whether a search takes less than this, at its best."""
    return any(seconds(recogniser, text) < most for _ in range(TRIES))


def repeated(seed: str, size: int) -> str:
    return (seed * (size // len(seed) + 1))[:size]


@cache
def unit(size: int) -> float:
    """What all recognisers together take for harmless text of this size, once they are warm."""
    text = repeated(HARMLESS, size)
    return min(sum(seconds(one, text) for one in all_recognisers()) for _ in range(2))


def worst_of(recogniser: Recogniser) -> list[str]:
    """The seeds that cost this recogniser most."""
    order = sorted(SEEDS, key=lambda seed: seconds(recogniser, repeated(seed, SCREEN)))
    return order[-WORST:]


def least(recogniser: Recogniser, text: str) -> float:
    """What a search takes at its best."""
    return min(seconds(recogniser, text) for _ in range(2))


def grows_evenly(recogniser: Recogniser, seed: str, size: int, small: float) -> bool:
    """Whether four times this size costs some four times `small`, where that can be measured."""
    return within(GROWTH * max(small, NOISE * unit(SMALL)), recogniser, repeated(seed, 4 * size))


@pytest.mark.parametrize("recogniser", all_recognisers(), ids=lambda r: r.name)
def test_the_worst_case_costs_a_few_times_the_harmless_one(recogniser: Recogniser) -> None:
    """Every seed is tried; the worst of them stay within the budget and grow with the text, not with its square."""
    for worst in worst_of(recogniser):
        small = least(recogniser, repeated(worst, SMALL))
        assert small < BUDGET * unit(SMALL), worst
        assert grows_evenly(recogniser, worst, SMALL, small), worst


@pytest.mark.parametrize("recogniser", all_recognisers(), ids=lambda r: r.name)
def test_a_long_text_without_a_border(recogniser: Recogniser) -> None:
    """One word of some hundred thousand letters: no search runs on from each of them."""
    small = least(recogniser, repeated("a", LONG // 4))
    assert grows_evenly(recogniser, "a", LONG // 4, small)


def test_a_long_text_goes_through_the_whole_detector() -> None:
    """Chunk by chunk, within the budget of as much harmless text."""
    part = Part("1", PartKind.PLAIN, repeated("a", LONG))
    detector, most = Detector.build(), BUDGET * unit(SMALL) * (LONG / SMALL)
    assert cost(lambda: detector.find_in(part, Mail(b"", (part,))), enough=most) < most


def test_random_rubbish_is_no_worse() -> None:
    """Mixed worst cases, a fixed seed."""
    dice = random.Random(3)
    text = "".join(dice.choice(SEEDS) for _ in range(3_000))[:SMALL]
    for recogniser in all_recognisers():
        assert within(BUDGET * unit(SMALL), recogniser, text), recogniser.name
