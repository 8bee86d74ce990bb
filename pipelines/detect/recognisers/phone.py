"""Telephone numbers, Dutch first: however they are grouped, spoken in words, or typed with an O for a zero."""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers

from models.finding import EntityType
from pipelines.detect.context import Context, context
from pipelines.detect.recogniser import Hit, Scene

VALID, SPOKEN, LABELLED, SHAPED, BARE = 0.95, 0.94, 0.93, 0.85, 0.75

_SEPARATOR = r"[ .\-–/()_\u00a0\u00ad\u2009\u2010-\u2012]{0,4}(?:\n[> ]{0,4})?"
_DIGIT = r"[0-9IlOo]"
_CANDIDATE = re.compile(
    rf"(?:(?<![\w@#€$%/-])|(?<=\d/)|(?<=[Tt]el)|(?<=[Mm]ob)|(?<=[Gg]sm)|"
    rf"(?<=\.me/))(?<!\d[ .:=])(?<![A-Z]{{2}}\.)(?:\(?(?:\+|00)[1-9]|\(?0|[oO](?=\d)|\((?=\d)|"
    rf"[1-9](?=\d)){_SEPARATOR}(?:{_DIGIT}{_SEPARATOR}){{4,16}}"
)
_GROUP = re.compile(rf"{_DIGIT}+")
_GOES_ON = re.compile(r"[\w@%€]|[.,:/-]\d")
_ANOTHER = re.compile(r"/(?:0[1-9]|\+|00)")
"""A second number behind a stroke."""
_SINGLE_NOUGHT = re.compile(r"0[ .]\d{3}[ .]\d{3}[ .]\d{3}")
"""Numbers of parts of cars: nobody writes a telephone number so."""
_DECIMALS = re.compile(r"\d{1,4}\.\d{5,9}")
"""Seconds and degrees to a millionth."""
_HOURS = re.compile(r"0[6-9]00[ ]?[-–][ ]?(?:0[6-9]|1\d|2[0-4])(?:00|30)")
"""From eight to six: opening hours."""
_OPENING = re.compile(r"(?:[01]?\d|2[0-4])[.:][0-5]\d ?[-–] ?(?:[01]?\d|2[0-4])[.:][0-5]\d")
"""The same with minutes: "09.00-17.00"."""
_DUTCH_DIGITS = 10
_MOBILE_ABROAD = re.compile(r"316\d{8}|324[5-9]\d{7}")
"""Dutch and Belgian mobile numbers whose "+" was left out."""
_DUTCH_MOBILE = re.compile(r"\+316[1-58]\d{7}")
_BRITISH_MOBILE = re.compile(r"07[1-9]\d{8}")
_AMERICAN = re.compile(r"\(\d{3}\)[ -]?\d{3}-\d{4}|\d{3}([.-])\d{3}\1\d{4}")
_PAIRS_OF_NOUGHTS = re.compile(r"0\d(?:[ -]0\d){4}")
"""Draws, series, sizes: "03 04 05 06 07"."""
LONG_LINE = 50
"""Characters of a line that was wrapped, so that its last number may go on in the next."""
_FREE = re.compile(r"0(?:800|900|906|909)(?:\d{4}|\d{7})")
_DUTCH = re.compile(
    r"0(?:6|1[0-8]|1[1-8]\d|2[0-9]|2[2-9]\d|3[0-8]|3[1-4]\d|4[0356]|4[1-9]\d|5[0358]|5[1-9]\d|7[0-9]|8[2-8]|9[17])\d*"
)
"""Area codes of the Netherlands, mobile 06, company 085 and 088, machine to machine 097."""
_WORDS = (
    "nul|zero|oh|een|één|one|twee|two|drie|three|vier|four|vijf|five|zes|six|zeven|seven|acht|eight|"
    "negen|nine|tien|ten|elf|eleven|twaalf|twelve|"
    "(?:der|veer|vijf|zes|zeven|acht|negen)tien|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    "(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën))?(?:twintig|dertig|veertig|vijftig|"
    "zestig|zeventig|tachtig|negentig)|"
    "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|"
    "seven|eight|nine))?|"
    "dubbel|double|triple|plus"
)
_SPOKEN = re.compile(
    rf"(?i)(?<!\w)(?:nul|zero|oh|plus)(?:[ ,.\-–]{{1,3}}(?:(?:{_WORDS})(?!\w)|\d{{1,4}}(?!\d))){{4,12}}"
)
_HALF_SPOKEN = re.compile(r"(?i)(?<!\w)nul ?(?:6|zes)(?:[ .-]?\d){8}(?![\d\w])")
"""The first digits in words, the others not: "nul6 12345678"."""


