"""Health by what happened to a part of the body, and where somebody lies: "pols op twee plekken gebroken".

Told without a word for an illness, often without a subject either: what breaks here is only ever somebody's.
"""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

from typing import Final

from pipelines.detect.special.recogniser import Phrase

_SIDE = r"(?:linker|rechter|linker |rechter |left |right )?"
_PART = r"(?:pols|polsen|enkel|enkels|sleutelbeen|knie|knieen|kruisband|kruisbanden|meniscus|schouder|schouders|elleboog|heup|heupen|rib|ribben|teen|tenen|vinger|vingers|kaak|duim|duimen|voet|voeten|hand|handen|onderbeen|bovenbeen|been|onderarm|bovenarm|arm|armen|netvlies|hoornvlies|trommelvlies|achillespees|hamstring|scheenbeen|dijbeen|kuitbeen|bekken|slijmbeurs|spier|pees|stembanden|wervel|wrists?|ankles?|collarbone|knees?|shoulders?|elbow|hips?|ribs?|toes?|fingers?|thumb|jaw|retina|cornea|eardrum|achilles|shin|pelvis|kneecap|cruciate|ligaments?)"
_BROKE = r"(?:gebroken|gekneusd|gescheurd|ontstoken|onstoken|geopereerd|verbrand|losgeraakt|losgelaten|los|verstuikt|verzwikt|afgescheurd|doorgesneden|geamputeerd|versleten|gesloopt|ontzet|verdraaid|uit de kom|in (?:het )?gips|in (?:twee|drie|vier|meerdere) stukken|broken|fractured|torn|dislocated|sprained|shattered|detached|infected|operated on|out of (?:its|the) socket|in plaster|in a cast)"
_HOW = r"(?: (?:is|zijn|was|are|were|has been|op|aan|in|twee|drie|two|three|keer|maal|plekken|plaatsen|places|weer|nu|ook|helaas|badly|deels|helemaal|half)){0,4}"
_AGAIN = rf"(?:(?: en|,| and) (?:een )?{_SIDE}{_PART}{_HOW} {_BROKE})?"
_HURT = r"(?:gebroken|gekneusde?|gescheurde?|ontstoken|verbrande?|verstuikte?|geamputeerde?|trillende|gevoelloze|broken|fractured|torn|dislocated|sprained|burnt|numb|shaking|trembling)"
_MORE = (
    r"(?:twee|beide|drie|two|both|three|een|a|mijn|m'n|mn|my|zijn|zn|z'n|haar|his|her|nogal|van die|have|has|heb|heeft)"
)
_OF = r"(?:mijn|m'n|mn|me|zijn|z'n|zn|haar|d'r|het|de|my|his|her|the|each|beide)"
_WARD = r"(?:oncologie|neonatologie|cardiologie|neurologie|urologie|reumatologie|nefrologie|psychiatrie|hartbewaking|couveuseafdeling|kraamafdeling|palliatieve(?: afdeling| zorg)?|dagbehandeling|pijnpoli|brandwondencentrum|medium care|oncology|neonatal|cardiology|neurology|the burns unit|the stroke unit|chemo)"
_GOES = r"(?:moet|moest|mag|ga|gaat|ging|ben|zit|zat|lig|ligt|lag|ligt|loop|loopt|liep|kom|komt|kwam|afspraak|doorverwezen|verwezen|wacht|wachtzaal|wachtkamer|wachtzaaltje|gezien|onderzocht|geopereerd|behandeld|stress)"

_ROWS: Final = (
    (rf"(?P<x>{_SIDE}{_PART}{_HOW} {_BROKE}{_AGAIN})(?:[^\w-]|$)", True, False),
    (rf"{_MORE} (?P<x>{_HURT} {_SIDE}(?:{_PART}|hands?|feet|legs?|arms?|benen|ogen|eyes))(?:[^\w-]|$)", True, True),
    (
        r"(?P<x>(?:een |a |one )?(?:nier|stuk(?:je)? (?:van (?:zijn|haar|mijn) )?lever|beenmerg|stamcellen|kidney|part of (?:his|her|my) liver|bone marrow)) (?:afgestaan|gedoneerd|donated)",
        True,
        True,
    ),
    (
        r"(?:doneer\w*|donated?|donating|staat|sta|krijgt?|kreeg|gets?|getting|got|given) (?:\w+ ){0,3}?(?P<x>(?:een |a )(?:nier|donornier|donorhart|donorlever|kidney|donor kidney|donor heart)(?: (?:van|from|of) (?:zijn|haar|mijn|my|his|her) \w+)?)",
        True,
        True,
    ),
    (
        rf"(?P<x>(?:prik|prikken|injecties?|spuit|spuiten|injections?|jabs?) (?:in|into) {_OF} (?:oog|ogen|knie|schouder|rug|hiel|heup|buik|been|eyes?|knee|shoulder|back|heel|hip|belly))",
        True,
        True,
    ),
    (
        r"(?:kreeg|krijgt|krijg|had|gehad|have|having|had) (?:weer )?(?:een|n|a) (?P<x>hypo|hypertje|toeval|insult|absence|epileptische aanval|seizure|fit)(?:[^\w-]|$)",
        True,
        True,
    ),
    (
        rf"met {_OF} (?P<x>(?:hand|vingers?|arm|voet|been|duim) (?:in|onder|tussen) (?:de|een|het) [\w-]{{3,20}} (?:gekomen|gezeten|beland|geraakt|gekregen))",
        True,
        True,
    ),
    (
        rf"{_GOES}(?: \w+){{0,3}}? (?:naar|bij|van|door|met|op|voor|to|by|at|with|from) (?:de|mijn|m'n|mn|een|zijn|haar|onze|the|my|a|his|her)? ?(?P<x>{_WARD})(?:[^\w-]|$)",
        True,
        True,
    ),
    (rf"(?:en|and|is|lig|ligt|lag|nog|still) (?:op|in|on) (?:de |het |the )?(?P<x>{_WARD})(?:[^\w-]|$)", True, True),
)
"""Pattern, whether it is certain, and whether somebody has to be named or meant."""

INJURIES: Final = tuple(Phrase(pattern, certain=certain, somebody=somebody) for pattern, certain, somebody in _ROWS)
