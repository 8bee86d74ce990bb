"""Criminal convictions, offences and suspicions (GDPR art. 10, UAVG art. 1)."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

import re

from models.finding import EntityType
from pipelines.detect.special.lexicon import Match
from pipelines.detect.special.offence_phrases import OFFENCES
from pipelines.detect.special.recogniser import Phrase, SpecialCategory
from pipelines.detect.special.surroundings import Surroundings
from pipelines.detect.special.told_phrases import OFFENCES_TOLD

_WORD = r"[a-z][\w'-]*"
_OFFENCE = rf"{_WORD}(?: (?:van|met|of|with|voor|for|het|de|the|a|an|een|tot|to|in|onder|tegen|against|-)? ?{_WORD})?"

_CONVICTED = r"veroordeeld|veroordeling|vervolgd|aangehouden|opgepakt|gearresteerd|gedetineerd|vastgezeten|gezeten|zat vast|zit vast|bestraft|beboet|ontslagen|convicted|conviction|sentenced|arrested|indicted|prosecuted|jailed|imprisoned|detained|investigated|caught"

_JUDGED = re.compile(
    r"\b(?:veroordeel\w*|verdacht|verdenking|schuldig|gepleegd|pleegde|opgepakt|aangehouden|gearresteerd|vervolgd|straf|celstraf|\w*detentie|taakstraf|gevangenis\w*|vonnis|rechter|rechtszaak|strafzaak|betrapt|beschuldigd|ontslagen wegens|dader|verleden|antecedent\w*"
    r"|convicted|convict\w*|sentenced|guilty|committed|charged|arrested|accused|prosecuted|trial|caught|jail\w*|prison|record|strafblad|geregistreerd|register|evr|ivr|vermoed\w*|beticht|betrokkene|verdachte|verdachten|suspects?|defendant|verhoord|gepakt|beboet|fined|geschorst|geroyeerd|weggestuurd|oneervol|expelled|struck off|suspended|dismissed|banned|wanted|gezocht|verbaliseerd|verbalised|bekende|bekend|bekent|confessed|admitted|sacked for|fired for|investigated|under investigation|history of|served|crb|halt|cautioned|moest brommen|vog|kanttekening\w*|justitiele|dbs|betrapt op|bekend van|known for|notitie|stafblad|jaar (?:gekregen|gezeten)|maanden (?:gekregen|gezeten)|got \w+ (?:years|months))\b"
)


_BANNED_ADDRESS = re.compile(
    r"\b(?:fail2ban|firewall|ip|ip's|ip-adres\w*|ip address\w*|jail\.local|sshd|chroot|process|proces)\b"
)
_JAIL = re.compile(r"\b(?:jail|gevangenis|cel|bak|prison)\w*$")
"""A jail for addresses and processes."""

_CHARGED = re.compile(
    r"(?:^|[\s\"'<|;,{(])(?:feit(?:en)?|delict(?:en)?|verdenking|misdrijf|tenlastelegging|strafblad|antecedenten|veroordeling(?:en)?|justitieel verleden"
    r"|offen[cs]es?|charges?|counts?|crimes?|convictions?|criminal record)[\"']?(?:\s{0,3}[:=|;>]|\s{2}|\t|\.{2})[\s\"'.]{0,40}(?:[\w-]+[ ,]{1,2}){0,4}$"
)
"""The field of a record that says what somebody is charged with."""
_TAKEN = re.compile(
    r"(?:opgepakt|gearresteerd|arrested|ingerekend|aangeklaagd|arrestatie|fugitive|gang member|uitgeleverd|van (?:zijn|haar) bed gelicht)\b"
)
"""What happens to nobody but a suspect."""

_FINED = r"(?:boete|geldboete|bekeuring|strafbeschikking|transactie|schikking|proces-verbaal|dagvaarding|berisping|fine|caution|penalty|summons|ticket)"
_ACT = r"(?:(?:het|de|the|een|a|an|zijn|haar|mijn|his|her|my) )?(?:[a-z][\w'-]* ){0,2}(?:(?:doen|plegen|plaatsen|opgeven|bezit|gebruik|rijden|aannemen|zonder|onder|van|met|without|of|with|under|in|the) (?:[a-z][\w'-]* ){0,3})?"
_CRIMES = (
    r"(?:aangifte|valse aangifte|belediging|smaad|laster|diefstal|winkeldiefstal|oplichting|fraude\w*|belastingfraude|verduistering|mishandeling|bedreiging|stalking|vernieling|heling|witwassen|wapenbezit|drugsbezit|openbare dronkenschap|dronkenschap|wildplassen|openlijk geweld|geweldpleging|huisvredebreuk|valsheid|geschrifte|meineed|omkoping|inbraak|afpersing|brandstichting|overval|doodslag|moord|zedendelict|mensenhandel|drugshandel|phishing|identiteitsfraude|discriminatie|opruiing|invloed|alcohol|rijbewijs|verzekering|zwartrijden|stroperij|dierenmishandeling|computervredebreuk|hacken|invoer|smokkel\w*|doorrijden|ongeval"
    r"|theft|shoplifting|fraud|tax evasion|embezzlement|assault|harassment|threats?|vandalism|criminal damage|drink[- ]driving|drunk driving|speeding|dangerous driving|driving|insurance|possession|disorderly|perjury|bribery|burglary|robbery|arson|blackmail|extortion|money laundering|murder|manslaughter|stalking|forgery|trespass|affray|libel|poaching|smuggling|hacking|influence|licence)"
)


_READER = re.compile(
    r"\b(?:bent u|wordt u|ben je|word je|bent u ooit|are you|have you been|were you|als u) (?:(?!ik\b|i\b)[\w,'-]+ ){0,6}$"
)
"""Whoever reads a page of a law firm is asked."""


_PROCEEDINGS = re.compile(
    r"\b(?:in het kader van|in verband met|ten behoeve van|in connection with|as part of) (?:een |het |dit |ons |an? |the |our )?(?:lopend |lopende |ongoing |current )?$|^[\s>]{0,8}in (?:het|dit|een|the|this) (?:lopende? )?$"
)
_INQUIRY = re.compile(
    r"(?:strafrechtelijk|opsporings|criminal )[- ]?(?:onderzoek|investigation)|strafzaak|strafrechtelijk$"
)
"""Why an authority writes: it says nothing of who is meant."""


def _accept(match: Match, place: Surroundings) -> bool | None:
    """An offence says something of a person beside a judge, a sentence or a suspicion: "fraude" alone happens to shops."""
    if _PROCEEDINGS.search(place.before) and _INQUIRY.match(place.plain[place.start : place.end]):
        return False
    if _JAIL.search(place.plain[place.start : place.end]) and _BANNED_ADDRESS.search(place.before):
        return False
    if _READER.search(place.before):
        return False
    if match.entry.kind in {"offence", "conviction"} and _CHARGED.search(place.line[0]):
        return True
    if match.entry.kind not in {"offence", "suspect"} or match.entry.strong or _TAKEN.match(place.plain, place.start):
        return None
    return None if _JUDGED.search(place.before) or _JUDGED.search(place.after) else False


RECOGNISER = SpecialCategory(
    name="criminal",
    type=EntityType.CRIMINAL,
    accept=_accept,
    phrases=(
        *OFFENCES_TOLD,
        *OFFENCES,
        Phrase(
            r"(?P<x>(?:een|twee|drie|vier|meerdere|enkele|\d{1,2}) (?:keer|maal) (?:aangehouden|opgepakt|gearresteerd|vastgezet|veroordeeld)|(?:once|twice|three times|several times) (?:arrested|charged|convicted)|(?:arrested|charged|convicted) (?:once|twice|three times|several times))\b",
            somebody=True,
        ),
        Phrase(
            r"(?P<x>(?:geld|contant geld|briefjes|de dagopbrengst|cash|money) (?:uit|van|from|out of) (?:de|het|the) (?:kassa|kas|lade|la|clubkas|fooienpot|collectebus|pot|till|cash register|petty cash|collection box|safe|kluis) (?:had |heeft |was )?(?:genomen|gehaald|gestolen|gepikt|gepakt|gejat|weggenomen|achterovergedrukt|stolen|taken))\b"
        ),
        Phrase(
            r"(?P<x>(?:took|stole|taking|stealing|pinched|nicked|stal|pikte|jatte|pakte|nam) (?:\w+ )?(?:money|cash|geld) (?:from|out of|uit|van) (?:the|our|my|de|het|onze|mijn) (?:till|cash register|petty cash|safe|club|company|kassa|kas|kluis|clubkas|zaak|club|baas))\b",
            somebody=True,
        ),
        Phrase(
            r"(?:moet|moest|moeten|must|has to|had to) (?P<x>(?:voorkomen|voorkomen bij|verschijnen voor|zich verantwoorden (?:bij|voor)|appear (?:in|before)) (?:de |the )?(?:bij de |voor de )?(?:politierechter|kinderrechter|strafrechter|meervoudige kamer|magistrates?|crown court|criminal court))\b"
        ),
        Phrase(
            rf"(?:feit(?:en)?|grondslag|betreft|verdenking|offen[cs]es?|charges?|counts?) ?: (?P<x>(?:poging tot |medeplegen van |attempted )?{_CRIMES}(?:(?:, | en | and ){_CRIMES}){{0,3}})\b"
        ),
        Phrase(
            rf"(?:{_FINED}) (?:van [^ ]{{1,12}}(?: euro)? |of [^ ]{{1,12}} )?(?:gehad |gekregen |opgelegd |betaald |ontvangen )?(?:voor|wegens|vanwege|for|over|because of) (?P<x>{_ACT}{_CRIMES})\b",
            somebody=True,
        ),
        Phrase(
            r"(?:hij|zij|ze|[a-z]{0,8}(?:zoon|broer|man|vader|neef)|ex|zwager|oom|vriend) (?:\w+ ){0,1}?(?:zit|zat) (?:zelf |nu |nog |momenteel |sinds \w+ |weer |daar )*(?P<x>vast) (?:tot|voor|wegens|sinds|na|in (?:spanje|duitsland|belgie|frankrijk|turkije|marokko|het buitenland|vught|zutphen|heerhugowaard|de pi))(?:[^\w-])",
            certain=False,
        ),
        Phrase(
            r"(?:zoon|dochter|hij|zij|ze|ik|kleinzoon|neefje|jongen) (?:\w+ ){0,3}?(?P<x>(?:bij|naar|een|in)? ?(?:bureau )?halt)(?:-straf|-afdoening|-traject)? (?:gehad|gekregen|gehaald|geweest|moet|moest)\b"
        ),
        Phrase(
            r"(?P<x>(?:geen|no) (?:vog|verklaring omtrent (?:het )?gedrag|dbs clearance))\b(?: [\w']+){0,4} (?:vanwege|wegens|door|because|due)\b"
        ),
        Phrase(
            rf"(?P<x>(?:awaiting|facing|awaits|faces) (?:trial|charges|sentencing|prosecution|jail|prison)(?: for {_OFFENCE})?)\b",
            somebody=True,
        ),
        Phrase(
            rf"(?:police|politie|justitie|om|officer|officier|court|crown) (?:have |has |heeft )?(?P<x>(?:charged|arrested|prosecuted|vervolgt|vervolgde|arresteerde|verhoorde) (?:him|her|me|my \w+|hem|haar|mij|mijn \w+)(?: (?:with|for|wegens|voor) {_OFFENCE})?)\b"
        ),
        Phrase(
            rf"(?:moet|moest|mag|had to|have to|must) (?:\w+ ){{0,3}}?(?P<x>(?:voorkomen|voor de (?:rechter|politierechter|strafrechter) (?:komen|verschijnen)|appear in court|go to court) (?:wegens|voor|vanwege|for|on|over) {_ACT}{_CRIMES})\b"
        ),
        Phrase(
            rf"(?P<x>(?:(?:voor|wegens|vanwege) {_ACT}{_CRIMES} (?:terecht ?(?:staat|stond|staan|moet staan)|vast ?(?:zit|zat|zitten|heeft gezeten)|(?:heeft |had )?(?:vast)?gezeten|vastgezeten)|vast ?(?:zit|zat|zitten) (?:voor|wegens|vanwege) {_ACT}{_CRIMES}))\b"
        ),
        Phrase(
            rf"(?P<x>(?:(?:staat|stond|sta|staan) (?:\w+ )?terecht|terechtstaan|terecht (?:staat|stond|moet staan)|stands? trial|on trial|standing trial|in the dock) (?:voor|wegens|for|over) {_OFFENCE})\b"
        ),
        Phrase(
            r"(?:heb|heeft|had|hebben|hij|zij|ze|ik) (?:\w+ ){0,3}(?P<x>(?:geschikt|een schikking (?:getroffen|gesloten)|een deal (?:gemaakt|gesloten)) met (?:het )?(?:om|openbaar ministerie|justitie|de officier)(?: (?:voor|wegens|over|in) (?:een |zijn |haar |mijn )?[\w'-]+)?)\b"
        ),
        Phrase(
            r"(?P<x>(?:zijn|haar|mijn|his|her|my) (?:rijbewijs|driving licen[cs]e|licen[cs]e)(?: (?:is|was|werd|kwijt|lost|afgenomen))? (?:ingevorderd|ingenomen|ontzegd|afgepakt|geschorst|revoked|suspended|taken away|taken off (?:him|her|me)))\b"
        ),
        Phrase(
            rf"(?:rijbewijs kwijt|rijbewijs ingeleverd|lost (?:my|his|her) licen[cs]e) (?:\w+ )?(?P<x>(?:wegens|vanwege|door|na|for|after|over|because of) {_ACT}{_CRIMES})\b"
        ),
        Phrase(
            rf"(?:eerder|previously|ooit|once|jaren geleden|years ago|vorig jaar|last year|in (?:19|20)\d\d) (?:\w+ ){{0,4}}?(?P<x>(?:bestraft|beboet|bekeurd|gestraft|fined|punished|cautioned|verbaliseerd|geverbaliseerd) (?:voor|wegens|for) {_ACT}{_CRIMES})\b"
        ),
        Phrase(
            r"(?P<x>(?:zit|zat|zitten) (?:een|zijn|haar|mijn|hun) (?:\w+ )?(?:straf|celstraf|gevangenisstraf) uit|(?:zijn|haar|een) (?:straf|celstraf) uitgezeten)\b"
        ),
        Phrase(
            r"(?:i|he|she|we|they|who|son|ex|brother|father|husband|ik|hij|zij|ze|zoon|broer|vader|man|neef) (?:\w+ )?(?:was|were|got|been|is|werd|ben|wordt) (?:\w+ )?(?P<x>arrested|jailed|locked up|imprisoned|taken into custody|gearresteerd|opgepakt|gedetineerd|in hechtenis genomen)\b"
        ),
        Phrase(rf"(?P<x>(?:charged|cautioned|booked) with {_OFFENCE})\b", certain=False),
        Phrase(
            rf"(?:(?:vermoeden|verdenking|beschuldiging|verdachtmaking|suspicion|allegations?|accusations?) (?:van|of|wegens|for) |(?:acquitted|vrijgesproken|cleared) (?:van|of|wegens|for) )(?P<x>{_OFFENCE})\b",
            certain=False,
        ),
        Phrase(
            rf"(?:ter zake(?: van)?|terzake(?: van)?|als verdachte van|verdacht ter zake van) (?P<x>{_OFFENCE}(?:, meermalen gepleegd|, in vereniging gepleegd)?)\b",
            certain=False,
        ),
        Phrase(
            r"\b(?:alleged offen[cs]e|offen[cs]e|strafba(?:ar|re) feit(?:en)?|feitomschrijving|delict|misdrijf|tenlastelegging|verdenking|criminal charge)[ ]?(?:[:=|]|\.{2,60}|->|- )[ ]{0,4}(?P<x>[a-z][^\n,;.|]{3,80})"
        ),
        Phrase(
            r"(?:verdachte|suspect|defendant|accused)[ ]?:[^\n]{0,60}?[,(;][ ]?(?P<x>(?:diefstal|oplichting|fraude|verduistering|mishandeling|bedreiging|stalking|belaging|inbraak|heling|witwassen|afpersing|brandstichting|cybercrime|mensenhandel|drugshandel|overval|moord|doodslag|zedendelict|theft|fraud|assault|burglary|robbery|harassment|threats|arson|money laundering|drug trafficking|blackmail|extortion|murder|rape|stalking)(?:, [a-z][a-z -]{3,30})?(?: (?:met|in|van|with|by|of) [\w'-]+)?)\b"
        ),
        Phrase(
            r"(?P<x>aangifte (?:gedaan )?tegen (?:mijn|zijn|haar|hem|hun|een|de|mevrouw|meneer|dhr|mw)(?: [\w'-]+)?(?: (?:wegens|voor|van) [\w'-]+)?|aangifte (?:gedaan )?(?:van|wegens) (?:stalking|mishandeling|verkrachting|aanranding|bedreiging|huiselijk geweld)(?: tegen [\w'-]+(?: [\w'-]+)?)?)\b",
            certain=False,
        ),
        Phrase(
            r"(?:heeft|hebt|heb|had|hij|zij|ze|ik) (?:\w+ ){0,4}(?P<x>(?:vastgezeten|vast gezeten|in voorarrest gezeten|achter de tralies gezeten))\b"
        ),
        Phrase(
            r"(?:ex|ex-man|ex-vrouw|ex-vriend|ex-vriendin|ex-partner|ex-collega|buurman|buurvrouw|man|vader|broer|zoon|oom|zwager|hij|zij|ze|ex-husband|ex-wife|ex-boyfriend|husband|neighbour|brother|he|she|who|die) (?:\w+ ){0,2}(?P<x>(?:stalkt|stalkte|mishandelt|mishandelde|bedreigt|bedreigde|misbruikte|verkrachtte|bestal|belaagt|stalks|stalked|is stalking|abused|abuses|raped|robbed|beat up|hits|molested|blackmails|blackmailed|chanteert)) (?:mij|me|haar|hem|ons|hun|my|her|him|us|them|mijn|de kinderen|the kids)\b"
        ),
        Phrase(
            r"(?:is|was|are|were|he's|she's|wordt|werd) (?:\w+ )?(?P<x>(?:wanted (?:by the police|for [\w'-]+)|gezocht door de politie|internationaal gesignaleerd|voortvluchtig|on the run|geschorst wegens [\w'-]+|ontslagen wegens (?:diefstal|fraude|verduistering|intimidatie|mishandeling)|(?:sacked|fired|dismissed) for (?:theft|stealing|fraud|assault|harassment|embezzlement|drinking)))\b"
        ),
        Phrase(
            r"(?:hij|zij|ze|zoon|ex|broer|man|neef|vader|vriend|huurder|eigenaar) (?P<x>(?:zit|zat|kwam) (?:\w+ )?vast)(?:[.,;!?)]|$| (?:en|dus|maar|sinds|tot|voor|wegens|al|momenteel|nu|nog|waardoor|hoor|in (?:de )?(?:cel|bak|gevangenis|bajes|het buitenland|vught|zutphen))\b)"
        ),
        Phrase(
            r"(?:is|was|werd|wordt|zijn|are|been|were) (?:\w+ ){0,3}(?P<x>veroordeeld|convicted|jailed|imprisoned|gedetineerd|incarcerated)\b",
            certain=False,
        ),
        Phrase(
            r"(?P<x>(?:(?:\d+|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) (?:dagen|weken|maanden|jaar) (?:onvoorwaardelijk |voorwaardelijk |onterecht |onschuldig |gevangenis )?(?:gezeten|zitten voor|vastgezeten|vast gezeten|brommen|gebromd|achter tralies|onvoorwaardelijk)|(?:\d+|one|two|three|four|five|six|eighteen) (?:days|weeks|months|years) (?:inside|behind bars|in a cell)))\b",
            certain=False,
        ),
        Phrase(
            r"(?:he|she|ex|brother|husband|son|who|they|i) (?:\w+ ){0,3}(?P<x>(?:did|does|doing|served|serving|spent) (?:time|\w+ (?:months|years|weeks)|a sentence)(?: (?:inside|in jail|in prison|for [\w'-]+(?: [\w'-]+)?))?)\b"
        ),
        Phrase(
            r"(?:has|had|with|heeft|had|met) (?P<x>(?:a |an |een )?(?:conviction|veroordeling|caution)s? (?:for|wegens|voor) [\w'-]+(?: [\w'-]+)?)\b"
        ),
        Phrase(
            r"(?P<x>(?:under (?:criminal )?investigation|onder verdenking|being investigated|betrapt|caught) (?:for|van|wegens|op|bij|stealing|with|met) [\w'-]+(?: [\w'-]+)?)\b",
            certain=False,
        ),
        Phrase(
            r"(?:is|are|was|has|heeft|kreeg|got|had) (?:\w+ ){0,2}(?P<x>(?:a |een )?(?:stadionverbod|football ban(?:ning order)?|banning order|straatverbod|locatieverbod|contactverbod|driving ban|rijverbod|rijontzegging|enkelband|ankle (?:tag|bracelet|monitor)))\b"
        ),
        Phrase(
            rf"(?P<x>(?:strafrechtelijk onderzoek|opsporingsonderzoek|aangifte|strafzaak|vervolging|verdenking|criminal investigation|criminal case|criminal charges|investigation) (?:wegens|naar|voor|van|tegen (?:hem|haar) wegens|for|into) {_OFFENCE})\b",
            certain=False,
            somebody=True,
        ),
        Phrase(
            rf"(?P<x>(?:verdacht|beschuldigd|verdenking|suspected|accused|suspicion) (?:van|of) {_OFFENCE})\b",
            certain=False,
        ),
        Phrase(
            rf"(?P<x>(?:{_CONVICTED}) (?:\w+ )?(?:wegens|voor|tot|of|for|to|on suspicion of|met|with) {_OFFENCE})\b",
            certain=False,
        ),
        Phrase(
            rf"(?:wegens|voor) (?P<x>{_WORD}(?: {_WORD})? (?:veroordeeld|aangehouden|opgepakt|gearresteerd|vervolgd|vastgezeten|gezeten))\b",
            certain=False,
        ),
        Phrase(
            r"(?P<x>(?:\d+|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|achttien|one|two|three|four|five|six|nine|ten|twelve|eighteen) (?:uur|uren|dagen|weken|maanden|jaar|jaren|hours?|days?|weeks?|months?|years?)(?: \w+)? (?:cel|celstraf|gevangenis\w*|jeugddetentie|detentie|taakstraf|werkstraf|jeugdgevangenis|tbs|voorwaardelijk\w*|voorarrest|hechtenis|in jail|in prison|community service|prison|jail|suspended|probation|imprisonment|detention|custody))\b"
        ),
        Phrase(
            r"(?:kreeg|krijgt|kreeg|uitgezeten|received|got|served|serving|given|doet|heeft) (?:\w+ ){0,2}(?P<x>(?:tbs|taakstraf|werkstraf|celstraf|gevangenisstraf|voorwaardelijke straf|enkelband|gebiedsverbod|contactverbod|huisverbod|rijontzegging|community service|suspended sentence|restraining order|driving ban|ankle (?:tag|monitor)|police caution))\b"
        ),
        Phrase(
            r"(?P<x>(?:een |zijn |haar |a |his |her )?(?:strafblad|crimineel verleden|justitieel verleden|criminal record|criminal past|previous convictions?|prior convictions?))\b",
            certain=False,
        ),
        Phrase(
            r"(?:is|was|zit|zat|ligt|kwam|komt|net|weer|he's|she's|been|just|currently|out|i was) (?:\w+ ){0,3}(?P<x>(?:in|uit|achter|vast in|behind|out of|from) (?:de |het |een )?(?:gevangenis|bajes|cel|nor|bak|jeugdgevangenis|huis van bewaring|detentie|voorarrest|tralies|prison|jail|bars|custody))\b"
        ),
        Phrase(
            r"(?P<x>(?:vog|verklaring omtrent (?:het )?gedrag) (?:\w+ ){0,2}(?:geweigerd|afgewezen|niet gekregen|niet krijg\w*)|(?:geen|no) vog (?:gekregen|krijg\w*)|dbs check (?:failed|refused))\b"
        ),
        Phrase(
            r"(?P<x>onder toezicht van de reclassering|(?:bij|van|door|met|naar) de reclassering|op proefverlof|voorwaardelijk vrij|on parole|on probation|out on bail|op borgtocht|ex-gedetineerde|ex-gevangene|ex-convict|ex-offender)\b",
            certain=False,
        ),
        Phrase(
            r"(?:heeft|heb|had|hebben|has|have) (?:[\w'-]+ ){0,4}?(?P<x>(?:(?:geld|geld van \w+|uit de kas|from the till|money) )?(?:gestolen|verduisterd|gefraudeerd|mishandeld|opgelicht|stolen|embezzled|defrauded|assaulted|stalked|gestalkt|geslagen|aangerand|verkracht|bedreigd))\b",
            certain=False,
        ),
    ),
)
