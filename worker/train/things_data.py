"""Names to learn from: what lists and name model claim in annotated and written messages, and whether it is somebody's.

Of the messages in `things`, one a line, one file holds things with names only, the other people only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email import policy as mail_policy
from email.message import EmailMessage
from functools import cache
from pathlib import Path

import numpy as np

from models.finding import Candidate, EntityType, Subject
from models.message import Mail, Part
from pipelines.detect.names.cased import cased
from pipelines.detect.thing_witness import ThingWitness, using
from pipelines.detect.thing_witness.claims import asked
from pipelines.detect.thing_witness.features import SIZE, Vector
from pipelines.parse import parse
from worker.evaluate.corpus import GoldMessage, GoldSpan
from worker.evaluate.ours import Ours
from worker.evaluate.render import render
from worker.train.short_mails import short_mails

WRITTEN = Path(__file__).parent / "things"
_SILENT = ThingWitness(np.zeros(SIZE, np.float32), -1.0)
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
    with using(_SILENT):
        return [one for gold in messages for one in _of_message(gold, _software())]


@cache
def learnt_short() -> tuple[Learnt, ...]:
    """Those of the short messages and of the written lines, worked out once."""
    with using(_SILENT):
        written = [one for file in sorted(WRITTEN.glob("*.txt")) for one in _of_file(file, _software())]
    return (*learnt(short_mails()), *written)


def _of_file(file: Path, ours: Ours) -> Iterator[Learnt]:
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            mail = EmailMessage(policy=mail_policy.SMTP)
            mail["From"], mail["Subject"] = "klant@voorbeeld.example", "Vraag"
            mail.set_content(line.replace(" / ", "\n"))
            for _, features in _claims(mail.as_bytes(), ours)[1]:
                yield Learnt(f"{file.stem} {number}", features, file.stem == "things")


@cache
def _software() -> Ours:
    return Ours.load()


def _of_message(gold: GoldMessage, ours: Ours) -> Iterator[Learnt]:
    mail, claims = _claims(render(gold, 0), ours)
    for candidate, features in claims:
        spans = _annotated(gold, mail.part(candidate.part), candidate)
        people = [span for span in spans or () if span.type is EntityType.PERSON]
        somebody = any(span.subject is not Subject.NONE for span in people)
        other = any(span.subject is not Subject.NONE for span in spans or () if span not in people)
        if spans is not None and (somebody or not other):
            yield Learnt(gold.id, features, not somebody)


def _claims(raw: bytes, ours: Ours) -> tuple[Mail, list[tuple[Candidate, Vector]]]:
    """A message, and what the witness would be asked of in it."""
    mail = cased(parse(raw, ours.settings.limits))
    return mail, list(asked(mail, [one for one in ours.detector.find(mail, ours.policy) if one.by != _AGAIN]))


def _annotated(gold: GoldMessage, part: Part, candidate: Candidate) -> list[GoldSpan] | None:
    """What annotators marked there; None where the part is neither body nor subject line."""
    for where, text in (("body", gold.body), ("subject", gold.headline)):
        if part.text.strip().casefold() == text.strip().casefold() and not text[:1].isspace():
            shift = len(part.text) - len(part.text.lstrip())
            start, end = candidate.start - shift, candidate.end - shift
            return [s for s in gold.spans if s.where == where and s.start < end and start < s.end]
    return None
