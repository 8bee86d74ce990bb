"""Word groups that the cues of the rights share: how people, not lawyers, name their data and what they want.

Everything is lower-case ASCII: the text is folded the same way before it is searched. A group is one
alternative of a linear-time regular expression; cues name it in braces: ``"{wipe} <> {my_data}"``.
"""

# ruff: noqa: E501 - one group is one line or two: broken further it could not be read

from __future__ import annotations

GROUPS: dict[str, str] = {
    # ---- Dutch
    "u": r"(?:jullie|julie|u|jij|je|ze|jixaw\w*|uw (?:bedrijf|organisatie|firma)|jullie (?:bedrijf|firma|studio))",
    "uw": r"(?:jullie|uw|je|jouw|het|de)",
    "ik": r"(?:mij|me|mezelf|mijzelf|ons|mijn persoon|mn persoon|mijn (?:vader|moeder|man|vrouw|zoon|dochter|kind|client)|hem|haar)",
    "van_mij": r"(?:van|over|omtrent|aangaande|betreffende|inzake|op) (?:mij|me|mezelf|mijzelf|ons|mijn persoon|mijn naam"
    r"|mijn (?:overleden )?(?:vader|moeder|man|vrouw|zoon|dochter|kind|client|clien?te|broer|zus|partner)|hem|haar)",
    "mijn": r"(?:mijn|m'n|mn|me|onze|ons|mijn eigen|haar|zijn|diens|hun)",
    "gegevens": r"(?:persoonsgegevens|persoonlijke gegevens|persoonlijke data|persoonlijke info(?:rmatie)?|privegegevens"
    r"|prive-?gegevens|klantgegevens|klantdata|contactgegevens|naw-?gegevens|adresgegevens|gegevens|gegevns|geggevens"
    r"|data|info|informatie|dossier|klantdossier|klantprofiel|profiel|spullen|sporen)",
    "mijn_gegevens": r"(?:(?:al |alle |mijn |m'n |mn |onze |haar |zijn |de |die |al mijn |al onze |al m'n )+(?:\w+ ){0,2}"
    r"(?:persoonsgegevens|persoonlijke gegevens|persoonlijke data|privegegevens|klantgegevens|klantdossier|klantprofiel)"
    r"|(?:al )?(?:mijn|m'n|mn|onze) (?:\w+ ){0,1}(?:gegevens|gegevns|data|dossier|info|informatie|profiel|sporen)"
    r"|persoonsgegevens|persoonlijke gegevens"
    r"|(?:gegevens|data|info|informatie|dingen|zaken|spullen|sporen|stukken|dossier|een dossier|bestanden)"
    r" (?:\w+ ){0,6}(?:van|over|betreffende|op) (?:mij|me|mezelf|ons|mijn naam|mijn persoon|hem|haar)"
    r"|alles (?:\w+ ){0,6}(?:van|over) (?:mij|me|mezelf|ons|mijn (?:vader|moeder|man|vrouw|zoon|dochter))"
    r"|wat (?:\w+ ){0,5}(?:van|over) (?:mij|me|mezelf|ons|hem|haar)\b)",
    "wis": r"(?:verwijder\w*|verweider\w*|verwijdring|weghalen|weggehaald|weghaalt|haal\b.{0,60}\bweg|haalt\b.{0,60}\bweg|halen\b.{0,60}\bweg"
    r"|gooi\b.{0,60}\bweg|gooien\b.{0,60}\bweg|weggooien|weggooit|weggegooid|wis|wist|wissen|gewist|uitwissen|vernietig\w*"
    r"|schrap\w*|geschrapt|ruim\b.{0,60}\bop|opgeruimd|opruimen|delete\w*|gedelete|kieper\b.{0,60}\bweg|flikker\b.{0,60}\bweg"
    r"|mik\b.{0,60}\bweg|weg(?:doen|doet|gedaan)|doe\b.{0,60}\bweg|uit (?:het|jullie|uw|de) (?:systeem|systemen|bestand|administratie|database) (?:halen|gehaald|haal\w*)"
    r"|haal\b.{0,60}\buit (?:het|jullie|uw|de|alle) (?:systeem|systemen|bestand|bestanden|administratie|database|mappen)|verdwijn\w*|verdwenen|mag\b.{0,40}\bweg|mogen\b.{0,40}\bweg"
    r"|moet\b.{0,40}\bweg|moeten\b.{0,40}\bweg|weggaat|weg is|weg zijn)",
    "geef": r"(?:stuur\w*|sturen|toesturen|opsturen|toezenden|zend\w*|verstrek\w*|geef|geven|mail\w*|lever\w*|aanlever\w*|ontvang\w*"
    r"|krijg\w*|wil\w*|graag|zou|laat\w*|laten zien|zien|inzien|opvra\w*|opvrag\w*|weten|verzoek\w*|vraag|hebben|vertel\w*|vertellen)",
    "bezit": r"(?:bewa\w+|heb|hebt|hebben|heeft|weet|weten|verwerk\w*|verwerken|opgeslagen|opslaan|vastge\w+|vastleg\w*|verzamel\w*"
    r"|sla\w* .{0,20}op|ligt|liggen|staat|staan|bijhoud\w*|bijge\w+|houdt|houden|bezit|bezitten|geregistreerd|in huis)",
    "overzicht": r"(?:overzicht|kopie|copie|kopietje|afschrift|uitdraai|lijst|lijstje|inzage|dump|bestand|afdruk|rapport|print)",
    "fout": r"(?:klop\w* (?:\w+ ){0,4}niet|niet klop\w*|geen (?:hout|bal|reet|snars)|onjuist\w*|verkeerd\w*|foutief|foutieve|fout|fouten|incorrect\w*|achterhaald\w*"
    r"|onvolledig\w*|niet (?:juist|correct|goed|waar)|spelfout|verouderd\w*|verwar\w*|verwissel\w*|door elkaar|iemand anders)",
    "herstel": r"(?:corrig\w+|gecorrigeerd|correctie|herstel\w*|rectif\w+|gerectificeerd|recht ?(?:te )?zet\w*|rechtge\w+|verbeter\w*|aanpas\w*|aan te passen|pas\b.{0,50}\baan"
    r"|aangepast|wijzig\w*|gewijzigd|verander\w*|aanvul\w*|goed ?zetten|juist zetten|kloppend)",
    "reclame": r"(?:reclame\w*|direct ?marketing|direct-marketing|marketing\w*|aanbieding\w*|acties|actiemail\w*|commercie\w*|verkooppraatje\w*|verkoopgesprek\w*"
    r"|telemarketing|telefonische (?:verkoop|acquisitie)|acquisitie|belletjes|mailings?|promot\w*|promo\w*|spam|sales\w*|nieuwtjes)",
    "nieuwsbrief": r"(?:nieuwsbrie\w*|nieuwsmail\w*|mailinglijst\w*|maillijst\w*|mailing\w*|mailings|verzendlijst\w*|newsletter\w*|reclamemail\w*|tipsmail\w*|marketingmail\w*)",
    "toestemming": r"(?:toestemming\w*|akkoord|goedkeuring|permissie|instemming|machtiging om|opt-?in|vinkje|quitclaim|ja (?:op )?gezegd|ja geklikt)",
    "intrek": r"(?:trek\b.{0,80}\bin|trekken\b.{0,80}\bin|intrek\w*|in te trekken|ingetrokken|herroep\w*|terug ?trek\w*|terug ?neem\w*|neem\b.{0,50}\bterug"
    r"|terugkom\w*|kom\b.{0,30}\bterug op|vervalt|ongedaan|niet langer geld\w*|geldt? niet (?:meer|langer)|geldig)",
    "mens": r"(?:mens|mensen|medewerker\w*|menselijk\w*|mensenoog|collega|echt (?:iemand|persoon)|echte (?:persoon|medewerker)|persoon|iemand van jullie|iemand|hand(?:matig\w*)?)",
    "kijk": r"(?:kijk\w*|bekijk\w*|bekeken|beoordeel\w*|beoordel\w*|herzie\w*|herbeoordel\w*|heroverweg\w*|tussenkomst|controleer\w*|opnieuw|nakijk\w*|check\w*|toets\w*|uitleg\w*)",
    "automatisch": r"(?:automatisch\w*|geautomatiseerd\w*|algoritm\w*|het systeem|jullie systeem|een systeem|computer\w*|robot|bot|ai|score|scoring|risicoscore|kredietscore\w*|software)",
    "besluit": r"(?:besluit\w*|beslis\w*|besloten|afgewezen|afwijzing\w*|afgekeurd\w*|geweigerd|weiger\w*|geblokkeerd|blokkade\w*|blokkering\w*|blokkeer\w*|opgeschort|beoordeeld|beoordeling"
    r"|offline ge\w+|op zwart|dichtgezet|afgesloten|uitgeschakeld|stilgelegd|bevroren|op slot|uitgezet)",
    "autoriteit": r"(?:politie\w*|recherche\w*|opsporing\w*|openbaar ministerie|officier van justitie|parket\w*|rechter-commissaris|rechter commissaris|rechtbank\w*|gerechtshof"
    r"|belastingdienst\w*|fiod|fiscale inlichtingen\w*|inspecteur|douane|koninklijke marechaussee|aivd|mivd|kansspelautoriteit|autoriteit consument en markt|acm|rijksrecherche"
    r"|nvwa|arbeidsinspectie|sociale recherche|uwv|gemeente \w+, afdeling|hulpofficier|hoofdagent|brigadier|verbalisant|opsporingsambtenaar|griffie\w*|curator|toezichthouder"
    r"|europol|federale gerechtelijke politie|onderzoeksrechter|procureur\w*)",
    # ---- English
    "you": r"(?:you|your (?:company|firm|studio|team)|jixaw\w*|u|y'all)",
    "on_me": r"(?:(?:on|about|of|concerning|regarding|relating to|related to|linked to|tied to|belonging to|with) "
    r"(?:me|myself|us|my (?:name|person|late \w+|mother|father|husband|wife|son|daughter|client)|him|her))",
    "my_data": r"(?:(?:my|our|all my|all of my|her|his|any|all|the) (?:\w+ ){0,2}(?:personal (?:data|information|info|details)|personal stuff)"
    r"|(?:my|our|all my|her|his) (?:\w+ ){0,1}(?:data|details|information|info|records?|file|profile|history|stuff)"
    r"|personal (?:data|information|details)"
    r"|(?:data|information|info|details|records?|files?|things?|stuff|notes) (?:\w+ ){0,6}(?:on|about|of|concerning|regarding|relating to|related to) (?:me|us|myself|my (?:person|name)|her|him)"
    r"|(?:everything|anything|whatever|all|all that|what) (?:\w+ ){0,6}(?:on|about|of|from|concerning) (?:me|us|myself|her|him))",
    "erase": r"(?:eras\w+|delet\w+|remov\w+|wip(?:e|ed|ing)\w*|destroy\w*|get rid of|bin (?:it|everything|all|whatever)|throw\b.{0,40}\b(?:away|out)|purg\w+|scrub\w*|forget|forgotten|clear out|cleared|gone|take\b.{0,40}\bdown|expunge\w*)",
    "give": r"(?:send\w*|give|provide\w*|share|get|receive\w*|obtain|want|like|need|see|know|tell|show|let me|forward|request\w*|supply|ask\w*|have|e-?mail|export|look at)",
    "hold": r"(?:hold|holding|have|has|got|keep|keeping|kept|store|stored|storing|process\w*|collect\w*|know|saved|retain\w*|on file|there is|there's|exists?|gathered|sitting)",
    "wrong": r"(?:wrong\w*|incorrect\w*|inaccurate|mistaken\w*|not (?:correct|right|true|accurate)|isn't (?:correct|right|true|accurate)|aren't (?:correct|right|true|accurate)|false|outdated"
    r"|out of date|incomplete|misspel\w+|error|errors|mixed up|mix up|mix-up|confus\w+|someone else|never was|never lived|not mine)",
    "fix": r"(?:correct\w*|rectif\w+|fix\w*|amend\w*|put\b.{0,20}\bright|set\b.{0,20}\b(?:right|straight)|update\w*|change\w*|complete|repair\w*|adjust\w*|straighten\w*)",
    "ads": r"(?:direct marketing|marketing|advert\w*|ads|promotion\w*|promo\w*|sales (?:calls?|e-?mails?|pitch\w*)|cold[- ]call\w*|telemarketing|offers|telesales|commercial (?:calls?|e-?mails?|messages?)|upsell\w*)",
    "newsletter": r"(?:newsletters?|mailing lists?|mailings?|marketing e-?mails?|e-?mail list|promotional e-?mails?|tips e-?mails?|mail list)",
    "consent": r"(?:consent\w*|permission|agreed|opt(?:ed)?[- ]?in|said (?:yes|ok|okay|it was fine)|authori[sz]ation to (?:use|publish|share)|agreement to (?:use|publish|share)|release form)",
    "withdraw": r"(?:withdraw\w*|withdrew|revok\w+|take\b.{0,30}\bback|taking\b.{0,30}\bback|retract\w*|rescind\w*|pull\w* my|no longer (?:valid|stands?|applies|holds|agree|consent|ok)|changed my mind|cancel my)",
    "human": r"(?:human\w*|a person|real person|actual person|somebody|someone|a (?:staff member|colleague|employee)|member of staff|manual\w*|a pair of eyes|flesh and blood)",
    "review": r"(?:review\w*|look\w*|check\w*|reconsider\w*|reassess\w*|intervention|involved|explain\w*|re-?evaluate\w*|decide\w*|judge\w*|assess\w*)",
    "automatic": r"(?:automat\w+|algorithm\w*|the system|your system|a system|computer\w*|robot|bot|an? ai|ai|score|scoring|credit score|risk score|machine|software)",
    "decision": r"(?:decision\w*|decid\w+|rejected|refus\w+|declin\w+|denied|block\w*|suspend\w*|suspension|locked|taken offline|shut down|flagged|turned down|disabled|switched off|terminated)",
    "authority": r"(?:police\w*|prosecut\w+|public prosecution\w*|court\w*|magistrate\w*|judge\w*|tax (?:authority|office|administration|authorities)|hmrc|interpol|europol|law enforcement|detective\w*|inspector"
    r"|constable|investigating (?:officer|judge)|regulator|supervisory authority|customs|federal bureau|fbi|ministry of justice|sheriff|cybercrime unit|financial (?:intelligence|crime)\w*)",
}

