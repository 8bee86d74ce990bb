"""Is it said of a person? "Mijn man heeft reuma" is, "een website voor reumapatienten" is not.

A term of a special category is only personal data when somebody is meant (GDPR art. 4(1), 9(1)). Each kind of
evidence in the sentence adds to or takes from a score; a term counts from `SURE` on. Windows are bounded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from pipelines.detect.names import is_given, is_word
from pipelines.detect.page_words import HEADLINE, ITEM, LIST_OF, ON_A_PAGE, QUOTES, SOMEBODYS, STATES, THIRD
from pipelines.detect.said_words import (
    ADJECTIVE_LINK,
    ANIMAL,
    BEING,
    CARE_PLACE,
    CLIENT_AFTER,
    DIRECT,
    DIRECT_AFTER,
    DIRECT_BEFORE,
    FICTION,
    FIGURATIVE,
    FIGURATIVE_AFTER,
    FOR_GROUP,
    FUNCTION_WORD,
    GROUP_AFTER,
    LABEL,
    LINK,
    LINKED_AFTER,
    NAMED_WORD,
    NAVIGATION,
    OPTION,
    OPTION_AFTER,
    OWNER,
    PERSON,
    PERSON_NOUN,
    PROFESSION,
    READER,
    RECORDED,
    SEARCHED,
    SPOKEN,
    SUBJECT,
    THING_AFTER,
    THING_HAS,
    TITLE,
    TOPIC_AFTER,
    TOPIC_BEFORE,
    WEAK_LANGUAGE,
    WISHED,
    WITH_US,
    WORKS_AT,
)

BEFORE, AFTER = 160, 90
"""Characters of the sentence that are read on either side."""
SURE = 0.5

STRONG, WEAK, ADJECTIVE = 0.5, 0.35, 0.2
"""How sure a term alone makes us."""
WEIGHTS = {
    "person": 0.15,  # somebody in the sentence
    "link": 0.25,  # has it, is it, takes it
    "predicate": 0.2,  # an adjective that no noun follows
    "direct": 0.6,  # somebody has it, in as many words
    "owner": 0.4,  # somebody's own
    "record": 0.4,  # in a person's row, or after such a label
    "noun": 0.45,  # an adjective of a person
    "group": -0.45,  # a whole group of patients or members
    "topic": -0.45,  # what a page or foundation is about
    "option": -0.6,  # a choice of a form, a tag of a page
    "title": -0.6,  # in a title
    "thing": -0.6,  # a server or a site has it
    "figurative": -0.6,  # so to speak
    "works": -0.45,  # somebody works there
    "animal": -0.6,  # a pet has it
    "fiction": -0.6,  # somebody in a book or a stock photograph has it
    "headline": -0.6,  # in a heading that is quoted
    "item": -0.4,  # an item of a list of pages, courses or treatments
    "page": -0.3,  # a page is spoken of, and nobody
    "reader": -0.6,  # whoever reads the page is asked
    "profession": -0.6,  # somebody is not a patient but the doctor
    "language": -0.6,  # a language
    "address": -1.0,
}
"""What each kind of evidence adds."""
VETO = frozenset({"option", "title", "headline", "thing", "figurative", "animal", "fiction", "reader", "profession"})
"""What speaks even against a phrase that is certain otherwise."""

_SHORTENED = "".join(
    rf"(?<!\b{word})" for word in ("dhr", "mevr", "mw", "mr", "mrs", "ms", "dr", "drs", "prof", "geb", "nr")
)
"""An initial or one of these words before a full stop does not end the sentence."""
_END = re.compile(
    rf"(?:(?<![\s(][a-z]){_SHORTENED}\.|[!?;\u2026])[)\"']?\s|\n[ \t>]*\n"
    r"|\n[ \t>]*(?:[-*+]|\d{1,2}[.)])[ \t]|:[ \t]*\n"
)
_TABLE = re.compile(r"[;|\t]")
_FIELD_START = re.compile(r"(?:^|[;|\t])\s{0,8}(?:[\w-]+ ){0,4}\(?$")
_LISTED_START = re.compile(r",\s?(?:[\w-]+ ){0,1}\(?$")
_LISTED_END = re.compile(r"(?: [\w'-]+){0,2}\s?(?:[,;.)]|$)")
_OF_A_PERSON = re.compile(r"\b\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}\b|\w@\w|\b0\d{1,3}[- ]?\d{6,8}\b")
"""What a row about a person holds: a birth date, an address, a number."""
_QUERY_FIELD = re.compile(r"[?&][\w-]{1,24}=$")
_QUERY_PERSON = re.compile(r"[?&](?:[a-z]{0,8}(?:naam|name)|klant|client|patient|e?-?mail|tel|phone|geb\w*|dob|bsn)=")
"""A field of a web address, and one that says whom the others are about."""
LOOK_BACK = 600
"""Characters above an item in which the line that introduces its list is looked for."""
_BULLET = re.compile(r"[ \t>]*(?:[-*+]|\(?\d{1,2}[.)\]]|\[\d{1,2}\]|[a-h][.)]) ")
_BULLETS = " \t>*+-•·([{0123456789.)]}"
_CAPITAL = re.compile(r"\b[A-ZÀ-Þ][\w'’-]{1,30}")
_IN_ADDRESS = re.compile(r"[\w/@.=_-]*(?:[@/=_\\]|\w\.)$")
_ADDRESS_GOES_ON = re.compile(
    r"(?:[\w-]{0,40}\.(?:[a-z]{2,10})\b(?!\s)|[@/_\\=]|[\w-]{0,40}\.(?:nl|com|org|net|eu|be|example|info|html?|php|jpe?g|png|pdf)\b)"
)
_DEVICE = re.compile(r"(?:lezer|lezers|reader|readers|scanner|scanners|kliniekwebsite)$")
_GROUP = re.compile(
    r"(?:patienten|patients|leden|members|lijders|(?<!vak)mensen|people|kinderen|ouderen|vrouwen|mannen|jongeren|verslaafden|slachtoffers|zienden|horenden|blinden|doven|diabetici|epileptici|autisten|dementerenden|gebruikers|users|diabetics|stoornissen|aandoeningen|allergieen|blessures|disorders|allergies|verslavingen|addictions)$"
)


@dataclass(frozen=True)
class Surroundings:
    """A term at [start, end) in its sentence: flat text before and after, and the original text."""

    text: str
    plain: str
    start: int
    end: int

    @cached_property
    def before(self) -> str:
        """The sentence up to the term, at most `BEFORE` characters."""
        window = self.plain[max(0, self.start - BEFORE) : self.start]
        cut = 0
        for match in _END.finditer(window):
            cut = match.end()
        return window[cut:].replace("\n", " ").replace(">", " ")

    @cached_property
    def after(self) -> str:
        """The sentence from the term on, at most `AFTER` characters."""
        window = self.plain[self.end : self.end + AFTER]
        match = _END.search(window)
        return (window[: match.start()] if match else window).replace("\n", " ").replace(">", " ")

    @cached_property
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
    score = ADJECTIVE if adjective else STRONG if strong else WEAK
    return max(0.0, min(1.0, score + sum(WEIGHTS[name] for name in evidence(place, adjective=adjective))))


def evidence(place: Surroundings, *, adjective: bool = False) -> tuple[str, ...]:
    """The names of all evidence around the term."""
    before, after = place.before, place.after
    term = place.plain[place.start : place.end]
    person = _person(place, before, after, WITH_US if adjective else PERSON)
    predicate = adjective and person and _predicate(after)
    recorded = bool(RECORDED.search(before))
    record = recorded or _in_record(place)
    tests = {
        "address": _in_address(place),
        "direct": not adjective and _direct(before, after),
        "owner": not adjective and bool(OWNER.search(before) or WISHED.search(before)),
        "record": record,
        "noun": adjective and bool(PERSON_NOUN.match(after)),
        "person": person,
        "predicate": predicate,
        "link": predicate and bool(ADJECTIVE_LINK.search(before) or LINKED_AFTER.match(after))
        if adjective
        else person and bool(LINK.search(before)),
        "topic": bool(TOPIC_BEFORE.search(before) or TOPIC_AFTER.match(after) or _DEVICE.search(term))
        or bool(SEARCHED.search(before) or CLIENT_AFTER.match(after)),
        "option": bool(OPTION.search(before) or OPTION_AFTER.match(after) or NAVIGATION.search(before)),
        "title": not recorded and bool(TITLE.search(before) or NAMED_WORD.search(before)),
        "headline": not recorded and _in_headline(before),
        "item": not record and _is_item(place),
        "page": not record and _on_a_page(place, before, after),
        "thing": bool(THING_HAS.search(before) or (THING_AFTER.match(after) and not OWNER.search(before))),
        "figurative": bool(FIGURATIVE.search(before) or FIGURATIVE_AFTER.match(after)),
        "works": bool(WORKS_AT.search(before) and CARE_PLACE.search(term)),
        "animal": bool(ANIMAL.search(before) or ANIMAL.search(after)),
        "fiction": bool(FICTION.search(before) or FICTION.search(after)),
        "reader": bool(READER.search(before)),
        "profession": bool(PROFESSION.search(term) and BEING.search(before)),
        "language": adjective and _language(before, after),
        "group": bool(_GROUP.search(term)) or bool(FOR_GROUP.search(before) and GROUP_AFTER.match(after)),
    }
    return tuple(name for name, holds in tests.items() if holds)


def _person(place: Surroundings, before: str, after: str, somebody: re.Pattern[str]) -> bool:
    """A pronoun, a relative, a role or a given name in the sentence."""
    if somebody.search(before) or somebody.search(after) or (somebody is PERSON and SUBJECT.search(before)):
        return True
    return _named(place, before, after)


def _named(place: Surroundings, before: str, after: str) -> bool:
    """A given name in the sentence that is no other word."""
    window = place.text[max(0, place.start - len(before)) : place.end + len(after)]
    return any(is_given(name) and not is_word(name) for name in (m[0].casefold() for m in _CAPITAL.finditer(window)))


def _direct(before: str, after: str) -> bool:
    """Whether somebody is said to have it, the verb right before or right behind."""
    return not after.startswith("-") and bool(
        DIRECT.search(before) or (DIRECT_AFTER.match(after) and DIRECT_BEFORE.search(before))
    )


def _in_record(place: Surroundings) -> bool:
    """A cell of a table row, a field of a web address about somebody, or the value of a label."""
    before, after = place.line
    if LABEL.search(before) or _in_query(before, after):
        return True
    if len(_TABLE.findall(before)) + len(_TABLE.findall(after)) > 1 and _FIELD_START.search(before[-60:]):
        return True
    listed = _LISTED_START.search(before[-40:]) and _LISTED_END.match(after)
    return before.count(",") > 1 and bool(listed and _OF_A_PERSON.search(before))


def _in_headline(before: str) -> bool:
    """Whether the term stands behind "Title:", "Vraag 3:" and the like, without a word of somebody in between."""
    return bool(HEADLINE.search(before)) and not SOMEBODYS.search(before[before.rfind(":") :])


def _is_item(place: Surroundings) -> bool:
    """An item of a list under a line that speaks of pages, courses or offers; the item names nobody."""
    before, after = place.line
    if not ITEM.match(before) or SOMEBODYS.search(before) or SOMEBODYS.search(after) or _OF_A_PERSON.search(after):
        return False
    words = place.text[place.start - len(before) : place.start].lstrip(_BULLETS).partition(" ")[2]
    introduction = _introduction(place.plain, place.start)
    return not _CAPITAL.search(words) and bool(LIST_OF.search(introduction)) and not QUOTES.search(introduction)


def _introduction(plain: str, at: int) -> str:
    """The nearest line above a list's item that is none itself, of the last `LOOK_BACK` characters."""
    lines = plain[max(0, at - LOOK_BACK) : at].split("\n")[:-1]
    return next((line for line in reversed(lines) if line.strip(" >\t") and not _BULLET.match(line)), "")


