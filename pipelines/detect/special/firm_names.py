"""Terms of a special category in the name of a firm: "Bakkerij De Turk", "Fysio bij de Brug | klantnr. 12345"."""

from __future__ import annotations

import re

_WIDEST = 120
"""A line that is longer holds sentences."""
_ARTICLE = re.compile(
    r"[A-ZÀ-Þ][\w'’-]{2,30} (?:De|Het|The|Den|'[tT]|In de|In den|Op de) (?:[A-ZÀ-Þ][\w'’-]{1,30} ){0,2}$"
)
"""A capital article within the line: only a name has one."""
_PARTED = re.compile(r"[,|;(·•]|\s[-–—/]\s|\s{3,}")
_JOINED = frozenset("de het een den der 't bij aan van in op en te ter voor and of the at by for & + 's".split())
"""What joins the words of a name; a line with any other small word is prose."""
_SPEAKS = frozenset("lid slachtoffer patient patiënt member allergie allergisch diagnose wegens zwanger".split())
_REGISTERED = re.compile(
    r"(?i)\b(?:kvk|btw|vat|klant(?:nr|nummer|no)?|customer|tel|www|account|debiteur\w*|relatie\w*)\b|\d{4}|\bB\.?V\b|\bv\.?o\.?f\b"
)
"""What a signature says beside the firm, and nobody beside an illness."""


def names_firm(text: str, start: int, end: int) -> bool:
    """Whether a term is a word of a firm's name."""
    if not text[start:end][:1].isupper():
        return False
    if _ARTICLE.search(text, max(0, start - 48), start) or _tied(text, start, end):
        return True
    low = max(text.rfind("\n", max(0, start - _WIDEST), start) + 1, start - _WIDEST, 0)
    stop = text.find("\n", end, end + _WIDEST)
    high = stop if stop >= 0 else min(len(text), end + _WIDEST)
    name, rest = _name(text, low, start, high)
    return _named(name.split()) and (bool(_REGISTERED.search(rest)) or _below_name(text, low))


_LABELLED = re.compile(
    r"(?i)(?:^|[\n;|,>] ?)(?:bedrijf|bedrijfsnaam|company|organisatie|organi[sz]ation|firma|business)"
    r"[ \t]*[:=|][^\n;|]{0,40}$"
)
_AND_BEFORE, _AND_AFTER = re.compile(r"[A-ZÀ-Þ][\w'’-]+ [&+] $"), re.compile(r" [&+] [A-ZÀ-Þ]")


def _tied(text: str, start: int, end: int) -> bool:
    """Whether an ampersand ties the term to another capital word, or a label calls it a company."""
    before = text[max(0, start - 60) : start]
    return bool(_AND_BEFORE.search(before) or _AND_AFTER.match(text, end) or _LABELLED.search(before))


def _name(text: str, low: int, start: int, high: int) -> tuple[str, str]:
    """The stretch of the line around the term, and what else the line says."""
    line, at = text[low:high], start - low
    cuts = [(match.start(), match.end()) for match in _PARTED.finditer(line)]
    first = max((stop for _, stop in cuts if stop <= at), default=0)
    last = min((begin for begin, _ in cuts if begin > at), default=len(line))
    return line[first:last], f"{line[:first]} {line[last:]}"


def _named(words: list[str]) -> bool:
    """Two to seven words, most of them capitals, with a small joining word or a capital in front."""
    if not 2 <= len(words) <= 7 or not words[0][:1].isupper() or words[-1].endswith((".", "!", "?")):
        return False
    low = {word.casefold() for word in words}
    capitals = sum(word[:1].isupper() for word in words)
    return capitals >= 2 and not low & _SPEAKS and all(w[:1].isupper() or w in _JOINED for w in words)


_SIGNED = re.compile(r"[>\t ]{0,4}[A-ZÀ-Þ][\w'’.-]{0,30}(?:,? [A-ZÀ-Þ][\w'’.-]{0,30}){0,4},?")
_CLOSING = re.compile(
    r"(?i)[>\t ]{0,4}(?:met |vriendelijke |hartelijke |kind |best |warm ){0,2}"
    r"(?:groet\w*|regards|mvg|hoogachtend|thanks|bedankt|dank)\b"
)


def _below_name(text: str, low: int) -> bool:
    """Whether the line above holds nothing but capital words, or closing words: the signature's name."""
    above = text[max(0, low - 1 - _WIDEST) : max(0, low - 1)].rpartition("\n")[2].rstrip()
    return bool(above) and bool(_SIGNED.fullmatch(above) or _CLOSING.match(above))
