"""Crime as people tell of it who know no law: who took somebody away, what was found, how long they were gone."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

from typing import Final

from pipelines.detect.special.recogniser import Phrase

_KIN = r"(?:man|vrouw|zoon|dochter|broer|zus|vader|moeder|ex|vriend|vriendin|oom|neef|nichtje|collega|baas|buurman|huurder|husband|wife|son|daughter|brother|sister|father|mother|boyfriend|girlfriend|uncle|nephew|colleague|boss|neighbour|tenant|partner)"
_WHO = rf"(?:ik|hij|zij|ze|die|i|he|she|who|they|he's|she's|{_KIN})"
_LONG = r"(?:\d{1,2}|een|een half|half|anderhalf|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|vijftien|achttien|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|a few|several|enkele|een paar)"
_SPAN = r"(?:dagen|weken|maanden|maand|jaar|jaren|days|weeks|months|month|years|year)"
_CELL = r"(?:de )?(?:cel|bak|bajes|nor|gevangenis|lik|petoet|jail|prison|jeugdinrichting|jeugdgevangenis|tbs-kliniek|voorarrest|huis van bewaring|detentie|penitentiaire inrichting|pi)"
_DRUGS = r"(?:drugs|coke|cocaine|heroine?|wiet|weed|hennep|cannabis|xtc|ghb|speed|meth|pills|pillen|stolen goods|gestolen (?:spullen|goederen)|(?:een )?(?:wapen|vuurwapen|mes)|a (?:gun|knife|weapon))"
_DONE = r"(?:gestolen|verduisterd|achterovergedrukt|weggesluisd|doorgesluisd|in eigen zak gestoken|ontvreemd|stolen|embezzled|pocketed|siphoned off)"
_LOOT = r"(?:geld|contanten|duizenden euro's|spullen|goederen|kleding|klantgegevens|gereedschap|koper|kabels|auto's|fietsen|sieraden|parfum|money|cash|thousands|goods|stock|jewellery|tools|bikes|cars)"
_CHARGE = r"(?:[a-z]{2,10} )?(?:[\w-]*(?:diefstal|fraude|geweld|mishandeling|verkrachting|aanranding|misbruik|ontucht|stalking|belaging|bedreiging|oplichting|verduistering|heling|handel|smokkel|bezit|zaak|delict|brandstichting|moord|doodslag|overval|inbraak|witwassen|rijden onder invloed|theft|fraud|violence|assault|abuse|rape|murder|manslaughter|burglary|robbery|arson|stalking|harassment|threats|trafficking|smuggling|dealing|driving|possession|offences?|laundering|evasion|embezzlement|blackmail|extortion|shoplifting))"

_ROWS: Final = (
    (
        rf"(?:mijn|m'n|zijn|haar|my|his|her|their|hun) (?:tijd|jaren|periode|leven|verleden|time|years|life|days) (?P<x>(?:in|achter|inside|behind) {_CELL})(?:[^\w-]|$)",
        True,
        True,
    ),
    (
        rf"\b(?:waarvoor|waar) {_WHO} (?:\w+ )?(?:voor )?(?P<x>(?:gezeten|vastgezeten) (?:had|heb|heeft|hebben))(?:[^\w-]|$)",
        True,
        False,
    ),
    (
        r"(?:i|he|she|they|who) (?P<x>(?:was|were|got|been|had been) fined for (?:\w+ing )?(?:[\w'-]+ ){0,5}?[\w'-]+)(?:[.,;!?)]|$| (?:and|but|so|in|by|last|when)\b)",
        True,
        True,
    ),
    (
        r"(?:als|as an?) (?P<x>oplichter|oplichtster|fraudeur|fraudeuse|dief|crimineel|pedofiel|zedendelinquent|fraudster|thief|scammer|con ?man|criminal|sex offender) (?:\w+ )?(?:vermeld|genoemd|staat|stond|bestempeld|neergezet|aangemerkt|geregistreerd|listed|named|described|labelled|recorded|registered|portrayed)\b",
        True,
        True,
    ),
    (
        r"(?:zwager|broer|zoon|man|vader|neef|oom|vriend|ex|partner|compagnon|huurder|moeder|zus|dochter|schoonzoon|stiefzoon|kleinzoon|vriendin) (?P<x>(?:zit|zat) (?:nu |nog |momenteel |weer |tijdelijk |helaas )?vast)(?:[.,;!?)]|$| (?:en|dus|waardoor|momenteel|daarom|sindsdien|maar)\b)",
        True,
        False,
    ),
    (
        rf"(?:{_KIN}|hij|zij|ze|he|she|who|die|[a-z]{{3,12}}) (?:\w+ ){{0,2}}?(?P<x>(?:zit|zat|verblijft|is in|is placed in) (?:\w+ ){{0,2}}?(?:in )?(?:een |de |a |the )?(?:\w+e )?(?:jeugdinrichting|jji|tbs-kliniek|forensische kliniek|justitiele inrichting|young offenders?'? institution))\b",
        True,
        True,
    ),
    (
        rf"(?P<x>(?:een )?(?:taakstraf|werkstraf|celstraf|gevangenisstraf|geldboete|voorwaardelijke straf) (?:van \w+ \w+ )?(?:voor|wegens) {_CHARGE})(?: te hebben| heeft| gehad| gekregen| gedaan| uitgezeten| had| kreeg|[.,;)]|$)",
        True,
        True,
    ),
    (
        r"(?P<x>(?:eerder|ooit|al eens|in het verleden) (?:is |werd )?veroordeeld (?:voor|wegens) (?:het )?(?:[\w-]+ ){0,2}[\w-]+ (?:na|onder|zonder|met|op|van) (?:een |de |het )?[\w-]+)\b",
        True,
        True,
    ),
    (
        rf"(?P<x>(?:(?:geld|contant geld|[\w-]+geld|duizend\w* euro) (?:uit|van) (?:de|het|een|onze) [\w-]+ (?:had|heeft|hebben|zou hebben) {_DONE}))\b",
        True,
        True,
    ),
    (
        rf"(?:die|oom|neef|zwager|broer|zoon|vader|man|vriend|ex|stiefvader|schoonzoon|buurman|collega|hij|zij|ze) (?:\w+ ){{0,2}}?(?P<x>(?:zit|zat|zitten) vast(?: (?:voor|wegens) {_CHARGE})?)(?: (?:sinds|tot|voor|wegens|na zijn|nog tot|al (?:een|twee|drie|vier|sinds))\b)",
        True,
        True,
    ),
    (
        rf"(?:convicted|sentenced|arrested|charged|prosecuted|jailed|veroordeeld|opgepakt|aangehouden|gearresteerd|vervolgd) (?:(?:in|since|sinds) \w+ |last \w+ |vorig jaar |vorige \w+ |once |ooit |twice |eerder ){{1,2}}(?:for|of|with|voor|wegens) (?P<x>(?:\w+ )?{_CHARGE})(?:[^\w-]|$)",
        True,
        False,
    ),
    (
        r"(?:zit|zat|kreeg|heeft|hangt|serving|doing|got|gets|faces) (?P<x>levenslang|life(?: in prison| sentence| without parole| for murder))(?:[.,;!)\n]|$| (?:voor|wegens|gekregen|en|in de|for|and|vast)\b)",
        True,
        True,
    ),
    (
        r"(?P<x>(?:gereden|reed|rijdt) (?:onder invloed|dronken|met drank op|zonder rijbewijs)|(?:drove|driving) (?:under the influence|drunk|while disqualified|without a licen[cs]e))\b",
        True,
        True,
    ),
    (rf"(?P<x>vast (?:heeft|had|heb|hebben) gezeten(?: (?:voor|wegens) (?:een )?{_CHARGE})?)(?:[^\w-]|$)", True, True),
    (
        rf"(?:is|werd|was|ben) (?:eerder |ooit |onherroepelijk |al eens )?(?P<x>veroordeeld (?:voor|wegens) (?:een )?{_CHARGE})(?:[^\w-]|$)",
        True,
        False,
    ),
    (rf"(?P<x>(?:vast ?ge)?zete?n? (?:voor|wegens|om) (?:een |het )?{_CHARGE})(?:[^\w-]|$)", True, True),
    (rf"(?P<x>vast ?gezet(?:en|e|ten)? (?:voor|wegens|om) (?:een |het )?{_CHARGE})(?:[^\w-]|$)", True, True),
    (
        rf"(?:zat|zit|zaten|zitten|heeft|had) (?:\w+ )?(?P<x>{_LONG} {_SPAN} vast)(?:[.,;)!]|$| (?:gezeten|voor|wegens|vanwege|in)\b)",
        False,
        True,
    ),
    (
        rf"(?:he|she|who|ex|{_KIN}|hij|zij|ze|die) (?:[a-z]+ )?(?P<x>(?:robbed|stabbed|attacked|beat up|raped|assaulted|killed|murdered|overviel|beroofde|vermoordde|doodde|stak|mishandelde|molesteerde) (?:an? |een |the |de |het |his |her |zijn |haar |someone|somebody|iemand)(?:[\w-]+(?: station| office| shop| neer| in elkaar)?)?)(?:[^\w-]|$)",
        True,
        True,
    ),
    (
        rf"{_WHO}(?:'s)? (?:has|have|had|got) (?P<x>a record)(?: for {_CHARGE})?(?:[,.;)]|$| (?:and|so|but|because)\b)",
        True,
        False,
    ),
    (
        rf"(?:crb|dbs|vog|police|background) (?:check|certificate|screening|uittreksel|aanvraag) (?:shows?|showed|toont|toonde|gaf|says|lists|came back with|revealed|vermeldt) (?:een |a |an )?(?P<x>{_CHARGE})\b",
        True,
        False,
    ),
    (
        r"(?:is|was|were|got|been|werd|ben|wordt|zijn|ooit|ever|once|net|just|in (?:19|20)\d\d) (?:[\w']+ ){0,4}?(?P<x>(?:gearresteerd|arrested|opgepakt)(?: (?:at|bij|tijdens|during|outside|in) (?:een|a|an|the|de|het|zijn|his|her) [\w-]{4,24})?)\b",
        False,
        True,
    ),
    (
        rf"(?P<x>(?:went|goes|going|sent|moest|moet|ging|gaat) (?:to|naar) (?:{_CELL}|halt|bureau halt)(?: (?:for|voor|wegens) [\w-]{{4,24}})?)(?:[^\w-]|$)",
        False,
        True,
    ),
    (
        r"(?P<x>(?:verdachte|suspect|hoofdverdachte|medeverdachte|defendant|dader) in (?:een|de|an?|the) (?:[\w-]+ ){0,2}?(?:\w*zaak|onderzoek|case|investigation|trial))\b",
        True,
        False,
    ),
    (
        rf"(?P<x>aangifte (?:gedaan )?tegen (?:hem|haar|mij|ons|me|(?:mijn|zijn|haar) [\w-]+) (?:gedaan )?(?:wegens|voor|van|om) {_CHARGE})\b",
        True,
        False,
    ),
    (
        rf"{_WHO} (?:\w+ ){{0,4}}?(?P<x>(?:{_LONG} {_SPAN} )?(?:in|uit|naar|achter|vast in) {_CELL}(?: (?:gezeten|zat|zit|doorgebracht|beland))?)(?:[^\w-]|$)",
        False,
        False,
    ),
    (
        rf"{_WHO} (?:\w+ ){{0,3}}?(?P<x>(?:spent|spends|spending) (?:time|{_LONG} {_SPAN}|some time) (?:in|behind) (?:jail|prison|bars|custody|a cell))\b",
        True,
        False,
    ),
    (
        rf"{_WHO} (?:\w+ ){{0,2}}?(?P<x>(?:got|gets|did|kreeg|krijgt|heeft|gekregen|doing|faces|facing|hangt) (?:\w+ )?{_LONG} {_SPAN} (?:\w+ )?(?:gekregen )?(?:for|voor|wegens) {_CHARGE})\b",
        True,
        False,
    ),
    (
        rf"{_WHO} (?:\w+ ){{0,2}}?{_LONG} {_SPAN} (?:gekregen|gehad|opgelegd gekregen|gezeten) (?P<x>(?:voor|wegens) {_CHARGE})\b",
        True,
        False,
    ),
    (
        rf"(?P<x>(?:arrested|charged|raided|locked up|took away|came for|opgepakt|aangehouden|gearresteerd|meegenomen) (?:my|his|her|our|mijn|zijn|haar|onze) {_KIN})\b",
        True,
        False,
    ),
    (
        rf"(?:politie|recherche|fiod|police|cops) (?:\w+ ){{0,2}}?(?:heeft|hebben|has|have|haalde|nam|kwam|picked|took) (?:mijn|zijn|haar|my|his|her) {_KIN} (?P<x>(?:opgepakt|aangehouden|gearresteerd|meegenomen|van zijn bed gelicht|away|in|up|verhoord|verdacht))\b",
        False,
        False,
    ),
    (
        rf"{_WHO} (?:\w+ ){{0,3}}?(?P<x>(?:van (?:zijn|haar|mijn) bed gelicht|door (?:de )?(?:politie|recherche|fiod) (?:opgepakt|meegenomen|aangehouden|opgehaald|verhoord)|taken in for questioning|helping police with their (?:enquiries|inquiries)|questioned under caution|in handcuffs|in de boeien))\b",
        True,
        False,
    ),
    (
        rf"(?P<x>(?:betrapt|gepakt|opgepakt|aangehouden|caught|arrested|busted|stopped|done|nabbed) (?:\w+ )?(?:met|with|op|for|voor|wegens|over|bij|having|carrying|selling|dealing|growing|smuggling|driving)(?: het)?(?: bezit van| dealen van| smokkelen van| smokkelen| dealen| stelen| stealing| possession of)? (?:{_DRUGS}|{_CHARGE}|drunk|dronken|onder invloed)(?: op zak| bij zich| in (?:zijn|haar) (?:auto|huis|tas)| on (?:him|her))?)(?:[^\w-]|$)",
        False,
        False,
    ),
    (
        rf"{_WHO} (?:\w+ ){{0,3}}?(?P<x>(?:dealt|deals|dealde|dealt in|handelt in|handelde in|sells|sold|verkocht|verkoopt) {_DRUGS})\b",
        False,
        False,
    ),
    (
        rf"(?:heeft|hebben|had|heb|has|have|zou|hij|zij|ze|he|she) (?:\w+ ){{0,4}}?(?P<x>(?:{_LOOT} )?(?:uit de (?:kas|kassa|kluis|winkel|zaak) )?{_DONE}(?: (?:uit|van|from|out of) (?:de|het|ons|onze|zijn|haar|the|our|his|her) (?:kas|kassa|kluis|winkel|zaak|werkgever|baas|till|safe|shop|employer|club|club's accounts|werk))?)(?: (?:zou|en|and|van|from|,|is|waarna|daarom)|[.,;)\"]|$)",
        False,
        True,
    ),
    (
        rf"{_WHO} (?:\w+ ){{0,3}}?(?P<x>(?:stole|steals|embezzled|nicked|pinched|stal|steelt|jat|jatte|verduistert|verduisterde) (?:from (?:his|her|the|my|our) (?:till|safe|shop|store|club|employer|boss|customers|warehouse|office|work|mother|grandmother|church)|(?:van|uit) (?:de|zijn|haar|onze|mijn) (?:kas|kassa|kluis|winkel|zaak|club|vereniging|werkgever|baas|magazijn|klanten)|{_LOOT}(?: (?:from|uit|van) (?:the|his|her|our|de|zijn|haar|onze) [\w-]+)?))\b",
        False,
        False,
    ),
    (
        rf"(?P<x>(?:sacked|fired|dismissed|ontslagen|weggestuurd|op staande voet ontslagen|geschorst|suspended|struck off) (?:\w+ )?(?:for|wegens|vanwege|om|na|over|after) (?:\w+ )?(?:stealing|{_CHARGE}|grensoverschrijdend gedrag|handtastelijkheden|handtastelijk|groping|inappropriate behaviou?r))(?:[^\w-]|$)",
        True,
        False,
    ),
    (
        rf"(?P<x>(?:boete|bekeuring|fine|taakstraf|werkstraf|celstraf|gevangenisstraf|straf|sentence|caution|conviction|veroordeling|strafbeschikking|schikking|strafzaak|tbs|tik op de vingers van de rechter|community service) (?:gehad |gekregen |opgelegd gekregen |uitgezeten |gehad, )?(?:voor|wegens|vanwege|for|over|because of) (?:een |het |a |an |the |zijn |haar )?(?:{_CHARGE}|[\w-]{{6,24}}(?:bezetting|vernieling|plassen|verstoring|demonstratie|dronkenschap|rijden)))\b",
        False,
        True,
    ),
    (
        r"(?P<x>(?:vog|verklaring omtrent (?:het )?gedrag)[^.;\n]{0,24}?(?:geweigerd|afgewezen|kanttekening|niet afgegeven)(?: (?:vanwege|wegens|om|door) (?:een |zijn |haar |mijn )?(?:\w+ )?[\w-]{4,24})?)(?:[^\w-]|$)",
        True,
        False,
    ),
    (
        r"(?P<x>(?:geweigerd|afgewezen) (?:vanwege|wegens|om|door) (?:een |zijn |haar |mijn )?(?:oude? |eerdere? )?(?:strafblad|veroordeling|antecedent\w*|drugszaak|zedenzaak|strafzaak|verleden))\b",
        True,
        False,
    ),
    (
        rf"{_WHO} (?:\w+ ){{0,4}}?(?P<x>(?:door de rechter (?:veroordeeld|bestraft)|voor(?:komen| de rechter) (?:moest|moet|gestaan|geweest|staan)|moet(?:en)? (?:\w+ )?brommen|moest (?:\w+ )?brommen|een enkelband|op borgtocht vrij|released on bail|(?:voorwaardelijk|vervroegd) vrij(?:gelaten|gekomen)?|net vrijgekomen|vrijgekomen uit detentie|huisarrest|house arrest|under curfew|on tag|wearing (?:an ankle )?tag))(?:[^\w-]|$)",
        False,
        False,
    ),
    (
        r"(?P<x>(?:restraining order|contactverbod|straatverbod|gebiedsverbod|huisverbod|non-molestation order|injunction) (?:against|tegen|voor|op) (?:him|her|me|my \w+|hem|haar|mij|mijn \w+|zijn \w+))(?:[^\w-]|$)",
        True,
        False,
    ),
    (
        rf"{_WHO} (?:\w+ ){{0,3}}?(?P<x>(?:kinderporno|child porn(?:ography)?|indecent images|hennepplantage|hennepkwekerij|wietplantage|xtc-lab|drugslab|wapens|gestolen (?:spullen|goederen|fietsen)) (?:op|in|bij|on|at) (?:zijn|haar|his|her|hem|him|de|het|the|our|onze|my|mijn)(?: [\w-]+)?)",
        False,
        False,
    ),
    (
        rf"(?P<x>(?:guilty of|schuldig aan|dader van|schuldig bevonden aan) (?:an? |een |the |de |het )?{_CHARGE})\b",
        True,
        False,
    ),
    (
        rf"(?:zat|zit|zaten|sat|was|is|spent) (?:\w+ ){{0,2}}?(?P<x>{_LONG} {_SPAN} (?:in|achter|vast in|behind) (?:{_CELL}|(?:de )?tralies|bars))(?:[^\w-]|$)",
        True,
        False,
    ),
    (
        rf"{_WHO} (?:\w+ ){{0,2}}?(?P<x>(?:a )?(?:pleaded|pled|found|schuldig bevonden|bekende|confessed|admitted) (?:guilty )?(?:to|of|aan) {_CHARGE})\b",
        True,
        False,
    ),
    (
        r"(?P<x>(?:zat|zit|komt|kwam|is|was|verkeerde|sits|was|been|got) (?:\w+ )?(?:bij |in |part of |lid van |a member of )(?:een |a |the |de )?(?:jeugdbende|bende|drugsbende|motorbende|criminele organisatie|criminele jeugdgroep|street gang|drugs gang|gang|crime ring))\b",
        False,
        True,
    ),
    (
        r"(?P<x>(?:lid|members?) (?:van|of) (?:een|a|de|the) (?:\w+ )?(?:bende|jeugdbende|criminele organisatie|drugsbende|gang|criminal (?:gang|organi[sz]ation)))\b",
        False,
        True,
    ),
    (
        r"(?P<x>(?:bekend bij de politie|bekende van de politie|known to (?:the )?police|in aanraking (?:gekomen )?met (?:de )?(?:politie|justitie)|in trouble with the (?:law|police)|op het (?:verkeerde|slechte) pad|criminele verleden|criminal history|justitiele documentatie))\b",
        False,
        True,
    ),
)
"""Pattern, whether it is certain, and whether somebody must be named or meant."""

OFFENCES: Final = tuple(Phrase(pattern, certain=certain, somebody=somebody) for pattern, certain, somebody in _ROWS)
