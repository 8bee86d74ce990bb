"""The words that make a term personal, or a topic: data for `said_of`, Dutch and English, over flat text."""

# ruff: noqa: E501 - one group of words is one line: broken in two it could not be read

from __future__ import annotations

import re

_KIN = (
    r"man|echtgenoot|echtgenote|vrouw|vriend|vriendin|partner|ex|ex-man|ex-vrouw|vader|moeder|pa|ma|papa|mama|zoon|zoontje|dochter|dochtertje|kind|kindje|baby|broer|broertje|zus|zusje|oma|opa"
    r"|oom|tante|neef|nicht|schoonmoeder|schoonvader|schoonzus|zwager|kleinzoon|kleindochter|tweeling|buurman|buurvrouw|buurmeisje|buurjongen|stiefvader|stiefmoeder|nichtje|neefje|verloofde|meid|meisje|jongen|jongetje|vent|dame|heer|mevrouw|meneer"
    r"|husband|wife|grandpa|grandad|granny|gran|nan|nana|hubby|missus|stepson|stepdaughter|stepmum|stepdad|stepmother|godson|godmother|godfather|flatmate|bestie|bro|sis|opaatje|omaatje|overgrootmoeder|overgrootvader|peetoom|peettante|schoonzoon|schoondochter|stiefzoon|stiefdochter|pleegkind|pleegzoon|pleegdochter|ouwe|vrouwtje|mother|father|mum|mom|dad|son|daughter|child|brother|sister|grandmother|grandfather|granddad|grandma|aunt|uncle|nephew|niece|cousin|boyfriend|girlfriend|fiance|fiancee|toddler|twins|mother-in-law|father-in-law|brother-in-law|sister-in-law|stepfather|stepmother|widow|widower|girl|boy|lady|gentleman|guy|bloke|lad"
)
_ROLE = (
    r"collega|medewerker|medewerkster|werknemer|werkneemster|baas|leidinggevende|stagiair|stagiaire|leerling|student|studente|docent|docente|juf|meester|patient|patiente|client|cliente|klant|eigenaar|eigenaresse|bestuurder|penningmeester|secretaris|voorzitter|vrijwilliger|vrijwilligster|lid|huurder|huurster|bewoner|bewoonster|gast|boekhouder|boekhoudster|schoonmaakster|schoonmaker|kamermeid|jeugdleidster|jeugdleider|trainer|trainster|oppas|verpleegkundige|huisgenoot|huisgenote|directeur|programmeur|webmaster|redacteur|vormgever|fotograaf|fotografe|chauffeur|monteur|kok|ober|betrokkene|verdachte|zzp'er|compagnon|zakenpartner|mede-eigenaar|weduwe|weduwnaar|sollicitant|kandidaat|kandidate|installateur|loodgieter|elektricien|timmerman|schilder|stukadoor|metselaar|kapper|kapster|slager|bakker|boer|boerin|tuinman|tuinier|portier|conducteur|conductrice|conciërge|concierge|beheerder|beheerster|redactrice|directrice|manager|manager|coach|zorgvrager|zorgklant|opdrachtgever|opdrachtgeefster|aanvrager|aanvraagster|deelnemer|deelneemster|cursist|cursiste|speler|speelster|keeper|zanger|zangeres|danser|danseres|dirigent|organist|muzikant|drummer|schrijver|schrijfster|kunstenaar|kunstenares|advocaat|advocate|notaris|tandarts|arts|dokter|kraamverzorgster|gastouder|leraar|lerares|hoogleraar|rector|conrector|ondernemer|ondernemster|oprichter|oprichtster|medeoprichter|mede-oprichter|vennoot|vennoten|firmant|failliet|gefailleerde|dader|getuige|slachtoffer|aangever|aangeefster|gedetineerde|veroordeelde|pleegkind|pleegzoon|pleegdochter|uitzendkracht|invalkracht|oproepkracht|zzper|freelancer|pensionado|gepensioneerde|wijkverpleegkundige|mantelzorger|burgemeester|wethouder|raadslid|overledene"
    r"|colleague|employee|boss|manager|intern|pupil|teacher|patient|client|customer|owner|co-owner|treasurer|secretary|chairman|chairwoman|volunteer|member|tenant|resident|guest|bookkeeper|accountant|cleaner|nanny|nurse|flatmate|housemate|roommate|director|developer|editor|designer|photographer|driver|applicant|candidate|counsellor|violist|coach|trainer|neighbour|neighbor|friend|assistant|supervisor|landlord|builder|receptionist|mechanic|plumber|electrician|carpenter|painter|cook|chef|waiter|waitress|barista|hairdresser|bouncer|guard|caretaker|janitor|keeper|goalkeeper|player|singer|dancer|conductor|organist|pastor|priest|imam|rabbi|nun|founder|co-founder|cofounder|freelancer|contractor|lawyer|notary|doctor|dentist|farmer|fisherman|baker|butcher|tailor|gardener|babysitter|au pair|lodger|subtenant|inmate|prisoner|defendant|suspect|victim|witness|claimant|complainant|trainee|apprentice|graduate|professor|lecturer|headteacher|headmaster|headmistress|librarian|admin|administrator|moderator|blogger|author|writer|artist|musician|drummer|guitarist|pensioner|mayor|councillor"
)
_ROLES = r"applicants|candidates|employees|colleagues|tenants|residents|cleaners|drivers|nurses|teachers|pupils|interns|volunteers|labourers|lads|boys|girls|sollicitanten|kandidaten|huurders|bewoners|monteurs|chauffeurs|schoonmakers|leerlingen|stagiairs|vrijwilligers|uitzendkrachten|seizoenswerkers|kamermeisjes"

