"""E-mail addresses, written for machines or against them: "naam (at) domein punt nl"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.recogniser import Hit, Scene

PLAIN, SPOKEN = 0.99, 0.93
MAX_LOCAL, MAX_DOMAIN = 64, 253
"""RFC 5321 section 4.5.3.1."""

_LOCAL = r"[^\s@<>()\[\]{}\",;:|\\/=]"
_SIGN = re.compile(r"@")
_TORN = re.compile(
    r"(?i)(?<![\w.+%-])([a-z0-9](?:[\w.+-]{0,62}\w)?)(?:@(?:[ \t]|[ \t]?\n[> ]{0,4})|[ \t]@|%40|&#64;|&#x40;|&commat;)"
    r"((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,4}(?:nl|be|de|com|net|org|eu|info|uk|fr|example))(?![\w-]|\.\w)"
)
"""Torn behind or before its sign, or escaped in a URL (RFC 3986 section 2.1)."""
_NAMED_MESSAGE = re.compile(r"(?i)\bmessage-?id\b[^\n<>]{1,40}<\Z|\bUID:\Z")
_SHELL_BEFORE = re.compile(r"(?<![\w-])(?:ssh|sftp|scp|rsync)(?: -[a-zA-Z](?: ?[\w./-]{1,40})?){0,4} \Z")
_SHELL_BEHIND = re.compile(r"(?::[ ]?(?:Permission denied|Connection|~|/)|'s password)")
"""Whoever logs in there, on a command line or in what ssh says: no address of a mailbox."""
_NO_HOST = re.compile(r"(?i)[\d.]+|.*\.(?:png|jpe?g|svg|webp|gif|css|js)|\d+x?\..*")
"""Versions of packages ("vue@3.4"), pictures for fine screens ("logo@2x.png")."""
_REMOTE = re.compile(r"git@[\w.-]{1,100}:[\w~]")
"""A repository, not somebody's address."""
_KEY_IN_URL = re.compile(r"://(?=[a-f]{0,64}\d)[0-9a-f]{8,64}\Z")
"""A key before the host of a URL ("https://9f8e7d6c@host"): nobody's address."""
_LOCAL_END = re.compile(rf"{_LOCAL}{{1,64}}\Z")
_DOMAIN = re.compile(r"[^\W_](?:[\w-]{0,62})(?:\.[^\W_][\w-]{0,62}){1,8}")
_AT = re.compile(
    r"(?i)[ \t]{0,2}(?:[(\[{<][ \t]?(?:at|a|apen?staart(?:je)?|@|a t|ät)[ \t]?[)\]}>]|"
    r"[ \t](?:apenstaart(?:je)?|-at-|_at_|\|at\||AT|at|@)[ \t]|"
    r"(?<=\w)[-_*](?:at|apenstaartje)[-_*](?=\w))[ \t]{0,2}"
)
_DOT = (
    r"(?:[ \t]?[(\[{<][ \t]?(?:dot|punt|point|punkt|\.)[ \t]?[)\]}>][ \t]?|[ \t](?:dot|punt|point|punkt|"
    r"DOT|-dot-|-punt-|_dot_)[ \t]|"
    r"[ \t]?\.[ \t]?|[-_*](?:dot|punt)[-_*])"
)
_SPOKEN_DOMAIN = re.compile(rf"(?i)[^\W_][\w-]{{0,62}}(?:{_DOT}[^\W_][\w-]{{0,62}}){{1,5}}")
_SPOKEN_LOCAL = re.compile(
    r"(?i)(?:[\w+-]{1,40}(?:[ \t](?:dot|punt|underscore|streepje|-dot-)[ \t]|[ \t]?[(\[](?:dot|punt|"
    r"\.)[)\]][ \t]?|\.)){0,4}[\w+-]{1,40}\Z"
)
_KNOWN = (
    r"(?:nl|be|de|com|net|org|eu|info|biz|uk|fr|frl|amsterdam|shop|io|me|nu|tv|co|dev|app|online|site|"
    r"store|design|studio|"
    r"es|it|pl|se|dk|no|at|ch|lu|ie|us|ca|example|test|invalid|name|pro|coop|museum|email|cloud|tech|"
    r"world|today|gent|vlaanderen)"
)
_TOP_LEVEL = re.compile(rf"(?i){_KNOWN}")
_MORE_LEVELS = re.compile(rf"(?i){_DOT}{_KNOWN}\b")
_SPELLED = re.compile(r"(?i)\b(?:dot|punt|point|punkt)\b|[\[(]\.[\])]")


