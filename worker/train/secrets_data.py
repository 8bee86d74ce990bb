"""Words to learn secrets from: those of annotated messages, and of short ones written for it (`worker/train/lines`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from models.finding import Decision, EntityType
from pipelines.detect.secrets.witness.features import Vector, near_a_way_in, tokens, vector
from worker.evaluate.corpus import GoldMessage


@dataclass(frozen=True, slots=True)
class Learnt:
    """One word: of which message, as features, and whether it is a secret or a part of one."""

    message: str
    features: Vector
    secret: bool


def learnt(messages: Iterable[GoldMessage]) -> list[Learnt]:
    """Every word of the bodies that stands near something that lets somebody in."""
    return [word for gold in messages for word in _of_message(gold)]


def _of_message(gold: GoldMessage) -> Iterator[Learnt]:
    secrets = [
        (span.start, span.end)
        for span in gold.spans
        if span.where == "body" and span.type is EntityType.CREDENTIAL and span.decision is Decision.REDACT
    ]
    words = tokens(gold.body)
    for at in near_a_way_in(gold.body, words):
        secret = any(start < words[at].end and words[at].start < end for start, end in secrets)
        yield Learnt(gold.id, vector(gold.body, words, at), secret)
