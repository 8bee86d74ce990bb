"""Passwords told in prose, where the message is about logging in: what was tried, used, changed or remembered.

"I always used Vesper_1804! and before that Nina7Nina7", "geprobeerd: Merel2017, merel2017 of Merel17".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.detect.context import Context
from pipelines.detect.recogniser import Scene
from pipelines.detect.secrets.shapes import looks_secret, tokens
from pipelines.detect.secrets.topic import ENTRY, about_logging_in
from pipelines.detect.secrets.words import FAULT, NOT_SECRET, PRODUCTS

_TRYING = (
    r"used?|using|tr(?:y|ied|ying)|typed?|typing|enter(?:ed|ing)?|put in|thought|think|guess(?:ed)?|remember(?:ed)?|"
    r"always|gebruik(?:te|ten|t|en)?|geprobeerd|probeer(?:de|t)?|proberen|ingevuld|ingevoerd|ingetypt|ingetikt|"
    r"had|wil(?:de)?|want(?:ed)?|koos|gekozen|chose|picked|vul(?:de|t)?|typ(?:te|t|en)?|tik(?:te|t)?|getypt|"
    r"(?:zweert|swears?|beweert|claims?|weet zeker|am sure|zou zweren|"
    r"volgens (?:mij|hem|haar)|insists?)(?: (?:dat|that))?|getikt|dacht|denk|altijd|nog steeds|before that|daarvoor|"
    r"staat(?: nu| nog)? (?:nog )?op|gezet op|zet (?:\w{1,10} ){0,3}op|"
    r"(?:veranderd?|gewijzigd?|aangepast|wijzig|changed?|set|reset|gereset)(?: \w{1,10}){0,3} (?:in|naar|op|to)"
)
_TELLING = (
    r"is|was|be|werd|wordt|werkt|worked|works|of|or|en|and|naar|to|still|nog|eerst|first|then|dan|daarna|"
    r"met|with|w/|than|in plaats van|instead of|namelijk|"
    r"(?:old|new|other|previous|oude|nieuwe|vorige|andere)(?: (?:one|ww|wachtwoord|password))?"
)
_FILLER = (
    r"of|or|met|with|as|als|it|het|dan|nu|now|maybe|misschien|ook|also|altijd|always|gewoon|just|both|allebei|that|"
    r"dat|die|de|the|my|mijn|m'n|password|wachtwoord|ww|ik|i|we|je|you|steeds|still|nog|again|weer|eerst|first|"
    r"something like|iets als|oude|old|even"
)
_ENDS = rf"(?:,? (?:{_FILLER})){{0,4}}(?: ?[:,(]| -)?[ \t]{{1,2}}[\"'“„‘(]?$"
_TRIED = re.compile(rf"(?i)\b(?:{_TRYING}){_ENDS}")
_USED = re.compile(rf"(?i)\b(?:{_TRYING})(?: \w{{1,12}}){{0,3}}[:,]? [\"'“‘(]?$")
"""The same with other words between, before what hardly can be anything else."""
_TOLD = re.compile(rf"(?i)(?:\b(?:{_TELLING}){_ENDS}|[:(\"“][ \t]?$)")
_TYPED = re.compile(rf"(?i)\b(?:typed?|typing|typ(?:te|t|en)?|tik(?:te|t)?|getypt|getikt|ingetypt|ingetikt){_ENDS}")
"""Where nothing else tells what a word is for."""
_THE_ONE = re.compile(
    rf"(?i)\b(?:{_TRYING}) (?:\w{{1,12}} ){{0,2}}(?:one|die|dat|degene|the) (?:\w{{1,12}} ?){{1,4}}, $"
)
_DOUBTED = 2
_MIXED = re.compile(
    r"[A-Za-zÀ-ÿ]{4,20}\d{1,6}[!?#*]{0,2}|[A-Za-zÀ-ÿ]{2,20}(?:[_-]\d{1,8})[!?#*]{0,3}|"
    r"(?:[A-Za-zÀ-ÿ]{2,16}\d{1,6}){2,4}[!?#*]?|[A-Za-zÀ-ÿ]{2,16}\d{1,4}[A-Za-zÀ-ÿ]{3,16}[!?#*]?|"
    r"[A-Za-zÀ-ÿ]{3,20}[&!#$%^*+=~][A-Za-zÀ-ÿ0-9&!#$%^*+=~]{2,24}|"
    r"(?=[a-z]{0,9}\d)(?=\d{0,9}[a-z])[a-z0-9]{6,14}|[A-Z][a-zà-ÿ]{2,16}(?:_[a-zà-ÿ0-9]{2,16}){1,4}!?|"
    r"(?:[A-ZÀ-Þ][a-zà-ÿ]{1,12}){3,6}[!?]?"
)
"""A word and a number, two such, words that a sign joins, small letters and digits in one."""
_OTHER_THING = re.compile(
    r"(?i)(?:[a-z]{1,3}\d{1,3}|covid-\d+|[a-z]{2,12}-?(?:19|20)\d\d-\d+|.*\.[a-z]{2,5}|\w+[=@].*|[a-z]{2,8}_[A-Z]{2}|"
    r"(?:factuur|offerte|order|klant|ticket|invoice|quote|case|poort|port|fout|error|stap|step|optie|option|"
    r"versie|version|php|level|plan|pakket|start(?:er)?|basic|pro|zone|unit|room|kamer|vraag|week|dag|day|deel|part)"
    r"[_-]?\d+|argon2\w*|pbkdf2|sha\d+|aes\d+|rsa\d+|ed25519|oauth2|base64|utf-?8|log4j|web3|totp\d*)\??"
)
_JOINED = re.compile(
    r"[\"'”’)]{0,2}(?:,|;|/| -)?(?: (?:of|or|en|and|maybe|misschien|dan|then|eerst|both|ook|with|met))"
    r"{0,3}(?: (?:zelfs|even|nog|dan|daarna|daarvoor|also|before that|that|de oude|the old one))?"
    r"(?: ?[:,])?[ \t]{0,2}\n?[ \t>*•-]{0,4}[\"'“‘(]?"
)
"""What stands between two that are listed."""
_WITH = re.compile(r"\S (?:met|with|en|and|&|\+|/) $")
"""What stands between a log-in name and its password."""
_APART = re.compile(r", (?:met|with|w/) $")
"""What parts it from a label of something else: "bij mijn facturen, met ..."."""
_BESIDE = 20
"""Characters behind a word for log-in names in which one is expected."""
BEFORE, NEAR, MOST = 64, 160, 8
_OTHERS = frozenset({"username", "order", "invoice", "quote", "customer", "technical", "plate", "document", "iban"})


_TO_ENTER = re.compile(
    r"(?i)\bcode[ :]{1,2}[\"'“]?(?-i:([A-Z0-9]{2,8}(?:-[A-Z0-9]{2,8}){1,3}|\d{4,8}))[\"'”]?"
    r"(?= (?:om (?:er )?(?:mee )?in te loggen|om binnen|to (?:log|sign|get) ?in|to enter|"
    r"voor (?:het )?inloggen|for (?:the )?log-?in))"
)


def codes_to_enter(text: str) -> Iterator[tuple[int, int]]:
    """A code that somebody logs in with: "code ROOS-1203-RUST om in te loggen"."""
    return (match.span(1) for match in _TO_ENTER.finditer(text))


def in_tries(text: str, about: Context, scene: Scene) -> Iterator[tuple[int, int]]:
    """Words with numbers or signs behind a verb of trying, and those that are listed with them."""
    topical = about_logging_in(text, scene)
    done = 0
    for start, end in tokens(text, 0, len(text)):
        if start < done or not _told(text, about, start, end, topical):
            continue
        for span in ((start, end), *_listed(text, about, end)):
            yield span
            done = span[1]


_PIN_TALK = re.compile(r"(?i)\b(?:\w{0,16}pin(?:code|nummer)?s?|\w{2,16}code|cijfercode|pincodes?|passcode)\b")
_NUMBER = re.compile(r"(?<![\w€$.,/:-])(?<!\d )\d{4,8}(?![\w€%/-]|[.,:]\d| (?:euro|keer|stuks|kg|km|uur)\b)")
_TOOK = re.compile(
    r"(?i) (?:gebruikt|ingetoetst|ingetikt|ingevuld|ingevoerd|getoetst|geprobeerd|opgegeven|ingesteld|van gemaakt)\b"
)
_PRESSED = re.compile(
    rf"(?i)\b(?:{_TRYING}|press(?:ed)?|key(?:ed)?(?: in)?|gave|gaf|zei|said|toets(?:te)?|toetsen|intoetsen|possibly|"
    rf"misschien|maybe|of|or|anders){_ENDS}"
)
_OTHER_CODE = re.compile(
    r"(?i)post|fout|error|korting|actie|land|bar|qr|kleur|bron|product|artikel|klant|project|broncode|zip"
)


def tried_numbers(text: str, about: Context) -> Iterator[tuple[int, int]]:
    """Numbers that people say they keyed in, behind talk of a PIN: "beheerderspin ... altijd 4321 gebruikt"."""
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        low = max(0, start - NEAR)
        talk = [found for found in _PIN_TALK.finditer(text, low, start) if not _OTHER_CODE.match(found[0])]
        year = re.fullmatch(r"(?:19|20)\d\d", match[0])
        if not talk or year or about.strong_kinds(start, end) - {"pin", "otp", "credential", "phone", "recovery"}:
            continue
        if _PRESSED.search(text, max(0, start - BEFORE), start) or _TOOK.match(text, end):
            yield start, end


def variants(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The same word without the number or sign behind it, close by: "klinkers" before "klinkers2"."""
    stem = re.fullmatch(r"([a-zà-ÿ]{5,24})[\d!?#*&%$]{1,6}", text[start:end])
    if not stem:
        return
    low, high = max(0, start - BEFORE), min(len(text), end + BEFORE)
    for match in re.compile(rf"(?<![\w@./-]){stem[1]}(?![\w@/-]|\.\w)").finditer(text, low, high):
        yield match.span()


