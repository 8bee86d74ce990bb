"""Whom to deal with: who takes over, answers, delivers, or is not to be called. Dutch and English."""

from __future__ import annotations

from pipelines.attribute.patterns import after, around, before
from pipelines.attribute.words.asking_words import ROLE, THING

FROM_NOW = before(
    r"(?:vanaf nu|van nu af aan|voortaan|from now on|in future|henceforth)~~ (?:van|bij|met|via|aan|naar|to|with|from"
    r"|by)~"
)
"""With whom staff deals from now on."""

TAKES_OVER = after(
    r"""
    ~(?:neemt|neemt nu|takes?|took|will take|nam)~ (?:het |the |de |all |al )?(?:<thing>|<role>|beheer|zaak|site
    ... |website|over|facturen|administratie|webshop)(?: \w+){0,5} ?(?:over)?
    ~(?:volgt|succeeds?|vervangt|replaces?)~ (?:hem|haar|mij|me|him|her|us|ons|bas|\w+)~ ?(?:op)?
    ~(?:doet|does|handles|regelt|verzorgt)~ (?:voortaan|from now on|nu|now)~
    ~(?:will act|acts|fungeert|treedt op|optreedt|serves|will serve) (?:as|als)~ (?:our |onze |the |de )?<role>
    ~(?:is|wordt|becomes|will be)~~ <role>
    (?:het |the |our |ons )?(?:vaste |new |nieuwe )?(?:aanspreekpunt|contact|contactpersoon)
    """,
    thing=THING,
    role=ROLE,
)
"""Somebody who takes a role over."""

CONTACT_BEFORE = before(
    r"""
    (?:contact (?:opnemen|op te nemen|opneemt)|neem(?:t)?(?: \w+){0,2} contact op|terecht|overleggen|afstemmen
    ... |schakelen|regelen|bellen|contact|liaise|get in touch|coordinate|reach out|sort it out)~ (?:met|bij|with|to
    ... |via)
    (?:speak|talk|turn|write|go)~ (?:to|with)
    (?:deal|deals|dealing)~ with
    (?:aanspreekpunt|contact|contactpersoon|person to (?:call|contact|ask))~ (?:is|:)
    """
)

CONTACT_TOPIC = around(
    r"""
    dns|domein\w*|domain\w*|verhuiz\w+|migrati\w+|transfer|hosting|server|facturen|facturatie|invoices?|billing|site
    website|webshop|techni\w+|inhoud|content|mailboxen|beheer
    """
)
"""Somebody to deal with about the job itself."""

NOT_BUT_ME = before(
    r"""
    (?:bel|belt|bellen|mail|mailt|app|appt|vraag|vraagt|contact|call|ring|phone|text|ask|write|email|stuur|send)
    ...  ~~(?:me|mij|mijn nummer|ons|us|my number)(?:[\s,:()\"'/&-]+\w[\w.'-]*){0,6}[\s,;:-]+(?:niet|not|and not
    ... |en niet|in plaats van|instead of|rather than)
    """
)
"""Whom not to call, but the writer."""

SENT_BY = before(
    r"""
    (?:bestanden|teksten|foto's|tekst|beelden|logo|files|texts|copy|photos|pictures|images|content|gegevens|details
    ... |data) ~(?:komen|komt|volgen|volgt|krijgen jullie|krijg je|krijgt u|ontvang\w*|aangeleverd|will come|come
    ... |will be sent|are sent|will follow|follow)~~ (?:van|door|via|from|by|through)~
    """
)
"""By whom what the job needs is delivered."""

MAY_CALL_BEFORE = before(r"(?:kunt|kun|kan|mag|mogen|can|may|could) (?:u|je|jullie|you)(?: [\w-]+){0,4}")
MAY_CALL_AFTER = after("(?:even |gerust |altijd |ook |op \\w+ )*(?:bellen|mailen|bereiken|benaderen|appen|contacten)")
QUESTIONS = around("vragen|vraag|onduidelijk\\w*|questions?|queries|problemen|problems|anything unclear|nood|spoed")
"""Whom the owner may call: "kunt u mijn assistente Eef bellen"."""

STAYS_WITH = before(
    r"""
    (?:billing|invoicing|facturatie|facturen|administratie|techniek|beheer|<role>)~ (?:stays?|blijft|blijven|remains?
    ... |goes|gaat|gaan|loopt)~ (?:with|bij|naar|to|via)~
    """,
    role=ROLE,
)
"""With whom a role or a task stays."""

REPLACEMENT = before(
    r"(?:his|her|their|zijn|haar|hun|diens|mijn|my) (?:replacement|vervang\w+|opvolg\w+|successor)~~"
    r" (?:is|wordt|heet|becomes|will be)~"
)
OUR_PERSON = before(
    r"""
    (?:our|onze|the|de|my|mijn) (?:person|man|woman|vrouw|contact|mens|iemand) (?:for|voor)(?: \w+){1,3} (?:is
    ... |wordt|will be|becomes|heet)~
    """
)
"""Whom to turn to for something, as a role without a name."""

THAT_IS = before(
    r"""
    ^\s*(?:dat|dit|het|that|this|it)(?: is|'s| wordt| zou| will be| would be)(?: dan| nu| dus| now| then)?
    ... (?: zijn)? (?:mijn|onze|ons|our|my|de|the|mevrouw|mr|mrs|ms)(?:[\s,]+[\w.'-]+){0,4}
    """
)
ROLE_WANTED = around(
    r"""
    (?:need|needs|wants?|requires?|must|vragen|vraagt|willen|wil|moet|nodig|zoeken|eisen|eist)~~ <role>
    <role>~~ (?:nodig|needed|required|gevraagd|wanted|vereist)
    """,
    role=ROLE,
)
"""Somebody is wanted for a role; the next sentence says who."""

OUR_CONTACT = before(
    r"""
    (?:uw|jullie|je|your|ons|onze|our|het|the|vaste|enige|only|lokale|local|technisch\w*|technical)(?: [\w-]+)?
    ...  (?:aanspreekpunt|contactpersoon|contact ?person|point of contact|contact|projectleider|projectleidster
    ... |project lead\w*|opdrachtgeefster|opdrachtgever)~~
    ...  (?:is|wordt|blijft|zal|becomes|will be|remains)~~
    """
)
"""Who answers for the customer while the job is done."""

ELSEWHERE = around(
    r"""
    (?:bij|at|van|from|with) (?:de|het|the|mijn vorige|onze vorige|my old|our old|onze oude|mijn oude) [\w-]+
    was|toen|destijds
    """
)
"""A contact at somebody else's, or of before."""

ADDRESSED_TO = before(
    r"""
    (?:richten|gericht|adresseren|geadresseerd|stellen|gesteld|addressed?|directed|made out|uitbrengen|uitgebracht)~
    ...  (?:aan|to|tot|op naam van)~~
    """
)
MAY_BE = around("(?:kan|kunt|kunnen|mag|mogen|moet|moeten|graag|gelieve|may|can|please|should|must|dient|verzoek\\w*)")
"""To whom a quote, an invoice or a letter may go."""
