"""What tells that somebody is meant: a pronoun, an owner, a record, a verb of having. Evidence for `said_of`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.detect.special.said_words import (
    ADJECTIVE_LINK,
    DIRECT,
    DIRECT_AFTER,
    DIRECT_BEFORE,
    FUNCTION_WORD,
    HAS_IT_TOO,
    LABEL,
    LINK,
    LINKED_AFTER,
    ONES,
    OWNER,
    PERSON,
    PERSON_NOUN,
    RECORDED,
    SUBJECT,
    WISHED,
    WITH_US,
)
from pipelines.detect.special.surroundings import Surroundings

_TABLE = re.compile(r"[;|\t]")
_FIELD_START = re.compile(r"(?:^|[;|\t])\s{0,8}(?:[\w-]+ ){0,4}\(?$")
_LISTED_START = re.compile(r",\s?(?:[\w-]+ ){0,1}\(?$")
_LISTED_END = re.compile(r"(?: [\w'-]+){0,2}\s?(?:[,;.)]|$)")
OF_A_PERSON = re.compile(r"\b\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}\b|\w@\w|\b0\d{1,3}[- ]?\d{6,8}\b")
"""What a row about a person holds: a birth date, an address, a number."""
_INITIALS = re.compile(
    r"(?:[A-Z]\.[ ]?){1,3}(?:(?:van|de|der|den|ten|ter|te)[ ]){0,2}[A-ZÀ-Þ][\w'’-]{1,24}[ ]?(?:[-–/|,;:(][ ]?|[ ]-[ ])$"
)
_QUERY_FIELD = re.compile(r"[?&][\w-]{1,24}=$")
_QUERY_PERSON = re.compile(r"[?&](?:[a-z]{0,8}(?:naam|name)|klant|client|patient|e?-?mail|tel|phone|geb\w*|dob|bsn)=")
"""A field of a web address, and one that says whom the others are about."""
_WORD = re.compile(r"[a-z][a-z'-]*")


def meant(place: Surroundings, *, adjective: bool) -> Iterator[str]:
    """The names of the evidence that somebody is meant."""
    before, after = place.before, place.after
    person = _person(place, WITH_US if adjective else PERSON)
    predicate = adjective and person and _predicate(after)
    tests = {
        "direct": not adjective and _direct(before, after),
        "owner": not adjective and bool(OWNER.search(before) or WISHED.search(before)),
        "record": bool(RECORDED.search(before)) or _in_record(place),
        "noun": adjective and bool(PERSON_NOUN.match(after)),
        "excuse": not adjective and not person and _excuses(place),
        "person": person,
        "predicate": predicate,
        "link": predicate and bool(ADJECTIVE_LINK.search(before) or LINKED_AFTER.match(after))
        if adjective
        else person and bool(LINK.search(before)),
    }
    return (name for name, holds in tests.items() if holds)


def _person(place: Surroundings, somebody: re.Pattern[str]) -> bool:
    """A pronoun, a relative, a role or a given name in the sentence."""
    if _mentions(place.before, somebody) or _mentions(place.after, somebody):
        return True
    return (somebody is PERSON and bool(SUBJECT.search(place.before))) or place.named


def _mentions(text: str, somebody: re.Pattern[str]) -> bool:
    """Whether `somebody` is in the text; word by word, which is faster, where that says as much."""
    if not ONES.isdisjoint(_WORD.findall(text)):
        return True
    plain = somebody is PERSON and "'" not in text and "-" not in text and "au pair" not in text
    return not plain and bool(somebody.search(text))


_EXCUSE = re.compile(
    r"\b(?:gaat (?:\w+ )?niet door|niet (?:komen|langskomen|kunnen)|afgezegd|afzeggen|afzeg|verzet|verzetten|"
    r"uitstel\w*|onbereikbaar|(?:slecht|moeilijk|beperkt|niet) bereikbaar|afwezig|even (?:weg|uit)|eruit|"
    r"vandaar|sorry|excuses|slecht nieuws|mag geen|stop ermee|ik stop|valt uit|uitgeschakeld|"
    r"off (?:sick|work)|postpon\w+|reschedul\w+|can't make|cannot make|not coming|bad news|apolog\w+|blame|"
    r"instal?ments|in termijnen|unopened|ongeopend|oei|helaas|kan pas|typ\w* met|wordt vervangen|"
    r"neemt (?:het )?over|stands? in|covering)\b"
)
"""Why something is late or somebody is away."""
_SAID_BEFORE = 100


def _excuses(place: Surroundings) -> bool:
    """Whether it is given as a reason, nobody named: "Gaat niet door, krentenbaard!"."""
    low = max(0, place.start - _SAID_BEFORE)
    apart = not place.after or place.after[0] in ",.;:!?)" or place.after.startswith((" en ", " and ", " is ", " on "))
    return apart and bool(_EXCUSE.search(place.plain, low, place.start) or _EXCUSE.search(place.after))


def _direct(before: str, after: str) -> bool:
    """Whether somebody is said to have it, the verb right before or right behind."""
    return not after.startswith("-") and bool(
        HAS_IT_TOO.match(after) or DIRECT.search(before) or (DIRECT_AFTER.match(after) and DIRECT_BEFORE.search(before))
    )


def _in_record(place: Surroundings) -> bool:
    """A cell of a table row, a field of a web address about somebody, or the value of a label."""
    before, after = place.line
    if LABEL.search(before) or in_query(before, after) or _beside_a_name(place):
        return True
    if len(_TABLE.findall(before)) + len(_TABLE.findall(after)) > 1 and _FIELD_START.search(before[-60:]):
        return True
    listed = _LISTED_START.search(before[-40:]) and _LISTED_END.match(after)
    return before.count(",") > 1 and bool(listed and OF_A_PERSON.search(before))


def _beside_a_name(place: Surroundings) -> bool:
    """Right behind initials and a surname, a sign between: "B. Kuipers - gay", "J. Vos (rolstoel)"."""
    return bool(_INITIALS.search(place.text, max(0, place.start - 60), place.start))


def in_query(before: str, after: str) -> bool:
    """The value of a field in a web address that names a person: "?naam=H+Loos&oog=glaucoom"."""
    return bool(_QUERY_FIELD.search(before[-26:]) and (_QUERY_PERSON.search(before) or _QUERY_PERSON.search(after)))


def _predicate(after: str) -> bool:
    """Whether nothing follows that the adjective could qualify ("Dutch bank", "katholieke parochie")."""
    return not re.match(r"[- ][a-z]", after) or bool(FUNCTION_WORD.match(after))