_ONE = r"ik|'k|heb|ben|mij|me|mijn|m'n|mn|hij|ie|hem|zijn|z'n|zn|zij|ze|haar|d'r|jij|je|jou|jouw|iemand|i|i'm|i've|my|myself|he|him|his|he's|she|her|she's|shes|they|them|their|someone|somebody|who|mw|mevr|dhr|mr|mrs|ms"
PERSON = re.compile(rf"\b(?:{_ONE}|{_KIN}|{_ROLE})\b")
"""Somebody in the sentence."""

ONES = frozenset(f"{_ONE}|{_KIN}|{_ROLE}".split("|"))
"""The same, word by word."""

PERSONS = ONES | {"die", "zelf", "himself", "herself", "haarzelf", "zichzelf"}
"""And a little more: what means somebody in the sentences before."""

SUBJECT = re.compile(
    r"\b(?:our|onze|mijn|m'n|my|de|het|the|a|een|zijn|haar|his|her) (?:[\w-]+ ){0,1}?[a-z-]{2,20}(?:er|ster|aar|eur|ist|iste|ant|ante|ente?|or|man|vrouw|woman|lady|chair|hoofd|kracht|lid|genoot|genote)(?:,? die| who|,)? (?:has|heeft|had|kreeg|krijgt|got|suffers from|lijdt aan|was diagnosed with|herstelt van|overleed aan|died of)(?: [\w'-]+){0,2} $"
)
"""Who has something, unnamed: "our chair has ..."; a machine is `THING_HAS`."""

WITH_US = re.compile(
    rf"\b(?:{_ONE}|die|familie|gezin|ouders|grootouders|schoonouders|schoonfamilie|parents|grandparents|family|in-laws|kids|wij|we|ons|onze|our|{_KIN}|{_ROLE}|{_ROLES})\b"
)
"""Somebody, or us: a company says "we" of its trade, but only people are Catholic or Polish."""

OWNER = re.compile(
    rf"\b(?:mijn|m'n|mn|zijn|z'n|zn|haar|d'r|dr|hun|jouw|je|my|his|her|their|your|(?:{_KIN}|{_ROLE})'?s)(?: (?:eigen|ernstige|zware|chronische|lichte|licht|verstandelijke|aangeboren|recente|nieuwe|laatste|eerste|tweede|vreselijke|own|severe|chronic|mild|recent|latest|first|second|terrible|own|bloody|ongoing|old|oude|late|erge)){{0,2}} ?[\"'(]?$"
)
"""Somebody's own: "zijn leukemie", "my PTSD"."""

WISHED = re.compile(
    r"\b(?:get well(?: soon)? (?:after|from|with)|feel better after|beterschap (?:met|na|voor|gewenst met)|sterkte (?:met|bij|na|voor)|recover\w* (?:well )?(?:from|after)|herstel(?:t|d|len|lende)? (?:goed |nog )?van|knap\w* (?:\w+ )?op van|opknappen van|condolences on|overleden aan|gestorven aan|died of|died from|bezweken aan|succumbed to)(?: (?:je|jouw|uw|jullie|de|die|dat|het|your|that|the|his|her|een|zijn|haar|an?))?(?: [\w-]+){0,1} $"
)
"""What somebody is wished to get over: "get well from that appendectomy"."""

_HAS = r"heb|heeft|had|kreeg|krijg|krijgt|slik|slikt|slikte|gebruik|gebruikt|gebruikte|spuit|draag|draagt|overleefde|have|has|take|takes|took|get|gets"
_SOMEBODY = rf"ik|'k|hij|ie|zij|ze|i|he|she|(?:mijn|m'n|zijn|z'n|haar|my|his|her|onze|our) (?:{_KIN}|{_ROLE})"
_A = r"(?: (?:een|zelf|ook|nog|nu|al|sinds kort|inmiddels|zware|ernstige|a|an|also|now|severe)){0,2}"
DIRECT = re.compile(
    rf"\b(?:{_SOMEBODY})(?: (?:zelf|ook|nu|al|also|now|still))? (?:{_HAS}){_A} $"
    r"|\b(?:mijn|m'n|zijn|haar|my|his|her) (?:\w+ )?(?:jaren|tijd|leven|jeugd|verleden|ervaring\w*|years|life|time|past|days|experiences?) (?:als|as|met|with)(?: een| an?)? $"
)
"""Somebody has it, in as many words: "dat ik epilepsie heb" counts on a page or in a form too."""
DIRECT_BEFORE = re.compile(rf"\b(?:{_SOMEBODY}|die){_A} $")
DIRECT_AFTER = re.compile(rf" (?:{_HAS}|gehad|gekregen)\b")
"""The same where the verb comes last, as in a Dutch subordinate clause: "dat ze lithium slikt"."""

HAS_IT_TOO = re.compile(
    r"[^.;\n]{0,24}\b(?:ik heb het (?:zelf|ook)|heb ik (?:zelf|ook)|heb het zelf|i have it (?:myself|too)|have it myself|lijd er zelf aan|ben het zelf|am one myself)\b"
)
"""What is spoken of, the writer has as well."""

_FILED = r"[a-z]{0,12}notities?|opmerking(?:en)?|bijzonderheden|aantekening(?:en)?|dossier|klantkaart|klantbeeld|profiel|crm|remarks?|notes?|comments?|file|record|profile|customer card"
RECORDED = re.compile(
    r"\b(?:bij|onder|achter|at|under|behind|next to) [\"'][\w -]{2,24}[\"'] (?:staat|stond|stood|stands|says|said|it says|zegt|is ingevuld)(?: (?:er|nog|nu|still|now)){0,2} [\"']?$|"
    rf"\b(?:{_FILED})\b[^.;\n]{{0,40}}?\b(?:staat|stond|staan|stonden|vermeldt|zegt|lees|las|genoteerd|zag|says?|said|reads|states|stated|read|listed|shows)\b[^.;\n]{{0,30}}[\"'](?:[\w'-]+,? ){{0,6}}$"
    rf"|\b(?:{_FILED})[\"']? (?:[\w'-]+ ){{0,3}}?(?:het woord|de woorden|the words?) [\"']?$"
)
"""What somebody was filed under: 'under "remarks" it says "Catholic, do not ring"'."""

