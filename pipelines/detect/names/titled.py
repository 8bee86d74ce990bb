"""Names behind a title: mevrouw de Wit, dr. J. Bakker, opa Ger, ing. Tak."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from pipelines.detect.names import cues
from pipelines.detect.names.evidence import Found, plainly_a_name
from pipelines.detect.names.firms import is_trade
from pipelines.detect.names.reach import extend, is_brand
from pipelines.detect.names.tokens import Token

_SHORTEST_UNKNOWN = 3
_SHORTEST_SMALL = 4
CARRY_ON = frozenset({"is", "was", "heeft", "had", "has", "en", "and", "kan", "wil", "die", "who", "moet", "gaat"})
"""What goes on behind somebody's name."""


def titled(_text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """Mevrouw de Wit, dr. J. Bakker, Mr Baek."""
    if not _after_title(tokens, at):
        return None
    token = tokens[at]
    if token.key in cues.TITLES or token.key in {"of", "or", "en", "and"} or _says_where(tokens, at):
        return None
    last = _worded(tokens, at) or _small_particles(tokens, at) or extend(tokens, at)
    head = next((t for t in tokens[at:last] if not t.particle or t.initials), None)
    if head is None or is_trade(head.key) or not (head.capital or plainly_a_name(head) or _small(tokens, at, last)):
        return None
    if head.word and not (head.surname or head.given) and last - at == 1 and not _addressed(tokens, at):
        return None
    return at, last, 0.95, "title"


_WHERE = frozenset("in op uit bij voor over aan onder".split())


def _says_where(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition says where somebody with this office is: "dominee in Assen", not "mevrouw In 't Veld"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return tokens[at].key in _WHERE and not tokens[at].capital and not (after and after.particle)


def _small_particles(tokens: Sequence[Token], at: int) -> int:
    """The end of "van der zanden" behind a civil title, 0 for none; "de mevrouw van de bakker" is a baker's."""
    if tokens[at - 1].key not in _CIVIL or not tokens[at].particle or tokens[at].capital:
        return 0
    last = at + len(list(takewhile(lambda token: token.particle, tokens[at : at + 4])))
    if last >= len(tokens) or tokens[last].capital or not tokens[last].joined() or not tokens[last].surname:
        return 0
    head, pointed = tokens[last], at > 1 and tokens[at - 2].key in _POINTED and tokens[at - 1].joined()
    return 0 if head.common or is_trade(head.key) or (pointed and head.word) else last + 1


_POINTED = frozenset("de die deze een het the that this a".split())


def _small(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a surname without a capital stands behind a civil title: "mevrouw oerlemans die", "dhr visser is"."""
    title, head = tokens[at - 1].key, tokens[last - 1]
    if title not in _CIVIL or head.particle or head.common or head.key in _NO_NAME or not head.whole:
        return False
    if not head.word or last - at > 1:
        return head.surname or (last - at == 1 and len(head.key) >= _SHORTEST_SMALL)
    after = tokens[last] if last < len(tokens) else None
    ends = after is None or not after.joined() or after.key in cues.SPEAKING or after.key in CARRY_ON
    return head.surname and (title in _SHORT or ends)


def _addressed(tokens: Sequence[Token], at: int) -> bool:
    """Whether any word with a capital behind a civil title is a name: "Mrs Vondeling"."""
    head = tokens[at]
    written = head.capital and head.text[1:].islower() and len(head.key) >= _SHORTEST_UNKNOWN
    title = tokens[at - 1].key
    bare = title in _CIVIL | _OF_KIN and tokens[at].joined()
    return written and (bare or (title in _DEGREES and tokens[at].gap == ". ")) and head.key not in _NO_NAME


def _worded(tokens: Sequence[Token], at: int) -> int:
    """The end of a surname that is a word as well, 0 for none: behind "de heer" a capital is enough ("Van Houdt")."""
    if tokens[at - 1].key not in _CIVIL or tokens[at].key in {"in", "op"}:
        return 0
    heads = list(takewhile(lambda token: token.particle, tokens[at : at + 4]))
    last = at + len(heads)
    if not heads or last >= len(tokens):
        return 0
    head = tokens[last]
    named = head.capital and head.joined() and head.whole and head.word
    return last + 1 if named and not (is_trade(head.key) or is_brand(head)) else 0


_CIVIL = frozenset("mevrouw mevr mw mvr dhr meneer mijnheer heer familie fam juffrouw mrs ms miss".split())
"""Titles that nothing but a name follows: "meester in de Rechten" is a degree."""
_OF_KIN = frozenset(
    "opa oma tante oom ome nonkel tonton aunt auntie uncle grandma grandpa monsieur madame pastoor".split()
)
"""Before whose name any word with a capital is one."""
_DEGREES = frozenset("ing ir dr drs mr prof".split())
"""The same with a point: "ing. Tak"."""
_SHORT = frozenset("mevr mw mvr dhr fam mrs ms hr".split())
"""Titles that nobody writes without a name."""
_NO_NAME = frozenset().union(
    cues.NEVER, cues.SENTENCES, cues.NOBODY, cues.SALUTATIONS, cues.SPEAKING, cues.RELATIONS, cues.DAYS, cues.MONTHS
) | {"directeur", "president", "voorzitter", "minister", "chairman", "speaker", "mayor", "burgemeester", "achternaam"}


def _after_title(tokens: Sequence[Token], at: int) -> bool:
    if not at or tokens[at].gap not in {" ", ". ", ".", "\u00a0"}:
        return False
    before = tokens[at - 1]
    if before.text.isupper() and len(before.text) > 1:
        return False  # "1234 DR Amsterdam" is a postcode
    return before.key in cues.TITLES and (before.key != "mr" or tokens[at].capital or tokens[at].particle)
