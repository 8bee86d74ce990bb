"""Names on pages: who is shown, who signs, how a name is spelt. Dutch and English."""

from __future__ import annotations

import re2

from pipelines.attribute.patterns import after, around, before
from pipelines.attribute.words.asking_words import SITE

MOVES = around(
    r"""
    (?:komt|komen|gaat|gaan|goes|comes?)~~ (?:erbij|eraf|erop|on|off|up)
    (?:erbij|eraf|erop)~~ (?:komt|komen|gaat|gaan)
    """
)
ON_SITE = around(r"(?:(?:op|van|on|onder|in|under|of|from|bij|at) (?:\w+ ){0,3})<site>", site=SITE)
TEAM_PAGE = around(
    r"""
    teampagina|team page|medewerkerspagina|staff page|about page|over ons|wie zijn wij|our team|ons team|colofon
    ... |credits
    """
)
"""The page that shows who works somewhere."""

BY_LINE = before(
    r"""
    (?:auteur|author|byline|bijschrift|caption|onderschrift|credit)~~ (?:staan|is|moet|should|read|say|als|as|to
    ... |naar)?
    (?:tekst|text|words|foto|photo|fotografie|photography|beeld|images?|illustraties?|vertaling|translation|video
    ... |muziek)
    ... (?: van| door| by)?
    (?:als|as) (?:auteur|author|maker|fotograaf|photographer|afzender|sender)
    """
)
CORRECTED = before(
    r"""
    (?:naam|name|achternaam|surname|voornaam) (?:van|of)|(?:het is|it is|it's|moet zijn|moet worden|should be
    ... |should read|must be|wordt|maar|but)
    """
)
SPELT = around(
    r"""
    gespeld|spel(?:ling|fout)|spelled|spelt|misspel\w+|bijschrift|caption|verkeerd geschreven|naam (?:is|staat)
    galerij|gallery|naambordje|correct(?: in)? the|typo|tikfout|verbeter\w*|verkeerde naam|wrong name
    """
)
"""A name that has to be shown otherwise."""

PAGE_TEXT = re2.compile(
    r"(?:^|[.!?]\s|\n)[\s>*-]*(?:(?:de|the|nieuwe|new|this|deze|dit|our|onze|short|korte) )*"
    r"(?:text|tekst|copy|content|inhoud|alinea|paragraph|aankondiging|announcement|intro\w*|bijschrift|caption"
    r"|nieuwsbericht|news item|bio|about text|kop|heading|wording|out-of-office|afwezigheids\w*|autoreply"
    r"|auto-reply|banner|bedanktekst)"
    r"(?:[ -][\w-]+){0,7}\s?:\s*[\"“„'«]?[^:]{0,200}(?::[^:]{0,120}){0,3}$"
)
"""Text to be put on a page or in an answer, up to somebody named in it."""

QUOTES = frozenset("\"“„«'‘")
CAME_OUT = around(
    r"""
    (?:kwam|komt|came|comes|ging|went|staat|stond|zag|ziet|looks?|looked|shows?|showed|verscheen|appeared|kreeg
    ... |kregen|got|received|ontving|says|said|luidde|zei)
    """
)
"""A line that tells what a page or a mail showed, not what it has to show."""

COMES_OFF = after(
    r"""
    ~(?:komt|komen|valt|vallen|gaat|gaan|goes|comes)~ (?:erbij|eraf|erop|af|off the|on the)
    ~(?:mag|mogen|moet|moeten|can|may|should|must)~ (?:erbij|eraf|weg|eruit|erop|off|be (?:removed|added|shown))
    ~(?:wil|wenst|wants?|prefers?)~ (?:niet meer|niet langer|no longer|not)~~ (?:shown|site|page|pagina|foto|photo
    ... |vermeld|genoemd|zichtbaar|named|mentioned|op)
    ~(?:has|have|had|needs?)~ to (?:come|go|be taken) (?:off|down|out)
    ~(?:no longer|niet meer|niet langer) (?:wants?|wishes)~~ (?:shown|on|named|mentioned|seen)
    """
)
"""Who is put on or taken off a page, behind the name."""

STILL_SHOWN = before(r"(?:staat|staan|zie|zien|shows?|says|lists?|noemt|vermeldt|there is|there's)~~ (?:nog|still)~~")
STANDS_STILL = around(
    r"(?:\w*pagina|page|site|website|\w*foto|photo|homepage)~ (?:staat|staan|is)(?: [\w-]+){0,4} (?:nog|still)"
)
SHOWN = around("(?:op |on )?(?:de |the )?\\w*(?:pagina|page|site|website|foto|photo|homepage|galerij|gallery)")
"""A page or a picture, in this sentence or the one before."""

TO_BE_PUT = around(
    r"""
    (?:zet|plaats|gebruik|publiceer|voeg|neem|put|use|publish|add|post|run|place)~~ (?:tekst|text|bericht|regels?|lines?
    ... |zin|sentence|aankondiging|announcement|stukje|item|kop|heading|bijschrift|caption|dit|deze|this|following
    ... |volgende)
    (?:kan|kun|kunnen|could|can|mag|graag|please)~~ (?:antwoord|auto-?reply|afwezigheids\w*|\w*melding|bericht|tekst
    ... |text|banner|message|notice)
    (?:tekst|text|bericht|zin|sentence|aankondiging|kop|bijschrift|caption)~~ (?:moet|wordt|graag|should|must|please
    ... |to be|worden|zijn)
    """
)
"""A text that is to be put on a page."""

DICTATES = re2.compile(
    r"\b(?:text|tekst|copy|message|bericht|melding|reply|antwoord|auto-?reply|autoresponder|out[- ]of[- ]office"
    r"|afwezigheids\w*|vacation|vakantie\w*|banner|notice|mededeling|wording|following|volgende|caption|bijschrift)\b[^\n:]{0,160}:\s*$"
)
"""The end of a line that announces a text which is to be used as it stands."""
