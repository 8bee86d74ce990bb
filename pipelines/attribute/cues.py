"""What the words around a mention say about whose it is: tables of patterns, Dutch and English, on folded text.

A `*_BEFORE` pattern is searched in the sentence up to the mention and ends there; an `*_AFTER` pattern is matched
right behind it; an `*_AROUND` pattern is searched in the whole sentence. re2 keeps all of them linear.
"""

from __future__ import annotations

from typing import Any

import re2

_GAP = r"(?:[ ,:;(\"'-]+\w[\w.'-]*){0,4}[ ,:;(\"'-]*"
_SHORT_GAP = r"(?:[ ,:(\"'-]+\w[\w.'-]*){0,2}[ ,:(\"'-]*"
_NEAR = r"[ ,:(\"'-]*"


def _before(*patterns: str, gap: str = _NEAR) -> Any:
    return re2.compile(rf"\b(?:{'|'.join(patterns)}){gap}$")


def _after(*patterns: str) -> Any:
    return re2.compile(rf"^[ ,()\"'-]*(?:{'|'.join(patterns)})\b")


def _around(*patterns: str) -> Any:
    return re2.compile(rf"\b(?:{'|'.join(patterns)})\b")


# What is made, changed or taken away in a job of hosting: the holder of it is a designate.
_THING = (
    r"(?:e?-?mail-?(?:box|adres|account|address|alias)(?:je|sen|es)?|mailbox(?:en|es)?|postvak(?:ken)?|inbox|alias(?:sen|es)?|"
    r"account(?:s|je|jes)?|inlog(?:naam|gegevens|account)?|log-?in(?:s| name| details)?|gebruikers?(?:account|naam)?|users?(?:name)?|user account|"
    r"toegang|access|rechten|permissions?|admin(?:rechten| rights)?|beheerders?(?:account|rechten)?|licenties?|licen[cs]es?|seats?|"
    r"abonnement|profiel(?:foto)?|wachtwoord|password reset|doorstuur\w*|doorschakel\w*|forward(?:er|ing)?|autoreply|"
    r"handtekening|visitekaartje|ftp(?:-account)?|teampagina|medewerkerspagina|adresboek|panel user|beheer|control panel|klantenpaneel|paneel)"
)
_ROLE = (
    r"(?:contact ?persoon|contactpersonen|(?:technisch |admin(?:istratief)? )?contact(?: person)?|domein ?houder|houder|holder|registrant|eigenaar|eigenares(?:se)?|owner|"
    r"admin(?:istrator)?(?: contact)?|beheerder|gebruiker|medegebruiker|user|factuuradres|factuurcontact|tenaamstelling|invoice address|rekeninghouder|"
    r"penningmeester|treasurer|secretaris|secretary|voorzitter|chair(?:man|woman|person)?|webmaster|aanspreekpunt|opvolg(?:er|ster)|successor)"
)
_VERB = (
    r"(?:aan ?maken|aangemaakt|maken|maak|make|create|created|set up|instellen|toevoegen|voeg|toegevoegd|add|added|adding|verwijder(?:en|d|t)?|weghalen|haal|"
    r"remove|removed|removing|delete|deleted|deactivate|disable|uitschakelen|opheffen|opzeggen|blokke(?:er|ren|erd)|block|wijzig(?:en|t)?|verander(?:en)?|"
    r"change|aanpassen|pas|bijwerken|update|vervang(?:en)?|replace|overzetten|overgezet|overdragen|overschrijven|zetten|zet|transfer|move|doorsturen|"
    r"doorgestuurd|forward|omzetten|switch|koppelen|ontkoppelen|registreren|register|intrekken|revoke|reset(?:ten)?|geven|give|grant|krijgen|get|invite|"
    r"uitnodigen|hernoemen|rename|regelen)"
)
_ASK = (
    r"(?:graag|willen? (?:jullie|je|u)|wil je|kun(?:nen)? (?:jullie|je|u)|kan (?:je|iemand|er|u|dat)|zou(?:den)? (?:jullie|je|u)|could (?:you|someone)|"
    r"can (?:you|someone|we|i)|would you|please|pls|plz|verzoek|moet(?:en)?|mogen|mag|should|needs?|must|hoe krijg|how (?:do|can) i|we want|i want|ik wil|"
    r"we willen|i would like|we would like|i'd like|vragen om)"
)

