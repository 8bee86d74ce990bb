"""What belongs to a revealing term on either side, by category: "kaderlid bij FNV", "mishandeling van een agent"."""

# ruff: noqa: E501 - one group of words is one line: broken in two it could not be read

from __future__ import annotations

import re

from models.finding import EntityType

_DET = r"(?:(?:de|het|een|'t|the|an?|zijn|z'n|haar|d'r|mijn|m'n|onze|ons|hun|his|her|my|our|their|his own|zijn eigen|beide|both)[ ])"
_TIMES = r"(?:(?:een|twee|drie|vier|vijf|meerdere|enkele|\d{1,2})[ ]?(?:keer|maal|x)[ ]|meermaals[ ]|herhaaldelijk[ ]|twice[ ]|repeatedly[ ])"

_VERDICT = (
    r"(?:(?:found|facing|awaiting|face|faces|went to|sent to|charges of|trial for|stood|pleaded|staat|stond|moest|moet|voor de rechter|naar de rechter|een voorwaardelijke|een onvoorwaardelijke|een|twee|drie|two|three|several|meerdere)[ ])?"
    r"(?:(?:onherroepelijk|onvoorwaardelijk|voorwaardelijk|wrongly|falsely|ten onrechte|op staande voet)[ ])?"
    r"(?:veroordeeld|veroordeling|verdacht|verdachte|beschuldigd|aangeklaagd|aangehouden|opgepakt|gearresteerd|vervolgd|ontslagen|geschorst|betrapt|schuldig|vrijgesproken|gezocht|gesignaleerd|gezeten|vastgezeten|vast|bestraft|gestraft|beboet|berispt|dader|slachtoffer"
    r"|convicted|sentenced|accused|suspected|charged|arrested|indicted|prosecuted|wanted|guilty|acquitted|cleared|jailed|imprisoned|locked up|cautioned|fined|fired|sacked|dismissed|suspended|caught|investigated"
    r"|(?:\w{2,12}[ ])?(?:taakstraf|werkstraf|celstraf|gevangenisstraf|jeugddetentie|straf|vervolging|strafzaak|aangifte|strafblad|conviction|caution|sentence|criminal records?|charges|trial|convictions|convicties|veroordelingen|voor de rechter|jail time|prison|jail|gevangenis|cel)"
    r")(?:[ ](?:ingesteld|gekregen|gehad|geweest|ben|is|was|tegen (?:hem|haar|mij|ons)|against (?:him|her|me)))?"
)
_FOR = r"(?:van|wegens|voor|om|aan|op|bij|met|vanwege|of|for|to|with|over|on suspicion of|op verdenking van)"

_HELD = (
    r"(?:ex-|oud-|voormalig[ ]|former[ ]|actief[ ]|betalend[ ]|trouw[ ]|nummer[ ]\w{1,6}[ ]op[ ]|local[ ]|active[ ])?"
    r"(?:[a-z]{0,14}lid|leden|[a-z]{0,12}bestuurder|bestuurster|[a-z]{0,10}voorzitter|[a-z]{0,10}voorzitster|afgevaardigde|vertegenwoordiger|woordvoerder|onderhandelaar|actief|aangesloten|aangemeld|ingeschreven|vrijwilliger|stakingsleider|vrijgestelde|delegee|kaderlid|consulent|penningmeester(?:es)?|secretaris|secretaresse|afdelingsvoorzitter|wethouder|kandidaat|kandidate|lijsttrekker|lijstduwer|aanhanger|aanhangster|sympathisant|campagneteam|campagneleider|stemmer"
    r"|members?|chair|chairman|chairwoman|organiser|organizer|delegate|rep|representative|steward|active|involved|enrolled|councillor|mp|candidate|supporter|voter|volunteer|canvasser|activist|treasurer|secretary|(?:\w+[ ])?branch|spokesman|spokeswoman|organising|organizing|recruiting|joined|joining"
    r"|ouderling|diaken|koster|misdienaar|voorganger|elder|deacon|churchwarden)"
    r"(?:[ ](?:geweest|geworden))?"
)
_IN_IT = r"(?:van|bij|voor|in|namens|of|in|with|for|at|to|by)"

