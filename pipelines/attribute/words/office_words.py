"""Who signs and who answers for an authority, and to whom an answer has to go. Dutch and English."""

from __future__ import annotations

import re2

from pipelines.attribute.patterns import after, before

_OFFICE = (
    r"(?:(?:hoofd|opsporings|politie|recherche)?(?:ambtena(?:ar|res)|rechercheur|inspecteur|officier)|brigadier"
    r"|(?:hoofd|wijk)?agent(?:e)?|griffier|(?:parket)?secretaris|(?:gerechts)?deurwaarder|rechter\w*|controleur"
    r"|opsporing\w*|belasting\w*|curator|toezichthouder|inspector|detective|constable|sergeant|sgt|pc|dc|ds|captain"
    r"|lieutenant|(?:case |enforcement |police |investigating )?officer|investigator|bailiff|clerk|registrar"
    r"|prosecutor|magistrate|judge|unit|eenheid|afdeling|team|kantoor|directie|dienst|department)"
)
OFFICE_AFTER = after(r"(?:\w+ ){0,2}<office>", office=_OFFICE)
"""The office of whoever signs for an authority, behind the name."""
OFFICE_LINE = re2.compile(rf"^[\s>,]*(?:\w+ ){{0,2}}{_OFFICE}\b")
"""The same on the line below, or above."""

ENQUIRIES = before(
    r"""
    ^[\s>*-]*(?:voor |for )?(?:vragen|inlichtingen|informatie|contact|contactpersoon|contact person
    ... |contact officer|enquiries|inquiries|questions|queries|point of contact|behandelaar|dossierhouder
    ... |uw contact|your contact|aanspreekpunt
    ... |bereikbaar|telefonisch)(?: (?:over|on|regarding|about|inzake)(?: \w+){1,3})? ?[:=–-]
    (?:vragen|inlichtingen|informatie|enquiries|inquiries|questions|queries)(?: (?:over|on|regarding|about|inzake)
    ... (?: \w+){1,3})? (?:aan|bij|via|to|for|with|met)
    (?:contact op(?:nemen|nemen)? (?:met|bij)|terecht bij|te bereiken via|please contact|may contact|can contact
    ... |to contact|ask for|vraag naar|vragen naar
    ... |reach out to|get in touch with|in contact with|liaise with|direct(?:ed)? to|richten aan|gericht aan)
    """
)
"""Whom an authority names for questions about its demand."""
_RANKS = r"(?:\b(?:de|het|mr|mrs|ms|dr|ir|drs|mevr|mw|dhr|heer|mevrouw|sgt|cpt|capt|lt|dc|pc|ds|insp)\b\.?\s*)*"
RANK_LAST = re2.compile(
    r"\b(?:mr|mrs|ms|dr|ir|drs|mevr|mw|dhr|de heer|heer|mevrouw|sgt|cpt|capt|lt|dc|pc|ds|insp)\.?\s*$"
)
ALONE = re2.compile(rf"^[\s>*-]*{_RANKS}$")
"""Nothing but a rank or a title in front on the line."""

COUNTERPART = before(
    r"""
    (?:mijn|onze|my|our|de|the) (?:[\w-]+ )?(?:collega|colleague|kantoorgeno(?:ot|te)|clerk|secretaris|secretary
    ... |parketsecretaris|griffier|registrar|assistent(?:e)?|assistant|deputy|paralegal|case officer|rechercheur
    ... |officer
    ... |medewerk(?:er|ster)|behandelaar|case handler)
    """
)
REACHED = after(
    r"""
    ~(?:is|are|zijn|can be|kan worden|kunt u|you can)~ (?:te )?(?:bereik\w*|reach\w*|contact\w*|available|phone
    ... |bellen)
    """
)
ANSWER_TO = before(
    r"""
    (?:you (?:can|may|could)|u (?:kunt|mag|kan)|je (?:kunt|mag|kan)|(?:kunt|mag|kan|gelieve) u|kan je|please|graag
    ... |gelieve|kindly|should be|dient|moet)~~
    ...  (?:send|sturen|stuur|zenden|richten|address|addressed|mail|mailen|e-?mail|reply|antwoorden|report|return)~~
    ...  (?:to|aan|naar|tot|bij)(?: [\w-]+){0,3}
    (?:stuur|richt|zend|mail|send|address|direct) (?:uw|je|jullie|your|the|het|de|alle|all) (?:[\w-]+ ){0,3}
    ... (?:antwoord|reactie|gegevens|stukken|reply|response|answer|data|documents|correspond\w+)(?: [\w-]+){0,4}
    ...  (?:to|aan|naar)(?: [\w-]+){0,3}
    (?:antwoord|reactie|reply|response)(?: graag| svp| please)? (?:to|aan|naar|tot)(?: [\w-]+){0,3}
    """
)
"""To whom the owner's answer has to go."""
