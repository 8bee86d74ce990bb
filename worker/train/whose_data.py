"""Persons to learn from: of sentences and short messages written for it (`whose`, `lines`), and of annotated ones.

A written line is a whole message; ` / ` stands for a line break. Each person is marked: `[D:Hennie Bos]` is needed
for what is asked (a designate), `[T:...]` is a third party, `[S:...]` staff, `[W:...]` the writer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from email import policy as mail_policy
from email.message import EmailMessage
from functools import cache
from pathlib import Path

from models.finding import Candidate, EntityType, Subject
from models.limits import Limits
from models.message import Mail
from models.policy import Policy
from models.triage import Purpose, RightHit, Triage
from pipelines.attribute.company import TIED_TO_NAMES
from pipelines.attribute.jobs import job
from pipelines.attribute.persons import resolve
from pipelines.attribute.setting import setting
from pipelines.attribute.voices import parties
from pipelines.attribute.weighing import Scales
from pipelines.attribute.witness.features import Vector, vector
from pipelines.parse import parse
from pipelines.triage import triage
from worker.evaluate.corpus import GoldMessage
from worker.evaluate.render import render
from worker.train.short_mails import short_mails

WHOLE = 2.0
"""How many written sentences a person of a whole message counts for: there the rest of the message misleads too."""
WRITTEN = Path(__file__).parent / "whose"
_MARK = re.compile(r"\[([DTSW]):([^\[\]]+)\]")
_ADDRESS = re.compile(r"[\w.-]+@[\w-]+(?:\.[\w-]+)+")
_SUBJECTS = {"D": Subject.DESIGNATE, "T": Subject.THIRD_PARTY, "S": Subject.STAFF, "W": Subject.SENDER}
_JUDGED = frozenset({Subject.DESIGNATE, Subject.THIRD_PARTY})

Spans = list[tuple[Candidate, Subject]]


@dataclass(frozen=True, slots=True)
class Learnt:
    """One person: of which message, as features, what the rules said, and whether the request needs them."""

    message: str
    features: Vector
    rules: Subject
    evidence: tuple[str, ...]
    needed: bool
    weight: float = 1.0

    @property
    def by_rules(self) -> bool:
        """Whether the rules alone take them for a designate."""
        return self.rules is Subject.DESIGNATE


def written(policy: Policy) -> list[Learnt]:
    """The persons of every written line and short message; `ValueError` where a mark is misspelt."""
    lines = [person for file in sorted(WRITTEN.glob("*.txt")) for person in _of_file(file, policy)]
    return [*lines, *(person for gold in short_mails() for person in _of_message(gold, policy))]


def annotated(messages: Iterable[GoldMessage], policy: Policy) -> list[Learnt]:
    """The persons of annotated messages, with the purposes and rights that people gave these."""
    found = (person for gold in messages for person in _of_message(gold, policy))
    return [replace(person, weight=WHOLE) for person in found]


def _of_file(file: Path, policy: Policy) -> Iterator[Learnt]:
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if line.strip():
            text, marks = _read(line, f"{file.name}:{number}")
            mail = parse(_mail(text), Limits())
            spans = [(Candidate("1", a, b, EntityType.PERSON, 1.0, "gold"), s) for a, b, s in marks]
            about = triage(mail, tuple(c for c, _ in spans), policy)
            yield from _persons(f"{file.stem}-{number}", mail, [*spans, *_addresses(text)], about, policy)


def _addresses(text: str) -> Spans:
    """The addresses of a written line; what is asked for an address is asked for its holder."""
    found = (Candidate("1", m.start(), m.end(), EntityType.EMAIL_ADDRESS, 1.0, "gold") for m in _ADDRESS.finditer(text))
    return [(candidate, Subject.NONE) for candidate in found]


def _read(line: str, place: str) -> tuple[str, list[tuple[int, int, Subject]]]:
    text, marks, at = "", [], 0
    line = line.replace(" / ", "\n")
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        marks.append((len(text), len(text) + len(match[2]), _SUBJECTS[match[1]]))
        text, at = text + match[2], match.end()
    text += line[at:]
    if "[" in text or not marks:
        raise ValueError(f"{place}: no mark, or one that is none")
    return text, marks


def _mail(text: str) -> bytes:
    mail = EmailMessage(policy=mail_policy.SMTP)
    mail["From"], mail["To"] = "Klant <klant@bedrijf.example>", "info@jixawstudio.nl"
    mail["Subject"] = "vraag"
    mail.set_content(text, cte="8bit")
    return mail.as_bytes()


def _of_message(gold: GoldMessage, policy: Policy) -> Iterator[Learnt]:
    mail = parse(render(gold, 0), Limits())
    texts = {part.id: part.text for part in mail.parts}
    spans: Spans = []
    for span in gold.spans:
        part = "subject" if span.where == "subject" else "1"
        if texts.get(part, "")[span.start : span.end] == span.text and span.type in EntityType:
            candidate = Candidate(part, span.start, span.end, EntityType(span.type), 1.0, "gold")
            spans.append((candidate, Subject(span.subject)))
    about = Triage(
        gold.header["lang"],
        tuple(Purpose(p) for p in sorted(gold.purposes)),
        tuple(RightHit(r, 1.0, "annotated") for r in sorted(gold.rights)),
    )
    yield from _persons(gold.id, mail, spans, about, policy)


def _persons(message: str, mail: Mail, spans: Spans, about: Triage, policy: Policy) -> Iterator[Learnt]:
    texts = {part.id: part for part in mail.parts}
    gold = {(c.part, c.start): subject for c, subject in spans}
    settings = [setting(texts[c.part], c) for c, _ in spans]
    asked = job(mail, about)
    scales = Scales(asked)
    named = [s for s in settings if s.candidate.type is EntityType.PERSON]
    tied = [s for s in settings if s.candidate.type in TIED_TO_NAMES]
    for entity in resolve(named, tied, parties(mail, policy), asked):
        said = Counter(gold[m.setting.candidate.part, m.setting.candidate.start] for m in entity.mentions)
        subject = said.most_common(1)[0][0]
        rules, evidence = entity.ruled
        if subject in _JUDGED and rules in _JUDGED:
            yield Learnt(message, vector(entity, scales), rules, evidence, subject is Subject.DESIGNATE)


@cache
def lines() -> int:
    """How many lines are written."""
    return sum(len(file.read_text("utf-8").splitlines()) for file in WRITTEN.glob("*.txt"))
