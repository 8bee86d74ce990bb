"""What vouches for the bytes of a message: DKIM, ARC, S/MIME, OpenPGP, checksums; and which bytes each covers.

Nothing is verified here. It is noted so that redaction can take out what no longer holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.formats import Format
from pipelines.parse.armor import SIGNED, Armor
from pipelines.parse.draft import Draft
from pipelines.parse.fields import Field
from pipelines.parse.layout import Sealed, Signature, Slot
from pipelines.parse.structure import Entity

SIGNATURE_TYPES = frozenset(
    {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
)

_DKIM = frozenset({"dkim-signature", "x-google-dkim-signature", "domainkey-signature"})
_ARC = frozenset({"arc-seal", "arc-message-signature", "arc-authentication-results"})
_CHECKSUMS = frozenset({"content-md5", "content-digest", "content-length", "lines"})
"""Of the body: RFC 1864, RFC 9530, and what mailbox formats and news count."""
_SIGNED_FIELDS = re.compile(r"(?:\A|;)\s*h\s*=([^;]*)")
_CHECKED = 20
"""Signatures of one message whose list of fields is read; one beyond covers everything."""


def note_vouchers(entity: Entity, draft: Draft) -> None:
    """The signatures and checksums in the header of an entity."""
    fields = entity.header.fields
    if any(item.name in _CHECKSUMS for item in fields):
        sums = [item for item in fields if item.name in _CHECKSUMS]
        _note(Format.CHECKSUM, entity, [(entity.body, entity.end)], sums, draft)
    if not entity.message:
        return
    signatures = (item for item in fields if item.name in _DKIM)
    for number, item in enumerate(signatures):
        _note(Format.DKIM, entity, _covered(item, entity, draft.raw, number), [item], draft)
    chain = [item for item in fields if item.name in _ARC]
    newest = next((item for item in chain if item.name == "arc-message-signature"), None)
    if chain:  # a chain with a piece taken out is a broken one (RFC 8617 section 5.1.2): all of it goes
        covers = _covered(newest, entity, draft.raw, 0) if newest else [(entity.start, entity.end)]
        covers += [(item.start, item.next) for item in chain]
        _note(Format.ARC, entity, covers, chain, draft)


def note_signature(form: Format, whole: Entity, first: Entity, leaf: Sealed, draft: Draft) -> None:
    """A multipart/signed (RFC 1847): the second part vouches for the first, header and all."""
    kind = whole.header.get("content-type")
    place = (kind.value, kind.end) if kind else None
    part = whole.section if whole.inner or whole.owner else ""
    covers = ((first.start, first.end),)
    draft.signatures.append(Signature(form, part, covers, (), leaf, place, within=draft.within))


def note_armor(section: str, number: int, slot: Slot, blocks: Iterable[Armor], draft: Draft) -> None:
    """A text signed in place (RFC 9580 section 7): what goes are its first lines and its signature."""
    for block in blocks:
        if block.kind == SIGNED:
            edges = ((block.start, block.data), (block.data_end, block.end))
            covers = ((slot.start, slot.end),)
            draft.signatures.append(
                Signature(Format.PGP_SIGNED, section, covers, slot=number, edges=edges, within=draft.within)
            )


def _note(
    form: Format, entity: Entity, covers: Iterable[tuple[int, int]], fields: Iterable[Field], draft: Draft
) -> None:
    part = entity.owner.removesuffix(":") if entity.message or not entity.leaf else entity.section
    gone = tuple((item.start, item.next) for item in fields)
    draft.signatures.append(Signature(form, part, tuple(covers), gone, within=draft.within))


def _covered(signature: Field, entity: Entity, raw: bytes, number: int) -> list[tuple[int, int]]:
    """The body, itself, and the fields that `h=` names (RFC 6376 section 3.5); everything where it names none."""
    value = raw[signature.value : signature.end].decode("ascii", "replace")
    found = _SIGNED_FIELDS.search(value) if number < _CHECKED else None
    if not found:
        return [(entity.start, entity.end)]
    names = frozenset(name.strip().lower() for name in found[1].split(":"))
    covered = [(item.start, item.next) for item in entity.header.fields if item.name in names]
    return [*covered, (signature.start, signature.next), (entity.body, entity.end)]
