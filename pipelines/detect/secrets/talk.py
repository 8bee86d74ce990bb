"""Secrets that nothing stands right in front of, where people talk of passwords, codes and logging in.

"gelukt!! is nu Bezem&Blik2031", "tijdelijk Start-61-Emmer", "en dat van vroeger was opakees", "de app zegt 552 019".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.detect.context import Context
from pipelines.detect.secrets.shapes import looks_secret, tokens
from pipelines.detect.secrets.words import FAULT, NOT_A_VALUE, NOT_SECRET, PRODUCTS, SETTING_NAME, WORD_EQUALS

BEFORE, BEHIND, SAME_BREATH = 220, 90, 90
"""Characters around a value in which its talk is sought: of a hardly mistakable one, of one that might be a product."""
_NAMED = frozenset({"credential", "recovery", "otp"})
_CODED = re.compile(
    r"(?=[^\s]{0,40}\d)(?=[^\s]{0,40}[A-Za-z])[A-Za-zÀ-ÿ0-9]{1,16}(?:[&!#$%^*=+?~][A-Za-zÀ-ÿ0-9]{1,16}){1,3}[!?#*&$]?|"
    r"(?=[^\s]{0,40}\d)[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9]{3,24}[!#$%&*+=]{1,2}\d{0,4}|[A-Z][a-zà-ÿ]{2,20}_\d{1,4}[!?#*]{1,2}|"
    r"(?=[^\s]{0,40}-\d|\d)(?=[^\s]{0,40}[A-Z])(?=[^\s]{0,40}[A-Za-z]{3})[A-Za-z0-9]{1,12}(?:-[A-Za-z0-9]{1,12}){2,4}[!#]?"
)
"""Letters and digits joined by signs: "Zonebloem&3", "Kanarie!5", "Start-61-Emmer", "K9-44-TULP-7"."""
_WORD_AND_NUMBER = re.compile(r"[A-Z][a-zà-ÿ]{3,20}_\d{1,4}|[A-Za-zÀ-ÿ]{4,20}\d{1,4}[!?#*]?")
_SETTING = re.compile(
    rf"(?i)\w{{0,24}}(?:{SETTING_NAME.pattern.removeprefix('(?i)')})\w{{0,16}}=|(?:id|class|name|for|type)="
)
_FILE = re.compile(r"(?i).*\.(?:pdf|docx?|xlsx?|png|jpe?g|php|html?|css|js|zip|csv|txt|com|nl|example)[?!]?")
_LOGGING_IN = re.compile(
    r"(?i)\b(?:in ?lo[gc]\w*|log(?:ged|ging|t)? ?(?:er )?in|sign(?:ed)? in|aanmeld\w*|er ?in (?:met|via)|"
    r"get in with|(?:can'?t|cannot|don'?t|won'?t) get in\b|er (?:niet |niet meer |wel |weer |zo )?in\b(?! (?:het|de|"
    r"een)\b)|in het paneel|the panel|s?ftp|ssh|cpanel|directadmin|"
    r"plesk|phpmyadmin|wp-admin|"
    r"lo[gc]\w* (?:\w{1,12} ){1,2}in met|(?:veranderd?|gewijzigd?|aangepast|gereset|changed|reset)\b[^.\n]{0,24}"
    r"\b(?:is nu|nu op|is now|now))\b"
)
_NOW = re.compile(
    r"(?i)\b(?:tijdelijk|voorlopig|eenmalig|temporary|temporarily|one[- ]time|is nu|nu op|for now|is now|"
    r"in lo[gc]\w* met)"
    r":?[ \t](?:met |op |with |as )?[\"'“(]?$"
)
_TRIED = re.compile(
    r"(?i)(?:\b(?:was|is|altijd|always|tried|typed?|tikte?|probeer\w*|dacht|namelijk|of|or|en|and|"
    r"naar|to|in)|[:\"“(]) ?$"
)
_PRODUCT_TALK = re.compile(
    r"(?i)\b(?:versie|version|update|plugin|thema|theme|gebruik|use|via|met de|using|scherm zegt|screen says|"
    r"\w*melding)[ \t:]{1,2}[\"“']?$"
)


def in_talk(text: str, about: Context) -> Iterator[tuple[int, int]]:
    """Words that hardly can be anything but passwords, near talk of passwords or of logging in."""
    if not any(about.of(*_NAMED)) and not _LOGGING_IN.search(text):
        return
    for start, end in tokens(text, 0, len(text)):
        start = max(start, text.rfind(":", start, end) + 1)
        end = start + len(text[start:end].rstrip("?"))
        value = text[start:end]
        if len(value) < 6 or value.isalpha() or value.isdigit() or about.column(start):
            continue
        form = _form(value)
        if form and _spoken_of(text, about, start, end, sure=form > 1):
            yield start, end


def _form(value: str) -> int:
    """2 for letters, digits and signs in one, 1 for a word and a number, 0 for anything else."""
    if (
        PRODUCTS.fullmatch(value)
        or _FILE.fullmatch(value)
        or '"' in value
        or FAULT.match(value)
        or _SETTING.match(value)
    ):
        return 0
    if looks_secret(value) >= 2 or WORD_EQUALS.fullmatch(value):
        if _CODED.fullmatch(value):
            return 2
        return 1 if _WORD_AND_NUMBER.fullmatch(value) else 0
    return 0


def _spoken_of(text: str, about: Context, start: int, end: int, sure: bool) -> bool:
    low = max(0, start - (BEFORE if sure else SAME_BREATH))
    paragraph = text.rfind("\n\n", low, start)
    low = max(low, paragraph)
    near = about.within(low, end + BEHIND // (1 if sure else 2))
    direct = [label for label in about.before(start, 40) if not label.weak]
    if any(label.kinds & NOT_SECRET for label in near) or _PRODUCT_TALK.search(text, max(0, start - 24), start):
        return False
    if direct and direct[0].kinds & _OTHERS and start - direct[0].end <= _BESIDE:
        label = direct[0]
        return (
            sure
            and "username" in label.kinds
            and text[label.start : start].rstrip().casefold().endswith(("met", "with"))
        )
    if sure and _NOW.search(text, max(0, start - 32), start):
        return True
    if not sure and text[start].islower() and not _TRIED.search(text, max(0, start - 24), start):
        return False
    if any(label.kinds & _NAMED and not label.kinds & {"phone"} for label in near):
        return sure or not _new_sentence(text, near[0].start, start)
    talk = _LOGGING_IN.search(text, low, min(len(text), end + BEHIND // 2))
    return bool(talk) and (sure or bool(_NOW.search(text, max(0, start - 32), start)))


_OTHERS = frozenset(
    {
        "username",
        "order",
        "invoice",
        "quote",
        "customer",
        "technical",
        "transfer",
        "public",
        "plate",
        "document",
        "iban",
    }
)
"""What else a value may be called: "mail" and "site" before it only tell what it opens."""
_BESIDE = 8
"""Characters between a value and a label that calls it something else."""


def _new_sentence(text: str, low: int, start: int) -> bool:
    return text.count(". ", low, start) + text.count("\n", low, start) > 1


_OTHER_ONE = re.compile(
    r"(?i)[^.\n]{0,48}?\b(?:en|and|of|or|maar|but)[ \t](?:(?:dat|die|het|de|the|that|mijn|my|haar|zijn|her|his)[ \t])?"
    r"(?:(?:van|from)[ \t]\w{2,16}(?:[ \t]\w{2,16})?|oude|vorige|andere|nieuwe|eerdere|old|previous|other|new|nu|now|"
    r"vroeger)(?:[ \t](?:wachtwoord|ww|password|one))?[ \t](?:(?:was|is)[ \t])?(?:(?:nog|ook|toen)[ \t])?[\"'“]?"
    r"([^\W\d_]\w{3,24})(?=[\"'”]?[ \t]?(?:[.,;!?)\n]|$))"
)
"""A second password told as a word: "... en dat van vroeger was opakees"."""
_ONE_BEFORE = re.compile(
    r"(?i)(?:[:(]|\b(?:is|was))[ \t][\"'“]?(?-i:([a-zà-ÿ]{4,24}\d{0,4}))[\"'”]?(?:,| en| and| of| or)[ \t][\"'“]?$"
)
"""The word before a found password that it is listed with: "briefje: opakees en Duinpan!7"."""


_FOR_ANOTHER = re.compile(
    r"(?i)[^.\n]{0,24}?(?:\b(?:en|and)|,) (?:die|dat|het|that|the)(?: (?:ww|wachtwoord|password|one))? "
    r"(?:voor|van|for|of|bij|on|op) (?:(?:de|het|the|mijn|my|onze|our) )?[\w-]{2,16}(?: (?:is|was|=))? [\"'“]?"
    r"([a-zà-ÿ]\w{3,24})(?=[\"'”]?[ \t]?(?:[.,;!)\n]|$))"
)
"""The password of something else told as a word: "... en die voor de mail opakees"."""


def told_beside(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Plain words that are passwords since they stand beside the one at [start, end)."""
    other = _OTHER_ONE.match(text, end)
    other = other or _FOR_ANOTHER.match(text, end)
    if other and not NOT_A_VALUE.fullmatch(other[1]):
        yield other.span(1)
    one = _ONE_BEFORE.search(text, max(0, start - 40), start)
    if one and not NOT_A_VALUE.fullmatch(one[1]):
        yield one.span(1)


