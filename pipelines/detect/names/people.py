"""Names of people in running text: where one may begin, how far it goes, and what speaks for it.

Evidence decides, not a capital alone: a title or a relation before the name, initials with a surname, a given name
of the lists, an unknown capitalised pair. Names of things (`firms.things`) are never people.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from pipelines.detect.names import cues, looks_like_surname
from pipelines.detect.names.firms import Named, is_trade, things
from pipelines.detect.names.reach import after_particles, extend, extend_lower, is_brand
from pipelines.detect.names.tokens import Token

_SHORTEST_UNKNOWN = 3
_APPOSITION = 4
_ENDS = ".!?:;\n\t|•–—"


@dataclass(frozen=True, slots=True)
class Name:
    """A name at [start, end) of the text, with how sure we are and why ("title", "list", ...)."""

    start: int
    end: int
    score: float
    why: str


def people(text: str, tokens: Sequence[Token], own: frozenset[str] = frozenset()) -> tuple[Name, ...]:
    """All names of people; `own` holds folded words that are the mailbox owner's. Linear."""
    blocked = {i: thing for thing in things(tokens) for i in range(thing.first, thing.last)}
    blocked |= {i: Named(i, i + 1, "firm") for i, t in enumerate(tokens) if t.key in own}
    return tuple(_people(text, tokens, blocked))


def _people(text: str, tokens: Sequence[Token], blocked: dict[int, Named]) -> Iterator[Name]:
    at = 0
    while at < len(tokens):
        found = None if not tokens[at].whole or _is_date(text, tokens, at) else _start(text, tokens, at, blocked)
        if found is None:
            at = blocked[at].last if at in blocked else at + 1
            continue
        first, last, score, why = found
        if why in {"list", "surname"} and _leads(tokens, first, blocked):
            first -= 1
        yield Name(tokens[first].start, tokens[last - 1].end, score, why)
        at = last


def _leads(tokens: Sequence[Token], at: int, blocked: dict[int, Named]) -> bool:
    """Whether the capitalised word before is a given name that is also a word: "by Hyacinth Adewale"."""
    if at < 2 or not tokens[at].joined() or at - 1 in blocked:
        return False
    word, before = tokens[at - 1], tokens[at - 2]
    plain = word.capital and word.whole and not (word.initials or word.common or word.particle or word.text.isupper())
    cue = word.key in cues.TITLES or word.key in cues.RELATIONS or word.key in cues.SALUTATIONS or is_trade(word.key)
    return plain and not cue and not is_brand(word) and word.joined() and not before.capital and tokens[at].surname


_Found = tuple[int, int, float, str]


def _start(text: str, tokens: Sequence[Token], at: int, blocked: dict[int, Named]) -> _Found | None:
    """The name that begins at this token, by the first rule that speaks for it; a cue outweighs a namesake's fame."""
    if at in blocked and (blocked[at].kind == "firm" or (blocked[at].kind == "street" and not _lives(tokens, at))):
        return None
    for rule in _CUED:
        found = rule(text, tokens, at)
        if found:
            return found
    if at in blocked:
        return None
    return next((found for found in (rule(text, tokens, at) for rule in _UNCUED) if found), None)


def _lives(tokens: Sequence[Token], at: int) -> bool:
    """Whether what ends as a street does is a man all the same: "mijn man, Jan Lelieveldweg,"."""
    token = tokens[at]
    apposed = at > 0 and token.gap == ", " and tokens[at - 1].key in cues.RELATIONS
    return token.given and token.capital and not token.word and (apposed or (at > 0 and _kin(tokens, at)))


def _kin(tokens: Sequence[Token], at: int) -> bool:
    """Whether "mijn broer" and the like stands directly before."""
    return (
        tokens[at].gap == " " and at > 1 and tokens[at - 1].key in cues.KIN and tokens[at - 2].key in cues.POSSESSIVES
    )


