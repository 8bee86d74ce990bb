"""Firms, clubs, brands, streets and famous people: names that are nobody's in this message."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from pipelines.detect import names
from pipelines.detect.names import cues
from pipelines.detect.names.bearers import bearers
from pipelines.detect.names.called import again, called
from pipelines.detect.names.catalogue import catalogued
from pipelines.detect.names.explained import explained
from pipelines.detect.names.makers import makers
from pipelines.detect.names.streets import street
from pipelines.detect.names.tokens import LEGAL_FORMS, Token
from pipelines.detect.names.traders import FULL, craftsman, somebodys, trading_as
from pipelines.detect.names.wares import ware
from pipelines.detect.names.works import works

_LINKS = frozenset({" ", "\u00a0", " & ", " + ", "&", " - "})
_INNER = frozenset({"en", "and", "of", "for"})
_LONGEST_ENDING_STEM = 2


@dataclass(frozen=True, slots=True)
class Named:
    """Tokens [first, last) that name a thing: `kind` is "firm", "brand", "fame", "street" or "ware"."""

    first: int
    last: int
    kind: str


def things(tokens: Sequence[Token]) -> tuple[Named, ...]:
    """Everything named that is no person, in order, without overlaps. Linear."""
    told = works(tokens) | bearers(tokens) | explained(tokens) | called(tokens) | catalogued(tokens)
    return tuple(_things(tokens, told | again(tokens, told), makers(tokens)))


def _things(tokens: Sequence[Token], told: dict[int, int], made: dict[int, int]) -> Iterator[Named]:
    at = 0
    while at < len(tokens):
        found = (
            _told(told, at, "ware")
            or _told(made, at, "ware")
            or _street(tokens, at)
            or _firm(tokens, at)
            or _ware(tokens, at)
            or _known(tokens, at)
        )
        if found and found.kind == "fame":
            found = _company(tokens, found)
        if found and found.kind in {"fame", "brand"}:
            found = Named(found.first, _shelf(tokens, found), found.kind)
        if found:
            yield found
        at = found.last if found else at + 1


def _told(ends: dict[int, int], at: int, kind: str) -> Named | None:
    return Named(at, ends[at], kind) if at in ends else None


def _street(tokens: Sequence[Token], at: int) -> Named | None:
    last = street(tokens, at)
    return Named(at, last, "street") if last > at else None


def _ware(tokens: Sequence[Token], at: int) -> Named | None:
    last = ware(tokens, at)
    return Named(at, last, "ware") if last > at else None


def _company(tokens: Sequence[Token], found: Named) -> Named:
    """With the names enumerated behind: who stands in a row with "Nina Simone" is on a shelf too."""
    last = found.last
    while last - found.first > 1 and last < len(tokens):
        start = last + 1 if tokens[last].key in {"en", "and"} and tokens[last].gap in {" ", ", "} else last
        if start + 1 >= len(tokens) or (start == last and tokens[start].gap != ", "):
            break
        if not (tokens[start].capital and tokens[start + 1].capital and tokens[start + 1].joined()):
            break
        last = start + 2
    return Named(found.first, _title(tokens, found.first, last), "fame")


def _title(tokens: Sequence[Token], first: int, last: int) -> int:
    """With the work behind its maker in a row of a programme or catalogue: "11:00 Agnès Varda, Cléo from 5 to 7"."""
    row = last - first > 1 and "\n" in tokens[first].gap and last < len(tokens) and tokens[last].gap == ", "
    return last + 1 if row and tokens[last].capital else last


def _shelf(tokens: Sequence[Token], found: Named) -> int:
    """The end of a row of four or more single names of which two are known: "Gretsch, Ludwig, Mapex, Yamaha"."""
    at, ends, known = found.last, [found.last], 1
    while at < len(tokens) and tokens[at].capital and tokens[at].gap == ", ":
        one = _known(tokens, at)
        if not one and at + 1 < len(tokens) and tokens[at + 1].gap[:1] not in _ENDS:
            break
        known += one is not None
        at = one.last if one else at + 1
        ends.append(at)
    return ends[-1] if len(ends) >= _ROW and known >= _KNOWN else found.last


_ROW, _KNOWN = 4, 2
_ENDS = frozenset(",.;:)\n")


def _known(tokens: Sequence[Token], at: int) -> Named | None:
    """A famous person or a brand beginning here, the longest first."""
    first = tokens[at].key.rstrip(".")
    single, longer = _phrases()
    dotted = tokens[at].key in cues.TITLES and at + 1 < len(tokens) and tokens[at + 1].gap == ". "
    after = tokens[at + 1] if at + 1 < len(tokens) and (dotted or tokens[at + 1].gap in _LINKS) else None
    for phrase, kind in longer.get((first, after.key.rstrip(".")), ()) if after else ():
        group = tokens[at : at + len(phrase)]
        if tuple(t.key.rstrip(".") for t in group) == phrase and all(t.gap in _LINKS for t in group[1 + dotted :]):
            return Named(at, at + len(phrase), kind)
    if first in single and tokens[at].capital and not _goes_on(tokens, at):
        return Named(at, at + 1, single[first])
    return None


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a given name that is also a brand has a surname behind it ("Benedict Tromp")."""
    if at + 1 >= len(tokens) or not tokens[at].given or not tokens[at + 1].joined():
        return False
    after = tokens[at + 1]
    return after.capital and not is_trade(after.key) and (after.surname or (after.particle and not after.word))


