"""Names that are words too, by what only people do: "Bo vond het flauw", "Ad van de balie"."""

from __future__ import annotations

from collections.abc import Sequence

from pipelines.detect.names import cues
from pipelines.detect.names.evidence import Found, Rule
from pipelines.detect.names.firms import is_trade
from pipelines.detect.names.tokens import Token

_MINDS = frozenset("""
    vindt vond zei zegt denkt dacht wist belde mailde appte vroeg snapt snapte hoopt vertelde beloofde baalt baalde
    lacht lachte huilt huilde reageerde antwoordde
    says said thinks thought wants asked told phoned emailed texted insists reckons hopes hates loves promised forgot
""".split())  # fmt: skip
"""What nothing but a person does."""
_NOBODY = cues.SALUTATIONS | cues.SENTENCES | frozenset("""
    wie wat men iemand niemand die dat dit hij zij ze je u ik wij we er hier daar hoe waar who what he she it they one
    you that this there mama papa pa ma moeder vader oma opa god may will mark bill max
""".split())  # fmt: skip
"""Which stand before such a verb and are names too, or stand for somebody else's."""
_FROM = frozenset({"van", "from", "uit"})
_THE = frozenset("de het onze mijn ons jullie the our your my".split())
_DEPARTMENTS = frozenset("""
    balie receptie boekhouding administratie werkplaats werkvloer winkel magazijn keuken bediening drukkerij planning
    inkoop verkoop directie techniek kantoor logistiek expeditie kassa redactie bibliotheek praktijk salon loods
    binnendienst buitendienst klantenservice personeelszaken hr huishouding kantine ledenadministratie helpdesk
    ouderraad oudercommissie boekhouder bakkerij slagerij garage kwekerij
    accounts reception office sales warehouse kitchen payroll workshop shop bakery garage
""".split())  # fmt: skip
_SHORTEST = 2


def _minds(_text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """A given name, word or brand though it is, that thinks, says or writes: "Bo vond het flauw", "so Fee says"."""
    token, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or not after.joined() or after.capital or after.key not in _MINDS:
        return None
    return (at, at + 1, 0.7, "speech") if _may_be_somebody(tokens, at) and token.given else None


def _of_department(_text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """Somebody by where they work: "Patries van de balie", "Lieve van de boekhouding"."""
    row = tokens[at + 1 : at + 4]
    keys = [t.key for t in row]
    if len(row) < _SHORTEST or not all(t.joined() for t in row[:2]) or keys[0] not in _FROM:
        return None
    there = keys[1] if keys[1] in _DEPARTMENTS else keys[2] if len(keys) > 2 and keys[1] in _THE else ""
    known = tokens[at].given or not (tokens[at].word or tokens[at].common or is_trade(tokens[at].key))
    return (
        (at, at + 1, 0.7, "place of work") if there in _DEPARTMENTS and known and _may_be_somebody(tokens, at) else None
    )


def _may_be_somebody(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    written = token.capital and token.text[1:].islower() and token.text.isalpha() and len(token.key) >= _SHORTEST
    before = tokens[at - 1] if at and token.joined() else None
    named = before is not None and before.capital and not before.given and at > 1 and before.joined()
    return written and token.key not in _NOBODY and not token.particle and not named


PLACED: tuple[Rule, ...] = (_minds, _of_department)