_GAP = r"(?: [\w'-]+){0,4} ?[\"'(]?$"
LINK = re.compile(
    r"\b(?:heb|hebt|heeft|had|hadden|hebben|gehad|kreeg|krijg|krijgt|krijgen|gekregen|lijd|lijdt|leed|leden|slik|slikt|slikte|slikken|gebruik|gebruikt|gebruikte|neem|neemt|nam|ben|is|was|waren|bent|werd|wordt|word|geworden|raakte|zit|zat|zitten|ligt|lig|lag|loop|loopt|liep"
    r"|onderga\w*|onderging|bekend|last|vanwege|wegens|door|ivm|i\.v\.m\.|dankzij|na|sinds|met|aan|tegen|herstel\w*|genezen|overle\w+|gestorven|bezweken|gediagnosticeerd|diagnose|behandeld|behandeling|allergisch|geopereerd|opgenomen|verslaafd|afgekickt|kamp\w*|wacht\w*|ontdekt\w*|constateer\w*|vastgesteld|gestopt|in|bij|voor"
    r"|have|has|had|having|got|gets|get|getting|suffer\w*|struggl\w+|diagnosed|on|take|takes|taking|took|after|due|because|with|is|was|am|'m|'s|'ve|i'm|he's|she's|been|being|be|treated|allergic|died|recover\w*|undergo\w*|underwent|history|living|lives|developed|since|into|from|in|at|for|need\w*|addicted|operated)"
    + _GAP
)
"""What ties a condition to somebody: "heeft", "slikt", "diagnosed with"."""

ADJECTIVE_LINK = re.compile(
    r"\b(?:ben|bent|is|was|waren|zijn|wordt|werd|word|geworden|als|zogenaamd|beland|opgevoed|getrouwd met een|am|are|'m|'s|i'm|he's|she's|they're|we're|were|as an?|became|born|raised|being|turned|identif\w+ as)"
    r"(?: (?:een|geen|zelf|wel|ook|niet|van origine|oorspronkelijk|half|streng|vrij|heel|best|erg|nogal|a|an|the|not|also|originally|half|very|quite|rather|openly|devout|strict|practi[sc]ing|practising|proud|born|overtuigd|praktiserend|belijdend|toevallig|gewoon|just|happily|dus|nu|now|both|allebei|beiden|trots|openlijk|eigenlijk|zwaar|diep|zeer|nogal|behoorlijk|allemaal|nu eenmaal|van huis uit|van oorsprong|deeply|all|actually|proudly|now|still|nog|altijd|ooit|vroeger|formally|raised|brought up)){0,3} ?[\"'(]?$"
)
"""What says an adjective of somebody: "ik ben", "she is a"."""

LINKED_AFTER = re.compile(
    r" (?:is|ben|bent|was|werd|wordt|word|zijn|waren|geworden|opgevoed|gebleven)(?: geworden| geweest| gebleven| opgevoed)?(?:[,.;)\"]|$| (?:en|maar|dus|want|omdat|gaf|kan|mag|heeft|had|is|zou|wil)\b)"
)
"""The same where the verb comes last: "omdat hij katholiek is"."""

PERSON_NOUN = re.compile(
    rf"[- ](?:[\w-]+ ){{0,1}}?(?:{_KIN}|{_ROLE}|{_ROLES}|vluchteling\w*|asielzoek\w+|migrant\w*|statushouder\w*|expat|familie|families|gezin|gezinnen|schoonfamilie|hulp|werknemers|medewerkers|collega'?s|meisjes|joch|jochie|knul|gozer|kereltje|ventje|knaap|meid|tiener|puber|vrouwen|mannen|mensen|vrienden|buren|studenten|klusser|aannemer|schilder|bakker|kapper|kinderen|jongeren|arbeiders|verpleegster|ouders|afkomst|achtergrond|komaf|roots|origine|bloed|nationaliteit|paspoort|accent|huidskleur|zeeman|soldaat|arbeider|gastarbeider|ondernemer|familielid|kerel|gast|vrouwtje|mannetje|jongens|gelovige|opvoeding|geloof|christen|moslim|jood|stel|echtpaar|burger|staatsburger\w*"
    r"|staff|workers?|friends|neighbours|neighbors|students?|kids|children|builders?|families|refugees?|asylum seekers?|migrants?|immigrants?|expats?|family|parents|descent|heritage|background|origins?|roots|nationality|nationals?|citizen|citizenship|passport|accent|blood|upbringing|faith|believer|christian|muslim|jew|couple|woman|women|man|people|lad|lass|bloke|guy|teenager|toddler)\b"
)
"""A person right after an adjective: "Iraanse vluchteling", "bisexual counsellor"."""

