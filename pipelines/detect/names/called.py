"""Things that bear a name: "onze boten heten Sietske en Rooie Sien", 'the "Freya" is sold out', "Amelia 7.4".

A boat, a horse or a plugin may have anybody's name. That it is a thing's is said by the noun, by an article before
quotation marks, or by the number of a version or a model behind it. Who has a relation or a title stays a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from pipelines.detect.names import cues
from pipelines.detect.names.professions import PROFESSIONS
from pipelines.detect.names.tokens import Token
from pipelines.detect.names.wares import CLOSES, QUOTES, nouns, run

_VERBS = frozenset("heten heet heette heetten genaamd gedoopt getiteld called named christened titled".split())
_INTERNALLY = frozenset({"intern", "internally"})
"""Behind the verb: "de ene heet intern Rembrandt" is about a machine, a room or a version."""
_THE_OTHER = frozenset({("de", "andere"), ("the", "other"), ("het", "andere")})
_NAMES = frozenset({"namen", "names"})
"""With a colon: "de campers hebben namen: Freddy, ..."."""
_NOBODY_ELSE = cues.RELATIONS | PROFESSIONS | frozenset(
    "iemand somebody someone persoon person personen people mensen hij zij he she wie who ik i jongen meisje boy girl"
    " familie family heer mevrouw dame lady gentleman".split()
)  # fmt: skip
"""Nearer to the verb than a thing, they bear the name."""
_ARTICLES = frozenset("de het een the a an".split())
_ADJECTIVES = frozenset("nieuwe oude vorige eerste tweede laatste new old last first previous second".split())
_AND = frozenset({"en", "and", "of", "or"})
_REACH, _SKIP, _LONGEST = 10, 4, 6
"""Words between noun and verb, words between verb and name, words within quotation marks."""
_STOPS = re.compile(r"[.!?]\s|\n\s*\n|[.!?]$")
_VERSION = re.compile(r" v?(?!\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)\b)\d+\.\d+\.\d+")
_SHORT_VERSION = re.compile(r" v?\d{1,2}\.\d{1,3}(?![\d€%])(?!\.\d)")
_MODEL = re.compile(r"-\d")
_LONGEST_MODEL = 4
_LEAD = frozenset({" ", " (", "\u00a0"})
"""What parts a quotation mark from the word before it in prose; in code and tables it is something else."""
_BEHIND = frozenset([*" ,.);!?\n", ""])
"""What may follow a closing quotation mark."""


def called(tokens: Sequence[Token]) -> dict[int, int]:
    """First token -> end of each such name, wherever it is named. Linear."""
    return dict([*_said(tokens), *_quoted(tokens), *_numbered(tokens)])


def again(tokens: Sequence[Token], told: Mapping[int, int]) -> dict[int, int]:
    """Where what was said to bear a name is named again, and does nothing that only people do. Linear."""
    names_of = {tuple(t.key for t in tokens[first:last]) for first, last in told.items()}
    lengths: dict[str, set[int]] = {}
    for name in names_of:
        lengths.setdefault(name[0], set()).add(len(name))
    return {
        at: at + length
        for at, token in enumerate(tokens)
        if token.capital and token.key in lengths
        for length in sorted(lengths[token.key])
        if tuple(t.key for t in tokens[at : at + length]) in names_of and not is_personal(tokens, at, at + length)
    }


def is_personal(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a name that is a thing's elsewhere is somebody's here: of a longer name, speaking, or related."""
    before, after = tokens[first - 1] if first else None, tokens[last] if last < len(tokens) else None
    if before and tokens[first].joined() and ((before.capital and before.given) or before.key in _NOBODY_ELSE):
        return True
    if not after or not after.joined():
        return False
    return after.key in cues.SPEAKING or after.initials or (after.surname and (after.capital or after.particle))


