"""Whose a row of words is: a firm's that somebody trades as, or somebody's with a craft for a surname."""

from __future__ import annotations

from collections.abc import Sequence

from pipelines.detect.names import cues
from pipelines.detect.names.tokens import Token

FULL = 2
"""Words of a given name with a surname."""
_ABBREVIATED = frozenset({"hodn", "thodn", "dba"})
_AS = frozenset({("trading", "as"), ("onder", "naam"), ("de", "handelsnaam"), ("the", "name"), ("business", "as")})


def trading_as(tokens: Sequence[Token], at: int) -> bool:
    """Whether what comes is what somebody trades as: "h.o.d.n. Oldenkamp Totaalonderhoud", "trading as Blue Door"."""
    before = tokens[at - 1] if at else None
    if before is None or not tokens[at].gap.startswith((" ", ". ")):
        return False
    two = at > 1 and (tokens[at - 2].key, before.key) in _AS
    return before.key.replace(".", "") in _ABBREVIATED or two


def craftsman(run: Sequence[Token]) -> bool:
    """Whether a given name has a craft for a surname: "Salomo Slager" is somebody, "Kaplan Kappers" a firm."""
    return len(run) == 2 and run[0].given and not run[0].word and run[1].key in cues.CRAFTS and run[1].gap == " "


def somebodys(tokens: Sequence[Token], at: int, run: Sequence[Token]) -> bool:
    """Whether a relation stands before a given name and one more word: "mijn buurman Leendert Vis"."""
    related = at > 0 and tokens[at].joined() and tokens[at - 1].key in cues.RELATIONS and not tokens[at - 1].capital
    return related and len(run) == FULL and run[0].given and not run[0].word
