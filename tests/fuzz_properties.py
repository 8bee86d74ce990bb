"""What holds for any bytes, whoever makes them up."""

from __future__ import annotations

import re

from models.finding import Candidate, Decision, EntityType, Finding, Subject
from models.limits import Limits
from models.message import Mail, Part, PartKind
from models.triage import Purpose, Triage
from pipelines.parse import parse
from pipelines.redact import redact
from worker.policy_file import load_policy

LIMITS, POLICY = Limits(), load_policy()
ABOUT = Triage("nl", (Purpose.GENERAL,))
VALUE = re.compile(r"(?<![A-Za-z0-9])[A-Za-z0-9]{8,20}(?![A-Za-z0-9])")
OURS = frozenset({"verwijderd", "rekeningnummer", "briefgeheim", "persoonsgegevens", "redacted"})
"""Words that we write ourselves."""
_LABEL = re.compile(r'"[^"\n]{0,60}": ')
"""The name of an XML element or of a card's property: it is the file's structure, and stays."""


def sound(raw: bytes) -> None:
    """Part ids are unique, and layers lie within their text."""
    mail = parse(raw, LIMITS)
    ids = [part.id for part in mail.parts]
    assert len(ids) == len(set(ids))
    for part in mail.parts:
        assert all(0 <= layer.start <= layer.end <= len(part.text) for layer in part.layers)


def untouched(raw: bytes) -> None:
    """Without findings any bytes come out as they came, unless they carried a field that only we may write."""
    mail = parse(raw, LIMITS)
    if b"x-briefgeheim" not in raw.lower():
        assert redact(mail, (), ABOUT, POLICY).raw == raw


def gone(raw: bytes) -> None:
    """What is redacted is in no text of the copy, as we would read it again."""
    mail = parse(raw, LIMITS)
    found = (match[0] for part in mail.parts for match in VALUE.finditer(_values(part)))
    value = next((word for word in found if word.lower() not in OURS), None)
    if value is None:
        return
    copy = redact(mail, _findings(mail, value), ABOUT, POLICY).raw
    whole = re.compile(rf"(?<![A-Za-z0-9]){value}(?![A-Za-z0-9])")
    assert not [part.id for part in parse(copy, LIMITS).parts if whole.search(_values(part))]


def _values(part: Part) -> str:
    """The text without the labels of data."""
    return _LABEL.sub(lambda label: " " * len(label[0]), part.text) if part.kind is PartKind.DATA else part.text


def _findings(mail: Mail, value: str) -> tuple[Finding, ...]:
    """One for each place of the value."""
    return tuple(
        Finding(
            Candidate(part.id, match.start(), match.end(), EntityType.IBAN_CODE, 1.0, "test"),
            Subject.THIRD_PARTY,
            Decision.REDACT,
            "a reason",
        )
        for part in mail.parts
        for match in re.finditer(re.escape(value), part.text)
    )
