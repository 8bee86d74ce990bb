"""Word stems that mean the same, Dutch and English: what the text model generalises by.

Stems are folded (lower-case ASCII). A stem that ends in "-" is a prefix (at least four letters), else a whole word.
The first concept that knows a word has it.
"""

# ruff: noqa: E501 - a concept is a row of words: broken at every 120 characters it could not be read

from __future__ import annotations

from functools import cache

CONCEPTS: dict[str, str] = {
    # ---- who
    "me": "ik mij me mijn mn m'n mezelf mijzelf i my mine myself mij'n",
    "us": "wij we ons onze us our ours",
    "you": "jullie jlie jullies u uw jij je jouw julie you your yours ur u'r uzelf jezelf",
    "other": "ander andere anderen iemand iemands vreemde vreemden onbekende onbekenden wildvreemde derden derde else another"
    " other others somebody someone stranger strangers somebody's people's parties partner partners onbevoegd- unauthor-",
    "family": "vader moeder man vrouw zoon dochter kind kinderen broer zus oma opa father mother husband wife son daughter child"
    " brother sister dad mum mom partner erfgena- nabestaand- overleden gestorven passed died deceased late",
    "staff": "medewerker- collega- helpdesk- employee- colleague- staff- support- receptionist-",
    "customer": "klant klanten klantje customer customers client clients clienten lid leden member members abonnee- bezoeker- visitor-"
    " patient- leerling- pupil- ouders parents deelnemer- gebruikers users subscribers cursist-",
    "human": "mens mensen menselijk- persoon human humans person persoonlijk personally hand handmatig- manual-",
    # ---- what is asked
    "erase": "verwijder- verweider- wis wist wissen gewist delete- erase- erasing erasure remov- wip- wipe wiped purge purged scrub- schrap- geschrapt"
    " vernietig- weghalen weggehaald weghaal weggooi- weggegooid destroy- shred- vergeten vergeet forget forgotten expung- uitwissen"
    " verdwijn- disappear- opruimen opgeruimd opdoeken opheffen opgeheven dispose- scrap- gone bin weg deleten gedelete wegdoen uitvegen",
    "give": "stuur stuurt sturen stuurd- gestuurd toesturen toegestuurd opsturen send sent sending give gave geef geeft geven gegeven gaf verstrek-"
    " toezenden toegezonden zend zenden provide- providing deliver- lever leveren aanlever- mail mailen forward- krijg krijgen ontvang ontvangen receive-"
    " hand disclos- overleg- bezorg- doorge- doorstuur- supply",
    "see": "zie zien see inzage inzien inkijk- lees lezen gelezen read kijk kijken gekeken bekijk- view- look looked access inspect- toon tonen show-"
    " laten sight openbaar visible zichtbaar",
    "copy": "kopie kopietje kopieen copy copies afschrift- uitdraai- overzicht- overview list lijst lijstje printout print dump afdruk opname- recording-"
    " extract",
    "know": "weet weten wist know knows benieuwd curious vertel- tell- told uitleg- explain- begrijp- snap understand- vraag vroeg wonder- wondering"
    " afvroeg question questions vraagje vragen",
    "how": "hoe how procedure werkwijze gaat werkt wat what welke which waarom why wie who waar where wanneer when hoelang waarvoor",
    "keep": "bewaar bewaart bewaren bewaard keep keeps keeping kept store stored stores storing hold holds holding held opgeslagen opslaan opslag vastge-"
    " vastleg- verzamel- collect- geregistreerd register- bijhoud- bijgehouden bijhoudt retain- retention bewaartermijn- bezit verwerk verwerkt verwerken"
    " verwerking process processing processed staat staan hebben hebt heeft have has got",
    "data": "gegevens gegevns persoonsgegevens data info informatie information details particulars klantgegevens privegegevens persoonlijke personal"
    " records record file files dossier dossiers profiel profielen profile- gegeven naw bestand bestanden administratie systeem systemen system systems"
    " database databases crm klantkaart klantsysteem notitie- aantekening- notes note",
    "identity": "paspoort- passport- id identiteit- legitim- identif- geboortedatum birth naam name achternaam voornaam surname geslacht gender"
    " nationaliteit nationality bsn burgerservicenummer adres address nummer number telefoonnummer rijbewijs- licence burgerlijke voorletters initials",
    "photo": "foto foto's fotos photo- picture- portret- filmpje- video- film interview- verhaal story testimonial- recensie- review- portfolio-"
    " referentie- opnames",
    "wrong": "fout foute fouten foutief verkeerd- onjuist- onwaar- klopt kloppen incorrect- wrong- mistake- untrue false inaccura- misspel- spelfout-"
    " outdated verouderd- verwissel- verwar- mixed onvolledig- incomplete onterecht vergissing typo typefout",
    "correct": "corrig- correct corrected correction correctie recti- gerectificeerd herstel- hersteld verbeter- recht rechtzetten rechtgezet amend-"
    " fix fixed aanpas- aangepast wijzig- gewijzigd change- changing changed update- updated bijwerk- adjust- aanvul- goedzetten repair- put set",
    "stop": "stop stoppen stopt stopzetten stopgezet ophouden hou staak staken gestaakt cease- quit kappen kap beeindig- halt end nooit never niet-",
    "pause": "tijdelijk voorlopig zolang even ff tot totdat until till pending meanwhile tussentijd intussen ondertussen afwachting pause- pauze-"
    " bevries- bevroren freez- frozen parkeer- geparkeerd opschort- opgeschort schort suspend- hold stilzet- stilgezet stilleg- stil slot lock locked"
    " beperk- restrict- limit- ijskast afscherm- afgeschermd blokkeer quarantine while during temporar- bewijs evidence uitgezocht investigat-",
    "object": "bezwaar bezwaren object objects objection verzet opposed oppose- tegen disagree- oneens wens gediend",
    "marketing": "reclame- marketing- advert- aanbieding- acties actie promot- promo- commerci- verkoop- verkoper- acquisitie- telemarketing telesales sales"
    " offers offer kortingscode- folders folder mailings profil- profilering tracking track surfgedrag klikgedrag bezoekgedrag gerechtvaardigd- legitimate"
    " targeted gepersonaliseerd- volgen volgt analyse- analys- statistiek-",
    "call": "bel belt bellen gebeld belletje- telefoon- call calls calling called phone ring ringing phoned beller caller sms-",
    "newsletter": "nieuwsbrie- nieuwsmail- newsletter- mailinglijst- maillijst- verzendlijst- mailing mailinglist tips mailings-",
    "unsubscribe": "uitschrijv- uitgeschreven schrijf afmeld- afgemeld unsubscrib- opt opt-out uitschrij- afmelden meld untick optout",
    "consent": "toestemming- akkoord consent- permission- goedkeuring- instemm- ingestemd opt-in optin vinkje- ticked agreed agree allowed quitclaim toegestemd"
    " goedgevonden",
    "withdraw": "intrek- trek trekt ingetrokken herroep- terugtrek- terugneem withdraw- withdrew revok- retract- vervalt terugkom terugkomen rescind",
    "automatic": "automatisch- geautomatiseerd- automat- algoritm- algorithm- computer- robot- bot bots software script machine- ai model scoremodel- vanzelf"
    " score scores fraudefilter- scoring kredietcheck- computergestuurd-",
    "decision": "besluit- beslissing- beslist beslis decision- decided decide- afgewezen afwijz- afkeur- afgekeurd geweigerd weigering rejected reject- refus-"
    " declin- turned beoordeel- beoordel- assess- review heroverweg- herzien- judge- reconsider- toetsen getoetst blocked geblokkeerd blokkade suspended"
    " opgeschort- dichtgezet flagged",
    "complain": "klacht- klachtenprocedure complain- beklag beklagen ongenoegen grievance- ombudsman geschillencommissie consumentenbond toezichthouder-"
    " autoriteit authority ap regulator privacywaakhond",
    "anger": "schandalig- belachelijk- zat boos woest onbeschoft- waardeloos- waardeloze slecht- ontevreden teleurgesteld- teleurstell- onacceptab-"
    " unacceptabl- disgrac- outrag- appall- terrible rude furious angry fed worst disappoint- unhappy ridiculous shambles ongehoord belediging smoes-"
    " excuses apolog- prutsbedrijf pik genoeg enough kastje escalat- hogerop leiding directie manager",
    "police": "politie- police officier openbaar ministerie justitie prosecutor- rechter- rechtbank court judge belastingdienst fiod ind opsporing-"
    " recherche detective- verbalisant douane customs inspect- uwv acm strafvordering criminal strafbaar verdachte suspect investigation opsporings-"
    " rechercheur inlichtingen ambtenaar bevoegd wetboek",
    "demand": "vorder vordert vordering- vorderen bevel- beveel beveelt gelast order ordered production subpoena- demand demands dagvaard- verplicht"
    " obliged required require dient bevriezing preserve-",
    "leak": "datalek- lek gelekt leak- breach- uitgelekt zichtbaar straat exposed gestolen stolen buitgemaakt zoekgeraakt verloren lost kwijtgeraakt"
    " misdirected cc bcc gedownload downloaded geexporteerd exported openbare publiek publicly unprotected onbeveiligd ransomware phishing-",
    "hacked": "gehackt hack- hacked hacker- inbreker ingebroken inbraak broke broken-into overgenomen compromis- binnengedrongen kraak gekraakt",
    "privacy": "privacy- avg gdpr privacyverklaring- privacybeleid- privacystatement verordening wet dpo functionaris persoonsgegevens-bescherming"
    " dataprotection statement",
    "article": "artikel art article lid section paragraaf",
    "right": "recht rechten right rights beroep entitled gerechtigd verzoek verzoeken request requests inzageverzoek aanspraak invoke exercise",
    "portable": "machineleesbaar machineleesbare machine-readable overdraagba- portabilit- portable meenemen meeneem csv json xml excel spreadsheet"
    " format formaat gestructureerd- structured export exporteren reusable herbruikba- inladen inlezen importeren import dataportabiliteit databestand",
    "provider": "provider- leverancier- hoster- hostingpartij- hostingbedrijf concurrent bureau agency supplier dienstverlener opvolger successor overstappen"
    " overstap switch switching",
    # ---- what the mailbox is about
    "login": "inlog- login- log-in aanmeld- ingelogd logged sign signin inloggen toegang buitengesloten locked unlock- account accounts gebruikersnaam"
    " username gebruiker user paneel klantenpaneel directadmin panel dashboard beheerder- admin rechten-",
    "password": "wachtwoord- ww password- passphrase pincode authenticator- 2fa tweestaps- verificatie- two-step code codes reservecode- recovery reset-",
    "mail": "e-mail- email- mailbox- mailtje- mails postvak- outlook imap smtp inbox alias webmail spam mailserver mailadres- e-mailadres- bounce-"
    " doorsturen",
    "site": "site sites website- webpagina- pagina pagina's page pages homepage home webshop- webwinkel- shop store blog menu footer header banner"
    " formulier- form contactformulier- thema theme ontwerp design winkelwagen- checkout",
    "trouble": "storing- plat down offline foutmelding- error- melding traag slow kapot werkt-niet onbereikbaar unreachable hangt crash- laadt loading timeout-"
    " probleem problem- lukt mislukt fails failed geweigerd- bug- wit white screen scherm malware virus outage- broken",
    "tech": "plugin- wordpress- woocommerce php database- cache- server- hosting- ftp ssl certifica- cron- api koppeling- log logs backup- back-up- captcha"
    " firewall schijfruimte script- html css staging testomgeving import- upload- update-plugin ip ip-adres instell- settings",
    "dns": "dns mx spf dkim dmarc nameserver- a-record cname txt subdomein- subdomain- record- ttl",
    "domain": "domein- domain- verhuiscode- verhuistoken verhuis- transfer- registrar- registrant whois sidn registry houder- holder epp auth authcode"
    " tenaamstelling-domein token quarantaine extensie",
    "quote": "offerte- quote quotes quotation prijsopgave- proposal- voorstel- prijs prijzen price- kost kosten cost costs budget tarief tarieven"
    " pakket- package plan bestel- order-a opdracht- ordering oplever- briefing",
    "cancel": "opzeg- opgezegd zeg cancel- terminat- contract- abonnement- subscription- looptijd overeenkomst- opzegtermijn verleng- renew-",
    "invoice": "factuur- facturen invoice- nota nota's rekening rekeningen bill bills billed creditnota- credit afrekening factu-",
    "pay": "betaal- betaald betalen betaling- pay paid payment- paying incasso- afgeschreven afschrijv- debit- charged charge terugstort- terugbetal-"
    " terugbetaling refund- bedrag amount ideal iban bank bankrekening- termijnen instalments herinnering- reminder- aanmaning- machtiging- mandaat"
    " geld money overgemaakt overmaken gestorneerd voldaan btw vat btw-nummer creditcard boekhouder accountant",
    "lawyer": "advoca- cliente client's sommeer sommatie- aansprakelijk- liable liability rechtsmaatregelen proceedings dagvaarding inbreuk-"
    " infring- auteursrecht- copyright merk trademark curator- faillissement- bankrupt- bewindvoerder- ingebreke gebreke deurwaarder- bailiff"
    " takedown dmca notaris solicitor- lawyer- attorney- onthoudingsverklaring",
    "thanks": "bedankt dank thanks thank blij toppers geweldig super mooi love great compliment- tevreden aanrader happy gefeliciteerd congrat-",
    "meet": "afspraak langskomen langs appointment meeting openingstijden opening bezoek visit parkeer- kennismak- lunch koffie vergader- route-",
    "job": "stage stageplek sollicit- vacature- internship cv application intern stagiair- opleiding- school student-",
    "not": "niet geen nooit niets niks no not never don't doesn't isn't can't won't zonder without nothing none neither nergens dont",
    "no_more": "meer langer longer anymore voortaan",
    "want": "wil willen wilt graag want wants would like please svp aub alstublieft alsjeblieft gelieve kindly verzoeke gaarne pls",
    "all": "alle alles al everything all whole volledig complete helemaal overal entire anything",
    "about": "over van omtrent about regarding concerning betreffende aangaande",
}


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    words: dict[str, str] = {}
    prefixes: dict[str, str] = {}
    for concept, stems in CONCEPTS.items():
        for stem in stems.split():
            table, key = (prefixes, stem[:-1]) if stem.endswith("-") else (words, stem)
            table.setdefault(key, concept)
    return words, prefixes


SHORTEST, LONGEST = 3, 16
"""Characters of a word that are compared with the prefixes."""


def concept(word: str) -> str:
    """The concept of a folded word; "" without one. The longest prefix wins."""
    words, prefixes = _tables()
    if word in words:
        return words[word]
    for size in range(min(len(word), LONGEST), SHORTEST - 1, -1):
        if found := prefixes.get(word[:size]):
            return found
    return ""