_IN_FOURS = re.compile(
    r"(?<![\w-])[a-z]{4}(?:-[a-z]{4}){3}(?![\w-])|(?<![\w-])[a-z]{4}(?: [a-z]{4}){3}(?![\w -])|"
    r"(?<![\w-])(?=[A-Za-z ]{0,28}\d)[A-Za-z0-9]{4}(?: [A-Za-z0-9]{4}){5}(?![\w-])"
)
_APP = re.compile(r"(?i)(?:app|application|applicatie)\b-?[^\n]{0,40}(?:wachtwoord|password)")


def app_passwords(text: str) -> Iterator[tuple[int, int]]:
    """Letters in fours, as Apple, Google and WordPress give them for one program."""
    for match in _IN_FOURS.finditer(text):
        if _APP.search(text, max(0, match.start() - NEAR), match.start()):
            yield match.span()


def _listed(text: str, about: Context, end: int) -> Iterator[tuple[int, int]]:
    """The words that are listed behind the one that ends there."""
    for _ in range(MOST):
        joint = _JOINED.match(text, end)
        item = next(tokens(text, joint.end(), 1), None) if joint and joint.end() > end else None
        if not item or not secretive(text[slice(*item)]) or _called_otherwise(about, *item):
            return
        yield item
        end = item[1]


