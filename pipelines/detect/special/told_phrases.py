"""What somebody is or has, told in passing: taken by the tax police, held in a town, on a list, with a partner.

One table a category; its recogniser takes it in. All want somebody named or meant.
"""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

from typing import Final

from pipelines.detect.special.member_phrases import PARTY
from pipelines.detect.special.recogniser import Phrase

_KIN = r"(?:[a-z]{0,8}(?:man|vrouw|zoon|dochter|broer|zus|vader|moeder|zwager)|ex|oom|neef|nichtje|vriend|vriendin|collega|baas|buurman|huurder|compagnon|vennoot|partner|boekhouder|penningmeester|medewerker|stagiair|bestuurder|directeur|monteur|chauffeur|husband|wife|son|daughter|brother|sister|father|mother|nephew|niece|colleague|boss|tenant|manager|bookkeeper|treasurer|accountant|dad|mum|flatmate|employee|assistant)"
_WHO = rf"(?:ik|hij|zij|ze|die|deze|i|he|she|who|they|{_KIN})"
_CHARGE = r"(?:[\w-]{0,20}(?:diefstal|fraude|geweld|mishandeling|verkrachting|aanranding|misbruik|ontucht|stalking|belaging|bedreiging|oplichting|verduistering|heling|handel|smokkel|bezit|delict|brandstichting|moord|doodslag|overval|overvallen|inbraak|inbraken|kraak|kraken|witwassen|drugs|afpersing|theft|fraud|assault|robbery|burglary|laundering))"
_PRISONS = r"(?:vught|zutphen|heerhugowaard|alphen|zwaag|nieuwegein|sittard|ter apel|veenhuizen|krimpen|de schie|krimpen aan den ijssel|alphen aan den rijn|esserheem|norgerhaven|hoogvliet|wormwood scrubs|belmarsh|strangeways|pentonville|wandsworth prison)"
_NUMBER = (
    r"(?:\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|one|two|three|four|five|six|seven|eight|nine|ten)"
)
_FAITHFUL = r"(?:doopsgezind|gereformeerd|hervormd|katholiek|rooms-?katholiek|rooms|protestants?|joods|islamitisch|moslim|hindoe\w*|boeddhistisch|luthers|evangelisch|remonstrants|vrijgemaakt|orthodox|humanistisch|antroposofisch|atheistisch|gelovig|ongelovig|pkn|christelijk|bevindelijk|apostolisch|alevitisch|soennitisch|sjiitisch)"
_BELIEVERS = r"(?:mennonites?|amish|quakers?|baptists?|methodists?|mormons?|adventists?|sikhs?|hindus?|muslims?|catholics?|jewish|jains?|buddhists?|anglicans?|presbyterians?|lutherans?|copts?|coptic|druze|ismailis?|shia|sunni|sufis?|alevi|yazidi|mennoniet(?:en)?|doopsgezind|moslims?|hindoes?|joods|katholiek|gereformeerd|jehova'?s getuigen?|mormonen|quakers)"
_END = r"(?:[.,;:)!?\n]|$| (?:en|maar|dus|want|omdat|sinds|voor|wegens|and|but|so|since|now|in|this|with|for)\b)"


def _phrases(*patterns: str) -> tuple[Phrase, ...]:
    return tuple(Phrase(pattern, somebody=True) for pattern in patterns)


OFFENCES_TOLD: Final = _phrases(
    rf"{_WHO} (?:\w+ ){{0,3}}?(?P<x>door (?:de )?(?:fiod|politie|recherche|marechaussee|arrestatieteam) (?:van huis )?(?:opgehaald|meegenomen|opgepakt|aangehouden|afgevoerd|ingerekend))\b",
    rf"{_WHO} (?:\w+ )?(?P<x>(?:zit|zat|zitten) (?:\w+ )?vast in {_PRISONS})\b",
    rf"{_WHO} (?:\w+ )?(?P<x>(?:zit|zat|zitten) (?:\w+ )?vast (?:in [\w-]+ )?(?:voor|wegens|vanwege) (?:een |meerdere )?{_CHARGE})\b",
    rf"{_WHO} (?:\w+ )?(?P<x>in (?:drugs|wiet|coke|wapens|gestolen \w+) (?:dealt|dealde|handelt|handelde))(?:[^\w-]|$)",
    rf"{_WHO} (?:\w+ ){{0,3}}?(?:was|got|gets|been|were|being) (?P<x>sent down(?: for [\w ]{{2,20}}? (?:years?|months?))?)(?:[^\w-]|$)",
    rf"{_WHO} (?:[\w-]+ ){{0,4}}?(?P<x>(?:staat|stond|sta) (?:nog |internationaal |weer )?gesignaleerd)(?:[^\w-]|$)",
    rf"(?:\b(?:er )?(?:speelt|loopt) (?:iets|een zaak|van alles|wat) (?:met|over|rond) )(?P<x>{_CHARGE})\b",
)