REQUEST = re2.compile(rf"\b{_VERB}\b.*\b{_THING}\b|\b{_THING}\b.*\b{_VERB}\b")
"""A sentence that asks for an account, mailbox, access or the like to be made, changed or removed."""

ASKED = re2.compile(
    rf"\b{_ASK}\b|^(?:[ -]*)(?:voeg|verwijder|maak|blokkeer|zet|haal|wijzig|verander|stuur|add|remove|delete|create|make|block|change|forward|set)\b"
)
"""Words of asking, or an imperative at the beginning."""

DESIGNATE_BEFORE = (
    _before(
        r"op (?:de )?naam (?:van|te zetten van)",
        "ten name van",
        r"t\.?n\.?v\.?",
        r"t\.?a\.?v\.?",
        "ter attentie van",
        "attn?",
        "attention of",
        "on (?:the )?name of",
        "in (?:the )?name of",
        gap=_SHORT_GAP,
    ),
    _before(rf"{_THING} (?:voor|van|for|of|aan|to|op|named|met de naam)", gap=_SHORT_GAP),
    _before(
        rf"(?:nieuwe?|new|andere|other|tweede|second|extra|vorige|former|previous|oude|old|huidige|current|ex-?) ?(?:\w+ )?{_ROLE}(?: (?:is|wordt|word|becomes|will be|dus))?",
        gap=_SHORT_GAP,
    ),
    _before(
        rf"{_ROLE} (?:is|wordt|word|becomes|will be|moet|must be|should be|naar|to|van|from|still|nog|staat)", gap=_GAP
    ),
    _before(
        rf"(?:nieuwe|new) (?:collega|colleague|medewerk\w+|employee|\w*manager|stagiaire?|intern|assistente?|collegas|partner|compagnon)",
        gap=_SHORT_GAP,
    ),
    _before(
        r"(?:add|remove|delete|create|toevoegen|verwijderen|aanmaken|nieuw|erbij|eraf|eruit|new|old|oud|was|wordt|naam (?:nieuwe )?houder|new holder) ?:"
    ),
    _before(r"(?:make|maak|benoem) "),
    _before(r"(?:toegang|access|rechten|rights|inlog\w*|log-?in)(?: \w+){0,3} (?:aan|to|for|voor|van)", gap=_SHORT_GAP),
    _before(r"(?:remove|delete|add|block|verwijder|voeg|blokkeer|invite)", gap=_SHORT_GAP),
    _before(
        r"(?:namens|on behalf of|uit naam van|gemachtigde? (?:van|door|voor)|vertegenwoordig\w*|op verzoek van|at the request of|als (?:curator|mentor|voogd|bewindvoerder) van|acting for|ten behoeve van)",
        gap=_GAP,
    ),
    _before(
        r"(?:mijn|onze|our|my) (?:client|cliente|clienten|mandant|opdrachtgever|opdrachtgeefster|pupil|wijlen|late|overleden)",
        r"wendde zich",
        gap=_GAP,
    ),
    _before(
        r"(?:factu(?:ur|ren)|invoices?|rekening(?:en)?|nota(?:s)?|bills?|correspondentie|post)(?: \w+){0,4} (?:aan|naar|to|t\.?a\.?v\.?|op naam van)",
        gap=_SHORT_GAP,
    ),
)
"""Right before somebody whom the job asked for is about."""

