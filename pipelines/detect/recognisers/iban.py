"""Bank account numbers (IBAN, ISO 13616), however they are spaced, dotted or broken over lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stdnum import iban

from models.finding import EntityType
from pipelines.detect.context import Context, context
from pipelines.detect.recogniser import Hit, Scene

LENGTHS = {
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BR": 29, "BY": 28,
    "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28, "EE": 20, "EG": 29, "ES": 24, "FI": 18,
    "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28, "HR": 21, "HU": 28, "IE": 22,
    "IL": 23, "IQ": 23, "IS": 26, "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LC": 32, "LI": 21, "LT": 20,
    "LU": 20, "LV": 21, "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MR": 27, "MT": 31, "MU": 30, "NL": 18, "NO": 15,
    "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22, "SA": 24, "SC": 31, "SE": 24, "SI": 19,
    "SK": 24, "SM": 27, "ST": 25, "SV": 28, "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20,
}  # fmt: skip
"""Characters of an IBAN by country (the registry's table), so that the text behind one is not read as a part of it."""

VALID, MISTYPED, PARTIAL = 0.99, 0.85, 0.8

_START = re.compile(
    r"(?i)(?<![a-z0-9])([a-z]{2})[ .\-\u00a0\u202f]{0,2}(\d\d)(?=[ .\-\n>\u00a0\u202f\u2009_/\ta-z0-9])"
)
_GROUPED = re.compile(r"[A-Z]{2}\d\d(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,3})?")
"""As banks print it (ISO 13616 section 6): an IBAN whatever its check digits."""
_FILLER = " .-\u00a0\u202f\u2009_/\n>\t"
_MAX_FILLER = 4
_MASKED = re.compile(r"(?<!\w)[A-Z]{2}\d\d ?[A-Z]{4}(?= ?\d{0,6} ?[*•#])(?: ?[\d*•#]){6,12}(?![\w*])")
"""Hidden in part, as banks print it: what is left may still tell whose it is."""
_GIRO = re.compile(r"(?i)\b(?:post)?giro(?:nummer|rekening|nr)?[ :.]{1,3}(?:nr\.? |nummer )?(\d{5,7})(?!\d|[.,-]\d)")
"""A Dutch giro account, as it was before 2014."""
_OLD_ACCOUNT = re.compile(r"(?<![\w.,-])(?:P ?)?\d{1,4}[. ]?\d\d[. ]?\d\d[. ]?\d{2,3}(?!\w|[.,]\d)")


class IbanRecogniser:
    """`IBAN_CODE`: any country's, checked by mod 97; with a label also mistyped, partial and pre-2014 Dutch ones."""

    name = "iban"
    types = (EntityType.IBAN_CODE,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """IBANs, and labelled account numbers that fail the check."""
        about = context(text, scene)
        done = 0
        for match in _START.finditer(text):
            length = LENGTHS.get(match[1].upper())
            if length is None or match.start() < done:
                continue
            end, value = _take(text, match.start(), length)
            if len(value) == length and iban.is_valid(value, check_country=False):
                score = VALID
            elif len(value) == length and (
                about.named("iban", match.start(), end) or _dutch(value) or _grouped(text, about, match.start(), end)
            ):
                score = MISTYPED
            else:
                continue
            done = end
            yield Hit(match.start(), end, EntityType.IBAN_CODE, score)
        for match in _MASKED.finditer(text):
            yield Hit(match.start(), match.end(), EntityType.IBAN_CODE, PARTIAL)
        for match in _GIRO.finditer(text):
            yield Hit(*match.span(1), EntityType.IBAN_CODE, PARTIAL)
        for match in _OLD_ACCOUNT.finditer(text):
            digits = re.sub(r"\D", "", match[0])
            if len(digits) in (9, 10) and "iban" in about.kinds(match.start(), match.end()) and _old_test(digits):
                yield Hit(match.start(), match.end(), EntityType.IBAN_CODE, PARTIAL)


def _grouped(text: str, about: Context, start: int, end: int) -> bool:
    """Whether it is printed as an account is, and the text calls it nothing else."""
    return bool(_GROUPED.fullmatch(text, start, end)) and not about.kinds(start, end)


def _take(text: str, start: int, length: int) -> tuple[int, str]:
    """(end, value) of up to `length` letters and digits from `start`, over short fillers."""
    value, at, filler, end = "", start, 0, start
    while at < len(text) and len(value) < length and filler <= _MAX_FILLER:
        char = text[at]
        if char.isascii() and char.isalnum():
            value, filler, end = value + char.upper(), 0, at + 1
        elif char in _FILLER:
            filler += 1
        else:
            break
        at += 1
    joined = (
        end < len(text)
        and text[end].isascii()
        and text[end].isalnum()
        and text[end - 1].isdigit() == text[end].isdigit()
    )
    return end, "" if joined else value


def _dutch(value: str) -> bool:
    """A Dutch IBAN by its form alone: NL, check digits, four letters of a bank, ten digits."""
    return value[:2] == "NL" and value[4:8].isalpha() and value[8:].isdigit()


def _old_test(digits: str) -> bool:
    """The 11-test of Dutch account numbers before IBAN (weights 9 or 10 down to 1)."""
    return sum(weight * int(digit) for weight, digit in zip(range(len(digits), 0, -1), digits, strict=True)) % 11 == 0


RECOGNISER = IbanRecogniser()
