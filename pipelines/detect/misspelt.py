"""Labels as dialect, dyslexia and haste spell them: "wagtwoord", "passwrod", "riebewijs", "geboortedatem".

Words are compared as they sound, and one slip further: a letter too few, too many, another, or two in each
other's place. A compound is what its last part is: "beheerderswachtwoord".
"""

from __future__ import annotations

import re
from functools import lru_cache

_NAMES: dict[str, str] = {
    "credential": "wachtwoord wachtwoorden paswoord passwoord password passwords toegangscode inlogcode",
    "pin": "pincode pincodes alarmcode",
    "recovery": "reservecode reservecodes herstelcode herstelcodes",
    "otp": "verificatiecode",
    "birth": "geboortedatum geboortedag geboren verjaardag birthdate birthday",
    "document": (
        "paspoort passport rijbewijs identiteitskaart identiteitsbewijs verblijfsvergunning "
        "legitimatiebewijs legitimatie"
    ),
    "card": "creditcard kredietkaart creditkaart kaartnummer mastercard",
    "bsn": "burgerservicenummer",
    "plate": "kenteken kentekens",
    "username": "gebruikersnaam gebruikersnamen inlognaam",
}
SHORTEST, LONGEST = 6, 24
LONG_ENOUGH = 7
"""Letters that a name must sound like before one of them may be wrong."""
_NEAR_OTHERS = frozenset({"geboren"})
"""Too near to other words ("geboden", "gebogen") to bear a slip."""
_WORDS = frozenset({"kenteren", "kentekent", "birthrate"})
"""Words that are one slip away from a label and mean what they say."""
_LAST_PARTS = ("wachtwoord", "wachtwoorden", "paswoord", "geboortedatum", "paspoort", "rijbewijs", "identiteitskaart")

_WORD = re.compile(rf"(?<![\w@./-])[^\W\d_]{{{SHORTEST},{LONGEST}}}(?![\w@]|\.\w|/\w)")
_SOUNDS = (
    (re.compile(r"ch"), "g"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"c(?=[eiy])"), "s"),
    (re.compile(r"[cq]"), "k"),
    (re.compile(r"ij|ei|ie|i"), "y"),
    (re.compile(r"z"), "s"),
    (re.compile(r"d(?=s|$)"), "t"),
    (re.compile(r"(.)\1+"), r"\1"),
)


def _sound(word: str) -> str:
    for spelling, sound in _SOUNDS:
        word = spelling.sub(sound, word)
    return word


def _kinds() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for kind, names in _NAMES.items():
        for name in names.split():
            table[_sound(name)] = table.get(_sound(name), frozenset()) | {kind}
    return table


_KINDS = _kinds()
_FIRST = frozenset(name[0] for name in _KINDS)
_ENDS = tuple(_sound(part) for part in _LAST_PARTS)


def misspelt(text: str) -> list[tuple[int, int, frozenset[str]]]:
    """(start, end, kinds) of the words that sound like a label in reading order, well-spelt ones too."""
    found = ((match, kinds_of_sound(match[0].casefold())) for match in _WORD.finditer(text))
    return [(match.start(), match.end(), kinds) for match, kinds in found if kinds]


@lru_cache(maxsize=4096)
def _nearly(sound: str) -> frozenset[str]:
    close = (
        kinds
        for name, kinds in _KINDS.items()
        if len(name) >= LONG_ENOUGH and name not in _NEAR_OTHERS and _one_slip(sound, name)
    )
    return frozenset[str]().union(*close)


def kinds_of_sound(word: str) -> frozenset[str]:
    """What a lower-case word names by its sound; empty for words that sound like nothing of the kind."""
    sound = "" if word in _WORDS else _sound(word)
    if sound in _KINDS:
        return _KINDS[sound]
    end = next((end for end in _ENDS if sound.endswith(end) and len(sound) > len(end) + 2), "")
    return _KINDS[end] if end else _nearly(sound) if sound[:1] in _FIRST else frozenset()


def _one_slip(one: str, other: str) -> bool:
    """Whether a letter too few, too many or another, or two neighbours exchanged, is all that differs."""
    if one[:1] != other[:1] or abs(len(one) - len(other)) > 1:
        return False
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rests = (one[at:], other[at:])
    if rests[0][1:] == rests[1][1:] or rests[0][1:] == rests[1] or rests[0] == rests[1][1:]:
        return True
    return rests[0][:2] == rests[1][1::-1] and rests[0][2:] == rests[1][2:]
