r"""What the words around a mention say about whose it is: tables of patterns, Dutch and English, on folded text.

One alternative a line. `before` patterns are searched in the sentence up to the mention and end there, `after`
patterns are matched right behind it, `around` patterns are searched in the whole sentence. `~` stands for up to two
words between, `~~` for up to five. re2 keeps all of them linear.
"""

from __future__ import annotations

from typing import Any

import re2

_CLOSE = r"[\s,:(\"'-]*"
_WORDS = {"~~": r"(?:[\s,:(\"'/&-]+\w[\w.'-]*){0,5}", "~": r"(?:[\s,:(\"'/&-]+\w[\w.'-]*){0,2}"}


def _alternatives(table: str, **names: str) -> str:
    text = "|".join(line.strip() for line in table.strip().splitlines())
    for name, pattern in names.items():
        text = text.replace(f"<{name}>", pattern)
    for mark, pattern in _WORDS.items():
        text = text.replace(mark, pattern)
    return text


def _before(table: str, **names: str) -> Any:
    return re2.compile(rf"\b(?:{_alternatives(table, **names)}){_CLOSE}$")


def _after(table: str, **names: str) -> Any:
    return re2.compile(rf"^[\s,()\"'-]*(?:{_alternatives(table, **names)})\b")


def _around(table: str, **names: str) -> Any:
    return re2.compile(rf"\b(?:{_alternatives(table, **names)})\b")


_THING = "(?:" + _alternatives(r"""
    e?-?mail-?(?:box|adres|account|address|alias)(?:je|sen|es|s|jes)?
    e-?mail (?:account|address|alias|box)(?:es|s)?
    mailbox(?:en|es|je)?|postvak(?:ken)?|inbox(?:es)?|alias(?:sen|es)?|account(?:s|je|jes)?|subaccount
    inlog(?:naam|gegevens|account|code)?|log-?ins?(?: name| details)?|gebruikers?(?:account|naam|s)?|users?(?:name)?
    toegang|access|rechten|permissions?|admin(?:rechten| rights)?|beheerders?(?:account|rechten)?|licenties?|licen[cs]es?|seats?
    abonnement|profiel(?:foto)?|profile|doorstuur\w*|doorschakel\w*|forward(?:er|ing)?|autoreply|auto-?responder
    handtekening|signature|ftp(?:-account)?|teampagina|team page|medewerkerspagina|staff page|adresboek|mailing ?lists?|distribution lists?
    (?:control |client |customer )?panel|(?:klanten)?paneel|beheer|klantomgeving|backend|cms|wordpress|whois|domein(?:naam)?|domain(?: name)?
    contract|tenaamstelling|registratie|registration|foto'?s?|photos?|pictures?|vermelding|contactgegevens|contact details
""") + ")"  # fmt: skip

_ROLE = "(?:" + _alternatives(r"""
    contact ?persoon|contactpersonen|(?:technisch |technical |admin(?:istratie(?:f|ve))? |billing |second |primary |tweede )?contact(?: person)?
    domein ?houder|domain holder|houder|holder|registrant|eigenaar|eigenares(?:se)?|(?:new |account )?owner
    admin(?:istrator)?(?: contact)?|beheerder|(?:mede)?gebruiker|users?|co-?user|factuur(?:adres|contact)|tenaamstelling|(?:invoice|billing) (?:address|contact|addressee)
    rekeninghouder|penningmeester|treasurer|secretaris|secretary|voorzitter|chair(?:man|woman|person)?|webmaster|aanspreekpunt|point of contact
    opvolg(?:er|ster)|successor|vervang(?:er|ster)|replacement|redacteur|editor|auteur|author
""") + ")"  # fmt: skip