def _told(text: str, about: Context, start: int, end: int, topical: bool) -> bool:
    """Whether somebody says that this word was tried, or it follows talk of passwords at once."""
    if not secretive(text[start:end].rstrip("?")) or _called_otherwise(about, start, end):
        return False
    low = max(0, start - BEFORE, text.rfind("\n\n", max(0, start - BEFORE), start))
    if not topical:
        return bool(_TYPED.search(text, low, start)) and looks_secret(text[start:end]) > _DOUBTED
    if looks_secret(text[start:end]) >= _DOUBTED and _USED.search(text, low, start):
        return True
    if _TRIED.search(text, low, start) or (
        looks_secret(text[start:end]) > _DOUBTED and _THE_ONE.search(text, low, start)
    ):
        return True
    if not _TOLD.search(text, low, start):
        return False
    low = max(0, start - NEAR, text.rfind("\n\n", max(0, start - NEAR), start))
    return bool(ENTRY.search(text, low, start))


def secretive(value: str) -> bool:
    """Whether a word is mixed as passwords are, and no product, fault, file or reference."""
    if len(value) < 5 or PRODUCTS.fullmatch(value) or FAULT.match(value) or _OTHER_THING.fullmatch(value):
        return False
    return bool(_MIXED.fullmatch(value)) and looks_secret(value) >= 1


def _called_otherwise(about: Context, start: int, end: int) -> bool:
    """Whether the text calls the word something else, or speaks of public keys and transfers around it."""
    if about.column(start) or any(label.kinds & NOT_SECRET for label in about.within(start - NEAR, end + BEFORE)):
        return True
    before = [label for label in about.before(start, 40) if not label.weak]
    named = before and any("username" in label.kinds for label in before)
    if before and _APART.search(about.text, before[0].end, start):
        return False
    if named and _WITH.search(about.text, before[0].end, start):
        return False
    if not before or (before[0].kinds == {"username"} and start - before[0].end > _BESIDE):
        return False
    return bool(before[0].kinds & _OTHERS) and not before[0].kinds & {"credential"}
