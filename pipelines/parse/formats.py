"""Which entities are of a special form (docs/fidelity.md), and which of their leaves nobody can search."""

from __future__ import annotations

from collections.abc import Mapping

from models.formats import SIGNATURES, Format, Handling
from models.message import Attachment, PartKind
from models.verdict import Uninspected
from pipelines.parse.draft import Draft
from pipelines.parse.layout import Sealed
from pipelines.parse.structure import Entity
from pipelines.parse.transfer import Transfer, open_body
from pipelines.parse.vouching import SIGNATURE_TYPES, note_signature, note_vouchers

_TYPES: Mapping[str, Format] = {
    "application/ms-tnef": Format.TNEF,
    "application/vnd.ms-tnef": Format.TNEF,
    "text/calendar": Format.CALENDAR,
    "text/x-amp-html": Format.AMP,
    "message/rfc822": Format.NESTED,
    "message/global": Format.NESTED,
    "message/news": Format.NESTED,
    "message/partial": Format.PARTIAL,
    "message/external-body": Format.EXTERNAL_BODY,
    "multipart/digest": Format.DIGEST,
    "multipart/report": Format.REPORT,
    "multipart/signed": Format.SIGNED,
    "multipart/encrypted": Format.ENCRYPTED,
}
_REPORTS: Mapping[str, Format] = {
    "delivery-status": Format.DELIVERY_REPORT,
    "disposition-notification": Format.READ_RECEIPT,
    "feedback-report": Format.ABUSE_REPORT,
}
_PROTOCOLS: Mapping[tuple[Format, str], Format] = {
    (Format.SIGNED, "application/pkcs7-signature"): Format.SMIME_SIGNED,
    (Format.SIGNED, "application/x-pkcs7-signature"): Format.SMIME_SIGNED,
    (Format.SIGNED, "application/pgp-signature"): Format.PGP_SIGNED,
    (Format.ENCRYPTED, "application/pgp-encrypted"): Format.PGP_ENCRYPTED,
}
_SMIME = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_UNNAMED = frozenset({"application/octet-stream", "application/x-download", "application/force-download"})
_CIPHERTEXT = frozenset({"application/pgp-encrypted", "application/octet-stream", "application/pkcs7-mime"})
_CMS: Mapping[bytes, Format] = {
    b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02": Format.SMIME_OPAQUE,  # signed-data (RFC 5652 section 5)
    b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03": Format.SMIME_ENCRYPTED,  # enveloped-data (section 6)
    b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x17": Format.SMIME_ENCRYPTED,  # auth-enveloped-data (RFC 5083)
    b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x09": Format.SMIME_OPAQUE,  # compressed-data (RFC 3274)
}
"""Content types of the Cryptographic Message Syntax, as DER."""
_CMS_HEAD = 32  # bytes in which the content type stands
_ENCRYPTED = frozenset({Format.SMIME_ENCRYPTED, Format.PGP_ENCRYPTED, Format.ENCRYPTED})
_SEALED = _ENCRYPTED | {Format.SMIME_OPAQUE, Format.TNEF}
"""Leaves of these are not searched: there is no text in them."""


def read_format(entity: Entity, draft: Draft) -> bool:
    """Note the entity's form and what vouches for it; True for a leaf that holds nothing that can be searched."""
    parent = draft.around.get(entity.section.rpartition(".")[0]) if not entity.message else None
    form = form_of(entity, draft.raw)
    if not entity.leaf:
        draft.around[entity.section] = entity
    note_vouchers(entity, draft)
    if entity.message and not entity.inner and entity.header.get("list-id"):  # RFC 2919
        note(Format.MAILING_LIST, entity, draft)
    if parent and _goes_with(entity, parent, draft):
        return True
    if form and not (parent and parent.media_type == "multipart/digest"):
        note(form, entity, draft)
    return entity.leaf and form in _SEALED


