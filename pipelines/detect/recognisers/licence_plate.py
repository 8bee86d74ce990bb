"""Dutch licence plates by their fourteen series (sidecodes of the RDW), and other countries' where labelled."""

from __future__ import annotations

import re
from collections.abc import Iterator

import re2

from models.finding import EntityType
from pipelines.detect.context import Context, context
from pipelines.detect.recogniser import Hit, Scene

LABELLED, BY_FORM = 0.96, 0.75

SIDECODES = (
    "XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9", "9-XXX-99", "XX-999-X",
    "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9",
)  # fmt: skip
LETTER = "[BDFGHJKLMNPRSTVWXZ]"
"""Since 1978 no vowels (nor C and Q), so that no words come about."""


def _forms(separator: str, letter: str = LETTER) -> str:
    """The series as one alternation, with this between the groups."""
    signs = {"X": letter, "9": r"\d", "-": separator}
    return "|".join("".join(signs[sign] for sign in code) for code in SIDECODES)


_DASHED = re.compile(rf"(?<![\w/-])(?:{_forms('[-–]')})(?![\w/]|-\w)")
_ANY_LETTER = re.compile(rf"(?i)(?<![\w/-])(?:{_forms('[-–]', '[B-DF-HJ-NP-TV-Z]')})(?![\w/]|-\w)")
"""Motorcycles, mopeds, trailers, oldtimers and mistakes: any consonant, where a vehicle is spoken of."""
_LOWER = re.compile(rf"(?i)(?<![\w/.-])(?:{_forms('-?', '[A-Z]')}|{_forms(' ', '[A-Z]')})(?![\w/]|-\w)")
_CALLED = re.compile(
    r"(?i)\b(?:kent\.[ :]{1,2}|(?:kentekens?|nummerplaat|nummerbord|plate|plates|kentekennummer)\b[^\d\n]{0,20}|"
    r"(?:mijn|me|mn|m'n|zijn|z'n|haar|onze|de|my|his|her|our|the) "
    r"(?:auto|bus|busje|bestelbus|wagen|scooter|camper|car|van)(?:, |: | ?\())$"
)
"""A word for plates, or a vehicle right before: "mijn bus, 12abc3"."""
_PLATES = re.compile(r"(?i)\b(?:kentekens?|nummerplaten|plates)\b[^.;\n]{0,60}$")
"""A word for plates earlier in the sentence: "kentekens voor de poort: ... en ..."."""
_BRITISH = re.compile(r"(?<!\w)[A-Z]{2}\d\d ?[A-Z]{3}(?!\w)")
_REGISTERED = re.compile(r"(?i)\breg(?:istration)?(?: (?:no|nr|number|plate|mark))?(?: is| was)?[:. ]{1,3}$")
_PLAIN = re.compile(rf"(?i)(?<![\w/.-])(?:{_forms('[- ]?')})(?![\w/]|-\w)")
_OLD = re.compile(r"(?i)(?<![\w/.-])(?:[A-Z]{2}-\d\d-\d\d|\d\d-\d\d-[A-Z]{2}|\d\d-[A-Z]{2}-\d\d)(?![\w/-])")
_STANDARDS = "RAL|NCS|PMS|ISO|IEC|NEN|NPR|DIN|EN|RFC|CVE|HTTP|KB|ID|NL|KVK|BTW|SKU|EAN|CET|UTC|PHP|OFF|INV|PO"
"""What is counted with letters before a number: colours, standards, fault codes."""
_FOREIGN = re.compile(
    rf"(?<![\w/.-])(?!(?:{_STANDARDS})[ -]?\d)"
    r"(?:[1-9]-[A-Z]{3}-\d{3}|[1-9] [A-Z]{3} \d{3}|[A-Z]{3}-\d{3}|\d-?[A-Z]{3}-?\d{3}|"
    r"[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2}[ -]?\d{1,4}[EH]?|\d{2,3}-[A-Z]{1,2}-\d{1,6}|"
    r"[A-Z]{2}\d\d ?[A-Z]{3}|[A-Z]{2}-\d{3}-[A-Z]{2}|[A-Z]{2,3} ?\d{4,5}[A-Z]{0,2})(?![\w/]|-\w)"
)
_VEHICLE = re2.compile(
    r"(?i)\b(?:kenteken\w*|nummer(?:pla|bord)\w*|\w{0,10}auto(?:'s)?|\w{0,10}wagen|bestelbus\w*|busjes?|bus|bussen|"
    r"aanhanger\w*|scooter|"
    r"motor|"
    r"brommer|wagen|camper|caravan|rijdt|"
    r"rij|gereden|parke\w*|slagboom|garage|apk|rdw|plates?|car|cars|drives?|driving|vehicle|license|"
    r"licence|volvo|volkswagen|vw|golf|"
    r"polo|opel|ford|renault|peugeot|citro[eë]n|toyota|fiat|bmw|audi|mercedes|tesla|kia|hyundai|skoda|"
    r"seat|mazda|nissan|dacia|suzuki|"
    r"honda|mini|lexus|porsche|jaguar|saab|alfa|vespa|piaggio|transporter|vito|sprinter|transit)\b"
)
_AROUND = 60
_PRODUCT = re2.compile(
    r"(?i)\b(?:batch|lot|isbn|ean|sku|art(?:ikel\w*)?|product\w*|models?|types?|typenummer|maat|maten|kleur|voorraad|"
    r"leverbaar|stuks?|"
    r"bestel\w*|order\w*|assortiment|prijs|prijzen|serie\w*|onderde(?:el|len)\w*|parts?|catalog\w*|zaad|zaden|"
    r"plant\w*|stoel\w*|"
    r"tafel\w*|lamp\w*|kast\w*|bank|printer\w*|filter\w*|pomp\w*|machine\w*|ketel\w*|camera\w*|router\w*|switch\w*|"
    r"modem\w*|"
    r"toestel\w*|laptop\w*|monitor\w*|scherm\w*|helm\w*|jas|jassen|schoen\w*|tent\w*|kit|set|sets|pcs|pieces|stock|"
    r"sizes?|"
    r"colou?rs?|items?|chairs?|tables?|desks?|shel(?:f|ves)|pumps?|boilers?|webshop\w*|shop|foutcode|error|"
    r"schroef\w*|bout\w*|"
    r"boeking\w*|kavel\w*|rugnummer\w*|zaal|zalen|lokaal|vak|stelling|magazijn|toner\w*|cartridge\w*|import\w*|feed|"
    r"not found|"
    r"kabel\w*|cables?|plaat (?:hout|staal)|verf|tegel\w*|matras\w*|gordijn\w*)\b|\b\d{1,4} ?(?:x|st)\b|\bx ?\d|€"
)
"""What is sold or stored has codes of the same shape."""
_CODED = re.compile(r"(?i)(?:nummer|nr\.?|code|rapport|firmware|fitting|versie|release|id|kast|rij)[ :]{1,2}$")
"""A word right before that names another number."""
_STOCK = re2.compile(
    r"(?i)\b(?:art(?:ikel)?[. -]?(?:nr|nummers?|codes?|no)|sku'?s?|omschrijving|voorraad|partij|prijs|stock|"
    r"catalog\w*|productfeed|"
    r"importmodule|productimport|assortiment|ean|item (?:no|number|code))\b"
)
"""Heads and talk of lists of articles, some lines away."""
_LINE, _TABLE = 100, 400