_PART = r"(?:rug|borst|borsten|long|longen|hart|hoofd|oog|ogen|oor|oren|been|benen|arm|armen|knie|knieen|heup|heupen|nek|schouder|schouders|hand|handen|pols|polsen|enkel|enkels|voet|voeten|vinger|vingers|duim|elleboog|bekken|darm|darmen|maag|lever|nier|nieren|alvleesklier|prostaat|blaas|baarmoeder|baarmoederhals|eierstok|eierstokken|keel|tong|huid|hersenen|bloed|bot|botten|gewrichten|lymfeklieren|wervels|ribben|kaak|neus|gezicht|buik|lies|schildklier|galblaas|milt|amandelen|meniscus|kruisband|achillespees|scheenbeen|sleutelbeen|slokdarm|endeldarm|eileiders?|hartklep|aorta"
_BODY = rf"(?:(?:onder|boven|linker|rechter|voor|achter|dij|scheen|sleutel|dikke[ ])?{_PART}|breasts?|lungs?|heart|head|eyes?|ears?|legs?|arms?|knees?|hips?|lower back|upper back|back|neck|shoulders?|hands?|wrists?|ankles?|fingers?|thumb|elbow|foot|feet|toes?|bowels?|stomach|liver|kidneys?|pancreas|prostate|bladder|womb|ovar(?:y|ies)|throat|tongue|skin|brain|spine|bones?|joints?|lymph nodes?|jaw|nose|face|groin))"
_SIDE = r"(?:(?:linker|rechter|linker-|beide|twee|two|een|one|left|right|lower|upper|both|ene|andere|one|other)[ ])"

TRIGGER = r"(?:nuts?|peanuts?|tree nuts|(?:wal|hazel|cashew|para|macadamia|pijnboom|kokos|pecan)?noten|walnuts?|hazelnuts?|cashews?|almonds?|brazil nuts|amandelen|aardbeien|strawberries|kreeft|mosselen|mussels|lobster|tomaten|tomatoes|bananen|bananas|avocado'?s?|lupine|berkenpollen|gras|grass|stuifmeel|hooi|wol|wool|schimmels?|mou?ld|gist|yeast|kobalt|pleisters|contrastvloeistof|insecten\w*|paarden|horses|pinda'?s?|gluten|lactose|penicill?in\w*|pollen|graspollen|huisstofmijt|dust mites?|dust|katten|kattenhaar|cats?|honden|hondenhaar|dogs?|bees?|bee stings|bijen|wespen|wespensteken|wasps?|wasp stings|latex|melk|koemelk|milk|dairy|eggs?|ei|eieren|vis|fish|shellfish|schaaldieren|schelpdieren|garnalen|prawns|soja|soya?|sesam\w*|sesame|paracetamol|ibuprofen|aspirin\w*|antibiotica|antibiotics|jodium|iodine|nikkel|nickel|parfum|perfume|kiwi|appels?|selderij|celery|mosterd|mustard|tarwe|wheat|anesthesie|verdoving)"
"""What people are allergic to."""

LEFT: dict[EntityType, re.Pattern[str]] = {
    EntityType.CRIMINAL: re.compile(
        rf"(?:^|[\s(\"',;])((?:{_TIMES})?{_VERDICT}[ ](?:{_FOR}[ ])?{_DET}?(?:[a-z]{{3,14}}e[ ])?|{_TIMES}|(?:known|convicted|registered|bekende|bekend als|serial)[ ])$"
    ),
    EntityType.HEALTH: re.compile(
        rf"(?:^|[\s(\"',;])((?:behandeling|treatment|therapie|therapy|operatie|surgery|medicatie|medication)[ ](?:voor|wegens|tegen|for|against)[ ]{_DET}?)$"
    ),
    EntityType.TRADE_UNION: re.compile(
        rf"(?:^|[\s(\"',;])({_HELD}[ ]{_IN_IT}[ ]{_DET}?|(?:kaderlid|vakbondslid|joined|joining|pay|pays|paying|left)[ ]{_DET}?)$"
    ),
    EntityType.POLITICAL: re.compile(rf"(?:^|[\s(\"',;])({_HELD}[ ]{_IN_IT}[ ]{_DET}?)$"),
    EntityType.RELIGION: re.compile(
        rf"(?:^|[\s(\"',;])({_HELD}[ ]{_IN_IT}[ ]{_DET}?|(?:(?:streng|zwaar|diep|vroom|liberaal|bevindelijk|licht|oud)e?)[ ])$"
    ),
}
"""What precedes a term and says the same: an office in a union, the verdict before an offence."""

