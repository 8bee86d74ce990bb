"""What became of the parts of special forms: what the policy says of each, and what was done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from models.formats import AUTOMATIC, SIGNATURES, Handling, Outcome
from models.message import Attachment
from models.policy import AttachmentAction, Policy
from models.verdict import Redacted


def handled(noted: Iterable[Handling], redacted: Redacted, policy: Policy) -> Iterator[Handling]:
    """Each with its action and outcome; then the signatures and checksums of the header that went."""
    unsigned = {(item.part, item.format) for item in redacted.unsigned}
    for item in noted:
        action = policy.action(item.format)
        outcome = Outcome.UNSIGNED if (item.part, item.format) in unsigned else Outcome.KEPT
        if action is AttachmentAction.WITHHOLD and item.format not in SIGNATURES:
            outcome = Outcome.WITHHELD
        yield replace(item, action=action.value, outcome=outcome)
    yield from dict.fromkeys(item for item in redacted.unsigned if item.format in AUTOMATIC)


def by_format(attachments: Iterable[Attachment], policy: Policy) -> Iterator[Attachment]:
    """The attachments, with the policy's action for those of a form that it has a rule for."""
    for item in attachments:
        yield replace(item, action=policy.action(item.format).value) if item.format else item