class PhoneRecogniser:
    """`PHONE_NUMBER`: numbers by shape and label; `phonenumbers` confirms those that are in use."""

    name = "phone"
    types = (EntityType.PHONE_NUMBER,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """One linear scan for runs of digits, then a judgement on each; number words after that."""
        about = context(text, scene)
        at = 0
        while match := _CANDIDATE.search(text, at):
            hit = _judge(text, match, about)
            at = hit.end if hit else _next(match)
            if hit:
                yield hit
        for match in _SPOKEN.finditer(text):
            yield Hit(match.start(), match.end(), EntityType.PHONE_NUMBER, SPOKEN, "spoken")
        for match in _HALF_SPOKEN.finditer(text):
            yield Hit(match.start(), match.end(), EntityType.PHONE_NUMBER, SPOKEN, "spoken")


def _next(match: re.Match[str]) -> int:
    """Behind the first group of digits of a run that is no number: the next group may open one."""
    group = _GROUP.search(match[0])
    return match.start() + max(group.end() if group else 0, 1)


def _judge(text: str, match: re.Match[str], about: Context) -> Hit | None:
    """The longest plausible number that opens the run; None when there is none."""
    inner = match[0].startswith("(") and ")" not in match[0][:6]
    start = match.start() + inner  # the bracket stands around the number, not around its area code
    ends = [match.start() + group.end() for group in _GROUP.finditer(match[0])]
    for end in reversed(ends[-12:]):
        value = text[start:end]
        if (_GOES_ON.match(text, end) and not _ANOTHER.match(text, end)) or (
            "\n" in value and not _wrapped(text, start, end, about)
        ):
            continue
        score = _score(value, start, end, about)
        if score:
            return Hit(start, end, EntityType.PHONE_NUMBER, score)
    return None


def _wrapped(text: str, start: int, end: int, about: Context) -> bool:
    """Whether a number may go on in the next line: the first is long, or the text calls it a telephone number."""
    line = text.rfind("\n", max(0, start - LONG_LINE), start)
    long = text.find("\n", start, end) - line > LONG_LINE if line >= 0 else start >= LONG_LINE
    return long or "phone" in about.kinds(start, end)


def _score(value: str, start: int, end: int, about: Context) -> float:
    digits = _digits(value)
    if _DECIMALS.fullmatch(value):
        return 0.0
    kinds = about.kinds(start, end)
    if digits.startswith("+"):
        if value.isdigit() and kinds and "phone" not in kinds and not _DUTCH_MOBILE.fullmatch(digits):
            return 0.0  # noughts before the number of a meter, an article
        possible = len(digits) > 8 and _possible(digits)
        return VALID if possible else LABELLED if "phone" in kinds and len(digits) > 7 else 0.0
    if digits.startswith("0"):
        if any(form.fullmatch(value) for form in (_PAIRS_OF_NOUGHTS, _HOURS, _OPENING)):
            return 0.0
        if _SINGLE_NOUGHT.fullmatch(value) and not _strong(about, start, end):
            return 0.0
        return _national(value, digits, kinds)
    if _MOBILE_ABROAD.fullmatch(digits) and value[0] != "(" and (not kinds or "phone" in kinds):
        return BARE
    if _AMERICAN.fullmatch(value) and ("phone" in kinds or (value[0] == "(" and not kinds)):
        return SHAPED
    if re.fullmatch(r"6[1-58]\d{7}", digits) and kinds == {"phone"}:
        return BARE
    if "phone" in kinds and _strong(about, start, end) and len(digits) in (8, 9, 10, 11, 12):
        return LABELLED
    return 0.0


def _strong(about: Context, start: int, end: int) -> bool:
    """Whether the label is a word for telephones only ("tel"), not one for many things ("nummer")."""
    labels = (*about.before(start), *about.after(end))
    return "phone" in about.column(start) or any("phone" in label.kinds and not label.weak for label in labels[:1])


def _national(value: str, digits: str, kinds: frozenset[str]) -> float:
    """A number that begins with 0: by its length, its area code, and what the text calls it."""
    called = "phone" in kinds
    if value[1:2] in ".,":
        return 0.0  # 0.12 is an amount or a time
    if _FREE.fullmatch(digits) or (len(digits) == _DUTCH_DIGITS and _DUTCH.fullmatch(digits)):
        return VALID if called or not kinds else BARE
    grouped = re.fullmatch(r"\(?0\d{1,3}\)?[ .\-–/]{1,3}[\d .\-–/]{5,14}", value) is not None
    if _BRITISH_MOBILE.fullmatch(digits) and (called or (" " in value and not kinds)):
        return SHAPED
    if _DUTCH.fullmatch(digits) and grouped and len(digits) in (9, 11) and (called or not kinds):
        return SHAPED
    if len(digits) in (9, 10, 11, 12) and called:
        return LABELLED
    if len(digits) in (9, 10, 11) and grouped and not kinds and _valid_abroad(digits):
        return SHAPED
    return 0.0


def _digits(value: str) -> str:
    """The number in digits, "+" first when it names a country; "(0)" behind a country code is left out."""
    plain = value.translate(str.maketrans("IlOo", "1100"))
    international = plain.lstrip("(").startswith(("+", "00")) and not plain.lstrip("(").startswith("000")
    if international:
        plain = re.sub(r"\(\s?0\s?\)", "", plain)
        digits = re.sub(r"\D", "", plain)
        digits = digits if "+" in plain[:2] else digits[2:]
        return "+" + (digits[:2] + digits[3:] if digits.startswith("310") else digits)
    return re.sub(r"\D", "", plain)


def _possible(number: str) -> bool:
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:
        return False


def _valid_abroad(digits: str) -> bool:
    """Whether it is in use as a national number in a neighbouring country."""
    for region in ("BE", "DE", "GB", "IE", "FR"):
        try:
            if phonenumbers.is_valid_number(phonenumbers.parse(digits, region)):
                return True
        except phonenumbers.NumberParseException:
            continue
    return False


RECOGNISER = PhoneRecogniser()
