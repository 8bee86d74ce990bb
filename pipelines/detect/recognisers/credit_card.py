"""Payment cards: the number (ISO/IEC 7812, Luhn), and beside it expiry date and security code as spans of their own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from stdnum import luhn

from models.finding import EntityType
from pipelines.detect.context import Context, context
from pipelines.detect.recogniser import Hit, Scene

CHECKED, MISTYPED, BESIDE = 0.97, 0.85, 0.9
REACH = 160
"""Characters behind a card number in which its expiry date and code are sought."""

BEHIND = 24
"""Characters between a card number and an expiry date without a label."""

_NUMBER = re.compile(r"(?<![\w+€$-])(?<!\d[ .,])[2-6](?:(?:[ .\-–/\u00a0]{0,2}|[ \t]?\n[> ]{0,2})\d){12,18}")
_ISSUED = re.compile(r"[3-6]|2(?:2[2-9]|[3-6]\d|7[01]|720)")
"""First digits of the schemes (ISO/IEC 7812-1): 2024... is a date."""
_LENGTHS = (19, 16, 15, 14, 13)
_GOES_ON = re.compile(r"\w|[.-]\d")
_EXPIRY = re.compile(r"(?<![\w/.-])(?:0?[1-9]|1[0-2])\s?[-/.–]\s?(?:20)?[2-4]\d(?![\w/-]|\.\d)")
_CODE = re.compile(r"(?<![\w.,/:€$-])\d{3,4}(?![\w€%/:-]|[.,]\d)")
_BEHIND_EXPIRY = re.compile(r"[\s,;/|]{1,4}(?:(?:cvc|cvv|code)[:\s]{1,2})?$")


class CreditCardRecogniser:
    """`CREDIT_CARD`: numbers that pass Luhn or are called a card, then what belongs to them."""

    name = "credit_card"
    types = (EntityType.CREDIT_CARD,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Card numbers; expiry dates and security codes that are labelled or stand behind one."""
        about = context(text, scene)
        cards: list[Hit] = []
        for match in _NUMBER.finditer(text):
            cards.extend(_number(text, match, about))
        yield from cards
        ends = [card.end for card in cards]
        expiries = [hit for match in _EXPIRY.finditer(text) if (hit := _expiry(text, match, about, ends))]
        yield from expiries
        for match in _CODE.finditer(text):
            if _is_code(text, match, about, [hit.end for hit in expiries]):
                yield Hit(match.start(), match.end(), EntityType.CREDIT_CARD, BESIDE, "code")


def _number(text: str, match: re.Match[str], about: Context) -> list[Hit]:
    """The longest card number that opens the run of digits: an expiry date may follow after a space."""
    places = [match.start() + m.start() for m in re.finditer(r"\d", match[0])]
    for length in _LENGTHS:
        if len(places) < length:
            continue
        end = places[length - 1] + 1
        score = 0.0 if _GOES_ON.match(text, end) else _score(text[match.start() : end], match.start(), end, about)
        if score:
            return [Hit(match.start(), end, EntityType.CREDIT_CARD, score, "number")]
    return []


def _score(value: str, start: int, end: int, about: Context) -> float:
    digits = re.sub(r"\D", "", value)
    called = about.named("card", start, end)
    if not _ISSUED.match(digits) or ("\n" in value and not called):
        return 0.0
    if luhn.is_valid(digits):
        other = about.kinds(start, end)
        usual = len(digits) in (15, 16) and digits[0] in "345" and "technical" not in other
        return CHECKED if called or not other or usual else 0.0
    return MISTYPED if called and len(digits) in (15, 16) else 0.0


def _last(ends: list[int], at: int) -> int:
    """The last of the sorted ends at or before `at`; far away when there is none."""
    place = bisect_right(ends, at)
    return ends[place - 1] if place else -REACH - 1


def _near(at: int, ends: list[int]) -> bool:
    return at - _last(ends, at) <= REACH


def _expiry(text: str, match: re.Match[str], about: Context, cards: list[int]) -> Hit | None:
    labels = about.before(match.start())
    called = bool(labels) and "expiry" in labels[0].kinds
    card = _last(cards, match.start())
    beside = match.start() - card <= BEHIND and "\n\n" not in text[card : match.start()]
    if beside or (called and (_near(match.start(), cards) or any("card" in label.kinds for label in labels))):
        return Hit(match.start(), match.end(), EntityType.CREDIT_CARD, BESIDE, "expiry")
    return None


def _is_code(text: str, match: re.Match[str], about: Context, expiries: list[int]) -> bool:
    labels = about.before(match.start(), 40)
    called = bool(labels) and "cvc" in labels[0].kinds
    if called or any("cvc" in label.kinds for label in about.after(match.end())):
        return True
    behind = _last(expiries, match.start())
    return match.start() - behind <= BEHIND and bool(_BEHIND_EXPIRY.fullmatch(text, behind, match.start()))


RECOGNISER = CreditCardRecogniser()
