"""Whole messages written to learn from: `worker/train/mails`, a heading of labels above each.

### purpose: technical, hosting ; rights: none
Onderwerp: mail komt niet aan
Hallo, sinds gisteren ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from models.limits import Limits
from pipelines.parse import parse
from pipelines.triage.new_text import new_text
from worker.train.triage_mails import Learnt, made

MAILS = Path(__file__).parent / "mails"
_HEADING = re.compile(r"^### purpose: *([a-z_, ]+?) *; *rights: *([a-z_, ]+?) *$", re.MULTILINE)
_SUBJECT = re.compile(r"(?:Onderwerp|Subject): ?(.*)\Z")


def written(folder: Path = MAILS) -> list[Learnt]:
    """Every written message, in the order of the files; `ValueError` where a heading is misspelt."""
    return [learnt for file in sorted(folder.glob("*.txt")) for learnt in _messages(file)]


def _messages(file: Path) -> Iterator[Learnt]:
    text = file.read_text("utf-8")
    headings = list(_HEADING.finditer(text))
    if len(headings) != len(re.findall(r"^###", text, re.MULTILINE)):
        raise ValueError(f"{file.name}: a heading that is none")
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    for number, (heading, end) in enumerate(zip(headings, ends, strict=True), 1):
        yield _learnt(f"{file.stem}-{number}", heading, text[heading.end() : end].strip())


def _learnt(name: str, heading: re.Match[str], told: str) -> Learnt:
    first, _, body = told.partition("\n")
    subject = _SUBJECT.match(first)
    headline, text = (subject[1], body) if subject else ("", told)
    mail = f"Subject: {headline}\nContent-Type: text/plain; charset=utf-8\n\n{text}"
    return made(name, new_text(parse(mail.encode(), Limits())), _labels(heading[2]), _labels(heading[1]))


def _labels(said: str) -> frozenset[str]:
    return frozenset(label.strip() for label in said.split(",")) - {"none"}
