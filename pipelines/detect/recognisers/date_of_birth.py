"""Dates of birth: any notation of a date, but only where the text says that somebody was born on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.context import Context, context
from pipelines.detect.dates import birth_words as words
from pipelines.detect.dates.birth_again import day, in_rows, misspelt
from pipelines.detect.dates.birth_rows import in_named_rows
from pipelines.detect.dates.notations import DATE, YOUNGEST, year, year_given
from pipelines.detect.labelling import Label
from pipelines.detect.names import fold, is_given, is_word
from pipelines.detect.recogniser import Hit, Scene

LABELLED, FOLLOWING, BESIDE = 0.97, 0.9, 0.7
_OLDEST_CHILD = 2024
_PARAGRAPH = 220
"""Characters around a date in which a wrong birth date is complained of."""
_OLDEST, _YOUNGEST = 1905, YOUNGEST
"""A date in these years beside identity data is a birth date rather than a date of business."""
_BESIDE = frozenset({"bsn", "national", "document"})


_COMPACT = re.compile(r"\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d")
"""Six digits under a head for birth dates: "140811", "110814"."""


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
            if words.CLOCK.match(text, match.end()) and (
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
        for match in words.SIX.finditer(text):
            yield Hit(*match.span(1), EntityType.DATE_OF_BIRTH, LABELLED)
        for start, end in about.cells_of("birth"):
            if _COMPACT.fullmatch(text, start, end):
                yield Hit(start, end, EntityType.DATE_OF_BIRTH, LABELLED)
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
    children = words.CHILDREN.search(text)
    last = _OLDEST_CHILD if children else _YOUNGEST
    named = [m for m in dates if _OLDEST <= year(m[0]) <= last and _in_item(text, m)]
    for at, match in enumerate(named):
        beside = [other for other in named[max(0, at - 1) : at + 2] if other is not match]
        if any(abs(other.start() - match.start()) < _PARAGRAPH for other in beside) or words.BIRTHDAYS.search(
            text, max(0, match.start() - _PARAGRAPH), match.end()
        ):
            yield match


def _in_item(text: str, match: re.Match[str]) -> bool:
    """Whether nothing but a person's name stands before the date in its item."""
    item = words.ITEM.search(text, max(0, match.start() - 64), match.start())
    return bool(item and is_given(item[1].casefold()) and words.SET_OFF.match(text, match.end()))


def _score(text: str, match: re.Match[str], about: Context, last: int) -> float:
    start, end = match.span()
    column = about.column(start)
    if column:
        return LABELLED if "birth" in column else 0.0
    before = [label for label in about.before(start) if not label.weak and not _not_born(text, label, start)]
    if (before and "birth" in before[0].kinds) or any("birth" in label.kinds for label in about.after(end)):
        return LABELLED
    if words.BORN_BEHIND.match(text, end):
        return LABELLED
    if words.TURNS.search(text, max(0, start - 24), start) and words.TURNED.match(text, end):
        return FOLLOWING
    if year(match[0]) <= _OLDEST_CHILD and _told(text, match, about):
        return FOLLOWING
    if not _OLDEST <= year(match[0]) <= _YOUNGEST:
        return FOLLOWING if _child(text, match, about) else 0.0
    if words.STAR.search(text, max(0, start - 4), start):
        return LABELLED
    if _behind_name(text, start, end, about) or _in_list(text, start, end, about):
        return FOLLOWING
    if not before and words.BIRTHDAY_TALK.search(text, max(0, start - 90), start):
        return FOLLOWING
    same_line = "\n" not in text[last:start] if 0 < start - last < 160 else False
    if same_line or (
        words.IS_FROM.search(text, max(0, start - 60), start)
        and not words.EVERYDAY.search(text, max(0, start - 60), start)
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
        or words.GB.search(text, max(0, start - 32), start)
    )


def _of_somebody(text: str, start: int) -> bool:
    """Behind a relative, a pupil, an age or somebody's year: "mijn zoon is van 4-4-2014", "44 jaar (4-4-1981)"."""
    low = max(0, start - 90)
    if words.RELATIVE_IS_FROM.search(text, low, start) or words.ROLE.search(text, low, start):
        return True
    named = words.GIVEN_IS_FROM.search(text, low, start)
    if words.CAME_OF_AGE.search(text, low, start) or (named and any(map(_given, named[0].split()))):
        return True
    if words.AGE_BEFORE.search(text, max(0, start - 32), start):
        return not words.ANNIVERSARY.search(text, max(0, start - 60), start)
    return bool(words.YEAR_GIVEN.search(text, low, start))


def _given(word: str) -> bool:
    """A given name that is no word of the language too."""
    return word[:1].isupper() and is_given(fold(word)) and not is_word(fold(word))


def _corrected(text: str, start: int, end: int, about: Context) -> bool:
    """A date that is, or ought to be, on record, in a paragraph about a birth date."""
    if not words.PUT_RIGHT.search(text, max(0, start - 60), start) or about.strong_kinds(start, end) - {"birth"}:
        return False
    low, high = max(0, start - _PARAGRAPH), min(len(text), end + _PARAGRAPH)
    low = max(low, text.rfind("\n\n", low, start))
    high = stop if (stop := text.find("\n\n", end, high)) >= 0 else high
    return any("birth" in label.kinds for label in about.within(low, high))


def _of_relative(text: str, match: re.Match[str]) -> bool:
    """Set off behind a relative, or right behind one in a year of long ago."""
    start, end = match.span()
    if not words.RELATIVE.search(text, max(0, start - 40), start):
        return False
    return _OLDEST <= year(match[0]) <= (_OLDEST_CHILD if words.SET_OFF.match(text, end) else _YOUNGEST)


def _child(text: str, match: re.Match[str], about: Context) -> bool:
    """Behind a name, in the years of those who are children, where children are spoken of."""
    start, end = match.span()
    return (
        _YOUNGEST < year(match[0]) <= _OLDEST_CHILD
        and _behind_name(text, start, end, about)
        and bool(words.CHILDREN.search(text, max(0, start - _PARAGRAPH), end + 24))
    )


def _in_list(text: str, start: int, end: int, about: Context) -> bool:
    """Beside a title and a name, behind it or before it at the beginning of an item."""
    if about.strong_kinds(start, end):
        return False
    if words.TITLED.search(text, max(0, start - 80), start) and words.SET_OFF.match(text, end):
        return True
    return bool(words.LIST_START.search(text, max(0, start - 12), start) and words.TITLE_BEHIND.match(text, end))


def _behind_name(text: str, start: int, end: int, about: Context) -> bool:
    """An old date as in "Kees de Wit, 03-04-1971, ...": set off behind a name, which nothing else names."""
    return bool(
        words.NAME_BEFORE.search(text, max(0, start - 60), start)
        and not words.ACTED.search(text, max(0, start - 60), start)
        and words.SET_OFF.match(text, end)
        and not about.strong_kinds(start, end)
        and not _headed_otherwise(text, start)
    )


def _headed_otherwise(text: str, start: int) -> bool:
    """Whether the first line of the paragraph heads a column of other dates."""
    low = max(0, start - _TABLE)
    top = text.rfind("\n\n", low, start)
    return bool(words.HEAD_OTHERWISE.search(text, top + 2 if top >= 0 else low, start))


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
    return bool(words.AGED.match(text, label.start - 2) or words.BEGAN.search(text, label.end, start))


RECOGNISER = DateOfBirthRecogniser()