_VERB = "(?:" + _alternatives(r"""
    aan ?maken|aangemaakt|maken|maak|make|create[ds]?|creating|set(?:ting)? up|instellen|toe ?voegen|voeg|toegevoegd|add(?:ed|ing)?|erbij
    verwijder(?:en|d|t)?|weghalen|haal|weg|eraf|eruit|remov(?:e|ed|ing|al)|delet(?:e|ed|ing)|deactivate|disabled?|uitschakelen|opheffen|opzeggen|clos(?:e|ed|ing)|afsluiten
    blokke(?:er|ren|erd)|block(?:ed)?|wijzig(?:en|t|ing)?|verander(?:en|ing)?|chang(?:e|ed|ing)|aanpassen|aangepast|pas|bijwerken|update[ds]?|updating
    vervang(?:en)?|replac(?:e|ed|ing)|over ?zetten|overgezet|over ?dragen|overschrijven|zetten|zet|put|transfer(?:red)?|mov(?:e|ed|ing)|hand over
    doorsturen|doorgestuurd|forward(?:ed|ing)?|redirect(?:ed)?|omzetten|switch(?:ed)?|(?:ont)?koppelen|link|registre(?:er|ren)|register|intrekken|revoke[ds]?
    reset(?:ten)?|geven|give|grant|krijgen|krijgt|get|invite|uitnodigen|hernoemen|renam(?:e|ed)|regelen|openen|open|activeren|activate|nodig|needs?
""") + ")"  # fmt: skip

_ASK = "(?:" + _alternatives(r"""
    graag|gaarne|willen? (?:jullie|je|u)|wil je|kun(?:nen)? (?:jullie|je|u|we|wij)|kan (?:je|iemand|er|u|dat|dit|ik)|zou(?:den)? (?:jullie|je|u|ik)
    could (?:you|someone|we|i)|can (?:you|someone|we|i)|would you|please|pls|plz|kindly|verzoek\w*|moet(?:en)?|mogen|mag|should|needs?|must|has to|have to
    hoe krijg|how (?:do|can) i|(?:i|we)(?:'d| would)? (?:want|like|need)|ik wil|we willen|wij willen|vragen om|is het mogelijk|is it possible|wens
    request(?:ing|ed)?|hierbij|hereby
""") + ")"  # fmt: skip

_OBJECT = rf"(?:{_THING}|{_ROLE}|wachtwoord|password)"
REQUEST = re2.compile(rf"\b{_VERB}\b.*\b{_OBJECT}\b|\b{_OBJECT}\b.*\b{_VERB}\b")
"""A sentence about an account, mailbox, access, role or the like that is made, changed or removed."""

ASKED = re2.compile(
    rf"\b{_ASK}\b|^[\s>*-]*(?:voeg|verwijder|maak|blokkeer|zet|haal|wijzig|verander|stuur|add|remove|delete|create|make|block|change|forward|set|close)\b"
)
"""Words of asking, or an imperative at the beginning."""

DESIGNATE_BEFORE = _before(
    r"""
    op (?:de )?naam (?:van|te zetten van)~|(?:ten name van|t\.?n\.?v\.?)~
    (?:t\.?a\.?v\.?|ter attentie van|attn?\.?|for the attention of|fao)~~
    (?:in|on|to|under) (?:the )?name of~
    <thing> (?:voor|van|for|of|aan|to|op|named|met de naam|on the name of|belonging to)~
    (?:nieuwe?|new|andere|other|tweede|second|extra|vorige|former|previous|oude|old|huidige|current|ex-?|our) ?(?:\w+ )?<role>(?: (?:is|wordt|word|becomes|will be|dus))?~
    <role> (?:is|wordt|word|becomes|will be|moet|must be|should be|naar|to|van|from|still|nog|staat|nu|now|voortaan)~~
    (?:nieuwe|new) (?:\w+ )?(?:collega|colleague|medewerk\w+|employee|\w*manager|stagiaire?|intern|assistente?|compagnon|hire|team member|staff member|developer)~
    (?:add|remove|delete|create|toevoegen|verwijderen|aanmaken|nieuw|erbij|eraf|eruit|new|old|oud|was|wordt|(?:new |nieuwe )?<role>) ?:
    (?:make|maak|benoem|appoint)
    (?:toegang|access|rechten|rights|inlog\w*|log-?in)~ (?:aan|to|for|voor|van)~
    (?:remove|delete|add|block|verwijder|voeg|blokkeer|invite|replace|vervang)~
    (?:gemachtigde? (?:van|door|voor)|vertegenwoordig\w*|op verzoek van|at the request of|als (?:curator|mentor|voogd|bewindvoerder) van|acting for|ten behoeve van)~~
    (?:goes|gaat|gaan|go) (?:on )?(?:naar|to)~|(?:copy|kopie|cc) (?:naar|to|aan)~~
    (?:mijn|onze|our|my) (?:client|cliente|clienten|mandant|opdrachtgever|opdrachtgeefster|pupil|wijlen|late|overleden)~~|wendde zich~~
    (?:factu(?:ur|ren)|invoices?|rekening(?:en)?|nota(?:s)?|bills?|correspondentie|reset|mail|mails|e-mails?)~~ (?:aan|naar|to|t\.?a\.?v\.?|op naam van)~
    (?:van|from) <role>~~ (?:naar|to)~
    """,
    thing=_THING,
    role=_ROLE,
)
"""Right before somebody whom the job asked for is about."""