LABEL = re.compile(
    r"(?:^|[\s\"'|;,{(<])(?:klacht(?:en)?|hoofdklacht|aanmeldklacht|anamnese|voorgeschiedenis|ziektebeeld|ziekte|ziektes|indicatie|verwijsreden|aanmeldreden|hulpvraag|symptomen|symptoms?|complaints?|ailments?|illness|injury|injuries|blessure|letsel|letsels|hulpmiddel(?:en)?|medical history|history|pre-existing|comorbidit\w+|dx|rx|meds|pil|pillen|kenmerken|kenmerk patient|ras|race|tribe|volk|stam|huidskleur|skin colou?r|moedertaal|kerkelijke gezindte|denomination|gods?dienst|belief|overtuiging|ideology|lidmaatschap|membership|feit|delict|offen[cs]e|charge|sanctie|status|verblijfsstatus|nat\.|nat|bijzonderhe(?:id|den)|bijz|opmerking(?:en)?|opm|notitie|aantekening|medisch\w*(?: gegevens| info\w*)?|medicijn\w*|medicatie|medicijngebruik|allergie(?:en)?|dieet\w*|diagnose|aandoening(?:en)?|beperking|handicap|gezondheid\w*|klachten|zorg\w*|reden(?: \w+){0,3}|"
    r"geloof|religie|gezindte|godsdienst|levensovertuiging|kerk|kerkgenootschap|nationaliteit|herkomst|origin|oorsprong|burgerschap|staatsburgerschap|afkomst|geboorteland|land van herkomst|etniciteit|geaardheid|gender|vakbond|vakbondslid|partij|politieke voorkeur|strafblad|vog|antecedenten|remarks?|notes?|comments?|medical(?: \w+)?|medication|medicines?|allerg(?:y|ies)|dietary(?: \w+)?|diagnosis|condition|disability|health(?: \w+)?|religion|faith|nationality|ethnicity|citizenship|country of origin|orientation|sexuality|pronouns|union|party|criminal record|reason(?: \w+){0,3})(?: ?\([^()\n]{0,16}\))?[\"']?(?:\s{0,4}(?:[:=|;>]|\.{2,60}|->|- )\s{0,4}[\"'(\[]{0,2}|\s{2,30}[\"'(\[]{0,2})(?:[\w,'/+()-]+ {1,24}){0,6}\(?$"
)
"""A label of a form or record whose value speaks of the person on it."""

_THING = (
    r"web ?sites?|sites?|webshops?|web ?winkel|pagina'?s?|pages?|landingspagina|subpagina|blogs?|blogpost\w*|artikel\w*|articles?|descriptions?|beschrijving\w*|omschrijving\w*|uitleg|boek(?:en|je|jes)?|books?|folders?|brochures?|leaflets?|flyers?|cursus\w*|courses?|workshops?|training\w*|campagne\w*|campaigns?|stichting\w*|foundation|vereniging\w*|association|informatie|information|info|voorlichting|"
    r"kopje\w*|headings?|menu\w*|categorie\w*|categor(?:y|ies)|tags?|sectie\w*|sections?|collectie\w*|collections?|tentoonstelling\w*|exhibitions?|rooms?|thema\w*|themes?|plugins?|modules?|product\w*|afdeling|praktijk|practice|centrum|centre|kraam|stand|lezing\w*|lectures?|podcasts?|posters?|formulier\w*|onderzoek|research|preventie|"
    r"bewustwording|awareness|nieuwsbericht\w*|nieuwsbrief|vraag en antwoord|faq|filters?|titel|title|banner|slider|foto's|teksten|tekst|text|app|tool|database|platform|forum|community|lotgenoten\w*|congres|symposium|conference|webinar|film|documentaire|documentary|roman|novel|serie|series|festival|museum|archief|archive|project|rechtsgebieden|specialis\w+|gespecialiseerd|expert\w*|deskundig\w*|expertise|[a-z]{0,24}centr(?:um|a)|agenda|yoga|pilates|[a-z]{0,16}massages?|support group|self-help group|zelfhulpgroep\w*|praatgroep\w*|kookgroep|werkgroep\w*|group|groep|lijst\w*|list|protocol\w*|vragenlijst\w*|questionnaire|survey|enquete|quiz|test|gids|guide|handleiding|magazine|tijdschrift|column|voorbeeld\w*|behandel(?:t|en)|verkop\w+|sell|doelgroep|target group|markt|fonds|fund|advocat(?:en|uur)|lawyers|letselschade|[a-z]{0,20}strafrecht|comments?|commentaar|reviews?|posts?|collecte|sponsorloop|hulpmiddelen|recepten|recipes|dieetlijst|icoon\w*|icoontjes|[a-z]{0,12}materiaal|materials?|lesstof|tabel|maattabel|size chart|kruiden|kruidenthee|thee|zalf|zalfjes|balsem|cbd-balsem|cbd-olie|creme|olie|balm|cream|ointment|oil|kussen|nekkussen|matras|oefeningen|exercises|tips|advies|adviezen|advice|polis\w*|[a-z]{0,12}voorwaarden|tarieven|remedies|remedy|herbs|teas?|supplement\w*|crowdfunding|petitie|petition|wet|verzekering\w*|insurance|sokken|kussens|fabeltjes|mythes|feiten|facts"
)
_TRADE = rf"{_THING}|[a-z]{{0,24}}kliniek(?:en)?|clinics?|[a-z]{{0,24}}praktijk(?:en)?|hospitals?"
TOPIC_BEFORE = re.compile(
    r"(?:\b(?:foto|foto's|photos?|pictures?|images?|afbeelding|plaatje|video|icoon|icon|tekening) (?:van|of|met|with) (?:de|het|een|the|an?) $"
    rf"|\b(?:{_TRADE})\b[\"']?(?: [\w'-]+){{0,3}} (?:naar|into|voor|over|rond|rondom|van|met|tegen|inzake|in|about|for|on|of|against|with|around)(?: [\w',-]+){{0,4}} ?[\"']?$"
    rf"|\b(?:{_THING})\b(?: [\w'-]+){{0,2}}:? ?(?<!groep \d )(?<!group \d )\((?:[\w' -]+[,/] ?){{0,6}}$"
    rf"|\b(?:{_THING}|services|diensten|assortiment|aanbod|specialiteiten|thema's)\b(?: [\w'-]+){{0,4}}: ?[\"']?(?:[\w' -]+[,/] ?){{0,8}}(?:[\w' -]+ (?:en|and) )?$"
    r"|\b(?:gaat|gaan|ging|schrijft|schrijf|vertelt|vertel|writes?|talks?|wrote) (?:[\w'-]+ )?(?:over|about)(?: [\w'-]+){0,3} $"
    r"|\b(?:[a-z]{0,16}massages?|yoga|pilates|cursus\w*|workshops?|training\w*|coaching|begeleiding|voeding|sporten|classes|oefeningen|behandelingen) (?:na|after|bij|tijdens|during) (?:(?!mijn|zijn|haar|my|his|her)[\w'-]+ ){0,2}$"
    r"|\b(?:klant|client|customer|opdrachtgever), (?:een|a|an|het|the|de) $"
    r"|\b(?:stichting|vereniging|patientenvereniging|fonds|charity|foundation|docent\w*|leraar|lerares|teacher|cursusleider|platform|team|afdeling|vakgroep) $"
    r"|\b(?:cursus\w*|training\w*|workshops?|lessen|les|course|classes|webinar|lezing)\b[^.;]{0,40}\b(?:leren|leer|leert|learn|herken\w*|recogni[sz]e)\b[^.;]{0,60}$"
    r"|\b(?:spel|spellen|games?|aflevering\w*|episodes?|musical|voorstelling) (?:is |are |was |gaat |gaan )?(?:about|over)\b[^.;]{0,60}$"
    r"|\b(?:teksten|content|logo|domein|domain|foto's|merk|brand|ontwerp|design|ideas?) $"
    r"|\b(?:spam\w*|phishing|reclame|advertent\w+|ads|vacature\w*|job ads?|ervaring|experience|kennis|knowledge|affiniteit|affinity|geld|money|inzameling\w*|actie|fundrais\w+)\b[^.;]{0,60}$"
    r"|\b(?:behandelt|behandelen|treats|treating|geneest|verlicht|relieves|helpt bij|helpt tegen|helps with|helps against) (?:(?!hem\b|haar\b|mij\b|me\b|zijn\b|mijn\b|him\b|her\b|my\b|his\b|ons\b|us\b|them\b|hun\b)[\w',-]+ ){0,8}$"
    r"|\b(?:gives?|gave|giving|geeft|gaf|bezorg\w*|krijg(?:t|en)? (?:er|hier|daar|ervan)) (?:[\w'-]+ ){0,3}$"
    r"|\b(?:we|wij|ik|i) (?:[\w'-]+ ){0,2}(?:help|helpen|maken|make|geef|geven|teach|coach\w*|produce|design|ontwerp\w*|bouwen|build|begeleid\w*|train\w*|verhuren|huur\w*)(?: (?!mijn|my|onze|our|haar|zijn|his|her)[\w'-]+){0,5} $"
    r"|\b(?:we|wij|ons|our|onze|the|de|het|shop|webshop|praktijk|practice|clinic|kliniek|bedrijf|company|studio|salon|firm|law firm|kantoor|advocatenkantoor|office|chambers|apotheek|pharmacy|zaak|winkel|store) (?:[\w'-]+ ){0,6}?(?:handles?|covers?|deals? (?:with|in)|advises? on|doen|doet|adviseren|adviseert|voeren|voert|supply|supplies|sell|sells|treats?|offers?|provides?|rents?|photograph\w*|film|films|caters?|fotografe\w+|filmen|verzorg\w+|lever\w*|verkop\w*|verkoopt|verhuur\w*|behandel\w*|bied\w*|organis\w+|begeleid\w*|specialis\w+)(?: [\w',-]+){0,8} $"
    r"|\b(?:voor|for|onder|among|aan|zien|zie|see|sees|treat|treats|coach\w*|begeleid\w*|behandel\w*|help\w*|over|about) (?:alle |all )?(?:mensen|people|kinderen|children|ouderen|patienten|patients|vrouwen|women|jongeren|personen|persons|leden|clienten|gezinnen|families|ouders|parents)(?: [\w'-]+){0,2} (?:met|with|die|who|van|of|aan|na|after)(?: [\w'-]+){0,6} ?$)"
)
"""The term is what a page, course or foundation is about."""

