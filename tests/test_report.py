"""A report says what was done to a message and never what stood in it; what needs nothing stays byte for byte."""

import json
import re
from pathlib import Path

import pytest

from models.finding import Candidate, Decision, EntityType, Finding, Subject
from models.limits import Limits
from models.message import PartKind
from models.policy import AttachmentAction
from models.verdict import Redacted, Verdict
from pipelines.detect.engine import Detector
from pipelines.examine import examine
from pipelines.parse import parse
from pipelines.redact.names import told as attachments
from worker.evaluate.corpus import GoldMessage, read_corpus
from worker.evaluate.render import render
from worker.policy_file import load_policy
from worker.report import report

HERE = Path(__file__).parent
TELLING = 6  # characters; shorter values occur in words of our own
FIELDS = {"file", "language", "purposes", "rights", "changed", "findings", "attachments", "formats", "defects"}
Examined = list[tuple[GoldMessage, bytes, Verdict]]


@pytest.fixture(scope="module")
def examined() -> Examined:
    policy, detector, limits = load_policy(HERE.parent / "policy.toml"), Detector.build(), Limits()
    messages = [message for file in sorted((HERE / "corpus").glob("*.mail")) for message in read_corpus(file)]
    rendered = ((message, render(message, number)) for number, message in enumerate(messages))
    return [(message, raw, examine(raw, policy, detector, limits)) for message, raw in rendered]


def line(name: str, verdict: Verdict) -> str:
    return json.dumps(report(name, verdict), ensure_ascii=False)


def tells(told: str, value: str) -> bool:
    """As a word of its own: "bidden" (to pray) is not told by "forbidden"."""
    return bool(re.search(rf"(?<!\w){re.escape(value.casefold())}(?!\w)", told.casefold()))


def removed_values(raw: bytes, verdict: Verdict) -> list[str]:
    texts = {part.id: part.text for part in parse(raw, Limits()).parts}
    places = (finding.candidate for finding in verdict.removed)
    return [texts[place.part][place.start : place.end].strip() for place in places]


def test_no_value_that_had_to_go_is_in_a_report(examined: Examined) -> None:
    """Whether it was found or missed: messages are named here, values are not."""
    told = [
        message.id
        for message, _, verdict in examined
        for span in message.spans
        if span.decision is Decision.REDACT and len(span.text) >= TELLING
        if tells(line(message.id, verdict), span.text)
    ]
    assert told == []


def test_nothing_that_was_removed_is_in_a_report(examined: Examined) -> None:
    """The words of each redacted finding, as they stood in the mail."""
    told = [
        message.id
        for message, raw, verdict in examined
        for value in removed_values(raw, verdict)
        if len(value) >= TELLING and tells(line(message.id, verdict), value)
    ]
    assert told == []


def test_a_message_with_nothing_to_redact_stays_byte_for_byte(examined: Examined) -> None:
    """And one with something does not."""
    for message, raw, verdict in examined:
        assert verdict.redacted.changed == bool(verdict.removed), message.id
        assert (verdict.redacted.raw == raw) == (not verdict.removed), message.id


def test_a_report_has_the_fields_that_are_promised(examined: Examined) -> None:
    """One JSON object a line (docs/report.md), with a place, a decision and a reason for each finding."""
    page = (HERE.parent / "docs/report.md").read_text()
    for message, _, verdict in examined:
        row = json.loads(line(message.id, verdict))
        assert row.keys() == FIELDS
        assert all(f["decision"] in ("keep", "redact") and f["reason"] for f in row["findings"])
        parts = [*row["findings"], *row["attachments"]]
        assert all(f"`{key}`" in page for key in [*row, *(key for part in parts for key in part)])


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("rapport.pdf", "rapport.pdf"),
        ("IBAN NL91ABNA0417164300.pdf", "IBAN [IBAN removed].pdf"),
        ("NL91ABNA0417164300 and NL91ABNA0417164300.pdf", "[IBAN removed] and [IBAN removed].pdf"),
        ("Zwiers.pdf", "[person 1].pdf"),
        ("", ""),
    ],
)
@pytest.mark.parametrize("action", list(AttachmentAction))
def test_an_attachment_is_told_by_a_name_without_values(name: str, told: str, action: AttachmentAction) -> None:
    """Found in the name itself or in the body, removed or kept; and by what the policy does to it."""
    disposition = f'Content-Disposition: attachment; size=4; filename="{name}"\r\n' if name else ""
    body = "Account NL91ABNA0417164300 is that of Karel Zwiers."
    raw = (
        'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
        f"--b\r\nContent-Type: text/plain\r\n\r\n{body}\r\n"
        f"--b\r\nContent-Type: application/pdf\r\n{disposition}\r\n%PDF\r\n--b--\r\n"
    )
    mail, kinds = (
        parse(raw.encode(), Limits()),
        {EntityType.IBAN_CODE: "NL91ABNA0417164300", EntityType.PERSON: "Zwiers"},
    )
    found = tuple(
        Finding(Candidate(part.id, at.start(), at.end(), kind, 1.0, "test"), Subject.SENDER, Decision.KEEP, "needed", 1)
        for part in mail.parts
        for kind, value in kinds.items()
        for at in re.finditer(value, part.text)
        if not (part.kind is PartKind.FILENAME and kind is EntityType.PERSON)  # missed there
    )
    verdict = Verdict(Redacted(b"", changed=False), "en", (), (), found, attachments(mail, found, "en", action))
    row = json.loads(line("mail.eml", verdict))["attachments"][0]
    assert (row["name"], row["action"]) == (told, str(action))
