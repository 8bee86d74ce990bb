"""Score a finder of names by where the names come from: made-up mentions in sentence patterns that training never uses.

Every origin gets the same patterns, so that a difference between two origins is one between their names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from random import Random
from typing import TYPE_CHECKING, Any

from models.finding import EntityType
from models.limits import Limits
from models.message import PartKind
from models.policy import Policy
from pipelines.parse import parse_text
from worker.train import people

if TYPE_CHECKING:
    from pipelines.detect.engine import Detector

Find = Callable[[str], Iterable[tuple[int, int]]]
"""Gives the (start, end) character spans of persons in a text."""
POSITIONS = ("text", "greeting", "signature", "header", "table", "chat")
_SLOT = re.compile(r"\{(given|last|full|ini)\}")
_FORMS: Mapping[str, people.Form] = {
    "given": lambda _, p: p.given,
    "last": people.last,
    "full": lambda _, p: f"{p.given} {p.last}",
    "ini": people.initials_last,
}


@dataclass(frozen=True, slots=True)
class Mention:
    """One name [start, end) in a text, the origin of the name and the position it stands in."""

    text: str = field(repr=False)
    start: int
    end: int
    origin: str
    position: str  # one of POSITIONS


def finder(detector: Detector, policy: Policy) -> Find:
    """What a whole detector finds in a text taken as the body of a message."""

    def find(text: str) -> Iterable[tuple[int, int]]:
        mail = parse_text(text.encode(), Limits())
        bodies = {part.id for part in mail.parts if part.kind is PartKind.PLAIN}
        found = (c for c in detector.find(mail, policy) if c.type is EntityType.PERSON and c.part in bodies)
        return [(c.start, c.end) for c in found]

    return find


def patterns() -> tuple[tuple[str, str], ...]:
    """(position, pattern) of the file beside this one."""
    lines = (files(__package__) / "origins.txt").read_text("utf-8").splitlines()
    pairs = (line.partition("|") for line in lines if line and not line.startswith("#"))
    return tuple((position, pattern.replace("\\n", "\n").replace("\\t", "\t")) for position, _, pattern in pairs)


def mentions(seed: int = 1, rounds: int = 2, *, unlisted: bool = False) -> tuple[Mention, ...]:
    """Each pattern `rounds` times with names of each origin.

    With `unlisted`, names that stand in no list: two halves of names of the origin put together.
    """
    rng = Random(seed)  # noqa: S311 - reproducible test data, no secret
    return tuple(
        mention
        for _ in range(rounds)
        for origin in people.lists()
        for position, pattern in patterns()
        for mention in _filled(pattern, position, origin, rng, unlisted)
    )


def score(find: Find, given: Iterable[Mention]) -> dict[str, Any]:
    """Share of names found, touched (a span meets it) and whole (spans cover all its letters).

    Result: {"mentions", "touched", "whole", "by_origin": {origin: share touched}, "by_position": {...},
    "by_both": {origin: {position: share}}, "worst", "best", "gap"}; shares from 0 to 1.
    """
    counts: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    whole = 0
    for mention in given:
        spans = list(find(mention.text))
        key = (mention.origin, mention.position)
        counts[key] += 1
        found[key] += any(start < mention.end and mention.start < end for start, end in spans)
        whole += _covered(mention, spans)
    return _result(counts, found, whole)


def _result(counts: Counter[tuple[str, str]], found: Counter[tuple[str, str]], whole: int) -> dict[str, Any]:
    def share(origin: str = "", position: str = "") -> float:
        keys = [k for k in counts if k[0] == (origin or k[0]) and k[1] == (position or k[1])]
        return round(sum(found[k] for k in keys) / max(1, sum(counts[k] for k in keys)), 4)

    origins = sorted({origin for origin, _ in counts})
    by_origin = {origin: share(origin) for origin in origins}
    worst, best = min(by_origin, key=by_origin.__getitem__), max(by_origin, key=by_origin.__getitem__)
    return {
        "mentions": counts.total(),
        "touched": share(),
        "whole": round(whole / max(1, counts.total()), 4),
        "by_origin": by_origin,
        "by_position": {position: share(position=position) for position in POSITIONS},
        "by_both": {origin: {position: share(origin, position) for position in POSITIONS} for origin in origins},
        "worst": worst,
        "best": best,
        "gap": round(by_origin[best] - by_origin[worst], 4),
    }


def _covered(mention: Mention, spans: Iterable[tuple[int, int]]) -> bool:
    seen = {at for start, end in spans for at in range(max(start, mention.start), min(end, mention.end))}
    return all(at in seen or not mention.text[at].isalpha() for at in range(mention.start, mention.end))


def _filled(pattern: str, position: str, origin: str, rng: Random, unlisted: bool) -> Iterable[Mention]:
    text, spans, at = "", [], 0
    for slot in _SLOT.finditer(pattern):
        text += pattern[at : slot.start()]
        value = _FORMS[slot[1]](rng, people.person(rng, origin, invented=float(unlisted)))
        spans.append((len(text), len(text) + len(value)))
        text, at = text + value, slot.end()
    text += pattern[at:]
    return [Mention(text, start, end, origin, position) for start, end in spans]