TOPIC_AFTER = re.compile(
    rf"-(?:safe|friendly|proof|related|specific|bewust|veilig|vriendelijk)\b| (?:(?:en|and|of|or) [\w'-]+ )?(?:(?:staan|staat|stonden|stond|are|is|was|were|sits?|zit) )?(?:nog |still |now |nu )?(?:onder|bij|in|op|under|at|on) (?:(?:een|de|het|a|an|the|onze|our) )?(?:[\w'-]+ )?(?:kop|hoofdstuk|paragraaf|artikel|vraag|punt|veld|kolom|tab|chapter|section|question|column|csv|sheet|map|schijf|folder|drive|disk|menu|zoekindex|index|footer|sitemap|catalogus|catalogue)\b| (?:regelen|registreren|aanvragen|regeling|beleid|policy|registratie|administratie)\b| (?:(?:op|in|on|into|from|van) )?(?:our|onze|ons|my|mijn|the|de|het) (?:wordpress|server|site|website|webshop|account|domain|domein|mailbox|hosting|logo|texts?|teksten|content|brand|design|photos)\b| (?:ward|department|nurse|unit)\b| ?(?:aan|to|van|of|voor|by|from) (?:jullie|uw|your|this|these|dit|deze|social media|koffie|coffee)\b|(?:s|e)?[-+ ]{{0,2}}(?:{_THING}|websites|shop|winkel|store|bookshop|bar|basisschool|muur|tegels|classes|class|keuken|cuisine|restaurant\w*|kerk\w*|church\w*|parochie\w*|parish|moskee|slager\w*|butcher\w*|supermarkt\w*|catering|snackbar|vlees|meat|certifica\w+|keurmerk|gemeente|school\w*|onderwijs|feestdag\w*|holidays?|bank|banken|versie|version|taal|language|vertaling\w*|translation\w*|amber|fiction|essays?|literature|literatuur|geschiedenis|history|recht|rechten|rights|delict\w*|zaken|lessen|les|lespakket|brillen|matras\w*|kussen\w*|sokken|producten|proof|vrij|free|vriendelijk|friendly|toegankelijk\w*|klanten|customers|visitors|bezoekers|markets?|markten|dag|day|week|month|maand|night|avond|party venue|cloud|server|provider|hoster|leverancier|supplier|company|companies|bedrijf|bedrijven|logo\w*|affiche\w*|programma\w*|spoken|speaking|talig|sprekend\w*|checkout|keyboard|toetsenbord|kaas|brood|gebak|wijn|bier|food|dishes|gerechten|tapijten|meubels|register|registry|law|wet|wetgeving|btw|vat|scanner|lezer|reader|diagram\w*|schema\w*|tabel\w*|reports?|rapport\w*|overzicht\w*|dashboard\w*|kalender\w*|calendar\w*|charts?|grafiek\w*|login|inlog|apparaat|device|hardware|software|key|sleutel|sha256|md5)\b"
)
"""The term qualifies a thing: "hiv-preventie", "Dutch bank", "vingerafdruklezer"."""

