"""Things that bear a name, by the noun beside it: "tug Eva", "the Maxwell and Ada queues".

The noun stands before the name, behind it or over a list. Who is called by a title or
a relation stays a person; so does whoever a thing merely belongs to ("de boot van Kees", "tafel Jansen").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from pipelines.detect.names import cues
from pipelines.detect.names.professions import PROFESSIONS
from pipelines.detect.names.tokens import Token
from pipelines.detect.names.wares import QUOTES, ambiguous, is_goods, leading, nouns, run

_DETERMINERS = frozenset(
    "de het een 't the a an this that these those deze dit die dat onze ons our each every elke elk welke".split()
)
_AND = frozenset({"en", "and", "of", "or"})
_BETWEEN = re.compile(r"(?:[ ,;/&+]|[\"'“”‘’„«»]|\(?\d{1,4}\)?){1,12}$")
_ROW = re.compile(r"[^\w\n]{0,8}\r?\n[ \t>]{0,6}(?:(?:[-*•·–]|\[?\d{1,3}[.)\]])[ \t]{1,3})?[\"'“‘„*_]?$")
_OPENS = re.compile(r"(?:[\n.:;|•!?*–]|[-)\]])[ \t\"'“‘„*_]*$")
_PREFIXES = frozenset({"MV", "MTS", "HMS", "USS", "RMS", "HNLMS", "FV", "RV", "SY", "KNRM"})
"""Before the name of a ship; "MS" is an illness and a title too."""
_TAKEN = frozenset("""
    kamer kamers room rooms hotelkamer suite suites tafel tafels table tables huisje huisjes bungalow bungalows chalet
    boot boten boat boats schip jacht yacht huis cottage appartement apartment caravan camper tent tenten fiets auto
    paard horse hond dog kat cat plek box kluis garage bed stoel feestzaal zaal trouwzaal villa boerderij
    vakantiehuisje vakantiewoning
""".split())  # fmt: skip
"""What somebody has or books: a surname behind it is a customer's."""
PEOPLE = cues.RELATIONS | PROFESSIONS | frozenset("""
    wie who whose whom iemand somebody mensen people personen persons namen names contactpersonen contacts leden
    members eigenaren eigenaars owners gasten guests huurders tenants bezoekers visitors klanten customers deelnemers
    participants spelers players schippers skippers crew bemanning personeel staff team bestuur board kinderen
    children ouders parents vrijwilligers volunteers leerlingen pupils students studenten collegas patienten patients
    cast acteurs actors bewoners residents baasje baasjes ruiters riders kopers buyers winnaars winners makers auteurs
    authors verzorgers carers door by leverancier leveranciers supplier suppliers
""".split())  # fmt: skip
"""A heading with one of them is over people."""
_LONGEST, _HEAD, _MOST = 4, 5, 12
"""Words of a name before its noun, words of a heading, names of an enumeration."""


def bearers(tokens: Sequence[Token]) -> dict[int, int]:
    """First token -> end of each name that a noun says to be a thing's. Linear."""
    found: dict[int, int] = {}
    for at in range(len(tokens)):
        for first, last in (*_ahead(tokens, at), *_behind(tokens, at), *_headed(tokens, at)):
            found[first] = max(last, found.get(first, 0))
    return found


