"""Racial or ethnic origin, nationality and migration status (GDPR art. 9(1); nationality by the owner's guide)."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

import re

from models.finding import EntityType
from pipelines.detect.names import is_given
from pipelines.detect.special.lexicon import Match
from pipelines.detect.special.qualified import of_thing
from pipelines.detect.special.recogniser import Phrase, SpecialCategory
from pipelines.detect.special.said_words import ADJECTIVE_LINK, LABEL, SPOKEN
from pipelines.detect.special.surroundings import Surroundings

_PAPERS_BEFORE = re.compile(
    r"\b(?:my|mijn|his|her|zijn|haar|paspoort|passport|nationaliteit|nationality|afkomst|origine|afkomstig|roots|achtergrond|komaf)\b[^.;]{0,20}\b(?:is|was|are|zijn|:|in) (?:nu |now |still |ook |also )?$"
    r"|(?:^|\n|[-*•,;] )(?:paspoort|passport|nationaliteit|nationality|citizenship) $"
)
_UNDER = re.compile(
    r"^[\"']? ?(?:under|at|as|bij|onder|als) (?:my |mijn |the |the field )?[\"']?(?:nationality|nationaliteit|herkomst|afkomst|ethnicity|origin)\b"
)
_THROUGH = re.compile(
    r"\b(?:omdat|doordat|dat|because|that|since) (?:ik|hij|zij|ze|i|he|she|they|we|wij)(?: \w+){0,2} $"
)

_DOCUMENT = re.compile(
    r"^ (?:\w+ )?(?:(?:id|identity|national|resident|residence|social security|insurance)[ -]?(?:card|permit|number|document|nr)?|id|passport|driving licen[cs]e|driver'?s? licen[cs]e|licen[cs]e|birth certificate|marriage certificate|tax (?:number|id)|visa|nie(?:-n\w+)?|bsn|paspoort|pas|identiteitskaart|id-?kaart|id-?bewijs|identiteitsbewijs|rijbewijs|verblijfs\w+|geboorteakte|trouwakte|huwelijksakte|geboortebewijs|rijksregister\w*|nationaal nummer|persoonsnummer|burgerservicenummer|legitimatie\w*|uittreksel uit de burgerlijke stand)\b"
)
_NUMBER = re.compile(r"[ :.]{1,3}(?:(?:nr|no|nummer|number)[ .:]{1,3})?(?:[a-z]{1,3} ?)?\d[a-z0-9 .-]{4}")
_PERMIT = re.compile(r"(?:permit|vergunning|document)$")
"""In front of its number it is the name of a document, as "passport" is."""
_SURNAME = re.compile(
    r"^ (?:achter|voor|meisjes|familie|sur|first |last |family |maiden )?-?(?:naam|name)\b(?! ?server)"
)
_OWN = re.compile(
    r"\b(?:my|his|her|their|mijn|m'n|mn|zijn|z'n|haar|d'r|hun|'s|(?:heb|heeft|had|met|op|has|have|holds?|with|on) (?:een|a|an|alleen een|only an?))(?: (?:\w+ )?(?:old|new|oude|nieuwe|eigen|own|valid|geldige?|verlopen|expired|current))? $"
)
_RAISED = re.compile(
    r"^ (?:geadopteerd|adopted|adoptie\w*|adoptee|geboren|opgevoed|opgegroeid|by (?:birth|marriage|descent)|van (?:geboorte|afkomst|origine|huis uit|komaf))\b"
)
_AS_A = re.compile(r"\b(?:as an?|being an?|als(?: een)?) $")
_ALONE = re.compile(
    r"^(?:[,.;)]|$| (?:ik|ben|heb|begrijp\w*|vind|voel|weet|spreek|snap|werk|woon|betaal|krijg|i|i'm|you|je|in|met|with|zelf|myself|living|who|die|kan|mag|moet|can|need|have|toch|niet|nooit|wel|ook|zijnde|bij|hier|daar|dus|zou|wordt|word|werd|zeker|never|not|always|altijd)\b)"
)
_NUMBERED = re.compile(
    r"\b(?:national (?:register |id |identity |insurance )?(?:number|no|nr)|rijksregister\w*|nationaal nummer|id[- ]?(?:number|card|kaart)|passport|paspoort|identiteits\w+|born|geboren|geb|suspect|verdachte|betrokkene|naam|name|nationa\w+)\b[^\n;]{0,60}\($"
)

_PAPERS_LISTED = re.compile(
    r"\b(?:passport|paspoort|identiteitskaart|id-?kaart|id card|id|reisdocument|travel document|v-nummer|visa|visum)[^\n;]{0,12}\b[a-z]{0,4}\d[a-z0-9]{4,12},? $"
)
"""Behind the number of a document: "passport E0418872, Sierra Leonean"."""
_WHETHER = re.compile(r"\b(?:whether|if|because of|for|despite|about|wonder) (?:me |my |him |her )?being $")
_COUNTRIES = re.compile(r"\b(?:in|uit|naar|en|of|from|to|and|via|over)(?: \w+,)* $")
_LANGUAGE = re.compile(
    r"\b(?:texts?|teksten|pages?|pagina'?s?|site|website|versions?|versie|translat\w+|vertaal\w*|vertaling\w*|written|geschreven|copy|menu|brochures?|documents?|manual|mails?|both|zowel|subtitles|ondertitel\w*|spoken) (?:is |are |zijn )?(?:in|into|naar het|in het) (?:(?:[a-z]+,? ){0,3}(?:and|en|or|of) )?$"
)
"""What is written in a language."""
_FAMOUS = re.compile(r"\b(?:bekende|beroemde|famous|well-known|gemiddelde|average|doorsnee) $")
_BEING_A = re.compile(
    r"\b(?:ik|hij|zij|ze|i|he|she|man|vrouw|vader|moeder|opa|oma|zoon|dochter|partner|father|mother|wife|husband|grandfather|grandmother|son|daughter) (?:is|was|ben|am|werd) (?:een|a|an) $"
)


_ADJECTIVES = frozenset({"nationality", "ethnicity", "origin"})


def _of_papers(place: Surroundings) -> bool:
    """Somebody's own papers, birth or adoption, or a remark in brackets behind their number or name."""
    before, after = place.before, place.after
    if _RAISED.match(after) or (_AS_A.search(before) and _ALONE.match(after)):
        return True
    if _SURNAME.match(after) and _OWN.search(before):
        return True
    document = _DOCUMENT.match(after)
    if document and (_OWN.search(before) or _NUMBER.match(after, document.end())):
        return True
    if _PAPERS_LISTED.search(place.line[0]):
        return True
    return after.startswith(")") and bool(_NUMBERED.search(place.line[0]))