_SAID_BY_APP = re.compile(
    r"(?i)\b(?:eenmalig|eenmalige|one[- ]time|once only|single use|totp|2fa|mfa|authenticator(?:[- ]app)?"
    r"(?: (?:says|shows|gives|zegt|toont|geeft))?|(?:de|mijn|the|my) app (?:zegt|geeft|toont|says|shows|gives|gave|"
    r"gaf)|"
    r"een keer te gebruiken|code|nu|now|(?:net|zonet|daarnet|just now|vandaag|today) (?:was|is) (?:dat|het|that|it)|"
    r"(?:was|is) (?:dat|het) (?:net|zonet|daarnet|nu)|(?:i|ik) (?:got|get|kreeg|krijg|kreg)|"
    r"(?:sms|text|app|eentje|one|bericht\w*|message)\w{0,2}(?:['’]?(?:je|s))? "
    r"(?:met|with|says|said|zegt|zei|van|stond|staat|reads|of|is|was))"
    r"(?: code| is| was|:|,|;){0,3}[ \t\"'(]{1,3}(?:is |was |dit |deze |it's |now |nu )?$"
)
_BY_TEXT = re.compile(
    r"(?i)[ \t](?:by text|by sms|per sms|via sms|via de app|from the app|uit de app|in the app|"
    r"(?:in )?(?:als|as) (?:the |de |my |mijn )?(?:sms|2fa|otp|inlog|verif|log-?in)\w*)"
)
_ONE_TIME = re.compile(
    r"(?<![\w€$.,/-])(?<!\d )(?:\d{3}[ -]?\d{3}|\d{3} \d{4}|\d{4} \d{3}|\d{4}[ -]\d{4}|\d\d \d\d \d\d)"
    r"(?![\w€%/-]|[.,:]\d| \d)"
)
_CODE_TALK = re.compile(
    r"(?i)\b(?:eenmalig\w*|one[- ]time|totp|2fa|mfa|authenticator\w*|app|sms\w*|telefoontje|mobieltje|in ?lo[gc]\w*|"
    r"log(?:ging)? in|login|verif\w*|ongeldig|invalid)\b"
)
_FAULTS = re.compile(r"(?i)(?:fout|error|post|korting|land|zip|bar|qr|product|artikel|discount|promo|project) ?code")


def one_time(text: str, about: Context) -> Iterator[tuple[int, int]]:
    """Six or eight digits that an app, a text message or a colleague gave for logging in."""
    for match in _ONE_TIME.finditer(text):
        start, end = match.span()
        low, high = max(0, start - 120), min(len(text), end + 60)
        given = _SAID_BY_APP.search(text, max(0, start - 48), start) or _BY_TEXT.match(text, end)
        if (
            match[0].endswith(" 000")
            or not given
            or not _CODE_TALK.search(text, low, high)
            or _FAULTS.search(text, low, start)
        ):
            continue
        if about.kinds(start, end) <= {*_NAMED, "pin", "phone", "expiry", "technical"}:
            if about.directly({"technical"}, start, end) and about.strong_kinds(start, end):
                continue
            yield start, end
            another = _ANOTHER.match(text, end)
            if another:
                yield another.span(1)


_ANOTHER = re.compile(
    r"[,;)]{0,2}(?: (?:nu|now|en|and|of|or|toen|then|dan|daarna|alweer|already|weer|again|was|is|het|it)){1,4} "
    r"(\d{3}[ -]?\d{3}|\d{4}[ -]\d{4})(?![\w€%/-]|[.,:]\d)"
)
"""The next one that an app gave."""
