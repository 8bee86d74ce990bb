"""No recogniser can be made to work for ever: generated worst cases, measured against harmless text.

The budget is work, not seconds: how many times as long as all recognisers together need for as much plain prose in the
same process, so that a slow machine passes and a quadratic pattern fails.
"""

import random
import time
from functools import cache

import pytest

from models.message import Mail, Part, PartKind
from pipelines.detect import context, flat
from pipelines.detect.engine import Detector, all_recognisers
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
SCREEN, SMALL, LARGE, HUGE = 4 * 1024, 16 * 1024, 64 * 1024, 1024 * 1024
BUDGET = 12.0
"""One recogniser on its worst, in times of all recognisers on as much harmless text; 3 is the most that is measured."""
GROWTH = 9.0
"""Four times the text may take nine times as long: a quadratic search takes sixteen."""
NOISE = 0.1
"""Seconds below which a ratio says nothing."""
KNOWN = {("person", "de Vries van Dijk "), ("person", "Jan de Vries ")}
"""Runs of surnames that the name rules read again from each word. A ratchet: only ever remove."""


def seconds(recogniser: Recogniser, text: str) -> float:
    """Processor time of one search, the labels included."""
    context.forget()
    flat.forget()
    scene = Scene(part=Part("1", PartKind.PLAIN, text))
    began = time.process_time()
    for _ in recogniser.find(text, scene):
        pass
    return time.process_time() - began


def repeated(seed: str, size: int) -> str:
    return (seed * (size // len(seed) + 1))[:size]


@cache
def unit(size: int) -> float:
    """What all recognisers together take for harmless text of this size, once they are warm."""
    text = repeated(HARMLESS, size)
    return min(sum(seconds(one, text) for one in all_recognisers()) for _ in range(2))


def worst_of(recogniser: Recogniser) -> str:
    """The seed that costs this recogniser most."""
    seeds = [seed for seed in SEEDS if (recogniser.name, seed) not in KNOWN]
    return max(seeds, key=lambda seed: seconds(recogniser, repeated(seed, SCREEN)))


@pytest.mark.parametrize("recogniser", all_recognisers(), ids=lambda r: r.name)
def test_the_worst_case_costs_a_few_times_the_harmless_one(recogniser: Recogniser) -> None:
    """Every seed is tried; the worst of them stays within the budget and grows with the text, not with its square."""
    worst = worst_of(recogniser)
    small = min(seconds(recogniser, repeated(worst, SMALL)) for _ in range(2))
    assert small < BUDGET * unit(SMALL), worst
    if small > NOISE:
        assert seconds(recogniser, repeated(worst, LARGE)) < GROWTH * small, worst


@pytest.mark.parametrize("recogniser", all_recognisers(), ids=lambda r: r.name)
def test_a_megabyte_without_a_border(recogniser: Recogniser) -> None:
    """One word of a million letters: no search runs on from each of them."""
    assert seconds(recogniser, repeated("a", HUGE)) < BUDGET * unit(SMALL) * (HUGE / SMALL)


def test_a_megabyte_goes_through_the_whole_detector() -> None:
    """Chunk by chunk, within the budget of as much harmless text."""
    part = Part("1", PartKind.PLAIN, repeated("a", HUGE))
    detector = Detector.build()
    began = time.process_time()
    detector.find_in(part, Mail(b"", (part,)))
    assert time.process_time() - began < BUDGET * unit(SMALL) * (HUGE / SMALL)


def test_random_rubbish_is_no_worse() -> None:
    """Mixed worst cases, a fixed seed."""
    dice = random.Random(3)
    text = "".join(dice.choice(SEEDS) for _ in range(3_000))[:SMALL]
    for recogniser in all_recognisers():
        assert seconds(recogniser, text) < BUDGET * unit(SMALL), recogniser.name
