"""Sex life, sexual orientation and gender transition (GDPR art. 9(1))."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

from models.finding import EntityType
from pipelines.detect.special import Phrase, SpecialCategory

RECOGNISER = SpecialCategory(
    name="sexual",
    type=EntityType.SEXUAL,
    adjectives=frozenset({"orientation", "gender"}),
    phrases=(
        Phrase(
            r"(?P<x>(?:(?:was|ben|is|waren) (?:vroeger|eerst|ooit|voorheen|biologisch|van oorsprong) (?:nog )?(?:een )?(?:man|vrouw|jongen|meisje|mannelijk|vrouwelijk)|(?:vroeger|eerst|ooit|voorheen) (?:was|ben) (?:ik|hij|zij|ze|die) (?:nog )?(?:een )?(?:man|vrouw|jongen|meisje)|used to be (?:a )?(?:man|woman|boy|girl|guy|male|female)|van geslacht (?:veranderd|veranderde|gewisseld|wisselde)|(?:changed|changing|switched) (?:sex|gender)))\b"
        ),
        Phrase(
            r"(?:was|is|ben|werd|were) (?P<x>(?:born|geboren) (?:a |an |als |as (?:a )?|een )?(?:girl|boy|man|woman|female|male|meisje|jongen|vrouw))\b"
        ),
        Phrase(
            r"(?P<x>(?:op|aan) (?:mannen|vrouwen|jongens|meisjes|jongens en meisjes|mannen en vrouwen|hetzelfde geslacht|beide geslachten) (?:valt|val|vallen|viel|vielen|gevallen|verliefd))\b"
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
            r"(?P<x>relationship with (?:a|another) (?:man|woman)|relatie met een (?:man|vrouw)|sex worker|sekswerk\w*|prostituee|escort(?:dame|werk| work)|swingers?|polyamor\w+|polyamoureus|open relat\w+)\b",
            certain=False,
        ),
        Phrase(
            r"(?P<x>(?:uit de kast|in de kast|out of the closet|in the closet)(?: (?:gekomen|kwam|komt|is|kom|zit))?)\b"
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
