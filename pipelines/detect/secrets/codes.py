"""Numbers and codes behind a word for PIN, one-time code or recovery code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.context import Context
from pipelines.detect.labelling import Label
from pipelines.detect.recogniser import Hit
from pipelines.detect.secrets.lock_codes import PIN
from pipelines.detect.secrets.words import FAULT, NEAR, REACH, STATED

_OTHERS = frozenset({"customer", "invoice", "order", "quote", "kvk", "vat", "technical", "phone", "iban", "address"})
_PAIRS = re.compile(
    r"[ \t]?(?:[:=]|(?:is|was)\b)[ \t]{0,3}(\d\d[ -]\d\d)(?![\w€%/-]|[ .,:]\d)|"
    r"[ \t]?(?:[:=]|(?:is|was)\b)?[ \t]{1,3}(\d(?:[ -]\d){3,5})(?![\w€%/-]|[ .,:]\d)"
)
"""A PIN in pairs, which only stands right behind its label."""
_ONES = "nul|zero|een|één|one|twee|two|drie|three|vier|four|vijf|five|zes|six|zeven|seven|acht|eight|negen|nine"
_TEENS = (
    r"tien|elf|twaalf|(?:der|veer|vijf|zes|zeven|acht|negen)tien|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:ë|e)n)?(?:twintig|dertig|veertig|vijftig|zestig|zeventig|"
    r"tachtig|negentig)|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ](?:one|two|three|four|five|six|seven|eight|"
    r"nine))?"
)
_COUNTED = (
    rf"(?:(?:{_ONES}|[3-8]) ?(?:keer|maal|times|x) (?:(?:een|de|het|a|the) )?(?:cijfer )?(?:{_ONES}|\d)|"
    rf"(?:drie|three|vier|four|vijf|five|zes|six) (?:(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)e?n|"
    r"zero(?:e?s)?|ones|twos|threes|fours|fives|sixes|sevens|eights|nines))"
)
_SPOKEN_PIN = re.compile(
    r"(?i)(?:[^.\n:?!]{0,48}?(?:[:=]|\b(?:is|was|luidt|gewoon|just))|[ \t]{0,2})[ \t]"
    r"(?:gewoon |just |nog steeds |still )?"
    rf"((?:(?:{_ONES}|{_TEENS})[ ,.-]{{1,2}}){{3,7}}(?:{_ONES}|{_TEENS})|(?:{_TEENS})[ -](?:{_TEENS})|{_COUNTED})(?!\w)"
)
"""A PIN in words: digit for digit, in pairs, or one digit so many times."""
_FOR_WHAT = re.compile(
    r"(?i)s?(?:[ \t](?:for|of|to|on|voor|van|bij|op|in|aan|om)[ \t][^.,;:\n\d]{2,48}?(?:[ \t](?:is|was|wordt|werd)|:)|"
    r",[ \t](?:dat|that|die|which)[ \t](?:is|was))[ \t]{1,2}(?:nu |now |nog |still |gewoon |just )?[\"'(]?"
    r"(\d{4,8}|\d{3}[ -]\d{3}|\d\d(?:[ -]\d\d){1,3})(?![\w€%/-]|[.,:]\d)"
)
"""The number said of a PIN "for the phone menu"."""
_NUMBERED = re.compile(r"[ \t]?[:=]?[ \t]{1,3}(\d{4,8})(?![\w€%/-]|[.,:]\d)")
"""What stands right behind "PIN1" and "PUK2"."""
_SERVICE = re.compile(r"0[89]00")
"""How numbers begin that cost nothing, or much."""
_SAYS = re.compile(r"(?:[:=(]|\b(?:is|was))[ \t]{0,2}$")


def digits(text: str, label: Label, about: Context) -> Iterator[Hit]:
    """The first number of four to eight digits behind a word for PIN or one-time code."""
    reach = text.find("\n\n", label.end, label.end + REACH)
    pairs = (_PAIRS.match(text, label.end) or _FOR_WHAT.match(text, label.end)) if "pin" in label.kinds else None
    if not pairs and text[label.end - 1 : label.end].isdigit():
        pairs = _NUMBERED.match(text, label.end)
    if pairs:
        yield Hit(*pairs.span(pairs.lastindex or 1), EntityType.CREDENTIAL, STATED)
        return
    spoken = _SPOKEN_PIN.match(text, label.end)
    if spoken:
        yield Hit(*spoken.span(1), EntityType.CREDENTIAL, STATED)
    match = PIN.search(text, label.end, reach if reach >= 0 else label.end + REACH)
    if not match or match[0].endswith(" 000") or _SERVICE.fullmatch(match[0]):
        return
    year = re.fullmatch(r"(?:19|20)\d\d", match[0]) and not _SAYS.search(text, label.end, match.start())
    message = bool(label.kinds & {"phone"}) and not any(about.within(label.end, match.start()))
    if not year and (not about.directly(_OTHERS, *match.span()) or (message and len(match[0]) in (6, 7))):
        yield Hit(match.start(), match.end(), EntityType.CREDENTIAL, NEAR)


_CODE = re.compile(
    r"(?<![\w/@.-])(?!(?:19|20)\d\d-|\d{1,2}-\d{1,2}-\d)(?:[A-Za-z0-9]{3,8}(?:-[A-Za-z0-9]{2,8}){1,5}|"
    r"[A-Za-z0-9]{1,8}(?:-[A-Za-z0-9]{1,8}){2,6}|\d\d-[a-z]{3,8}-\d\d)(?![\w/@-]|\.\w)|"
    r"(?<![\w/@.-])\d{3,5} \d{3,5}(?![\w-])|"
    r"(?<![\w/@.-])\d{6,10}(?![\w-]|\.\w)"
)
_WHOLE_LINE = re.compile(
    r"(?m)^[ \t>*•-]{0,6}(?:\d{1,2}[.)] )?([A-Za-z0-9]{3,10}(?:[ -][A-Za-z0-9]{3,10}){0,7})[ \t]*$"
)
LIST_REACH = 480


def codes(text: str, label: Label) -> Iterator[Hit]:
    """Codes behind a word for recovery codes: in the sentence with "and", or each on its own line."""
    end = label.end + LIST_REACH
    paragraphs = [m.start() for m in re.finditer(r"\n\s*\n", text[label.end : end])]
    if len(paragraphs) > 1:
        end = label.end + paragraphs[1]
    stop = text.find("\n", label.end, label.end + REACH)
    for match in _CODE.finditer(text, label.end, stop if stop >= 0 else label.end + REACH):
        if _mixed(match[0]) and not FAULT.match(match[0]):
            yield Hit(match.start(), match.end(), EntityType.CREDENTIAL, NEAR)
    for match in _WHOLE_LINE.finditer(text, label.end, end):
        if _mixed(match[1]):
            yield Hit(match.start(1), match.end(1), EntityType.CREDENTIAL, NEAR)


_FAULT = re.compile(r"E(?:RR)?-[A-Z]{2,6}-?\d{1,5}|(?:2FA|MFA|T?OTP|SMS|AUTH|LOGIN|PIN|RC|SSO)[-_]?E?-?\d{1,5}")
"""What a program says when it refuses: "E-OTP-12"."""


def _mixed(code: str) -> bool:
    """Digits in it, and groups of one length: a code, not a date or a phrase."""
    groups = re.split(r"[ -]", code)
    even = len({len(g) for g in groups}) == 1
    return any(map(str.isdigit, code)) and not _FAULT.fullmatch(code) and (even or "-" in code or len(groups) == 1)