def _titled(_text: str, tokens: Sequence[Token], at: int) -> _Found | None:
    """Mevrouw de Wit, dr. J. Bakker, Mr Baek."""
    if not _after_title(tokens, at):
        return None
    token = tokens[at]
    if token.key in cues.TITLES or token.key in {"of", "or", "en", "and"}:
        return None
    last = extend(tokens, at)
    head = next((t for t in tokens[at:last] if not t.particle or t.initials), None)
    if head is None or is_trade(head.key) or not (head.capital or _plainly_a_name(head)):
        return None
    if head.word and not (head.surname or head.given) and last - at == 1:
        return None
    return at, last, 0.95, "title"


def _after_title(tokens: Sequence[Token], at: int) -> bool:
    if not at or tokens[at].gap not in {" ", ". ", ".", "\u00a0"}:
        return False
    before = tokens[at - 1]
    if before.text.isupper() and len(before.text) > 1:
        return False  # "1234 DR Amsterdam" is a postcode
    return before.key in cues.TITLES and (before.key != "mr" or tokens[at].capital or tokens[at].particle)


def _related(text: str, tokens: Sequence[Token], at: int) -> _Found | None:
    """Mijn collega Fatih, onze zoon (Tygo), my husband Tomasz, ene Stefan de Wit."""
    if not at or tokens[at].gap not in {" ", ", ", " (", ": ", " - ", ' "', "\u00a0"}:
        return None
    before, token = tokens[at - 1], tokens[at]
    introduced = before.key in cues.INTRODUCTIONS and tokens[at].gap == " "
    if not (introduced or before.key in cues.RELATIONS or before.key.rpartition("-")[2] in cues.RELATIONS):
        return None
    kin = before.key in cues.KIN and at > 1 and tokens[at - 2].key in cues.POSSESSIVES and tokens[at].gap == " "
    if kin and token.given and not token.common and not token.capital:
        return at, at + 1, 0.7, "relation"
    named = token.initials or (token.given and (token.capital or _plainly_a_name(token)))
    unknown = token.capital and not token.word and not token.common and not token.initials
    if token.common and token.capital and token.key in cues.LANGUAGES:
        return None
    tussen = token.particle and at + 1 < len(tokens) and tokens[at + 1].joined() and tokens[at + 1].capital
    if not (named or unknown or (tussen and not tokens[at + 1].word)) or is_trade(token.key) or is_brand(token):
        return None
    if tokens[at].gap != " " and not (token.capital and (token.given or token.initials)):
        return None
    if token.common and not token.given:
        return None
    if token.initials:
        return _initialled(text, tokens, at)
    return at, extend(tokens, at), 0.9, "relation"


def _initialled(_text: str, tokens: Sequence[Token], at: int) -> _Found | None:
    """A.M. van Schaik-Roos, K. Yiğit, J.-B. Declercq."""
    token = tokens[at]
    if not (token.initials or (len(token.text) == 1 and token.capital and token.text not in "AIOU")):
        return None
    last = extend(tokens, at)
    if last - at > 1 and tokens[at + 1].particle and tokens[at + 1].capital:
        return None  # "H.V. De Schelp" is a club
    head = next((t for t in tokens[at + 1 : last] if not (t.particle or t.initials)), None)
    if head is None or not head.capital or is_trade(head.key) or head.key in cues.MONTHS:
        return None
    sure = head.surname or not head.word or (token.initials and tokens[last - 2].particle)
    return (
        (at, last, 0.85 if token.initials else 0.6, "initials") if sure and (token.initials or head.surname) else None
    )


