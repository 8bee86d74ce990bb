"""What tells that nobody is meant: pages, goods, titles, animals, figures of speech. Evidence for `said_of`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from pipelines.detect.special.meant import OF_A_PERSON, in_query
from pipelines.detect.special.page_words import (
    BOOK_AFTER,
    CATEGORY,
    COUNTED,
    HEADLINE,
    HYPOTHETICAL,
    IN_STOCK,
    ITEM,
    LIST_OF,
    ON_A_PAGE,
    PEOPLE_WITH,
    PRICED,
    QUOTES,
    SOMEBODYS,
    STATES,
    SUBJECTLESS,
    THIRD,
)
from pipelines.detect.special.said_words import (
    ANIMAL,
    BEING,
    CARE_PLACE,
    CLIENT_AFTER,
    FICTION,
    FIGURATIVE,
    FIGURATIVE_AFTER,
    FOR_GROUP,
    GROUP_AFTER,
    LINKED_AFTER,
    NAMED_WORD,
    NAVIGATION,
    OPTION,
    OPTION_AFTER,
    OWNER,
    PERSONS,
    PROFESSION,
    READER,
    RECORDED,
    SEARCHED,
    SPOKEN,
    THING_AFTER,
    THING_HAS,
    TITLE,
    TITLED,
    TOPIC_AFTER,
    TOPIC_BEFORE,
    WEAK_LANGUAGE,
    WORKS_AT,
)
from pipelines.detect.special.surroundings import Surroundings, capitals, names_somebody

NEARBY = 300
"""Characters before a term in which somebody may be meant by it."""
LISTED = 80
"""Characters on either side in which the other kinds of data of a list stand."""
LOOK_BACK = 600
"""Characters above an item in which the line that introduces its list is looked for."""
_BULLET = re.compile(r"[ \t>]*(?:[-*+]|\(?\d{1,2}[.)\]]|\[\d{1,2}\]|[a-h][.)]) ")
_BRACKETED = re.compile(r"\([^()]{0,60}\)")
_BULLETS = " \t>*+-•·([{0123456789.)]}"
_WORD = re.compile(r"[a-z][a-z'-]*")
_IN_ADDRESS = re.compile(r"[\w/@.=_-]*(?:[@/=_\\]|\w\.)$")
_ADDRESS_GOES_ON = re.compile(
    r"(?:[\w-]{0,40}\.(?:[a-z]{2,10})\b(?!\s)|[@/_\\=]|[\w-]{0,40}\.(?:nl|com|org|net|eu|be|example|info|html?|php|jpe?g|png|pdf)\b)"
)
_ALTERNATIVES = re.compile(
    r"(?:^|[\s(\"',;:])(?:[a-z'-]{3,24}/){0,3}[a-z'-]{3,24}(?:/[a-z'-]{3,24}){0,3}(?:[\s).,;:\"'!?]|$)"
)
"""Words that single slashes part: "prostaatkanker/diabetes"."""
_DEVICE = re.compile(r"(?:lezer|lezers|reader|readers|scanner|scanners|kliniekwebsite)$")
_GROUP = re.compile(
    r"(?:patienten|patients|leden|members|lijders|(?<!vak)mensen|people|kinderen|ouderen|vrouwen|mannen|jongeren|verslaafden|slachtoffers|zienden|horenden|blinden|doven|diabetici|epileptici|autisten|dementerenden|gebruikers|users|diabetics|stoornissen|aandoeningen|allergieen|blessures|disorders|allergies|verslavingen|addictions)$"
)


def unmeant(place: Surroundings, for_it: Collection[str], *, adjective: bool) -> Iterator[str]:
    """The names of the evidence that nobody is meant; `for_it` is what `meant` found."""
    before, after, term = place.before, place.after, place.term
    own = _OTHER_CLAUSE.sub("", before) if "link" in for_it else before
    told = not {"record", "person", "owner"}.isdisjoint(for_it)
    recorded = bool(RECORDED.search(before))
    tests = {
        "goods": not told and _is_goods(place),
        "categories": "record" not in for_it and _lists_categories(place),
        "topic": bool(TOPIC_BEFORE.search(own) or TOPIC_AFTER.match(after) or _DEVICE.search(term))
        or bool(SEARCHED.search(before) or CLIENT_AFTER.match(after)),
        "option": bool(OPTION.search(before) or OPTION_AFTER.match(after) or NAVIGATION.search(before)),
        "title": not recorded and bool(TITLE.search(before) or NAMED_WORD.search(before) or BOOK_AFTER.match(after)),
        "headline": not recorded and _in_headline(before),
        "item": "record" not in for_it and _is_item(place),
        "page": "record" not in for_it and _on_a_page(place),
        "thing": bool(THING_HAS.search(before) or (THING_AFTER.match(after) and not OWNER.search(before))),
        "figurative": bool(FIGURATIVE.search(before) or FIGURATIVE_AFTER.match(after)),
        "works": bool(WORKS_AT.search(before) and CARE_PLACE.search(term)),
        "animal": _of_animal(place, for_it),
        "fiction": bool(FICTION.search(before) or FICTION.search(after)),
        "reader": bool(READER.search(before)),
        "profession": bool(PROFESSION.search(term) and (BEING.search(before) or TITLED.match(after))),
        "language": adjective and _language(before, after),
        "hypothetical": not place.named and bool(HYPOTHETICAL.search(before)),
        "group": bool(_GROUP.search(term) or PEOPLE_WITH.search(before))
        or bool(FOR_GROUP.search(before) and GROUP_AFTER.match(after)),
    }
    return (name for name, holds in tests.items() if holds)


_OTHER_CLAUSE = re.compile(
    r"^.*\b(?:maar|want|omdat|doordat|terwijl|but|because|whereas|while|"
    r"(?:en|and) (?=(?:is|was|heeft|had|ligt|lag|zit|zat|kreeg|has|got)\b))"
)
"""What is said before a clause of its own: a page there is no topic here."""


def _of_animal(place: Surroundings, for_it: Collection[str]) -> bool:
    """Whether a pet is spoken of: in the sentence before it, or behind what nobody has; in a record on its line."""
    before, after = place.before, place.after
    if "record" in for_it or _below_short_line(place):
        before, after = min(before, place.line[0], key=len), min(after, place.line[1], key=len)
    if "allerg" in place.plain[place.start : place.end]:  # "a cat allergy", "allergisch voor honden"
        before, after = _LAST_WORDS.sub("", before), _TRIGGERS.sub("", after)
    return bool(ANIMAL.search(before) or ("link" not in for_it and ANIMAL.search(after)))


_LAST_WORDS = re.compile(r"(?:[\w'-]+[ -]){1,2}$")
_TRIGGERS = re.compile(r"^ (?:to|for|voor|van|tegen) (?:[\w'-]+(?:,| en| and|) ?){1,4}")


def _below_short_line(place: Surroundings) -> bool:
    """Whether the line above is too short to run on: an item of a list."""
    start = place.plain.rfind("\n", 0, place.start)
    return start >= 0 and start - place.plain.rfind("\n", max(0, start - _RUNS_ON), start) < _RUNS_ON


_RUNS_ON = 64


def nowhere(place: Surroundings, for_it: Collection[str], *, adjective: bool) -> Iterator[str]:
    """What is quick to tell: part of an address, or nobody spoken of far and wide."""
    if _in_address(place):
        yield "address"
    if not adjective and {"record", "person", "owner"}.isdisjoint(for_it) and _nobody_near(place):
        yield "nobody"


def _in_headline(before: str) -> bool:
    """Whether the term stands behind "Title:", "Vraag 3:" and the like, without a word of somebody in between."""
    return bool(HEADLINE.search(before)) and not SOMEBODYS.search(before[before.rfind(":") :])


def _is_item(place: Surroundings) -> bool:
    """An item of a list under a line that speaks of pages, courses or offers; the item names nobody."""
    before, after = place.line
    after = _BRACKETED.sub("", after)
    if not ITEM.match(before) or SOMEBODYS.search(before) or SOMEBODYS.search(after) or OF_A_PERSON.search(after):
        return False
    words = place.text[place.start - len(before) : place.start].lstrip(_BULLETS).partition(" ")[2]
    introduction = _introduction(place.plain, place.start)
    return not capitals(words) and bool(LIST_OF.search(introduction)) and not QUOTES.search(introduction)


def _introduction(plain: str, at: int) -> str:
    """The nearest line above a list's item that is none itself, of the last `LOOK_BACK` characters."""
    lines = plain[max(0, at - LOOK_BACK) : at].split("\n")[:-1]
    return next((line for line in reversed(lines) if line.strip(" >\t") and not _BULLET.match(line)), "")


