"""Words of a job of hosting: what is asked, for what, and how somebody is named as its object. Dutch and English."""

from __future__ import annotations

import re2

from pipelines.attribute.patterns import after, alternatives, around, before

_THING = "(?:" + alternatives(
    r"""
    e?-?mail-?(?:box|adres|account|address|alias)(?:je|sen|es|s|jes)?
    e-?mail (?:account|address|alias|box)(?:es|s)?
    mailbox(?:en|es|je)?|postvak(?:ken)?|inbox(?:es)?|alias(?:sen|es)?|account(?:s|je|jes)?|subaccount
    inlog(?:naam|gegevens|account|code)?|log-?ins?(?: name| details)?|gebruikers?(?:account|naam|s)?|users?(?:name)?
    toegang|access|rechten|permissions?|admin(?:rechten| rights)?|beheerders?(?:account|rechten)?|licenties?
    licen[cs]es?|seats?
    abonnement|profiel(?:foto)?|profile|doorstuur\w*|doorschakel\w*|forward(?:er|ing)?|autoreply|auto-?responder
    handtekening|signature|ftp(?:-account)?|teampagina|team page|medewerkerspagina|staff page|adresboek
    mailing ?lists?|distribution lists?
    (?:control |client |customer )?panel|(?:klanten)?paneel|beheer|klantomgeving|backend|cms|wordpress|whois
    domein(?:naam)?|domain(?: name)?
    contract|tenaamstelling|registratie|registration|foto'?s?|photos?|pictures?|vermelding|contactgegevens
    contact details
    """) + ")"  # fmt: skip

_ROLE = "(?:" + alternatives(
    r"""
    contact ?persoon|contactpersonen
    (?:technisch |technical |admin(?:istratie(?:f|ve))? |billing |second |primary |tweede )?contact(?: person)?
    domein ?houder|domain holder|houder|holder|registrant|eigenaar|eigenares(?:se)?|(?:new |account )?owner
    admin(?:istrator)?(?: contact)?|beheerder|(?:mede)?gebruiker|users?|co-?user|factuur(?:adres|contact)
    tenaamstelling|(?:invoice|billing) (?:address|contact|addressee)
    rekeninghouder|penningmeester|treasurer|secretaris|secretary|voorzitter|chair(?:man|woman|person)?|webmaster
    aanspreekpunt|point of contact
    opvolg(?:er|ster)|successor|vervang(?:er|ster)|replacement|redacteur|editor|auteur|author
    """) + ")"  # fmt: skip

_VERB = "(?:" + alternatives(
    r"""
    aan ?maken|aangemaakt|maken|maak|make|create[ds]?|creating|set(?:ting)? up|instellen|toe ?voegen|voeg|toegevoegd
    add(?:ed|ing)?|erbij
    verwijder(?:en|d|t)?|weghalen|haal|weg|eraf|eruit|remov(?:e|ed|ing|al)|delet(?:e|ed|ing)|deactivate|disabled?
    uitschakelen|opheffen|opzeggen|clos(?:e|ed|ing)|afsluiten
    blokke(?:er|ren|erd)|block(?:ed)?|wijzig(?:en|t|ing)?|verander(?:en|ing)?|chang(?:e|ed|ing)|aanpassen|aangepast
    pas|bijwerken|update[ds]?|updating
    vervang(?:en)?|replac(?:e|ed|ing)|over ?zetten|overgezet|over ?dragen|overschrijven|zetten|zet|put
    transfer(?:red)?|mov(?:e|ed|ing)|hand(?:ed|ing)? over|overgedragen|overgeschreven|overdracht|aanmaak|inregelen
    ingeregeld|open ?zetten|opengezet|klaar ?zetten|klaargezet|dicht|dichtzetten|dichtgezet|provision(?:ed)?
    deprovision(?:ed)?|onboard|offboard|suspend(?:ed)?|terminat(?:e|ed)|invoeren|aanmelden|afmelden|wissen
    wipe
    doorsturen|doorgestuurd|forward(?:ed|ing)?|redirect(?:ed)?|omzetten|switch(?:ed)?|(?:ont)?koppelen|link
    registre(?:er|ren)|register|intrekken|revoke[ds]?
    reset(?:ten)?|geven|give|grant|krijgen|krijgt|get|invite|uitnodigen|hernoemen|renam(?:e|ed)|regelen|openen|open
    activeren|activate|nodig|needs?
    """) + ")"  # fmt: skip

