"""Redact: take the findings that must go out of the original bytes, and leave all else as it came.

Only this package makes a `Redacted`. A signature that still holds stays; one that does not is taken out, and the copy
says so (`signatures.py`).
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
from pipelines.parse.layout import Embedded, Layout, Sealed, Signature
from pipelines.redact.assemble import assemble
from pipelines.redact.closing import closing_line, own_field, trail
from pipelines.redact.edits import Edit, edits_of
from pipelines.redact.placeholders import Placeholders
from pipelines.redact.propagate import propagate
from pipelines.redact.removals import Removal, merge
from pipelines.redact.signatures import broken, covered, told, touched, unsign_text, unwanted
from pipelines.redact.splice import Splice, line_ending
from pipelines.redact.withhold import blank, outermost

Edits = defaultdict[int, list[Edit]]
"""By the number of the slot, all that changes in it."""


def redact(mail: Mail, findings: tuple[Finding, ...], about: Triage, policy: Policy) -> Redacted:
    """The message without what must go; its own bytes, unchanged, when there is nothing to remove.

    A changed message says so in an `X-Briefgeheim` field at its top; such a field that came in with the
    message is taken out, so that nobody else can say it.
    """
    layout = _layout(mail)
    texts = {view.id: view.trace.text for view in layout.views if view.searched}
    if any(finding.candidate.part not in texts for finding in findings):
        raise Bug("finding_in_unknown_part")
    removed = [finding for finding in findings if finding.decision is Decision.REDACT]
    held, blanks = _withheld(layout, policy)
    changes = bool(removed or held or blanks or any(unwanted(item, policy) for item in layout.signatures))
    if not (changes or layout.marks):
        return Redacted(mail.raw, changed=False)
    edits = _edits(mail, layout, findings, Placeholders(removed, about.language)) if removed else defaultdict(list)
    for number, edit in blank(blanks, about.language):
        edits[number].append(edit)
    gone = broken(layout, touched(mail.raw, layout, edits, held, policy), edits, policy)
    _unframe(layout, gone, edits, about.language)
    kinds = _count(texts, removed)
    if policy.closing_line and removed:
        _close(mail, layout, gone, edits, kinds, about.language)
    fields = [own_field(kinds, len(held) + len(blanks), line_ending(mail.raw))] if changes else []
    fields += [trail(told(gone), line_ending(mail.raw))] if gone else []
    own = _own_fields(layout, fields)
    return Redacted(
        assemble(mail.raw, layout, edits, held, gone, own, about.language), changed=True, unsigned=told(gone)
    )


def _layout(mail: Mail) -> Layout:
    layout = mail.layout if mail.layout is not None else parse(mail.raw, Limits()).layout
    if not isinstance(layout, Layout):
        raise Bug("mail_without_layout")
    return layout


def _withheld(layout: Layout, policy: Policy) -> tuple[list[Sealed], list[Embedded]]:
    """What the policy does not let through: parts, and files inside a text."""
    held = (leaf for leaf in layout.sealed if policy.action(leaf.format) is AttachmentAction.WITHHOLD)
    return outermost(held), [x for x in layout.embedded if policy.action(x.format) is AttachmentAction.WITHHOLD]


def _unframe(layout: Layout, gone: Iterable[Signature], edits: Edits, language: str) -> None:
    for signature in gone:
        if signature.slot is not None:
            edits[signature.slot] += unsign_text(signature, layout.slots[signature.slot], language)


def _close(
    mail: Mail, layout: Layout, gone: Sequence[Signature], edits: Edits, kinds: Counter[EntityType], language: str
) -> None:
    """A closing line under each body; it never breaks a signature that holds."""
    lost = frozenset(gone)
    intact = [signature for signature in layout.signatures if signature not in lost]
    eol = line_ending(mail.raw).decode("ascii")
    for number in layout.bodies:
        if not covered(layout.slots[number], intact):
            edits[number].append(closing_line(layout.slots[number], kinds, language, eol))


def _own_fields(layout: Layout, fields: Iterable[bytes]) -> Iterator[Splice]:
    """Ours go in first, so that they stand above whatever else is put in; those that came in go."""
    if layout.top is not None:
        yield Splice(layout.top, layout.top, b"".join(fields))
    yield from (Splice(start, end, b"") for start, end in layout.marks)


def _edits(mail: Mail, layout: Layout, findings: Sequence[Finding], marks: Placeholders) -> Edits:
    removals = propagate(mail, layout, findings, marks)
    numbers = {view.id: number for number, view in enumerate(layout.views) if view.searched}
    for finding in findings:
        if finding.decision is Decision.REDACT:
            span = Removal(finding.candidate.start, finding.candidate.end, marks.mark(finding))
            removals.setdefault(numbers[finding.candidate.part], []).append(span)
    edits: Edits = defaultdict(list)
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
