"""Payment cards: the number (ISO/IEC 7812, Luhn), and beside it expiry date and security code as spans of their own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from stdnum import luhn

from models.finding import EntityType
from pipelines.detect.context import Context, context
from pipelines.detect.labelling import Label
from pipelines.detect.recogniser import Hit, Scene

CHECKED, MISTYPED, BESIDE = 0.97, 0.85, 0.9
REACH = 160
"""Characters behind a card number in which its expiry date and code are sought."""

BEHIND = 24
"""Characters between a card number and an expiry date without a label."""

_NUMBER = re.compile(r"(?<![\w+€$-])(?<!\d[ .,])[2-6](?:(?:[ .\-–—/_·\u00a0\u2011]{0,3}|[ \t]?\n[> ]{0,2})\d){12,18}")
_ISSUED = re.compile(r"[3-6]|2(?:2[2-9]|[3-6]\d|7[01]|720)")
"""First digits of the schemes (ISO/IEC 7812-1): 2024... is a date."""
_OF_TELEPHONES = 15
"""Digits of an IMEI, which ends in a Luhn digit too; of the cards only American Express has as many."""
_LENGTHS = (19, 16, 15, 14, 13)
_GOES_ON = re.compile(r"\w|[.-]\d")
_EXPIRY = re.compile(
    r"(?<![\w/.-])(?:(?:0?[1-9]|1[0-2])\s?[-/.–]\s?(?:20|['’])?[2-4]\d|20[2-4]\d\s?[-/]\s?(?:0[1-9]|"
    r"1[0-2]))(?![\w-]|/(?!\d{3}(?!\d))|\.\d)"
)
_CODE = re.compile(r"(?<![\w.,/:€$-])\d{3,4}(?![\w€%/:-]|[.,]\d)")
_MONTHS = (
    "jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|mar(?:ch)?|apr(?:il)?|mei|may|juni?|june?|juli?|july?|"
    "aug(?:ustus|ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_EXPIRY_IN_WORDS = re.compile(
    rf"(?i)(?<![\w/.-])(?:(?:{_MONTHS})\.? ?(?:20[2-4]\d|['’][2-4]\d)|(?:0[1-9]|1[0-2])[2-4]\d)(?![\w/-]|\.\d)"
)
"""An expiry date with the name of its month, or in four digits: only behind a word for it."""
_TILL = re.compile(
    r"(?i)\b(?:tot|t/m|until|till|through|thru|exp\w*\.?|verl\w*|verv\w*|vv|geldig\w*|good|"
    r"valid\w*|end of|einde?(?: van)?|ultimo)(?: (?:it|hij|op|in|on|en met|tot|t/m|tot en met|is|date|"
    r"until|thru))*[\"']?[:=]?[ \"']{0,2}$"
)
_CARD = re.compile(
    r"(?i)kaart|card|\b(?:visa|amex|mastercard|maestro|cvc|cvv|credit|exp|valid thru)\b|digit code on|\d{15}|"
    r"\d{4} \d{4} \d{4} \d{4}"
)
_FILL = (
    r"(?: (?:code|on|the|back|back of|achterop|achter|op|de|kaart|mijn|mn|my|card|pas|staat|staan|visa|creditcard|"
    r"cijfers|er|nog))"
    r"{0,6}(?: ?[:=(?]| is| are| zijn| was| staat| staan| say| says| luidt)?(?: dus| de cijfers| code)? ?$"
)
_THREE = re.compile(
    r"(?i)\b(?:(?:(?:three|3|drie|four|4|vier|laatste|last)[- ]){1,2}"
    r"(?:digits?|cijfer(?:s|tjes)?|numbers?|nummers|nummertjes)|"
    r"(?:achterop|achterkant|achterzijde|(?:the|de) (?:back|reverse))(?: (?:van|of) (?:mijn|m'n|my|de|the))?|"
    r"achter op|security number|front code|"
    r"(?:verificatiecode|verification code|beveiligingscode) (?:van|of|voor|for) (?:de|mijn|my|the))\b" + _FILL
)
"""What security codes are called by those who do not know their name."""
_BARE = re.compile(r"(?i)\b(?:code|cijfers|digits)\b" + _FILL)
"""The same, only beside the number of a card."""
_LOOSE = re.compile(r"(?i)achter|back|reverse|voorop|front")
"""Labels of such a code that may be said of a flyer too."""
CARD_NEAR = 200
_BEHIND_EXPIRY = re.compile(
    r"\)?[ ]?[\s,;/|–-]{1,4}(?:(?:cvc|cvv|code|en|and|dan|then|met|with|plus)[:\s]{1,2}){0,2}(\d{3,4})(?![\w€%/:-]|"
    r"[.,]\d)"
)
"""A security code that nothing names, since it stands behind the expiry date."""
_CELL = re.compile(r"[ \t]{0,20}[|;\t][ \t]{0,20}(\d{3,4})[ \t]{0,20}(?=[|;\t\n]|$)")
"""A security code, or an expiry date without its slash, in the cell right behind a card number's."""
_OF_MANY = re.compile(r"(?i)security|veiligheids|beveiligings|controle|verification|cid")
"""Labels of such a code that are said of other checks too."""


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
        yield from _in_words(text, cards)
        yield from expiries
        for card in cards:
            if (cell := _CELL.match(text, card.end)) and not about.column(cell.start(1)):
                yield Hit(*cell.span(1), EntityType.CREDIT_CARD, BESIDE, "code")
        for expiry in (*expiries, *_in_words(text, cards)):
            if behind := _BEHIND_EXPIRY.match(text, expiry.end):
                yield Hit(*behind.span(1), EntityType.CREDIT_CARD, BESIDE, "code")
        for match in _CODE.finditer(text):
            if _is_code(text, match, about) or _bare(text, match, cards):
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
        scheme = (len(digits) == 16 and digits[0] in "345") or digits.startswith(("34", "37"))
        usual = scheme and "technical" not in other and not _referred(start, about)
        plain = not other and len(digits) != _OF_TELEPHONES
        return CHECKED if called or plain or usual else 0.0
    return MISTYPED if called and len(digits) in (15, 16) else 0.0