DESIGNATE_AFTER = (
    _after(
        rf"(?:(?:is|wordt|word|becomes|will be|als|as|the|de|onze|our|nu|now|voortaan|per \w+|dan|dus|en|and|vanaf \w+) )*(?:new |nieuwe |enige |our |onze |the |de )*{_ROLE}"
    ),
    _after(rf"(?:\w+ )?(?:moet|mag|should|needs?|must|has to|will need|krijgt|gets)(?: \w+){{0,6}} {_THING}"),
    _after(
        rf"(?:{_SHORT_GAP})?(?:toevoegen|toegevoegd|verwijderen|verwijderd|aanmaken|blokkeren|weghalen|vervangen|verwijdert|erbij zetten|eruit halen|uitnodigen|removed|added|deleted)"
    ),
    _after(
        r"(?:is|has|heeft|was|die|who|per \w+|die is)?(?: \w+){0,3}(?:uit dienst|left the (?:company|team)|gestopt|vertrokken|niet meer (?:in dienst|werkzaam|bij)|no longer (?:works|with|employed)|overleden|passed away|died)"
    ),
    _after(
        r"(?:he |she |hij |zij |ze |die |who |dat )?(?:still |nog |also |ook )?(?:has|heeft|had)(?: \w+){0,3} (?:admin|login|inlog|account|toegang|access)"
    ),
    _after(rf"(?:als|as) (?:\w+ ){{0,2}}{_ROLE}"),
)
"""Right behind somebody whom the job asked for is about."""

GONE = _around(
    "overleden",
    "passed away",
    "died",
    "deceased",
    "wijlen",
    "my late",
    "uit dienst",
    "no longer works",
    "left the company",
    "left the team",
    "vertrokken",
    "gestopt",
)
"""Somebody whose place has to be taken over or closed."""

IMAGE = _around(
    r"foto'?s?",
    "photos?",
    "pictures?",
    "video'?s?",
    "filmpje",
    "images?",
    r"afbeelding(?:en)?",
    "tag",
    "portret",
    "interview",
)
"""What a right to erasure of somebody's likeness is about."""

SAID = (_before("volgens", "according to", "aldus", "van horen zeggen van", "met dank aan"),)
SAID_AFTER = (
    _after(
        r"(?:\(.*?\) ?)?(?:zei|zegt|vroeg|vraagt|belde|mailde|appte|schreef|vertelde|dacht|denkt|vond|vindt|meldde|constateerde|said|says|asked|called|told|wrote|thinks|mentioned|reported)"
    ),
)
"""A source of information, not the object of the job."""

STAFF_BEFORE = (
    _before(
        r"(?:jullie|uw|your|je) (?:\w+ )?(?:collega(?:'s|s)?|medewerk\w+|collegaatje|monteur|helpdesk\w*|support\w*|stagiaire?|technicus|technician|colleagues?|coworker|staff|team|employees?|people|"
        r"developer|programmeur|man|dame|jongen|meneer|mevrouw|salesman|account ?manager|ontwerper|designer|vormgever|boekhouding|administratie|verkoper)",
        gap=_GAP,
    ),
    _before(
        r"(?:bij|by|van|at|from|with|door|met) (?:jullie|u|jixawstudio|you|jullie kantoor|your (?:office|helpdesk|end|side))",
        gap=_GAP,
    ),
    _before(
        r"(?:bedank\w*|dank(?:jewel|uwel|je|u)?|thanks?(?: you)?|groet(?:en|jes)?|groetjes|bloem(?:en|etjes)?|compliment\w*|hulde|pluim\w*|shout-?out|kudos|hug|regards|chocola\w*|taart|love|hoi|hallo|hi|say hi)"
        r" (?:aan|voor|to|for|ook|also|van|from|met|nog|again)(?: \w+)?"
    ),
    _before(
        r"(?:gesproken|gebeld|overleg\w*|afgesproken|besproken|telefoon|belde|sprak|spreken|contact|spoke|spoken|talked|call|phone|discussed|agreed|chat(?:te)?d?|chat|arranged)(?: \w+){0,4} (?:met|with|to|door|by)"
    ),
    _before(r"(?:kan|kunnen|kun|can|could|would|will|zou|wil|mag) "),
    _before(
        r"(?:vertel[dt]|verteld aan|aan|gemaild (?:aan|naar|met)|doorgegeven aan|gevraagd aan|asked|told|emailed|mailed|written to)"
    ),
    _before(r"(?:helpdesk|support|klantenservice|customer service|service desk)", gap=_SHORT_GAP),
)
"""Somebody of the company that the sender writes to; the weak ones count for a bare given name only."""
STAFF_STRONG = STAFF_BEFORE[:3]

