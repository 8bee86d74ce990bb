"""Verbs of putting in, taking off, resetting and forwarding, around whom they act on. Dutch and English."""

from __future__ import annotations

from pipelines.attribute.patterns import after, around, before
from pipelines.attribute.words.asking_words import ROLE, SITE, THING

HANDLED_BEFORE = before(
    r"""
    (?:voeg|zet|haal|gooi|laat|geef|schrap|neem|noteer|vermeld|meld|koppel|kick|let|give|take|put|drop|hook up|swap
    ... |list|register|enrol|sign|invite|swap me for|replace me (?:with|by)|vervang mij door|set up)(?: (?:je|jij
    ... |jullie|u|please|alsjeblieft|aub|ook|even|dan|maar|nog|also|me|mij|our|onze|my|mijn|new|nieuwe|als|<role>
    ... |bookkeeper|boekhouder|collega|colleague)){0,4}
    """,
    role=ROLE,
)
INFINITIVE = after(
    r"""
    (?:\([^()]*\) )?(?:\w+ ){0,3}(?:toevoegen|toe te voegen|verwijderen|te verwijderen|weghalen|weg te halen
    ... |aanmelden|aan te melden|afmelden|af te melden|opnemen|op te nemen|noteren|vermelden|uitnodigen|vervangen
    ... |registreren|inschrijven|uitschrijven|buitensluiten|blokkeren|deblokkeren|erbij zetten|eruit halen
    ... |eraf halen|eruit gooien)
    """
)
"""Right behind the object of an infinitive: "Eef Dop toevoegen"."""

OUT_OF = after(
    r"""
    (?:\w+ ){0,3}(?:uit|van|in|op|bij|aan|from|out of|to)~ (?:<thing>|<site>|\w*lijst|\w*list|nieuwsbrief
    ... |newsletter|groep|group|bestand|database)~ (?:gooien|halen|zetten|krijgen|laten|hangen|verwijderen
    ... |toevoegen|koppelen)
    """,
    thing=THING,
    site=SITE,
)
"""The same with the thing between: "uit WordPress gooien"."""

HANDLED_AFTER = after(
    r"""
    (?:\([^()]*\) )?(?:\w+ ){0,3}(?:toe|erbij|eraf|eruit|erin|in|out)(?:[\s?!.,]|$)
    (?:\w+ ){0,2}(?:off|away|out|weg|eraf|eruit)(?:[,;:?!]\s?|$)
    (?:\w+ )?er (?:\w+ ){0,2}(?:af|uit|bij|in|weg)(?:[,;:?!]\s?|$)
    (?:\w+ ){0,4}(?:access|toegang|to have <thing>|to (?:get|receive) <thing>)
    (?:op|in) (?:zijn|haar|die|diens|his|her|their|my|mijn) (?:plek|plaats|place|stead)
    (?:uit|van|op|off|into|out of|on|as|als|from)~ (?:<thing>|<role>|<site>|de lijst|the list)
    """,
    thing=THING,
    role=ROLE,
    site=SITE,
)
"""Somebody who is put in, taken off or made something, on both sides of the name."""

MAILED = around(
    r"""
    door(?:sturen|komen|zetten|geschakeld|gestuurd|verwijzen|schakelen)|forward(?:ed|ing|er)?|redirect(?:ed)?
    ... |aan ?maken
    aangemaakt|create[ds]?|set up|verwijder\w*|delete[ds]?|remove[ds]?|opheffen|opgeheven|close[ds]?|afsluiten
    ... |hernoemen
    afleveren|bezorgen|deliver(?:ed)?|bezorgd|binnenkom\w*|renamed?|weghalen|haal|take (?:it|this|that) out
    ... |add(?:ed)?|toevoegen|toegevoegd|uitzetten|aanzetten|alias|weigeren
    blokkeren|block|whitelist|point(?:ed)? to|laten (?:uit)?komen
    """
)
"""What is asked for an address or a log-in itself."""

RESET = before(
    r"""
    (?:reset|wachtwoordreset|wachtwoordherstel|password (?:reset|recovery)|two-factor|2fa|tweestaps\w*
    ... |authenticator|unlock|deblokkade|nieuw wachtwoord|new password|wachtwoord resetten)~ (?:voor|van|for|of)~~
    """
)
"""A reset needs no further object."""

NAMED = before(
    r"""
    (?:carry|bear|show|read|have|dragen|vermelden|bevatten|noemen)~ (?:name|naam)(?: of| van)?
    (?:uit|onder) (?:de )?naam(?: van)?
    <site> ?:
    (?:block|blokkeer|ban|kick|weiger|weer)~~
    """,
    site=SITE,
)
"""Whose name something has to bear, or who has to be kept out."""

PAPER = before(
    r"""
    (?:factu(?:ur|ren)|rekening|nota|offerte|contract|bill|invoices?|quote|quotation|statements?|creditnota
    ... |aanmaning|verhuiscode|verhuistoken|transfer code|auth code|epp|code|inloggegevens|back-?up|bestanden|files
    ... |papers|papieren|overeenkomst|agreement|overzicht)(?:[\s,:(-]+\w[\w.'-]*){0,8} (?:aan|naar|to|for|voor
    ... |op naam van|in the name of|gericht aan|addressed to)~
    """
)
"""To whom an invoice, a quote or a contract has to go."""

ASSIGNED = before(
    r"""
    (?:registered|assigned|transferred|moved|handed|signed|reassigned|switched|geregistreerd|toegewezen
    ... |overgedragen|overgeschreven|overgezet|gekoppeld)(?: over)? (?:to|in the name of|on|aan|op|naar)~
    """
)
"""To whom something is registered or handed over."""

MAIL = around(
    r"""
    \w*mails?|\w*post|alias\w*|berichten|messages|\w*formulier\w*|(?:contact )?form|alles|everything|mailbox\w*|postvak
    info|sales|hallo|contact|bestellingen|orders|facturen|invoices|catch-?all
    """
)
"""What is sent on."""

TRIED = around(
    r"""
    komt terug|kwam terug|bounce[sd]?|bounced|kwam niet aan|komt niet aan|niet aan|never arrived|came back|kreeg niets
    heb (?:ik |het )?(?:\w+ )?doorgestuurd|heeft(?: \w+){0,3} doorgestuurd|forwarded it|test(?:mail|bericht)?
    """
)
"""Mail that was sent, with what became of it."""