class EmailRecogniser:
    """`EMAIL_ADDRESS`: whole addresses, in angle brackets or not, with international letters."""

    name = "email"
    types = (EntityType.EMAIL_ADDRESS,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Addresses around each "@", then those around each word for it."""
        for sign in _SIGN.finditer(text):
            local = _LOCAL_END.search(text, max(0, sign.start() - MAX_LOCAL), sign.start())
            domain = _DOMAIN.match(text, sign.end(), sign.end() + MAX_DOMAIN)
            if not local or not domain or _REMOTE.match(text, max(0, sign.start() - 3)):
                continue
            if _NAMED_MESSAGE.search(text, max(0, local.start() - 60), local.start()):
                continue
            if _NO_HOST.fullmatch(domain[0]) or _SHELL_BEHIND.match(text, domain.end()):
                continue
            if _SHELL_BEFORE.search(text, max(0, local.start() - 60), local.start()):
                continue
            if _KEY_IN_URL.search(text, max(0, local.start() - 8), sign.start()):
                continue
            start = local.start() + len(local[0]) - len(local[0].lstrip(".*_-'`"))
            fediverse = text[start - 1 : start] == "@" and not text[max(0, start - 2) : start - 1].isalnum()
            if start < sign.start() and not fediverse:
                yield Hit(start, _end(text, domain.end()), EntityType.EMAIL_ADDRESS, PLAIN)
        for torn in _TORN.finditer(text):
            yield Hit(torn.start(), torn.end(), EntityType.EMAIL_ADDRESS, SPOKEN)
        yield from _spoken(text)


def _end(text: str, end: int) -> int:
    """Without a full stop or hyphen that belongs to the sentence."""
    while text[end - 1] in ".-_":
        end -= 1
    return end


def _spoken(text: str) -> Iterator[Hit]:
    for sign in _AT.finditer(text):
        local = _SPOKEN_LOCAL.search(text, max(0, sign.start() - MAX_LOCAL), sign.start())
        domain = _SPOKEN_DOMAIN.match(text, sign.end(), sign.end() + MAX_DOMAIN)
        if not local or not domain or not _convincing(sign[0], domain[0]):
            continue
        if sign[0].strip() == "at" and not _SPELLED.search(domain[0]) and not _addressed(text, local):
            continue
        end = _cut(domain)
        yield Hit(local.start(), end, EntityType.EMAIL_ADDRESS, SPOKEN)


def _labels(domain: str) -> list[str]:
    return [part for part in re.split(rf"(?i){_DOT}", domain) if part]


def _convincing(sign: str, domain: str) -> bool:
    """A bare word "at" needs an obfuscated dot or a known top-level domain behind it: people meet at places too."""
    labels = _labels(domain)
    known = any(_TOP_LEVEL.fullmatch(label) for label in labels[1:])
    bare = sign.strip().casefold() == "at"
    return known and (not bare or bool(_SPELLED.search(domain)) or " " not in domain)


def _addressed(text: str, local: re.Match[str]) -> bool:
    """Whether what stands before a mere "at" is no word of the sentence: people look at sites too."""
    return bool(re.search(r"[\d._+]", local[0]) or _MAIL.search(text, max(0, local.start() - 32), local.start()))


_MAIL = re.compile(
    r"(?i)(?:\b(?:e-?mail\w*|mail\w*|address|adres|reach|contact|bereik\w*|write|stuur|send)\b[^.\n]{0,20}|: ?)\Z"
)


def _cut(domain: re.Match[str]) -> int:
    """The end after the first top-level domain that is no mere label ("... punt nl. Groeten")."""
    end = domain.end()
    at = domain.start()
    pieces = list(re.finditer(r"[^\W_][\w-]*", domain[0]))
    for piece in pieces[1:]:
        if _TOP_LEVEL.fullmatch(piece[0]) and not _MORE_LEVELS.match(domain[0], piece.end()):
            return at + piece.end()
    return end


RECOGNISER = EmailRecogniser()
