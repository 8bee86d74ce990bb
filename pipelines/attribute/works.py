"""Makers and characters of works: the composer of the music, who stands in a list beside the famous, sample names.

They are known by their context, since no list holds them all. Only full names count, that nobody of the message bears.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from pipelines.attribute.naming import naming, same
from pipelines.attribute.patterns import around, before
from pipelines.attribute.setting import Setting
from pipelines.attribute.voices import Parties
from pipelines.detect.names import fold
from pipelines.detect.names.cues import POSSESSIVES, RELATIONS

_FAME = "fame"
_MOST = 2000
_LINK = r"(?:,|,? (?:en|and|of|or)|[ ]?[&/+])"
_LINKS = re2.compile(rf"^{_LINK} (?:\p{{Lu}}[\pL'’-]+(?: \p{{Lu}}[\pL'’-]+){{0,2}}{_LINK} )?$")
_FURTHEST = 48

_MADE_BY = before(
    r"""
    (?:muziek|music|composities?|compositions?|songs?|liedjes|liederen|albums?|lp'?s?|sonates?|sonatas?|symfonie(?:en)?
    ... |symphon(?:y|ies)|opera'?s?|aria'?s?|cantates?|gedichten|poems|poetry|romans?|novels?|schilderij(?:en)?
    ... |paintings?|sculptures?|concerto'?s?|etudes?|nocturnes?|oeuvre)(?: \([^()]*\))? (?:van|by|of|door)
    ... (?: [\w'-]+(?: [\w'-]+){0,2}(?:,| en| and| &))?
    """
)
"""Right before the maker of a work."""

_RECORD = before(r"(?:record|lp|cd|single|plaat|boek|book|film|play|toneelstuk)(?: \([^()]*\))? (?:van|by|of|door)")
_TITLE = re2.compile(r"^\s*[:,(-]?\s*[\"“„«‘'][^\"”“»’']{2,60}[\"”“»’']")
"""A title in quotation marks right behind its maker."""

_SAMPLE = around(
    r"""
    voorbeeld(?:tekst|naam|namen|data)?|sample (?:text|name|data)s?|dummy (?:text|name|data)|placeholder|lorem ipsum
    testtekst|fictieve?|fictional|made-up|romanfiguur|romanpersonage|personage|lookalike
    """
)
"""Text that is no fact about anybody, if the name in it stands between quotation marks."""

_SPELT = before(r"(?:het is|it is|it's|moet zijn|should be|bedoeld is)")
_STANDS = re2.compile(
    r"^\s*(?:staat|stond|is|was|are) (?:er )?(?:wel |ook |already |al )?(?:goed|juist|correct|right|spelled|fout)\b"
)


def public(named: Sequence[Setting], parties: Parties) -> frozenset[int]:
    """Ids of the settings of names (of PERSON candidates) that are known to be of public life. Linear."""
    found = {id(s) for s in named if s.candidate.detail == _FAME}
    full = [s for s in named[:_MOST] if id(s) not in found and _may_be_public(s, parties)]
    found |= {id(s) for s in full if _made(s) or _sampled(s)}
    found |= set(_beside(named[:_MOST], found, {id(s) for s in full}))
    return frozenset(found | set(_again(named[:_MOST], found)))


def _may_be_public(setting: Setting, parties: Parties) -> bool:
    name, words = naming(setting.value), setting.before.replace(",", " ").split()
    introduced = bool(words) and (words[-1] in RELATIONS or words[-1] in POSSESSIVES)
    placed = setting.signed or setting.greeted or setting.introduced
    ours = any(same(name, n) for n in (*parties.sender_names, *parties.staff_names))
    return name.full and not (introduced or placed or ours) and setting.candidate.detail not in {"header", "field"}


def _made(setting: Setting) -> bool:
    """Whether it is said who made a work."""
    titled = _RECORD.search(setting.before) and _TITLE.search(setting.after)
    return bool(_MADE_BY.search(setting.before) or titled)


def _sampled(setting: Setting) -> bool:
    """Whether the line speaks of sample text, and quotes the name or corrects it."""
    line = fold(setting.text[slice(*setting.line)])[:1000]
    quoted = setting.before.rstrip()[-1:] in {'"', "“", "„", "‘", "'"}
    stands = _STANDS.search(setting.after) or _SPELT.search(setting.before)
    return bool((quoted or stands) and _SAMPLE.search(line))


def _beside(named: Sequence[Setting], known: set[int], full: set[int]) -> Iterator[int]:
    """Names that a comma or "and" joins to a public one, forwards and backwards."""
    row = sorted(named, key=lambda s: (s.candidate.part, s.candidate.start))
    for order in (row, row[::-1]):
        last = None
        for one in order:
            if last is not None and id(one) in full and _joined(last, one):
                yield id(one)
                last = one
            else:
                last = one if id(one) in known else None


def _joined(one: Setting, other: Setting) -> bool:
    first, second = sorted((one, other), key=lambda s: s.candidate.start)
    if first.candidate.part != second.candidate.part:
        return False
    between = first.text[first.candidate.end : min(second.candidate.start, first.candidate.end + _FURTHEST)]
    return bool(_LINKS.match(between))


def _again(named: Sequence[Setting], known: set[int]) -> Iterator[int]:
    """Further mentions of a public name that fit nobody else."""
    if len(known) > len(named) // 2 + 20:
        return
    makers = [naming(s.value) for s in named if id(s) in known and s.candidate.detail != _FAME][:50]
    others = [naming(s.value) for s in named if id(s) not in known]
    persons = [n for n in others if n.full and not any(same(n, m) for m in makers)][:200]
    for setting in named:
        name = naming(setting.value)
        if id(setting) not in known and any(same(name, m) for m in makers) and not any(same(name, p) for p in persons):
            yield id(setting)
