"""Which words say what a message is about: (weight, pattern) per purpose, Dutch and English together.

Patterns are linear-time regular expressions over folded text (lower-case ASCII). A pattern counts once in the
body and twice more in the subject line. `pipelines.triage.purposes` adds them up.
"""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

from models.triage import Purpose

WORDS: dict[Purpose, tuple[tuple[float, str], ...]] = {
    Purpose.ACCOUNT: (
        (
            1.0,
            r"kan er niet (?:meer )?in|kom er niet (?:meer )?in|niet meer (?:inloggen|binnen)|can't (?:get|log) in|cannot (?:get|log) in|unable to (?:log|sign) in|kicked out|account (?:vergrendeld|geblokkeerd|locked|blocked|suspended)|unlock",
        ),
        (
            0.9,
            r"hoofdcontact|contactpersoon|contactgegevens|contact (?:person|details)|second contact|e-mailadres (?:wijzigen|aanpassen)|change (?:the |my |our )?(?:e-?mail|contact)|gebruikers?beheer|beheerders?(?:rechten|account)|admin (?:rights|access|account)|permissions|co-user|medegebruiker|uit dienst|left the company|weg bij ons|nieuwe collega|new colleague|new employee",
        ),
        (
            0.8,
            r"mailbox\w*|postvak\w*|e-?mailaccount\w*|doorsturen|forward(?:ing)?\b|out of office|afwezigheid\w*|automatisch antwoord",
        ),
        (
            1.2,
            r"inlogg\w*|in te loggen|log(?:ging|ged)? in|log-?in\w*|ingelogd|inloggegevens|aanmelden lukt|sign(?:ing)? in|locked out|buitengesloten",
        ),
        (
            1.2,
            r"2fa|tweestaps\w*|twee-?factor\w*|two-?factor|authenticator|verificatiecode|reservecodes?|recovery codes?|backup codes?|otp|totp",
        ),
        (
            1.0,
            r"wachtwoord (?:\w+ ){0,3}(?:vergeten|resett?en|opnieuw|wijzigen|herstel\w*|werkt niet|kwijt)|(?:reset\w*|vergeten|nieuw|forgot\w*|new|change|changing) (?:\w+ ){0,3}(?:wachtwoord|password)|password (?:reset|change)|wachtwoord-?reset",
        ),
        (0.5, r"wachtwoord\w*|password\w*|passphrase|pincode"),
        (
            1.0,
            r"(?:klanten-?|controle-?|beheer-?|control )paneel|klantenpaneel|control ?panel|directadmin|cpanel|plesk|mijn omgeving|klantomgeving|customer (?:portal|panel)|dashboard",
        ),
        (
            1.2,
            r"(?:extra|nieuwe?|tweede|add|new|update|remove|main|additional) (?:\w+ ){0,2}(?:inlog|gebruiker\w*|users?|log-?in|account|beheerder|admin)\b|account (?:\w+ ){0,4}(?:aanmaken|maken|voor (?:haar|hem)|toevoegen)|toegang (?:geven|voor)|users? on (?:our|my) account|rechten (?:geven|intrekken)",
        ),
        (0.8, r"gebruikersnaam|username|inlognaam|toegang|access to|my account|mijn account|onze account|ons account"),
        (
            1.0,
            r"(?:mailbox|mailadres|e-mailadres|postvak|mail ?box|alias|e-?mail account)\w* (?:\w+ ){0,4}(?:aanmaken|aan te maken|maken|toevoegen|nodig|verwijderen|opheffen|create|set up|delete|remove|doorsturen)|(?:create|maak\w*|aanmaken|set up|add|delete|remove|verwijder\w*) (?:\w+ ){0,4}(?:mailbox\w*|mailadres|e-mailadres|postvak|alias)",
        ),
        (
            0.9,
            r"verify me|verifi\w+ (?:who|that)|it is (?:really )?me\b|dat ik het (?:echt )?ben|ben wie ik zeg|prove (?:who|that)|identity check",
        ),
        (
            1.0,
            r"gehackt|hacked|ingebroken in|overgenomen account|iemand zit in|in mijn account|my account has been|into my mailbox",
        ),
        (
            0.9,
            r"contactpersoon wijzig\w*|nieuwe contactpersoon|change of (?:contact|treasurer|owner|secretary)|wisseling van|nieuwe (?:penningmeester|secretaris|beheerder|webmaster)|hoofdgebruiker|main user|passkeys?",
        ),
    ),
    Purpose.ORDER: (
        (
            1.1,
            r"interesse in|interested in|looking for|op zoek naar|wij zoeken|we zoeken|wij willen graag|zouden graag|would like (?:to order|a (?:new )?(?:site|website|shop|quote))|aanvraag\w*|aanvragen|request for|kennismakingsgesprek|vrijblijvend\w*|redesign|restyl\w*|nieuw ontwerp|huisstijl|logo ontwerp\w*|start(?:en|ing) (?:\w+ ){0,2}(?:webshop|shop|business|bedrijf)",
        ),
        (
            1.0,
            r"(?:opzeggen|opgezegd|opzegging|cancel\w*|stopzetten|beeindig\w*|terminate\w*) (?:\w+ ){0,5}(?:hosting\w*|contract|abonnement|pakket|subscription|plan|overeenkomst)|(?:hosting\w*|contract|abonnement|pakket|subscription|plan) (?:\w+ ){0,4}(?:opzeggen|opgezegd|opzegging|cancel\w*|stopzetten|beeindig\w*)",
        ),
        (
            1.0,
            r"hosting ?-?pakket\w*|hosting (?:package|plan)|bestellen|besteld|ordered|to order|levertijd|opleverdatum|planning|deadline|meerwerk|akkoord\b|getekend\w*|signed",
        ),
        (1.8, r"offerte\w*|quotation\w*|\bquotes?\b|prijsopgave|aanbod voor|prijsvoorstel|voorstel van|proposal"),
        (
            1.3,
            r"bestell\w*|(?:i|we|ik|wij) (?:\w+ )?(?:bestel|order)\b|wil\w* (?:\w+ ){0,5}bestellen|order (?:confirmation|bevestiging|a )|place an order|opdracht\w*|akkoord (?:op|met|voor)|hierbij akkoord|go ahead with|pakket\b|package\b",
        ),
        (
            1.2,
            r"wat (?:kost|kosten|gaat (?:\w+ ){0,2}kosten)|hoeveel kost|kosten (?:\w+ ){0,3}per maand|how much|what (?:would|does|do) (?:\w+ ){0,4}cost|price for|prijzen|tarie\w+|budget\w*|kostenplaatje|indicatie|abonnement (?:afsluiten|nemen)",
        ),
        (
            1.1,
            r"nieuwe (?:website|site|webshop)|new (?:website|webshop|site|shop)|website laten (?:maken|bouwen)|(?:bouwen|maken|build) (?:\w+ ){0,4}(?:website|site|webshop)|upgrade\w*|uitbreid\w*|extra (?:schijfruimte|opslag|ruimte|mailboxen)|overstappen op pakket|ssl-?certificaat bestellen",
        ),
        (
            0.9,
            r"contract\w*|overeenkomst|aanbetaling|oplevering|livegang|opdrachtbevestiging|deposit|sign up|aanmelden voor|afnemen|opzeg\w*|cancel (?:my|our|the) (?:hosting|contract|subscription)|bouwperiode|tijdens de bouw|verlengen|renewal",
        ),
    ),
    Purpose.BILLING: (
        (
            1.0,
            r"afrekening|factuuradres|billing address|invoice address|tenaamstelling van de factuur|t\.a\.v\. (?:de )?administratie|payable|due date|vervaldatum|betaaltermijn|too much|te veel (?:betaald|afgeschreven|berekend)|dubbel\w*|twice|twee keer|machtiging|mandate|jaarrekening|belasting\w*|boekjaar|betaalbewijs|receipt|kwitantie|deposit|borg|voorschot|korting|discount",
        ),
        (1.6, r"factu\w+|invoice\w*|nota\b|creditnota\w*|credit note"),
        (
            1.5,
            r"terug ?(?:te )?(?:stort\w*|betal\w*|boek\w*)|terugge(?:stort|boekt)|refund\w*|restitutie|reimburs\w*|geld terug|money back|ruckerstattung",
        ),
        (
            1.3,
            r"betaling\w*|betaald|betalen|betaal|payments?|\bpaid\b|\bpay\b|paying|overgemaakt|overmaken|overboek\w*|voldaan|voldoen|betaallink|payment link|ideal\b|termijnen|betalingsregeling|instalments?",
        ),
        (
            1.3,
            r"incasso\w*|afgeschreven|afschrij\w+|direct debit|sepa|mandaat|gestorneerd|stornering|storneren|debited|charged|charge (?:this|my|our)|dubbel betaald|twee keer (?:betaald|afgeschreven)",
        ),
        (
            1.1,
            r"aanmaning\w*|herinnering\w*|betalingsherinnering\w*|reminders?|overdue|achterstand|openstaand\w*|incassobureau|deurwaarder|unpaid|outstanding|betaalachterstand",
        ),
        (
            0.9,
            r"rekening\b|rekeningnummer\w*|iban\b|bankrekening|bank account|creditcard\w*|credit card|btw-?\w*|vat\b|boekhoud\w*|administratiekosten|accountant|bookkeep\w*|aangifte|penningmeester|treasurer|tikkie|verreken\w*|credit(?:eer|eren|eert)",
        ),
        (0.6, r"bedrag\w*|amount\w*|euro\b|eur\b|kosten"),
    ),
    Purpose.TECHNICAL: (
        (
            1.1,
            r"doet niks|werkt (?:\w+ ){0,2}niet|werken (?:\w+ ){0,2}niet|doen het niet|lukt (?:\w+ ){0,2}niet|gaat (?:\w+ ){0,2}mis|won't (?:load|open|send|work)|isn't (?:working|loading)|not loading|doesn't (?:load|show|send|work|arrive)|didn't (?:work|send|arrive)|verdwenen|disappeared|blank|leeg scherm|kapotte|raar|rare tekens|verminkt|weigert|geweigerd|komt niet aan|komen niet aan|not arriving|never arrived|crash\w*|bug\b|glitch\w*|loop\b|freez\w+|vast\b",
        ),
        (
            1.0,
            r"sync\w*|synchron\w+|agenda\b|kalender|calendar|reserver\w+|booking\w*|ticketsysteem|nieuwsbriefmodule|foto's uploaden|bijlage\w* openen|inbox|iphone|ipad|android|telefoon instellen|instell(?:en|ingen)|settings|configur\w+|migrat\w+|verhuizing van de site|speed|performance|beveilig\w+|security|malware|virus\w*|spam\b|gehackt\w*|hacked|not secure|niet veilig|slotje|verlopen certificaat|expired certificate|toegankelijkheid|screen reader|app\b|code\b|log\b|logs\b|console|screenshot\w*",
        ),
        (
            1.5,
            r"fout(?:code|melding)\w*|error\w*|http \d{3}|\b(?:403|404|413|422|500|502|503|504|524)\b|e-2fa|0x[0-9a-f]+|fatal|exception|traceback|stack ?trace|timeout\w*|timed out|time-?out|warn(?:ing)?\b|foutje",
        ),
        (
            1.4,
            r"storing\w*|plat\b|ligt (?:er )?(?:\w+ )?(?:uit|plat)|offline|down\b|onbereikbaar|unreachable|outage|wit scherm|white screen|werkt niet|doet het (?:\w+ )?niet|does ?n.?t work|not working|stopped working|kapot|broken|stuk\b|loopt vast|vastgelopen|crasht?\w*|traag|slow|laadt|laden|hangt|hapert|stuck|kwijt",
        ),
        (
            1.2,
            r"plugin\w*|wordpress|woocommerce|joomla|drupal|magento|php\b|mysql|database\w*|cache\w*|captcha|script\w*|thema|theme|update naar|after (?:the )?update|php-?versie|htaccess|cronjob|api\b|koppeling\w*|webhook|json|import\w*|export\w*|cms\b",
        ),
        (
            1.2,
            r"server\w*|hosting\w*|logboek|log ?file\w*|debug|access log|mailserver|smtp\w*|imap\w*|outlook|thunderbird|mail(?:s|tjes)? (?:\w+ ){0,4}(?:niet aan|terug|in de spam|blijven hangen|verzenden)|bounce\w*|spam\w*|blacklist\w*|mailbox\w* (?:\w+ ){0,2}vol|e-?mails? (?:\w+ ){0,4}(?:arriv\w+|bounc\w+|deliver\w*)|postvak",
        ),
        (
            1.0,
            r"dns\b|mx\b|spf|dkim|dmarc|nameserver\w*|name servers?|a-record\w*|ttl\b|records?\b|ssl\b|certifica\w+|https\b|redirect\w*|ftp\b|sftp|ssh\b|ip-?adres\w*|firewall|blokkeer\w*|blokkeren|geblokkeerd|block (?:the )?ip",
        ),
        (
            0.9,
            r"contactformulier|formulier\w*|livestream|homepage|slider|pagina\w*|page\b|afbeelding\w*|images?|lettertype|layout|menu\b|mobiel\w* weergave|webshop\w*|check ?out|afrekenen|zoekfunctie|besloten|upload\w*|download\w*|robots.txt|back-?up\w*|versie|version|browser\w*",
        ),
        (0.6, r"site\b|website\w*|probleem|problem|technisch\w*|technical"),
    ),
    Purpose.DOMAIN: (
        (
            1.2,
            r"domein\w+|extensie|\.nl-domein|doorverwij\w+|redirect (?:the |my |our )?domain|domeincontact|verhuisverzoek|domain (?:transfer|holder|registration|renewal)|op naam (?:van|zetten|laten)|eigenaar van het domein|vrijgeven|quarantaine",
        ),
        (
            1.7,
            r"domein(?:naam|namen|en)?\b|domain(?: name)?s?\b|domeinhouder|domeinverhuizing|domain holder|domeinregistratie",
        ),
        (
            1.6,
            r"verhuis(?:code|token|zing)?\w*|auth(?:orisatie)?-?(?:code|info)|epp-?(?:code|key)|transfer(?:code|token)?\b|overzetten|registrar\w*|registrant|sidn|whois|registry|verlenging van (?:het|mijn) domein",
        ),
        (
            1.1,
            r"houder\w*|holder|op (?:mijn|zijn|haar|eigen|onze) (?:eigen )?naam|admin(?:istrative)? contact|tenaamstelling|eigenaarswissel\w*|registr(?:eren|atie|ation)|vastleggen|nog vrij|still available|nameserver\w*|name servers?|subdomein",
        ),
    ),
    Purpose.LEGAL: (
        (
            2.0,
            r"sommatie|sommeer\w*|sommeren|ingebrekestelling|dagvaarding|kort geding|verlof zal|dwangsom|derdenbeslag|beslag(?:legging)?\b|executoriaal|notice and takedown|takedown|cease and desist|auteursrecht\w*|copyright infring\w+|merkinbreuk|inbreuk\w*|infring\w+|dmca",
        ),
        (
            1.6,
            r"vordering\b|vorder\b|wetboek van|rechter-commissaris|officier van justitie|proces-verbaal|gerechtsdeurwaarder|deurwaarder|curator|faillissement\w*|surseance|bewindvoerder|subpoena|court order|production order|prosecutor|bailiff|solicitors?\b|on behalf of (?:my|our) client",
        ),
        (
            1.3,
            r"advoca\w+|lawyer|attorney|mijn client\w*|my client|our client|jurist\w*|notaris\w*|kantoorgenoot|rechtbank|gerechtshof|wettelijke rente|aansprakelijk\w*|liable|liability|rechtsmaatregelen|legal (?:action|notice|claim|proceedings)",
        ),
    ),
    Purpose.GENERAL: (
        (
            1.2,
            r"open dag|rondleiding|workshop|lezing|gastspreker|bedrijfsbezoek|leerling\w*|student\w*|opleiding|journalist\w*|artikel over jullie|enquete|survey|kerstkaart|felicit\w*|bloemen|taart|verjaardag|feest\w*|bedankje|dank voor|thanks again|thank you so much|thank you for (?:the|your|all)|blij mee|super blij|heel tevreden|aanrad\w*|recommend\w*|5 sterren|five stars",
        ),
        (
            1.6,
            r"sollicit\w*|stage(?:plek|plaats)?\b|internship|vacature\w*|job application|open sollicitatie|curriculum|\bcv\b|afstudeer\w*",
        ),
        (
            1.4,
            r"afspraak|langskomen|langs te komen|kennismak\w*|appointment|meeting|openingstijden|bereikbaar|route\w*|parkeer\w*|lunch|koffie|vergader\w*|bezoek\w*",
        ),
        (
            1.3,
            r"toppers?|complimenten|compliment\w*|bedankt voor (?:de|jullie|alles)|recensie|review\b|tevreden|sterren|love (?:the|our) new|great job|well done|dank jullie wel voor|gefeliciteerd|congrat\w*|mooie post|goed gedaan|thanks for (?:the|all)",
        ),
        (
            1.2,
            r"algemene vraag|vraagje|small questions|three questions|story\b|sponsor\w*|samenwerk\w*|collab\w*|interview|uitnodig\w*|invit\w+|save the date|banner|school|scriptie|onderzoek voor|bank holidays|feestdagen|markt\b",
        ),
    ),
}

MONEY_MOVES = (
    r"terug ?(?:te )?(?:stort|betal|boek|krijg)\w*|teruggestort|gestort|storten|stort|overge\w+|overmaken|overmaak|overboek\w*|afge\w*schreven|afgeschreven|afschrijv\w*|afschrijf"
    r"|incasso\w*|automatische incasso|betaald|betalen|betaal|voldaan|gestorneerd|storneer\w*|mag van|kan van|gaat van|kan af|mag af|kan naar|mag naar|refund\w*|repay\w*|debit\w*|charged?|paid|pay|paying|transfer\w*|wire"
    r"|money back|invoice|factuur|machtiging|mandate|t\.n\.v\.|verreken\w*"
)
"""Beside a bank account number: money is to move to it or from it."""
