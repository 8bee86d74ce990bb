"""Dates of birth: any notation of a date, but only where the text says that somebody was born on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.birth_dates import day, in_rows, misspelt
from pipelines.detect.birth_rows import in_named_rows
from pipelines.detect.context import Context, context
from pipelines.detect.date_notations import DATE, YOUNGEST, year, year_given
from pipelines.detect.labelling import Label
from pipelines.detect.names import fold, is_given, is_word
from pipelines.detect.recogniser import Hit, Scene

LABELLED, FOLLOWING, BESIDE = 0.97, 0.9, 0.7

_EVERYDAY = re.compile(
    r"(?i)\b(?:factu|invoice|mail|bericht|bestel|order|ticket|site|update|contract|offerte|versie|domein|"
    r"server)\w*\s(?:is|was) van\s$"
)
_IS_FROM = re.compile(
    r"(?<![\w.])(?:hij|zij|ze|ik|he|she|Hij|Zij|Ze|Ik|He|She|He's|she's) (?:is|was|ben) (?:er (?:een|eentje) "
    r")?(?:van|from)\s$|"
    r"(?:^|[\n.,;:(]\s?)(?:[Ii]k |'k |k )?[Bb]en (?:er (?:een|eentje) )?van\s$|\bI(?: am|['’]m) from\s(?:the\s)?$"
)
_GIVEN_IS_FROM = re.compile(
    r"(?<![\w.])([A-ZÀ-Þ][\w'’-]{1,24})(?: [\w'’-]{1,24}){0,3} (?:is|was|zijn) (?:er (?:een|eentje) )?(?:van|from|"
    r"uit)(?: de)? $"
)
_FAMILY = (
    r"(?:dochters?|dochtertje|zoon|zoontje|kind(?:je)?|jongste|oudste|middelste|baby|tweeling|man|vrouw|echtgeno\w+|"
    r"partner|vriendin?|moeder|vader|ouders?|oma|opa|broer(?:tje)?|zus(?:je)?|nicht(?:je)?|neef(?:je)?|"
    r"klein(?:zoon|dochter|kind)|son|daughter|child|kid|wife|husband|mother|father|brother|sister|mum|dad)"
)
_RELATIVE_IS_FROM = re.compile(rf"(?i)\b{_FAMILY}\b(?!-\w)[^.\n\d]{{0,24}}\bvan (?:de )?$")
_AGE_BEFORE = re.compile(
    r"(?i)(?:\b(?:aged?|leeftijd)[ :]{1,2}\d{1,3}|\b\d{1,3} ?(?:jaar|jr\.?|years?(?: old)?|y/?o|yrs?)(?: oud)?|"
    r"\b(?:ik ben|hij is|zij is|ze is|i am|i'm|he is|she is) \d{1,3}|(?-i:[A-ZÀ-Þ])[\w'’-]{1,24} \(\d{1,2})[,:]? "
    r"?[(,–-]? ?$"
)
_CAME_OF_AGE = re.compile(
    rf"(?i)\b(?:hij|zij|ze|ik|he|she|i|{_FAMILY})\b[^.\n\d]{{0,32}}(?:\b\d{{1,3}} (?:jaar )?geworden|"
    r"\bturn(?:s|ed|ing) \d{1,3})[,:]? ?[(,–-]? ?$"
)
_ANNIVERSARY = re.compile(
    r"(?i)\b(?:best\w+|jubile\w+|anniversary|getrouwd|married|samen|klant|customer|garantie|al)\b"
)
_YEAR_GIVEN = re.compile(r"(?:\bvan|\bborn in|\bgeboren in|\bbouwjaar) ['’](?!\d\d['’])\d\d\b[^.\n]{0,48}$")
"""Somebody's year, which the whole date then makes precise."""
_ROLE = re.compile(
    rf"(?i:\b(?:leerling|pati[eë]nte?|student|cli[eë]nte?|pupil|deelnem\w+|bewoner|lid|member|{_FAMILY})\b):? "
    r"(?:[A-ZÀ-Þ]\. ?){0,4}[A-ZÀ-Þ][\w'’-]{1,30}(?: [^\W\d][\w'’.-]{0,29}){0,4},? ?\(?$"
)
_RELATIVE = re.compile(
    rf"(?i)(?:^|\n|[.:;(] ?|\b(?:mijn|m'n|ons|onze|het|de|uw|haar|zijn|my|our|her|his|the|en|and) ){_FAMILY}(?:,|"
    rf" \(| -| –)? ?$"
)
"""A relative right before a date: "onze tweeling, 19 januari 2014," or "vader 12-01-1947"."""
_TITLED = re.compile(
    r"(?:\b[Dd]hr|\b[Mm]w|\b[Mm]evr|\bMevrouw|\bmevrouw|\b[Mm]eneer|\bde heer|\b[Mm]rs?|\b[Mm]s|\b[Mm]iss|\b[Hh]r)\.? "
    r"(?:[A-ZÀ-Þ]\.? ?){0,4}(?:[a-z]{1,4} ){0,3}[A-ZÀ-Þ][\w'’-]{1,30}(?: [A-ZÀ-Þ][\w'’-]{1,30}){0,2}(?:, ?| ?\(|"
    r" [-–/|] | )$"
)
_TITLE_BEHIND = re.compile(
    r"[ ,:-]{1,3}(?:dhr|mw|mevr|mevrouw|meneer|de heer|mr|mrs|ms|"
    r"hr)\.? (?:[A-ZÀ-Þ]\.? ?){0,4}(?:[a-z]{1,4} ){0,3}[A-ZÀ-Þ]",
    re.IGNORECASE,
)
_LIST_START = re.compile(r"(?:^|[\n;:,(])[ \t>]{0,4}(?:[-*•]|\d{1,2}[.)])?[ \t]{0,3}$")
_CHILDREN = re.compile(
    r"(?i)\b(?:\w*school\w*|klas\w*|groep\w*|leerling\w*|kind(?:eren|jes)?|opvang|crèche|jeugd\w*|pupil\w*|zwemles|"
    r"peuter\w*|"
    r"kleuter\w*|kids?|child(?:ren)?|class|pupils?|bso)\b"
)
_OLDEST_CHILD = 2024
_CLOCK = re.compile(r",? \d\d?:\d\d(?!\d)")
"""What stands behind the date of a message in a chat."""
_BEGAN = re.compile(r"(?i)\b(?:sinds|since|online|opgericht|opened|founded|uit een)\b")
_AGED = re.compile(r"\d-jarig")
_GB = re.compile(r"\bgb\.? ?$|[A-ZÀ-Þ][\w'’-]{1,24}[ ,(]{1,3}(?:b\.|°|\*) ?$")
_BIRTHDAY_TALK = re.compile(r"(?i)\b(?:verjaardag\w*|birthday\w*|(?<!\d-)jarig\w*)\b[^.\n]{0,60}$")
_PUT_RIGHT = re.compile(
    r"(?i)\b(?:sta(?:at|an)|stond|says?|said|shows?|moet|moest|hoort|should|must|ought|instead of|"
    r"in plaats van|i\.?p\.?v\.?|"
    r"klopt|niet|not|wijzig\w*|verander\w*|correct\w*|juist\w*|change)\b[^.\n\d]{0,32}$"
)
_PARAGRAPH = 220
"""Characters around a date in which a wrong birth date is complained of."""
_BORN_BEHIND = re.compile(
    r"(?i)[^.,;\n\d]{0,24}\b(?:als|as) (?:(?:mijn|my|haar|zijn|her|his|zijn) )?(?:geboortedat\w+|verjaardag|"
    r"date of birth|birth ?da\w+)|"
    r" (?:is|was) (?:when|the day|de dag|toen)[^.\n\d]{0,24}\b(?:born|geboren)\b|"
    r",? (?:(?:in|te|at) [\w'-]{2,24}(?: [\w'-]{2,24})? )?(?:ben ik |is hij |is zij )?(?:geboren|born)\b|"
    r" [^.\n\d]{0,40}\b(?:levenslicht|ter wereld|came into the world)\b"
)
_NAME_BEFORE = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’-]{1,30}|(?:[A-ZÀ-Þ]\. ?){1,4}) ?(?:[a-z]{1,4} ){0,3}[A-ZÀ-Þ][\w'’-]{1,30}"
    r"(?:, ?| ?\((?:[A-ZÀ-Þ][\w'’-]{1,24}, )?| [-–/|] )$"
)
_ITEM = re.compile(
    r"(?:^|[\n;:,(•*]|(?:\s|^)[-–]|\d[.)]|\b(?:en|and)) ?([A-ZÀ-Þ][a-zà-ÿ'’]{1,20})(?:-[A-ZÀ-Þ][a-zà-ÿ]{1,20})?"
    r"(?: [\w'’.-]{1,24}){0,3}?[,:]? ?[(–-]? ?$"
)
"""A name that opens an item of an enumeration and ends right before its date."""
_BIRTHDAYS = re.compile(
    r"(?i)\b(?:verjaardag\w*|jarig\w*|birthdays?|geboortedat\w+|birth ?dates?|dates? of birth|geboren)\b"
)
_SET_OFF = re.compile(r"\s?(?:[,;)\n]|:(?!\d))| [-–/|] | te [A-ZÀ-Þ']|\s*$")
_STAR = re.compile(r"(?:[*°]|[^\s*] ?[*°] )$")
_SIX = re.compile(
    r"(?i)\b(?:geb(?:oorte)?[. ]?(?:dat\w*)?\.?|dob|birth ?date|date of birth)[ :.=]{1,3}"
    r"((?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d)(?!\d)"
)
"""Six digits right behind a word for it."""
_OLDEST, _YOUNGEST = 1905, YOUNGEST
"""A date in these years beside identity data is a birth date rather than a date of business."""
_BESIDE = frozenset({"bsn", "national", "document"})


