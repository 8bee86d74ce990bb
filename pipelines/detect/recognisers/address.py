"""Postal addresses: street and number, postcode, place; one span for one contiguous address.

Anchored on what an address cannot do without: a house number behind a street name, or a postcode. A
street name is known by its ending ("-straat", "-laan"), by the postcode behind it, or by a label.
"""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterator
from importlib import resources

from models.finding import EntityType
from pipelines.detect.context import Context, context
from pipelines.detect.labelling import kinds_of
from pipelines.detect.recogniser import Hit, Scene

WHOLE, STREET, POSTCODE = 0.95, 0.88, 0.9

ENDINGS = (
    "straat|straatje|straat|str\\.|strjitte|laan|lean|weg|wei|plein|plien|kade|kaai|gracht|singel|dreef|"
    "hof|pad|paad|dijk|dyk|steeg|stege|markt|wal|park|"
    "plantsoen|plaats|baan|lei|vest|kreek|ring|veld|akker|akkers|kamp|horst|burg|oord|erf|erven|heem|"
    "hiem|gaarde|hage|haven|sluis|brug|tuin|rede|"
    "boulevard|allee|avenue|promenade|esplanade|passage|poort|toren|terrein|es|enk|eng|brink|berg|heuvel|"
    "dal|donk|heide|hei|bos|bosch|woud|duin|zijde|"
    "wijk|wetering|vaart|diep|meer|plas|oever|kust|zoom|rand|rade|loo|beek|stroom|water|vliet|hoek|punt|"
    "weide|kamper|meent|nering|drift|loper|laantje|paadje|pleintje|hofje|weggetje|dijkje|steegje|streek|buurt|streekje|"
    "buren|mient|rijt|eind|einde|hoeve|hoef|gors|kerkhof|trambaan|spoor|molen|polder|vonder|"
    "straße|strasse|gasse|allee|platz|ring|damm|ufer|chaussee|steenweg|kwartier|schans|bolwerk|binnenhof|"
    "voorhout|rak|werf|leane|reed"
)
"""What Dutch, Frisian, Flemish and German street names end in."""

SURE = (
    "straat|strjitte|laan|weg|plein|kade|gracht|singel|dreef|steeg|dijk|plantsoen|straße|strasse|gasse|"
    "platz|steenweg|boulevard|kaai|hof|pad|hiem|wei|lean|ring|"
    "zijde|markt|wal|lei|baan|park|laantje|pleintje|hofje|weggetje|steegje|str\\."
)
"""Endings that no other word before a number is likely to have."""

ENGLISH = (
    "Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Drive|Dr|Close|Court|Ct|Square|Sq|Terrace|Place|Crescent|Gardens|"
    "Way|Row|Hill|Mews|Boulevard|Blvd|Quay|Green|Grove"
)

