"""Data breach: personal data leaked, sent to the wrong person, or an account broken into (GDPR art. 33)."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from models.right import Cue, Lane, Right, Term

RIGHT = Right(
    label="data_breach",
    article="GDPR art. 33",
    name={"nl": "datalek", "en": "data breach"},
    term=Term.BREACH,
    lane=Lane.BREACH,
    cues={
        "nl": (
            Cue(
                "aan een ander doorgegeven",
                r"mijn (?:\w+ )?(?:adres|gegevens|nummer|telefoonnummer|mailadres|e-mailadres|wachtwoord|factuur|dossier) ... (?:aan|met|naar) (?:\w+ ){0,3}(?:ex|ex-\w+|anderen|derden|iemand anders|een ander\w*|vreemde\w*|buurman|buurvrouw|concurrent|familie|broer|man|vrouw|zus) (?:\w+ )?(?:doorgegeven|gegeven|verteld|gestuurd|gelekt|gedeeld|verstrekt)",
                0.75,
            ),
            Cue(
                "gegevens van anderen te zien",
                r"(?:andere|anderen|vreemde|andermans|wildvreemde|iemand anders) ?(?:\w+ ){0,2}(?:klanten|gebruikers|mensen|personen|bedrijven|leden)? ?(?:\w+ ){0,2}(?:gegevens|facturen|tickets|namen|adressen|bestellingen|mails|mailadressen|telefoonnummers|bestanden|dossiers?)",
                0.5,
            ),
            Cue(
                "gegevens van anderen te zien",
                r"(?:gegevens|facturen?|tickets?|namen|adres\w*|bestelling\w*|mails?|telefoonnummers|bestanden|dossier\w*|bijlage\w*|lijst\w*|klantnummer\w*|offerte\w*) (?:\w+ ){0,4}van (?:\w+ )?(?:anderen|andere|een ander\w*|iemand anders|een vreemde|een onbekende|een wildvreemde|jullie klanten|al jullie klanten|onze klanten|alle klanten|mijn buurman|derden)",
                0.6,
            ),
            Cue(
                "voor iedereen te zien",
                r"(?:openbaar|publiek|voor iedereen|voor de hele wereld|zonder (?:wachtwoord|inloggen|in te loggen)|via google|gewoon online|vrij) (?:\w+ ){0,5}(?:toegankelijk|zichtbaar|te zien|te vinden|te openen|te downloaden|bereikbaar|opvraagbaar|in te zien|staat|staan)",
                0.5,
            ),
            Cue(
                "lijst met klanten gevonden",
                r"(?:lijst|bestand|export|excel|map|database) ... (?:klanten|leden|bezoekers|patienten|personen|adressen|gegevens) ... (?:google|openbaar|online|zichtbaar|te vinden|gestuurd|per ongeluk|verkeerd\w*)",
                0.6,
            ),
            Cue(
                "lijst met klanten gevonden",
                r"(?:google|openbaar|online|per ongeluk|verkeerd\w*) ... (?:lijst|bestand|export|excel|map|database) ... (?:klanten|leden|bezoekers|patienten|personen|adressen|gegevens)",
                0.6,
            ),
            Cue(
                "per ongeluk verstuurd",
                r"(?:per ongeluk|abusievelijk|per abuis|foutief|verkeerd|onterecht) (?:\w+ ){0,6}(?:gestuurd|verstuurd|verzonden|doorgestuurd|gemaild|geadresseerd|gedeeld|gepubliceerd|ontvangen|gekregen)",
                0.4,
            ),
            Cue(
                "niet voor mij bedoeld",
                r"(?:niet|geen) (?:\w+ ){0,3}(?:voor|aan) (?:mij|ons) (?:\w+ )?(?:bedoeld|bestemd|gericht|is|was|zijn)|(?:bedoeld|bestemd) voor (?:een ander\w*|iemand anders|ene)",
                0.5,
            ),
            Cue(
                "onbevoegde toegang",
                r"(?:hack\w*|phish\w*|inbraak|ingebroken|ontvreemd|gestolen|misbruik\w*) ... (?:wachtwoord\w*|account\w*|inlog\w*|mailbox\w*|gegevens|klant\w*|persoonsgegevens)",
                0.5,
            ),
            Cue(
                "datalek",
                r"data-?lek\w*|gegevenslek\w*|privacy-?lek\w*|beveiligingsincident|beveiligingslek|data lek|datalekmelding",
                0.85,
            ),
            Cue(
                "gegevens op straat",
                r"(?:gegevens|adressen|mailadressen|klantgegevens|persoonsgegevens|wachtwoorden|facturen|lijst|bestand|klanten|database|data) ... (?:gelekt|uitgelekt|lekken|op straat|buitgemaakt|gestolen|openbaar|gedownload|zichtbaar voor (?:iedereen|anderen)|te koop|voor iedereen|online te vinden|buit|gejat|in handen van|darkweb|dark web)",
                0.75,
            ),
            Cue(
                "gegevens op straat",
                r"(?:gelekt|uitgelekt|buitgemaakt|gestolen|gedownload|te koop|onbevoegd\w*) ... (?:gegevens|adressen|mailadressen|klantgegevens|persoonsgegevens|wachtwoorden|lijst|database|klanten)",
                0.6,
            ),
            Cue(
                "account gehackt",
                r"(?:account|mailbox|mail|e-mail|inlog|webshop|paneel|klantenpaneel|beheer|shop|wordpress|directadmin|profiel|site|website) ... (?:gehackt|gekraakt|overgenomen|gekaapt|gehijackt|binnengedrongen|ingebroken|inbraak|gecompromitteerd)",
                0.6,
            ),
            Cue(
                "account gehackt",
                r"(?:gehackt|gekraakt|ingebroken|overgenomen|gekaapt|inbreker|hacker\w*) ... (?:account|mailbox|mail|inlog\w*|webshop|paneel|klantgegevens|gegevens|wachtwoord\w*|shop)",
                0.55,
            ),
            Cue(
                "account gehackt",
                r"(?:iemand|vreemde\w*|onbekende\w*|een ander|mijn ex|ex-?\w*) (?:\w+ ){0,4}(?:zit|is|heeft|kan|kon|was) (?:\w+ ){0,5}(?:in (?:mijn|m'n|mn|onze|het) (?:\w+ )?(?:account|mailbox|mail|webshop|paneel|shop|klantenpaneel|e-mail)|ingelogd|toegang)",
                0.7,
            ),
            Cue(
                "ingelogd zonder dat ik het was",
                r"(?:ingelogd|inlog\w*|aangemeld|login) ... (?:niet (?:van )?(?:mij|ons)|was ik niet|ben ik niet|zonder (?:mijn|ons) (?:weten|medeweten)|onbekend\w*|vreemd\w*|vannacht|buitenland|china|rusland)",
                0.5,
            ),
            Cue(
                "naar de verkeerde gestuurd",
                r"(?:factu\w+|mail\w*|e-mail\w*|brief|bestand|bijlage|gegevens|offerte|document\w*|ticket|export|overzicht|aanmaning\w*|herinnering\w*|bevestiging) (?:\w+ ){0,7}(?:van|voor|over) (?:\w+ )?(?:iemand anders|een ander\w*|andere (?:klant\w*|mensen|persoon)|ene \w+|een wildvreemde|anderen|een onbekende|een vreemde|mijn buurman|de buren)",
                0.75,
            ),
            Cue(
                "naar de verkeerde gestuurd",
                r"(?:verkeerde (?:persoon|adres|klant|ontvanger|mailadres|geadresseerde|e-mailadres)|niet voor (?:mij|ons) (?:bestemd|bedoeld|is)|helemaal niet voor (?:mij|ons)|iemand anders'?s?(?: \w+)? (?:gegevens|factuur|dossier|mail)|gegevens van (?:iemand anders|een ander\w*|andere\w*|wildvreemden?|onbekenden?))",
                0.55,
            ),
            Cue(
                "naar de verkeerde gestuurd",
                r"(?:kreeg|krijg|ontving|ontvang|kregen|zie|zien|zag|zagen|kan) (?:\w+ ){0,10}(?:van|voor) (?:\w+ )?(?:iemand anders|een andere? (?:klant|persoon|bedrijf)|andere klanten|ene \w+|een wildvreemde|een onbekende|een vreemde)",
                0.6,
            ),
            Cue(
                "alle adressen zichtbaar",
                r"(?:in (?:de |het )?cc|niet in (?:de )?bcc|aan-?veld|alle (?:e-?)?mailadressen|mailadressen van (?:alle|iedereen|andere\w*)|adressen van (?:alle|andere\w*)) ... (?:zichtbaar|zien|staan|stond\w*|gezet|iedereen|leesbaar|gestuurd)",
                0.65,
            ),
            Cue(
                "onbevoegde toegang",
                r"(?:onbevoegd\w*|ongeautoriseerd\w*|ongeoorloofd\w*) (?:\w+ )?(?:toegang|inzage|ingelogd|inlog\w*|persoon|derde)",
                0.75,
            ),
            Cue(
                "laptop of usb kwijt",
                r"(?:laptop|telefoon|usb-?stick|stick|harde schijf|map|dossier|tas) (?:\w+ ){0,5}(?:gestolen|verloren|kwijt|vergeten in|laten liggen) ... (?:gegevens|klant\w*|wachtwoord\w*|adressen|onversleuteld)",
                0.6,
            ),
            Cue(
                "voor iedereen te zien",
                r"(?:zichtbaar|toegankelijk|te zien|te lezen|leesbaar|opvraagbaar|te openen|te downloaden|opengesteld) (?:\w+ ){0,2}voor (?:iedereen|allen|allemaal|anderen|alle (?:klanten|leden|bezoekers)|onbevoegden|vreemden|buitenstaanders|de hele)",
                0.45,
            ),
            Cue(
                "alleen voor wie het mag",
                r"(?:alleen|uitsluitend|enkel|slechts) (?:\w+ ){0,4}(?:zichtbaar|toegankelijk|te zien|bedoeld|bestemd|weten|zien) ... (?:maar|terwijl|toch|nu ook|ziet|zien ze)",
                0.45,
            ),
            Cue(
                "wie heeft het gezien",
                r"(?:wie|hoeveel (?:mensen|leden|bezoekers|keer)) (?:\w+ ){0,6}(?:bekeken|geopend|gezien|gedownload|ingezien|opgevraagd|opgehaald)",
                0.4,
            ),
            Cue(
                "moet het gemeld worden",
                r"(?:moet|moeten|dienen|meld|melden|meldt|gaan) (?:\w+ ){0,5}(?:dit|het|hem|dat|datalek) ... (?:melden|gemeld|toezichthouder|autoriteit persoonsgegevens|de ap|binnen 72)",
                0.5,
            ),
            Cue(
                "naar de verkeerde gestuurd",
                r"(?:naar|aan|bij|door naar) (?:de|een|het|die) verkeerde (?:persoon|mensen|klant|ontvanger|collega|patient|client|ouders?|mevrouw|meneer|familie|leerling|docent|bewoner|gast|lid|leden|huurder|kandidaat|behandelaar|therapeut|arts|artiest|afdeling|groep|contact\w*|\w+er|\w+ist)\b",
                0.5,
            ),
            Cue(
                "ledenbestand rondgestuurd",
                r"(?:ledenbestand|ledenlijst|klantenbestand|klantenlijst|adressenbestand|adressenlijst|deelnemerslijst|patientenlijst|personeelslijst|leerlingenlijst|bestand met (?:\w+ ){0,2}(?:leden|klanten|namen|gegevens)) ... (?:als bijlage|meegestuurd|rondgestuurd|naar alle|bij iedereen|verspreid|in de bijlage|per ongeluk|niet de bedoeling)",
                0.6,
            ),
            Cue(
                "wachtwoord op straat",
                r"(?:nepmail\w*|phishing\w*) ... (?:namens (?:ons|mij|jullie)|aan (?:mijn|onze|al(?:le|le onze)?) klanten|uit (?:mijn|onze) naam|met mijn (?:klantnummer|gegevens|adres|naam))",
                0.5,
            ),
        ),
        "en": (
            Cue(
                "given to somebody else",
                r"(?:gave|given|told|passed|sent|disclosed|leaked|read) (?:\w+ ){0,3}my (?:\w+ )?(?:address|details|number|data|password|invoice|file|e-?mail) (?:\w+ ){0,2}(?:to|out to) (?:my ex\w*|a stranger|someone|somebody|others|another|a caller|my \w+)",
                0.7,
            ),
            Cue(
                "all addresses visible",
                r"(?:mailing list|addresses|everyone|recipients|customers) ... visible ... (?:to field|cc|everyone|all)|visible in the (?:to|cc)",
                0.65,
            ),
            Cue(
                "other people's data visible",
                r"(?:other|another|different|someone else's|somebody else's|strangers?'?) (?:\w+ ){0,2}(?:customers?|clients?|users?|people|person|compan(?:y|ies)|members?)'?s? (?:\w+ )?(?:data|details|invoices?|tickets?|names?|address\w*|orders?|e-?mails?|files?|phone numbers?|records?|information)",
                0.6,
            ),
            Cue(
                "other people's data visible",
                r"(?:data|details|invoices?|tickets?|names?|address\w*|orders?|files?|phone numbers?|records?|information|attachments?|lists?) (?:\w+ ){0,4}(?:of|from|about|belonging to|for|meant for|intended for) (?:\w+ )?(?:other|another|a different|someone else|somebody else|a stranger|strangers|all your|your other|third parties)",
                0.65,
            ),
            Cue(
                "visible to everyone",
                r"(?:publicly|public|open to anyone|for everyone|for anyone|without (?:a )?(?:password|logging in|login)|on google|indexed by google|openly|out in the open) (?:\w+ ){0,4}(?:accessible|visible|available|downloadable|readable|exposed|see|found|online|listed)",
                0.5,
            ),
            Cue(
                "not meant for me",
                r"(?:not|wasn't|isn't|weren't|clearly not) (?:\w+ ){0,3}(?:meant for|intended for|addressed to) (?:me|us)|(?:meant|intended|addressed) (?:for|to) (?:another|someone else|somebody else|a different|a mr|a mrs|a ms|a certain)",
                0.55,
            ),
            Cue(
                "sent by mistake",
                r"(?:by mistake|mistakenly|accidentally|in error|by accident|wrongly) (?:\w+ ){0,4}(?:sent|e-?mailed|shared|forwarded|published|attached|received|disclosed)|(?:sent|e-?mailed|shared|forwarded|published|attached|disclosed) (?:\w+ ){0,4}(?:by mistake|mistakenly|accidentally|in error|by accident|wrongly|to the wrong)",
                0.45,
            ),
            Cue(
                "someone used my login",
                r"(?:someone|somebody|they|he|she|a hacker|hackers|an attacker) (?:\w+ ){0,4}(?:used|stole|guessed|got hold of|changed|has|knows|reset) (?:my|our) (?:\w+ )?(?:password|log-?in|account|credentials|mailbox|e-?mail)",
                0.6,
            ),
            Cue(
                "data breach",
                r"(?:personal )?data[- ](?:breach\w*|leak\w*)|privacy (?:breach|leak)|breach of (?:personal data|privacy|confidentiality|data)|security (?:breach|incident)|information leak",
                0.85,
            ),
            Cue(
                "data leaked",
                r"(?:data|details|addresses|e-?mails|customers|customer list|passwords|invoices|database|list|records) ... (?:leaked|leaking|stolen|exposed|downloaded|for sale|made public|publicly (?:visible|available)|visible to (?:everyone|anyone|others)|out in the open|dark ?web|compromised)",
                0.7,
            ),
            Cue(
                "who has seen it",
                r"(?:who|how many (?:people|times|members)) (?:\w+ ){0,5}(?:viewed|opened|seen|downloaded|accessed|looked at) (?:it|them|this|that|the)",
                0.4,
            ),
            Cue(
                "only for those who may",
                r"(?:only|not) (?:\w+ ){0,4}(?:supposed|meant|allowed|intended|approved|cleared) (?:\w+ ){0,4}(?:see|visible|public|published|seen|online|share\w*|release\w*)",
                0.4,
            ),
            Cue(
                "must it be reported",
                r"(?:must|should|have to|need to|obliged to) (?:\w+ ){0,3}(?:report|notify) ... (?:this|it|that|authority|regulator|supervisor|within 72|dpa|ico)",
                0.5,
            ),
            Cue(
                "sent to the wrong person",
                r"to (?:the|a) wrong (?:person|people|client|customer|patient|colleague|parent|member|tenant|teacher|address|recipient|list|group|department|mr|mrs|\w+er|\w+ist)\b",
                0.5,
            ),
            Cue(
                "account hacked",
                r"(?:account|mailbox|mail|e-?mail|log-?in|shop|webshop|panel|profile|site|website|wordpress) ... (?:hacked|compromised|hijacked|taken over|broken into|breached|cracked)",
                0.6,
            ),
            Cue(
                "account hacked",
                r"(?:hacked|broken into|broke into|compromised|hijacked|intruder|hacker\w*|unauthori[sz]ed) ... (?:account|mailbox|e-?mail|log-?in|shop|panel|access|customer|data|password)",
                0.6,
            ),
            Cue(
                "someone in my account",
                r"(?:someone|somebody|a stranger|an? unknown \w+|my ex\w*|stranger\w*) (?:\w+ ){0,5}(?:in|into|accessed|access to|logged in\w*|signed in\w*|reading|read|got into|has been in) (?:\w+ ){0,3}(?:my|our|the) (?:\w+ )?(?:account|mailbox|mail|e-?mail|shop|panel)|gave (?:a )?(?:stranger|someone else|somebody else) access",
                0.7,
            ),
            Cue(
                "sign-in that was not me",
                r"(?:log-?in|logged in|sign-?in|signed in) ... (?:wasn't me|was not me|not me|don't recogni[sz]e|unknown|not by me|from (?:russia|china|abroad))",
                0.55,
            ),
            Cue(
                "sent to the wrong person",
                r"(?:sent|e-?mailed|forwarded|delivered|addressed) (?:\w+ ){0,8}to (?:\w+ )?(?:the wrong (?:person|address|customer|recipient)|someone else|somebody else|another customer|a stranger|other customers)",
                0.75,
            ),
            Cue(
                "someone else's data",
                r"(?:someone|somebody|anybody) else'?s (?:\w+ )?(?:data|details|invoice\w*|information|account|address|file|mail|e-?mail\w*|record\w*|name|contract|order|ticket)|another (?:customer|client|person)'?s (?:\w+ )?(?:data|details|invoice\w*|information|account|address|file|mail|e-?mail\w*|record\w*|name|contract|order|ticket)|(?:invoice|data|details|information|e-?mail|letter|ticket) (?:\w+ ){0,5}(?:of|for|about|belonging to|meant for|intended for) (?:someone else|somebody else|another (?:customer|client|person|company)|a different (?:customer|person)|a complete stranger|other customers)",
                0.75,
            ),
            Cue(
                "all addresses visible",
                r"(?:in (?:the )?cc|not in bcc|to field|e-?mail addresses of (?:all|everyone|other)|everyone's (?:e-?mail|address\w*)) ... (?:visible|see|everyone|all|instead)|(?:visible|see|instead) ... (?:everyone's|all (?:the )?other) (?:e-?mail )?addresses",
                0.6,
            ),
        ),
    },
    denials={
        "nl": (
            r"(?:wat doen|hoe (?:gaan|handelen|snel)|wat gebeurt|hoe snel|hoe melden|procedure|beleid|protocol|stel dat|mocht er|als er (?:ooit|een)|in geval van|bij een eventue\w+|voorkomen|verwerkersovereenkomst) ... (?:data-?lek\w*|beveiligingsincident\w*|gehackt)",
            r"memory ?leak|lekkage|waterlek\w*|lekker\w*|spamfilter|(?:pagina|cursus|workshop|blog|artikel|training) ... (?:data-?lek\w*|hacker\w*|gehackt)|inbraak in (?:het|ons|mijn) (?:clubhuis|huis|pand|winkel|schuur)|na een inbraak",
            r"bent? (?:ik|je|jij) gehackt|bang (?:\w+ ){0,4}gehackt|of ik gehackt ben|foto's? (?:\w+ )?gestolen",
        ),
        "en": (
            r"(?:what (?:do|happens|would)|how (?:do|quickly|would)|procedure|policy|in case of|in the event|if there (?:is|were)|prevent\w*|processing agreement) ... (?:data )?(?:breach\w*|leak\w*|hacked)",
            r"memory leak|leaking (?:roof|pipe|memory)|breach of contract|growth hack\w*|life hack\w*|(?:page|course|workshop|blog|article|training) ... (?:breach\w*|hack\w*)",
        ),
    },
)