STAFF_AFTER = (
    _after(
        r"(?:\w+ )?(?:van|bij|from|at|of) (?:jullie|u|jixawstudio|you|your (?:office|helpdesk|team|side|support)|(?:de |the )?(?:helpdesk|support|klantenservice|support team))"
    ),
    _after(
        r"(?:(?:en|and) \w+ )?(?:\w+ )?(?:bleven?|was|were|is|zijn|waren) (?:\w+ ){0,2}(?:vriendelijk|behulpzaam|geweldig|top|friendly|helpful|great|lief|geduldig|patient|aardig)"
    ),
    _after(
        r"(?:heeft|hielp|helped|saved|had|has|fixed|loste|solved|promised|beloofde|zou|would|stuurde|sent|maakte|reset)(?: \w+){0,4} (?:mij|me|ons|us|geholpen|helped|beloofd|promised|opgelost|terug ?bellen|call(?:ed)? (?:me|us) back|uitzoeken)"
    ),
    _after(r"(?:helped|saved|told|promised|emailed|called|hielp|beloofde|belde) (?:me|us|mij|ons)"),
)

OTHERS_NAMESAKE = _before(
    "ene",
    "een zekere",
    "a certain",
    "iemand anders",
    "somebody called",
    "someone called",
    "someone named",
    "iemand die",
)

SELF_BEFORE = (
    _before(
        "ik ben",
        "ikzelf",
        "ik",
        "mijn naam is",
        "my name is",
        "i am",
        "i'm",
        "this is",
        "met",
        "u spreekt met",
        "van mij",
        "achternaam is",
        "family name is",
        "ik heet",
        "vraag naar",
        "ask for",
        "achternaam staat als",
        "moet zijn",
        "should be",
        "omschrijving",
    ),
)

MINE = _before(
    r"(?:mijn|m'n|mn|m´n|onze|ons|my|our|mine|eigen|own|ikzelf|me|mij|i'm at|reach me|bel me|bel mij|call me|ring me|my own)(?: \w+){0,4}(?: (?:is|was|op|on|at|via|naar|to|nog steeds|still|van|of|number|nummer|adres|address))*",
)
THEIRS = _before(
    r"(?:zijn|z'n|haar|d'r|hun|his|her|their|diens|theirs|from him|from her|hij|zij|ze|he|she|they|hem|him|hen)(?: [\w'-]+){0,5}"
)

PRIVATE = _around(
    "prive",
    "private",
    "privenummer",
    "thuis",
    "home address",
    "prive-?nummer",
    "personal number",
    "huisadres",
    "06 prive",
)

BLOCK = _around(
    r"blok(?:keer|keren|keert|kade)?",
    r"block(?:ed|ing)?",
    "weren",
    "ban",
    "bannen",
    "geblokkeerd",
    "blacklist(?:en|ed)?",
    "hang up",
    "niet opnemen",
    "weiger(?:en)?",
    "refuse",
)
REFUSE = _around(
    "hang up",
    "niet (?:meer )?(?:te woord staan|helpen|opnemen)",
    "ophangen",
    "blokkeer",
    "blokkeren",
    "block",
    "refuse",
    "geen (?:informatie|gegevens)",
    "do not (?:give|tell|talk)",
)