def _listed(text: str, tokens: Sequence[Token], at: int) -> _Found | None:
    """Hatice Yıldırım, Roos Wiersma, and a given name alone where it can be nothing else."""
    token = tokens[at]
    if not (token.capital and token.given) or len(token.key) < 2 or is_trade(token.key):
        return None
    if _shouted(tokens, at) or token.key in cues.NEVER:
        return None
    last = extend(tokens, at)
    alone = last - at == 1
    if not token.word and not token.common:
        return (at, last, 0.8 if alone else 0.9, "list") if not (alone and len(token.key) < 3) else None
    if not alone and _paired(token, tokens[last - 1], within(text, tokens, at)):
        return at, last, 0.8, "list"
    return (at, last, 0.6, "list") if alone and not token.common and within(text, tokens, at) else None


def _shouted(tokens: Sequence[Token], at: int) -> bool:
    """An abbreviation ("IBAN"), unless the words around it are in capitals too ("DEKKER, Jesaja")."""
    token = tokens[at]
    near = (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])
    return len(token.text) > 1 and token.text.isupper() and not any(t.text.isupper() and len(t.text) > 1 for t in near)


def _paired(token: Token, last: Token, inside: bool) -> bool:
    """Whether a given name that is also a word gets a surname's support."""
    if token.common or (token.text.isupper() and len(token.text) < 4):
        return last.surname and not is_brand(last) and (inside or not last.word) and not token.text.isupper()
    return not last.word or (last.surname and inside)


def _surname_first(text: str, tokens: Sequence[Token], at: int) -> _Found | None:
    """Jansen P.J., de Vries, M. as lists of members have it."""
    token = tokens[at]
    if not (token.capital and token.surname) or at + 1 >= len(tokens) or is_trade(token.key):
        return None
    after = tokens[at + 1]
    if (
        not after.initials
        or after.gap not in {" ", ", "}
        or (token.word and after.gap == " " and not within(text, tokens, at))
    ):
        return None
    followed = at + 2 < len(tokens) and tokens[at + 2].joined() and tokens[at + 2].capital
    return None if followed else (at, at + 2, 0.7, "initials")


def _surname_comma(text: str, tokens: Sequence[Token], at: int) -> _Found | None:
    """DEKKER, Jesaja Benjamin; van den Berghe, Lowie: as registers write it."""
    last = after_particles(tokens, at) if tokens[at].particle else at + 1
    if last == at or last >= len(tokens) or not tokens[last - 1].capital or tokens[last].gap != ", ":
        return None
    head, given = tokens[last - 1], tokens[last]
    shouted = head.text.isupper() and len(head.text) > 1
    if not (head.surname or looks_like_surname(head.key)) or not given.capital or given.common:
        return None
    if not given.given and (given.word or not shouted):
        return None
    begins = text[max(0, tokens[at].start - 2) : tokens[at].start].strip(" -*>|") in {"", "\n"} or at == 0
    return (at, extend(tokens, last), 0.75, "surname first") if shouted or (begins and not head.given) else None


def _heading(text: str, tokens: Sequence[Token], at: int) -> _Found | None:
    """A pair that fills its line, with a surname that is a word too: "== Shu-Fen Roos =="."""
    token = tokens[at]
    last = extend(tokens, at)
    if not token.capital or token.word or token.common or not 2 <= last - at <= 4 or not tokens[last - 1].surname:
        return None
    before = text[max(0, token.start - 8) : token.start].rpartition("\n")[2]
    after = text[tokens[last - 1].end : tokens[last - 1].end + 8].partition("\n")[0]
    bare = not (before + after).strip(" =#*-_>.0123456789)") and not is_trade(tokens[last - 1].key)
    return (at, last, 0.6, "alone on its line") if bare else None


def _speaking(_text: str, tokens: Sequence[Token], at: int) -> _Found | None:
    """A capitalised word that no dictionary knows, and that speaks or is spoken to: "Olumi zei", "volgens Olumi"."""
    token = tokens[at]
    if not token.capital or token.word or token.common or token.particle or token.initials or is_brand(token):
        return None
    if not token.text[1:].islower() or len(token.key) < 3 or is_trade(token.key):
        return None
    last = extend(tokens, at)
    says = last < len(tokens) and tokens[last].joined() and tokens[last].key in cues.SPEAKING
    spoken_to = at > 0 and tokens[at].joined() and tokens[at - 1].key in cues.SPOKEN_TO
    return (at, last, 0.6, "speech") if says or spoken_to else None


