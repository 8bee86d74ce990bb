"""Requests made for somebody else, read as if that person wrote: "namens mijn vader vraag ik zijn gegevens op".

Whoever represents a data subject uses the same rights (GDPR art. 80(1); a guardian, an attorney, a parent, an
executor), and says "his data" where others say "my data". The cues and the models know the latter.
"""

from __future__ import annotations

import re

_KIN = (
    r"(?:moeder|vader|ouders|oma|opa|tante|oom|broer|zus|man|vrouw|partner|zoon\w*|dochter\w*|kind|client\w*|clienten|"
    r"mother|father|parents|mum|mom|dad|grandmother|grandfather|aunt|uncle|brother|sister|husband|wife|son|daughter|child|"
    r"clients?|ward|pupil)"
)
_WISH = r"(?:wil|willen|wenst|vraagt|verzoekt|trekt|would like|wants?|wishes|asks?|requests?|withdraws?|objects?)"
_STANDS_IN = re.compile(
    r"\b(?:namens|uit naam van|op verzoek van) (?!jixaw|ons\b|iedereen|de politie|het openbaar|de officier)\w"
    r"|\b(?:on behalf of|at the request of) (?!jixaw|us\b|everyone|the police)\w"
    r"|\b(?:gemachtigde? (?:door|van)|(?:bewindvoerder|mentor|curator|voogd|executeur) van|volmacht|machtiging)\b"
    r"|\b(?:guardian of|executor of|power of attorney|letter of authority)\b"
    r"|\bauthori[sz]ation (?:is )?(?:attached|enclosed)\b"
    r"|\bi write for (?:her|him|them)\b|\bik schrijf (?:dit )?voor (?:haar|hem|hen)\b"
    rf"|\b(?:mijn|m'n|onze|my|our) {_KIN},? (?:[\w.'-]+,? ){{0,6}}?{_WISH}\b"
    rf"|\b(?:inzage|verwijdering|correctie)\w*verzoek (?:voor|van|namens) (?:mijn|onze) {_KIN}"
)
"""What says that the writer stands in for somebody."""
_THING = (
    r"(?:(?:eigen|persoonlijke|personal|own) )?"
    r"(?:gegevens|persoonsgegevens|data|dossier|profiel|klantgegevens|informatie|naam|adres|e-?mailadres|details|records?|file|"
    r"information|profile|consent|toestemming|account|name)\b"
)
_FIRST = (
    (re.compile(rf"\b(?:zijn|z'n|haar|d'r|hun|diens) (?={_THING})"), "mijn "),
    (re.compile(rf"\b(?:his|her|their) (?={_THING})"), "my "),
    (re.compile(r"\b(van|over) (?:hem|haar|hen)\b(?! \w+(?:e|en) \b)"), r"\1 mij"),
    (re.compile(r"\b(on|about) (?:him|her|them)\b"), r"\1 me"),
)
_ASKING = (
    (re.compile(rf"\b(?:mijn|m'n|onze|my|our) {_KIN},? (?:[\w.'-]+,? ){{0,4}}?(?=(?:wil|wenst|verzoekt) )"), "ik "),
    (re.compile(rf"\b(?:my|our) {_KIN},? (?:[\w.'-]+,? ){{0,4}}?withdraws\b"), "i withdraw"),
    (re.compile(rf"\b(?:my|our) {_KIN},? (?:[\w.'-]+,? ){{0,4}}?(?=(?:would like|wants) )"), "i "),
)


def as_if_own(text: str) -> str:
    """A folded text in the first person where somebody is represented, else unchanged. Linear."""
    if not _STANDS_IN.search(text):
        return text
    said = _replaced(text, _FIRST)
    return _replaced(said, _ASKING) if said != text else text


def _replaced(text: str, table: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, own in table:
        text = pattern.sub(own, text)
    return text