SERVER = _around(
    "server",
    "servers",
    "webserver",
    "mailserver",
    "host",
    "hosting",
    "node",
    "relay",
    "mx",
    "a-records?",
    "aaaa-records?",
    "a record",
    "dns",
    "nameservers?",
    "name servers?",
    "ns1",
    "ns2",
    "ip4",
    "ip6",
    "spf",
    "vps",
    "gateway",
    "router",
    "proxy",
    "load balancer",
    "firewall",
    "records?",
    "ping",
    "dedicated",
    "cdn",
    "cluster",
    "smtp",
    "imap",
    "localhost",
    "subnet",
    "vlan",
    "resolver",
)
VISITOR = _around(
    r"bezoekers?",
    "klant",
    "klanten",
    "visitors?",
    "customers?",
    "inbreker",
    "hacker",
    "intruder",
    "attacker",
    "aanvaller",
    "dader",
    "sign-?in",
    "login",
    "ingelogd",
    "logged in",
    r"vanaf",
    "vanuit",
    "from",
    "geupload",
    "uploaded",
    "hij",
    "zij",
    "he",
    "she",
    "they",
    "gebruikmakend",
    "verdachte",
    "suspect",
    "kwam binnen",
    "get",
    "post",
    "bestelling",
    "order",
    "spammer",
    "afzender-?ip",
)
"""Someone behind an address: a visitor, an intruder, a suspect."""

FORM_SENDER_IP = _around(
    r"verzonden (?:vanaf|via) ip",
    "ip-?adres inzender",
    "inzender",
    "submitted from",
    "sender ip",
    "your ip",
    "uw ip",
    r"ip(?:-?adres)? (?:van )?(?:afzender|aanvrager)",
    "remote ip",
    "ip address of sender",
)

ROLE_LOCAL_PARTS = frozenset(
    "info sales support noreply no-reply donotreply admin administratie administration webmaster postmaster hostmaster abuse security office contact hello hallo mail post "
    "service klantenservice helpdesk facturen factuur facturatie billing invoice invoices finance boekhouding accounts accounting secretariaat secretaris secretary bestuur board "
    "receptie reception balie shop winkel webshop verkoop inkoop orders order bestellingen bestelling team kantoor directie management hr jobs vacatures pers press media redactie "
    "nieuwsbrief newsletter marketing privacy avg gdpr dpo fg legal juridisch ict it tech techniek beheer root wordpress server mailer-daemon reserveringen booking bookings "
    "reservations planning ledenadministratie penningmeester voorzitter events evenementen tickets feedback enquiries enquiry studio praktijk welkom welcome kassa".split()
)
"""Local parts of addresses that belong to a function, not to a person."""

FREE_MAIL = frozenset(
    "gmail.com hotmail.com hotmail.nl outlook.com live.nl live.com icloud.com me.com yahoo.com ziggo.nl kpnmail.nl planet.nl xs4all.nl hetnet.nl upcmail.nl home.nl casema.nl "
    "telenet.be skynet.be gmx.de web.de protonmail.com proton.me quicknet.nl zonnet.nl tele2.nl".split()
)
"""Providers where a shared domain says nothing."""

MY_HANDLE = _around(
    r"(?:mijn|ons|onze|my|our|this is|dit is)(?: \w+){0,3} (?:account|insta(?:gram)?|pagina|page|handle|profiel|profile|twitter|x|dm)",
    "volg ons",
    "follow us",
    "volg mij",
    "follow me",
    "mijn dm",
    "our account",
    "tag ons",
    "tag us",
    "bereikbaar via",
    "reactie (?:hier )?(?:of )?via",
    "reach me",
    "dm me",
    "find us",
    "vind ons",
    "stuur (?:me|mij|ons)",
    "find me",
)
"""A handle that the sender calls their own."""