def _ahead(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """Behind a noun: "merk Suprema", 'de tent "Jan Klaassen"', "Storm Corrie", "MV Margaretha", "tugs Eva and Ada"."""
    if not at or not (tokens[at].capital or tokens[at].key in cues.TITLES):
        if at and _small(tokens, at):
            yield at, at + 1
        return
    noun, quoted = tokens[at - 1], tokens[at].gap[1:] in QUOTES and tokens[at].gap[:1] == " "
    ship = noun.text in _PREFIXES or (noun.text == "MS" and at > 1 and tokens[at - 2].key in _DETERMINERS)
    if ship and (quoted or tokens[at].joined()):
        yield at, run(tokens, at)
    elif (quoted or (tokens[at].joined() and not tokens[at].initials)) and _leads(tokens, at - 1, quoted):
        first = at - 1 if noun.capital and noun.given else at
        names = enumerated(tokens, at) if is_plural(noun.key) else [(at, run(tokens, at))]
        yield from ((first if start == at else start, end) for start, end in names)


def _small(tokens: Sequence[Token], at: int) -> bool:
    """A machine or a room in haste: "op server ingrid staat", "kamer vincent heeft de foto van kamer saskia"."""
    noun, name = tokens[at - 1], tokens[at]
    goes_on = at + 1 < len(tokens) and tokens[at + 1].joined() and (tokens[at + 1].particle or tokens[at + 1].surname)
    plain = name.joined() and name.given and not name.word and not noun.capital
    return plain and noun.key in _PLACED and not (goes_on and not tokens[at + 1].word)


_PLACED = frozenset(
    "server servers host node vps vm container database branch kamer zaal lokaal room suite tent".split()
)


def _leads(tokens: Sequence[Token], at: int, quoted: bool) -> bool:
    noun, name = tokens[at], tokens[at + 1]
    if (name.key in cues.TITLES and not quoted) or (
        noun.key in _TAKEN and name.surname and not name.given and not quoted
    ):
        return False
    if noun.key in ambiguous():
        return quoted or (at > 0 and noun.joined() and not noun.capital and tokens[at - 1].key in _DETERMINERS)
    if noun.key not in leading() and not is_goods(noun):
        return quoted and noun.key in nouns() and not noun.capital
    behind_name = noun.surname or noun.given
    return (
        not noun.capital or is_goods(noun) or (_opens(noun, at) and (name.given or not (behind_name and name.surname)))
    )


def _opens(token: Token, at: int) -> bool:
    """Whether a word begins a sentence or an entry of a list, where a capital says nothing."""
    return at == 0 or bool(_OPENS.search(token.gap))


def is_plural(key: str) -> bool:
    """Whether a folded noun ends as plurals do."""
    return key.endswith(("s", "en")) and key not in _SINGULAR


_ROOMS = frozenset("""
    room suite cottage cabin lounge yurt bungalow chalet tent zaal table tafel chair stoel lamp vase vaas sofa dress
    jurk candle kaars necklace ketting bracelet armband mug bowl plate cushion kussen sweater sjaal scarf
""".split())  # fmt: skip
"""Nouns that with a capital are part of the name, and hardly anybody's surname."""
_SINGULAR = frozenset(
    "huis kas bus jas gans vos muis matras keuken varken haven toren molen examen garen teken canvas".split()
)


def enumerated(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """The names enumerated from here on: "Victoria, Margaretha and Eva", "Clara 2019, Sophie 2020"."""
    for _ in range(_MOST):
        last = run(tokens, at)
        yield at, last
        if last >= len(tokens) or not _BETWEEN.match(tokens[last].gap):
            return
        joined = tokens[last].key in _AND
        at = last + 1 if joined else last
        if at >= len(tokens) or not tokens[at].capital or not (joined or tokens[at].gap.strip()):
            return


def _behind(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """Before a noun: "the Maxwell and Ada queues", "de Emma lamp"; with a capital noun, "Victoria Room"."""
    noun = tokens[at]
    if not (at and noun.joined() and noun.whole) or not (noun.key in nouns() or is_goods(noun)):
        return
    row = list(named_before(tokens, at, is_plural(noun.key)))
    if not row:
        return
    first = row[-1][0]
    if noun.capital:
        if len(row) == 1 and at - first == 1 and noun.key in _ROOMS and not _within_name(tokens, first):
            yield first, at + 1
    elif first and tokens[first].joined() and tokens[first - 1].key in _DETERMINERS and not _of_people(tokens, row):
        yield from row


def named_before(tokens: Sequence[Token], at: int, several: bool) -> Iterator[tuple[int, int]]:
    """The capitalised words before a noun, and those enumerated before them, the nearest first."""
    end = at
    for _ in range(_MOST):
        first = end
        while first and end - first < _LONGEST and _may_be_of_name(tokens[first - 1]):
            first -= 1
            if not tokens[first].joined():
                break
        if first == end:
            return
        yield first, end
        joined = first > 1 and tokens[first].joined() and tokens[first - 1].key in _AND and tokens[first - 1].joined()
        end = first - 1 if joined else first
        if not several or not end or not (joined or tokens[first].gap == ", "):
            return


def _may_be_of_name(token: Token) -> bool:
    return token.capital and token.whole and token.key not in _DETERMINERS | cues.NEVER


def _within_name(tokens: Sequence[Token], first: int) -> bool:
    name, before = tokens[first], tokens[first - 1] if first else None
    longer = before is not None and name.joined() and (before.capital or before.key in cues.TITLES)
    return longer or name.particle or name.initials or name.key in cues.TITLES or name.key in cues.NEVER


def _of_people(tokens: Sequence[Token], row: Iterable[tuple[int, int]]) -> bool:
    return any(_somebody(tokens[start:end]) for start, end in row)


def _somebody(group: Sequence[Token]) -> bool:
    """Whether words are a full name or a surname: the thing is theirs, not called so."""
    if len(group) == 1:
        return group[0].surname and not group[0].given
    return group[0].key in cues.TITLES or (group[-1].surname and (group[0].given or group[0].initials))


def _headed(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """Under or behind a heading: "Merken in deze volgorde: Petrof en Yamaha", "Onze boten:" over a row for each."""
    if not at or not tokens[at].capital or ":" not in tokens[at].gap:
        return
    heading = _heading(tokens, at)
    if not any(t.key in nouns() and (is_plural(t.key) or t.key in leading()) for t in heading):
        return
    if any(t.key in PEOPLE for t in heading):
        return
    if tokens[at].gap.strip("\"'“‘„") == ": ":
        yield from enumerated(tokens, at)
    elif _ROW.search(tokens[at].gap) and is_plural(heading[-1].key):
        yield from _rows(tokens, at)


def _heading(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The words before a colon, within their sentence."""
    first = at - 1
    while first > 0 and at - first < _HEAD and tokens[first].joined():
        first -= 1
    return tokens[max(first, 0) : at]


def _rows(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """The name that each row of a list begins with."""
    for _ in range(_MOST):
        last = run(tokens, at)
        yield at, last
        while last < len(tokens) and "\n" not in tokens[last].gap:
            last += 1
        if last == len(tokens) or not _ROW.fullmatch(tokens[last].gap[-_MOST:]) or not tokens[last].capital:
            return
        at = last
