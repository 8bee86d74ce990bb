"""Adjectives of origin and orientation beside a thing, not a person: "the Polish menu", "een lesbische boottocht"."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

import re

from pipelines.detect.special.surroundings import Surroundings

_THING = (
    r"(?:menu|menu's|menus|menukaart|kaart|site|website|webshop|shop|versie|version|pagina'?s?|pages?|tekst\w*|texts?"
    r"|vertaling\w*|translations?|taal|language|keuken|cuisine|kitchen|restaurants?|recepten|recepte?|recipes?"
    r"|gerecht\w*|dish\w*|food|eten|hapjes|snacks|wijn\w*|wine\w*|bier\w*|beers?|kaas|cheese|koffie|coffee"
    r"|festivals?|markt|market|les|lessen|lessons?|cursus\w*|course|classes|woordenboek|dictionary|vlag\w*|flags?"
    r"|muziek|music|films?|movie|boeken|books?|boekhandel|bookshop|literatuur|literature|geschiedenis|history"
    r"|kunst|art|artists?|dans|dance|theater|theatre|avond|night|evening|middag|feest|party|borrel|drinks|brunch"
    r"|boottocht|cruise|parade|café|cafe|bar|club|event|evenement\w*|magazine|podcast|koor|choir|weekend|bijeenkomst"
    r"|family law|law|rights|studies|wedding fair|gemeenschap|community|ambassade|embassy|consulaat|consulate|markets?"
    r"|domein\w*|domains?|meren|lakes?|kust|coast|stoffen|fabrics?|tegels|tiles|tapijten|rugs|auto's|cars|bulbs"
    r"|klanten|customers?|clients?|bezoekers?|visitors?|readers?|lezers|gasten|guests|toeristen|tourists|markten)"
)
_BEHIND = re.compile(
    rf"[ ](?:(?:en|and|of|or|,) [\w-]+ )?(?:(?!man\b|vrouw\b|woman\b)[a-z-]+ )?{_THING}\b(?! (?:van (?:mijn|zijn|haar)|of (?:my|his|her))\b)"
)
_AHEAD = re.compile(
    rf"\b(?:ons|onze|het|de|een|our|the|a|this|dit|deze) (?:[\w-]+ )?{_THING} (?:is|zijn|was|are|were|blijft) (?:[\w-]+ ){{0,2}}$"
)
_TONGUE = re.compile(
    r"\b(?:excuse|pardon|forgive|sorry for|practi[sc]e|improve|write in|typ\w+ in|understand|verbeter|oefen\w*) (?:my|mijn|our|the|het) $"
    r"|\b(?:and|en) (?:my|mijn|his|her|zijn|haar) $"
)
_TONGUES = frozenset(
    "dutch english german french spanish italian polish turkish arabic portuguese russian chinese finnish swedish danish"
    " norwegian greek japanese frisian nederlands engels duits frans spaans italiaans pools turks arabisch portugees"
    " russisch chinees fins zweeds deens noors grieks japans fries".split()
)
_LANGUAGE = re.compile(
    r"\b(?:(?:in|naar|uit|van|into) het|in|into|from|(?:speaks?|reads?|writes?|spoke|know|knows|spreek\w*|leest|lees|schrijf\w*)(?: (?:no|any|only|some|good|bad|geen|alleen|goed|slecht|wat|beter|better|amper|nauwelijks))?|sorry for|the) $"
)
"""What one speaks, reads and writes in; behind "the" the word itself: "the Dutch for bear"."""
_WORD_FOR = re.compile(r" for\b")
_ANOTHER = "|".join(sorted(_TONGUES))
_ROW_BEFORE = re.compile(rf"\b(?:{_ANOTHER})(?:, | en | and | or | of |, en |, and | & |/)$")
_ROW_BEHIND = re.compile(rf"(?:, | en | and | or | of |, en |, and | & |/)(?:{_ANOTHER})\b")
_SAID_OF = re.compile(
    r"\b(?:is|ben|am|are|was|zijn|waren|half|deels|part|partly|nationalit\w+|citizen\w*|afkomst|passports?|paspoort\w*)\b[^.;\n]{0,30}$"
)
_ENDS = re.compile(
    r"[^\w\s-]| (?:en|and|or|of|is|are|zijn|at|mail|alsjeblieft|please|aub|graag|too|ook|now|nu|only)\b|\s*$|\s*\n"
)


def of_thing(place: Surroundings) -> bool:
    """Whether the word qualifies a thing, a public or a language."""
    term = place.plain[place.start : place.end]
    if _BEHIND.match(place.after) or _AHEAD.search(place.before):
        return True
    return term in _TONGUES and (bool(_TONGUE.search(place.before)) or _is_language(place)) and _spoken(place)


def _is_language(place: Surroundings) -> bool:
    """Whether it is spoken, written or enumerated: "in het Duits", "reads no English", "Dutch, French and English"."""
    behind = place.after
    if _LANGUAGE.search(place.before):
        return bool(_WORD_FOR.match(behind) if place.before.endswith(" the ") else _ENDS.match(behind))
    row = _ROW_BEFORE.search(place.before) or _ROW_BEHIND.match(behind)
    return bool(row) and not _SAID_OF.search(place.before) and bool(_ENDS.match(behind))


def _spoken(place: Surroundings) -> bool:
    return not re.match(r" (?:paspoort|passport|nationali\w+|id\b)", place.after)
