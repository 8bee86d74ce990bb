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
    "dutch english german french spanish italian polish turkish arabic portuguese russian chinese nederlands engels "
    "duits frans spaans italiaans pools turks arabisch portugees russisch chinees".split()
)


def of_thing(place: Surroundings) -> bool:
    """Whether the word qualifies a thing, a public or a language."""
    term = place.plain[place.start : place.end]
    if _BEHIND.match(place.after) or _AHEAD.search(place.before):
        return True
    return term in _TONGUES and bool(_TONGUE.search(place.before)) and _spoken(place)


def _spoken(place: Surroundings) -> bool:
    return not re.match(r" (?:paspoort|passport|nationali\w+|id\b)", place.after)