_ASK = "(?:" + alternatives(
    r"""
    graag|gaarne|wil(?:len|t)? (?:jullie|je|jij|u|er)
    kun(?:nen)? (?:jullie|je|u|we|wij)|kan (?:je|iemand|er|u|dat|dit|ik)
    zou(?:den)? (?:jullie|je|u|ik)
    could (?:you|someone|we|i)|can (?:you|someone|we|i)|would you|please|pls|plz|kindly|verzoek\w*|moet(?:en)?|mogen
    mag|will you|s\.?v\.?p|a\.?u\.?b|should|needs?|must|has to|have to
    hoe krijg|how (?:do|can) i|(?:i|we)(?:'d| would)? (?:want|like|need)|ik wil|we willen|wij willen|vragen om
    is het mogelijk|is it possible|wens
    request(?:ing|ed)?|hierbij|hereby
    """) + ")"  # fmt: skip

_OBJECT = rf"(?:{_THING}|{_ROLE}|wachtwoord|password)"

REQUEST = re2.compile(rf"\b{_VERB}\b.*\b{_OBJECT}\b|\b{_OBJECT}\b.*\b{_VERB}\b")
"""A sentence about an account, mailbox, access, role or the like that is made, changed or removed."""

ASKED = re2.compile(
    rf"\b{_ASK}\b|^[\s>*-]*(?:voeg|verwijder|maak|blokkeer|zet|haal|wijzig|verander|stuur|add|remove|delete|create|make|block|change|forward|set|close)\b"
)
"""Words of asking, or an imperative at the beginning."""

DESIGNATE_BEFORE = before(
    r"""
    op (?:de )?naam (?:van|te zetten van)~|(?:ten name van|t\.?n\.?v\.?)~
    (?:t\.?a\.?v\.?|ter attentie van|attn?\.?|for the attention of|fao)~~
    (?:in|on|to|under) (?:the )?name of~
    <thing> (?:voor|van|for|of|aan|to|op|named|met de naam|on the name of|belonging to)~
    (?:nieuwe?|new|andere|other|tweede|second|extra|vorige|former|previous|oude|old|huidige|current|ex-?
    ... |our) ?(?:\w+ )?<role>(?: (?:is|wordt|word|becomes|will be|dus))?~
    <role> (?:is|wordt|word|becomes|will be|moet|must be|should be|naar|to|van|from|still|nog|staat|nu|now
    ... |voortaan)~~
    (?:nieuwe|new) (?:\w+ )?(?:collega|colleague|medewerk\w+|employee|\w*manager|stagiaire?|intern|assistente?
    ... |compagnon|hire|team member|staff member|developer)~
    (?:add|remove|delete|create|toevoegen|verwijderen|aanmaken|nieuw|erbij|eraf|eruit|new|old|oud|was|wordt
    ... |(?:new |nieuwe )?<role>) ?:
    (?:make|maak|benoem|appoint)
    (?:toegang|access|rechten|rights|inlog\w*|log-?in)~ (?:aan|to|for|voor|van)~
    (?:remove|delete|add|block|verwijder|voeg|blokkeer|invite|replace|vervang)~
    (?:gemachtigde? (?:van|door|voor)|vertegenwoordig\w*|op verzoek van|at the request of|als (?:curator|mentor
    ... |voogd|bewindvoerder) van|acting for|ten behoeve van)~~
    (?:goes|gaat|gaan|go) (?:on )?(?:naar|to)~|(?:copy|kopie|cc) (?:naar|to|aan)~~
    (?:mijn|onze|our|my) (?:client|cliente|clienten|mandant|opdrachtgever|opdrachtgeefster|pupil|wijlen|late
    ... |overleden)~~
    wendde zich~~
    (?:naam|name|namen|names)~ (?:op|on|voor|for|in|onder|under) (?:de |het |the )?(?:\w*pagina|page|site|website
    ... |memorial|badge|\w*mail\w*)(?: is| wordt)?
    (?:(?:herdenkings|gedenk|condoleance|memoriam|profiel)\w*pagina|(?:memorial|tribute|profile) page)~ (?:voor|van|for
    ... |of)~
    (?:ik|i|wij|we)(?:'m| am|'re| are)? (?:schrijf|schrijven|mail|mailen|vraag|vragen|bel|write|writing|mailing|asking
    ... |ask)~~ (?:namens|on behalf of)~~
    (?:factu(?:ur|ren)|invoices?|rekening(?:en)?|nota(?:s)?|bills?|correspondentie|reset|mail|mails
    ... |e-mails?)~~ (?:aan|naar|to|t\.?a\.?v\.?|op naam van)~
    (?:van|from) <role>~~ (?:naar|to)~
    """,
    thing=_THING,
    role=_ROLE,
)
"""Right before somebody whom the job asked for is about."""

ON_BEHALF = before("(?:namens|on behalf of|uit naam van)~~|(?:for|voor) (?:my|our|mijn|onze|ons)~")
"""Right before the person for whom a right is used."""

