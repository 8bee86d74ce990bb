"""Political opinions (GDPR art. 9(1))."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

import re

from models.finding import EntityType
from pipelines.detect.special.lexicon import Match
from pipelines.detect.special.member_phrases import PARTIES, PARTY
from pipelines.detect.special.recogniser import Phrase, SpecialCategory
from pipelines.detect.special.surroundings import Surroundings
from pipelines.detect.special.told_phrases import LISTS_TOLD

_ROLE = re.compile(
    r"(?:\b(?:gelieerd|verbonden|affiliated|stem|stemt|stemde|stemmen|gestemd|lid|leden|raadslid|kamerlid|statenlid|wethouder|lijsttrekker|kandidaat|kandidate|kaderlid|bestuurslid|fractie\w*|campagne\w*|actief|vrijwillig\w*|aanhanger|sympathisant|sympathie|flyert|flyeren|lidmaatschap"
    r"|vote|votes|voted|voter|voting|member|members|membership|councillor|candidate|supporter|supports|support|joined|campaign\w*|canvass\w*|activist|staunch|active|works|volunteer\w*|elected|sits|sat|zat|zit|former)\b(?: [\w'-]+){0,4} ?[\"'(]?|\b(?:ex|oud|voormalig|voormalige|former)[- ])$"
)
_ROLE_AFTER = re.compile(
    r"^[- ]?(?:lid|leden|er|ers|stemmer|stemster|raadslid|kamerlid|statenlid|aanhanger|kandidaat|voorman|jongeren|fractie|stemt|stemde|stemmen|gestemd|voter|member|supporter|councillor|candidate|activist|man|vrouw)\b"
)

_OFFICE_FOR = re.compile(
    r"\b(?:wethouder|raadslid|gemeenteraadslid|burgerraadslid|kamerlid|statenlid|senator|minister|staatssecretaris|burgemeester|lijst\w+|kandidaat|kandidate|penningmeester|voorzitter|bestuurslid|vrijwilliger|zat|zit|stond|staat|councillor|candidate|mp|mayor|treasurer|chair|volunteer|stood|ran|sat|sits|sta|plek \d{1,2}|plaats \d{1,2}|nummer \d{1,2}|penningmeester|secretaris) (?:voor|for|van|of|namens|bij|with) (?:de |het |the )?(?:lokale |plaatselijke |local )?$"
)

_CLIENT = re.compile(
    r"\b(?:fracties|raadsfracties|partijen|parties|groups) (?:van |of )?(?:de |the )?$|\b(?:klant|client|customer|opdrachtgever) (?:is|heet) (?:de |het |the )?$|\b(?:klant|opdrachtgever|client|customer|afdeling|fractie|namens|plugin toont de) $"
    r"|\b(?:[a-z]{0,12}site|[a-z]{0,12}pagina|page|logo|poster|standpunten|nieuwsbrief|newsletter|portaal|portal|afdeling|klant|client)s? (?:van|of|for|voor) (?:de |het |the )?$"
)


_CLIENT_AFTER = re.compile(
    r"^ (?:[\w'-]+ )?(?:wil|willen|zoekt|vraagt|wenst|betaalt|bestelt|wants|needs|asks|ordered|heeft (?:ons|jullie|een))\b|^ (?:[\w'-]+ )?(?:is|zijn|was|are) (?:al \w+ |ook )?(?:een |onze |our |a )(?:vaste |oude |goede )?(?:klant|client|customer|opdrachtgever)"
)


def _accept(match: Match, place: Surroundings) -> bool | None:
    """A party is revealing beside a vote, a membership or an office."""
    if match.entry.kind != "party" or match.entry.strong:
        return None
    if place.term == "pro" and not place.text[place.start : place.end].isupper():
        return False  # a parcel of services, somebody in favour
    if _OFFICE_FOR.search(place.before):
        return True
    if _CLIENT.search(place.before) or _CLIENT_AFTER.match(place.after):
        return False
    if _ROLE.search(place.before) or _ROLE_AFTER.match(place.after):
        return True
    return None


_LEADER = r"(?:wilders|baudet|trump|biden|harris|omtzigt|timmermans|yesilgoz|jetten|klaver|marijnissen|dijk|rutte|bontenbal|van der plas|ouwehand|thieme|bikker|dassen|le pen|orban|erdogan|putin|poetin|farage|corbyn|starmer|sunak|johnson|sturgeon|de wever|merkel|merz|weidel|meloni|macron|bolsonaro|lula|modi|netanyahu|assad|gulen)"
_CAUSE = r"(?:kabinet|regering|overheid|oorlog\w*|stikstof\w*|asiel\w*|azc\w*|immigratie|abortus\w*|klimaat\w*|kernenergie|fossiele\w*|genocide|gaza|palestina|palestijnen|israel|poetin|erdogan|navo|defensie|zwarte piet|racisme|fascisme|corona\w*|lockdown\w*|coronamaatregelen|5g|vaccinaties|euthanasie|government|tories|war\w*|immigration|asylum|abortion|climate\w*|palestine|brexit|nuclear \w+|putin|racism|fascism|lockdowns?|vaccines|genocide|cuts|nato|oil)"
_LEAN = r"(?:links|rechts|linkse|rechtse|left[- ]?wing|right[- ]?wing|left-leaning|right-leaning|to the left|to the right|conservatief|conservative|progressief|progressive|socialistisch|socialist|liberaal|communistisch|communist|republikeins|koningsgezind|royalist|nationalistisch|nationalist|anti-woke|woke|extreem-?rechts|extreem-?links|uiterst rechts|far[- ]right|far[- ]left|rood|groen-?links)"
_VERY = r"(?:nogal|vrij|redelijk|echt|zeer|heel|erg|fel|best|behoorlijk|overtuigd|uitgesproken|knal|oer|extreem|altijd|gewoon|very|quite|rather|fairly|pretty|proudly|firmly|staunchly|fiercely|openly|extremely|politically|politiek)"

RECOGNISER = SpecialCategory(
    name="political",
    type=EntityType.POLITICAL,
    adjectives=frozenset({"ideology"}),
    accept=_accept,
    phrases=(
        *LISTS_TOLD,
        *PARTIES,
        Phrase(
            rf"(?P<x>(?:aanhangers?|aanhangster|fan|bewonderaar|stemmer|supporter|follower|admirer|volgeling|tegenstander|opponent|hater) (?:van|of) {_LEADER})\b",
            somebody=True,
        ),
        Phrase(
            r"(?:was|were|ging|ga|gaat|go|goes|went|seen|sprak|spoke|speaks) (?:\w+ ){0,2}?(?:at|to|bij|naar|op) (?:an?|the|een|de|het) (?P<x>(?:anti|pro)-[\w-]{3,20} (?:rally|march|demo|demonstration|protest|demonstratie|betoging|mars|bijeenkomst))\b",
            somebody=True,
        ),
        Phrase(rf"(?P<x>{_LEADER}[- ](?:stemmer|aanhanger|fan|supporter|voter|stemster))\b"),
        Phrase(
            rf"(?:is|ben|zijn|was|waren|are|am|i'm|he's|she's|they're|we're) (?:\w+ ){{0,2}}?(?P<x>{_VERY} {_LEAN})(?:[^\w-]|$)",
            certain=False,
            somebody=True,
        ),
        Phrase(
            rf"(?P<x>(?:demonstr\w+|protest\w+|betoog\w*|betoogde|march(?:ed|es)?|rallied|campaign\w*|actiegevoerd|actie (?:voert|voer|voerde)) (?:\w+ )?(?:tegen|voor|against|for) (?:de |het |een |the |a )?{_CAUSE})\b",
            somebody=True,
        ),
        Phrase(
            rf"(?P<x>(?:tegen|voor|against|for) (?:de |het |een |the )?{_CAUSE} (?:gedemonstreerd|geprotesteerd|demonstreer\w*|protesteer\w*|betoogd|de straat op\w*))\b",
            somebody=True,
        ),
        Phrase(
            rf"(?P<x>(?:card-carrying|lifelong|life-long|staunch|loyal|registered|paid-up|true-blue|levenslang|trouwe?|verstokte?|fanatieke?) (?:\w+ )?(?:conservative|tory|labour|democrat|republican|liberal|green|socialist|communist|brexiteer|{PARTY}(?:-stemmer|-lid|'er|er)?))\b",
            somebody=True,
        ),
        Phrase(
            r"(?P<x>(?:deed|doet|doe|doen|meegedaan|mee|took part|takes part|joined|was|loopt|liep|blokkeerde\w*|vastgelijmd|glued) (?:\w+ ){0,2}?(?:aan|in|bij|met|at|to|op) (?:de |het |een |the |an? )?(?:\w+ )?(?:boerenprotest\w*|klimaatmars\w*|klimaatprotest\w*|a12-blokkade|snelwegblokkade|blokkade\w*|demonstratie\w*|antiracisme\w*|extinction rebellion|just stop oil|pegida|kozp|kick out zwarte piet|women's march|pro-palestine \w+|anti-\w+ (?:march|protest|demo)))\b",
            certain=False,
            somebody=True,
        ),
        Phrase(
            rf"(?:works?|worked|werkt|werk|werkte|working|intern\w*|stage) (?:\w+ )?(?P<x>(?:for|voor|bij) (?:de |het |the )?(?:fractie van |party office of )?(?:de |het |the )?{PARTY})\b",
            certain=False,
            somebody=True,
        ),
        Phrase(
            rf"(?P<x>(?:zit|zat|zitten|sits?|sat) (?:voor|namens|bij|for) (?:de |het |the )?{PARTY}(?: in de (?:gemeenteraad|raad|staten|kamer))?)\b",
            somebody=True,
        ),
        Phrase(
            rf"(?:zit|zat|zitten|kwam|komt|gekozen|sits?|sat|served|serves|elected) (?:\w+ ){{0,2}}?(?P<x>(?:in|on|to|lid van) (?:de |het |the |our |onze )?(?:gemeenteraad|raad|provinciale staten|staten|tweede kamer|eerste kamer|waterschapsbestuur|algemeen bestuur|deelraad|fractie|council|city council|town council|parliament|senate) (?:voor|namens|van|for|as) (?:de |het |the |a )?{PARTY})\b"
        ),
        Phrase(
            rf"(?:is|ben|was|staat|sta|stond|stands?|stood|running|ran|ik|hij|zij|ze|vrouw|man) (?:\w+ ){{0,3}}?(?P<x>(?:kandidaat|kandidate|verkiesbaar|lijsttrekker|candidate|standing|running) (?:voor|in|for) (?:de |het |the )?(?:gemeenteraad|provinciale staten|tweede kamer|eerste kamer|waterschap\w*|europees parlement|deelraad|council|city council|parliament|european parliament|congress|senate|bundestag)(?: (?:namens|voor|for) (?:de |het |the )?{PARTY})?)\b"
        ),
        Phrase(
            rf"(?:ik|hij|zij|ze|we|wij|i|he|she|who|die|man|vrouw|zoon|dochter) (?:\w+ ){{0,4}}?(?P<x>(?:flyer\w*|folder\w*|canvass\w*|leaflet\w*|campaign\w*|collecteer\w*|doneer\w*|donates?|rally|rallied) (?:\w+ ){{0,3}}?(?:voor|for|to|aan|with|met) (?:de |het |the )?{PARTY})\b"
        ),
        Phrase(
            r"(?:loop|loopt|liep|lopen|meegelopen|ging|ga|gaat|was|deed|doe|doet|marched|march|marching|went|go|going|joined|took part|demonstreer\w*|protesteer\w*) (?:\w+ ){0,3}?(?:in|mee met|mee aan|naar|to|at|on|bij) (?P<x>(?:de |een |the |a )?(?:demonstratie|betoging|protestmars|mars|klimaatmars|protest|demonstration|rally|march|pride|blokkade|blockade)(?:actie)? (?:tegen|voor|against|for|van|of|in support of) [\w' -]{3,40})",
            somebody=True,
            certain=False,
        ),
        Phrase(
            rf"(?:poster|bord|vlag|sticker|flag|placard|sign|petitie|lidmaatschap|pasje) (?:van|of|for|voor) (?P<x>(?:de |het |the )?{PARTY})[^.;\n]{{0,24}}\b(?:hangen|hang|hangt|tuin|raam|window|garden|up|thuis|at home)\b"
        ),
        Phrase(
            r"(?:arrested|opgepakt|aangehouden|gearresteerd|gesproken|vooraan|speak|spoke|speaker|sprak) (?:\w+ ){0,2}?(?:at|bij|op|tijdens|during|on) (?P<x>(?:een |de |het |a |the )?(?:climate|klimaat|anti-\w+|boeren|farmers'?|palestine|palestina|pro-\w+|abortion|abortus|blm|xr|extinction rebellion) ?-?(?:protest\w*|demonstratie|demonstration|march|mars|rally|blokkade|blockade|actie))\b"
        ),
        Phrase(
            r"(?:demonstreer|demonstreert|demonstreerde|protesteer|protesteert|protested|protests|demonstrated|demonstrates) (?:\w+ ){0,3}?(?P<x>(?:tegen|voor|against|for) (?:de |het |the )?(?:kabinet|regering|oorlog|stikstof\w*|asielbeleid|immigratie|abortus|klimaat\w*|kernenergie|genocide|palestina|israel|poetin|government|war|immigration|abortion|climate|gaza|palestine|brexit|nuclear \w+)\w*)",
            somebody=True,
        ),
        Phrase(
            r"(?:wij zijn|we zijn|ik ben|hij is|zij is|ze is|zijn we|ben ik|we are|we're|i am|i'm|he is|she is|he's|she's) (?:thuis |allemaal |allebei |zelf |nu eenmaal |all |both )?(?:nogal|vrij|redelijk|echt|zeer|overtuigd|uitgesproken|behoorlijk|rather|fairly|pretty|proudly|quite|very|firmly) (?P<x>links|rechts|progressief|conservatief|liberaal|socialistisch|left[- ]wing|right[- ]wing|conservative|progressive|socialist|left-leaning|right-leaning|republikeins|koningsgezind|royalist|nationalistisch|nationalist)\b"
        ),
        Phrase(
            r"(?:ik ben|hij is|zij is|ze is|i am|i'm|he is|she is|he's|she's) (?:gewoon|altijd|politiek|best|heel|erg|behoorlijk|very|quite|politically|pretty) (?P<x>links|rechts|left[- ]wing|right[- ]wing|conservatief|conservative|progressief|progressive)\b"
        ),
        Phrase(
            rf"(?P<x>(?:lid|member|ex-lid|oud-lid|lidmaatschap|aanhanger|fan|sympathisant) (?:van|of) (?:de |het |the )?{PARTY})\b"
        ),
        Phrase(
            r"(?:is|ben|fel|zeer|erg|heel|very|am|fiercely) (?P<x>(?:anti|pro)-(?:wilders|trump|brexit|europa|eu|israel|palestina|palestine|poetin|putin|biden|rutte|abortus|abortion|islam))\b"
        ),
        Phrase(
            rf"(?P<x>(?:wethouder|gemeenteraadslid|raadslid|kamerlid|statenlid|lijstduwer|lijsttrekker|kandidaat|kandidate|councillor|candidate|mp|steunfractielid|fractievolger) (?:voor|for|van|of|namens) (?:de |het |the )?{PARTY})\b"
        ),
        Phrase(
            rf"(?P<x>(?:stood|stands|ran|runs|running|campaigned|campaigns|canvass\w+|zat|zit|stond) (?:\w+ )?(?:for|voor|namens) (?:de |het |the )?{PARTY})\b",
            certain=False,
        ),
        Phrase(
            r"(?P<x>(?:op de (?:kandidaten)?lijst (?:van|voor)|verkiesbaar voor|stands? for|stood for|running for|ran for|campaigns? for|campaigning for|campaigned for|flyert voor|flyeren voor|folderen voor|canvass\w* for|handed out (?:leaflets|flyers) for|card-carrying member of|paid-up member of|sympathiseert met|donates? to|donated to|doneert aan) (?:de |het |the |our )?(?:volt|denk|vvd|pvv|cda|d66|sp|bbb|sgp|pvda|pvdd|ja21|bij1|fvd|nsc|groenlinks[\w-]*|christenunie|50plus|forum voor democratie|forum|partij voor de \w+|labour|tories|greens|green party|conservatives|lib dems|reform uk|ukip|snp|afd|cdu|spd|democrats|republicans|vlaams belang|n-va|party for \w+ \w+))\b"
        ),
        Phrase(
            r"(?:partij|party|politieke kleur)[\"']?\s{0,3}[:=|;]\s{0,3}[\"']?(?P<x>volt|denk|vvd|pvv|cda|d66|sp|bbb|sgp|pvda|pvdd|ja21|bij1|fvd|nsc|groenlinks[\w-]*|christenunie|50plus|forum voor democratie|labour|tory|greens?|conservatives?)\b"
        ),
        Phrase(
            r"(?P<x>(?:campagneteam|campagneleider|campagnemedewerker|fractievoorzitter|fractielid|raadslid|bestuurslid|jongerenafdeling|kandidaat|lijsttrekker|campaign team|campaigner|councillor|candidate) (?:van|voor|bij|namens|of|for) (?:de |het |the )?(?:volt|denk|vvd|pvv|cda|d66|sp|bbb|sgp|pvda|ja21|bij1|fvd|nsc|groenlinks\w*|christenunie|50plus|forum voor democratie|partij voor de \w+|labour|tories|greens|green party|conservatives|lib dems|[a-z]{2,4}d))\b",
            certain=False,
            somebody=True,
        ),
        Phrase(
            r"(?P<x>(?:gestemd|stemt|stem|stemde|stemmen|vote[sd]?|voting) (?:\w+ ){0,1}(?:op|for) (?:de |het |the )?(?:\w+ )?(?:wilders|baudet|trump|biden|harris|omtzigt|timmermans|yesilgoz|jetten|klaver|marijnissen|rutte|le pen|orban|erdogan|putin|poetin|farage|corbyn|starmer|partij \w+|links|rechts|left|right))\b"
        ),
        Phrase(
            r"(?P<x>(?:extreem|radicaal|ultra|uiterst|far|hard|alt)-?(?: )?(?:links|rechts|left|right)e?)\b",
            certain=False,
        ),
        Phrase(
            r"(?P<x>(?:stemt|stem|stemde|gestemd) (?:ook |altijd |nog |al |meestal |weer |extreem |gewoon ){0,2}(?:links|rechts|blanco|communistisch|socialistisch))\b"
        ),
        Phrase(
            r"(?P<x>(?:politieke (?:voorkeur|kleur|overtuiging)|political (?:views|beliefs|preference|convictions)) (?:is|are|van|of) [\w'-]+(?: [\w'-]+)?)\b"
        ),
    ),
)