def _accept(match: Match, place: Surroundings) -> bool | None:
    """A nationality that papers or a form say of somebody."""
    if match.entry.kind == "status" and (_PERMIT.search(place.term) and _NUMBER.match(place.after)):
        return False
    if match.entry.kind == "status" and match.entry.strong:
        return None
    if match.entry.kind in _ADJECTIVES and of_thing(place):
        return False
    if _LANGUAGE.search(place.before) or (_FAMOUS.search(place.before) and not place.after.startswith(" paspoort")):
        return False
    if _COUNTRIES.search(place.before) and place.plain[place.start : place.end] == "polen":
        return False
    if _BEING_A.search(place.before):
        return True
    if match.entry.kind in _ADJECTIVES and _WHETHER.search(place.before):
        return True
    if match.entry.kind in _ADJECTIVES and _of_papers(place):
        return True
    named = is_given(place.plain[place.start : place.end]) and not LABEL.search(place.line[0])
    if named and not ADJECTIVE_LINK.search(place.before):
        return False if place.text[place.start : place.start + 1].isupper() else None
    if (
        _UNDER.match(place.after)
        or (_PAPERS_BEFORE.search(place.before) and not SPOKEN.search(place.before))
        or _THROUGH.search(place.before)
    ):
        return True
    return None


