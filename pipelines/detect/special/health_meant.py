"""Health words that are surely somebody's, whatever page or form is spoken of: somebody's own, a medical field."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

import re
from typing import Final

from pipelines.detect.names import is_given, is_word
from pipelines.detect.special.lexicon import Match
from pipelines.detect.special.said_of import evidence
from pipelines.detect.special.surroundings import Surroundings

_KIN = r"(?:man|vrouw|zoon|zoontje|dochter|dochtertje|vader|moeder|broer|broertje|zus|zusje|opa|oma|collega|buurman|buurvrouw|vriend|vriendin|husband|wife|son|daughter|father|mother|dad|mum|mom|brother|sister|colleague|neighbour|friend|boss|partner)"
_OWN = re.compile(
    rf"\b(?:(?:mijn|m'n|mn|zijn|z'n|haar|d'r|hun|my|his|her|their)(?: (?!site\b|page\b|pagina\b|blog\b|website\b)[\w'-]+){{0,1}}|{_KIN}'?s) $"
    rf"|\b(?:ik ben|ben ik|i'm|i am|i was|he's|she's|they're|who's|hij's|(?:he|she|hij|zij|ze|mijn {_KIN}|my {_KIN}|haar {_KIN}|zijn {_KIN}|his {_KIN}|her {_KIN}) (?:is|was))(?: (?!no|not|niet|geen|like|net|een|an?|over|about)[\w'-]+)? (?:an? |een )?$"
    r"|\b(?:ik|hij|zij|ze|die|wij|we) (?:\w+ )?(?:bezig|zit|zat|kampt|kamp|tobt|sukkelt|worstelt|worstel)(?: (?:is|was|ben|zijn|al|nu|nog|weer|ook|jaren)){0,3} met $"
    r"|\b(?:he|she|they|i|we)(?:'s|'re|'m| is| are| am| was| were)? (?:struggling|struggles?|struggled|living|lives?|dealing|battling|coping) with $"
)
"""Somebody's own, or what somebody is or struggles with; `your` and `je` may be whoever reads a page."""
_CLAUSE = re.compile(
    r"\b(?:dat|omdat|die|of|als|nu|toen|hoewel|sinds|terwijl|waarin|waardoor) (?:(?:ik|hij|zij|ze|mijn \w+) )?(?:(?:zelf|ook|al|nog|nu|sinds kort|erg|zwaar|licht|ernstig) ){0,2}(?:een )?$"
)
_VERB_LAST = re.compile(r" (?:is|ben|was|bleek|heeft|heb|had|krijgt|kreeg|slikt|slik|gebruikt|gebruik)\b")
"""A Dutch clause whose verb comes last: "die vertelt dat ze bipolair is"."""
_APPOINTED = re.compile(
    r"(?:^|[\s\"'|,;(])(?:(?:ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|mon|tues?|wed|thurs?|fri)\.? )?\d{1,2}[.:]\d{2} ?(?:uur|u|am|pm|h)? ?[-:]? ?$"
)
"""An hour of somebody's diary: "di 9.00 psychotherapie"."""
_TELEGRAM = re.compile(
    r"(?:^|[,;:(-] ?|\b(?:and|en|maar|but|want|sorry|excuses),? )(?:i've been |we've been |been |net |nog |weer |even |al |just |still |only just |have |only |recently |pas |gisteren |vorige week |last week )?"
    r"(?:(?:ben|zit|zat|lig|lag|thuis|terug|hersteld|herstellende?|herstel|uitgevallen|geveld|plat|gevolg|last|bijkomend|ontslagen uit het ziekenhuis|opgenomen|in het ziekenhuis|kamp|tob|sukkel|lijd)(?: [a-z]{2,10}){0,2} (?:van|met|door|na|voor|aan|wegens|bij)"
    r"|(?:heb|had|kreeg|krijg|gehad|got|had|have|having|been (?:laid up|off|down|home|flat out) with|getting|suffer from|recovering from|recovered from|down with|laid up with|home with|off with|back from|came down with|dealing with|stuck with|nursing|fighting|battling)"
    r"|(?:beter|opgeknapt|beetje bij|tired|slow|back|home)(?: [a-z]{2,10}){0,2} (?:na|van|after|since|from)"
    r"|(?:afwezig|gesloten|closed|absent|cancelled|afgezegd|niet bereikbaar|unavailable|uitgesteld|vertraagd|delayed|late|laat)(?: [a-z]{2,10}){0,3} (?:wegens|vanwege|ivm|i\.v\.m\.|in verband met|door|because of|due to|owing to|for|after|na)"
    r"|(?:also |now |currently |ook |ta,? )?(?:on|aan de)"
    r"|(?:wegens|vanwege|ivm|because of|due to))(?: (?:een|de|het|mijn|m'n|my|the|an?|some|my own))?(?: (?:nare|zware|flinke|lichte|beetje|nasty|bad|mild|horrible|terrible|bit of))?(?: a)? $"
)
"""Notes to a helpdesk leave the subject out: "net terug van een keizersnede", "got shingles"."""
_OPENS = re.compile(r"^[\s\"'(-]*$")
_HERE = re.compile(
    r" (?:here|hier)\b[^?]{0,3}[,.;!\n]| (?:on|op) (?:the |de |(?:mon|tues|wednes|thurs|fri|satur|sun|maan|dins|woens|donder|vrij|zater|zon)da[yg]\b|\d)| (?:tomorrow|morgen|yesterday|gisteren|next week|last week|volgende week|vorige week)\b"
)
_NOT_OWN = frozenset(
    {"figurative", "fiction", "thing", "headline", "goods", "profession", "address", "works", "language"}
)
"""What speaks against it all the same."""
_MEDICAL = r"(?:implants?|implantaten|voorgeschiedenis|current meds|middel(?:en)?|medicijn(?:en)?|medicatie|medicijngebruik|medicin(?:e|es)|medication|meds|diagnose|diagnosis|klacht(?:en)?|allerg(?:ie|ieen|y|ies|isch)|aandoening(?:en)?|ziekte[ns]?|conditions?|complaint|beperking(?:en)?|handicap|hulpmiddel(?:en)?|medisch(?:e [a-z]+)?|medical(?: [a-z]+)?|indicatie|gezondheid|gezondheidsklachten|bijzonderheden|memo|zorgnotitie|recept|dosering|dx|rx|dieet(?:wensen)?|diet)"
_FIELD = re.compile(
    rf"(?:^|[\s\"'|;,{{(<&?_-]){_MEDICAL}[\"']?\s?(?:=>|[=:])\s?[\[\"']{{0,2}}(?:[\w,'/+ -]{{0,40}}(?:, ?| en | and |/))?$"
    rf"|\b{_MEDICAL}\b[^|;:?\n]{{0,40}}\?[\"']?\s{{0,3}}[|:;,=]?\s{{0,3}}[\"']?(?:ja|yes|y|j)?[,:;. -]{{0,3}}(?:ik |i )?(?:namelijk |nl\.? |gebruik |heb |slik |voor |take |have )?(?:[\w,'/+ -]{{0,40}}(?:, ?| en | and |/))?$"
)
"""The value of a medical field ("middel=..."), or the answer to a medical question ("Gebruikt u medicijnen? | ja, ...")."""
_REPORTED = re.compile(
    r"\b(?:x-?rays?|rontgenfoto\w*|mri|ct-scan|scanuitslag|labuitslag\w*|lab results?|blood results|ontslagbrief|verwijsbrief|verwijzing|referral|discharge letter|doctor's letter|medical (?:report|letter|file)|medisch(?:e)? (?:verslag|dossier|rapport)|patientenbrief|prescription|recept)\b(?:[^.;\n(]{0,40}[\"']|:)\s?$"
)
"""A doctor's letter is quoted."""
_CAPITAL = re.compile(r"[A-ZÀ-Þ]")
_ASKED = re.compile(r"[=:?]")
"""Without one of these there is no field: quick to tell."""
_BESIDE_NAME = re.compile(
    r"(?:\b(?:dhr|mw|mevr|mevrouw|meneer|mr|mrs|ms|gast|klant|client|cliente|patient|leerling|deelnemer|bewoner|kind|guest|customer|pupil|resident|participant)\b\.? (?:(?:van|de|der|den) ){0,2}[A-ZÀ-Þ][\w'’-]{1,24}|(?<!\w)(?:[A-Z]\. ?){1,3}(?:(?:van|de|der|den) ){0,2}[A-ZÀ-Þ][\w'’-]{1,24}|(?<![\w.])([A-ZÀ-Þ][a-zß-ÿ'’-]{1,20})(?: (?:(?:van|de|der|den|ten|el|al) ){0,2}[A-ZÀ-Þ][a-zß-ÿ'’-]{1,24})?)"
    r"(?: ?\(\d{1,2}\) | ?\((?:\d{1,2}(?: jaar| jr| years)?, ?)?| [-–] |, (?:\d{1,2}(?: jaar| jr| years)?, ?)?| (?:is|was|heeft|had|has)(?: [a-z]{3,12})? (?:een |an? )?)(?:[a-z]{2,8}-|[a-z]{2,12}/)?$",
    re.IGNORECASE,
)
"""Right after a name, in brackets, behind a dash or a verb: "Gijs Dorrestein (syndroom van Down)", "Miriam is deaf"."""
_NO_PAGE: Final = frozenset({"topic", "option", "title", "item", "page", "group", "categories", "reader", "animal"})
"""What speaks against a word whose sentence has no subject."""
_BULLETED = re.compile(r"^[ \t>]*[-*•+] $")
_ENDS = re.compile(r"\s?(?:[;,.)\]\"'|/+&]|$|\s(?:en|and)\s)")
"""What follows the last of a list: "Bram Jansen, diabetes, geen nootjes"."""
_SO = re.compile(r",? (?:dus|daarom|so|hence|therefore)\b")
_LINE: Final = 100
"""Characters before the term that are read."""
_NAME_LENGTH: Final = 70
"""Characters of a name and what parts it from the term, at most."""
_OF_SOMEBODY: Final = frozenset({"condition", "disability", "abbreviation", "medicine", "compound"})