class DateOfBirthRecogniser:
    """`DATE_OF_BIRTH`: the date alone, in digits or words, after, before or under a word for birth."""

    name = "date_of_birth"
    types = (EntityType.DATE_OF_BIRTH,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Dates that the text calls a birth date, and old dates beside other identity data."""
        about = context(text, scene)
        last, others = -1000, list[re.Match[str]]()
        known: set[tuple[int, int, int] | None] = set()
        for match in sorted((*DATE.finditer(text), *misspelt(text)), key=lambda match: match.start()):
            if _CLOCK.match(text, match.end()) and (
                text[match.start() - 1 : match.start()] == "[" or not year_given(match[0])
            ):
                continue
            score = _score(text, match, about, last)
            if score:
                last = match.end()
                known.add(day(match[0]))
                yield Hit(match.start(), match.end(), EntityType.DATE_OF_BIRTH, score)
            else:
                others.append(match)
        for match in _SIX.finditer(text):
            yield Hit(*match.span(1), EntityType.DATE_OF_BIRTH, LABELLED)
        yield from _elsewhere(text, about, others, known - {None})


def _elsewhere(
    text: str, about: Context, others: list[re.Match[str]], known: set[tuple[int, int, int] | None]
) -> Iterator[Hit]:
    """Known birth dates said again, and those of lists of people."""
    for match in others:
        if day(match[0]) in known and not about.column(match.start()):
            yield Hit(match.start(), match.end(), EntityType.DATE_OF_BIRTH, BESIDE)
    for match in _enumerated(text, others):
        if not about.column(match.start()) and not _headed_otherwise(text, match.start()):
            yield Hit(match.start(), match.end(), EntityType.DATE_OF_BIRTH, BESIDE)
    for start, end in (*in_rows(text), *in_named_rows(text)):
        if not about.column(start):
            yield Hit(start, end, EntityType.DATE_OF_BIRTH, BESIDE)


def _enumerated(text: str, dates: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Old dates right behind the names of an enumeration: "Bo 4 mei 1988, ...; Ans 03.03.'79, ..."."""
    children = _CHILDREN.search(text)
    last = _OLDEST_CHILD if children else _YOUNGEST
    named = [m for m in dates if _OLDEST <= year(m[0]) <= last and _in_item(text, m)]
    for at, match in enumerate(named):
        beside = [other for other in named[max(0, at - 1) : at + 2] if other is not match]
        if any(abs(other.start() - match.start()) < _PARAGRAPH for other in beside) or _BIRTHDAYS.search(
            text, max(0, match.start() - _PARAGRAPH), match.end()
        ):
            yield match


def _in_item(text: str, match: re.Match[str]) -> bool:
    """Whether nothing but a person's name stands before the date in its item."""
    item = _ITEM.search(text, max(0, match.start() - 64), match.start())
    return bool(item and is_given(item[1].casefold()) and _SET_OFF.match(text, match.end()))


def _score(text: str, match: re.Match[str], about: Context, last: int) -> float:
    start, end = match.span()
    column = about.column(start)
    if column:
        return LABELLED if "birth" in column else 0.0
    before = [label for label in about.before(start) if not label.weak and not _not_born(text, label, start)]
    if (before and "birth" in before[0].kinds) or any("birth" in label.kinds for label in about.after(end)):
        return LABELLED
    if _BORN_BEHIND.match(text, end):
        return LABELLED
    if year(match[0]) <= _OLDEST_CHILD and _told(text, match, about):
        return FOLLOWING
    if not _OLDEST <= year(match[0]) <= _YOUNGEST:
        return FOLLOWING if _child(text, match, about) else 0.0
    if _STAR.search(text, max(0, start - 4), start):
        return LABELLED
    if _behind_name(text, start, end, about) or _in_list(text, start, end, about):
        return FOLLOWING
    if not before and _BIRTHDAY_TALK.search(text, max(0, start - 90), start):
        return FOLLOWING
    same_line = "\n" not in text[last:start] if 0 < start - last < 160 else False
    if same_line or (
        _IS_FROM.search(text, max(0, start - 60), start) and not _EVERYDAY.search(text, max(0, start - 60), start)
    ):
        return FOLLOWING
    if any("birth" in label.kinds for label in before):
        return FOLLOWING
    return BESIDE if _beside(about, start, end) else 0.0


def _told(text: str, match: re.Match[str], about: Context) -> bool:
    """Whether words around the date say that it is somebody's, of whatever year."""
    start, end = match.span()
    return bool(
        _of_somebody(text, start)
        or _of_relative(text, match)
        or _corrected(text, start, end, about)
        or _GB.search(text, max(0, start - 32), start)
    )


def _of_somebody(text: str, start: int) -> bool:
    """Behind a relative, a pupil, an age or somebody's year: "mijn zoon is van 4-4-2014", "44 jaar (4-4-1981)"."""
    low = max(0, start - 90)
    if _RELATIVE_IS_FROM.search(text, low, start) or _ROLE.search(text, low, start):
        return True
    named = _GIVEN_IS_FROM.search(text, low, start)
    if _CAME_OF_AGE.search(text, low, start) or (named and any(map(_given, named[0].split()))):
        return True
    if _AGE_BEFORE.search(text, max(0, start - 32), start):
        return not _ANNIVERSARY.search(text, max(0, start - 60), start)
    return bool(_YEAR_GIVEN.search(text, low, start))


def _given(word: str) -> bool:
    """A given name that is no word of the language too."""
    return word[:1].isupper() and is_given(fold(word)) and not is_word(fold(word))


def _corrected(text: str, start: int, end: int, about: Context) -> bool:
    """A date that is, or ought to be, on record, in a paragraph about a birth date."""
    if not _PUT_RIGHT.search(text, max(0, start - 60), start) or about.strong_kinds(start, end) - {"birth"}:
        return False
    low, high = max(0, start - _PARAGRAPH), min(len(text), end + _PARAGRAPH)
    low = max(low, text.rfind("\n\n", low, start))
    high = stop if (stop := text.find("\n\n", end, high)) >= 0 else high
    return any("birth" in label.kinds for label in about.within(low, high))


def _of_relative(text: str, match: re.Match[str]) -> bool:
    """Set off behind a relative, or right behind one in a year of long ago."""
    start, end = match.span()
    if not _RELATIVE.search(text, max(0, start - 40), start):
        return False
    return _OLDEST <= year(match[0]) <= (_OLDEST_CHILD if _SET_OFF.match(text, end) else _YOUNGEST)


def _child(text: str, match: re.Match[str], about: Context) -> bool:
    """Behind a name, in the years of those who are children, where children are spoken of."""
    start, end = match.span()
    return (
        _YOUNGEST < year(match[0]) <= _OLDEST_CHILD
        and _behind_name(text, start, end, about)
        and bool(_CHILDREN.search(text, max(0, start - _PARAGRAPH), end + 24))
    )


def _in_list(text: str, start: int, end: int, about: Context) -> bool:
    """Beside a title and a name, behind it or before it at the beginning of an item."""
    if about.strong_kinds(start, end):
        return False
    if _TITLED.search(text, max(0, start - 80), start) and _SET_OFF.match(text, end):
        return True
    return bool(_LIST_START.search(text, max(0, start - 12), start) and _TITLE_BEHIND.match(text, end))


def _behind_name(text: str, start: int, end: int, about: Context) -> bool:
    """An old date as in "Kees de Wit, 03-04-1971, ...": set off behind a name, which nothing else names."""
    return bool(
        _NAME_BEFORE.search(text, max(0, start - 60), start)
        and not _ACTED.search(text, max(0, start - 60), start)
        and _SET_OFF.match(text, end)
        and not about.strong_kinds(start, end)
        and not _headed_otherwise(text, start)
    )


_ACTED = re.compile(r"(?i)\b(?:opgericht|founded|bevestigd|getekend|geschreven|door|by)\b[^.\n\d]{0,48}$")
"""What somebody did on that day."""
_HEAD_OTHERWISE = re.compile(
    r"(?i)\b(?:in dienst|uit dienst|lid sinds|sinds|since|joined|hired|start\w*|ingang\w*|besteld\w*|orderdatum|"
    r"betaald|created|"
    r"last login|geldig\w*|verlopen|overleden|getrouwd)\b[^\n;|,\t]{0,16}[;|,\t]"
)


def _headed_otherwise(text: str, start: int) -> bool:
    """Whether the first line of the paragraph heads a column of other dates."""
    low = max(0, start - _TABLE)
    top = text.rfind("\n\n", low, start)
    return bool(_HEAD_OTHERWISE.search(text, top + 2 if top >= 0 else low, start))


_TABLE = 600


def _beside(about: Context, start: int, end: int, reach: int = 60) -> bool:
    """Whether a word for a citizen or document number stands in the same stretch."""
    line = about.text.rfind("\n", max(0, start - reach), start) + 1 or max(0, start - reach)
    stop = about.text.find("\n", end, end + reach)
    stop = stop if stop >= 0 else end + reach
    return any(label.kinds & _BESIDE for label in about.within(line, stop)) or any(
        cell.kinds & _BESIDE for cell in about.row(line, stop)
    )


def _not_born(text: str, label: Label, start: int) -> bool:
    """Whether it is something else that began on that day: a jubilee, a site that is "online sinds"."""
    return bool(_AGED.match(text, label.start - 2) or _BEGAN.search(text, label.end, start))


RECOGNISER = DateOfBirthRecogniser()
