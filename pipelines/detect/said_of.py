"""Is it said of a person? "Mijn man heeft reuma" is, "een website voor reumapatienten" is not.

A term of a special category is only personal data when somebody is meant (GDPR art. 4(1), 9(1)). Each kind of evidence in
the sentence adds to or takes from a score; a term counts from `SURE` on. All searches look at a bounded window.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipelines.detect.names import is_given, is_word
from pipelines.detect.said_words import (
    ADJECTIVE_LINK,
    LABEL,
    LINK,
    OWNER,
    PERSON,
    PERSON_NOUN,
    TITLE,
    TOPIC_AFTER,
    TOPIC_BEFORE,
)

BEFORE, AFTER = 160, 90
"""Characters of the sentence that are read on either side."""
SURE = 0.5

STRONG, WEAK = 0.6, 0.35
"""How sure a term alone makes us."""
WEIGHTS = {
    "person": 0.15,
    "link": 0.25,
    "owner": 0.4,
    "record": 0.4,
    "noun": 0.45,
    "group": -0.35,
    "topic": -0.45,
    "title": -0.6,
    "address": -1.0,
}
"""What each kind of evidence adds."""

_END = re.compile(r"[.!?;\u2026][)\"']?\s|\n[ \t>]*\n|\n[ \t>]*(?:[-*+]|\d{1,2}[.)])[ \t]|:[ \t]*\n")
_TABLE = re.compile(r"[;|\t]")
_CAPITAL = re.compile(r"\b[A-ZÀ-Þ][\w'’-]{1,30}")
_IN_ADDRESS = re.compile(r"[\w/@.=_-]*(?:[@/=_\\]|\w\.)$")
_ADDRESS_GOES_ON = re.compile(
    r"(?:[\w-]{0,40}\.(?:[a-z]{2,10})\b(?!\s)|[@/_\\=]|[\w-]{0,40}\.(?:nl|com|org|net|eu|be|example|info|html?|php|jpe?g|png|pdf)\b)"
)
_GROUP = re.compile(
    r"(?:patienten|patients|leden|members|lijders|mensen|people|kinderen|ouderen|vrouwen|mannen|jongeren|verslaafden|slachtoffers)$"
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A term at [start, end) in its sentence: flat text before and after, and the original text."""

    text: str
    plain: str
    start: int
    end: int

    @property
    def before(self) -> str:
        """The sentence up to the term, at most `BEFORE` characters."""
        window = self.plain[max(0, self.start - BEFORE) : self.start]
        cut = 0
        for match in _END.finditer(window):
            cut = match.end()
        return window[cut:].replace("\n", " ").replace(">", " ")

    @property
    def after(self) -> str:
        """The sentence from the term on, at most `AFTER` characters."""
        window = self.plain[self.end : self.end + AFTER]
        match = _END.search(window)
        return (window[: match.start()] if match else window).replace("\n", " ").replace(">", " ")

    @property
    def line(self) -> tuple[str, str]:
        """The line before and after the term, flat."""
        start = self.plain.rfind("\n", max(0, self.start - BEFORE), self.start) + 1 or max(0, self.start - BEFORE)
        end = self.plain.find("\n", self.end, self.end + AFTER)
        return self.plain[start : self.start], self.plain[self.end : end if end >= 0 else self.end + AFTER]


def said_of(place: Surroundings, *, strong: bool, adjective: bool = False) -> float:
    """How sure it is, from 0 to 1, that the term at this place says something of a person.

    `adjective` is for words that qualify things as easily as people ("katholiek", "Pools"): they want to be
    said of a person directly.
    """
    score = STRONG if strong and not adjective else WEAK
    return max(0.0, min(1.0, score + sum(WEIGHTS[name] for name in evidence(place, adjective=adjective))))


def evidence(place: Surroundings, *, adjective: bool = False) -> tuple[str, ...]:
    """The names of all evidence around the term."""
    before, after = place.before, place.after
    link = ADJECTIVE_LINK if adjective else LINK
    person = _person(place, before, after)
    tests = {
        "address": _in_address(place),
        "owner": bool(OWNER.search(before)) and not adjective,
        "record": _in_record(place),
        "noun": adjective and bool(PERSON_NOUN.match(after)),
        "person": person,
        "link": person and bool(link.search(before)) and not (adjective and _qualifies_thing(after)),
        "topic": bool(TOPIC_BEFORE.search(before) or TOPIC_AFTER.match(after)),
        "title": bool(TITLE.search(before)),
        "group": bool(_GROUP.search(place.plain[place.start : place.end])),
    }
    return tuple(name for name, holds in tests.items() if holds)


def _person(place: Surroundings, before: str, after: str) -> bool:
    """A pronoun, a relative, a role or a given name in the sentence."""
    if PERSON.search(before) or PERSON.search(after):
        return True
    window = place.text[max(0, place.start - len(before)) : place.end + len(after)]
    return any(is_given(name) and not is_word(name) for name in (m[0].casefold() for m in _CAPITAL.finditer(window)))


def _in_record(place: Surroundings) -> bool:
    """A cell of a table row, or the value of a label such as "bijzonderheden:"."""
    before, after = place.line
    if LABEL.search(before):
        return True
    return len(_TABLE.findall(before)) + len(_TABLE.findall(after)) > 1 and bool(
        re.search(r"(?:^|[;|\t])\s{0,8}(?:[\w-]+ ){0,3}$", before[-60:])
    )


def _in_address(place: Surroundings) -> bool:
    """Within an e-mail address, a URL, a file name or an identifier."""
    return bool(
        _IN_ADDRESS.search(place.plain[max(0, place.start - 40) : place.start])
        or _ADDRESS_GOES_ON.match(place.plain[place.end : place.end + 60])
    )


def _qualifies_thing(after: str) -> bool:
    """Whether the adjective goes on to a noun that is no person ("Dutch bank", "katholieke parochie")."""
    return (
        bool(re.match(r" [a-z]{3,}", after))
        and not re.match(
            r" (?:en|of|maar|dus|want|omdat|and|or|but|so|because|that|dat|die|who|ben|bent|is|was|zijn|are|am|by|van|of|from|too|ook|geworden|genoemd|opgevoed|geboren|originally|"
            r"while|in|sinds|since|now|nu|at|with|met|as|als|though|although|hoewel|right|for|voor)\b",
            after,
        )
        and not PERSON_NOUN.match(after)
    )