TITLE = re.compile(
    r"(?:^|[.,;:!?] |\b(?:graag|please|wil je|kun je|kunt u|kunnen jullie|could you|can you) )(?:zet|zetten|plaats|plaatsen|put|add|place)\b[^.;\n]{0,60}[:,]? [\"'][^\"'()]{0,60}$|"
    r"\b(?:mailinglijst|mailing list|lijst|list|distributielijst|brochure|folder|nieuwsbrief|newsletter|module|zoekterm\w*|zoekwoord\w*|search terms?|keywords?|term|woord|word|les|lesson|hoofdstuk|chapter|podcast|film|serie|onderwerp|topic|kaart|poster|slogan|tekst|text|pagina|pagina's|page|pages|kopje|kop|heading|menu|menu-item|titel|title|artikel|article|boek|book|blog|blogpost|knop|button|tag|categorie|category|plugin|tabblad|tab|onderdeel|rubriek|album|map|folder|bestand|file|mapje|thema|project|icoon|icoontje|icon|label|labeltje|badge|sticker|bordje|kaartje|play|show|series)(?: [\w'-]+){0,2}:? ?[\"'(][^\"'()]{0,60}$"
)
"""The term stands in a title between quotation marks."""

SEARCHED = re.compile(
    r"\b(?:bezoekers?|visitors?|users?|gebruikers?|mensen|people|klanten|customers|google|zoekmachines?) (?:\w+ )?(?:typt|typen|tikt|tikken|zoekt|zoeken|googelt|googelen|types?|search(?:es)?|googles?)(?: (?:op|naar|for|in))? [\"']?(?:\w+ )?$"
    r"|\bthe (?:one|page|post|article) (?:on|about) $|\b(?:die|degene|eentje) over $"
)
"""What visitors look for, or what "the one on ..." is about."""
CLIENT_AFTER = re.compile(
    r" (?:is|zijn|was|are) (?:al \w+ |ook |sinds kort )?(?:een |onze |ons |our |a |one of our )?(?:vaste |nieuwe |oude |grote |new |big )?(?:klant|klanten|client|clients|customer|customers|opdrachtgever)\b"
)
"""An institution that is a customer: nobody is treated there."""
THING_AFTER = re.compile(
    r" (?:of|van) (?:the|an?|my|our|that|this|de|het|een|mijn|onze|die|dat|deze) (?:\w+ )?(?:table|chair|desk|bench|sofa|lamp|statue|cupboard|camera|tripod|bike|piano|clock|doll|tafel|stoel|bureau|bank|beeld|kast|statief|fiets|klok|pop|bril|glasses|robot|machine)\b|e?s? (?:gedrag van (?:de|die|het|dat) |behaviou?r of (?:the|this|that) )?(?:kassa|cache|server|site|website|webshop|database|plugin|pagina|code|script|query|link|firewall|router|printer|mailbox|update|module|formulier|checkout|page|form|template|css|html|dns|api|app|domein|domain)\b|-(?:sensor|module|plugin|app|widget|knop|button|tracker|theme|thema|pagina|page|icoon|icon|banner|foto)\b"
)
"""A thing that is called so: "de verlamde kassa", "schizophrenic behaviour of the cache"."""

FOR_GROUP = re.compile(
    r"\b(?:begeleid\w*|behandel\w*|help\w*|coach\w*|treat|train|teach|work with|werk met|voor|for|door|by|onder|among|aan|tot|to)(?: (?:alle|all|onze|our|[\w-]+ (?:en|and|of|or)))?(?: [\w-]+)? ?$"
)
GROUP_AFTER = re.compile(
    r"(?:e|s)? ?(?:vrouwen|mannen|mensen|jongeren|kinderen|gezinnen|ouderen|moeders|vaders|ouders|studenten|personen|bezoekers|klanten|gebruikers|women|men|people|children|kids|families|parents|mothers|students|persons|visitors|users|seniors|teens|teenagers|youth)\b"
)
"""A whole group that something is meant for: "voor zwangere vrouwen"."""

OPTION = re.compile(
    r"\b(?:forms?|intake|questionnaire|velden|vragen|questions)(?: [\w'-]+){0,3} ?: [^.;\n]{0,60}$|\b(?:trefwoord\w*|zoekterm\w*|zoekwoord\w*|keywords?|search terms?|onderwerpen|topics|bordjes?|signs?|symbool|symbolen|symbols?|veld(?:en)?|fields?|opties?|options?|keuzes?|keuzelijst\w*|drop-?down\w*|vinkjes?|checkbox\w*|aanvink\w*|selectievak\w*|invulveld\w*|formulier\w*|rsvp|allergenen\w*|allergens?|labels?|tags?|iconen|icons?|pictogram\w*|categorie\w*|categor(?:y|ies)|submenu\w*|tabbladen|tabs|kopjes|headings|rubrieken|filters?|filteren|filteroptie\w*|sorteer\w*|zoekfilter\w*)\b[^.;]{0,80}$"
)
OPTION_AFTER = re.compile(
    r"[^.;]{0,40}\b(?:overige?|anders|other|vegan|vegetarisch|vegetarian)\b[^.;|]{0,12}\)|[\"'”]? (?:should (?:be|read|say)|must be|needs to be|moet(?:en)? (?:zijn|worden|heten)|instead of|in plaats van)\b|,? (?:want|omdat|because|since) (?:daar|dat|dit|deze|that|those|people|mensen|bezoekers|visitors)\b"
)
"""The term is one of the choices of a form or one of the tags of a page."""