_COUNTRY = (
    "(?:"
    + "|".join(
        """
        afghanistan albanie albania algerije algeria angola argentinie argentina armenie armenia aruba
        australie australia azerbeidzjan azerbaijan bangladesh belarus belgie belgium bolivia bosnie bosnia
        brazilie brazil bulgarije bulgaria burundi cambodja cambodia canada chili chile china colombia congo
        cuba curacao cyprus denemarken denmark duitsland germany ecuador egypte egypt engeland england
        eritrea estland estonia ethiopie ethiopia filipijnen philippines finland frankrijk france gambia
        gaza georgie georgia ghana griekenland greece guatemala guinee guinea guyana haiti honduras
        hongarije hungary ierland ireland india indonesie indonesia irak iraq iran israel italie italy
        ivoorkust jamaica japan jemen yemen jordanie jordan kaapverdie kameroen cameroon kazachstan
        kazakhstan kenia kenya kirgizie koerdistan kurdistan kosovo kroatie croatia laos letland latvia
        libanon lebanon liberia libie libya litouwen lithuania macedonie macedonia malawi malediven maleisie
        malaysia mali marokko morocco mauritanie mexico moldavie moldova mongolie mongolia montenegro
        mozambique myanmar birma namibie namibia nepal nicaragua nigeria noorwegen norway oekraine ukraine
        oezbekistan uzbekistan oostenrijk austria pakistan palestina palestine panama paraguay peru polen
        poland portugal roemenie romania rusland russia rwanda schotland scotland senegal servie serbia
        singapore slovenie slovenia slowakije slovakia soedan sudan somalie somalia spanje spain suriname
        syrie syria tadzjikistan taiwan tanzania thailand tibet togo tsjechie tsjetsjenie chechnya tunesie
        tunisia turkije turkey uganda uruguay venezuela vietnam wales zambia zimbabwe zweden sweden
        zwitserland switzerland
        """.split()
    )
    + "|zuid-afrika|south africa|sri lanka|sierra leone|saoedi-arabie|saudi arabia|noord-korea|south korea|de antillen|de filipijnen|the philippines|el salvador|costa rica|puerto rico|burkina faso|cabo verde|cape verde|hong kong|new zealand|nieuw-zeeland|de molukken)"
)
_SOMEBODY = r"(?:[a-z-]{2,20}(?:meisje|jongen|vrouw|man|kind|student|studente)|ik|hij|zij|ze|wij|we|i|he|she|they|who|die|man|vrouw|ouders|familie|vader|moeder|[a-z]{0,10}huurder|huurster|bewoner|cliente?|collega|medewerk\w+|schoonmaak\w+|chauffeur|monteur|oppas|leerling|stagiaire?|tenant|colleague|employee|cleaner|driver|lodger|schoonzoon|schoondochter|vriendin|vriend|wife|husband|parents|family|father|mother|girlfriend|boyfriend|partner|neighbours?|buren|buurman|buurvrouw|boekhouder|boekhoudster|bookkeeper|accountant|baas|boss|compagnon|vennoot|business partner|kok|chef|trainer|coach|docent|docente|teacher|zwager|schoonmoeder|schoonvader|oma|opa|grandmother|grandfather|grandparents|grootouders|mother-in-law|father-in-law)"

