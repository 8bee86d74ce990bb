"""Log-in names: the word that a label for one names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.context import context
from pipelines.detect.labelling import Label, kinds_of
from pipelines.detect.login_names import login_names
from pipelines.detect.recogniser import Hit, Scene
from pipelines.detect.recognisers.domain_name import TOP_LEVEL
from pipelines.detect.secrets.shapes import looks_secret

LABELLED, PAIRED = 0.92, 0.9

_LINK = re.compile(
    r"(?i)[ \t]{0,3}(?:\([^()\n]{1,24}\)(?=\s?[:=]))?[ \t.]{0,24}(?:['\"]\s?[,:]\s?['\"]|[:=]{1,2}|[(\"“'`|])?"
    r"(?:[ \t]?(?:(?:is|was|wordt|as|als|graag|please|nu|now|daar|there|used|to|be|becomes|van|of|his|"
    r"hers|zijn|dus|should|for|met|with|in|name|naam|bij|jullie|"
    r"altijd|always|ook|also|mijn|my|de|het|the|user)\b[ \t]?[:=]?)){0,5}[ \t]?[\"“„'`(\[]{0,2}"
)
_NAME = re.compile(r"[A-Za-z0-9][\w.+@-]{1,63}")
_LOGIN_LIKE = re.compile(r"(?=.*[\d_.])[A-Za-z][\w.+-]{2,40}|[a-z]{3,20}")
_CAPITALISED = re.compile(r"[A-Z]{1,3}[a-z]{2,20}")
_TELLING = re.compile(r"(?=[^\d_.]{0,40}[\d_.]\w)[A-Za-z][\w.+-]{2,40}")
_STRONG_SIGN = re.compile(
    r"[:=(\"“'`\[|]\s{0,3}[\"“„'`(\[]{0,2}$|(?i:\b(?:is|was|be|as|als|graag|please|wordt|becomes)\s)$"
)
_LOG_LINE = re.compile(r"(?i)(?:invalid user|accepted (?:password|publickey) for|failed password for)")
_NO_NAME = re.compile(
    r"(?i)(?:niet|not|geen|no|en|and|of|or|het|de|een|a|an|the|in|op|is|was|mijn|my|your|uw|naam|name|"
    r"page|pagina|panel|paneel|scherm|screen|details|"
    r"gegevens|form|link|data|code|wachtwoord|password|ww|pw|pass|via|bij|met|with|voor|for|van|from|to|"
    r"naar|aan|on|by|account|accounts|mail|email|"
    r"e-mail|kwijt|vergeten|forgotten|lost|weet|know|klopt|werkt|works|wel|ook|also|again|weer|nog|still|"
    r"who|die|dat|that|this|please|agent|experience|"
    r"story|stories|friendly|interface|group|manual|guide|toevoegen|aanmaken|maken|wijzigen|verwijderen|"
    r"goes|attempts?|can|could|and/or|krijgt|heeft|"
    r"moet|kan|wil|staat|ik|i|we|wij|u|je|you|they|it|he|she|hij|zij|ze|dus|nu|now|vermeld|onbekend|"
    r"invalid|see|zie|below|hieronder|nieuw|usual|blijft|stays|unknown|zegt|says|failed|mislukt|session|sessie|since|"
    r"nieuwe|new|old|oude|main|eigen|own|again)"
)
_PAIR = re.compile(
    r"(?i)(?:inloggen|inlog|login|log ?in|user|gebruiker|username)\w{0,6}(?: ?/ ?\w{2,12})?(?: met| with|"
    r" gegevens| details)?[ \t]?[: ][ \t]?([\w.+@-]{2,60}) ?[/|] ?\S{3,}"
)
_BESIDE_PASSWORD = re.compile(
    r"(?i)(?<![\w@.])([a-z][\w.+-]{2,40}),? (?:en |and |met |with |& )?(?:pw|ww|wachtwoord|password|pass)\b|"
    r"\b(?:wachtwoord|password|ww|pw) (?:van|voor|for|of) (?:gebruiker |user )?([a-z][\w.+-]{2,40})"
)
_BRACKETED = re.compile(
    r"(?i)\b(?:inlog\w*|log-?in|account|gebruiker\w*|user\w*|ingelogd|logged in)\b[^.()]{0,80}"
    r"\(([a-z][\w.+-]{2,40})(?:,| ?/| en| and| \+) (?:ww|wachtwoord|password|pw|pass)[ :=]{1,3}(?=(\S{4,64}))"
)
"""A log-in and its password in brackets: "mijn inlog (jdeboer, wachtwoord ...)"."""
_DOMAIN = re.compile(rf"(?i)(?:[\w-]+\.)+(?:{TOP_LEVEL})")
_ALSO = re.compile(r"(?i),? ?(?:of|or|en|and) ?([A-Za-z][\w.+-]{2,40})")


_COMMAND = re.compile(
    r"(?<![\w-])(?:ssh|sftp|scp|rsync)(?: -[a-zA-Z](?: ?[\w./-]{1,40})?){0,4} ([a-z][\w.-]{2,31})@[\w.-]{2,100}|"
    r"(?<![\w-])su - ([a-z][\w.-]{2,31})|(?<![\w-])sudo -u ([a-z][\w.-]{2,31})|"
    r"(?<![\w\\:/.-])[A-Z][A-Z0-9-]{1,14}\\([a-z][a-z0-9]{0,20}[._]?[a-z0-9]{2,20})(?![\w\\.])"
)
"""On a command line, and behind a Windows domain ("ACME\\jdevries")."""
_SYSTEM = re.compile(
    r"root|admin|administrator|www-data|nginx|apache|mysql|postgres|ubuntu|debian|deploy|git|user|backup|nobody|system"
)
"""Accounts that come with a machine."""


class UsernameRecogniser:
    """`USERNAME`."""

    name = "username"
    types = (EntityType.USERNAME,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """The name behind each label, "a or b" both; names in a column; the first of a pair "name / password"."""
        about = context(text, scene)
        for start, end in about.cells_of("username"):
            if _NAME.fullmatch(text, start, end) and not _NO_NAME.fullmatch(text, start, end):
                yield Hit(start, end, EntityType.USERNAME, LABELLED)
        for label in about.of("username"):
            yield from _named(text, label)
        yield from _beside(text)


def _beside(text: str) -> Iterator[Hit]:
    """Names that no label stands right before: in pairs, commands and brackets, beside a password."""
    for start, end in login_names(text):
        yield Hit(start, end, EntityType.USERNAME, PAIRED)
    for match in _PAIR.finditer(text):
        if not _NO_NAME.fullmatch(match[1]):
            yield Hit(match.start(1), match.end(1), EntityType.USERNAME, PAIRED)
    for match in _COMMAND.finditer(text):
        group = match.lastindex or 0
        if not _NO_NAME.fullmatch(match[group]) and not _SYSTEM.fullmatch(match[group]):
            yield Hit(*match.span(group), EntityType.USERNAME, PAIRED)
    for match in _BRACKETED.finditer(text):
        if looks_secret(match[2].rstrip(").,;")) >= 2 and not _NO_NAME.fullmatch(match[1]) and not kinds_of(match[1]):
            yield Hit(match.start(1), match.end(1), EntityType.USERNAME, PAIRED)
    for match in _BESIDE_PASSWORD.finditer(text):
        start, end = match.span(match.lastindex or 0)
        end = start + len(text[start:end].rstrip(".-"))
        if _TELLING.fullmatch(text, start, end) and not _DOMAIN.fullmatch(text, start, end):
            yield Hit(start, end, EntityType.USERNAME, PAIRED)


def _named(text: str, label: Label) -> Iterator[Hit]:
    link = _LINK.match(text, label.end)
    name = _NAME.match(text, link.end()) if link and link.end() > label.end else None
    if not name or not link:
        return
    end = name.start() + len(name[0].rstrip(".-@"))
    value = text[name.start() : end]
    plain = ("account" not in text[label.start : label.end].casefold() and bool(_STRONG_SIGN.search(link[0]))) or bool(
        _LOG_LINE.fullmatch(text, label.start, label.end)
    )
    if _NO_NAME.fullmatch(value) or "@" in value or _DOMAIN.fullmatch(value) or kinds_of(value):
        return
    named = (
        plain and re.search(r"(?i)na(?:am|me)\W*$", text[label.start : label.end]) and link[0].strip()[:1] in (":", "=")
    )
    if not (
        _LOGIN_LIKE.fullmatch(value) or (named and _CAPITALISED.fullmatch(value))
        if plain
        else _TELLING.fullmatch(value)
    ):
        return
    yield Hit(name.start(), end, EntityType.USERNAME, LABELLED)
    also = _ALSO.match(text, end)
    if also and _TELLING.fullmatch(also[1]):
        yield Hit(also.start(1), also.start(1) + len(also[1].rstrip(".-")), EntityType.USERNAME, LABELLED)


RECOGNISER = UsernameRecogniser()
