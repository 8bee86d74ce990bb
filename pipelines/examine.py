"""The verbs in reading order: parse, detect, triage, attribute, decide, redact.

Between the first two, names that their writer left without capitals get them (`names.cased`).
"""

from __future__ import annotations

from models.limits import Limits
from models.message import Mail
from models.policy import Policy
from models.verdict import Verdict
from pipelines.attribute import attribute
from pipelines.correspond import correspond
from pipelines.decide import decide
from pipelines.detect.engine import Detector
from pipelines.detect.names.cased import cased
from pipelines.parse import parse, parse_text
from pipelines.redact import redact
from pipelines.redact.handled import by_format, handled
from pipelines.redact.names import told
from pipelines.triage import triage


def examine(raw: bytes, policy: Policy, detector: Detector, limits: Limits) -> Verdict:
    """What is in this message (RFC 5322 bytes), whose it is, and what must go.

    Raises `Rejected` when a limit is broken; every other exception is a bug of ours.
    """
    return _judge(parse(raw, limits), policy, detector)


def examine_text(raw: bytes, policy: Policy, detector: Detector, limits: Limits) -> Verdict:
    """The same for a bare text file without headers (UTF-8, or what its bytes look like)."""
    return _judge(parse_text(raw, limits), policy, detector)


def _judge(mail: Mail, policy: Policy, detector: Detector) -> Verdict:
    mail = cased(mail)  # for detection and attribution alike
    candidates = detector.find(mail, policy)
    about = triage(mail, candidates, policy)
    findings = decide(attribute(mail, candidates, about, policy), about, policy)
    redacted = redact(mail, findings, about, policy)
    return Verdict(
        redacted=redacted,
        language=about.language,
        purposes=about.purposes,
        rights=about.rights,
        findings=findings,
        attachments=tuple(by_format(told(mail, findings, about.language, policy.uninspected), policy)),
        defects=mail.defects,
        correspondence=correspond(mail),
        formats=tuple(handled(mail.formats, redacted, policy)),
    )
