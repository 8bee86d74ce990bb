"""Words with which something is asked of a host: the things, roles, verbs and forms of asking. Dutch and English.

Tables only; `object_words` and `heading_words` make patterns of whole clauses from them.
"""

from __future__ import annotations

import re2

from pipelines.attribute.patterns import alternatives, around

THING = "(?:" + alternatives(
    r"""
    e?-?mail-?(?:box|adres|account|address|alias)(?:je|sen|es|s|jes)?
    e-?mail (?:account|address|alias|box)(?:es|s)?
    (?:doorstuur|verzamel)adres(?:sen)?|(?:shared |gedeelde )?(?:mailbox(?:en|es|je)?|postvak(?:ken|je)?|inbox(?:es)?)
    alias(?:sen|es)?|account(?:s|je|jes)?|subaccount
    inlog(?:naam|gegevens|account|code|s)?|log-?ins?(?: name| details)?|gebruikers?(?:account|naam|s)?|users?(?:name)?
    toegang|access|(?:lees|schrijf|bewerk|editor |edit |read )?(?:rechten|rights)|permissions?
    admin(?:rechten| rights)?|beheerders?(?:account|rechten)?|licenties?|licen[cs]es?|seats?
    abonnement|profiel(?:foto)?|profile|doorstuur\w*|doorschakel\w*|forward(?:er|ing)?|autoreply|auto-?responder
    afwezigheids\w*|out[- ]of[- ]office|vacation (?:message|reply)|vakantie(?:melding|bericht)|agenda|calendar
    handtekening|signature|ftp(?:-account)?|teampagina|team page|medewerkerspagina|staff page|adresboek
    mailing ?lists?|distribution lists?|(?:lijst|list) (?:van |of )?(?:gebruikers|users)
    (?:control |client |customer )?panel|(?:klanten)?paneel|beheer|klantomgeving|backend|cms|wordpress|whois
    domein(?:naam)?|domain(?: name)?
    contract|tenaamstelling|registratie|registration|foto'?s?|photos?|pictures?|vermelding|contactgegevens
    contact details
    """) + ")"  # fmt: skip
"""What an account, a page or a registration is made of."""

ROLE = "(?:" + alternatives(
    r"""
    contact ?persoon|contactpersonen
    (?:technisch |technical |admin(?:istratie(?:f|ve))? |billing |second |primary |tweede )?contact(?: person)?
    domein ?houder|domain holder|houder|holder|registrant|eigenaar|eigenares(?:se)?|(?:new |account )?owner
    admin(?:istrator)?(?: contact)?|beheerder|(?:mede)?gebruiker|users?|co-?user|factuur(?:adres|contact)
    tenaamstelling|(?:invoice|billing) (?:address|contact|addressee)
    rekeninghouder|penningmeester|treasurer|secretaris|secretary|voorzitter|chair(?:man|woman|person)?|webmaster
    aanspreekpunt|point of contact|person to (?:call|ask|contact|mail)
    ondertekenaar|tekenbevoegde?|signatory|gemachtigde|functionaris gegevensbescherming|dpo|data protection officer
    opvolg(?:er|ster)|successor|vervang(?:er|ster)|replacement|redacteur|editor|auteur|author|byline
    """) + ")"  # fmt: skip
"""What somebody is to an account, a domain, an invoice or a page."""