def surely(match: Match, place: Surroundings) -> bool:
    """Whether the term is somebody's whatever else the sentence is about."""
    line = place.line[0][-_LINE:]
    if _answers(match, line):
        return True
    told = (
        _OWN.search(place.before[-_LINE:])
        or (_VERB_LAST.match(place.after) and _CLAUSE.search(place.before[-_LINE:]))
        or (match.entry.strong and _BULLETED.match(line) and _SO.match(place.after))
        or (match.entry.strong and _APPOINTED.search(line) and _ENDS.match(place.after))
        or _beside_name(match, place)
    )
    if told:
        return match.entry.kind != "care" and _NOT_OWN.isdisjoint(evidence(place))
    return _in_note(match, place)


def _in_note(match: Match, place: Surroundings) -> bool:
    """Whether a note without a subject speaks of it: "net terug van een keizersnede", "wheelchair user here"."""
    if match.entry.kind == "care" or not (
        _TELEGRAM.search(place.before[-_LINE:]) or (_OPENS.match(place.before) and _HERE.match(place.after + "."))
    ):
        return False
    return (_NOT_OWN | _NO_PAGE).isdisjoint(evidence(place))


def _answers(match: Match, line: str) -> bool:
    """Whether it is what a medical field holds."""
    return match.entry.kind in _OF_SOMEBODY and bool(
        (_ASKED.search(line) and _FIELD.search(line)) or _REPORTED.search(line)
    )


def _beside_name(match: Match, place: Surroundings) -> bool:
    """Whether somebody is named right before."""
    if match.entry.kind not in _OF_SOMEBODY and not match.entry.strong:
        return False
    start = max(0, place.start - _NAME_LENGTH)
    named = _CAPITAL.search(place.text, start, place.start) and _BESIDE_NAME.search(place.text, start, place.start)
    if not named:
        return False
    if named[0].rstrip().endswith(",") and not _ENDS.match(place.after):
        return False
    return not named[1] or (
        named[1][0].isupper() and is_given(named[1].casefold()) and not is_word(named[1].casefold())
    )
