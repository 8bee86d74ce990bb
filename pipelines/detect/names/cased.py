"""Names in a layer that its writer wrote without capitals, given the capitals that everybody else writes.

Most of what tells a name is its capital. Where nobody set one, a word gets it when the lists know it as a name and the
dictionary as nothing else, or when a title, a relation or a given name stands before it. No character moves, so that
offsets hold; whether it is a name is still for the recognisers to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.message import Layer, Mail, Part, PartKind
from pipelines.detect.names import cues, is_place
from pipelines.detect.names.firms import is_trade
from pipelines.detect.names.reach import is_brand
from pipelines.detect.names.tokens import Token, tokens

_BODIES = frozenset({PartKind.PLAIN, PartKind.HTML})
_OPENING = re.compile(r"(?:^[>\s]{0,9}|[.!?]\s{1,3}|\n[>\s]{0,9})([^\W\d_])[^\W\d_]")
_LEAST = 3
"""Sentences and lines that a layer must begin in small letters, and their share of all."""
_SHARE = 0.75
_SHORTEST = 3
_INDENT = 8
_LONGEST = 100_000
"""Characters of a layer that are looked at."""
_INITIALS = re.compile(
    r"(?<![\w.@/-])((?:[a-z]\.[ -]?){1,4})(?: ?(?:van|von|de|der|den|ten|ter|te|el|al|la|le|du) ){0,3} ?([^\W\d_]{3,})"
)
_POSTCODE = re.compile(
    r"(?:\b(?P<street>[a-z][^\W\d_]{2,40}) \d{1,4} ?[a-z]?[,;]? ?)?\b[1-9]\d{3} ?(?P<letters>[a-z]{2})\b"
    r"(?: (?P<place>[a-z]{3,})\b)?"
)
_ABBREVIATIONS = frozenset("""
    tnv tav hodn ivm mbt oa dwz ed aub zsm tov bv nv mi ipv io pp as jl obv nav eg ie nl dd cq og ca bijv nb ps am pm
    kvk kv ev vof cv tm ma di wo do vr za zo ao ad na no vs ok mr dr ir ing drs ds st wd mw zgn dmv ihkv tz tgv iom
""".split())  # fmt: skip
"""Letters with dots that are no initials."""
_NOT = frozenset().union(
    cues.NEVER, cues.SALUTATIONS, cues.TITLES, cues.NOBODY, cues.SENTENCES, cues.MONTHS, cues.RELATIONS, cues.DAYS
)


def cased(mail: Mail) -> Mail:
    """The mail with names in capitals where its writer used none; the same mail when all of it has capitals."""
    parts = tuple(_part(part) for part in mail.parts)
    return replace(mail, parts=parts) if any(a is not b for a, b in zip(parts, mail.parts, strict=True)) else mail


def _part(part: Part) -> Part:
    if part.kind not in _BODIES:
        return part
    at = sorted({at for layer in part.layers for at in _in_layer(part.text, layer)})
    if not at:
        return part
    letters = list(part.text)
    for i in at:
        upper = letters[i].upper()
        letters[i] = upper if len(upper) == 1 else letters[i]
    return replace(part, text="".join(letters))


def _in_layer(text: str, layer: Layer) -> Iterator[int]:
    """Where a letter of the layer gets a capital."""
    own = text[layer.start : min(layer.end, layer.start + _LONGEST)]
    openings = [m[1] for m in _OPENING.finditer(own)]
    small = sum(letter.islower() for letter in openings)
    if small < _LEAST or small < _SHARE * len(openings):
        return
    words = tokens(own)
    named: set[int] = set()
    for at in range(len(words)):
        if at not in named:
            named.update(_name(words, at))
    yield from (layer.start + words[at].start for at in named if not words[at].particle)
    yield from (layer.start + at for at in _initialled(own, words))
    yield from (layer.start + at for m in _POSTCODE.finditer(own) for at in _postcode(m))


def _initialled(text: str, words: Sequence[Token]) -> Iterator[int]:
    """The letters of small initials before a surname, and where that begins."""
    starts = {word.start: at for at, word in enumerate(words)}
    for found in _INITIALS.finditer(text):
        at = starts.get(found.start(2))
        head = words[at] if at is not None else None
        plain = "".join(filter(str.isalpha, found[1]))
        if plain in _ABBREVIATIONS or (len(plain) == 1 and _at_line_start(text, found.start())):
            continue  # "t.n.v.", and "b." of an enumeration
        if head and head.whole and (head.surname or not head.word) and head.key not in _NOT and not is_trade(head.key):
            yield from (i for i in range(*found.span(1)) if text[i].isalpha())
            yield head.start


def _at_line_start(text: str, at: int) -> bool:
    return text[max(0, at - _INDENT) : at].rstrip(" ")[-1:] in {"", "\n", ";"}


def _postcode(found: re.Match[str]) -> Iterator[int]:
    """Both letters, the place behind them and the street before them; "2024 en" is none."""
    if not (found["street"] or (found["place"] and is_place(found["place"]))):
        return
    yield from range(*found.span("letters"))
    for name in ("street", "place"):
        if found[name]:
            yield found.start(name)


def _name(words: Sequence[Token], at: int) -> Iterator[int]:
    """Tokens of the name that begins here, none when none does."""
    token = words[at]
    before = words[at - 1] if at and token.joined() else None
    if token.capital or not token.whole or token.particle or token.key in _NOT or len(token.key) < _SHORTEST:
        return
    if is_trade(token.key) or is_brand(token):
        return
    cue = before is not None and (before.key in cues.TITLES or before.key in cues.RELATIONS)
    known = token.given and not token.word and not token.common and not is_place(token.key)
    cued = cue and (token.given or token.surname or not token.word) and not token.common
    head = _surname(words, at, sure=known or cued)
    if known or cued or (head and token.given):
        yield at
        yield from range(at + 1, head + 1)


def _surname(words: Sequence[Token], at: int, *, sure: bool) -> int:
    """The token that ends the surname behind a given name; 0 when none follows."""
    i = at + 1
    while i < len(words) and i - at < 4 and words[i].joined() and words[i].particle:
        i += 1
    if i >= len(words) or not words[i].joined() or not words[i].whole or words[i].key in _NOT or words[i].common:
        return 0
    head = words[i]
    if len(head.key) < _SHORTEST or is_trade(head.key):
        return 0
    if head.surname and (not head.word or (sure and len(head.key) > _SHORTEST and head.key not in cues.SPEAKING)):
        return i
    return i if sure and not head.word and not is_place(head.key) and not head.particle else 0