PARTNERS_TOLD: Final = _phrases(
    r"(?:she|sister|daughter|mother|mum|niece|aunt) (?:[\w']+ ){0,2}?(?P<x>(?:living|lives|lived|moved in|moving in|buying a (?:house|flat)) with her (?:girlfriend|wife))\b",
    r"(?:he|brother|son|father|dad|nephew|uncle) (?:[\w']+ ){0,2}?(?P<x>(?:living|lives|lived|moved in|moving in|buying a (?:house|flat)) with his (?:boyfriend|husband))\b",
    r"(?:zij|ze|zus|zusje|dochter|moeder|nicht|nichtje|tante) (?:\w+ ){0,2}?(?P<x>(?:woont|woonde|samenwoont|hokt) (?:\w+ )?(?:samen )?(?:met|bij) haar (?:vriendin|vrouw))(?:[^\w-]|$)",
    r"(?:hij|broer|broertje|zoon|vader|neef|neefje|oom) (?:\w+ ){0,2}?(?P<x>(?:woont|woonde|samenwoont|hokt) (?:\w+ )?(?:samen )?(?:met|bij) zijn (?:vriend|man))(?:[^\w-]|$)",
    rf"\b(?:i am|i'm|he is|he's|she is|she's|they are) (?:openly |also |actually |proudly )?(?P<x>non-?binary|gay|lesbian|bisexual|queer|asexual|intersex|transgender|trans){_END}",
)

LISTS_TOLD: Final = _phrases(
    rf"(?:sta|staat|stond|sta ik|staan) (?:\w+ )?(?P<x>(?:op|als) (?:plek|plaats|nummer) {_NUMBER} (?:van|op) de (?:kandidaten)?lijst(?: (?:voor|van|bij) (?:de |het )?{PARTY})?)(?:[^\w-]|$)",
    rf"(?P<x>{_NUMBER}(?:st|nd|rd|th)? on the list for (?:the )?{PARTY})(?:[^\w-]|$)",
)

RITES_TOLD: Final = _phrases(
    r"(?:niece|nephew|son|daughter|godson|goddaughter|grandson|granddaughter|brother|sister|cousin|boy|girl) (?:is|was|gets|got|will be) (?P<x>(?:being |getting )?(?:confirmed|christened|baptised|baptized))(?:[.,;!)\n]|$| (?:in|on|at|this|next|last)\b)",
    rf"(?:he|she|{_KIN}) (?:\w+ )?(?P<x>fasts)(?:[.,;!)\n]|$| (?:so|and|until|till|this|during|every|in)\b)",
    rf"(?:ik|hij|zij|ze|we|wij|{_KIN}) (?P<x>(?:streng |vrij |heel )?{_FAITHFUL} (?:ben|is|was|zijn|werd|bent|was|waren) (?:opgevoed|grootgebracht|gedoopt|opgegroeid|geworden))(?:[^\w-]|$)",
    rf"\b(?:we are|we're|i am|i'm|he is|he's|she is|she's|they are|they're|family is|wij zijn|we zijn|ik ben) (?:an? |een )?(?P<x>(?:old order |strict |practi[sc]ing |devout |non-practi[sc]ing )?{_BELIEVERS})(?:[.,;:!)\n]|$| (?:and|so|but|from|by|en|dus|maar|van|thuis|who)\b)",
    r"(?P<x>(?:(?:heeft|had|heb) )?(?:zijn|haar|mijn|het) geloof (?:heeft |had |is |was |volledig |helemaal )?(?:verloren|kwijtgeraakt|kwijt|opgegeven|afgezworen|vaarwel gezegd)|(?:lost|lose|renounced|found) (?:his|her|my|their) faith)(?:[^\w-]|$)",
    rf"(?:i|i'm|he|she|{_KIN}) (?:\w+ ){{0,4}}?(?P<x>(?:at|to) (?:jumu'?ah|jumma|jummah|vespers|shul|the gurdwara|bible study|communion|evensong))(?:[^\w-]|$)",
    r"(?P<x>(?:op|naar|volgt|krijgt|heeft) (?:islamitische|joodse|katholieke|christelijke|koran-?|hebreeuwse) (?:les|lessen|zondagsschool))(?:[^\w-]|$)",
)

AILMENTS_TOLD: Final = _phrases(
    r"(?:zie|ziet|zag|zien|hoor|hoort|hoorde) (?:ik |hij |zij |ze )?(?:nog |maar |slechts |ongeveer |zo'n ){0,3}(?P<x>(?:\d{1,2} ?%|\w+ procent) (?:met|aan|door) (?:mijn|m'n|zijn|haar|een|het) (?:linker|rechter|linkse|rechtse|ene|goede|beste)? ?(?:oog|oor|kant))\b",
    r"(?P<x>(?:an? )?(?:bleed|clot|blood clot|growth|shadow|lump) (?:on|in) (?:the|his|her|my) (?:brain|lungs?|liver|leg|breast|kidney|pancreas))\b",
    r"\b(?:heb ik|ik heb|zij heeft|hij heeft|ze heeft|i have|i've got|he has|she has|heeft zelf|ik ben) (?:zelf |ook |al jaren )?(?P<x>(?:diabetes )?type (?:1|2|een|twee|one|two)(?: diabetes| suiker)?)(?:[.,;)!\n]|$| (?:en|dus|sinds|vandaar|and|so|since)\b)",
    r"(?:zoon|zoontje|dochter|dochtertje|kind|man|vrouw|moeder|vader|ik|hij|zij|ze) (?:\w+ ){0,4}?(?:naar|bij) (?:de |haar |zijn |mijn |een )?(?P<x>logopedist|logopediste|revalidatiearts|oncoloog|cardioloog|neuroloog|psychiater|reumatoloog|longarts|fertiliteitskliniek|verslavingszorg)(?:[^\w-]|$)",
    r"\b(?P<x>ik stotter|stotter ik)(?:[.,;!\n]|$| (?:en|nogal|erg|dus|vaak|al|heel)\b)",
)
