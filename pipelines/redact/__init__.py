"""Redact: take the findings that must go out of the original bytes."""

from __future__ import annotations

from models.finding import Finding
from models.message import Mail
from models.policy import Policy
from models.triage import Triage
from models.verdict import Redacted


def redact(mail: Mail, findings: tuple[Finding, ...], about: Triage, policy: Policy) -> Redacted:
    """The message without what must go; its own bytes, unchanged, when there is nothing to remove."""
    raise NotImplementedError