def _unknown(_text: str, tokens: Sequence[Token], at: int) -> _Found | None:
    """Two or more capitalised words that no dictionary knows, the last a surname."""
    token = tokens[at]
    if not token.capital or token.initials or token.particle or token.word or token.common or is_brand(token):
        return None
    if token.text.isupper() and len(token.text) > 1:
        return None
    last = extend(tokens, at)
    head = tokens[last - 1]
    if last - at < 2 or head.initials or head.word or is_brand(head) or is_trade(head.key):
        return None
    known = head.surname or looks_like_surname(head.key) or (token.surname and head.given)
    return (at, last, 0.65, "surname") if known else None


def _explained(_text: str, tokens: Sequence[Token], at: int) -> _Found | None:
    """A word no dictionary knows, with an apposition that says who it is: "Nomvula, our only driver, is ill"."""
    token = tokens[at]
    if not token.capital or not token.text[1:].islower() or token.word or token.common or token.particle:
        return None
    if len(token.key) < _SHORTEST_UNKNOWN or is_brand(token) or is_trade(token.key):
        return None
    last = extend(tokens, at)
    apposed = last < len(tokens) and tokens[last].gap in {", ", " ("} and tokens[last].key in cues.POSSESSIVES
    if not apposed:
        return None
    row = takewhile(lambda t: t.gap == " ", tokens[last + 1 : last + 1 + _APPOSITION])
    said = any(t.key in cues.RELATIONS or t.key in cues.PROFESSIONS for t in row)
    return (at, last, 0.7, "apposition") if said else None


def _lower(_text: str, tokens: Sequence[Token], at: int) -> _Found | None:
    """Hidde brandsma, lotte: a given name without a capital, if it is no word."""
    token = tokens[at]
    if token.capital or not _plainly_a_name(token) or len(token.key) < 4:
        paired = not token.capital and len(token.key) == 3 and token.given and not token.common and not token.word
        last = extend_lower(tokens, at) if paired else at + 1
        return (at, last, 0.7, "lower") if last - at > 1 else None
    last = extend_lower(tokens, at)
    return at, last, 0.7 if last - at > 1 else 0.55, "lower"


_CUED: tuple[Callable[[str, Sequence[Token], int], _Found | None], ...] = (_titled, _related)


_UNCUED: tuple[Callable[[str, Sequence[Token], int], _Found | None], ...] = (
    _initialled,
    _surname_comma,
    _listed,
    _surname_first,
    _heading,
    _unknown,
    _speaking,
    _explained,
    _lower,
)


def _plainly_a_name(token: Token) -> bool:
    return token.given and not token.word and not token.common and not is_brand(token)


def within(_text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether the token stands inside a sentence, where a capital means something."""
    token = tokens[at]
    before = token.gap.rstrip(" \u00a0\"'“‘(*_")
    if at == 0 or not token.gap or any(c in _ENDS for c in before):
        return False
    return not tokens[at - 1].capital or tokens[at - 1].given


def _is_date(text: str, tokens: Sequence[Token], at: int) -> bool:
    """2 jan, 9 mei 2025, May 2024, in May."""
    token = tokens[at]
    if token.key not in cues.MONTHS:
        return False
    before = text[max(0, token.start - 4) : token.start].rstrip(" ")
    after = text[token.end : token.end + 6].lstrip(". ")
    return before[-1:].isdigit() or after[:1].isdigit() or (not token.capital and not _named(tokens, at))


def _named(tokens: Sequence[Token], at: int) -> bool:
    """Whether a surname follows a lower-case month ("jan de vries", "mei lan tan")."""
    return extend_lower(tokens, at) > at + 1
