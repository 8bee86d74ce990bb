"""Names that neither the model nor the lists are sure of: ordinary words that are given names, and companions.

"Max", "Jan", "Bill" and "Jet" are given names and words; what is around them decides, as `lone` weighs it. A word that
no list knows and "and" joins to somebody's name is most likely somebody too: "from Foday and Mariatu Sesay".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipelines.detect import names
from pipelines.detect.names import cues
from pipelines.detect.names.evidence import is_date, within
from pipelines.detect.names.firms import is_trade
from pipelines.detect.names.reach import is_brand
from pipelines.detect.names.tokens import Token
from pipelines.detect.ner import lone

_ALONE, _CLAIMED, _JOINED, _PAIR, _COMMON_PAIR = 0.4, -0.3, -0.45, -0.9, 0.0
"""The least odds of a word alone, of one that the model claims, of one joined to a name, of two that are names."""
_NAMELIKE = 0.2
_AND = frozenset({"en", "and", "&"})
_NOT_HERE = cues.NEVER | cues.SALUTATIONS | cues.SENTENCES | cues.TITLES | cues.DAYS | cues.NOBODY
_WHEN = frozenset("""
    in since until till from to by tot vanaf sinds eind begin half medio per early mid late end last next this vorig
    vorige volgend volgende deze begin t/m of and en or
""".split())  # fmt: skip
_SHORTEST, _SHORTEST_JOINED = 3, 4


def names_beside(
    text: str, words: Sequence[Token], claimed: Sequence[tuple[int, int]], named: Sequence[tuple[int, int]]
) -> set[tuple[int, int]]:
    """Words [first, last) of each such name, by what the model claims and what of it counts. Linear."""
    return {*ambiguous(text, words, claimed), *companions(text, words, named), *pairs(text, words)}


def ambiguous(text: str, words: Sequence[Token], claimed: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Words [first, last) that are a given name here, and an ordinary word elsewhere."""
    model = {first for first, last in claimed if last - first == 1}
    for at, word in enumerate(words):
        if not (word.capital and word.given and word.common and word.whole and word.text[1:].islower()):
            continue
        if len(word.key) < _SHORTEST or word.key in _NOT_HERE or _in_a_row(words, at) or _is_month(text, words, at):
            continue
        least = _CLAIMED if at in model else _ALONE if within(text, words, at) else None
        if least is not None and lone.odds(lone.features(text, words, at, at + 1)) > least:
            yield at, at + 1


def pairs(text: str, words: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """A given name and a surname that are words both, where they open a sentence: "Roos Visser is weg"."""
    for at in range(len(words) - 1):
        first, last = words[at], words[at + 1]
        if not (_is_written(first) and _is_written(last) and first.given and last.surname and last.joined()):
            continue
        before, after = words[at - 1] if at else None, words[at + 2] if at + 2 < len(words) else None
        longer = (before and first.joined() and before.capital) or (after and after.joined() and after.capital)
        if longer or is_trade(last.key) or is_trade(first.key) or is_brand(last):
            continue
        if lone.odds(lone.features(text, words, at, at + 2)) > (_COMMON_PAIR if first.common else _PAIR):
            yield at, at + 2


def _is_written(word: Token) -> bool:
    return word.capital and word.whole and word.text[1:].islower() and word.key not in _NOT_HERE


def _in_a_row(words: Sequence[Token], at: int) -> bool:
    """Whether it stands in a longer name, a title or a path of menus."""
    after = words[at + 1] if at + 1 < len(words) else None
    before = words[at - 1] if at else None
    return bool((after and after.joined() and after.capital) or (before and words[at].joined() and before.capital))


def _is_month(text: str, words: Sequence[Token], at: int) -> bool:
    if words[at].key not in cues.MONTHS:
        return False
    near = {word.key for word in (*words[max(0, at - 2) : at], *words[at + 1 : at + 3])}
    timed = at > 0 and words[at - 1].key in _WHEN and not _named_beside(words, at)
    return is_date(text, words, at) or timed or not near.isdisjoint(cues.MONTHS - {words[at].key})


def _named_beside(words: Sequence[Token], at: int) -> bool:
    """Whether "and" joins it to a given name: "Rob en Jan"."""
    return at > 1 and words[at - 1].key in _AND and words[at - 2].given and words[at - 2].capital


def companions(text: str, words: Sequence[Token], named: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Single words that no list knows, joined by "and" to a name at one of words [first, last)."""
    for first, last in named:
        if first > 1 and words[first - 1].key in _AND and words[first].joined() and words[first - 1].joined():
            yield from _companion(text, words, first - 2)
        if last + 1 < len(words) and words[last].key in _AND and words[last].joined() and words[last + 1].joined():
            yield from _companion(text, words, last + 1)


def _companion(text: str, words: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    word = words[at]
    written = word.capital and word.whole and word.text[1:].islower() and len(word.key) >= _SHORTEST_JOINED
    if not written or word.word or word.common or word.key in _NOT_HERE or is_trade(word.key) or _in_a_row(words, at):
        return
    something = names.is_product(word.key) or names.is_place(word.key) or names.is_compound(word.key)
    namelike = not something and lone.shape([word.key]) > _NAMELIKE
    if namelike and lone.odds(lone.features(text, words, at, at + 1)) > _JOINED:
        yield at, at + 1
