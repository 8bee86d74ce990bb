"""Everybody of a message at their places, and what a claim on a value says."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from models.finding import EntityType, Subject
from pipelines.attribute.entity import Entity
from pipelines.attribute.jobs import Job
from pipelines.attribute.places import Mention
from pipelines.attribute.setting import Setting
from pipelines.attribute.voices import Parties

TIED_TO_NAMES = frozenset({EntityType.EMAIL_ADDRESS, EntityType.USERNAME, EntityType.SOCIAL_HANDLE})
"""Types that hold a name, and that the job needs of a designate."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Whose a candidate is: a subject, the person when known, and why.

    A `weak` claim is only what is left when no rule speaks. `needed` says outright whether the request needs it.
    """

    subject: Subject
    why: str
    entity: int = 0
    weak: bool = False
    needed: bool | None = None


@dataclass(frozen=True, slots=True)
class Company:
    """Everybody of the message, with the mentions of each part in reading order."""

    entities: tuple[Entity, ...] = field(repr=False)
    parties: Parties = field(repr=False)
    job: Job
    places: dict[str, list[tuple[int, Mention, Entity]]] = field(repr=False)
    of: dict[int, Entity] = field(repr=False)  # id of a mention's setting -> whose it is

    def before(self, setting: Setting, low: int) -> list[tuple[Mention, Entity]]:
        """Mentions between `low` and the candidate, the nearest first."""
        row = self.places.get(setting.candidate.part, [])
        at = bisect_right(row, setting.candidate.start, key=lambda p: p[0])
        return [(m, e) for start, m, e in reversed(row[max(0, at - 12) : at]) if start >= low]

    def after(self, setting: Setting, high: int) -> list[tuple[Mention, Entity]]:
        """Mentions between the candidate and `high`, the nearest first."""
        row = self.places.get(setting.candidate.part, [])
        at = bisect_right(row, setting.candidate.start, key=lambda p: p[0])
        return [(m, e) for start, m, e in row[at : at + 6] if start < high]

    @property
    def sender(self) -> int:
        """The number of the sender as an entity; 0 when no mention names them."""
        return next((e.number for e in self.entities if e.subject is Subject.SENDER), 0)


def company(entities: tuple[Entity, ...], parties: Parties, job: Job) -> Company:
    """Index the mentions by part and place."""
    places: dict[str, list[tuple[int, Mention, Entity]]] = {}
    for entity in entities:
        for mention in entity.mentions:
            places.setdefault(mention.setting.candidate.part, []).append(
                (mention.setting.candidate.start, mention, entity)
            )
    for row in places.values():
        row.sort(key=lambda p: p[0])
    return Company(entities, parties, job, places, {id(m.setting): e for e in entities for m in e.mentions})
