"""The rows of `sealed`: the only place where a message's words touch the database, as ciphertext."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from models.formats import Format
from models.message import Attachment, Channel, Envelope
from worker.store.tables import sealed
from worker.vault import EpochKind, Sealed, Vault


class Role(StrEnum):
    """What a sealed row holds."""

    ORIGINAL = "original"
    ENVELOPE = "envelope"
    REDACTED = "redacted"
    ATTACHMENTS = "attachments"  # what was said of each: its name may hold what nobody found


ORIGINALS = (Role.ORIGINAL, Role.ENVELOPE)
"""What is shredded when the original is."""

COPIES = (Role.REDACTED, Role.ATTACHMENTS)
"""What goes when the redacted copy does."""

EPOCHS = {
    Role.ORIGINAL: EpochKind.ORIGINAL,
    Role.ENVELOPE: EpochKind.ORIGINAL,
    Role.REDACTED: EpochKind.COPY,
    Role.ATTACHMENTS: EpochKind.COPY,
}


class Safe:
    """Seals on the way in, opens on the way out; each row is bound to its message and role."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def seal(self, message_id: str, role: Role, data: bytes) -> dict[str, Any]:
        """A row for `sealed`. Done before the transaction begins, so that no lock waits for it."""
        box = await asyncio.to_thread(self._vault.seal, data, _about(message_id, role), EPOCHS[role])
        return _row(message_id, role, box)

    async def hold(self, message_id: str, role: Role, box: Sealed) -> Sealed:
        """The same content under an epoch of this message alone."""
        about = _about(message_id, role)
        data = await asyncio.to_thread(self._vault.open, box, about)
        return await asyncio.to_thread(self._vault.seal, data, about, EpochKind.HELD, message_id)

    async def put(self, connection: AsyncConnection, *rows: dict[str, Any]) -> None:
        """Write rows made by `seal`."""
        await connection.execute(insert(sealed), list(rows))

    async def fetch(self, connection: AsyncConnection, message_id: str, *roles: Role) -> dict[Role, Sealed]:
        """The ciphertexts that are still there; open them after the transaction."""
        query = select(sealed.c.role, sealed.c.epoch, sealed.c.blob).where(
            sealed.c.message_id == message_id, sealed.c.role.in_(roles), sealed.c.blob.is_not(None)
        )
        return {Role(row.role): Sealed(row.epoch, row.blob) for row in await connection.execute(query)}

    async def open(self, message_id: str, boxes: dict[Role, Sealed]) -> dict[Role, bytes]:
        """What `fetch` gave, opened. Errors as `Vault.open`."""
        return {
            role: await asyncio.to_thread(self._vault.open, box, _about(message_id, role))
            for role, box in boxes.items()
        }


def dump_envelope(envelope: Envelope) -> bytes:
    """An envelope as JSON bytes."""
    return json.dumps(asdict(envelope) | {"received_at": envelope.received_at.isoformat()}).encode()


def load_envelope(data: bytes) -> Envelope:
    """The envelope that `dump_envelope` wrote."""
    fields = json.loads(data)
    return Envelope(
        channel=Channel(fields["channel"]),
        mailbox=fields["mailbox"],
        received_at=datetime.fromisoformat(fields["received_at"]),
        reverse_path=fields["reverse_path"],
        recipients=tuple(fields["recipients"]),
        external_id=fields["external_id"],
        options=tuple(fields.get("options", ())),  # of a message stored by an earlier version: none
        forwarded=tuple(fields.get("forwarded", ())),
    )


def dump_attachments(attachments: Iterable[Attachment]) -> bytes:
    """What was said of the attachments as JSON bytes."""
    return json.dumps([asdict(item) for item in attachments]).encode()


def load_attachments(data: bytes) -> tuple[Attachment, ...]:
    """What `dump_attachments` wrote."""
    rows = json.loads(data)
    return tuple(Attachment(**row | {"format": Format(row["format"]) if row["format"] else None}) for row in rows)


def _about(message_id: str, role: Role) -> str:
    return f"{message_id}/{role}"


def _row(message_id: str, role: Role, box: Sealed) -> dict[str, Any]:
    return {"message_id": message_id, "role": role, "epoch": box.epoch, "blob": box.blob}
