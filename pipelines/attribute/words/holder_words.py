"""Words right beside an address or number that tell of somebody else: who lives, reads or answers there.

"daar woont een notaris", "which reaches the dentist downstairs", "dat nummer ken ik niet", "(mama)", ", a driver now".
Dutch and English.
"""

from __future__ import annotations

import re2

from pipelines.attribute.patterns import alternatives
from pipelines.detect.names.cues import RELATIONS as _RELATIONS
from pipelines.detect.names.professions import PROFESSIONS

_MORE = alternatives(
    """
    huisbaas|boer|boerin|imker|bouwer|webbouwer|sitebouwer|cameraman|poet|dichter|surfer|taxi driver|co-? ?driver
    deurwaarder|aannemer|installateur|architect|dominee|pastoor|glaszetter|klusjesman|uitzendkracht|vakantiekracht
    builder|farmer|notary|estate agent|gentleman|lady|girl|guy|woman|meisje|jongen|dame|heer|vent|kerel|bloke|chap
    stranger|wildvreemde|onbekende|werkster|bewoners?|bewoonster|occupants?|residents?|huurders|overburen|inwoner
    naamgenoot|naamgenote|namesake|halfbroer|halfzus|half-?brother|half-?sister|bijrijder|school|ouders|parents|buren
    neighbou?rs
    """
)
_SOMEBODY = f"(?:{_MORE}|{'|'.join(sorted(PROFESSIONS | _RELATIONS, key=len, reverse=True))})"
"""What somebody is who is not the writer."""

_TITLE = r"(?:(?:mevrouw|mevr|mw|meneer|mijnheer|dhr|de heer|mrs?|ms|miss|boer|tante|opa|oma|nonkel)\b\.? )"
_DETERMINER = "(?:een|de|het|the|a|an|some|ene|mijn|m'n|mn|me|my|onze|ons|our|zijn|haar|his|her|their|hun)"
_OTHER = (
    rf"(?:{_DETERMINER}(?: [\w'-]+){{0,2}} {_SOMEBODY}\b|{_DETERMINER}? ?{_TITLE}|iemand anders|some(?:body|one) else)"
)
_OPENS = (
    r"^[\s)\]\"'*>]*(?:(?:weg|eraf|af|eruit|off|out|away)\b ?)?"
    r"(?:[.,;:!–-]+\s*)?(?:\(\s*)?(?:(?:maar|want|omdat|because|but|and|en|since|as)[,:]? )*"
)
_THERE = "(?:(?:daar|there|die|dat|waar|where|which|that|it)(?:'s)? )"
_NOW = "(?:(?:tegenwoordig|nu|nou|inmiddels|al|alleen|dan|wel|still|now|nowadays|only|actually|toevallig) )*"
_ANSWERS = alternatives(
    """
    reaches|rings at|rings|belongs to|goes to|gets you|gets|wakes|hoort bij|hoort toe aan|neemt|nemen|krijgt u|krijg je
    krijgt ge|krijg ik|heb je|woont|wonen|lives?|zit|zitten|luistert|answers|is van|is of|is|was|=
    """
)
HELD = re2.compile(
    rf"{_OPENS}{_THERE}?{_NOW}(?:{_ANSWERS}) {_NOW}{_OTHER}"
    rf"|{_OPENS}(?:the |het |de )?(?:home|house|flat|huis|woning|erf|boerderij|adres|nummer) (?:of|van) {_OTHER}"
    rf"|^ ?\(?(?:van|of) {_OTHER}"
    rf"|^, (?:a|an|een) (?:\w+ )?{_SOMEBODY} (?:now|nu|tegenwoordig|inmiddels|these days)\b"
    rf"|^(?:[ ,]*[^\W\d_'’-]+){{0,5}}[\s\W]{{1,4}}(?:(?:that|da|dat)'s|dat is|that is|die is) (?:van |of )?{_OTHER}"
)
"""Such as ", daar neemt een cameraman op", "which reaches the downstairs dentist", ", a taxi driver now"."""

_STILL = "(?: (?:nu|nou|nog|nog steeds|dus|eigenlijk|volgens mij|denk ik|i think|now|still|actually|probably|wel))*"
NAMED = re2.compile(
    rf"(?: ?(\()(?:van |of )?|,? ?(?:(?:dat|that|dit|this|die|it) )?(?:is|was){_STILL}(?: (?:van|of|from))? "
    rf"|(?:, | )?(?:that|dat|da|it)'s |,? (?:van|of|from|belongs to) | ?= ?)"
    rf"(?:{_DETERMINER} (?:[\w'-]+ ){{1,2}}|{_TITLE}|ene )?"
)
CLOSED = re2.compile(r"\s?(?:[),;=]|van |of |from )")
"""Between a value and the name of who has it; an opening bracket has to be closed behind the name."""

LIVED_IN = re2.compile(rf"{_OPENS}(?:daar|there|waar|where) {_NOW}(?:woont|wonen|lives?) {_NOW}([\w'-]+)")
OURSELVES = frozenset("wij we ik niemand nobody i er".split())
"""Such as "daar woont tegenwoordig een ander", but not "daar wonen wij"."""

UNKNOWN = re2.compile(
    rf"{_OPENS}(?:(?:dat|dit|die|that|this)(?: (?:nummer|adres|mailadres|rekening|number|address|account))? )?"
    r"(?:ken(?:nen)? (?:ik|we|wij) (?:helemaal |echt )?niet|herken(?:nen)? (?:ik|we|wij) niet"
    r"|(?:is|zijn) (?:mij|ons|me) (?:volstrekt |totaal )?onbekend|zegt (?:mij|me|ons) niets"
    r"|(?:means|says) nothing to (?:me|us)|(?:i|we) (?:do not|don't) (?:know|recogni[sz]e)\b"
    r"|(?:is|was) unknown to (?:me|us))"
    r"|^[\s,;.(–-]{1,4}(?:(?:en|and|maar|but) )?(?:geen idee (?:van )?wie|no idea (?:whose|who)|(?:van )?wie"
    r" (?:dat|dit|het|er)"
    r"|whose (?:number|address|that)|whoever)\b"
    r"|^ heeft weet ik niet"
)
"""A number or address whose holder the writer says not to know."""

TAKEN_OVER = re2.compile(
    r"\b(?:has|heeft) (?:it|'m|hem|dat|dat nummer|die|the number) (?:now|nu|inmiddels|tegenwoordig)\b"
)
"""Somebody else "has it now"."""

_HOUSE = alternatives(
    """
    mama|papa|mams|paps|mam|pap|ma|pa|moeder|vader|ouders|oma|opa|zus|zusje|broer|broertje|tante|oom|buurman|buurvrouw
    ex|mum|mom|dad|granny|gran|grandma|grandpa|sister|brother|auntie|uncle|neighbou?r|schoonmoeder|schoonvader
    """
)
_BARE = rf"(?:(?:me|mn|m'n|mijn|ons|onze|my|our|de|the) )?(?:{_HOUSE})(?: (?:thuis|mobiel|at home|werk))?"
KIN_BEHIND = re2.compile(rf"^ ?[\[(=] ?{_BARE}[\s),;.]")
KIN_IN_FRONT = re2.compile(rf"(?:^|[,;(/|\n>] ?){_BARE} ?[:=(]+ ?$")
"""Such as "06... (mama)", "oma: 06..."."""
