"""Biometric and genetic data that identify somebody (GDPR art. 4(13)-(14), 9(1))."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

import re

from models.finding import EntityType
from pipelines.detect.special.lexicon import Match
from pipelines.detect.special.recogniser import Phrase, SpecialCategory
from pipelines.detect.special.surroundings import Surroundings

_KEYS = re.compile(
    r"\b(?:ssh|sha256|sha-256|sha1|md5|rsa|ed25519|ecdsa|host key|hostkey|pgp|gpg|tls|ssl|certifica\w+|browser|device|canvas|public key|putty|known_hosts|server|git|commit|tracking|visitor|bezoekers)\b"
)
_APPLIANCE = re.compile(
    r"[- ](?:thing|thingy|ding|dingetje|apparaat|kastje|machine|systeem|system|toestel|gadget|unit|terminal|deur|door|lock|slot|gate|poort|klok|clock|device|sensor|module|recognition|herkenning|software|technology|technologie)\b"
)
_HAVE = re.compile(
    r"\b(?:attach\w*|include\w*|sent?|send\w*|upload\w*|has my|have my|heb\w* mijn|heeft mijn|bijgevoegd|bijlage|stuur|gestuurd|afgegeven|afgestaan|opgeslagen|stored|gave|took|taken|made|using my|afgenomen|van mijn|van zijn|van haar|of my|of his|of her|hierbij)(?: [\w'-]+){0,4} $"
)
_FEATURE = re.compile(
    r"\b(?:log ?in|logging in|inlog\w*|sign(?:ing)? in|unlock\w*|ontgrendel\w*|ondersteun\w*|support\w*|toegangssystemen|toegangscontrole|lever\w*|verkopen|sell|instead of|in plaats van|met|with|via|per)(?: [\w'-]+){0,2} $"
)
_OF = re.compile(
    r"^ (?:van|of) (?:mijn|m'n|zijn|haar|onze|mij|my|his|her|our|me|(?!(?:the|an?|de|het|een|this|that|dit|deze|your|uw|jullie)\b)[A-Za-z]+)\b(?! (?:merk|bedrijf|brand|company|organisatie|organisation|team|club|site|stichting|vereniging)\b)"
)


def _accept(match: Match, place: Surroundings) -> bool | None:
    """Never the fingerprint of a key; always what somebody handed over."""
    device = place.plain[place.start : place.end].endswith(
        ("lezer", "scanner", "reader", "lezers", "scanners", "readers")
    )
    if (
        device
        or _APPLIANCE.match(place.after)
        or match.form == "sound"
        or _KEYS.search(place.before)
        or _KEYS.search(place.after)
    ):
        return False
    if _FEATURE.search(place.before):
        return False
    if _HAVE.search(place.before) or _OF.match(place.after):
        return True
    return None


_SCAN = r"(?:vingerafdruk(?:ken|scan)?|vingerscan|irisscan|gezichtsscan|gelaatsscan|handpalmscan|netvliesscan|stemafdruk|dna(?:-profiel|-monster|-test)?|fingerprints?|iris scan|retina scan|face scan|facial scan|voice ?print|palm print|(?:3d )?(?:face|facial) (?:scan|template|image)|biometri\w+ (?:gegevens|data|template|pasfoto|photo))"

_TRAIT = r"(?:left_?|right_?|linker_?|rechter_?)?(?:face|faceid|faceprint|gezicht|gelaat|iris|retina|netvlies|voice|voiceprint|stem|stemafdruk|palm|handpalm|finger|vinger|thumb|duim|gait|hand_?geometry)"
_TEMPLATE = r"(?:[a-z]{2,5}\d{0,2}[:_.-][0-9a-z+/]{12,512}={0,2}|[0-9a-f]{16,512}|[a-z]{0,6}\d[a-z0-9+/]{18,512}={0,2}|[a-z0-9+/]{8,64}\d[a-z0-9+/]{10,512}={0,2})"

RECOGNISER = SpecialCategory(
    name="biometric",
    type=EntityType.BIOMETRIC,
    accept=_accept,
    phrases=(
        Phrase(
            r"\b(?:vector|embedding|descriptor|faceprint|face_?vec\w*|encoding)[\"']?\s?[:=]\s?[\[\"'(]{0,2}(?P<x>-?\d\.\d{2,8}(?:[;, ]{1,2}-?\d\.\d{2,8}){2,})"
        ),
        Phrase(
            r"(?:scan\w*|stor\w+|collect\w*|record\w*|bewaren|bewaard|verzamel\w*|registreer\w*|opslaan|opgeslagen) (?:\w+ ){0,2}?(?P<x>(?:irises|fingerprints|faces|thumbprints|vingerafdrukken|gezichten|irissen|duimafdrukken) (?:of|van) (?:our|onze|my|mijn|his|her|zijn|haar|all|alle|the|de) [\w-]+)\b"
        ),
        Phrase(
            r"(?P<x>(?:met|door|via|by|through|using) (?:gezichtsvergelijking|gelaatsvergelijking|gezichtsherkenning|facial recognition|face matching|stemherkenning|voice recognition)) (?:\w+ )?(?:herkend|geidentificeerd|gepakt|identified|recogni[sz]ed|matched|caught)\b",
            somebody=True,
        ),
        Phrase(
            r"\b(?:tpl|tmpl|templ|template|bio|minutiae|enrol(?:ment)?|palm|vein|finger|iris|face|voice)(?:_?(?:id|data|b64|blob|hash|code))?[\"']? ?[:=]{1,2}>? ?[\"']?(?P<x>[a-z]{1,4}\d{0,3}[-_:][0-9a-f]{10,512}|[a-z0-9+/]{16,400}\d[a-z0-9+/]{4,900}={0,2})(?:[^\w]|$)"
        ),
        Phrase(
            r"\b(?:lid|klant|member|client|employee|emp|medewerker|user|pas|badge|guest|gast|leerling|pupil|nr)\b[^\n]{1,60}?\b(?:template|tpl|minutiae|vingerafdruk|fingerprint)[ :=]{1,4}(?:id[ :=]{1,3})?(?P<x>[0-9a-f]{16,512}|[a-z]{1,5}[-_]\d{2,8}(?:[-_][a-z0-9]{1,8}){0,3})(?:[^\w]|$)"
        ),
        Phrase(
            r"(?P<x>(?:scans?|foto-?scans?|opnames?|opnamen|afdruk|afdrukken|images?|prints?|recordings?|template|sjabloon|model) (?:van|of) (?:mijn|m'n|zijn|haar|onze|my|his|her|our) (?:gezicht|vinger|vingers|duim|iris|ogen|oog|hand|handpalm|stem|netvlies|face|finger|fingers|thumb|eyes?|hand|palm|voice|retina))\b"
        ),
        Phrase(
            r"(?:klok|klokken|klokt|prik|prikken|inloggen|log|loggen|melden|aanmelden|clock|check|sign|unlock|open) (?:\w+ ){0,4}?(?:met|with|via|by|using) (?P<x>(?:mijn|zijn|haar|hun|onze|my|his|her|their|our) (?:vingerafdruk|vingers?|duim|handpalm|hand|gezicht|iris|stem|fingerprints?|thumb|palm|face|voice))\b",
            somebody=True,
        ),
        Phrase(
            rf"{_TRAIT}(?:_?(?:hash|data|tpl|template|vec|vector|enc|embedding|print|code|scan))?[\"'] ?[:=] ?[\"'](?P<x>{_TEMPLATE})[\"']"
        ),
        Phrase(
            rf"(?:{_TRAIT}|bio|biometr\w+)[_ ](?:hash|tpl|template|vector|enc|embedding|code|data|print|sjabloon) ?[:=] ?(?P<x>{_TEMPLATE})(?:[^\w]|$)"
        ),
        Phrase(
            rf"(?:naam|name|employee|medewerker|geb|dob|badge|pasnr|personeelsnr)[\"']? ?[:=][^\n]{{1,120}}?\b(?:{_TRAIT}|finger_?print|vingerafdruk|fp)[\"']? ?[:=] ?[\"']?(?P<x>{_TEMPLATE})(?:[^\w]|$)"
        ),
        Phrase(
            r"(?P<x>(?:gezicht|vingers?|duim|hand|handpalm|ogen|oog|iris|stem) (?:\w+ )?(?:liet|laten|laat|moest|te laten) (?:scannen|opnemen|registreren|vastleggen)|(?:gezicht|vingers?|duim|handpalm|oog|iris) (?:is |werd |wordt )?(?:gescand|opgenomen|geregistreerd)|scan(?:ned|ning)? (?:of )?(?:my|his|her|their|our) (?:face|eyes?|iris|irises|fingers?|hand|palm|thumb|retina)|(?:my|his|her|their) (?:face|eyes?|iris|fingers?|palm|thumb|retina) (?:was |were |got |been )?scanned)\b"
        ),
        Phrase(
            r"\b(?:thumb|duim|finger|vinger|wijsvinger|fingerprint|vingerafdruk|iris|face|gezicht|palm|handpalm|voice|stem|minutiae|biometri\w+)\b[^\n]{0,90}?\btemplate[^\n\w]{1,4}(?:is |was |id |nr |nummer )?(?P<x>[a-z0-9]{2,12}(?:[-_][a-z0-9]{1,24}){1,5})\b"
        ),
        Phrase(
            r"\btemplate (?:van|of|voor|for)[^\n]{1,30}\b(?:thumb|duim|finger|vinger|wijsvinger|iris|face|gezicht|palm|handpalm|voice|stem)[^\n\w]{1,3}(?:is |was |: ?)?(?P<x>[a-z0-9]{2,12}(?:[-_][a-z0-9]{1,24}){1,5})\b"
        ),
        Phrase(rf"(?:mijn|m'n|zijn|haar|hun|my|his|her|their|the client's) (?:eigen |own )?(?P<x>(?:3d )?{_SCAN})\b"),
        Phrase(rf"(?P<x>{_SCAN}) (?:van|of) (?:mijn|m'n|zijn|haar|mij|hem|my|his|her|me)\b"),
        Phrase(
            rf"(?:attach\w*|sen[dt]|include\w*|upload\w*|bijgevoegd|stuur|gestuurd|bijlage) (?:\w+ ){{0,4}}?(?P<x>(?:3d )?{_SCAN})\b"
        ),
        Phrase(
            r"[\"']?(?:biometric_?)?(?:finger_?print|vingerafdruk|finger|fp|face|iris|voice|palm|minutiae|biometri[ce])?_?(?:template|minutiae|fptemplate|faceprint|irishash)[\"']?\s{0,3}[:=]\s{0,3}[\"']?(?P<x>[0-9a-f]{16,512}|[a-z0-9+/]{24,512}={0,2})"
        ),
    ),
)
