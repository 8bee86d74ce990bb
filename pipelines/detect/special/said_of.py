"""Is it said of a person? "Mijn man heeft reuma" is, "een website voor reumapatienten" is not.

A term of a special category is only personal data when somebody is meant (GDPR art. 4(1), 9(1)). Each kind of
evidence in the sentence adds to or takes from a score; a term counts from `SURE` on. Windows are bounded.
"""

from __future__ import annotations

from collections.abc import Iterable

from pipelines.detect.special.meant import meant
from pipelines.detect.special.surroundings import Surroundings
from pipelines.detect.special.unmeant import nowhere, unmeant

SURE = 0.5

STRONG, WEAK, ADJECTIVE = 0.5, 0.35, 0.2
"""How sure a term alone makes us."""
WEIGHTS = {
    "excuse": 0.2,  # why somebody is away or late, though nobody is named
    "person": 0.15,  # somebody in the sentence
    "link": 0.25,  # has it, is it, takes it
    "predicate": 0.2,  # an adjective that no noun follows
    "direct": 0.6,  # somebody has it, in as many words
    "owner": 0.4,  # somebody's own
    "record": 0.4,  # in a person's row, or after such a label
    "noun": 0.45,  # an adjective of a person
    "hypothetical": -0.6,  # what might be told one day
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
    "goods": -0.6,  # counted, priced or ordered
    "nobody": -0.15,  # and nobody in the sentences before either
    "categories": -0.6,  # one of several kinds of personal data that are listed
    "page": -0.3,  # a page is spoken of, and nobody
    "reader": -0.6,  # whoever reads the page is asked
    "profession": -0.6,  # somebody is not a patient but the doctor
    "language": -0.6,  # a language
    "address": -1.0,
}
"""What each kind of evidence adds."""
VETO = frozenset(
    {"option", "title", "headline", "thing", "figurative", "hypothetical", "animal", "fiction", "reader", "profession"}
)
"""What speaks even against a phrase that is certain otherwise."""


def said_of(place: Surroundings, *, strong: bool, adjective: bool = False, more: float = 0.0) -> float:
    """How sure it is, from 0 to 1, that the term at this place says something of a person.

    `adjective` is for words that qualify things as easily as people ("katholiek", "Pools"): they want to be
    said of a person directly; `more` is what a phrase adds. What cannot be sure any more is not read any further.
    """
    for_it = tuple(meant(place, adjective=adjective))
    score = (ADJECTIVE if adjective else STRONG if strong else WEAK) + more + _weight(for_it)
    score += _weight(nowhere(place, for_it, adjective=adjective))
    if score >= SURE:
        score += _weight(unmeant(place, for_it, adjective=adjective))
    return max(0.0, min(1.0, score))


def evidence(place: Surroundings) -> tuple[str, ...]:
    """The names of all evidence around a term that is no adjective."""
    for_it = tuple(meant(place, adjective=False))
    against = (*nowhere(place, for_it, adjective=False), *unmeant(place, for_it, adjective=False))
    return (*for_it, *against)


def _weight(names: Iterable[str]) -> float:
    return sum(WEIGHTS[name] for name in names)
