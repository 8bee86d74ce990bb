"""Read annotated messages (docs/corpus.md): messages behind `### ID`, spans as `{{TYPE/subject/decision:text}}`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from models.errors import Rejected
from models.finding import Decision, EntityType, Subject

_HEADER = frozenset({"channel", "from", "to", "subject", "lang", "purpose", "rights"})
_MARK = re.compile(r"\{\{([A-Z_]+)/([a-z_]+)/([a-z]+):(.+?)\}\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class GoldSpan:
    """What an annotator marked: character offsets into the subject line or the body."""

    where: str  # "subject" | "body"
    start: int
    end: int
    text: str = field(repr=False)
    type: EntityType
    subject: Subject
    decision: Decision


@dataclass(frozen=True, slots=True)
class GoldMessage:
    """One annotated message, its markup taken out."""

    id: str
    header: dict[str, str] = field(repr=False)
    headline: str = field(repr=False)
    body: str = field(repr=False)
    spans: tuple[GoldSpan, ...] = field(repr=False)

    @property
    def purposes(self) -> frozenset[str]:
        """The annotated purposes."""
        return _labels(self.header["purpose"])

    @property
    def rights(self) -> frozenset[str]:
        """The annotated rights; empty when none."""
        return _labels(self.header["rights"]) - {"none"}


def read_corpus(path: Path) -> Iterator[GoldMessage]:
    """Every message of one corpus file; `Rejected("corpus")` names the block that is malformed."""
    for block in re.split(r"(?m)^### ", path.read_text(encoding="utf-8"))[1:]:
        name = block.partition("\n")[0].strip()
        try:
            yield _message(block)
        except (KeyError, ValueError):
            raise Rejected("corpus", f"{path.name}: {name} is malformed") from None


def _message(block: str) -> GoldMessage:
    head, _, marked = block.partition("\n---\n")
    first, *lines = head.splitlines()
    header = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in lines if line.strip())}
    if not header.keys() >= _HEADER:
        raise ValueError("a header line is missing")
    headline, in_subject = _strip("subject", header["subject"])
    body, in_body = _strip("body", marked.rstrip() + "\n")
    return GoldMessage(first.strip(), header, headline, body, (*in_subject, *in_body))


def _strip(where: str, marked: str) -> tuple[str, list[GoldSpan]]:
    text, spans, at = "", [], 0
    for m in _MARK.finditer(marked):
        text += marked[at : m.start()]
        end = len(text) + len(m[4])
        spans.append(GoldSpan(where, len(text), end, m[4], EntityType(m[1]), Subject(m[2]), Decision(m[3])))
        text += m[4]
        at = m.end()
    return text + marked[at:], spans


def _labels(value: str) -> frozenset[str]:
    return frozenset(label.strip() for label in value.split(",") if label.strip())
