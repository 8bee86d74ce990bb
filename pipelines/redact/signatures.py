"""Signatures that no longer hold are taken out: DKIM, ARC, S/MIME, OpenPGP, checksums of a body.

A broken signature says nothing but "tampered with". Worse, it holds a hash of the original: with the rest of the text
at hand, a removed value of few digits could be guessed and tried until the hash fits. So it is not renamed but taken
out, and the message says so. One whose bytes did not change stays, and still holds (docs/decisions/0014).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from models.formats import SIGNATURES, Handling, Outcome
from models.policy import AttachmentAction, Policy
from pipelines.parse.layout import Form, Layout, Sealed, Signature, Slot
from pipelines.parse.parameters import parameters
from pipelines.redact.edits import Edit
from pipelines.redact.placeholders import known_language
from pipelines.redact.splice import Splice, write_slot
from pipelines.redact.withhold import withhold

NOTE = {
    "nl": "[handtekening verwijderd: zij gold niet meer voor dit gewijzigde bericht]",
    "en": "[signature removed: it no longer held for this changed message]",
}
_MAIN = re.compile(r"\s*multipart/signed", re.IGNORECASE)
_GONE = frozenset({"protocol", "micalg"})
Span = tuple[int, int]
Touched = Mapping[int | None, Sequence[Span]]
"""By container (None: the message itself), the bytes that change, in order and apart from each other."""


def touched(
    raw: bytes, layout: Layout, edits: Mapping[int, list[Edit]], held: Iterable[Sealed], policy: Policy
) -> Touched:
    """Which bytes change: by edits, with what is withheld, and with fields that only we may write."""
    spans: defaultdict[int | None, list[Span]] = defaultdict(list)
    spans[None] += layout.marks
    leaves = [item.leaf for item in layout.signatures if item.leaf and unwanted(item, policy)]
    for leaf in (*held, *leaves):
        spans[leaf.within].append((leaf.start, leaf.end))
    for number, changes in edits.items():
        slot = layout.slots[number]
        spans[slot.within] += _changed(raw, slot, changes) if changes else ()
    for number, container in reversed(list(enumerate(layout.containers))):
        if spans.get(number):
            spans[container.within].append((container.start, container.end))
    return {within: _apart(found) for within, found in spans.items()}


def broken(layout: Layout, changed: Touched, edits: Mapping[int, list[Edit]], policy: Policy) -> list[Signature]:
    """The signatures that do not survive these changes, and those that the policy withholds."""
    framed = {signature.slot for signature in layout.signatures if signature.slot is not None}
    edited = {number: _apart((edit.start, edit.end) for edit in edits.get(number, ())) for number in framed}
    return [
        signature
        for signature in layout.signatures
        if unwanted(signature, policy)
        or (_edited(signature, edited) if signature.slot is not None else _hit(signature, changed))
    ]


def unwanted(signature: Signature, policy: Policy) -> bool:
    """Whether the policy lets no such signature through."""
    return signature.format in SIGNATURES and policy.action(signature.format) is AttachmentAction.WITHHOLD


def covered(slot: Slot, signatures: Iterable[Signature]) -> bool:
    """Whether one of these vouches for the bytes of a slot."""
    return any(
        start <= slot.start and slot.end <= end
        for signature in signatures
        if signature.slot is None and signature.within == slot.within
        for start, end in signature.covers
    )


def unsign(raw: bytes, signatures: Iterable[Signature], language: str, eol: bytes) -> Iterator[Splice]:
    """Take these out: whole fields go, a part with a signature becomes a line of text, what was signed a mixture."""
    note = NOTE[known_language(language)].encode("ascii")
    gone = list(signatures)
    for signature in gone:
        yield from (Splice(start, end, b"") for start, end in signature.fields)
        if signature.leaf:
            yield from withhold([signature.leaf], note, eol)
    for place in dict.fromkeys(signature.type_field for signature in gone):  # several parts may sign the same
        if place:
            yield from _mixed(raw, *place)


def unsign_text(signature: Signature, slot: Slot, language: str) -> Iterator[Edit]:
    """Take out what frames a text that was signed in place."""
    (first, after), (before, last) = signature.edges
    ending = slot.text[before:last]
    tail = ending[len(ending.rstrip("\r\n")) :]
    yield Edit(first, after, "")
    yield Edit(before, last, NOTE[known_language(language)] + tail)


def told(signatures: Iterable[Signature]) -> tuple[Handling, ...]:
    """What went, for the report and the trail."""
    return tuple(Handling(item.part, item.format, outcome=Outcome.UNSIGNED) for item in signatures)


def _changed(raw: bytes, slot: Slot, changes: list[Edit]) -> Iterator[Span]:
    if slot.form is Form.HEADER:
        yield from ((made.start, made.end) for made in write_slot(raw, slot, changes))
    else:
        yield slot.start, slot.end


def _apart(spans: Iterable[Span]) -> list[Span]:
    """In order, with ends that only grow: then one look from the start of a stretch is enough."""
    ordered = sorted(spans)
    ends = accumulate((end for _, end in ordered), max)
    return [(start, end) for (start, _), end in zip(ordered, ends, strict=True)]


def _hit(signature: Signature, changed: Touched) -> bool:
    spans = changed.get(signature.within, ())
    return any(_overlaps(spans, *stretch) for stretch in signature.covers)


def _overlaps(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether a span lies in [start, end), in part or as a place between two bytes of it."""
    last = bisect_left(spans, (end, -1)) - 1
    return last >= 0 and spans[last][1] > start


def _edited(signature: Signature, edited: Mapping[int, Sequence[Span]]) -> bool:
    return _overlaps(edited.get(signature.slot or 0, ()), signature.edges[0][0], signature.edges[-1][1])


def _mixed(raw: bytes, start: int, end: int) -> Iterator[Splice]:
    """Content-Type: multipart/signed becomes multipart/mixed; its boundary stays as it is."""
    value = raw[start:end].decode("utf-8", "surrogateescape")

    def place(at: int) -> int:
        return start + len(value[:at].encode("utf-8", "surrogateescape"))

    if main := _MAIN.match(value):
        yield Splice(place(0), place(main.end()), b" multipart/mixed")
    for parameter in parameters(value):
        for first, last in parameter.ranges if parameter.name in _GONE else ():
            yield Splice(place(max(value.rfind(";", 0, first), 0)), place(last), b"")
