"""A password that stands beside a log-in name or an e-mail address: "FTP: jbos / ...", "info@bos.example : ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.detect.secrets.shapes import looks_secret, tokens
from pipelines.detect.secrets.topic import ENTRY
from pipelines.detect.secrets.tries import secretive
from pipelines.detect.secrets.words import PRODUCTS, WORD_EQUALS

_SEPARATOR = r"(?: ?(?://|[/|+&]) ?| [-–] |, | en | and |[ \t]met[ \t]|[ \t]with[ \t])"
_PAIR = re.compile(
    rf"(?i)\b(?:inlog(?:gegevens)?|log-?in(?:gegevens| details| data)?|credentials|toegang|wifi|wlan)"
    rf"(?:[ \t](?:is|are|zijn|was))?(?:[ \t](?:nu|now))?[ \t]?[:=]?[ \t]"
    rf"(?:[\w-]{{1,16}}: )?[^\s/:]{{2,64}}{_SEPARATOR}|"
    r"\b(?:s?ftps?|ssh|cpanel|directadmin|plesk|wp-?admin|wordpress|joomla|drupal|phpmyadmin|mysql|mariadb|database|db|"
    r"mailbox|webmail|e?-?mail|smtp|imap|pop3?|admin|beheer|panel|paneel|account|vpn|nas|router|backend|portal|"
    r"portaal|cms|"
    rf"magento|shop|webshop|vps|server|teamviewer|anydesk|rdp)[ \t]?[:=][ \t]{{0,3}}[^\s/:,]{{2,64}}(?: ?[/|+&] ?|,? "
    rf"(?:en|and|met|with) )|"
    r"\b(?:kan|kunt|kun|kom\w*|mag|ga|can) (?:(?:je|u|jullie|ik|you|we|wij) )?(?:er ?)?(?:in met|get in with|"
    r"in with) \S{2,64} (?:en|and|met|with|/|\+|&) |"
    r"(?<!\w)(?:u|un|usr|user|login)[ \t]?[:=][ \t]?\S{2,64}(?:[ \t,;/|]{1,4}|[ \t]{0,3}\n[ \t>]{0,4})"
    r"(?:p|pw|pwd|pass)[ \t]?[:=][ \t]?|"
    r"(?<![\w@./-])(?:admin|root|administrator|beheerder)(?::| [:/]) ?|"
    r"\b(?:(?:gast|guest)?(?:router|modem|wi-?fi|wlan|hotspot|netwerk|network)\w{0,8}|sticker|access ?point)\b"
    r"[^\n.]{0,60}?\b(?:key|sleutel|code|ww|pw|met|with)[ :]{1,3}(?=[^\s]{8})|"
    r"\bssid\b[^\n]{2,48}\b(?:key|sleutel|code|ww|pw)\W{1,3}|"
    r"\b(?:inloggen|inlog|ingelogd|log(?:t|ged|ging)?(?: \w{2,8})? in|login|sign(?:ed)? in|meld(?:t)? \w{2,8} "
    r"aan)(?: \w{1,10}){0,2} "
    r"(?:met|with|als|as|:) ?(?:(?:mijn|m'n|my|het|the|dit|this) )?\S{2,64} (?:en|and|met|with|/|\+|&) "
)
"""A log-in name and what parts it from the password."""
_ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}[\"'>)]?(?P<sign>[ \t]?[/|:;,+&][ \t]{0,3}|"
    r"[ \t]{1,3}(?:[-–]|en|and|met|with)[ \t]|[ \t]{1,3})"
    r"(?=[\"']?[^\s@]{6,64}[\"']?(?:[ \t.,;)]|\n|$))"
)
_TWICE = re.compile(r"(?<![\w/.-])([A-Za-z][A-Za-z0-9]{3,19}) ?/ ?(\1)(?![\w/-]|\.\w)")
"""A name that is its own password."""
_REACHED = re.compile(r"(?i)\b(?:kom(?:t|en)?|get|met|with|via|in)[^.\n]{0,24}$")
_SURELY = re.compile(
    r"(?=[^\s]{0,40}[A-ZÀ-Þ])(?=[^\s]{0,40}\d)[A-Za-zÀ-ÿ0-9]{1,24}(?:[&!#$%^*=+?~][A-Za-zÀ-ÿ0-9]{0,16}){1,3}"
)
"""Capitals, digits and a sign in one word: no reference, plate or postcode."""
_WORD_AND_NUMBER = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{3,20}\d{1,4}")


def in_pairs(text: str) -> Iterator[tuple[int, int]]:
    """What stands behind a log-in name and a sign that parts the two, or behind an e-mail address."""
    for match in _PAIR.finditer(text):
        for start, end in tokens(text, match.end(), 1):
            secret = looks_secret(text[start:end]) >= 2 and not PRODUCTS.fullmatch(text, start, end)
            if secret or WORD_EQUALS.fullmatch(text, start, end):
                yield start, end
    for match in _TWICE.finditer(text):
        if ENTRY.search(text, max(0, match.start() - 80), match.end() + 80) or _REACHED.search(
            text, max(0, match.start() - 40), match.start()
        ):
            yield match.span(2)
    for match in _ADDRESS.finditer(text):
        for start, end in tokens(text, match.end(), 1):
            parted = match["sign"].strip()[:1] in ("/", ":", "|")
            joined = match["sign"].strip() in ("met", "with", "en", "and") and secretive(text[start:end])
            if _SURELY.fullmatch(text, start, end) or joined or (parted and _named(text, start, end)):
                yield start, end


def _named(text: str, start: int, end: int) -> bool:
    return bool(_WORD_AND_NUMBER.fullmatch(text, start, end)) and not PRODUCTS.fullmatch(text, start, end)