ON_BEHALF = _before("(?:namens|on behalf of|uit naam van|for)~~")
"""Right before the person for whom a right is used."""

DESIGNATE_AFTER = _after(
    r"""
    (?:(?:is|wordt|word|becomes|will be|takes? over|neemt|als|as|the|de|onze|our|nu|now|voortaan|dan|dus|en|and|per \w+|vanaf \w+|from \w+) )*(?:new |nieuwe |enige |our |onze |the |de )*<role>
    ~(?:moet|mag|should|needs?|must|has to|will need|krijgt|gets|wil graag|wants)~~ <thing>
    ~(?:toevoegen|toegevoegd|verwijderen|verwijderd|aanmaken|blokkeren|weghalen|vervangen|erbij zetten|eruit|eraf|uitnodigen|removed|added|deleted|replaced)
    ~~(?:uit dienst|left (?:the|our|us)|gestopt|vertrokken|niet meer (?:in dienst|werkzaam|bij)|no longer (?:works|with|employed|involved)|overleden|passed away|died|retired|met pensioen)
    (?:he |she |hij |zij |ze |die |who |dat )?(?:still |nog |also |ook )?(?:has|heeft|had)~ (?:admin|login|inlog|account|toegang|access)
    ~~(?:als|as) (?:\w+ ){0,3}<role>
    (?:neemt|takes|took|nam) (?:\w+ ){0,4}over
    """,
    thing=_THING,
    role=_ROLE,
)
"""Right behind somebody whom the job asked for is about."""

ANNOUNCES = _around(
    r"""
    (?:nieuwe?|new|wordt|worden|becomes?|will be|added?|remove|toevoegen|verwijderen|aanmaken|following|volgende|onderstaande)~~~ <role>
    <role>~~ (?:wordt|worden|becomes?|will be|is|zijn|:)
    (?:volgende|following|onderstaande|deze|these|twee|drie|vier|two|three|four)~~ (?:mensen|people|personen|persons|collega'?s|colleagues|medewerkers|employees|vrijwilligers|volunteers|users?|gebruikers|accounts?|mailbox(?:en|es)|logins?)
    """.replace("~~~", "~~"),
    role=_ROLE,
)
"""The line above a name, ending in a colon, that says what is asked for those below."""

PAGE = _around("teampagina|team page|medewerkerspagina|staff page|wie zijn wij|wie we zijn|about us|over ons|ons team|our team")
"""A page of the site on which people present themselves."""

ASKS_FOR_ROLE = _around("(?:wie|who|what|welke?|which)~~ <role>", role=_ROLE)

GONE = _around(r"""
    overleden|passed away|died|deceased|wijlen|my late|uit dienst|no longer (?:works?|with|employed|part)|left the (?:company|team|board|firm)
    left us|vertrokken|gestopt|retired|met pensioen|isn't answering|not answering|onbereikbaar|niet meer bereikbaar|has moved
""")  # fmt: skip
"""Somebody whose place has to be taken over or closed."""

