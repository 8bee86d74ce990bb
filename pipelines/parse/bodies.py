"""Leaf bodies to slots and views: which are text, and what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from models.message import Attachment, PartKind
from pipelines.parse.charsets import decode
from pipelines.parse.draft import Draft
from pipelines.parse.html import read_html
from pipelines.parse.layout import Embedded, Form, Sealed, Slot
from pipelines.parse.structure import Entity
from pipelines.parse.trace import trace_lines
from pipelines.parse.transfer import Transfer, open_body

_HTML = frozenset({"text/html", "application/xhtml+xml"})
_TEXT = re.compile(
    r"text/.*|message/.*|multipart/.*|application/(?:json|xml|x-yaml|yaml|ics|sql|x-sql|csv|vcard|javascript|x-sh"
    r"|(?:[\w.-]{1,60}\+)?(?:xml|json))|"
)
_TEXT_NAMES = re.compile(
    r".*\.(?:txt|text|csv|tsv|json|xml|yaml|yml|ics|vcf|log|md|sql|ini|conf|eml|asc)", re.IGNORECASE | re.DOTALL
)
_HTML_NAMES = re.compile(r".*\.x?html?", re.IGNORECASE | re.DOTALL)
_UNNAMED = frozenset({"application/octet-stream", "application/x-download", "application/force-download"})
_SEALED = re.compile(r"application/(?:(?:x-)?pkcs7-mime|pgp-encrypted)")
_MARKED_UP = frozenset({"text/rtf", "text/richtext", "text/enriched"})
_UUENCODED = re.compile(r"(?m)^begin [0-7]{3,4} [^\n]{1,255}$")
_STOCK_PREAMBLE = re.compile(
    rb"\s{0,9}(?:this is a (?:cryptographically signed |multi-?part )?message in mime format\.?"
    rb"|this is an? (?:openpgp/mime|s/mime) signed message[^\n]{0,60})\s{0,9}",
    re.IGNORECASE,
)
_BODIES = frozenset({"text/plain", "text/html"})
_NUL_SHARE = 0.02  # of the characters: more, and it is no text whatever its name says


def read_body(entity: Entity, draft: Draft) -> None:
    """Add the slots, views and attachments of a leaf."""
    form = _form(entity)
    if form is None:
        _seal(entity, "encrypted" if _SEALED.fullmatch(entity.media_type) else "no reader for this format", draft)
        return
    slot = _slot(entity, form, draft)
    if doubt := next(_doubts(entity, slot.text), None):
        _seal(entity, doubt, draft)
    number = draft.slot(slot)
    _views(entity.section, number, slot, draft)
    _place(entity, number, draft)


def read_gaps(entity: Entity, draft: Draft) -> None:
    """Text before the first and after the last delimiter: nobody sees it, yet it travels."""
    for name, (start, end) in zip(("preamble", "epilogue"), entity.gaps, strict=False):
        data = draft.raw[start:end]
        if data.strip() and not _STOCK_PREAMBLE.fullmatch(data):
            text, codec = decode(data)
            number = draft.slot(Slot(start, end, text, Form.PLAIN, codec))
            draft.view(f"{entity.section}#{name}", PartKind.HIDDEN, trace_lines(text), number)


def bare_slot(raw: bytes) -> Slot:
    """A text without any header as one slot."""
    text, codec = decode(raw)
    return Slot(0, len(raw), text, Form.PLAIN, codec, foot=len(text))


def read_text(section: str, number: int, slot: Slot, draft: Draft) -> None:
    """Add the view of a plain text."""
    draft.view(section, PartKind.PLAIN, trace_lines(slot.text), number)


def _form(entity: Entity) -> Form | None:
    """How a leaf is read; None when it is not read as text."""
    unnamed = entity.media_type in _UNNAMED
    if entity.media_type in _HTML or (unnamed and _HTML_NAMES.fullmatch(entity.name)):
        return Form.HTML
    if _TEXT.fullmatch(entity.media_type) or (unnamed and _TEXT_NAMES.fullmatch(entity.name)):
        return Form.PLAIN
    return None


def _slot(entity: Entity, form: Form, draft: Draft) -> Slot:
    transfer = entity.transfer or Transfer.IDENTITY
    opened = open_body(draft.raw[entity.body : entity.end], transfer)
    draft.fault(opened.defect)
    draft.fault("" if entity.transfer else "unknown_transfer_encoding")
    charset = next((item.value for item in entity.parameters if item.name == "charset"), "")
    text, codec = decode(opened.data, charset)
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


def _doubts(entity: Entity, text: str) -> Iterator[str]:
    """Why a text may not have been understood in full, the gravest reason first."""
    if entity.transfer is None:
        yield "unknown transfer encoding"
    if text.count("\x00") > len(text) * _NUL_SHARE:
        yield "named as text, but is none"
    if entity.media_type in _MARKED_UP or entity.media_type.startswith(("message/rfc822", "multipart/")):
        yield "read as bare text only"
    if _UUENCODED.search(text):
        yield "holds an encoded file"


def _seal(entity: Entity, reason: str, draft: Draft) -> None:
    """Note a leaf that was not looked into, or not fully."""
    size = entity.end - entity.body
    draft.attachments.append(
        Attachment(entity.section, entity.media_type, size, entity.name, inspected=False, reason=reason)
    )
    kind = entity.header.get("content-type")
    names = {"content-transfer-encoding", "content-disposition"}
    fields = tuple((item.start, item.next) for item in entity.header.fields if item.name in names)
    draft.sealed.append(Sealed(entity.body, entity.end, (kind.value, kind.end) if kind else None, fields))


def _views(section: str, number: int, slot: Slot, draft: Draft) -> None:
    if slot.form is not Form.HTML:
        read_text(section, number, slot, draft)
        return
    page = read_html(slot.text)
    draft.slots[number] = replace(slot, foot=page.foot)
    draft.view(section, PartKind.HTML, page.shown, number)
    draft.view(f"{section}#hidden", PartKind.HIDDEN, page.hidden, number, zones=page.zones)
    draft.view(f"{section}#rest", PartKind.HIDDEN, page.rest, number, searched=False, zones=page.zones)
    draft.attachments += [
        Attachment(f"{section}#data", item.media_type, item.end - item.start, reason="inside an HTML attribute")
        for item in page.embedded
    ]
    draft.embedded += [Embedded(number, item.start, item.end) for item in page.embedded]


def _place(entity: Entity, number: int, draft: Draft) -> None:
    """Note which leaves say the same, and which are the body that a reader sees."""
    if entity.attached or entity.media_type not in _BODIES:
        return
    group = entity.branch[0] if entity.branch else None
    if entity.branch:
        draft.branches.setdefault(entity.branch[0], {}).setdefault(entity.branch[1], entity.section)
    if not entity.inner and (not draft.bodies or (group is not None and group == draft.body_group)):
        draft.body_group = group
        draft.bodies.append(number)