def form_of(entity: Entity, raw: bytes) -> Format | None:
    """The form of an entity by its header; for S/MIME by its first bytes."""
    form = _TYPES.get(entity.media_type)
    if entity.media_type in _SMIME or (entity.media_type in _UNNAMED and entity.name.lower().endswith(".p7m")):
        return _smime(entity, raw)
    if entity.name.lower() == "winmail.dat" and entity.leaf:
        return Format.TNEF
    if form is Format.REPORT:
        return _REPORTS.get(_parameter(entity, "report-type"), form)
    return _PROTOCOLS.get((form, _parameter(entity, "protocol")), form) if form else None


def note(form: Format, entity: Entity, draft: Draft) -> None:
    """Tell of the entity, and where it stands for a policy that withholds it."""
    whole = form is Format.MAILING_LIST or not (entity.leaf or entity.inner or entity.owner)
    part = "" if whole else entity.section
    draft.formats.append(Handling(part, form))
    if form not in SIGNATURES:  # of what is signed the policy may withhold the signature, which is a part of its own
        draft.sealed.append(seal(entity, form, draft))
    if entity.leaf and form in _SEALED:
        _attach(entity, form, draft)


def note_unnamed(entity: Entity, draft: Draft) -> None:
    """Tell of a leaf sent as bytes of no kind that was read as text."""
    last = draft.views[-1] if draft.views and entity.media_type in _UNNAMED else None
    if last and last.id.partition("#")[0] == entity.section and last.kind is not PartKind.FILENAME:
        note(Format.UNNAMED_TEXT, entity, draft)


def seal(entity: Entity, form: Format, draft: Draft) -> Sealed:
    """Where the body of an entity stands, with the fields that say what it is."""
    kind = entity.header.get("content-type")
    names = {"content-transfer-encoding", "content-disposition"}
    fields = tuple((item.start, item.next) for item in entity.header.fields if item.name in names)
    place = (kind.value, kind.end) if kind else None
    return Sealed(entity.body, entity.end, place, fields, within=draft.within, format=form)


def _goes_with(entity: Entity, parent: Entity, draft: Draft) -> bool:
    """Whether it is the signature of the part before it, or the ciphertext of an encrypted multipart."""
    form = form_of(parent, draft.raw)
    if parent.media_type == "multipart/signed":
        first = draft.firsts.setdefault(parent.start, entity)
        if entity is first or not entity.leaf or not form or not _is_signature(entity, parent):
            return False
        note_signature(form, parent, first, seal(entity, form, draft), draft)
    elif form not in _ENCRYPTED or entity.media_type not in _CIPHERTEXT:
        return False
    _attach(entity, form, draft)
    return True


def _is_signature(entity: Entity, parent: Entity) -> bool:
    """By its type; an unknown one is that which the multipart names, unless people could read it."""
    named = entity.media_type == _parameter(parent, "protocol") and not entity.media_type.startswith("text/")
    return named or entity.media_type in SIGNATURE_TYPES


def _attach(entity: Entity, form: Format, draft: Draft) -> None:
    reason = Uninspected.ENCRYPTED if form in _ENCRYPTED else Uninspected.FORMAT
    size = entity.end - entity.body
    draft.attachments.append(
        Attachment(entity.section, entity.media_type, size, entity.name, inspected=False, reason=reason, format=form)
    )


def _smime(entity: Entity, raw: bytes) -> Format:
    """By the bytes; by smime-type where these say nothing (RFC 8551 section 3.2.2)."""
    head = open_body(raw[entity.body : min(entity.end, entity.body + 400)], entity.transfer or Transfer.IDENTITY)
    found = [form for mark, form in _CMS.items() if mark in head.data[:_CMS_HEAD]]
    named = _parameter(entity, "smime-type")
    told = Format.SMIME_OPAQUE if named.startswith(("signed", "certs", "compressed")) else Format.SMIME_ENCRYPTED
    return found[0] if found else told


def _parameter(entity: Entity, name: str) -> str:
    return next((item.value.strip().lower() for item in entity.parameters if item.name == name), "")
