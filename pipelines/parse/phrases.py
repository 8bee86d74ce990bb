"""What mail clients and people write around the words of a message, as tables: Dutch, English and neighbours.

Each pattern is matched against one line of bounded length by re2, so that no line, however made, costs more than
linear time. re2's word class knows ASCII only: letters of names are Unicode's L.
"""

from __future__ import annotations

from typing import Any

import re2

from models.message import LayerKind


def _pattern(*alternatives: str) -> Any:
    return re2.compile(f"(?i)^(?:{'|'.join(alternatives)})")


ADDRESS = re2.compile(r"[\pL\pN_.+'%-]+@[\pL\pN_.-]+")

RULE = re2.compile(r"^[-_=*]{8}[-_=*]*$")

_BAR = r"[-_=* ]+"
SEPARATORS: tuple[tuple[Any, LayerKind], ...] = tuple(
    (_pattern(rf"(?:{_BAR})?(?:{words})\s*:?\s*(?:{_BAR})?$"), kind)
    for words, kind in (
        ("oorspronkelijk bericht|origineel bericht|originele bericht|original (?:message|email)", LayerKind.QUOTED),
        ("ursprüngliche nachricht|message d'origine", LayerKind.QUOTED),
        ("(?:begin )?(?:forwarded message|doorgestuurd bericht)", LayerKind.FORWARDED),
        ("weitergeleitete nachricht|message transféré", LayerKind.FORWARDED),
    )
)
"""Lines that announce an older message."""

AUTHOR_FIELD = _pattern(r"\*?(?:van|from|von|de|da|afzender|expéditeur|absender) ?:\*?\s*(?P<who>\S.*)$")
HEADER_FIELD = _pattern(
    r"\*?(?:verzonden|datum|date|sent|aan|to|an|cc|bcc|onderwerp|subject|betreff|gesendet|antwoord aan|reply-to"
    r"|envoyé|à|objet|répondre à|copie|kopie|enviado(?: el)?|para|asunto|assunto|inviato|a|oggetto|data|fecha) ?:"
)

ATTRIBUTION_START = _pattern(r"(?:op|on|am|le)\s", r"\d+[-/. ]", r"[^@]*[<(][^<>()]+@")
_DAY = r"(?:op|on|am|le)\b.*\d"
ATTRIBUTIONS: tuple[Any, ...] = (
    _pattern(rf"{_DAY}.*?\bschreef (?P<who>.+?)(?: het volgende)? ?:$"),
    _pattern(rf"{_DAY}.*?\bheeft (?P<who>.+?) (?:het volgende )?geschreven ?:$"),
    _pattern(rf"{_DAY}(?: ?[ap]\.?m\.?)?(?: ?[+(][^\pL]+)?,? (?:schrieb )?(?P<who>\pL.*?)(?: wrote| a écrit)? ?:$"),
    _pattern(r"(?:\d.*?[,\d] )?(?P<who>\pL.*@[^<>]+>?) (?:schreef|wrote|schrieb)\b.*:$"),
)
"""Attribution lines, wrapped lines joined: `who` wrote. Each asks for a digit (the date) or an address."""

BANNERS: tuple[Any, ...] = (
    _pattern(r"[-_*=]+ ?(?P<who>\pL[^\d<>]*?) (?:wrote|schreef)(?: on| op)?,? .*\d.*?[-_*=]+$"),
    _pattern(r"(?P<who>\pL[\pL .'’-]*?) \d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?: \d{1,2}:\d{2})? ?>{2,}$"),
)
"""One-line introductions between marks: "--- X wrote on 16 Jan ---", GroupWise's ">>> X 20-1-2026 17:40 >>>"."""

WROTE = re2.compile(r"(?i)\b(?:schreef|geschreven|wrote|schrieb|a écrit)\b")

