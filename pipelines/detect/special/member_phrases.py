"""Unions and parties as people tell of them by the way: where they sit, what they wear, what somebody votes."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

from typing import Final

from pipelines.detect.special.recogniser import Phrase

UNION = r"(?:(?:fnv|cnv|vcp|abvakabo|de unie|de bond|vakbond|bond|union|trade union|unison|unite|gmb|rmt|aob|nu'91|politiebond|vvmc|ver\.?di|acv|abvv|aclvb|avv|acod|cgsp|nasuwt|unison|aslef|usdaw|ig metall)\b(?:[ ](?:jong|jongeren|havens|metaal|bouw|zorg|horeca\w*|bondgenoten|overheid|vakmensen|connectief|spoor|kiem|roze|onderwijs|schoonmaak|transport|campus))?)"
"""Trade unions of the Netherlands, Belgium and the United Kingdom, with a Dutch sector behind."""
PARTY = r"(?:volt|denk|vvd|pvv|cda|d66|sp|bbb|sgp|pvda|pvdd|ja21|bij1|bvnl|fvd|nsc|fnp|lpf|groenlinks[\w-]*|christenunie|50plus|forum voor democratie|forum|partij voor de \w+|piratenpartij|gemeentebelangen|leefbaar \w+|lokaal \w+|labour|tories|greens|green party|conservatives|lib dems|liberal democrats|reform uk|ukip|snp|plaid cymru|sinn fein|afd|cdu|csu|spd|fdp|die linke|democrats|republicans|vlaams belang|n-va|open vld|akp|chp|hdp|fidesz)"
"""Parties of the Netherlands and of its neighbours."""
_WORN = r"(?:hesje|vest|jas|jasje|badge|button|speldje|pet|shirt|trui|vlag|pasje|spandoek|sjaal|hoed|jack|jacket|hoodie|cap|pin|lanyard|banner|hi-vis|scarf)"
_PERSON = r"(?:ik|hij|zij|ze|we|wij|i|he|she|they)"

UNIONS: Final = (
    Phrase(
        rf"(?P<x>{UNION})(?:,| \(|,? \w+) ?(?:waar|waarvan|waarbij|of which|where) {_PERSON} (?:[\w'-]+ ){{0,5}}?(?:lid|aangesloten|contributie|a member|belong)\b"
    ),
    Phrase(
        rf"(?:zit|zat|hoor|hoorde|stond|ben|was) (?:ik|hij|zij|ze) (?:\w+ ){{0,2}}?(?P<x>bij (?:de |het )?{UNION})(?:[^\w-]|$)"
    ),
    Phrase(rf"{_WORN} (?:van|of|from) (?:de |het |the )?(?P<x>{UNION})(?:[^\w-]|$)", certain=False, somebody=True),
    Phrase(rf"(?P<x>{UNION}[- ]?{_WORN})\b", certain=False, somebody=True),
    Phrase(
        rf"(?:sits?|sat|serves?|served|elected) (?:\w+ )?(?:on|to) (?:the |our )?(?:local |regional )?(?P<x>{UNION})(?:[^\w-]|$)",
        somebody=True,
    ),
    Phrase(
        rf"(?P<x>(?:zit|zat|zitten) in (?:het|de) (?:{UNION})[- ]?(?:bestuur|afdelingsbestuur|ledenraad|sectorraad|raad))",
        somebody=True,
    ),
    Phrase(
        rf"(?P<x>(?:verkozen|gekozen|kandidaat|kandidate) (?:op|voor) (?:de |een )?(?:lijst van )?(?:het |de )?{UNION})(?:[^\w-]|$)",
        somebody=True,
    ),
    Phrase(
        rf"(?P<x>(?:onderhandelaar|vrijgestelde|bezoldigd bestuurder|negotiator|organiser|rep|full[- ]time(?: officer)?) (?:voor|bij|van|for|with|at) (?:de |het |the )?(?:{UNION}|nautilus|prospect|equity|bectu))(?:[^\w-]|$)",
        somebody=True,
    ),
    Phrase(
        r"(?:ik|hij|zij|ze|die|we|wij) (?:\w+ ){0,4}?(?P<x>(?:de |een )?staking(?:en)? (?:\w+ ){0,3}?(?:geleid|georganiseerd|uitgeroepen|aangevoerd|leidde|leid|leidt|organiseert|organiseer))(?:[^\w-]|$)",
        somebody=True,
    ),
    Phrase(
        r"(?:i|he|she|who|they) (?:\w+ ){0,2}?(?P<x>(?:led|organised|organized|called) (?:the|a) strike|(?:was|went|were|been) (?:out )?on strike)(?:[^\w-]|$)",
        somebody=True,
    ),
    Phrase(
        rf"\b(?:lid|member) (?:van|of) (?:de |het |the |our )?(?:[\w-]+ ){{1,3}}?(?:en|and) (?:ook |also )?(?:van |of )?(?P<x>(?:de |het |the )?{UNION})(?:[^\w-]|$)"
    ),
    Phrase(
        r"(?:my|his|her|mijn|m'n|zijn|z'n|haar|d'r) (?P<x>(?:trade )?union (?:badge|card|jacket|t-shirt|lanyard|pin|meetings?|duties|work|hat)|(?:vakbonds|bonds)(?:pasje|jas|pet|hesje|vergadering\w*|dag|werk|congres|kaart))\b"
    ),
)

PARTIES: Final = (
    Phrase(
        rf"\b(?:zit|zat|zitten|zaten) (?:[\w-]+ ){{0,4}}?(?P<x>(?:voor|namens) (?:de |het )?{PARTY} in (?:de |het )?(?:gemeenteraad|raad|staten|kamer|provinciale staten|waterschap\w*))\b"
    ),
    Phrase(
        rf"(?:ik|hij|zij|ze|die|moeder|vader|man|vrouw|buurman|collega|zus|broer) (?:\w+ ){{0,2}}?op (?:de |het )?(?P<x>{PARTY}) (?:stemt|stem|stemde|gestemd|ging stemmen|gaat stemmen|ga stemmen)\b"
    ),
    Phrase(
        rf"(?:poster|flyer|folder|canvassing|canvass|campagne|campaign|door-knocking|plak|leaflet\w*)[- ]?(?:team|ploeg|crew|group|groep|work|committee) (?:of|van|for|voor) (?:de |the |het )?(?P<x>{PARTY})(?:[^\w-]|$)"
    ),
    Phrase(
        rf"(?:kandidaat|kandidate|candidate|nummer|number|nr|plek|plaats)\.? (?:nr\.? |nummer |no\.? |number )?\d{{1,2}} (?:voor|van|namens|for|op de lijst van|on the list of) (?:de |het |the )?(?P<x>{PARTY})(?:[^\w-]|$)"
    ),
    Phrase(
        rf"(?P<x>(?:voor|namens) (?:de |het )?{PARTY} in (?:de |het )?(?:gemeenteraad|raad|staten|kamer|provinciale staten|waterschap\w*|algemeen bestuur)) (?:gezeten|zat|zit|gezet|te zitten|gekozen)\b"
    ),
    Phrase(
        rf"(?:^|\n|[*•-] )(?:volunteer\w*|vrijwilligers?werk|nevenfuncties?|nevenactiviteiten|bestuurswerk|memberships?|lidmaatschappen|hobby'?s?|interests?|politiek|politics)\s{{0,3}}[:|] ?[^\n]{{0,60}}?\b(?P<x>{PARTY})(?:[^\w-]|$)"
    ),
)
