"""Numbers that open things: the code of an alarm, a door, a safe, a telephone, and one-time codes by their sender."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.detect.context import Context

_OTHERS = frozenset({"customer", "invoice", "order", "quote", "kvk", "vat", "iban", "address"})
"""What else the text may call a number."""
PIN = re.compile(
    r"(?<![\w€$.,/-])(?<!\d )(?:\d(?:-\d){3,5}|\d{4,8}|\d{3}[ -]\d{3}|\d{2}(?:[ -]\d\d){2,3}|\d{4}[ -]\d{4})#?"
    r"(?![\w€%/-]|[.,:]\d|[ -]\d{2,4}(?!\w)(?! (?:keer|x|times|weken|dagen|uur)\b))"
)
"""Four to eight digits, in groups or not."""
_KEYED = re.compile(
    r"(?<![\w€$.,/:-])(?<!\d )(?:[*#]?[A-D]?\d{4,8}[A-D]?[#*]?|\d{3}[ -]\d{3}|\d{2}(?:[ -]\d\d){1,3}|\d{4}[ -]\d{4}|"
    r"\d(?:-\d){3,5}|\d(?: \d){3,5}|\d{1,2}(?:-\d{1,2}){2})"
    r"(?![\w€%/-]|[.,:]\d| (?:kg|mm|cm|m2|euro|eur|st|stuks|pieces|uur|am|pm|min)\b)"
)
"""What is keyed in at a door: digits, a letter before or behind them, one by one."""
_DOORS = (
    r"(?:(?:voor|achter|schuur|kantoor|garage|buiten|zij|hoofd|toegangs|winkel)?deur|(?:front|back|side) door|alarm|"
    r"gate|door|hek|poort|kluis|sleutelkluis|kluisje|sleutelkast|sleutelkastje|slot|slotje|hangslot|cijferslot|"
    r"lockbox|keybox|key safe|safe|garage|berging|magazijn|slagboom|barrier|padlock|locker|lift|entree|portiek|"
    r"fietsenstalling|serverruimte|serverkast|meterkast)"
)
_LOCK = re.compile(
    rf"(?i)\b(?:\w{{0,12}}{_DOORS}\w{{0,4}}|telefonisch\w*|belmenu|keuzemenu|helpdesk|voicemail|telefoon|toestel|phone|"
    r"simkaart|sim|tablet|laptop|ipad|sms(?:je)?|"
    r"text(?: message)?|whatsapp|authenticator|digid|verif\w*|2fa|mfa|inlog\w*|log-?in|google|"
    r"(?:uit|via|from|van) (?:de|mijn|my|the|je|your) app)\b"
)
_CODE_WORD = re.compile(
    r"(?i)\b(?:(?:toegangs|deur|poort|cijfer)?codes?|cijfers|combinati(?:e|on)|pin|tikt?|toetst?|open\w*|sms(?:je)?|"
    r"(?:gaat )?(?:open|eraf|er af|uit) met|(?:opens?|off) with)\b"
)
_OPENED = re.compile(
    rf"(?i)\b\w{{0,12}}{_DOORS}\w{{0,4}}(?: \w{{1,12}}){{0,4}}? (?:opens?|off|wants?|needs?|takes?|asks? for|"
    r"wil|vraagt|vraagt om|gaat|open|eraf|er af|uit|dicht|aan|ontgrendel\w*|unlocks?|disarms?)(?: \w{1,10}){0,2}? "
    r"(?:with |met |by |om |op |is )?[\"'(]?$|"
    rf"\b\w{{0,12}}{_DOORS}(?:je)?[ -]?(?:code|pin|cijfers)\b"
    r"(?:[^.\n\d]{0,32}(?:is|was|wordt|:)|[:=]| van (?:de |het )?\w{2,16}| now| nu)?[ ]?[\"'(]?$|"
    rf"^[ \t>*•\d.)-]{{0,8}}(?:[\w'-]{{2,14}} ){{0,2}}\w{{0,12}}{_DOORS}[ \t:=-]{{1,3}}$"
)
"""Whatever opens or stops asking with it: "gate opens with", "het alarm gaat eraf met", "kluisjescode"."""
_DOOR_NEAR = re.compile(rf"(?i)\b\w{{0,12}}{_DOORS}\w{{0,4}}\b")
_ONE_BY_ONE = re.compile(r"\d(?:-\d){3,5}")
"""Digits as nobody writes another number: "7-1-0-4"."""
_BEFORE = 140
_CODE_OF = re.compile(
    rf"(?i)\bcode (?:van|voor|of|for|to) (?:de |het |the |our |onze )?\w{{0,12}}{_DOORS}\w{{0,4}}\b[^\d\n]*$"
)
"""The code of a door, told in the sentence before."""
_RINGS = re.compile(r"(?i)\b(?:af|off)(?: weer| again)? (?:om|at|rond|around|sinds|since) $")
"""An alarm that goes off at a time of day."""
_ENDS = re.compile(r"[\"')]?[.!,;](?!\d)")
_DOOR = re.compile(r"(?i)(?:deur|hek|alarm|kluis(?:je)?|gate|door|safe|garage|berging)[ ]?[:=] ?$")
_PORT = re.compile(r"(?i)\b(?:poort|ports?|poorten)(?: (?:nr|nummer|number))?[ :=]{1,3}$")
_MY_CODE = re.compile(r"(?i)\b(?:your|je|jouw|uw|mijn|my) code(?: is|:) $")
_SENT = re.compile(
    r"(?i)\bcodes?\b[^.\n\d]{0,32}\b(?:doorgestuurd|gestuurd|toegestuurd|gekregen|kreeg|kreg|ontvangen|binnen|"
    r"sent|got|received|texted|came|gave|says|zegt|stond er)\b[^.\n\d]{0,16}$|"
    r"\b(?:one|eentje|er een|code)\b[^.\n\d]{0,40}\b(?:says?|reads?|zegt|staat|stond|was|is)[ :]{1,2}[\"'(]?$"
)
"""A code that somebody was sent or reads out: "nog een code doorgestuurd, 771 902", "I got one that says 771 902"."""
_IN_TWO = re.compile(r"\d{3}[ -]\d{3}")
_GOOGLE = re.compile(r"(?<![\w-])[GF][BG]?-(\d{5,6})(?= is )")
_AGAIN = re.compile(
    r"(?i)[\"')]{0,2}(?:[,;/]| -)?(?: (?:en|and|of|or|maar|but|then|dan|daarna|nu|now|is|was|werd|heb|had|er|ik|i|we|"
    r"naar|to|in|het|it|changed|veranderd|gewijzigd|van|from|eerst|first|binnen|inside|boven|achter|de|the|oude|old|nieuwe|"
    r"new|vroeger|gemaakt|made|that|dat|for|voor|deur|door|hek|gate|poort|garage|alarm|kluis|safe)){0,6}"
    r"(?:[ ]?[:=])? [\"'(]?"
)
"""What stands between one such number and the next."""


def lock_codes(text: str, about: Context) -> Iterator[tuple[int, int]]:
    """Numbers near both a word for code and what it opens: "de code van het alarm is 4821", "code 482193 per sms"."""
    for match in _GOOGLE.finditer(text):
        yield match.span(1)
    for pattern, called in ((PIN, _called), (_KEYED, _opened)):
        for match in pattern.finditer(text):
            port = _PORT.search(text, max(0, match.start() - 16), match.start())
            if port or _other_number(match[0]) or about.strong_kinds(*match.span()) & _OTHERS:
                continue
            if called(text, *match.span()):
                yield match.span()
                yield from _again(text, match.end())


def _again(text: str, end: int) -> Iterator[tuple[int, int]]:
    """The next number of the same breath: "... 4821, heb er 7261 van gemaakt"."""
    joint = _AGAIN.match(text, end)
    other = _KEYED.match(text, joint.end()) if joint else None
    if other and not _other_number(other[0]):
        yield other.span()


def _other_number(number: str) -> bool:
    """A year, a round amount."""
    return bool(re.fullmatch(r"(?:19|20)\d\d|.* 000", number))


def _called(text: str, start: int, end: int) -> bool:
    low = _sentence(text, start, 90)
    stop = re.compile(r"[\n.?!]").search(text, end, end + 32)
    high = stop.start() if stop else min(len(text), end + 32)
    opens = _LOCK.search(text, low, start) or _LOCK.search(text, end, high)
    near = max(low, start - 40)
    called = _CODE_WORD.search(text, near, start) or _CODE_WORD.match(text, end + 1, high)
    called = called or _DOOR.search(text, near, start)
    if _IN_TWO.fullmatch(text, start, end) and _SENT.search(text, low, start):
        return bool(re.compile(r"(?i)\bcodes?\b").search(text, max(0, start - _BEFORE), start))
    return bool((opens and called and _only_code(text, near, start)) or _MY_CODE.search(text, low, start))


def _opened(text: str, start: int, end: int) -> bool:
    low = _sentence(text, start, 80)
    before = text[low:start]
    one_by_one = _ONE_BY_ONE.fullmatch(text, start, end) and _DOOR_NEAR.search(before)
    opened = (
        one_by_one
        or _OPENED.search(before)
        or (_ENDS.match(text, end) and _CODE_OF.search(text, max(0, start - 140), start))
    )
    return bool(opened) and not _RINGS.search(before) and _only_code(text, max(low, start - 40), start)


def _sentence(text: str, start: int, reach: int) -> int:
    return max(0, start - reach, text.rfind("\n", 0, start) + 1, text.rfind(". ", 0, start) + 1)


def _only_code(text: str, low: int, high: int) -> bool:
    """Whether nothing before the number says that it is a fault, a discount or an address."""
    return not re.compile(
        r"(?i)fout|error|post|korting|land|http|artikel|bestel|order|klant|factuur|versie|tel\b|mob|onjuist|mislukt|"
        r"failed|rejected|denied|melding"
    ).search(text, low, high)