def _said(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    for at, token in enumerate(tokens):
        verb = token.key in _VERBS or (token.key in _NAMES and tokens[at + 1 : at + 2] and tokens[at + 1].gap == ": ")
        inside = token.key in _VERBS and tokens[at + 1 : at + 2] and tokens[at + 1].key in _INTERNALLY
        if inside or (verb and _of_a_thing(tokens, at)):
            yield from _row(tokens, at + 1)


def _of_a_thing(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the nearest noun that can bear a name, before a verb or a quote or right behind it, is a thing's."""
    for at in range(verb - 1, max(-1, verb - 1 - _REACH), -1):
        if _STOPS.search(tokens[at + 1].gap) or tokens[at].key in _NOBODY_ELSE:
            break
        if tokens[at].key in nouns():
            return True
    behind = tokens[verb + 1 : verb + 1 + _SKIP]
    said = [t.key for t in takewhile(lambda token: token.joined() and not token.capital, behind)]
    return not nouns().isdisjoint(said) and _NOBODY_ELSE.isdisjoint(said)


def _row(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """The names enumerated from here on, behind a few words without a capital."""
    first = at
    while at < len(tokens) and at - first < _SKIP and not tokens[at].capital and not _STOPS.search(tokens[at].gap):
        at += 1
    while at < len(tokens) and tokens[at].capital and not _STOPS.search(tokens[at].gap):
        last = run(tokens, at)
        yield at, last
        if last == len(tokens) or not _goes_on(tokens[last].gap):
            return
        at = last + 1 if tokens[last].key in _AND else last
        at += 2 if tuple(t.key for t in tokens[at : at + 2]) in _THE_OTHER else 0


def _goes_on(gap: str) -> bool:
    return gap.strip(" \u00a0" + "".join((*QUOTES, *CLOSES))) in {"", ",", "&", ";", "/"} and "\n" not in gap


def _quoted(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """In quotation marks, behind an article or before what it is: 'de "Sietske"', 'the "Eddy" loop'; or in a row."""
    end = 0
    for at in range(1, len(tokens)):
        if at < end or tokens[at].gap[-1:] not in QUOTES or not tokens[at].capital:
            continue
        last = _closing(tokens, at)
        in_row = end and (at == end or (at == end + 1 and tokens[end].key in _AND))
        prose = tokens[at].gap[:-1] in _LEAD and tokens[at].key not in cues.TITLES
        told = (
            _has_article(tokens, at) or _is_what(tokens, last) or _of_a_thing(tokens, at) if last and prose else False
        )
        if last and (in_row or told):
            yield at, last
            end = last


def _closing(tokens: Sequence[Token], at: int) -> int:
    """The end of what the quotation mark before `at` opens; 0 when it is long or does not close."""
    for last in range(at + 1, min(at + 1 + _LONGEST, len(tokens))):
        gap = tokens[last].gap
        if gap[:1] and gap[:1] in CLOSES:
            return last if gap[1:2] in _BEHIND else 0
        if gap.strip(" -&'’"):
            return 0
    return 0


def _has_article(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1]
    if before.key in _ADJECTIVES and at > 1 and before.joined():
        before = tokens[at - 2]
    return before.key in _ARTICLES and tokens[at].gap[:-1] == " "


def _is_what(tokens: Sequence[Token], last: int) -> bool:
    return tokens[last].gap[1:] == " " and tokens[last].key in nouns() and not tokens[last].capital


def _numbered(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Before a version ("Amelia 7.4.1") or a model ("Martin D-28")."""
    for at in range(len(tokens) - 1):
        if not tokens[at].capital or tokens[at].initials:
            continue
        gap = tokens[at + 1].gap
        near = any(t.key in nouns() for t in tokens[max(0, at - 3) : at])
        if _VERSION.match(gap) or (near and _SHORT_VERSION.match(gap)):
            yield at, at + 1
        model = tokens[at + 1].text
        number = tokens[at + 2].gap if at + 2 < len(tokens) else ""
        if gap == " " and model.isupper() and len(model) <= _LONGEST_MODEL and _MODEL.match(number):
            yield at, at + 2
