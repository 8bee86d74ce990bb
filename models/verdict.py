"""What examine() says of one message."""

from __future__ import annotations

from dataclasses import dataclass, field

from models.correspondence import Correspondence
from models.finding import Decision, Finding
from models.message import Attachment
from models.triage import Purpose, RightHit


@dataclass(frozen=True, slots=True)
class Redacted:
    """Message bytes that went through redaction; only `pipelines.redact` makes one."""

    raw: bytes = field(repr=False)
    changed: bool


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

    @property
    def removed(self) -> tuple[Finding, ...]:
        """The findings that were redacted."""
        return tuple(f for f in self.findings if f.decision is Decision.REDACT)
