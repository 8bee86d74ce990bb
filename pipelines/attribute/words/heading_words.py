"""Headings and labels that say what is asked of those below or behind them. Dutch and English."""

from __future__ import annotations

import re2

from pipelines.attribute.patterns import around, before
from pipelines.attribute.words.asking_words import ROLE, THING

_DIRECTION = (
    r"(?:(?:er)?(?:weg|uit|eruit|eraf|bij|erbij|erin)|uit|in|out|off|nieuw|new|add|remove|delete|toevoegen|verwijderen"
    r"|te verwijderen|toe te voegen"
    r"|aan te maken|aanmaken|create|to (?:add|remove|delete|create|close|go)"
    r"|joiners?|leavers?|starters|vertrokken|vertrekkers|nieuwkomers|gestopt|left|joined|opheffen|sluiten|close|keep"
    r"|houden"
    r"|blijft|blijven|stays?|wordt|was|oud|old|eraf kunnen"
    r"|mag weg|mogen weg|mag eruit|kan weg|kunnen weg|block|blokkeren)"
)

DIRECTION = re2.compile(
    rf"^[\s>#*=_-]*(?:(?:de|het|the|op|wie|who|dit|deze|these|this) )?(?:\w+ )?{_DIRECTION}(?: (?:mag|mogen|moet|moeten"
    rf"|kan|kunnen|can|is|zijn|are|komt|komen|gaat|gaan|goes|go))?[\s*_=]*(?:\([^()]*\))?[\s*_=]*:?[\s*_=]*$"
)
"""A heading of nothing but a direction: "Weg:", "To remove"."""

DIRECTION_LABEL = before(
    rf"""
    ^[\s>*•-]*(?:{_DIRECTION})(?: \w+)? ?:
    [.;,] (?:{_DIRECTION}) ?:
    (?:voor|for) (?:de |het |the |our |onze )?(?:factuur|facturatie|rekening|invoice|billing|bill|contract|domein
    ... |domain|registratie|registration|mailbox|account|inlog|log-?in)~ ?:
    (?:^|[.;,:] )(?:{_DIRECTION}) (?:gaat|gaan|komt|komen|goes|go|comes)~
    """
)
"""The same in front of a name on its line."""

STATUS = re2.compile(
    r"(?:[-–—:;|,>=(]|\s{2})\s*(?:mag |kan |moet |graag |to be |please )?(?:weg|blijft|blijven|nieuw|new|delete[dn]?"
    r"|remove[d]?"
    r"|keep|stays?|verwijderen|aanmaken|toevoegen|opheffen|vervalt|dicht|eruit|erbij|add(?:ed)?|close[d]?|block(?:ed)?"
    r"|blokkeren|doorsturen|forward(?: to .*)?|vertrokken|left|gone)[\s).;|]*$"
)
"""The end of a line of a list that says what has to happen to what stands on it."""

NOUN = re2.compile(
    rf"^[\s>#*=_-]*(?:(?:de|het|the|onze|our|alle|all) )?(?:{THING}|users?|gebruikers?|{ROLE}|redactie|editors)"
    r"(?:s|en)?(?: (?:lijst|list))?\s*:?$"
)
"""A heading of nothing but a thing or a role: "Mailboxen:", "users:"."""

GOVERNS = around(
    r"""
    (?:nieuwe?|new|aan te maken|te verwijderen|te blokkeren|extra|volgende|following|onderstaande|deze|these|oude
    ... |old|vervallen|obsolete)~ <thing>
    <thing>~~ (?:nodig|needed|required|voor|for|weg|dicht|open|opheffen|sluiten|to (?:close|create|delete|remove
    ... |add|make)|mag|mogen|moet|moeten|kan|kunnen|can|should|must|krijgt|krijgen|geven|toevoegen|verwijderen
    ... |aanmaken|aan te maken)
    (?:wie|who|mensen|people|collega's|colleagues|medewerkers|employees|vrijwilligers|volunteers|personen|users
    ... |gebruikers|leden|staff)~~ <thing>
    (?:wie|who|mensen|people|collega's|medewerkers|employees|personen|these|deze|dit)~~ (?:moet|moeten|mag|mogen
    ... |can|must|should|kan|kunnen|need|needs|komt|komen|gaat|gaan|hebben|krijgen) (?:\w+ ){0,3}(?:eraf|erbij|erop
    ... |eruit|erin|weg|deleted|removed|added|blocked|in|out|go|toegang|access|nodig|on the|op de|bij|dicht|<thing>)
    (?:moet|moeten|mogen|mag|kan|kunnen|should|must|need|needs|can) ~(?:mensen|people|personen|collega's|colleagues
    ... |medewerkers|vrijwilligers|volunteers|namen|users)~~ (?:bij|in|op|toegang|kunnen|access|inloggen|log in|able)
    (?:komt|komen|goes|go|staan|put|show|voor|for|on|op) (?:\w+ ){0,3}(?:the |de )?(?:team|medewerkers|contact
    ... |staff|about)[ -]?(?:pagina|page)
    (?:dit|deze|die|these|this|the following|wat|wie)~ (?:komt|komen|gaan|gaat|goes|go|mag|mogen)~ (?:erop|erbij
    ... |eraf|eruit|erin|weg|online|on|off|live)
    (?:weigeren|refuse|blokkeren|block|ban|weren)
    wijziging(?:en)?|changes|mutaties
    (?:onze|ons|our|mijn|my)~~ (?:project ?team|projectgroep|werkgroep|kernteam|contactpersonen|contact persons
    ... |aanspreekpunten)
    """,
    thing=THING,
)
"""A heading that asks something for those listed below."""

ORDER_OF = re2.compile(r"\border (?:and|of)\b|\b(?:this|following) order\b")
"""An order that is a sequence, not a purchase."""

PAGE_ROWS = re2.compile(
    r"\b\w*(?:pagina|page|site|website|galerij|gallery|colofon|banner|poster|flyer|programma|programme)\b.*"
    r"\b(?:volgorde|order (?:and|of)\b[^.:]{0,20}|in (?:this|the following) order"
    r"|tekst(?:en)?|texts?|namen|names|bijschriften|captions|inhoud|content|titels|titles|wording"
    r"|regels|rows|lines|personen|people)\b[^.:]{0,30}:\s*$"
)
"""A heading over what a page has to show."""

GOES_TO = re2.compile(
    r"(?:@\S+|\b(?:mail|post|alias|lists?|lijst(?:en)?|groups?|groep|address|adres|forwards?|berichten|messages)\b)"
    r"[^:]{0,60}"
    r"\b(?:goes|gaat|gaan|go|komt|komen|forwards?|delivers?|redirects?|doorgestuurd|bestaat uit|contains?|bevat|"
    r"members|leden|ontvangers|recipients|subscribers)\b[^:]{0,20}:\s*$"
)
"""A heading over those who get the mail of an address or a list: "board@... goes to:"."""

OF_ACCOUNTS = re2.compile(
    r"\b(?:rol|rollen|roles?|rechten|rights|permissions?|actie|action|toegang|access|(?:domein)?houder"
    r"|(?:domain )?holder|registrant|mailbox|alias|wat te doen|to do|gewenst|wanted|log-?in|gebruikersnaam|username"
    r"|account)\s*(?:[|;\t]|$)"
)
"""Heads of columns of a table of accounts or of domains."""