@cache
def _phrases() -> tuple[dict[str, str], dict[tuple[str, str], list[tuple[tuple[str, ...], str]]]]:
    """Single words with their kind; and by their first two words the longer phrases, longest first."""
    single: dict[str, str] = {}
    longer: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = {}
    for kind, name in (("fame", "fame"), ("brand", "brands")):
        for phrase in sorted(names.phrases(name), key=len, reverse=True):
            words = tuple(w.strip(".") for w in phrase.replace("&", " ").split())
            if len(words) == 1:
                single[words[0]] = kind
            else:
                longer.setdefault((words[0], words[1]), []).append((words, kind))
    return single, longer


def _firm(tokens: Sequence[Token], at: int) -> Named | None:
    """A run of capitalised words with a trade or a legal form at its beginning or end."""
    if not (tokens[at].capital or _opens(tokens, at)):
        return None
    last = _run(tokens, at)
    if trading_as(tokens, at):
        return Named(at, last, "firm")
    if last - at == 1:
        return None
    run = tokens[at:last]
    if craftsman(run) or somebodys(tokens, at, run):
        return None
    if is_trade(run[-1].key) or is_trade(run[0].key):
        return Named(at, last, "firm")
    if any("&" in t.gap for t in run[1:]) and not _couple(run) and not _inside(tokens, at):
        return Named(at, last, "firm")
    inner = next((i for i in range(len(run) - 1, 0, -1) if is_trade(run[i].key) and run[i].capital), None)
    if not inner:
        return None
    form = run[inner + 1 : inner + 2]  # a legal form that is a name too: "Andrejevs Audio SIA"
    return Named(at, at + inner + 1 + (bool(form) and form[0].text.isupper()), "firm")


def _inside(tokens: Sequence[Token], at: int) -> bool:
    """Whether the run began before this token."""
    return at > 0 and tokens[at].gap in _LINKS and tokens[at - 1].capital


def _couple(run: Sequence[Token]) -> bool:
    """Whether both sides of an ampersand begin with a given name: two people, not a firm."""
    heads = [run[0], *(t for t in run[1:] if "&" in t.gap)]
    titled = any("&" in b.gap and {a.key, b.key} <= cues.TITLES for a, b in pairwise(run))
    return titled or all(t.given and not t.common for t in heads)


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether a lower-case trade stands before a name: "slagerij Visser", "rijwielhuis van der veen"."""
    token = tokens[at]
    if (
        not is_trade(token.key)
        or token.key in cues.RELATIONS
        or token.key in {"zonen", "zoon", "dochters", "host"}
        or at + 1 >= len(tokens)
        or not tokens[at + 1].joined()
    ):
        return False
    after = tokens[at + 1]
    return after.capital and not after.common and (after.surname or after.given or after.particle)


def _run(tokens: Sequence[Token], at: int) -> int:
    """The end of the row of capitalised words, tussenvoegsels and trades that begins here."""
    last = i = at + 1
    while i < len(tokens) and tokens[i].gap in _LINKS and i - at < 10:
        token = tokens[i]
        if token.key in {"of", "van", "from", "bij"} and _full_name(tokens[at:i]):
            break
        if token.capital or token.initials:
            last = i + 1
        elif not (token.key in _INNER or (token.particle and _surname_follows(tokens, i))):
            break
        i += 1
    return last


def _full_name(run: Sequence[Token]) -> bool:
    """Whether somebody's given name and surname stand before "of": "Jasper Kuyt of LeadFirm Europe"."""
    return len(run) == FULL and run[0].given and not run[0].word and not is_trade(run[1].key) and not run[1].particle


def _surname_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether a tussenvoegsel belongs to a name ("van Loon"), and does not say whose or where ("van MediaBoost")."""
    after = next((t for t in tokens[at + 1 : at + 3] if not t.particle), None)
    return after is not None and after.capital and after.surname


def is_trade(word: str) -> bool:
    """Whether a folded word makes a firm, club or thing of the name beside it."""
    whole, endings = names.trades()
    if word in whole or (word in LEGAL_FORMS and word.replace(".", "") in whole):
        return True
    if not word.endswith(endings):
        return False
    ending = next(e for e in endings if word.endswith(e))
    return len(word) > len(ending) + _LONGEST_ENDING_STEM and not (names.is_surname(word) or names.is_given(word))
