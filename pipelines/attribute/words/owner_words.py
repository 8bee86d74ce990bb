"""Words that say outright whose a value is: behind it, in the next sentence, or right in front. Dutch and English."""

from __future__ import annotations

import re2

from pipelines.attribute.patterns import alternatives
from pipelines.attribute.words.relation_words import RELATION

_DETERMINER = (
    "(?:mijn|m'n|mn|me|my|onze|our|ons|de|het|the|een|a|an|hun|their|zijn|z'n|haar|his|her|ene|some|jullie|your)"
)
_QUALITIES = alternatives(
    """
    eigen|own|oude|old|ex|late|lieve|dear|vorige|previous|former|huidige|current|andere|other|nieuwe|new|oudste|jongste
    eldest|youngest|beste|best|goede|good|vroegere|toenmalige|overleden|lovely|elderly|bejaarde
    """
)
_QUALITY = f"(?:{_QUALITIES})"
_STRANGERS = alternatives(
    """
    exen|buren|vrouw|man|wife|husband|ex|ouders|parents|kinderen|kids|iemand anders|iemand uit|een ander|somebody else
    someone else|another person|other people|anderen|derden|vriendje|lief|schoonfamilie|in-?laws|ouder
    parent|bewoner|passagier|passenger
    """
)
_KIN = f"(?:{RELATION}|{_STRANGERS})"
OTHER = rf"(?:{_DETERMINER} )?(?:{_QUALITY} )*{_KIN}"
"""Somebody who is not the writer: "mijn vader", "de vrouw", "my ex wife", "somebody else"."""

_LINKS = "maar|want|omdat|because|but|and|en|since|as|let op|nb|pas op|namelijk|note|mind|echter|however"
_OPENS = rf"^[\s)\]\"'*>]*(?:[.,;:!/–-]+\s*)?(?:\(\s*)?(?:(?:{_LINKS})[,:]? )*"
"""What may stand between a value and what is said of it."""

_THINGS = alternatives(
    """
    one|nummer|telefoonnummer|mobiele nummer|06|adres|mailadres|e-mailadres|rekening|rekeningnummer|iban|account|number
    address|line|lijn|mail|mailbox|inlog|login|laatste|last
    """
)
_IT = f"(?:(?:dat|dit|die|deze|that|this|it|which|that's|it's|'t|het|de)(?: (?:{_THINGS}))? )"
_ADVERBS = "eigenlijk|namelijk|trouwens|nog|dus|gewoon|actually|really|still|in fact|alleen|only|now|nu|net"
_VERBS = "is|was|blijkt|hoort|hoorde|behoort|belongs|belonged|staat|zijn|are|wordt gebruikt|is used"
_IS = f"(?:(?:{_VERBS})(?: (?:{_ADVERBS}))* )"
_OF = "(?:(?:van|of|bij|to|toe aan|aan|op naam van|door|by|het nummer van|de rekening van|the number of) )"

_THEM = "(?:hem|haar|hen|hun|him|her|them|his|hers|theirs)"
_WORDS = r"(?:[ ,]*[^\W\d_'’-]+){0,5}"
THEIRS_BEHIND = re2.compile(
    rf"{_OPENS}(?:{_IT}?{_IS}{_OF}?(?:{OTHER}|{_THEM})\b|(?:that's|it's|da's) {_OF}?{OTHER}\b)"
    rf"|^{_WORDS}[\s\W]{{1,4}}(?:dat|that|die) (?:is|was) {_OF}?{OTHER}\b"
)
"""Such as ": dat is van mijn vader", "(that one belongs to my ex wife", "want dat is de vrouw"."""

THEIRS_APPOSED = re2.compile(
    rf"^[\s\"']*(?:\(|, |[–-] )(?:{_OF}(?:{OTHER})|(?:mijn|m'n|mn|my|onze|our) (?:{_QUALITY} )*{_KIN})(?:'s)?\b"
)
"""Such as "(mijn man)", "(van de buurvrouw)", ", my mother's"."""

_ME = "(?:mij|mezelf|mijzelf|ikzelf|ik|ons|onszelf|me|myself|mine|ours|us)"
_MY = "(?:mijn|m'n|mn|onze|ons|my|our)"
MINE_BEHIND = re2.compile(
    rf"{_OPENS}(?:{_IT}?(?:is|was|ben|are|belongs)(?: (?:gewoon|wel|dus|still|nog|ook|also|just|indeed))*"
    rf" (?:(?:van |to |of )?{_ME}\b|(?:van |to |of )?{_MY} )"
    rf"|(?:that's|it's|da's) (?:{_ME}\b|{_MY} )|(?:van {_ME}\b))(.{{0,24}})"
)
"""Such as "is van mij", "(dat is mijn eigen nummer)", "that's me"."""