IMAGE = _around(r"foto'?s?|photos?|pictures?|video'?s?|filmpje|images?|afbeelding(?:en)?|tag|portret|portrait|interview|artikel|article|blog(?:post)?")
"""What a right to erasure of somebody's likeness is about."""

SAID = _before("volgens|according to|aldus|van horen zeggen van|met dank aan|as per")
SAID_AFTER = _after(
    r"(?:\(.*?\) ?)?(?:zei|zegt|vroeg|vraagt|belde|mailde|appte|schreef|vertelde|dacht|denkt|vond|vindt|meldde|constateerde|said|says|asked|called|told|wrote|thinks|mentioned|reported|reckons)"
)
"""A source of information, not the object of the job."""

STAFF_STRONG = _before(r"""
    (?:jullie|uw|your|je) (?:\w+ )?(?:collega(?:'s|s)?|medewerk\w+|collegaatje|monteur|helpdesk\w*|support\w*|stagiaire?|technicus|technician|colleagues?)~~
    (?:jullie|uw|your|je) (?:\w+ )?(?:coworker|staff|team|employees?|people|developer|programmeur|man|dame|jongen|salesman|sales|account ?manager|ontwerper|designer)~~
    (?:jullie|uw|your) (?:\w+ )?(?:vormgever|boekhouding|administratie|verkoper|guy|engineer|agent|rep|representative|boss|baas|directeur|director)~~
    (?:bij|by|van|at|from|with|door|met) (?:jullie|u|jixawstudio|you|jullie kantoor|your (?:office|helpdesk|end|side|team))~~
    (?:bedank\w*|dank(?:jewel|uwel|je|u)?|thanks?(?: you)?|groet(?:en|jes)?|bloem(?:en|etjes)?|compliment\w*|hulde|pluim\w*|shout-?out|kudos|regards|chocola\w*|taart|love|say hi|credit)~ (?:aan|voor|to|for|van|from|met)~
    (?:helpdesk|support|klantenservice|customer service|service desk)~
""")  # fmt: skip
"""Somebody of the company that the sender writes to."""

STAFF_WEAK = _before(r"""
    (?:gesproken|gebeld|overleg\w*|afgesproken|besproken|telefoon|belde|sprak|spreken|contact|spoke|spoken|talked|call|phone|discussed|agreed|chat(?:te)?d?|arranged)~~ (?:met|with|to|door|by)~
    (?:kan|kunnen|kun|can|could|would|will|zou|wil|mag|laat|let|have)
    (?:verteld|told|gemaild|doorgegeven|gevraagd|vraag|vragen|asked|ask|emailed|mailed|written|wrote|uitgelegd|explained|gestuurd|sent)~~ (?:aan|naar|met|to)
    (?:told|asked|emailed|mailed|vertelde|belde|sprak)
    (?:last (?:year|time|week|month)|vorig jaar|vorige (?:keer|week|maand)|destijds|toen)~
    (?:hi|hoi|hallo|hey|hello|dear|beste|thanks|thank you|bedankt|dankjewel|dank je)
    (?:me|mij|mijzelf|us|ons) (?:and|en)
    (?:no|nee|ja|yes|sorry|ok|oke|kijk|look|listen|luister|please|aub|dus|so|well|nou|tja|pff),
    @
""")  # fmt: skip
"""The same, weaker: for a bare given name only."""

STAFF_AFTER_STRONG = _after(
    r"~(?:van|bij|from|at|of) (?:jullie|u|jixawstudio|you|your (?:office|helpdesk|team|side|support)|(?:de |the )?(?:helpdesk|support|klantenservice|support team))"
)
STAFF_AFTER = _after(r"""
    (?:(?:en|and|&) \w+ )?~(?:bleven?|was|were|is|zijn|waren)~ (?:vriendelijk|behulpzaam|geweldig|top|friendly|helpful|great|lief|geduldig|patient|aardig|lovely|kind|fantastic)
    (?:heeft|hielp|helped|saved|had|has|fixed|loste|solved|promised|beloofde|zou|would|stuurde|sent|maakte|reset|zei|said|told|schreef|wrote)~~ (?:mij|me|ons|us|geholpen|helped|beloofd|promised|opgelost|terug ?bellen|uitzoeken)
    (?:helped|saved|told|promised|emailed|called|hielp|beloofde|belde|gaf|gave|handed|stuurde|sent|schreef)~ (?:me|us|mij|ons|out|mijn|my)
    (?:can|could|kan|kun|zou|would) (?:you|je|jij)\b
    ~(?:promised|beloofde|beloofd|zou)~~ (?:call|bellen|terugbellen|back|terug)
    ~(?:aan de telefoon|on the phone|van de helpdesk|will come back|komt erop terug|zoekt het uit)
""")  # fmt: skip

