"""File names as they may be told: whatever was found in them, or elsewhere in the message, has its placeholder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from models.finding import Decision, Finding
from models.message import Attachment, Mail
from models.policy import AttachmentAction
from pipelines.parse.layout import Layout
from pipelines.redact.edits import Edit, apply
from pipelines.redact.placeholders import Placeholders
from pipelines.redact.propagate import propagate
from pipelines.redact.removals import Removal, merge


def told(mail: Mail, findings: Iterable[Finding], language: str, action: AttachmentAction) -> tuple[Attachment, ...]:
    """The attachments with names that hold no value, kept or not, and with what the policy does to them."""
    names = _names(mail, findings, language) if any(item.name for item in mail.attachments) else {}
    return tuple(
        replace(
            item,
            name=names.get((item.part, item.name), ""),
            action=(AttachmentAction.PASS if item.inspected else action).value,
        )
        for item in mail.attachments
    )


def _names(mail: Mail, findings: Iterable[Finding], language: str) -> dict[tuple[str, str], str]:
    """By leaf and name as it came. What stays in the mail goes here all the same: a report is read by more people."""
    if not isinstance(mail.layout, Layout):
        return {}
    going = [replace(finding, decision=Decision.REDACT) for finding in findings]
    marks = Placeholders(going, language)
    found: defaultdict[str, list[Removal]] = defaultdict(list)
    for finding in going:
        place = finding.candidate
        found[place.part].append(Removal(place.start, place.end, marks.mark(finding)))
    named = replace(mail.layout, views=tuple(view for view in mail.layout.views if view.parameter))
    known = propagate(mail, named, going, marks)
    names: dict[tuple[str, str], str] = {}
    for number, view in enumerate(named.views):
        gone = merge(view.trace.text, [*found[view.id], *known.get(number, ())])
        safe = apply(view.trace.text, (Edit(start, end, mark.label) for start, end, mark in gone))
        names.setdefault((view.id.partition("#")[0], view.trace.text), safe)
    return names