FUNCTION_WORD = re.compile(
    r" (?:werd|wordt|word|waren|bent|gebleven|toch|nog|meer|wil|kan|mag|moet|zou|werk|werkt|doe|vind|vindt|eet|vier|viert|would|can|cannot|don't|will|won't|gedoopt|getrouwd|raised|married|baptised|en|of|maar|dus|want|omdat|and|or|but|so|because|that|dat|die|who|ben|bent|is|was|zijn|are|am|by|van|of|from|too|ook|geworden|genoemd|opgevoed|geboren|originally"
    r"|while|in|sinds|since|now|nu|at|with|met|as|als|though|although|hoewel|right|for|voor|on|op|to|om|like|net|zegt|said|says|i|ik|he|hij|she|zij|ze|you|je|u|wij|we|they|has|have|had|heeft|heb|hebben|does|do|it|het|this|dit|which|where|when|toen|als|niet|not|wel|zelf|myself|himself|herself|itself)\b"
)
"""After an adjective: nothing follows that it could qualify."""

SPOKEN = re.compile(
    r"\b(?:translat\w+|vertaal\w*|vertalen|vertaler|vertaalster|interpret\w*|tolk\w*|lessons?|les|lessen|lesgeef|teach\w*|geef|docent\w*) (?:from |into |to |in |of |uit het |uit |van |naar |naar het )?(?:[a-z]{4,14}(?:,| and| en| or| of| to| into| naar) ){0,2}$|\b(?:keyboard|toetsenbord\w*|\w{0,14}taal|language|locale|interface|vertaling|translation)\b[^.;]{0,24} (?:to|in|into|naar|op|is|:) [\"']?$|\b(?:in het|in|into|naar het|uit het|het|speak\w*|spreek\w*|spreken|spraken|spoke|learn\w*|leer\w*|vertaal\w*|vertaald|vertaling|translat\w+|taal|language|locale|read|lees|leest|schrijf\w*|write\w*|written|basic|broken|gebroken|steenkolen|goed|slecht|good|bad|better|fluent|vloeiend|some|beetje|plain|gewoon) [\"']?$"
)
"""Before the name of a language."""

WEAK_LANGUAGE = re.compile(
    r" (?:is|was) (?:\w+ )?(?:not|niet|nog|still|so|quite|good|bad|goed|slecht|better|beter|terrible|rusty|basic|poor|broken|matig|beperkt|roestig|fine|okay|perfect|genoeg|enough|prima)\b"
)
"""After the name of a language: how well it is spoken."""

FICTION = re.compile(
    r"\b(?:play|film|movie|musical|toneelstuk|voorstelling|documentary|documentaire|serie|series|strip|comic|script|podcast|liedje|song) (?:[\"'][^\"'\n]{1,40}[\"'] )?(?:is |was |are |gaat |ging )?(?:about|over|shows?|toont|tells?|vertelt|with|met|featuring)(?: [\w'-]+){0,5} $|\b(?:roman|novel|hoofdpersoon|hoofdpersonage|personages?|heroine|hero|protagonist|fictional|fictief|thriller|detective|toneelstuk|musical|stockfoto|stock photo|stock image|alt[- ]te(?:xt|kst)|lorem ipsum|voorbeeldtekst|sample text|testpersoon|nepnaam)\b"
)
"""Somebody who does not exist has it."""

READER = re.compile(
    r"\b(?:faq|veelgestelde vra\w+|vraag \d{1,2}|question \d{1,2})\b[^.;\n]{0,60}$|\b(?:bent|ben|heeft|heb|hebt|lijdt|last|stemt|zoekt|gebruikt|are|do|have|does) (?:u|jij|je|you|yourself)(?: [\w'-]+){0,4} $|\b(?:wie|anyone|iedereen|everyone|whoever)(?: (?:die|who))?(?: [\w'-]+){0,4} $"
)
"""Asked of whoever reads the page."""

PROFESSION = re.compile(
    r"(?:oloog|ologe|ologist|iater|iatrist|peut|peute|therapist|pedist|pediste|doula|midwife|kundige|psycholoog|arts|chirurg|hulpverlener|praktijkondersteuner|assistente?|logopedist|dietist|nurse|surgeon|doctor|counsellor)$"
)
TITLED = re.compile(
    r",? (?:dr|drs|prof|mr|mevr|mw|dhr|de heer|mevrouw)\b|,? (?:[a-z]\. ?){1,3}[a-z]{2}|: [a-z]\. ?[a-z]{2}"
)
"""A name behind what somebody is by trade: "Cardioloog dr. P. Vos"."""
BEING = re.compile(r"\b(?:is|ben|was|als|as|am|i'm|he's|she's|wordt|become|worden|zijn|are) (?:zelf )?(?:een |an? )?$")

ANIMAL = re.compile(
    r"\b(?:hond|honden|hondje|puppy\w*|kat|katten|kater|poes|kitten\w*|paard|paarden|pony'?s?|merrie|hengst|konijn\w*|cavia\w*|hamster\w*|papegaai\w*|kip|kippen|koe|koeien|schaap|schapen|geit\w*|dier|dieren|huisdier\w*|dierenarts\w*|dierenkliniek|dog|dogs|cat|cats|horse|horses|mare|rabbit|rabbits|parrot|cow|cows|sheep|goat|goats|pets?|animals?|vet|vets|veterinary|rassen|breeds?|bomen|boom|planten|plant|plantje|struik|gewas|gewassen|trees?|plants?|vogel|vogels|bird|birds|ezel|ezels|donkey|alpaca'?s?|lama's|hagedis|schildpad\w*|tortoise|turtle|labradors?|poedels?|teckels?|retrievers?|terri[eë]rs?|fokker|fokkers|fokkerij|kennel|breeder|pups|goldfish|goudvis\w*|bijenvolk\w*|biggen|varken|varkens|pigs?|lammetje\w*|kalf|kalveren|kittens|asiel(?:hond|kat|dier)\w*)\b"
)
"""A pet or a plant, whose health is nobody's secret."""