DESIGNATE_AFTER = after(
    r"""
    (?:(?:is|wordt|word|becomes|will be|takes? over|neemt|als|as|the|de|onze|our|nu|now|voortaan|dan|dus|en|and
    ... |per \w+|vanaf \w+|from \w+) )*(?:new |nieuwe |enige |our |onze |the |de )*<role>
    ~(?:moet|mag|should|needs?|must|has to|will need|krijgt|gets|wil graag|wants)~~ <thing>
    ~(?:toevoegen|toegevoegd|verwijderen|verwijderd|aanmaken|blokkeren|weghalen|vervangen|erbij zetten|eruit|eraf
    ... |uitnodigen|removed|added|deleted|replaced)
    ~~(?:uit dienst|left (?:the|our|us)|gestopt|vertrokken|niet meer (?:in dienst|werkzaam|bij)|no longer (?:works
    ... |with|employed|involved)|overleden|passed away|died|retired|met pensioen)
    (?:he |she |hij |zij |ze |die |who |dat )?(?:still |nog |also |ook )?(?:has|heeft|had)~ (?:admin|login|inlog
    ... |account|toegang|access)
    ~~(?:als|as) (?:\w+ ){0,3}<role>
    (?:neemt|takes|took|nam) (?:\w+ ){0,4}over
    """,
    thing=_THING,
    role=_ROLE,
)
"""Right behind somebody whom the job asked for is about."""

ANNOUNCES = around(
    r"""
    (?:nieuwe?|new|wordt|worden|becomes?|will be|added?|remove|toevoegen|verwijderen|aanmaken|following|volgende
    ... |onderstaande)~~~ <role>
    <role>~~ (?:wordt|worden|becomes?|will be|is|zijn|:)
    (?:volgende|following|onderstaande|deze|these|twee|drie|vier|two|three|four)~~ (?:mensen|people|personen
    ... |persons|collega'?s|colleagues|medewerkers|employees|vrijwilligers|volunteers|users?|gebruikers|accounts?
    ... |mailbox(?:en|es)|logins?)
    """.replace("~~~", "~~"),
    role=_ROLE,
)
"""The line above a name, ending in a colon, that says what is asked for those below."""

PAGE = around(
    r"""
    teampagina|team page|medewerkerspagina|staff page|wie zijn wij|wie we zijn|about us|over ons|ons team|our team
    """
)
"""A page of the site on which people present themselves."""

ASKS_FOR_ROLE = around("(?:wie|who|what|welke?|which)~~ <role>", role=_ROLE)

GONE = around(
    r"""
    overleden|passed away|died|deceased|wijlen|my late|uit dienst|no longer (?:works?|with|employed|part)
    left the (?:company|team|board|firm)
    left us|vertrokken|gestopt|retired|met pensioen|isn't answering|not answering|onbereikbaar|niet meer bereikbaar
    has moved
    """)  # fmt: skip
"""Somebody whose place has to be taken over or closed."""

IMAGE = around(
    r"""
    foto'?s?|photos?|pictures?|video'?s?|filmpje|images?|afbeelding(?:en)?|tag|portret|portrait|interview|artikel
    article|blog(?:post)?
    """
)
"""What a right to erasure of somebody's likeness is about."""

ROUTES = before(
    r"""
    (?:doorsturen|doorstuur\w*|doorgestuurd|forward(?:ed|ing)?|redirect(?:ed)?)~~
    ... (?:van|bij|op|naar|aan|from|to|at|for|voor)~
    """
)
"""Mail that has to go elsewhere, with whose it is."""

REFERS = around(
    r"""
    het gaat om|het betreft|dit zijn|dat zijn|te weten|namelijk|it concerns|they are|these are|the following|as follows
    (?:zijn|haar|hun|his|her|their|de|the|nieuwe|new) (?:gegevens|details|data|namen|names)|gegevens|details
    """
)
"""A line that only points at what the sentence above asked for."""

COMPANION = before("(?:van|of|met|with) (?:mij|me|ons|us|myself|mijzelf) (?:en|and|met|with|&)~")
"""Somebody beside the writer: "a photo of me and ..."."""

SAID = before("volgens|according to|aldus|van horen zeggen van|met dank aan|as per")

SAID_AFTER = after(
    r"""
    (?:\(.*?\) ?)?(?:zei|zegt|vroeg|vraagt|belde|mailde|appte|schreef|vertelde|dacht|denkt|vond|vindt|meldde
    ... |constateerde|said|says|asked|called|told|wrote|thinks|mentioned|reported|reckons)
    """
)
"""A source of information, not the object of the job."""

BLOCK = around(
    r"""
    blok(?:keer|keren|keert|kade)?|block(?:ed|ing)?|weren|ban(?:nen|ned)?|geblokkeerd|blacklist(?:en|ed)?
    weiger(?:en)?|refuse|deny|denylist|afsluiten|tegenhouden|firewall
    """
)
