"""Dutch citizen service numbers (burgerservicenummer, formerly sofinummer): nine digits, 11-test.

One in eleven random numbers passes the test, so the test only confirms: what the text calls the number
decides, or the company it keeps (a birth date, a proof of identity).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.context import Context, context
from pipelines.detect.dates.notations import DATE, YOUNGEST, year, year_given
from pipelines.detect.recogniser import Hit, Scene

WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
"""The 11-test (elfproef) of the citizen service number."""

LABELLED, IN_COMPANY, BARE = 0.97, 0.7, 0.45
MISTYPED = 0.75

_NUMBER = re.compile(
    r"(?:(?<![\w/+€$-])|(?<=[Bb][Ss][Nn]))(?<!\d\d[ .])(?<!\d\.)\d(?:[ .\-]{0,2}\d){7,8}(?![\w€%]|[.,/:-]\d|-[A-Z])"
)
_BROKEN = re.compile(
    r"(?<![\w/+€$-])\d{2,7}(?:[ .\-]{0,2}\n[> ]{0,4}|[ .\-]?/[ .\-]?)[\d .\-/]{2,10}(?![\w€%]|[.,:/-]\d)"
)
"""Over a line break or with slashes: only where it is called one."""
_ONES = "nul|zero|een|één|one|twee|two|drie|three|vier|four|vijf|five|zes|six|zeven|seven|acht|eight|negen|nine"
_SPOKEN = re.compile(rf"(?i)(?<!\w)(?:(?:{_ONES})[ ,.-]{{1,3}}){{7,8}}(?:{_ONES})(?!\w)")
"""Digit for digit in words."""
_GROUPED = re.compile(r"\d{4}[. -]\d\d[. -]\d{3}|\d{3}([. -])\d{3}\1\d{3}|\d{4}[. -]\d{3}[. -]\d\d")
_COMPANY = re.compile(
    r"(?i)\b(?:geboren|geboorte\w*|geb\.|born|date of birth|paspoort\w*|passport\w*|identi(?:teit|fic|"
    r"ty)\w*|legitim\w+|id-kaart|"
    r"id-bewijs|rijbewijs|burgerlijke staat|nationaliteit|nationality|verdachte|betrokkene|pati[eë]nt\w*|"
    r"zorgverzeker\w*|uzovi)\b"
)
_SEVERAL = re.compile(
    r"(?i)\b(?:bsn'?s|bsn (?:van )?(?:de |mijn )?kind(?:eren)?|"
    r"bsn-nummers|burgerservicenummers|sofinummers|citizen service numbers)\b[^.\n]{0,120}$"
)
"""A word for several: each number of the sentence that passes is one."""
_COMPANY_REACH = 160
_PARTED = re.compile(r"[/|;,\t]|[ ]{2}")
"""What parts the cells of a row."""
_OLDEST = 1905
_KEEPS_COMPANY = frozenset({"birth", "document", "national", "address"})
"""Labels that may stand before a bare citizen number, because another value of theirs was given first."""


class BsnRecogniser:
    """`NL_BSN`: labelled, or passing the test in the company of other identity data."""

    name = "bsn"
    types = (EntityType.NL_BSN,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Numbers of eight or nine digits that the text calls a BSN, and bare ones in telling company."""
        about = context(text, scene)
        for match in _NUMBER.finditer(text):
            score = _score(text, match, about)
            if score:
                yield Hit(match.start(), match.end(), EntityType.NL_BSN, score)
        for pattern in (_BROKEN, _SPOKEN):
            for match in pattern.finditer(text):
                digits = sum(map(str.isdigit, match[0]))
                if digits in (0, 8, 9) and about.named("bsn", match.start(), match.end()):
                    yield Hit(match.start(), match.start() + len(match[0].rstrip(" .-/")), EntityType.NL_BSN, MISTYPED)


def _score(text: str, match: re.Match[str], about: Context) -> float:
    digits = re.sub(r"\D", "", match[0])
    passes = eleven_test(digits)
    if about.named("bsn", match.start(), match.end()):
        return LABELLED if passes else MISTYPED
    if passes and _SEVERAL.search(text, max(0, match.start() - 140), match.start()):
        return LABELLED
    if not passes or about.kinds(match.start(), match.end()) - _KEEPS_COMPANY or len(digits) != len(WEIGHTS):
        return 0.0
    around = text[max(0, match.start() - _COMPANY_REACH) : match.end() + _COMPANY_REACH]
    if _COMPANY.search(around) or _beside_birth(text, match):
        return IN_COMPANY
    return BARE if _GROUPED.fullmatch(match[0]) else 0.0


def _beside_birth(text: str, match: re.Match[str]) -> bool:
    """Whether a cell of the same row holds a day somebody can be born on: "111222333 / Jo Bos / 01-02-1970"."""
    low = max(text.rfind("\n", 0, match.start()) + 1, match.start() - _COMPANY_REACH)
    high = text.find("\n", match.end(), match.end() + _COMPANY_REACH)
    high = high if high >= 0 else min(len(text), match.end() + _COMPANY_REACH)
    for date in DATE.finditer(text, low, high):
        between = text[match.end() : date.start()] if date.start() > match.start() else text[date.end() : match.start()]
        if year_given(date[0]) and _OLDEST <= year(date[0]) <= YOUNGEST and _PARTED.search(between):
            return True
    return False


def eleven_test(digits: str) -> bool:
    """Whether eight or nine digits satisfy the BSN's 11-test (eight: a leading zero was left out)."""
    full = digits.zfill(len(WEIGHTS))
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, full, strict=True))
    return total % 11 == 0 and int(digits) > 0


RECOGNISER = BsnRecogniser()