THING_HAS = re.compile(
    r"\b(?:[a-z]{0,16}(?:formulier|server|shop|pagina|module|widget|plugin|plug-in)|slider|banner|thing|ding|feed|wordpress|helpdesk|support|accounts?|abonnement|bestelling|order|business|zaak|verkeer|traffic|winkel|lijn|line|dashboard|editor|agenda|kalender|calendar|cloud|project|proces|process|back-up|bedrijf|company|homepage|startpagina|webpagina|link|links|lijst|list|tabel|table|incasso\w*|xml|bestand|file|betaling|payment|firewall|cms|bug|module|theme|thema|mailbox|inbox|mailserver|domein|domain|dns|update|schijf|netwerk|network|printer|scherm|screen|ip'?s|ip-adressen|bots|formulier|form|import|export|backup|migratie|migration|kassa|checkout|query|server|site|website|webshop|database|cache|plugin|laptop|computer|pc|router|mailserver|browser|code|script|hosting|pagina|page|knop|button|app|verbinding|connection|shop|telefoon|phone|systeem|system) (?:is|was|zijn|are|had|heeft|has|have|lijdt|suffers|kampt|lijkt|seems|ligt|staat|blijft|werd|kreeg|gets?|got)(?: [\w'-]+){0,3} $"
)
"""A machine is said to have it."""

FIGURATIVE = re.compile(
    r"\b(?:drives?|driving|makes?|making|maakt|maken) (?:me|us|you|everyone|everybody|people|iedereen|mensen|mij|ons|je) (?:\w+ )?$|\b(?:word|wordt|worden) (?:er|hier|daar) (?:\w+ )?$|\b(?:zijn|bent|ben|are) (?:jullie|you|je|jij|u)(?: \w+){0,3} $|\b(?:jullie|you) (?:zijn|are)(?: \w+){0,3} $"
    r"|\b(?:kleur\w*|lettertype\w*|fonts?|ontwerp|design|themas?|thema|scherm|colou?rs?|achtergrond|background|plaatje|banner) (?:\w+ ){0,2}(?:doet|doen|geeft|geven|does|do|gives?|hurts?|is|are)(?: \w+){0,2} $|"
    r"\b(?:bijna|nearly|almost|zowat|haast)(?: (?:had|kreeg|krijg|gave|me|een|a|an|gehad|dood|van))* $"
)
FIGURATIVE_AFTER = re.compile(
    r"[ ](?:voor|to|for)[ ](?:elke|alle|iedere|onze|mijn|jullie|every|all|any|our|my)[ ](?:klacht\w*|kritiek|vragen|signalen|complaints?|criticism|questions|arguments?|argumenten|feedback)\b|[ ](?:van|door|when|toen|from|voor|by|of|for)[ ][^.;,]{0,24}\b(?:factuur|facturen|rekening|prijs|prijzen|invoices?|bill|prices?|spam|storing|outage|updates?|wachttijd\w*|helpdesk|pop-?ups?|cookies?|captcha\w*|excel|wordpress|windows|microsoft|reclame|advies|advice)\b"
    r"|[ ](?:over here|thanks to (?:you|this)|dankzij jullie|door jullie|because of you)\b"
    r"|[ ](?:van|with)[ ](?:ideeen|ideas|fouten|bugs|errors|plannen|plans|mogelijkheden|ambities|creativiteit|woorden|data)\b"
    r"|[ ](?:gevaren|varen|vaart|vertrouwd|vertrouwen|op[ ](?:gevaren|vertrouwd)|spot|spots|date|trust)\b"
)
"""So to speak: "nearly had a heart attack", "allergisch voor spam", "blind gevaren"."""

NAMED_WORD = re.compile(r"\b(?:woord|woorden|word|term|zoekterm|zoekwoord|keyword|hashtag|trefwoord)[ ][\"'#]?$")
"""The term is spoken of as a word."""

NAVIGATION = re.compile(
    r"\b(?:menu|menu's|menubalk|navigatie|navigation|tabs|knoppen)[ ]?:[ ]?(?:[\w&' -]{1,40}\|)*[ ]?$"
    r"|\b(?:menu\w*|footer|header|sidebar|navigatie|navigation|homepage|zoekresultaten) (?:staat|staan|is|are|shows|says|toont|lists)(?: [\w'-]+){0,2} [\"']?$"
)
"""The term is an entry of a menu: "Menu: Home | Reuma"."""

WORKS_AT = re.compile(
    r"\b(?:werk|werkt|werken|werkte|werkzaam|vrijwilligerswerk|vrijwilliger|vrijwilligster|stage|baan|collega's|bestuur|work|works|worked|working|volunteer\w*|job|placement|board)\b(?: [\w'-]+){0,2} (?:bij|in|op|van|at|of|for|voor) (?:(?:het|de|een|the|a|ons|onze|our) )?$"
    r"|\b(?:bij|in|op|van|at|on|naar|to) (?:ons|onze|our) (?:\w+ )?$"
)
CARE_PLACE = re.compile(
    r"(?:leeuwenhoek|umc|rivierduinen|parnassia|altrecht|jellinek|trimbos|buurtzorg|hospice|huis|tehuis|nursing home|care home|centrum|centre|center|kliniek|clinic|ggz|psychiatrie|afdeling|ward|unit|poli|polikliniek|instelling|thuiszorg|jeugdzorg|verslavingszorg|hospital)$"
)
"""Somebody who works in a place of care is not cared for there."""
