"""No recogniser can be made to work for ever: generated worst cases, measured in processor time.

The bound is far above what is measured here, so that a slow machine passes and a quadratic pattern fails.
"""

import random
import time

import pytest

from models.message import Mail, Part, PartKind
from pipelines.detect import context
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
]
SCREEN, SMALL, LARGE = 8 * 1024, 64 * 1024, 256 * 1024
SECONDS = 3.0
"""For 8 KB of the worst; the engine gives pieces of 16 KB at most."""
GROWTH = 9.0
"""Four times the text may take nine times as long: a quadratic search takes sixteen."""
NOISE = 0.2
"""Seconds below which a ratio says nothing."""


def seconds(recogniser: Recogniser, text: str) -> float:
    """Processor time of one search, the labels included."""
    context.forget()
    scene = Scene(part=Part("1", PartKind.PLAIN, text))
    began = time.process_time()
    for _ in recogniser.find(text, scene):
        pass
    return time.process_time() - began


def repeated(seed: str, size: int) -> str:
    return (seed * (size // len(seed) + 1))[:size]


@pytest.mark.parametrize("recogniser", all_recognisers(), ids=lambda r: r.name)
def test_four_times_the_text_takes_about_four_times_as_long(recogniser: Recogniser) -> None:
    """Every worst case is tried on 8 KB; the worst of them grows from 64 KB to 256 KB."""
    times = {seed: seconds(recogniser, repeated(seed, SCREEN)) for seed in SEEDS}
    worst = max(times, key=lambda seed: times[seed])
    assert times[worst] < SECONDS, worst
    small = seconds(recogniser, repeated(worst, SMALL))
    if small > NOISE:
        assert seconds(recogniser, repeated(worst, LARGE)) < GROWTH * small, worst


@pytest.mark.parametrize("seed", ["a", "06 "])
def test_a_megabyte_goes_through_the_whole_detector(seed: str) -> None:
    """Within the time that one message has."""
    part = Part("1", PartKind.PLAIN, repeated(seed, 1024 * 1024))
    began = time.process_time()
    Detector.build().find_in(part, Mail(b"", (part,)))
    assert time.process_time() - began < 150


def test_random_rubbish_is_no_worse() -> None:
    """Mixed worst cases, a fixed seed."""
    dice = random.Random(3)
    text = "".join(dice.choice(SEEDS) for _ in range(3_000))[:SCREEN]
    for recogniser in all_recognisers():
        assert seconds(recogniser, text) < SECONDS, recogniser.name