GREETS = _before("hoi|beste|hallo|dag|hi|dear|hello|hey|lieve|geachte|goedemorgen|goedemiddag|good morning")
SIGNS = _before(r"\w*groet(?:en|jes)?|regards|mvg|gr|cheers|liefs|best|thanks|bedankt")

OTHERS_NAMESAKE = _before("ene|een zekere|a certain|some|iemand anders|somebody called|someone called|someone named|iemand die")

SELF = _before(r"""
    ik ben|mijn naam is|my name is|i am|i'm|this is|u spreekt met|van mij|achternaam is|family name is|surname is|ik heet|vraag naar|ask for|moet zijn|should be
    behandeld door|behandelend ambtenaar|handled by|case officer|contact officer|inlichtingen bij
    mijn achternaam|my surname|groeten van|groetjes van|achternaam staat als|ondergetekende|undersigned
""")  # fmt: skip

MINE = _before(r"""
    (?:mijn|m'n|mn|onze|ons|my|our|mine|ikzelf|eigen|own|(?:reach|call|ring|text|phone|mail|email|bel|app|sms|bereik) (?:me|mij|ons|us)|(?:op|via|van|of|from) (?:me|mij|ons|us))~~(?: (?:is|was|op|on|at|via|naar|to|nog steeds|still|van|of|number|nummer|adres|address))*
    (?:ik|i|we|wij)~~ (?:bereikbaar|te bereiken|reachable|available|reached)~~
""")  # fmt: skip
THEIRS = _before(r"(?:zijn|z'n|haar|d'r|dr|hun|his|her|their|diens|theirs|hij|zij|ze|he|she|they|hem|him|hen)(?:[\s,(\"'-]+\w[\w.'-]*){0,8}")
"""Possessives and pronouns in front; the nearest decides."""

THEIR_OWN = re2.compile(r"\b(?:zijn|z'n|haar|d'r|dr|hun|his|her|their) (?:eigen|own)\b")

NEXT_IS_FROM = re2.compile(r"^[\s!.?)]*(?:this|that|it|dit|dat|die|deze|which|welke) (?:is|was|hoort|belongs) (?:from|of|van|bij|to)\b")

PRIVATE = _around(r"prive(?:nummer|adres|-?mail)?|private|personal|thuis(?:adres|nummer)?|home (?:address|number)|huisadres|06 prive|persoonlijk(?:e)?")

BLOCK = _around(r"blok(?:keer|keren|keert|kade)?|block(?:ed|ing)?|weren|ban(?:nen|ned)?|geblokkeerd|blacklist(?:en|ed)?|weiger(?:en)?|refuse|deny|denylist|afsluiten|tegenhouden|firewall")
REFUSE = _around(r"hang up|niet (?:meer )?(?:te woord staan|helpen|opnemen)|ophangen|blokkeer|blokkeren|block|refuse|geen (?:informatie|gegevens)|do not (?:give|tell|talk|answer)|don't (?:give|tell|talk|answer)")

