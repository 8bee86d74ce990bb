"""Biometric and genetic data that identify somebody (GDPR art. 4(13)-(14), 9(1))."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

import re

from models.finding import EntityType
from pipelines.detect.lexicon import Match
from pipelines.detect.said_of import Surroundings
from pipelines.detect.special import Phrase, SpecialCategory

_KEYS = re.compile(
    r"\b(?:ssh|sha256|sha-256|sha1|md5|rsa|ed25519|ecdsa|host key|hostkey|pgp|gpg|tls|ssl|certifica\w+|browser|device|canvas|public key|putty|known_hosts|server|git|commit|tracking|visitor|bezoekers)\b"
)
_HAVE = re.compile(
    r"\b(?:attach\w*|include\w*|sent?|send\w*|upload\w*|has my|have my|heb\w* mijn|heeft mijn|bijgevoegd|bijlage|stuur|gestuurd|afgegeven|afgestaan|opgeslagen|stored|gave|took|taken|made|using my|afgenomen|van mijn|van zijn|van haar|of my|of his|of her|hierbij)(?: [\w'-]+){0,4} $"
)
_OF = re.compile(r"^ (?:van|of) (?:mijn|m'n|zijn|haar|onze|mij|my|his|her|our|me|[A-Za-z]+)\b")


def _accept(match: Match, place: Surroundings) -> bool | None:
    """Never the fingerprint of a key; always what somebody handed over."""
    device = place.plain[place.start : place.end].endswith(
        ("lezer", "scanner", "reader", "lezers", "scanners", "readers")
    )
    if device or match.form == "sound" or _KEYS.search(place.before) or _KEYS.search(place.after):
        return False
    if _HAVE.search(place.before) or _OF.match(place.after):
        return True
    return None


_SCAN = r"(?:vingerafdruk(?:ken|scan)?|vingerscan|irisscan|gezichtsscan|gelaatsscan|handpalmscan|netvliesscan|stemafdruk|dna(?:-profiel|-monster|-test)?|fingerprints?|iris scan|retina scan|face scan|facial scan|voice ?print|palm print|(?:3d )?(?:face|facial) (?:scan|template|image)|biometri\w+ (?:gegevens|data|template|pasfoto|photo))"

RECOGNISER = SpecialCategory(
    name="biometric",
    type=EntityType.BIOMETRIC,
    accept=_accept,
    phrases=(
        Phrase(rf"(?:mijn|m'n|zijn|haar|hun|my|his|her|their|the client's) (?:eigen |own )?(?P<x>(?:3d )?{_SCAN})\b"),
        Phrase(rf"(?P<x>{_SCAN}) (?:van|of) (?:mijn|m'n|zijn|haar|mij|ons|onze|hem|my|his|her|me|our)\b"),
        Phrase(
            rf"(?:attach\w*|sen[dt]|include\w*|upload\w*|bijgevoegd|stuur|gestuurd|bijlage) (?:\w+ ){{0,4}}?(?P<x>(?:3d )?{_SCAN})\b"
        ),
        Phrase(
            r"[\"']?(?:biometric_?)?(?:finger_?print|vingerafdruk|finger|fp|face|iris|voice|palm|minutiae|biometri[ce])?_?(?:template|minutiae|fptemplate|faceprint|irishash)[\"']?\s{0,3}[:=]\s{0,3}[\"']?(?P<x>[0-9a-f]{16,512}|[a-z0-9+/]{24,512}={0,2})"
        ),
    ),
)