RECOGNISER = SpecialCategory(
    name="ethnicity",
    type=EntityType.ETHNICITY,
    adjectives=_ADJECTIVES,
    accept=_accept,
    phrases=(
        Phrase(
            r"(?:^|\n|[;,|\t{\"])[ ]{0,3}(?:nationaliteit|nationality|citizenship|staatsburgerschap)[\"']?(?:\s{0,3}[:=|]\s{0,3}|[ \t]{1,20})[\"']?(?P<x>nl|be|de|pl|tr|ma|sr|fr|uk|gb|us|it|es|pt|ro|bg|hu|ua|ru|sy|er|et|so|gh|ng|cn|in|id|ir|iq|af|nld|bel|deu|pol|tur|mar|sur|gbr|usa|syr|eri|ukr|rou|bgr)(?:[^\w-]|$)"
        ),
        Phrase(
            r"\b(?:nationaliteit|nationality)[ \"']{1,3}(?:is |staat op |staat als )?[\"']?(?P<x>[a-z]{4,14}(?:isch|ees|aans|iaans|ns|ks|ts|rs|ls|sch|ian|ish|ese))(?:[^\w-]|$)"
        ),
        Phrase(
            r"(?:ik|hij|zij|ze|we|wij|zoon|dochter|man|vrouw|vriend|vriendin|collega) (?:\w+ )?(?P<x>zwart|donker|gekleurd|wit|blank|bruin|getint|licht getint|donker getint) (?:ben|is|zijn|was|waren)(?:[^\w-]|$)"
        ),
        Phrase(
            r"(?:hem|haar|mij|ons|me|him|her|us) (?:\w+ )?(?:voor |uit voor )?(?P<x>zwart|zwarte|zwartje|neger|nikker|allochtoon|buitenlander|kutmarokkaan|kutturk|jood|zigeuner|kaaskop|mocro|bontkraag|negro|nigger|paki|chink|gypsy|pikey|wog|coon)(?: en| genoemd| uitgemaakt| uitgescholden|[,.;!]|$)",
            certain=False,
        ),
        Phrase(
            rf"\b[a-z]{{0,12}}(?:dochter|zoon|kind|kinderen|vader|moeder|ouders|man|vrouw|oma|opa|collega|buren|familie|daughter|son|child|children|father|mother|parents|husband|wife|colleague|neighbours|family) (?:\w+ ){{0,3}}?(?:komt|komen|kwam|kwamen|is|zijn|stamt|stammen|comes?|came|is|are|hails?) (?:\w+ )?(?:uit|from) (?P<x>{_COUNTRY})(?:[,.;)]|$| (?:en|maar|dus|and|but|so|waar|where|in)\b)"
        ),
        Phrase(
            rf"(?:born|raised|grew up|geboren|opgegroeid|getogen|grootgebracht|geworteld) (?:and raised |en getogen |and bred )?in (?P<x>{_COUNTRY})\b"
        ),
        Phrase(rf"(?P<x>{_COUNTRY}-born)\b"),
        Phrase(rf"(?:fled|ontvluchtte\w*|escaped) (?P<x>{_COUNTRY})\b", somebody=True),
        Phrase(
            rf"(?:in|uit|from) (?P<x>{_COUNTRY}) (?:geadopteerd|adopted|geboren|opgegroeid|gevlucht|gekomen)\b",
            somebody=True,
        ),
        Phrase(
            rf"(?:geadopteerd|adopted) (?:\w+ ){{0,2}}(?:uit|from|in) (?P<x>{_COUNTRY})\b", certain=False, somebody=True
        ),
        Phrase(
            rf"{_SOMEBODY} (?:\w+ ){{0,3}}?(?:kom|komt|komen|kwam|kwamen|come|comes|came|is|are|am|hails?|gekomen|gevlucht|fled|moved|emigrated|immigrated|verhuisd|arrived|adopted|geadopteerd) (?:\w+ ){{0,3}}?(?:uit|from|out of) (?P<x>{_COUNTRY})\b",
            certain=False,
        ),
        Phrase(
            rf"(?:vluchteling(?:e)?|statushouder|asielzoeker|asielzoekster|kennismigrant|arbeidsmigrant\w*|expat|immigrant|migrant|refugee|asylum seeker|(?:ouders|parents|wij|we) (?:zijn|waren|are|were) (?:vluchtelingen|refugees)|adoptiekind|au pair|bruid|schoonfamilie|roots|wortels) (?:\w+ )?(?:uit|from|in) (?P<x>{_COUNTRY})\b"
        ),
        Phrase(
            r"(?:hold|holds|holding|have|has|heeft|heb|bezit) (?:\w+ )?(?P<x>[a-z]{4,20}(?: (?:and|en|/) [a-z]{4,20})?) (?:citizenship|nationality|passports?|staatsburgerschap|nationaliteit)\b"
        ),
        Phrase(
            r"(?:got|granted|given|refused|denied|kreeg|krijgt|heeft|vroeg|aangevraagd|applied for|seeking) (?:\w+ ){0,1}(?P<x>asylum|asiel|a residence permit|een verblijfsvergunning)\b",
            certain=False,
        ),
        Phrase(
            r"(?:i'm|i am|ik kom|komt|kom|comes?|is|are|family is|familie komt|ouders komen) (?:originally |oorspronkelijk |van oorsprong |zelf )(?:from|uit) (?P<x>[a-z]{4,})\b"
        ),
        Phrase(
            r"(?:oorspronkelijk|van oorsprong|van origine|originally|roots in|wortels in|grew up in|opgegroeid in|geboren en getogen in) (?:uit|from) (?P<x>[a-z]{4,}(?: [a-z]{4,})?)\b",
            certain=False,
        ),
        Phrase(
            r"(?P<x>(?:came|kwam|gekomen|arrived|aangekomen) (?:here |hier |naar nederland |to the netherlands |over )?(?:\w+ ){0,2}(?:as (?:a |an )|als )(?:\w+ )?(?:refugee|vluchteling|asylum seeker|asielzoeker|migrant|gastarbeider|guest worker))\b"
        ),
        Phrase(
            r"(?P<x>(?:wacht\w*|waiting|awaiting|kreeg|without|zonder) (?:\w+ ){0,2}(?:verblijfsvergunning|verblijfsstatus|asielstatus|residence permit|asylum decision|leave to remain))\b",
            certain=False,
        ),
        Phrase(
            r"(?:is|are|ben|zijn|am|was|i'm|she's|he's|as a|als) (?:\w+ ){0,2}(?P<x>(?:black|zwart|donker(?:e huidskleur)?|mixed[- ]race|biracial|roma|sinti|romani|koerd|kurdish|kurd|koerdisch|berber|amazigh|uyghur|tamil|yezidi|jezidi|creole|creools?|hindoestaans?e?|javaans|moluks|molukker))\b(?:[,.;) ]|$)",
            certain=False,
        ),
        Phrase(
            r"(?:van|met een|met|of|with|heeft|has|is van|from an?) (?:deels |half |gemengd |partly )?(?P<x>[a-z][\w-]{3,}(?:-[a-z]+)? (?:afkomst|komaf|origine|herkomst|bloed|roots|migratieachtergrond|descent|ancestry|heritage|origin|extraction|parentage|nationaliteit|nationality))\b"
        ),
        Phrase(
            r"(?P<x>(?:migratieachtergrond|migrantenachtergrond|niet-westerse achtergrond|migration background|donkere huid(?:skleur)?|donker getint|getinte huid|lichtgetint|halfbloed|mixed race|of colou?r|dubbele nationaliteit|dual nationality|statenloos|stateless))\b",
            certain=False,
        ),
        Phrase(
            r"(?:gevlucht|vluchtte|fled|escaped|vluchteling|refugee) (?:\w+ ){0,2}(?:uit|van|from|out of) (?P<x>[a-z]{4,}(?: [a-z]{4,})?)\b"
        ),
        Phrase(r"(?P<x>(?:gevlucht|vluchtte|fled) (?:\w+ ){0,2}(?:uit|from) [a-z]{4,})\b"),
        Phrase(
            r"(?P<x>(?:vluchteling|asielzoeker|asielzoekster|statushouder|ongedocumenteerd|illegaal in nederland|uitgeprocedeerd|refugee|asylum seeker|undocumented)(?: uit [a-z]{4,}| from [a-z]{4,})?)\b",
            certain=False,
        ),
        Phrase(
            r"(?:nationaliteit|nationality|geboorteland|land van herkomst|country of birth|country of origin|citizenship)[\"']?(?: is)?\s{0,3}[:=|;]\s{0,3}[\"']?(?P<x>[a-z][a-z-]{3,}(?: ?(?:,|/|en|and) ?[a-z][a-z-]{3,})?)"
        ),
    ),
)
