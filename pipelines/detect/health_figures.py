"""Health words that say nothing of a person's health: figures of speech, wards with a door number, whole groups."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

import re

from pipelines.detect.complements import TRIGGER
from pipelines.detect.lexicon import Match
from pipelines.detect.surroundings import Surroundings

SUBSTANCE = r"(?:alcohol|drink|drank|drugs|drugs?|cocaine?|coke|heroine?|crack|opio\w+|painkillers|pijnstillers|pills|pillen|gambling|gokken|porn\w*|gam(?:es?|en|ing)|nicotine|weed|wiet|cannabis|hasj|ketamine?|speed|xtc|ghb|meth\w*|morfine|morphine|oxycod\w+|codeine|xanax|benzo\w*|slaappillen|sleeping pills|medicijnen|sex|seks|lachgas|snus|sugar|food|eten)"
"""What one is addicted to."""

_ALLERGIC = re.compile(rf"^ (?:voor|to) (?!(?:\w+ )?{TRIGGER}\b)")
_ADDICTED = re.compile(rf"^ (?:aan|to) (?!(?:de |het |the )?{SUBSTANCE}\b)")


_COURTS = frozenset({"seizure", "seizures"})
"""What bailiffs do to goods."""
_SWITCHED_OFF = re.compile(
    r" (?:the|my|our|your|all|it|them|that|this|these|those|by|until|because|due|again|plugins?|accounts?|users?|two|2fa)\b"
)
_SWITCHES = re.compile(
    r"\b(?:i|we|you|they|somebody|someone)(?:'ve| have| had)? (?:\w+ )?$|\b(?:it|this|that|which) (?:is|was) $"
)
"""What is switched off rather than disabled."""
_WARD = re.compile(r",? (?:route|spreekuur|gebouw|verdieping|etage|floor|building|openingstijden|tel\b|telefoon|phone)")
_CARE = re.compile(r"(?:hospice|verpleeghuis|verzorgingstehuis|verzorgingshuis|nursing home|care home)$")
_STAYS = re.compile(
    r"\b(?:lig|ligt|lag|zit|zat|woont|woon|wonen|woonde|verblijft|verbleef|opgenomen|gaat|ging|moet|kwam|is|was|ben|in een|overleden|gestorven|lies|lives|living|lived|moved|went|died|stays|stayed|put|into an?|in an?|in|in the|bewoner|resident|naar een|to an?)(?: [\w'-]+){0,4} $"
)
"""What people do in a home; firms of that name do not."""


_GROUP_WITH = re.compile(
    r"(?<!mijn )(?<!onze )(?<!twee )(?<!drie )(?<!my )(?<!our )(?<!two )(?<!three )"
    r"\b(?:ouderen|mensen|jongeren|volwassenen|people|adults|seniors|elderly) (?:met|with) (?:[a-z]+e )?$"
)
"""Whole groups: "onze klanten zijn ouderen met dementie"."""
_UNSEEN = re.compile(
    r" (?:gekocht|besteld|getekend|ondertekend|betaald|overgenomen|aangenomen|geaccepteerd|akkoord|bought|signed)\b"
)
"""What is done blind: without having looked."""


def accept(match: Match, place: Surroundings) -> bool | None:
    """Allergic to a thing that gives no allergy, addicted to what is no drug: a figure of speech."""
    term = place.plain[place.start : place.end]
    if _GROUP_WITH.search(place.before) or (term == "blind" and _UNSEEN.match(place.after)):
        return False
    if term in _COURTS and place.after.startswith(" of "):
        return False
    if term == "disabled" and (_SWITCHED_OFF.match(place.after) or _SWITCHES.search(place.before)):
        return False
    if match.entry.kind == "care" and _WARD.match(place.after):
        return False
    if _CARE.search(term) and not _STAYS.search(place.before):
        return False
    if term.startswith("allerg") and _ALLERGIC.match(place.after):
        return False
    if term.startswith(("verslaafd", "addict")) and _ADDICTED.match(place.after):
        return False
    return None