_SMALL = r"(?:van|von|de|der|den|het|'t|ten|ter|te|aan|a/d|op|in|bij|v/d|v\.d\.|du|des|la|le|et|en|of|the|d'|à)"
_BIG = r"(?:[A-ZÀ-Þ](?:[\w'’À-ÿ.-]{0,40})|'[st]-?[\w-]{1,40}|\d{1,3}e)"
_NUMBER = (
    r"\d{1,5}(?:[ \t]?[-/–][ \t]?\d{1,4}|(?:[ \t]?[-/]?[ \t]?(?:bis|hs|rd|[IVX]{1,4}|[a-zA-Z])|"
    r"[-/]?[a-zA-Z]{2})(?:[ \t]?[-/]?\d{1,3})?(?![\w])|-\w{1,4})?(?:,?[ \t](?:bus|app?\.?|unit|kamer|"
    r"boîte)[ \t]\d{1,4}\w?)?"
)
_STREET = re.compile(
    rf"(?<![\w@#/.-])((?:(?:{_BIG}|{_SMALL})[ \t]){{0,6}}{_BIG})[ \t]{{1,2}}({_NUMBER})(?![\w€%]|[.,:]\d|"
    rf"[ \t]?(?:euro|EUR|uur|jaar|stuks|km|m2))"
)
_LOWER = re.compile(
    rf"(?<![\w@#/.-])([a-zà-ÿ'-]{{3,24}}(?:{SURE}))[ \t]({_NUMBER})(?![\w€%]|[.,:]\d|[ \t]?(?:euro|eur|uur|"
    rf"jaar|stuks|km))"
)
_POSTCODE = re.compile(r"(?<![\w.,€-])[1-9]\d{3}[ \t]?[A-Z]{2}(?![\w])|(?<![\w.,€-])[1-9]\d{3}[a-z]{2}(?!\w)")
_PLACE = re.compile(
    r"[ \t]{0,3},?[ \t]{0,3}(?:(?:te|in)[ \t])?((?:'s-|'t[ \t])?[A-ZÀ-Þ][\w'’À-ÿ-]{1,28}(?:[ \t](?:aan|op|bij|"
    r"van|den|de|der|het|en|a/d|aan[ \t]de|aan[ \t]den|op[ \t]den|bij[ \t]de)"
    r"(?:[ \t](?:den|de|het))?[ \t][A-ZÀ-Þ][\w'’-]{1,24}|"
    r"[ \t][A-ZÀ-Þ][\w'’-]{1,24}){0,2}(?:[ \t]\([A-Z][\w .-]{1,24}\))?)"
)
_JOIN = re.compile(
    r"[ \t]{0,3}(?:,|\||-|–|·|/|te|in)?[ \t]{0,3}(?:\n[ \t>|]{0,8})?[ \t]{0,3}(?:NL-|B-|D-|BE-|DE-)?\(?$"
)
_LEGAL = re.compile(
    rf"\(?[1-9]\d{{3}}[ \t]?[A-Z]{{2}}\)?,?[ \t][A-ZÀ-Þ][\w'’-]{{1,28}}(?:[ \t][A-ZÀ-Þ][\w'’-]{{1,28}})"
    rf"?,?[ \t](?:aan|in|op)[ \t](?:de|het|den)[ \t](?:{_BIG}[ \t]){{0,4}}?{_BIG}[ \t]{_NUMBER}"
)
_LOWER_CODE = re.compile(r"(?i),?[ \t]{0,2}[1-9]\d{3} ?[a-z]{2},?[ \t]{1,2}((?:'s-)?[a-zà-ÿ-]{2,28})(?!\w)")
_BOX = re.compile(r"(?i)(?<!\w)(?:postbus|p\.? ?o\.? ?box|postfach|antwoordnummer|boîte postale|bp)[ \t]\d{1,6}(?!\w)")
_ABROAD = re.compile(
    r"[ \t]{0,2},?[ \t]{0,2}(?:\n[ \t>|]{0,8})?(?:B-|BE-|D-|DE-|F-|"
    r"L-)?(\d{4,5})[ \t]([A-ZÀ-Þ][\w'’À-ÿ-]{2,28}(?:[ \t](?:am|an der|im|ob der|sur|"
    r"en)[ \t][A-ZÀ-Þ][\w-]{2,24})?)"
)
_ENGLISH = re.compile(
    rf"(?<![\w#/.-])\d{{1,4}}[a-zA-Z]?,?[ \t](?:[A-Z][\w'’.-]{{1,24}}[ \t]){{1,4}}(?:{ENGLISH})\b\.?(?:,?[ "
    rf"\t]{{0,2}}\n?[ \t>]{{0,6}}[A-Z][\w'’-]{{2,24}}(?:[ \t][A-Z][\w'’-]{{2,24}}){{0,2}}(?=,|\n|"
    rf"[ \t][A-Z]{{1,2}}\d|[.;]|$))?"
)
_UK_POSTCODE = re.compile(
    r"(?<!\w)[A-Z]{1,2}\d[A-Z\d]?[ \t]\d[A-Z]{2}(?!\w)|(?<!\w)[AC-FHKNPRTV-Y]\d[0-9W] [0-9AC-FHKNPRTV-Y]{4}(?!\w)"
)
_TYPE_FIRST = re.compile(
    r"(?:Oude |Nieuwe )?(?:Laan|Plein|Weg|Kade|Gracht|Hof|Singel|Dreef|Park|Steenweg|Chaussée|Rue|"
    r"Avenue|Boulevard|Place|Quai|"
    r"Viale|Piazza|Calle|Plaza|Avenida|Rua|Straat|Pad|Markt) "
    r"(?:van|de|der|den|du|des|la|le|les|op|naar|het|dem|'t|della|del|[A-ZÀ-Þ])"
)
"""Streets that open with what they are: "Laan van Nieuw Oosteinde", "Rue de la Loi"."""
_LIVES = re.compile(
    r"(?i)\b(?:verhuisd? naar|verhuizen naar|woont?(?: op| aan)?|wonen(?: op| aan)?|wonende|"
    r"woonachtig(?: op| aan)?|gevestigd|"
    r"(?:be|af)?(?:ge)?(?:zorg|lever)\w* (?:op|aan|bij)|ophalen (?:op|bij)|af te halen (?:op|bij)|adres is(?: nu)?|"
    r"live[sd]? (?:at|on)|moved to|deliver\w* (?:to|at)|buren op)(?: de| het)? $"
)
_FRENCH = re.compile(
    r"(?i:(?<![\w#/.-])\d{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|boulevard|place|chemin|impasse|allée|"
    r"quai|route|cours|square))"
    r"(?: (?:de|du|des|la|le|les|d'|l'|et|[A-ZÀ-Þ][\w'’-]{1,24}|"
    r"[dl]['’][\w'’-]{2,24})){1,6}(?:,? (?:F-)?\d{5} [A-ZÀ-Þ][\w'’-]{1,28})?"
)
_POLISH = re.compile(
    r"(?<!\w)(?:ul|al|os|pl)\. ?(?:[A-ZÀ-Ž][\w-]{1,24} ){1,3}\d{1,4}[a-zA-Z]?(?:/\d{1,4})?"
    r"(?:,? \d\d-\d{3} [A-ZÀ-Ž][\w-]{2,24})?"
)
_FORM = re.compile(
    r"(?m)^[ \t>*|-]{0,6}(?i:straat|straatnaam|street|strasse|straße)(?: ?\([^()\n]{1,20}\))?[ \t]?:[ \t]{0,4}"
    r"([A-ZÀ-Þ'][^\n,;:|@\d]{2,48}[^\s,;:|@\d])[ \t]*$"
)
_NOT_A_PLACE = re.compile(
    r"(?i)(?:jan\w*|feb\w*|maart|march|apr\w*|mei|may|jun[ie]|jul[iy]|aug\w*|sept\w*|okt\w*|oct\w*|nov\w*|dec\w*|"
    r"word|excel|google|de|het|een|the|verband|totaal|overleg|gebruik|plaats)\b"
)
_ENDING = re.compile(rf"(?i)(?:{ENDINGS})$")
_SURE_ENDING = re.compile(rf"(?i)(?:{SURE})$")
_NOT_A_STREET = re.compile(
    r"(?i)(?:onderweg|halverwege|vanweg|snelweg|a\d+|n\d+|uitweg|werkdag|vandaag|middag|pagina|page|regel|"
    r"punt|artikel|versie|stap|fase|week|dag|"

                           r"kamer|ruimte|lijn|lijst|bus|foto|deel|hoofdstuk|bijlage|voorbeeld|maandag|"
                           r"dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|"
                           r"weg|terug|erf|meer|water|spring|monitoring|hosting|string|during|bring|ring|"
                           r"marketing|www)")  # fmt: skip