RIGHT: dict[EntityType, re.Pattern[str]] = {
    EntityType.CRIMINAL: re.compile(
        r"(?:,? (?:meermalen|in vereniging|meermaals) gepleegd"
        r"| (?:in geschrifte|in informatica|onder invloed|met geweld|met voorbedachten rade|in functie|met de dood tot gevolg|under the influence|with intent|with violence|by deception|in vereniging|tegen hem|tegen haar|against (?:him|her|me)|of (?:cannabis|drugs|cocaine|heroin|weapons?|a knife|a firearm|class [abc] drugs)|van (?:drugs|wapens|een wapen|een vuurwapen|wiet|cocaine|heroine|xtc))\b"
        r"| (?:van|met|tegen|op|of|with|against) (?:een|de|het|zijn|haar|an?|the|his|her) [a-z]{3,24}(?=[\s.,;)\"'!?]|$)"
        r"|,? (?:en|and|alsmede|dan wel) (?:(?:van|wegens|voor|of|for) )?(?:het |de )?(?:[a-z]{0,10}(?:witwassen|heling|fraude|oplichting|diefstal|mishandeling|geweld|bedreiging|verduistering|valsheid in geschrifte|drugsbezit|wapenbezit|vernieling|inbraak|afpersing|theft|fraud|assault|burglary|robbery|money laundering|possession|harassment|threats))\b)"
    ),
    EntityType.HEALTH: re.compile(
        rf"(?: (?:aan|in|van|op|naar|of|to|on|of the|in the) (?:{_DET}|{_SIDE}){{0,3}}{_BODY}\b"
        r"| (?:op|to|voor|for) (?:(?:een|an?|de|the|het) )?[a-z-]{0,14}(?:steek|steken|beet|beten|stings?|bites?)\b"
        rf"| (?:(?:to|voor) )(?:{TRIGGER})(?:(?:,| en| and| &) {TRIGGER}){{0,3}}\b"
        r"| (?:injections?|treatment|therapy|medication|surgery|infusions?|tablets?|patch(?:es)?|inhalers?|pump|flare-?ups?|attacks?|symptoms|injecties?|tabletten|pleisters?|spray|aanval(?:len)?|klachten|kuur|traject|poging|opname|intake|stoornis(?:sen)?|episodes?|disorder|syndroom|syndrome|disease|aandoening|behandeling(?:en)?)\b"
        rf"| (?:l|r|li|re|left|right|linker|rechter) {_BODY}\b"
        r"| (?:l|r|li|re|links|rechts|left|right|bilateral|beiderzijds|bdz)(?=[\s.,;:)\"'!?]|$)"
        r"|(?: for| from| voor| and| en| &|,) (?:alcohol|drank|drugs|cocaine|cocaine|coke|heroine?|crack|gambling|gokken|ketamine|speed|xtc|ghb|meth|painkillers|pijnstillers|drinking)\b"
        r"| (?:trait|carriers?|flare(?:-ups?)?|draagster|drager)\b"
        r"| (?:type|stage|stadium|fase|graad) (?:[1-4]|i{1,3}v?)\b| van een tweeling| of twins| met uitzaaiingen(?: in (?:de|het|zijn|haar) [a-z]+)?| l[1-5]-?(?:l[1-5]|s1)?\b|,? (?:klasse|class|nyha|niveau|level|gold|graad|grade) (?:[1-4]|i{{1,3}}v?)\b| \d{1,3} ?(?:mg|mcg|ml)\b)"
    ),
    EntityType.RELIGION: re.compile(r" (?:is geworden|geworden is|werd|geworden|opgevoed|grootgebracht|gedoopt)\b"),
    EntityType.POLITICAL: re.compile(
        r"[ -](?:party|partij|councillor|candidate|supporter|voter|member|mp|raadslid|kamerlid|statenlid|wethouder|stemmer|aanhanger|lid)\b"
    ),
    EntityType.TRADE_UNION: re.compile(
        r"[ -](?:rep|steward|shop steward|member|membership|organiser|lid|lidmaatschap\w*|kaderlid|branch|dues|subs|afgevaardigde|bestuurder|jong|jongeren|havens|metaal|bouw|zorg|horeca|bondgenoten|overheid|vakmensen|connectief|spoor|kiem|roze|onderwijs|schoonmaak|transport|campus|zelfstandigen|senioren|puls|openbare diensten)\b"
    ),
}
"""What follows and completes it: the part of the body, the object of the offence."""
