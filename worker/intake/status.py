"""What the outside may see of a message: its state, kinds and counts, and the redacted text."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Protocol

from pydantic import BaseModel

from models.errors import Failure
from models.limits import Limits
from models.message import MessageState, PartKind
from pipelines.parse import parse
from worker.store import Store
from worker.store.records import FindingRecord, MessageRecord

SHOWN = frozenset({MessageState.DELIVERED, MessageState.RELEASED})
"""States in which the redacted copy has left the house, so that it may be seen here too."""


class FindingCount(BaseModel):
    """How often a kind was found, and what was decided about it."""

    type: str
    decision: str
    count: int


class MessageStatus(BaseModel):
    """The answer to `GET /messages/{id}`; `text` is there once the message was delivered, and until forgotten."""

    id: str
    state: str
    channel: str
    received_at: datetime
    language: str = ""
    purposes: tuple[str, ...] = ()
    rights: tuple[str, ...] = ()
    case: str = ""
    findings: tuple[FindingCount, ...] = ()
    text: str | None = None


class MessageReader(Protocol):
    """Looks a message up by id."""

    async def __call__(self, message_id: str) -> MessageStatus | None:
        """Its status, or None when there is no such message."""


class StoredMessages:
    """The reader on the store."""

    def __init__(self, store: Store, limits: Limits) -> None:
        self._store = store
        self._limits = limits

    async def __call__(self, message_id: str) -> MessageStatus | None:
        """See `MessageReader`. Raises `Transient` when the store is away."""
        record = await self._store.browse.message(message_id)
        if record is None:
            return None
        return MessageStatus(
            id=record.id,
            state=record.state,
            channel=record.channel,
            received_at=record.received_at,
            language=record.language,
            purposes=tuple(map(str, record.purposes)),
            rights=await self._rights(record.case),
            case=record.case,
            findings=_counts(await self._store.browse.findings(message_id)),
            text=await self._text(record),
        )

    async def _rights(self, reference: str) -> tuple[str, ...]:
        case = await self._store.cases.get(reference) if reference else None
        return tuple(right.label for right in case.rights) if case else ()

    async def _text(self, record: MessageRecord) -> str | None:
        raw = await self._store.originals.redacted(record.id) if record.state in SHOWN else None
        return None if raw is None else await asyncio.to_thread(redacted_text, raw, self._limits)


def redacted_text(raw: bytes, limits: Limits) -> str | None:
    """What a reader of the redacted message sees: its plain bodies, or where there are none its HTML as text."""
    try:
        parts = parse(raw, limits).parts
    except Failure:  # the copy is in the Maildir all the same
        return None
    for kind in (PartKind.PLAIN, PartKind.HTML):
        if texts := [part.text for part in parts if part.kind is kind]:
            return "\n".join(texts)
    return ""


def _counts(findings: tuple[FindingRecord, ...]) -> tuple[FindingCount, ...]:
    totals: dict[tuple[str, str], int] = {}
    for found in findings:
        totals[found.type, found.decision] = totals.get((found.type, found.decision), 0) + found.count
    return tuple(FindingCount(type=kind, decision=what, count=n) for (kind, what), n in sorted(totals.items()))
