"""Log-in names that no label stands right before: in brackets, behind verbs, in settings, links and paths."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.detect.labelling import kinds_of
from pipelines.detect.names import fold, is_word

_NAME = r"[a-z][a-z0-9]{0,24}(?:[._-]?[a-z0-9]{1,24}){1,3}"
_SNAKE = r"[a-z][a-z0-9]{0,20}_[a-z0-9]{2,20}"
_CLOSES = r"(?=[\s,;:.)!?\"'”]|$)(?!\.\w|://)"
_PLACE = re.compile(
    r"(?i:\b[a-z]{0,12}_?user(?:_?name)?[\"']?[ \t]{0,2}(?:=>|[:=])[ \t]{0,2}[\"']?)"
    r"(?P<a>[a-z][\w.-]{1,40}\w)(?=[\s\"',;&]|$)|"
    r"://(?P<b>[a-z][\w.-]{1,31}):[^\s/@]{1,128}@|"
    r"[?&](?:u|user|username|login|gebruiker|uname|gebruikersnaam)=(?P<c>[a-z][\w.-]{2,40})(?=[&\s\"']|$)|"
    r"\bCron <(?P<e>[a-z][\w.-]{1,31})@[\w.-]{1,64}>|"
    r"(?<![\w.+@-])(?P<f>[a-z][\w.-]{1,31})@[\w.-]{1,64}(?::[ ]?(?:Permission denied|~|/)|'s password)|"
    r"(?i:\b(?:s?ftp|ssh|cpanel|directadmin|plesk|wp-?admin|cms|vpn)[ \t]?[:=][ \t]{0,3})"
    r"(?P<g>[a-z][\w.-]{1,31})(?= ?/ ?\S)"
)
"""Where programs put them: settings, userinfo, queries, cron, what ssh says."""
_VERB = re.compile(
    r"(?i)\b(?:push(?:t|ed|es)?|in(?:ge)?log\w*|lo[gc](?:t|ged|ging|s)?(?: \w{2,8}){0,2} in|log-?in|sign(?:ed|s)? in|"
    r"aangemeld|commit(?:s|ted|te)?|deploy(?:t|ed|s)?|connect\w*)[ ]"
    rf"(?:(?:als|as|under|onder)(?: de| the)?(?: user| gebruiker)?[ ][\"'“]?(?-i:({_NAME}))|"
    rf"(?:met|with)[ ][\"'“]?(?=[a-z0-9]{{0,24}}[._\d])(?-i:({_NAME}))){_CLOSES}|"
    rf"\b(?:gebruik\w{{0,3}}|used?|uses|has|had|heeft)[ ](?-i:({_NAME}))(?= (?:met|with|en|and) "
    rf"(?:het |the |als )?(?:wachtwoord|ww|password|pw|pass)\b)|"
    rf"\bkom(?:t|en)?[ ](?:\w{{1,8}} ){{0,2}}(?:met|via|als)[ ](?-i:({_SNAKE}))(?=[\s,.)])|"
    rf"(?-i:[A-ZÀ-Þ])[\w'’-]{{1,24}}[ ]\((?-i:({_SNAKE}))\)"
)
"""Whoever logs in as, gets in with, or has it in brackets behind a name."""
_BRACKET = re.compile(
    r"(?i)\b(?:inlog\w*|log-?ins?|accounts?|gebruikers?\w*|users?\w*|toegang)\b[^.()\n]{0,60}\("
    rf"(?-i:({_NAME}))(?=[);,])"
)
_LABELLED = re.compile(
    r"(?i)\b(?:inlog(?:naam)?|log-?in(?: ?name)?|gebruikersnaam|user ?name|gebruiker|user)[ ](?:(?:blijft|was|is|"
    r"stays|remains)[ ])?"
    rf"[\"'“]?(?-i:({_NAME})){_CLOSES}"
)
_NEAR = re.compile(
    r"(?i)\b(?:inlog\w*|log-?ins?|accounts?|gebruikers?naa?m\w*|user ?names?|noemt zich|noemde zich|calls (?:him|"
    r"her)self|"
    rf"onder de naam|alias)\b[^.\n=]{{0,56}}?[ (\"'“](?-i:({_SNAKE}))(?![\w(=]|\.\w)"
)
_SAID_OF = re.compile(
    rf"(?m)(?:^[ \t>*•+-]{{0,6}}(?:\w{{2,8}}: )?|[:.;] )({_SNAKE})(?= {{1,3}}\([A-Zm]| (?:can|may|must) go\b| "
    rf"(?:mag|kan|moet) (?:weg|eruit|dicht|uit)\b)|"
    rf"\b(?:[Hh]ij|[Zz]ij|[Zz]e|[Hh]e|[Ss]he) (?:is|was|heet) ({_SNAKE})(?=[.,;!?\s])|\bI(?:'m| am) "
    rf"([a-z][a-z0-9._]{{3,24}}) there\b|"
    rf"\b(?:reset|deblokkeren|unlock) (?:voor |for |van |of )?({_NAME})(?=\s*$| \([A-Z])|"
    rf"\baccount ({_NAME}) (?:is|was) (?:geblokkeerd|locked|blocked|disabled|suspended|dicht|afgesloten)"
)
_THING = re.compile(
    r"(?i)\b(?:tabel\w*|tables?|kolom\w*|columns?|veld\w*|fields?|plug-?ins?|db|databases?|functie|function|hooks?|"
    r"branch|module|repo|"
    r"variab\w+|melding|error|message|foutmelding|packages?|origin|install|bestand|file|map|folder)[ :]{1,2}[\"'“]?$"
)
_SYSTEM = re.compile(
    r"(?i)root|admin|administrator|beheerder|www-data|nginx|apache|mysql|postgres|ubuntu|debian|deploy|git|users?|"
    r"backup|nobody|system|"
    r"editor|invalid|oauth2|x-token-auth|token|api|usual|via|default|guest|gast|test|demo|digid|google|facebook|apple|microsoft|null|none|true|"
    r"false|e-?mail"
)
_FILE = re.compile(r"(?i).*\.(?:php|html?|css|js|txt|pdf|docx?|xlsx?|png|jpe?g|zip|csv|nl|com|be|example|org|net|eu)")


_BEHIND_NAME = re.compile(
    r"((?:[A-ZÀ-Þ][\w'’-]{1,24}|[A-Z]\.|van|de|der|den|el|al|te|ten|ter|von|da|di)"
    r"(?: (?:[A-ZÀ-Þ][\w'’-]{1,24}|van|de|der|den|el|al|te|ten|ter|von|da|di|[A-Z]\.)){0,4})"
    r" ?[(\[]([a-z][a-z0-9._-]{3,30})[)\],;]"
)
_SHORTEST = 4


def _of_name(name: str, login: str) -> bool:
    """Whether a log-in is put together from the words of the name: "leendertvis", "pwierda", "visl2"."""
    words = [fold(word).strip(".") for word in name.split()]
    words = [word for word in words if word]
    bare = re.sub(r"[^a-z]", "", login)
    first, last, rest = words[0], words[-1], "".join(words[1:])
    together = {
        first + rest,
        first + last,
        first[0] + rest,
        first[0] + last,
        rest + first[0],
        last + first[0],
        last + first,
    }
    return len(words) > 1 and (bare in together or (bare == first and not login.isalpha()))


def _behind_names(text: str) -> Iterator[tuple[int, int]]:
    """In brackets behind the name that it is made of: "Leendert Vis (leendertvis)"."""
    for match in _BEHIND_NAME.finditer(text):
        if _of_name(match[1], match[2]):
            yield match.span(2)


def login_names(text: str) -> Iterator[tuple[int, int]]:
    """Names by their place, behind verbs, words for accounts; no words of the language, files, accounts of systems."""
    for match in _PLACE.finditer(text):
        group = match.lastgroup or "a"
        if not _SYSTEM.fullmatch(match[group]) and not _FILE.fullmatch(match[group]):
            yield match.span(group)
    yield from _behind_names(text)
    for pattern in (_VERB, _BRACKET, _LABELLED, _NEAR, _SAID_OF):
        for match in pattern.finditer(text):
            number = match.lastindex or 1
            if _plausible(text, *match.span(number)):
                yield match.span(number)


def _plausible(text: str, start: int, end: int) -> bool:
    value = text[start:end]
    plain = value.isalpha() and (is_word(fold(value)) or len(value) < _SHORTEST)
    hyphened = "-" in value and all(is_word(fold(part)) for part in value.split("-"))
    other = _SYSTEM.fullmatch(value) or _FILE.fullmatch(value) or kinds_of(value)
    return not (plain or hyphened or other or _THING.search(text, max(0, start - 24), start))
