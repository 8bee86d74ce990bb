"""What examine() says of one message and of each of its attachments."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from models.correspondence import Correspondence
from models.finding import Decision, Finding
from models.formats import Handling
from models.message import Attachment
from models.triage import Purpose, RightHit


class Uninspected(StrEnum):
    """Why an attachment cannot be inspected, or not in full."""

    FORMAT = "no reader for this format"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    SIZE = "too large"
    DEPTH = "nested too deep"
    NUMBER = "too many attachments"
    MISMATCH = "its content is not what its type or name says"
    PARTLY = "only read as bare text"
    INSIDE = "holds an encoded file"
    IN_HTML = "inside an HTML attribute"


@dataclass(frozen=True, slots=True)
class Redacted:
    """Message bytes that went through redaction; only `pipelines.redact` makes one.

    `unsigned` are the signatures and checksums that no longer held and were taken out.
    """

    raw: bytes = field(repr=False)
    changed: bool
    unsigned: tuple[Handling, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of examining one message: the redacted copy and all that was decided."""

    redacted: Redacted
    language: str
    purposes: tuple[Purpose, ...]
    rights: tuple[RightHit, ...]
    findings: tuple[Finding, ...]
    attachments: tuple[Attachment, ...] = ()
    defects: tuple[str, ...] = ()
    correspondence: Correspondence = field(default_factory=Correspondence)
    formats: tuple[Handling, ...] = ()

    @property
    def removed(self) -> tuple[Finding, ...]:
        """The findings that were redacted."""
        return tuple(f for f in self.findings if f.decision is Decision.REDACT)
