"""Numbers that open things: the code of an alarm, a door, a safe, a telephone, and one-time codes by their sender."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.detect.context import Context

_OTHERS = frozenset({"customer", "invoice", "order", "quote", "kvk", "vat", "iban", "address"})
"""What else the text may call a number."""
PIN = re.compile(
    r"(?<![\w€$.,/-])(?<!\d )(?:\d{4,8}|\d{3}[ -]\d{3}|\d{2}(?:[ -]\d\d){2,3}|\d{4}[ -]\d{4})#?"
    r"(?![\w€%/-]|[.,:]\d|[ -]\d{2,4}(?!\w)(?! (?:keer|x|times|weken|dagen|uur)\b))"
)
"""Four to eight digits, in groups or not."""
_LOCK = re.compile(
    r"(?i)\b(?:(?:voor|achter|schuur|kantoor|garage|buiten)?deur|alarm\w*|gate|door|hek|poort|"
    r"kluis\w*|sleutelkluis\w*|sleutelkast\w*|slot(?:je)?|telefonisch\w*|belmenu|helpdesk|"
    r"cijferslot|lockbox|keybox|safe|garage|berging|fietsenstalling|voicemail|telefoon|toestel|"
    r"simkaart|tablet|laptop|sms(?:je)?|"
    r"text(?: message)?|whatsapp|authenticator|digid|verif\w*|2fa|mfa|inlog\w*|log-?in|google|"
    r"(?:uit|via|from|van) (?:de|mijn|my|the|je|your) app)\b"
)
_CODE_WORD = re.compile(
    r"(?i)\b(?:(?:toegangs|deur|poort|cijfer)?codes?|cijfers|combinati(?:e|on)|pin|tikt?|toetst?|open\w*|sms(?:je)?|"
    r"(?:gaat )?(?:open|eraf|er af|uit) met|(?:opens?|off) with)\b"
)
_DOOR = re.compile(r"(?i)(?:deur|poort|hek|alarm|kluis(?:je)?|gate|door|safe|garage|berging)[ ]?[:=] ?$")
_MY_CODE = re.compile(r"(?i)\b(?:your|je|jouw|uw|mijn|my) code(?: is|:) $")
_GOOGLE = re.compile(r"(?<![\w-])[GF][BG]?-(\d{5,6})(?= is )")


def lock_codes(text: str, about: Context) -> Iterator[tuple[int, int]]:
    """Numbers near both a word for code and what it opens: "de code van het alarm is 4821", "code 482193 per sms"."""
    for match in _GOOGLE.finditer(text):
        yield match.span(1)
    for match in PIN.finditer(text):
        low = max(0, match.start() - 48, text.rfind("\n", 0, match.start()) + 1, text.rfind(". ", 0, match.start()) + 1)
        stop = re.compile(r"[\n.?!]").search(text, match.end(), match.end() + 32)
        high = stop.start() if stop else min(len(text), match.end() + 32)
        if re.fullmatch(r"(?:19|20)\d\d|.* 000", match[0]) or about.strong_kinds(*match.span()) & _OTHERS:
            continue
        opens = _LOCK.search(text, low, match.start()) or _LOCK.search(text, match.end(), high)
        near = max(low, match.start() - 40)
        called = _CODE_WORD.search(text, near, match.start()) or _CODE_WORD.match(text, match.end() + 1, high)
        called = called or _DOOR.search(text, near, match.start())
        if (opens and called and _only_code(text, near, match.start())) or _MY_CODE.search(text, low, match.start()):
            yield match.span()


def _only_code(text: str, low: int, high: int) -> bool:
    """Whether nothing before the number says that it is a fault, a discount or an address."""
    return not re.compile(
        r"(?i)fout|error|post|korting|land|http|artikel|bestel|order|klant|factuur|versie|tel\b|mob"
    ).search(text, low, high)
