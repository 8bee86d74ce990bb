"""One person of a message, and which mentions are of the same one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from models.finding import Subject
from pipelines.attribute.naming import Naming, same
from pipelines.attribute.places import Mention
from pipelines.attribute.setting import Setting

MOST_PEOPLE = 200
"""People whose names are looked for in addresses; a list of members beyond that is judged by its rows."""


@dataclass(slots=True)
class Entity:
    """One natural person of the message. `number` counts from 1 in reading order."""

    number: int
    mentions: list[Mention]
    contacts: list[Setting] = field(default_factory=list)
    subject: Subject = Subject.THIRD_PARTY
    evidence: tuple[str, ...] = ()
    ruled: tuple[Subject, tuple[str, ...]] = (Subject.THIRD_PARTY, ())
    """What the rules alone say, and why."""

    @property
    def names(self) -> tuple[Naming, ...]:
        """All ways the message names this person."""
        return tuple(m.name for m in self.mentions)


def grouped(mentions: Sequence[Mention]) -> tuple[Entity, ...]:
    """Mentions of one person together: full names first, so that a bare name finds its owner."""
    order = sorted(range(len(mentions)), key=lambda i: (not mentions[i].name.full, i))
    groups: list[list[int]] = []
    by_word: dict[str, list[int]] = {}
    for i in order:
        name = mentions[i].name
        near = sorted({g for w in name.words for g in by_word.get(w, [])})
        fitting = next((g for g in near if _fits(mentions[i], [mentions[k] for k in groups[g][:8]])), None)
        if fitting is None:
            fitting = len(groups)
            groups.append([])
        groups[fitting].append(i)
        for word in name.words:
            seen = by_word.setdefault(word, [])
            if fitting not in seen and len(seen) < 50:
                seen.append(fitting)
    ranked = sorted(sorted(group) for group in groups)
    return tuple(Entity(n, [mentions[i] for i in group]) for n, group in enumerate(ranked, 1))


def _fits(mention: Mention, group: Iterable[Mention]) -> bool:
    group = list(group)
    if any(other.namesake for other in group) != mention.namesake:
        own = any(Subject.SENDER in one.says for one in (mention, *group))
        if own or all(o.name != mention.name for o in group):
            return False
    return all(same(mention.name, other.name) or _both_sign(mention, other) for other in group) and any(
        same(mention.name, other.name) for other in group
    )


def _both_sign(one: Mention, other: Mention) -> bool:
    return Subject.SENDER in one.says and Subject.SENDER in other.says
