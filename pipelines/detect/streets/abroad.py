"""Addresses that no Dutch street opens: of other countries, of homes, a postcode and a number, fields of forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.detect.streets.words import SURE

_WORD = r"[A-ZÀ-Þ][\w'’À-ÿ-]{1,24}"
_PLACE = rf"{_WORD}(?: {_WORD}){{0,2}}"
_SPANISH = (
    rf"(?:C/|(?:Calle|Avda\.?|Avenida|Plaza|Pza\.?|Paseo) )[ ]?(?:(?:de|del|la|las|los|{_WORD}) ){{0,4}}{_WORD},? "
    rf"\d{{1,4}}(?:, ?\d{{1,2}}[ºª] ?[A-Z]?)?(?:,? \d{{5}} {_PLACE})?"
)
_NORTHERN = (
    r"[A-ZÅÄÖÆØ][\wåäöæø]{2,24}(?:gatan|gata|vägen|väg|torget|gade|vej|vejen|veien|vei|allé|katu|tie|brogade) "
    r"\d{1,4}[A-Za-z]?"
    rf"(?:,? (?:\d{{3}} ?\d\d|\d{{4}}) {_PLACE}(?: [A-ZÆØÅ](?!\w))?)?"
)
_AMERICAN = (
    rf"\d{{1,5}} (?:[NSEW]\.? )?(?:{_WORD} ){{1,3}}(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Drive|Dr|Court|Ct|"
    rf"Boulevard|Blvd|Way)\.?"
    rf"(?: (?:N|S|E|W|NE|NW|SE|SW)(?!\w))?,? {_PLACE},? [A-Z]{{2}} \d{{5}}(?:-\d{{4}})?"
)
_HOME = (
    r"(?:[Ww]oonzorg\w*|[Zz]org(?:centrum|flat|boerderij)|[Vv]erpleeg(?:huis|tehuis)|[Vv]erzorgingshuis|[Hh]uize|"
    r"[Rr]esidentie|"
    rf"[Hh]ospice|AZC|[Ss]erviceflat|[Ss]tudentenhuis)(?: (?:de|het|van|den|{_WORD})){{1,4}},? "
    rf"(?:kamer|k\.|app?\.|appartement|unit|nr\.?|afd\.|afdeling|flat) ?\d{{1,4}}\w?(?:,? (?:te |in )?{_WORD})?"
)
_UK_CODE = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?!\w)"
_FLAT = (
    rf"(?:Flat|Apt\.?|Apartment|Unit|Suite) \w{{1,5}}, \d{{1,4}}[a-z]? {_WORD}(?: {_WORD}){{1,2}}"
    rf"(?:, {_WORD}(?: {_UK_CODE})?)?"
)
_NUMBER_LAST = (
    rf"{_WORD} (?:Street|Road|Lane|Avenue|Drive|Crescent|Terrace|Close|Square|Gardens|Mews) \d{{1,4}}[a-z]?"
    rf"(?:, {_WORD}(?: {_UK_CODE})?)?(?![\w%€£])"
)
_NUMBER_FIRST = (
    rf"(?:(?:number|nummer|nr\.?|no\.?) )?\d{{1,4}}[a-z]?, {_WORD}(?<=hof|aan|aat|weg|ein|ade|cht|gel|eef|eeg|ijk|"
    rf"pad|oen|ark|rde|nge)"
    rf"(?=,? [1-9]\d{{3}} ?[A-Z]{{2}}(?!\w))"
)
_UNITS = r"(?!EX|MB|GB|KB|TB|EU|NL|MM|CM|KG|ML|PM|AM|IN|ST|KM|PX|VA|KW|HZ|MS|SE|PC|OF|EN|OP|TE|AL|BV)"
_CODE_AND_NUMBER = (
    rf"[1-9]\d{{3}} ?{_UNITS}[A-Z]{{2}}[ ,/-]{{1,3}}(?:(?:nr|huisnr|huisnummer|no|nummer)[.:]{{0,2}} "
    rf"?)?\d{{1,4}}[a-zA-Z]?(?![\w€%]|[.,:-]\d| \d)"
)
ABROAD = re.compile(
    rf"(?<![\w#/.-])(?:{_SPANISH}|{_NORTHERN}|{_AMERICAN}|{_HOME}|{_FLAT}|{_NUMBER_LAST}|{_NUMBER_FIRST}|{_CODE_AND_NUMBER})"
)
"""Each leaves no doubt by itself."""
_FIELD = re.compile(
    rf"(?i)[\"'<]?\b(?:zip|zip[-_ ]?code|post(?:al)?[-_ ]?code|postal|gemeente|woonplaats|plaats|city|town|commune|"
    rf"ville|ort|plz)\b"
    rf"[\"'>]?[ \t]?[:=>]?[ \t]{{0,4}}[\"']?(?-i:((?:[A-Z]{{1,2}}-)?\d{{4,5}} {_PLACE}))"
)
"""Postcode and place of another country in the field for one of them."""
_REST = re.compile(
    rf"(?im)(?:^[ \t>*|-]{{0,6}}|<)(?:huis(?:nummer|nr)|house ?(?:number|no)|nr|plaats|woonplaats|city|town|"
    rf"place)[ \t]?[:>][ \t]{{0,4}}"
    rf"(?-i:(\d{{1,4}}[a-zA-Z]?(?:[-/]\w{{1,4}})?|{_PLACE}))(?=[ \t]*(?:\n|$|<))"
)
"""What belongs to the street and the postcode in the lines around it."""
_ANCHOR = re.compile(rf"(?i)\b(?:straat|straatnaam|street|postcode|adres|address|pc)[ \t]?[:>]|(?:{SURE})\b")
AROUND = 120


def addresses_abroad(text: str) -> Iterator[tuple[int, int]]:
    """Whole addresses that no Dutch street opens, and what the fields of a form add to one."""
    for match in ABROAD.finditer(text):
        yield match.start(), match.start() + len(match[0].rstrip(" ,"))
    for match in _FIELD.finditer(text):
        yield match.span(1)
    for match in _REST.finditer(text):
        low, high = max(0, match.start() - AROUND), match.end() + AROUND
        if _ANCHOR.search(text, low, match.start()) or _ANCHOR.search(text, match.end(), high):
            yield match.span(1)