_OWN = r"(?:uw |je |jouw |your |full |volledige |first |last )?"
FORM_FIELD = _pattern(
    rf"[^\pL]*{_OWN}(?:(?P<name>(?:voor|achter)?naam(?: (?:van )?(?:de )?\pL+)?|(?:sur)?name(?: of \pL+)?"
    r"|contact(?:persoon| person)|melder|indiener|aanvrager|inzender|ingediend door|gemeld door"
    r"|(?:reported|submitted|requested) by)"
    r"|e-?mail(?: ?adres| address)?|mail(?:adres)?|telefoon(?:nummer)?|phone(?: number)?|tel|mobiel|mobile"
    r"|bedrijf(?:snaam)?|company(?: name)?|organisatie|organi[sz]ation|vereniging|namens|klantnummer|customer number"
    r"|adres|address"
    r"|onderwerp|subject|webshop|website|site|bericht|message|vraag|question|ik ben|omschrijving)(?: ?\([^)]*\))? ?[:=]"
)
"""The label of a field that a contact form sends."""

_SALUTATION = (
    r"geachte|beste|lieve|dear|hallo+|hoi+|hai|hey+|hi+(?:ya)?|hello|heya|dag|goede?n?\s?(?:morgen|middag|avond|dag)"
    r"|goeie\s?(?:morgen|middag|n?avond|dag)?|good (?:morning|afternoon|evening|day)|morning|moin|yo|ha"
    r"|sehr geehrter?|bonjour|chère?|to whom|l\.s\.|aan|bon dia|salam|hé"
)
GREETING = re2.compile(
    rf"^(?i:{_SALUTATION})\b[^,.!?:;]*(?:[,.!?:;]|$)"
    r"|^\p{Lu}[\pL'’-]+(?:(?:,| &| en| and) \p{Lu}[\pL'’-]+)? ?[,!](?:\s|$)|^\p{Lu}[\pL'’-]+ \p{Lu}[\pL'’-]+ ?[,!]$"
)
"""The opening words up to the first stop, or a line with nothing but a name and a comma."""

_CLOSING = "|".join(
    (
        r"(?:met )?(?:de |een )?(?:[\pL-]+[, ]+)?(?:[\pL-]+[, ]+)?\pL*(?:groet|groeten|groetjes|groetnis)",
        r"(?:met )?(?:de )?(?:vr(?:\.|iendelijke?)|hart\.|vr) ?(?:gr(?:\.|oet(?:en)?)?)",
        r"hoogachtend|mvg|m\.? ?v(?:r)?\.? ?(?:r\.? ?)?gr?\.?|grtj?e?s|grt?z?\.?|gr|liefs|hartelijks|hartelijk dank",
        r"(?:alvast|bij voorbaat) (?:hartelijk )?(?:be)?dankt?|bedankt(?: alvast)?|dank(?:je|u)?(?: ?wel)?(?: alvast)?",
        r"fijne (?:dag|avond)|tot (?:dan|gauw|ziens|snel|horens)|oant sjen|toedels|doei|ciao|x{1,4}|kus|kusjes",
        r"(?:with )?(?:kind|best|warm|kindest|warmest|many|my best) (?:regards|wishes|thanks)|(?:best )?regards",
        r"(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?|yours|cheers|(?:all the )?best|warmly|love|take care",
        r"(?:many )?thanks(?: (?:so much|a lot|again|in advance|and regards))?|cordially|respectfully",
        r"thank you(?: (?:so much|in advance|very much))?",
        r"viele grüße|mit freundlichen grüßen|liebe grüße|cordialement|bien à vous",
    )
)
CLOSING = re2.compile(rf"^(?:--$|(?i:{_CLOSING})(?P<rest>(?:[ ,!.:/(].*)?)$)")
"""A line that begins with closing words; `rest` is what follows on it (a name, a few words)."""

POSTSCRIPT = re2.compile(r"^(?i:p\. ?s\b|ps\b|n\. ?b\b|nb\b)[^\pL]")
"""How what is told below a signature begins."""

DEVICE = _pattern(
    r"(?:verstuurd|verzonden|sent|gesendet|envoyé) (?:vanaf|vanuit|via|met|from|via|von|with|de) ",
    "get outlook for",
    "outlook voor ",
)
"""What a telephone writes under a message."""

SHORT = re2.compile(r"^[\pL\pN@'’(][^?!:;]+$")
"""A line short enough for a name, company or address at the end."""
