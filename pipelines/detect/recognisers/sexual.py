"""Sex life, sexual orientation and gender transition (GDPR art. 9(1))."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

import re

from models.finding import EntityType
from pipelines.detect.special.lexicon import Match
from pipelines.detect.special.qualified import of_thing
from pipelines.detect.special.recogniser import Phrase, SpecialCategory
from pipelines.detect.special.surroundings import Surroundings
from pipelines.detect.special.told_phrases import PARTNERS_TOLD

_ADJECTIVES = frozenset({"orientation", "gender"})


_TWO_WORDS = frozenset({"die hun", "hen hun", "they them", "he him", "she her"})
"""Pronouns somebody goes by have a stroke between them; two words are but two words."""


_NAMED = re.compile(r"\b(?:De|Het|The) [A-Z]\w*$")
"""A school, a ward or a boat is called so: "De Regenboog"."""


_PREFIX = re.compile(r"^-(?!jongen|man|vrouw|meisje|stel|persoon|koppel)[a-z]{3}")
"""Half a word is no orientation: "bi-weekly", "trans-shipping"."""


def _accept(match: Match, place: Surroundings) -> bool | None:
    """What is on for a public says nothing of who tells it."""
    if _PREFIX.match(place.after) or (match.entry.kind in _ADJECTIVES and of_thing(place)):
        return False
    if _NAMED.search(place.text[max(0, place.start - 8) : place.end]) and not match.entry.strong:
        return False
    spoken = place.text[place.start : place.end].casefold()
    return False if spoken in _TWO_WORDS else None


RECOGNISER = SpecialCategory(
    name="sexual",
    type=EntityType.SEXUAL,
    adjectives=_ADJECTIVES,
    accept=_accept,
    drops_phrases=True,
    phrases=(
        *PARTNERS_TOLD,
        Phrase(
            r"(?:trouwt|trouwde|trouwen|getrouwd|verloofd|samenwoont|verloofde) (?:[\w'-]+ ){0,3}?met (?:zijn|z'n) (?P<x>vriend|verloofde man|geliefde man)(?:[^\w-]|$)",
            somebody=True,
        ),
        Phrase(
            r"(?:trouwt|trouwde|trouwen|getrouwd|verloofd|samenwoont) (?:[\w'-]+ ){0,3}?met (?:haar|d'r) (?P<x>vriendin)(?:[^\w-]|$)",
            somebody=True,
        ),
        Phrase(
            r"(?:being|about being|identif(?:y|ies|ied) as|growing up|grew up|as an? (?:openly )?) ?(?P<x>gay|lesbian|trans|transgender|queer|bisexual|non-?binary|intersex|asexual)(?:[.,;)!]|$| (?:in|at|and|is|was|man|woman|person|couple|guy|kid|teenager|employee)\b)",
            certain=False,
        ),
        Phrase(
            r"(?:\bhis|\bhis (?:late|new|own|ex-)) (?P<x>husband|boyfriend|ex-husband|ex-boyfriend|male partner)(?:[^\w/-]|$)"
        ),
        Phrase(r"\bher (?:late |new |own )?(?P<x>wife|ex-wife|girlfriend of \w+ years)(?:[^\w/-]|$)", somebody=True),
        Phrase(
            r"(?:^|[^\w]|(?:en|met|van|door|aan|voor|dat|als|omdat|samen met|namens|sinds|maar|want) )(?:zijn|z'n|zn) (?:nieuwe |eigen |overleden |ex-|toenmalige )?(?P<x>man|echtgenoot|ex-man)(?:[.,;:)!?\n]|$| (?:en|is|heeft|wil|komt|zit|werkt|kan|belde|had|was|of|niet|ook|die|op|in|met|samen|naar|voor|thuis|zelf|wilde|kwam|komen|gaan|willen|zijn|wonen|hebben|waren|samen)\b)",
            somebody=True,
        ),
        Phrase(
            r"(?:en|met|van|door|aan|voor|dat|als|omdat|samen met|namens|sinds) (?:haar|d'r) (?:nieuwe |eigen |overleden |ex-|toenmalige )?(?P<x>vrouw|echtgenote|ex-vrouw)(?:[.,;:)!?\n]|$| (?:en|is|heeft|wil|komt|zit|werkt|kan|belde|had|was|of|niet|ook|die|op|in|met|samen|naar|voor|thuis|zelf|wilde|kwam|komen|gaan|willen|zijn|wonen|hebben|waren|samen)\b)",
            somebody=True,
        ),
        Phrase(r"(?P<x>als (?:man|vrouw|jongen|meisje) (?:geboren|ter wereld gekomen|geregistreerd))\b"),
        Phrase(
            r"(?:werkt|werk|werkte|werken|works?|worked|working|bijverdient|bijverdiende|verdient) (?:\w+ ){0,2}?(?:als|as) (?:an? |een )?(?P<x>escort\w*|prostitu\w+|strip(?:per|ster|danseres)|sekswerk\w*|sex worker|camgirl|webcam(?:girl|model|meisje)|pornoacteur|pornoactrice|porn star|porn actor|porn actress|callgirl|call girl|gigolo|hoer|dominatrix)\b"
        ),
        Phrase(
            r"(?:he|she|they|i|son|daughter|brother|sister|colleague|nephew|niece|friend|cousin|husband|wife|[a-z]{3,12}) (?:only |just |recently |finally |never )?(?P<x>came out (?:last (?:year|month|week|summer|spring|winter)|this (?:year|summer)|(?:\w+ )?years ago|recently|publicly|at work|(?:at|during|over) (?:the |a |his |her |our |my )?(?:christmas|easter|family|birthday|wedding|office|staff|dinner|work)|to (?:his|her|their|my|the|our) \w+))\b",
            somebody=True,
        ),
        Phrase(
            r"(?:he|she|they|i|son|daughter|brother|sister|colleague|friend|child|kid|employee|partner|[a-z]{3,12}) (?:has |have |had |recently |is |are |am |'s )?(?P<x>(?:transitioned|transitioning|in transition)(?: (?:last|this) (?:year|month|summer)| from (?:male|female) to (?:male|female)| to (?:male|female|a man|a woman))?)(?:[,.;)]|$| (?:and|so|but|last|this|in 20|two|a few|now|at)\b)",
            somebody=True,
            certain=False,
        ),
        Phrase(
            r"(?P<x>(?:cheating on|cheated on|cheats on|bedroog|bedriegt|bedrogen|belazert) (?:me|him|her|us|(?:his|her|my|their) (?:wife|husband|partner|girlfriend|boyfriend)|mij|hem|haar|(?:zijn|haar|mijn) (?:vrouw|man|vriendin|vriend|partner)))\b",
            somebody=True,
        ),
        Phrase(
            r"(?P<x>(?:nudes?|naaktfoto'?s?|blootfoto'?s?|naaktbeelden|seksfilmpjes?|seksvideo'?s?|sekstape|sex tape|sex video|intimate (?:photos|pictures|images|videos)|intieme (?:foto's|beelden|filmpjes|video's)|sexting|dick ?pics?|seksueel getinte (?:foto's|berichten))(?: (?:van|of) (?:mij|me|ons|us|haar|hem|her|him|mijn \w+|my \w+|zijn \w+|his \w+))?)(?:[^\w-]|$)",
            certain=False,
            somebody=True,
        ),
        Phrase(
            r"(?:op|on|via|lid van|member of|profiel op|profile on|account op|account on|actief op) (?P<x>grindr|second love|secondlove|feeld|ashley madison|onlyfans|only fans|planetromeo|romeo|scruff|her app|kinkycom|kinky|sexjobs|seksjobs|fetlife|victoria milan)(?:[^\w-]|$)",
            somebody=True,
        ),
        Phrase(
            r"(?:heeft|had|have|has|in|zit in|zitten in) (?:\w+ ){0,2}?(?P<x>(?:an? |een )?(?:open (?:relatie|huwelijk|relationship|marriage)|driehoeksverhouding|throuple|polycule|buitenechtelijke (?:relatie|affaire)|extramarital affair|geheime minnaar|minnares|mistress|secret lover|sugardaddy|sugar daddy))\b",
            certain=False,
            somebody=True,
        ),
        Phrase(
            r"(?P<x>(?:(?:was|ben|is|waren) (?:vroeger|eerst|ooit|voorheen|biologisch|van oorsprong) (?:nog )?(?:een )?(?:man|vrouw|jongen|meisje|mannelijk|vrouwelijk)|(?:vroeger|eerst|ooit|voorheen) (?:was|ben) (?:ik|hij|zij|ze|die) (?:nog )?(?:een )?(?:man|vrouw|jongen|meisje)|used to be (?:a )?(?:man|woman|boy|girl|guy|male|female)|van geslacht (?:veranderd|veranderde|gewisseld|wisselde)|(?:changed|changing|switched) (?:sex|gender)))\b"
        ),
        Phrase(
            r"(?:was|is|ben|werd|were) (?P<x>(?:born|geboren) (?:a |an |als |as (?:a )?|een )?(?:girl|boy|man|woman|female|male|meisje|jongen|vrouw))\b"
        ),
        Phrase(
            r"(?P<x>(?:meer |alleen |ook )?(?:op|aan|van) (?:mannen|vrouwen|jongens|meisjes|jongens en meisjes|mannen en vrouwen|hetzelfde geslacht|beide geslachten) (?:valt|val|vallen|viel|vielen|gevallen|verliefd|te houden|houdt|houden|hield))\b"
        ),
        Phrase(
            r"(?P<x>(?:met een (?:man|vrouw) (?:ge)?(?:trouwd|samenwoon\w*|woont)|(?:getrouwd|gehuwd|samenwonend|verloofd) met een (?:man|vrouw|seksegenoot)|(?:married|engaged) to (?:a|another) (?:man|woman)))\b"
        ),
        Phrase(
            r"(?:liv(?:e|es|ed|ing)|sleep\w*|in bed|dat(?:e|es|ed|ing)|going out|kiss\w*|in love|woon|woont|woonde|samenwoon\w*|zoen\w*|verkering|relatie|hokt) (?:\w+ )?(?P<x>(?:with|met) (?:a|another|een|een andere) (?:woman|man|girl|boy|vrouw|meisje|jongen))\b",
            certain=False,
        ),
        Phrase(
            r"(?P<x>(?:(?:wife|husband|girlfriend|boyfriend|partner|vrouw|man|vriendin|vriend) and i are both (?:women|men)|(?:wij zijn|we are|we're) (?:allebei|beiden|both|twee) (?:vrouwen|mannen|women|men)|two (?:mums|dads|moms|fathers|mothers)|twee (?:moeders|vaders)|same[- ]sex (?:partner|couple|marriage|spouse)|partner van hetzelfde geslacht))\b",
            certain=False,
        ),
        Phrase(
            r"(?P<x>(?:affaire|verhouding|relatie|affair|fling) (?:met|with) (?:haar|zijn|mijn|een|de|her|his|my|a|the) (?:getrouwde |married )?(?:baas|collega|chef|leidinggevende|buurman|buurvrouw|secretaresse|docent|boss|colleague|secretary|neighbour|teacher|manager))\b"
        ),
        Phrase(
            r"(?:mijn|zijn|haar|hun|my|his|her|their) (?P<x>(?:geslachtsregistratie|geslachtsverandering|geslachtsaanduiding|gender marker|gender change|transgenderzorg|hormoonbehandeling|hormone therapy|transitie|transition))\b"
        ),
        Phrase(
            r"(?P<x>(?:geslachts|gender|sekse)[a-z]* (?:operatie|behandeling|surgery|transition|transitie|registratie))\b",
            certain=False,
        ),
        Phrase(
            r"(?P<x>(?:came|come|coming|comes) out (?:as [\w-]+|to (?:me|us|his|her|their)\b)|not out (?:at work|to (?:his|her|their) \w+)|niet uit de kast)\b"
        ),
        Phrase(
            r"(?P<x>(?:ging|gaat|gegaan|ga) (?:\w+ ){0,1}vreemd|vreemd (?:gegaan|ging|gaat)|slept with|sleeping with|geslapen met|heeft een (?:affaire|verhouding)|cheating on)\b"
        ),
        Phrase(
            r"(?P<x>relationship with (?:a|another) (?:man|woman)|relatie met een (?:man|vrouw)|sex worker|sekswerk\w*|prostituee|escort(?:dame|werk| work)|swingers?|polyamor\w+|polyamoureus|open (?:relatie|relationship|marriage|huwelijk))\b",
            certain=False,
        ),
        Phrase(
            r"(?:kom|komt|kwam|is|ben|was|came|zit|zat|still|nog|dat|net|nooit|niet|not|now|ik|hij|zij|ze) (?:\w+ ){0,2}?(?P<x>(?:uit de kast|in de kast|out of the closet|in the closet)(?: (?:gekomen|kwam|komt|is|kom|zit))?)(?:[,.;!)]|$| (?:en|maar|dus|bij|als|voor|sinds|and|but|so|as|at|to|since)\b)"
        ),
        Phrase(
            r"(?P<x>(?:haar|zijn|mijn|her|his|my|during|sinds|since) (?:de |the |mijn |zijn |haar |my |his |her )?(?:\w+ )?(?:gender)?(?:transitie|transition)|gendertransitie|gender transition)\b(?: (?:is|was|begon\w*|gegaan|ben|zit|zat|loopt|van man|van vrouw|began|started|from))?",
            certain=False,
        ),
        Phrase(
            r"(?:is|ben|zit|zat|i'm|am|was|she's|he's|currently) (?:\w+ ){0,2}(?P<x>in transitie|in transition|transitioning)\b"
        ),
        Phrase(
            r"(?P<x>(?:geboren|born) (?:als|as) (?:een |a )?(?:man|vrouw|jongen|meisje|woman|girl|boy)|(?:van|from) (?:man|vrouw|male|female|woman) (?:naar|to) (?:vrouw|man|female|male|woman))\b"
        ),
        Phrase(
            r"(?:is|ben|was|i'm|am|he's|she's|dat (?:ik|hij|zij|ze)|that (?:i|he|she)) (?:\w+ ){0,2}(?P<x>homo|lesbisch|lesbienne|gay|lesbian|bi|biseksueel|bisexual|transgender|trans|non-?binair|non-?binary|aseksueel|asexual|queer|hetero|panseksueel|pansexual|homoseksueel|homosexual|intersekse|intersex|travestiet)\b",
            certain=False,
        ),
        Phrase(
            r"(?:valt|val|vallen|viel) (?:\w+ ){0,2}(?P<x>op (?:mannen|vrouwen|jongens|meisjes|hetzelfde geslacht|beide))\b"
        ),
        Phrase(
            r"(?P<x>(?:vreemdgegaan|vreemdgaat|gaat vreemd|ging vreemd|buitenechtelijke \w+|cheated on (?:me|him|her)|having an affair|had an affair|an affair with|een affaire met))\b"
        ),
        Phrase(
            r"(?:mijn|zijn|haar|his|her|my|their) (?P<x>(?:geaardheid|seksuele (?:voorkeur|geaardheid|orientatie)|seksleven|sexual (?:orientation|preference)|sexuality|sex life|gender identity|genderidentiteit|deadname|coming[- ]out))\b"
        ),
    ),
)