_REFERENCE = re.compile(r"(?i)(?:nr|no|nummer|number|id)\W{0,2}")


def _referred(start: int, about: Context) -> bool:
    """Whether it stands right behind a word for the number of an order or an invoice."""
    label = next(iter(about.before(start)), None)
    if not label or not label.kinds & {"invoice", "order", "quote", "customer"} or start - label.end > _RIGHT_BEFORE:
        return False
    return bool(re.search(rf"{_REFERENCE.pattern}$", about.text[label.start : label.end]))


def _last(ends: list[int], at: int) -> int:
    """The last of the sorted ends at or before `at`; far away when there is none."""
    place = bisect_right(ends, at)
    return ends[place - 1] if place else -REACH - 1


def _near(at: int, ends: list[int]) -> bool:
    return at - _last(ends, at) <= REACH


def _before(end: int, text: str, about: Context) -> bool:
    """Whether a security code or a card is named in the rest of the line."""
    stop = text.find("\n", end, end + BEHIND)
    return any(label.kinds & {"card", "cvc"} for label in about.within(end, stop if stop >= 0 else end + BEHIND))


def _expiry(text: str, match: re.Match[str], about: Context, cards: list[int]) -> Hit | None:
    labels = about.before(match.start())
    called = any("expiry" in label.kinds for label in labels[:2])
    card = _last(cards, match.start())
    beside = match.start() - card <= BEHIND and "\n\n" not in text[card : match.start()]
    if beside or (
        called
        and (
            _near(match.start(), cards)
            or any("card" in label.kinds for label in labels)
            or _before(match.end(), text, about)
        )
    ):
        return Hit(match.start(), match.end(), EntityType.CREDIT_CARD, BESIDE, "expiry")
    return None


def _in_words(text: str, cards: list[Hit]) -> Iterator[Hit]:
    """Expiry dates in words or in four digits, beside a card number."""
    places = [(card.start, card.end) for card in cards]
    for match in _EXPIRY_IN_WORDS.finditer(text):
        near = any(start - REACH < match.end() and match.start() < end + REACH for start, end in places)
        within = any(start < match.end() and match.start() < end for start, end in places)
        if near and not within and _TILL.search(text, max(0, match.start() - 40), match.start()):
            yield Hit(match.start(), match.end(), EntityType.CREDIT_CARD, BESIDE, "expiry")


_OTHERS = frozenset({"invoice", "order", "quote", "customer", "technical", "phone"})


def _bare(text: str, match: re.Match[str], cards: list[Hit]) -> bool:
    """Digits called "code" only, soon behind or right before a card number."""
    near = any(
        card.end - 1 < match.start() <= card.end + REACH or 0 < card.start - match.end() < BEHIND for card in cards
    )
    return near and bool(_BARE.search(text, max(0, match.start() - 72), match.start()))


def _of_card(text: str, match: re.Match[str]) -> bool:
    """Whether a card is spoken of around the digits."""
    return bool(_CARD.search(text, max(0, match.start() - CARD_NEAR), match.end() + CARD_NEAR // 3))


def _is_code(text: str, match: re.Match[str], about: Context) -> bool:
    labels = about.before(match.start(), 40)
    called = next((label for label in labels[:2] if "cvc" in label.kinds), None)
    if called and _COMPOUND.match(text, called.end):
        return False
    if called and (_sure(text, called, match.start()) or _of_card(text, match)):
        return True
    if any("cvc" in label.kinds for label in about.after(match.end())) and _of_card(text, match):
        return True
    if _THREE.search(text, max(0, match.start() - 72), match.start()) and _of_card(text, match):
        return not any(label.kinds & _OTHERS and not label.weak for label in labels)
    return False


def _sure(text: str, label: Label, start: int) -> bool:
    """Whether the label names the code of a card and nothing else, or stands right before it."""
    words = text[label.start : label.end]
    return not _LOOSE.search(words) and (not _OF_MANY.search(words) or start - label.end <= _RIGHT_BEFORE)


_RIGHT_BEFORE = 5
_COMPOUND = re.compile(
    r"-(?:veld|onderwijs|check|controle|field|scherm|regel|fout|vraag|plugin|invoer|validat\w*|input)"
)
"""The rest of a longer word: "CVC-onderwijs"."""


RECOGNISER = CreditCardRecogniser()
