"""Plain texts to views: all of it is searched but the base64 of OpenPGP blocks, which are told by name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.formats import Format, Handling
from models.message import Attachment, PartKind
from models.verdict import Uninspected
from pipelines.parse.armor import KEY, MESSAGE, SIGNATURE, SIGNED, Armor, armors
from pipelines.parse.draft import Draft
from pipelines.parse.layout import Embedded, Slot, Stretch, Zone
from pipelines.parse.trace import Trace, Weaver
from pipelines.parse.vouching import note_armor

_UNSEARCHED = frozenset({KEY, MESSAGE, SIGNATURE})
"""A private key is none of these: it is a secret, and searched."""
_FOR_MACHINES = re.compile(
    r"message/(?:(?:global-)?(?:delivery-status|disposition-notification)|feedback-report|global-headers)"
    r"|text/rfc822-headers"
)
_ADDRESS = re.compile(r"(?<![\w.!#$%&'*+/=?^`{|}~-])[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}")


def read_plain(section: str, number: int, slot: Slot, media_type: str, draft: Draft) -> None:
    """Add the view of a plain text, and what is said of the blocks in it."""
    blocks = list(armors(slot.text))
    zones = _addresses(slot.text) if _FOR_MACHINES.fullmatch(media_type) else ()
    draft.view(section, PartKind.PLAIN, _around(slot.text, blocks), number, zones=zones)
    note_armor(section, number, slot, blocks, draft)
    for block in blocks:
        if block.kind == SIGNED:
            draft.formats.append(Handling(section, Format.PGP_SIGNED))
        if block.kind in {KEY, MESSAGE}:
            _tell(section, number, block, draft)


def _tell(section: str, number: int, block: Armor, draft: Draft) -> None:
    form = Format.PGP_ENCRYPTED if block.kind == MESSAGE else None
    kind, reason = ("encrypted", Uninspected.ENCRYPTED) if form else ("keys", Uninspected.FORMAT)
    size, part = block.end - block.start, f"{section}#pgp"
    draft.attachments.append(Attachment(part, f"application/pgp-{kind}", size, reason=str(reason), format=form))
    draft.embedded.append(Embedded(number, block.data, block.data_end, form, noted=True))
    if form:
        draft.formats.append(Handling(section, form))


def _around(text: str, blocks: Iterable[Armor]) -> Trace:
    weaver, at = Weaver(text), 0
    for block in blocks:
        if block.kind in _UNSEARCHED:
            weaver.lines(at, block.data)
            at = block.data_end
    weaver.lines(at, len(text))
    return weaver.trace()


def _addresses(text: str) -> tuple[Stretch, ...]:
    """Where machines read addresses only another address may stand (RFC 3464, RFC 8098, RFC 5965)."""
    return tuple(Stretch(*match.span(), Zone.ADDRESS) for match in _ADDRESS.finditer(text))