class LicencePlateRecogniser:
    """`LICENCE_PLATE`: with dashes by its form; without them, or foreign, only near a vehicle."""

    name = "licence_plate"
    types = (EntityType.LICENCE_PLATE,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Plates that the text does not call a part, a type or an article number."""
        about = context(text, scene)
        for match in _DASHED.finditer(text):
            score = _dashed(about, match)
            if score:
                yield Hit(match.start(), match.end(), EntityType.LICENCE_PLATE, score)
        for pattern in (_LOWER, _BRITISH):
            for match in pattern.finditer(text):
                word = _REGISTERED if pattern is _BRITISH else _CALLED
                if word.search(text, max(0, match.start() - 40), match.start()):
                    yield Hit(match.start(), match.end(), EntityType.LICENCE_PLATE, LABELLED)
        for pattern in (_PLAIN, _OLD, _ANY_LETTER):
            for match in pattern.finditer(text):
                if (
                    _vehicle(about, match)
                    and not _beside_plates(about, match)
                    and (_tells(match[0]) or "plate" in about.column(match.start()))
                ):
                    yield Hit(match.start(), match.end(), EntityType.LICENCE_PLATE, LABELLED)
        for match in _FOREIGN.finditer(text):
            labels = about.before(match.start(), 40)
            if (labels and "plate" in labels[0].kinds) or "plate" in about.column(match.start()):
                yield Hit(match.start(), match.end(), EntityType.LICENCE_PLATE, LABELLED)


def _dashed(about: Context, match: re.Match[str]) -> float:
    kinds = about.kinds(*match.span())
    if "plate" in kinds or _PLATES.search(about.text, max(0, match.start() - 72), match.start()):
        return LABELLED
    if _beside_plates(about, match):
        return 0.0
    if _vehicle(about, match):
        return LABELLED
    return 0.0 if kinds or _product(about.text, match) else BY_FORM


def _line(text: str, match: re.Match[str]) -> tuple[int, int]:
    """The line around a plate, bounded."""
    low = text.rfind("\n", max(0, match.start() - _LINE), match.start()) + 1 or max(0, match.start() - _LINE)
    high = text.find("\n", match.end(), match.end() + _LINE)
    return low, high if high >= 0 else match.end() + _LINE


def _product(text: str, match: re.Match[str]) -> bool:
    """Whether its line speaks of things for sale, or numbers another of the same series ("GH-450-T, GH-460-T")."""
    low, high = _line(text, match)
    around = text[max(0, low - _TABLE) : high + _TABLE]
    if _STOCK.search(around) and not _VEHICLE.search(around):
        return True
    if _CODED.search(text, max(0, match.start() - 40), match.start()):
        return True
    first = re.escape(re.split(r"[-–]", match[0])[0])
    series = re.compile(rf"(?<![\w-]){first}-\d+-\w+")
    return bool(_PRODUCT.search(text[low:high])) or any(
        other[0] != match[0] for other in series.finditer(text, low, high)
    )


def _beside_plates(about: Context, match: re.Match[str]) -> bool:
    """Whether another column of its row is the one for plates."""
    low, high = _line(about.text, match)
    row = about.row(low, high)
    return "plate" not in about.column(match.start()) and any("plate" in cell.kinds for cell in row)


def _vehicle(about: Context, match: re.Match[str]) -> bool:
    """Whether a vehicle is spoken of near the plate and nothing else names it."""
    kinds = about.kinds(*match.span())
    if kinds and "plate" not in kinds:
        return False
    low, high = max(0, match.start() - _AROUND), match.end() + _AROUND
    return "plate" in kinds or bool(_VEHICLE.search(about.text[low:high]))


def _tells(value: str) -> bool:
    """Capitals or a dash: "in 2 pl 12" is no plate."""
    return value.isupper() or "-" in value


RECOGNISER = LicencePlateRecogniser()
