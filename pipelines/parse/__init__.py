"""Parse: bytes of a message to the texts it holds.

Each text knows its way back to the bytes (`layout`), because redaction splices the original: what carries
no redaction stays byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterable

from models.errors import Rejected
from models.limits import Limits
from models.message import LayerKind, Mail, Part, PartKind
from pipelines.parse.armored import read_plain
from pipelines.parse.attached import is_message, verdict
from pipelines.parse.bodies import bare_slot, read_body, read_gaps
from pipelines.parse.draft import Draft
from pipelines.parse.formats import note_unnamed, read_format
from pipelines.parse.headers import read_header
from pipelines.parse.language import language_of
from pipelines.parse.layers import layers
from pipelines.parse.layout import View
from pipelines.parse.structure import Entity, value_of, walk
from pipelines.parse.wrapped import unwrapped

_BODIES = frozenset({PartKind.PLAIN, PartKind.HTML})


def parse(raw: bytes, limits: Limits) -> Mail:
    """The texts of an RFC 5322 message.

    Whatever is malformed is read leniently and named in `defects`; nothing that travels is left unread
    without an `Attachment` that says so. Raises `Rejected` with a limit's name, "empty", or "not_a_message"
    for bytes without a single header field.
    """
    _admit(raw, limits)
    draft = Draft(raw, limits)
    message_id = ""
    for entity in walk(raw, limits):
        if not entity.owner and not any(item.name for item in entity.header.fields):
            raise Rejected("not_a_message", "no header field at the beginning: not a mail")
        message_id = message_id or _message_id(raw, entity)
        _read(entity, draft)
    for inner, entities in draft.boxes:  # grows while it is read: a message in a message in a message
        for entity in entities:
            _read(entity, inner)
    return _mail(draft, message_id, top=_top(raw))


def parse_text(raw: bytes, limits: Limits) -> Mail:
    """A bare text as a mail with one plain part "1" and no headers; its charset is what it looks like."""
    _admit(raw, limits)
    draft = Draft(raw, limits)
    slot = bare_slot(raw)
    draft.bodies.append(draft.slot(slot))
    read_plain("1", draft.bodies[0], slot, "text/plain", draft)
    return _mail(draft, "", top=None)


def _admit(raw: bytes, limits: Limits) -> None:
    if len(raw) > limits.message_size:
        raise limits.exceeded("message_size")
    if not raw.strip():
        raise Rejected("empty", "there is nothing in it")


def _read(entity: Entity, draft: Draft) -> None:
    draft.fault(entity.defect)
    read_header(entity, draft)
    read_gaps(entity, draft)
    if not read_format(entity, draft) and entity.leaf:
        read_body(entity, draft)
        note_unnamed(entity, draft)
    elif is_message(entity):
        draft.attachments.append(verdict(entity, None, "mail"))


def _message_id(raw: bytes, entity: Entity) -> str:
    found = entity.header.get("message-id") if entity.message and not entity.inner else None
    return value_of(raw, found).strip().encode("ascii", "replace").decode() if found else ""


def _top(raw: bytes) -> int:
    """Where a field of ours goes: first, but after the separator line of an mbox."""
    return raw.find(b"\n") + 1 if raw.startswith(b"From ") else 0


def _mail(draft: Draft, message_id: str, top: int | None) -> Mail:
    parts = tuple(_part(view) for view in draft.views if view.searched)
    groups = (tuple(branches.values()) for branches in draft.branches.values())
    return Mail(
        raw=draft.raw,
        parts=parts,
        sender=tuple(draft.sender),
        recipients=tuple(draft.recipients),
        attachments=tuple(draft.attachments),
        alternatives=tuple(group for group in groups if len(group) > 1),
        defects=tuple(draft.defects),
        message_id=message_id,
        language=language_of(_telling(parts)),
        formats=tuple(draft.formats),
        layout=draft.layout(top),
    )


def _part(view: View) -> Part:
    text = view.trace.text
    if view.kind not in _BODIES:
        return Part(view.id, view.kind, text)
    return Part(view.id, view.kind, unwrapped(text), layers(text))


def _telling(parts: Iterable[Part]) -> Iterable[str]:
    """What the writer wrote now; the subject; then all bodies, for a mail that only forwards."""
    bodies = [part for part in parts if part.kind in _BODIES]
    new = [
        part.text[layer.start : layer.end] for part in bodies for layer in part.layers if layer.kind is LayerKind.NEW
    ]
    subjects = [part.text for part in parts if part.id == "subject"]
    return [*new, *subjects] if any(text.strip() for text in new) else [*subjects, *(part.text for part in bodies)]