_MAY_NOT_OPEN = re.compile(
    r"(?i)(?:adres|woonadres|postadres|bezoekadres|address|straat|street|ik|wij|we|mijn|onze|ons|zijn|haar|hun|naar|"
    r"i|my|our|at|kantoor|winkel|vestiging|locatie|tel|telefoon|naam|name|afleveradres|factuuradres|"
    r"bezorgadres|huisadres|op|in|aan|van|te|wonende|woont|of|en|bij|ophalen|bezorgen|bezorgd|"
    r"leveren|afleveren|afhalen|verhuisd|wij|deliver)"
)


def _places() -> frozenset[str]:
    text = resources.files("pipelines.detect").joinpath("places.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(name.strip().casefold() for line in lines for name in line.split(","))


PLACES = _places()


class AddressRecogniser:
    """`ADDRESS`."""

    name = "address"
    types = (EntityType.ADDRESS,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Addresses from the street or box on, then postcodes that no street stands before."""
        about = context(text, scene)
        done: list[tuple[int, int]] = []
        for match in _FORM.finditer(text):
            yield Hit(match.start(1), match.end(1), EntityType.ADDRESS, STREET)
        for pattern in (_FRENCH, _POLISH, _ENGLISH, _UK_POSTCODE):
            for match in pattern.finditer(text):
                span = _english(text, match) if pattern in (_ENGLISH, _UK_POSTCODE) else match.span()
                if not _inside(match.start(), done):
                    insort(done, span)
                    yield Hit(*span, EntityType.ADDRESS, STREET)
        for match in _LEGAL.finditer(text):
            insort(done, match.span())
            yield Hit(*match.span(), EntityType.ADDRESS, WHOLE, "with postcode")
        for pattern in (_STREET, _LOWER, _BOX):
            for match in pattern.finditer(text):
                hit = _from_street(text, match, about, pattern is _BOX)
                if hit and not _inside(hit.start, done):
                    insort(done, (hit.start, hit.end))
                    yield hit
        for match in _POSTCODE.finditer(text):
            if not _inside(match.start(), done) and (hit := _from_postcode(text, match, about)):
                yield hit


def _inside(at: int, spans: list[tuple[int, int]]) -> bool:
    """Whether one of the sorted spans holds this place."""
    place = bisect_right(spans, (at, 1 << 62)) - 1
    return place >= 0 and spans[place][0] <= at < spans[place][1]


def _from_street(text: str, match: re.Match[str], about: Context, box: bool) -> Hit | None:
    """The address that begins with this street and number, as far as it goes on."""
    start = match.start() if box else _open(match)
    if start < 0:
        return None
    end, more = _go_on(text, match.end())
    if more == "code" or box:
        return Hit(start, end, EntityType.ADDRESS, WHOLE, "with postcode")
    last = match[1].split()[-1]
    name = text[start : match.end(1)]
    article = name.startswith(("De ", "Het ", "'t ", "It ")) and _joined_by_te(text, match.end())
    street = bool(_SURE_ENDING.search(last) or _TYPE_FIRST.match(name)) or (
        more == "place" and (bool(_ENDING.search(last)) or article)
    )
    known = street and not _NOT_A_STREET.fullmatch(last) and (len(last) > 4 or match[1] == last or more == "place")
    if known and not more:
        end = _unknown_place(text, end)
    called = bool(_LIVES.search(text, max(0, start - 32), start)) and match[1][0].isupper()
    called = (
        called or any("address" in label.kinds for label in about.before(start, 24)) or "address" in about.column(start)
    )
    if known or called:
        return Hit(start, end, EntityType.ADDRESS, STREET)
    return None


def _joined_by_te(text: str, end: int) -> bool:
    """Whether a place follows as only addresses have it: "De Kamp 12 te Surhuisterveen", "Het Laantje 4, Ede"."""
    return bool(re.compile(r",? te [A-ZÀ-Þ']|, [A-ZÀ-Þ']").match(text, end))


def _unknown_place(text: str, end: int) -> int:
    """The end of a place that no list knows, behind a street that leaves no doubt: "Kerkpad 3a in Oirlo"."""
    place = re.compile(r",? (?:te|in) ([A-ZÀ-Þ][\w'’-]{2,28})(?!\w)").match(text, end)
    return place.end(1) if place and not _NOT_A_PLACE.match(place[1]) else end


def _open(match: re.Match[str]) -> int:
    """Where the street's name begins, without words that lead up to it; -1 when nothing is left."""
    start = match.start(1)
    for word in re.finditer(r"\S+", match[1]):
        if word[0] in ("de", "het", "den", "een"):
            continue
        if (word[0] == "Van" or not _MAY_NOT_OPEN.fullmatch(word[0].rstrip(".:"))) and not kinds_of(word[0]):
            return start + word.start()
        if word.end() == len(match[1]):
            return -1 if kinds_of(word[0]) and "address" not in kinds_of(word[0]) else start + word.start()
    return -1


def _go_on(text: str, end: int) -> tuple[int, str]:
    """(end, what followed) of postcode and place behind a street."""
    code = _POSTCODE.search(text, end, end + 40)
    if code and _JOIN.match(text[end : code.start()]):
        close = code.end() + (text[code.end() : code.end() + 1] == ")")
        place = _PLACE.match(text, close)
        return (_place_end(place) if place else close), "code"
    lower = _LOWER_CODE.match(text, end)
    if lower and lower[1].casefold() in PLACES:
        return lower.end(), "code"
    abroad = _ABROAD.match(text, end)
    if abroad and not re.fullmatch(r"(?:19|20)\d\d", abroad[1]):
        return abroad.end(), "code"
    place = _PLACE.match(text, end)
    if place and (sign := text[end : place.start(1)].strip(" \t")) in ("", ",", "te", ", te", "in"):
        known = _known_place(place[1])
        if known and (sign or _CLOSES.match(text, place.start(1) + known)):
            return place.start(1) + known, "place"
    below = re.compile(r"[ \t]{0,3},?[ \t]{0,3}\n[ \t>|]{0,8}").match(text, end)
    place = _PLACE.match(text, below.end()) if below else None
    if (
        place
        and (known := _known_place(place[1]))
        and text[place.start(1) + known : place.start(1) + known + 1] in ("", "\n", ",", " ", "\r")
    ):
        return place.start(1) + known, "place"
    return end, ""


_CLOSES = re.compile(r"[\s]{0,3}(?:[,.;:)\n|]|$)")


def _known_place(words: str) -> int:
    """The length of the longest known place that opens the words; 0 when none does."""
    pieces = [m.end() for m in re.finditer(r"\S+", words)]
    return next((end for end in reversed(pieces) if words[:end].casefold().rstrip(".,") in PLACES), 0)


def _place_end(place: re.Match[str]) -> int:
    """The end of the place behind a postcode: the known one, else its first words as written."""
    known = _known_place(place[1])
    if known:
        rest = place[1][known:]
        bracket = re.match(r"[ \t]\([A-Z][\w .-]{1,24}\)", rest)
        return place.start(1) + known + (bracket.end() if bracket else 0)
    return place.end(1)


def _from_postcode(text: str, match: re.Match[str], about: Context) -> Hit | None:
    place = _PLACE.match(text, match.end())
    called = any("address" in label.kinds for label in about.before(match.start(), 24)) or "address" in about.column(
        match.start()
    )
    year = re.match(r"(?:19|20)\d\d ", match[0]) is not None
    if place and (_known_place(place[1]) or called or not year) and match[0][-2:].isupper():
        return Hit(match.start(), _place_end(place), EntityType.ADDRESS, POSTCODE)
    if called or (" " not in match[0] and match[0][-2:].isupper() and not about.kinds(*match.span())):
        return Hit(match.start(), match.end(), EntityType.ADDRESS, STREET)
    return None


def _english(text: str, match: re.Match[str]) -> tuple[int, int]:
    code = _UK_POSTCODE.search(text, match.end(), match.end() + 32)
    if code and not text[match.end() : code.start()].strip(" ,\t\n>"):
        return match.start(), code.end()
    return match.span()


RECOGNISER = AddressRecogniser()
