"""Words that make a value somebody else's by a relation or a verb: "mijn moeder", "she rings". Dutch and English."""

from __future__ import annotations

import re2

from pipelines.attribute.patterns import before
from pipelines.detect.names.cues import RELATIONS

_PLURALS = (
    "ouders|parents|kinderen|children|kids|buren|neighbours|neighbors|vrienden|friends|zussen|broers|schoonouders"
)
RELATION = f"(?:{_PLURALS}|{'|'.join(sorted(RELATIONS, key=len, reverse=True))})"
"""What one person is to another."""

OF_OURS = re2.compile(rf"\b({RELATION})(?:,)? (?:van (?:ons|mij|me)|of (?:ours|mine))\b")
"""Such as "een klant van ons": the relation is the writer's, the value is not."""

RELATED = before(
    r"""
    (?:mijn|m'n|mn|me|onze|ons|my|our|een|a|an|hun|their|zijn|haar|his|her)(?: (?:eigen|own|lieve|dear|then|toenmalige
    ... |oude|old|oudste|jongste|eldest|youngest|vorige|previous|former|huidige|current|beste|best|goede|good))*
    ... <relation>(?:'s)?(?:[\s,:(\"'-]+\w[\w.'-]*){0,6}
    (?:de|the) <stranger>(?:[\s,:(\"'-]+\w[\w.'-]*){0,6}
    """,
    relation=" " + RELATION,
    stranger=r"(?:buurman|buurvrouw|buren|klant|gast|huurder|koper|bezoeker|overbuur|verhuurder|neighbour|neighbor"
    r"|makelaar|aannemer|notaris|huisarts|tandarts|monteur|bezorger|koerier|chauffeur|fotograaf|accountant|advocaat"
    r"|installateur|loodgieter|architect|dominee|koster|leraar|juf|trainer|dirigent|verkoper|estate agent|plumber"
    r"|builder|lawyer|solicitor|driver|photographer|customer|tenant|buyer|seller|guest|visitor|patient|teacher|vicar|notary)",
)
"""A relation in front of the value, with at most a few words between."""

LIVES = before(
    r"""
    (?:hij|zij|ze|he|she|they|die)(?: \w+){0,2} (?:woont|wonen|lives?|resides?|verblijft|zit|logeert|stays?)~~
    (?:woont|lives?) (?:hij|zij|ze|he|she|they)~~
    """
)
"""Where somebody else lives."""

CALLS = before(
    r"""
    (?:belt|appt|sms't|calls|rings|texts|phones|mailt|mails|belde|appte|mailde|rang|called|phoned|texted
    ... |gebeld|ge-appt)(?: (?:steeds|altijd|nu|nog|vaak|soms|dan|always|often|now
    ... |sometimes|mij|me|ons|us))* (?:met|vanaf|van|from|on|via|with|uit)
    """
)
"""A number somebody else calls from."""

ADDRESSED = re2.compile(r"\b(?:u|jullie|je|you|belt u|belt je)[^,;]{0,20}$")
"""The reader is the one who calls."""
