"""Names on a price list, in a row of skills, on the bow of a ship: "'Old Nell' 70cl", "PHP, Julia", "de Anna Maria"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipelines.detect.names import cues, is_product
from pipelines.detect.names.bearers import PEOPLE
from pipelines.detect.names.tokens import Token
from pipelines.detect.names.wares import CLOSES, QUOTES, run

_LONGEST = 5
"""Words of a quoted name."""
_AMOUNT = re.compile(r".[,;:]?[ \t]{0,24}(?:\(?(?:€|EUR )? ?\d{1,5}(?:[.,]\d{2}|,-)|€|\d{1,4} ?$)")
"""A price or a number behind the closing mark."""
_UNIT = frozenset(
    "cl ml l g gr gram kg weken maanden jaar weeks months years mm cm m st stuks pcs vol sku art ean x".split()
)
_BRACKET = re.compile(r".[ ]\($")
_FEWEST = 2
_ARTICLES = frozenset({"de", "the"})
_SHIPS = frozenset({"ms", "mps", "mv", "mts", "hr.ms.", "ss"})
_TO_SHIP = frozenset("de het the bij op van met aan naar onze ons".split())
_TECHNIQUES = frozenset("""
    php python ruby perl java javascript typescript kotlin swift scala haskell erlang elixir clojure lua rust golang
    go c fortran cobol pascal delphi prolog lisp scheme smalltalk matlab octave r sql mysql postgresql mariadb redis
    mongodb html css sass less bootstrap tailwind react vue angular svelte node laravel symfony django flask rails
    wordpress drupal joomla magento woocommerce prestashop shopify docker kubernetes ansible terraform jenkins git
    linux debian ubuntu windows excel word photoshop illustrator indesign figma sketch canva autocad blender bash
    groovy dart flutter julia ada crystal raku eiffel modula oberon dylan elm idris agda coq racket nim zig
""".split())  # fmt: skip
"""Languages and tools that stand in lists of skills; some are given names too."""
_SKILLS = 2
_NEAR = 4


def catalogued(tokens: Sequence[Token]) -> dict[int, int]:
    """First token -> end of each such name. Linear."""
    priced = list(_quoted(tokens))
    sure = {at: last for at, last, certain in priced if certain}
    if sure or len(priced) >= _FEWEST:
        sure |= {at: last for at, last, _ in priced}
    return sure | dict(_technique(tokens)) | dict(_vessel(tokens))


def _quoted(tokens: Sequence[Token]) -> Iterator[tuple[int, int, bool]]:
    """Quoted names with a price, an amount or a description in brackets behind: and whether that is certain."""
    for at in range(len(tokens)):
        if tokens[at].gap[-1:] not in QUOTES or not tokens[at].capital:
            continue
        last = next((i for i in range(at + 1, min(at + 1 + _LONGEST, len(tokens))) if tokens[i].gap[:1] in CLOSES), 0)
        if not last or any(not token.joined() for token in tokens[at + 1 : last]):
            continue
        behind = tokens[last]
        if _AMOUNT.match(behind.gap) and (behind.key in _UNIT or not behind.gap.rstrip()[-1:].isdigit()):
            yield at, last, True
        elif _BRACKET.fullmatch(behind.gap) and not behind.capital and behind.key not in PEOPLE | cues.RELATIONS:
            yield at, last, False


def _technique(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """A given name that is a programming language too, among others of them."""
    for at, token in enumerate(tokens):
        if token.capital and token.key in _TECHNIQUES and token.given and not _of_name(tokens, at):
            near = (*tokens[max(0, at - _NEAR) : at], *tokens[at + 1 : at + 1 + _NEAR])
            if sum(t.key in _TECHNIQUES or (t.capital and is_product(t.key)) for t in near) >= _SKILLS:
                yield at, at + 1


def _of_name(tokens: Sequence[Token], at: int) -> bool:
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return bool(after and after.joined() and (after.surname or after.particle) and (after.capital or after.particle))


def _vessel(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """A ship: "bij ms Willem Barentsz"; two given names behind an article: "voor de Anna Margaretha"."""
    for at in range(1, len(tokens)):
        token, before = tokens[at], tokens[at - 1]
        if not (token.capital and token.joined()):
            continue
        last = run(tokens, at)
        if before.text in _SHIPS and at > 1 and tokens[at - 2].key in _TO_SHIP:
            yield at - 1, last
        elif before.key in _ARTICLES and last - at == 2 and _two_given(tokens[at:last]):
            yield at, last


def _two_given(names: Sequence[Token]) -> bool:
    return all(token.given and not token.word and not token.particle for token in names) and not names[1].surname
