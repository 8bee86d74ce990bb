"""Health as people put it who name no illness: where somebody is treated, what no longer works, what is expected."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

from typing import Final

from pipelines.detect.special.recogniser import Phrase

_POSS = r"(?:mijn|m'n|mn|zijn|z'n|zn|haar|d'r|dr|hun|my|his|her|their|moeders|vaders|(?:my |his |her |mijn )?(?:dad|mum|mom|mother|father|wife|husband|son|daughter|brother|sister|partner|boss)'s)"
_ORGAN = r"(?:lever|nieren|nier|longen|hart|rug|knie|knieen|heup|heupen|ogen|gehoor|zicht|geheugen|maag|darmen|schildklier|alvleesklier|gewrichten|liver|kidneys?|lungs|heart|back|knees?|hips?|eyesight|sight|hearing|memory|bowels?|stomach|thyroid|pancreas|joints|eyes)"
_FAILS = r"(?:aangetast|kapot|versleten|op|zwak|slecht|heel slecht|erg slecht|achteruitgegaan|achteruit|gestopt|gebroken|beschadigd|verwoest|versleten geraakt|aan het falen|failing|failed|shot|damaged|gone|worn out|giving out|packing up|weak|bad|very bad|getting worse|going)"
_NP = r"(?:[\w'-]+ )?[\w'-]{4,}"
_WHO = r"(?:ik|hij|zij|ze|man|vrouw|vader|moeder|pa|ma|opa|oma|zoon|dochter|broer|zus|partner|collega|vriend|vriendin|baas|i|i'm|he|he's|she|she's|they|husband|wife|father|mother|dad|mum|mom|son|daughter|brother|sister|colleague|boss|who|die|kleine|tweeling|kind|baby)"
_CURE = r"(?:a (?:drink|drinking|drug|drugs|gambling|eating|mental health) (?:problem|problems|addiction|disorder)|drinking|drink|alcohol|addiction|depression|anxiety|cancer|gambling|drugs|trauma|ptsd|verslaving|alcohol|drank|drugs|gokken|trauma|depressie|angsten|angst|kanker|eetproblemen|stress)"

_ROWS: Final = (
    (
        r"(?:[,.;:(]|gevallen|ongeluk|ongeval|fell|fall|and|en) (?P<x>(?:linker |rechter |left |right )?(?:heup|pols|enkel|arm|been|sleutelbeen|elleboog|knie|schouder|bekken|schedel|kaak|neus|teen|vinger|hip|wrist|ankle|arm|leg|collarbone|elbow|knee|pelvis|jaw|nose) (?:gebroken|verbrijzeld|uit de kom|gekneusd|broken|fractured|shattered|dislocated))(?:[^\w-]|$)",
        False,
        False,
    ),
    (
        r"(?P<x>(?:\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|two|three|four|five|six|seven|eight|nine|ten) (?:weken|maanden|weeks|months) (?:te vroeg|prematuur|early|prematurely) (?:geboren|born|bevallen)?)",
        False,
        False,
    ),
    (
        r"(?P<x>(?:bloeddruk|blood pressure)(?: (?:is|was|van|of|zit op|at))? \d{2,3} ?(?:/|over|op) ?\d{2,3})\b",
        True,
        False,
    ),
    (
        r"(?:been|ben|is|i'm|am|now|nu) (?:now |nu |al )?(?P<x>(?:clean and sober|clean|sober|nuchter|afgekickt|droog) (?:for|since|al|sinds)(?: (?:over|more than|almost|nearly|ruim|bijna))? (?:\d{1,4}|[a-z]{3,7})(?: (?:years|months|weeks|days|jaar|maanden|weken))?)\b",
        True,
        False,
    ),
    (
        r"(?P<x>(?:put|threw|thrown|did|done|pulled|ricked|wrecked|knackered|buggered|tweaked|twisted|strained|sprained|tore|torn|ruptured|popped|snapped|blew|blown|hurt|injured|burned|burnt|scalded|slipped|trapped|cracked|smashed|crushed) (?:out )?(?:my|his|her|their|an?) (?:left |right |lower )?(?:back|neck|shoulder|knee|hip|hamstring|acl|mcl|achilles|meniscus|ligaments?|calf|cruciate|rotator cuff|cartilage|tendon|ankle|wrist|groin|elbow|foot|toe|fingers?|thumb|disc|nerve|rib)(?: (?:out|in))?)\b",
        False,
        False,
    ),
    (
        r"(?P<x>door (?:mijn|m'n|mn|zijn|z'n|zn|haar|d'r|me|de) (?:rug|enkel|knie|knieen|nek) (?:heen )?(?:gegaan|gezakt|geschoten))\b",
        True,
        False,
    ),
    (
        r"(?:gaat|ging|ga|schoot) (?:\w+ ){0,2}?(?P<x>door (?:mijn|m'n|mn|zijn|z'n|haar|d'r|me) (?:rug|enkel|knie))\b",
        True,
        False,
    ),
    (
        r"(?:mijn|m'n|mn|me|zijn|z'n|zn|haar|d'r|hun|een|beide) (?P<x>(?:linker ?|rechter ?)?(?:enkel|knie|pols|schouder|voet|rug|nek|vinger|teen|hamstring|kuit|duim|hand|arm|been|heup|elleboog|lies|achillespees|meniscus|kruisband) (?:is |was )?(?:helemaal |flink |zwaar |behoorlijk |weer )?(?:verzwikt|verstuikt|verrekt|verdraaid|gekneusd|uit de kom|ontwricht|gescheurd|gebroken|verbrijzeld|beschadigd|ontstoken))\b",
        False,
        False,
    ),
    (
        r"(?:go|going|goes|went|gaat|ga|ging|moet|moest|has to go|had to go|een week|weer) (?P<x>under the knife|onder het mes|onder narcose|under (?:a )?general anaesthetic|under anaesthesia)\b",
        False,
        True,
    ),
    (
        r"(?:needs?|needed|getting|gets|wants|wacht op|moet|moest|krijgt|kreeg|wachten op|wacht nog op) (?:nog |ook )?(?P<x>(?:a |an |een )?(?:new |nieuwe |nieuw |second |tweede )(?:kidney|liver|knee|hip|heart|heart valve|lung|cornea|nier|lever|knie|heup|hart|hartklep|long|hoornvlies))\b",
        False,
        True,
    ),
    (
        r"(?P<x>(?:losing|lost|loses|verliest|verloor) (?:his|her|my|their|zijn|haar|mijn) (?:sight|eyesight|hearing|memory|hair|voice|gehoor|gezichtsvermogen|geheugen|spraak|zicht))\b",
        False,
        False,
    ),
    (
        r"(?:loop|loopt|liep|lopen|lig|ligt|lag|beland|belandde|kom|komt|kwam|onder behandeling|onder controle|in behandeling) (?:[\w'-]+ ){0,3}?(?:bij|op|naar) (?:de )?(?P<x>oncologie|cardiologie|neurologie|psychiatrie|reumatologie|nefrologie|hematologie|gynaecologie|urologie|dermatologie|orthopedie|longgeneeskunde|fertiliteitsafdeling|geriatrie|ggz|paaz)(?:[^\w-]|$)",
        False,
        True,
    ),
    (
        rf"{_POSS} (?P<x>(?:linker ?|rechter ?|left |right )?(?:knie|heup|schouder|hartklep|enkel|elleboog|knee|hip|shoulder|heart valve) (?:is|was|wordt|werd|moet|has been|needs to be|was being) (?:[\w'-]+ ){{0,2}}?(?:vervangen|geopereerd|vastgezet|replaced|operated on))\b",
        True,
        False,
    ),
    (
        rf"{_POSS} (?P<x>(?:bloeddruk|bloedsuiker|suikerwaarden?|cholesterol|blood pressure|blood sugar) (?:is|was|blijft|schiet|gaat|stays|keeps) (?:[\w'-]+ ){{0,2}}?(?:hoog|laag|omhoog|ontregeld|high|low|going up))\b",
        True,
        False,
    ),
    (
        r"(?P<x>aan (?:zijn|haar|mijn|m'n|z'n|d'r|de|een) (?:[a-z]+e )?(?:heup|knie|hart|rug|oog|ogen|schouder|pols|enkel|voet|nek|hernia|blindedarm|galblaas|blaas|maag|lever|darm|prostaat|darmen|longen|long|nieren|nier|borst|borsten|hersenen|hoofd|keel|oren|oor|neus|kaak|baarmoeder|eierstokken|schildklier|hand|handen|vinger|elleboog|voeten|wervels|bekken|meniscus|kruisband|amandelen|staar|liesbreuk) (?:geopereerd|geholpen|behandeld))\b",
        True,
        False,
    ),
    (
        r"(?P<x>(?:uitgerekend|expecting|due) (?:over|rond|begin|eind|half|medio|in|around|early|late) (?:(?:\d{1,2}|twee|drie|vier|vijf|zes|two|three|four|six|een paar|a few) (?:weken|maanden|dagen|weeks|months)|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october))\b",
        False,
        True,
    ),
    (
        r"(?:heb|heeft|had|hebben) (?:\w+ )?(?:het|last|iets|problemen|wat) (?P<x>(?:aan|met|van) (?:zijn|haar|mijn|m'n|z'n|mn|zn|de) (?:hart|nieren|longen|lever|ogen|darmen|maag|prostaat|rug|heup|knie|knieen|schildklier|galblaas|blaas|zenuwen|gewrichten|vaten|luchtwegen|evenwichtsorgaan|nek|schouder|voeten|enkel|pols|polsen))\b",
        False,
        True,
    ),
    (
        r"(?:herstel\w*|revalideer\w*|bij(?:komen|kom)|opknappen|recover\w*|recuperat\w*) (?:nog |nu |still |is |ben )?(?:van|na|from|after) (?:een |zijn |haar |mijn |de |a |an |his |her |my |the )?(?:\w+e )?(?P<x>[a-z]{0,20}(?:operatie|ingreep|ongeluk|hersenschudding|bevalling|behandeling|transplantatie|kuur|val van de trap|surgery|operation|concussion|accident|delivery|transplant|treatment|stroke|chemo))\b",
        False,
        True,
    ),
    (
        r"(?:zat|zit|was|still|nog|lag|ligt) (?:\w+ ){0,2}?(?P<x>(?:vol|onder|full of|under|groggy from) (?:de |the |met )?(?:verdoving|narcose|morfine|pijnstillers|medicijnen|kalmeringsmiddelen|pammetjes|anaesthetic|anesthetic|painkillers|morphine|sedatives|medication))\b",
        False,
        True,
    ),
    (
        r"(?:loopt|loop|lopen|liep|walks?|walking|walked|gets? around|komt) (?:\w+ ){0,3}?(?:met|op|on|with|achter) (?:een |twee |a |two |haar |zijn |mijn |his |her |my )?(?P<x>kruk|krukken|rollator|wandelstok|stok|looprek|beugel|crutch|crutches|a frame|zimmer frame|rollator|walking frame)(?:[^\w-]|$)",
        False,
        True,
    ),
    (
        r"(?P<x>(?:draagt|heeft|has|wears|wearing) (?:een |a )(?:pruik|haarwerk|wig) (?:sinds|na|door|vanwege|since|after|because)|(?:uitgevallen|hair fell out|kaal) (?:door|na|from|after) (?:de |the )?(?:chemo\w*|bestraling))\b",
        False,
        True,
    ),
    (
        r"(?P<x>(?:snijdt?|sneed|krast|beschadigt|verminkt|verwondt?|cuts?|cutting|harms?|harming|hurts?) (?:zichzelf|mezelf|herself|himself|myself|themselves))\b",
        True,
        True,
    ),
    (
        r"(?P<x>(?:appendix|gallbladder|tonsils|wisdom teeth|blindedarm|amandelen|galblaas|verstandskiezen) (?:is |zijn |was |were )?(?:\w+ )?(?:out|eruit|removed|verwijderd))\b",
        True,
        False,
    ),
    (
        r"(?:is|was|zit|weer|nog|altijd|again|still|he|she|hij|zij) (?:\w+ ){0,2}?(?P<x>(?:aan het (?:snuiven|spuiten|drinken|gebruiken|blowen|gokken|slikken)|(?:snorting|shooting up|using again|drinking again|gambling again)))(?:[^\w-]|$)",
        False,
        True,
    ),
    (
        rf"(?:is|was|been|be|he's|she's|i'm|am|are|currently|now|still|long|ben|zit|zat|nu) (?:\w+ )?(?P<x>in (?:recovery|rehab|therapy|counselling|remission|detox|labou?r|(?:treatment|therapy|rehab|recovery|counselling) for {_CURE}|remissie|therapie (?:voor|vanwege|wegens) {_CURE}|behandeling (?:voor|vanwege|wegens|tegen) {_CURE}))(?:[^\w-]|$)",
        False,
        True,
    ),
    (
        r"(?:in and out of|checked into|checked himself into|checked herself into|admitted to|out of) (?P<x>rehab|a clinic|detox|the psych ward|psychiatric (?:care|hospital)|a mental hospital|an? (?:addiction|eating disorder) clinic)\b",
        False,
        True,
    ),
    (
        r"(?P<x>in (?:and|en) (?:out|uit) (?:of )?(?:rehab|klinieken|inrichtingen|detox|clinics))\b",
        False,
        True,
    ),
    (
        r"(?P<x>(?:on|op) (?:crutches|krukken)|(?:off|on|stopped taking|stopt met|gestopt met|zonder) (?:his|her|my|their|zijn|haar|mijn|z'n|m'n) (?:\w+ )?(?:meds|medication|antipsychotics?|antidepressants?|pills|tablets|medicatie|medicijnen|pillen|antidepressiva|antipsychotica))\b",
        False,
        True,
    ),
    (
        rf"(?:in het ziekenhuis|in 't ziekenhuis|op de ic|opgenomen|ziek thuis|uitgevallen|ziekgemeld|in hospital|in the hospital|hospitali[sz]ed|off sick|signed off|laid up|off work|rushed to hospital|in bed|down|stricken|struck down|op bed) (?:\w+ )?(?:met|with) (?:een |zijn |haar |mijn |a |an |his |her |my |the |some )?(?P<x>{_NP})",
        False,
        True,
    ),
    (
        r"(?:bij|naar|to|at|attends?|in) (?:de |een |an? |the )?(?P<x>aa|aa-groep|aa-bijeenkomst(?:en)?|aa meetings?|na meetings?|gamblers anonymous|al-anon|anonieme (?:alcoholisten|gokkers))(?:[^\w-]|$)",
        False,
        True,
    ),
    (
        rf"(?P<x>{_POSS} {_ORGAN} (?:is|zijn|was|are|were|has|have|gaat|gaan|raakt) (?:\w+ ){{0,2}}?{_FAILS})(?:[^\w-]|$)",
        False,
        False,
    ),
    (
        rf"{_WHO} (?:\w+ ){{0,2}}?(?P<x>(?:heeft|heb|had|kreeg|krijgt) (?:het |iets |wat )?aan (?:zijn|haar|mijn|m'n|z'n|de|het) (?:hart|nieren|longen|lever|hoofd|ogen|darmen|maag|prostaat|rug|heup|knie|schildklier|galblaas|blaas|zenuwen|gewrichten|vaten|luchtwegen|huid))\b",
        False,
        False,
    ),
    (
        r"(?P<x>(?:slecht|moeilijk|minder goed|niet goed|moeizaam) ter been|(?:in )?blijde verwachting|in verwachting|zwanger van (?:ons|onze|haar|een|de) [\w-]+|(?:te vroeg|veel te vroeg|prematuur|prematurely|premature|extremely early) (?:geboren|born)|born (?:\w+ )?(?:weeks|months) (?:early|premature)|in de couveuse|in an incubator|in (?:the )?(?:nicu|neonatal unit))\b",
        False,
        False,
    ),
    (
        r"(?P<x>(?:registered|legally) (?:blind|disabled|deaf)|sectioned under [\w ]{3,24}|been sectioned|got sectioned|was sectioned|(?:got|has|having) (?:weeks|months|days) (?:left|to live))\b",
        False,
        True,
    ),
    (
        r"(?P<x>(?:\d{1,3} ?(?:-|tot|a) ?)?\d{2,3} ?(?:%|procent) (?:afgekeurd|arbeidsongeschikt|wao|wia|doof|blind|slechtziend|invalide|disabled))\b",
        True,
        False,
    ),
    (r"(?P<x>(?:iq|i\.q\.) (?:van|of|is|=) ?\d{2,3})\b", True, False),
    (
        r"(?:zit|zat|zitten|loopt|loop|sta|staat|kom|komt|ben|is|thuis|belandde|raakte) (?:[\w']+ ){0,5}?(?P<x>(?:in|uit|vanuit) de (?:ziektewet|wia|wao|wajong|iva|wga|bijzondere bijstand wegens ziekte))\b",
        True,
        False,
    ),
    (
        r"(?P<x>(?:heel|erg|zo|te|stok|nog) (?:doof|slechthorend|hardhorend)|hardhorend|hoort (?:heel |erg |zo )?slecht|hoor (?:heel |erg |zo )?slecht|ziet (?:heel |erg |bijna |zo )?(?:slecht|niks meer|niets meer)|bijna blind|half blind|praktisch blind|nearly blind|going blind|going deaf|almost deaf)\b",
        False,
        True,
    ),
    (
        r"(?:heb|heeft|had|kreeg|krijgt|has|have|had|got|gets) (?:\w+ ){0,2}?(?P<x>buisjes(?: in (?:zijn|haar|mijn|de|beide|z'n) (?:oren|oor))?|grommets(?: in (?:his|her|my|both|the) ears?)?)\b",
        False,
        True,
    ),
    (
        r"(?P<x>(?:had|have|has|heeft|kreeg|krijgt|onderging|ondergaat|ondergaan|underwent|having|undergoing|needs?|moet) (?:an? |een |zijn |haar |mijn |his |her |my )?(?:[\w-]+ )?(?:ectomie|ectomy|plastiek|scopie|oscopy|plasty))\b",
        False,
        True,
    ),
    (
        r"(?P<x>(?:kan|kon|kunnen|zal|ooit) (?:\w+ )?(?:niet|nooit) meer (?:kunnen )?(?:lopen|praten)|(?:been|left|is|lag|ligt|raakte|raakt|kwam) (?:in|uit) (?:a |een )?coma|buiten bewustzijn|onwel geworden|werd onwel|(?:had|kreeg) een (?:toeval|attaque|infarct|inzinking|zenuwinzinking|terugval))\b",
        False,
        True,
    ),
    (
        r"(?P<x>(?:positief|positive) (?:getest )?(?:op|for|tested for) (?:hiv|corona|covid|soa|hepatitis|tbc|tb|chlamydia)|tested positive(?: for [\w-]+)?|positief getest(?: op [\w-]+)?)\b",
        False,
        True,
    ),
)
"""Pattern, whether it is certain, and whether somebody must be named or meant."""

CARE: Final = tuple(Phrase(pattern, certain=certain, somebody=somebody) for pattern, certain, somebody in _ROWS)
