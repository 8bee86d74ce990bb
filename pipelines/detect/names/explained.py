"""Things that bear a name, by what is said of them: "Frits, ook een konijn", '"Astrid" and "Solveig" are boats'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipelines.detect.names import cues
from pipelines.detect.names.bearers import PEOPLE, is_plural, named_before
from pipelines.detect.names.tokens import Token
from pipelines.detect.names.wares import CLOSES, is_goods, living, nouns

_APART = frozenset({", ", " (", '", ', "”, ", '" (', "” ("})
_SHIPS = frozenset({"imo", "mmsi", "eni"})
"""The registers of ships: a number of theirs stands behind a ship's name."""
_BELONGS = frozenset("met zonder with without van of voor for bij op in uit en and mijn my haar her zijn his".split())
_SALUTED = cues.SALUTATIONS - frozenset("en and aan ook".split())
_ADDRESSED = _SALUTED | cues.RELATIONS
_BE, _ARE = frozenset("is was".split()), frozenset("are were zijn waren".split())
_THAT = frozenset("dat that which dit this".split())
_ARTICLES = frozenset("een a an 'n onze our".split())
_BESIDE = frozenset("""
    in not niet and en from uit of van that die dat here hier on with met haha he hoor lol trouwens toch btw though
""".split())  # fmt: skip
"""What may follow the noun of a predicate, and no verb: "Jan is een hond verloren" is about Jan."""
_MADE = frozenset({"with", "met"})
_ENDS = frozenset(").,;\n!?")
_SAID, _INSIDE = 4, 5
"""Words of what is said of a thing, words between a quoted name and its verb."""


def explained(tokens: Sequence[Token]) -> dict[int, int]:
    """First token -> end of each name whose apposition or predicate says that it is a thing's. Linear."""
    return dict(pair for at in range(1, len(tokens)) for pair in (*_apposed(tokens, at), *_predicated(tokens, at)))


def _apposed(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """Before an apposition: "Meneer Jansen (rode kater)", "Frits, ook konijn", 'Tug "Eva", IMO 9423841'."""
    if tokens[at].gap not in _APART or not (tokens[at].key in _SHIPS or _says_what(tokens, at)):
        return
    first = next(iter(named_before(tokens, at, several=False)), (at, at))[0]
    addressed = first > 0 and tokens[first].joined() and tokens[first - 1].key in _ADDRESSED
    if first < at and not addressed and tokens[first].key not in _SALUTED:
        yield first, at


def _says_what(tokens: Sequence[Token], at: int) -> bool:
    """Whether up to four words from here on are a noun for a thing and what describes it."""
    for i in range(at, min(at + _SAID, len(tokens))):
        word = tokens[i]
        if word.capital or word.key in _BELONGS or word.key in PEOPLE or (i > at and not word.joined()):
            return False
        if (word.key in living() or is_goods(word)) and _closes(tokens, i + 1):
            return True
    return False


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether the phrase ends before a token: by a sign, or with what it is made of ("salad with goat cheese")."""
    return at == len(tokens) or tokens[at].gap[:1] in _ENDS or (tokens[at].joined() and tokens[at].key in _MADE)


def _is_noun(token: Token) -> bool:
    return not token.capital and (token.key in nouns() or is_goods(token))


def _predicated(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """Before a predicate: '"Victoria" is a lake', "de Marije (da's een kaas)", '"Eva" in the old menu is a boat'."""
    key, behind = tokens[at].key, tokens[at + 1].gap if at + 1 < len(tokens) else ""
    short = key in {"da", "that", "dat"} and behind in {"'s ", "’s "}
    if not (short or key in _BE or key in _ARE) or not _is_thing(tokens, at, plural=key in _ARE):
        return
    end = at - 1 if tokens[at - 1].key in _THAT else at
    if short or end < at:
        if tokens[end].gap in _APART:
            yield from _subjects(tokens, end)
        return
    while end and at - end < _INSIDE and not tokens[end - 1].capital and tokens[end].joined():
        end -= 1
    if end == at or tokens[end].gap[:1] in CLOSES:
        yield from _subjects(tokens, end)


def _subjects(tokens: Sequence[Token], end: int) -> Iterator[tuple[int, int]]:
    """The name before a token, and the one that "and" joins to it."""
    for first, last in named_before(tokens, end, several=False):
        yield first, last
        if first > 1 and tokens[first - 1].key in {"en", "and"} and tokens[first - 2].capital:
            yield from named_before(tokens, first - 1, several=False)


def _is_thing(tokens: Sequence[Token], at: int, *, plural: bool) -> bool:
    """Whether an indefinite noun for a thing follows a verb, and ends what is said."""
    i = at + 1
    articled = i < len(tokens) and tokens[i].key in _ARTICLES
    i += articled
    while i < len(tokens) and i - at <= _SAID and tokens[i].joined() and not _is_noun(tokens[i]):
        if tokens[i].key in PEOPLE or tokens[i].key in _BELONGS or tokens[i].capital:
            return False
        i += 1
    if i >= len(tokens) or not tokens[i].joined() or not _is_noun(tokens[i]):
        return False
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    ends = after is None or not after.joined() or after.key in _BESIDE
    return ends and (is_plural(tokens[i].key) if plural else articled)