HYPOTHETICAL: tuple[str, ...] = (
    r"(?:formulier|plugin|pagina|knop|banner|module|tekst|template|widget|tool|functie|optie|vinkje|procedure|form|page|button|feature|text|add-on|checkbox|tick box|template|workflow) (?:\w+ ){0,6}(?:bezoekers|klanten|leden|gebruikers|mensen|gasten|patienten|ouders|visitors|customers|members|users|people|guests|patients|parents|inzage\w*|verwijder\w*|verzoeken|requests|toestemming\w*|consent|rechten|rights)",
    r"(?:bezoekers|klanten|leden|gebruikers|gasten|patienten|visitors|customers|members|users|guests|patients) (?:\w+ ){0,6}(?:toestemming|consent|inzage\w*|gegevens|data|uitschrij\w*|afmeld\w*|unsubscribe|opt out|rechten|rights)",
    r"(?:als|indien|wanneer|stel dat|mocht) (?:\w+ )?(?:iemand|een (?:klant|patient|bezoeker|lid|gast|client|medewerker|ouder)|klanten|mensen|bezoekers|leden|een van onze)",
    r"(?:een|onze|de) (?:klant|klanten|patient\w*|bezoeker\w*|lid|leden|client\w*|gast\w*) (?:van (?:ons|mij) )?(?:wil|willen|vraagt|vragen|kan|kunnen|moet|moeten|heeft gevraagd|mag|mogen) ",
    r"(?:if|when|whenever|suppose) (?:\w+ )?(?:someone|somebody|anyone|a (?:customer|client|visitor|member|patient|guest|user|parent)|customers|people|visitors|members|one of our)",
    r"(?:an?|our|the) (?:customer|client|visitor|member|patient|guest)s? (?:of (?:ours|mine) )?(?:want\w*|ask\w*|can|could|must|has asked|may) ",
    r"(?:hoe|waar|bij wie) (?:kan|kunnen|kun|moet|moeten|zou|werkt|gaat|dien)\b",
    r"(?:how|where) (?:can|could|do|does|would|should|must)\b",
)
"""Sentences about what others might ask, or how asking works: nobody uses a right in them."""
