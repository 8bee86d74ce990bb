"""Attached files to slots, views and verdicts: what each is, whether it can be inspected, and why not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from models.errors import Rejected
from models.message import Attachment
from models.verdict import Uninspected
from pipelines.parse.attachments import miscalled, reader_of
from pipelines.parse.draft import Draft
from pipelines.parse.layout import Container, Embedded, Form, Sealed, Slot
from pipelines.parse.reader import Content, Reader, Reading
from pipelines.parse.structure import Entity, walk
from pipelines.parse.transfer import Transfer, open_body, true_transfer

_SPOKEN = frozenset({"text/plain", "text/html"})
_WHOLE = frozenset({"message/rfc822", "message/global", "message/news"})
_SPECIAL = re.compile(
    r"message/.*|multipart/.*|text/x-amp-html|text/rfc822-headers|"
    r"application/(?:(?:x-)?pkcs7-.*|pgp-.*|(?:vnd\.)?ms-tnef)"
)
"""Read where mail of special forms is; see `pipelines.parse.formats`."""
_UUENCODED = re.compile(r"(?m)^begin [0-7]{3,4} [^\n]{1,255}$")
_DEEPEST = 5  # messages in an encoding inside each other
_BRANCHES = 1 << 40  # more than a message has bytes: numbers of its own for what stands in each container


def is_file(entity: Entity, draft: Draft) -> bool:
    """Whether a leaf is a file, and not what a reader of the message sees as its text."""
    if entity.media_type in _WHOLE:
        return entity.leaf
    if _SPECIAL.fullmatch(entity.media_type):
        return False
    if entity.media_type in _SPOKEN and not entity.attached:
        return bool(entity.name and draft.bodies and not entity.branch)
    return True


def is_message(entity: Entity) -> bool:
    """Whether it is a message within the message that was taken apart already."""
    return entity.media_type in _WHOLE and not entity.leaf


def read_file(entity: Entity, draft: Draft) -> None:
    """Add the slots, views and the verdict of an attached file."""
    transfer, opened = open_leaf(entity, draft)
    charset = next((item.value for item in entity.parameters if item.name == "charset"), "")
    content = Content(opened, entity.media_type, entity.name, charset)
    reader, reading = _reading(entity, content, draft)
    if reading.texts:
        _add_texts(entity, content, reading, transfer, draft)
    elif reading.message and not reading.refused:
        reading = reading._replace(refused=_take_apart(entity, opened, transfer, draft))
    if reading.refused:
        draft.sealed.append(sealed(entity, reading.refused, draft))
    draft.attachments.append(verdict(entity, reading.refused, reader.name if reader else ""))


def open_leaf(entity: Entity, draft: Draft) -> tuple[Transfer, bytes]:
    """How a leaf really travels, and its decoded bytes; what is wrong with that is noted."""
    body = draft.raw[entity.body : entity.end]
    named = entity.transfer or Transfer.IDENTITY
    transfer = true_transfer(body, named)
    opened = open_body(body, transfer)
    draft.fault(opened.defect or ("base64" if transfer is not named else ""))
    draft.fault("" if entity.transfer else "unknown_transfer_encoding")
    return transfer, opened.data


def sealed(entity: Entity, reason: Uninspected, draft: Draft) -> Sealed:
    """Where a leaf stands that may have to be withheld."""
    kind = entity.header.get("content-type")
    names = {"content-transfer-encoding", "content-disposition"}
    fields = tuple((item.start, item.next) for item in entity.header.fields if item.name in names)
    place = (kind.value, kind.end) if kind else None
    return Sealed(entity.body, entity.end, place, fields, reason, draft.within)


def verdict(entity: Entity, refused: Uninspected | None, content: str) -> Attachment:
    """What is said of a leaf."""
    size, reason = entity.end - entity.body, str(refused or "")
    return Attachment(
        entity.section, entity.media_type, size, entity.name, inspected=not refused, reason=reason, content=content
    )


def slot_of(entity: Entity, text: str, form: Form, codec: str, transfer: Transfer) -> Slot:
    """The body of a leaf as a slot."""
    kind, coding = entity.header.get("content-type"), entity.header.get("content-transfer-encoding")
    return Slot(
        entity.body,
        entity.end,
        text,
        form,
        codec,
        transfer,
        type_field=(kind.value, kind.end) if kind else None,
        transfer_field=(coding.value, coding.end) if coding else None,
        header=_header_top(entity),
        foot=len(text),
    )


def _header_top(entity: Entity) -> int | None:
    """Where another field can be put in; None where a first line of body would become part of it."""
    named = [item.start for item in entity.header.fields if item.name]
    return named[0] if named else (entity.start if entity.body > entity.start else None)


def _reading(entity: Entity, content: Content, draft: Draft) -> tuple[Reader | None, Reading]:
    """Who reads it, and what came of that within the limits."""
    if draft.count("attachments") > draft.limits.attachments:
        return None, Reading(refused=Uninspected.NUMBER)
    if len(content.data) > draft.limits.attachment_size:
        return None, Reading(refused=Uninspected.SIZE)
    reader = reader_of(content)
    wrong = miscalled(reader, content)
    if not reader:
        return None, Reading(refused=Uninspected.MISMATCH if wrong else Uninspected.FORMAT)
    reading = reader.read(content, draft.limits)
    if sum(len(text.trace.text) for text in reading.texts) > draft.room():
        return reader, Reading(refused=Uninspected.SIZE)
    return reader, reading._replace(refused=next(_doubts(entity, content, reading, wrong=wrong), None))


def _doubts(entity: Entity, content: Content, reading: Reading, *, wrong: bool) -> Iterator[Uninspected]:
    """Why it is not inspected, or may not be in full, the gravest reason first."""
    if wrong:
        yield Uninspected.MISMATCH
    if reading.refused:
        yield reading.refused
    if entity.transfer is None:
        yield Uninspected.DAMAGED
    if reading.texts and _UUENCODED.search(content.text):
        yield Uninspected.INSIDE


def _add_texts(entity: Entity, content: Content, reading: Reading, transfer: Transfer, draft: Draft) -> None:
    number = draft.slot(slot_of(entity, content.text, reading.form, content.decoded.codec, transfer))
    for text in reading.texts:
        part = f"{entity.section}{text.suffix}"
        draft.view(part, text.kind, text.trace, number, searched=text.searched, zones=text.zones)
    for item in reading.embedded:
        draft.embedded.append(Embedded(number, item.start, item.end))
        size, part = item.end - item.start, f"{entity.section}#data"
        draft.attachments.append(Attachment(part, item.media_type, size, reason=str(Uninspected.INSIDE)))


def _take_apart(entity: Entity, data: bytes, transfer: Transfer, draft: Draft) -> Uninspected | None:
    """Have a message inside an encoding read like one outside; why not, when that cannot be."""
    if _depth(draft) >= _DEEPEST:
        return Uninspected.DEPTH
    room = draft.limits.parts - draft.count("inner")
    try:
        found = tuple(walk(data, replace(draft.limits, parts=max(room, 1))))
    except Rejected as rejected:
        return Uninspected.DEPTH if rejected.code == "nesting" else Uninspected.SIZE
    for _ in found:
        draft.count("inner")
    box = Container(entity.body, entity.end, transfer, data, draft.within)
    inner = draft.inside(box)
    draft.boxes.append((inner, tuple(_within(one, entity.section, len(draft.containers)) for one in found)))
    return None


def _depth(draft: Draft) -> int:
    depth, within = 0, draft.within
    while within is not None:
        depth, within = depth + 1, draft.containers[within].within
    return depth


def _within(entity: Entity, section: str, number: int) -> Entity:
    """An entity of a message in a container, with the numbers that it has in the whole."""
    return replace(
        entity,
        section=f"{section}.{entity.section}" if entity.section else section,
        owner=f"{section}.{entity.owner}" if entity.owner else f"{section}:",
        inner=True,
        branch=(entity.branch[0] + number * _BRANCHES, entity.branch[1]) if entity.branch else None,
    )