NOT = re2.compile(r"^\s*(?:zelf )?(?:niet|not|nooit|never)\b")
NOT_MINE = re2.compile(
    rf"{_OPENS}{_IT}?(?:is|was|ben|are)(?: {_ME})? ?(?:niet|not|nooit|never) (?:van |of )?(?:{_ME}|{_MY}|ik)\b"
    rf"|{_OPENS}{_IT}?(?:isn't|wasn't|aren't) (?:{_ME}|{_MY}|i)\b"
    rf"|{_OPENS}(?:dat |dit |that )(?:was|ben|is) ik (?:zelf )?niet\b"
)
"""Such as "dat is niet van ons", "isn't me", "dat was ik niet"."""

NEXT_IS_MINE = re2.compile(
    r"^[\s,;.–-]*(?:(?:and|en|maar|but|terwijl|while) )?(?:mine|ours|my own|de mijne|de onze|die van (?:mij|ons))"
    r"(?: (?:is|was|=)|:)"
)
"""What is the writer's comes only then: "..., mine is 83.85...."."""

ANOTHER = re2.compile(rf"^(?:eigen |own |{_QUALITY} )*(?:{_KIN})\b")
"""What makes "mijn ..." somebody else: "dat is mijn vader"."""

_APART = r"(?:^|[,;:.(!?\n/>|–] ?|\b(?:en|maar|and|but|of|or|dus|so) )"
_SELVES = "ik|ikzelf|ik zelf|mij|mijzelf|mezelf|i|myself|me|wij|wijzelf|ons|us|ourselves|ondergetekende"
_STATES = (
    "ben|zit|am|are|zijn|dan|gewoon|dus|nu|altijd|always|thuis|(?:te )?bereiken|(?:te )?bereikbaar|reachable|available"
)
ME_IN_FRONT = re2.compile(
    rf"{_APART}(?:{_SELVES})(?: zelf)?(?: (?:{_STATES}))*"
    r"(?: ?(?:op|via|onder|on|at|with|met|:|=|is|vanaf|from))?[\s:(]*$"
)
"""Such as ", ik op ...", "and me on ...": the writer, whoever was named before."""

_LEADS = alternatives(
    """
    u|je|jullie|you|iemand|someone|kan|kunt|kun|can|could|may|mag|graag|please|pls|svp|gewoon|anders|liever|gelieve|wil
    wilt|would|en|of|or|mij|me|ons|us|ben|zijn|am|are|ik|i|we|wij
    """
)
_CALLS = alternatives(
    """
    bel|bellen|app|appen|sms|call|ring|text|phone|whatsapp|whatsappen|terugbellen|reach
    opbellen|belletje|appje|een belletje|een appje|a ring|give me a (?:call|ring)
    """
)
_FILLERS = alternatives(
    """
    mij|me|ons|us|maar|even|gerust|liefst|mag|kan|kunt|kun|u|je|you|back|please|aub|svp|naar|to|on|at|op|via|nummer|terug
    het|dit|the|my|mijn|m'n|onze|our|also|ook|altijd|always|best|beste|overdag|onder|number|this|following|volgende|dan
    anytime|direct|rechtstreeks|thuis|mobiel|vast|mobile|nr|tel|telefoon|phone|anders|evt|eventueel|weer|nog
    """
)
CALL_ME = re2.compile(rf"{_APART}(?:(?:{_LEADS})[, ]+){{0,5}}(?:{_CALLS})(?: (?:{_FILLERS}))*[\s:(]*$")
"""Such as "bellen mag", "or ring me back on": the writer's, where the clause names nobody."""

PRIVATE = re2.compile(
    r"\b(?:prive\w*|private|personal|persoonlijk\w*|thuisadres|home address|eigen (?:gmail|hotmail|mail)\w*)\b[^.;\n]*$"
)
"""In front of an address that somebody has beside the one at work."""

DELIVERS = re2.compile(
    r"\b(?:stuur\w*|gestuurd|sturen|send|sent|mail|mailen|mailt|forward\w*|doorst\w+|doorgest\w+|link|invite\w*|nodig)\b"
)
"""What makes somebody's private address needed: something has to be sent there."""

QUOTES = ('"', "“", "”", "„", "«", "»")
REPORTED = re2.compile(
    r"\b(?:schreef|schrijft|zei|zegt|vroeg|vraagt|stuurde|stuurt|appte|mailde|says?|said|wrote|writes|asked|asks|sent|texted|"
    r"told|kreeg|ontving|got|received|bericht|berichtje|reactie|recensie|review|comment|message|vraag|inzending|melding|aanvraag|"
    r"klant|bezoeker|customer|visitor|iemand|somebody|someone|letterlijk|staat|stond|reads|read)\b"
)
"""Above a quotation: somebody else's words."""

REACHED = re2.compile(
    r"\b(?:te bereiken|bereikbaar|reach(?:ed|able)?|proberen|try|uses|gebruikt|mailt|schrijft|writes|reageert"
    r"|answers)\b[^.;\n]*$"
)
"""In front of an address that tells where somebody is found, not what has to be done with it."""
