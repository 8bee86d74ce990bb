"""Somebody of the writer's with no word for what they are: "mijn Djenairo met z'n knie", "my Isla is six"."""

from __future__ import annotations

from collections.abc import Sequence

from pipelines.detect import names
from pipelines.detect.names import cues
from pipelines.detect.names.evidence import Found
from pipelines.detect.names.firms import is_trade
from pipelines.detect.names.reach import is_brand
from pipelines.detect.names.tokens import Token

_OWN = frozenset({"mijn", "m'n", "mn", "onze", "ons", "my", "our"})
_GOES_ON = frozenset("""
    met with z'n zijn gaat gets turns wordt speelt plays kreeg got is was heeft had has kan wil die who moet
""".split())  # fmt: skip
"""What one says of a person next."""
_NO_NAME = frozenset().union(
    cues.NEVER, cues.SENTENCES, cues.NOBODY, cues.SALUTATIONS, cues.SPEAKING, cues.RELATIONS, cues.DAYS, cues.MONTHS,
    cues.LANGUAGES,
)  # fmt: skip


def mine(_text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """A capitalised word that no dictionary knows behind a possessive, and what one says of a person behind it."""
    token = tokens[at]
    if not at or not token.joined() or tokens[at - 1].key not in _OWN or tokens[at - 1].capital:
        return None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    goes_on = after is not None and after.joined() and not after.capital and after.key in _GOES_ON
    written = token.capital and token.text[1:].islower() and token.text.isalpha() and token.whole
    plain = not (token.word or token.common or is_brand(token) or is_trade(token.key) or names.is_product(token.key))
    return (at, at + 1, 0.6, "relation") if goes_on and written and plain and token.key not in _NO_NAME else None