def _on_a_page(place: Surroundings, before: str, after: str) -> bool:
    """A page is spoken of in the sentence, and nobody but the writer and the reader."""
    if not (ON_A_PAGE.search(before) or ON_A_PAGE.search(after)):
        return False
    if STATES.search(before) or THIRD.search(before) or THIRD.search(after):
        return False
    return not _named(place, before, after)


def _in_query(before: str, after: str) -> bool:
    """The value of a field in a web address that names a person: "?naam=H+Loos&oog=glaucoom"."""
    return bool(_QUERY_FIELD.search(before[-26:]) and (_QUERY_PERSON.search(before) or _QUERY_PERSON.search(after)))


def _in_address(place: Surroundings) -> bool:
    """Within an e-mail address, a URL, a file name or an identifier."""
    return not _in_query(*place.line) and bool(
        _IN_ADDRESS.search(place.plain[max(0, place.start - 40) : place.start])
        or _ADDRESS_GOES_ON.match(place.plain[place.end : place.end + 60])
    )


def _predicate(after: str) -> bool:
    """Whether nothing follows that the adjective could qualify ("Dutch bank", "katholieke parochie")."""
    return not re.match(r"[- ][a-z]", after) or bool(FUNCTION_WORD.match(after))


def _language(before: str, after: str) -> bool:
    """Whether a nationality names a language: "in het Engels", "my Dutch is not so good"."""
    return bool(SPOKEN.search(before) or WEAK_LANGUAGE.match(after))