def _lists_categories(place: Surroundings) -> bool:
    """Whether other kinds of personal data stand beside it, as in a privacy statement."""
    return len(CATEGORY.findall(place.before[-LISTED:])) + len(CATEGORY.findall(place.after[:LISTED])) > 1


def _is_goods(place: Surroundings) -> bool:
    """Counted, priced or in stock: "1 x rollator", "walking stick, 19.95"."""
    before, after = place.line
    if SUBJECTLESS.search(place.before) or THIRD.search(place.before) or STATES.search(place.before):
        return False
    return bool(
        COUNTED.search(before) or PRICED.match(after) or IN_STOCK.search(place.before) or IN_STOCK.search(place.after)
    )


def _nobody_near(place: Surroundings) -> bool:
    """Nobody is spoken of in the `NEARBY` characters before, nor in the rest of the sentence."""
    if SUBJECTLESS.search(place.before) or BEING.search(place.before) or LINKED_AFTER.match(place.after):
        return False
    window = place.plain[max(0, place.start - NEARBY) : place.start]
    if not PERSONS.isdisjoint(_WORD.findall(window)):
        return False
    return not names_somebody(place.text[max(0, place.start - NEARBY) : place.start])


def _on_a_page(place: Surroundings) -> bool:
    """A page is spoken of in the sentence, and nobody but the writer and the reader."""
    before, after = place.before, place.after
    if not (ON_A_PAGE.search(before) or ON_A_PAGE.search(after)):
        return False
    return not (STATES.search(before) or THIRD.search(before) or THIRD.search(after) or place.named)


def _in_address(place: Surroundings) -> bool:
    """Within an e-mail address, a URL, a file name or an identifier, not one of two words that a slash parts."""
    start, end = max(0, place.start - 40), place.end + 40
    around = place.plain[start:end]
    if "/" in around and any(m.start() <= place.start - start < m.end() for m in _ALTERNATIVES.finditer(around)):
        return False
    return not in_query(*place.line) and bool(
        _IN_ADDRESS.search(place.plain[max(0, place.start - 40) : place.start])
        or _ADDRESS_GOES_ON.match(place.plain[place.end : place.end + 60])
    )


def _language(before: str, after: str) -> bool:
    """Whether a nationality names a language: "in het Engels", "my Dutch is not so good"."""
    return bool(SPOKEN.search(before) or WEAK_LANGUAGE.match(after))
