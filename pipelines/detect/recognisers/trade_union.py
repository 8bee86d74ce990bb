"""Trade-union membership (GDPR art. 9(1))."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

import re

from models.finding import EntityType
from pipelines.detect.special.lexicon import Match
from pipelines.detect.special.member_phrases import UNION, UNIONS
from pipelines.detect.special.recogniser import Phrase, SpecialCategory
from pipelines.detect.special.said_words import LABEL, OWNER
from pipelines.detect.special.surroundings import Surroundings

_ROLE = re.compile(
    r"\b(?:lid|lidmaatschap|kaderlid|kaderleden|(?:zit|zat|zitten|lid|actief) (?:in|van) het bestuur|committee|comite|years|jaren|tijd|days|delegate|delegee|branch|organi[sz]er|treasurer|voorzitter|secretaris|penningmeester|aangesloten|actief|bestuurder|bestuurslid|contributie|vertegenwoordiger|afgevaardigde|member|membership|join\w*|rep|steward|official|organiser|belongs?|active|represented)\b(?: [\w'-]+){0,4} ?[\"'(]?$"
)
_ROLE_AFTER = re.compile(
    r"^[- ]?(?:lid|kaderlid|lidmaatschap\w*|er|bestuurder|member|membership|rep|steward|contributie|pasje)\b"
)

_NAMED = frozenset(
    """fnv cnv aob nvj vnv vnc vvmc gmb rmt neu nuj ucu cwu aslef usdaw tssa unison abvv acv aclvb acod bbtk nu'91 abvakabo ver.di
    siptu nasuwt tuc afmp anpv npb acp vbm ucatt politiebond teamsters uaw""".split()
)
"""Names that mean nothing but a union."""
NAMED_PERSON = re.compile(
    r"\b(?:ik|hij|zij|ze|mij|me|hem|haar|mijn|zijn|i|i'm|he|he's|she|she's|my|his|her|me|him|man|vrouw|vader|moeder|broer|zus|zoon|dochter|collega|chauffeur|monteur|docent|verpleegkundige|husband|wife|father|mother|brother|sister|son|daughter|dad|mum|colleague|driver|nurse|teacher)\b"
)

_SITE_FOR = re.compile(
    r"\b(?:web ?site|site|portal|portaal|ledenportaal|ledenadministratie|page|pagina|form|formulier|app|nieuwsbrief|newsletter|campaign|campagne|logo|database|event|dag|congres) (?:for|voor|of|van|about|over) (?:a |an |the |een |de |onze |our )?$"
    r"|\b(?:client|klant|customer|opdrachtgever) (?:is|was|heet) (?:a |an |the |een |de |het )?$"
)


def _accept(match: Match, place: Surroundings) -> bool | None:
    """A union is revealing beside a membership or an office."""
    if _SITE_FOR.search(place.before) or _CLIENT_AFTER.match(place.after):
        return False
    if match.entry.strong:
        return None
    if LABEL.search(place.line[0]):
        return None
    if _ROLE.search(place.before) or _ROLE_AFTER.match(place.after):
        return True
    if match.form == "compound" or OWNER.search(place.before):
        return None
    return (
        None
        if place.plain[place.start : place.end].partition(" ")[0] in _NAMED
        and (NAMED_PERSON.search(place.before) or NAMED_PERSON.search(place.after))
        else False
    )


_CLIENT_AFTER = re.compile(
    r"^ (?:[\w'-]+ )?(?:wil|willen|zoekt|vraagt|wenst|betaalt|bestelt|wants|needs|asks|ordered|heeft (?:ons|jullie|een))\b|^ (?:[\w'-]+ )?(?:is|zijn|was|are) (?:al \w+ |ook )?(?:een |onze |our |a )(?:vaste |oude |goede )?(?:klant|client|customer|opdrachtgever)"
)

RECOGNISER = SpecialCategory(
    name="trade_union",
    type=EntityType.TRADE_UNION,
    accept=_accept,
    phrases=(
        *UNIONS,
        Phrase(
            r"(?:i'm|i am|we're|he's|she's|i was|he was|she was|we were|ik ben|wij zijn|we zijn|ik sta|hij staat|ze staat|wij staan|we staan|ik was|een van de|one of the) (?:nog |still |ook |also |out |currently )?(?P<x>on strike|in staking|aan het staken|stakers|strikers)(?:[^\w-]|$)"
        ),
        Phrase(
            r"(?:i|he|she|we|they|ik|hij|zij|ze) (?:\w+ )?(?P<x>(?:walked out|marched|liep\w*|demonstreer\w*|staakte\w*) (?:with|met) (?:the|my|de|mijn) (?:union|vakbond|bond))\b"
        ),
        Phrase(
            r"(?P<x>(?:secretary|chair|treasurer|rep|organiser|member|secretaris|penningmeester|voorzitter|lid|bestuur|bestuurslid) (?:of|van) (?:the|my|our|de|mijn|onze|het) (?:local |lokale |[\w-]+ )?(?:union branch|branch of the union|vakbondsafdeling|vakbondsgroep|politiebond|onderwijsbond|lerarenbond|journalistenbond|ambtenarenbond|politievakbond))\b"
        ),
        Phrase(
            r"(?P<x>(?:leid\w*|organiseer\w*|georganiseerd|aangevoerd|begon|led|leads|organi[sz]ed|organi[sz]es|started) (?:de|een|the|a|that|die) (?:wilde |landelijke |\w+ )?(?:staking|stakingen|strike|walkout|stakersactie))\b",
            somebody=True,
        ),
        Phrase(
            r"(?P<x>(?:aangemeld|aangesloten|ingeschreven|lid geworden|opgegeven|actief|gegaan|stapte|signed up|active|involved|joined|joins|enrolled|works|working) (?:als lid )?(?:bij|in|voor|binnen|van|naar|with|for|to)? ?(?:de|een|mijn|onze|the|a|our|my|his|her) (?:lokale |local )?(?:trade )?(?:vakbond|vakbeweging|vakbondsgroep|bond|union))(?: (?:voor|van|for|of)\b|[^\w-]|$)",
            certain=False,
            somebody=True,
        ),
        Phrase(
            rf"(?P<x>(?:voorzitter|lid|secretaris|chair|member) van de (?:ondernemingsraad|or|centrale ondernemingsraad) (?:namens|voor) (?:de |het )?{UNION})\b"
        ),
        Phrase(
            r"(?:pay|pays|paid|paying|betaal|betaalt|betaalde|stopzetten|opgezegd|cancel\w*) (?:\w+ )?(?P<x>(?:my|his|her|mijn|zijn|haar|de) (?:union|vakbonds?|bonds)[- ]?(?:dues|subs|membership|contributie|lidmaatschap|fee|fees))\b"
        ),
        Phrase(
            r"(?P<x>(?:stakingsleider|stakingsleidster|strike leader)(?: geweest)? (?:bij|van|at|in) (?:de |het |the )?[\w'-]{2,20})\b",
            somebody=True,
        ),
        Phrase(
            rf"(?:vergadering|meeting|bestuur|ledenraad|ledenvergadering|actiedag|branch|kadergroep) (?:van|of|bij|at|with|met) (?P<x>(?:de |het |mijn |onze |my |our |the )?(?:{UNION}))\b",
            certain=False,
            somebody=True,
        ),
        Phrase(
            r"(?:zit|zat|zitten|zaten|werk|werkt|sta|staat|stond|hoor|hoort|ben|is|zijn) (?:\w+ )?(?P<x>bij (?:de |het |een )?(?:bond|vakbond|vakbeweging|politiebond|marechausseevereniging|journalistenvakbond|onderwijsbond|lerarenbond|ambtenarenbond|vakvereniging|artsenvakbond|pilotenvakbond))\b"
        ),
        Phrase(
            r"(?P<x>(?:mijn|onze eigen|zijn|haar|my|his|her) (?:vak|onderwijs|politie|leraren|ambtenaren|metaal|trade )?(?:bond|union)) (?:\w+ )?(?:vindt|zegt|adviseert|raadt|schrijft|helpt|steunt|heeft|wil|betaalt|says|advises|told|thinks|pays|has|wants|helps|supports)\b"
        ),
        Phrase(
            r"(?:sacked|fired|dismissed|bullied|ontslagen|gepest|thinking of|after|since|na|sinds|wegens|door) (?:\w+ )?(?P<x>(?:joining|organising|forming) (?:a|the) (?:trade )?union|(?:lid (?:te )?worden|lidmaatschap) van (?:de|een) (?:vak)?bond)\b"
        ),
        Phrase(
            rf"(?:voer|voert|voerde|sprak|spreekt|spreek|onderhandel\w*|teken\w*|speaks?|spoke|signed) (?P<x>(?:namens|voor|for|on behalf of) (?:de |het |the )?(?:{UNION}))\b"
        ),
        Phrase(
            rf"(?:jurist|juriste|advocaat|advocate|consulent|adviseur|rechtshulp|rechtsbijstand|juridische hulp|juridisch advies|hulp|lawyer|solicitor|adviser|advisor|legal (?:help|advice|aid)|help|represented|bijgestaan|gesteund|vertegenwoordigd|verzekerd) (?:van|bij|via|from|of|through|by|door) (?P<x>(?:de|het|mijn|zijn|haar|onze|my|his|her|our|the) (?:trade |eigen )?(?:{UNION}|nvj|vnv|vnc|nuj|union|vakvereniging))\b"
        ),
        Phrase(
            r"(?:ik|wij|we|hij|zij|ze|man|vrouw|dochter|zoon|collega) (?:\w+ ){0,3}?(?P<x>(?:staak|staakt|staken|staakten|gestaakt)(?: (?:ook|morgen|vandaag|dan|volgende week|donderdag|vrijdag|maandag)){0,2} (?:mee|met de (?:bond|vakbond|collega's|fnv|cnv)|voor een (?:betere |nieuwe )?cao))\b"
        ),
        Phrase(
            rf"(?:pays?|paid|paying|betaalt|betaal|betaalde) (?:\w+ ){{0,3}}?(?P<x>(?:dues|subs|subscription|membership|contributie|lidmaatschap) (?:to|for|aan|van|voor) (?:de |het |the )?(?:{UNION}|union))\b"
        ),
        Phrase(
            r"(?P<x>(?:branch|regional|local|national) (?:secretary|chair|chairman|officer|treasurer|convenor|organiser|rep)(?: (?:of|for|in|at) (?:the |my |our )?(?:trade )?(?:union|unison|unite|gmb|rmt|nuj|ucu|pcs|neu|nasuwt|cwu|usdaw|aslef|tssa|fbu|bma|rcn|equity|prospect|community union)))\b"
        ),
        Phrase(
            r"(?P<x>(?:voorzitter|secretaris|penningmeester|bestuurslid|lid|afgevaardigde|woordvoerder) van (?:de|het|onze|een) (?:vakbonds\w+|bondsraad|bondsbestuur|vakbondsgroep|kadergroep|bedrijfsledengroep|stakingscomite))\b"
        ),
        Phrase(
            rf"(?:via|bij|through|with) (?P<x>(?:de |het |the )?(?:{UNION}|nvj|vnv|vnc|nuj))\b[^.;\n]{{0,40}}\b(?:lid|member|aangesloten|contributie|lidmaatschap)\b"
        ),
        Phrase(
            rf"(?:^|[\n.,;:] ?|\b(?:de|het|the|my|our|mijn|onze|dat|that|en|and|want) )(?P<x>{UNION}) (?:\w+ )?(?:staat (?:mij|me|ons|hem|haar) bij|staat achter (?:mij|me|ons)|helpt (?:mij|me|ons|hem|haar)|adviseert (?:mij|me|ons)|vertegenwoordigt (?:mij|me|ons|hem|haar)|is representing (?:me|us|him|her)|represents (?:me|us|him|her)|(?:is )?(?:advises|advising|advised|backs|backing|supports|supporting) (?:me|us|him|her))\b"
        ),
        Phrase(
            rf"(?:als lid van|as a member of|lid zijn van|lid geworden van|lid bij|joining|belonging to) (?:de |het |the )?(?P<x>{UNION}|acod|vsoa|bbtk|lbc|acv puls|nvj|nuj|vnv|vnc)\b"
        ),
        Phrase(
            r"(?:i'm|i am|he|he's|she|she's|we're|we are|we|ik|hij|zij|ze|wij|collega's?|man|vrouw) (?:\w+ ){0,4}?(?P<x>(?:on strike|in staking|out on strike) (?:with|met|for|voor|tegen|against) (?:the |de |het |a |een )?[\w'-]+(?: [\w'-]+)?)"
        ),
        Phrase(
            rf"(?:i|he|she|wife|husband|who|man|vrouw|hij|zij|ze|ik|collega|colleague|father|mother) (?:\w+ ){{0,2}}?(?:chairs?|leads?|organises|organizes|recruits|stewards|works|working|volunteers|bestuurt|leidt|werkt|werk|negotiates|speaks) (?:\w+ )?(?P<x>(?:for |at |with |voor |bij |van )?(?:the |our |de |het )?(?:local |lokale |regional )?(?:(?:branch|afdeling|chapter) (?:of|van) (?:the |de |het )?)?(?:{UNION}|neu|nuj|ucu|cwu|usdaw|aslef))(?:[^\w-]|$)",
            certain=False,
        ),
        Phrase(
            r"(?:he|she|i|who|he's|she's|i'm|they|colleague|colleagues|most) (?:is|am|was|were|are|'m|'s)? ?(?:\w+ )?(?P<x>(?:in|active in|with|part of) (?:the|a|our|my) (?:trade |teachers' |nurses' )?union)(?:[,.;)]|$| (?:and|but|so|who|got|has|for|since|at))"
        ),
        Phrase(
            r"(?:mijn|m'n|zijn|haar|my|his|her) (?P<x>(?:eigen )?(?:vakbonds\w{3,24}|bondsjurist\w*|bondsadvocaat|vakvereniging|union (?:lawyer|solicitor|adviser|advisor|branch|convenor|branch secretary)))\b"
        ),
        Phrase(
            r"(?:organises|organizes|recruits|flyers|canvasses|werkt|werft|actief|active|onderhandelt|negotiates) (?:for|voor|namens|bij|with) (?:de |het |the )?(?P<x>fnv|cnv|unison|unite the union|gmb|rmt|aob|de vakbond|the union|vakbond)\b",
            somebody=True,
        ),
        Phrase(
            r"(?:ik|hij|zij|ze|man|vrouw|collega|i|he|she|who) (?:\w+ ){0,3}?(?P<x>(?:zit|zat|hoort|is|ben|sta|in|with) ?(?:bij|with|aangesloten bij)? (?:de |het |the )?(?:fnv|cnv|vakbond|bond|unison|gmb|rmt|aob))\b",
            certain=False,
        ),
        Phrase(r"(?P<x>bij (?:de |het )?(?:fnv|cnv|vakbond|bond|aob) (?:zit|zat|ben|is|hoor|hoort))\b"),
        Phrase(
            rf"(?:or|ondernemingsraad|or-lid|medezeggenschap|works council|cao-overleg|onderhandelaar|gemachtigde|adviseur) (?:\w+ )?(?P<x>(?:namens|vanuit|van|voor|for|on behalf of) (?:de |het |the )?{UNION})",
            certain=False,
        ),
        Phrase(
            rf"(?P<x>(?:namens|on behalf of) (?:de |het |the )?{UNION}) (?:als|as|voor|for|in de or|mijn|haar|zijn|my|his|her)\b",
            certain=False,
        ),
        Phrase(
            rf"(?P<x>(?:kaderlid|actief lid|lid|bestuurslid|afgevaardigde|vertegenwoordiger|shop steward|union rep|member|organiser|actief|aangesloten|lidmaatschap|contributie) (?:van|bij|voor|of|with|for|at) (?:de |het |een |the |a |zijn |haar |mijn |his |her |my )?{UNION})"
        ),
        Phrase(
            r"(?P<x>(?:fnv|cnv|vakbonds?|unie|bonds|union|aob)[- ]?(?:lid|kaderlid|lidmaatschap|bestuurder|vertegenwoordiger|man|vrouw|member|membership|rep|dues|steward))\b",
            certain=False,
            somebody=True,
        ),
        Phrase(
            r"(?:ik|hij|zij|ze|i|he|she|who|die|man|vrouw|collega|colleague) (?:\w+ ){0,4}(?P<x>(?:in staking|staakt|staakte|stakingsleider|on strike|went on strike|gestaakt))\b"
        ),
    ),
)
