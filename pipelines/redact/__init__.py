"""Redact: take the findings that must go out of the original bytes, and leave all else as it came.

Only this package makes a `Redacted`. The signature of a signed message (DKIM, S/MIME, PGP) does not hold for
its redacted copy; it is left in place.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from models.errors import Bug
from models.finding import Decision, EntityType, Finding
from models.limits import Limits
from models.message import Mail
from models.policy import AttachmentAction, Policy
from models.triage import Triage
from models.verdict import Redacted
from pipelines.parse import parse
from pipelines.parse.layout import Layout
from pipelines.redact.closing import closing_line, own_field
from pipelines.redact.edits import Edit, edits_of
from pipelines.redact.placeholders import Placeholders
from pipelines.redact.propagate import propagate
from pipelines.redact.removals import Removal, merge
from pipelines.redact.splice import Splice, line_ending, splice, write_slot
from pipelines.redact.withhold import blank, outside, withhold


def redact(mail: Mail, findings: tuple[Finding, ...], about: Triage, policy: Policy) -> Redacted:
    """The message without what must go; its own bytes, unchanged, when there is nothing to remove.

    A changed message says so in an `X-Briefgeheim` field at its top; such a field that came in with the
    message is taken out, so that nobody else can say it.
    """
    layout = _layout(mail)
    splices = [Splice(start, end, b"") for start, end in layout.marks]
    withheld = policy.uninspected is AttachmentAction.WITHHOLD and bool(layout.sealed or layout.embedded)
    if withheld or any(finding.decision is Decision.REDACT for finding in findings):
        splices += _changes(mail, layout, findings, about.language, policy)
    return Redacted(splice(mail.raw, splices), changed=bool(splices))


def _layout(mail: Mail) -> Layout:
    layout = mail.layout if mail.layout is not None else parse(mail.raw, Limits()).layout
    if not isinstance(layout, Layout):
        raise Bug("mail_without_layout")
    return layout


def _changes(
    mail: Mail, layout: Layout, findings: Sequence[Finding], language: str, policy: Policy
) -> Iterator[Splice]:
    """Our field first, so that it stands above whatever else is put in."""
    texts = {view.id: view.trace.text for view in layout.views if view.searched}
    if any(finding.candidate.part not in texts for finding in findings):
        raise Bug("finding_in_unknown_part")
    removed = [finding for finding in findings if finding.decision is Decision.REDACT]
    kinds, eol = _count(texts, removed), line_ending(mail.raw)
    withheld = policy.uninspected is AttachmentAction.WITHHOLD
    if layout.top is not None:
        count = len(layout.sealed) + len(layout.embedded) if withheld else 0
        yield Splice(layout.top, layout.top, own_field(kinds, count, eol))
    edits = _edits(mail, layout, findings, Placeholders(removed, language))
    for number in layout.bodies if policy.closing_line and removed else ():
        edits[number].append(closing_line(layout.slots[number], kinds, language, eol.decode("ascii")))
    for number, edit in blank(layout.embedded if withheld else ()):
        edits[number].append(edit)
    written = (
        made for number, changes in edits.items() for made in write_slot(mail.raw, layout.slots[number], changes)
    )
    yield from outside(written, withhold(layout.sealed if withheld else (), language, eol))


def _edits(
    mail: Mail, layout: Layout, findings: Sequence[Finding], marks: Placeholders
) -> defaultdict[int, list[Edit]]:
    """By the number of the slot, all that changes in it."""
    removals = propagate(mail, layout, findings, marks)
    numbers = {view.id: number for number, view in enumerate(layout.views) if view.searched}
    for finding in findings:
        if finding.decision is Decision.REDACT:
            span = Removal(finding.candidate.start, finding.candidate.end, marks.mark(finding))
            removals.setdefault(numbers[finding.candidate.part], []).append(span)
    edits: defaultdict[int, list[Edit]] = defaultdict(list)
    for number, spans in removals.items():
        view = layout.views[number]
        edits[view.slot] += edits_of(view, layout.slots[view.slot], merge(view.trace.text, spans))
    return edits


def _count(texts: Mapping[str, str], removed: Iterable[Finding]) -> Counter[EntityType]:
    """How many different values of each kind: one that stands in text and HTML counts once."""
    values = {
        (c.type, " ".join(texts[c.part][c.start : c.end].casefold().split()))
        for c in (finding.candidate for finding in removed)
    }
    return Counter(kind for kind, _ in values)