SERVER = _around(r"""
    (?:web|mail|db|database|backup|file)? ?servers?|hosts?|hosting|node|relay(?:=[\w.\[-]*)?|mx\d?|a{1,4}-?records?|a record|dns|name ?servers?|ns\d|ip4|ip6|spf|vps|gateway|router
    proxy|load balancer|records?|ping|dedicated|cdn|cluster|smtp|imap|localhost|subnet|vlan|resolver|upstream|endpoint|api|machine|instance|monitor(?:ing)?|crawler|bot|cloudflare|dig|traceroute|whitelist
""")  # fmt: skip
VISITOR = _around(r"""
    bezoekers?|klant(?:en)?|visitors?|customers?|clients?|inbreker|hacker|intruder|attacker|aanvaller|dader|sign-?in|log-?in|ingelogd|logged in|vanaf|vanuit|from|geupload|uploaded|hij|zij|he|she|they
    x-originating-ip|originating|last known|gebruikmakend|gebruiker|user|verdachte|suspect|kwam binnen|get|post|bestelling|order|spammer|afzender-?ip|someone|iemand|person|persoon|came in|van|thuis|home|zijn|haar|his|her
""")  # fmt: skip
"""Someone behind an address: a visitor, an intruder, a suspect."""

SENDER_IP = _around(r"""
    verzonden (?:vanaf|via) ip|ip-?adres(?: van)? (?:de )?(?:inzender|afzender|aanvrager)|inzender|submitted from|sender ip|your ip|uw ip|remote ip|ip address of sender|ip (?:van )?(?:afzender|inzender|aanvrager)
    sent from ip|your ip address|vanaf ip
""")  # fmt: skip

ROLE_LOCAL_PARTS = frozenset("""
    info sales support noreply no-reply donotreply admin administratie administration webmaster postmaster hostmaster abuse security office contact hello hallo mail post
    service klantenservice helpdesk facturen factuur facturatie billing invoice invoices finance boekhouding accounts accounting secretariaat secretaris secretary bestuur
    board receptie reception balie shop winkel webshop verkoop inkoop orders order bestellingen bestelling team kantoor directie management hr jobs vacatures pers press
    media redactie nieuwsbrief newsletter marketing privacy avg gdpr dpo fg legal juridisch ict it tech techniek beheer root wordpress server mailer-daemon reserveringen
    booking bookings reservations planning ledenadministratie penningmeester voorzitter events evenementen import export api deploy git ci bot uptime monitor sync status webhook cron daemon tickets feedback enquiries enquiry studio praktijk welkom
    welcome kassa treasurer chair hosting domains domeinen notifications alerts alert monitoring backup test contactformulier form forms
""".split())  # fmt: skip
"""Local parts of addresses that belong to a function, not to a person."""

FREE_MAIL = frozenset("""
    gmail.com hotmail.com hotmail.nl outlook.com live.nl live.com icloud.com me.com yahoo.com ziggo.nl kpnmail.nl planet.nl xs4all.nl hetnet.nl upcmail.nl home.nl
    casema.nl telenet.be skynet.be gmx.de web.de protonmail.com proton.me quicknet.nl zonnet.nl tele2.nl
""".split())  # fmt: skip
"""Providers where a shared domain says nothing."""

MY_HANDLE = _around(r"""
    (?:mijn|mn|ons|onze|my|our|this is|dit is)~~ (?:account|insta(?:gram)?|pagina|page|handle|profiel|profile|twitter|x|dm|linkedin|facebook|tiktok)
    volg (?:ons|mij|me)|follow (?:us|me)|mijn dm|tag (?:ons|us|me)|bereikbaar via|reactie (?:hier )?(?:of )?via|reach (?:me|us)|dm (?:me|us)|find (?:us|me)|vind ons
    stuur (?:me|mij|ons)|groet\w*|cheers|mvg|i'm|i am|ik ben|wij zijn|we are|hier of via
""")  # fmt: skip
"""A handle that the sender calls their own."""

SHARED_LOGIN = _around(r"same (?:login|log-in|account|user\w*)|dezelfde (?:inlog|login|account|gebruiker\w*)|gezamenlijk\w*|gedeeld\w*|shared|our (?:login|account)|onze (?:inlog|login)")

FIRM_ACCOUNT = _around(r"derdenrekening|derdengelden|t\.?n\.?v\.? (?:stichting|de stichting)|third.party account|client account|escrow")
