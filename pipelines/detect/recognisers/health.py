"""Health: conditions, medicines, treatments, disability, pregnancy (GDPR art. 4(15), 9(1))."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

from models.finding import EntityType
from pipelines.detect.special.body_phrases import BODY
from pipelines.detect.special.care_phrases import CARE
from pipelines.detect.special.complements import TRIGGER
from pipelines.detect.special.health_figures import SUBSTANCE, accept
from pipelines.detect.special.injury_phrases import INJURIES
from pipelines.detect.special.recogniser import Phrase, SpecialCategory
from pipelines.detect.special.told_phrases import AILMENTS_TOLD

_NUMBER = r"(?:\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|(?:der|veer|vijf|zes|zeven|acht|negen)tien|twintig|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty)"
_BODY = r"(?:been|benen|arm|armen|pols|polsen|heup|enkel|enkels|knie|knieen|rug|nek|schouder|sleutelbeen|vingers?|tenen|teen|voet|ribben|rib|neus|kaak|hand|elleboog|kruisband|meniscus|achillespees|hart|galblaas|blindedarm|amandelen|baarmoeder|prostaat|borst|borsten|ogen|oog|maag|hernia|leg|arm|wrist|hip|ankle|knee|back|neck|shoulder|collarbone|fingers?|toes?|foot|ribs?|nose|jaw|elbow|pelvis|skull|spine|gallbladder|appendix|tonsils|womb|eyes?)"
_BONE = r"(?:sleutelbeen|pols|enkel|heup|elleboog|kaak|ribben|scheenbeen|dijbeen|bekken|ruggenwervel|collarbone|wrist|ankle|hip|elbow|jaw|ribs|shin|tibia|femur|pelvis|kneecap|vertebra)"
_SOME = r"(?:a|an|een|one|two|three|four|five|several|some|both|a few|a couple of|twee|drie|vier|vijf|enkele|een paar|beide|zijn|haar|mijn|his|her|my|\d)"
_NOUNS = r"[a-z][\w'-]*(?: [\w'-]+){0,2}"

_ORGAN = r"(?:galblaas|galstenen|blindedarm|amandelen|keelamandelen|neusamandelen|baarmoeder|prostaat|milt|schildklier|verstandskie(?:s|zen)|eierstok(?:ken)?|eileiders?|teelbal(?:len)?|poliepen|moedervlek|nierstenen|cyste|knobbeltje|gezwel|tumor|staar|linkernier|rechternier|nier|gall ?bladder|gallstones|appendix|tonsils|adenoids|womb|uterus|prostate|spleen|thyroid|ovar(?:y|ies)|wisdom teeth|wisdom tooth|testicles?|polyps?|kidney stones|kidney|cysts?|lump|tumou?r|cataracts?|hernia|mole)"
_OUT = r"(?:eruit|uitgehaald|weggehaald|verwijderd|weggenomen|geknipt|operatief verwijderd|weggesneden|taken out|removed|cut out|out|whipped out|uit laten halen|weg laten halen|laten (?:verwijderen|weghalen|knippen|opereren))"

RECOGNISER = SpecialCategory(
    name="health",
    type=EntityType.HEALTH,
    accept=accept,
    drops_phrases=True,
    phrases=(
        *AILMENTS_TOLD,
        *INJURIES,
        Phrase(
            rf"(?:my|his|her|mijn|m'n|mn|zijn|z'n|haar|d'r|son's|daughter's|wife's|husband's|mother's|father's|dad's|mum's|mom's|brother's|sister's|partner's|kid's|moeders|vaders) (?P<x>{_ORGAN})(?: [\w']+){{0,5}}? {_OUT}\b"
        ),
        Phrase(
            rf"(?:having|have|had|has|getting|get|got|took|taking|take|lose|losing|lost) (?:my|his|her|their|a|the|both|zijn|haar|mijn) (?P<x>{_ORGAN}) (?:{_OUT}|done|operated on|seen to)\b",
            somebody=True,
        ),
        Phrase(
            rf"(?:laat|laten|liet|moet|moest|heb|heeft|had) (?:\w+ ){{0,2}}?(?:mijn|m'n|mn|zijn|z'n|haar|een|de) (?P<x>{_ORGAN}) (?:\w+ ){{0,2}}?(?:eruit|verwijderen|weghalen|opereren|knippen|laten|kwijt|verwijderd|weggehaald)\b",
            somebody=True,
        ),
        Phrase(
            rf"(?:geopereerd|[a-z]{0, 12}operatie|operated|operation|surgery|ingreep|procedure|opgenomen|ziekenhuis|hospital) (?:\w+ ){{0,3}}?(?:aan|voor|on|for|to remove|met|with) (?:zijn|haar|mijn|m'n|een|de|his|her|my|a|an|the) (?P<x>{_ORGAN})\b"
        ),
        Phrase(
            r"(?:ligt|lag|lig|liggen|gelegen|verblijft|zit|zat|is|stays|stayed|in and out of|goes to|gaat naar|komt in|been) (?:[\w'-]+ ){0,4}?(?P<x>(?:dialys\w+|kanker\w*|cancer|oncolog\w+|rehab\w*|revalidatie|fertility|fertiliteits|vruchtbaarheids|psychiatr\w+|verslavings|detox|pijn|pain|geheugen|memory|hartfalen|diabetes|brandwonden|burns?|dementie|dementia|stroke|kraam|couveuse|long|hart|eetstoornis|eating disorder|abortus|abortion)[ -]?(?:centre|center|centrum|clinic|kliniek|poli|polikliniek|unit|ward|afdeling|hospital))\b",
            somebody=True,
        ),
        Phrase(
            r"(?:last|klachten|pijn|problemen|trouble|problems|pain|issues) (?:van|aan|in|met|with) (?P<x>(?:zijn|haar|mijn|m'n|z'n|my|his|her) (?:linker|rechter|left|right|eigen)? ?(?:rug|hart|knie|knieen|heup|heupen|nek|schouder|schouders|longen|nieren|ogen|oren|gehoor|darmen|maag|gewrichten|back|heart|knees?|hips?|neck|shoulders?|lungs|kidneys|eyes|hearing|bowels?|stomach|joints|prostaat|prostate|schildklier|thyroid))\b"
        ),
        Phrase(
            r"(?:heb|heeft|had|have|has|got|with|met|door|vanwege) (?:\w+ ){0,2}?(?P<x>(?:een |a |an )?(?:slecht|zwak|versleten|kapotte?|stijve|bad|weak|dodgy|worn-out)e? (?:hart|rug|knie|knieen|heup|heupen|gezondheid|schouder|longen|ogen|gehoor|gewrichten|heart|back|knees?|hips?|health|shoulder|lungs|eyesight|hearing))\b",
            somebody=True,
        ),
        Phrase(
            r"(?P<x>(?:aan het|begint te|begon te|ging) (?:dementeren|revalideren|afkicken|ontgiften)|(?:ernstig|zwaar|doodz|dood|langdurig|chronisch|psychisch|geestelijk|seriously|gravely|critically|terminally|chronically|mentally) (?:ziek|ill)\b|niet lang meer te leven|(?:weeks|months|days) to live|(?:een eind|einde) (?:aan|maakte aan) (?:zijn|haar|mijn) leven|zichzelf (?:iets aangedaan|van het leven \w+)|voor de trein (?:gesprongen|gaan staan)|tried to (?:kill|hang|harm) (?:himself|herself|themselves|myself)|van (?:zijn|haar) leven beroofd|zelfmoord (?:gepleegd|plegen|pleegde|wilde|wil))\b",
            certain=False,
            somebody=True,
        ),
        Phrase(
            r"\b(?:uitslag|biopt|biopsie|tumor|knobbel\w*|gezwel|vlek|results?|lump|biopsy|scan)\b[^\n.;]{0,30}?(?P<x>kwaadaardig|goedaardig|malignant|benign|uitgezaaid|niet goed)\b",
            somebody=True,
        ),
        Phrase(
            r"(?:is|was|werd|wordt|ligt|lag|been|admitted|zit|zat) (?:\w+ ){0,2}(?P<x>(?:opgenomen (?:op|in|bij) (?:de |het |een )?(?:paaz|psychiatrie|psychiatrische \w+|inrichting|ggz\S*|hartbewaking|kliniek|ic|intensive care|verslavingskliniek|verpleeghuis|hospice)|admitted to (?:a |the )?(?:psychiatric \w+|rehab|clinic|icu|intensive care|hospice|nursing home)|op de (?:paaz|ic|intensive care|hartbewaking|couveuseafdeling)|in (?:the )?(?:icu|intensive care)))\b"
        ),
        Phrase(
            r"allerg(?:y|ies|ie|ieen|isch voor)[ ]?[:=|;][ ]{0,4}(?:[\w' ]{2,24}(?:->|:|=|\()[ ]{0,2})?(?P<x>(?:bee stings?|bees|wasps?|wespen|bijen|noten|nuts|pinda'?s?|peanuts?|penicill?in\w*|gluten|lactose|melk|milk|ei|eieren|eggs?|vis|fish|schaaldieren|shellfish|latex|soja|soya?|sesam|sesame|jodium|iodine|pollen|huisstofmijt|dust mites?|katten|cats|honden|dogs|paracetamol|ibuprofen|antibiotica|antibiotics|aspirin\w*)(?:,? (?:en|and|&)? ?(?:noten|nuts|pinda'?s?|peanuts?|penicill?in\w*|gluten|lactose|melk|milk|eggs?|vis|fish|schaaldieren|shellfish|latex))?)\b"
        ),
        Phrase(
            rf"(?P<x>(?:broke|breaks|brak|cracked|bruised|fractured|lost|verloor|mist|misses|missing|amputated|amputeerde) {_SOME} (?:\w+ )?{_BODY})\b",
            certain=False,
        ),
        Phrase(
            rf"(?:broke|brak|fractured|shattered|cracked) (?:[\w'-]+ ){{1,6}}?(?:his|her|my|their|zijn|haar|mijn) (?P<x>{_BONE})\b"
        ),
        Phrase(
            rf"(?:mijn|m'n|zijn|z'n|haar|een|twee|drie|beide|my|his|her|both) (?P<x>(?:\w+ )?{_BODY} (?:gebroken|gescheurd|gekneusd|verstuikt|verrekt|verbrijzeld|geamputeerd|verwijderd|laten (?:opereren|verwijderen|vervangen|weghalen)|geopereerd|broken|operated on|amputated|removed|replaced|done|fused|reconstructed))\b",
            certain=False,
        ),
        Phrase(
            r"(?P<x>(?:getting|got|gets|staying|stayed|stay|been|now|newly|being|became|\w+ (?:years?|months?|weeks|days)) (?:clean and )?sober)\b",
            certain=False,
        ),
        Phrase(
            rf"(?P<x>(?:{_NUMBER}|\d{{1,4}}|many|ten|thirty|hundred) (?:years?|months?|weeks?|days?|jaar|jaren|maanden|weken|dagen) (?:without (?:a )?drink\w*|without (?:alcohol|drugs|a drop)|zonder (?:alcohol|drank|drugs|druppel)|clean|sober|nuchter|droog|drankvrij|alcoholvrij|in recovery|van de (?:drank|drugs) af|off the (?:drink|booze|bottle|drugs)))\b"
        ),
        Phrase(
            r"(?P<x>(?:stopped|quit|gave up|giving up|stop|gestopt met|stopte met) (?:drinking|drinken|using drugs|gokken|gambling)|(?:fell|fallen|falls) off the wagon|(?:weer|terug) aan (?:de drank|de drugs|het gebruiken)|teruggevallen in (?:\w+ )?gebruik)\b",
            certain=False,
        ),
        Phrase(
            r"(?P<x>(?:onder invloed|under the influence|stoned|high|dronken|drunk) (?:van|of|on) (?:de )?(?:drank|alcohol|drugs|ghb|wiet|coke|cocaine|xtc|speed|lachgas|pillen|medicijnen|heroine|ketamine|weed|pills|meth|crack|medication|drink))\b"
        ),
        Phrase(
            r"(?P<x>(?:hoort|hoorde|hears?|heard|hearing) (?:stemmen|voices)|(?:trying|probeert|proberen) (?:for a baby|zwanger te (?:worden|raken))|swanger|pillen (?:tegen|voor) [\w'-]+|pills for (?:his|her|my) [\w'-]+|(?:besmet|infected) (?:met|with) (?:hiv|hepatitis|corona|covid|tbc|tuberculosis))\b",
            certain=False,
        ),
        Phrase(
            r"(?:loopt|lopen|loop|draagt|draag|walks?|wears?|wearing|uses) (?:\w+ ){0,2}(?P<x>(?:stok|krukken|rollator|steunkous\w*|brace|korset|cane|crutches|walker|walking stick|compression stockings|neck brace|beugels aan \w+|oogprothese|glazen oog|glass eye))\b",
            certain=False,
        ),
        Phrase(
            r"(?:been|is|am|was|put|he's|she's|i'm|they're|currently) (?:\w+ )?on (?P<x>(?:blood thinners|blood pressure tablets|heart medication|antidepressants|(?:strong |heavy |daily )?(?:medication|painkillers|morphine|steroids|insulin|tranquillisers|sedatives)(?: for (?:his|her|my|a|an|the)? ?[\w'-]+)?|oxygen|dialysis|a drip|life support|a ventilator|hormones|disability))\b",
            certain=False,
        ),
        Phrase(
            r"(?:wife|partner|she|she's|girlfriend|daughter|sister|we|we're|shes|zij|ze|vrouw|vriendin|dochter|zus) (?:\w+ ){0,3}(?P<x>(?:expecting|verwacht(?:en)?) (?:a|an|our|their|her|twins|een|haar|hun|ons)(?: (?:baby|child|twins|tweeling|kindje|kind|tweede|eerste|derde|first|second|third|little one))?)\b"
        ),
        Phrase(
            r"(?:broke|breaks|brak|cracked|bruised|sprained|tore|injured|crushed|burned|scheurde|dislocated|verstuikte|kneusde|verbrandde|verrekte|fractured|shattered) (?:\w+ )?(?:my|his|her|mijn|m'n|zijn|haar|een|a|an|the) (?P<x>(?:\w+ )?(?:collarbone|leg|arm|wrist|hip|ankle|knee|back|neck|shoulder|finger|toe|foot|ribs?|nose|jaw|hand|elbow|ligament|hamstring|been|arm|pols|heup|enkel|knie|rug|nek|schouder|sleutelbeen|vinger|teen|voet|rib|ribben|neus|kaak|elleboog|kruisband))\b"
        ),
        Phrase(
            r"(?:bij|naar|onder behandeling van|seeing|sees|see|with) (?:een |de |a |an |the |my |his |her |mijn |zijn |haar )?(?P<x>psychiater|psycholoog|oncoloog|traumatherapeut|psychiatrist|oncologist|psychologist|psychotherapist)\b",
            certain=False,
        ),
        Phrase(r"(?P<x>(?:hoge|lage|high|low) (?:bloeddruk|blood pressure|cholesterol))\b", certain=False),
        Phrase(
            r"(?:ivm|i\.v\.m\.|vanwege|wegens|because of|due to|on account of) (?:(?:een|zijn|haar|mijn|m'n|z'n|d'r|his|her|my|a|the|de|die) ){0,2}"
            r"(?P<x>kruisband\w*|meniscus|knie|rug|heup|schouder|nek|pols|enkel|hart|longen|nieren|knee|back|hip|shoulder|neck|wrist|ankle|heart|lungs|kidneys)(?: (?:van (?:hem|haar|mij)|and|en|maar|but|mag|kan)\b|[.,;:)!?]|$)",
            certain=False,
        ),
        Phrase(r"(?:she's|she is|wife is|who is|i'm|i am) (?P<x>expecting|due in \w+)\b", certain=False),
        Phrase(
            r"(?P<x>(?:off work|signed off|off sick|long-term sick|langdurig ziek|in de ziektewet|on (?:long-term )?sick leave) (?:with|because of|due to|wegens|met|vanwege) (?:a |an |een |her |his |my )?[\w'-]+)\b"
        ),
        Phrase(
            r"(?P<x>(?:clean and sober|been sober|is sober|nuchter na|off the (?:drink|bottle|booze|drugs)|van de (?:drank|drugs) af|aan de (?:drank|drugs|fles)|alcoholics anonymous|aa-meetings?|aa meetings?|narcotics anonymous))\b",
            certain=False,
        ),
        Phrase(
            r"(?P<x>(?:(?:weken|maanden|dagen|weeks|months|days|niet lang meer) (?:left )?(?:to live|te leven)|ligt op sterven|dying of [\w'-]+))\b"
        ),
        Phrase(
            r"(?:going through|started|starting|second|first|third|another|halfway|finished|after|during|midden in|bezig met|na|tijdens|derde|tweede|laatste|eerste) (?:\w+ ){0,2}(?:round of |kuur |ronde |cycle of |course of )?(?P<x>ivf(?: treatment|-behandeling|-poging)?|chemo\w*|radiotherapy|radiation|dialysis|the menopause|menopause|de overgang|detox|immunotherapy|immuuntherapie|hormoonbehandeling|hormone treatment|fertility treatment|emdr)\b",
            certain=False,
        ),
        Phrase(
            r"(?P<x>(?:waiting|wacht|wachten|op de wachtlijst|on the (?:waiting )?list) (?:\w+ ){0,3}(?:for|op|voor) (?:a |an |een |zijn |haar |her |his |my |mijn )?(?:new |nieuwe )?(?:kidney|liver|heart|hip|knee|lung|donor|transplant|nier|lever|hart|heup|knie|long|operatie|operation|surgery))\b"
        ),
        Phrase(
            r"(?P<x>(?:doof|blind|slechthorend|slechtziend|deaf|hard of hearing|verlamd|paralysed|paralyzed) (?:aan|in|from) (?:(?:een|zijn|haar|mijn|beide|one|both|his|her|my|the|left|right|linker|rechter) ?){1,2}(?:oor|oren|oog|ogen|kant|been|arm|ear|ears|eye|eyes|side|leg|waist down)?)",
            certain=False,
        ),
        Phrase(
            r"(?P<x>(?:can|could|kan|kon) (?:barely|hardly|no longer|niet meer|nauwelijks|amper) (?:walk|see|hear|speak|lopen|zien|horen|praten|staan|stand))\b"
        ),
        Phrase(
            r"(?P<x>(?:lost|verloor|mist|verloren) (?:\w+ ){0,2}(?:her|his|my|zijn|haar|mijn|een|the) (?:baby|pregnancy|kindje|sight|hearing|leg|arm|foot|hand|zicht|gehoor|been|voet|borst))\b"
        ),
        Phrase(
            r"(?P<x>(?:pijn|pain|aandoening|problems?|trouble|problemen|infectie|infection|tumou?r|knobbeltje|lump|gezwel|ontsteking|breuk|fractuur|fracture|bloeding|operatie|surgery|operation|prothese|stents?) (?:aan|in|op|with|of|to|met|on|van) (?:the |his |her |my |de |het |haar |zijn |mijn |een |a )?(?:linker |rechter |left |right )?(?:borst|longen|long|hart|hoofd|ogen|oog|oor|oren|been|benen|knie|knieen|heup|rug|nek|schouder|handen|hand|pols|voet|darmen|maag|lever|nieren|nier|prostaat|keel|huid|hersenen|breast|lungs?|heart|eyes?|ears?|legs?|knees?|hips?|neck|shoulders?|wrists?|bowels?|stomach|liver|kidneys?|prostate|throat|brain|spine))\b",
            certain=False,
        ),
        Phrase(rf"(?P<x>{_NUMBER} (?:weken|maanden|weeks?|months?) (?:zwanger|pregnant|ver|along))\b"),
        Phrase(
            rf"(?P<x>(?:hoog|heel|al|net|weer|onverwacht|pas|\d+|heavily|newly|currently|{_NUMBER}) ?-?(?:zwanger|pregnant))\b"
        ),
        Phrase(
            r"(?:is|ben|was|bent|raakte|werd|zijn|geworden|i'm|am|she's|i am|got|fell|became) (?:\w+ ){0,2}(?P<x>zwanger|pregnant|in verwachting|expecting|uitgerekend)\b"
        ),
        Phrase(
            r"(?P<x>in verwachting|expecting (?:our|their|her|a|my) (?:\w+ )?(?:child|baby|twins|first|second|third))\b"
        ),
        Phrase(
            r"(?:uitgerekend (?:is |ben )?(?:op|in|voor)|(?:baby|she|she's|wife|i'm|i am|girlfriend|daughter|sister|colleague)(?: is)? due (?:on|in)) (?P<x>\w+ ?\w*)\b",
            certain=False,
        ),
        Phrase(
            rf"(?:gediagnosticeerd|gediagnostiseerd|diagnosed) (?:met|als|with|as) (?:een |a |an )?(?P<x>{_NOUNS})",
            open=True,
        ),
        Phrase(
            r"(?:de |haar |zijn |mijn |met |the |her |his |my )diagnose (?:is |was |van |luidt |: ?)?(?:een )?(?P<x>[\w'-]+(?: [\w'-]+)?)"
        ),
        Phrase(rf"(?:lijd|lijdt|leed|lijden) (?:\w+ ){{0,3}}aan (?:een |de |het )?(?P<x>{_NOUNS})", open=True),
        Phrase(
            rf"(?:he|she|i|who|wife|husband|mother|father|son|daughter|they) (?:\w+ ){{0,2}}(?:suffer|suffers|suffered|suffering) from (?:an? |the )?(?P<x>{_NOUNS})",
            open=True,
        ),
        Phrase(
            r"\b(?:ik|hij|zij|ze|die|man|vrouw|zoon|dochter|moeder|vader|collega) (?:\w+ ){0,3}(?:slik|slikt|slikte|slikten) (?:\w+ ){0,3}?(?P<x>(?:[\w'-]+ )?\d+ ?(?:mg|mcg|ug|ml|gram) (?:[\w'-]+)?)"
        ),
        Phrase(r"(?P<x>[\w'-]{5,} \d+(?:[.,]\d+)? ?(?:mg|mcg|milligram|microgram|ie)\b)", certain=False),
        Phrase(
            r"(?P<x>\d+(?:[.,]\d+)? ?(?:mg|mcg|milligram|microgram) [a-z][\w'-]{4,})\b", certain=False, somebody=True
        ),
        Phrase(
            rf"(?:allergisch|overgevoelig|allergic|intolerant) (?:voor|to|for) (?:\w+ )?(?P<x>{TRIGGER}(?:(?:,| en| and) {TRIGGER}){{0,3}})\b",
            certain=False,
        ),
        Phrase(
            rf"(?:kan|kunnen|mag|mogen|can't|cannot|can) (?:\w+ ){{0,2}}?(?:niet tegen|geen|not have|not eat|have|eat) (?P<x>{TRIGGER})\b(?:[^.;\n]{{0,40}}\b(?:allerg\w+|intolerant\w*|coelia\w+))",
            certain=False,
            somebody=True,
        ),
        Phrase(
            rf"(?:geopereerd|geopereerd worden|operated|surgery|operatie|behandeld|treated|treatment|geholpen) (?:aan|voor|tegen|on|for) (?:een |zijn |haar |mijn |de |a |an |his |her |my |the )?(?P<x>{_NOUNS})",
            certain=False,
            open=True,
        ),
        Phrase(
            r"(?P<x>(?:gebroken|gekneusde?|gescheurde?|verbrijzeld\w*|gebroken linker|gebroken rechter|broken|fractured|torn|sprained|dislocated) (?:\w+ )?(?:been|benen|arm|pols|heup|enkel|knie|kniebanden|rug|nek|schouder|sleutelbeen|bekken|vinger|teen|voet|rib|ribben|neus|kaak|hand|kruisband|meniscus|achillespees|hamstring|leg|wrist|hip|ankle|knee|back|neck|shoulder|collarbone|finger|toe|foot|ribs?|nose|jaw|ligament|pelvis))\b"
        ),
        Phrase(
            r"(?P<x>(?:licht|matig|ernstig|zwaar|verstandelijk|lichamelijk|visueel|auditief|meervoudig|mentally|physically|visually|hearing|severely|learning)(?: \w+)? ?-?(?:beperkte?|beperking|gehandicapte?|handicap|invalide|slechtziende?|slechthorende?|impaired|disabled|disability|blind|deaf|handicapped))\b"
        ),
        Phrase(
            r"(?:is|ben|was|bent|geworden|bijna|half|stone|legally|i'm|am|he's|she's|went|gone|nearly) (?:\w+ )?(?P<x>doof|blind|doofblind|doofstom|slechtziend|slechthorend|kleurenblind|invalide|incontinent|verlamd|bedlegerig|deaf|disabled|paralysed|paralyzed|bedridden|housebound|colou?r ?blind|infertile|onvruchtbaar|hard of hearing|partially sighted)\b"
        ),
        Phrase(
            r"(?:zit|zat|ligt|beland\w*|kwam|komt|thuis|in|uitgevallen|weg|is|was|raakte) (?:\w+ ){0,3}(?:met|in|door|vanwege|wegens) (?:een |haar |zijn |mijn )?(?P<x>burn ?-?out|burn-?outklachten|rolstoel|scootmobiel|psychose|depressie|overspannenheid|coma|gips|kliniek|inrichting|ggz-instelling|afkickkliniek|revalidatie\w*|hospice|verpleeghuis)\b"
        ),
        Phrase(
            rf"(?:is|ben|was|raakte|zit|zat|thuis|compleet|helemaal|zwaar|er|ernstig) (?:\w+ ){{0,2}}(?P<x>overspannen|overwerkt|opgebrand|depressief|suicidaal|dement|autistisch|hoogsensitief|manisch|psychotisch|verslaafd aan (?:de )?{SUBSTANCE}|zwakbegaafd|terminaal|ongeneeslijk ziek|uitbehandeld|arbeidsongeschikt|(?:volledig|deels|medisch|definitief|voor werk|gedeeltelijk) afgekeurd)\b"
        ),
        Phrase(
            rf"(?:is|am|was|been|feeling|severely|i'm|he's|she's|clinically|became) (?:\w+ ){{0,2}}(?P<x>depressed|suicidal|autistic|bipolar|diabetic|epileptic|asthmatic|dyslexic|anorexic|bulimic|psychotic|addicted to {SUBSTANCE}|terminally ill|unfit for work|signed off (?:work )?(?:with|for) [\w'-]+|burned out|burnt out)\b"
        ),
        Phrase(r"(?P<x>(?:hiv|covid|corona|tbc)(?: |-)?(?:positief|positive|besmet|patient))\b"),
        Phrase(
            r"(?P<x>(?:stage|stadium|graad|type) ?(?:[1-4]|i{1,3}|iv) (?:[\w'-]*kanker|cancer|diabetes|[\w'-]+carcinoom|tumou?r))\b"
        ),
        Phrase(
            r"(?:heb|heeft|had|kreeg|krijgt|has|have|had|got|getting|draagt|wears?|nieuwe) (?:\w+ ){0,3}(?P<x>(?:een |a |an )?(?:pacemaker|stoma|donornier|donorhart|nieuwe (?:heup|knie|nier|lever)|kunstheup|kunstknie|prothese|gehoorapparaat|gehoorapparaten|insulinepomp|katheter|stent|new (?:hip|knee|kidney|liver)|hip replacement|hearing aids?|insulin pump|kidney transplant|blindengeleidehond|hulphond))\b"
        ),
        *BODY,
        *CARE,
        Phrase(
            r"(?P<x>(?:zelfmoordpoging|zelfmoordneigingen|poging tot zelfdoding|suicide attempt|suicidal thoughts|miskraam|miscarriage|doodgeboren|stillborn|levenseinde|euthanasie(?:verzoek|traject)?|palliatieve (?:zorg|sedatie|fase)|palliative care|chemo(?:kuur|kuren|therapie|therapy)?|bestralingen|nierdialyse))\b",
            certain=False,
        ),
    ),
)
