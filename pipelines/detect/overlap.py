"""One span, one meaning: which of the candidates that claim the same characters stands.

Candidates are taken in the order of `RANK`, then score, then length; each that overlaps one taken before
it is dropped, or trimmed where its rest would otherwise leak.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

from models.finding import SPECIAL_CATEGORIES, Candidate, EntityType
from models.policy import DENIED

WORDED = "worded like a secret"
"""The detail of what only the trained witness takes for one."""

RANK_BY_DETAIL = {
    "mrz": 0,  # a machine-readable zone holds name, number and birth date: one finding
    "message-id": 5,  # looks like an e-mail address, names a message
    WORDED: 72,
    "with postcode": 48,  # street, number and postcode together cannot be anything else
    "hash": 82,  # may be the template of a fingerprint
}

RANK = {
    # A secret is a secret whatever it looks like ("user:pass@host" is no e-mail address).
    EntityType.CREDENTIAL: 10,
    # Structure that checks itself wins over what happens to stand inside it.
    EntityType.EMAIL_ADDRESS: 20,
    EntityType.IBAN_CODE: 30,
    EntityType.CREDIT_CARD: 40,
    EntityType.SOCIAL_HANDLE: 60,
    EntityType.USERNAME: 65,
    EntityType.DOMAIN_NAME: 70,
    # A street, a firm or an illness named after a person is not that person.
    EntityType.ADDRESS: 75,
    EntityType.ORGANIZATION: 80,
    EntityType.PERSON: 90,
}
RANK |= dict.fromkeys(SPECIAL_CATEGORIES, 80)
RANK[EntityType.BIOMETRIC] = 49
"""The code of a fingerprint's template beats the serial number that it looks like."""

NUMBERS = 50
"""All other types are numbers of some kind: the label that was found, so the score, decides between them."""

CERTAIN_SECRET = 0.83
"""Below it a secret is a guess that competes with the other numbers."""

TRIMMED = frozenset({EntityType.PERSON, EntityType.ADDRESS})
"""Types whose rest is kept when a stronger candidate takes a part of them."""


_WIDER = SPECIAL_CATEGORIES | {EntityType.PERSON}
"""Types of which the name of a firm is only a part."""


def resolve(candidates: Iterable[Candidate], text: str) -> tuple[Candidate, ...]:
    """Candidates of one part without overlaps, in reading order. O(n log n)."""
    taken: list[Candidate] = []
    starts: list[int] = []
    for candidate in sorted(_without_weak_firms(candidates), key=_strength):
        for rest in _rest(candidate, taken, starts, text):
            at = bisect_left(starts, rest.start)
            starts.insert(at, rest.start)
            taken.insert(at, rest)
    return tuple(taken)


def rank(candidate: Candidate) -> int:
    """Smaller is stronger."""
    if denied(candidate):
        return -1
    if candidate.detail in RANK_BY_DETAIL:
        return RANK_BY_DETAIL[candidate.detail]
    if candidate.type is EntityType.CREDENTIAL and candidate.score < CERTAIN_SECRET:
        return NUMBERS
    return RANK.get(candidate.type, NUMBERS)


def denied(candidate: Candidate) -> bool:
    """Whether the policy says that this word always goes."""
    return candidate.detail.startswith(DENIED)


def _strength(candidate: Candidate) -> tuple[int, float, int, int]:
    return rank(candidate), -candidate.score, candidate.start - candidate.end, candidate.start


def _rest(candidate: Candidate, taken: Sequence[Candidate], starts: Sequence[int], text: str) -> list[Candidate]:
    """The candidate itself, what is left of it beside stronger ones, or nothing."""
    at = bisect_left(starts, candidate.end)
    first = at
    while first and taken[first - 1].end > candidate.start:
        first -= 1
    stronger = taken[first:at]
    if not stronger:
        return [candidate]
    if candidate.type not in TRIMMED:
        return []
    edges = [candidate.start, *(edge for s in stronger for edge in (s.start, s.end)), candidate.end]
    gaps = [(edges[i], edges[i + 1]) for i in range(0, len(edges), 2)]
    rests = [rest for low, high in gaps if (rest := _trim(candidate, low, high, text))]
    somebody = any(s.type is EntityType.PERSON for s in stronger)
    return [rest for rest in rests if not (somebody and _adds_nothing(text[rest.start : rest.end]))]


def _adds_nothing(rest: str) -> bool:
    """Whether what is left beside a name is small words or two letters: "van de", "sr", "AX"."""
    return rest.islower() or (len(rest) <= _LETTERS and rest.isupper())


_LETTERS = 2


def _trim(candidate: Candidate, start: int, end: int, text: str) -> Candidate | None:
    """The candidate narrowed to whole words of [start, end); None when no word of two letters is left."""
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    torn = start > candidate.start and text[start - 1].isalnum()
    if torn or sum(map(str.isalpha, text[start:end])) < 2:
        return None
    return Candidate(candidate.part, start, end, candidate.type, candidate.score, candidate.by, candidate.detail)


def _without_weak_firms(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Drop a firm within a person's name or an illness ("Visser" in "Danique Visser", "ziekte van Parkinson")."""
    everything = list(candidates)
    persons = sorted((c.start, c.end) for c in everything if c.type in _WIDER)
    widest: list[tuple[int, int]] = []
    for start, end in persons:
        if not widest or end > widest[-1][1]:
            insort(widest, (start, end))
    return [c for c in everything if c.type is not EntityType.ORGANIZATION or not _inside(c, widest)]


def _inside(candidate: Candidate, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a span, of spans sorted with growing ends, holds the candidate and more."""
    at = bisect_left(spans, (candidate.start + 1, -1)) - 1
    if at < 0:
        return False
    start, end = spans[at]
    return end >= candidate.end and (start, end) != (candidate.start, candidate.end)
