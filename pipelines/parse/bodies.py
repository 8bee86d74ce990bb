"""The texts of a message that a reader sees as such: leaves to slots and views. Files are read in `attached`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, repeat

from models.message import Attachment, PartKind
from models.verdict import Uninspected
from pipelines.parse.armored import read_plain
from pipelines.parse.attached import is_file, open_leaf, read_file, sealed, slot_of, verdict
from pipelines.parse.charsets import decode
from pipelines.parse.draft import Draft
from pipelines.parse.html import read_html
from pipelines.parse.layout import Embedded, Form, Slot
from pipelines.parse.structure import Entity
from pipelines.parse.trace import trace_lines

_HTML = frozenset({"text/html", "application/xhtml+xml", "text/x-amp-html"})
_TEXT = re.compile(r"text/.*|message/.*|multipart/.*|")
_SEALED = re.compile(r"application/(?:(?:x-)?pkcs7-mime|pgp-encrypted)")
_MARKED_UP = frozenset({"text/rtf", "text/richtext", "text/enriched"})
_UUENCODED = re.compile(r"(?m)^begin [0-7]{3,4} [^\n]{1,255}$")
_STOCK_PREAMBLE = re.compile(
    rb"\s{0,9}(?:this is a (?:cryptographically signed |multi-?part )?message in mime format\.?"
    rb"|this is an? (?:openpgp/mime|s/mime) signed message[^\n]{0,60})\s{0,9}",
    re.IGNORECASE,
)
_BODIES = frozenset({"text/plain", "text/html"})
_ALTERNATIVES = _BODIES | {"text/x-amp-html"}
_NUL_SHARE = 0.02  # of the characters: more, and it is no text whatever its name says


def read_body(entity: Entity, draft: Draft) -> None:
    """Add the slots, views and attachments of a leaf."""
    if is_file(entity, draft):
        read_file(entity, draft)
        return
    form = _form(entity)
    if form is None:
        _seal(entity, Uninspected.ENCRYPTED if _SEALED.fullmatch(entity.media_type) else Uninspected.FORMAT, draft)
        return
    slot = _slot(entity, form, draft)
    if doubt := next(_doubts(entity, slot.text), None):
        _seal(entity, doubt, draft)
    number = draft.slot(slot)
    _views(entity, number, slot, draft)
    _place(entity, number, draft)


def read_gaps(entity: Entity, draft: Draft) -> None:
    """Text before the first and after the last delimiter: nobody sees it, yet it travels."""
    for name, (start, end) in zip(chain(["preamble"], repeat("epilogue")), entity.gaps, strict=False):
        data = draft.raw[start:end]
        if data.strip() and not _STOCK_PREAMBLE.fullmatch(data):
            text, codec = decode(data)
            number = draft.slot(Slot(start, end, text, Form.PLAIN, codec))
            draft.view(f"{entity.section}#{name}", PartKind.HIDDEN, trace_lines(text), number)


def bare_slot(raw: bytes) -> Slot:
    """A text without any header as one slot."""
    text, codec = decode(raw)
    return Slot(0, len(raw), text, Form.PLAIN, codec, foot=len(text))


def _form(entity: Entity) -> Form | None:
    """How a leaf is read; None when it is not read as text."""
    if entity.media_type in _HTML:
        return Form.HTML
    return Form.PLAIN if _TEXT.fullmatch(entity.media_type) else None


def _slot(entity: Entity, form: Form, draft: Draft) -> Slot:
    transfer, data = open_leaf(entity, draft)
    charset = next((item.value for item in entity.parameters if item.name == "charset"), "")
    text, codec = decode(data, charset)
    return slot_of(entity, text, form, codec, transfer)


def _doubts(entity: Entity, text: str) -> Iterator[Uninspected]:
    """Why a text may not have been understood in full, the gravest reason first."""
    if entity.transfer is None:
        yield Uninspected.DAMAGED
    if text.count("\x00") > len(text) * _NUL_SHARE:
        yield Uninspected.MISMATCH
    if entity.media_type in _MARKED_UP or entity.media_type.startswith("multipart/"):
        yield Uninspected.PARTLY
    if _UUENCODED.search(text):
        yield Uninspected.INSIDE


def _seal(entity: Entity, reason: Uninspected, draft: Draft) -> None:
    """Note a leaf that was not looked into, or not fully."""
    draft.attachments.append(verdict(entity, reason, ""))
    draft.sealed.append(sealed(entity, reason, draft))


def _views(entity: Entity, number: int, slot: Slot, draft: Draft) -> None:
    section = entity.section
    if slot.form is not Form.HTML:
        read_plain(section, number, slot, entity.media_type, draft)
        return
    page = read_html(slot.text)
    draft.slots[number] = replace(draft.slots[number], foot=page.foot)
    draft.view(section, PartKind.HTML, page.shown, number)
    draft.view(f"{section}#hidden", PartKind.HIDDEN, page.hidden, number, zones=page.zones)
    draft.view(f"{section}#rest", PartKind.HIDDEN, page.rest, number, searched=False, zones=page.zones)
    draft.attachments += [
        Attachment(f"{section}#data", item.media_type, item.end - item.start, reason=str(Uninspected.IN_HTML))
        for item in page.embedded
    ]
    draft.embedded += [Embedded(number, item.start, item.end) for item in page.embedded]


def _place(entity: Entity, number: int, draft: Draft) -> None:
    """Note which leaves say the same, and which are the body that a reader sees."""
    if entity.attached or entity.media_type not in _ALTERNATIVES:
        return
    group = entity.branch[0] if entity.branch else None
    if entity.branch:
        draft.branches.setdefault(entity.branch[0], {}).setdefault(entity.branch[1], entity.section)
    if (
        entity.media_type in _BODIES
        and not entity.inner
        and (not draft.bodies or (group is not None and group == draft.body_group))
    ):
        draft.body_group = group
        draft.bodies.append(number)
