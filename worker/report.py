"""One JSON object a message: what was found, whose it was, what was done and why. Never a value."""

from __future__ import annotations

from typing import Any

from models.finding import Finding
from models.formats import Handling
from models.message import Attachment
from models.verdict import Verdict


def report(file: str, verdict: Verdict) -> dict[str, Any]:
    """The report of one message (docs/report.md); offsets are characters of the part's decoded text."""
    return {
        "file": file,
        "language": verdict.language,
        "purposes": [str(purpose) for purpose in verdict.purposes],
        "rights": [{"label": r.label, "score": round(r.score, 3), "cue": r.cue} for r in verdict.rights],
        "changed": verdict.redacted.changed,
        "findings": [_finding(finding) for finding in verdict.findings],
        "attachments": [attachment_row(attachment) for attachment in verdict.attachments],
        "formats": [_handling(handling) for handling in verdict.formats],
        "defects": list(verdict.defects),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    c = finding.candidate
    return {
        "part": c.part,
        "start": c.start,
        "end": c.end,
        "type": str(c.type),
        "subject": str(finding.subject),
        "person": finding.entity,
        "decision": str(finding.decision),
        "reason": finding.reason,
        "evidence": list(finding.evidence),
        "score": round(c.score, 3),
        "by": c.by,
    }


def attachment_row(attachment: Attachment) -> dict[str, Any]:
    """One attachment: what it is, whether it was inspected, and what the policy does to it."""
    return {
        "part": attachment.part,
        "name": attachment.name,
        "kind": attachment.media_type,
        "content": attachment.content,
        "size": attachment.size,
        "inspected": attachment.inspected,
        "action": attachment.action,
        "reason": attachment.reason,
    }


def _handling(handling: Handling) -> dict[str, Any]:
    return {
        "part": handling.part,
        "format": str(handling.format),
        "inspected": handling.inspected,
        "action": handling.action,
        "outcome": handling.outcome,
        "reason": handling.reason,
    }
