"""Names to learn from: what lists and name model claim in annotated messages, and whether it is somebody's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np

from models.finding import Candidate, EntityType, Subject
from models.message import Part
from pipelines.detect.names.cased import cased
from pipelines.detect.thing_witness import ThingWitness, using
from pipelines.detect.thing_witness.claims import asked
from pipelines.detect.thing_witness.features import SIZE, Vector
from pipelines.parse import parse
from worker.evaluate.corpus import GoldMessage, GoldSpan
from worker.evaluate.ours import Ours
from worker.evaluate.render import render
from worker.train.short_mails import short_mails

_AGAIN = "mentions"
"""Who adds further mentions of what is known: they follow the others."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """One claimed name: of which message, as features, and whether it is a thing's or nobody's."""

    message: str
    features: Vector
    thing: bool


def learnt(messages: Iterable[GoldMessage]) -> list[Learnt]:
    """Every claim that the witness would be asked of, but those on other data of somebody."""
    with using(ThingWitness(np.zeros(SIZE, np.float32), -1.0)):
        return [one for gold in messages for one in _of_message(gold, _software())]


@cache
def learnt_short() -> tuple[Learnt, ...]:
    """Those of the short messages, worked out once."""
    return tuple(learnt(short_mails()))


@cache
def _software() -> Ours:
    return Ours.load()


def _of_message(gold: GoldMessage, ours: Ours) -> Iterator[Learnt]:
    mail = cased(parse(render(gold, 0), ours.settings.limits))
    found = [one for one in ours.detector.find(mail, ours.policy) if one.by != _AGAIN]
    for candidate, features in asked(mail, found):
        spans = _annotated(gold, mail.part(candidate.part), candidate)
        people = [span for span in spans or () if span.type is EntityType.PERSON]
        somebody = any(span.subject is not Subject.NONE for span in people)
        other = any(span.subject is not Subject.NONE for span in spans or () if span not in people)
        if spans is not None and (somebody or not other):
            yield Learnt(gold.id, features, not somebody)


def _annotated(gold: GoldMessage, part: Part, candidate: Candidate) -> list[GoldSpan] | None:
    """What annotators marked there; None where the part is neither body nor subject line."""
    for where, text in (("body", gold.body), ("subject", gold.headline)):
        if part.text.strip().casefold() == text.strip().casefold() and not text[:1].isspace():
            shift = len(part.text) - len(part.text.lstrip())
            start, end = candidate.start - shift, candidate.end - shift
            return [s for s in gold.spans if s.where == where and s.start < end and start < s.end]
    return None
