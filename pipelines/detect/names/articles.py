"""Where labels, objects and rows name articles, animals, boats and parts: `"brand": "Paco"`, "part: Matilda", an ISBN.

What stands there is nobody's name, whatever it looks like. A block or an object that says how to reach somebody is
about people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.detect.names import cues, fold

_LABELLED = re.compile(
    r"(?:^|[\n;|,{(\[\t])[ \t>*\"'•-]{0,6}(?P<label>[^\W\d_][\w -]{1,24}?)[\"']?[ \t]{0,3}[:=][ \t]{0,6}[\"']?"
    r"(?P<value>[^\"'\n;|{}]{2,120})"
)
_OBJECT = re.compile(r"\{[^{}]{20,3000}\}")
_PAIR = re.compile(r"[\"'](?P<label>[\w .-]{1,40})[\"']\s{0,3}:\s{0,3}[\"'](?P<value>[^\"'\n]{2,300})[\"']")
_BLOCK = re.compile(r"(?:^[ \t>*-]{0,4}[^\W\d_][\w -]{1,24}[ \t]?:[^\n]{1,120}(?:\n|$)){2,20}", re.MULTILINE)
_BOOK = re.compile(r"(?<!\d)97[89](?:-?\d){10}(?!\d)")
_GOODS = re.compile(r"(?<!\d)\d{13}(?!\d).{0,200}(?<!\d)\d{1,4}[.,]\d\d(?!\d)")
_ZONE = re.compile(
    r"(?:^|\n)[ \t>|]{0,6}(?P<host>(?:_[\w-]{1,20}\.){0,2}[A-Za-z][\w.-]{0,62})[ \t]{1,20}(?:\d{1,7}[ \t]{1,20})?"
    r"(?:IN[ \t]{1,8})?(?:A|AAAA|CNAME|MX|TXT|TLSA|SRV|NS|CAA|PTR)[ \t]{1,12}(?=[\w\"-])"
)
"""A line of a zone (RFC 1035 section 5.1): what stands first is a machine's name."""
_TITLED = re.compile(
    r"[\"“„‘](?P<title>[^\"”“„’\n]{3,90})[\"”’][,.]?[ ]{1,2}\(?(?:ISBN|(?:(?:een|a|the|de|het|onze|our) )?"
    r"(?:[\w-]{1,16} )?(?:roman|bundel|novelle|thriller|biografie|kookboek|prentenboek|dichtbundel|novel|"
    r"verhalenbundel|memoir|cookbook|picture book|documentaire|documentary|podcast|toneelstuk|hoorspel)\b)"
)
"""The title of a book or a film, known by what is said of it."""
_DELIMITERS = (";", "\t", "|")
_LETTERS_ONLY = re.compile(r"[^a-z]+")
_WIDEST = 400

_LABELS = frozenset("""
    part character personage speelt plays merk brand geur scent fragrance parfum kleur color colour material materiaal
    modelnaam modelname product productnaam productname artikelnaam artikel collectie collection serie series variant
    customlabel customlabels schip ship vessel boot boat jacht sloep dier diernaam naamdier huisdier pet petname hond
    dog kat cat poes paard horse pony naamhond naamkat naampaard naamboot naamschip soort species ras breed cultivar
    album track song artist artiest componist composer storm hostname queue printer font lettertype theme thema plugin
    movie film boek book toneelstuk voorstelling musical opera heilige saint wijn wine bier beer smaak flavour flavor
    kaas cheese gerecht dish menu cocktail taart kunstwerk artwork schilderij painting beeld sculpture game spel
""".split())  # fmt: skip
"""Labels whose value is what a thing is called."""
_OF_PEOPLE = cues.REACH_FIELDS | frozenset(
    "customer klant koper buyer reviewer contact contactpersoon owner eigenaar".split()
)
_ANIMALS = frozenset("ras breed species diersoort soortdier chipnummer chipnr chip stamboom stamboomnummer".split())
_NAMES = frozenset({"naam", "name", "roepnaam", "title", "titel"})
_FEWEST = 2
"""Fields of an article list that make an object an article."""


def articles(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text that name articles and the like. Linear."""
    for match in _LABELLED.finditer(text):
        if _key(match["label"]) in _LABELS:
            yield match.span("value")
    for pattern, group in ((_ZONE, "host"), (_TITLED, "title")):
        yield from (match.span(group) for match in pattern.finditer(text))
    yield from _objects(text)
    yield from _blocks(text)
    yield from _rows(text)


def _key(label: str) -> str:
    return _LETTERS_ONLY.sub("", fold(label))


def _objects(text: str) -> Iterator[tuple[int, int]]:
    """The values of a JSON object that describes an article."""
    for match in _OBJECT.finditer(text):
        pairs = [(_key(pair["label"]), pair.span("value")) for pair in _PAIR.finditer(text, *match.span())]
        keys = {key for key, _ in pairs} | {_key(label) for label in re.findall(r'"([\w .-]{1,40})"\s{0,3}:', match[0])}
        if len(keys & (cues.WARE_FIELDS | _LABELS)) >= _FEWEST and not keys & _OF_PEOPLE:
            yield from (span for _, span in pairs)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """The name in a block of labels about an animal."""
    for match in _BLOCK.finditer(text):
        fields = [(_key(field["label"]), field.span("value")) for field in _LABELLED.finditer(text, *match.span())]
        keys = {key for key, _ in fields}
        if keys & _ANIMALS and not keys & _OF_PEOPLE:
            yield from (span for key, span in fields if key in _NAMES)


def _rows(text: str) -> Iterator[tuple[int, int]]:
    """Rows of a list of books or goods, known by the ISBN, or by the GTIN and the price."""
    at = 0
    for line in text.splitlines(keepends=True):
        row = line[:_WIDEST]
        listed = "@" not in row and any(delimiter in row for delimiter in _DELIMITERS)
        if listed and (_BOOK.search(row) or _GOODS.search(row)):
            yield at, at + len(row.rstrip())
        at += len(line)