VERB = "(?:" + alternatives(
    r"""
    aan ?maken|aangemaakt|maken|maak|make|create[ds]?|creating|set(?:ting)? up|instellen|toe ?voegen|voeg|toegevoegd
    add(?:ed|ing)?|erbij
    verwijder(?:en|d|t)?|weghalen|haal|weg|eraf|eruit|remov(?:e|ed|ing|al)|delet(?:e|ed|ing)|deactivate|disabled?
    uitschakelen|opheffen|opgeheven|opzeggen|clos(?:e|ed|ing)|afsluiten|vrijgeven|deblokkeren|unlock(?:ed)?
    blokke(?:er|ren|erd)|block(?:ed)?|wijzig(?:en|t|ing)?|verander(?:en|ing)?|chang(?:e|ed|ing)|aanpassen|aangepast
    pas|bijwerken|update[ds]?|updating|vergroten|enlarge|bigger|groter|gedeeld|delen|share[ds]?
    vervang(?:en)?|replac(?:e|ed|ing)|over ?zetten|overgezet|over ?dragen|overschrijven|zetten|zet|put
    transfer(?:red)?|mov(?:e|ed|ing)|hand(?:ed|ing)? over|overgedragen|overgeschreven|overdracht|aanmaak|inregelen
    ingeregeld|open ?zetten|opengezet|klaar ?zetten|klaargezet|dicht|dichtzetten|dichtgezet|provision(?:ed)?
    deprovision(?:ed)?|onboard|offboard|suspend(?:ed)?|terminat(?:e|ed)|invoeren|aanmelden|afmelden|wissen
    wipe|turn(?:ed)? (?:on|off)|aanzetten|uitzetten|doorzetten|doorkomen
    doorsturen|doorgestuurd|forward(?:ed|ing)?|redirect(?:ed)?|omzetten|switch(?:ed)?|(?:ont)?koppelen|link
    registre(?:er|ren)|register|intrekken|revoke[ds]?|cut off
    split(?:sen|s)?|opsplitsen|gesplitst|archive[ds]?|archiveren|gearchiveerd|herstel(?:len|d)?|restore[ds]?|copy
    ... |kopieren
    reset(?:ten)?|gereset|geven|give|grant|krijgen|krijgt|get|invite|uitnodigen|hernoemen|renam(?:e|ed)|regelen|openen
    open|activeren|activate|nodig|needs?|komen|opnemen|hook up
    """) + ")"  # fmt: skip
"""What is done with a thing or a role."""

ASK = "(?:" + alternatives(
    r"""
    graag|gaarne|wil(?:len|t)? (?:jullie|je|jij|u|er)
    kun(?:nen)? (?:jullie|je|u|we|wij)|kan (?:je|iemand|er|u|dat|dit|ik|het|de)|regelen jullie|regel(?:en)? (?:je|u)
    zou(?:den)? (?:jullie|je|u|ik)
    could (?:you|someone|we|i)|can (?:you|someone|we|i)|would you|please|pls|plz|kindly|verzoek\w*|moet(?:en)?|mogen
    mag|will you|s\.?v\.?p|a\.?u\.?b|should|needs?|must|has to|have to|(?:zet|stuur|haal|gooi|geef|maak) (?:je|jij|u)
    hoe krijg|how (?:do|can) i|(?:i|we)(?:'d| would)? (?:want|like|need)|ik wil|we willen|wij willen|vragen om
    is het mogelijk|is it possible|wens|lijkt (?:me|mij|ons)|het liefst|fijn als|handig als|zou (?:fijn|mooi
    ... |handig) zijn
    would be (?:great|nice|good|lovely|helpful)|would love|would appreciate|happy if|grateful if|hope you can
    request(?:ing|ed)?|hierbij|hereby
    """) + ")"  # fmt: skip
"""Forms of asking: polite, wishing, modal, plain."""

OBJECT = rf"(?:{THING}|{ROLE}|wachtwoord|password)"

REQUEST = re2.compile(rf"\b{VERB}\b.*\b{OBJECT}\b|\b{OBJECT}\b.*\b{VERB}\b")
"""A sentence about an account, mailbox, access, role or the like that is made, changed or removed."""

ASKED = re2.compile(
    rf"\b{ASK}\b|(?:^[\s>*-]*|[;:] )"
    r"(?:kan|kunnen|mag|can|could|may|should|zou|zouden|voeg|verwijder|maak|blokkeer|zet|haal|wijzig|verander|stuur"
    r"|add|remove|delete|create|make"
    r"|block|change|forward|set|close|laat|let|geef|give|take|gooi|swap|cut|turn)\b"
)
"""Words of asking, or an imperative at the beginning."""

NAMED_THING = around(
    r"(?:standaard)?pakket|package|set-?up|inloggen|log in|adres|address|<thing>|<role>|wachtwoord|password",
    thing=THING,
    role=ROLE,
)
"""Any of the things and roles."""

SITE = (
    r"(?:\w*pagina'?s?|page|site|website|webshop|shop|blog|galerij|gallery|bijschrift|caption|artikel|article|colofon"
    r"|credits|over ons|about us|wie zijn wij|ons team|our team|team)"
)
"""Where people are shown or named."""
